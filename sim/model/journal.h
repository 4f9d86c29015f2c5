/* journal.h - tells who follows a run what happens to its contacts (world_follow()).
 *
 * A run that nobody follows has no journal: state->journal is NULL, and each place that would write
 * in it costs one comparison. With a journal all lines are watched (state.h), so that who hangs up
 * is told of at that moment.
 */
#ifndef MODEL_JOURNAL_H
#define MODEL_JOURNAL_H

#include "base/rarely.h"
#include "model/world.h"
#include "state.h"

/* Whose contact it is. */
struct journal_person {
    uint64_t number;
    uint32_t case_number;
    bool is_here;
};

/* A turn of somebody who awaits a call. */
struct journal_call {
    uint32_t tries;
    bool reached;
    double vain_s;
    double again_s; /* when there is a further turn; 0: there is none */
};

/* Embed; the fields are private to journal.c. */
struct journal {
    const struct world_follow_sink *sink; /* borrowed */
    struct journal_person *people;        /* owned: [contact->self] */
    uint32_t people_size;
};

void journal_init(struct journal *journal, const struct world_follow_sink *sink);
void journal_term(struct journal *journal);

/* The functions below need a journal; the contact is as it is when the thing has happened, but for
 * journal_is_passed_on() and journal_will_be_back(), where it still is what it was. */

/* An application comes in, now. */
COLD void journal_applies(struct state *state, const struct arrival *arrival, double lead_wd);

/* Customer `number` of the contact's source comes with a case for the first time, now. */
COLD void journal_comes(struct state *state, const struct contact *contact, uint64_t number,
                        uint32_t case_number);

/* Whose contact this is. */
COLD struct journal_person journal_person_of(struct state *state, const struct contact *contact);

/* The side contact (side.h) is of this person; and its moment has come. */
COLD void journal_is_beside(struct state *state, const struct contact *side,
                            const struct journal_person *person);
COLD void journal_side_comes(struct state *state, const struct contact *side);

/* The contact begins anew at contact->queue, now. */
COLD void journal_arrives(struct state *state, const struct contact *contact);

COLD void journal_is_offered_call(struct state *state, const struct contact *contact, bool accepts);
COLD void journal_is_called(struct state *state, const struct contact *contact,
                            const struct journal_call *call);
COLD void journal_is_answered(struct state *state, const struct contact *contact, double talk_s,
                              double wrap_up_s);
COLD void journal_is_set_aside(struct state *state, const struct contact *contact, double resume_s);
COLD void journal_is_passed_on(struct state *state, const struct contact *contact, size_t to_queue);
COLD void journal_will_be_back(struct state *state, const struct contact *contact, size_t to_queue,
                               double until_s);

/* `until_s`: the holder's call; now: reached at once; infinity: never. */
COLD void journal_is_referred(struct state *state, const struct contact *contact, size_t holder,
                              double until_s);

COLD void journal_complains(struct state *state, const struct contact *contact,
                            enum result_complaint_sum why);

/* WORLD_WAITS, just before the contact joins its line; and events that say nothing else. */
COLD void journal_note(struct state *state, const struct contact *contact, enum world_event event);

/* The run is over: tells of all who are still there. */
COLD void journal_close(struct state *state);

#endif
