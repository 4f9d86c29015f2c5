/* Keys end in their unit, but for some. */
#include "scenario/evidence_unit.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

const char *evidence_unit_name(enum evidence_unit unit)
{
    static const char *const names[EVIDENCE_UNITS] = {
        [EVIDENCE_SECONDS] = "s",         [EVIDENCE_MINUTES] = "min",
        [EVIDENCE_HOURS] = "h",           [EVIDENCE_DAYS] = "days",
        [EVIDENCE_WORKING_DAYS] = "wd",   [EVIDENCE_WEEKS] = "weeks",
        [EVIDENCE_PER_SECOND] = "per s",  [EVIDENCE_PER_HOUR] = "per h",
        [EVIDENCE_PER_DAY] = "per day",   [EVIDENCE_PER_WORKING_DAY] = "per wd",
        [EVIDENCE_PER_WEEK] = "per week", [EVIDENCE_PER_MONTH] = "per month",
        [EVIDENCE_PER_YEAR] = "per year", [EVIDENCE_AGENTS] = "agents",
        [EVIDENCE_SHARE] = "share",       [EVIDENCE_EUROS] = "EUR"};

    return names[unit];
}

static bool is_one_of(const char *key, const char *const *names)
{
    while (*names != NULL && strcmp(key, *names) != 0)
        names++;
    return *names != NULL;
}

/* Keys are made of words with "_" between: the unit of "per_h_by_slot" is told by "per_h". */
static bool has_words(const char *key, const char *words)
{
    const char *const at = strstr(key, words);
    const size_t length = strlen(words);

    return at != NULL && (at == key || at[-1] == '_') && (at[length] == '\0' || at[length] == '_');
}

static bool ends_with_word(const char *key, const char *word)
{
    const size_t length = strlen(key);
    const size_t of_word = strlen(word);

    return length >= of_word && strcmp(key + length - of_word, word) == 0
           && (length == of_word || key[length - of_word - 1] == '_');
}

/* Hours, whatever they are in; also those of a group in a map of them. */
static bool is_hours(const char *key)
{
    return has_words(key, "h_per_day") || has_words(key, "h_per_wk") || has_words(key, "h_per_week")
           || has_words(key, "h_per_year") || has_words(key, "hours_per_head")
           || strcmp(key, "cost_h") == 0;
}

enum evidence_unit evidence_unit_of(const char *key, const char *above)
{
    static const char *const shares[] = {"share", "p_zero", "reached", "in_time",
                                         "late",  "exempt", NULL};
    static const char *const of_shares[] = {"to",        "transfers", "refers",
                                            "questions", "shrinkage", NULL};
    static const struct {
        const char *words;
        enum evidence_unit unit;
    } rates[] = {{"per_day_s", EVIDENCE_SECONDS}, /* a length of time, each day */
                 {"per_day_min", EVIDENCE_MINUTES},    {"per_s", EVIDENCE_PER_SECOND},
                 {"per_h", EVIDENCE_PER_HOUR},         {"per_day", EVIDENCE_PER_DAY},
                 {"per_wd", EVIDENCE_PER_WORKING_DAY}, {"per_wk", EVIDENCE_PER_WEEK},
                 {"per_month", EVIDENCE_PER_MONTH},    {"per_year", EVIDENCE_PER_YEAR}};
    static const struct {
        const char *word;
        enum evidence_unit unit;
    } ends[] = {{"s", EVIDENCE_SECONDS},       {"min", EVIDENCE_MINUTES}, {"h", EVIDENCE_HOURS},
                {"wd", EVIDENCE_WORKING_DAYS}, {"wk", EVIDENCE_WEEKS},    {"weeks", EVIDENCE_WEEKS},
                {"agents", EVIDENCE_AGENTS},   {"days", EVIDENCE_DAYS}};

    if (strcmp(key, "working_days") == 0)
        return EVIDENCE_WORKING_DAYS;
    if (strcmp(key, "agents_by_slot") == 0 || strcmp(key, "heads") == 0)
        return EVIDENCE_AGENTS;
    if (has_words(key, "eur"))
        return EVIDENCE_EUROS;
    if (is_hours(key) || (above != NULL && is_hours(above)))
        return EVIDENCE_HOURS;
    if (is_one_of(key, shares) || (above != NULL && is_one_of(above, of_shares)))
        return EVIDENCE_SHARE;
    for (size_t i = 0; i < sizeof rates / sizeof *rates; i++) {
        if (has_words(key, rates[i].words))
            return rates[i].unit;
    }
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        if (ends_with_word(key, ends[i].word))
            return ends[i].unit;
    }
    return EVIDENCE_NO_UNIT;
}
