#include "scenario/read_intervention.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/limits.h"
#include "scenario/read_common.h"
#include "scenario/read_distribution.h"
#include "scenario/read_lean.h"
#include "scenario/read_onboarding.h"
#include "scenario/read_problems.h"
#include "scenario/read_project.h"
#include "scenario/vocabulary_intervention.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SOURCE_ID_SIZE = 512 };

/* Of a conversation, as of most at a first line. */
static const double TALK_CV = 0.7;

/* --- what it is about --- */

static bool has_back_office(const struct scenario *scenario, size_t source)
{
    return scenario->sources[source].back_office != NULL;
}

/* Whether the queues of a kind are by default those with mail, and whether they must be. */
static bool is_about_mail(enum intervention_kind kind)
{
    return kind == INTERVENTION_STANDARD_ANSWERS || kind == INTERVENTION_CALLBACK
           || kind == INTERVENTION_MAIL_BETWEEN_CALLS;
}

static bool read_queues(const struct reading *reading, const struct place *place,
                        struct intervention *intervention)
{
    const struct scenario *const scenario = reading->scenario;
    const bool mail_only = is_about_mail(intervention->kind);

    if (!read_common_list(reading, place, "queues", READING_QUEUE, &intervention->queues,
                          &intervention->queue_count))
        return false;
    if (intervention->queues != NULL)
        return true;
    intervention->queues = memory_zeroed(scenario->queue_count, sizeof *intervention->queues);
    for (size_t i = 0; i < scenario->queue_count; i++) {
        if (!mail_only || scenario->queues[i].channel == SCENARIO_CHANNEL_MAIL)
            intervention->queues[intervention->queue_count++] = i;
    }
    return intervention->queue_count > 0
           || place_error(place, "is about mail, and no queue has \"channel\": \"mail\"; name "
                                 "\"queues\"");
}

/* Offers to call back are for who waits on the phone. */
static bool read_phone_queues(const struct reading *reading, const struct place *place,
                              struct intervention *intervention)
{
    const struct scenario *const scenario = reading->scenario;
    const cJSON *const named = json_member(place->value, "queues");
    size_t phones = 0;

    if (!read_queues(reading, place, intervention))
        return false;
    for (size_t i = 0; i < intervention->queue_count; i++) {
        const size_t queue = intervention->queues[i];
        if (scenario->queues[queue].channel == SCENARIO_CHANNEL_PHONE) {
            intervention->queues[phones++] = queue;
        } else if (named != NULL) {
            const struct place list = place_member(place, named);
            const struct place at = place_item(&list, cJSON_GetArrayItem(named, (int)i), i);
            return place_error(&at, "\"%s\" is no queue with channel phone; name another",
                               scenario->queues[queue].id);
        }
    }
    intervention->queue_count = phones;
    return phones > 0
           || place_error(place, "is about waiting on the phone, and no queue has \"channel\": "
                                 "\"phone\"");
}

static bool read_groups(const struct reading *reading, const struct place *place,
                        struct intervention *intervention)
{
    const size_t all = reading->scenario->group_count;

    if (!read_common_list(reading, place, "groups", READING_GROUP, &intervention->groups,
                          &intervention->group_count))
        return false;
    if (intervention->groups != NULL)
        return true;
    intervention->groups = memory_zeroed(all, sizeof *intervention->groups);
    for (size_t i = 0; i < all; i++)
        intervention->groups[intervention->group_count++] = i;
    return true;
}

/* The list "sources" of a back office. */
static bool read_offices(const struct reading *reading, const struct place *place,
                         struct intervention *intervention)
{
    const struct scenario *const scenario = reading->scenario;
    size_t *indices = NULL;
    size_t count = 0;
    bool fits = read_common_list(reading, place, "sources", READING_SOURCE, &indices, &count);

    intervention->sources = memory_zeroed(scenario->source_count, sizeof *intervention->sources);
    for (size_t i = 0; fits && i < scenario->source_count; i++) {
        bool is_named = indices == NULL;
        for (size_t j = 0; j < count; j++)
            is_named |= indices[j] == i;
        if (is_named && has_back_office(scenario, i))
            intervention->sources[intervention->source_count++].source = i;
        else if (is_named && indices != NULL)
            fits = place_error(place,
                               "names source \"%s\", which has no \"back_office\"; name "
                               "another",
                               scenario->sources[i].id);
    }
    free(indices);
    return fits;
}

/* The map `key` from sources to numbers. */
static bool read_shares(const struct reading *reading, const struct place *place, const char *key,
                        struct intervention *intervention)
{
    const struct place map = reading_member(place, key);
    const cJSON *member = NULL;

    intervention->sources = memory_zeroed(json_count(map.value), sizeof *intervention->sources);
    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);
        struct intervention_share *const share = &intervention->sources[intervention->source_count];
        if (!reading_find(reading, READING_SOURCE, member->string, &at, &share->source))
            return false;
        if (reading->scenario->sources[share->source].kind == SCENARIO_SOURCE_TRACE)
            return place_error(&at, "comes from a log, which is what it is; name another source");
        share->share = member->valuedouble;
        intervention->source_count++;
    }
    return true;
}

/* --- a pilot --- */

static bool read_pilot(const struct reading *reading, const struct place *place,
                       struct intervention *intervention)
{
    struct intervention_pilot *const pilot = &intervention->pilot;
    const cJSON *const object = json_member(place->value, "pilot");

    if (object == NULL)
        return true;
    const struct place at = place_member(place, object);

    if (!read_common_list(reading, &at, "queues", READING_QUEUE, &pilot->queues,
                          &pilot->queue_count))
        return false;
    for (size_t i = 0; i < pilot->queue_count; i++) {
        bool is_one = false;
        for (size_t j = 0; j < intervention->queue_count; j++)
            is_one = is_one || intervention->queues[j] == pilot->queues[i];
        if (!is_one)
            return place_error(&at,
                               "tries it in queue \"%s\", which it is not about; name one of its "
                               "\"queues\"",
                               reading->scenario->queues[pilot->queues[i]].id);
    }
    pilot->days = (uint32_t)reading_number(&at, "weeks") * DAYS_PER_WEEK;
    pilot->cases = (uint32_t)reading_number(&at, "cases");
    pilot->go_from = reading_number(&at, "go_from");
    return true;
}

/* --- more customers --- */

/* Like the source of the same place, but with so many of its customers. */
static struct scenario_source *copy_source(struct scenario *scenario,
                                           const struct scenario_source *source, double share,
                                           const char *intervention)
{
    struct scenario_source *const copy = &scenario->sources[scenario->source_count++];
    char id[SOURCE_ID_SIZE];

    *copy = *source;
    snprintf(id, sizeof id, "%s+%s", source->id, intervention);
    copy->id = reading_copy(id);
    copy->rate_per_s *= share;
    copy->shares = memory_copy(source->shares, source->share_count, sizeof *source->shares);
    if (source->questions != NULL)
        copy->questions =
            memory_copy(source->questions, scenario->question_count, sizeof *source->questions);
    if (source->profile.count > 0)
        copy->profile.value =
            memory_copy(source->profile.value, source->profile.count, sizeof(double));
    if (source->back_office != NULL)
        copy->back_office = memory_copy(source->back_office, 1, sizeof *source->back_office);
    return copy;
}

static bool read_letter_wave(const struct reading *reading, const struct place *place,
                             struct intervention *intervention)
{
    const struct scenario *const scenario = reading->scenario;
    const struct place map = reading_member(place, "adds");
    size_t count = scenario->source_count; /* with those of this and earlier waves */

    if (!read_shares(reading, place, "adds", intervention))
        return false;
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        if (intervention_brings_customers(&scenario->interventions[i]))
            count += scenario->interventions[i].source_count;
    }
    if (count > LIMITS_QUEUES)
        return place_error(&map, "makes it more than %d sources; take fewer", LIMITS_QUEUES);
    for (size_t i = 0; i < intervention->source_count; i++) {
        const struct scenario_source *const source =
            &scenario->sources[intervention->sources[i].source];
        if (source->kind != SCENARIO_SOURCE_RATE)
            return place_error(&map,
                               "names source \"%s\", which is given by counts; name one with "
                               "a rate",
                               source->id);
    }
    return true;
}

/* What is done to the customers of a source is done to those of its copy. */
static void add_to_others(struct scenario *scenario, size_t source, size_t copy)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        struct intervention *const other = &scenario->interventions[i];
        const size_t count = other->source_count;
        if (intervention_brings_customers(other))
            continue;
        for (size_t j = 0; j < count; j++) {
            if (other->sources[j].source != source)
                continue;
            other->sources =
                memory_resize(other->sources, other->source_count + 1, sizeof *other->sources);
            other->sources[other->source_count] = other->sources[j];
            other->sources[other->source_count++].source = copy;
        }
    }
}

/* Makes a copy of the source number `index` of what brings more of its customers. */
static void bring_customers(struct scenario *scenario, struct intervention *bringer, size_t index)
{
    struct intervention_share *const share = &bringer->sources[index];
    const size_t place = scenario->source_count;
    char name[SOURCE_ID_SIZE / 2];

    if (bringer->kind == INTERVENTION_PROBLEM_REPORTING)
        snprintf(name, sizeof name, "%s/%s", bringer->id, read_problems_team(bringer, index));
    else
        snprintf(name, sizeof name, "%s", bringer->id);
    struct scenario_source *const copy =
        copy_source(scenario, &scenario->sources[share->source], share->share, name);

    if (bringer->kind == INTERVENTION_PROBLEM_REPORTING)
        read_problems_narrow(scenario, bringer, index, copy);
    add_to_others(scenario, share->source, place);
    share->source = place;
}

/* Of all that brings more customers, once everything has been read: whatever is read before knows
 * the sources of the file only. */
static void copy_sources(struct scenario *scenario)
{
    size_t more = 0;

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        if (intervention_brings_customers(&scenario->interventions[i]))
            more += scenario->interventions[i].source_count;
    }
    if (more == 0)
        return;
    scenario->sources =
        memory_resize(scenario->sources, scenario->source_count + more, sizeof *scenario->sources);
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        struct intervention *const bringer = &scenario->interventions[i];
        for (size_t j = 0; j < bringer->source_count && intervention_brings_customers(bringer); j++)
            bring_customers(scenario, bringer, j);
    }
}

/* --- one of them --- */

static struct distribution fixed(double value)
{
    return (struct distribution){.kind = DISTRIBUTION_FIXED, .mean = value};
}

static void read_callback(const struct place *place, struct intervention *intervention)
{
    struct intervention_callback *const callback = &intervention->callback;
    const double talk_s = reading_number(place, "talk_s");

    callback->share = reading_number(place, "share");
    callback->reach = reading_number(place, "reach");
    callback->tries = (uint32_t)reading_number(place, "tries");
    callback->miss_s = reading_number(place, "miss_s");
    callback->repeat = reading_number(place, "repeat");
    callback->talk =
        talk_s > 0.0
            ? (struct distribution){.kind = DISTRIBUTION_LOGNORMAL, .mean = talk_s, .cv = TALK_CV}
            : fixed(0.0);
    callback->wrap_up = fixed(reading_number(place, "wrap_up_s"));
    distribution_prepare(&callback->talk);
    distribution_prepare(&callback->wrap_up);
}

static bool read_offer(const struct place *place, struct intervention_offer *offer)
{
    const struct place patience = reading_member(place, "patience");
    const cJSON *const from_length = json_member(place->value, "from_length");

    offer->after_s = reading_number(place, "after_s");
    offer->from_length =
        from_length == NULL ? INTERVENTION_NO_LENGTH : (uint32_t)from_length->valuedouble;
    offer->share = reading_number(place, "share");
    offer->reach = reading_number(place, "reach");
    offer->tries = (uint32_t)reading_number(place, "tries");
    offer->miss_s = reading_number(place, "miss_s");
    return read_distribution(&patience, false, &offer->patience);
}

static bool read_disruption(const struct reading *reading, const struct place *place,
                            struct intervention *intervention)
{
    const cJSON *const agents = json_member(place->value, "agents");
    const cJSON *const absent = json_member(place->value, "absent");
    const cJSON *const handling = json_member(place->value, "handling");
    const cJSON *const attention = json_member(place->value, "attention");

    intervention->agents = agents == NULL ? 1.0 : agents->valuedouble;
    intervention->absent = absent == NULL ? 0.0 : absent->valuedouble;
    intervention->handling = handling == NULL ? 1.0 : handling->valuedouble;
    intervention->attention = attention == NULL ? 1.0 : attention->valuedouble;
    return read_groups(reading, place, intervention);
}

static bool read_office(const struct reading *reading, const struct place *place,
                        struct intervention *intervention)
{
    intervention->lead = reading_number(place, "lead");
    intervention->status = reading_number(place, "status");
    intervention->no_callback = reading_number(place, "no_callback");
    return read_offices(reading, place, intervention);
}

static bool read_purges(const struct reading *reading, const struct place *place,
                        struct intervention *intervention)
{
    const cJSON *const at = json_member(place->value, "at");
    const cJSON *const older_than_wd = json_member(place->value, "older_than_wd");
    const size_t all = reading->scenario->purge_count;

    intervention->purge_at = at == NULL ? (double)NAN : at->valuedouble;
    intervention->older_than_wd = older_than_wd == NULL ? (double)NAN : older_than_wd->valuedouble;
    if (!read_common_list(reading, place, "purges", READING_PURGE, &intervention->purges,
                          &intervention->purge_count))
        return false;
    if (intervention->purges != NULL)
        return true;
    intervention->purges = memory_zeroed(all, sizeof *intervention->purges);
    for (size_t i = 0; i < all; i++)
        intervention->purges[intervention->purge_count++] = i;
    return all > 0 || place_error(place, "is about purges, and there are none in \"purges\"");
}

static bool read_kind(const struct reading *reading, const struct place *place,
                      struct intervention *intervention)
{
    switch (intervention->kind) {
    case INTERVENTION_WEBSITE:
        intervention->failed = reading_number(place, "failed");
        return read_shares(reading, place, "deflects", intervention);
    case INTERVENTION_STANDARD_ANSWERS:
        intervention->share = reading_number(place, "share");
        intervention->saves = reading_number(place, "saves");
        intervention->handling = 1.0 - intervention->share * intervention->saves;
        intervention->ping_pong = reading_number(place, "ping_pong");
        return read_queues(reading, place, intervention)
               && read_pilot(reading, place, intervention);
    case INTERVENTION_CALLBACK:
        read_callback(place, intervention);
        return read_queues(reading, place, intervention)
               && read_pilot(reading, place, intervention);
    case INTERVENTION_BACK_OFFICE: return read_office(reading, place, intervention);
    case INTERVENTION_OVERFLOW:
        intervention->after_s = reading_number(place, "after_s");
        return read_queues(reading, place, intervention);
    case INTERVENTION_MAIL_BETWEEN_CALLS:
        intervention->keep_idle = reading_number(place, "keep_idle");
        return read_queues(reading, place, intervention);
    case INTERVENTION_PURGE_POLICY: return read_purges(reading, place, intervention);
    case INTERVENTION_LETTER_WAVE: return read_letter_wave(reading, place, intervention);
    case INTERVENTION_PROBLEM_REPORTING: return read_problems(reading, place, intervention);
    case INTERVENTION_LEAN_ROLLOUT: return read_lean(reading, place, intervention);
    case INTERVENTION_CALL_BACK_OFFER:
        return read_offer(place, &intervention->offer)
               && read_phone_queues(reading, place, intervention);
    case INTERVENTION_ONBOARDING: return read_onboarding(reading, place, intervention);
    case INTERVENTION_PROJECT: return read_project(reading, place, intervention);
    case INTERVENTION_STAFFING:
    case INTERVENTION_FLU_WEEK:
    case INTERVENTION_OUTAGE:
    case INTERVENTION_MOVE:
    case INTERVENTION_REORGANISATION:
    case INTERVENTION_KINDS: break;
    }
    return read_disruption(reading, place, intervention);
}

static enum intervention_kind kind_of(const struct place *place)
{
    const struct shape_variant *const variant =
        shape_variant_of(&vocabulary_intervention, place->value);

    assert(variant != NULL);
    return (enum intervention_kind)(variant - vocabulary_intervention.variants);
}

/* --- all of them --- */

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
    copy_sources(scenario);
    return true;
}
