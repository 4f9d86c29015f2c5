#include "scenario/read_lean_soft.h"

#include "base/memory.h"
#include "scenario/calendar.h"
#include "scenario/json.h"
#include "scenario/read_lean_managers.h"
#include "scenario/read_team_calls.h"
#include "scenario/roster.h"

/* Of shares that people write down in decimals. */
static const double ROUNDING = 1e-9;
static const double DAYS_PER_WORKING_DAY = 7.0 / 5.0;

/* The part `key`, if it is there. */
static bool find_part(const struct place *place, const char *key, struct place *part)
{
    const cJSON *const member = json_member(place->value, key);

    if (member != NULL)
        *part = place_member(place, member);
    return member != NULL;
}

static bool read_adoption(const struct place *place, struct lean_adoption *adoption)
{
    struct place part;

    if (!find_part(place, "adoption", &part))
        return true;
    const double ambassadors = reading_number(&part, "ambassadors");
    const double avoiders = reading_number(&part, "avoiders");

    if (ambassadors + avoiders > 1.0 + ROUNDING)
        return place_error(&part,
                           "has %.15g ambassadors and %.15g avoiders; together they must be "
                           "at most 1",
                           ambassadors, avoiders);
    const double others = 1.0 - ambassadors - avoiders;

    *adoption = (struct lean_adoption){
        .is_on = true,
        .share = {ambassadors, others > 0.0 ? others : 0.0, avoiders},
        .use = {reading_number(&part, "use_by_ambassadors"),
                reading_number(&part, "use_by_indifferent"),
                reading_number(&part, "use_by_avoiders")},
        .conversion_per_wk = reading_number(&part, "conversion_per_wk"),
        .reward = reading_number(&part, "reward"),
        .willing = reading_number(&part, "willing"),
    };
    return true;
}

static bool read_day_starts(const struct place *place, struct lean_day_starts *day_starts)
{
    struct place part;

    if (!find_part(place, "day_starts", &part))
        return true;
    const double more_s =
        reading_number(&part, "per_day_s") * (1.0 - reading_number(&part, "replaces"));
    const double day_s = reading_number(&part, "h_per_day") * SECONDS_PER_HOUR;

    day_starts->is_on = true;
    day_starts->share = more_s / day_s;
    day_starts->detects = reading_number(&part, "detects");
    return more_s <= day_s
           || place_error(&part, "takes %.15g s of a day of %.15g s; make it shorter", more_s,
                          day_s);
}

static bool is_of_team(const struct intervention_lean *lean, size_t group)
{
    for (size_t t = 0; t < lean->team_count; t++) {
        for (size_t i = 0; i < lean->teams[t].group_count; i++) {
            if (lean->teams[t].groups[i] == group)
                return true;
        }
    }
    return false;
}

static bool read_hours(const struct reading *reading, const struct place *part,
                       const struct intervention_lean *lean, double *share)
{
    const struct place map = reading_member(part, "h_per_wk");
    const cJSON *member = NULL;

    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);
        size_t group = 0;
        if (!reading_find(reading, READING_GROUP, member->string, &at, &group))
            return false;
        if (!is_of_team(lean, group))
            return place_error(&at, "is a group of none of the teams; name one of theirs");
        const double week_h = roster_week_h(reading->scenario, group);
        if (member->valuedouble > week_h)
            return place_error(&at, "%s, but the group has %.6g hours a week; take fewer",
                               place_show(member).text, week_h);
        share[group] = week_h > 0.0 ? member->valuedouble / week_h : 0.0;
    }
    return true;
}

/* Working days, five a week. */
static uint32_t wait_of(const struct place *place, const struct place *part)
{
    const bool on_floor = cJSON_IsTrue(reading_member(part, "director_on_floor").value);
    const double wait_wd = reading_number(part, on_floor ? "approval_on_floor_wd" : "approval_wd");

    return (uint32_t)(wait_wd * read_lean_managers_approval(place) * DAYS_PER_WORKING_DAY + 0.5);
}

/* As many as there are at once wait longer than it takes to have the next ready. */
static uint32_t most_waiting(const struct lean_improvements *improvements)
{
    const uint32_t at_once = (uint32_t)improvements->at_once;
    const uint32_t batch_days = at_once * (uint32_t)improvements->step_days;

    return at_once * ((improvements->approval_days + batch_days - 1) / batch_days);
}

/* What goes on until improvements are approved. */
static bool read_waiting(const struct reading *reading, const struct place *part,
                         struct intervention *intervention)
{
    const struct lean_improvements *const improvements = &intervention->lean.soft.improvements;
    const struct place calls = reading_member(part, "waiting_calls");

    return read_team_calls(reading, &calls, calls.value->valuedouble * improvements->most_waiting,
                           intervention);
}

static bool read_improvements(const struct reading *reading, const struct place *place,
                              struct intervention *intervention)
{
    const struct intervention_lean *const lean = &intervention->lean;
    struct lean_improvements *const improvements = &intervention->lean.soft.improvements;
    struct place part;
    const cJSON *year = NULL;

    if (!find_part(place, "improvements", &part))
        return true;
    const cJSON *const own = reading_member(&part, "own_by_year").value;

    *improvements = (struct lean_improvements){
        .is_on = true,
        .share = memory_zeroed(reading->scenario->group_count, sizeof(double)),
        .step_days = reading_number(&part, "each_wk") * DAYS_PER_WEEK,
        .at_once = reading_number(&part, "at_once"),
        .gain = reading_number(&part, "gain"),
        .most_at_once = reading_number(&part, "most_at_once"),
        .gain_beyond = reading_number(&part, "gain_beyond"),
        .success = reading_number(&part, "works"),
        .approval_days = wait_of(place, &part),
        .own = memory_zeroed(json_count(own), sizeof(double)),
    };
    cJSON_ArrayForEach(year, own) improvements->own[improvements->own_years++] = year->valuedouble;
    improvements->most_waiting = most_waiting(improvements);
    return read_hours(reading, &part, lean, improvements->share)
           && read_waiting(reading, &part, intervention);
}

static void read_crisis(const struct place *place, struct lean_crisis *crisis)
{
    struct place part;

    if (!find_part(place, "crisis", &part))
        return;
    const bool training_first = cJSON_IsTrue(json_member(part.value, "cut_training_first"));
    const cJSON *const training = json_member(part.value, "cancels_training");

    *crisis = (struct lean_crisis){
        .is_on = true,
        .abandonment = reading_number(&part, "abandonment"),
        .backlog = reading_number(&part, "backlog"),
        .cancels = reading_number(&part, "cancels"),
        .training = training_first     ? 1.0
                    : training == NULL ? 0.0
                                       : training->valuedouble,
        .training_first = training_first,
    };
}

static void read_lending(const struct place *place, struct lean_lending *lending)
{
    const cJSON *const after = json_member(place->value, "lend_after_s");

    if (after != NULL)
        *lending = (struct lean_lending){.is_on = true, .after_s = after->valuedouble};
}

static void read_momentum(const struct place *place, struct lean_momentum *momentum)
{
    struct place part;

    if (find_part(place, "momentum", &part))
        *momentum = (struct lean_momentum){
            .is_on = true,
            .fade_per_wk = reading_number(&part, "fades_per_wk"),
            .lift = reading_number(&part, "lift"),
            .weight = reading_number(&part, "weight"),
            .quick_days = (uint32_t)reading_number(&part, "quick_wk") * DAYS_PER_WEEK,
            .quick = reading_number(&part, "quick"),
        };
}

bool read_lean_soft(const struct reading *reading, const struct place *place,
                    struct intervention *intervention)
{
    struct intervention_lean *const lean = &intervention->lean;
    struct place spread;

    read_lending(place, &lean->soft.lending);
    read_crisis(place, &lean->soft.crisis);
    read_momentum(place, &lean->soft.momentum);
    if (find_part(place, "spread", &spread))
        lean->soft.spread_per_wk = reading_number(&spread, "per_wk");
    return read_adoption(place, &lean->soft.adoption)
           && read_day_starts(place, &lean->soft.day_starts)
           && read_improvements(reading, place, intervention);
}
