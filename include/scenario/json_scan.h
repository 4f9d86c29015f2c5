/* scenario/json_scan.h - checks the grammar of JSON with comments, without building anything. */
#ifndef SCENARIO_JSON_SCAN_H
#define SCENARIO_JSON_SCAN_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a scan leaves behind. */
struct json_scan {
    char *blanked;   /* owned: the text with blanks for comments and byte order mark */
    uint32_t *lines; /* owned: the line of each value, in the order of the text */
    size_t values;
};

/* Checks `length` bytes; on failure `error` tells file, line and column. */
MUST_CHECK bool json_scan_text(const char *text, size_t length, const char *name,
                               struct json_scan *scan, struct error *error);

/* Releases what the scan left. */
void json_scan_term(struct json_scan *scan);

#endif
