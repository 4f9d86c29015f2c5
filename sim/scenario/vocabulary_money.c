#include "vocabulary_rooms.h"

#include "base/units.h"
#include "scenario/limits.h"
#include "scenario/shapes.h"

static const struct shape euros = {.kind = SHAPE_NUMBER, .max = LIMITS_EUR};
static const struct shape hours_of_year = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = HOURS_PER_DAY * 366};
static const struct shape overhead = {.kind = SHAPE_NUMBER, .min = 1, .max = 100};

const struct shape vocabulary_money = {
    .kind = SHAPE_OBJECT,
    .name = "money",
    .fields = FIELDS(
        {.key = "eur_per_fte_year",
         .shape = &euros,
         .fallback = "62000",
         .en = "What an employer pays for a full-time job in a year, in euros. Default 62000 "
               "(estimated).",
         .nl = "Wat een werkgever voor een volledige baan per jaar betaalt, in euro's. Standaard "
               "62000 (geschat)."},
        {.key = "contract_h_per_year",
         .shape = &hours_of_year,
         .fallback = "1878",
         .en = "Paid hours of a full-time job in a year, leave included. Default 1878: 36 a week.",
         .nl = "Betaalde uren van een volledige baan per jaar, met verlof. Standaard 1878: 36 per "
               "week."},
        {.key = "overhead",
         .shape = &overhead,
         .fallback = "1.6",
         .en = "What a paid hour costs with rooms, systems and management, as a factor on it. "
               "Default 1.6 (estimated).",
         .nl = "Wat een betaald uur kost met ruimte, systemen en leiding, als factor erop. "
               "Standaard 1,6 (geschat)."})};
