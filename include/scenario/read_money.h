/* scenario/read_money.h - what an hour costs. */
#ifndef SCENARIO_READ_MONEY_H
#define SCENARIO_READ_MONEY_H

#include "scenario/reading.h"

/* `is_told`: by the file, and not by defaults only. */
void read_money(struct reading *reading, bool is_told);

#endif
