/* What makes a desk better never costs more lost calls, at any of a dozen desks of chance. */
#include "desk.h"
#include "engine/random.h"
#include "model/world.h"

#include <criterion/criterion.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdio.h>

TestSuite(intervention_harm);

enum { REPLICATIONS = 30, DESKS = 12 };

static const double ALPHA = 1e-6; /* per comparison */

/* The share of the calls of all queues that were lost. */
static double lost_share(const struct scenario *scenario, uint64_t seed, uint64_t replication)
{
    struct result result;
    double lost = 0, offered = 0;

    cr_assert(world_run(scenario, seed, replication, NULL, &result));
    for (size_t queue = 0; queue < result.queue_count; queue++) {
        lost += desk_queue(&result, queue, QUEUE_ABANDONED);
        offered += desk_queue(&result, queue, QUEUE_OFFERED);
    }
    result_term(&result);
    return offered > 0 ? lost / offered : 0;
}

struct difference {
    double mean, half_width;
};

/* Of the share lost: `other` less `base`, of the same customers. */
static struct difference paired(const char *base_text, const char *other_text, uint64_t seed)
{
    struct scenario *base = desk_read(base_text, NULL);
    struct scenario *other = desk_read(other_text, NULL);
    double sum = 0, squares = 0;

    for (uint64_t replication = 0; replication < REPLICATIONS; replication++) {
        const double difference =
            lost_share(other, seed, replication) - lost_share(base, seed, replication);

        sum += difference;
        squares += difference * difference;
    }
    scenario_free(base);
    scenario_free(other);
    const double mean = sum / REPLICATIONS;
    const double variance = (squares - sum * mean) / (REPLICATIONS - 1);

    return (struct difference){mean, gsl_cdf_tdist_Qinv(ALPHA, REPLICATIONS - 1)
                                         * sqrt(fmax(variance, 0) / REPLICATIONS)};
}

/* A desk with redials and questions about applications, as busy as chance will have it. */
static void print_desk(char *text, size_t size, uint64_t seed, double patience,
                       const char *interventions)
{
    const double agents = 2 + 8 * random_uniform(seed, 0);
    const double busy = 0.7 + 0.6 * random_uniform(seed, 1);
    const double patience_s = (60 + 500 * random_uniform(seed, 2)) * patience;

    snprintf(text, size,
             "{'run': {'start': '2025-03-03', 'weeks': 3, 'warm_up_weeks': 1},"
             " 'queues': {'q': {'open': '09:00-17:00', 'short_abandon_s': 0, 'talk': 300,"
             "  'patience': {'dist': 'exponential', 'mean_s': %.9g}, 'after_abandoned':"
             "  [{'share': 0.5, 'after': {'dist': 'exponential', 'mean_min': 10}}]}},"
             " 'groups': {'g': {'agents': %.9g}},"
             " 'demand': {'calls': {'per_day': %.9g, 'day_cv': 0.1},"
             "  'applications': {'per_day': %.9g, 'back_office': {'lead_wd': 4, 'norm_wd': 2,"
             "   'per_wd_before': 0.1, 'per_wd_after': 0.3}}},"
             " 'interventions': {%s}}",
             patience_s, agents, 0.7 * busy * agents * 96, 0.3 * busy * agents * 96, interventions);
}

/* Compares every desk with itself after something better; returns the mean of the differences. */
static double expect_no_harm(const char *interventions, double patience)
{
    double sum = 0;

    for (uint64_t seed = 0; seed < DESKS; seed++) {
        char base[2048], better[2048];

        print_desk(base, sizeof base, seed, 1, "");
        print_desk(better, sizeof better, seed, patience, interventions);
        const struct difference difference = paired(base, better, seed);

        cr_expect_leq(difference.mean, difference.half_width, "desk %llu: %s: %+.4f (%.4f)",
                      (unsigned long long)seed, interventions, difference.mean,
                      difference.half_width);
        sum += difference.mean;
    }
    return sum / DESKS;
}

/* A tenth more of anything shows: by how much is by far more than the half widths, which is why a
 * change to the worse would be found out. */
Test(intervention_harm, that_help_never_cost_more_lost_calls)
{
    cr_expect_lt(expect_no_harm("'x': {'kind': 'staffing', 'agents': 1.1}", 1), -0.02);
    cr_expect_lt(expect_no_harm("'x': {'kind': 'outage', 'days': 21, 'handling': 0.9}", 1), -0.02);
    cr_expect_lt(expect_no_harm("'x': {'kind': 'website', 'ramp_wk': 0, 'deflects':"
                                " {'calls': 0.1}, 'failed': 0.2}",
                                1),
                 -0.02);
    cr_expect_lt(
        expect_no_harm("'x': {'kind': 'back_office', 'ramp_wk': 0, 'lead': 0.5, 'status': 1}", 1),
        -0.02);
    cr_expect_lt(expect_no_harm("", 1.5), -0.01);
}

Test(intervention_harm, that_do_harm_are_found_out)
{
    char base[2048], worse[2048];

    print_desk(base, sizeof base, 3, 1, "");
    print_desk(worse, sizeof worse, 3, 1, "'x': {'kind': 'staffing', 'agents': 0.95}");
    const struct difference difference = paired(base, worse, 3);

    cr_expect_gt(difference.mean, difference.half_width);
}
