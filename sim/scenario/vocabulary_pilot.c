/* A trial before the rest, for all kinds that can be tried out. */
#include "vocabulary_common.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"

static const struct shape cases = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_PILOT_CASES, .whole = true};
static const struct shape share = {.kind = SHAPE_NUMBER, .above_min = true, .max = 1};
static const struct shape variation = {.kind = SHAPE_NUMBER, .max = LIMITS_EFFECT};
static const struct shape change = {.kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_EFFECT};
static const struct shape goal = {.kind = SHAPE_TEXT, .choices = CHOICES("small", "broad")};

const struct shape vocabulary_pilot = {
    .kind = SHAPE_OBJECT,
    .name = "pilot",
    .one_of = "queues groups teams purges share",
    .fields = FIELDS(
        {.key = "queues",
         .shape = &vocabulary_common_queues,
         .en = "The queues of the trial, out of those that the intervention is about; of kinds "
               "about queues.",
         .nl = "De rijen van de proef, uit die waar de interventie over gaat; bij soorten over "
               "rijen."},
        {.key = "groups",
         .shape = &vocabulary_common_groups,
         .en = "Likewise its groups; of staffing.",
         .nl = "Net zo de groepen; bij staffing."},
        {.key = "teams",
         .shape = &vocabulary_common_teams,
         .en = "Likewise its teams; of lean_rollout. The plan holds for them, and again for the "
               "others from the end of the trial on.",
         .nl = "Net zo de teams; bij lean_rollout. Het plan geldt voor hen, en vanaf het eind van "
               "de proef opnieuw voor de andere."},
        {.key = "purges",
         .shape = &vocabulary_common_purges,
         .en = "Likewise its purges; of purge_policy.",
         .nl = "Net zo de opschoonacties; bij purge_policy."},
        {.key = "share",
         .shape = &share,
         .en = "Share of the customers (website) or applications (back_office) that the trial is "
               "about.",
         .nl = "Aandeel van de klanten (website) of aanvragen (back_office) waar de proef over "
               "gaat."},
        {.key = "weeks",
         .shape = &vocabulary_common_weeks,
         .fallback = "4",
         .en = "Weeks of the trial; then the others begin, with the ramp. Default 4.",
         .nl = "Weken van de proef; dan beginnen de andere, met de aanloop. Standaard 4."},
        {.key = "cases",
         .shape = &cases,
         .fallback = "100",
         .en = "Cases looked at. A kind that is fit for a share of the contacts goes by the share "
               "found among them, which chance makes more or less than it is; of others the trial "
               "finds, beside as many cases without it, how large the effect is, as a share of "
               "what was expected. Default 100.",
         .nl = "Bekeken gevallen. Een soort die voor een deel van de contacten geschikt is gaat "
               "uit van het deel daarvan, door toeval meer of minder dan het is; van andere vindt "
               "de proef, naast even veel gevallen zonder, hoe groot het effect is, als aandeel "
               "van wat verwacht werd. Standaard 100."},
        {.key = "cv",
         .shape = &variation,
         .en = "Spread of what is measured of a case (standard deviation divided by mean), for "
               "kinds of which no share is found. Default 0.7, as of handling times.",
         .nl = "Spreiding van wat per geval gemeten wordt (standaardafwijking gedeeld door "
               "gemiddelde), bij soorten waarvan geen aandeel gevonden wordt. Standaard 0,7, als "
               "van behandeltijden."},
        {.key = "effect",
         .shape = &change,
         .en = "Likewise the change that is expected, as a share of what is measured; the error of "
               "the effect found is cv x sqrt(2 / cases) / effect. Default: that of the agents, "
               "lead times or handling times; for overflow, mail_between_calls and purge_policy "
               "there is none.",
         .nl = "Net zo de verwachte verandering, als aandeel van wat gemeten wordt; de fout van "
               "het gevonden effect is cv x wortel(2 / cases) / effect. Standaard: die van de "
               "medewerkers, doorloop- of behandeltijden; voor overflow, mail_between_calls en "
               "purge_policy is er geen."},
        {.key = "goal",
         .shape = &goal,
         .fallback = "\"small\"",
         .en = "What the trial aims at: something small and real (small), or at so much (broad) "
               "that the interval is 3 times wider: a ninth of the cases counts. Default small.",
         .nl = "Waar de proef op mikt: iets kleins en reëels (small), of zo veel (broad) dat het "
               "interval 3 keer zo breed is: een negende van de gevallen telt. Standaard small."},
        {.key = "go_from",
         .shape = &shapes_probability,
         .fallback = "0",
         .en = "If the share or effect found is below this, it ends with the trial: all is as it "
               "was before, and costs nothing more. Default 0: it goes on anyway.",
         .nl =
             "Is het gevonden aandeel of effect lager, dan blijft het bij de proef: alles is weer "
             "als ervoor, en kost niets meer. Standaard 0: het gaat hoe dan ook door."})};
