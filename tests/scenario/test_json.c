#include "scenario/json.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(json);

static cJSON *parse(const char *text)
{
    cJSON *tree = NULL;
    struct error error = {0};

    cr_assert(json_parse(text, strlen(text), "f.json", 3, &tree, &error), "%s: %s: %s", text,
              error.where, error.message);
    return tree;
}

Test(json, reads_comments_and_remembers_lines)
{
    cJSON *const tree =
        parse("\xEF\xBB\xBF// first\n{ /* a\n b */ \"x\": [1,\n2.5e1, \"// no\"],\r\n"
              "\"y\": {\"z\": true}, \"e\": {}, \"n\": null} // end");
    const cJSON *const list = json_member(tree, "x");

    cr_assert_eq(json_line(tree), 2);
    cr_assert_eq(json_line(list), 3);
    cr_assert_eq(json_line(list->child), 3);
    cr_assert_eq(json_line(list->child->next), 4);
    cr_assert_eq(list->child->next->valuedouble, 25.0);
    cr_assert_str_eq(list->child->prev->valuestring, "// no");
    cr_assert_eq(json_line(json_member(json_member(tree, "y"), "z")), 5);
    cr_assert(cJSON_IsTrue(json_member(json_member(tree, "y"), "z")));
    cr_assert_eq(json_file(json_member(tree, "n")), 3);
    cr_assert_eq(json_count(tree), 4);
    cr_assert_null(json_member(tree, "X"), "keys are case-sensitive");
    cJSON_Delete(tree);
}

Test(json, accepts_what_the_standard_allows)
{
    static const char *const good[] = {
        "[]",
        "{}",
        " 0 ",
        "-0",
        "-0.0e-0",
        "1E+2",
        "\"\"",
        "\"\\ud83d\\ude00\\n\\/\"",
        "null",
        "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\"",
        "[[],{},[{}]]",
        "0e-999",
        "/**/1/**/",
        "{\"a\":1,\"A\":2,\"\":3}",
        "1.7976931348623157e308",
        "2.2250738585072014e-308",
        "[1]//",
        "\t[\r\n]",
        "123456789012345678901234567890123456789012345678901234567890"};

    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        cJSON_Delete(parse(good[i]));
}

struct bad {
    const char *text;
    const char *where;
    const char *message;
};

static void refuses(const char *text, size_t length, const char *where, const char *message)
{
    struct error error = {0};
    cJSON *tree = NULL;

    cr_assert_not(json_parse(text, length, "f.json", 0, &tree, &error), "%s", text);
    cr_expect_str_eq(error.where, where, "%s: %s", text, error.where);
    cr_expect_str_eq(error.message, message, "%s: %s", text, error.message);
    cr_assert_null(tree);
}

Test(json, refuses_what_is_no_json_and_says_where)
{
    static const struct bad bad[] = {
        {"", "f.json:1:1", "is empty; must hold an object { ... }"},
        {"\n // x", "f.json:2:6", "is empty; must hold an object { ... }"},
        {"[1,\n 2,]", "f.json:2:4", "a comma before \"]\"; remove the comma"},
        {"{\"a\":1,}", "f.json:1:8", "a comma before \"}\"; remove the comma"},
        {"[,]", "f.json:1:2", "expected a value but found ,"},
        {"[1 2]", "f.json:1:4", "expected \",\" or \"]\" but found 2"},
        {"{\"a\" 1}", "f.json:1:6", "expected \":\" after the key but found 1"},
        {"{a:1}", "f.json:1:2", "expected a key in double quotes but found a"},
        {"{'a':1}", "f.json:1:2", "expected a key in double quotes but found '"},
        {"['a']", "f.json:1:2", "texts stand in double quotes, not in single ones"},
        {"[NaN]", "f.json:1:2", "expected a value but found NaN"},
        {"[Infinity]", "f.json:1:2", "expected a value but found Infinity"},
        {"[-Infinity]", "f.json:1:2", "not a number as JSON writes it; write it like -12.5 or 1e3"},
        {"[01]", "f.json:1:2", "not a number as JSON writes it; write it like -12.5 or 1e3"},
        {"[1.]", "f.json:1:2", "not a number as JSON writes it; write it like -12.5 or 1e3"},
        {"[1e]", "f.json:1:2", "not a number as JSON writes it; write it like -12.5 or 1e3"},
        {"[0x10]", "f.json:1:2", "not a number as JSON writes it; write it like -12.5 or 1e3"},
        {"[1.2.3]", "f.json:1:2", "not a number as JSON writes it; write it like -12.5 or 1e3"},
        {"[.5]", "f.json:1:2", "expected a value but found ."},
        {"[+5]", "f.json:1:2", "expected a value but found +"},
        {"[1e309]", "f.json:1:2", "1e309 is too large a number"},
        {"[-1e999]", "f.json:1:2", "-1e999 is too large a number"},
        {"[1e-310]", "f.json:1:2", "1e-310 is too small to be told from 0; write 0"},
        {"[0.1e-400]", "f.json:1:2", "0.1e-400 is too small to be told from 0; write 0"},
        {"[1234567890123456789012345678901234567890123456789012345678901]", "f.json:1:2",
         "number of more than 60 characters"},
        {"[truely]", "f.json:1:2", "expected a value but found truely"},
        {"[True]", "f.json:1:2", "expected a value but found True"},
        {"[\"a\nb\"]", "f.json:1:2", "text without its closing double quote"},
        {"[\"a", "f.json:1:2", "text without its closing double quote"},
        {"[\"\\x\"]", "f.json:1:3", "unknown escape; for a backslash write \\\\"},
        {"[\"\\u12g4\"]", "f.json:1:3", "\\u without four hexadecimal digits"},
        {"[\"\\u12", "f.json:1:3", "\\u without four hexadecimal digits"},
        {"[\"\\u0000\"]", "f.json:1:3", "\\u0000 is not allowed in a text"},
        {"[\"\\ud800\"]", "f.json:1:3", "\\ud800 is half a character; write both halves"},
        {"[\"\\udc00\"]", "f.json:1:3", "\\udc00 is half a character; write both halves"},
        {"[\"\\ud800\\u0041\"]", "f.json:1:3", "\\ud800 is half a character; write both halves"},
        {"[\"\x01\"]", "f.json:1:3", "control character 0x01; remove it or write \\u0001"},
        {"[\"\x7F\"]", "f.json:1:3", "control character 0x7F; remove it or write \\u007f"},
        {"// \x1B[2J", "f.json:1:4", "control character 0x1B; remove it or write \\u001b"},
        {"[\"\xC3\"]", "f.json:1:3", "invalid UTF-8 (byte 0xC3); save the file as UTF-8"},
        {"[\"\xC0\x80\"]", "f.json:1:3", "invalid UTF-8 (byte 0xC0); save the file as UTF-8"},
        {"[\"\xE0\x80\x80\"]", "f.json:1:3", "invalid UTF-8 (byte 0xE0); save the file as UTF-8"},
        {"[\"\xED\xA0\x80\"]", "f.json:1:3", "invalid UTF-8 (byte 0xED); save the file as UTF-8"},
        {"[\"\xF4\x90\x80\x80\"]", "f.json:1:3",
         "invalid UTF-8 (byte 0xF4); save the file as UTF-8"},
        {"[\"\xFF\"]", "f.json:1:3", "invalid UTF-8 (byte 0xFF); save the file as UTF-8"},
        {"\x80", "f.json:1:1", "invalid UTF-8 (byte 0x80); save the file as UTF-8"},
        {"/* \xC3( */1", "f.json:1:4", "invalid UTF-8 (byte 0xC3); save the file as UTF-8"},
        {"\xFF\xFE{", "f.json:1:1", "is UTF-16; save the file as UTF-8"},
        {"/* a\n b", "f.json:1:1", "comment without end; close it with */"},
        {"/", "f.json:1:1", "expected a value but found /"},
        {"# x\n{}", "f.json:1:1", "expected a value but found #"},
        {"{} {}", "f.json:1:4", "nothing may follow the end, but found {"},
        {"[]]", "f.json:1:3", "nothing may follow the end, but found ]"},
        {"[", "f.json:1:2", "expected a value but found the end of the file"},
        {"{", "f.json:1:2", "expected a key in double quotes but found the end of the file"},
        {"{\"a\":", "f.json:1:6", "expected a value but found the end of the file"},
        {"[1", "f.json:1:3", "expected \",\" or \"]\" but found the end of the file"},
        {"[\xC3\xA9]", "f.json:1:2", "expected a value but found \xC3\xA9"},
        {"[1\x01]", "f.json:1:3", "expected \",\" or \"]\" but found byte 0x01"},
        {"{\"a\":1,\n\"b\":2,\n\"a\":3}", "f.json:3",
         "key \"a\" stands twice in one object; keep one of them"},
        {"[{\"b\":1,\"\\u0062\":2}]", "f.json:1",
         "key \"b\" stands twice in one object; keep one of them"},
    };

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        refuses(bad[i].text, strlen(bad[i].text), bad[i].where, bad[i].message);
    refuses("[\"a\0b\"]", 7, "f.json:1:4", "zero byte; remove it");
    refuses("[1]\0", 4, "f.json:1:4", "nothing may follow the end, but found byte 0x00");
}

/* `count` times `piece` between `before` and `after`. Owned by the caller. */
static char *repeat(const char *before, const char *piece, size_t count, const char *after)
{
    char *text = NULL;
    size_t length = 0;
    FILE *const stream = open_memstream(&text, &length);

    fputs(before, stream);
    for (size_t i = 0; i < count; i++)
        fputs(piece, stream);
    fputs(after, stream);
    fclose(stream);
    return text;
}

Test(json, refuses_what_is_too_large)
{
    char *const deep = repeat("", "[", 1000000, "");
    refuses(deep, strlen(deep), "f.json:1:65", "nested more than 64 deep");
    free(deep);

    char *const allowed = repeat("[[[[", "[[[[[]]]]]", 1, "]]]]");
    cJSON_Delete(parse(allowed));
    free(allowed);

    char *const many = repeat("[0", ",0", JSON_VALUES_MAX, "]");
    refuses(many, strlen(many), "f.json:1:2000000", "more than 1000000 values in one file");
    free(many);

    char *const keys = repeat("{\"\":0", ",\n\"\":0", JSON_KEYS_MAX, "}");
    refuses(keys, strlen(keys), "f.json:2001:1", "an object of more than 2000 keys");
    free(keys);

    char *const large = repeat("", "        ", JSON_SIZE_MAX / 8, "1");
    refuses(large, strlen(large), "f.json", "is too large; must be at most 16777216 bytes");
    free(large);
}
