/* Load and merge the files, check them against the tables, fill in defaults, then let each read_
 * module do its part; later ones refer to what earlier ones have read.
 */
#include "scenario/scenario_read.h"

#include "base/file.h"
#include "base/memory.h"
#include "scenario/check.h"
#include "scenario/json.h"
#include "scenario/load.h"
#include "scenario/read_complaints.h"
#include "scenario/read_demand.h"
#include "scenario/read_distribution.h"
#include "scenario/read_group.h"
#include "scenario/read_holder.h"
#include "scenario/read_intervention.h"
#include "scenario/read_link.h"
#include "scenario/read_mail.h"
#include "scenario/read_money.h"
#include "scenario/read_question.h"
#include "scenario/read_queue.h"
#include "scenario/read_run.h"
#include "scenario/read_staff_time.h"
#include "scenario/reading.h"
#include "scenario/shape_check.h"
#include "scenario/shape_default.h"
#include "scenario/shape_text.h"
#include "scenario/vocabulary.h"
#include "scenario/vocabulary_distribution.h"

#include <stdlib.h>
#include <string.h>

static const char DEFAULT_NAME[] = "scenario";
static const char SUFFIX[] = ".json";

/* --- names --- */

/* The name of the file without its folder and suffix (owned), fit for an id. */
static char *name_of_file(const char *path)
{
    const char *const slash = strrchr(path, '/');
    char *const name = reading_copy(slash == NULL ? path : slash + 1);
    const size_t length = strlen(name);

    if (length >= sizeof SUFFIX && strcmp(name + length - strlen(SUFFIX), SUFFIX) == 0)
        name[length - strlen(SUFFIX)] = '\0';
    for (char *at = name; *at != '\0'; at++) {
        const char one[] = {*at, '\0'};
        if (!shape_text_fits(SHAPE_TEXT_ID, one) && (at == name || strchr("-_.", *at) == NULL))
            *at = at == name ? 'x' : '-';
    }
    if (shape_text_fits(SHAPE_TEXT_ID, name))
        return name;
    free(name);
    return reading_copy(DEFAULT_NAME);
}

static void read_names(const struct reading *reading, const char *path)
{
    struct scenario *const scenario = reading->scenario;
    const cJSON *const name = json_member(reading->top.value, "name");

    scenario->file = reading_copy(path);
    scenario->name = name != NULL ? reading_copy(name->valuestring) : name_of_file(path);
    reading_titles(&reading->top, "title", scenario->name, scenario->title);
    reading_titles(&reading->top, "question", "", scenario->question);
}

/* --- all of it --- */

static bool read_tree(struct load *load, const struct files *files, const char *path,
                      struct scenario **scenario)
{
    struct reading reading = {.top = place_top(&load->files, load->tree),
                              .access = files,
                              .scenario = memory_zeroed(1, sizeof(struct scenario))};

    if (!read_run_check_steady(&reading.top)) {
        scenario_free(reading.scenario);
        return false;
    }
    const bool tells_money = json_member(load->tree, "money") != NULL;

    shape_default_fill(&vocabulary_scenario, load->tree);
    read_names(&reading, path);
    read_holder_ids(&reading);
    read_money(&reading, tells_money);
    if (read_run(&reading) && read_question_all(&reading) && read_queue_all(&reading)
        && read_complaints(&reading) && read_mail_all(&reading) && read_holder_all(&reading)
        && read_group_all(&reading) && read_staff_time_all(&reading) && read_link_all(&reading)
        && read_group_handling(&reading) && read_demand_all(&reading)
        && read_intervention_all(&reading) && check_size(&reading)) {
        *scenario = reading.scenario;
        return true;
    }
    scenario_free(reading.scenario);
    return false;
}

bool scenario_read_text(const char *text, size_t length, const char *name,
                        const struct files *files, struct scenario **scenario, struct error *error)
{
    struct load load = {0};

    if (!load_text(text, length, name, files, &load, error))
        return false;
    const bool read = read_tree(&load, files, name, scenario);

    load_term(&load);
    return read;
}

/* The files that have been read from disk. */
struct noted {
    char **paths; /* owned, with its elements */
    size_t count;
};

static bool read_and_note(void *context, const char *path, size_t max_length, char **text,
                          size_t *length, struct error *error)
{
    struct noted *const noted = context;

    noted->paths = memory_resize(noted->paths, noted->count + 1, sizeof *noted->paths);
    noted->paths[noted->count++] = reading_copy(path);
    return file_read(path, max_length, text, length, error);
}

bool scenario_read(const char *path, struct scenario **scenario, struct error *error)
{
    struct noted noted = {0};
    const struct files files = {read_and_note, &noted};
    char *text = NULL;
    size_t length = 0;
    const bool read = read_and_note(&noted, path, JSON_SIZE_MAX, &text, &length, error)
                      && scenario_read_text(text, length, path, &files, scenario, error);

    free(text);
    if (read) {
        (*scenario)->inputs = noted.paths;
        (*scenario)->input_count = noted.count;
        return true;
    }
    for (size_t i = 0; i < noted.count; i++)
        free(noted.paths[i]);
    free(noted.paths);
    return false;
}

bool scenario_read_distribution(const char *json_text, struct distribution *distribution,
                                struct error *error)
{
    struct place_files files = {.error = error};
    cJSON *tree = NULL;

    if (!json_parse(json_text, strlen(json_text), "distribution", 0, &tree, error))
        return false;
    files.name[files.count++] = reading_copy("distribution");
    const struct place top = place_top(&files, tree);
    bool read = shape_check(&vocabulary_distribution, &top, false);

    if (read) {
        shape_default_fill(&vocabulary_distribution, tree);
        read = read_distribution(&top, false, distribution);
    }
    place_files_term(&files);
    cJSON_Delete(tree);
    return read;
}
