#include "report/run_line.h"

#include "report/number.h"
#include "scenario/calendar.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>

static void fill(FILE *stream, enum words_language language, enum words_id id,
                 const char *const *values, size_t count)
{
    words_fill(stream, words_text(language, id), values, count);
}

/* "20 replications", "1 replication" */
static void put_count(FILE *stream, enum words_language language, enum words_id one,
                      enum words_id more, double count)
{
    char number[NUMBER_SIZE];

    number_decimal(number, language, count, count == floor(count) ? 0 : 1);
    fill(stream, language, count == 1.0 ? one : more, (const char *const[]){number}, 1);
}

/* The same as a text for use in another. */
static void count_text(enum words_language language, enum words_id one, enum words_id more,
                       double count, char *text, size_t size)
{
    FILE *const stream = fmemopen(text, size, "w");

    assert(stream != NULL);
    put_count(stream, language, one, more, count);
    fclose(stream);
}

static void put_calendar(FILE *stream, const struct scenario_run *run, enum words_language language)
{
    char date[CALENDAR_DATE_SIZE];
    char days[2 * NUMBER_SIZE];

    count_text(language, WORDS_DAY, WORDS_DAYS, run->days, days, sizeof days);
    calendar_print_date(run->first_day, date);
    fill(stream, language, WORDS_RUN_DAYS, (const char *const[]){days, date}, 2);
    if (run->warm_up_days > 0) {
        fputs(", ", stream);
        count_text(language, WORDS_DAY, WORDS_DAYS, run->warm_up_days, days, sizeof days);
        fill(stream, language, WORDS_NOT_COUNTED_DAYS, (const char *const[]){days}, 1);
    }
}

static void put_steady(FILE *stream, const struct scenario_run *run, enum words_language language)
{
    char hours[2 * NUMBER_SIZE];

    count_text(language, WORDS_HOUR, WORDS_HOURS, run->length_s / SECONDS_PER_HOUR, hours,
               sizeof hours);
    fill(stream, language, WORDS_RUN_HOURS, (const char *const[]){hours}, 1);
    if (run->warm_up_s > 0.0) {
        fputs(", ", stream);
        count_text(language, WORDS_HOUR, WORDS_HOURS, run->warm_up_s / SECONDS_PER_HOUR, hours,
                   sizeof hours);
        fill(stream, language, WORDS_NOT_COUNTED_HOURS, (const char *const[]){hours}, 1);
    }
}

void run_line_print(FILE *stream, const struct scenario *scenario, size_t replications,
                    uint64_t seed, enum words_language language)
{
    char number[NUMBER_SIZE];

    put_count(stream, language, WORDS_REPLICATION, WORDS_REPLICATIONS, (double)replications);
    fputs(": ", stream);
    if (scenario->run.kind == SCENARIO_RUN_CALENDAR)
        put_calendar(stream, &scenario->run, language);
    else
        put_steady(stream, &scenario->run, language);
    fputs("; ", stream);
    snprintf(number, sizeof number, "%" PRIu64, seed);
    fill(stream, language, WORDS_SEED, (const char *const[]){number}, 1);
}
