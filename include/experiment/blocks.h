/* experiment/blocks.h - vectors of sums, one for each of so many replications, in bounded memory.
 *
 * Replications come in order. Each gets a block of its own while there is room; when the blocks run
 * out, neighbours are added together in pairs, so that a block holds 2, 4, 8, ... consecutive
 * replications (the last block perhaps fewer). What is in which block depends on the capacity and
 * the number of replications alone.
 */
#ifndef EXPERIMENT_BLOCKS_H
#define EXPERIMENT_BLOCKS_H

#include <stddef.h>

/* Fields are for reading; only blocks.c writes them. */
struct blocks {
    size_t width;        /* sums in a vector */
    size_t capacity;     /* blocks at most; even */
    size_t count;        /* blocks in use */
    size_t per_block;    /* replications in each, but the last */
    size_t replications; /* in all */
    size_t allocated;    /* private */
    double *sums;        /* owned, `count` x `width` */
    double *whole;       /* owned, `width`: the sums of all */
};

/* Empty, for at most `capacity` blocks (even, 2 or more). */
void blocks_init(struct blocks *blocks, size_t width, size_t capacity);

void blocks_term(struct blocks *blocks);

/* Adds the vector of the next replication. */
void blocks_add(struct blocks *blocks, const double *vector);

/* The number of replications in a block. */
size_t blocks_size(const struct blocks *blocks, size_t block);

#endif
