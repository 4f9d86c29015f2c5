#include "experiment/headlines.h"

#include <assert.h>

enum { ROW_ALL = 0 };

size_t headlines_row(const struct rows *rows)
{
    const size_t phone = rows_channel(rows, SCENARIO_CHANNEL_PHONE);
    const size_t counter = rows_channel(rows, SCENARIO_CHANNEL_COUNTER);

    return phone < rows->count ? phone : counter < rows->count ? counter : ROW_ALL;
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
    const size_t row = headlines_row(rows);
    size_t count = 0;

    count = add(headlines, count, "abandonment_rate", row);
    count = add(headlines, count, "never_helped_rate", ROW_ALL);
    count = add(headlines, count, "service_level", row);
    count = add(headlines, count, "mean_wait_s", row);
    return add(headlines, count, "occupancy", ROW_ALL);
}
