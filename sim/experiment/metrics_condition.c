/* The organisation beside its queues: what grows in teams that learn, and what they hide. */
#include "metrics.h"

#define DATED              (METRIC_OF_ALL | METRIC_BY_DAY | METRIC_BY_DATE)
#define LEAN               (DATED | METRIC_OF_LEAN)
#define PROBLEMS           (DATED | METRIC_OF_PROBLEMS)
#define PRESSURE           (METRIC_OF_ALL | METRIC_BY_DAY | METRIC_OF_PRESSURE)
#define CONDITION_SUM(sum) (METRIC_CONDITION_SUM + (sum))

static const struct metric ROWS[] = {
    {.name = "lean_level",
     HIGHER_IS_BETTER,
     .unit = METRIC_SHARE,
     .scope = LEAN,
     .top = SUM(CONDITION_SUM(CONDITION_LEVEL)),
     .bottom = SUM(CONDITION_SUM(CONDITION_TEAMS)),
     .label = {"Lean level", "Lean-niveau"},
     .definition = {"How far the teams of a Lean rollout have come, from 0 to 1: the "
                    "mean over teams and days, from the first day of the rollout on.",
                    "Hoever de teams van een Lean-uitrol zijn, van 0 tot 1: het "
                    "gemiddelde over teams en dagen, vanaf de eerste dag van de "
                    "uitrol."}},
    {.name = "lean_used",
     HIGHER_IS_BETTER,
     .unit = METRIC_SHARE,
     .scope = LEAN,
     .top = SUM(CONDITION_SUM(CONDITION_USED)),
     .bottom = SUM(CONDITION_SUM(CONDITION_TEAMS)),
     .label = {"Lean level in use", "Lean-niveau in gebruik"},
     .definition = {"Of that, what people use of what they learnt (adoption).",
                    "Daarvan wat mensen gebruiken van wat ze leerden (adoption)."}},
    {.name = "lean_ambassadors",
     HIGHER_IS_BETTER,
     .unit = METRIC_SHARE,
     .scope = LEAN,
     .top = SUM(CONDITION_SUM(CONDITION_AMBASSADORS)),
     .bottom = SUM(CONDITION_SUM(CONDITION_TEAMS)),
     .label = {"ambassadors", "ambassadeurs"},
     .definition = {"Share of the people who carry the new way of working; 0 without "
                    "adoption. A mean over teams and days.",
                    "Aandeel van de mensen dat de nieuwe werkwijze uitdraagt; 0 zonder "
                    "adoption. Een gemiddelde over teams en dagen."}},
    {.name = "lean_avoiders",
     LOWER_IS_BETTER,
     .unit = METRIC_SHARE,
     .scope = LEAN,
     .top = SUM(CONDITION_SUM(CONDITION_AVOIDERS)),
     .bottom = SUM(CONDITION_SUM(CONDITION_TEAMS)),
     .label = {"avoiders", "vermijders"},
     .definition = {"Share of the people who avoid it; 0 without adoption.",
                    "Aandeel van de mensen dat haar vermijdt; 0 zonder adoption."}},
    {.name = "lean_momentum",
     HIGHER_IS_BETTER,
     .unit = METRIC_SHARE,
     .scope = LEAN,
     .top = SUM(CONDITION_SUM(CONDITION_MOMENTUM)),
     .bottom = SUM(CONDITION_SUM(CONDITION_TEAMS)),
     .label = {"momentum", "momentum"},
     .definition = {"Enthusiasm, from 0 to 1: it fades, and successes lift it "
                    "(momentum).",
                    "Enthousiasme, van 0 tot 1: het ebt weg, en successen tillen het "
                    "op (momentum)."}},
    {.name = "lean_improvements",
     HIGHER_IS_BETTER,
     .unit = METRIC_NUMBER,
     .scope = LEAN,
     .top = SUM(CONDITION_SUM(CONDITION_IMPROVEMENTS)),
     .bottom = SUM(CONDITION_SUM(CONDITION_TEAMS)),
     .label = {"improvements in force", "verbeteringen van kracht"},
     .definition = {"Improvements in force in a team: the mean over teams and days.",
                    "Verbeteringen die van kracht zijn in een team: het gemiddelde "
                    "over teams en dagen."}},
    {.name = "lean_waiting",
     LOWER_IS_BETTER,
     .unit = METRIC_NUMBER,
     .scope = LEAN,
     .top = SUM(CONDITION_SUM(CONDITION_WAITING)),
     .bottom = SUM(CONDITION_SUM(CONDITION_TEAMS)),
     .label = {"improvements waiting", "wachtende verbeteringen"},
     .definition = {"Improvements of a team that wait for approval: the mean over teams "
                    "and days.",
                    "Verbeteringen van een team die op toestemming wachten: het "
                    "gemiddelde over teams en dagen."}},
    {.name = "lean_lead_time",
     LOWER_IS_BETTER,
     .unit = METRIC_DAYS_UNIT,
     .scope = LEAN,
     .top = SUM(CONDITION_SUM(CONDITION_LEAD_DAYS)),
     .bottom = SUM(CONDITION_SUM(CONDITION_FINISHED)),
     .label = {"improvement lead time", "doorlooptijd verbetering"},
     .definition = {"Days from the begin of the work on an improvement until it is in "
                    "force, waiting for approval included: the mean of those that come "
                    "into force.",
                    "Dagen vanaf het begin van het werk aan een verbetering tot ze van "
                    "kracht is, wachten op toestemming meegeteld: het gemiddelde van "
                    "die van kracht worden."}},
    {.name = "lean_crisis",
     LOWER_IS_BETTER,
     .unit = METRIC_SHARE,
     .scope = LEAN,
     .top = SUM(CONDITION_SUM(CONDITION_CRISIS)),
     .bottom = SUM(CONDITION_SUM(CONDITION_TEAMS)),
     .label = {"time in crisis", "tijd in crisis"},
     .definition = {"Share of the time in which hours for improving are cancelled "
                    "because the week before was bad (crisis).",
                    "Aandeel van de tijd waarin uren voor verbeteren vervallen omdat "
                    "de week ervoor slecht was (crisis)."}},
    {.name = "out_group",
     LOWER_IS_BETTER,
     .unit = METRIC_SHARE,
     .scope = PROBLEMS,
     .top = SUM(CONDITION_SUM(CONDITION_OUT_GROUP)),
     .bottom = SUM(CONDITION_SUM(CONDITION_TELLING)),
     .label = {"out-group", "out-group"},
     .definition = {"Share of the people who are not of the in-group around their "
                    "manager (problem_reporting): the mean over teams and days.",
                    "Aandeel van de mensen dat niet bij de in-group rond de manager "
                    "hoort (problem_reporting): het gemiddelde over teams en dagen."}},
    {.name = "incident_days",
     LOWER_IS_BETTER,
     .unit = METRIC_DAYS_UNIT,
     .scope = PROBLEMS,
     .top = SUM(CONDITION_SUM(CONDITION_INCIDENTS)),
     .bottom = SUM(METRIC_REPLICATIONS),
     .label = {"days with an incident", "dagen met een incident"},
     .definition = {"Working days on which a team has an incident from a problem that "
                    "stayed hidden, of all teams together; mean number per "
                    "replication.",
                    "Werkdagen waarop een team een incident heeft door een probleem "
                    "dat verborgen bleef, van alle teams samen; gemiddeld aantal per "
                    "herhaling."}},
    {.name = "pressure_days",
     LOWER_IS_BETTER,
     .unit = METRIC_DAYS_UNIT,
     .scope = PRESSURE,
     .top = SUM(CONDITION_SUM(CONDITION_PRESSURE)),
     .bottom = SUM(METRIC_REPLICATIONS),
     .label = {"days of pressure", "dagen onder druk"},
     .definition = {"Days on which people are pressed for results (result_pressure), "
                    "Sundays too; mean number per replication.",
                    "Dagen waarop mensen op resultaat worden opgejaagd "
                    "(result_pressure), ook zondagen; gemiddeld aantal per herhaling."}},
    {.name = "agents_gone",
     LOWER_IS_BETTER,
     .unit = METRIC_SHARE,
     .scope = PRESSURE,
     .top = SUM(CONDITION_SUM(CONDITION_GONE)),
     .bottom = SUM(METRIC_DAYS),
     .label = {"left under pressure", "vertrokken onder druk"},
     .definition = {"Share of the agents who have left because of pressure for "
                    "results: the mean over the days.",
                    "Aandeel van de medewerkers dat vertrokken is door druk op "
                    "resultaat: het gemiddelde over de dagen."}},
};

const struct metrics metrics_condition = METRICS_OF(ROWS);
