#include "vocabulary_common.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"

const struct shape vocabulary_common_stock = {.kind = SHAPE_NUMBER, .max = 1e9, .whole = true};
const struct shape vocabulary_common_working_days = {
    .kind = SHAPE_NUMBER, .max = 10000, .whole = true};
const struct shape vocabulary_common_factor = {.kind = SHAPE_NUMBER, .max = LIMITS_EFFECT};
const struct shape vocabulary_common_factor_of_time = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_EFFECT};
const struct shape vocabulary_common_week = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS / 7, .whole = true};
const struct shape vocabulary_common_weeks = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS / 7, .whole = true};
const struct shape vocabulary_common_weeks_or_none = {
    .kind = SHAPE_NUMBER, .max = LIMITS_DAYS / 7, .whole = true};
const struct shape vocabulary_common_weeks_of_change = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS};
const struct shape vocabulary_common_hours = {.kind = SHAPE_NUMBER, .max = LIMITS_LENGTH_H};
const struct shape vocabulary_common_hours_above_none = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_LENGTH_H};
const struct shape vocabulary_common_ramp = {.kind = SHAPE_TEXT,
                                             .choices = CHOICES("linear", "logistic", "learning")};
const struct shape vocabulary_common_owner = {.kind = SHAPE_TEXT,
                                              .choices = CHOICES("inside", "outside")};
const struct shape vocabulary_common_euros = {.kind = SHAPE_NUMBER, .max = LIMITS_EUR};
static const struct shape intervention_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of an intervention"};
static const struct shape purge_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a purge"};
const struct shape vocabulary_common_purges = LIST_OF_SOME(purge_id);
const struct shape vocabulary_common_queues = LIST_OF_SOME(shapes_queue_id);
const struct shape vocabulary_common_groups = LIST_OF_SOME(shapes_group_id);
const struct shape vocabulary_common_teams = LIST_OF_SOME(shapes_team_id);
const struct shape vocabulary_common_intervention_ids = {.kind = SHAPE_LIST,
                                                         .item = &intervention_id,
                                                         .min_items = 1,
                                                         .max_items = LIMITS_INTERVENTIONS};
const struct shape vocabulary_common_hours_by_group = MAP_OF_SOME(vocabulary_common_hours);
