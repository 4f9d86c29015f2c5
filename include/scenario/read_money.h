/* scenario/read_money.h - what an hour costs. */
#ifndef SCENARIO_READ_MONEY_H
#define SCENARIO_READ_MONEY_H

#include "scenario/reading.h"

void read_money(struct reading *reading);

#endif
