#include "report/moment.h"

#include "scenario/calendar.h"

#include <stdint.h>
#include <stdio.h>

static int64_t day_number(const struct scenario_run *run, double time_s)
{
    return run->first_day + (int64_t)(time_s / SECONDS_PER_DAY);
}

void moment_date(char text[MOMENT_SIZE], const struct scenario_run *run, double time_s)
{
    text[0] = '\0';
    if (run->kind == SCENARIO_RUN_CALENDAR)
        calendar_print_date(day_number(run, time_s), text);
}

void moment_time(char text[MOMENT_SIZE], const struct scenario_run *run, double time_s)
{
    const int64_t all = (int64_t)time_s;
    const int64_t seconds = run->kind == SCENARIO_RUN_CALENDAR ? all % SECONDS_PER_DAY : all;
    const int64_t minutes = seconds / SECONDS_PER_MINUTE;

    snprintf(text, MOMENT_SIZE, "%02lld:%02d:%02d", (long long)(minutes / MINUTES_PER_HOUR),
             (int)(minutes % MINUTES_PER_HOUR), (int)(seconds % SECONDS_PER_MINUTE));
}

void moment_day(char text[MOMENT_SIZE], const struct scenario_run *run,
                enum words_language language, double time_s)
{
    char date[MOMENT_SIZE];

    text[0] = '\0';
    moment_date(date, run, time_s);
    if (date[0] == '\0')
        return;
    const uint32_t weekday = calendar_weekday(day_number(run, time_s));

    snprintf(text, MOMENT_SIZE, "%s %.10s",
             words_text(language, (enum words_id)(WORDS_MONDAY + weekday)), date);
}
