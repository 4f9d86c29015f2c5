#include "base/error.h"

#include <criterion/criterion.h>
#include <string.h>

TestSuite(error);

Test(error, says_where_and_what)
{
    struct error error = {0};

    cr_assert_not(error_set(&error, "kcc.json:41", "is %d; must be %d or more", -3, 0));
    cr_assert_str_eq(error.where, "kcc.json:41");
    cr_assert_str_eq(error.message, "is -3; must be 0 or more");
}

Test(error, may_be_wanted_by_nobody)
{
    cr_assert_not(error_set(NULL, "kcc.json", "is %s", "empty"));
}

Test(error, can_be_built_from_itself)
{
    struct error error = {0};

    error_set(&error, "base.json", "is empty");
    error_set(&error, "top.json", "based on %s, which %s", error.where, error.message);
    cr_assert_str_eq(error.where, "top.json");
    cr_assert_str_eq(error.message, "based on base.json, which is empty");
}

Test(error, stays_on_one_line_and_leaves_the_terminal_alone)
{
    struct error error = {0};

    error_set(&error, "a\nb", "%s", "unknown key \"\x1b[2J\r\n\x7f\"");
    cr_assert_str_eq(error.where, "a?b");
    cr_assert_str_eq(error.message, "unknown key \"?[2J???\"");
}

/* "é", "€" and "🙂" have 2, 3 and 4 bytes; `shift` moves the cut through each. */
Test(error, is_cut_between_characters)
{
    static const char *const characters[] = {"x", "é", "€", "🙂"};

    for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
        for (size_t shift = 0; shift < 4; shift++) {
            char text[2 * ERROR_MESSAGE_SIZE + 8] = "";
            struct error error = {0};

            for (size_t j = 0; j < shift; j++)
                strcat(text, "-");
            while (strlen(text) < ERROR_MESSAGE_SIZE + 4)
                strcat(text, characters[i]);
            error_set(&error, "", "%s", text);

            const size_t length = strlen(error.message);
            cr_assert(length < ERROR_MESSAGE_SIZE);
            cr_assert(length + strlen(characters[i]) >= ERROR_MESSAGE_SIZE, "not cut too early");
            cr_assert(strncmp(error.message, text, length) == 0);
            cr_assert_eq((length - shift) % strlen(characters[i]), 0, "no half character");
        }
    }
}
