#include "report/explain.h"

#include "experiment/economics.h"
#include "experiment/metric_table.h"
#include "report/table.h"

#include <stdbool.h>
#include <string.h>

enum { INDENT = 2 };

/* "given for: all queues together, each queue" */
static void describe_rows(const struct metric *metric, enum words_language language, char *text,
                          size_t size)
{
    static const struct {
        unsigned scope; /* all of it */
        enum words_id words;
    } rows[] = {
        {METRIC_OF_ALL, WORDS_ROW_ALL},
        {METRIC_OF_QUEUE, WORDS_ROW_QUEUE},
        {METRIC_OF_ALL | METRIC_OF_QUEUE, WORDS_ROW_SOME},
        {METRIC_OF_GROUP, WORDS_ROW_GROUP},
        {METRIC_OF_LINK, WORDS_ROW_LINK},
        {METRIC_OF_PILOT, WORDS_ROW_PILOT},
        {METRIC_BY_INTERVAL, WORDS_BY_INTERVAL},
        {METRIC_BY_DATE, WORDS_BY_DATE},
        {METRIC_OF_PAIR, WORDS_ROW_PAIR},
    };
    bool first = true;

    snprintf(text, size, "%s", words_text(language, WORDS_ROWS));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const bool only =
            rows[i].scope == METRIC_BY_INTERVAL && (metric->scope & METRIC_NOT_WHOLE) != 0;
        const size_t length = strlen(text);
        if ((metric->scope & rows[i].scope) != rows[i].scope)
            continue;
        snprintf(text + length, size - length, "%s %s", first ? "" : ",",
                 words_text(language, only ? WORDS_ONLY_BY_INTERVAL : rows[i].words));
        first = false;
    }
}

void explain_metric(FILE *stream, const struct metric *metric, enum words_language language)
{
    const char *const unit = metric_unit_text(metric->unit);
    char rows[512];

    fprintf(stream, "%s: %s\n", metric->name, metric->label[language]);
    table_print_wrapped(stream, metric->definition[language], INDENT);
    fprintf(stream, "%*s", INDENT, "");
    words_fill(stream, words_text(language, WORDS_UNIT), &unit, 1);
    fputc('\n', stream);
    describe_rows(metric, language, rows, sizeof rows);
    table_print_wrapped(stream, rows, INDENT);
    if (metric->better != METRIC_BETTER_NEITHER)
        fprintf(stream, "%*s%s\n", INDENT, "",
                words_text(language, metric->better == METRIC_BETTER_LOWER
                                         ? WORDS_LOWER_IS_BETTER
                                         : WORDS_HIGHER_IS_BETTER));
}

static void list_one(FILE *stream, const struct metric *metric, enum words_language language)
{
    fprintf(stream, "%-34s %s\n", metric->name, metric->label[language]);
}

void explain_list(FILE *stream, enum words_language language)
{
    const size_t count = metric_table_count();

    for (size_t i = 0; i < count; i++)
        list_one(stream, metric_table_row(i), language);
    for (size_t i = 0; economics_metric_at(i) != NULL; i++)
        list_one(stream, economics_metric_at(i), language);
}
