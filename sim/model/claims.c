#include "claims.h"

#include "scenario/calendar.h"

void claims_take(struct claims_day *day, enum scenario_claim_kind kind, double share)
{
    const double left = 1.0 - day->taken;
    const double got = share < left ? share : left;

    day->share[kind] += got;
    day->taken += got;
    day->cancelled += share - got;
}

/* Hours on the roster of a day, given by its date, of all agents and before any claim. */
static double roster_h(const struct scenario_run *run, const struct scenario_group *group,
                       int64_t date)
{
    const int64_t day = date - run->first_day;
    double hours = group->shape.count == 0 ? SECONDS_PER_DAY / SECONDS_PER_HOUR : 0.0;

    if (run->holiday != NULL && day >= 0 && day < run->days && run->holiday[day])
        return 0.0;
    for (size_t i = 0; i < group->shape.count; i++)
        hours += group->shape.value[i] * group->shape.slot_s / SECONDS_PER_HOUR;
    return hours * group->agents * group->weekday[calendar_weekday(date)]
           * group->month[calendar_month(date)];
}

/* Of the week, from Monday, that the day is in. */
static double week_h(const struct scenario_run *run, const struct scenario_group *group,
                     int64_t date)
{
    const int64_t monday = date - calendar_weekday(date);
    double hours = 0.0;

    for (int64_t day = monday; day < monday + DAYS_PER_WEEK; day++)
        hours += roster_h(run, group, day);
    return hours;
}

struct claims_day claims_of_day(const struct scenario_run *run, const struct scenario_group *group,
                                uint32_t day)
{
    const int64_t date = run->first_day + day;
    struct claims_day claims = {{0.0}, 0.0, 0.0};

    for (size_t i = 0; i < group->claim_count; i++) {
        const struct scenario_claim *const claim = &group->claims[i];

        if (date < claim->first_day || date > claim->last_day)
            continue;
        const double hours = claim->h_per_week > 0.0 ? week_h(run, group, date) : 0.0;

        claims_take(&claims, claim->kind,
                    claim->share + (hours > 0.0 ? claim->h_per_week / hours : 0.0));
    }
    return claims;
}
