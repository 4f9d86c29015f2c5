/* Any bytes as a scenario file, and as the files it names: a line "%%NAME" begins the next file.
 * A refused one must say where and why; an accepted one must keep what scenario.h promises.
 */
#include "engine/random.h"
#include "fuzz.h"
#include "intervention/organisation.h"
#include "scenario/evidence.h"
#include "scenario/load.h"
#include "scenario/scenario_read.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_MORNINGS = 400 };

struct input {
    const char *text;
    size_t length;
};

/* --- files in the input --- */

/* The file that begins at `*rest`; advances it to the next "%%NAME" line, NULL at the end. */
static struct input next_file(const char **rest, const char *end)
{
    const char *const start = *rest;

    for (const char *at = start; at + 3 <= end; at++) {
        if (memcmp(at, "\n%%", 3) == 0) {
            *rest = at + 3;
            return (struct input){start, (size_t)(at - start)};
        }
    }
    *rest = NULL;
    return (struct input){start, (size_t)(end - start)};
}

static bool read_part(void *context, const char *path, size_t max_length, char **text,
                      size_t *length, struct error *error)
{
    const struct input *const input = context;
    const char *const end = input->text + input->length;
    const char *rest = input->text;

    next_file(&rest, end);
    while (rest != NULL) {
        const struct input file = next_file(&rest, end);
        const char *const line_end = memchr(file.text, '\n', file.length);
        const size_t name = line_end == NULL ? file.length : (size_t)(line_end - file.text);
        if (line_end == NULL || name != strlen(path) || memcmp(file.text, path, name) != 0)
            continue;
        *length = file.length - name - 1;
        if (*length > max_length)
            break;
        *text = calloc(*length + 1, 1);
        assert(*text != NULL);
        memcpy(*text, line_end + 1, *length);
        return true;
    }
    return error_set(error, path, "cannot be opened: not in the input");
}

/* --- promises --- */

static void check_distribution(const struct distribution *distribution, bool must_end)
{
    for (uint64_t key = 0; key < 3; key++) {
        const double value = distribution_draw(distribution, key * 0x9E3779B97F4A7C15u);
        assert(value >= 0 && (!must_end || isfinite(value)));
    }
}

static void check_profile(const struct scenario_profile *profile)
{
    assert(profile->from_s >= 0);
    assert(profile->count == 0 || profile->slot_s > 0);
    assert(profile->from_s + (double)profile->count * profile->slot_s <= SECONDS_PER_DAY);
    for (size_t i = 0; i < profile->count; i++)
        assert(profile->value[i] >= 0 && isfinite(profile->value[i]));
}

static void check_queue(const struct scenario *scenario, const struct scenario_queue *queue)
{
    check_distribution(&queue->patience, false);
    check_distribution(&queue->talk, true);
    check_distribution(&queue->wrap_up, true);
    assert(queue->link_count > 0 && queue->target_s >= 0 && queue->short_abandon_s >= 0);
    assert(queue->trunks == SCENARIO_NO_TRUNKS
           || (queue->trunks >= 0 && (size_t)queue->trunks < scenario->trunk_count));
    for (size_t i = 0; i < queue->link_count; i++) {
        assert(queue->links[i].group < scenario->group_count && queue->links[i].after_s >= 0);
        assert(i == 0 || queue->links[i].preference >= queue->links[i - 1].preference);
    }
    for (size_t i = 0; i < queue->transfer_count; i++)
        assert(queue->transfers[i].queue < scenario->queue_count);
    for (size_t day = 0; day < DAYS_PER_WEEK; day++)
        assert(queue->hours.from_s[day] <= queue->hours.to_s[day]
               && queue->hours.to_s[day] <= SECONDS_PER_DAY);
}

static void check_group(const struct scenario *scenario, const struct scenario_group *group)
{
    check_profile(&group->shape);
    assert(group->agents >= 0 && group->skill_count > 0);
    for (size_t i = 0; i < group->skill_count; i++) {
        const struct scenario_skill *const skill = &group->skills[i];
        assert(skill->queue < scenario->queue_count && skill->speed > 0);
        assert(i == 0 || skill->rank >= group->skills[i - 1].rank);
        check_distribution(&skill->talk, skill->has_talk);
        check_distribution(&skill->wrap_up, skill->has_wrap_up);
    }
}

static void check_source(const struct scenario *scenario, const struct scenario_source *source)
{
    double sum = 0;

    check_profile(&source->profile);
    assert(source->rate_per_s >= 0 && isfinite(source->rate_per_s));
    for (size_t i = 0; i < source->share_count; i++) {
        assert(source->shares[i].queue < scenario->queue_count);
        sum += source->shares[i].probability;
    }
    assert(fabs(sum - 1) < 1e-9);
    for (size_t i = 0; i < source->trace.count; i++) {
        assert(source->trace.arrival_s[i] >= (i == 0 ? 0 : source->trace.arrival_s[i - 1]));
        assert(source->trace.arrival_s[i] < (double)scenario->run.days * SECONDS_PER_DAY);
    }
}

/* --- interventions --- */

static void check_team(const struct scenario *scenario, const struct intervention_team *team)
{
    assert(team->group_count > 0 && team->from_day <= team->to_day && team->heads >= 0);
    for (size_t i = 0; i < team->group_count; i++)
        assert(team->groups[i] < scenario->group_count);
    for (size_t i = 0; i < team->queue_count; i++)
        assert(team->queues[i] < scenario->queue_count);
    for (uint32_t i = 0; i < team->to_day - team->from_day; i++) {
        assert(team->taken[i] >= 0 && team->taken[i] <= 1);
        assert(team->done[i] >= (i == 0 ? 0 : team->done[i - 1]) && team->done[i] <= 1);
    }
}

static void check_intervention(const struct scenario *scenario,
                               const struct intervention *intervention)
{
    assert(intervention->id[0] != '\0' && intervention->start_day <= intervention->end_day);
    for (size_t i = 0; i < intervention->queue_count; i++)
        assert(intervention->queues[i] < scenario->queue_count);
    for (size_t i = 0; i < intervention->group_count; i++)
        assert(intervention->groups[i] < scenario->group_count);
    for (size_t i = 0; i < intervention->source_count; i++)
        assert(intervention->sources[i].source < scenario->source_count);
    for (size_t i = 0; i < intervention->purge_count; i++)
        assert(intervention->purges[i] < scenario->purge_count);
    for (size_t i = 0; i < intervention->depends_count; i++)
        assert(intervention->depends_on[i] < scenario->intervention_count);
    for (size_t i = 0; i < intervention->lean.team_count; i++)
        check_team(scenario, &intervention->lean.teams[i]);
}

static bool is_factor(double value)
{
    return value >= 0 && isfinite(value);
}

static void check_today(const struct today *today)
{
    for (size_t i = 0; i < today->sizes.queues; i++) {
        const struct today_queue *const queue = &today->queues[i];
        assert(is_factor(queue->handling) && is_factor(queue->returns[TODAY_UNRESOLVED])
               && is_factor(queue->returns[TODAY_PING_PONG]));
        assert(queue->callback_share >= 0 && queue->callback_share <= 1);
    }
    for (size_t i = 0; i < today->sizes.groups; i++) {
        const struct today_group *const group = &today->groups[i];
        assert(is_factor(group->agents) && is_factor(group->handling[TODAY_TALKING])
               && is_factor(group->handling[TODAY_WRITING]));
        for (size_t j = 0; j < TODAY_CLAIMS; j++)
            assert(is_factor(group->claimed[j]));
    }
    for (size_t i = 0; i < today->sizes.sources; i++) {
        const struct today_source *const source = &today->sources[i];
        assert(source->own >= 0 && source->come >= source->own && source->come <= 1);
        assert(is_factor(source->lead) && source->status >= 0 && source->status <= 1);
    }
    assert(is_factor(today->no_callback) && is_factor(today->attention));
}

/* Lives through the mornings of a run, as far as that is worth the time. */
static void check_mornings(const struct scenario *scenario)
{
    const struct today_sizes sizes = {scenario->queue_count, scenario->group_count,
                                      scenario->source_count, scenario->purge_count};
    const uint32_t days = scenario->run.days < MOST_MORNINGS ? scenario->run.days : MOST_MORNINGS;
    struct organisation organisation;

    organisation_init(&organisation, scenario->interventions, scenario->intervention_count, sizes,
                      random_run_key(1, 0));
    for (uint32_t day = 0; day < days; day++) {
        organisation_morning(&organisation, day);
        check_today(&organisation.today);
    }
    organisation_term(&organisation);
}

static void check_interventions(const struct scenario *scenario)
{
    for (size_t i = 0; i < scenario->intervention_count; i++)
        check_intervention(scenario, &scenario->interventions[i]);
    if (scenario->intervention_count > 0)
        check_mornings(scenario);
}

static void check_scenario(const struct scenario *scenario)
{
    const struct scenario_run *const run = &scenario->run;

    assert(run->days > 0 && run->replications > 0 && run->warm_up_days < run->days);
    assert(run->kind == SCENARIO_RUN_CALENDAR || run->length_s > 0);
    assert(fmod(SECONDS_PER_DAY, run->interval_s) == 0);
    assert(scenario->name[0] != '\0' && scenario->title[0] != NULL && scenario->title[1] != NULL);
    for (size_t i = 0; i < scenario->queue_count; i++)
        check_queue(scenario, &scenario->queues[i]);
    for (size_t i = 0; i < scenario->group_count; i++)
        check_group(scenario, &scenario->groups[i]);
    for (size_t i = 0; i < scenario->source_count; i++)
        check_source(scenario, &scenario->sources[i]);
    check_interventions(scenario);
}

/* Lists the values of a file that has been read. */
static void check_evidence(const struct input *top, const struct files *files)
{
    struct load load = {0};
    struct error error = {{0}, {0}};
    const bool loaded = load_text(top->text, top->length, "top.json", files, &load, &error);

    assert(loaded);
    struct evidence evidence = evidence_of(load.tree);

    for (size_t i = 0; i < evidence.count; i++)
        assert(evidence.values[i].pointer[0] == '/' && evidence.values[i].json[0] != '\0');
    evidence_term(&evidence);
    load_term(&load);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *const text = calloc(size + 1, 1);

    assert(text != NULL);
    memcpy(text, data, size);
    struct input input = {text, size};
    const struct files files = {read_part, &input};
    const char *rest = text;
    const struct input top = next_file(&rest, text + size);
    struct scenario *scenario = NULL;
    struct error error = {{0}, {0}};

    if (scenario_read_text(top.text, top.length, "top.json", &files, &scenario, &error)) {
        check_scenario(scenario);
        check_evidence(&top, &files);
    } else {
        assert(scenario == NULL && error.where[0] != '\0' && error.message[0] != '\0');
    }
    scenario_free(scenario);
    free(text);
    return 0;
}
