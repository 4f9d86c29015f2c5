#include "scenario/place.h"

#include "scenario/json.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN_MAX = 60 /* bytes of the user's text in a message */ };

struct place place_top(const struct place_files *files, const cJSON *value)
{
    return (struct place){.files = files, .value = value};
}

struct place place_member(const struct place *up, const cJSON *member)
{
    return (struct place){.files = up->files, .up = up, .key = member->string, .value = member};
}

struct place place_item(const struct place *up, const cJSON *item, size_t index)
{
    return (struct place){.files = up->files, .up = up, .index = index, .value = item};
}

void place_path(const struct place *place, char path[PLACE_PATH_SIZE])
{
    size_t start = PLACE_PATH_SIZE - 1;

    path[start] = '\0';
    for (; place->up != NULL; place = place->up) {
        char step[PLACE_PATH_SIZE];
        const int written =
            place->key != NULL
                ? snprintf(step, sizeof step, "%s%s", place->up->up != NULL ? "." : "", place->key)
                : snprintf(step, sizeof step, "[%zu]", place->index);
        const size_t length = strlen(step);

        if (length + 3 > start || (size_t)written > length) {
            start -= 3;
            memcpy(path + start, "...", 3);
            break;
        }
        start -= length;
        memcpy(path + start, step, length);
    }
    memmove(path, path + start, PLACE_PATH_SIZE - start);
}

bool place_error(const struct place *place, const char *format, ...)
{
    char where[ERROR_WHERE_SIZE];
    char path[PLACE_PATH_SIZE];
    char message[ERROR_MESSAGE_SIZE];
    va_list arguments;

    snprintf(where, sizeof where, "%.*s:%u", ERROR_WHERE_SIZE - 16,
             place->files->name[json_file(place->value)], json_line(place->value));
    place_path(place, path);
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    return error_set(place->files->error, where, "%s%s%s", path, path[0] == '\0' ? "" : ": ",
                     message);
}

struct place_shown place_number(double number)
{
    struct place_shown shown;

    for (int digits = 15; digits <= 17; digits++) {
        snprintf(shown.text, sizeof shown.text, "%.*g", digits, number);
        if (strtod(shown.text, NULL) == number)
            break;
    }
    return shown;
}

struct place_shown place_show(const cJSON *value)
{
    struct place_shown shown = {"is an object"};

    if (cJSON_IsNumber(value))
        snprintf(shown.text, sizeof shown.text, "is %.32s", place_number(value->valuedouble).text);
    else if (cJSON_IsString(value))
        snprintf(shown.text, sizeof shown.text, "is \"%.*s%s\"", SHOWN_MAX, value->valuestring,
                 strlen(value->valuestring) > SHOWN_MAX ? "..." : "");
    else if (cJSON_IsBool(value))
        snprintf(shown.text, sizeof shown.text, "is %s", cJSON_IsTrue(value) ? "true" : "false");
    else if (cJSON_IsNull(value))
        snprintf(shown.text, sizeof shown.text, "is null");
    else if (cJSON_IsArray(value))
        snprintf(shown.text, sizeof shown.text, "is a list");
    return shown;
}

void place_files_term(struct place_files *files)
{
    for (unsigned i = 0; i < files->count; i++)
        free(files->name[i]);
    files->count = 0;
}
