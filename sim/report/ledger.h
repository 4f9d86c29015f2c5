/* ledger.h - the ledger of demand in words: why contacts came, in contacts and hours, by channel.
 */
#ifndef REPORT_LEDGER_H
#define REPORT_LEDGER_H

#include "page.h"

/* Nothing if all contacts are questions of their own. */
void ledger_put(const struct page *page);

#endif
