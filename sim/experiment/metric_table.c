#include "experiment/metric_table.h"

#include "metrics.h"

static const struct metrics *const KINDS[] = {
    &metrics_contacts, &metrics_waits,     &metrics_days,    &metrics_groups,
    &metrics_hours,    &metrics_customers, &metrics_mail,    &metrics_causes,
    &metrics_offers,   &metrics_condition, &metrics_holders, &metrics_complaints,
    &metrics_office,   &metrics_links,     &metrics_money,   &metrics_pilots,
};

enum { KIND_COUNT = sizeof KINDS / sizeof *KINDS };

size_t metric_table_count(void)
{
    size_t count = 0;

    for (size_t i = 0; i < KIND_COUNT; i++)
        count += KINDS[i]->count;
    return count;
}

const struct metric *metric_table_row(size_t index)
{
    size_t kind = 0;

    while (index >= KINDS[kind]->count)
        index -= KINDS[kind++]->count;
    return &KINDS[kind]->rows[index];
}
