#include "scenario/shape_text.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

enum { FREE_MAX = 200, ID_MAX = 64, LONG_MAX = 1000, WEEKDAY_LETTERS = 3 };

/* Between 1 and `max` characters (not bytes), none of them a control character. */
static bool is_printable(const char *text, size_t max)
{
    size_t count = 0;

    for (; *text != '\0'; text++) {
        if ((unsigned char)*text < 0x20 || *text == 0x7F)
            return false;
        count += ((unsigned char)*text & 0xC0) != 0x80;
    }
    return count >= 1 && count <= max;
}

/* Is the text made like `model`, in which 9 stands for any digit? */
static bool begins_like(const char *text, const char *model)
{
    for (; *model != '\0'; text++, model++) {
        if (*model == '9' ? !isdigit((unsigned char)*text) : *text != *model)
            return false;
    }
    return true;
}

static bool is_like(const char *text, const char *model)
{
    return strlen(text) == strlen(model) && begins_like(text, model);
}

static bool is_id(const char *text)
{
    const size_t length = strlen(text);

    for (size_t i = 0; i < length; i++) {
        const bool alphanumeric = (unsigned char)text[i] < 0x80 && isalnum((unsigned char)text[i]);
        if (!alphanumeric && (i == 0 || strchr("-_.", text[i]) == NULL))
            return false;
    }
    return length >= 1 && length <= ID_MAX && strcmp(text, "all") != 0;
}

/* Does a time of the day begin here, up to 23:59 or to 24:00? */
static bool begins_with_time(const char *text)
{
    return begins_like(text, "99:99")
           && ((text[0] < '2' && text[3] < '6')
               || (text[0] == '2' && text[1] < '4' && text[3] < '6')
               || strncmp(text, "24:00", 5) == 0);
}

static bool is_hours(const char *text)
{
    return (is_like(text, "99:99-99:99") && begins_with_time(text) && begins_with_time(text + 6))
           || strcmp(text, "closed") == 0;
}

int shape_text_weekday(const char *text)
{
    static const char *const names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

    for (int i = 0; i < 7; i++) {
        if (strncmp(text, names[i], WEEKDAY_LETTERS) == 0)
            return i;
    }
    return -1;
}

static bool is_days(const char *text)
{
    const size_t length = strlen(text);

    if (shape_text_weekday(text) < 0)
        return false;
    return length == WEEKDAY_LETTERS
           || (length == 2 * WEEKDAY_LETTERS + 1 && text[WEEKDAY_LETTERS] == '-'
               && shape_text_weekday(text + WEEKDAY_LETTERS + 1) >= 0);
}

static bool is_pointer(const char *text)
{
    for (const char *at = strchr(text, '~'); at != NULL; at = strchr(at + 1, '~')) {
        if (at[1] != '0' && at[1] != '1')
            return false;
    }
    return text[0] == '/' && is_printable(text, LONG_MAX);
}

bool shape_text_fits(enum shape_text_pattern pattern, const char *text)
{
    switch (pattern) {
    case SHAPE_TEXT_FREE: return is_printable(text, FREE_MAX);
    case SHAPE_TEXT_ID: return is_id(text);
    case SHAPE_TEXT_NOTE:
    case SHAPE_TEXT_PATH: return is_printable(text, LONG_MAX);
    case SHAPE_TEXT_POINTER: return is_pointer(text);
    case SHAPE_TEXT_DATE: return is_like(text, "9999-99-99");
    case SHAPE_TEXT_TIME: return strlen(text) == 5 && begins_with_time(text);
    case SHAPE_TEXT_HOURS: return is_hours(text);
    case SHAPE_TEXT_OPEN: return is_hours(text) || strcmp(text, "always") == 0;
    case SHAPE_TEXT_DAYS: return is_days(text);
    }
    return false;
}

const char *shape_text_expected(enum shape_text_pattern pattern)
{
    switch (pattern) {
    case SHAPE_TEXT_FREE: return "a text of 1 to 200 characters without control characters";
    case SHAPE_TEXT_ID:
        return "1 to 64 letters, digits, \"-\", \"_\" or \".\", beginning with a letter or digit, "
               "and not \"all\"";
    case SHAPE_TEXT_PATH: return "the name of a file, of 1 to 1000 characters";
    case SHAPE_TEXT_DATE: return "a date like \"2025-01-06\"";
    case SHAPE_TEXT_TIME: return "a time of the day like \"08:30\"";
    case SHAPE_TEXT_HOURS: return "hours like \"08:30-17:00\", or \"closed\"";
    case SHAPE_TEXT_OPEN: return "hours like \"08:30-17:00\", \"closed\" or \"always\"";
    case SHAPE_TEXT_NOTE: return "a text of 1 to 1000 characters without control characters";
    case SHAPE_TEXT_POINTER: return "a JSON pointer like \"/queues/phone/patience\"";
    case SHAPE_TEXT_DAYS: return "a day (mon tue wed thu fri sat sun) or days like \"mon-fri\"";
    }
    return NULL;
}

#define TIME_REGEX    "(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)"
#define WEEKDAY_REGEX "(mon|tue|wed|thu|fri|sat|sun)"

const char *shape_text_regex(enum shape_text_pattern pattern)
{
    switch (pattern) {
    case SHAPE_TEXT_FREE: return "^[^\\x00-\\x1f\\x7f]{1,200}$";
    case SHAPE_TEXT_ID: return "^(?!all$)[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$";
    case SHAPE_TEXT_PATH: return "^[^\\x00-\\x1f\\x7f]{1,1000}$";
    case SHAPE_TEXT_DATE: return "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    case SHAPE_TEXT_TIME: return "^" TIME_REGEX "$";
    case SHAPE_TEXT_HOURS: return "^(" TIME_REGEX "-" TIME_REGEX "|closed)$";
    case SHAPE_TEXT_OPEN: return "^(" TIME_REGEX "-" TIME_REGEX "|closed|always)$";
    case SHAPE_TEXT_NOTE: return "^[^\\x00-\\x1f\\x7f]{1,1000}$";
    case SHAPE_TEXT_POINTER: return "^(?=[^\\x00-\\x1f\\x7f]{1,1000}$)(/([^~/]|~[01])*)+$";
    case SHAPE_TEXT_DAYS: return "^" WEEKDAY_REGEX "(-" WEEKDAY_REGEX ")?$";
    }
    return NULL;
}
