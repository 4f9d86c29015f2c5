/* active_text.h - what was going on around the worst days, in words. */
#ifndef REPORT_ACTIVE_TEXT_H
#define REPORT_ACTIVE_TEXT_H

#include "page.h"

struct active_days {
    size_t first, last; /* counted days */
    double purged;      /* share of the replications in which mail had been deleted before them */
};

/* Begins with `intro`, in which a {} is the first day. Nothing if nothing was going on. */
void active_text_put(const struct page *page, enum words_id intro, const struct active_days *days);

#endif
