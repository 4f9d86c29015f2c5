#include "money.h"

#include "base/units.h"

void money_sums(const struct rows *rows, const struct result *result, double sums[METRIC_SUMS])
{
    const struct scenario_money *const money = &rows->scenario->money;
    const double paid_s = sums[METRIC_GROUP_SUM + GROUP_PAID_S];
    const double rostered_s = sums[METRIC_GROUP_SUM + GROUP_ROSTERED_S];
    double spent_eur = 0.0;

    if (!money->is_told)
        return;
    const double eur_per_s =
        money->eur_per_fte_year / money->contract_h_per_year / SECONDS_PER_HOUR;

    for (size_t day = 0; day < result->day_count; day++)
        spent_eur += result->run_day[day][RUN_DAY_SPENT_EUR];
    sums[METRIC_LABOUR_EUR] = eur_per_s * paid_s;
    sums[METRIC_LOADED_EUR] = money->overhead * sums[METRIC_LABOUR_EUR] + spent_eur;
    /* an hour of handling is one on the roster, behind which there are more paid ones */
    sums[METRIC_HANDLING_LABOUR_EUR] =
        rostered_s > 0.0 ? eur_per_s * paid_s / rostered_s * sums[METRIC_HANDLING_S] : 0.0;
    sums[METRIC_HANDLING_LOADED_EUR] = money->overhead * sums[METRIC_HANDLING_LABOUR_EUR];
}
