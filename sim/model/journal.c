#include "journal.h"

#include "base/memory.h"
#include "question.h"

#include <stdlib.h>

void journal_init(struct journal *journal, const struct world_follow_sink *sink)
{
    *journal = (struct journal){.sink = sink};
}

void journal_term(struct journal *journal)
{
    free(journal->people);
}

static struct journal_person *person_of(struct state *state, const struct contact *contact)
{
    struct journal *const journal = state->journal;

    if (contact->self >= journal->people_size) {
        const uint32_t size = state->contacts.capacity;

        journal->people = memory_resize(journal->people, size, sizeof *journal->people);
        for (uint32_t i = journal->people_size; i < size; i++)
            journal->people[i] = (struct journal_person){0};
        journal->people_size = size;
    }
    return &journal->people[contact->self];
}

/* A record of something that happens to the contact now. */
static struct world_record record_of(struct state *state, const struct contact *contact,
                                     enum world_event event)
{
    const struct journal_person *const person = person_of(state, contact);

    return (struct world_record){
        .event = event,
        .time_s = state->now_s,
        .contact = contact->self,
        .source = contact->source,
        .number = person->number,
        .case_number = person->case_number,
        .attempt = contact->attempt,
        .is_side = contact->is_side,
        .queue = contact->queue->index,
        .cause = contact->cause,
        .question = state->factors == NULL ? 0 : question_type(state->scenario, contact),
        .is_counted =
            event == WORLD_ARRIVES ? state->now_s >= state->grid.from_s : contact->sums != NULL,
        .is_counted_case = contact->is_counted_case,
    };
}

static void tell(struct state *state, const struct world_record *record)
{
    state->journal->sink->write(state->journal->sink->context, record);
}

void journal_applies(struct state *state, const struct arrival *arrival, double lead_wd)
{
    const struct world_record record = {
        .event = WORLD_APPLIES,
        .time_s = state->now_s,
        .contact = WORLD_NO_CONTACT,
        .source = arrival->source,
        .number = arrival->number,
        .question = state->scenario->question_count,
        .is_counted = state->now_s >= state->grid.from_s,
        .lead_wd = lead_wd,
    };

    tell(state, &record);
}

void journal_comes(struct state *state, const struct contact *contact, uint64_t number,
                   uint32_t case_number)
{
    *person_of(state, contact) =
        (struct journal_person){.number = number, .case_number = case_number, .is_here = true};
    journal_arrives(state, contact);
}

struct journal_person journal_person_of(struct state *state, const struct contact *contact)
{
    return *person_of(state, contact);
}

void journal_is_beside(struct state *state, const struct contact *side,
                       const struct journal_person *person)
{
    struct journal_person *const place = person_of(state, side);

    *place = *person;
    place->is_here = false; /* not yet */
}

void journal_side_comes(struct state *state, const struct contact *side)
{
    person_of(state, side)->is_here = true;
    journal_arrives(state, side);
}

void journal_arrives(struct state *state, const struct contact *contact)
{
    const struct world_record record = record_of(state, contact, WORLD_ARRIVES);

    tell(state, &record);
}

void journal_is_offered_call(struct state *state, const struct contact *contact, bool accepts)
{
    struct world_record record = record_of(state, contact, WORLD_IS_OFFERED_CALL);

    record.accepts = accepts;
    tell(state, &record);
}

void journal_is_called(struct state *state, const struct contact *contact,
                       const struct journal_call *call)
{
    struct world_record record = record_of(state, contact, WORLD_IS_CALLED);

    record.tries = call->tries;
    record.reached = call->reached;
    record.talk_s = call->vain_s;
    record.until_s = call->again_s;
    tell(state, &record);
}

void journal_is_answered(struct state *state, const struct contact *contact, double talk_s,
                         double wrap_up_s)
{
    struct world_record record = record_of(state, contact, WORLD_IS_ANSWERED);

    record.group = contact->skill->group->index;
    record.talk_s = talk_s;
    record.wrap_up_s = wrap_up_s;
    tell(state, &record);
}

void journal_is_set_aside(struct state *state, const struct contact *contact, double resume_s)
{
    struct world_record record = record_of(state, contact, WORLD_IS_SET_ASIDE);

    record.talk_s = resume_s;
    tell(state, &record);
}

void journal_is_passed_on(struct state *state, const struct contact *contact, size_t to_queue)
{
    struct world_record record = record_of(state, contact, WORLD_IS_PASSED_ON);

    record.to_queue = to_queue;
    tell(state, &record);
}

void journal_will_be_back(struct state *state, const struct contact *contact, size_t to_queue,
                          double until_s)
{
    struct world_record record = record_of(state, contact, WORLD_WILL_BE_BACK);

    record.to_queue = to_queue;
    record.until_s = until_s;
    tell(state, &record);
}

void journal_is_referred(struct state *state, const struct contact *contact, size_t holder,
                         double until_s)
{
    struct world_record record = record_of(state, contact, WORLD_IS_REFERRED);

    record.holder = holder;
    record.until_s = until_s;
    tell(state, &record);
}

void journal_complains(struct state *state, const struct contact *contact,
                       enum result_complaint_sum why)
{
    struct world_record record = record_of(state, contact, WORLD_COMPLAINS);

    record.complaint = why;
    tell(state, &record);
}

static bool is_last(enum world_event event)
{
    return event == WORLD_IS_HELPED || event == WORLD_GIVES_UP || event == WORLD_IS_LEFT;
}

void journal_note(struct state *state, const struct contact *contact, enum world_event event)
{
    struct world_record record = record_of(state, contact, event);

    if (event == WORLD_WAITS)
        record.ahead = contact->queue->line.length;
    if (is_last(event))
        person_of(state, contact)->is_here = false;
    tell(state, &record);
}

void journal_close(struct state *state)
{
    for (uint32_t i = 0; i < state->journal->people_size; i++) {
        if (state->journal->people[i].is_here)
            journal_note(state, &state->contacts.pool[i], WORLD_IS_LEFT);
    }
}
