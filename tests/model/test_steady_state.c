/* The model against exact results of queueing theory.
 *
 * Each check takes 30 replications or more and asks for the theory within t(n - 1) s / sqrt(n) at a
 * chance of 1e-6 to fail a right model; each has a twin, a model 5 % wrong, that must fail it. */
#include "desk.h"
#include "model/world.h"

#include <criterion/criterion.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdio.h>

TestSuite(steady_state);

enum { REPLICATIONS = 30, STATES = 2000, MEASURES = 4 };

static const double ALPHA = 1e-6;

/* --- a birth-death chain ---------------------------------------------------------------------- */

struct chain {
    double per_s; /* arrivals */
    double talk_s;
    int agents;
    double patience_s; /* mean; infinity: never */
    int places;        /* calls in the system at most */
};

/* blocked, delayed, abandoned: shares of the arrivals; waiting: the mean number. The balance of
 * p[k] per_s = p[k + 1] death(k + 1), summed from the busiest side so as not to overflow. */
static void solve(const struct chain *chain, double measures[MEASURES])
{
    double p[STATES] = {1};
    double sum = 1, blocked = 0, delayed = 0, waiting = 0;
    const int last = chain->places < STATES ? chain->places : STATES - 1;

    for (int k = 1; k <= last; k++) {
        const int busy = k < chain->agents ? k : chain->agents;

        p[k] = p[k - 1] * chain->per_s / (busy / chain->talk_s + (k - busy) / chain->patience_s);
        sum += p[k];
    }
    for (int k = 0; k <= last; k++) {
        blocked += k == chain->places ? p[k] / sum : 0;
        delayed += k >= chain->agents && k < chain->places ? p[k] / sum : 0;
        waiting += k > chain->agents ? (k - chain->agents) * p[k] / sum : 0;
    }
    measures[0] = blocked;
    measures[1] = delayed;
    measures[2] = waiting / chain->patience_s / chain->per_s;
    measures[3] = waiting;
}

/* --- the model -------------------------------------------------------------------------------- */

static struct scenario *read_chain(const struct chain *chain, double hours)
{
    char patience[64] = "'never'";
    char text[768];

    if (chain->patience_s < (double)INFINITY)
        snprintf(patience, sizeof patience, "{'dist': 'exponential', 'mean_s': %.17g}",
                 chain->patience_s);
    snprintf(text, sizeof text,
             "{'run': {'kind': 'steady_state', 'warm_up_h': 10, 'length_h': %g}, 'trunks': {'t': "
             "%d}, 'queues': {'q': {'talk': {'dist': 'exponential', 'mean_s': %.17g}, 'patience': "
             "%s%s}}, 'groups': {'g': {'agents': %d}}, 'demand': {'d': {'per_h': %.17g}}}",
             hours, chain->places < STATES ? chain->places : 1, chain->talk_s, patience,
             chain->places < STATES ? ", 'trunks': 't'" : "", chain->agents,
             chain->per_s * SECONDS_PER_HOUR);
    return desk_read(text, NULL);
}

static void measure(const struct result *result, double measures[MEASURES])
{
    const double *sums = result->queue[0];

    measures[0] = sums[QUEUE_BLOCKED] / sums[QUEUE_OFFERED];
    measures[1] = sums[QUEUE_DELAYED] / sums[QUEUE_OFFERED];
    measures[2] = sums[QUEUE_ABANDONED] / sums[QUEUE_OFFERED];
    measures[3] = sums[QUEUE_WAITING_TIME_S] / result->observed_s;
}

/* How far the mean of `values` is from `theory`, in units of what is allowed. */
static double excess(const double values[REPLICATIONS], double theory)
{
    const double t = gsl_cdf_tdist_Qinv(ALPHA / 2, REPLICATIONS - 1);
    double sum = 0, squares = 0;

    for (int i = 0; i < REPLICATIONS; i++)
        sum += values[i];
    for (int i = 0; i < REPLICATIONS; i++)
        squares += pow(values[i] - sum / REPLICATIONS, 2);
    const double error = sqrt(squares / (REPLICATIONS - 1) / REPLICATIONS);

    if (!(error > 0)) /* always the same, 0 say */
        return fabs(sum / REPLICATIONS - theory) < 1e-12 ? 0 : (double)INFINITY;
    return fabs(sum / REPLICATIONS - theory) / (t * error);
}

/* The model of `chain`, with conversations `longer` times as long, against the theory of `chain`.
 */
static void compare(const struct chain *chain, double longer, double hours,
                    double excesses[MEASURES])
{
    struct chain simulated = *chain;
    double theory[MEASURES];
    static double values[MEASURES][REPLICATIONS];

    simulated.talk_s *= longer;
    struct scenario *scenario = read_chain(&simulated, hours);

    for (uint64_t i = 0; i < REPLICATIONS; i++) {
        struct result result;
        double measures[MEASURES];

        cr_assert(world_run(scenario, 1, i, NULL, &result));
        measure(&result, measures);
        for (int m = 0; m < MEASURES; m++)
            values[m][i] = measures[m];
        result_term(&result);
    }
    solve(chain, theory);
    for (int m = 0; m < MEASURES; m++)
        excesses[m] = excess(values[m], theory[m]);
    scenario_free(scenario);
}

static void check(const struct chain *chain, double hours)
{
    static const char *const names[MEASURES] = {"blocked", "delayed", "abandoned", "waiting"};
    double right[MEASURES];
    double wrong[MEASURES];
    double worst = 0;

    compare(chain, 1, hours, right);
    compare(chain, 1.05, hours, wrong);
    for (int m = 0; m < MEASURES; m++) {
        cr_expect_leq(right[m], 1.0, "%s: %g times what is allowed", names[m], right[m]);
        worst = fmax(worst, wrong[m]);
    }
    cr_expect_gt(worst, 1.0, "a model 5 %% wrong passes: %g", worst);
}

Test(steady_state, of_erlang_a_is_as_the_theory_says)
{
    check(&(struct chain){.per_s = 240.0 / 3600,
                          .talk_s = 300,
                          .agents = 20,
                          .patience_s = 240,
                          .places = STATES},
          150);
}

Test(steady_state, of_erlang_c_is_as_the_theory_says)
{
    check(&(struct chain){.per_s = 192.0 / 3600,
                          .talk_s = 300,
                          .agents = 20,
                          .patience_s = (double)INFINITY,
                          .places = STATES},
          300);
}

Test(steady_state, of_erlang_b_is_as_the_theory_says)
{
    check(&(struct chain){.per_s = 240.0 / 3600,
                          .talk_s = 300,
                          .agents = 20,
                          .patience_s = (double)INFINITY,
                          .places = 20},
          100);
}

Test(steady_state, of_a_desk_with_few_lines_and_impatient_callers_is_as_the_theory_says)
{
    check(
        &(struct chain){
            .per_s = 240.0 / 3600, .talk_s = 300, .agents = 18, .patience_s = 400, .places = 24},
        100);
}

/* --- scatter ---------------------------------------------------------------------------------- */

/* Whatever the day does: with exponential patience of mean m, the number lost less the time waited
 * over m is a martingale, so its mean is 0. Returns how far off it is, for a claimed mean. */
static double scatter(double claimed_s)
{
    struct scenario *scenario = desk_read(
        "{'run': {'days': 5}, 'queues': {'a': {'open': '08:00-20:00', 'talk': {'dist': 'lognormal',"
        "'mean_s': 250, 'cv': 1}, 'patience': {'dist': 'exponential', 'mean_s': 200}}},"
        "'groups': {'g': {'agents': 20, 'shape': [0.5, 1, 1.2, 0.7, 1, 1], 'slot_min': 120,"
        "'from': '08:00', 'after_closing': 'leave'}},"
        "'demand': {'d': {'per_h_by_slot': [200, 500, 300, 200, 400, 100], 'slot_min': 120,"
        "'from': '08:00', 'day_cv': 0.2}}}",
        NULL);
    static double values[REPLICATIONS];

    for (uint64_t i = 0; i < REPLICATIONS; i++) {
        struct result result;

        cr_assert(world_run(scenario, 1, i, NULL, &result));
        values[i] = desk_queue(&result, 0, QUEUE_ABANDONED)
                    - desk_queue(&result, 0, QUEUE_WAIT_S) / claimed_s;
        result_term(&result);
    }
    scenario_free(scenario);
    return excess(values, 0);
}

Test(steady_state, is_not_needed_for_the_lost_to_be_the_time_waited_over_the_mean_patience)
{
    cr_expect_leq(scatter(200), 1.0);
    cr_expect_gt(scatter(210), 1.0);
}
