#include "report/words.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

TestSuite(words);

static size_t places(const char *text)
{
    size_t count = 0;

    for (const char *at = strstr(text, "{}"); at != NULL; at = strstr(at + 2, "{}"))
        count++;
    return count;
}

Test(words, are_there_in_both_languages_with_as_many_places_to_fill_in)
{
    for (int id = 0; id < WORDS_COUNT; id++) {
        const char *const english = words_text(WORDS_ENGLISH, (enum words_id)id);
        const char *const dutch = words_text(WORDS_DUTCH, (enum words_id)id);
        cr_assert_not_null(english, "text %d", id);
        cr_assert_not_null(dutch, "text %d: %s", id, english);
        cr_assert(english[0] != '\0' && dutch[0] != '\0', "text %d", id);
        cr_assert_eq(places(english), places(dutch), "%s / %s", english, dutch);
    }
}

static char *filled(const char *text, const char *const *values, size_t count)
{
    char *result = NULL;
    size_t size;
    FILE *const stream = open_memstream(&result, &size);

    words_fill(stream, text, values, count);
    fclose(stream);
    return result;
}

Test(words, fill_in_values_in_order_and_cannot_steer_the_terminal)
{
    char *const text = filled("{} of {}!", (const char *const[]){"1", "\033[31m2\n"}, 2);
    cr_assert_str_eq(text, "1 of ?[31m2?!");
    free(text);
}

Test(words, do_not_fill_in_what_is_in_a_value)
{
    char *const text = filled("{} and {}", (const char *const[]){"{}", "b"}, 2);
    cr_assert_str_eq(text, "{} and b");
    free(text);
}
