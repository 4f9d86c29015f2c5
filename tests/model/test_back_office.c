/* Applications: days that are known, and numbers against the exact integral. */
#include "base/memory.h"
#include "desk.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

TestSuite(back_office);

enum { APPLICATIONS = 400000, TUESDAY = 5 /* from Thursday */, DAYS = 14 };

static const double MEAN_WD = 15, CV = 0.6, NORM_WD = 10, BEFORE = 0.010, AFTER = 0.075;

/* --- days that are known ---
 *
 * 50 applications one Thursday evening, before Easter. All take `lead_wd`, and bring 20 contacts a
 * working day. */

static struct result run_of_fifty(double lead_wd, double norm_wd, const char *open)
{
    static const char form[] =
        "{'run': {'start': '2025-04-17', 'days': %d, 'interval_min': 60},"
        "'calendar': {'holidays': 'nl'},"
        "'queues': {'q': {'open': %s, 'talk': 1}}, 'groups': {'g': {'agents': 100}},"
        "'demand': {'d': {'counts_csv': 'counts.csv', 'slot_min': 60, 'back_office': {"
        "    'lead_wd': %g, 'lead_cv': 0, 'norm_wd': %g, 'per_wd_before': 0, 'per_wd_after': "
        "20}}}}";
    char text[sizeof form + 200];

    snprintf(text, sizeof text, form, DAYS, open, lead_wd, norm_wd);
    return desk_run(text, "date,time,count\n2025-04-17,20:00,50\n");
}

Test(back_office, is_asked_on_working_days_in_opening_hours_from_the_norm_to_the_decision)
{
    /* Good Friday, the weekend and Easter Monday are no working days: Tuesday is the first, and the
     * only one after the norm of 1 and before the decision at 3 are the next two */
    struct result result = run_of_fifty(3, 1, "'09:00-10:00'");
    const double wednesday = result.day[TUESDAY + 1][DAY_OFFERED];
    const double thursday = result.day[TUESDAY + 2][DAY_OFFERED];
    /* each day is Poisson with mean 50 x 20; 4.9 standard deviations is one in a million */
    const double most_off = 4.9 * sqrt(1000);

    cr_expect_lt(fabs(wednesday - 1000), most_off, "%g", wednesday);
    cr_expect_lt(fabs(thursday - 1000), most_off, "%g", thursday);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_OFFERED), wednesday + thursday);
    cr_expect_eq(result.queue[9][QUEUE_OFFERED], wednesday + thursday, "all come at nine");
    cr_expect_eq(result.cause[SCENARIO_CAUSE_STATUS][CAUSE_CONTACTS], wednesday + thursday);
    cr_expect_eq(result.cases[CASE_OPENED], wednesday + thursday, "an application is no case");
    cr_expect_eq(result.cases[CASE_SOLVED], wednesday + thursday);
    cr_expect_eq(result.applications[APPLICATION_COUNT], 50.0);
    cr_expect_eq(result.applications[APPLICATION_PAST_NORM], 50.0);
    cr_expect_eq(result.applications[APPLICATION_STATUS_CONTACTS], wednesday + thursday);
    cr_expect_eq(result.applications[APPLICATION_OPEN_WD], 150.0);
    /* the Thursday, and from Tuesday to Wednesday the week after: the 30th */
    cr_expect_eq(result.applications[APPLICATION_WORKING_DAYS], 8.0);
    result_term(&result);
}

Test(back_office, is_asked_on_the_next_opening_day_of_a_queue_that_is_closed)
{
    struct result result = run_of_fifty(3, 1, "{'mon': '09:00-10:00'}");

    cr_expect_gt(result.day[TUESDAY + 6][DAY_OFFERED], 1500.0);
    cr_expect_eq(result.day[TUESDAY + 6][DAY_OFFERED], desk_queue(&result, 0, QUEUE_OFFERED));
    result_term(&result);
}

Test(back_office, is_not_asked_where_no_queue_opens)
{
    struct result result = run_of_fifty(3, 1, "{'sat': 'closed'}");

    cr_expect_eq(result.applications[APPLICATION_STATUS_CONTACTS], 0.0);
    result_term(&result);
}

/* --- the exact integral --- */

static double normal(double x)
{
    return 0.5 * erfc(-x / sqrt(2.0));
}

/* P(lead time > t), lognormal. */
static double survival(double t_wd, double mean_wd)
{
    const double sigma = sqrt(log(1 + CV * CV));
    const double mu = log(mean_wd) - sigma * sigma / 2;

    return t_wd <= 0 ? 1 : 1 - normal((log(t_wd) - mu) / sigma);
}

/* The integral of rate(t) x P(L > t), and of the square of what an application brings in the mean
 * given its lead time: E[M(L)^2] = integral of 2 M(t) rate(t) P(L > t). By Simpson's rule in steps
 * of 1/200 working day up to 1000, beyond which nothing is left; the norm is a multiple of them. */
static void integrate(double mean_wd, double *mean, double *mean_square)
{
    enum { STEPS = 200000 };
    const double h = 1000.0 / STEPS;

    *mean = *mean_square = 0;
    for (int i = 0; i < STEPS; i++) {
        for (int k = 0; k < 3; k++) {
            const double t = (i + 0.5 * k) * h;
            const double weight = (k == 1 ? 4.0 : 1.0) * h / 6.0;
            const bool is_before = (i + 0.5) * h < NORM_WD;
            const double so_far =
                t < NORM_WD ? BEFORE * t : BEFORE * NORM_WD + AFTER * (t - NORM_WD);
            const double rate = is_before ? BEFORE : AFTER;

            *mean += weight * rate * survival(t, mean_wd);
            *mean_square += weight * 2 * so_far * rate * survival(t, mean_wd);
        }
    }
}

static double contacts_per_application(double mean_wd)
{
    static const char form[] =
        "{'run': {'start': '2025-04-17', 'days': 1400},"
        "'queues': {'q': {'talk': 0}}, 'groups': {'g': {'agents': 100}},"
        "'demand': {'d': {'counts_csv': 'counts.csv', 'slot_min': 60, 'back_office': {"
        "    'lead_wd': %.17g}}}}";
    char text[sizeof form + 50];
    char table[100];

    snprintf(text, sizeof text, form, mean_wd);
    snprintf(table, sizeof table, "date,time,count\n2025-04-17,20:00,%d\n", APPLICATIONS);
    struct result result = desk_run(text, table);
    const double each = desk_queue(&result, 0, QUEUE_OFFERED) / APPLICATIONS;

    result_term(&result);
    return each;
}

Test(back_office, brings_as_many_status_contacts_as_the_integral_says)
{
    double mean, mean_square, other_mean, other_square;

    integrate(MEAN_WD, &mean, &mean_square);
    integrate(1.05 * MEAN_WD, &other_mean, &other_square);
    /* Poisson given the lead time: variance = E[M] + Var[M]. Applications are independent, and none
     * takes the 999 working days of the run (P < 1e-13). One in a million is 4.9 standard
     * deviations: 0.0075 contacts, 1.4 % */
    const double sigma = sqrt((mean + mean_square - mean * mean) / APPLICATIONS);
    const double found = contacts_per_application(MEAN_WD);
    const double found_longer = contacts_per_application(1.05 * MEAN_WD);

    cr_expect_lt(fabs(mean - 0.5335), 0.00005, "%.6f", mean); /* 0.53 */
    cr_expect_lt(fabs(found - mean), 4.9 * sigma, "%g and %g", found, mean);
    cr_expect_gt(fabs(found_longer - mean), 4.9 * sigma, "would not see 5 %% more lead time");
}

Test(back_office, has_as_many_open_as_littles_law_says)
{
    /* 40 applications a working day, all of 8.25 working days: 330, once the first are through */
    struct result result = desk_run(
        "{'run': {'start': '2025-01-06', 'weeks': 12, 'warm_up_weeks': 3},"
        "'queues': {'q': {'open': '09:00-10:00', 'talk': 0}}, 'groups': {'g': {'agents': 100}},"
        "'demand': {'d': {'per_day': 40, 'back_office': {"
        "    'lead_wd': 8.25, 'lead_cv': 0, 'per_wd_after': 0, 'per_wd_before': 0}}}}",
        NULL);
    const double days = result.applications[APPLICATION_WORKING_DAYS];
    const double open = result.applications[APPLICATION_OPEN_WD] / days;

    cr_expect_eq(days, 45.0);
    /* the integral is a sum over some 53 days' applications, each Poisson with variance 40 and a
     * weight of at most 8.25 / 45: sigma = 8.25 / 45 x sqrt(53 x 40) = 8.4 */
    cr_expect_lt(fabs(open - 330.0), 4.9 * 8.4, "%g", open);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_OFFERED), 0.0);
    result_term(&result);
}

Test(back_office, costs_no_event_beyond_its_arrivals_contacts_and_days)
{
    struct result result = desk_run(
        "{'run': {'start': '2025-01-06', 'weeks': 2},"
        "'queues': {'q': {'open': '09:00-10:00', 'talk': 1}}, 'groups': {'g': {'agents': 100}},"
        "'demand': {'d': {'per_day': 1000, 'back_office': {'per_wd_before': 0.001}}}}",
        NULL);
    const double contacts = desk_queue(&result, 0, QUEUE_OFFERED);
    const double days = 2 * 13; /* the office's, and the roster's changes */

    cr_expect_gt(contacts, 0.0);
    cr_expect_leq((double)result.events,
                  result.applications[APPLICATION_COUNT] + 2 * contacts + days + 10, "%llu events",
                  (unsigned long long)result.events);
    result_term(&result);
}
