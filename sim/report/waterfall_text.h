/* waterfall_text.h - where the paid hours went, in words. */
#ifndef REPORT_WATERFALL_TEXT_H
#define REPORT_WATERFALL_TEXT_H

#include "page.h"

/* A table of hours and of shares of the paid hours, of the groups and of all; nothing where no
 * group says what is paid for beside the roster. */
void waterfall_text_put(const struct page *page);

#endif
