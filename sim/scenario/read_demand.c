#include "scenario/read_demand.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/read_back_office.h"
#include "scenario/read_counts.h"
#include "scenario/read_destination.h"
#include "scenario/read_hours.h"
#include "scenario/read_question.h"
#include "scenario/read_trace.h"

#include <math.h>

/* --- where contacts go --- */

static bool read_only_queue(const struct reading *reading, const struct place *place,
                            struct scenario_source *source)
{
    if (reading->scenario->queue_count != 1)
        return place_error(place, "\"to\" is missing; must say which of the %zu queues",
                           reading->scenario->queue_count);
    source->shares = memory_zeroed(1, sizeof *source->shares);
    source->shares[source->share_count++] = (struct scenario_share){0, 1};
    return true;
}

static bool read_to(const struct reading *reading, const struct place *place,
                    struct scenario_source *source)
{
    const cJSON *const to = json_member(place->value, "to");

    if (to == NULL)
        return read_only_queue(reading, place, source);
    const struct place at = place_member(place, to);

    return read_destination(reading, &at, &source->shares, &source->share_count);
}

/* --- when they come --- */

/* When any of the first `count` queues of a source is open, at most. */
struct opening {
    bool always;
    double from_s; /* the earliest on any day */
    double to_s;
    bool day[DAYS_PER_WEEK]; /* is one of them open at all? */
};

static struct opening opening_of(const struct reading *reading,
                                 const struct scenario_source *source, size_t count)
{
    struct opening opening = {.from_s = SECONDS_PER_DAY};

    for (size_t i = 0; i < count; i++) {
        const struct scenario_hours *const hours =
            &reading->scenario->queues[source->shares[i].queue].hours;
        opening.always |= read_hours_is_always(hours);
        for (size_t day = 0; day < DAYS_PER_WEEK; day++) {
            if (hours->from_s[day] == hours->to_s[day])
                continue;
            opening.day[day] = true;
            opening.from_s = fmin(opening.from_s, hours->from_s[day]);
            opening.to_s = fmax(opening.to_s, hours->to_s[day]);
        }
    }
    return opening;
}

/* One slot from opening to closing time; none if it is always open. */
static void fill_opening(const struct opening *opening, struct scenario_source *source)
{
    if (opening->always)
        return;
    source->profile = (struct scenario_profile){.from_s = opening->from_s,
                                                .slot_s = opening->to_s - opening->from_s,
                                                .count = 1,
                                                .value = memory_zeroed(1, sizeof(double))};
    source->profile.value[0] = 1;
}

static bool read_weekdays(const struct reading *reading, const struct place *place,
                          struct scenario_source *source)
{
    const struct opening opening = opening_of(reading, source, source->share_count);
    const cJSON *const weekday = json_member(place->value, "weekday");
    const struct place month = reading_member(place, "month");

    read_hours_factors(&month, source->month, MONTHS_PER_YEAR);
    source->day_cv = reading_number(place, "day_cv");
    for (size_t day = 0; day < DAYS_PER_WEEK; day++)
        source->weekday[day] = opening.day[day];
    if (weekday != NULL) {
        const struct place at = place_member(place, weekday);
        read_hours_factors(&at, source->weekday, DAYS_PER_WEEK);
    }
    return true;
}

static bool refuse_closed(const struct opening *opening, const struct place *place)
{
    return opening->always || opening->from_s < opening->to_s
           || place_error(place, "comes while the queue is open, but it never is; give hours in "
                                 "\"open\" of the queue");
}

static bool read_per_hour(const struct reading *reading, const struct place *place,
                          struct scenario_source *source)
{
    const struct place at = reading_member(place, "per_h");
    const struct opening opening = opening_of(reading, source, source->share_count);

    source->rate_per_s = at.value->valuedouble / SECONDS_PER_HOUR;
    if (!refuse_closed(&opening, &at))
        return false;
    fill_opening(&opening, source);
    return read_weekdays(reading, place, source);
}

static bool read_per_hour_by_slot(const struct reading *reading, const struct place *place,
                                  struct scenario_source *source)
{
    source->rate_per_s = 1.0 / SECONDS_PER_HOUR; /* the slots hold the arrivals per hour */
    return read_hours_slots(place, "per_h_by_slot", &source->profile)
           && read_weekdays(reading, place, source);
}

/* The profile of the queue the contacts come to (of the first, if several), if it has one. */
static bool copy_profile(const struct reading *reading, struct scenario_source *source)
{
    const struct scenario_profile *const of_queue =
        &reading->scenario->queues[source->shares[0].queue].profile;

    if (of_queue->count == 0)
        return false;
    source->profile = *of_queue;
    source->profile.value = memory_copy(of_queue->value, of_queue->count, sizeof(double));
    return true;
}

static bool read_per_day(const struct reading *reading, const struct place *place,
                         struct scenario_source *source)
{
    const struct place at = reading_member(place, "per_day");
    struct scenario_profile *const profile = &source->profile;

    if (json_member(place->value, "profile") != NULL) {
        if (!read_hours_weights(place, "profile", profile))
            return false;
    } else if (!copy_profile(reading, source)) {
        const struct opening opening = opening_of(reading, source, 1);
        if (!refuse_closed(&opening, &at))
            return false;
        fill_opening(&opening, source);
    }
    const double length_s =
        profile->count == 0 ? SECONDS_PER_DAY : (double)profile->count * profile->slot_s;

    source->rate_per_s = at.value->valuedouble / length_s;
    return read_weekdays(reading, place, source);
}

/* --- all --- */

static bool read_source(struct reading *reading, const struct place *place,
                        struct scenario_source *source)
{
    const cJSON *const object = place->value;

    if (!read_to(reading, place, source) || !read_question_shares(reading, place, source)
        || !read_back_office(reading, place, source))
        return false;
    for (size_t day = 0; day < DAYS_PER_WEEK; day++)
        source->weekday[day] = 1;
    for (size_t month = 0; month < MONTHS_PER_YEAR; month++)
        source->month[month] = 1;
    if (json_member(object, "per_h") != NULL)
        return read_per_hour(reading, place, source);
    if (json_member(object, "per_h_by_slot") != NULL)
        return read_per_hour_by_slot(reading, place, source);
    if (json_member(object, "per_day") != NULL)
        return read_per_day(reading, place, source);
    return json_member(object, "counts_csv") != NULL ? read_counts(reading, place, source)
                                                     : read_trace(reading, place, source);
}

bool read_demand_all(struct reading *reading)
{
    struct scenario *const scenario = reading->scenario;
    const struct place map = reading_member(&reading->top, "demand");
    const cJSON *member = NULL;

    scenario->sources = memory_zeroed(json_count(map.value), sizeof *scenario->sources);
    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);
        struct scenario_source *const source = &scenario->sources[scenario->source_count++];
        source->id = reading_copy(member->string);
        if (!read_source(reading, &at, source))
            return false;
    }
    return true;
}
