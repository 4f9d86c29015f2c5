#include "scenario/csv.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(csv);

static const char *const known[] = {"a", "b", "c", NULL};

/* Reads all rows of `text` and writes them as "[x|y][z|]", or the error. */
static void read_all(const char *text, char *result, size_t size)
{
    char *const copy = strdup(text);
    struct csv csv;
    struct error error = {{0}, {0}};
    bool more = true;

    result[0] = '\0';
    bool read = csv_open(&csv, copy, strlen(copy), "t.csv", known, &error);

    while (read && more) {
        read = csv_next(&csv, &more);
        for (size_t i = 0; read && more && i < csv.columns; i++)
            snprintf(result + strlen(result), size - strlen(result), "%s%s%s", i == 0 ? "[" : "|",
                     csv.field[i], i + 1 == csv.columns ? "]" : "");
    }
    if (!read)
        snprintf(result, size, "%s: %s", error.where, error.message);
    free(copy);
}

Test(csv, reads_rows)
{
    static const char *const cases[][2] = {
        {"a,b\n1,2\n3,4\n", "[1|2][3|4]"},
        {"a,b\r\n1,2\r\n3,4", "[1|2][3|4]"},
        {"a;b\n1,5;2\n", "[1,5|2]"},
        {"a\n1\n\n\r\n2\n\n", "[1][2]"},
        {"\n\na\n1\n", "[1]"},
        {"\xEF\xBB\xBF"
         "a,b\n1,2",
         "[1|2]"},
        {"a,b\n,\n1,\n,2\n", "[|][1|][|2]"},
        {"\"a\",\"b\"\n\"x,\"\"y\"\"\",\"p\nq\"\n", "[x,\"y\"|p\nq]"},
        {"a,b\n\"\",\"\"", "[|]"},
        {"a,b\n\"1\",2\r\n", "[1|2]"},
        {"b,a\n 1 , 2 \n", "[ 1 | 2 ]"},
        {"\"a\";b\n1;2\n", "[1|2]"},
        {"a\n", ""},
        {"a", ""},
        {"", "t.csv:1: is empty; must begin with a row that names the columns"},
        {"a,b\n1\n", "t.csv:2: has 1 fields; must have 2, like the first row"},
        {"a\n\"x\ny\"\n1,2\n", "t.csv:4: has 2 fields; must have 1, like the first row"},
        {"a,B\n", "t.csv:1: unknown column \"B\"; did you mean \"b\"?"},
        {"a,\n", "t.csv:1: unknown column \"\""},
        {"a,b,a\n", "t.csv:1: has column \"a\" twice; keep one of them"},
        {"a\n\"1", "t.csv:2: has a double quote without its closing one"},
        {"a\n\"1\"\"", "t.csv:2: has a double quote without its closing one"},
        {"a\n\"1\"2\n", "t.csv:2: has text after a closing quote; put all of the field in quotes"},
        {"a\n1\"\n", "t.csv:2: has a double quote inside a field; put the field in quotes and "
                     "double the quote"},
        {"a\r1\r",
         "t.csv:1: has a carriage return without a line feed; end lines with a line feed"},
    };
    char result[2048];

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        read_all(cases[i][0], result, sizeof result);
        cr_expect_str_eq(result, cases[i][1], "%s: %s", cases[i][0], result);
    }
}

/* The number that `field` is read as, or -99. */
static double number_of(const char *field, char separator)
{
    char text[256];
    struct csv csv;
    bool more = false;
    double number = -99;

    snprintf(text, sizeof text, "a%cb\n%s%c\n", separator, field, separator);
    cr_assert(csv_open(&csv, text, strlen(text), "t.csv", known, NULL));
    cr_assert(csv_next(&csv, &more));
    if (!csv_number(&csv, 0, &number))
        cr_expect_eq(number, -99);
    return number;
}

Test(csv, reads_numbers)
{
    static const char *const wrong[] = {
        "",    " 1",    "1 ",    "nan", "inf",
        "0x1", "1e999", "1.2.3", "--1", "1e",
        "one", "1_000", "e5",    ".",   "12345678901234567890123456789012345678901"};

    cr_expect_eq(number_of("1", ','), 1);
    cr_expect_eq(number_of("-1.5e2", ','), -150);
    cr_expect_eq(number_of("+.5", ','), 0.5);
    cr_expect_eq(number_of("1.5", ';'), 1.5);
    cr_expect_eq(number_of("1,5", ';'), 1.5);
    cr_expect_eq(number_of("\"1,5\"", ','), -99, "no decimal comma between commas");
    cr_expect_eq(number_of("1.000,5", ';'), -99, "no thousands");
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        cr_expect_eq(number_of(wrong[i], ','), -99, "%s", wrong[i]);
}
