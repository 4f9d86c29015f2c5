/* report/plain.h - texts of the user's file on the user's terminal, without steering it.
 *
 * Control characters (C0, DEL, C1) become "?": a title cannot colour the screen or move the cursor.
 */
#ifndef REPORT_PLAIN_H
#define REPORT_PLAIN_H

#include <stdio.h>

/* A copy (owned; free()) of the UTF-8 text. */
char *plain_copy(const char *text);

void plain_print(FILE *stream, const char *text);

#endif
