#include "scenario/read_intervention.h"

#include "base/memory.h"
#include "scenario/calendar.h"
#include "scenario/json.h"
#include "scenario/limits.h"
#include "scenario/read_distribution.h"
#include "scenario/read_lean.h"
#include "scenario/roster.h"
#include "scenario/vocabulary_intervention.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SOURCE_ID_SIZE = 512 };

/* Of a conversation, as of most at a first line. */
static const double TALK_CV = 0.7;

/* --- when --- */

static bool read_date(const struct reading *reading, const struct place *place,
                      struct intervention *intervention)
{
    const int64_t first_day = reading->scenario->run.first_day;
    int64_t day = 0;

    if (!calendar_parse_date(place->value->valuestring, &day))
        return place_error(place, "%s; there is no such date", place_show(place->value).text);
    if (day < first_day)
        return place_error(place, "%s, before the run begins; take a later date",
                           place_show(place->value).text);
    intervention->start_day = (uint32_t)(day - first_day);
    return true;
}

static uint32_t days_of_weeks(const struct place *place, const char *key)
{
    const cJSON *const weeks = json_member(place->value, key);

    return weeks == NULL ? 0 : (uint32_t)weeks->valuedouble * DAYS_PER_WEEK;
}

static bool read_days(const struct reading *reading, const struct place *place,
                      struct intervention *intervention)
{
    const cJSON *const start = json_member(place->value, "start");
    const cJSON *const start_wk = json_member(place->value, "start_wk");
    const cJSON *const days = json_member(place->value, "days");
    const cJSON *const ramp = json_member(place->value, "ramp");
    uint32_t length = days_of_weeks(place, "weeks");

    if (start != NULL) {
        const struct place at = place_member(place, start);
        if (!read_date(reading, &at, intervention))
            return false;
    } else if (start_wk != NULL) {
        intervention->start_day = ((uint32_t)start_wk->valuedouble - 1) * DAYS_PER_WEEK;
    }
    intervention->after_days = days_of_weeks(place, "after_wk");
    length += intervention->after_days;
    length += days == NULL ? 0 : (uint32_t)days->valuedouble;
    intervention->end_day = length == 0 ? INTERVENTION_FOR_EVER : intervention->start_day + length;
    intervention->ramp_days = days_of_weeks(place, "ramp_wk");
    intervention->ramp = ramp == NULL || strcmp(ramp->valuestring, "linear") == 0
                             ? INTERVENTION_LINEAR
                         : strcmp(ramp->valuestring, "logistic") == 0 ? INTERVENTION_LOGISTIC
                                                                      : INTERVENTION_LEARNING;
    return true;
}

/* --- what it is about --- */

/* The indices (owned) that the ids in the list `key` name; NULL if there is no such list. Each may
 * stand there once. */
static bool read_list(const struct reading *reading, const struct place *place, const char *key,
                      enum reading_kind kind, size_t **indices, size_t *count)
{
    const cJSON *const list = json_member(place->value, key);
    const cJSON *item = NULL;

    if (list == NULL)
        return true;
    const struct place list_at = place_member(place, list);

    *indices = memory_zeroed(json_count(list), sizeof **indices);
    cJSON_ArrayForEach(item, list)
    {
        const struct place at = place_item(&list_at, item, *count);
        if (!reading_find(reading, kind, item->valuestring, &at, &(*indices)[*count]))
            return false;
        for (size_t i = 0; i < *count; i++) {
            if ((*indices)[i] == (*indices)[*count])
                return place_error(&at, "\"%s\" stands here twice; keep one", item->valuestring);
        }
        ++*count;
    }
    return true;
}

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

    if (!read_list(reading, place, "queues", READING_QUEUE, &intervention->queues,
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

    if (!read_list(reading, place, "groups", READING_GROUP, &intervention->groups,
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
    bool fits = read_list(reading, place, "sources", READING_SOURCE, &indices, &count);

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

static bool read_upkeep(const struct reading *reading, const struct place *place,
                        struct intervention *intervention)
{
    const struct scenario *const scenario = reading->scenario;
    const cJSON *const hours = json_member(place->value, "upkeep_h_per_wk");
    const cJSON *member = NULL;

    if (hours == NULL)
        return true;
    const struct place map = place_member(place, hours);

    intervention->upkeep = memory_zeroed(scenario->group_count, sizeof *intervention->upkeep);
    cJSON_ArrayForEach(member, hours)
    {
        const struct place at = place_member(&map, member);
        size_t group = 0;
        if (!reading_find(reading, READING_GROUP, member->string, &at, &group))
            return false;
        const double week_h = roster_week_h(scenario, group);
        if (member->valuedouble > week_h)
            return place_error(&at, "%s, but the group has %.6g hours a week; take fewer",
                               place_show(member).text, week_h);
        intervention->upkeep[group] = week_h > 0.0 ? member->valuedouble / week_h : 0.0;
    }
    return true;
}

/* --- more customers --- */

/* Like the source of the same place, but with so many of its customers. */
static void copy_source(struct scenario *scenario, const struct scenario_source *source,
                        double share, const char *intervention)
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
        if (scenario->interventions[i].kind == INTERVENTION_LETTER_WAVE)
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
        if (other->kind == INTERVENTION_LETTER_WAVE)
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

/* Of all letter waves, once everything has been read: whatever is read before knows the sources of
 * the file only. */
static void copy_sources(struct scenario *scenario)
{
    size_t more = 0;

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        if (scenario->interventions[i].kind == INTERVENTION_LETTER_WAVE)
            more += scenario->interventions[i].source_count;
    }
    if (more == 0)
        return;
    scenario->sources =
        memory_resize(scenario->sources, scenario->source_count + more, sizeof *scenario->sources);
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        struct intervention *const wave = &scenario->interventions[i];
        for (size_t j = 0; j < wave->source_count && wave->kind == INTERVENTION_LETTER_WAVE; j++) {
            struct intervention_share *const share = &wave->sources[j];
            const size_t copy = scenario->source_count;
            copy_source(scenario, &scenario->sources[share->source], share->share, wave->id);
            add_to_others(scenario, share->source, copy);
            share->source = copy;
        }
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
    if (!read_list(reading, place, "purges", READING_PURGE, &intervention->purges,
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
        intervention->handling =
            1.0 - reading_number(place, "share") * reading_number(place, "saves");
        intervention->ping_pong = reading_number(place, "ping_pong");
        return read_queues(reading, place, intervention);
    case INTERVENTION_CALLBACK:
        read_callback(place, intervention);
        return read_queues(reading, place, intervention);
    case INTERVENTION_BACK_OFFICE: return read_office(reading, place, intervention);
    case INTERVENTION_OVERFLOW:
        intervention->after_s = reading_number(place, "after_s");
        return read_queues(reading, place, intervention);
    case INTERVENTION_MAIL_BETWEEN_CALLS:
        intervention->keep_idle = reading_number(place, "keep_idle");
        return read_queues(reading, place, intervention);
    case INTERVENTION_PURGE_POLICY: return read_purges(reading, place, intervention);
    case INTERVENTION_LETTER_WAVE: return read_letter_wave(reading, place, intervention);
    case INTERVENTION_LEAN_ROLLOUT: return read_lean(reading, place, intervention);
    case INTERVENTION_CALL_BACK_OFFER:
        return read_offer(place, &intervention->offer)
               && read_phone_queues(reading, place, intervention);
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

/* By the first day, then by id. */
static int order(const void *a, const void *b)
{
    const struct intervention *const one = a;
    const struct intervention *const other = b;

    if (one->start_day != other->start_day)
        return one->start_day < other->start_day ? -1 : 1;
    return strcmp(one->id, other->id);
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
    cJSON_ArrayForEach(member, object)
    {
        const struct place at = place_member(&map, member);
        struct intervention *const intervention =
            &scenario->interventions[scenario->intervention_count++];

        intervention->id = reading_copy(member->string);
        intervention->kind = kind_of(&at);
        intervention->agreed = reading_number(&at, "agreed");
        intervention->success = reading_number(&at, "success");
        if (!read_days(reading, &at, intervention) || !read_upkeep(reading, &at, intervention)
            || !read_kind(reading, &at, intervention))
            return false;
    }
    if (scenario->intervention_count > 1)
        qsort(scenario->interventions, scenario->intervention_count,
              sizeof *scenario->interventions, order);
    copy_sources(scenario);
    return true;
}
