/* target_text.h - how often enough were answered in time, in words. */
#ifndef REPORT_TARGET_TEXT_H
#define REPORT_TARGET_TEXT_H

#include "page.h"

/* Two lines on a row of one channel that is not mail, in a run with days. */
void target_text_put(const struct page *page, size_t row);

#endif
