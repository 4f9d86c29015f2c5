/* model/tally.h - adding up time over the intervals of the day.
 *
 * A run counts its intervals from midnight of day 0: the absolute slot. Sums are kept in rows, one
 * for each slot of the day, or (for an export) one for each absolute slot. A steady state has one
 * endless slot and one row.
 */
#ifndef MODEL_TALLY_H
#define MODEL_TALLY_H

#include "base/rarely.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The grid of one run. Plain data. */
struct tally_grid {
    double slot_s;       /* length of a slot; infinity in a steady state */
    uint32_t row_count;  /* a slot's row is (slot % row_count) */
    double from_s, to_s; /* only time in here counts: after the warm-up, before the end */
};

/* Where a kind of sum is kept: `sums` + row * stride. Borrowed. */
struct tally_rows {
    double *sums;
    size_t stride; /* in doubles */
};

/* Times of one sum that last many slots, added up without walking them: the ends of such a time go
 * into their slots at once, the slots it covers whole are remembered here until
 * tally_spans_close().
 */
struct tally_spans {
    double *steps;  /* owned, a number for each row: how many more times cover it than cover the row
                       before it */
    double circles; /* times round all rows */
};

/* The row of an absolute slot. */
static ALWAYS_INLINE uint32_t tally_row(const struct tally_grid *grid, uint32_t slot)
{
    return slot < grid->row_count ? slot : slot % grid->row_count;
}

#define TALLY_NO_INDEX SIZE_MAX

/* Adds `weight` x (the part of each slot within from_s .. to_s) to sum `time_index` of its row, and
 * `weight` to sum `at_end_index` for each slot whose end is after from_s and not after to_s
 * (TALLY_NO_INDEX: nothing): the end of a slot is the last moment before the next begins, before
 * anything that happens at that instant, such as a change of staff. `slot` is the absolute slot of
 * from_s. */
void tally_spread(const struct tally_grid *grid, struct tally_rows rows, size_t time_index,
                  size_t at_end_index, uint32_t slot, double from_s, double to_s, double weight);

/* Nothing remembered yet, for a grid of `row_count` rows. */
struct tally_spans tally_spans_new(uint32_t row_count);
void tally_spans_term(struct tally_spans *spans);

/* The same as tally_spread() with a weight of 1, when the spans have been closed. Costs the same
 * however long the time is. */
void tally_span(const struct tally_grid *grid, struct tally_rows rows, struct tally_spans *spans,
                size_t time_index, size_t at_end_index, uint32_t slot, double from_s, double to_s);

/* Adds what the spans remember to the two sums (TALLY_NO_INDEX: nothing), and forgets it. */
void tally_spans_close(const struct tally_grid *grid, struct tally_rows rows,
                       struct tally_spans *spans, size_t time_index, size_t at_end_index);

/* Whether a time from `from_s` on, in the slot that ends at `slot_end_s`, lies within that slot and
 * counts whole. */
static ALWAYS_INLINE bool tally_fits(const struct tally_grid *grid, double slot_end_s,
                                     double from_s, double to_s)
{
    return from_s >= grid->from_s && to_s < slot_end_s && to_s <= grid->to_s;
}

#endif
