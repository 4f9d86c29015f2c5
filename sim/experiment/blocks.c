#include "experiment/blocks.h"

#include "base/memory.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_ALLOCATION = 8 };

void blocks_init(struct blocks *blocks, size_t width, size_t capacity)
{
    assert(width > 0 && capacity >= 2 && capacity % 2 == 0);
    *blocks = (struct blocks){.width = width, .capacity = capacity, .per_block = 1};
    blocks->whole = memory_zeroed(width, sizeof *blocks->whole);
}

void blocks_term(struct blocks *blocks)
{
    free(blocks->sums);
    free(blocks->whole);
    *blocks = (struct blocks){0};
}

static void add(double *sums, const double *vector, size_t width)
{
    for (size_t i = 0; i < width; i++)
        sums[i] += vector[i];
}

/* Adds neighbours together, which halves the number of blocks. All are full. */
static void pair_up(struct blocks *blocks)
{
    const size_t width = blocks->width;

    for (size_t i = 0; i < blocks->count / 2; i++) {
        double *const left = blocks->sums + 2 * i * width;
        add(left, left + width, width);
        memmove(blocks->sums + i * width, left, width * sizeof *left);
    }
    blocks->count /= 2;
    blocks->per_block *= 2;
}

/* A new block of zeros at the end. */
static double *begin_block(struct blocks *blocks)
{
    if (blocks->count == blocks->capacity)
        pair_up(blocks);
    if (blocks->count == blocks->allocated) {
        blocks->allocated = blocks->allocated == 0 ? FIRST_ALLOCATION : 2 * blocks->allocated;
        blocks->sums =
            memory_resize(blocks->sums, blocks->allocated * blocks->width, sizeof *blocks->sums);
    }
    double *const block = blocks->sums + blocks->count++ * blocks->width;

    memset(block, 0, blocks->width * sizeof *block);
    return block;
}

void blocks_add(struct blocks *blocks, const double *vector)
{
    const bool full = blocks->replications == blocks->count * blocks->per_block;
    double *const block =
        full ? begin_block(blocks) : blocks->sums + (blocks->count - 1) * blocks->width;

    add(block, vector, blocks->width);
    add(blocks->whole, vector, blocks->width);
    blocks->replications++;
}

size_t blocks_size(const struct blocks *blocks, size_t block)
{
    assert(block < blocks->count);
    return block + 1 < blocks->count ? blocks->per_block
                                     : blocks->replications - block * blocks->per_block;
}
