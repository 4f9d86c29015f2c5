#include "vocabulary_rooms.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"

static const struct shape holiday_choice = {.kind = SHAPE_TEXT, .choices = CHOICES("none", "nl")};
static const struct shape holiday_dates = {
    .kind = SHAPE_LIST, .item = &shapes_date, .max_items = LIMITS_DAYS};
static const struct shape holidays = {.kind = SHAPE_ANY,
                                      .expected = "\"none\", \"nl\" or a list of dates",
                                      .alternatives = EITHER(&holiday_choice, &holiday_dates)};
static const struct shape named_days = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_DAYS};
static const struct shape list_of_named_days = {
    .kind = SHAPE_LIST, .item = &named_days, .min_items = 1, .max_items = 7};
static const struct shape days_of_week = {.kind = SHAPE_ANY,
                                          .expected = "days like \"mon-fri\" or a list of those",
                                          .alternatives = EITHER(&named_days, &list_of_named_days)};

const struct shape vocabulary_calendar = {
    .kind = SHAPE_OBJECT,
    .name = "calendar",
    .fields = FIELDS(
        {.key = "holidays",
         .shape = &holidays,
         .fallback = "\"none\"",
         .en = "Days on which nobody works and nobody calls: none, nl (the Dutch public "
               "holidays) or a list of dates. Default none.",
         .nl = "Dagen waarop niemand werkt en niemand belt: none, nl (de Nederlandse feestdagen) "
               "of een lijst van datums. Standaard none."},
        {.key = "working_days",
         .shape = &days_of_week,
         .fallback = "\"mon-fri\"",
         .en = "Days, holidays apart, in which the age of mail is told: days like mon-fri, or a "
               "list of those. Default mon-fri.",
         .nl = "Dagen, feestdagen daargelaten, waarin de ouderdom van mail geteld wordt: dagen als "
               "mon-fri, of een lijst daarvan. Standaard mon-fri."})};
