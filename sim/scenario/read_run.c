#include "scenario/read_run.h"

#include "base/memory.h"
#include "scenario/calendar.h"
#include "scenario/json.h"
#include "scenario/limits.h"
#include "scenario/read_hours.h"
#include "scenario/shape.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* --- what a steady state cannot have --- */

static bool refuse_keys(const struct place *object, const char *keys)
{
    const cJSON *const member = shape_one_of(object->value, keys);

    if (member == NULL)
        return true;
    const struct place at = place_member(object, member);

    return place_error(&at,
                       "needs a time of the day, which a run of kind \"steady_state\" has not; "
                       "drop it or make the run of kind \"calendar\"");
}

static bool check_steady_queue(const struct place *queue)
{
    const cJSON *const open = json_member(queue->value, "open");

    return refuse_keys(queue, "profile norm_wd measure_backlog while_waiting")
           && ((cJSON_IsString(open) && strcmp(open->valuestring, "always") == 0)
               || refuse_keys(queue, "open"));
}

static bool check_steady_group(const struct place *group)
{
    const cJSON *const agents = json_member(group->value, "agents");

    if (agents != NULL && agents->valuedouble != floor(agents->valuedouble)) {
        const struct place at = place_member(group, agents);
        return place_error(&at, "%s; must be a whole number in a run of kind \"steady_state\"",
                           place_show(agents).text);
    }
    return refuse_keys(group, "shape agents_by_slot weekday month heads claims novices seniors");
}

static bool check_steady_source(const struct place *source)
{
    return refuse_keys(source, "per_h_by_slot per_day counts_csv trace_csv weekday month day_cv");
}

/* `check` for each member of the member `key`. */
static bool check_each(const struct place *top, const char *key,
                       bool (*check)(const struct place *))
{
    const struct place map = reading_member(top, key);
    const cJSON *member = NULL;

    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);
        if (!check(&at))
            return false;
    }
    return true;
}

/* Mail ages in working days; a complaint comes on a later day. */
static bool check_steady_complaints(const struct place *top)
{
    const cJSON *const complaints = json_member(top->value, "complaints");

    if (complaints == NULL)
        return true;
    const struct place at = place_member(top, complaints);

    return refuse_keys(&at, "purged late_mail late_wd to");
}

static bool check_steady_calendar(const struct place *top)
{
    const cJSON *const calendar = json_member(top->value, "calendar");
    const cJSON *const holidays = json_member(calendar, "holidays");

    if (calendar == NULL)
        return true;
    const struct place at = place_member(top, calendar);

    return refuse_keys(&at, "working_days")
           && (holidays == NULL
               || (cJSON_IsString(holidays) && strcmp(holidays->valuestring, "none") == 0)
               || refuse_keys(&at, "holidays"));
}

static bool check_steady_staff_time(const struct place *top)
{
    const cJSON *const staff_time = json_member(top->value, "staff_time");

    if (staff_time == NULL)
        return true;
    const struct place at = place_member(top, staff_time);

    return refuse_keys(&at, "sickness_varies");
}

bool read_run_check_steady(const struct place *top)
{
    const cJSON *const kind = json_member(json_member(top->value, "run"), "kind");

    if (kind == NULL || strcmp(kind->valuestring, "steady_state") != 0)
        return true;
    return refuse_keys(top, "purges") && check_steady_calendar(top) && check_steady_complaints(top)
           && check_steady_staff_time(top) && check_each(top, "queues", check_steady_queue)
           && check_each(top, "groups", check_steady_group)
           && check_each(top, "demand", check_steady_source);
}

/* --- reading --- */

/* The days of `key`_days or `key`_weeks. */
static uint32_t days_of(const struct place *run, const char *days_key, const char *weeks_key,
                        const char **key)
{
    const cJSON *const days = json_member(run->value, days_key);

    *key = days != NULL ? days_key : weeks_key;
    return (uint32_t)(days != NULL ? days->valuedouble
                                   : DAYS_PER_WEEK * reading_number(run, weeks_key));
}

static bool parse_date(const struct place *place, int64_t *day_number)
{
    int64_t first = 0;
    int64_t end = 0;
    char first_text[CALENDAR_DATE_SIZE];
    char last_text[CALENDAR_DATE_SIZE];

    _Static_assert(LIMITS_FIRST_YEAR == 1900 && LIMITS_LAST_YEAR == 2199, "as written below");
    if (!calendar_parse_date("1900-01-01", &first) || !calendar_parse_date("2200-01-01", &end))
        assert(false);
    if (!calendar_parse_date(place->value->valuestring, day_number))
        return place_error(place, "%s; there is no such date", place_show(place->value).text);
    calendar_print_date(first, first_text);
    calendar_print_date(end - 1, last_text);
    return (*day_number >= first && *day_number < end)
           || place_error(place, "%s; must be from %s to %s", place_show(place->value).text,
                          first_text, last_text);
}

static bool read_holidays(const struct reading *reading, struct scenario_run *run)
{
    const struct place calendar = reading_member(&reading->top, "calendar");
    const struct place holidays = reading_member(&calendar, "holidays");
    const bool dutch =
        cJSON_IsString(holidays.value) && strcmp(holidays.value->valuestring, "nl") == 0;
    const cJSON *item = NULL;
    size_t index = 0;

    if (cJSON_IsString(holidays.value) && !dutch)
        return true;
    run->holiday = memory_zeroed(run->days, sizeof *run->holiday);
    for (uint32_t day = 0; day < run->days && dutch; day++)
        run->holiday[day] = calendar_is_dutch_holiday(run->first_day + day);
    cJSON_ArrayForEach(item, holidays.value)
    {
        const struct place at = place_item(&holidays, item, index++);
        int64_t day_number = 0;
        if (!parse_date(&at, &day_number))
            return false;
        if (day_number >= run->first_day && day_number < run->first_day + run->days)
            run->holiday[day_number - run->first_day] = true;
    }
    return true;
}

static bool read_calendar(const struct reading *reading, const struct place *object,
                          struct scenario_run *run)
{
    const struct place calendar = reading_member(&reading->top, "calendar");
    const struct place working_days = reading_member(&calendar, "working_days");
    const struct place start = reading_member(object, "start");
    const char *key = NULL;

    run->kind = SCENARIO_RUN_CALENDAR;
    run->days = days_of(object, "days", "weeks", &key);
    run->warm_up_days = days_of(object, "warm_up_days", "warm_up_weeks", &key);
    run->interval_s = reading_number(object, "interval_min") * SECONDS_PER_MINUTE;
    read_hours_days(&working_days, run->working_day);
    if (run->warm_up_days >= run->days) {
        const struct place at = reading_member(object, key);
        return place_error(&at,
                           "%s, but the run has only %u days, warm-up included; make it longer",
                           place_show(at.value).text, (unsigned)run->days);
    }
    return parse_date(&start, &run->first_day) && read_holidays(reading, run);
}

static void read_steady_state(const struct place *object, struct scenario_run *run)
{
    run->kind = SCENARIO_RUN_STEADY_STATE;
    run->days = 1;
    run->interval_s = SECONDS_PER_DAY;
    run->warm_up_s = reading_number(object, "warm_up_h") * SECONDS_PER_HOUR;
    run->length_s = reading_number(object, "length_h") * SECONDS_PER_HOUR;
}

bool read_run(struct reading *reading)
{
    const struct place object = reading_member(&reading->top, "run");
    const cJSON *const kind = json_member(object.value, "kind");
    struct scenario_run *const run = &reading->scenario->run;

    run->replications = (uint32_t)reading_number(&object, "replications");
    run->seed = (uint64_t)reading_number(&object, "seed");
    if (kind == NULL || strcmp(kind->valuestring, "calendar") == 0)
        return read_calendar(reading, &object, run);
    read_steady_state(&object, run);
    return true;
}
