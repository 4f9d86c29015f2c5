#include "report/explain.h"

#include "experiment/metric_table.h"
#include "report/table.h"

#include <stdbool.h>
#include <string.h>

enum { LINE_WIDTH = 78, INDENT = 2 };

/* Prints the text in lines of at most LINE_WIDTH, broken at spaces. */
static void print_wrapped(FILE *stream, const char *text)
{
    size_t at = LINE_WIDTH; /* full: begin a line */
    bool first = true;

    while (*text != '\0') {
        const size_t length = strcspn(text, " ");
        char word[128];

        snprintf(word, sizeof word, "%.*s", (int)length, text);
        const size_t width = table_text_width(word);
        if (at + 1 + width > LINE_WIDTH) {
            fprintf(stream, "%s%*s", first ? "" : "\n", INDENT, "");
            at = INDENT;
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

/* "all queues together, each queue" */
static void describe_rows(const struct metric *metric, enum words_language language, char *text,
                          size_t size)
{
    static const struct {
        unsigned scope;
        enum words_id words;
    } rows[] = {
        {METRIC_OF_ALL, WORDS_ROW_ALL},          {METRIC_OF_QUEUE, WORDS_ROW_QUEUE},
        {METRIC_OF_GROUP, WORDS_ROW_GROUP},      {METRIC_OF_LINK, WORDS_ROW_LINK},
        {METRIC_BY_INTERVAL, WORDS_BY_INTERVAL},
    };

    text[0] = '\0';
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const bool only =
            rows[i].scope == METRIC_BY_INTERVAL && (metric->scope & METRIC_NOT_WHOLE) != 0;
        const size_t length = strlen(text);
        if ((metric->scope & rows[i].scope) != 0)
            snprintf(text + length, size - length, "%s%s", length == 0 ? "" : ", ",
                     words_text(language, only ? WORDS_ONLY_BY_INTERVAL : rows[i].words));
    }
}

void explain_metric(FILE *stream, const struct metric *metric, enum words_language language)
{
    const char *const unit = metric_unit_text(metric->unit);
    char rows[512];
    const char *value = rows;

    fprintf(stream, "%s: %s\n", metric->name, metric->label[language]);
    print_wrapped(stream, metric->definition[language]);
    fprintf(stream, "%*s", INDENT, "");
    words_fill(stream, words_text(language, WORDS_UNIT), &unit, 1);
    fprintf(stream, "\n%*s", INDENT, "");
    describe_rows(metric, language, rows, sizeof rows);
    words_fill(stream, words_text(language, WORDS_ROWS), &value, 1);
    if (metric->better != METRIC_BETTER_NEITHER)
        fprintf(stream, "\n%*s%s", INDENT, "",
                words_text(language, metric->better == METRIC_BETTER_LOWER
                                         ? WORDS_LOWER_IS_BETTER
                                         : WORDS_HIGHER_IS_BETTER));
    fputc('\n', stream);
}

void explain_list(FILE *stream, enum words_language language)
{
    size_t count;
    const struct metric *const table = metric_table_rows(&count);

    for (size_t i = 0; i < count; i++)
        fprintf(stream, "%-34s %s\n", table[i].name, table[i].label[language]);
}
