#include "cli/contest.h"

#include "base/memory.h"
#include "cli/find.h"
#include "cli/output.h"
#include "experiment/comparison.h"
#include "experiment/inside.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_taken(char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0)
            return true;
    }
    return false;
}

/* The scenario's name (owned), with a number where that is taken. */
static char *short_name(const struct contest *contest, const struct scenario *scenario)
{
    const size_t size = strlen(scenario->name) + 32;
    char *const name = memory_zeroed(size, 1);

    snprintf(name, size, "%s", scenario->name);
    for (size_t number = 2; is_taken(contest->names, contest->count, name); number++)
        snprintf(name, size, "%s (%zu)", scenario->name, number);
    return name;
}

static bool refuse_other_days(const struct contest *contest, const char *name, const char *base,
                              struct error *error)
{
    const char *const obstacle =
        comparison_obstacle(contest->scenarios[0], contest->scenarios[contest->count - 1]);

    if (obstacle == NULL)
        return true;
    return error_set(error, name,
                     "%s: is not that of %s; the same customers need the same days, so give both "
                     "files the same \"run\"",
                     obstacle, base);
}

static bool add_scenario(struct contest *contest, const char *name, const char *base,
                         struct error *error)
{
    struct scenario *scenario = NULL;

    if (!find_and_read(name, &scenario, error))
        return false;
    contest->names[contest->count] = short_name(contest, scenario);
    contest->scenarios[contest->count++] = scenario;
    return refuse_other_days(contest, name, base, error);
}

/* Without what others do, where somebody else does something. */
static void add_variants(struct contest *contest, bool inside)
{
    contest->run_count = contest->count;
    for (size_t i = 0; i < contest->count; i++) {
        struct scenario *const variant =
            inside && i > 0 ? inside_of(contest->scenarios[i], contest->scenarios[0]) : NULL;

        contest->inside[i] = variant == NULL ? CONTEST_NONE : contest->run_count;
        if (variant != NULL)
            contest->scenarios[contest->run_count++] = variant;
    }
}

bool contest_open(struct contest *contest, char *const *names, size_t count,
                  struct contest_wish wish)
{
    const size_t most = 2 * count; /* a variant of each */
    struct error error;

    *contest = (struct contest){
        .scenarios = memory_zeroed(most, sizeof *contest->scenarios),
        .names = memory_zeroed(count, sizeof *contest->names),
        .inside = memory_zeroed(count, sizeof *contest->inside),
        .rows = memory_zeroed(most, sizeof *contest->rows),
        .pools = memory_zeroed(most, sizeof *contest->pools),
    };
    for (size_t i = 0; i < count; i++) {
        if (!add_scenario(contest, names[i], names[0], &error)) {
            output_complain(&error);
            return false;
        }
    }
    add_variants(contest, wish.inside);
    contest->tells_economics =
        wish.economics && contest->scenarios[0]->run.kind == SCENARIO_RUN_CALENDAR;
    for (size_t i = 0; i < contest->run_count; i++) {
        contest->rows[i] = rows_of(contest->scenarios[i]);
        pool_init(&contest->pools[i], &contest->rows[i]);
        if (contest->tells_economics)
            pool_keep_balance(&contest->pools[i]);
    }
    return true;
}

void contest_close(struct contest *contest)
{
    for (size_t i = 0; i < contest->run_count; i++) {
        pool_term(&contest->pools[i]);
        rows_term(&contest->rows[i]);
    }
    for (size_t i = contest->count; i < contest->run_count; i++)
        inside_free((struct scenario *)(uintptr_t)contest->scenarios[i]);
    for (size_t i = 0; i < contest->count; i++) {
        scenario_free((struct scenario *)(uintptr_t)contest->scenarios[i]);
        free(contest->names[i]);
    }
    free(contest->scenarios);
    free(contest->names);
    free(contest->inside);
    free(contest->rows);
    free(contest->pools);
    free(contest->economics);
    free(contest->equal_service);
}
