/* model/tally.h - adding up time over the intervals of the day.
 *
 * A run counts its intervals from midnight of day 0: the absolute slot. Sums are kept in rows, one
 * for each slot of the day, or (for an export) one for each absolute slot. A steady state has one
 * endless slot and one row.
 */
#ifndef MODEL_TALLY_H
#define MODEL_TALLY_H

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

/* The row of an absolute slot. */
static inline uint32_t tally_row(const struct tally_grid *grid, uint32_t slot)
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

/* The same for a weight of 1, quicker where no slot ends within it: `slot_end_s` is the end of
 * `slot`. */
static inline void tally_time(const struct tally_grid *grid, struct tally_rows rows,
                              size_t time_index, size_t at_end_index, uint32_t slot,
                              double slot_end_s, double from_s, double to_s)
{
    if (from_s >= grid->from_s && to_s < slot_end_s && to_s <= grid->to_s)
        rows.sums[tally_row(grid, slot) * rows.stride + time_index] += to_s - from_s;
    else
        tally_spread(grid, rows, time_index, at_end_index, slot, from_s, to_s, 1.0);
}

#endif
