#include "scenario/read_intervention.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/more_sources.h"
#include "scenario/read_common.h"
#include "scenario/read_kind.h"
#include "scenario/vocabulary_intervention.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static enum intervention_kind kind_of(const struct place *place)
{
    const struct shape_variant *const variant =
        shape_variant_of(&vocabulary_intervention, place->value);

    assert(variant != NULL);
    return (enum intervention_kind)(variant - vocabulary_intervention.variants);
}

/* While they are read: those that others depend on before the others. */
struct order {
    struct reading *reading;
    struct place map; /* of them all, in the order of the file */
    bool *begun;      /* owned; [intervention] */
    bool *read;       /* owned */
};

static bool read_one(struct order *order, size_t index);

/* The interventions that it depends on: they are read first. */
static bool read_those_before(struct order *order, const struct place *place,
                              struct intervention *intervention)
{
    const cJSON *const list = json_member(place->value, "depends_on");

    if (!read_common_list(order->reading, place, "depends_on", READING_INTERVENTION,
                          &intervention->depends_on, &intervention->depends_count))
        return false;
    for (size_t i = 0; i < intervention->depends_count; i++) {
        const struct place list_at = place_member(place, list);
        const struct place at = place_item(&list_at, cJSON_GetArrayItem(list, (int)i), i);
        const size_t other = intervention->depends_on[i];

        if (order->begun[other] && !order->read[other])
            return place_error(&at, "waits for \"%s\", which waits for this; take one of them out",
                               order->reading->scenario->interventions[other].id);
        if (!read_one(order, other)
            || !read_common_depends(order->reading, &at, other, intervention))
            return false;
    }
    return true;
}

static bool read_one(struct order *order, size_t index)
{
    struct reading *const reading = order->reading;
    struct intervention *const intervention = &reading->scenario->interventions[index];
    const cJSON *const member = cJSON_GetArrayItem(order->map.value, (int)index);

    if (order->read[index])
        return true;
    const struct place at = place_member(&order->map, member);

    order->begun[index] = true;
    intervention->kind = kind_of(&at);
    order->read[index] =
        read_common_start(reading, &at, intervention) && read_those_before(order, &at, intervention)
        && read_common(reading, &at, intervention) && read_kind(reading, &at, intervention);
    return order->read[index];
}

/* By the first day, then by id. */
static int by_day(const void *a, const void *b)
{
    const struct intervention *const one = a;
    const struct intervention *const other = b;

    if (one->start_day != other->start_day)
        return one->start_day < other->start_day ? -1 : 1;
    return strcmp(one->id, other->id);
}

/* Puts them in the order of a run; what they depend on is found again by the text of its id. */
static void put_in_order(struct scenario *scenario)
{
    const size_t count = scenario->intervention_count;
    const char **const ids = memory_zeroed(count, sizeof *ids);
    size_t *const place_of = memory_zeroed(count, sizeof *place_of);

    for (size_t i = 0; i < count; i++)
        ids[i] = scenario->interventions[i].id;
    qsort(scenario->interventions, count, sizeof *scenario->interventions, by_day);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++)
            place_of[i] = scenario->interventions[j].id == ids[i] ? j : place_of[i];
    }
    for (size_t i = 0; i < count; i++) {
        struct intervention *const one = &scenario->interventions[i];

        for (size_t j = 0; j < one->depends_count; j++)
            one->depends_on[j] = place_of[one->depends_on[j]];
    }
    free(ids);
    free(place_of);
}

static bool read_in_order(struct reading *reading, const struct place *map)
{
    const size_t count = reading->scenario->intervention_count;
    struct order order = {.reading = reading,
                          .map = *map,
                          .begun = memory_zeroed(count, sizeof *order.begun),
                          .read = memory_zeroed(count, sizeof *order.read)};
    bool good = true;

    for (size_t i = 0; good && i < count; i++)
        good = read_one(&order, i);
    free(order.begun);
    free(order.read);
    return good;
}

bool read_intervention_all(struct reading *reading)
{
    struct scenario *const scenario = reading->scenario;
    const cJSON *const object = json_member(reading->top.value, "interventions");
    const cJSON *member = NULL;

    if (object == NULL)
        return true;
    const struct place map = place_member(&reading->top, object);

    if (scenario->run.kind == SCENARIO_RUN_STEADY_STATE && json_count(object) > 0)
        return place_error(&map, "have days, and a steady state has none; drop them or make the "
                                 "run of kind \"calendar\"");
    scenario->interventions = memory_zeroed(json_count(object), sizeof *scenario->interventions);
    cJSON_ArrayForEach(member, object) scenario->interventions[scenario->intervention_count++].id =
        reading_copy(member->string);
    if (!read_in_order(reading, &map))
        return false;
    if (scenario->intervention_count > 1)
        put_in_order(scenario);
    more_sources_add(scenario);
    return true;
}
