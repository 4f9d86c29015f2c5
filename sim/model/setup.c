#include "setup.h"

#include "back_office.h"
#include "base/memory.h"
#include "callback_offer.h"
#include "line.h"
#include "mail.h"
#include "model/order.h"
#include "morning.h"
#include "question.h"
#include "side.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

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
    queue->has_follow_up = plan->follow_up_share > 0.0;
    queue->splits_service =
        plan->transfer_count > 0 || plan->referral_count > 0 || plan->after_answered.count > 0;
    queue->link_count = plan->link_count;
    queue->links = memory_zeroed(plan->link_count, sizeof *queue->links);
    queue->has_norm = plan->has_norm;
    queue->has_ages = state_has_calendar(state) && plan->measure_backlog;
    queue->always_open = is_always_open(state->scenario, plan);
    queue->sweep_at = LINE_FIRST_SWEEP;
    opening_init(&queue->opening, &state->scenario->run, plan);
    queue->head_matures_s = (double)INFINITY;
    queue->head_timer_s = (double)INFINITY;
    queue->rows.sums = state->result->queue[index * state->grid.row_count];
    queue->rows.stride = QUEUE_SUMS;
    queue->row = queue->rows.sums;
    queue->waiting = tally_spans_new(state->grid.row_count);
    queue->pending = tally_spans_new(state->grid.row_count);
    state->has_causes |= plan->referral_count + plan->after_answered.count
                             + plan->after_abandoned.count + plan->after_blocked.count
                             + plan->after_turned_away.count + plan->chase_count
                         > 0;
    for (size_t i = 0; i < plan->link_count; i++)
        queue->has_overflow |= plan->links[i].after_s > 0.0;
    queue->watched = plan->measure_length || plan->trunks != SCENARIO_NO_TRUNKS
                     || queue->has_overflow || plan->after_abandoned.count > 0
                     || state->scenario->complaints != NULL;
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
    const struct scenario_novices *novices = &state->scenario->groups[group].novices;
    const struct result *result = state->result;

    *skill = (struct state_skill){
        .queue = &state->queues[plan->queue],
        .group = &state->staff.groups[group],
        .rank = plan->rank,
        .idle_needed = plan->keep_idle + 1,
        .spare = plan->keep_idle,
        .most = link->most,
        .preference = link->preference,
        .is_one_of_several = state->scenario->groups[group].skill_count > 1,
        .after_s = link->after_s,
        .pace = 1.0 / plan->speed,
        .plain_pace = 1.0 / plan->speed,
        .talk = plan->has_talk ? &plan->talk : &queue->talk,
        .has_rules = plan->switch_cost > 0.0 || plan->is_interruptible,
        .switch_cost = plan->switch_cost,
        .resume = plan->is_interruptible ? &plan->resume : NULL,
        .wrap_up = useful(plan->has_wrap_up ? &plan->wrap_up : &queue->wrap_up),
        .novices = novices->share > 0.0 ? novices : NULL,
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

        event_queue_push(&state->later, staff_next_change_s(&state->staff, group),
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

static bool queues_are_bare(const struct state *state)
{
    for (size_t i = 0; i < state->scenario->queue_count; i++) {
        const struct state_queue *const queue = &state->queues[i];

        if (queue->has_follow_up || queue->may_interrupt)
            return false;
    }
    return true;
}

static bool skills_are_bare(const struct state *state)
{
    for (size_t i = 0; i < all_skills(state->scenario); i++) {
        const struct state_skill *const skill = &state->skills[i];

        if (skill->most > 0 || skill->has_rules || skill->novices != NULL)
            return false;
    }
    return true;
}

static bool sources_are_bare(const struct scenario *scenario)
{
    for (size_t i = 0; i < scenario->source_count; i++) {
        if (scenario->sources[i].kind == SCENARIO_SOURCE_TRACE)
            return false;
    }
    return true;
}

/* Of a state with all that the scenario asks for. */
static bool is_bare(const struct state *state)
{
    return state->scenario->trunk_count == 0 && state->complaints == NULL && state->factors == NULL
           && state->back_office == NULL && state->morning == NULL && queues_are_bare(state)
           && skills_are_bare(state) && sources_are_bare(state->scenario);
}

void setup_state(struct state *state, const struct scenario *scenario, uint64_t run_key,
                 uint32_t rows, struct result *result)
{
    const struct scenario_run *run = &scenario->run;
    const bool steady = run->kind == SCENARIO_RUN_STEADY_STATE;
    const size_t queues = scenario->queue_count;
    const size_t groups = scenario->group_count;

    *result =
        result_empty(&(struct result){.queue_count = queues,
                                      .group_count = groups,
                                      .intervention_count = scenario->intervention_count,
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
        .queue_of_source = memory_zeroed(scenario->source_count, sizeof *state->queue_of_source),
        .skills = memory_zeroed(all_skills(scenario), sizeof *state->skills),
        .skills_from = memory_zeroed(groups + 1, sizeof *state->skills_from),
        .trunks_free = memory_zeroed(scenario->trunk_count, sizeof *state->trunks_free),
        .reaches = memory_zeroed(queues * queues, sizeof *state->reaches),
    };
    state->staff_grid = state->grid;
    if (!steady)
        state->staff_grid.to_s = (double)run->days * SECONDS_PER_DAY;
    event_queue_init(&state->events);
    event_queue_init(&state->later);
    contacts_init(&state->contacts);
    for (size_t i = 0; i < scenario->trunk_count; i++)
        state->trunks_free[i] = scenario->trunks[i].count;
    state->has_causes = scenario->purge_count > 0;
    for (size_t i = 0; i < queues; i++)
        set_up_queue(state, i);
    for (size_t i = 0; i < scenario->source_count; i++) {
        if (scenario->sources[i].share_count == 1)
            state->queue_of_source[i] = &state->queues[scenario->sources[i].shares[0].queue];
    }
    set_up_reaches(state);
    watch_downstream_of_trunks(state);
    set_up_staff(state);
    set_up_skills(state);
    interrupt_init(state);
    state->factors = question_table(scenario);
    state->complaints = scenario->complaints;
    if (state->complaints != NULL && state->complaints->is_handled)
        state->sides = side_list_new();
    state->back_office = back_office_new(scenario);
    state->has_causes |= state->back_office != NULL;
    morning_begin(state);
    back_office_begin(state);
    arrivals_init(&state->arrivals, scenario, run_key);
    mail_init(state);
    state->is_bare = is_bare(state);
    state->daily.midnight_s = (double)INFINITY;
    if (!steady && rows == state_slots_per_day(scenario))
        daily_init(state); /* not in an export of more days */
}

void setup_follow(struct state *state, struct journal *journal)
{
    state->journal = journal;
    state->is_bare = false;
    for (size_t i = 0; i < state->scenario->queue_count; i++)
        state->queues[i].watched = true;
}

void setup_undo(struct state *state)
{
    mail_term(state);
    side_list_free(state->sides);
    arrivals_term(&state->arrivals);
    interrupt_term(state);
    staff_term(&state->staff);
    contacts_term(&state->contacts);
    event_queue_term(&state->events);
    event_queue_term(&state->later);
    for (size_t i = 0; i < state->scenario->queue_count; i++) {
        free(state->queues[i].links);
        opening_term(&state->queues[i].opening);
        tally_spans_term(&state->queues[i].waiting);
        tally_spans_term(&state->queues[i].pending);
    }
    free(state->queues);
    free(state->queue_of_source);
    free(state->skills);
    free(state->skills_from);
    free(state->trunks_free);
    free(state->reaches);
    free(state->factors);
    daily_term(&state->daily);
    callback_offer_term(state);
    back_office_free(state->back_office);
    morning_end(state);
}
