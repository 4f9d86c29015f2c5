/* What befalls an organisation. */
#include "vocabulary_common.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"

static const struct shape days = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS, .whole = true};
static const struct shape more = MAP_OF_SOME(vocabulary_common_factor);

KIND_NOT_TRIED(
    vocabulary_setbacks_letter_wave, "it comes from outside, and at once", WEEKS("2"),
    RAMP("0", "0"), CHANCES_OF("outside"),
    {.key = "adds",
     .shape = &more,
     .required = true,
     .en = "By source, how many more come, as a share of those who come anyway.",
     .nl = "Per bron hoeveel er meer komen, als aandeel van wie er anders komen."},
    {.key = "cause",
     .shape = &shapes_cause,
     .fallback = "\"value\"",
     .en = "Why they come, for the ledger of demand: letter if a better one would have spared "
           "them. Default value: a question of their own.",
     .nl = "Waarom zij komen, voor het grootboek van de vraag: letter als een betere brief het had "
           "voorkomen. Standaard value: een eigen vraag."});

KIND_NOT_TRIED(vocabulary_setbacks_flu_week, "nobody tries out an illness", WEEKS("1"),
               RAMP("0", "0"), CHANCES, GROUPS,
               {.key = "absent",
                .shape = &shapes_probability,
                .fallback = "0.15",
                .en = "Share of the agents who are ill. Default 0.15.",
                .nl = "Aandeel van de medewerkers dat ziek is. Standaard 0,15."});

KIND_NOT_TRIED(vocabulary_setbacks_outage, "nobody tries out an outage", CHANCES, GROUPS,
               {.key = "days",
                .shape = &days,
                .fallback = "1",
                .en = "Days that it lasts. Default 1.",
                .nl = "Dagen dat het duurt. Standaard 1."},
               {.key = "handling",
                .shape = &vocabulary_common_factor_of_time,
                .fallback = "1.5",
                .en = "Factor on handling times. Default 1.5.",
                .nl = "Factor op behandeltijden. Standaard 1,5."});

KIND_NOT_TRIED(
    vocabulary_setbacks_move, "who has moved does not go back", WEEKS("2"), CHANCES, GROUPS,
    {.key = "absent",
     .shape = &shapes_probability,
     .fallback = "0.2",
     .en = "Share of the agents' time that the move takes. Default 0.2.",
     .nl = "Aandeel van de tijd van de medewerkers dat het verhuizen kost. Standaard 0,2."},
    {.key = "after_wk",
     .shape = &vocabulary_common_weeks_or_none,
     .fallback = "6",
     .en = "Weeks after that in which handling takes longer. Default 6.",
     .nl = "Weken daarna waarin het behandelen langer duurt. Standaard 6."},
    {.key = "handling",
     .shape = &vocabulary_common_factor_of_time,
     .fallback = "1.05",
     .en = "Factor on handling times in those weeks. Default 1.05.",
     .nl = "Factor op behandeltijden in die weken. Standaard 1,05."});

KIND_NOT_TRIED(
    vocabulary_setbacks_reorganisation, "it is done to all managers at once", WEEKS("13"), CHANCES,
    GROUPS,
    {.key = "attention",
     .shape = &shapes_probability,
     .fallback = "0.5",
     .en = "Factor on the time managers spend on the floor, which a Lean rollout needs. Default "
           "0.5.",
     .nl = "Factor op de tijd van managers op de werkvloer, die een Lean-uitrol nodig heeft. "
           "Standaard 0,5."},
    {.key = "absent",
     .shape = &shapes_probability,
     .fallback = "0.01",
     .en = "Share of the agents who are ill for it. Default 0.01.",
     .nl = "Aandeel van de medewerkers dat er ziek van is. Standaard 0,01."});
