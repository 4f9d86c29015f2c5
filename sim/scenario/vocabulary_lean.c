#include "scenario/vocabulary_lean.h"

#include "scenario/limits.h"

static const struct shape hours = {.kind = SHAPE_NUMBER, .max = LIMITS_LENGTH_H};
static const struct shape weeks_of_hours = {
    .kind = SHAPE_LIST, .item = &hours, .min_items = 1, .max_items = LIMITS_DAYS / 7};

const struct shape vocabulary_lean_calendar = {.kind = SHAPE_MAP,
                                               .pattern = SHAPE_TEXT_ID,
                                               .item = &weeks_of_hours,
                                               .min_items = 1,
                                               .max_items = LIMITS_QUEUES};
