#include "back_office.h"

#include "base/memory.h"
#include "engine/exponential.h"
#include "engine/random.h"
#include "journal.h"
#include "morning.h"
#include "opening.h"
#include "state.h"

#include <math.h>
#include <stdlib.h>

enum { FIRST_CAPACITY = 64 };

struct back_office *back_office_new(const struct scenario *scenario)
{
    const uint32_t days = scenario->run.days;
    bool has_any = false;

    for (size_t i = 0; i < scenario->source_count; i++)
        has_any |= scenario->sources[i].back_office != NULL;
    if (!has_any)
        return NULL;
    struct back_office *const office = memory_zeroed(1, sizeof *office);

    office->days = memory_zeroed(days, sizeof *office->days);
    office->day_count = days;
    office->days_before = memory_zeroed((size_t)days + 1, sizeof *office->days_before);
    office->day_of = memory_zeroed(days, sizeof *office->day_of);
    for (uint32_t day = 0; day < days; day++) {
        const uint32_t before = office->days_before[day];

        office->day_of[before] = day;
        office->days_before[day + 1] = before + opening_is_working_day(&scenario->run, day);
    }
    return office;
}

void back_office_free(struct back_office *office)
{
    if (office == NULL)
        return;
    for (uint32_t day = 0; day < office->day_count; day++)
        free(office->days[day].contacts);
    free(office->days);
    free(office->days_before);
    free(office->day_of);
    free(office);
}

static uint32_t all_working_days(const struct state *state)
{
    return state->back_office->days_before[state->scenario->run.days];
}

static void plan_day(struct state *state, uint32_t day)
{
    if (day < state->scenario->run.days)
        event_queue_push(&state->later, (double)day * SECONDS_PER_DAY,
                         (struct event){STATE_DAY_OF_OFFICE_BEGINS, day});
}

void back_office_begin(struct state *state)
{
    const uint32_t warm_up_days = state->scenario->run.warm_up_days;

    if (state->back_office == NULL)
        return;
    state->result->applications[APPLICATION_WORKING_DAYS] =
        all_working_days(state) - state->back_office->days_before[warm_up_days];
    plan_day(state, 1); /* on day 0 nobody can ask yet */
}

/* --- the list of a day ------------------------------------------------------------------------ */

static void add_contact(struct back_office *office, struct back_office_contact contact)
{
    struct back_office_day *const day = &office->days[opening_day_of(contact.time_s)];

    if (day->count == day->capacity) {
        day->capacity = day->capacity == 0 ? FIRST_CAPACITY : 2 * day->capacity;
        day->contacts = memory_resize(day->contacts, day->capacity, sizeof *day->contacts);
    }
    day->contacts[day->count++] = contact;
}

void back_office_day_begins(struct state *state, uint32_t day)
{
    struct back_office *const office = state->back_office;
    const struct back_office_day *const today = &office->days[day];

    free(office->days[office->today].contacts);
    office->days[office->today] = (struct back_office_day){0};
    office->today = day;
    for (uint32_t i = 0; i < today->count; i++)
        event_queue_push(&state->later, today->contacts[i].time_s,
                         (struct event){STATE_ASKS_FOR_STATUS, i});
    plan_day(state, day + 1);
}

const struct back_office_contact *back_office_take(struct state *state, uint32_t subject)
{
    const struct back_office *const office = state->back_office;

    if (state->now_s >= state->grid.from_s)
        state->result->applications[APPLICATION_STATUS_CONTACTS] += 1.0;
    return &office->days[office->today].contacts[subject];
}

/* --- an application --------------------------------------------------------------------------- */

/* A moment on `day`, or on the next opening day of the queue; infinity: never. */
static double moment_s(const struct state *state, size_t queue, uint32_t day, uint64_t customer_key)
{
    const struct opening *opening = &state->queues[queue].opening;
    const double share = random_uniform(random_draw_key(customer_key, 0, RANDOM_STATUS_MOMENT), 0);
    const double today_s = opening_moment_s(opening, day, share);

    return today_s < (double)INFINITY ? today_s : opening_later_s(opening, day, 1, share);
}

/* Somebody will ask on the working day number `working_day`. */
static void plan_contact(struct state *state, const struct arrival *arrival, uint32_t index,
                         uint32_t working_day)
{
    const uint64_t key =
        random_customer_key(random_draw_key(arrival->customer_key, 0, RANDOM_STATUS), index);
    const size_t queue = arrivals_queue(&state->scenario->sources[arrival->source], key);

    if (state->morning != NULL && !morning_asks_for_status(state, arrival, key))
        return;
    const double time_s = moment_s(state, queue, state->back_office->day_of[working_day], key);

    if (time_s < (double)state->scenario->run.days * SECONDS_PER_DAY)
        add_contact(state->back_office, (struct back_office_contact){.customer_key = key,
                                                                     .number = arrival->number,
                                                                     .index = index,
                                                                     .time_s = time_s,
                                                                     .source = arrival->source,
                                                                     .queue = (uint32_t)queue});
}

/* The age in working days at which the expected number of contacts reaches `expected`. */
static double age_wd(const struct scenario_back_office *plan, double expected)
{
    const double until_norm = plan->per_wd_before * plan->norm_wd;

    return expected < until_norm ? expected / plan->per_wd_before
                                 : plan->norm_wd + (expected - until_norm) / plan->per_wd_after;
}

/* Of a Poisson process in working time, from the submission to the decision. */
static void plan_contacts(struct state *state, const struct arrival *arrival, double lead_wd,
                          uint32_t days_before)
{
    const struct scenario_back_office *plan = state->scenario->sources[arrival->source].back_office;
    const double before_wd = lead_wd < plan->norm_wd ? lead_wd : plan->norm_wd;
    const double all = plan->per_wd_before * before_wd + plan->per_wd_after * (lead_wd - before_wd);
    const uint32_t working_days = all_working_days(state);
    double expected = 0.0;

    for (uint32_t i = 0;; i++) {
        expected += exponential_draw(random_draw_key(arrival->customer_key, i, RANDOM_STATUS_GAP));
        if (expected >= all)
            return;
        const double age = age_wd(plan, expected);

        if (age >= (double)(working_days - days_before))
            return; /* the run is over by then */
        plan_contact(state, arrival, i, days_before + (uint32_t)age);
    }
}

void back_office_apply(struct state *state, const struct arrival *arrival)
{
    const struct back_office *office = state->back_office;
    const struct scenario_run *run = &state->scenario->run;
    const struct scenario_back_office *plan = state->scenario->sources[arrival->source].back_office;
    double *const sums = state->result->applications;
    const double lead_wd =
        distribution_draw(&plan->lead, random_draw_key(arrival->customer_key, 0, RANDOM_LEAD))
        * (state->morning == NULL ? 1.0 : morning_lead(state, arrival));
    const uint32_t from = office->days_before[opening_day_of(arrival->time_s) + 1];
    const double counted_from = office->days_before[run->warm_up_days];
    const double counted_to = all_working_days(state);
    const double begin = from < counted_from ? counted_from : from;
    const double end = from + lead_wd < counted_to ? from + lead_wd : counted_to;

    if (end > begin)
        sums[APPLICATION_OPEN_WD] += end - begin;
    if (arrival->time_s >= state->grid.from_s) {
        sums[APPLICATION_COUNT] += 1.0;
        sums[APPLICATION_PAST_NORM] += lead_wd > plan->norm_wd ? 1.0 : 0.0;
    }
    if (state->journal != NULL)
        journal_applies(state, arrival, lead_wd);
    plan_contacts(state, arrival, lead_wd, from);
}
