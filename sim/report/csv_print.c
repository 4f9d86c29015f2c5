#include "report/csv_print.h"

#include "report/number.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

void csv_print_text(FILE *stream, const char *text)
{
    const bool quoted = strpbrk(text, ",\"\r\n") != NULL;

    if (quoted)
        fputc('"', stream);
    for (; *text != '\0'; text++) {
        if (*text == '"')
            fputc('"', stream);
        fputc(*text, stream);
    }
    if (quoted)
        fputc('"', stream);
}

void csv_print_number(FILE *stream, double value)
{
    char number[NUMBER_SIZE];

    if (isnan(value))
        return;
    number_shortest(number, value);
    fputs(number, stream);
}
