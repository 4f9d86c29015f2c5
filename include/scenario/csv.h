/* scenario/csv.h - tables as text: comma-separated values, strictly (RFC 4180).
 *
 * The first row names the columns. Fields are parted by commas, or by semicolons if the first row
 * has one outside quotes; in the latter case numbers may have a decimal comma, as spreadsheets with
 * Dutch settings write them. Fields may stand in double quotes. Empty lines are skipped.
 */
#ifndef SCENARIO_CSV_H
#define SCENARIO_CSV_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

enum { CSV_COLUMNS_MAX = 64 };

/* A table being read. Embed by value; private to csv.c, but for what is marked. */
struct csv {
    const char *name; /* borrowed: the file, in messages */
    char *at;         /* in the text */
    char *end;
    char separator;
    size_t line;     /* of the next row */
    size_t row_line; /* public: of the current row */
    size_t columns;  /* public */
    const char *header[CSV_COLUMNS_MAX];
    const char *field[CSV_COLUMNS_MAX]; /* public: the current row, ends of fields are zero bytes */
    struct error *error;                /* borrowed */
};

/* Begins to read `length` bytes of `text` (borrowed; written to; a zero byte follows them). `known`
 * are the columns that there may be, ending with NULL. */
MUST_CHECK bool csv_open(struct csv *csv, char *text, size_t length, const char *name,
                         const char *const *known, struct error *error);

/* Reads the next row into `field`; `*more` is false if there is none. */
MUST_CHECK bool csv_next(struct csv *csv, bool *more);

/* The index of a column, or -1. */
int csv_column(const struct csv *csv, const char *name);

/* The finite number in field `column` of the current row. */
MUST_CHECK bool csv_number(const struct csv *csv, int column, double *number);

/* A text of the user's for a message: cut, and only plain characters. */
struct csv_shown {
    char text[48];
};
struct csv_shown csv_show(const char *text);

/* Fails with a message about field `column` of the current row, or all of it if `column` is -1. */
bool csv_error(const struct csv *csv, int column, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
