#include "model/staff.h"

#include "base/memory.h"
#include "base/rarely.h"
#include "claims.h"
#include "engine/random.h"
#include "model/result.h"
#include "scenario/calendar.h"
#include "sickness.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    GROUP_KEY_SIZE = 512,
    MOST_SLOTS_PER_DAY = SECONDS_PER_DAY /* a slot is at least a second */
};

/* A ring is kept where some queue has this group and another on the same footing. */
static bool needs_ring(const struct scenario *scenario, size_t group)
{
    for (size_t q = 0; q < scenario->queue_count; q++) {
        const struct scenario_queue *queue = &scenario->queues[q];

        for (size_t i = 0; i < queue->link_count; i++) {
            for (size_t j = 0; j < queue->link_count; j++) {
                if (i != j && queue->links[i].group == group
                    && queue->links[i].preference == queue->links[j].preference)
                    return true;
            }
        }
    }
    return false;
}

void staff_init(struct staff *staff, const struct scenario *scenario, uint64_t run_key,
                const struct tally_grid *grid, double *sums)
{
    *staff = (struct staff){
        .scenario = scenario,
        .grid = grid,
        .groups = memory_zeroed(scenario->group_count, sizeof *staff->groups),
    };
    for (size_t i = 0; i < scenario->group_count; i++) {
        struct staff_group *group = &staff->groups[i];
        char name[GROUP_KEY_SIZE];

        snprintf(name, sizeof name, "group %s", scenario->groups[i].id);
        group->index = (uint32_t)i;
        group->today = 1.0;
        group->plan = &scenario->groups[i];
        group->key = random_source_key(run_key, name);
        group->rows.sums = sums + i * grid->row_count * GROUP_SUMS;
        group->rows.stride = GROUP_SUMS;
        group->row = group->rows.sums;
        if (needs_ring(scenario, i)) {
            group->ring_size = 8;
            group->idle_since_s = memory_resize(NULL, group->ring_size, sizeof(double));
        }
    }
}

void staff_term(struct staff *staff)
{
    for (size_t i = 0; staff->groups != NULL && i < staff->scenario->group_count; i++)
        free(staff->groups[i].idle_since_s);
    free(staff->groups);
    *staff = (struct staff){0};
}

static bool has_claims(const struct staff *staff, const struct scenario_group *plan)
{
    return plan->claim_count > 0 || staff->scenario->intervention_count > 0;
}

static void add_up(const struct staff *staff, const struct staff_group *group, size_t sum,
                   double now_s, double level)
{
    if (level > 0.0)
        tally_spread(staff->grid, group->rows, sum, TALLY_NO_INDEX, group->since_slot,
                     group->since_s, now_s, level);
}

static void add_hours(const struct staff *staff, struct staff_group *group, double now_s)
{
    const double from_s =
        group->since_s > staff->grid->from_s ? group->since_s : staff->grid->from_s;
    const double to_s = now_s < staff->grid->to_s ? now_s : staff->grid->to_s;

    if (to_s <= from_s)
        return;
    group->hours.planned_s += (group->rostered + group->more_sick) * (to_s - from_s);
    for (size_t i = 0; i < SCENARIO_CLAIMS && has_claims(staff, group->plan); i++)
        group->hours.claimed_s += group->claimed[i] * (to_s - from_s);
}

struct staff_hours staff_take_hours(struct staff_group *group)
{
    const struct staff_hours hours = group->hours;

    group->hours = (struct staff_hours){0.0, 0.0};
    return hours;
}

/* Adds up the time since the last call, before the counts change. */
RARELY static void account(const struct staff *staff, struct staff_group *group, double now_s,
                           uint32_t now_slot)
{
    add_hours(staff, group, now_s);
    add_up(staff, group, GROUP_ROSTERED_S, now_s, group->rostered);
    add_up(staff, group, GROUP_SCHEDULED_S, now_s, group->scheduled);
    add_up(staff, group, GROUP_PRESENT_S, now_s, group->present);
    for (size_t i = 0; i < SCENARIO_CLAIMS && has_claims(staff, group->plan); i++)
        add_up(staff, group, GROUP_CLAIMED_S + i, now_s, group->claimed[i]);
    add_up(staff, group, GROUP_CANCELLED_S, now_s, group->cancelled);
    if (group->plan->sickness_varies)
        tally_spread(staff->grid, group->rows, GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_SICKNESS,
                     TALLY_NO_INDEX, group->since_slot, group->since_s, now_s, group->more_sick);
    group->since_s = now_s;
    group->since_slot = now_slot;
}

void staff_settle(struct staff *staff, double now_s, uint32_t now_slot)
{
    for (size_t i = 0; i < staff->scenario->group_count; i++)
        account(staff, &staff->groups[i], now_s, now_slot);
}

static void ring_double(struct staff_group *group)
{
    double *ring = memory_resize(NULL, 2 * (size_t)group->ring_size, sizeof *ring);

    for (uint32_t i = 0; i < group->ring_count; i++)
        ring[i] = group->idle_since_s[(group->ring_first + i) % group->ring_size];
    free(group->idle_since_s);
    group->idle_since_s = ring;
    group->ring_size *= 2;
    group->ring_first = 0;
}

static void ring_push_one(struct staff_group *group, double now_s)
{
    if (group->ring_count == group->ring_size)
        ring_double(group);
    group->idle_since_s[(group->ring_first + group->ring_count++) % group->ring_size] = now_s;
}

/* Most groups have no ring: that much of it is inlined. */
static inline void ring_push(struct staff_group *group, double now_s)
{
    if (group->idle_since_s != NULL)
        ring_push_one(group, now_s);
}

static void ring_pop(struct staff_group *group)
{
    if (group->idle_since_s == NULL)
        return;
    group->ring_first = (group->ring_first + 1) % group->ring_size;
    group->ring_count--;
}

double staff_longest_idle_since_s(const struct staff_group *group)
{
    return group->idle_since_s[group->ring_first];
}

INLINE_ACROSS_FILES void staff_take(struct staff_group *group)
{
    group->busy++;
    ring_pop(group);
}

INLINE_ACROSS_FILES bool staff_release(const struct staff *staff, struct staff_group *group,
                                       double now_s, uint32_t now_slot)
{
    if (group->present > group->wanted) {
        account(staff, group, now_s, now_slot);
        group->busy--;
        group->present--;
        return false;
    }
    group->busy--;
    ring_push(group, now_s);
    return true;
}

/* Lets `present` follow `wanted`, as far as the busy allow. */
static void follow(struct staff_group *group, double now_s)
{
    for (; group->present < group->wanted; group->present++)
        ring_push(group, now_s);
    for (; group->present > group->wanted && group->present > group->busy; group->present--)
        ring_pop(group);
}

static bool is_day_off(const struct scenario_run *run, uint32_t day)
{
    return run->holiday != NULL && day < run->days && run->holiday[day];
}

/* Takes the claims of today from a level. */
static double claim(const struct scenario_run *run, struct staff_group *group, double level)
{
    struct claims_day claims = claims_of_day(run, group->plan, group->day);

    for (size_t i = 0; i < SCENARIO_CLAIMS; i++)
        claims_take(&claims, (enum scenario_claim_kind)i, group->claimed_today[i]);

    for (size_t i = 0; i < SCENARIO_CLAIMS; i++)
        group->claimed[i] = level * claims.share[i];
    group->cancelled = level * claims.cancelled;
    return level * (1.0 - claims.taken);
}

/* Takes the sick of today, more or fewer than usual, from a level of the plan. */
static double without_sick(struct staff_group *group, double level)
{
    if (group->slot == 0)
        group->sickness = sickness_factor(group->plan, group->key, group->day);
    group->more_sick = level - level * group->sickness;
    return level * group->sickness;
}

/* The level of a slot of the day, whole: what is left over comes with that chance. */
static uint32_t roster_level(const struct staff *staff, struct staff_group *group, uint32_t slot)
{
    const struct scenario_group *plan = group->plan;
    const struct scenario_run *run = &staff->scenario->run;
    double level = plan->agents;

    if (run->kind == SCENARIO_RUN_CALENDAR) {
        const int64_t date = run->first_day + group->day;

        level *= plan->weekday[calendar_weekday(date)] * plan->month[calendar_month(date)];
        if (plan->shape.count > 0)
            level *= plan->shape.value[slot];
        if (is_day_off(run, group->day))
            level = 0.0;
        level *= group->today;
    }
    if (plan->sickness_varies)
        level = without_sick(group, level);
    group->rostered = level;
    if (has_claims(staff, plan))
        level = claim(run, group, level);
    const uint32_t whole = (uint32_t)level;
    const uint64_t moment = (uint64_t)group->day * MOST_SLOTS_PER_DAY + slot;
    const uint64_t draw =
        random_draw_key(random_customer_key(group->key, moment), 0, RANDOM_ROUND_STAFF);

    return whole + (random_uniform(draw, 0) < level - (double)whole ? 1 : 0);
}

/* True if nobody is on the roster for the rest of the day, from `slot` on. */
static bool day_is_over(const struct staff_group *group, uint32_t slot)
{
    for (; slot < group->plan->shape.count; slot++) {
        if (group->plan->shape.value[slot] > 0.0)
            return false;
    }
    return true;
}

double staff_next_change_s(const struct staff *staff, uint32_t index)
{
    const struct staff_group *group = &staff->groups[index];
    const struct scenario_profile *shape = &group->plan->shape;
    const double midnight_s = (double)group->day * SECONDS_PER_DAY;

    if (staff->scenario->run.kind == SCENARIO_RUN_STEADY_STATE)
        return group->slot == 0 ? 0.0 : (double)INFINITY;
    return midnight_s + shape->from_s + (double)group->slot * shape->slot_s;
}

/* Of the slot that begins now; 0 after the last of the day. */
static uint32_t next_level(const struct staff *staff, struct staff_group *group)
{
    const size_t slots = group->plan->shape.count;

    if (slots == 0 || group->slot < slots)
        return roster_level(staff, group, group->slot);
    group->rostered = 0.0;
    group->more_sick = 0.0;
    group->cancelled = 0.0;
    for (size_t i = 0; i < SCENARIO_CLAIMS; i++)
        group->claimed[i] = 0.0;
    return 0;
}

void staff_change(struct staff *staff, uint32_t index, double now_s, uint32_t now_slot)
{
    struct staff_group *group = &staff->groups[index];
    const uint32_t slots = (uint32_t)group->plan->shape.count;

    account(staff, group, now_s, now_slot);
    const uint32_t level = next_level(staff, group);

    group->scheduled = level;
    if (level > 0) {
        group->wanted = level;
        group->in_overtime = false;
    } else if (!group->in_overtime) { /* which outlasts days off */
        group->in_overtime =
            group->wanted > 0 && group->plan->finishes_queue && day_is_over(group, group->slot);
        group->wanted = group->in_overtime ? group->wanted : 0;
    }
    follow(group, now_s);
    if (group->slot++ >= slots || slots == 0) { /* that was the end of the last slot */
        group->day++;
        group->slot = 0;
    }
    if (staff->scenario->run.kind == SCENARIO_RUN_STEADY_STATE)
        group->slot = 1; /* the only change there is */
}

void staff_end_overtime(struct staff *staff, uint32_t index, double now_s, uint32_t now_slot)
{
    struct staff_group *group = &staff->groups[index];

    account(staff, group, now_s, now_slot);
    group->in_overtime = false;
    group->wanted = 0;
    follow(group, now_s);
}
