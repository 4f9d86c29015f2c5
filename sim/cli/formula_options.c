/* A text is eaten from the left: each eat_ function takes its word off the front and the blanks
 * behind it, or leaves the text as it is and returns false. A whole value must leave nothing. */
#include "cli/formula_options.h"

#include "base/units.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { NUMBER_MOST = 40, PERCENT = 100 };
#define GOAL_MOST_S 1e6

static void eat_blanks(const char **text)
{
    while (isspace((unsigned char)**text))
        (*text)++;
}

/* One of the words (the longer of two that begin alike first), whatever their case, not followed
 * by a letter. */
static bool eat_word(const char **text, const char *const *words)
{
    for (; *words != NULL; words++) {
        const size_t length = strlen(*words);

        if (strncasecmp(*text, *words, length) == 0
            && !(isalpha((unsigned char)(*words)[length - 1])
                 && isalpha((unsigned char)(*text)[length]))) {
            *text += length;
            eat_blanks(text);
            return true;
        }
    }
    return false;
}

/* Thousands, or a decimal comma and three decimals? */
static bool ambiguous(const char *text, size_t before, size_t after)
{
    return text[before] == ',' && after == 3 && before <= 3 && text[0] != '0';
}

/* Digits with a decimal point or comma. */
static bool eat_number(const char **text, double *value)
{
    char plain[NUMBER_MOST + 1] = "";
    const size_t before = strspn(*text, "0123456789");
    size_t length = before;

    if ((*text)[before] == '.' || (*text)[before] == ',') {
        const size_t after = strspn(*text + before + 1, "0123456789");

        if (after == 0 || ambiguous(*text, before, after))
            return false;
        length += 1 + after;
    }
    if (before == 0 || length > NUMBER_MOST)
        return false;
    memcpy(plain, *text, length);
    if (plain[before] == ',')
        plain[before] = '.';
    *value = strtod(plain, NULL);
    *text += length;
    eat_blanks(text);
    return true;
}

static double eat_time_unit(const char **text)
{
    static const char *const seconds[] = {"seconds", "seconden", "seconde", "second",
                                          "sec",     "s",        NULL};
    static const char *const minutes[] = {"minutes", "minuten", "minuut", "minute",
                                          "min",     "m",       NULL};
    static const char *const hours[] = {"hours", "hour", "uur", "u", "h", NULL};

    if (eat_word(text, minutes))
        return SECONDS_PER_MINUTE;
    if (eat_word(text, hours))
        return SECONDS_PER_HOUR;
    (void)eat_word(text, seconds); /* goes without saying */
    return 1.0;
}

static bool eat_duration(const char **text, double *value_s)
{
    double number;

    if (!eat_number(text, &number))
        return false;
    *value_s = number * eat_time_unit(text);
    return true;
}

static bool eat_percentage(const char **text, double *share)
{
    static const char *const percent[] = {"%", "percent", "procent", NULL};
    const char *rest = *text;
    double number;

    if (!eat_number(&rest, &number) || !eat_word(&rest, percent))
        return false;
    *share = number / PERCENT;
    *text = rest;
    return true;
}

bool formula_options_number(const char *option, const char *text, double most, double *value,
                            struct error *error)
{
    const char *rest = text;
    double number;

    eat_blanks(&rest);
    if (!eat_number(&rest, &number) || *rest != '\0' || !(number > 0.0 && number <= most))
        return error_set(
            error, option,
            "is \"%s\"; must be a number above 0 and at most %.10g, such as 1000 or 12.5", text,
            most);
    *value = number;
    return true;
}

bool formula_options_duration(const char *option, const char *text, bool may_be_zero, double most_s,
                              double *value_s, struct error *error)
{
    const char *rest = text;
    double duration_s;

    eat_blanks(&rest);
    if (!eat_duration(&rest, &duration_s) || *rest != '\0' || duration_s > most_s
        || !(duration_s > 0.0 || may_be_zero))
        return error_set(
            error, option,
            "is \"%s\"; must be a time %s and at most %.10g s, such as 90, 90s, 1.5min or "
            "2h",
            text, may_be_zero ? "of 0 or more" : "above 0", most_s);
    *value_s = duration_s;
    return true;
}

/* "80/20", "80% in 20 s". */
static bool eat_service_level(const char **text, struct staffing_goal *goal)
{
    static const char *const slash[] = {"/", NULL};
    static const char *const percent[] = {"%", "percent", "procent", NULL};
    static const char *const answered[] = {"answered", "beantwoord", NULL};
    static const char *const within[] = {"within", "in", "binnen", NULL};
    const char *rest = *text;
    double number;

    if (!eat_number(&rest, &number))
        return false;
    const bool is_percentage = eat_word(&rest, percent);

    (void)eat_word(&rest, answered);
    if (!eat_word(&rest, slash) && !(is_percentage && eat_word(&rest, within)))
        return false;
    if (!eat_duration(&rest, &goal->within_s))
        return false;
    goal->measure = STAFFING_SERVICE_LEVEL;
    goal->limit = number / PERCENT;
    *text = rest;
    return true;
}

struct goal_name {
    enum staffing_measure measure;
    bool is_time;
    const char *const *words;
};

static const char *const abandonment_words[] = {
    "abandonment_rate", "abandonment rate", "abandonment", "abandoned", "hung up",
    "ophangers",        "afhakers",         "opgehangen",  NULL};
static const char *const asa_words[] = {"asa_s", "asa", NULL};
static const char *const wait_words[] = {"mean_wait_s",          "mean wait", "wait",
                                         "gemiddelde wachttijd", "wachttijd", NULL};
static const char *const occupancy_words[] = {"occupancy", "bezettingsgraad", "bezetting", NULL};
static const char *const blocking_words[] = {
    "blocking_rate", "blocking rate", "blocking", "blocked", "busy signal", "bezettoon", NULL};

static const struct goal_name goal_names[] = {
    {STAFFING_ABANDONMENT, false, abandonment_words}, {STAFFING_ASA, true, asa_words},
    {STAFFING_MEAN_WAIT, true, wait_words},           {STAFFING_OCCUPANCY, false, occupancy_words},
    {STAFFING_BLOCKING, false, blocking_words},
};

static bool eat_named_goal(const char **text, struct staffing_goal *goal)
{
    static const char *const at_most[] = {"<=", "<", "=", ":", "at most", "max", "hoogstens", NULL};

    for (size_t i = 0; i < sizeof goal_names / sizeof *goal_names; i++) {
        const char *rest = *text;

        if (!eat_word(&rest, goal_names[i].words))
            continue;
        (void)eat_word(&rest, at_most);
        if (!(goal_names[i].is_time ? eat_duration(&rest, &goal->limit)
                                    : eat_percentage(&rest, &goal->limit)))
            return false;
        goal->measure = goal_names[i].measure;
        *text = rest;
        return true;
    }
    return false;
}

bool formula_options_goal(const char *option, const char *text, struct staffing_goal *goal,
                          struct error *error)
{
    static const char *const service_level[] = {"service_level", "service level", "servicelevel",
                                                NULL};
    struct staffing_goal found = {.measure = STAFFING_SERVICE_LEVEL};
    const char *rest = text;

    eat_blanks(&rest);
    (void)eat_word(&rest, service_level);
    if (!(eat_service_level(&rest, &found) || eat_named_goal(&rest, &found)) || *rest != '\0')
        return error_set(error, option,
                         "is \"%s\"; must be a goal such as \"80%% in 20 s\", \"80/20\", "
                         "\"abandonment 5%%\", \"asa 30 s\", \"wait 1 min\", \"occupancy 85%%\" or "
                         "\"blocking 1%%\"",
                         text);
    const bool is_time = found.measure == STAFFING_ASA || found.measure == STAFFING_MEAN_WAIT;

    if (!is_time && !(found.limit > 0.0 && found.limit < 1.0))
        return error_set(error, option,
                         "is \"%s\"; the percentage must be above 0 and below 100, which no number "
                         "of agents reaches",
                         text);
    if ((is_time && !(found.limit > 0.0)) || found.limit > GOAL_MOST_S
        || found.within_s > GOAL_MOST_S)
        return error_set(error, option, "is \"%s\"; the time must be above 0 and at most %.10g s",
                         text, GOAL_MOST_S);
    *goal = found;
    return true;
}
