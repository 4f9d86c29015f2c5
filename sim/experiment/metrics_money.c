/* What it costs, in euros. */
#include "metrics.h"

#define MONEY(name_, scope_)                                                                       \
    .name = name_, .unit = METRIC_EUROS, .scope = (scope_) | METRIC_OF_MONEY

static const struct metric ROWS[] = {
    {MONEY("labour_eur", METRIC_OF_ALL), LOWER_IS_BETTER, .top = SUM(METRIC_LABOUR_EUR),
     .bottom = SUM(METRIC_REPLICATIONS), .label = {"cost of labour", "loonkosten"},
     .definition = {"Paid hours at their price (money); mean per replication.",
                    "Betaalde uren tegen hun prijs (money); gemiddeld per herhaling."}},
    {MONEY("loaded_eur", METRIC_OF_ALL), LOWER_IS_BETTER, .top = SUM(METRIC_LOADED_EUR),
     .bottom = SUM(METRIC_REPLICATIONS), .label = {"cost with overhead", "kosten met overhead"},
     .definition = {"Cost of labour times overhead (money), and the euros that interventions cost; "
                    "mean per replication.",
                    "Loonkosten maal overhead (money), en de euro's die interventies kosten; "
                    "gemiddeld per herhaling."}},
    {MONEY("labour_per_solved_case_eur", METRIC_OF_ALL), LOWER_IS_BETTER,
     .top = SUM(METRIC_LABOUR_EUR), .bottom = SUM(METRIC_CASE_SUM + CASE_SOLVED),
     .label = {"labour per solved case", "loonkosten per opgeloste zaak"},
     .definition = {"Cost of labour divided by the customers helped: all their contacts, and all "
                    "paid time, included.",
                    "Loonkosten gedeeld door de geholpen klanten: met al hun contacten, en alle "
                    "betaalde tijd."}},
    {MONEY("cost_per_solved_case_eur", METRIC_OF_ALL), LOWER_IS_BETTER,
     .top = SUM(METRIC_LOADED_EUR), .bottom = SUM(METRIC_CASE_SUM + CASE_SOLVED),
     .label = {"cost per solved case", "kosten per opgeloste zaak"},
     .definition = {"Cost with overhead divided by the customers helped.",
                    "Kosten met overhead gedeeld door de geholpen klanten."}},
    {MONEY("labour_per_contact_eur", METRIC_OF_ALL | METRIC_OF_QUEUE), LOWER_IS_BETTER,
     .top = SUM(METRIC_HANDLING_LABOUR_EUR), .bottom = SUM(QUEUE_ANSWERED),
     .label = {"labour per contact", "loonkosten per contact"},
     .definition = {"Handling time of the row's contacts, second lines included, at the price of "
                    "an hour on the roster of its groups (leave and the like included, waiting for "
                    "contacts not), divided by the answered contacts.",
                    "Afhandeltijd van de contacten van de rij, met tweede lijnen, tegen de prijs "
                    "van een roosteruur van haar groepen (met verlof en dergelijke, zonder wachten "
                    "op contacten), gedeeld door de beantwoorde contacten."}},
    {MONEY("cost_per_contact_eur", METRIC_OF_ALL | METRIC_OF_QUEUE), LOWER_IS_BETTER,
     .top = SUM(METRIC_HANDLING_LOADED_EUR), .bottom = SUM(QUEUE_ANSWERED),
     .label = {"cost per contact", "kosten per contact"},
     .definition = {"Labour per contact times overhead (money).",
                    "Loonkosten per contact maal overhead (money)."}},
};

const struct metrics metrics_money = METRICS_OF(ROWS);
