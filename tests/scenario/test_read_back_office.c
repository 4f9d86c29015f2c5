/* Applications as read. */
#include "reading_files.h"

#include <criterion/criterion.h>

TestSuite(read_back_office);

Test(read_back_office, reads_applications_and_their_defaults)
{
    struct scenario *const scenario = read_accepted("back_office.json");
    const struct scenario_back_office *const permits = scenario->sources[0].back_office;
    const struct scenario_back_office *const benefits = scenario->sources[1].back_office;

    cr_assert_not_null(permits);
    cr_expect_eq(permits->lead.kind, DISTRIBUTION_LOGNORMAL);
    cr_expect_eq(permits->lead.mean, 15.0);
    cr_expect_eq(permits->lead.cv, 0.6);
    cr_expect_eq(permits->norm_wd, 10.0);
    cr_expect_eq(permits->per_wd_before, 0.01);
    cr_expect_eq(permits->per_wd_after, 0.075);
    cr_assert_not_null(benefits);
    cr_expect_eq(benefits->lead.mean, 7.5);
    cr_expect_eq(benefits->lead.cv, 0.0);
    cr_expect_eq(benefits->norm_wd, 0.0);
    cr_expect_eq(benefits->per_wd_before, 100.0);
    cr_expect_eq(benefits->per_wd_after, 0.125);
    cr_expect_eq(scenario->sources[1].share_count, 3);
    scenario_free(scenario);
}
