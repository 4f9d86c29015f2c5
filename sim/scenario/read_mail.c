#include "scenario/read_mail.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/names.h"
#include "scenario/read_destination.h"

#include <stdbool.h>

enum { USUAL_NORM_WD = 2 };

/* --- queues ----------------------------------------------------------------------------------- */

static bool is_mail(const struct scenario_queue *queue)
{
    return queue->channel == SCENARIO_CHANNEL_MAIL;
}

static bool refuse_for_others(const struct place *place, const struct scenario_queue *queue)
{
    return is_mail(queue)
           || place_error(place,
                          "is for mail, and queue \"%s\" is none; give it \"channel\": "
                          "\"mail\" or drop this",
                          queue->id);
}

static bool read_norm(const struct place *place, struct scenario_queue *queue)
{
    const cJSON *const norm = json_member(place->value, "norm_wd");
    const struct place at = norm == NULL ? *place : place_member(place, norm);

    queue->norm_wd = norm == NULL ? USUAL_NORM_WD : (uint32_t)norm->valuedouble;
    return norm == NULL || refuse_for_others(&at, queue);
}

static bool read_chase(const struct reading *reading, const struct place *place,
                       struct scenario_chase *chase)
{
    const struct place to = reading_member(place, "to");

    chase->after_wd = (uint32_t)reading_number(place, "after_wd");
    chase->probability = reading_number(place, "share");
    chase->cause = (enum scenario_cause)names_index(names_causes, reading_text(place, "cause"));
    return reading_find(reading, READING_QUEUE, to.value->valuestring, &to, &chase->queue);
}

static bool read_chases(const struct reading *reading, const struct place *place,
                        struct scenario_queue *queue)
{
    const cJSON *const list = json_member(place->value, "while_waiting");
    const cJSON *item = NULL;

    if (list == NULL)
        return true;
    const struct place list_at = place_member(place, list);

    if (!refuse_for_others(&list_at, queue))
        return false;
    queue->chases = memory_zeroed(json_count(list), sizeof *queue->chases);
    cJSON_ArrayForEach(item, list)
    {
        const struct place at = place_item(&list_at, item, queue->chase_count);

        if (!read_chase(reading, &at, &queue->chases[queue->chase_count++]))
            return false;
    }
    return true;
}

static bool read_queue(const struct reading *reading, const struct place *place,
                       struct scenario_queue *queue)
{
    const bool has_days = reading->scenario->run.kind == SCENARIO_RUN_CALENDAR;
    const cJSON *const measured = json_member(place->value, "measure_backlog");

    queue->has_norm = has_days && is_mail(queue);
    queue->measure_backlog = has_days && (is_mail(queue) || cJSON_IsTrue(measured));
    return read_norm(place, queue) && read_chases(reading, place, queue);
}

/* --- purges ----------------------------------------------------------------------------------- */

static bool read_purged(const struct reading *reading, const struct place *place,
                        struct scenario_purge *purge)
{
    const struct place list = reading_member(place, "queues");
    const cJSON *item = NULL;

    purge->queues = memory_zeroed(json_count(list.value), sizeof *purge->queues);
    cJSON_ArrayForEach(item, list.value)
    {
        const struct place at = place_item(&list, item, purge->queue_count);
        size_t queue = 0;

        if (!reading_find(reading, READING_QUEUE, item->valuestring, &at, &queue)
            || !refuse_for_others(&at, &reading->scenario->queues[queue]))
            return false;
        for (size_t i = 0; i < purge->queue_count; i++) {
            if (purge->queues[i] == queue)
                return place_error(&at, "stands twice in the list; keep one of them");
        }
        purge->queues[purge->queue_count++] = queue;
    }
    return true;
}

static bool read_callers(const struct reading *reading, const struct place *place,
                         struct scenario_purge *purge)
{
    const cJSON *const callers = json_member(place->value, "callers");

    if (callers == NULL)
        return true;
    const struct place at = place_member(place, callers);
    const struct place to = reading_member(&at, "to");

    purge->callers = reading_number(&at, "share");
    purge->within_wd = (uint32_t)reading_number(&at, "within_wd");
    return read_destination(reading, &to, &purge->to, &purge->to_count);
}

static bool read_purges(struct reading *reading)
{
    struct scenario *const scenario = reading->scenario;
    const cJSON *const purges = json_member(reading->top.value, "purges");
    const cJSON *member = NULL;

    if (purges == NULL)
        return true;
    const struct place map = place_member(&reading->top, purges);

    scenario->purges = memory_zeroed(json_count(purges), sizeof *scenario->purges);
    cJSON_ArrayForEach(member, purges)
    {
        const struct place at = place_member(&map, member);
        struct scenario_purge *const purge = &scenario->purges[scenario->purge_count++];

        purge->id = reading_copy(member->string);
        purge->at = (uint32_t)reading_number(&at, "at");
        purge->older_than_wd = (uint32_t)reading_number(&at, "older_than_wd");
        if (!read_purged(reading, &at, purge) || !read_callers(reading, &at, purge))
            return false;
    }
    return true;
}

bool read_mail_all(struct reading *reading)
{
    const struct place map = reading_member(&reading->top, "queues");
    const cJSON *member = NULL;
    size_t index = 0;

    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);

        if (!read_queue(reading, &at, &reading->scenario->queues[index++]))
            return false;
    }
    return read_purges(reading);
}
