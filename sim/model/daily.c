#include "daily.h"

#include "base/memory.h"
#include "state.h"

#include <math.h>
#include <stdlib.h>

struct daily_sums {
    double offered, blocked, abandoned, wait_s, answered_in_t;
};

void daily_init(struct state *state)
{
    const struct result *const result = state->result;

    state->daily = (struct daily){
        .sums =
            memory_zeroed(2 * result->queue_count * result->slot_count, sizeof *state->daily.sums),
        .midnight_s = state->grid.from_s + SECONDS_PER_DAY,
    };
}

void daily_term(struct daily *daily)
{
    free(daily->sums);
}

static void add_to_scatter(double sums[SCATTER_SUMS], double x_s, double y)
{
    sums[SCATTER_INTERVALS] += 1.0;
    sums[SCATTER_X_S] += x_s;
    sums[SCATTER_Y] += y;
    sums[SCATTER_XX_S2] += x_s * x_s;
    sums[SCATTER_XY_S] += x_s * y;
    sums[SCATTER_YY] += y * y;
}

/* What an interval of the day came to. */
static void count_interval(const struct state *state, size_t queue, uint32_t day, uint32_t slot,
                           const struct daily_sums *sums)
{
    struct result *const result = state->result;
    const double target_share = state->scenario->queues[queue].target_share;
    struct result_worst *const worst = &result->worst[queue];

    if (sums->offered < RESULT_FEWEST_CONTACTS)
        return;
    const double rate = sums->abandoned / sums->offered;
    const double unblocked = sums->offered - sums->blocked;
    const double mean_wait_s = unblocked > 0.0 ? sums->wait_s / unblocked : 0.0;

    if (unblocked > 0.0) {
        add_to_scatter(result->scatter[queue], mean_wait_s, rate);
        result->scatter[queue][SCATTER_ON_TARGET] +=
            sums->answered_in_t >= target_share * sums->offered;
    }
    if (worst->offered == 0.0 || rate > worst->abandonment_rate)
        *worst = (struct result_worst){sums->offered, rate, mean_wait_s, day, slot};
}

/* The sums of an interval of the day so far. */
static struct daily_sums sums_of(const double sums[QUEUE_SUMS])
{
    return (struct daily_sums){
        .offered = sums[QUEUE_OFFERED],
        .blocked = sums[QUEUE_BLOCKED],
        .abandoned = sums[QUEUE_ABANDONED] - sums[QUEUE_ABANDONED_SHORT],
        .wait_s = sums[QUEUE_WAIT_S],
        .answered_in_t = sums[QUEUE_ANSWERED_IN_T],
    };
}

/* Who hung up in an unwatched line before `end_s` may not have been found out yet. */
static void add_unnoticed(const struct state *state, const struct state_queue *queue, double end_s,
                          struct daily_sums *now)
{
    const double short_s = queue->plan->short_abandon_s;

    if (queue->watched)
        return;
    for (uint32_t i = queue->line.head; i != CONTACTS_NONE; i = state->contacts.pool[i].next) {
        const struct contact *const contact = &state->contacts.pool[i];

        if (contact->sums == NULL || contact->deadline_s >= end_s)
            continue;
        struct daily_sums *const interval =
            &now[(size_t)(contact->sums - state->result->queue[0]) / QUEUE_SUMS];

        interval->wait_s += contact->deadline_s - contact->arrival_s;
        interval->abandoned +=
            short_s > 0.0 && contact->deadline_s <= contact->arrival_s + short_s ? 0.0 : 1.0;
    }
}

static struct daily_sums difference(const struct daily_sums *now, const struct daily_sums *before)
{
    return (struct daily_sums){now->offered - before->offered, now->blocked - before->blocked,
                               now->abandoned - before->abandoned, now->wait_s - before->wait_s,
                               now->answered_in_t - before->answered_in_t};
}

void daily_end(struct state *state)
{
    struct result *const result = state->result;
    struct daily *const daily = &state->daily;
    const double first_s = state->grid.from_s + SECONDS_PER_DAY;
    const uint32_t day = (uint32_t)((daily->midnight_s - first_s) / SECONDS_PER_DAY);
    const size_t count = result->queue_count * result->slot_count;
    struct daily_sums *const before = daily->sums;
    struct daily_sums *const now = daily->sums + count;

    for (size_t i = 0; i < count; i++)
        now[i] = sums_of(result->queue[i]);
    for (size_t i = 0; i < result->queue_count; i++)
        add_unnoticed(state, &state->queues[i],
                      state->now_s < daily->midnight_s ? state->now_s : daily->midnight_s, now);
    for (size_t i = 0; i < count; i++) {
        const struct daily_sums today = difference(&now[i], &before[i]);

        count_interval(state, i / result->slot_count, day, (uint32_t)(i % result->slot_count),
                       &today);
        before[i] = now[i];
    }
    if (state->now_s < daily->midnight_s)
        daybook_day_ends(state, day, state->now_s, state->slot);
    else
        daybook_day_ends(state, day, daily->midnight_s, state->slot + 1);
    daily->midnight_s =
        day + 1 < result->day_count ? daily->midnight_s + SECONDS_PER_DAY : (double)INFINITY;
}
