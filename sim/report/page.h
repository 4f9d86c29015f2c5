/* page.h - what all parts of a report in words need. */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include "experiment/estimate.h"
#include "experiment/rows.h"
#include "report/answer.h"
#include "report/words.h"

#include <stddef.h>
#include <stdio.h>

/* Everything is borrowed. */
struct page {
    FILE *stream;
    const struct answer *answer;
    enum words_language language;
};

/* A metric of a row over the whole day. */
struct estimate page_estimate(const struct page *page, size_t row, const char *metric);

void page_put(const struct page *page, const char *text);
void page_put_words(const struct page *page, enum words_id id);

/* The target time that all queues of the row share; NAN if they differ. */
double page_common_target_s(const struct page *page, size_t row);

/* "Phone", "Mail" or "Counter". */
enum words_id page_channel(enum scenario_channel channel);

/* What people read for a row: the channel in their language, or the name as in the data. */
const char *page_row_name(const struct row *row, enum words_language language);

/* Prints the text with its "{}" filled in (words.h). */
void page_fill(const struct page *page, enum words_id id, const char *const *values, size_t count);
void page_fill_one(const struct page *page, enum words_id id, const char *value);

#endif
