#include "report/evidence_report.h"

#include "report/json_print.h"
#include "report/plain.h"
#include "report/table.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum {
    WIDEST_POINTER = 50, /* what is wider pushes the rest of its line on */
    VALUE_WIDTH = 32,    /* with its unit */
    LONGEST_LIST = 20,   /* bytes of a list that are shown */
    NOTE_INDENT = 4
};

static const enum words_id tag_words[EVIDENCE_TAGS] = {[EVIDENCE_UNTAGGED] = WORDS_UNTAGGED,
                                                       [EVIDENCE_CHOICE] = WORDS_CHOICE,
                                                       [EVIDENCE_MEASURED] = WORDS_MEASURED,
                                                       [EVIDENCE_SOURCED] = WORDS_SOURCED,
                                                       [EVIDENCE_ESTIMATED] = WORDS_ESTIMATED};

static const char *unit_text(enum evidence_unit unit, enum words_language language)
{
    static const enum words_id words[EVIDENCE_UNITS] = {
        [EVIDENCE_SECONDS] = WORDS_UNIT_SECONDS,
        [EVIDENCE_MINUTES] = WORDS_UNIT_MINUTES,
        [EVIDENCE_HOURS] = WORDS_UNIT_HOURS,
        [EVIDENCE_DAYS] = WORDS_UNIT_DAYS,
        [EVIDENCE_WORKING_DAYS] = WORDS_UNIT_WORKING_DAYS,
        [EVIDENCE_WEEKS] = WORDS_UNIT_WEEKS,
        [EVIDENCE_PER_SECOND] = WORDS_UNIT_PER_SECOND,
        [EVIDENCE_PER_HOUR] = WORDS_CONTACTS_PER_HOUR,
        [EVIDENCE_PER_DAY] = WORDS_UNIT_PER_DAY,
        [EVIDENCE_PER_WORKING_DAY] = WORDS_UNIT_PER_WORKING_DAY,
        [EVIDENCE_PER_WEEK] = WORDS_UNIT_PER_WEEK,
        [EVIDENCE_PER_MONTH] = WORDS_UNIT_PER_MONTH,
        [EVIDENCE_PER_YEAR] = WORDS_UNIT_PER_YEAR,
        [EVIDENCE_AGENTS] = WORDS_AGENTS,
        [EVIDENCE_SHARE] = WORDS_UNIT_SHARE,
        [EVIDENCE_EUROS] = WORDS_UNIT_EUROS};

    return unit == EVIDENCE_NO_UNIT ? "" : words_text(language, words[unit]);
}

/* --- text --- */

static void pad(FILE *stream, size_t from, size_t to)
{
    fprintf(stream, "%*s", from < to ? (int)(to - from) : 1, "");
}

/* The value (owned) in so few bytes that it fits beside its unit. */
static char *short_value(const char *json)
{
    char *const text = plain_copy(json);
    size_t end = LONGEST_LIST;

    if (strlen(text) <= LONGEST_LIST + 2)
        return text;
    while (end > 0 && ((unsigned char)text[end] & 0xC0) == 0x80)
        end--;
    while (text[0] == '[' && end > 1 && text[end - 1] != ',')
        end--;               /* no number is cut in two */
    strcpy(&text[end], "…"); /* at least three bytes more were there */
    return text;
}

static void print_value(FILE *stream, const struct evidence_value *value, size_t column,
                        enum words_language language)
{
    char *const pointer = plain_copy(value->pointer);
    char *const shown = short_value(value->json);
    const char *const unit = unit_text(value->unit, language);
    const size_t width = table_text_width(shown) + 1 + table_text_width(unit);

    fputs(pointer, stream);
    pad(stream, table_text_width(pointer), column);
    fprintf(stream, "%s %s", shown, unit);
    pad(stream, width, VALUE_WIDTH);
    fprintf(stream, "%s\n", words_text(language, tag_words[value->tag]));
    free(shown);
    free(pointer);
}

static bool is_first_with_note(const struct evidence *evidence, size_t i)
{
    const struct evidence_value *const value = &evidence->values[i];

    if (value->note[0] == NULL)
        return false;
    for (size_t j = 0; j < i; j++) {
        const char *const said_at = evidence->values[j].said_at;
        if (said_at != NULL && strcmp(said_at, value->said_at) == 0)
            return false;
    }
    return true;
}

static void print_notes(FILE *stream, const struct evidence *evidence, enum words_language language)
{
    bool first = true;

    for (size_t i = 0; i < evidence->count; i++) {
        const struct evidence_value *const value = &evidence->values[i];
        if (!is_first_with_note(evidence, i))
            continue;
        if (first)
            fprintf(stream, "\n%s\n", words_text(language, WORDS_NOTES));
        first = false;
        fputs("  ", stream);
        plain_print(stream, value->said_at);
        fprintf(stream, " (%s)\n", words_text(language, tag_words[value->tag]));
        char *const note = plain_copy(value->note[language]);

        table_print_wrapped(stream, note, NOTE_INDENT);
        free(note);
    }
}

static void print_counts(FILE *stream, const struct evidence *evidence,
                         enum words_language language)
{
    size_t counts[EVIDENCE_TAGS] = {0};
    const char *separator = "\n";

    for (size_t i = 0; i < evidence->count; i++)
        counts[evidence->values[i].tag]++;
    for (int tag = EVIDENCE_TAGS - 1; tag >= 0; tag--) {
        if (counts[tag] > 0)
            fprintf(stream, "%s%zu %s", separator, counts[tag],
                    words_text(language, tag_words[tag]));
        if (counts[tag] > 0)
            separator = ", ";
    }
    fputc('\n', stream);
}

void evidence_report_text(FILE *stream, const char *title, const struct evidence *evidence,
                          enum words_language language)
{
    size_t column = 0;

    for (size_t i = 0; i < evidence->count; i++) {
        const size_t width = table_text_width(evidence->values[i].pointer);
        if (width > column && width <= WIDEST_POINTER)
            column = width;
    }
    plain_print(stream, title);
    fputs("\n\n", stream);
    for (size_t i = 0; i < evidence->count; i++)
        print_value(stream, &evidence->values[i], column + 2, language);
    print_notes(stream, evidence, language);
    print_counts(stream, evidence, language);
}

/* --- JSON --- */

/* `,"key":"text"`, or null. */
static void print_text(FILE *stream, const char *key, const char *text)
{
    fprintf(stream, ",\"%s\":", key);
    if (text == NULL)
        fputs("null", stream);
    else
        json_print_string(stream, text);
}

void evidence_report_json(FILE *stream, const char *name, const struct evidence *evidence)
{
    fputs("{\n  \"scenario\":", stream);
    json_print_string(stream, name);
    fputs(",\n  \"values\":[", stream);
    for (size_t i = 0; i < evidence->count; i++) {
        const struct evidence_value *const value = &evidence->values[i];
        fprintf(stream, "%s\n    {\"at\":", i == 0 ? "" : ",");
        json_print_string(stream, value->pointer);
        fprintf(stream, ",\"value\":%s", value->json);
        print_text(stream, "unit", evidence_unit_name(value->unit));
        print_text(stream, "tag", evidence_tag_name(value->tag));
        print_text(stream, "said_at", value->said_at);
        fputs(",\"note\":", stream);
        if (value->note[0] == NULL) {
            fputs("null}", stream);
            continue;
        }
        fputs("{\"en\":", stream);
        json_print_string(stream, value->note[0]);
        print_text(stream, "nl", value->note[1]);
        fputs("}}", stream);
    }
    fputs("\n  ]\n}\n", stream);
}
