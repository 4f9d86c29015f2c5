/* report/json_print.h - values as JSON. */
#ifndef REPORT_JSON_PRINT_H
#define REPORT_JSON_PRINT_H

#include "experiment/estimate.h"

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* A JSON string of UTF-8 text. */
void json_print_string(FILE *stream, const char *text);

/* The fewest digits that read back the same; null if it is not finite. */
void json_print_number(FILE *stream, double value);

/* {"mean":...,"half_width_95":...,"df":...} */
void json_print_estimate(FILE *stream, const struct estimate *estimate);

/* The same with one more member. */
void json_print_estimate_and(FILE *stream, const struct estimate *estimate, const char *key,
                             double value);

/* What results begin with. Texts are borrowed. */
struct json_print_head {
    const char *version;
    const char *key; /* of the name */
    const char *name;
    uint64_t seed;
    size_t replications;
};

/* {"version":...,"KEY":"name","seed":...,"replications":... without the end of the object. */
void json_print_head(FILE *stream, const struct json_print_head *head);

#endif
