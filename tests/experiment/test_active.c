#include "experiment/active.h"

#include "fixture.h"

#include <criterion/criterion.h>
#include <stdlib.h>

TestSuite(active);

/* Counted day 0 is 2025-01-09. */
enum { JANUARY_13 = 4, JANUARY_16 = 7, JANUARY_17, JANUARY_18, JANUARY_21 = 12, JANUARY_22 };

/* What there is of each kind. */
struct counts {
    size_t interventions, claims, holidays;
};

static struct counts counts_of(size_t first, size_t last)
{
    struct active *found;
    const size_t count = active_list(fixture_channels(), first, last, &found);
    struct counts counts = {0};

    for (size_t i = 0; i < count; i++) {
        cr_assert(i == 0 || found[i].kind >= found[i - 1].kind);
        counts.interventions += found[i].kind == ACTIVE_INTERVENTION;
        counts.claims += found[i].kind == ACTIVE_CLAIM;
        counts.holidays += found[i].kind == ACTIVE_HOLIDAY;
    }
    free(found);
    return counts;
}

static void check(size_t first, size_t last, struct counts expected)
{
    const struct counts counts = counts_of(first, last);

    cr_expect_eq(counts.interventions, expected.interventions, "days %zu to %zu", first, last);
    cr_expect_eq(counts.claims, expected.claims, "days %zu to %zu", first, last);
    cr_expect_eq(counts.holidays, expected.holidays, "days %zu to %zu", first, last);
}

Test(active, is_what_has_a_day_in_common)
{
    check(0, 1, (struct counts){0, 0, 0});
    check(0, JANUARY_13 - 1, (struct counts){0, 0, 1});
    check(0, JANUARY_13, (struct counts){0, 1, 1});
    check(JANUARY_16, JANUARY_16, (struct counts){1, 1, 1});
    check(JANUARY_17, JANUARY_18, (struct counts){1, 1, 1});
    check(JANUARY_18, JANUARY_21, (struct counts){1, 0, 1});
    check(JANUARY_18 + 1, JANUARY_21, (struct counts){1, 0, 0});
    check(JANUARY_22, JANUARY_22, (struct counts){1, 0, 0});
    check(JANUARY_22 + 1, JANUARY_22 + 7, (struct counts){0, 0, 0});
}

Test(active, names_the_claim_of_the_group_and_the_day)
{
    struct active *found;

    cr_assert_eq(active_list(fixture_channels(), JANUARY_16, JANUARY_16, &found), 3);
    cr_expect_eq(found[1].kind, ACTIVE_CLAIM);
    cr_expect_eq(found[1].index, NORTH);
    cr_expect_eq(found[1].claim, 1, "the other is there all along");
    cr_expect_eq(found[2].holiday, 20099);
    free(found);
}

Test(active, is_nothing_without_a_plan)
{
    struct active *found;

    cr_assert_eq(active_list(fixture_calendar(), 0, 1, &found), 0);
    free(found);
}
