/* dates.h - how days differ, and which moments were the worst, in words. */
#ifndef REPORT_DATES_H
#define REPORT_DATES_H

#include "page.h"

#include <stddef.h>

/* Of a row; nothing of a run of a few days. */
void dates_put(const struct page *page, size_t row);

/* The day with the most mail open; of the row of mail, if there is one. */
void dates_put_mail(const struct page *page, size_t row);

/* A table of the weeks and one of the days of a row, if the pool keeps them, and of the row of mail
 * if there is one. */
void dates_put_series(const struct page *page, size_t row, size_t mail);

#endif
