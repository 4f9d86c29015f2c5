/* Pressure for results, week by week. */
#include "engine/random.h"
#include "intervention/organisation.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(pressure);

enum { LAST = 56 };

static const struct today_sizes SIZES = {1, 2, 0, 0};

static char id[] = "pressure";
static size_t first[] = {0};

static const struct intervention PRESSURE = {
    .id = id,
    .kind = INTERVENTION_RESULT_PRESSURE,
    .end_day = INTERVENTION_FOR_EVER,
    .agreed = 1,
    .success = 1,
    .groups = first,
    .group_count = 1,
    .handling = 1.03,
    .pressure = {.abandonment = 0.1, .backlog = 2500, .weeks = 2, .leave_per_year = 0.364}};

/* 0.001 of those who are left leave on a day of pressure. The weeks whose news is bad are given;
 * pressure is on from the second on end. */
static void expect(const struct intervention *pressure, const bool bad_by_abandonment[],
                   const bool bad_by_backlog[], const bool pressed[])
{
    struct organisation now;
    double left = 1;

    organisation_init(&now, pressure, 1, SIZES, random_run_key(1, 0));
    for (uint32_t day = 0; day < LAST; day++) {
        now.news = (struct organisation_news){bad_by_abandonment[day / 7] ? 0.11 : 0.1,
                                              bad_by_backlog[day / 7] ? 2501 : 2500};
        organisation_morning(&now, day);
        cr_expect_eq(now.today.groups[0].handling[TODAY_TALKING], pressed[day / 7] ? 1.03 : 1.0);
        cr_expect_eq(now.today.groups[0].handling[TODAY_WRITING], pressed[day / 7] ? 1.03 : 1.0);
        cr_expect_float_eq(now.today.groups[0].agents, left, 1e-12, "day %u", day);
        cr_expect_eq(now.today.groups[1].agents, 1.0);
        cr_expect_eq(now.today.groups[1].handling[TODAY_TALKING], 1.0);
        cr_expect_eq(now.today.condition[CONDITION_PRESSURE], pressed[day / 7] ? 1.0 : 0.0);
        cr_expect_float_eq(now.today.condition[CONDITION_GONE], 1 - left, 1e-12);
        left *= pressed[day / 7] ? 0.999 : 1;
    }
    organisation_term(&now);
}

Test(pressure, comes_with_bad_weeks_on_end_and_who_left_stays_away)
{
    static const bool abandoned[] = {0, 1, 0, 0, 1, 1, 0, 1};
    static const bool piled_up[] = {0, 0, 0, 1, 0, 0, 0, 0};
    static const bool pressed[] = {0, 0, 0, 0, 1, 1, 0, 0};

    expect(&PRESSURE, abandoned, piled_up, pressed);
}

Test(pressure, is_off_where_the_weeks_are_good_or_it_has_no_effect)
{
    static const bool all[] = {1, 1, 1, 1, 1, 1, 1, 1};
    static const bool none[] = {0, 0, 0, 0, 0, 0, 0, 0};
    struct intervention other = PRESSURE;

    expect(&PRESSURE, none, none, none);
    other.success = 0;
    expect(&other, all, all, none);
    other = PRESSURE;
    other.start_day = LAST;
    expect(&other, all, all, none);
}
