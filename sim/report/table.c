#include "report/table.h"

#include "base/memory.h"
#include "report/plain.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { WIDEST_NAME = 24, GAP = 2, LINE_WIDTH = 78 };

struct range {
    uint32_t first, last;
};

/* Unicode 14, the large blocks: enough for names. */
static const struct range NO_WIDTH[] = {
    {0x300, 0x36F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
};
static const struct range DOUBLE_WIDTH[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD},
};

static size_t in_ranges(uint32_t character, const struct range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (character >= ranges[i].first && character <= ranges[i].last)
            return 1;
    }
    return 0;
}

/* Takes one character off the text. Bytes that are no UTF-8 count as characters. */
static uint32_t next_character(const char **text)
{
    const unsigned char lead = (unsigned char)*(*text)++;
    const size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    uint32_t character = more == 0 ? lead : lead & (0x3Fu >> more);

    for (size_t i = 0; i < more && ((unsigned char)**text & 0xC0) == 0x80; i++)
        character = character << 6 | ((unsigned char)*(*text)++ & 0x3Fu);
    return character;
}

static size_t character_width(uint32_t character)
{
    if (in_ranges(character, NO_WIDTH, sizeof NO_WIDTH / sizeof *NO_WIDTH))
        return 0;
    return 1 + in_ranges(character, DOUBLE_WIDTH, sizeof DOUBLE_WIDTH / sizeof *DOUBLE_WIDTH);
}

size_t table_text_width(const char *text)
{
    size_t width = 0;

    while (*text != '\0')
        width += character_width(next_character(&text));
    return width;
}

struct table table_of(size_t columns)
{
    assert(columns > 0);
    return (struct table){.columns = columns};
}

void table_term(struct table *table)
{
    for (size_t i = 0; i < table->count; i++)
        free(table->cells[i]);
    free(table->cells);
    *table = (struct table){0};
}

/* A copy (owned), cut to WIDEST_NAME. */
static char *cut(const char *text)
{
    const char *end = text;
    const char *room = text; /* as far as fits with the "…" */
    size_t width = 0;

    while (*end != '\0' && width <= WIDEST_NAME) {
        width += character_width(next_character(&end));
        if (width < WIDEST_NAME)
            room = end;
    }
    const bool is_cut = width > WIDEST_NAME;
    const size_t length = is_cut ? (size_t)(room - text) : strlen(text);
    const size_t size = length + sizeof "…";
    char *const copy = memory_zeroed(size, 1);

    snprintf(copy, size, "%.*s%s", (int)length, text, is_cut ? "…" : "");
    return copy;
}

/* Adds a cell (owned by the table from here on). */
static void add(struct table *table, char *cell)
{
    const size_t count = table->count;

    /* room doubles: full whenever the count is a power of two */
    if ((count & (count - 1)) == 0)
        table->cells =
            memory_resize(table->cells, count == 0 ? 1 : 2 * count, sizeof *table->cells);
    table->cells[table->count++] = cell;
}

void table_add(struct table *table, const char *text)
{
    char *const safe = plain_copy(text);
    const bool cuts = !table->keeps_names && table->count % table->columns == 0;

    add(table, cuts ? cut(safe) : safe);
    if (cuts)
        free(safe);
}

void table_add_heading(struct table *table, const char *text)
{
    assert(table->count % table->columns == 0 && table->columns > 1);
    add(table, plain_copy(text));
    for (size_t column = 1; column < table->columns; column++)
        add(table, NULL);
}

void table_keep_names(struct table *table)
{
    table->keeps_names = true;
}

void table_flush_left(struct table *table, size_t column)
{
    assert(column < table->columns);
    table->left = column;
}

static bool is_heading(const struct table *table, size_t cell)
{
    return table->columns > 1 && cell % table->columns == 0 && table->cells[cell + 1] == NULL;
}

static size_t column_width(const struct table *table, size_t column)
{
    size_t widest = 0;

    for (size_t i = column; i < table->count; i += table->columns) {
        if (table->cells[i] == NULL || is_heading(table, i))
            continue;
        const size_t width = table_text_width(table->cells[i]);
        widest = width > widest ? width : widest;
    }
    return widest;
}

static void print_spaces(FILE *stream, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fputc(' ', stream);
}

/* Prints the row that begins with that cell, without blanks at its end. */
static void print_row(const struct table *table, size_t first, const size_t *widths, FILE *stream)
{
    size_t blanks = 0; /* not printed before it is known that something follows */

    for (size_t column = 0; column < table->columns; column++) {
        const char *const cell = table->cells[first + column];
        const size_t space = widths[column] - table_text_width(cell);
        const bool left = column == 0 || column == table->left;

        blanks += (column > 0 ? GAP : 0) + (left ? 0 : space);
        if (*cell != '\0') {
            print_spaces(stream, blanks);
            fputs(cell, stream);
            blanks = 0;
        }
        blanks += left ? space : 0;
    }
    fputc('\n', stream);
}

void table_print(const struct table *table, FILE *stream)
{
    size_t *const widths = memory_zeroed(table->columns, sizeof *widths);

    for (size_t column = 0; column < table->columns; column++)
        widths[column] = column_width(table, column);
    for (size_t i = 0; i < table->count; i += table->columns) {
        if (is_heading(table, i))
            fprintf(stream, "%s\n", table->cells[i]);
        else
            print_row(table, i, widths, stream);
    }
    free(widths);
}

void table_print_wrapped(FILE *stream, const char *text, int indent)
{
    size_t at = LINE_WIDTH; /* full: begin a line */
    bool first = true;

    while (*text != '\0') {
        const size_t length = strcspn(text, " ");
        char word[128];

        snprintf(word, sizeof word, "%.*s", (int)length, text);
        const size_t width = table_text_width(word);
        if (at + 1 + width > LINE_WIDTH) {
            fprintf(stream, "%s%*s", first ? "" : "\n", indent, "");
            at = (size_t)indent;
        } else {
            fputc(' ', stream);
            at++;
        }
        fputs(word, stream);
        at += width;
        first = false;
        text += length + (text[length] == ' ');
    }
    fputc('\n', stream);
}
