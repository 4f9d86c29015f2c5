/* Types of questions as read, and what they make of a queue. */
#include "reading_files.h"
#include "scenario/factors.h"

#include <criterion/criterion.h>
#include <stdio.h>

TestSuite(read_question);

enum { SIMPLE, COMPLEX, STATUS, PLAIN };

Test(read_question, reads_types_and_who_comes_with_them)
{
    struct scenario *const scenario = read_accepted("questions.json");
    const struct scenario_question *const complex_one = &scenario->questions[COMPLEX];
    const double *const shares = scenario->sources[0].questions;

    cr_assert_eq(scenario->question_count, 4);
    cr_expect_str_eq(scenario->questions[SIMPLE].title[1], "Eenvoudige informatie");
    cr_expect_str_eq(complex_one->title[1], "Complex");
    cr_expect_str_eq(scenario->questions[STATUS].title[0], "status");
    cr_expect_eq(complex_one->handling, 1.5);
    cr_expect_eq(complex_one->patience, 2.0);
    cr_expect_eq(complex_one->transfer, 4.0);
    cr_expect_eq(complex_one->back, 1.25);
    cr_expect_eq(scenario->questions[PLAIN].handling, 1.0);
    cr_expect_eq(scenario->question_of_cause[SCENARIO_CAUSE_CHASE], STATUS);
    cr_expect_eq(scenario->question_of_cause[SCENARIO_CAUSE_VALUE], SCENARIO_NO_QUESTION);
    cr_expect_eq(shares[SIMPLE], 0.5);
    cr_expect_eq(shares[COMPLEX], 0.25);
    cr_expect_eq(shares[STATUS], 0.0);
    cr_expect_null(scenario->sources[1].questions);
    scenario_free(scenario);
}

Test(read_question, caps_shares_at_what_is_possible)
{
    struct scenario *const scenario = read_accepted("questions.json");
    const struct scenario_queue *const phone = &scenario->queues[0];
    const struct factors none = factors_of(phone, NULL);
    const struct factors complex_one = factors_of(phone, &scenario->questions[COMPLEX]);
    const struct factors status = factors_of(phone, &scenario->questions[STATUS]);

    cr_expect_eq(none.handling, 1.0);
    cr_expect_eq(none.back, 1.0);
    cr_expect_eq(complex_one.handling, 1.5);
    cr_expect(near(0.5 * complex_one.transfer, 1.0), "all are passed on, not four times a half");
    cr_expect_eq(complex_one.back, 1.25);
    cr_expect_eq(status.transfer, 0.0);
    cr_expect(near(0.5 * status.back, FACTORS_MOST_BACK));
    scenario_free(scenario);
}
