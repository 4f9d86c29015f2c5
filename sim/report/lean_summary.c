#include "report/lean_summary.h"

#include "report/number.h"
#include "report/plain.h"
#include "scenario/roster.h"

static double hours_of(const struct scenario *scenario, const struct intervention_team *team)
{
    double hours = 0.0;

    for (uint32_t day = team->from_day; day < team->to_day; day++) {
        for (size_t i = 0; i < team->group_count; i++)
            hours +=
                team->taken[day - team->from_day] * roster_day_h(scenario, team->groups[i], day);
    }
    return hours;
}

/* For who plans training after it. */
static void print_end(FILE *stream, const struct scenario *scenario, enum words_language language)
{
    char week[NUMBER_SIZE];
    const char *const value = week;

    number_decimal(week, language, (scenario->run.days - 1) / DAYS_PER_WEEK + 1, 0);
    words_fill(stream, words_text(language, WORDS_CHECK_TRAINED_PART), &value, 1);
}

static void print_team(FILE *stream, const struct scenario *scenario,
                       const struct intervention *intervention,
                       const struct intervention_team *team, enum words_language language)
{
    enum { HEADS, EACH, ALL, FROM_WK, TO_WK, VALUES };
    char text[VALUES][NUMBER_SIZE];
    const char *const values[VALUES] = {text[HEADS], text[EACH], text[ALL], text[FROM_WK],
                                        text[TO_WK]};
    const double hours = hours_of(scenario, team);

    number_decimal(text[HEADS], language, team->heads, 1);
    number_decimal(text[EACH], language, team->heads > 0.0 ? hours / team->heads : 0.0, 2);
    number_decimal(text[ALL], language, hours, 0);
    number_decimal(text[FROM_WK], language, team->from_day / DAYS_PER_WEEK + 1, 0);
    number_decimal(text[TO_WK], language, (team->to_day - 1) / DAYS_PER_WEEK + 1, 0);
    fprintf(stream, "  %s ", words_text(language, WORDS_CHECK_TRAINING));
    plain_print(stream, intervention->id);
    fputs(", ", stream);
    plain_print(stream, team->id);
    fputs(": ", stream);
    words_fill(stream, words_text(language, WORDS_CHECK_TRAINED), values, VALUES);
    if (team->to_day > scenario->run.days)
        print_end(stream, scenario, language);
    fputs("\n", stream);
}

void lean_summary_print(FILE *stream, const struct scenario *scenario, enum words_language language)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct intervention *const intervention = &scenario->interventions[i];

        for (size_t t = 0; t < intervention->lean.team_count; t++) {
            const struct intervention_team *const team = &intervention->lean.teams[t];

            if (team->from_day != INTERVENTION_FOR_EVER)
                print_team(stream, scenario, intervention, team, language);
        }
    }
}
