#include "vocabulary_rooms.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"
#include "scenario/vocabulary_distribution.h"

static const struct shape holder = {
    .kind = SHAPE_OBJECT,
    .name = "holder",
    .fields = FIELDS(
        {.key = "reached",
         .shape = &shapes_probability,
         .fallback = "0.3",
         .en = "Share of the referred whom the holder helps at once. Default 0.3.",
         .nl = "Aandeel van de doorverwezenen dat de dossierhouder meteen helpt. Standaard 0,3."},
        {.key = "in_time",
         .shape = &shapes_probability,
         .fallback = "0.25",
         .en = "Share of the others who are called back in time, and helped then. Default 0.25.",
         .nl = "Aandeel van de anderen dat op tijd wordt teruggebeld en dan is geholpen. Standaard "
               "0,25."},
        {.key = "in_time_after",
         .shape = &vocabulary_distribution,
         .fallback = "{\"dist\": \"uniform\", \"min_s\": 0, \"max_s\": 172800}",
         .en = "How much later that is, by the clock. Default uniform within 48 hours.",
         .nl = "Hoeveel later dat is, op de klok. Standaard uniform binnen 48 uur."},
        {.key = "late",
         .shape = &shapes_probability,
         .fallback = "0.3",
         .en = "Share of the others who are called back late; the rest never are. Default 0.3.",
         .nl = "Aandeel van de anderen dat te laat wordt teruggebeld; de rest nooit. Standaard "
               "0,3."},
        {.key = "late_after",
         .shape = &vocabulary_distribution,
         .fallback = "{\"dist\": \"uniform\", \"min_s\": 172800, \"max_s\": 864000}",
         .en = "How much later that is, by the clock. Default uniform between 2 and 10 days.",
         .nl = "Hoeveel later dat is, op de klok. Standaard uniform tussen 2 en 10 dagen."},
        {.key = "after_no_callback",
         .shape = &vocabulary_returns,
         .en =
             "Who rings again because no call comes: of those who are never called back, the rest "
             "of whom gives up; and of those who are called back late, if that is later than "
             "this. Cause: no_callback. Default: nobody.",
         .nl =
             "Wie opnieuw belt omdat er niet wordt teruggebeld: van wie nooit wordt teruggebeld, "
             "van wie de rest het opgeeft; en van wie te laat wordt teruggebeld, als dat later is "
             "dan dit. Oorzaak: no_callback. Standaard: niemand."})};

const struct shape vocabulary_holders = {MAP_OF(holder), .max_items = LIMITS_QUEUES};
