/* Customers: who comes back, is helped, or never is. */
#include "metrics.h"

#include "base/units.h"

static const struct metric ROWS[] = {
    {COUNT_OF("returned_in", CONTACTS, QUEUE_RETURNED_IN), LOWER_IS_BETTER,
     .label = {"came back", "teruggekomen"},
     .definition = {"Mean number per replication of offered contacts of customers who came back: "
                    "redials, replies and the like.",
                    "Gemiddeld aantal aangeboden contacten per herhaling van klanten die "
                    "terugkwamen: opnieuw bellen, een antwoord op een mail en dergelijke."}},
    {.name = "contacts_per_first_contact",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = CONTACTS_ONCE,
     .top = SUM(QUEUE_OFFERED),
     .bottom = LESS(QUEUE_OFFERED, QUEUE_RETURNED_IN),
     .label = {"contacts per first contact", "contacten per eerste contact"},
     .definition = {"Offered, divided by the offered that did not come back.",
                    "Aangeboden, gedeeld door de aangebodene die niet terugkwamen."}},
    {.name = "mean_pending",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = CONTACTS_ONCE,
     .top = SUM(QUEUE_PENDING_TIME_S),
     .bottom = SUM(METRIC_OBSERVED_S),
     .label = {"on their way back", "onderweg terug"},
     .definition = {"Time average of the number of customers who will come back to the queue and "
                    "have not done so yet.",
                    "Gemiddelde over de tijd van het aantal klanten dat bij de wachtrij zal "
                    "terugkomen en dat nog niet gedaan heeft."}},
    {COUNT_OF("gave_up", CONTACTS, QUEUE_GAVE_UP), LOWER_IS_BETTER,
     .label = {"gave up", "gaf het op"},
     .definition = {"Mean number per replication of contacts that hung up or were blocked and "
                    "whose customer does not come back.",
                    "Gemiddeld aantal contacten per herhaling dat ophing of bezet kreeg en "
                    "waarvan de klant niet terugkomt."}},
    {COUNT_OF("customers", METRIC_OF_ALL, METRIC_CASE_SUM + CASE_OPENED),
     .label = {"customers with a question", "klanten met een vraag"},
     .definition = {"Mean number per replication of customers who came from outside with a "
                    "question, however often they tried. Customers = helped + never helped + "
                    "still open.",
                    "Gemiddeld aantal klanten per herhaling dat van buiten met een vraag kwam, hoe "
                    "vaak zij het ook probeerden. Klanten = geholpen + nooit geholpen + nog "
                    "open."}},
    {COUNT_OF("helped", METRIC_OF_ALL, METRIC_CASE_SUM + CASE_SOLVED), HIGHER_IS_BETTER,
     .label = {"helped", "geholpen"},
     .definition = {"Customers who were answered and did not come back.",
                    "Klanten die antwoord kregen en niet terugkwamen."}},
    {COUNT_OF("never_helped", METRIC_OF_ALL, METRIC_CASE_SUM + CASE_GAVE_UP), LOWER_IS_BETTER,
     .label = {"people never helped", "nooit geholpen"},
     .definition = {"Customers whose case ended without help in any queue: they gave up after "
                    "hanging up, the busy signal or a closed door, left it at that when their "
                    "mail was deleted, or waited in vain for a promised call. Mean number per "
                    "replication.",
                    "Klanten wier zaak eindigde zonder hulp in welke rij ook: zij gaven het op na "
                    "ophangen, de bezettoon of een dichte deur, lieten het erbij toen hun mail "
                    "werd verwijderd, of wachtten vergeefs op een beloofd telefoontje. Gemiddeld "
                    "aantal per herhaling."}},
    {.name = "never_helped_gave_up",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = METRIC_OF_ALL | METRIC_OF_REASONS,
     .top = {{METRIC_CASE_SUM + CASE_GAVE_UP, 1},
             {METRIC_CASE_SUM + CASE_PURGED_SILENT, -1},
             {METRIC_CASE_SUM + CASE_NO_CALLBACK, -1}},
     .bottom = SUM(METRIC_REPLICATIONS),
     .label = {"never helped: gave up", "nooit geholpen: gaf het op"},
     .definition =
         {"People never helped, without those whose mail was deleted and who left it at "
          "that, and those whom nobody called back; mean number per replication.",
          "Nooit geholpen klanten, zonder wie van wie de mail verwijderd is en het daarbij "
          "liet, en wie niet is teruggebeld; gemiddeld aantal per herhaling."}},
    {COUNT_OF("open_at_end", METRIC_OF_ALL, METRIC_CASE_SUM + CASE_OPEN), LOWER_IS_BETTER,
     .label = {"still open at the end", "nog open aan het eind"},
     .definition = {"Customers waiting, in conversation or on their way back when the run ended.",
                    "Klanten die wachtten, in gesprek waren of nog terug zouden komen toen de "
                    "simulatie eindigde."}},
    {SHARE_OF("failure_demand_rate", CONTACTS_ONCE), LOWER_IS_BETTER,
     .top = LESS(QUEUE_OFFERED, CAUSE_SUM(SCENARIO_CAUSE_VALUE, CAUSE_CONTACTS)),
     .bottom = SUM(QUEUE_OFFERED), .label = {"failure demand", "faalvraag"},
     .definition = {"Offered contacts with a cause other than a question of their own, divided by "
                    "all offered.",
                    "Aangeboden contacten met een andere oorzaak dan een eigen vraag, gedeeld door "
                    "alle aangeboden."}},

    {SHARE_OF("failure_demand_hours_rate", CONTACTS_ONCE), LOWER_IS_BETTER,
     .top = LESS(METRIC_HANDLING_S, CAUSE_SUM(SCENARIO_CAUSE_VALUE, CAUSE_HANDLING_S)),
     .bottom = SUM(METRIC_HANDLING_S), .label = {"failure demand in hours", "faalvraag in uren"},
     .definition = {"Talk and wrap-up on contacts with a cause other than a question of their own, "
                    "divided by all talk and wrap-up. Of \"all\", a channel or a team: also in "
                    "its second lines.",
                    "Gesprek en nawerk aan contacten met een andere oorzaak dan een eigen vraag, "
                    "gedeeld door al het gesprek en nawerk. Van \"all\", een kanaal of een team: "
                    "ook in zijn tweede lijn."}},
    {SHARE_OF("first_contact_resolution_rate", METRIC_OF_ALL), HIGHER_IS_BETTER,
     .top = {{QUEUE_ANSWERED, 1},
             {CAUSE_SUM(SCENARIO_CAUSE_UNRESOLVED, CAUSE_CONTACTS), -1},
             {CAUSE_SUM(SCENARIO_CAUSE_PING_PONG, CAUSE_CONTACTS), -1},
             {CAUSE_SUM(SCENARIO_CAUSE_NO_CALLBACK, CAUSE_CONTACTS), -1}},
     .bottom = SUM(QUEUE_ANSWERED), .label = {"first-contact resolution", "in één keer goed"},
     .definition = {"Answered contacts, less those that came because an earlier answer settled "
                    "nothing (unresolved, ping-pong, no call-back), divided by the answered.",
                    "Beantwoorde contacten, min die kwamen omdat een eerder antwoord niets oploste "
                    "(nog niet opgelost, heen en weer mailen, niet teruggebeld), gedeeld door de "
                    "beantwoorde."}},
    {.name = "minutes_per_solved_case",
     .unit = METRIC_MINUTES,
     LOWER_IS_BETTER,
     .scope = METRIC_OF_ALL,
     .top = SUM(METRIC_HANDLING_S),
     .bottom = SUM(METRIC_CASE_SUM + CASE_SOLVED),
     .factor = 1.0 / SECONDS_PER_MINUTE,
     .label = {"minutes per customer helped", "minuten per geholpen klant"},
     .definition = {"All talk and wrap-up on all contacts in all queues, second lines and repeats "
                    "included, divided by the customers helped.",
                    "Al het gesprek en nawerk aan alle contacten in alle wachtrijen, tweede lijn "
                    "en herhaling inbegrepen, gedeeld door de geholpen klanten."}},
};

const struct metrics metrics_customers = METRICS_OF(ROWS);
