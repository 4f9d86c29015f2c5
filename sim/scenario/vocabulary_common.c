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
const struct shape vocabulary_common_cases = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_PILOT_CASES, .whole = true};
static const struct shape intervention_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of an intervention"};
const struct shape vocabulary_common_queues = LIST_OF_SOME(shapes_queue_id);
const struct shape vocabulary_common_groups = LIST_OF_SOME(shapes_group_id);
const struct shape vocabulary_common_teams = LIST_OF_SOME(shapes_team_id);
const struct shape vocabulary_common_intervention_ids = {.kind = SHAPE_LIST,
                                                         .item = &intervention_id,
                                                         .min_items = 1,
                                                         .max_items = LIMITS_INTERVENTIONS};
const struct shape vocabulary_common_hours_by_group = MAP_OF_SOME(vocabulary_common_hours);

const struct shape vocabulary_common_pilot = {
    .kind = SHAPE_OBJECT,
    .name = "pilot",
    .fields = FIELDS(
        {.key = "queues",
         .shape = &vocabulary_common_queues,
         .required = true,
         .en = "The queues of the trial, out of those that the intervention is about.",
         .nl = "De rijen van de proef, uit die waar de interventie over gaat."},
        {.key = "weeks",
         .shape = &vocabulary_common_weeks,
         .fallback = "4",
         .en = "Weeks of the trial; then the other queues begin, with the ramp. Default 4.",
         .nl = "Weken van de proef; dan beginnen de andere rijen, met de aanloop. Standaard 4."},
        {.key = "cases",
         .shape = &vocabulary_common_cases,
         .fallback = "100",
         .en = "Cases looked at. The share of them that is fit, which chance makes more or less "
               "than it is, is used from then on. Default 100.",
         .nl = "Bekeken gevallen. Het deel daarvan dat geschikt is, door toeval meer of minder dan "
               "het is, geldt vanaf dan. Standaard 100."},
        {.key = "go_from",
         .shape = &shapes_probability,
         .fallback = "0",
         .en = "If the share found is below this, it ends with the trial. Default 0: it goes on "
               "anyway.",
         .nl = "Is het gevonden aandeel lager, dan blijft het bij de proef. Standaard 0: het gaat "
               "hoe dan ook door."})};
