/* Intervals of single days: the worst, and the scatter. */
#include "naive_adding.h"

#include <math.h>
#include <stdlib.h>

struct naive_interval {
    double offered, blocked, abandoned, wait_s, in_time;
};

/* The interval in which the contact came, of the day of `time_s`; `elsewhere` if not counted. */
static struct naive_interval *interval_at(const struct adding *adding,
                                          struct naive_interval *intervals,
                                          struct naive_interval *elsewhere,
                                          const struct naive_contact *contact, double time_s)
{
    const struct result *result = adding->result;
    const double day = floor(time_s / SECONDS_PER_DAY) - adding->scenario->run.warm_up_days;

    if (day >= (double)result->day_count)
        return elsewhere;
    return &intervals[(contact->queue * result->day_count + (size_t)day) * result->slot_count
                      + naive_row_of(adding, contact->arrival_s)];
}

static void fill_intervals(const struct adding *adding, struct naive_interval *intervals)
{
    for (size_t i = 0; i < adding->log->contact_count; i++) {
        const struct naive_contact *contact = &adding->log->contacts[i];
        const double short_s = adding->scenario->queues[contact->queue].short_abandon_s;
        struct naive_interval elsewhere = {0};

        if (contact->arrival_s < adding->from_s || contact->outcome == NAIVE_TURNED_AWAY)
            continue;
        struct naive_interval *came =
            interval_at(adding, intervals, &elsewhere, contact, contact->arrival_s);
        struct naive_interval *left =
            interval_at(adding, intervals, &elsewhere, contact, contact->wait_end_s);

        came->offered++;
        came->blocked += contact->outcome == NAIVE_BLOCKED;
        if (contact->outcome == NAIVE_BLOCKED)
            continue;
        left->wait_s += contact->wait_end_s - contact->arrival_s;
        left->abandoned += contact->outcome == NAIVE_ABANDONED
                           && !(short_s > 0 && !naive_waited_over(contact, short_s));
        left->in_time +=
            contact->outcome == NAIVE_ANSWERED
            && !naive_waited_over(contact, adding->scenario->queues[contact->queue].target_s);
    }
}

static void add_interval(const struct naive_interval *one, double target_share, uint32_t day,
                         uint32_t slot, double *scatter, struct result_worst *worst)
{
    const double x = one->wait_s / (one->offered - one->blocked);
    const double y = one->abandoned / one->offered;
    const double sums[SCATTER_SUMS] = {
        1, x, y, x * x, x * y, y * y, one->in_time >= target_share * one->offered};

    if (one->offered < 20)
        return;
    for (size_t i = 0; i < SCATTER_SUMS && one->blocked < one->offered; i++)
        scatter[i] += sums[i];
    if (worst->offered > 0 && y <= worst->abandonment_rate)
        return;
    *worst = (struct result_worst){
        .offered = one->offered, .abandonment_rate = y, .day = day, .slot = slot};
    worst->mean_wait_s = one->blocked < one->offered ? x : 0;
}

void naive_add_intervals(const struct adding *adding)
{
    struct result *result = adding->result;
    const size_t count = result->queue_count * result->day_count * result->slot_count;
    struct naive_interval *intervals = calloc(count + 1, sizeof *intervals);

    if (!adding->steady)
        fill_intervals(adding, intervals);
    for (size_t i = 0; i < count; i++) {
        const size_t queue = i / (result->day_count * result->slot_count);

        add_interval(&intervals[i], adding->scenario->queues[queue].target_share,
                     (uint32_t)(i / result->slot_count % result->day_count),
                     (uint32_t)(i % result->slot_count), result->scatter[queue],
                     &result->worst[queue]);
    }
    free(intervals);
}
