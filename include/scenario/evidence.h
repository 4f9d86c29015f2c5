/* scenario/evidence.h - how well the values of a scenario file are known, as the file says itself.
 *
 * "evidence" maps JSON pointers (RFC 6901) to a tag and a note. A pointer speaks of a value of the
 * merged file, or of all that lies inside it; the longest pointer counts. It speaks of what stood
 * there when it was written: not of a value that a file further on (based_on) has put in its place.
 * Nothing of it changes a run.
 */
#ifndef SCENARIO_EVIDENCE_H
#define SCENARIO_EVIDENCE_H

#include "base/error.h"
#include "scenario/evidence_unit.h"
#include "scenario/place.h"

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>

enum evidence_tag {
    EVIDENCE_UNTAGGED,
    EVIDENCE_CHOICE,    /* part of "run": a setting of the simulation, true of nothing */
    EVIDENCE_MEASURED,  /* counted in this organisation */
    EVIDENCE_SOURCED,   /* found in the literature or with others */
    EVIDENCE_ESTIMATED, /* a judgement */
    EVIDENCE_TAGS
};

/* A value of the file: a number, a text, true or false, or a list of those. */
struct evidence_value {
    char *pointer; /* owned, and so on */
    char *json;
    enum evidence_unit unit;
    enum evidence_tag tag;
    char *said_at; /* the pointer with the tag; NULL if there is none */
    char *note[2]; /* English, Dutch; NULL if there is none */
};

struct evidence {
    struct evidence_value *values; /* owned; in the order of the merged file */
    size_t count;
};

/* Checks the pointers of the file the user named against the merged tree `top`. Those of the files
 * it builds on were right there: what they name and is no longer there is dropped. */
MUST_CHECK bool evidence_check(const struct place *top);

/* All values of a tree that evidence_check() has seen, but for names, titles and the evidence
 * itself. Release with evidence_term(). */
struct evidence evidence_of(const cJSON *tree);

void evidence_term(struct evidence *evidence);

/* "sourced": for programs; NULL for none. */
const char *evidence_tag_name(enum evidence_tag tag);

#endif
