#include "cli/options.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool options_whole(const char *option, const char *text, uint64_t least, uint64_t most,
                   uint64_t *value, struct error *error)
{
    const size_t digits = strspn(text, "0123456789");
    unsigned long long number = 0;
    bool good = digits > 0 && text[digits] == '\0';

    if (good) {
        errno = 0;
        number = strtoull(text, NULL, 10);
        good = errno == 0 && number >= least && number <= most;
    }
    if (!good)
        return error_set(error, option,
                         "is \"%s\"; must be a whole number from %" PRIu64 " to %" PRIu64, text,
                         least, most);
    *value = number;
    return true;
}

bool options_fraction(const char *option, const char *text, double *value, struct error *error)
{
    char *end = NULL;
    double number = 0.0;

    /* neither blanks, signs, "inf", "nan" nor hexadecimal, which strtod() would take */
    if (strspn(text, "0123456789.eE-%") == strlen(text)
        && (isdigit((unsigned char)*text) != 0 || *text == '.'))
        number = strtod(text, &end);
    if (end != NULL && *end == '%') {
        number /= 100.0;
        end++;
    }
    if (end == NULL || *end != '\0' || !(number > 0.0 && number <= 1.0))
        return error_set(error, option,
                         "is \"%s\"; must be above 0 and at most 1, such as 0.01 or 1%%", text);
    *value = number;
    return true;
}

bool options_choice(const char *option, const char *text, const char *const *names, size_t count,
                    size_t *chosen, struct error *error)
{
    char allowed[256] = "";

    for (size_t i = 0; i < count; i++) {
        const size_t length = strlen(allowed);
        if (strcmp(text, names[i]) == 0) {
            *chosen = i;
            return true;
        }
        snprintf(allowed + length, sizeof allowed - length, "%s%s",
                 i == 0           ? ""
                 : i + 1 == count ? " or "
                                  : ", ",
                 names[i]);
    }
    return error_set(error, option, "is \"%s\"; must be %s", text, allowed);
}

bool options_language(const char *option, const char *text, enum words_language *language,
                      struct error *error)
{
    static const char *const names[WORDS_LANGUAGES] = {"en", "nl"};
    size_t chosen;

    if (!options_choice(option, text, names, WORDS_LANGUAGES, &chosen, error))
        return false;
    *language = (enum words_language)chosen;
    return true;
}

bool options_format(const char *text, bool has_csv, enum options_format *format,
                    struct error *error)
{
    static const char *const names[] = {"text", "json", "csv"};
    size_t chosen;

    if (!options_choice("--format", text, names, has_csv ? 3 : 2, &chosen, error))
        return false;
    *format = (enum options_format)chosen;
    return true;
}

static const char *environment(const char *name)
{
    const char *const value = getenv(name);

    return value == NULL ? "" : value;
}

enum words_language options_default_language(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *wanted = "";

    for (size_t i = 0; i < sizeof names / sizeof *names && *wanted == '\0'; i++)
        wanted = environment(names[i]);
    if (strcmp(wanted, "C") != 0 && strcmp(wanted, "POSIX") != 0 && *wanted != '\0'
        && *environment("LANGUAGE") != '\0')
        wanted = environment("LANGUAGE");
    return strncmp(wanted, "nl", 2) == 0 ? WORDS_DUTCH : WORDS_ENGLISH;
}

void options_take_one(const struct argp_state *state, const char *what, const char *text,
                      const char **taken)
{
    if (*taken != NULL)
        argp_error(state, "one %s at a time: \"%s\" is one too many", what, text);
    *taken = text;
}

void options_refuse(const struct argp_state *state, const struct error *error)
{
    argp_error(state, "%s: %s", error->where, error->message);
}
