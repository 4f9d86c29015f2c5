#include "report/json_print.h"

#include "report/number.h"

#include <inttypes.h>

void json_print_string(FILE *stream, const char *text)
{
    fputc('"', stream);
    for (; *text != '\0'; text++) {
        const unsigned char byte = (unsigned char)*text;

        if (byte == '"' || byte == '\\')
            fprintf(stream, "\\%c", byte);
        else if (byte < 0x20 || byte == 0x7F)
            fprintf(stream, "\\u%04x", byte);
        else
            fputc(byte, stream);
    }
    fputc('"', stream);
}

void json_print_number(FILE *stream, double value)
{
    char number[NUMBER_SIZE];

    number_shortest(number, value);
    fputs(number, stream);
}

/* Without the end of the object. */
static void begin_estimate(FILE *stream, const struct estimate *estimate)
{
    fputs("{\"mean\":", stream);
    json_print_number(stream, estimate->mean);
    fputs(",\"half_width_95\":", stream);
    json_print_number(stream, estimate->half_width_95);
    fputs(",\"df\":", stream);
    json_print_number(stream, (double)estimate->df);
}

void json_print_estimate(FILE *stream, const struct estimate *estimate)
{
    begin_estimate(stream, estimate);
    fputc('}', stream);
}

void json_print_estimate_and(FILE *stream, const struct estimate *estimate, const char *key,
                             double value)
{
    begin_estimate(stream, estimate);
    fprintf(stream, ",\"%s\":", key);
    json_print_number(stream, value);
    fputc('}', stream);
}

void json_print_head(FILE *stream, const struct json_print_head *head)
{
    fputs("{\n  \"version\":", stream);
    json_print_string(stream, head->version);
    fprintf(stream, ",\n  \"%s\":", head->key);
    json_print_string(stream, head->name);
    fprintf(stream, ",\n  \"seed\":%" PRIu64 ",\n  \"replications\":%zu", head->seed,
            head->replications);
}
