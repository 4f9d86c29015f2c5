/* report/table.h - a table for the terminal: columns as wide as their widest cell.
 *
 * The first row is the heading. The first column is flush left and cut with "…" where it is very
 * wide; the others are flush right, but one if so asked. Widths are those of a terminal, not of
 * bytes.
 */
#ifndef REPORT_TABLE_H
#define REPORT_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Embed it by value; the fields are private to table.c. */
struct table {
    size_t columns;
    size_t count; /* cells */
    size_t left;  /* the column flush left beside the first; 0: none */
    bool keeps_names;
    char **cells; /* owned, row by row; NULL: covered by the heading before it */
};

/* An empty table of `columns` columns. */
struct table table_of(size_t columns);

void table_term(struct table *table);

/* Makes a column flush left. */
void table_flush_left(struct table *table, size_t column);

/* Lets names in the first column be as long as they are: somebody is to type them. */
void table_keep_names(struct table *table);

/* Adds a row that is one text (a copy) across all columns. */
void table_add_heading(struct table *table, const char *text);

/* Adds the next cell (a copy), row by row. */
void table_add(struct table *table, const char *text);

void table_print(const struct table *table, FILE *stream);

/* Prints the text in lines of at most 78 columns, broken at spaces, each indented by `indent`. */
void table_print_wrapped(FILE *stream, const char *text, int indent);

/* Columns a UTF-8 text takes on a terminal: none for combining marks, two for East Asian wide
 * characters and most pictures. */
size_t table_text_width(const char *text);

#endif
