#include "engine/exponential.h"

#include "engine/elementary.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(exponential);

static double edge(int i)
{
    return exponential_layers[i].width * 0x1p53;
}

Test(exponential, layers_have_equal_areas_and_meet)
{
    const double area = (EXPONENTIAL_TAIL + 1.0) * exp(-EXPONENTIAL_TAIL);

    cr_assert_float_eq(edge(0) * exp(-EXPONENTIAL_TAIL), area, 1e-14 * area);
    cr_assert_float_eq(edge(1), EXPONENTIAL_TAIL, 1e-14);
    for (int i = 1; i < EXPONENTIAL_LAYERS; i++) {
        const double top = i + 1 == EXPONENTIAL_LAYERS ? 1.0 : exponential_layers[i + 1].height;
        const double bottom = exponential_layers[i].height;

        cr_assert_float_eq(bottom, exp(-edge(i)), 1e-14 * bottom, "layer %d", i);
        cr_assert_float_eq(edge(i) * (top - bottom), area, 1e-12 * area, "layer %d", i);
    }
}

Test(exponential, numbers_called_inside_lie_under_the_curve)
{
    for (int i = 0; i < EXPONENTIAL_LAYERS; i++) {
        const double top = i + 1 == EXPONENTIAL_LAYERS ? 1.0 : exponential_layers[i + 1].height;
        const double last = (double)exponential_layers[i].inside * exponential_layers[i].width;

        cr_assert(exp(-last) >= top * (1.0 - 1e-12), "layer %d", i);
        cr_assert(exp(-last) <= top * (1.0 + 1e-12), "layer %d: as many as there are", i);
    }
}

Test(exponential, is_used_in_all_its_branches)
{
    int tails = 0;
    int rests = 0;

    for (uint64_t number = 0; number < 1000000; number++) {
        const uint64_t key = random_mix(number);
        const uint64_t bits = random_bits(key, 0);

        rests += bits >> 11 >= exponential_layers[bits % EXPONENTIAL_LAYERS].inside;
        tails += exponential_draw(key) > EXPONENTIAL_TAIL;
    }
    /* e^-7.697 = 4.54e-4 of a million, sd 21: six allowed. In 2.2 % the bits fall outside. */
    cr_assert_float_eq(tails, 454, 6 * 21, "%d", tails);
    cr_assert_float_eq(rests, 22200, 6 * 148, "%d", rests);
}
