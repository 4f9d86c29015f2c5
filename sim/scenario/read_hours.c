#include "scenario/read_hours.h"

#include "base/memory.h"
#include "scenario/calendar.h"
#include "scenario/json.h"
#include "scenario/reading.h"
#include "scenario/shape_text.h"

#include <assert.h>
#include <string.h>

enum { TIME_LENGTH = 5, MONDAY = 0, FRIDAY = 4, SUNDAY = 6, WEEKDAY_LETTERS = 3 };

/* "08:30-17:00" or "closed". */
static bool read_day(const struct place *place, uint32_t *from_s, uint32_t *to_s)
{
    const char *const text = place->value->valuestring;
    char from[TIME_LENGTH + 1] = {0};

    *from_s = 0;
    *to_s = 0;
    if (strcmp(text, "closed") == 0)
        return true;
    memcpy(from, text, TIME_LENGTH);
    const bool parsed =
        calendar_parse_time(from, from_s) && calendar_parse_time(text + TIME_LENGTH + 1, to_s);

    assert(parsed); /* the pattern has been checked */
    return *from_s < *to_s
           || place_error(place, "%s; must close after it opens, at 24:00 at the latest",
                          place_show(place->value).text);
}

static bool set_days(const struct place *place, uint32_t first, uint32_t last,
                     bool named[DAYS_PER_WEEK], struct scenario_hours *hours)
{
    uint32_t from_s = 0;
    uint32_t to_s = 0;

    if (!read_day(place, &from_s, &to_s))
        return false;
    for (uint32_t day = first;; day = (day + 1) % DAYS_PER_WEEK) {
        if (named[day])
            return place_error(place, "names a day that another key names too; name each day once");
        named[day] = true;
        hours->from_s[day] = from_s;
        hours->to_s[day] = to_s;
        if (day == last)
            return true;
    }
}

static bool read_by_day(const struct place *place, struct scenario_hours *hours)
{
    bool named[DAYS_PER_WEEK] = {false};
    const cJSON *member = NULL;

    cJSON_ArrayForEach(member, place->value)
    {
        const struct place at = place_member(place, member);
        const char *const last = strchr(member->string, '-') == NULL
                                     ? member->string
                                     : member->string + WEEKDAY_LETTERS + 1;
        if (!set_days(&at, (uint32_t)shape_text_weekday(member->string),
                      (uint32_t)shape_text_weekday(last), named, hours))
            return false;
    }
    return true;
}

bool read_hours_open(const struct place *place, struct scenario_hours *hours)
{
    bool named[DAYS_PER_WEEK] = {false};

    *hours = (struct scenario_hours){{0}, {0}};
    if (cJSON_IsObject(place->value))
        return read_by_day(place, hours);
    if (strcmp(place->value->valuestring, "always") != 0)
        return set_days(place, MONDAY, FRIDAY, named, hours);
    for (size_t day = 0; day < DAYS_PER_WEEK; day++)
        hours->to_s[day] = SECONDS_PER_DAY;
    return true;
}

bool read_hours_is_always(const struct scenario_hours *hours)
{
    for (size_t day = 0; day < DAYS_PER_WEEK; day++) {
        if (hours->from_s[day] != 0 || hours->to_s[day] != SECONDS_PER_DAY)
            return false;
    }
    return true;
}

static void mark_days(const char *text, bool days[DAYS_PER_WEEK])
{
    const bool one = text[WEEKDAY_LETTERS] == '\0';
    const uint32_t last = (uint32_t)shape_text_weekday(one ? text : text + WEEKDAY_LETTERS + 1);

    for (uint32_t day = (uint32_t)shape_text_weekday(text); day != last;
         day = (day + 1) % DAYS_PER_WEEK)
        days[day] = true;
    days[last] = true;
}

void read_hours_days(const struct place *place, bool days[DAYS_PER_WEEK])
{
    const cJSON *item = NULL;

    if (cJSON_IsString(place->value))
        mark_days(place->value->valuestring, days);
    cJSON_ArrayForEach(item, place->value) mark_days(item->valuestring, days);
}

bool read_hours_slots(const struct place *object, const char *key, struct scenario_profile *profile)
{
    const struct place list = reading_member(object, key);
    const char *const from = reading_text(object, "from");
    const size_t count = json_count(list.value);
    const double slot_min = reading_number(object, "slot_min");
    uint32_t from_s = 0;
    const bool parsed = calendar_parse_time(from, &from_s);

    assert(parsed); /* the pattern has been checked */
    if (from_s + (double)count * slot_min * SECONDS_PER_MINUTE > SECONDS_PER_DAY)
        return place_error(&list,
                           "has %zu slots of %.15g minutes from %s, which go past midnight; must "
                           "end by 24:00",
                           count, slot_min, from);
    *profile = (struct scenario_profile){.from_s = from_s,
                                         .slot_s = slot_min * SECONDS_PER_MINUTE,
                                         .count = count,
                                         .value = memory_zeroed(count, sizeof(double))};
    read_hours_factors(&list, profile->value, count);
    return true;
}

bool read_hours_weights(const struct place *object, const char *key,
                        struct scenario_profile *profile)
{
    double sum = 0;

    if (!read_hours_slots(object, key, profile))
        return false;
    for (size_t i = 0; i < profile->count; i++)
        sum += profile->value[i];
    if (sum <= 0) {
        const struct place at = reading_member(object, key);
        return place_error(&at, "are all 0; one must be above 0");
    }
    for (size_t i = 0; i < profile->count; i++)
        profile->value[i] *= (double)profile->count / sum;
    return true;
}

void read_hours_factors(const struct place *place, double *factors, size_t count)
{
    const cJSON *item = NULL;
    size_t i = 0;

    cJSON_ArrayForEach(item, place->value) factors[i++] = item->valuedouble;
    while (i < count)
        factors[i++] = 0;
}
