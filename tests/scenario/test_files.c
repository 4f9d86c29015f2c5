#include "scenario/files.h"

#include <criterion/criterion.h>
#include <stdlib.h>

TestSuite(files);

Test(files, finds_files_relative_to_the_one_that_names_them)
{
    static const char *const good[][4] = {
        {"kcc.json", "kcc.json", "base.json", "base.json"},
        {"/a/b/kcc.json", "/a/b/kcc.json", "base.json", "/a/b/base.json"},
        {"a/kcc.json", "a/sub/x.json", "base.json", "a/sub/base.json"},
        {"a/kcc.json", "a/sub/x.json", "../base.json", "a/base.json"},
        {"a/kcc.json", "a/kcc.json", "./c//d/../e.json", "a/c/e.json"},
        {"../kcc.json", "../kcc.json", "base.json", "../base.json"},
        {"/kcc.json", "/kcc.json", "base.json", "/base.json"},
        {"kcc.json", "kcc.json", "...", "..."},
        {"a/kcc.json", "a/b/c/d.json", "../../e", "a/e"},
        {"kcc.json", "kcc.json", "a/..", "."},
    };
    const char *fault = NULL;

    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        char *const path = files_resolve(good[i][0], good[i][1], good[i][2], &fault);
        cr_assert_not_null(path, "%s", good[i][2]);
        cr_expect_str_eq(path, good[i][3], "%s", path);
        free(path);
    }
}

Test(files, refuses_to_leave_the_folder_of_the_scenario)
{
    static const char *const bad[][3] = {
        {"kcc.json", "kcc.json", "/etc/passwd"},     {"a/kcc.json", "a/kcc.json", "../base.json"},
        {"a/kcc.json", "a/kcc.json", "b/../../c"},   {"a/kcc.json", "a/sub/x", "../../a/kcc.json"},
        {"../kcc.json", "../kcc.json", "../x.json"}, {"kcc.json", "kcc.json", ".."},
        {"/kcc.json", "/kcc.json", "../x"},          {"a/kcc.json", "a/kcc.json", "//etc/passwd"},
    };

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        const char *fault = NULL;
        cr_expect_null(files_resolve(bad[i][0], bad[i][1], bad[i][2], &fault), "%s", bad[i][2]);
        cr_expect_not_null(fault);
    }
}
