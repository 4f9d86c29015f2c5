/* One loop takes the soonest of two things: an event of the organisation, or an arrival from
 * outside. At the same instant events go first. The run ends at its end (steady state), or when
 * nobody comes any more and the last contact has left (calendar). */
#include "model/world.h"

#include "base/memory.h"
#include "engine/random.h"
#include "flow.h"
#include "measure.h"
#include "model/order.h"
#include "scenario/calendar.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

enum {
    FIRST_SWEEP = 64,         /* length at which an unwatched line is first searched */
    STOP_CHECK_MASK = 0xffff, /* look at the stop flag once in so many events */
    MOST_DAYS_AFTER_END = 366 /* that the staff comes for those who still wait */
};

static bool has_calendar(const struct state *state)
{
    return state->scenario->run.kind == SCENARIO_RUN_CALENDAR;
}

/* --- setting up --------------------------------------------------------------------------------
 */

static uint32_t slots_per_day(const struct scenario *scenario)
{
    return scenario->run.kind == SCENARIO_RUN_STEADY_STATE
               ? 1
               : (uint32_t)(SECONDS_PER_DAY / scenario->run.interval_s + 0.5);
}

static bool is_always_open(const struct scenario *scenario, const struct scenario_queue *queue)
{
    if (scenario->run.kind == SCENARIO_RUN_STEADY_STATE)
        return true;
    for (size_t day = 0; day < DAYS_PER_WEEK; day++) {
        if (queue->hours.from_s[day] != 0 || queue->hours.to_s[day] != SECONDS_PER_DAY)
            return false;
    }
    return scenario->run.holiday == NULL;
}

static void set_up_queue(struct state *state, size_t index)
{
    struct state_queue *queue = &state->queues[index];
    const struct scenario_queue *plan = &state->scenario->queues[index];

    queue->plan = plan;
    queue->line = contacts_empty_line();
    queue->index = (uint32_t)index;
    queue->target_s = plan->target_s;
    queue->splits_service = plan->transfer_count > 0 || plan->after_answered.count > 0;
    queue->link_count = plan->link_count;
    queue->links = memory_zeroed(plan->link_count, sizeof *queue->links);
    queue->always_open = is_always_open(state->scenario, plan);
    queue->sweep_at = FIRST_SWEEP;
    queue->rows.sums = state->result->queue[index * state->grid.row_count];
    queue->rows.stride = QUEUE_SUMS;
    state->has_causes |= plan->after_answered.count + plan->after_abandoned.count
                             + plan->after_blocked.count + plan->after_turned_away.count
                         > 0;
    for (size_t i = 0; i < plan->link_count; i++)
        queue->has_overflow |= plan->links[i].after_s > 0.0;
    queue->watched = plan->measure_length || plan->trunks != SCENARIO_NO_TRUNKS
                     || queue->has_overflow || plan->after_abandoned.count > 0;
}

/* A call keeps its line while it is passed on, so a line that somebody waits on matters downstream
 * too. */
static void watch_downstream_of_trunks(struct state *state)
{
    const size_t queues = state->scenario->queue_count;

    for (size_t from = 0; from < queues; from++) {
        for (size_t to = 0; to < queues; to++) {
            if (state->reaches[from * queues + to]
                && state->scenario->queues[from].trunks != SCENARIO_NO_TRUNKS)
                state->queues[to].watched = true;
        }
    }
}

/* Who can be passed on to whom, in any number of steps (Warshall's algorithm). */
static void set_up_reaches(struct state *state)
{
    const size_t queues = state->scenario->queue_count;
    bool *reaches = state->reaches;

    for (size_t from = 0; from < queues; from++) {
        const struct scenario_queue *plan = &state->scenario->queues[from];

        for (size_t i = 0; i < plan->transfer_count; i++)
            reaches[from * queues + plan->transfers[i].queue] = true;
    }
    for (size_t by = 0; by < queues; by++) {
        for (size_t from = 0; from < queues; from++) {
            if (!reaches[from * queues + by])
                continue;
            for (size_t to = 0; to < queues; to++)
                reaches[from * queues + to] |= reaches[by * queues + to];
        }
    }
}

/* The place of a link among those of its queue. */
static size_t place_of_link(const struct scenario *scenario, const struct scenario_queue *queue,
                            const struct scenario_link *link)
{
    size_t place = 0;

    for (size_t i = 0; i < queue->link_count; i++)
        place += order_links(scenario, &queue->links[i], link) < 0;
    return place;
}

/* The place of a skill among those of its group. */
static size_t place_of_skill(const struct scenario *scenario, const struct scenario_group *group,
                             const struct scenario_skill *skill)
{
    size_t place = 0;

    for (size_t i = 0; i < group->skill_count; i++)
        place += order_skills(scenario, &group->skills[i], skill) < 0;
    return place;
}

static const struct scenario_link *find_link(const struct scenario_queue *queue, size_t group)
{
    for (size_t i = 0; i < queue->link_count; i++) {
        if (queue->links[i].group == group)
            return &queue->links[i];
    }
    assert(false && "a skill without a link");
    return NULL;
}

/* NULL for a distribution that is always zero. */
static const struct distribution *useful(const struct distribution *distribution)
{
    const bool is_zero = distribution->kind == DISTRIBUTION_FIXED && distribution->mean <= 0.0
                         && distribution->plus == 0.0;

    return is_zero ? NULL : distribution;
}

static void set_up_skill(struct state *state, struct state_skill *skill, size_t group,
                         const struct scenario_skill *plan)
{
    const struct scenario_queue *queue = &state->scenario->queues[plan->queue];
    const struct scenario_link *link = find_link(queue, group);
    const struct result *result = state->result;

    *skill = (struct state_skill){
        .queue = &state->queues[plan->queue],
        .group = &state->staff.groups[group],
        .rank = plan->rank,
        .idle_needed = plan->keep_idle + 1,
        .preference = link->preference,
        .after_s = link->after_s,
        .pace = 1.0 / plan->speed,
        .talk = plan->has_talk ? &plan->talk : &queue->talk,
        .wrap_up = useful(plan->has_wrap_up ? &plan->wrap_up : &queue->wrap_up),
        .sums = result->link[plan->queue * result->group_count + group],
    };
    state->queues[plan->queue].links[place_of_link(state->scenario, queue, link)] = skill;
}

static void set_up_skills(struct state *state)
{
    const struct scenario *scenario = state->scenario;
    uint32_t count = 0;

    for (size_t group = 0; group < scenario->group_count; group++) {
        const struct scenario_group *plan = &scenario->groups[group];

        state->skills_from[group] = count;
        for (size_t i = 0; i < plan->skill_count; i++)
            set_up_skill(state,
                         &state->skills[count + place_of_skill(scenario, plan, &plan->skills[i])],
                         group, &plan->skills[i]);
        count += (uint32_t)plan->skill_count;
    }
    state->skills_from[scenario->group_count] = count;
}

static void set_up_staff(struct state *state)
{
    double *sums = state->scenario->group_count > 0 ? state->result->group[0] : NULL;

    staff_init(&state->staff, state->scenario, state->run_key, &state->staff_grid, sums);
    size_t *order = order_groups(state->scenario);

    for (size_t i = 0; i < state->scenario->group_count; i++) {
        const uint32_t group = (uint32_t)order[i];

        event_queue_push(&state->events, staff_next_change_s(&state->staff, group),
                         (struct event){STATE_ROSTER_CHANGES, group});
    }
    free(order);
}

static size_t all_skills(const struct scenario *scenario)
{
    size_t count = 0;

    for (size_t group = 0; group < scenario->group_count; group++)
        count += scenario->groups[group].skill_count;
    return count;
}

/* `rows` per queue and group: the slots of a day, or in an export all slots of the run. */
static void set_up(struct state *state, const struct scenario *scenario, uint64_t run_key,
                   uint32_t rows, struct result *result)
{
    const struct scenario_run *run = &scenario->run;
    const bool steady = run->kind == SCENARIO_RUN_STEADY_STATE;
    const size_t queues = scenario->queue_count;
    const size_t groups = scenario->group_count;

    *result =
        result_empty(&(struct result){.queue_count = queues,
                                      .group_count = groups,
                                      .slot_count = rows,
                                      .day_count = steady ? 0 : run->days - run->warm_up_days});
    *state = (struct state){
        .scenario = scenario,
        .run_key = run_key,
        .result = result,
        .grid = {.slot_s = steady ? (double)INFINITY : run->interval_s,
                 .row_count = rows,
                 .from_s = steady ? run->warm_up_s : (double)run->warm_up_days * SECONDS_PER_DAY,
                 .to_s = steady ? run->warm_up_s + run->length_s : (double)INFINITY},
        .slot_end_s = steady ? (double)INFINITY : run->interval_s,
        .queues = memory_zeroed(queues, sizeof *state->queues),
        .skills = memory_zeroed(all_skills(scenario), sizeof *state->skills),
        .skills_from = memory_zeroed(groups + 1, sizeof *state->skills_from),
        .trunks_free = memory_zeroed(scenario->trunk_count, sizeof *state->trunks_free),
        .reaches = memory_zeroed(queues * queues, sizeof *state->reaches),
    };
    state->staff_grid = state->grid;
    if (!steady)
        state->staff_grid.to_s = (double)run->days * SECONDS_PER_DAY;
    event_queue_init(&state->events);
    contacts_init(&state->contacts);
    for (size_t i = 0; i < scenario->trunk_count; i++)
        state->trunks_free[i] = scenario->trunks[i].count;
    for (size_t i = 0; i < queues; i++)
        set_up_queue(state, i);
    set_up_reaches(state);
    watch_downstream_of_trunks(state);
    set_up_staff(state);
    set_up_skills(state);
    arrivals_init(&state->arrivals, scenario, run_key);
}

static void tear_down(struct state *state)
{
    arrivals_term(&state->arrivals);
    staff_term(&state->staff);
    contacts_term(&state->contacts);
    event_queue_term(&state->events);
    for (size_t i = 0; i < state->scenario->queue_count; i++)
        free(state->queues[i].links);
    free(state->queues);
    free(state->skills);
    free(state->skills_from);
    free(state->trunks_free);
    free(state->reaches);
}

/* --- running -----------------------------------------------------------------------------------
 */

static void roster_changes(struct state *state, uint32_t group)
{
    const uint32_t days = state->scenario->run.days;

    const bool anybody_in_overtime = state->groups_in_overtime > 0;

    staff_change(&state->staff, group, state->now_s, state->slot);
    flow_put_to_work(state, &state->staff.groups[group]);
    state->groups_in_overtime = 0;
    for (size_t i = 0; i < state->scenario->group_count; i++)
        state->groups_in_overtime += state->staff.groups[i].in_overtime;
    if (!anybody_in_overtime && state->groups_in_overtime > 0)
        flow_watch(state); /* who hangs up may send a group home */

    const double next_s = staff_next_change_s(&state->staff, group);
    const double end_s = (double)days * SECONDS_PER_DAY;
    const bool goes_on = state->now_s < end_s /* somebody may yet come */
                         || (state->contacts.count > 0
                             && next_s < end_s + (double)MOST_DAYS_AFTER_END * SECONDS_PER_DAY);

    if (next_s < (double)INFINITY && goes_on)
        event_queue_push(&state->events, next_s, (struct event){STATE_ROSTER_CHANGES, group});
}

/* True if nobody waits or can still come to the queues of the group from inside. */
static bool queues_are_done(struct state *state, uint32_t group)
{
    const uint32_t queues = (uint32_t)state->scenario->queue_count;

    for (uint32_t i = state->skills_from[group]; i < state->skills_from[group + 1]; i++) {
        const uint32_t to = state->skills[i].queue->index;

        if (state->skills[i].idle_needed > 1)
            continue; /* work for spare time is left for the morning */
        if (flow_head(state, &state->queues[to]) != NULL)
            return false;
        for (uint32_t from = 0; from < queues; from++) {
            if (state->reaches[from * queues + to]
                && (flow_head(state, &state->queues[from]) != NULL
                    || state->queues[from].talking > 0))
                return false;
        }
    }
    return true;
}

static void send_home(struct state *state)
{
    for (uint32_t group = 0; group < state->scenario->group_count; group++) {
        if (!state->staff.groups[group].in_overtime || !queues_are_done(state, group))
            continue;
        staff_end_overtime(&state->staff, group, state->now_s, state->slot);
        state->groups_in_overtime--;
    }
}

static void advance_clock(struct state *state, double now_s)
{
    state->now_s = now_s;
    while (now_s >= state->slot_end_s) {
        state->slot++;
        state->row = tally_row(&state->grid, state->slot);
        state->slot_end_s = ((double)state->slot + 1.0) * state->grid.slot_s;
    }
}

static struct contact *contact_at(struct state *state, struct event event)
{
    return &state->contacts.pool[event.subject];
}

static void happen(struct state *state, struct event event)
{
    switch ((enum state_event)event.kind) {
    case STATE_ROSTER_CHANGES: roster_changes(state, event.subject); break;
    case STATE_WORK_ENDS: flow_work_ends(state, &state->staff.groups[event.subject]); break;
    case STATE_SERVICE_ENDS: flow_service_ends(state, contact_at(state, event)); break;
    case STATE_TALK_ENDS: flow_talk_ends(state, contact_at(state, event)); break;
    case STATE_HEAD_MATURES: flow_head_matures(state, &state->queues[event.subject]); break;
    case STATE_RETURNS: flow_returns(state, contact_at(state, event)); break;
    case STATE_PATIENCE_ENDS: flow_patience_ends(state, contact_at(state, event)); break;
    }
}

/* A run with days ends by itself, unless somebody comes back for ever. */
static double last_moment_s(const struct state *state)
{
    return has_calendar(state)
               ? ((double)state->scenario->run.days + MOST_DAYS_AFTER_END) * SECONDS_PER_DAY
               : state->grid.to_s;
}

/* False if stopped early. */
static bool run(struct state *state, const atomic_bool *stop)
{
    const double end_s = last_moment_s(state);
    uint64_t steps = 0;

    for (;;) {
        const double event_s = event_queue_next_time_s(&state->events);
        const double arrival_s = arrivals_next_time_s(&state->arrivals);
        const double next_s = event_s <= arrival_s ? event_s : arrival_s;

        if (next_s >= end_s)
            break;
        advance_clock(state, next_s);
        if (event_s <= arrival_s) {
            happen(state, event_queue_pop(&state->events));
        } else {
            const struct arrival arrival = arrivals_take(&state->arrivals);

            flow_arrive(state, &arrival);
        }
        if (state->groups_in_overtime > 0)
            send_home(state);
        if ((++steps & STOP_CHECK_MASK) == 0 && stop != NULL && atomic_load(stop))
            return false;
    }
    state->result->events = steps;
    return true;
}

/* --- ending ------------------------------------------------------------------------------------
 */

static void count_those_left(struct state *state)
{
    for (uint32_t i = 0; i < state->scenario->queue_count; i++) {
        struct state_queue *queue = &state->queues[i];

        if (queue->plan->measure_length)
            measure_length(state, queue);
        flow_sweep(state, queue);
        for (uint32_t c = queue->line.head; c != CONTACTS_NONE; c = state->contacts.pool[c].next)
            measure_still_waiting(state, &state->contacts.pool[c]);
    }
}

/* Everybody who is still in the organisation, or on the way back to it. */
static void count_open_cases(struct state *state)
{
    double *const cases = state->result->cases;

    for (uint32_t i = 0; i < state->contacts.capacity; i++)
        cases[CASE_OPEN] += state->contacts.pool[i].is_counted_case;
    assert(cases[CASE_OPENED] == cases[CASE_SOLVED] + cases[CASE_GAVE_UP] + cases[CASE_OPEN]);
}

static double overlap_s(double from_s, double to_s, double low_s, double high_s)
{
    const double from = from_s > low_s ? from_s : low_s;
    const double to = to_s < high_s ? to_s : high_s;

    return to > from ? to - from : 0.0;
}

/* Adds the opening hours of one counted day to the rows of one queue. */
static void count_open_day(struct state *state, struct state_queue *queue, uint32_t day)
{
    const struct scenario_run *plan = &state->scenario->run;
    const uint32_t weekday = calendar_weekday(plan->first_day + day);
    const uint32_t slots = slots_per_day(state->scenario);

    if (plan->holiday != NULL && plan->holiday[day])
        return;
    for (uint32_t slot = 0; slot < slots; slot++) {
        const uint32_t row = tally_row(&state->grid, day * slots + slot);

        queue->rows.sums[row * queue->rows.stride + QUEUE_OPEN_S] +=
            overlap_s(queue->plan->hours.from_s[weekday], queue->plan->hours.to_s[weekday],
                      slot * state->grid.slot_s, (slot + 1.0) * state->grid.slot_s);
    }
}

static void count_open_time(struct state *state)
{
    const struct scenario_run *plan = &state->scenario->run;

    state->result->observed_s = has_calendar(state)
                                    ? (double)(plan->days - plan->warm_up_days) * SECONDS_PER_DAY
                                    : plan->length_s;
    for (size_t i = 0; i < state->scenario->queue_count; i++) {
        struct state_queue *queue = &state->queues[i];

        if (!has_calendar(state))
            queue->rows.sums[QUEUE_OPEN_S] += plan->length_s;
        for (uint32_t day = plan->warm_up_days; has_calendar(state) && day < plan->days; day++)
            count_open_day(state, queue, day);
    }
}

static void finish(struct state *state)
{
    if (!has_calendar(state))
        advance_clock(state, state->grid.to_s);
    count_those_left(state);
    count_open_cases(state);
    measure_rest(state);
    staff_close(&state->staff, state->now_s, state->slot);
    count_open_time(state);
}

bool world_run(const struct scenario *scenario, uint64_t seed, uint64_t replication,
               const atomic_bool *stop, struct result *result)
{
    struct state state;

    set_up(&state, scenario, random_run_key(seed, replication), slots_per_day(scenario), result);
    const bool finished = run(&state, stop);

    if (finished)
        finish(&state);
    tear_down(&state);
    if (!finished)
        result_term(result);
    return finished;
}

/* --- export ------------------------------------------------------------------------------------
 */

static double mean_agents(const struct state *state, size_t queue, uint32_t row)
{
    const struct scenario_queue *plan = &state->scenario->queues[queue];
    const struct result *result = state->result;
    double scheduled_s = 0.0;

    for (size_t i = 0; i < plan->link_count; i++)
        scheduled_s +=
            result->group[plan->links[i].group * result->slot_count + row][GROUP_SCHEDULED_S];
    return scheduled_s / state->grid.slot_s;
}

void world_export(const struct scenario *scenario, uint64_t seed, uint64_t replication,
                  const struct world_export_sink *sink)
{
    const uint32_t slots = slots_per_day(scenario);
    /* Contacts that outlast the last day are counted in the row of their arrival. */
    const uint32_t rows = scenario->run.days * slots;
    struct result result;
    struct state state;

    assert(scenario->run.kind == SCENARIO_RUN_CALENDAR);
    set_up(&state, scenario, random_run_key(seed, replication), rows, &result);
    run(&state, NULL);
    finish(&state);
    for (uint32_t row = scenario->run.warm_up_days * slots; row < rows; row++) {
        for (size_t queue = 0; queue < scenario->queue_count; queue++) {
            const double *sums = result.queue[queue * rows + row];

            if (sums[QUEUE_OPEN_S] > 0.0 || sums[QUEUE_OFFERED] > 0.0)
                sink->write(sink->context, row / slots, row % slots, queue, sums,
                            mean_agents(&state, queue, row));
        }
    }
    tear_down(&state);
    result_term(&result);
}
