#include "report/json_print.h"

#include "report/number.h"

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

void json_print_estimate(FILE *stream, const struct estimate *estimate)
{
    fputs("{\"mean\":", stream);
    json_print_number(stream, estimate->mean);
    fputs(",\"half_width_95\":", stream);
    json_print_number(stream, estimate->half_width_95);
    fputs(",\"df\":", stream);
    json_print_number(stream, (double)estimate->df);
    fputc('}', stream);
}
