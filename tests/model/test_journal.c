/* What a followed run tells adds up to what it counts, and is in order. */
#include "base/memory.h"
#include "desk.h"
#include "engine/random.h"
#include "model/world.h"
#include "random_scenario.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

TestSuite(journal);

enum { SEEDS = 100 };

/* What a contact may do next. */
enum stage { NOT_HERE, AT_DOOR, WAITING, TALKING, LOST, REFERRED, ON_THE_WAY, PASSED_ON, DONE };

struct person {
    enum stage stage;
    struct world_record last;    /* that was told of the contact */
    struct world_record arrived; /* how its present contact began */
    bool is_transferred, is_back;
};

struct following {
    const struct scenario *scenario;
    struct result *sums; /* made from the records alone; one slot */
    struct person *people;
    uint32_t people_size;
    double now_s;
    size_t records;
};

static struct person *person_of(struct following *following, uint32_t contact)
{
    while (contact >= following->people_size) {
        following->people =
            memory_resize(following->people, following->people_size + 1, sizeof *following->people);
        following->people[following->people_size++] = (struct person){.stage = NOT_HERE};
    }
    return &following->people[contact];
}

static double wait_s(const struct person *person, const struct world_record *record)
{
    return record->time_s - person->arrived.time_s;
}

static void check_arrival(struct person *person, const struct world_record *record)
{
    if (person->stage == NOT_HERE || person->stage == DONE) {
        cr_assert_eq(record->attempt, 0);
        cr_assert(record->is_side || record->cause == SCENARIO_CAUSE_VALUE
                  || record->cause == SCENARIO_CAUSE_STATUS
                  || record->cause == SCENARIO_CAUSE_WEB_FAILURE
                  || record->cause == SCENARIO_CAUSE_LETTER);
        *person = (struct person){.is_back = record->is_side};
        return;
    }
    cr_assert(person->stage == PASSED_ON || person->stage == ON_THE_WAY);
    cr_assert_eq(record->queue, person->last.to_queue);
    cr_assert_eq(record->attempt, person->last.attempt + 1);
    cr_assert_eq(record->is_side, person->last.is_side);
    cr_assert_eq(record->case_number, person->last.case_number);
    cr_assert_eq(record->number, person->last.number);
    cr_assert_eq(record->source, person->last.source);
    cr_assert_eq(record->is_counted_case, person->last.is_counted_case);
    cr_assert_eq(record->time_s,
                 person->stage == PASSED_ON ? person->last.time_s : person->last.until_s);
    person->is_transferred = person->stage == PASSED_ON;
    person->is_back = person->stage == ON_THE_WAY;
}

static void count(const struct following *following, const struct person *person,
                  const struct world_record *record)
{
    double *const sums = following->sums->queue[record->queue];
    double *const cause =
        following->sums->cause[record->queue * SCENARIO_CAUSES + (size_t)record->cause];
    double *const offer = following->sums->offer[record->queue];

    if (!record->is_counted)
        return;
    switch (record->event) {
    case WORLD_ARRIVES:
        sums[QUEUE_OFFERED] += 1;
        sums[QUEUE_TRANSFERRED_IN] += person->is_transferred;
        sums[QUEUE_RETURNED_IN] += person->is_back;
        cause[CAUSE_CONTACTS] += 1;
        break;
    case WORLD_IS_TURNED_AWAY:
        sums[QUEUE_OFFERED] -= 1;
        sums[QUEUE_RETURNED_IN] -= person->is_back;
        cause[CAUSE_CONTACTS] -= 1;
        sums[QUEUE_TURNED_AWAY] += 1;
        break;
    case WORLD_IS_BLOCKED: sums[QUEUE_BLOCKED] += 1; break;
    case WORLD_IS_ANSWERED:
        sums[QUEUE_ANSWERED] += 1;
        sums[QUEUE_WAIT_S] += wait_s(person, record);
        sums[QUEUE_WAIT_ANSWERED_S] += wait_s(person, record);
        sums[QUEUE_TALK_S] += record->talk_s;
        sums[QUEUE_WRAP_UP_S] += record->wrap_up_s;
        cause[CAUSE_HANDLING_S] += record->talk_s + record->wrap_up_s;
        following->sums
            ->link[record->queue * following->sums->group_count + record->group][LINK_ANSWERED] +=
            1;
        break;
    case WORLD_IS_SET_ASIDE:
        sums[QUEUE_INTERRUPTIONS] += 1;
        sums[QUEUE_TALK_S] += record->talk_s;
        cause[CAUSE_HANDLING_S] += record->talk_s;
        break;
    case WORLD_HANGS_UP:
        sums[QUEUE_ABANDONED] += 1;
        sums[QUEUE_WAIT_S] += wait_s(person, record);
        sums[QUEUE_WAIT_ABANDONED_S] += wait_s(person, record);
        break;
    case WORLD_IS_DELETED:
        sums[QUEUE_DELETED] += 1;
        sums[QUEUE_WAIT_S] += wait_s(person, record);
        break;
    case WORLD_IS_OFFERED_CALL:
        offer[OFFER_MADE] += 1;
        offer[OFFER_ACCEPTED] += record->accepts;
        break;
    case WORLD_IS_CALLED:
        offer[OFFER_REACHED] += record->reached;
        offer[OFFER_VAIN_S] += record->talk_s;
        if (!record->reached && record->until_s <= 0) {
            offer[OFFER_MISSED] += 1;
            sums[QUEUE_ABANDONED] += 1;
            sums[QUEUE_WAIT_S] += wait_s(person, record);
            sums[QUEUE_WAIT_ABANDONED_S] += wait_s(person, record);
        }
        if (!record->reached) {
            sums[QUEUE_TALK_S] += record->talk_s;
            cause[CAUSE_HANDLING_S] += record->talk_s;
        }
        break;
    case WORLD_GIVES_UP: sums[QUEUE_GAVE_UP] += person->stage == LOST; break;
    case WORLD_IS_LEFT:
        if (person->stage == WAITING) {
            sums[QUEUE_WAITING] += 1;
            sums[QUEUE_WAIT_S] += wait_s(person, record);
        }
        break;
    case WORLD_APPLIES:
    case WORLD_IS_REFERRED:
        following->sums->holders[HOLDER_REFERRED] += 1;
        following->sums->holders[HOLDER_REACHED] += record->until_s <= record->time_s;
        following->sums->holders[HOLDER_NEVER] += isinf(record->until_s);
        break;
    case WORLD_COMPLAINS:
        following->sums->complaints[COMPLAINT_ALL] += 1;
        following->sums->complaints[record->complaint] += 1;
        break;
    case WORLD_IS_CALLED_BACK:
    case WORLD_WAITS:
    case WORLD_IS_PASSED_ON:
    case WORLD_WILL_BE_BACK:
    case WORLD_IS_HELPED:
    case WORLD_EVENTS: break;
    }
}

static void count_case(const struct following *following, const struct person *person,
                       const struct world_record *record)
{
    double *const cases = following->sums->cases;

    if (!record->is_counted_case)
        return;
    cases[CASE_OPENED] += record->event == WORLD_ARRIVES && record->attempt == 0;
    cases[CASE_SOLVED] += record->event == WORLD_IS_HELPED;
    cases[CASE_GAVE_UP] += record->event == WORLD_GIVES_UP;
    cases[CASE_NO_CALLBACK] +=
        record->event == WORLD_GIVES_UP && person->last.event == WORLD_IS_REFERRED;
    cases[CASE_PURGED_SILENT] +=
        record->event == WORLD_GIVES_UP && person->last.event == WORLD_IS_DELETED;
    cases[CASE_OPEN] += record->event == WORLD_IS_LEFT;
}

static void move(struct person *person, const struct world_record *record)
{
    const enum stage stage = person->stage;

    switch (record->event) {
    case WORLD_ARRIVES:
        check_arrival(person, record);
        person->arrived = *record;
        person->stage = AT_DOOR;
        break;
    case WORLD_IS_TURNED_AWAY:
    case WORLD_IS_BLOCKED:
        cr_assert_eq(stage, AT_DOOR);
        person->stage = LOST;
        break;
    case WORLD_WAITS:
        cr_assert_eq(stage, AT_DOOR);
        person->stage = WAITING;
        break;
    case WORLD_IS_ANSWERED:
        cr_assert(stage == WAITING || (stage == AT_DOOR && wait_s(person, record) <= 0));
        person->stage = TALKING;
        break;
    case WORLD_IS_SET_ASIDE: cr_assert_eq(stage, TALKING); break;
    case WORLD_IS_OFFERED_CALL: cr_assert_eq(stage, WAITING); break;
    case WORLD_IS_CALLED:
        cr_assert_eq(stage, WAITING);
        person->stage = record->reached || record->until_s > 0 ? WAITING : LOST;
        break;
    case WORLD_HANGS_UP:
        cr_assert(stage == WAITING || (stage == AT_DOOR && wait_s(person, record) <= 0));
        person->stage = LOST;
        break;
    case WORLD_IS_DELETED:
        cr_assert_eq(stage, WAITING);
        person->stage = LOST;
        break;
    case WORLD_COMPLAINS: cr_assert(stage != DONE && stage != ON_THE_WAY); break;
    case WORLD_IS_REFERRED:
        cr_assert_eq(stage, TALKING);
        person->stage = REFERRED;
        break;
    case WORLD_IS_CALLED_BACK:
        cr_assert_eq(stage, REFERRED);
        cr_assert_eq(record->time_s, person->last.until_s);
        break;
    case WORLD_IS_PASSED_ON:
        cr_assert_eq(stage, TALKING);
        person->stage = PASSED_ON;
        break;
    case WORLD_WILL_BE_BACK:
        cr_assert(stage == TALKING || stage == LOST || stage == REFERRED);
        person->stage = ON_THE_WAY;
        break;
    case WORLD_IS_HELPED:
        cr_assert(stage == TALKING || stage == REFERRED);
        person->stage = DONE;
        break;
    case WORLD_GIVES_UP:
        cr_assert(stage == LOST || stage == REFERRED);
        person->stage = DONE;
        break;
    case WORLD_IS_LEFT:
        cr_assert(stage == WAITING || stage == TALKING || stage == REFERRED || stage == ON_THE_WAY);
        person->stage = DONE;
        break;
    case WORLD_APPLIES:
    case WORLD_EVENTS: cr_assert_fail(); break;
    }
}

static void hear(void *context, const struct world_record *record)
{
    struct following *const following = context;

    cr_assert_geq(record->time_s, following->now_s);
    following->now_s = record->time_s;
    following->records++;
    if (record->event == WORLD_APPLIES) {
        cr_assert_eq(record->contact, WORLD_NO_CONTACT);
        following->sums->applications[APPLICATION_COUNT] += record->is_counted;
        return;
    }
    struct person *const person = person_of(following, record->contact);

    if (record->event != WORLD_ARRIVES)
        count(following, person, record);
    move(person, record);
    if (record->event == WORLD_ARRIVES)
        count(following, person, record);
    count_case(following, person, record);
    if (record->event != WORLD_COMPLAINS)
        person->last = *record;
}

static void check_sum(double told, double counted, size_t queue, int sum)
{
    cr_expect_float_eq(told, counted, 1e-9 * fabs(counted), "queue %zu, sum %d: %.17g and %.17g",
                       queue, sum, told, counted);
}

static void compare(const struct result *told, const struct result *counted)
{
    static const enum result_queue_sum queue_sums[] = {
        QUEUE_OFFERED,         QUEUE_BLOCKED,        QUEUE_ANSWERED,    QUEUE_ABANDONED,
        QUEUE_WAITING,         QUEUE_WAIT_S,         QUEUE_TALK_S,      QUEUE_WRAP_UP_S,
        QUEUE_WAIT_ANSWERED_S, QUEUE_TRANSFERRED_IN, QUEUE_RETURNED_IN, QUEUE_WAIT_ABANDONED_S,
        QUEUE_GAVE_UP,         QUEUE_TURNED_AWAY,    QUEUE_DELETED,
    };

    for (size_t q = 0; q < told->queue_count; q++) {
        for (size_t i = 0; i < sizeof queue_sums / sizeof *queue_sums; i++)
            check_sum(told->queue[q][queue_sums[i]], desk_queue(counted, q, queue_sums[i]), q,
                      (int)queue_sums[i]);
        for (int i = OFFER_MADE; i <= OFFER_MISSED; i++)
            check_sum(told->offer[q][i], counted->offer[q][i], q, -4 - i);
        check_sum(told->offer[q][OFFER_VAIN_S], counted->offer[q][OFFER_VAIN_S], q,
                  -4 - OFFER_VAIN_S);
        for (size_t i = q * SCENARIO_CAUSES; i < (q + 1) * SCENARIO_CAUSES; i++) {
            check_sum(told->cause[i][CAUSE_CONTACTS], counted->cause[i][CAUSE_CONTACTS], q, -1);
            check_sum(told->cause[i][CAUSE_HANDLING_S], counted->cause[i][CAUSE_HANDLING_S], q, -2);
        }
        for (size_t i = q * told->group_count; i < (q + 1) * told->group_count; i++)
            check_sum(told->link[i][LINK_ANSWERED], counted->link[i][LINK_ANSWERED], q, -3);
    }
    cr_expect_eq(told->applications[APPLICATION_COUNT], counted->applications[APPLICATION_COUNT]);
    cr_expect_eq(told->holders[HOLDER_REFERRED], counted->holders[HOLDER_REFERRED]);
    cr_expect_eq(told->holders[HOLDER_REACHED], counted->holders[HOLDER_REACHED]);
    cr_expect_eq(told->holders[HOLDER_NEVER], counted->holders[HOLDER_NEVER]);
    for (size_t i = 0; i < COMPLAINT_SUMS; i++)
        cr_expect_eq(told->complaints[i], counted->complaints[i]);
    for (size_t i = 0; i < CASE_SUMS; i++)
        cr_expect_eq(told->cases[i], counted->cases[i], "cases %zu: %g and %g", i, told->cases[i],
                     counted->cases[i]);
}

/* Follows replication 0 of a seed and compares. Returns how many records there were. */
static size_t follow(const struct scenario *scenario, uint64_t seed)
{
    struct result counted;

    cr_assert(world_run(scenario, seed, 0, NULL, &counted));
    struct result told = result_empty(&(struct result){.queue_count = scenario->queue_count,
                                                       .group_count = scenario->group_count,
                                                       .slot_count = 1});
    struct following following = {.scenario = scenario, .sums = &told};

    world_follow(scenario, seed, 0, &(struct world_follow_sink){hear, &following});
    for (uint32_t i = 0; i < following.people_size; i++)
        cr_expect(following.people[i].stage == DONE || following.people[i].stage == NOT_HERE,
                  "nothing was told of an end");
    compare(&told, &counted);
    free(following.people);
    result_term(&told);
    result_term(&counted);
    return following.records;
}

static void follow_many(const struct random_scenario_variant *variant)
{
    size_t records = 0;

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *const scenario = random_scenario_read(seed, variant);

        cr_assert_not_null(scenario);
        records += follow(scenario, seed);
        scenario_free(scenario);
    }
    cr_expect_gt(records, (size_t)SEEDS * 100);
}

Test(journal, adds_up_to_what_is_counted)
{
    follow_many(NULL);
}

Test(journal, adds_up_to_what_is_counted_in_a_crowd)
{
    follow_many(&(struct random_scenario_variant){.crowded = true});
}

Test(journal, adds_up_to_what_is_counted_where_mail_piles_up)
{
    follow_many(&(struct random_scenario_variant){.mail = true});
}

Test(journal, adds_up_to_what_is_counted_where_much_happens_at_once)
{
    follow_many(&(struct random_scenario_variant){.coarse = true});
}

Test(journal, adds_up_to_what_is_counted_where_interventions_bend_parameters)
{
    follow_many(&(struct random_scenario_variant){.intervened = true});
}
