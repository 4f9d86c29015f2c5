#include "scenario/read_pilot.h"

#include "base/memory.h"
#include "intervention/intervention.h"
#include "scenario/json.h"
#include "scenario/read_common.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* As of handling times. */
static const double VARIATION = 0.7;
/* How much wider the interval is with a broad goal. */
enum { WIDER = 3 };

/* --- where --- */

static bool is_about(const size_t *indices, size_t count, size_t index)
{
    for (size_t i = 0; i < count; i++) {
        if (indices[i] == index)
            return true;
    }
    return false;
}

/* The list `key`, out of the `count` indices that the intervention is about. */
static bool read_some(const struct reading *reading, const struct place *at, const char *key,
                      enum reading_kind kind, const size_t *indices, size_t count,
                      struct intervention_pilot *pilot)
{
    const struct place list = reading_member(at, key);

    if (!read_common_list(reading, at, key, kind, &pilot->places, &pilot->place_count))
        return false;
    for (size_t i = 0; i < pilot->place_count; i++) {
        const cJSON *const name = cJSON_GetArrayItem(list.value, (int)i);

        if (!is_about(indices, count, pilot->places[i]))
            return place_error(at,
                               "tries it in %.*s \"%s\", which it is not about; name one of its "
                               "\"%s\"",
                               (int)strlen(key) - 1, key, name->valuestring, key);
    }
    return true;
}

/* Place of the name in the list of teams; their number if it is not there. */
static size_t find_team(const cJSON *teams, const char *name)
{
    const cJSON *item = NULL;
    size_t index = 0;

    cJSON_ArrayForEach(item, teams)
    {
        if (strcmp(item->valuestring, name) == 0)
            return index;
        index++;
    }
    return index;
}

static bool read_teams(const struct place *at, const cJSON *teams, struct intervention_pilot *pilot)
{
    const struct place list = reading_member(at, "teams");
    const cJSON *item = NULL;

    pilot->places = memory_zeroed(json_count(list.value), sizeof *pilot->places);
    cJSON_ArrayForEach(item, list.value)
    {
        const struct place name = place_item(&list, item, pilot->place_count);
        const size_t team = find_team(teams, item->valuestring);

        if (team == json_count(teams))
            return place_error(&name, "\"%s\" is no team of the rollout; name one of its \"teams\"",
                               item->valuestring);
        if (is_about(pilot->places, pilot->place_count, team))
            return place_error(&name, "\"%s\" stands here twice; keep one", item->valuestring);
        pilot->places[pilot->place_count++] = team;
    }
    return true;
}

static bool read_places(const struct reading *reading, const struct place *place,
                        const struct place *at, struct intervention *intervention)
{
    static const char *const keys[] = {
        [PILOT_QUEUES] = "queues", [PILOT_GROUPS] = "groups",   [PILOT_TEAMS] = "teams",
        [PILOT_PURGES] = "purges", [PILOT_CUSTOMERS] = "share",
    };
    struct intervention_pilot *const pilot = &intervention->pilot;
    const enum pilot_place where = pilot_place_of(intervention);

    assert(where != PILOT_NOWHERE); /* the vocabulary says so */
    const char *const key = keys[where];

    if (json_member(at->value, key) == NULL)
        return place_error(at, "must say \"%s\" for this kind, and nothing else, of where it is",
                           key);
    switch (where) {
    case PILOT_QUEUES:
        return read_some(reading, at, key, READING_QUEUE, intervention->queues,
                         intervention->queue_count, pilot);
    case PILOT_GROUPS:
        return read_some(reading, at, key, READING_GROUP, intervention->groups,
                         intervention->group_count, pilot);
    case PILOT_PURGES:
        return read_some(reading, at, key, READING_PURGE, intervention->purges,
                         intervention->purge_count, pilot);
    case PILOT_TEAMS: return read_teams(at, json_member(place->value, key), pilot);
    case PILOT_CUSTOMERS: pilot->share = reading_number(at, key); break;
    case PILOT_NOWHERE: break;
    }
    return true;
}

/* --- how well it is known --- */

static bool refuse_of_share(const struct place *at)
{
    static const char *const keys[] = {"cv", "effect"};

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const cJSON *const member = json_member(at->value, keys[i]);

        if (member == NULL)
            continue;
        const struct place here = place_member(at, member);

        return place_error(&here, "is for kinds of which no share is found; leave it out");
    }
    return true;
}

/* What the kind itself says of it; 0: nothing. */
static double change_of(const struct intervention *intervention)
{
    switch (intervention->kind) {
    case INTERVENTION_STAFFING: return fabs(intervention->agents - 1.0);
    case INTERVENTION_BACK_OFFICE: return fabs(intervention->lead - 1.0);
    case INTERVENTION_LEAN_ROLLOUT: return fabs(intervention->lean.handling_talk - 1.0);
    case INTERVENTION_WEBSITE:
    case INTERVENTION_STANDARD_ANSWERS:
    case INTERVENTION_CALLBACK:
    case INTERVENTION_OVERFLOW:
    case INTERVENTION_MAIL_BETWEEN_CALLS:
    case INTERVENTION_PURGE_POLICY:
    case INTERVENTION_LETTER_WAVE:
    case INTERVENTION_FLU_WEEK:
    case INTERVENTION_OUTAGE:
    case INTERVENTION_MOVE:
    case INTERVENTION_REORGANISATION:
    case INTERVENTION_CALL_BACK_OFFER:
    case INTERVENTION_PROBLEM_REPORTING:
    case INTERVENTION_ONBOARDING:
    case INTERVENTION_PROJECT:
    case INTERVENTION_RESULT_PRESSURE:
    case INTERVENTION_KINDS: break;
    }
    return 0.0;
}

/* Of the difference of two means of so many cases. */
static bool read_error(const struct place *at, bool is_broad, struct intervention *intervention)
{
    const cJSON *const cv = json_member(at->value, "cv");
    const cJSON *const effect = json_member(at->value, "effect");
    const double variation = cv == NULL ? VARIATION : cv->valuedouble;
    const double change = effect == NULL ? change_of(intervention) : effect->valuedouble;

    if (change <= 0.0)
        return place_error(at, "looks for an effect of which nothing is expected; give \"effect\"");
    intervention->pilot.error =
        variation * sqrt(2.0 / intervention->pilot.cases) / change * (is_broad ? WIDER : 1);
    return true;
}

static bool read_precision(const struct place *at, struct intervention *intervention)
{
    const bool is_broad = strcmp(reading_text(at, "goal"), "broad") == 0;
    struct intervention_pilot *const pilot = &intervention->pilot;

    pilot->cases = (uint32_t)reading_number(at, "cases");
    if (!pilot_finds_share(intervention))
        return read_error(at, is_broad, intervention);
    if (is_broad) /* rounded up */
        pilot->cases = (pilot->cases + WIDER * WIDER - 1) / (WIDER * WIDER);
    return refuse_of_share(at);
}

/* --- all of it --- */

bool read_pilot(const struct reading *reading, const struct place *place,
                struct intervention *intervention)
{
    struct intervention_pilot *const pilot = &intervention->pilot;
    const cJSON *const object = json_member(place->value, "pilot");

    if (object == NULL)
        return true;
    const struct place at = place_member(place, object);

    pilot->days = (uint32_t)reading_number(&at, "weeks") * DAYS_PER_WEEK;
    pilot->go_from = reading_number(&at, "go_from");
    if (intervention->end_day < pilot_end_day(intervention))
        return place_error(&at, "lasts longer than the intervention itself; make it shorter, or "
                                "give that more \"weeks\"");
    return read_places(reading, place, &at, intervention) && read_precision(&at, intervention);
}

bool read_pilot_check_teams(const struct place *place, const struct intervention *intervention)
{
    const struct intervention_pilot *const pilot = &intervention->pilot;

    for (size_t i = 0; i < pilot->place_count; i++) {
        const struct intervention_team *const team = &intervention->lean.teams[pilot->places[i]];
        const struct place at = reading_member(place, "pilot");

        if (team->to_day > pilot_end_day(intervention))
            return place_error(&at,
                               "ends before team \"%s\" is trained; give it %u \"weeks\" or more",
                               team->id, (team->to_day - intervention->start_day) / DAYS_PER_WEEK);
    }
    return true;
}
