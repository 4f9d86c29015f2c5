#include "scenario/json.h"
#include "scenario/merge.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

TestSuite(merge);

static cJSON *parse(const char *text, unsigned file)
{
    cJSON *tree = NULL;

    cr_assert(json_parse(text, strlen(text), "f", file, &tree, NULL), "%s", text);
    return tree;
}

/* The examples of RFC 7396, appendix A (those whose result is a value), and of order. */
Test(merge, follows_the_standard)
{
    static const char *const cases[][3] = {
        {"{\"a\":\"b\"}", "{\"a\":\"c\"}", "{\"a\":\"c\"}"},
        {"{\"a\":\"b\"}", "{\"b\":\"c\"}", "{\"a\":\"b\",\"b\":\"c\"}"},
        {"{\"a\":\"b\"}", "{\"a\":null}", "{}"},
        {"{\"a\":\"b\",\"b\":\"c\"}", "{\"a\":null}", "{\"b\":\"c\"}"},
        {"{\"a\":[\"b\"]}", "{\"a\":\"c\"}", "{\"a\":\"c\"}"},
        {"{\"a\":\"c\"}", "{\"a\":[\"b\"]}", "{\"a\":[\"b\"]}"},
        {"{\"a\":{\"b\":\"c\"}}", "{\"a\":{\"b\":\"d\",\"c\":null}}", "{\"a\":{\"b\":\"d\"}}"},
        {"{\"a\":[{\"b\":\"c\"}]}", "{\"a\":[1]}", "{\"a\":[1]}"},
        {"[\"a\",\"b\"]", "[\"c\",\"d\"]", "[\"c\",\"d\"]"},
        {"{\"a\":\"b\"}", "[\"c\"]", "[\"c\"]"},
        {"{\"a\":\"foo\"}", "null", "null"},
        {"{\"a\":\"foo\"}", "\"bar\"", "\"bar\""},
        {"{\"e\":null}", "{\"a\":1}", "{\"e\":null,\"a\":1}"},
        {"[1,2]", "{\"a\":\"b\",\"c\":null}", "{\"a\":\"b\"}"},
        {"{}", "{\"a\":{\"bb\":{\"ccc\":null}}}", "{\"a\":{\"bb\":{}}}"},
        {"{\"z\":1,\"y\":2,\"x\":3}", "{\"w\":0,\"x\":5,\"z\":{\"q\":null,\"p\":1}}",
         "{\"z\":{\"p\":1},\"y\":2,\"x\":5,\"w\":0}"},
        {"{\"A\":1}", "{\"a\":2}", "{\"A\":1,\"a\":2}"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        cJSON *const merged = merge_patch(parse(cases[i][0], 0), parse(cases[i][1], 1));
        char *const text = cJSON_PrintUnformatted(merged);
        cr_expect_str_eq(text, cases[i][2], "%s + %s = %s", cases[i][0], cases[i][1], text);
        free(text);
        cJSON_Delete(merged);
    }
}

Test(merge, remembers_where_values_come_from)
{
    cJSON *const merged = merge_patch(parse("{\n\"a\": {\"x\": 1,\n\"y\": 2}}", 1),
                                      parse("{\n\n\n\"a\": {\n\"y\": 3}}", 0));
    const cJSON *const a = json_member(merged, "a");

    cr_expect_eq(json_file(a), 0, "an object of both: the change");
    cr_expect_eq(json_line(a), 4);
    cr_expect_eq(json_file(json_member(a, "x")), 1);
    cr_expect_eq(json_line(json_member(a, "x")), 2);
    cr_expect_eq(json_file(json_member(a, "y")), 0);
    cr_expect_eq(json_line(json_member(a, "y")), 5);
    cJSON_Delete(merged);
}
