/* The ledger of demand: contacts and hours by cause. */
#include "metrics.h"

#include "base/units.h"

#define CAUSE_HOURS_OF(name_, cause_)                                                              \
    .name = name_, .unit = METRIC_HOURS, .scope = CONTACTS_ONCE,                                   \
    .top = SUM(CAUSE_SUM(cause_, CAUSE_HANDLING_S)), .bottom = SUM(METRIC_REPLICATIONS),           \
    .factor = 1.0 / SECONDS_PER_HOUR

static const struct metric ROWS[] = {
    {COUNT_OF("contacts_value", CONTACTS_ONCE, CAUSE_SUM(SCENARIO_CAUSE_VALUE, CAUSE_CONTACTS)),
     .label = {"contacts: value", "contacten: waarde"},
     .definition =
         {"Offered contacts because of a question of their own; mean number per replication.",
          "Aangeboden contacten vanwege een eigen vraag; gemiddeld aantal per herhaling."}},
    {CAUSE_HOURS_OF("handling_h_value", SCENARIO_CAUSE_VALUE),
     .label = {"hours: value", "uren: waarde"},
     .definition = {"Hours of talk and wrap-up on contacts because of a question of their own; "
                    "mean per replication.",
                    "Uren gesprek en nawerk aan contacten vanwege een eigen vraag; gemiddeld per "
                    "herhaling."}},
    {COUNT_OF("contacts_unresolved", CONTACTS_ONCE,
              CAUSE_SUM(SCENARIO_CAUSE_UNRESOLVED, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: unresolved", "contacten: onopgelost"},
     .definition = {"Offered contacts because of an answer that did not settle it; mean number per "
                    "replication.",
                    "Aangeboden contacten vanwege een antwoord dat het niet oploste; gemiddeld "
                    "aantal per herhaling."}},
    {CAUSE_HOURS_OF("handling_h_unresolved", SCENARIO_CAUSE_UNRESOLVED), LOWER_IS_BETTER,
     .label = {"hours: unresolved", "uren: onopgelost"},
     .definition = {"Hours of talk and wrap-up on contacts because of an answer that did not "
                    "settle it; mean per replication.",
                    "Uren gesprek en nawerk aan contacten vanwege een antwoord dat het niet "
                    "oploste; gemiddeld per "
                    "herhaling."}},
    {COUNT_OF("contacts_status", CONTACTS_ONCE, CAUSE_SUM(SCENARIO_CAUSE_STATUS, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: status", "contacten: status"},
     .definition =
         {"Offered contacts because of how far a case is; mean number per replication.",
          "Aangeboden contacten vanwege hoe ver een zaak is; gemiddeld aantal per herhaling."}},
    {CAUSE_HOURS_OF("handling_h_status", SCENARIO_CAUSE_STATUS), LOWER_IS_BETTER,
     .label = {"hours: status", "uren: status"},
     .definition =
         {"Hours of talk and wrap-up on contacts because of how far a case is; mean per "
          "replication.",
          "Uren gesprek en nawerk aan contacten vanwege hoe ver een zaak is; gemiddeld per "
          "herhaling."}},
    {COUNT_OF("contacts_redial", CONTACTS_ONCE, CAUSE_SUM(SCENARIO_CAUSE_REDIAL, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: redial", "contacten: opnieuw gebeld"},
     .definition =
         {"Offered contacts because of not having got through; mean number per replication.",
          "Aangeboden contacten vanwege er eerder niet doorheen gekomen te zijn; gemiddeld aantal "
          "per herhaling."}},
    {CAUSE_HOURS_OF("handling_h_redial", SCENARIO_CAUSE_REDIAL), LOWER_IS_BETTER,
     .label = {"hours: redial", "uren: opnieuw gebeld"},
     .definition = {"Hours of talk and wrap-up on contacts because of not having got through; mean "
                    "per replication.",
                    "Uren gesprek en nawerk aan contacten vanwege er eerder niet doorheen gekomen "
                    "te zijn; gemiddeld per "
                    "herhaling."}},
    {COUNT_OF("contacts_ping_pong", CONTACTS_ONCE,
              CAUSE_SUM(SCENARIO_CAUSE_PING_PONG, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: ping-pong", "contacten: pingpong"},
     .definition =
         {"Offered contacts because of an answer to our mail; mean number per replication.",
          "Aangeboden contacten vanwege een antwoord op onze mail; gemiddeld aantal per "
          "herhaling."}},
    {CAUSE_HOURS_OF("handling_h_ping_pong", SCENARIO_CAUSE_PING_PONG), LOWER_IS_BETTER,
     .label = {"hours: ping-pong", "uren: pingpong"},
     .definition =
         {"Hours of talk and wrap-up on contacts because of an answer to our mail; mean per "
          "replication.",
          "Uren gesprek en nawerk aan contacten vanwege een antwoord op onze mail; gemiddeld per "
          "herhaling."}},
    {COUNT_OF("contacts_chase", CONTACTS_ONCE, CAUSE_SUM(SCENARIO_CAUSE_CHASE, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: chase", "contacten: rappel"},
     .definition =
         {"Offered contacts because of an answer that stayed away; mean number per replication.",
          "Aangeboden contacten vanwege een antwoord dat uitbleef; gemiddeld aantal per "
          "herhaling."}},
    {CAUSE_HOURS_OF("handling_h_chase", SCENARIO_CAUSE_CHASE), LOWER_IS_BETTER,
     .label = {"hours: chase", "uren: rappel"},
     .definition =
         {"Hours of talk and wrap-up on contacts because of an answer that stayed away; mean per "
          "replication.",
          "Uren gesprek en nawerk aan contacten vanwege een antwoord dat uitbleef; gemiddeld per "
          "herhaling."}},
    {COUNT_OF("contacts_no_callback", CONTACTS_ONCE,
              CAUSE_SUM(SCENARIO_CAUSE_NO_CALLBACK, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: no call-back", "contacten: niet teruggebeld"},
     .definition = {"Offered contacts because of a promised call that did not come; mean number "
                    "per replication.",
                    "Aangeboden contacten vanwege een beloofd telefoontje dat niet kwam; gemiddeld "
                    "aantal per herhaling."}},
    {CAUSE_HOURS_OF("handling_h_no_callback", SCENARIO_CAUSE_NO_CALLBACK), LOWER_IS_BETTER,
     .label = {"hours: no call-back", "uren: niet teruggebeld"},
     .definition = {"Hours of talk and wrap-up on contacts because of a promised call that did not "
                    "come; mean per replication.",
                    "Uren gesprek en nawerk aan contacten vanwege een beloofd telefoontje dat niet "
                    "kwam; gemiddeld per "
                    "herhaling."}},
    {COUNT_OF("contacts_purge", CONTACTS_ONCE, CAUSE_SUM(SCENARIO_CAUSE_PURGE, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: purge", "contacten: opschoonactie"},
     .definition =
         {"Offered contacts because of a mail that was deleted; mean number per replication.",
          "Aangeboden contacten vanwege een mail die verwijderd was; gemiddeld aantal per "
          "herhaling."}},
    {CAUSE_HOURS_OF("handling_h_purge", SCENARIO_CAUSE_PURGE), LOWER_IS_BETTER,
     .label = {"hours: purge", "uren: opschoonactie"},
     .definition =
         {"Hours of talk and wrap-up on contacts because of a mail that was deleted; mean per "
          "replication.",
          "Uren gesprek en nawerk aan contacten vanwege een mail die verwijderd was; gemiddeld per "
          "herhaling."}},
    {COUNT_OF("contacts_web_failure", CONTACTS_ONCE,
              CAUSE_SUM(SCENARIO_CAUSE_WEB_FAILURE, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: web failure", "contacten: website"},
     .definition =
         {"Offered contacts because of a website that did not help; mean number per replication.",
          "Aangeboden contacten vanwege een website die niet hielp; gemiddeld aantal per "
          "herhaling."}},
    {CAUSE_HOURS_OF("handling_h_web_failure", SCENARIO_CAUSE_WEB_FAILURE), LOWER_IS_BETTER,
     .label = {"hours: web failure", "uren: website"},
     .definition =
         {"Hours of talk and wrap-up on contacts because of a website that did not help; mean per "
          "replication.",
          "Uren gesprek en nawerk aan contacten vanwege een website die niet hielp; gemiddeld per "
          "herhaling."}},
    {COUNT_OF("contacts_letter", CONTACTS_ONCE, CAUSE_SUM(SCENARIO_CAUSE_LETTER, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: letter", "contacten: brief"},
     .definition = {"Offered contacts because of a letter of ours, such as one that is not clear; "
                    "mean number per replication.",
                    "Aangeboden contacten vanwege een brief van ons, zoals een die niet duidelijk "
                    "is; gemiddeld aantal per herhaling."}},
    {CAUSE_HOURS_OF("handling_h_letter", SCENARIO_CAUSE_LETTER), LOWER_IS_BETTER,
     .label = {"hours: letter", "uren: brief"},
     .definition = {"Hours of talk and wrap-up on contacts because of a letter of ours; mean per "
                    "replication.",
                    "Uren gesprek en nawerk aan contacten vanwege een brief van ons; gemiddeld per "
                    "herhaling."}},
};

const struct metrics metrics_causes = METRICS_OF(ROWS);
