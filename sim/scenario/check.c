#include "scenario/check.h"

#include "base/memory.h"
#include "scenario/calendar.h"
#include "scenario/effects.h"
#include "scenario/factors.h"
#include "scenario/limits.h"

#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 1000 /* of transfers that are followed */ };

/* What may still be on its way after so many rounds, as a share of all arrivals. */
static const double STILL_MOVING = 1e-3;

/* --- results to keep --- */

/* `count` (queues, say) x `each` (days, say) may be at most `most`. */
static bool check_product(const struct place *place, size_t count, const char *counted, double each,
                          const char *what, double most)
{
    return (double)count * each <= most
           || place_error(place,
                          "%zu %s x %.15g %s are more than %.15g results to keep; take fewer of "
                          "either",
                          count, counted, each, what, most);
}

static bool check_results(const struct reading *reading)
{
    const struct scenario *const scenario = reading->scenario;
    const struct place run = reading_member(&reading->top, "run");
    const double slots = SECONDS_PER_DAY / scenario->run.interval_s;
    const double days = scenario->run.days;

    return check_product(&run, scenario->queue_count, "queues", slots, "intervals of the day",
                         LIMITS_QUEUE_SLOTS)
           && check_product(&run, scenario->group_count, "groups", slots, "intervals of the day",
                            LIMITS_QUEUE_SLOTS)
           && check_product(&run, scenario->queue_count, "queues", days, "days", LIMITS_QUEUE_DAYS)
           && check_product(&run, scenario->group_count, "groups", days, "days", LIMITS_QUEUE_DAYS);
}

/* --- interventions --- */

static bool check_handling(const struct reading *reading)
{
    const double longer = effects_on_handling(reading->scenario);

    if (longer <= LIMITS_FACTOR)
        return true;
    const struct place map = reading_member(&reading->top, "interventions");

    return place_error(&map,
                       "together make handling take up to %.6g times as long; must be at most %d "
                       "times",
                       longer, LIMITS_FACTOR);
}

/* --- agents --- */

/* By which the roster of a day without sickness may be above the usual. */
static double when_nobody_is_sick(const struct scenario_group *group)
{
    double kept = 1;

    for (size_t i = 0; i < SCENARIO_SHRINKAGES && group->sickness_varies; i++)
        kept -= group->shrinkage[i];
    return group->sickness_varies ? (kept + group->shrinkage[SCENARIO_SHRINKAGE_SICKNESS]) / kept
                                  : 1;
}

static double largest(const double *values, size_t count)
{
    double found = 0;

    for (size_t i = 0; i < count; i++)
        found = values[i] > found ? values[i] : found;
    return found;
}

static bool check_agents(const struct reading *reading)
{
    const struct scenario *const scenario = reading->scenario;
    const struct place map = reading_member(&reading->top, "groups");
    double all = 0;

    for (size_t g = 0; g < scenario->group_count; g++) {
        const struct scenario_group *const group = &scenario->groups[g];
        const struct place at = reading_member(&map, group->id);
        const double shape =
            group->shape.count == 0 ? 1 : largest(group->shape.value, group->shape.count);
        const double most = group->agents * shape * largest(group->weekday, DAYS_PER_WEEK)
                            * largest(group->month, MONTHS_PER_YEAR) * when_nobody_is_sick(group)
                            * effects_on_agents(scenario, g);
        all += most;
        if (most > LIMITS_AGENTS)
            return place_error(&at,
                               "has up to %.6g agents, all factors counted; must be at most %d",
                               most, LIMITS_AGENTS);
        if (all > LIMITS_ALL_AGENTS)
            return place_error(&at, "makes it %.6g agents in all groups; must be at most %d", all,
                               LIMITS_ALL_AGENTS);
    }
    return true;
}

/* --- arrivals --- */

/* The sum of weekday x month over the working days of the run. */
static double sum_of_days(const struct scenario_run *run, const struct scenario_source *source)
{
    double sum = 0;

    for (uint32_t day = 0; day < run->days; day++) {
        const int64_t number = run->first_day + day;
        if (run->holiday == NULL || !run->holiday[day])
            sum +=
                source->weekday[calendar_weekday(number)] * source->month[calendar_month(number)];
    }
    return sum;
}

/* Expected in one replication. */
static double arrivals_of(const struct scenario_run *run, const struct scenario_source *source)
{
    double day_s = source->profile.count == 0 ? SECONDS_PER_DAY : 0;
    double counted = 0;

    switch (source->kind) {
    case SCENARIO_SOURCE_TRACE: return (double)source->trace.count;
    case SCENARIO_SOURCE_COUNTS:
        for (size_t i = 0; i < run->days * (size_t)(SECONDS_PER_DAY / source->counts_slot_s); i++)
            counted += source->counts[i];
        return counted;
    case SCENARIO_SOURCE_RATE: break;
    }
    if (run->kind == SCENARIO_RUN_STEADY_STATE)
        return source->rate_per_s * (run->warm_up_s + run->length_s);
    for (size_t i = 0; i < source->profile.count; i++)
        day_s += source->profile.value[i] * source->profile.slot_s;
    return source->rate_per_s * day_s * sum_of_days(run, source);
}

/* The contacts that are passed on from `from`, by queue, into `to`, or come back after an answer,
 * if all have that question; returns their number. (Who comes back after a loss is not known here.)
 */
static double transfer(const struct scenario *scenario, const struct scenario_question *question,
                       const double *from, double *to)
{
    double sum = 0;

    memset(to, 0, scenario->queue_count * sizeof *to);
    for (size_t q = 0; q < scenario->queue_count; q++) {
        const struct scenario_queue *const queue = &scenario->queues[q];
        const struct factors factors = factors_of(queue, question);
        double staying = from[q];
        for (size_t i = 0; i < queue->transfer_count; i++) {
            const double moved = from[q] * factors.transfer * queue->transfers[i].probability;
            to[queue->transfers[i].queue] += moved;
            sum += moved;
            staying -= moved;
        }
        for (size_t i = 0; i < queue->referral_count; i++)
            staying -= from[q] * factors.refer * queue->referrals[i].probability;
        for (size_t i = 0; i < queue->after_answered.count; i++) {
            const struct scenario_return *const branch = &queue->after_answered.branches[i];
            to[branch->queue] += staying * factors.back * branch->probability;
            sum += staying * factors.back * branch->probability;
        }
    }
    return sum;
}

/* `now` holds the arrivals from outside by queue; both arrays are written to. All have that
 * question: a contact keeps it while it is passed on. */
static bool check_flow(const struct reading *reading, const struct scenario_question *question,
                       double *now, double *next)
{
    const struct scenario *const scenario = reading->scenario;
    const struct place queues = reading_member(&reading->top, "queues");
    const struct place demand = reading_member(&reading->top, "demand");
    double outside = 0;

    for (size_t q = 0; q < scenario->queue_count; q++)
        outside += now[q];
    double all = outside;
    double moving = outside;

    for (int round = 0; round < ROUNDS && moving > 0 && all <= LIMITS_ARRIVALS; round++) {
        double *const before = now;
        moving = transfer(scenario, question, now, next);
        all += moving;
        now = next;
        next = before;
    }
    if (all > LIMITS_ARRIVALS)
        return place_error(
            &demand,
            "brings %.3g arrivals in one replication, transfers included; must be at "
            "most %.15g",
            all, LIMITS_ARRIVALS);
    return moving <= STILL_MOVING * outside
           || place_error(&queues,
                          "have transfers that send contacts round and round; let a larger "
                          "share of them end");
}

/* At most so many status contacts come of an application, in the mean, if all take `longer` times
 * as long. */
static double contacts_of_application(const struct scenario_back_office *office, double longer)
{
    const double lead_wd = longer * office->lead.mean;

    return office->per_wd_before * (lead_wd < office->norm_wd ? lead_wd : office->norm_wd)
           + office->per_wd_after * lead_wd;
}

static bool check_applications(const struct reading *reading)
{
    const struct scenario *const scenario = reading->scenario;
    const struct place demand = reading_member(&reading->top, "demand");
    double contacts = 0;

    for (size_t s = 0; s < scenario->source_count; s++) {
        const struct scenario_source *const source = &scenario->sources[s];
        if (source->back_office != NULL)
            contacts +=
                arrivals_of(&scenario->run, source)
                * contacts_of_application(source->back_office, effects_on_lead(scenario, s));
    }
    return contacts <= LIMITS_STATUS_CONTACTS
           || place_error(&demand,
                          "has applications that bring up to %.3g status contacts in one "
                          "replication; must be at most %d",
                          contacts, LIMITS_STATUS_CONTACTS);
}

/* Adds up the arrivals from outside by queue; an application counts as one beside its contacts. */
static void add_arrivals(const struct scenario *scenario, double *outside)
{
    for (size_t s = 0; s < scenario->source_count; s++) {
        const struct scenario_source *const source = &scenario->sources[s];
        const double each =
            source->back_office == NULL
                ? 1
                : 1 + contacts_of_application(source->back_office, effects_on_lead(scenario, s));
        const double arrivals = arrivals_of(&scenario->run, source) * each;
        for (size_t i = 0; i < source->share_count; i++)
            outside[source->shares[i].queue] += arrivals * source->shares[i].probability;
    }
}

bool check_size(const struct reading *reading)
{
    const struct scenario *const scenario = reading->scenario;
    const size_t queues = scenario->queue_count;

    if (!check_results(reading) || !check_handling(reading) || !check_agents(reading)
        || !check_applications(reading))
        return false;
    double *const outside = memory_zeroed(queues, sizeof *outside);
    double *const now = memory_zeroed(queues, sizeof *now);
    double *const next = memory_zeroed(queues, sizeof *next);

    add_arrivals(scenario, outside);
    memcpy(now, outside, queues * sizeof *now);
    bool fits = check_flow(reading, NULL, now, next);

    for (size_t i = 0; fits && i < scenario->question_count; i++) {
        memcpy(now, outside, queues * sizeof *now);
        fits = check_flow(reading, &scenario->questions[i], now, next);
    }
    free(outside);
    free(now);
    free(next);
    return fits;
}
