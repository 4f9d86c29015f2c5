/* What the pilots of interventions find, and what follows. */
#include "metrics.h"

#define PILOT_SUM(sum) (METRIC_PILOT_SUM + (sum))

static const struct metric ROWS[] = {
    {SHARE_OF("pilot_held_rate", METRIC_OF_PILOT), .top = SUM(PILOT_SUM(PILOT_HELD)),
     .bottom = SUM(METRIC_REPLICATIONS), .label = {"pilot held", "proef gehouden"},
     .definition = {"Share of the replications in which the pilot was held: in the others the "
                    "intervention was not agreed (agreed, depends_on).",
                    "Aandeel van de herhalingen waarin de proef is gehouden: in de andere ging de "
                    "interventie niet door (agreed, depends_on)."}},
    {SHARE_OF("pilot_found", METRIC_OF_PILOT), HIGHER_IS_BETTER, .top = SUM(PILOT_SUM(PILOT_FOUND)),
     .bottom = SUM(PILOT_SUM(PILOT_HELD)),
     .label = {"found by the pilot", "gevonden door de proef"},
     .definition = {"Mean of what the pilot found, over the replications in which it was held: of "
                    "callback, standard_answers, website and call_back_offer the share of the "
                    "cases for which it is fit; of other kinds the effect, as a share of what was "
                    "expected (1: just that; 0: none).",
                    "Gemiddelde van wat de proef vond, over de herhalingen waarin zij gehouden is: "
                    "bij callback, standard_answers, website en call_back_offer het aandeel van de "
                    "gevallen waarvoor het geschikt is; bij andere soorten het effect, als aandeel "
                    "van wat verwacht werd (1: precies dat; 0: geen)."}},
    {SHARE_OF("pilot_found_sd", METRIC_OF_PILOT), LOWER_IS_BETTER, .formula = METRIC_DEVIATION,
     .top = SQUARE_AND(PILOT_SUM(PILOT_FOUND_SQUARED), PILOT_SUM(PILOT_FOUND)),
     .bottom = SUM(PILOT_SUM(PILOT_HELD)),
     .label = {"spread of what the pilot finds", "spreiding van wat de proef vindt"},
     .definition = {"Standard deviation over the replications of what the pilot found: how far "
                    "from the truth one pilot of so many cases may be.",
                    "Standaardafwijking over de herhalingen van wat de proef vond: hoe ver een "
                    "proef met zo veel gevallen van de waarheid kan zitten."}},
    {SHARE_OF("pilot_go_rate", METRIC_OF_PILOT), .top = SUM(PILOT_SUM(PILOT_GOES_ON)),
     .bottom = SUM(PILOT_SUM(PILOT_HELD)),
     .label = {"goes on after the pilot", "gaat door na de proef"},
     .definition = {"Replications in which the pilot found go_from or more, so that the rest "
                    "followed, divided by those in which it was held.",
                    "Herhalingen waarin de proef go_from of meer vond, zodat de rest volgde, "
                    "gedeeld door die waarin zij gehouden is."}},
    {.name = "pilot_week",
     .unit = METRIC_NUMBER,
     .scope = METRIC_OF_PILOT,
     .top = SUM(PILOT_SUM(PILOT_WEEK)),
     .bottom = SUM(PILOT_SUM(PILOT_HELD)),
     .label = {"week of the decision", "week van het besluit"},
     .definition = {"Week of the run in which it is decided whether the rest follows: that of the "
                    "first day after the pilot.",
                    "Week van de run waarin besloten wordt of de rest volgt: die van de eerste dag "
                    "na de proef."}},
};

const struct metrics metrics_pilots = METRICS_OF(ROWS);
