#include "scenario/read_subject.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/read_common.h"

#include <math.h>
#include <stdlib.h>

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

bool read_subject_queues(const struct reading *reading, const struct place *place,
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
bool read_subject_phone_queues(const struct reading *reading, const struct place *place,
                               struct intervention *intervention)
{
    const struct scenario *const scenario = reading->scenario;
    const cJSON *const named = json_member(place->value, "queues");
    size_t phones = 0;

    if (!read_subject_queues(reading, place, intervention))
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

bool read_subject_groups(const struct reading *reading, const struct place *place,
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
bool read_subject_offices(const struct reading *reading, const struct place *place,
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
bool read_subject_shares(const struct reading *reading, const struct place *place, const char *key,
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

bool read_subject_purges(const struct reading *reading, const struct place *place,
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
