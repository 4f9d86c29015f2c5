#include "scenario/read_lean_managers.h"

#include "base/memory.h"
#include "scenario/json.h"

#include <string.h>

/* Sums of shares that people write down in decimals. */
static const double ROUNDING = 1e-9;

/* --- agendas --- */

static bool read_agenda(const struct place *at, double *floor_share)
{
    static const char *const keys[] = {"meetings", "projects", "administration", "floor"};
    double sum = 0.0;

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        sum += reading_number(at, keys[i]);
    *floor_share = reading_number(at, "floor");
    return (sum < 1.0 + ROUNDING && sum > 1.0 - ROUNDING)
           || place_error(at, "adds up to %.15g; the four shares must add up to 1", sum);
}

static bool read_later_agendas(const struct place *place, struct lean_soft *soft)
{
    const cJSON *const list = json_member(place->value, "agendas");
    const cJSON *item = NULL;

    if (list == NULL)
        return true;
    const struct place list_at = place_member(place, list);

    soft->agendas = memory_zeroed(json_count(list), sizeof *soft->agendas);
    cJSON_ArrayForEach(item, list)
    {
        const struct place at = place_item(&list_at, item, soft->agenda_count);
        struct lean_agenda *const agenda = &soft->agendas[soft->agenda_count];
        const double week = reading_number(&at, "from_wk");

        agenda->from_day = ((uint32_t)week - 1) * DAYS_PER_WEEK;
        if (soft->agenda_count > 0 && agenda->from_day <= agenda[-1].from_day)
            return place_error(&at,
                               "begins in week %.15g, not after the one before it; put them "
                               "in the order of their weeks",
                               week);
        soft->agenda_count++;
        if (!read_agenda(&at, &agenda->floor_share))
            return false;
    }
    return true;
}

/* --- leadership --- */

struct style {
    const char *name;
    double week_share;
    double approval;
};

/* By judgement: who coaches gives time, who delegates gives room. */
static const struct style *style_of(const struct place *leadership)
{
    static const struct style styles[] = {{"direct", 0.05, 1.0},
                                          {"coach", 0.10, 0.8},
                                          {"facilitate", 0.07, 0.6},
                                          {"delegate", 0.02, 0.3}};
    const struct style *style = styles;

    while (strcmp(style->name, reading_text(leadership, "style")) != 0)
        style++;
    return style;
}

static double number_or(const cJSON *object, const char *key, double otherwise)
{
    const cJSON *const number = json_member(object, key);

    return number == NULL ? otherwise : number->valuedouble;
}

double read_lean_managers_approval(const struct place *place)
{
    const cJSON *const leadership = json_member(place->value, "leadership");

    if (leadership == NULL)
        return 1.0;
    const struct place at = place_member(place, leadership);

    return number_or(leadership, "approval", style_of(&at)->approval);
}

static double most_on_floor(const struct intervention_lean *lean)
{
    double most = lean->floor_share;

    for (size_t i = 0; i < lean->soft.agenda_count; i++) {
        const double share = lean->soft.agendas[i].floor_share;

        most = share > most ? share : most;
    }
    return most;
}

static bool read_leadership(const struct place *place, struct intervention_lean *lean)
{
    const cJSON *const leadership = json_member(place->value, "leadership");

    if (leadership == NULL)
        return true;
    const struct place at = place_member(place, leadership);
    const double share = number_or(leadership, "week_share", style_of(&at)->week_share);
    const double left = 1.0 - most_on_floor(lean);

    lean->soft.led_share = share;
    return share <= left + ROUNDING
           || place_error(&at,
                          "takes %.15g of the managers' time, but beside the floor there is "
                          "%.15g; give week_share or be less on the floor",
                          share, left);
}

/* --- pairs --- */

static bool read_pairs(const struct place *place, struct intervention *intervention)
{
    struct lean_pairs *const pairs = &intervention->lean.soft.pairs;
    const cJSON *const part = json_member(place->value, "coach_pairs");

    if (part == NULL)
        return true;
    const struct place at = place_member(place, part);
    const cJSON *const weeks = json_member(part, "weeks");
    const double hours = reading_number(&at, "h_per_wk");
    const double week_h = reading_number(&at, "manager_h_per_wk");

    *pairs = (struct lean_pairs){.is_on = true,
                                 .to_day = weeks == NULL
                                               ? INTERVENTION_FOR_EVER
                                               : intervention->start_day
                                                     + (uint32_t)weeks->valuedouble * DAYS_PER_WEEK,
                                 .tau_wk = reading_number(&at, "tau_wk"),
                                 .share = hours / week_h};
    return hours <= week_h
           || place_error(&at, "takes %.15g hours of a week of %.15g; make it fewer", hours,
                          week_h);
}

/* --- all of it --- */

bool read_lean_managers(const struct place *place, struct intervention *intervention)
{
    struct intervention_lean *const lean = &intervention->lean;
    const cJSON *const floor_share = json_member(place->value, "floor_share");
    const cJSON *const agenda = json_member(place->value, "agenda");

    if (floor_share != NULL)
        lean->floor_share = floor_share->valuedouble;
    if (agenda != NULL) {
        const struct place at = place_member(place, agenda);

        if (!read_agenda(&at, &lean->floor_share))
            return false;
    }
    return read_later_agendas(place, &lean->soft) && read_leadership(place, lean)
           && read_pairs(place, intervention);
}
