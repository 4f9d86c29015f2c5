/* costs_text.h - what a run costs, in words: a contact by channel, a case that is solved, all. */
#ifndef REPORT_COSTS_TEXT_H
#define REPORT_COSTS_TEXT_H

#include "page.h"

/* A table, where the scenario says what an hour costs ("money"). */
void costs_text_put(const struct page *page);

#endif
