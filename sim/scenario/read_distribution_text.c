#include "scenario/read_distribution_text.h"

#include "scenario/json.h"
#include "scenario/place.h"
#include "scenario/read_distribution.h"
#include "scenario/reading.h"
#include "scenario/shape_check.h"
#include "scenario/shape_default.h"
#include "scenario/vocabulary_distribution.h"

#include <string.h>

bool read_distribution_text(const char *name, const char *text, struct distribution *distribution,
                            struct error *error)
{
    struct place_files files = {.name = {reading_copy(name)}, .count = 1, .error = error};
    cJSON *tree = NULL;
    bool read = json_parse(text, strlen(text), name, 0, &tree, error);

    if (read) {
        const struct place place = place_top(&files, tree);

        read = shape_check(&vocabulary_distribution, &place, false);
        if (read) {
            shape_default_fill(&vocabulary_distribution, tree);
            read = read_distribution(&place, false, distribution);
        }
    }
    cJSON_Delete(tree);
    place_files_term(&files);
    return read;
}
