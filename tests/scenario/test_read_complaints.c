/* Complaints as read. */
#include "reading_files.h"

#include <criterion/criterion.h>

TestSuite(read_complaints);

Test(read_complaints, reads_chances)
{
    struct scenario *const scenario = read_accepted("complaints.json");

    cr_assert_not_null(scenario->complaints);
    cr_expect_eq(scenario->complaints->gave_up, 0.0018);
    cr_expect_eq(scenario->complaints->per_retry, 2.0);
    cr_expect_eq(scenario->complaints->no_callback, 0.0014);
    cr_expect_eq(scenario->complaints->walk_out, 1.0);
    cr_expect_eq(scenario->complaints->contact, 0.00003);
    cr_expect_eq(scenario->complaints->purged, 0.01);
    cr_expect_eq(scenario->complaints->late_mail, 0.005);
    cr_expect_eq(scenario->complaints->late_wd, 15);
    cr_expect(scenario->complaints->is_handled);
    cr_expect_eq(scenario->complaints->to, 1);
    scenario_free(scenario);
}

Test(read_complaints, knows_of_none_by_default)
{
    struct scenario *const scenario =
        read_text("{\"complaints\": {}, \"queues\": {\"q\": {}}, \"groups\": {\"g\": {}},"
                  " \"demand\": {\"d\": {\"per_h\": 1}}}");

    cr_expect_eq(scenario->complaints->gave_up, 0.0);
    cr_expect_eq(scenario->complaints->contact, 0.0);
    cr_expect_eq(scenario->complaints->purged, 0.0);
    cr_expect_eq(scenario->complaints->late_mail, 0.0);
    cr_expect_eq(scenario->complaints->late_wd, 10);
    cr_expect_not(scenario->complaints->is_handled);
    scenario_free(scenario);
}
