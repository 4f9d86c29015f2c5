/* report/csv_print.h - fields of comma-separated values, as in RFC 4180. */
#ifndef REPORT_CSV_PRINT_H
#define REPORT_CSV_PRINT_H

#include <stdio.h>

/* A text, between quotes only where that is needed. */
void csv_print_text(FILE *stream, const char *text);

/* A number with a point and the fewest digits that read back the same; nothing if it is not
 * defined (NAN). */
void csv_print_number(FILE *stream, double value);

#endif
