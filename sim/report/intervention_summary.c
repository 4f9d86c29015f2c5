#include "report/intervention_summary.h"

#include "base/units.h"
#include "report/number.h"
#include "report/plain.h"
#include "scenario/calendar.h"
#include "scenario/vocabulary_intervention.h"

double intervention_summary_per_day(const struct scenario_source *source)
{
    double hours = HOURS_PER_DAY;

    if (source->profile.count > 0) {
        hours = 0.0;
        for (size_t i = 0; i < source->profile.count; i++)
            hours += source->profile.value[i] * source->profile.slot_s / SECONDS_PER_HOUR;
    }
    return source->rate_per_s * SECONDS_PER_HOUR * hours;
}

static void print_dates(FILE *stream, const struct scenario *scenario,
                        const struct intervention *intervention, enum words_language language)
{
    enum { KIND, FROM, TO, VALUES };
    char from[CALENDAR_DATE_SIZE];
    char to[CALENDAR_DATE_SIZE] = "";
    const char *const values[VALUES] = {
        [KIND] = vocabulary_intervention.variants[intervention->kind].name,
        [FROM] = from,
        [TO] = to,
    };
    enum words_id words = WORDS_CHECK_IN_FORCE;

    calendar_print_date(scenario->run.first_day + intervention->start_day, from);
    if (intervention->end_day != INTERVENTION_FOR_EVER) {
        words = WORDS_CHECK_IN_FORCE_TO;
        calendar_print_date(scenario->run.first_day + intervention->end_day - 1, to);
    }
    words_fill(stream, words_text(language, words), values, VALUES);
    if (!intervention_may_begin(intervention, scenario->run.days))
        words_fill(stream, words_text(language, WORDS_CHECK_NOT_IN_RUN), NULL, 0);
}

static void print_pilot(FILE *stream, const struct scenario *scenario,
                        const struct intervention *intervention, enum words_language language)
{
    enum { TO, REST_FROM, GO_FROM, VALUES };
    const int64_t after = scenario->run.first_day + pilot_end_day(intervention);
    const struct estimate go_from = {.mean = intervention->pilot.go_from, .half_width_95 = 0};
    char to[CALENDAR_DATE_SIZE];
    char from[CALENDAR_DATE_SIZE];
    char share[NUMBER_SIZE];
    const char *const values[VALUES] = {[TO] = to, [REST_FROM] = from, [GO_FROM] = share};

    calendar_print_date(after - 1, to);
    calendar_print_date(after, from);
    number_mean(share, language, METRIC_SHARE, &go_from);
    fputs("\n      ", stream);
    words_fill(stream,
               words_text(language, intervention->pilot.go_from > 0.0 ? WORDS_CHECK_PILOT_GOES_ON
                                                                      : WORDS_CHECK_PILOT),
               values, VALUES);
}

static enum words_id words_of(enum intervention_kind kind, const struct scenario_source *source)
{
    if (kind == INTERVENTION_LEAN_ROLLOUT)
        return WORDS_CHECK_MORE_WAITING;
    return source->back_office != NULL ? WORDS_CHECK_MORE_APPLICATIONS : WORDS_CHECK_MORE_CONTACTS;
}

static void print_brought(FILE *stream, enum intervention_kind kind,
                          const struct scenario_source *source, enum words_language language)
{
    const double customers = intervention_summary_per_day(source);
    char number[NUMBER_SIZE];
    const char *const values[] = {number, source->id};

    number_decimal(number, language, customers, customers < 100.0 ? 1 : 0);
    fputs("\n      ", stream);
    words_fill(stream, words_text(language, words_of(kind, source)), values, 2);
}

void intervention_summary_print(FILE *stream, const struct scenario *scenario,
                                enum words_language language)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct intervention *const intervention = &scenario->interventions[i];

        fprintf(stream, "  %s ", words_text(language, WORDS_CHECK_INTERVENTION));
        plain_print(stream, intervention->id);
        fputs(": ", stream);
        print_dates(stream, scenario, intervention, language);
        if (intervention->pilot.days > 0)
            print_pilot(stream, scenario, intervention, language);
        for (size_t j = 0; j < intervention->source_count; j++) {
            const struct scenario_source *const source =
                &scenario->sources[intervention->sources[j].source];

            if (intervention_brings_customers(intervention) && source->is_brought)
                print_brought(stream, intervention->kind, source, language);
        }
        fputs("\n", stream);
    }
}
