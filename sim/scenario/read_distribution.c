/* The tables have checked forms and limits; here is what they cannot say: lists that belong
 * together, and ascending ones.
 */
#include "scenario/read_distribution.h"

#include "base/memory.h"
#include "scenario/json.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Below this a coefficient of variation is nothing: the draws would differ in the eighth digit of
 * the standard deviation only, and 1/cv^2 must stay a number to compute with. */
static const double LEAST_CV = 1e-4;

struct kind_name {
    const char *name;
    enum distribution_kind kind;
};

static const struct kind_name kinds[] = {{"never", DISTRIBUTION_NEVER},
                                         {"fixed", DISTRIBUTION_FIXED},
                                         {"uniform", DISTRIBUTION_UNIFORM},
                                         {"exponential", DISTRIBUTION_EXPONENTIAL},
                                         {"erlang", DISTRIBUTION_ERLANG},
                                         {"gamma", DISTRIBUTION_GAMMA},
                                         {"lognormal", DISTRIBUTION_LOGNORMAL},
                                         {"weibull", DISTRIBUTION_WEIBULL},
                                         {"hyperexponential", DISTRIBUTION_HYPEREXPONENTIAL},
                                         {"mixture", DISTRIBUTION_MIXTURE},
                                         {"table", DISTRIBUTION_TABLE},
                                         {"curve", DISTRIBUTION_CURVE},
                                         {"hazard", DISTRIBUTION_HAZARD}};

static enum distribution_kind kind_of(const char *name)
{
    size_t i = 0;

    while (strcmp(kinds[i].name, name) != 0) {
        i++;
        assert(i < sizeof kinds / sizeof *kinds);
    }
    return kinds[i].kind;
}

static double number_of(const struct place *place, const char *key)
{
    return json_member(place->value, key)->valuedouble;
}

static struct place member_of(const struct place *place, const char *key)
{
    return place_member(place, json_member(place->value, key));
}

static double *numbers_of(const struct place *place)
{
    double *const numbers = memory_zeroed(json_count(place->value), sizeof *numbers);
    const cJSON *item = NULL;
    size_t i = 0;

    cJSON_ArrayForEach(item, place->value) numbers[i++] = item->valuedouble;
    return numbers;
}

/* The list `key` must be as long as the list `other`. */
static bool same_length(const struct place *place, const char *key, const char *other)
{
    const struct place list = member_of(place, key);
    const size_t count = json_count(list.value);
    const size_t wanted = json_count(json_member(place->value, other));

    return count == wanted
           || place_error(&list, "has %zu values; must have %zu, one for each of \"%s\"", count,
                          wanted, other);
}

static bool is_ascending(const struct place *place, const char *key, bool strictly)
{
    const struct place list = member_of(place, key);
    const cJSON *item = NULL;
    size_t i = 0;

    cJSON_ArrayForEach(item, list.value)
    {
        const struct place at = place_item(&list, item, i);
        const double before = i > 0 ? item->prev->valuedouble : -1;
        if (item->valuedouble < before || (strictly && item->valuedouble == before))
            return place_error(&at, "%s; must be %s the one before it (%.15g)",
                               place_show(item).text, strictly ? "above" : "at least", before);
        i++;
    }
    return true;
}

/* Scales the weights to the sum 1. */
static bool read_weights(const struct place *place, struct distribution *distribution)
{
    const struct place list = member_of(place, "weights");
    double sum = 0;

    distribution->p = numbers_of(&list);
    for (size_t i = 0; i < distribution->points; i++)
        sum += distribution->p[i];
    if (sum <= 0)
        return place_error(&list, "are all 0; one must be above 0");
    for (size_t i = 0; i < distribution->points; i++)
        distribution->p[i] /= sum;
    return true;
}

/* Two lists: x from `x_key`, p from `p_key`. */
static bool read_points(const struct place *place, const char *x_key, const char *p_key,
                        struct distribution *distribution)
{
    const struct place x = member_of(place, x_key);
    const struct place p = member_of(place, p_key);

    if (!same_length(place, p_key, x_key))
        return false;
    distribution->points = json_count(x.value);
    distribution->x = numbers_of(&x);
    if (strcmp(p_key, "weights") == 0)
        return read_weights(place, distribution);
    distribution->p = numbers_of(&p);
    return is_ascending(place, x_key, true);
}

/* A fixed time is written where the coefficient of variation is as good as 0. */
static void read_cv(const struct place *place, struct distribution *distribution)
{
    distribution->mean = number_of(place, "mean_s");
    distribution->cv = number_of(place, "cv");
    if (distribution->cv < LEAST_CV) {
        distribution->kind = DISTRIBUTION_FIXED;
        distribution->cv = 0;
    }
}

static bool read_uniform(const struct place *place, struct distribution *distribution)
{
    const struct place max = member_of(place, "max_s");

    distribution->low = number_of(place, "min_s");
    distribution->high = number_of(place, "max_s");
    return distribution->low <= distribution->high
           || place_error(&max, "%s; must be at least min_s (%.15g)", place_show(max.value).text,
                          distribution->low);
}

static bool read_hazard(const struct place *place, struct distribution *distribution)
{
    const struct place from = member_of(place, "from_s");
    const struct place first = place_item(&from, from.value->child, 0);

    if (first.value->valuedouble != 0)
        return place_error(&first, "%s; the first must be 0", place_show(first.value).text);
    return read_points(place, "from_s", "per_s", distribution);
}

static bool read_any(const struct place *place, struct distribution *distribution);

static bool read_mixture(const struct place *place, struct distribution *distribution)
{
    const struct place list = member_of(place, "parts");
    const cJSON *item = NULL;
    size_t i = 0;

    if (!same_length(place, "weights", "parts"))
        return false;
    distribution->points = json_count(list.value);
    distribution->part = memory_zeroed(distribution->points, sizeof *distribution->part);
    cJSON_ArrayForEach(item, list.value)
    {
        const struct place at = place_item(&list, item, i);
        if (!read_any(&at, &distribution->part[i++]))
            return false;
    }
    return read_weights(place, distribution);
}

static bool read_object(const struct place *place, struct distribution *distribution)
{
    distribution->kind = kind_of(json_member(place->value, "dist")->valuestring);
    distribution->p_zero = number_of(place, "p_zero");
    if (distribution->kind != DISTRIBUTION_NEVER)
        distribution->plus = number_of(place, "plus_s");
    switch (distribution->kind) {
    case DISTRIBUTION_NEVER: return true;
    case DISTRIBUTION_FIXED: distribution->mean = number_of(place, "value_s"); return true;
    case DISTRIBUTION_UNIFORM: return read_uniform(place, distribution);
    case DISTRIBUTION_EXPONENTIAL: distribution->mean = number_of(place, "mean_s"); return true;
    case DISTRIBUTION_ERLANG:
        distribution->mean = number_of(place, "mean_s");
        distribution->phases = (uint32_t)number_of(place, "phases");
        return true;
    case DISTRIBUTION_GAMMA:
    case DISTRIBUTION_LOGNORMAL: read_cv(place, distribution); return true;
    case DISTRIBUTION_WEIBULL:
        distribution->shape = number_of(place, "shape");
        distribution->scale = number_of(place, "scale_s");
        return true;
    case DISTRIBUTION_HYPEREXPONENTIAL:
        return read_points(place, "means_s", "weights", distribution);
    case DISTRIBUTION_MIXTURE: return read_mixture(place, distribution);
    case DISTRIBUTION_TABLE: return read_points(place, "values_s", "weights", distribution);
    case DISTRIBUTION_CURVE:
        return read_points(place, "after_s", "share", distribution)
               && is_ascending(place, "share", false);
    case DISTRIBUTION_HAZARD: return read_hazard(place, distribution);
    }
    return false;
}

/* Without preparing; what was read before a failure is left for distribution_term(). */
static bool read_any(const struct place *place, struct distribution *distribution)
{
    if (cJSON_IsObject(place->value))
        return read_object(place, distribution);
    distribution->kind = DISTRIBUTION_NEVER;
    if (cJSON_IsNumber(place->value)) {
        distribution->kind = DISTRIBUTION_FIXED;
        distribution->mean = place->value->valuedouble;
    }
    return true;
}

static bool ends(const struct distribution *distribution)
{
    const size_t points = distribution->points;

    if (distribution->p_zero == 1)
        return true;
    switch (distribution->kind) {
    case DISTRIBUTION_NEVER: return false;
    case DISTRIBUTION_MIXTURE:
        for (size_t i = 0; i < points; i++) {
            if (distribution->p[i] > 0 && !ends(&distribution->part[i]))
                return false;
        }
        return true;
    case DISTRIBUTION_CURVE: return distribution->p[points - 1] == 1;
    case DISTRIBUTION_HAZARD: return distribution->p[points - 1] > 0;
    case DISTRIBUTION_FIXED:
    case DISTRIBUTION_UNIFORM:
    case DISTRIBUTION_EXPONENTIAL:
    case DISTRIBUTION_ERLANG:
    case DISTRIBUTION_GAMMA:
    case DISTRIBUTION_LOGNORMAL:
    case DISTRIBUTION_WEIBULL:
    case DISTRIBUTION_HYPEREXPONENTIAL:
    case DISTRIBUTION_TABLE: return true;
    }
    return true;
}

bool read_distribution(const struct place *place, bool must_end, struct distribution *distribution)
{
    struct distribution read = {.kind = DISTRIBUTION_NEVER};

    if (!read_any(place, &read)) {
        distribution_term(&read);
        return false;
    }
    if (must_end && !ends(&read)) {
        distribution_term(&read);
        return place_error(place, "has a share that never ends; must end some time");
    }
    distribution_prepare(&read);
    *distribution = read;
    return true;
}
