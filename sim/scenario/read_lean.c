#include "scenario/read_lean.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/read_lean_managers.h"
#include "scenario/read_lean_plan.h"
#include "scenario/read_lean_soft.h"
#include "scenario/read_pilot.h"
#include "scenario/read_team.h"

#include <string.h>

/* --- the rollout --- */

/* "custom" goes with a calendar, and a calendar with "custom". */
static bool check_plan(const struct place *place)
{
    const bool is_custom = strcmp(reading_text(place, "plan"), "custom") == 0;
    const cJSON *const calendar = json_member(place->value, "calendar");
    const cJSON *team = NULL;

    if (is_custom && calendar == NULL)
        return place_error(place, "has the plan \"custom\" without \"calendar\"; add it");
    if (calendar == NULL)
        return true;
    const struct place map = place_member(place, calendar);

    if (!is_custom)
        return place_error(&map, "is for the plan \"custom\"; drop it or make it the plan");
    cJSON_ArrayForEach(team, calendar)
    {
        const struct place at = place_member(&map, team);
        const cJSON *name = NULL;
        bool is_named = false;

        cJSON_ArrayForEach(name, json_member(place->value, "teams")) is_named |=
            strcmp(name->valuestring, team->string) == 0;
        if (!is_named)
            return place_error(&at, "is no team of \"teams\"; drop it or add it there");
    }
    return true;
}

/* The teams of a list; NULL: none. Those who are not trained learn from the others only. */
static bool read_teams(const struct reading *reading, const struct place *place,
                       const struct place *names, bool trained, struct intervention *intervention)
{
    struct intervention_lean *const lean = &intervention->lean;
    const cJSON *item = NULL;
    size_t index = 0;

    cJSON_ArrayForEach(item, names->value)
    {
        const struct place at = place_item(names, item, index++);
        struct intervention_team *const team = &lean->teams[lean->team_count];

        if (!read_team_is_new(lean->teams, lean->team_count, &at))
            return false;
        lean->team_count++;
        if (!read_team(reading, &at, team)
            || (trained
                && !read_lean_plan(reading, place, &at, intervention, lean->team_count - 1)))
            return false;
    }
    return true;
}

static bool read_all_teams(const struct reading *reading, const struct place *place,
                           struct intervention *intervention)
{
    const struct place names = reading_member(place, "teams");
    const cJSON *const spread = json_member(place->value, "spread");
    const cJSON *const to = json_member(spread, "to");

    intervention->lean.teams =
        memory_zeroed(json_count(names.value) + (to == NULL ? 0 : json_count(to)),
                      sizeof *intervention->lean.teams);
    if (!read_teams(reading, place, &names, true, intervention))
        return false;
    if (to == NULL)
        return true;
    const struct place spread_at = place_member(place, spread);
    const struct place to_at = place_member(&spread_at, to);

    return read_teams(reading, place, &to_at, false, intervention);
}

bool read_lean(const struct reading *reading, const struct place *place,
               struct intervention *intervention)
{
    struct intervention_lean *const lean = &intervention->lean;

    lean->hours_per_head = reading_number(place, "hours_per_head");
    lean->tau_wk = reading_number(place, "tau_wk");
    lean->half_life_wk = reading_number(place, "half_life_wk");
    lean->handling_talk = reading_number(place, "handling");
    lean->handling_write = reading_number(place, "handling_mail");
    lean->unresolved = reading_number(place, "unresolved");
    lean->ping_pong = reading_number(place, "ping_pong");
    return check_plan(place) && read_pilot(reading, place, intervention)
           && read_all_teams(reading, place, intervention)
           && read_pilot_check_teams(place, intervention) && read_lean_managers(place, intervention)
           && read_lean_soft(reading, place, intervention);
}
