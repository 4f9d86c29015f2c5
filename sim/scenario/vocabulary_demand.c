#include "vocabulary_rooms.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"

#define WITH_RATE "per_h per_h_by_slot per_day"

static const struct shape per_hour = {.kind = SHAPE_NUMBER, .max = LIMITS_RATE_PER_H};
static const struct shape per_hour_of_slots = {.kind = SHAPE_LIST,
                                               .item = &per_hour,
                                               .expected = "a list of numbers",
                                               .min_items = 1,
                                               .max_items = LIMITS_SLOTS};
static const struct shape per_day = {.kind = SHAPE_NUMBER, .max = LIMITS_PER_DAY};
static const struct shape day_cv = {.kind = SHAPE_NUMBER, .max = 10};
static const struct shape lead_wd = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_LEAD_WD};
static const struct shape lead_cv = {.kind = SHAPE_NUMBER, .max = 10};
static const struct shape norm_wd = {.kind = SHAPE_NUMBER, .max = LIMITS_LEAD_WD};
static const struct shape per_wd = {.kind = SHAPE_NUMBER, .max = 100};

static const struct shape back_office = {
    .kind = SHAPE_OBJECT,
    .name = "back_office",
    .fields = FIELDS(
        {.key = "lead_wd",
         .shape = &lead_wd,
         .fallback = "15",
         .en = "Mean working days until the decision. Default 15.",
         .nl = "Gemiddelde doorlooptijd in werkdagen tot het besluit. Standaard 15."},
        {.key = "lead_cv",
         .shape = &lead_cv,
         .fallback = "0.6",
         .en = "Coefficient of variation of the lead time, which is lognormal. Default 0.6.",
         .nl = "Variatiecoëfficiënt van de doorlooptijd, die lognormaal is. Standaard 0,6."},
        {.key = "norm_wd",
         .shape = &norm_wd,
         .fallback = "10",
         .en = "Working days within which a decision was promised. Default 10.",
         .nl = "Werkdagen waarbinnen een besluit is beloofd. Standaard 10."},
        {.key = "per_wd_before",
         .shape = &per_wd,
         .fallback = "0.01",
         .en = "Status contacts per working day of an open application up to the norm. Default "
               "0.01.",
         .nl = "Statusvragen per werkdag van een open aanvraag tot aan de norm. Standaard 0,01."},
        {.key = "per_wd_after",
         .shape = &per_wd,
         .fallback = "0.075",
         .en = "Status contacts per working day of an application that is past the norm. Default "
               "0.075.",
         .nl = "Statusvragen per werkdag van een aanvraag die over de norm is. Standaard 0,075."})};

static const struct shape source = {
    .kind = SHAPE_OBJECT,
    .name = "source",
    .one_of = "per_h per_h_by_slot per_day counts_csv trace_csv",
    .fields = FIELDS(
        {.key = "to",
         .shape = &shapes_destination,
         .en = "The queue its contacts come to, or shares by queue that add up to 1. Default: the "
               "only queue.",
         .nl =
             "De rij waar de contacten komen, of aandelen per rij die samen 1 zijn. Standaard: de "
             "enige rij."},
        {.key = "back_office",
         .shape = &back_office,
         .not_with = "trace_csv",
         .en = "Its arrivals are applications to an office outside, which takes working days over "
               "them; contacts are the questions how far they are. Default: arrivals are contacts.",
         .nl = "De aankomsten zijn aanvragen bij een afdeling elders, die er werkdagen over doet; "
               "contacten zijn de vragen hoe ver het is. Standaard: aankomsten zijn contacten."},
        {.key = "questions",
         .shape = &vocabulary_questions_shares,
         .en =
             "Shares of the types of questions of its customers, adding up to 1. Default: none of "
             "the types.",
         .nl = "Aandelen van de typen vragen van de klanten, samen 1. Standaard: geen van de "
               "typen."},
        {.key = "per_h",
         .shape = &per_hour,
         .en = "Arrivals per hour on days the queue opens, from its earliest opening to its latest "
               "closing.",
         .nl = "Aankomsten per uur op dagen dat de rij opengaat, van de vroegste opening tot de "
               "laatste sluiting."},
        {.key = "per_h_by_slot",
         .shape = &per_hour_of_slots,
         .en = "Arrivals per hour in each slot of the day.",
         .nl = "Aankomsten per uur in elk slot van de dag."},
        {.key = "per_day",
         .shape = &per_day,
         .en = "Mean arrivals on a day whose factors are all 1.",
         .nl = "Gemiddelde aankomsten op een dag waarvan alle factoren 1 zijn."},
        {.key = "counts_csv",
         .shape = &shapes_path,
         .en = "File with columns date,time,count: so many arrivals in each slot.",
         .nl = "Bestand met kolommen date,time,count: zoveel aankomsten in elk slot."},
        {.key = "trace_csv",
         .shape = &shapes_path,
         .en = "File with every arrival: arrival_s, or date and time; also talk_s, wrap_up_s, "
               "patience_s.",
         .nl = "Bestand met elke aankomst: arrival_s, of date en time; ook talk_s, wrap_up_s, "
               "patience_s."},
        {.key = "profile",
         .shape = &shapes_factors_of_slots,
         .only_with = "per_day",
         .en = "Weight of each slot of the day. Default: the profile of the queue, or else even "
               "over the opening hours.",
         .nl = "Gewicht van elk slot van de dag. Standaard: het profiel van de rij, of anders "
               "gelijkmatig over de openingstijd."},
        {.key = "slot_min",
         .shape = &shapes_slot,
         .fallback = "30",
         .only_with = "per_h_by_slot profile counts_csv",
         .en = "Length of the slots in minutes. Default 30.",
         .nl = "Lengte van de slots in minuten. Standaard 30."},
        {.key = "from",
         .shape = &shapes_time_of_day,
         .fallback = "\"00:00\"",
         .only_with = "per_h_by_slot profile",
         .en = "Begin of the first slot. Default 00:00.",
         .nl = "Begin van het eerste slot. Standaard 00:00."},
        {.key = "weekday",
         .shape = &shapes_factors_of_weekdays,
         .only_with = WITH_RATE,
         .en =
             "Factor for each day from Monday; 5 factors: none at weekends. Default 1 on days the "
             "queue opens, else 0.",
         .nl =
             "Factor per dag vanaf maandag; 5 factoren: in het weekend niets. Standaard 1 op dagen "
             "dat de rij opengaat, anders 0."},
        {.key = "month",
         .shape = &shapes_factors_of_months,
         .fallback = "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
         .only_with = WITH_RATE,
         .en = "Factor for each month from January. Default 1.",
         .nl = "Factor per maand vanaf januari. Standaard 1."},
        {.key = "day_cv",
         .shape = &day_cv,
         .fallback = "0",
         .only_with = WITH_RATE,
         .en =
             "Coefficient of variation of how busy a day is; all sources share the day. Default 0.",
         .nl = "Variatiecoëfficiënt van hoe druk een dag is; alle bronnen delen de dag. "
               "Standaard 0."})};

const struct shape vocabulary_demand = {MAP_OF(source), .min_items = 1, .max_items = LIMITS_QUEUES};
