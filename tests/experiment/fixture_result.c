/* Results made up for the fixtures. */
#include "fixture.h"

#include "base/units.h"
#include "engine/elementary.h"
#include "engine/random.h"

#include <math.h>

double fixture_uniform(uint64_t number, uint64_t purpose)
{
    return random_uniform(random_mix(random_mix(number + 1) + purpose), 0);
}

double fixture_normal(uint64_t number, uint64_t purpose)
{
    return elementary_normal_quantile(fixture_uniform(number, purpose));
}

/* A whole number from `low` to `high`. */
static double count(uint64_t number, uint64_t purpose, double low, double high)
{
    return low + floor(fixture_uniform(number, purpose) * (high - low + 1.0));
}

static void fill_queue(double sums[QUEUE_SUMS], double open_s, uint64_t number, uint64_t purpose)
{
    const double offered = count(number, purpose, 80.0, 120.0);
    const double abandoned = count(number, purpose + 1, 0.0, 12.0);
    const double answered = offered - abandoned;

    sums[QUEUE_OFFERED] = offered;
    sums[QUEUE_ABANDONED] = abandoned;
    sums[QUEUE_ABANDONED_SHORT] = floor(abandoned / 4.0);
    sums[QUEUE_ANSWERED] = answered;
    sums[QUEUE_ANSWERED_IN_T] = floor(0.8 * answered);
    sums[QUEUE_DELAYED] = floor(0.5 * offered);
    sums[QUEUE_ALL_BUSY] = sums[QUEUE_DELAYED];
    sums[QUEUE_WAIT_S] = sums[QUEUE_DELAYED] * (20.0 + 40.0 * fixture_uniform(number, purpose + 2));
    sums[QUEUE_WAIT_ANSWERED_S] = 0.9 * sums[QUEUE_WAIT_S];
    sums[QUEUE_WAIT_ABANDONED_S] = sums[QUEUE_WAIT_S] - sums[QUEUE_WAIT_ANSWERED_S];
    sums[QUEUE_WAIT_SQUARED_S2] = 60.0 * sums[QUEUE_WAIT_S];
    sums[QUEUE_TALK_S] = answered * 240.0;
    sums[QUEUE_WRAP_UP_S] = answered * 60.0;
    sums[QUEUE_WAITING_TIME_S] = sums[QUEUE_WAIT_S];
    sums[QUEUE_LENGTH_SQUARED_S] = 2.0 * sums[QUEUE_WAIT_S];
    sums[QUEUE_OPEN_S] = open_s;
}

/* What came to the queue in all, by cause: all value, but with many channels a third is not. */
static void fill_causes(struct result *result, size_t queue, uint64_t number)
{
    static const enum scenario_cause others[] = {SCENARIO_CAUSE_STATUS, SCENARIO_CAUSE_REDIAL,
                                                 SCENARIO_CAUSE_PING_PONG, SCENARIO_CAUSE_CHASE};
    double(*const causes)[CAUSE_SUMS] = result->cause + queue * SCENARIO_CAUSES;
    double offered = 0.0;
    double handling_s = 0.0;

    for (size_t slot = 0; slot < result->slot_count; slot++) {
        const double *const sums = result->queue[queue * result->slot_count + slot];
        offered += sums[QUEUE_OFFERED];
        handling_s += sums[QUEUE_TALK_S] + sums[QUEUE_WRAP_UP_S];
    }
    causes[SCENARIO_CAUSE_VALUE][CAUSE_CONTACTS] = offered;
    causes[SCENARIO_CAUSE_VALUE][CAUSE_HANDLING_S] = handling_s;
    for (size_t i = 0; i < 4 && result->queue_count > 2; i++) {
        const double contacts = count(number, 540 + 4 * queue + i, 10.0, 25.0);
        const double share = contacts / offered;

        causes[others[i]][CAUSE_CONTACTS] = contacts;
        causes[others[i]][CAUSE_HANDLING_S] = share * handling_s;
        causes[SCENARIO_CAUSE_VALUE][CAUSE_CONTACTS] -= contacts;
        causes[SCENARIO_CAUSE_VALUE][CAUSE_HANDLING_S] -= share * handling_s;
    }
}

static void fill_waits(struct result *result, size_t queue, uint64_t number)
{
    for (uint64_t i = 0; i < 100; i++) {
        const double u = fixture_uniform(number, 1000 + 100 * queue + i);
        const double wait_s = u < 0.5 ? 0.0 : 200.0 * (u - 0.5);
        histogram_add(&result->wait[queue], wait_s);
        if (i % 10 != 0)
            histogram_add(&result->wait_answered[queue], wait_s);
        result->longest_wait_s[queue] = fmax(result->longest_wait_s[queue], wait_s);
    }
    result->longest_queue[queue] = count(number, 900 + queue, 3.0, 9.0);
}

/* Some interval with 30 contacts was the worst, and the scatter is near a line. */
static void fill_worst(struct result *result, size_t queue, uint64_t number)
{
    double *const sums = result->scatter[queue];

    if (result->day_count == 0)
        return;
    result->worst[queue] = (struct result_worst){
        .offered = 30.0,
        .abandonment_rate = count(number, 500 + 10 * queue, 5.0, 15.0) / 30.0,
        .mean_wait_s = 60.0 + 60.0 * fixture_uniform(number, 501 + 10 * queue),
        .day = (uint32_t)count(number, 502 + 10 * queue, 0.0, (double)result->day_count - 1.0),
        .slot = (uint32_t)count(number, 503 + 10 * queue, 1.0, 2.0),
    };
    for (uint64_t i = 0; i < 10; i++) {
        const double x_s = 10.0 * (double)i;
        const double y =
            0.004 + 0.00185 * x_s + 0.01 * fixture_uniform(number, 520 + 10 * queue + i);
        const double point[SCATTER_SUMS] = {
            1.0, x_s, y, x_s * x_s, x_s * y, y * y, i < 4 ? 1.0 : 0.0};
        for (size_t sum = 0; sum < SCATTER_SUMS; sum++)
            sums[sum] += point[sum];
    }
}

/* As if the first half of an interval's contacts came on each of two days. */
static void fill_days(struct result *result, size_t queue, uint64_t number)
{
    for (size_t day = 0; day < result->day_count; day++) {
        double *const sums = result->day[queue * result->day_count + day];
        sums[DAY_OFFERED] = 100.0;
        sums[DAY_ABANDONED] = count(number, 800 + 10 * queue + day, 0.0, 15.0);
        sums[DAY_ANSWERED_IN_T] = 70.0;
        sums[DAY_WAIT_S] = 100.0 * sums[DAY_ABANDONED] + 1000.0;
        if (result->queue_count > MAIL && queue == MAIL) {
            sums[DAY_BACKLOG] = count(number, 450 + day, 100.0, 200.0);
            sums[DAY_DELETED] = day == 9 && number % 2 == 1 ? 6.0 : 0.0;
            sums[DAY_OLDEST_WD] = count(number, 475 + day, 2.0, 9.0);
            sums[DAY_AGE_WD] = 1.5 * sums[DAY_BACKLOG];
        }
    }
}

/* What each day took and brought: some 40 hours' work, less for scenarios further on. */
static void fill_run_days(struct result *result, uint64_t number)
{
    for (size_t day = 0; day < result->day_count; day++) {
        double *const sums = result->run_day[day];

        sums[RUN_DAY_HANDLING_S] = SECONDS_PER_HOUR * count(number, 700 + 3 * day, 36.0, 42.0);
        sums[RUN_DAY_SOLVED] = count(number, 701 + 3 * day, 280.0, 300.0);
        sums[RUN_DAY_ROSTERED_S] = SECONDS_PER_HOUR * 60.0;
        sums[RUN_DAY_PAID_S] = SECONDS_PER_HOUR * 90.0;
        sums[RUN_DAY_CLAIMED_S] = SECONDS_PER_HOUR * count(number, 702 + 3 * day, 1.0, 3.0);
        sums[RUN_DAY_CLAIMED_PAID_S] = 1.5 * sums[RUN_DAY_CLAIMED_S];
        sums[RUN_DAY_SPENT_EUR] = number >= 1000 ? 25.0 : 0.0;
    }
}

/* With many channels: who was never helped, mail deleted and complaints. */
static void fill_losses(struct result *result, uint64_t number)
{
    double(*const mail)[QUEUE_SUMS] = result->queue + MAIL * result->slot_count + 1;

    result->cases[CASE_OPENED] = 300.0;
    result->cases[CASE_PURGED_SILENT] = count(number, 400, 2.0, 5.0);
    result->cases[CASE_GAVE_UP] =
        count(number, 401, 10.0, 20.0) + result->cases[CASE_PURGED_SILENT];
    result->cases[CASE_SOLVED] = result->cases[CASE_OPENED] - result->cases[CASE_GAVE_UP];
    result->purges = count(number, 402, 1.0, 3.0);
    (*mail)[QUEUE_DELETED] = count(number, 403, 5.0, 9.0);
    (*mail)[QUEUE_ANSWERED] -= (*mail)[QUEUE_DELETED];
    (*mail)[QUEUE_ANSWERED_IN_NORM] = floor(0.7 * (*mail)[QUEUE_ANSWERED]);
    result->complaints[COMPLAINT_GAVE_UP] = count(number, 404, 3.0, 8.0);
    result->complaints[COMPLAINT_CONTACT] = count(number, 405, 0.0, 2.0);
    result->complaints[COMPLAINT_ALL] =
        result->complaints[COMPLAINT_GAVE_UP] + result->complaints[COMPLAINT_CONTACT];
}

struct result fixture_result(const struct scenario *scenario, uint64_t number)
{
    struct result result = fixture_empty(scenario);
    const bool days = result.day_count > 0;

    result.observed_s = days ? (double)result.day_count * SECONDS_PER_DAY : scenario->run.length_s;
    result.last_departure_s = 70000.0 + 100.0 * fixture_uniform(number, 7);
    for (size_t queue = 0; queue < result.queue_count; queue++) {
        for (size_t slot = 0; slot < result.slot_count; slot++) {
            if (days && (slot == 0 || slot == 3))
                continue; /* closed */
            fill_queue(result.queue[queue * result.slot_count + slot],
                       days ? 2.0 * 6.0 * 3600.0 : result.observed_s, number,
                       100 * queue + 10 * slot + 10);
        }
        fill_waits(&result, queue, number);
        fill_days(&result, queue, number);
        fill_worst(&result, queue, number);
        fill_causes(&result, queue, number);
        for (size_t group = 0; group < result.group_count; group++) {
            double *const link = result.link[queue * result.group_count + group];
            link[LINK_ANSWERED] = count(number, 700 + 10 * queue + group, 30.0, 60.0);
            link[LINK_ANSWERED_AT_ONCE] = floor(link[LINK_ANSWERED] / 2.0);
        }
    }
    for (size_t group = 0; group < result.group_count; group++) {
        for (size_t slot = 0; slot < result.slot_count; slot++) {
            double *const sums = result.group[group * result.slot_count + slot];
            if (days && (slot == 0 || slot == 3))
                continue;
            sums[GROUP_SCHEDULED_S] = 100000.0;
            sums[GROUP_PRESENT_S] = 101000.0;
            sums[GROUP_BUSY_S] = 80000.0 + 5000.0 * fixture_normal(number, 600 + 10 * slot + group);
            sums[GROUP_WRAP_UP_S] = 0.2 * sums[GROUP_BUSY_S];
            if (scenario->groups[group].claim_count > 0)
                sums[GROUP_CLAIMED_S + SCENARIO_CLAIM_TRAINING] = 25000.0;
            sums[GROUP_ROSTERED_S] = sums[GROUP_SCHEDULED_S];
            sums[GROUP_PAID_S] =
                sums[GROUP_SCHEDULED_S] + sums[GROUP_CLAIMED_S + SCENARIO_CLAIM_TRAINING];
            sums[GROUP_OVERTIME_S] = sums[GROUP_PRESENT_S] - sums[GROUP_SCHEDULED_S];
            sums[GROUP_FAILURE_S] = 0.25 * sums[GROUP_BUSY_S];
            sums[GROUP_WORK_S + SCENARIO_CAUSE_VALUE] = 0.75 * sums[GROUP_BUSY_S];
            sums[GROUP_IDLE_S] = sums[GROUP_PRESENT_S] - sums[GROUP_BUSY_S];
        }
    }
    if (result.queue_count > MAIL)
        fill_losses(&result, number);
    result.contacts = 200;
    fill_run_days(&result, number);
    return result;
}
