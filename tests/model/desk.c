#include "desk.h"

#include "base/memory.h"
#include "model/world.h"
#include "scenario/scenario_read.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct table {
    const char *text;
};

static bool read_table(void *context, const char *path, size_t max_length, char **text,
                       size_t *length, struct error *error)
{
    const struct table *table = context;

    if (table->text == NULL)
        return error_set(error, path, "does not exist");
    assert(strlen(table->text) <= max_length);
    *length = strlen(table->text);
    *text = memory_copy(table->text, *length + 1, 1);
    return true;
}

struct scenario *desk_read(const char *text, const char *table)
{
    struct table context = {table};
    const struct files files = {.read = read_table, .context = &context};
    char *json = memory_copy(text, strlen(text) + 1, 1);
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};

    for (char *at = json; *at != '\0'; at++)
        *at = *at == '\'' ? '"' : *at;
    if (!scenario_read_text(json, strlen(json), "desk.json", &files, &scenario, &error)) {
        fprintf(stderr, "%s: %s\n", error.where, error.message);
        abort();
    }
    free(json);
    return scenario;
}

struct result desk_run(const char *text, const char *table)
{
    struct scenario *scenario = desk_read(text, table);
    struct result result;

    if (!world_run(scenario, 1, 0, NULL, &result))
        abort();
    scenario_free(scenario);
    return result;
}

double desk_queue(const struct result *result, size_t queue, enum result_queue_sum sum)
{
    double total = 0;

    for (size_t slot = 0; slot < result->slot_count; slot++)
        total += result->queue[queue * result->slot_count + slot][sum];
    return total;
}

double desk_group(const struct result *result, size_t group, enum result_group_sum sum)
{
    double total = 0;

    for (size_t slot = 0; slot < result->slot_count; slot++)
        total += result->group[group * result->slot_count + slot][sum];
    return total;
}

double desk_hours(const struct result *result, size_t group, size_t sum)
{
    return desk_group(result, group, (enum result_group_sum)sum) / SECONDS_PER_HOUR;
}
