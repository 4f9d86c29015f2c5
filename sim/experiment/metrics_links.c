/* Of a queue and a group. */
#include "metrics.h"

static const struct metric ROWS[] = {
    {.name = "agents_busy_with",
     .unit = METRIC_AGENTS,
     .scope = METRIC_OF_LINK,
     .top = SUM(METRIC_LINK_BUSY_S),
     .bottom = SUM(METRIC_OBSERVED_S),
     .label = {"agents busy with it", "medewerkers ermee bezig"},
     .definition = {"Time average of the agents of the group at work on contacts of the queue, "
                    "over all time observed.",
                    "Gemiddelde over de tijd van de medewerkers van de groep die met contacten van "
                    "de wachtrij bezig zijn, over alle waargenomen tijd."}},
    {SHARE_OF("share_answered", METRIC_OF_LINK), .top = SUM(METRIC_LINK_ANSWERED),
     .bottom = SUM(QUEUE_ANSWERED),
     .label = {"share of the answered", "aandeel van de beantwoorde"},
     .definition = {"Contacts of the queue that this group answered, divided by all answered of "
                    "the queue.",
                    "Contacten van de wachtrij die deze groep beantwoordde, gedeeld door alle "
                    "beantwoorde van de wachtrij."}},
    {SHARE_OF("share_answered_at_once", METRIC_OF_LINK), HIGHER_IS_BETTER,
     .top = SUM(METRIC_LINK_ANSWERED_AT_ONCE), .bottom = SUM(QUEUE_OFFERED),
     .label = {"answered at once", "meteen beantwoord"},
     .definition = {"Contacts of the queue that this group took without any wait, divided by all "
                    "offered to the queue.",
                    "Contacten van de wachtrij die deze groep zonder wachten aannam, gedeeld door "
                    "alle aangeboden aan de wachtrij."}},
};

const struct metrics metrics_links = METRICS_OF(ROWS);
