#include "scenario/shapes.h"

#include "scenario/limits.h"
#include "scenario/names.h"

const struct shape shapes_boolean = {.kind = SHAPE_BOOLEAN};
static const struct shape free_text = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_FREE};
const struct shape shapes_id = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID};
const struct shape shapes_queue_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a queue"};
const struct shape shapes_group_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a group"};
const struct shape shapes_trunks_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a set of trunks"};
const struct shape shapes_team_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a team"};
const struct shape shapes_path = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_PATH};
const struct shape shapes_date = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_DATE};
const struct shape shapes_time_of_day = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_TIME};
const struct shape shapes_duration = {.kind = SHAPE_NUMBER, .max = LIMITS_TIME_S};
const struct shape shapes_probability = {.kind = SHAPE_NUMBER, .max = 1};
const struct shape shapes_factor = {.kind = SHAPE_NUMBER, .max = LIMITS_FACTOR};
const struct shape shapes_slot = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_SLOTS, .whole = true, .divides_day = true};
const struct shape shapes_factors_of_slots = {.kind = SHAPE_LIST,
                                              .item = &shapes_factor,
                                              .expected = "a list of numbers",
                                              .min_items = 1,
                                              .max_items = LIMITS_SLOTS};
const struct shape shapes_factors_of_weekdays = {.kind = SHAPE_LIST,
                                                 .item = &shapes_factor,
                                                 .expected = "a list of 5 or 7 numbers",
                                                 .min_items = 5,
                                                 .other_items = 7,
                                                 .max_items = 7};
const struct shape shapes_factors_of_months = {.kind = SHAPE_LIST,
                                               .item = &shapes_factor,
                                               .expected = "a list of 12 numbers",
                                               .min_items = 12,
                                               .max_items = 12};
static const struct shape title_by_language = {
    .kind = SHAPE_OBJECT,
    .fields =
        FIELDS({.key = "en", .shape = &free_text, .en = "In English.", .nl = "In het Engels."},
               {.key = "nl", .shape = &free_text, .en = "In Dutch.", .nl = "In het Nederlands."})};
const struct shape shapes_title = {.kind = SHAPE_ANY,
                                   .expected = "a text or an object with \"en\" and \"nl\"",
                                   .alternatives = EITHER(&free_text, &title_by_language)};
const struct shape shapes_cause = {.kind = SHAPE_TEXT, .choices = names_causes};
const struct shape shapes_age_wd = {.kind = SHAPE_NUMBER, .max = LIMITS_DAYS, .whole = true};
static const struct shape shares = {MAP_OF(shapes_probability), .min_items = 1,
                                    .max_items = LIMITS_QUEUES};
const struct shape shapes_destination = {.kind = SHAPE_ANY,
                                         .expected =
                                             "the id of a queue or an object with a share by queue",
                                         .alternatives = EITHER(&shapes_queue_id, &shares)};
