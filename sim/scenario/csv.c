/* Reads in place: quotes are taken out and the ends of fields become zero bytes as rows are read.
 */
#include "scenario/csv.h"

#include "scenario/suggest.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBER_LENGTH_MAX = 40, SHOWN_MAX = 40 };

struct csv_shown csv_show(const char *text)
{
    struct csv_shown shown;

    snprintf(shown.text, sizeof shown.text, "%.*s%s", SHOWN_MAX, text,
             strlen(text) > SHOWN_MAX ? "..." : "");
    for (char *at = shown.text; *at != '\0'; at++) {
        if ((unsigned char)*at < 0x20 || (unsigned char)*at > 0x7E)
            *at = '?';
    }
    return shown;
}

bool csv_error(const struct csv *csv, int column, const char *format, ...)
{
    char where[ERROR_WHERE_SIZE];
    char message[ERROR_MESSAGE_SIZE];
    va_list arguments;

    snprintf(where, sizeof where, "%.*s:%zu", ERROR_WHERE_SIZE - 32, csv->name, csv->row_line);
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (column < 0)
        return error_set(csv->error, where, "%s", message);
    return error_set(csv->error, where, "column \"%s\": %s", csv->header[column], message);
}

/* Takes the quoted field at csv->at out of its quotes; csv->at is then behind it. */
static bool unquote(struct csv *csv)
{
    char *to = csv->at;
    const char *from = csv->at + 1;

    for (;; from++) {
        if (from == csv->end)
            return csv_error(csv, -1, "has a double quote without its closing one");
        if (*from == '"' && from[1] != '"')
            break;
        from += *from == '"';
        if (*from == '\0')
            return csv_error(csv, -1, "has a zero byte; must be text");
        if (*from == '\n')
            csv->line++;
        *to++ = *from;
    }
    csv->at += from + 1 - csv->at;
    *to = '\0';
    return true;
}

/* Steps over a field without quotes. */
static bool skip_plain(struct csv *csv)
{
    while (csv->at < csv->end && *csv->at != csv->separator && *csv->at != '\n'
           && *csv->at != '\r') {
        if (*csv->at == '"')
            return csv_error(csv, -1,
                             "has a double quote inside a field; put the field in quotes "
                             "and double the quote");
        if (*csv->at == '\0')
            return csv_error(csv, -1, "has a zero byte; must be text");
        csv->at++;
    }
    return true;
}

/* Ends the field at csv->at with a zero byte and steps behind its separator or line break. */
static bool end_field(struct csv *csv, bool *row_ends)
{
    char *const end = csv->at;

    *row_ends = true;
    if (csv->at == csv->end)
        return true; /* a zero byte is there already */
    if (*csv->at == csv->separator)
        *row_ends = false;
    else if (*csv->at == '\r' && csv->at[1] == '\n')
        csv->at++;
    else if (*csv->at != '\n')
        return csv_error(
            csv, -1,
            *csv->at == '\r'
                ? "has a carriage return without a line feed; end lines with a line feed"
                : "has text after a closing quote; put all of the field in quotes");
    csv->at++;
    csv->line += *row_ends;
    *end = '\0';
    return true;
}

static bool read_row(struct csv *csv, const char **fields, size_t *count)
{
    bool row_ends = false;

    csv->row_line = csv->line;
    *count = 0;
    while (!row_ends) {
        if (*count == CSV_COLUMNS_MAX)
            return csv_error(csv, -1, "has more than %d fields", CSV_COLUMNS_MAX);
        fields[(*count)++] = csv->at;
        if (!(*csv->at == '"' ? unquote(csv) : skip_plain(csv)) || !end_field(csv, &row_ends))
            return false;
    }
    return true;
}

static void skip_empty_lines(struct csv *csv)
{
    while (csv->at < csv->end && (*csv->at == '\n' || (*csv->at == '\r' && csv->at[1] == '\n'))) {
        csv->at += *csv->at == '\r' ? 2 : 1;
        csv->line++;
    }
}

/* A semicolon outside quotes in the first row. */
static char find_separator(const char *at, const char *end)
{
    bool quoted = false;

    for (; at < end && (quoted || *at != '\n'); at++) {
        quoted ^= *at == '"';
        if (*at == ';' && !quoted)
            return ';';
    }
    return ',';
}

static bool check_header(struct csv *csv, const char *const *known)
{
    for (size_t i = 0; i < csv->columns; i++) {
        struct suggest suggest = {.text = csv->header[i]};
        bool found = false;
        for (const char *const *name = known; *name != NULL; name++) {
            found |= strcmp(*name, csv->header[i]) == 0;
            suggest_consider(&suggest, *name);
        }
        if (!found)
            return csv_error(csv, -1, "unknown column \"%s\"%s", csv_show(csv->header[i]).text,
                             suggest_hint(&suggest).text);
        if (csv_column(csv, csv->header[i]) != (int)i)
            return csv_error(csv, -1, "has column \"%s\" twice; keep one of them", csv->header[i]);
    }
    return true;
}

bool csv_open(struct csv *csv, char *text, size_t length, const char *name,
              const char *const *known, struct error *error)
{
    *csv = (struct csv){
        .name = name, .at = text, .end = text + length, .line = 1, .row_line = 1, .error = error};
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        csv->at += 3;
    csv->separator = find_separator(csv->at, csv->end);
    skip_empty_lines(csv);
    if (csv->at == csv->end)
        return csv_error(csv, -1, "is empty; must begin with a row that names the columns");
    return read_row(csv, csv->header, &csv->columns) && check_header(csv, known);
}

bool csv_next(struct csv *csv, bool *more)
{
    size_t count = 0;

    skip_empty_lines(csv);
    *more = csv->at < csv->end;
    if (!*more)
        return true;
    if (!read_row(csv, csv->field, &count))
        return false;
    return count == csv->columns
           || csv_error(csv, -1, "has %zu fields; must have %zu, like the first row", count,
                        csv->columns);
}

int csv_column(const struct csv *csv, const char *name)
{
    for (size_t i = 0; i < csv->columns; i++) {
        if (strcmp(csv->header[i], name) == 0)
            return (int)i;
    }
    return -1;
}

bool csv_number(const struct csv *csv, int column, double *number)
{
    const char *const field = csv->field[column];
    char digits[NUMBER_LENGTH_MAX + 1];
    char *end = NULL;

    if (field[0] != '\0' && strlen(field) <= NUMBER_LENGTH_MAX
        && strspn(field, "+-.,0123456789eE") == strlen(field)) {
        snprintf(digits, sizeof digits, "%s", field);
        char *const comma = strchr(digits, ',');
        if (comma != NULL && csv->separator == ';' && strchr(digits, '.') == NULL)
            *comma = '.';
        const double parsed = strtod(digits, &end);
        if (*end == '\0' && isfinite(parsed)) {
            *number = parsed;
            return true;
        }
    }
    return csv_error(csv, column, "is \"%s\"; must be a number", csv_show(field).text);
}
