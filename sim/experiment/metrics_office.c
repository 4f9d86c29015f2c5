/* The back office. */
#include "metrics.h"

#define OFFICE               (METRIC_OF_ALL | METRIC_OF_APPLICATIONS)
#define APPLICATION_SUM(sum) (METRIC_APPLICATION_SUM + (sum))

static const struct metric ROWS[] = {
    {COUNT_OF("applications", OFFICE, APPLICATION_SUM(APPLICATION_COUNT)),
     .label = {"applications", "aanvragen"},
     .definition = {"Applications that came in; mean number per replication.",
                    "Aanvragen die binnenkwamen; gemiddeld aantal per herhaling."}},
    {.name = "open_applications",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = OFFICE,
     .top = SUM(APPLICATION_SUM(APPLICATION_OPEN_WD)),
     .bottom = SUM(APPLICATION_SUM(APPLICATION_WORKING_DAYS)),
     .label = {"open applications", "openstaande aanvragen"},
     .definition = {"Mean over the working days of the applications that await a decision; the day "
                    "of submission does not count as waiting.",
                    "Gemiddelde over de werkdagen van de aanvragen die op een besluit wachten; de "
                    "dag van indiening telt niet als wachten."}},
    {SHARE_OF("applications_past_norm_rate", OFFICE), LOWER_IS_BETTER,
     .top = SUM(APPLICATION_SUM(APPLICATION_PAST_NORM)),
     .bottom = SUM(APPLICATION_SUM(APPLICATION_COUNT)),
     .label = {"applications past the norm", "aanvragen over de norm"},
     .definition = {"Applications whose decision takes more than norm_wd working days, divided by "
                    "all applications that came in.",
                    "Aanvragen waarvan het besluit meer dan norm_wd werkdagen kost, gedeeld door "
                    "alle aanvragen die binnenkwamen."}},
    {.name = "status_contacts_per_application",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = OFFICE,
     .top = SUM(APPLICATION_SUM(APPLICATION_STATUS_CONTACTS)),
     .bottom = SUM(APPLICATION_SUM(APPLICATION_COUNT)),
     .label = {"status contacts per application", "statusvragen per aanvraag"},
     .definition = {"First contacts to ask how far an application is, divided by the applications "
                    "that came in meanwhile. What follows such a contact (a redial, a repeat) does "
                    "not count.",
                    "Eerste contacten om te vragen hoe ver een aanvraag is, gedeeld door de "
                    "aanvragen die intussen binnenkwamen. Wat daarop volgt (opnieuw bellen, "
                    "terugkomen) telt niet mee."}},
};

const struct metrics metrics_office = METRICS_OF(ROWS);
