#include "base/memory.h"

#include <criterion/criterion.h>
#include <stdint.h>
#include <stdlib.h>

TestSuite(memory);

Test(memory, gives_zeros)
{
    uint64_t *const numbers = memory_zeroed(1000, sizeof *numbers);

    for (size_t i = 0; i < 1000; i++)
        cr_assert_eq(numbers[i], 0);
    free(numbers);
}

Test(memory, keeps_the_items_when_resized)
{
    int *numbers = memory_resize(NULL, 2, sizeof *numbers);

    numbers[0] = 17;
    numbers[1] = 18;
    numbers = memory_resize(numbers, 100000, sizeof *numbers);
    cr_assert_eq(numbers[0], 17);
    cr_assert_eq(numbers[1], 18);
    free(numbers);
}

Test(memory, copies)
{
    const int numbers[] = {3, 4, 5};
    int *const copy = memory_copy(numbers, 3, sizeof *numbers);

    cr_assert(copy != numbers);
    cr_assert_arr_eq(copy, numbers, sizeof numbers);
    free(copy);
}

Test(memory, of_nothing_is_null)
{
    cr_assert_null(memory_zeroed(0, 8));
    cr_assert_null(memory_copy(NULL, 0, 8));
}

/* Sizes of which the product wraps around to something small. */
Test(memory, ends_the_program_when_zeros_run_out, .exit_code = 70)
{
    free(memory_zeroed(SIZE_MAX / 4 + 2, 4));
}

Test(memory, ends_the_program_when_resizing_runs_out, .exit_code = 70)
{
    free(memory_resize(NULL, SIZE_MAX / 4 + 2, 4));
}
