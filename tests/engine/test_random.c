/* Keys and bits, one by one; test_random_streams.c looks at many. */
#include "engine/random.h"

#include <criterion/criterion.h>
#include <stdlib.h>

TestSuite(random);

/* The published first outputs of SplitMix64 with seed 1234567. */
Test(random, mixes_as_splitmix64_does)
{
    static const uint64_t published[] = {6457827717110365317u, 3203168211198807973u,
                                         9817491932198370423u, 4593380528125082431u,
                                         16408922859458223821u};

    for (uint32_t i = 0; i < 5; i++)
        cr_assert_eq(random_bits(1234567 + 0x9e3779b97f4a7c15u, i), published[i]);
}

/* Undoes x ^= x >> shift. */
static uint64_t unshifted(uint64_t x, int shift)
{
    uint64_t y = x;

    for (int done = shift; done < 64; done += shift)
        y = x ^ (y >> shift);
    return y;
}

static uint64_t inverse(uint64_t odd)
{
    uint64_t y = odd;

    for (int i = 0; i < 6; i++)
        y *= 2 - odd * y; /* Newton: twice as many right bits each time */
    return y;
}

static uint64_t unmixed(uint64_t x)
{
    x = unshifted(x, 31) * inverse(0x94d049bb133111ebu);
    x = unshifted(x, 27) * inverse(0xbf58476d1ce4e5b9u);
    return unshifted(x, 30);
}

Test(random, uniforms_stay_inside_0_and_1_and_so_do_their_complements)
{
    cr_assert_eq(random_mix(unmixed(12345)), 12345);
    cr_assert_eq(random_uniform(unmixed(0), 0), 0x1p-53);
    cr_assert_eq(random_uniform(unmixed(UINT64_MAX), 0), 1.0 - 0x1p-53);
    cr_assert_eq(random_uniform(unmixed((uint64_t)1 << 63), 0), 0.5 + 0x1p-53);
    for (uint64_t i = 0; i < 100000; i++) {
        const double u = random_uniform(i, 0);
        const double k = (double)(random_bits(i, 0) >> 12);
        cr_assert_eq(u, (k + 0.5) * 0x1p-52, "both sides are exact");
        cr_assert_eq(1.0 - (1.0 - u), u);
    }
}

static int ascending(const void *left, const void *right)
{
    const uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;

    return (a > b) - (a < b);
}

static void assert_all_different(uint64_t *keys, size_t count)
{
    qsort(keys, count, sizeof *keys, ascending);
    for (size_t i = 1; i < count; i++)
        cr_assert_neq(keys[i], keys[i - 1]);
}

/* Of 1.5 million random keys two are the same with a chance of 6e-8. */
Test(random, no_two_draws_share_a_key)
{
    static uint64_t keys[2 * 2 * 2 * 8000 * 3 * 8];
    size_t count = 0;

    for (uint64_t replication = 0; replication < 2; replication++) {
        for (uint64_t seed = 1; seed <= 2; seed++) {
            const uint64_t run = random_run_key(seed, replication);
            for (int source = 0; source < 2; source++) {
                const uint64_t key = random_source_key(run, source == 0 ? "north" : "south");
                for (uint64_t n = 0; n < 8000; n++) {
                    const uint64_t customer = random_customer_key(key, n);
                    for (uint32_t draw = 0; draw < 3 * 8; draw++)
                        keys[count++] = random_draw_key(customer, draw / 8,
                                                        (enum random_purpose)(1 + draw % 8));
                }
            }
        }
    }
    assert_all_different(keys, count);
}

Test(random, sources_with_different_names_differ)
{
    static uint64_t keys[3 + 26 + 26 * 26];
    size_t count = 0;

    keys[count++] = random_source_key(7, "");
    keys[count++] = random_source_key(7, "\xc3\xa9");
    keys[count++] = random_source_key(7, "phone");
    for (char a = 'a'; a <= 'z'; a++) {
        keys[count++] = random_source_key(7, (char[]){a, '\0'});
        for (char b = 'a'; b <= 'z'; b++)
            keys[count++] = random_source_key(7, (char[]){a, b, '\0'});
    }
    assert_all_different(keys, count);
}
