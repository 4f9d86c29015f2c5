/* Dossier holders. */
#include "metrics.h"

#define HOLDERS         (METRIC_OF_ALL | METRIC_OF_HOLDERS)
#define HOLDER_SUM(sum) (METRIC_HOLDER_SUM + (sum))

static const struct metric ROWS[] = {
    {COUNT_OF("referred", HOLDERS, HOLDER_SUM(HOLDER_REFERRED)),
     .label = {"referred to a holder", "verwezen naar dossierhouder"},
     .definition = {"Contacts referred to a dossier holder; mean number per replication.",
                    "Contacten die naar een dossierhouder zijn verwezen; gemiddeld aantal per "
                    "herhaling."}},
    {SHARE_OF("holder_reached_rate", HOLDERS), HIGHER_IS_BETTER,
     .top = SUM(HOLDER_SUM(HOLDER_REACHED)), .bottom = SUM(HOLDER_SUM(HOLDER_REFERRED)),
     .label = {"holder reached at once", "dossierhouder meteen bereikt"},
     .definition = {"Referred contacts whose dossier holder was reached at once, divided by all "
                    "referred.",
                    "Verwezen contacten waarvan de dossierhouder meteen werd bereikt, gedeeld door "
                    "alle verwezen contacten."}},
    {SHARE_OF("called_back_in_time_rate", HOLDERS), HIGHER_IS_BETTER,
     .top = SUM(HOLDER_SUM(HOLDER_IN_TIME)),
     .bottom = LESS(HOLDER_SUM(HOLDER_REFERRED), HOLDER_SUM(HOLDER_REACHED)),
     .label = {"called back in time", "op tijd teruggebeld"},
     .definition =
         {"Referred contacts that are called back in time, divided by those whose dossier "
          "holder was not reached at once.",
          "Verwezen contacten die op tijd worden teruggebeld, gedeeld door die waarvan de "
          "dossierhouder niet meteen werd bereikt."}},
    {COUNT_OF("never_called_back", HOLDERS, HOLDER_SUM(HOLDER_NEVER)), LOWER_IS_BETTER,
     .label = {"never called back", "nooit teruggebeld"},
     .definition = {"Referred contacts that are never called back; mean number per replication.",
                    "Verwezen contacten die nooit worden teruggebeld; gemiddeld aantal per "
                    "herhaling."}},
    {COUNT_OF("never_helped_no_callback", HOLDERS, METRIC_CASE_SUM + CASE_NO_CALLBACK),
     LOWER_IS_BETTER,
     .label = {"never helped: not called back", "nooit geholpen: niet teruggebeld"},
     .definition = {"People never helped who gave up because a promised call never came; mean "
                    "number per replication.",
                    "Nooit geholpen klanten die het opgaven omdat beloofd terugbellen uitbleef; "
                    "gemiddeld aantal per herhaling."}},
};

const struct metrics metrics_holders = METRICS_OF(ROWS);
