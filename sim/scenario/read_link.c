/* A pair of a queue and a group that serves it may be said by the queue ("groups"), by the group
 * ("serves") or by both. A side that is silent follows the other; two sides that speak must agree;
 * if nobody speaks at all, every group serves every queue.
 */
#include "scenario/read_link.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/limits.h"

#include <stdint.h>
#include <stdlib.h>

enum { BY_QUEUE = 1, BY_GROUP = 2 };

struct pairs {
    struct reading *reading;
    uint8_t *said;      /* owned: BY_QUEUE | BY_GROUP, for [queue * groups + group] */
    bool *queue_speaks; /* owned: the queue has a list "groups" */
    bool *group_speaks; /* owned: the group has a list "serves" */
    size_t count;
};

static uint8_t *said(const struct pairs *pairs, size_t queue, size_t group)
{
    return &pairs->said[queue * pairs->reading->scenario->group_count + group];
}

static bool count_pair(struct pairs *pairs, const struct place *place)
{
    return ++pairs->count <= LIMITS_LINKS
           || place_error(place, "makes more than %d pairs of a queue and a group that serves it",
                          LIMITS_LINKS);
}

static void add_link(struct pairs *pairs, size_t queue, struct scenario_link link)
{
    struct scenario_queue *const to = &pairs->reading->scenario->queues[queue];

    to->links = memory_resize(to->links, to->link_count + 1, sizeof *to->links);
    to->links[to->link_count++] = link;
}

static void add_skill(struct pairs *pairs, size_t group, size_t queue, uint32_t rank)
{
    struct scenario_group *const to = &pairs->reading->scenario->groups[group];

    to->skills = memory_resize(to->skills, to->skill_count + 1, sizeof *to->skills);
    to->skills[to->skill_count++] =
        (struct scenario_skill){.queue = queue, .rank = rank, .speed = 1};
}

/* The list of a queue or group: entries one after the other; those in a list inside it are equal.
 */
static bool read_list(struct pairs *pairs, size_t whose, const struct place *list,
                      bool (*read)(struct pairs *pairs, size_t whose, uint32_t rank,
                                   const struct place *place))
{
    const cJSON *item = NULL;
    const cJSON *inner = NULL;
    uint32_t rank = 0;

    cJSON_ArrayForEach(item, list->value)
    {
        const struct place at = place_item(list, item, rank);
        size_t index = 0;

        if (!cJSON_IsArray(item) && !read(pairs, whose, rank, &at))
            return false;
        for (inner = cJSON_IsArray(item) ? item->child : NULL; inner != NULL; inner = inner->next) {
            const struct place inner_at = place_item(&at, inner, index++);

            if (!read(pairs, whose, rank, &inner_at))
                return false;
        }
        rank++;
    }
    return true;
}

/* --- what the queues say --- */

/* "north" or {"group": "north", "after_s": 180}. */
static bool read_choice(struct pairs *pairs, size_t queue, uint32_t preference,
                        const struct place *place)
{
    const bool is_object = cJSON_IsObject(place->value);
    const struct place id = is_object ? reading_member(place, "group") : *place;
    struct scenario_link link = {.preference = preference};

    if (!reading_find(pairs->reading, READING_GROUP, id.value->valuestring, &id, &link.group)
        || !count_pair(pairs, place))
        return false;
    if (*said(pairs, queue, link.group) & BY_QUEUE)
        return place_error(&id, "%s for the second time; name each group once",
                           place_show(id.value).text);
    link.after_s = is_object ? reading_number(place, "after_s") : 0;
    link.most = is_object && json_member(place->value, "most") != NULL
                    ? (uint32_t)reading_number(place, "most")
                    : 0;
    *said(pairs, queue, link.group) |= BY_QUEUE;
    add_link(pairs, queue, link);
    return true;
}

static bool read_queues(struct pairs *pairs)
{
    const struct place map = reading_member(&pairs->reading->top, "queues");
    const cJSON *member = NULL;
    size_t queue = 0;

    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);
        pairs->queue_speaks[queue] = json_member(member, "groups") != NULL;
        if (pairs->queue_speaks[queue]) {
            const struct place list = reading_member(&at, "groups");
            if (!read_list(pairs, queue, &list, read_choice))
                return false;
        }
        queue++;
    }
    return true;
}

/* --- what the groups say --- */

static bool read_rank(struct pairs *pairs, size_t group, uint32_t rank, const struct place *place)
{
    const char *const id = place->value->valuestring;
    size_t queue = 0;

    if (!reading_find(pairs->reading, READING_QUEUE, id, place, &queue))
        return false;
    if (*said(pairs, queue, group) & BY_GROUP)
        return place_error(place, "%s for the second time; name each queue once",
                           place_show(place->value).text);
    if (pairs->queue_speaks[queue] && !(*said(pairs, queue, group) & BY_QUEUE))
        return place_error(place,
                           "%s, but queues.%s.groups does not name \"%s\"; name it there or drop "
                           "this",
                           place_show(place->value).text, id,
                           pairs->reading->scenario->groups[group].id);
    *said(pairs, queue, group) |= BY_GROUP;
    if (!pairs->queue_speaks[queue]) {
        if (!count_pair(pairs, place))
            return false;
        add_link(pairs, queue, (struct scenario_link){.group = group});
    }
    add_skill(pairs, group, queue, rank);
    return true;
}

static bool read_groups(struct pairs *pairs)
{
    const struct place map = reading_member(&pairs->reading->top, "groups");
    const cJSON *member = NULL;
    size_t group = 0;

    cJSON_ArrayForEach(member, map.value)
    {
        const struct place at = place_member(&map, member);
        pairs->group_speaks[group] = json_member(member, "serves") != NULL;
        if (pairs->group_speaks[group]) {
            const struct place list = reading_member(&at, "serves");
            if (!read_list(pairs, group, &list, read_rank))
                return false;
        }
        group++;
    }
    return true;
}

/* --- both together --- */

/* Groups without a list follow the queues that name them; those with one must name these queues. */
static bool follow_queues(struct pairs *pairs)
{
    const struct scenario *const scenario = pairs->reading->scenario;
    const struct place map = reading_member(&pairs->reading->top, "queues");

    for (size_t q = 0; q < scenario->queue_count; q++) {
        for (size_t i = 0; i < scenario->queues[q].link_count && pairs->queue_speaks[q]; i++) {
            const size_t group = scenario->queues[q].links[i].group;
            if (!pairs->group_speaks[group]) {
                add_skill(pairs, group, q, 0);
            } else if (!(*said(pairs, q, group) & BY_GROUP)) {
                const struct place queue = reading_member(&map, scenario->queues[q].id);
                const struct place at = reading_member(&queue, "groups");
                return place_error(
                    &at,
                    "names \"%s\", but groups.%s.serves does not name \"%s\"; name it "
                    "there or drop this",
                    scenario->groups[group].id, scenario->groups[group].id, scenario->queues[q].id);
            }
        }
    }
    return true;
}

static bool pair_all(struct pairs *pairs)
{
    const struct scenario *const scenario = pairs->reading->scenario;
    const struct place map = reading_member(&pairs->reading->top, "groups");

    for (size_t q = 0; q < scenario->queue_count; q++) {
        for (size_t g = 0; g < scenario->group_count; g++) {
            if (!count_pair(pairs, &map))
                return false;
            add_link(pairs, q, (struct scenario_link){.group = g});
            add_skill(pairs, g, q, 0);
        }
    }
    return true;
}

static bool somebody_speaks(const struct pairs *pairs)
{
    bool found = false;

    for (size_t q = 0; q < pairs->reading->scenario->queue_count; q++)
        found |= pairs->queue_speaks[q];
    for (size_t g = 0; g < pairs->reading->scenario->group_count; g++)
        found |= pairs->group_speaks[g];
    return found;
}

/* Nobody may be left over. */
static bool check_everybody(const struct reading *reading)
{
    const struct scenario *const scenario = reading->scenario;
    const struct place queues = reading_member(&reading->top, "queues");
    const struct place groups = reading_member(&reading->top, "groups");

    for (size_t q = 0; q < scenario->queue_count; q++) {
        const struct place at = reading_member(&queues, scenario->queues[q].id);
        if (scenario->queues[q].link_count == 0)
            return place_error(&at,
                               "no group serves this queue; list \"groups\" here, or name it in "
                               "\"serves\" of a group");
    }
    for (size_t g = 0; g < scenario->group_count; g++) {
        const struct place at = reading_member(&groups, scenario->groups[g].id);
        if (scenario->groups[g].skill_count == 0)
            return place_error(&at, "serves no queue; list what it \"serves\", or name it in "
                                    "\"groups\" of a queue");
    }
    return true;
}

bool read_link_all(struct reading *reading)
{
    const struct scenario *const scenario = reading->scenario;
    struct pairs pairs = {.reading = reading,
                          .said = memory_zeroed(scenario->queue_count * scenario->group_count, 1),
                          .queue_speaks = memory_zeroed(scenario->queue_count, sizeof(bool)),
                          .group_speaks = memory_zeroed(scenario->group_count, sizeof(bool))};
    const bool read = read_queues(&pairs) && read_groups(&pairs)
                      && (somebody_speaks(&pairs) ? follow_queues(&pairs) : pair_all(&pairs))
                      && check_everybody(reading);

    free(pairs.said);
    free(pairs.queue_speaks);
    free(pairs.group_speaks);
    return read;
}
