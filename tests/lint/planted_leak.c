/* A Criterion test that passes and leaks: tests/lint/test_sanitizer.sh shows that this does not
 * stay hidden. */
#include <criterion/criterion.h>
#include <stdlib.h>

Test(planted, leak)
{
    volatile char *block = malloc(1000);

    block[0] = 1;
    block = NULL;
}
