#include "scenario/read_staff_time.h"

#include "base/memory.h"
#include "scenario/calendar.h"
#include "scenario/json.h"
#include "scenario/limits.h"
#include "scenario/names.h"

enum { OWN_CLAIMS = 3 /* for novices and seniors */ };

static const double WEEKS_PER_YEAR = 52;

static const char *const SHRINKAGES[SCENARIO_SHRINKAGES] = {
    [SCENARIO_SHRINKAGE_LEAVE] = "leave",       [SCENARIO_SHRINKAGE_SICKNESS] = "sickness",
    [SCENARIO_SHRINKAGE_BREAKS] = "breaks",     [SCENARIO_SHRINKAGE_MEETINGS] = "meetings",
    [SCENARIO_SHRINKAGE_TRAINING] = "training", [SCENARIO_SHRINKAGE_COACHING] = "coaching",
    [SCENARIO_SHRINKAGE_PROJECTS] = "projects", [SCENARIO_SHRINKAGE_OTHER] = "other",
};

/* The share of the paid hours that is on the roster. */
static double kept(const struct scenario_group *group)
{
    double share = 1;

    for (size_t i = 0; i < SCENARIO_SHRINKAGES; i++)
        share -= group->shrinkage[i];
    return share;
}

/* Of the group itself, or of all groups. */
static bool read_shrinkage(const struct reading *reading, const struct place *place,
                           struct scenario_group *group)
{
    const cJSON *const all = json_member(reading->top.value, "staff_time");
    const cJSON *const own = json_member(place->value, "shrinkage");
    const cJSON *const shrinkage = own != NULL ? own : json_member(all, "shrinkage");
    double sum = 0;

    if (shrinkage == NULL)
        return true;
    const struct place staff_time = own != NULL ? *place : place_member(&reading->top, all);
    const struct place at = place_member(&staff_time, shrinkage);

    for (size_t i = 0; i < SCENARIO_SHRINKAGES; i++) {
        group->shrinkage[i] = reading_number(&at, SHRINKAGES[i]);
        sum += group->shrinkage[i];
    }
    return sum <= LIMITS_SHRINKAGE
           || place_error(&at, "adds up to %.6g of the paid hours; must be at most %g", sum,
                          LIMITS_SHRINKAGE);
}

/* Hours that one agent makes in a week whose month has the factor 1. */
static double week_h(const struct scenario_group *group)
{
    double day_h = group->shape.count == 0 ? (double)SECONDS_PER_DAY / SECONDS_PER_HOUR : 0;
    double days = 0;

    for (size_t i = 0; i < group->shape.count; i++)
        day_h += group->shape.value[i] * group->shape.slot_s / SECONDS_PER_HOUR;
    for (size_t i = 0; i < DAYS_PER_WEEK; i++)
        days += group->weekday[i];
    return day_h * days;
}

static bool read_heads(const struct place *place, struct scenario_group *group)
{
    const cJSON *const heads = json_member(place->value, "heads");

    if (heads == NULL)
        return true;
    group->heads = heads->valuedouble < 1 ? 1 : (uint32_t)(heads->valuedouble + 0.5);
    if (json_member(place->value, "agents") != NULL
        || json_member(place->value, "agents_by_slot") != NULL)
        return true;
    const struct place at = place_member(place, heads);
    const double roster_h = week_h(group);

    if (!(roster_h > 0))
        return place_error(&at, "%s, but the roster has no hours; give a \"shape\" with hours",
                           place_show(heads).text);
    group->agents =
        heads->valuedouble * reading_number(place, "contract_h") * kept(group) / roster_h;
    return true;
}

/* Of the group itself, or of all groups with heads. */
static void read_sickness(const struct reading *reading, const struct place *place,
                          struct scenario_group *group)
{
    const cJSON *const all = json_member(reading->top.value, "staff_time");
    const cJSON *const own = json_member(place->value, "sickness_varies");

    group->sickness_varies =
        group->heads > 0 && cJSON_IsTrue(own != NULL ? own : json_member(all, "sickness_varies"));
}

static bool read_date(const struct place *place, const char *key, int64_t otherwise, int64_t *day)
{
    const cJSON *const date = json_member(place->value, key);

    *day = otherwise;
    if (date == NULL)
        return true;
    const struct place at = place_member(place, date);

    return calendar_parse_date(date->valuestring, day)
           || place_error(&at, "%s; there is no such date", place_show(date).text);
}

static bool read_claim(const struct place *place, struct scenario_claim *claim)
{
    const char *const kind = reading_text(place, "kind");
    const cJSON *const share = json_member(place->value, "share");
    const cJSON *const hours = json_member(place->value, "h_per_week");

    claim->kind = (enum scenario_claim_kind)names_index(names_claims, kind);
    claim->share = share != NULL ? share->valuedouble : 0;
    claim->h_per_week = hours != NULL ? hours->valuedouble : 0;
    if (!read_date(place, "from", INT64_MIN, &claim->first_day)
        || !read_date(place, "to", INT64_MAX, &claim->last_day))
        return false;
    return claim->first_day <= claim->last_day
           || place_error(place, "ends before it begins; \"to\" is the last day");
}

static bool read_claims(const struct place *place, struct scenario_group *group)
{
    const cJSON *const claims = json_member(place->value, "claims");
    const cJSON *item = NULL;

    group->claims = memory_zeroed((claims == NULL ? 0 : json_count(claims)) + OWN_CLAIMS,
                                  sizeof *group->claims);
    if (claims == NULL)
        return true;
    const struct place list = place_member(place, claims);

    cJSON_ArrayForEach(item, claims)
    {
        const struct place at = place_item(&list, item, group->claim_count);

        if (!read_claim(&at, &group->claims[group->claim_count++]))
            return false;
    }
    return true;
}

/* Takes hours off the roster on all days, after the claims of the file. */
static struct scenario_claim *add_claim(struct scenario_group *group, enum scenario_claim_kind kind)
{
    struct scenario_claim *const claim = &group->claims[group->claim_count++];

    claim->kind = kind;
    claim->first_day = INT64_MIN;
    claim->last_day = INT64_MAX;
    return claim;
}

static bool read_seniors(const struct place *place, struct scenario_group *group)
{
    const cJSON *const seniors = json_member(place->value, "seniors");

    if (seniors == NULL)
        return true;
    const struct place map = place_member(place, seniors);
    const struct place at = reading_member(&map, "heads");

    if (at.value->valuedouble > group->heads)
        return place_error(&at, "%s; must be at most the %u heads of the group",
                           place_show(at.value).text, (unsigned)group->heads);
    add_claim(group, SCENARIO_CLAIM_EXEMPT)->share =
        reading_number(&map, "exempt") * at.value->valuedouble / group->heads;
    return true;
}

/* As many are hired each week; of the heads some are in training, and of the others, who are at
 * work, some are novices. */
static bool read_novices(const struct place *place, struct scenario_group *group)
{
    const cJSON *const novices = json_member(place->value, "novices");

    if (novices == NULL)
        return true;
    const struct place at = place_member(place, novices);
    const cJSON *const share = json_member(novices, "share");
    const double weeks = reading_number(&at, "proficiency_wk");
    const double training = reading_number(&at, "training_wk");
    const double hired = share != NULL
                             ? share->valuedouble / (weeks + share->valuedouble * training)
                             : reading_number(&at, "turnover_per_year") / WEEKS_PER_YEAR;
    const double at_work = 1 - hired * training;

    if (share == NULL && hired * weeks > at_work)
        return place_error(&at, "makes more novices (%.3g of the heads) than people at work (%.3g)",
                           hired * weeks, at_work > 0 ? at_work : 0);
    group->novices.share = share != NULL ? share->valuedouble : hired * weeks / at_work;
    group->novices.handling = reading_number(&at, "handling");
    group->novices.weeks = weeks;
    add_claim(group, SCENARIO_CLAIM_ONBOARDING)->share = hired * training;
    add_claim(group, SCENARIO_CLAIM_COACHING)->h_per_week = hired * group->heads
                                                            * reading_number(&at, "senior_h_per_wk")
                                                            * reading_number(&at, "coach_wk");
    return true;
}

bool read_staff_time_all(struct reading *reading)
{
    const struct place map = reading_member(&reading->top, "groups");
    struct scenario_group *group = reading->scenario->groups;
    const cJSON *member = NULL;

    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);

        if (!read_shrinkage(reading, &at, group) || !read_heads(&at, group)
            || !read_claims(&at, group) || !read_novices(&at, group) || !read_seniors(&at, group))
            return false;
        read_sickness(reading, &at, group);
        group++;
    }
    return true;
}
