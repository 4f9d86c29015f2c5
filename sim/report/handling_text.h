/* handling_text.h - how long the work takes, in words: talk and wrap-up of a contact, and all work
 * for a customer who is helped.
 */
#ifndef REPORT_HANDLING_TEXT_H
#define REPORT_HANDLING_TEXT_H

#include "page.h"

/* A table by channel, and a line on how many answers settle the question. */
void handling_text_put(const struct page *page);

#endif
