#include "report/table.h"

#include <criterion/criterion.h>
#include <stdlib.h>

TestSuite(table);

static char *printed(const char *const *cells, size_t columns, size_t count)
{
    struct table table = table_of(columns);
    char *text = NULL;
    size_t size;
    FILE *const stream = open_memstream(&text, &size);

    for (size_t i = 0; i < count; i++)
        table_add(&table, cells[i]);
    table_print(&table, stream);
    fclose(stream);
    table_term(&table);
    return text;
}

Test(table, lines_up_the_first_column_left_and_the_others_right)
{
    static const char *const cells[] = {"Queue", "Offered", "x",  "phone", "1,000",
                                        "±2",    "één",     "10", "–"};
    char *const text = printed(cells, 3, 9);
    cr_assert_str_eq(text, "Queue  Offered   x\n"
                           "phone    1,000  ±2\n"
                           "één         10   –\n");
    free(text);
}

Test(table, cuts_very_long_names_and_keeps_control_characters_away)
{
    static const char *const cells[] = {
        "a name of exactly 24 ch.", "1", "a name that is much longer than that", "2",
        "\033[2Jx\xC2\x9Bm",        "3"};
    char *const text = printed(cells, 2, 6);
    cr_assert_str_eq(text, "a name of exactly 24 ch.  1\n"
                           "a name that is much lon…  2\n"
                           "?[2Jx?m                   3\n");
    free(text);
}

Test(table, runs_headings_across_and_ends_lines_without_blanks)
{
    struct table table = table_of(3);
    char *text = NULL;
    size_t size;
    FILE *const stream = open_memstream(&text, &size);
    static const char *const cells[] = {"",  "value", "",  "a", "1", "in words",
                                        "b", "",      "x", "c", "",  ""};

    table_flush_left(&table, 2);
    for (size_t i = 0; i < 6; i++)
        table_add(&table, cells[i]);
    table_add_heading(&table, "a heading that is longer than a name may be\033");
    for (size_t i = 6; i < 12; i++)
        table_add(&table, cells[i]);
    table_print(&table, stream);
    fclose(stream);
    table_term(&table);
    cr_assert_str_eq(text, "   value\n"
                           "a      1  in words\n"
                           "a heading that is longer than a name may be?\n"
                           "b         x\n"
                           "c\n");
    free(text);
}

Test(table, knows_how_wide_characters_are)
{
    cr_assert_eq(table_text_width(""), 0);
    cr_assert_eq(table_text_width("abc"), 3);
    cr_assert_eq(table_text_width("één ρ 🙂"), 8);
    cr_assert_eq(table_text_width("e\xCC\x81"), 1); /* e and a combining accent */
    cr_assert_eq(table_text_width("窓口"), 4);
    cr_assert_eq(table_text_width("\xE2\x82"), 1); /* cut off halfway: no reading beyond the end */
}
