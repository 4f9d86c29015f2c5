#include "experiment/blocks.h"

#include <criterion/criterion.h>

TestSuite(blocks);

/* Blocks of capacity `capacity` after the vectors (1, 1), (1, 2), (1, 3), ... */
static struct blocks filled(size_t capacity, size_t replications)
{
    struct blocks blocks;

    blocks_init(&blocks, 2, capacity);
    for (size_t i = 1; i <= replications; i++)
        blocks_add(&blocks, (const double[]){1.0, (double)i});
    return blocks;
}

Test(blocks, keeps_each_replication_apart_while_there_is_room)
{
    struct blocks blocks = filled(8, 8);
    cr_assert_eq(blocks.count, 8);
    for (size_t i = 0; i < 8; i++) {
        cr_assert_eq(blocks_size(&blocks, i), 1);
        cr_assert_eq(blocks.sums[2 * i + 1], (double)i + 1.0);
    }
    blocks_term(&blocks);
}

Test(blocks, loses_nothing_and_keeps_the_order_however_many_come)
{
    for (size_t capacity = 2; capacity <= 16; capacity += 2) {
        for (size_t replications = 1; replications <= 200; replications++) {
            struct blocks blocks = filled(capacity, replications);
            size_t next = 1; /* the first replication of the next block */

            cr_assert_leq(blocks.count, capacity);
            if (replications > capacity)
                cr_assert_gt(blocks.count, capacity / 2);
            for (size_t i = 0; i < blocks.count; i++) {
                const size_t size = blocks_size(&blocks, i);
                const double first = (double)next;
                const double last = (double)(next + size - 1);
                cr_assert_eq(blocks.sums[2 * i], (double)size);
                cr_assert_eq(blocks.sums[2 * i + 1], (first + last) * (double)size / 2.0);
                next += size;
            }
            cr_assert_eq(next, replications + 1);
            cr_assert_eq(blocks.whole[0], (double)replications);
            cr_assert_eq(blocks.whole[1],
                         (double)replications * ((double)replications + 1.0) / 2.0);
            blocks_term(&blocks);
        }
    }
}
