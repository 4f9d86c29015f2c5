#include "scenario/reading.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/suggest.h"

#include <assert.h>
#include <string.h>

struct place reading_member(const struct place *object, const char *key)
{
    const cJSON *const member = json_member(object->value, key);

    assert(member != NULL);
    return place_member(object, member);
}

double reading_number(const struct place *object, const char *key)
{
    return reading_member(object, key).value->valuedouble;
}

const char *reading_text(const struct place *object, const char *key)
{
    return reading_member(object, key).value->valuestring;
}

char *reading_copy(const char *text)
{
    return memory_copy(text, strlen(text) + 1, 1);
}

char *reading_copy_of(const struct place *object, const char *key)
{
    const cJSON *const member = json_member(object->value, key);

    return member == NULL ? NULL : reading_copy(member->valuestring);
}

void reading_titles(const struct place *object, const char *key, const char *fallback,
                    char *title[2])
{
    const cJSON *const both = json_member(object->value, key);
    const cJSON *const en = cJSON_IsObject(both) ? json_member(both, "en") : both;
    const cJSON *const nl = cJSON_IsObject(both) ? json_member(both, "nl") : both;

    title[0] = reading_copy(en != NULL ? en->valuestring : nl != NULL ? nl->valuestring : fallback);
    title[1] = reading_copy(nl != NULL ? nl->valuestring : title[0]);
}

static size_t count_of(const struct scenario *scenario, enum reading_kind kind)
{
    switch (kind) {
    case READING_TRUNKS: return scenario->trunk_count;
    case READING_QUEUE: return scenario->queue_count;
    case READING_GROUP: return scenario->group_count;
    case READING_QUESTION: return scenario->question_count;
    case READING_HOLDER: return scenario->holder_count;
    case READING_SOURCE: return scenario->source_count;
    case READING_PURGE: return scenario->purge_count;
    case READING_INTERVENTION: return scenario->intervention_count;
    }
    return 0;
}

static const char *id_of(const struct scenario *scenario, enum reading_kind kind, size_t index)
{
    switch (kind) {
    case READING_TRUNKS: return scenario->trunks[index].id;
    case READING_QUEUE: return scenario->queues[index].id;
    case READING_GROUP: return scenario->groups[index].id;
    case READING_QUESTION: return scenario->questions[index].id;
    case READING_HOLDER: return scenario->holders[index].id;
    case READING_SOURCE: return scenario->sources[index].id;
    case READING_PURGE: return scenario->purges[index].id;
    case READING_INTERVENTION: return scenario->interventions[index].id;
    }
    return NULL;
}

bool reading_find(const struct reading *reading, enum reading_kind kind, const char *id,
                  const struct place *place, size_t *index)
{
    static const char *const names[] = {
        [READING_TRUNKS] = "set of trunks",  [READING_QUEUE] = "queue",
        [READING_GROUP] = "group",           [READING_QUESTION] = "type of question",
        [READING_HOLDER] = "dossier holder", [READING_SOURCE] = "source",
        [READING_PURGE] = "purge",           [READING_INTERVENTION] = "intervention",
    };
    const size_t count = count_of(reading->scenario, kind);
    struct suggest suggest = {.text = id};

    for (size_t i = 0; i < count; i++) {
        const char *const candidate = id_of(reading->scenario, kind, i);
        if (strcmp(candidate, id) == 0) {
            *index = i;
            return true;
        }
        suggest_consider(&suggest, candidate);
    }
    return place_error(place, "there is no %s \"%s\"%s", names[kind], id,
                       suggest.best[0] != '\0' ? suggest_hint(&suggest).text
                                               : "; define it or name another");
}
