/* pilots_text.h - what the pilots of interventions found, and what followed. */
#ifndef REPORT_PILOTS_TEXT_H
#define REPORT_PILOTS_TEXT_H

#include "page.h"
#include "report/comparison_report.h"

void pilots_text_put(const struct page *page);

/* Of every scenario that has some. */
void pilots_text_put_compared(FILE *stream, const struct comparison_report *report,
                              enum words_language language);

#endif
