/* tables.h - the tables of a report in words: queues by channel, teams, groups. */
#ifndef REPORT_TABLES_H
#define REPORT_TABLES_H

#include "page.h"

void tables_put(const struct page *page);

#endif
