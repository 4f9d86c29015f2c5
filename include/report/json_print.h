/* report/json_print.h - values as JSON. */
#ifndef REPORT_JSON_PRINT_H
#define REPORT_JSON_PRINT_H

#include "experiment/estimate.h"

#include <stdio.h>

/* A JSON string of UTF-8 text. */
void json_print_string(FILE *stream, const char *text);

/* The fewest digits that read back the same; null if it is not finite. */
void json_print_number(FILE *stream, double value);

/* {"mean":...,"half_width_95":...,"df":...} */
void json_print_estimate(FILE *stream, const struct estimate *estimate);

#endif
