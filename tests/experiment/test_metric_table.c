/* What each metric says of itself. */
#include "experiment/metric_table.h"

#include "experiment/metric.h"

#include <criterion/criterion.h>
#include <ctype.h>
#include <string.h>

TestSuite(metric_table);

Test(metric_table, has_a_name_a_label_and_a_definition_in_both_languages_for_each)
{
    const size_t count = metric_table_count();

    for (size_t i = 0; i < count; i++) {
        const struct metric *const metric = metric_table_row(i);

        cr_assert_eq(metric_find(metric->name), metric, "%s is there twice", metric->name);
        for (const char *at = metric->name; *at != '\0'; at++)
            cr_assert(islower((unsigned char)*at) || isdigit((unsigned char)*at) || *at == '_');
        for (int language = 0; language < 2; language++) {
            cr_assert(strlen(metric->label[language]) > 3, "%s", metric->name);
            cr_assert(strlen(metric->definition[language]) > 20, "%s", metric->name);
        }
        cr_assert_str_neq(metric->definition[0], metric->definition[1]);
        cr_assert(strlen(metric_unit_text(metric->unit)) > 0);
        const bool seconds =
            metric->unit == METRIC_SECONDS || metric->unit == METRIC_SHARE_PER_SECOND;
        const char *const name = metric->name;
        cr_assert_eq(seconds, strcmp(name + strlen(name) - 2, "_s") == 0, "%s", name);
    }
    cr_assert_null(metric_find("abandonment"));
}

Test(metric_table, says_which_way_is_better_where_there_is_one)
{
    static const struct {
        const char *name;
        enum metric_better better;
    } cases[] = {
        {"abandonment_rate", METRIC_BETTER_LOWER}, {"never_helped_rate", METRIC_BETTER_LOWER},
        {"service_level", METRIC_BETTER_HIGHER},   {"mean_wait_s", METRIC_BETTER_LOWER},
        {"wait_p95_s", METRIC_BETTER_LOWER},       {"helped", METRIC_BETTER_HIGHER},
        {"occupancy", METRIC_BETTER_NEITHER},      {"offered", METRIC_BETTER_NEITHER},
        {"contacts_value", METRIC_BETTER_NEITHER}, {"contacts_chase", METRIC_BETTER_LOWER},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_assert_eq(metric_find(cases[i].name)->better, cases[i].better, "%s", cases[i].name);
}
