/* Projects, day by day. */
#include "mornings.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(project);

static double tenth[] = {0.1, 0.1};

/* Of both groups, for four weeks. */
static struct intervention project(size_t id, double involved)
{
    struct intervention one = morning_of_kind(INTERVENTION_PROJECT, id);

    one.queue_count = 0;
    one.project = (struct intervention_project){.work_days = 28,
                                                .hours = tenth,
                                                .involved = involved,
                                                .switch_loss = 0.1,
                                                .step_days = 28,
                                                .lands = 1,
                                                .handling = 0.9};
    return one;
}

Test(project, project_takes_hours_while_it_lasts_and_brings_something_at_its_end)
{
    const struct intervention one = project(0, 1);
    struct organisation last = morning_after(&one, 1, 27, 1);
    struct organisation after = morning_after(&one, 1, 28, 1);

    cr_expect_float_eq(last.today.groups[1].claimed[TODAY_UPKEEP], 0.1, 1e-12);
    cr_expect_eq(last.today.groups[1].handling[TODAY_TALKING], 1.0);
    cr_expect_eq(after.today.groups[1].claimed[TODAY_UPKEEP], 0.0);
    cr_expect_float_eq(after.today.groups[1].handling[TODAY_TALKING], 0.9, 1e-12);
    cr_expect_float_eq(after.today.groups[1].handling[TODAY_WRITING], 0.9, 1e-12);
    organisation_term(&last);
    organisation_term(&after);
}

/* With a chance of 0.7 each, over many runs: 4 sigma of the mean of 400 x 4 draws. */
Test(project, steps_of_a_project_succeed_as_often_as_said)
{
    enum { RUNS = 400, STEPS = 4 };
    struct intervention one = project(0, 1);
    double landed = 0;

    one.project.step_days = 7;
    one.project.lands = 0.7;
    for (uint64_t run = 1; run <= RUNS; run++) {
        struct organisation after = morning_after(&one, 1, 40, run);

        landed += log(after.today.groups[0].handling[TODAY_TALKING]) / log(0.9);
        organisation_term(&after);
    }
    cr_expect_float_eq(landed / (RUNS * STEPS), 0.7, 4 * sqrt(0.7 * 0.3 / (RUNS * STEPS)));
    struct organisation second_week = morning_after(&one, 1, 8, 1);

    cr_expect_geq(second_week.today.groups[0].handling[TODAY_TALKING], 0.9 - 1e-12,
                  "one step at most");
    organisation_term(&second_week);
}

/* In four projects are 0.2 of the people, in three 0.5: 0.1 x (0.2 + 0.5) of all time is lost. */
Test(project, who_is_in_more_than_two_projects_loses_time)
{
    const struct intervention four[] = {project(0, 0.5), project(1, 1), project(2, 0.2),
                                        project(3, 0.8)};
    struct organisation two = morning_after(four, 2, 0, 1);
    struct organisation all = morning_after(four, 4, 0, 1);

    cr_expect_float_eq(two.today.groups[0].claimed[TODAY_UPKEEP], 2 * 0.1, 1e-12);
    cr_expect_float_eq(all.today.groups[0].claimed[TODAY_UPKEEP], 4 * 0.1 + 0.07, 1e-12);
    organisation_term(&two);
    organisation_term(&all);
}
