#include "vocabulary_rooms.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"

static const struct shape days = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS, .whole = true};
static const struct shape weeks = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS / 7, .whole = true};
static const struct shape warm_up_days = {.kind = SHAPE_NUMBER, .max = LIMITS_DAYS, .whole = true};
static const struct shape warm_up_weeks = {
    .kind = SHAPE_NUMBER, .max = LIMITS_DAYS / 7, .whole = true};
static const struct shape warm_up_hours = {.kind = SHAPE_NUMBER, .max = LIMITS_LENGTH_H};
static const struct shape length_hours = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_LENGTH_H};
static const struct shape replications = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_REPLICATIONS, .whole = true};
static const struct shape seed = {.kind = SHAPE_NUMBER, .max = LIMITS_SEED, .whole = true};

#define REPLICATIONS_AND_SEED                                                                      \
    {.key = "replications",                                                                        \
     .shape = &replications,                                                                       \
     .fallback = "20",                                                                             \
     .en = "Independent repetitions of the run. Default 20.",                                      \
     .nl = "Onafhankelijke herhalingen van de run. Standaard 20."},                                \
    {                                                                                              \
        .key = "seed", .shape = &seed, .fallback = "1",                                            \
        .en = "Start of all random numbers. Default 1.",                                           \
        .nl = "Begin van alle toevalsgetallen. Standaard 1.",                                      \
    }

static const struct shape calendar_run = {
    .kind = SHAPE_OBJECT,
    .fields =
        FIELDS({.key = "start",
                .shape = &shapes_date,
                .fallback = "\"2025-01-06\"",
                .en = "First day of the run. Default 2025-01-06, a Monday.",
                .nl = "Eerste dag van de run. Standaard 2025-01-06, een maandag."},
               {.key = "weeks",
                .shape = &weeks,
                .fallback = "1",
                .not_with = "days",
                .en = "Length of the run in weeks, warm-up included. Default 1.",
                .nl = "Lengte van de run in weken, met de aanloop. Standaard 1."},
               {.key = "days",
                .shape = &days,
                .not_with = "weeks",
                .en = "Length of the run in days, warm-up included, in place of weeks.",
                .nl = "Lengte van de run in dagen, met de aanloop, in plaats van weken."},
               {.key = "warm_up_weeks",
                .shape = &warm_up_weeks,
                .fallback = "0",
                .not_with = "warm_up_days",
                .en = "First weeks that are simulated but not counted. Default 0.",
                .nl = "Eerste weken die wel gesimuleerd maar niet geteld worden. Standaard 0."},
               {.key = "warm_up_days",
                .shape = &warm_up_days,
                .not_with = "warm_up_weeks",
                .en = "The same in days.",
                .nl = "Hetzelfde in dagen."},
               {.key = "interval_min",
                .shape = &shapes_slot,
                .fallback = "30",
                .en = "Length in minutes of the intervals of the results. Default 30.",
                .nl = "Lengte in minuten van de intervallen van de resultaten. Standaard 30."},
               REPLICATIONS_AND_SEED)};

static const struct shape steady_state_run = {
    .kind = SHAPE_OBJECT,
    .fields = FIELDS({.key = "warm_up_h",
                      .shape = &warm_up_hours,
                      .fallback = "10",
                      .en = "First hours that are not counted. Default 10.",
                      .nl = "Eerste uren die niet geteld worden. Standaard 10."},
                     {.key = "length_h",
                      .shape = &length_hours,
                      .fallback = "1000",
                      .en = "Hours that are counted, after the warm-up. Default 1000.",
                      .nl = "Uren die geteld worden, na de aanloop. Standaard 1000."},
                     REPLICATIONS_AND_SEED)};

const struct shape vocabulary_run = {
    .kind = SHAPE_VARIANT,
    .name = "run",
    .tag = "kind",
    .has_default = true,
    .variants = (const struct shape_variant[]){
        {"calendar", &calendar_run,
         "Days with dates and opening hours; begins empty, ends when the last contact has left.",
         "Dagen met een datum en openingstijden; begint leeg, eindigt als het laatste contact "
         "weg is."},
        {"steady_state", &steady_state_run, "No time of the day: constant rates, without end.",
         "Geen tijd van de dag: constante aantallen, zonder einde."},
        {0}}};
