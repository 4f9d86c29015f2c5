/* scenario/shapes.h - the small shapes that keys of many rooms share, and how tables are written.
 */
#ifndef SCENARIO_SHAPES_H
#define SCENARIO_SHAPES_H

#include "scenario/shape.h"

#define FIELDS(...)                                                                                \
    (const struct shape_field[])                                                                   \
    {                                                                                              \
        __VA_ARGS__,                                                                               \
        {                                                                                          \
            0                                                                                      \
        }                                                                                          \
    }
#define CHOICES(...)                                                                               \
    (const char *const[])                                                                          \
    {                                                                                              \
        __VA_ARGS__, NULL                                                                          \
    }
#define EITHER(...)                                                                                \
    (const struct shape *const[])                                                                  \
    {                                                                                              \
        __VA_ARGS__, NULL                                                                          \
    }
#define MAP_OF(value) .kind = SHAPE_MAP, .pattern = SHAPE_TEXT_ID, .item = &value

extern const struct shape shapes_boolean;
extern const struct shape shapes_date;
extern const struct shape shapes_time_of_day;
extern const struct shape shapes_duration; /* a time of 0 or more; its field says `is_time` */
extern const struct shape shapes_age_wd;   /* whole working days */
extern const struct shape shapes_probability;
extern const struct shape shapes_factor; /* of 0 or more */

/* Texts. */
extern const struct shape shapes_path;
extern const struct shape shapes_title; /* for people, in one language or both */
extern const struct shape shapes_cause; /* of a contact */

/* Ids, of no object in particular and of one that must be elsewhere in the file. */
extern const struct shape shapes_id;
extern const struct shape shapes_queue_id;
extern const struct shape shapes_group_id;
extern const struct shape shapes_trunks_id;
extern const struct shape shapes_team_id;
extern const struct shape shapes_destination; /* a queue, or shares by queue */

/* Length of the slots of a day in minutes, and factors by slot, weekday and month. */
extern const struct shape shapes_slot;
extern const struct shape shapes_factors_of_slots;
extern const struct shape shapes_factors_of_weekdays;
extern const struct shape shapes_factors_of_months;

#endif
