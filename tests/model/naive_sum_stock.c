/* Mail at the end of the day. */
#include "naive_adding.h"

#include <math.h>

/* What is in stock at the end of a day. A contact leaves its line before that if it is deleted
 * then; but the stock is counted before. */
static void add_stock(const struct adding *adding, size_t queue, uint32_t day, double *sums)
{
    const struct naive_log *log = adding->log;
    const double now_s = (day + 1.0) * SECONDS_PER_DAY;

    for (size_t i = 0; i < log->contact_count; i++) {
        const struct naive_contact *one = &log->contacts[i];
        const bool is_deleted =
            one->outcome == NAIVE_DELETED && one->wait_end_s >= now_s && one->wait_end_s <= now_s;

        if (one->queue != queue || one->outcome == NAIVE_TURNED_AWAY
            || one->outcome == NAIVE_BLOCKED)
            continue;
        sums[DAY_DELETED] += is_deleted;
        /* who comes, is answered or hangs up at this very instant does so afterwards */
        if (one->arrival_s >= now_s || one->wait_end_s < now_s
            || (one->wait_end_s <= one->arrival_s))
            continue;
        sums[DAY_BACKLOG]++;
        sums[DAY_AGE_S] += now_s - one->arrival_s;
        sums[DAY_AGE_WD] += naive_age_wd(adding, one, day);
        sums[DAY_OLDEST_S] = fmax(sums[DAY_OLDEST_S], now_s - one->arrival_s);
        sums[DAY_OLDEST_WD] = fmax(sums[DAY_OLDEST_WD], naive_age_wd(adding, one, day));
    }
    for (size_t i = 0; i < log->pending_count; i++)
        sums[DAY_PENDING] += log->pending[i].queue == queue && log->pending[i].from_s < now_s
                             && log->pending[i].to_s >= now_s;
}

void naive_add_stocks(const struct adding *adding)
{
    const struct scenario_run *run = &adding->scenario->run;
    struct result *result = adding->result;

    for (size_t queue = 0; queue < result->queue_count; queue++) {
        for (uint32_t day = run->warm_up_days; day < run->days; day++) {
            if (adding->scenario->queues[queue].measure_backlog)
                add_stock(adding, queue, day,
                          result->day[queue * result->day_count + day - run->warm_up_days]);
        }
    }
    for (size_t i = 0; i < adding->log->purge_count; i++) {
        const uint32_t day = adding->log->purges[i].day;

        result->purges += day >= run->warm_up_days && day < run->days;
    }
}
