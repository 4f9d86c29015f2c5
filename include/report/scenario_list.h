/* report/scenario_list.h - scenarios to choose from: for `loket scenarios`. */
#ifndef REPORT_SCENARIO_LIST_H
#define REPORT_SCENARIO_LIST_H

#include "report/words.h"
#include "scenario/scenario.h"

#include <stddef.h>
#include <stdio.h>

/* Borrowed. */
struct scenario_list_entry {
    const char *name; /* by which a command takes it */
    const struct scenario *scenario;
};

/* Name, title and question of each. */
void scenario_list_text(FILE *stream, const struct scenario_list_entry *entries, size_t count,
                        enum words_language language);

/* {"version","scenarios":[{"name","title":{"en","nl"},"question":{"en","nl"},"file"}]}; the
 * question is null where the scenario does not say. */
void scenario_list_json(FILE *stream, const char *version,
                        const struct scenario_list_entry *entries, size_t count);

#endif
