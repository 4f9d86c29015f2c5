#include "experiment/headlines.h"

#include <assert.h>

enum { ROW_ALL = 0 };

size_t headlines_row(const struct rows *rows)
{
    const size_t phone = rows_channel(rows, SCENARIO_CHANNEL_PHONE);
    const size_t counter = rows_channel(rows, SCENARIO_CHANNEL_COUNTER);

    return phone < rows->count ? phone : counter < rows->count ? counter : ROW_ALL;
}

size_t headlines_mail_row(const struct rows *rows)
{
    const size_t mail = rows_channel(rows, SCENARIO_CHANNEL_MAIL);

    return mail < rows->count && rows_has(rows, mail, ROWS_WHOLE_DAY, metric_find("mean_backlog"))
               ? mail
               : rows->count;
}

static size_t add(struct headline headlines[HEADLINES_MOST], size_t count, const char *name,
                  size_t row)
{
    assert(count < HEADLINES_MOST);
    headlines[count] = (struct headline){metric_find(name), row};
    assert(headlines[count].metric != NULL);
    return count + 1;
}

size_t headlines_of(const struct rows *rows, struct headline headlines[HEADLINES_MOST])
{
    static const char *const of_mail[] = {"mean_backlog", "oldest_mail_wd"};
    const size_t row = headlines_row(rows);
    const size_t mail = headlines_mail_row(rows);
    size_t count = 0;

    if (row != mail)
        count = add(headlines, count, "abandonment_rate", row);
    for (size_t i = 0; mail < rows->count && i < sizeof of_mail / sizeof *of_mail; i++)
        count = add(headlines, count, of_mail[i], mail);
    count = add(headlines, count, "never_helped_rate", ROW_ALL);
    if (row != mail) {
        count = add(headlines, count, "service_level", row);
        count = add(headlines, count, "mean_wait_s", row);
    }
    return add(headlines, count, "occupancy", ROW_ALL);
}
