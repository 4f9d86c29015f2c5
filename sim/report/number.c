#include "report/number.h"

#include "base/units.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { PERCENT = 100 };

/* Beyond this a double counts no units any more, and nobody reads so many digits. */
#define LARGEST_IN_FULL 1e15

void number_decimal(char text[NUMBER_SIZE], enum words_language language, double value,
                    int decimals)
{
    const bool dutch = language == WORDS_DUTCH;
    char plain[NUMBER_SIZE];
    size_t at = 0;

    if (!(fabs(value) < LARGEST_IN_FULL)) {
        number_shortest(text, value);
        return;
    }
    snprintf(plain, sizeof plain, "%.*f", decimals, value);
    const char *digit = plain;
    if (*digit == '-' && strpbrk(digit, "123456789") == NULL)
        digit++; /* no minus before what is written as 0 */
    else if (*digit == '-')
        text[at++] = *digit++;
    for (size_t left = strcspn(digit, "."); left > 0; left--) {
        text[at++] = *digit++;
        if (left % 3 == 1 && left > 1)
            text[at++] = dutch ? '.' : ',';
    }
    if (*digit == '.') {
        text[at++] = dutch ? ',' : '.';
        digit++;
    }
    while (*digit != '\0')
        text[at++] = *digit++;
    text[at] = '\0';
}

/* From a minute up: m:ss or h:mm:ss. */
static void clock_time(char text[NUMBER_SIZE], double value_s)
{
    if (!(value_s < LARGEST_IN_FULL)) {
        number_shortest(text, value_s);
        return;
    }
    const long long seconds = llround(value_s);
    const long long minutes = seconds / SECONDS_PER_MINUTE;
    const int rest = (int)(seconds % SECONDS_PER_MINUTE);

    if (seconds < SECONDS_PER_HOUR)
        snprintf(text, NUMBER_SIZE, "%lld:%02d", minutes, rest);
    else
        snprintf(text, NUMBER_SIZE, "%lld:%02d:%02d", minutes / MINUTES_PER_HOUR,
                 (int)(minutes % MINUTES_PER_HOUR), rest);
}

void number_duration(char text[NUMBER_SIZE], enum words_language language, double value_s,
                     int decimals)
{
    char number[NUMBER_SIZE - 4];

    if (value_s >= SECONDS_PER_MINUTE) {
        clock_time(text, value_s);
        return;
    }
    number_decimal(text, language, value_s, decimals);
    snprintf(number, sizeof number, "%s", text);
    snprintf(text, NUMBER_SIZE, "%s s", number);
}

/* --- estimates --- */

/* How the numbers of one estimate are written, all in the same way. */
struct style {
    enum words_language language;
    double scale;
    int decimals;
    const char *suffix;
    bool clock; /* m:ss, rather than the above */
};

/* Decimals that show the first digit of the half width; `least` if there is none. */
static int decimals_for(double half_width, int least, int most)
{
    double shown = half_width;
    int decimals = 0;

    if (!(half_width > 0.0))
        return least;
    for (; decimals < most && (decimals < least || shown < 0.95); decimals++)
        shown *= 10.0;
    return decimals;
}

static struct style style_of(enum words_language language, enum metric_unit unit,
                             const struct estimate *estimate)
{
    struct style style = {.language = language, .scale = 1.0, .suffix = ""};
    int least = 1;
    int most = 4;

    if (unit == METRIC_SHARE) {
        style.scale = PERCENT;
        style.suffix = " %";
        most = 3;
    } else if (unit == METRIC_SHARE_PER_SECOND) {
        style.scale = PERCENT;
        style.suffix = language == WORDS_DUTCH ? " %-punt/s" : " %-pt/s";
        least = 3;
        most = 5;
    } else if (unit == METRIC_NUMBER) {
        least = 2;
    } else if (unit == METRIC_SECONDS) {
        style.suffix = " s";
        style.clock = estimate->mean >= SECONDS_PER_MINUTE;
    } else if (estimate->mean >= 1000.0) {
        least = 0;
        most = 0;
    } else if (unit == METRIC_EUROS) {
        /* a price has cents */
        least = estimate->mean < 100.0 && !(estimate->half_width_95 >= 1.0) ? 2 : 0;
        most = least == 2 ? 4 : 2;
    } else if (unit == METRIC_CONTACTS || unit == METRIC_HOURS) {
        most = 2;
    }
    style.decimals = decimals_for(estimate->half_width_95 * style.scale, least, most);
    return style;
}

static void in_style(char text[NUMBER_SIZE], const struct style *style, double value)
{
    if (style->clock)
        clock_time(text, value);
    else
        number_decimal(text, style->language, value * style->scale, style->decimals);
}

static void append(char text[NUMBER_SIZE], const char *more)
{
    const size_t length = strlen(text);

    snprintf(text + length, NUMBER_SIZE - length, "%s", more);
}

static void not_defined(char text[NUMBER_SIZE])
{
    snprintf(text, NUMBER_SIZE, "–");
}

void number_mean(char text[NUMBER_SIZE], enum words_language language, enum metric_unit unit,
                 const struct estimate *estimate)
{
    const struct style style = style_of(language, unit, estimate);

    if (isnan(estimate->mean)) {
        not_defined(text);
        return;
    }
    in_style(text, &style, estimate->mean);
    append(text, style.clock ? "" : style.suffix);
}

/* " ±0.2", in the style of the mean before it, and the suffix of both. */
static void append_margin(char text[NUMBER_SIZE], const struct style *of_mean, double half_width)
{
    struct style style = *of_mean;
    char margin[NUMBER_SIZE];

    append(text, " ±");
    if (style.clock && half_width < SECONDS_PER_MINUTE) {
        style.clock = false;
        style.decimals = decimals_for(half_width, 0, 2);
    }
    in_style(margin, &style, half_width);
    append(text, margin);
    append(text, style.clock ? "" : style.suffix);
}

void number_mean_and_margin(char text[NUMBER_SIZE], enum words_language language,
                            enum metric_unit unit, const struct estimate *estimate)
{
    const struct style style = style_of(language, unit, estimate);

    if (isnan(estimate->mean) || !(estimate->half_width_95 > 0.0)) {
        number_mean(text, language, unit, estimate);
        return;
    }
    in_style(text, &style, estimate->mean);
    append_margin(text, &style, estimate->half_width_95);
}

void number_difference(char text[NUMBER_SIZE], enum words_language language, enum metric_unit unit,
                       const struct estimate *estimate)
{
    const bool has_margin = estimate->half_width_95 > 0.0;
    const double size = fabs(estimate->mean);
    /* two digits of what has no uncertainty to go by */
    const struct estimate shown = {size, has_margin ? estimate->half_width_95 : size / 10.0,
                                   estimate->df};
    struct style style = style_of(language, unit, &shown);
    char number[NUMBER_SIZE];

    if (isnan(estimate->mean)) {
        not_defined(text);
        return;
    }
    if (unit == METRIC_SHARE)
        style.suffix = words_text(language, WORDS_PERCENTAGE_POINTS);
    in_style(number, &style, size);
    const bool zero = strpbrk(number, "123456789") == NULL;

    text[0] = '\0';
    append(text, zero ? "" : estimate->mean > 0.0 ? "+" : "−");
    append(text, size == 0.0 && !has_margin ? "0" : number);
    if (has_margin)
        append_margin(text, &style, estimate->half_width_95);
    else if (size > 0.0 && !style.clock)
        append(text, style.suffix);
}

void number_interval(char lower[NUMBER_SIZE], char upper[NUMBER_SIZE], enum words_language language,
                     enum metric_unit unit, const struct estimate *estimate)
{
    struct style style = style_of(language, unit, estimate);

    /* too narrow for whole seconds */
    if (style.clock && estimate->half_width_95 < 0.5)
        style.clock = false;
    in_style(lower, &style, fmax(0.0, estimate->mean - estimate->half_width_95));
    in_style(upper, &style, estimate->mean + estimate->half_width_95);
    append(upper, style.clock ? "" : style.suffix);
}
