/* One table of measures, from which all three forms are printed; a measure that is not defined is
 * "–" for people, null in JSON and empty in CSV. */
#include "report/formula_report.h"

#include "experiment/metric.h"
#include "formula_measures.h"
#include "report/json_print.h"
#include "report/number.h"
#include "report/plain.h"
#include "report/table.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>

enum { PERCENT = 100, TEXT_SIZE = 2 * NUMBER_SIZE };
#define ROUNDING 1e-12 /* a share this close to 1 is 1 */

enum word {
    WORD_SETTING,
    WORD_TRUNKS,
    WORD_PATIENCE,
    WORD_NEEDED,
    WORD_ONE_LESS,
    WORD_HUNG_UP,
    WORD_HUNG_UP_LATE,
    WORD_BLOCKED,
    WORD_IN_TIME,
    WORD_MEAN_WAIT,
    WORD_BUSY,
    WORD_WITHIN,
    WORD_LEGEND,
    WORDS_OF_FORMULAS
};

static const char *const WORDS[WORDS_OF_FORMULAS][WORDS_LANGUAGES] = {
    [WORD_SETTING] = {"{}: agents {}, contacts per hour {}, handling time {}; load {} erlang",
                      "{}: medewerkers {}, contacten per uur {}, afhandeltijd {}; belasting {} "
                      "erlang"},
    [WORD_TRUNKS] = {", trunks {}", ", lijnen {}"},
    [WORD_PATIENCE] = {", patience {}", ", geduld {}"},
    [WORD_NEEDED] = {"{} is the least number of agents for: {}",
                     "{} is het kleinste aantal medewerkers voor: {}"},
    [WORD_ONE_LESS] = {" (one less gives {})", " (met één minder {})"},
    [WORD_HUNG_UP] = {"{} of callers hang up", "{} van de bellers hangt op"},
    [WORD_HUNG_UP_LATE] = {"{} of callers hang up, after more than {}",
                           "{} van de bellers hangt op, na meer dan {}"},
    [WORD_BLOCKED] = {"{} of callers hear the busy signal", "{} van de bellers hoort de bezettoon"},
    [WORD_IN_TIME] = {"{} are answered within {}", "{} wordt beantwoord binnen {}"},
    [WORD_MEAN_WAIT] = {"{} is the mean wait", "{} is de gemiddelde wachttijd"},
    [WORD_BUSY] = {"{} of their time agents are busy", "{} van hun tijd zijn medewerkers bezig"},
    [WORD_WITHIN] = {"In time is within {}.", "Op tijd is binnen {}."},
    [WORD_LEGEND] = {" What a measure means: loket explain NAME.",
                     " Wat een maat betekent: loket explain NAAM."},
};

/* --- for people --- */

/* A share of 0.99996 is no 100.00 %, nor is one of 0.00002 nothing. */
static void put_share(char text[TEXT_SIZE], enum words_language language, double share)
{
    char number[NUMBER_SIZE];
    double percentage = PERCENT * share;
    int decimals = 2;

    if (fabs(share - 1.0) < ROUNDING)
        percentage = PERCENT;

    while (decimals < 6 && percentage > 0.0 && percentage < PERCENT
           && (percentage < 0.5 * pow(10.0, -decimals)
               || PERCENT - percentage < 0.5 * pow(10.0, -decimals)))
        decimals++;
    number_decimal(number, language, percentage, decimals);
    snprintf(text, TEXT_SIZE, "%s %%", number);
}

static void put_value(char text[TEXT_SIZE], enum words_language language, enum metric_unit unit,
                      double value)
{
    if (isnan(value))
        snprintf(text, TEXT_SIZE, "–");
    else if (unit == METRIC_SHARE)
        put_share(text, language, value);
    else if (unit == METRIC_SECONDS)
        number_duration(text, language, value, 2);
    else
        number_decimal(text, language, value, 2);
}

static void fill(FILE *stream, enum words_language language, enum word word, const char *first,
                 const char *second)
{
    words_fill(stream, WORDS[word][language], (const char *const[]){first, second}, 2);
}

/* As few decimals as show the number, at most two. */
static void put_number(char text[NUMBER_SIZE], enum words_language language, double value)
{
    int decimals = 0;

    while (decimals < 2
           && fabs(value - round(value * pow(10, decimals)) / pow(10, decimals)) > 1e-9)
        decimals++;
    number_decimal(text, language, value, decimals);
}

/* The same for a time. */
static void put_time(char text[NUMBER_SIZE], enum words_language language, double value_s)
{
    number_duration(text, language, value_s, value_s == floor(value_s) ? 0 : 1);
}

static void print_setting(FILE *stream, const struct formula_report *report,
                          enum words_language language)
{
    const struct single_queue *const queue = report->queue;
    char number[4][NUMBER_SIZE];

    put_number(number[0], language, queue->agents);
    put_number(number[1], language, report->arrivals_per_h);
    put_time(number[2], language, queue->mean_handling_s);
    put_number(number[3], language, single_queue_load(queue));
    words_fill(stream, WORDS[WORD_SETTING][language],
               (const char *const[]){report->title, number[0], number[1], number[2], number[3]}, 5);
    if (queue->trunks != SINGLE_QUEUE_NO_LIMIT) {
        put_number(number[0], language, queue->trunks);
        fill(stream, language, WORD_TRUNKS, number[0], "");
    }
    if (report->patience != NULL)
        fill(stream, language, WORD_PATIENCE, report->patience, "");
    fputs("\n\n", stream);
}

/* The measure a goal is about. */
static void put_goal_measure(char text[TEXT_SIZE], enum words_language language,
                             const struct staffing_goal *goal,
                             const struct single_queue_measures *measures)
{
    switch (goal->measure) {
    case STAFFING_SERVICE_LEVEL:
        put_value(text, language, METRIC_SHARE, measures->service_level);
        return;
    case STAFFING_ABANDONMENT:
        put_value(text, language, METRIC_SHARE, measures->abandonment_rate);
        return;
    case STAFFING_ASA: put_value(text, language, METRIC_SECONDS, measures->asa_s); return;
    case STAFFING_MEAN_WAIT:
        put_value(text, language, METRIC_SECONDS, measures->mean_wait_s);
        return;
    case STAFFING_OCCUPANCY: put_value(text, language, METRIC_SHARE, measures->occupancy); return;
    case STAFFING_BLOCKING:
        put_value(text, language, METRIC_SHARE, measures->blocking_rate);
        return;
    }
    assert(false);
}

static void print_needed(FILE *stream, const struct formula_report *report,
                         enum words_language language)
{
    char text[TEXT_SIZE];

    if (report->goal == NULL)
        return;
    put_number(text, language, report->queue->agents);
    fill(stream, language, WORD_NEEDED, text, report->goal_text);
    if (report->with_one_less != NULL) {
        put_goal_measure(text, language, report->goal, report->with_one_less);
        fill(stream, language, WORD_ONE_LESS, text, "");
    }
    fputs("\n", stream);
}

static void print_headlines(FILE *stream, const struct formula_report *report,
                            enum words_language language)
{
    const struct single_queue_measures *const measures = &report->measures;
    const double short_s = report->queue->short_abandon_s;
    char value[TEXT_SIZE];
    char time[NUMBER_SIZE];

    if (report->patience != NULL) {
        put_value(value, language, METRIC_SHARE, measures->abandonment_rate);
        put_time(time, language, short_s);
        fill(stream, language, short_s > 0.0 ? WORD_HUNG_UP_LATE : WORD_HUNG_UP, value, time);
        fputs("\n", stream);
    }
    if (report->queue->no_waiting || report->queue->trunks != SINGLE_QUEUE_NO_LIMIT) {
        put_value(value, language, METRIC_SHARE, measures->blocking_rate);
        fill(stream, language, WORD_BLOCKED, value, "");
        fputs("\n", stream);
    }
    if (!report->queue->no_waiting) {
        put_value(value, language, METRIC_SHARE, measures->service_level);
        put_time(time, language, report->queue->target_s);
        fill(stream, language, WORD_IN_TIME, value, time);
        fputs("\n", stream);
        put_value(value, language, METRIC_SECONDS, measures->mean_wait_s);
        fill(stream, language, WORD_MEAN_WAIT, value, "");
        fputs("\n", stream);
    }
    put_value(value, language, METRIC_SHARE, measures->occupancy);
    fill(stream, language, WORD_BUSY, value, "");
    fputs("\n\n", stream);
}

static unsigned features_of(const struct formula_report *report)
{
    const struct single_queue *const queue = report->queue;
    const bool patience = report->patience != NULL;
    const bool trunks = queue->no_waiting || queue->trunks != SINGLE_QUEUE_NO_LIMIT;

    return (queue->no_waiting ? 0 : FORMULA_NEEDS_QUEUE) | (patience ? FORMULA_NEEDS_PATIENCE : 0)
           | (patience && queue->short_abandon_s > 0.0 ? FORMULA_NEEDS_SHORT : 0)
           | (trunks ? FORMULA_NEEDS_TRUNKS : 0) | (patience || trunks ? FORMULA_NEEDS_LOSS : 0);
}

static void print_cell(FILE *stream, const char *text, size_t width, bool flush_right)
{
    const int blanks = (int)(width - table_text_width(text));

    fprintf(stream, "%*s%s%*s", flush_right ? blanks : 0, "", text, flush_right ? 0 : blanks, "");
}

static void put_measure(char text[TEXT_SIZE], enum words_language language,
                        const struct formula_report *report, const struct formula_measure *measure)
{
    put_value(text, language, formula_measures_unit(measure),
              formula_measures_value(report, measure));
}

static void print_table(FILE *stream, const struct formula_report *report,
                        enum words_language language)
{
    const unsigned features = features_of(report);
    size_t label_width = 0;
    size_t value_width = 0;
    char value[TEXT_SIZE];

    for (size_t i = 0; i < formula_measures_count(); i++) {
        const struct formula_measure *const measure = formula_measures_row(i);
        const size_t label = table_text_width(metric_find(measure->name)->label[language]);

        if ((measure->needs & ~features) != 0)
            continue;
        put_measure(value, language, report, measure);
        label_width = label > label_width ? label : label_width;
        value_width = table_text_width(value) > value_width ? table_text_width(value) : value_width;
    }
    for (size_t i = 0; i < formula_measures_count(); i++) {
        const struct formula_measure *const measure = formula_measures_row(i);

        if ((measure->needs & ~features) != 0)
            continue;
        put_measure(value, language, report, measure);
        print_cell(stream, metric_find(measure->name)->label[language], label_width, false);
        fputs("  ", stream);
        print_cell(stream, value, value_width, true);
        fprintf(stream, "  %s\n", measure->name);
    }
}

void formula_report_text(FILE *stream, const struct formula_report *report,
                         enum words_language language)
{
    char time[NUMBER_SIZE];

    print_setting(stream, report, language);
    print_needed(stream, report, language);
    print_headlines(stream, report, language);
    print_table(stream, report, language);
    fputs("\n", stream);
    if (!report->queue->no_waiting) {
        put_time(time, language, report->queue->target_s);
        fill(stream, language, WORD_WITHIN, time, "");
    }
    fputs(WORDS[WORD_LEGEND][language] + (report->queue->no_waiting ? 1 : 0), stream);
    fputs("\n", stream);
}

/* --- for programs --- */

static void print_string_or_null(FILE *stream, const char *text)
{
    if (text == NULL)
        fputs("null", stream);
    else
        json_print_string(stream, text);
}

static void print_number(FILE *stream, const char *before, double value)
{
    char number[NUMBER_SIZE];

    number_shortest(number, value);
    fprintf(stream, "%s%s", before, number);
}

static void print_parameters(FILE *stream, const struct formula_report *report)
{
    const struct single_queue *const queue = report->queue;

    fputs(" \"parameters\":{", stream);
    print_number(stream, "\"arrivals_per_h\":", report->arrivals_per_h);
    print_number(stream, ",\"mean_handling_s\":", queue->mean_handling_s);
    print_number(stream, ",\"agents\":", queue->agents);
    print_number(stream, ",\"trunks\":",
                 queue->trunks == SINGLE_QUEUE_NO_LIMIT ? (double)NAN : (double)queue->trunks);
    fputs(",\n  \"patience\":", stream);
    print_string_or_null(stream, report->patience);
    print_number(stream, ",\"target_s\":", queue->target_s);
    print_number(stream, ",\"short_abandon_s\":", queue->short_abandon_s);
    fputs(",\"agents_for\":", stream);
    print_string_or_null(stream, report->goal == NULL ? NULL : report->goal_text);
    fputs("},\n", stream);
}

void formula_report_json(FILE *stream, const struct formula_report *report)
{
    const char *separator = "";
    char number[NUMBER_SIZE];

    fputs("{\"version\":", stream);
    json_print_string(stream, report->version);
    fputs(",\n \"formula\":", stream);
    json_print_string(stream, report->formula);
    fputs(",\n", stream);
    print_parameters(stream, report);
    fputs(" \"results\":{", stream);
    for (size_t i = 0; i < formula_measures_count(); i++) {
        const struct formula_measure *const measure = formula_measures_row(i);

        number_shortest(number, formula_measures_value(report, measure));
        fprintf(stream, "%s\n  \"%s\":%s", separator, measure->name, number);
        separator = ",";
    }
    fputs("}}\n", stream);
}

void formula_report_csv(FILE *stream, const struct formula_report *report)
{
    char number[NUMBER_SIZE];

    fputs("metric,unit,value\n", stream);
    fprintf(stream, "agents,agents,%u\n", report->queue->agents);
    for (size_t i = 0; i < formula_measures_count(); i++) {
        const struct formula_measure *const measure = formula_measures_row(i);
        const double value = formula_measures_value(report, measure);

        number_shortest(number, value);
        fprintf(stream, "%s,%s,%s\n", measure->name,
                metric_unit_text(formula_measures_unit(measure)), isnan(value) ? "" : number);
    }
}
