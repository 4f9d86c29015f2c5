/* Problems that are told or hidden, day by day. */
#include "engine/random.h"
#include "intervention/organisation.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(problems);

enum { START = 7, AFTER = 28, RUNS = 60, DAYS = 728 };

static const struct today_sizes SIZES = {1, 2, 2, 0};

static char id[] = "problems";
static char ids[][2] = {"a", "b"};
static size_t indices[] = {0, 1};
static size_t source_teams[] = {0, 1};

/* Two teams, each with a group and a source of its own; five working days of the week, on each of
 * which a problem comes up that stays hidden, for two days of incident four weeks later. */
struct climate {
    struct intervention_team teams[2];
    struct intervention_share sources[2];
    struct intervention intervention;
};

static void set_up(struct climate *climate)
{
    for (size_t i = 0; i < 2; i++) {
        climate->teams[i] =
            (struct intervention_team){.id = ids[i], .groups = &indices[i], .group_count = 1};
        climate->sources[i] = (struct intervention_share){.source = i, .share = 0.05};
    }
    climate->intervention =
        (struct intervention){.id = id,
                              .kind = INTERVENTION_PROBLEM_REPORTING,
                              .start_day = START,
                              .end_day = INTERVENTION_FOR_EVER,
                              .agreed = 1,
                              .success = 1,
                              .sources = climate->sources,
                              .source_count = 2,
                              .source_teams = source_teams,
                              .problems = {.teams = climate->teams,
                                           .team_count = 2,
                                           .working_day = {true, true, true, true, true},
                                           .per_wk = 5,
                                           .out_group = 0.4,
                                           .after_days = AFTER,
                                           .days = 2,
                                           .handling = 1.15,
                                           .one_on_one_share = 0.01}};
}

/* Days up to and with `last` on which team a has an incident, in run number `run`. */
static uint32_t incidents(const struct climate *climate, uint32_t last, uint64_t run)
{
    struct organisation now;
    uint32_t count = 0;

    organisation_init(&now, &climate->intervention, 1, SIZES, random_run_key(run, 0));
    for (uint32_t day = 0; day <= last; day++) {
        organisation_morning(&now, day);
        const bool is_incident = now.today.groups[0].handling[TODAY_WRITING] > 1;

        cr_assert_eq(now.today.groups[0].handling[TODAY_TALKING], is_incident ? 1.15 : 1.0);
        cr_assert_eq(now.today.sources[0].own, is_incident ? 1.0 : 0.0);
        cr_assert_eq(now.today.sources[0].come, now.today.sources[0].own);
        count += is_incident;
    }
    organisation_term(&now);
    return count;
}

/* From START + AFTER on, which is a working day, every day of five in a week. */
Test(problems, a_hidden_one_is_an_incident_later)
{
    struct climate climate;

    set_up(&climate);
    cr_expect_eq(incidents(&climate, START + AFTER - 1, 1), 0);
    cr_expect_eq(incidents(&climate, START + AFTER, 1), 1);
    cr_expect_eq(incidents(&climate, START + AFTER + 6, 1), 5);
    cr_expect_eq(incidents(&climate, START + AFTER + 34, 1), 25);
}

/* One problem, on the first day: an incident of six working days from a Monday to the next. */
Test(problems, an_incident_lasts_for_working_days)
{
    struct climate climate;

    set_up(&climate);
    climate.intervention.problems.working_day[1] = climate.intervention.problems.working_day[2] =
        climate.intervention.problems.working_day[3] =
            climate.intervention.problems.working_day[4] = false;
    climate.intervention.problems.days = 3;
    climate.intervention.problems.per_wk = 1; /* on each of the days that are left */
    cr_expect_eq(incidents(&climate, START + AFTER + 20, 1), 3);
    cr_expect_eq(incidents(&climate, START + AFTER + 6, 1), 1);
}

Test(problems, what_is_told_or_comes_out_is_no_incident)
{
    struct climate climate;

    set_up(&climate);
    climate.intervention.problems.told_by_in_group =
        climate.intervention.problems.told_by_out_group = 1;
    cr_expect_eq(incidents(&climate, 300, 1), 0);
    set_up(&climate);
    climate.intervention.success = 0;
    cr_expect_eq(incidents(&climate, 300, 1), 0);
    set_up(&climate);
    climate.intervention.agreed = 0;
    cr_expect_eq(incidents(&climate, 300, 1), 0);
}

/* Share of the working days with an incident of one day, over some runs of two years. */
static double share_of(struct climate *climate)
{
    const double working_days = (DAYS - AFTER) / 7.0 * 5.0;
    double sum = 0;

    climate->intervention.start_day = 0;
    climate->intervention.problems.days = 1;
    for (uint64_t run = 0; run < RUNS; run++)
        sum += incidents(climate, DAYS - 1, run);
    return sum / RUNS / working_days;
}

/* 0.6 x 0.7 + 0.4 x 0.25 = 0.52 are told; 1 in 5 days has a problem: 0.2 x 0.48 = 0.096 of 60 x 500
 * days. Five standard errors: sqrt(0.096 x 0.904 / 30000) = 0.0017. With nobody in the out-group it
 * is 0.2 x 0.3, and of that 0.7 x where day starts find 0.3. */
Test(problems, who_tells_is_a_matter_of_groups)
{
    struct climate climate;

    set_up(&climate);
    climate.intervention.problems.per_wk = 1;
    climate.intervention.problems.told_by_in_group = 0.7;
    climate.intervention.problems.told_by_out_group = 0.25;
    cr_expect_float_eq(share_of(&climate), 0.096, 5 * 0.0017);
    climate.intervention.problems.out_group = 0;
    cr_expect_float_eq(share_of(&climate), 0.06, 5 * 0.0014);
}

/* 0.4 less 0.01 a month for two years of 24 months: a mean of 0.28 in the out-group, from the first
 * month on; and 0.4 + 0.005 x 24 / 2 = 0.46 without. What lies before is AFTER days of them. */
Test(problems, one_on_ones_thaw_and_without_them_relations_freeze)
{
    struct climate climate;

    set_up(&climate);
    climate.intervention.problems.told_by_in_group = 1;
    climate.intervention.problems.thaw_per_month = 0.01;
    climate.intervention.problems.freeze_per_month = 0.005;
    cr_expect_float_eq(share_of(&climate), 0.46, 0.01 + 5 * 0.0029);
    climate.intervention.problems.one_on_ones = true;
    cr_expect_float_eq(share_of(&climate), 0.28, 0.01 + 5 * 0.0029);

    struct organisation now;

    organisation_init(&now, &climate.intervention, 1, SIZES, random_run_key(1, 0));
    organisation_morning(&now, 0);
    cr_expect_float_eq(now.today.groups[1].claimed[TODAY_UPKEEP], 0.01, 1e-12);
    organisation_term(&now);
}

Test(problems, of_two_teams_differ_and_of_two_scenarios_agree)
{
    struct climate climate;
    struct climate other;
    struct organisation now;
    struct organisation again;
    uint32_t differ = 0;

    set_up(&climate);
    set_up(&other);
    climate.intervention.problems.per_wk = other.intervention.problems.per_wk = 1;
    other.intervention.problems.handling = 2;
    organisation_init(&now, &climate.intervention, 1, SIZES, random_run_key(1, 0));
    organisation_init(&again, &other.intervention, 1, SIZES, random_run_key(1, 0));
    for (uint32_t day = 0; day < DAYS; day++) {
        organisation_morning(&now, day);
        organisation_morning(&again, day);
        cr_assert_eq(now.today.sources[0].own, again.today.sources[0].own);
        differ += fabs(now.today.sources[0].own - now.today.sources[1].own) > 0;
    }
    cr_expect_gt(differ, 50);
    organisation_term(&now);
    organisation_term(&again);
}
