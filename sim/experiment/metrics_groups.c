/* Agents: how many, and how busy. */
#include "metrics.h"

#include "base/units.h"

#define GROUP            (METRIC_OF_GROUP | METRIC_BY_INTERVAL)
#define AGENTS_OF(name_) .name = name_, .unit = METRIC_AGENTS, .scope = GROUP

static const struct metric ROWS[] = {
    {.name = "hours_scheduled",
     .unit = METRIC_HOURS,
     .scope = METRIC_OF_GROUP,
     .top = SUM(GROUP_SUM(GROUP_SCHEDULED_S)),
     .bottom = SUM(METRIC_REPLICATIONS),
     .factor = 1.0 / SECONDS_PER_HOUR,
     .label = {"hours on the roster", "roosteruren"},
     .definition = {"Hours of work on the roster, of all agents together; mean per replication.",
                    "Uren op het rooster, van alle medewerkers samen; gemiddeld per herhaling."}},
    {.name = "hours_busy",
     .unit = METRIC_HOURS,
     .scope = METRIC_OF_GROUP,
     .top = SUM(GROUP_SUM(GROUP_BUSY_S)),
     .bottom = SUM(METRIC_REPLICATIONS),
     .factor = 1.0 / SECONDS_PER_HOUR,
     .label = {"hours busy", "uren bezig"},
     .definition = {"Hours spent on contacts (talk and wrap-up), of all agents together; mean per "
                    "replication.",
                    "Uren besteed aan contacten (gesprek en nawerk), van alle medewerkers samen; "
                    "gemiddeld per herhaling."}},
    {AGENTS_OF("mean_agents_scheduled"), .top = SUM(GROUP_SUM(GROUP_SCHEDULED_S)),
     .bottom = SUM(METRIC_OBSERVED_S),
     .label = {"agents on the roster", "medewerkers op het rooster"},
     .definition = {"Time average of the agents on the roster, over all time observed (an interval "
                    "of the day: over that interval on all days).",
                    "Gemiddelde over de tijd van de medewerkers op het rooster, over alle "
                    "waargenomen tijd (interval van de dag: over dat interval van alle "
                    "dagen)."}},
    {AGENTS_OF("mean_agents_present"), .top = SUM(GROUP_SUM(GROUP_PRESENT_S)),
     .bottom = SUM(METRIC_OBSERVED_S), .label = {"agents present", "medewerkers aanwezig"},
     .definition = {"As mean_agents_scheduled, with who stays to finish a contact, or the queue "
                    "after closing.",
                    "Als mean_agents_scheduled, met wie blijft om een contact af te maken, of de "
                    "wachtrij na sluiting."}},
    {AGENTS_OF("mean_busy"), .top = SUM(GROUP_SUM(GROUP_BUSY_S)), .bottom = SUM(METRIC_OBSERVED_S),
     .label = {"agents busy", "medewerkers bezig"},
     .definition = {"Time average of the agents at work on a contact (talk or wrap-up), over all "
                    "time observed.",
                    "Gemiddelde over de tijd van de medewerkers die met een contact bezig zijn "
                    "(gesprek of nawerk), over alle waargenomen tijd."}},
    {AGENTS_OF("mean_talking"), .top = LESS(GROUP_SUM(GROUP_BUSY_S), GROUP_SUM(GROUP_WRAP_UP_S)),
     .bottom = SUM(METRIC_OBSERVED_S), .label = {"agents talking", "medewerkers in gesprek"},
     .definition = {"Time average of the agents in conversation, over all time observed.",
                    "Gemiddelde over de tijd van de medewerkers in gesprek, over alle "
                    "waargenomen tijd."}},
    {AGENTS_OF("mean_wrapping_up"), .top = SUM(GROUP_SUM(GROUP_WRAP_UP_S)),
     .bottom = SUM(METRIC_OBSERVED_S), .label = {"agents wrapping up", "medewerkers in nawerk"},
     .definition = {"Time average of the agents in wrap-up, over all time observed.",
                    "Gemiddelde over de tijd van de medewerkers in nawerk, over alle waargenomen "
                    "tijd."}},
    {SHARE_OF("occupancy_scheduled", GROUP), .top = SUM(METRIC_BUSY_ROSTERED_S),
     .bottom = SUM(GROUP_SUM(GROUP_SCHEDULED_S)),
     .label = {"occupancy of the roster", "bezetting van het rooster"},
     .definition = {"Time agents spent on contacts in the intervals of the day with anybody on the "
                    "roster, divided by the time on the roster.",
                    "Tijd die medewerkers aan contacten besteedden in de intervallen van de dag "
                    "met iemand op het rooster, gedeeld door de tijd op het rooster."}},
    {.name = "busy_at_interval_end",
     .unit = METRIC_AGENTS,
     .scope = METRIC_OF_GROUP | METRIC_BY_INTERVAL | METRIC_NOT_WHOLE,
     .top = SUM(GROUP_SUM(GROUP_BUSY_AT_END)),
     .bottom = SUM(METRIC_DAYS),
     .label = {"agents busy when the interval ends", "bezig aan het eind van het interval"},
     .definition = {"Agents at work on a contact when this interval of the day ends; mean per day.",
                    "Medewerkers die met een contact bezig zijn aan het eind van dit interval van "
                    "de dag; gemiddeld per dag."}},

    {.name = "answers_per_h",
     .unit = METRIC_CONTACTS_PER_HOUR,
     .scope = CONTACTS,
     .top = SUM(QUEUE_ANSWERED_DURING),
     .bottom = SUM(QUEUE_OPEN_S),
     .factor = SECONDS_PER_HOUR,
     .label = {"answers per hour", "antwoorden per uur"},
     .definition = {"Contacts answered in the time observed, whenever they arrived, divided by the "
                    "hours the queue was open.",
                    "Contacten die in de waargenomen tijd zijn beantwoord, wanneer zij ook kwamen, "
                    "gedeeld door de uren dat de wachtrij open was."}},
};

const struct metrics metrics_groups = METRICS_OF(ROWS);
