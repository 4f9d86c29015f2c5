/* cli/contest.h - the scenarios that a command compares, and what running them adds up to. */
#ifndef CLI_CONTEST_H
#define CLI_CONTEST_H

#include "base/error.h"
#include "experiment/economics.h"
#include "experiment/equal_service.h"
#include "experiment/pool.h"
#include "experiment/rows.h"
#include "scenario/scenario.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CONTEST_NONE SIZE_MAX

/* What is compared. All arrays are owned; those of what is run have an element for each scenario,
 * then one for each variant. */
struct contest {
    size_t count;
    size_t run_count;                  /* with the variants */
    const struct scenario **scenarios; /* of what is run; its elements owned too */
    char **names;                      /* [count], likewise */
    size_t *inside;     /* [count] the variant without what others do; or CONTEST_NONE */
    struct rows *rows;  /* of what is run */
    struct pool *pools; /* likewise */
    bool tells_economics;
    struct economics *economics;                /* [count]; NULL: none */
    struct equal_service_answer *equal_service; /* likewise */
};

/* What is to be told beside the differences. */
struct contest_wish {
    bool inside;    /* what comes of the department's own doing */
    bool economics; /* of runs with days */
};

/* Reads the scenarios of these names, the base first, and makes room for what comes out. False:
 * said why; close it even then. */
MUST_CHECK bool contest_open(struct contest *contest, char *const *names, size_t count,
                             struct contest_wish wish);

void contest_close(struct contest *contest);

#endif
