#include "scenario/read_money.h"

void read_money(struct reading *reading, bool is_told)
{
    const struct place at = reading_member(&reading->top, "money");

    reading->scenario->money = (struct scenario_money){
        .is_told = is_told,
        .eur_per_fte_year = reading_number(&at, "eur_per_fte_year"),
        .contract_h_per_year = reading_number(&at, "contract_h_per_year"),
        .overhead = reading_number(&at, "overhead"),
    };
}
