/* losses.h - what went wrong, in words: who was never helped and why, mail that was deleted, and
 * complaints by cause.
 */
#ifndef REPORT_LOSSES_H
#define REPORT_LOSSES_H

#include "page.h"

/* Nothing unless the scenario has purges, dossier holders or complaints. */
void losses_put(const struct page *page);

#endif
