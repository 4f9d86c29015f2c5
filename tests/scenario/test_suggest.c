#include "scenario/suggest.h"

#include <criterion/criterion.h>

TestSuite(suggest);

Test(suggest, finds_what_was_meant)
{
    static const char *const known[] = {"queues", "groups",   "demand", "run",
                                        "mean_s", "mean_min", "on"};
    static const char *const typed[][2] = {
        {"quueues", "queues"},
        {"QUEUES", "queues"},
        {"queus", "queues"},
        {"demnad", "demand"},
        {"mean", "mean_s"},
        {"run", "run"},
        {"urn", "run"},
        {"group", "groups"},
        {"no", "on"},
        {"zebra", ""},
        {"", ""},
        {"x", ""},
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ""},
    };

    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        struct suggest suggest = {.text = typed[i][0]};
        for (size_t k = 0; k < sizeof known / sizeof *known; k++)
            suggest_consider(&suggest, known[k]);
        cr_expect_str_eq(suggest.best, typed[i][1], "%s: %s", typed[i][0], suggest.best);
    }
}

Test(suggest, says_nothing_when_it_knows_nothing)
{
    const struct suggest nothing = {.text = "x"};
    struct suggest something = {.text = "queus"};

    suggest_consider(&something, "queues");
    cr_expect_str_eq(suggest_hint(&nothing).text, "");
    cr_expect_str_eq(suggest_hint(&something).text, "; did you mean \"queues\"?");
}
