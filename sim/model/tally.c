#include "model/tally.h"

#include "base/memory.h"

#include <stdlib.h>

static double larger(double a, double b)
{
    return a > b ? a : b;
}

static double smaller(double a, double b)
{
    return a < b ? a : b;
}

void tally_spread(const struct tally_grid *grid, struct tally_rows rows, size_t time_index,
                  size_t at_end_index, uint32_t slot, double from_s, double to_s, double weight)
{
    double begin_s = larger(from_s, grid->from_s);
    const double end_s = smaller(to_s, grid->to_s);

    if (begin_s >= end_s)
        return;
    if (begin_s > from_s)                          /* the warm-up ended meanwhile */
        slot = (uint32_t)(begin_s / grid->slot_s); /* 0 in an endless one */
    for (uint32_t at = tally_row(grid, slot);; at = at + 1 < grid->row_count ? at + 1 : 0) {
        double *row = rows.sums + at * rows.stride;
        const double slot_end_s = ((double)slot + 1.0) * grid->slot_s;

        row[time_index] += weight * (smaller(end_s, slot_end_s) - begin_s);
        if (end_s < slot_end_s)
            return;
        if (at_end_index != TALLY_NO_INDEX)
            row[at_end_index] += weight;
        if (end_s == slot_end_s)
            return;
        begin_s = slot_end_s;
        slot++;
    }
}

struct tally_spans tally_spans_new(uint32_t row_count)
{
    return (struct tally_spans){.steps = memory_zeroed(row_count, sizeof(double))};
}

void tally_spans_term(struct tally_spans *spans)
{
    free(spans->steps);
    *spans = (struct tally_spans){0};
}

/* Remembers that a time covers `count` slots from `slot` on. */
static void cover(const struct tally_grid *grid, struct tally_spans *spans, uint32_t slot,
                  uint32_t count)
{
    const uint32_t first = tally_row(grid, slot);
    const uint32_t end = first + count % grid->row_count;

    spans->circles += count / grid->row_count;
    spans->steps[first] += 1.0;
    if (end < grid->row_count) {
        spans->steps[end] -= 1.0;
    } else { /* round the end of the day */
        spans->steps[0] += 1.0;
        spans->steps[end - grid->row_count] -= 1.0;
    }
}

void tally_span(const struct tally_grid *grid, struct tally_rows rows, struct tally_spans *spans,
                size_t time_index, size_t at_end_index, uint32_t slot, double from_s, double to_s)
{
    const double begin_s = larger(from_s, grid->from_s);
    const double end_s = smaller(to_s, grid->to_s);

    if (begin_s >= end_s)
        return;
    if (begin_s > from_s)
        slot = (uint32_t)(begin_s / grid->slot_s);
    /* of the end, or the slot after it if it ends there */
    uint32_t last = (uint32_t)(end_s / grid->slot_s);

    last -= last > slot && (double)last * grid->slot_s > end_s; /* the quotient was rounded up */
    if (last <= slot + 1) {
        tally_spread(grid, rows, time_index, at_end_index, slot, begin_s, end_s, 1.0);
        return;
    }
    const double first_end_s = ((double)slot + 1.0) * grid->slot_s;
    const double last_begin_s = (double)last * grid->slot_s;

    tally_spread(grid, rows, time_index, at_end_index, slot, begin_s, first_end_s, 1.0);
    cover(grid, spans, slot + 1, last - slot - 1);
    tally_spread(grid, rows, time_index, at_end_index, last, last_begin_s, end_s, 1.0);
}

void tally_spans_close(const struct tally_grid *grid, struct tally_rows rows,
                       struct tally_spans *spans, size_t time_index, size_t at_end_index)
{
    double times = spans->circles;

    for (uint32_t row = 0; row < grid->row_count; row++) {
        double *const sums = rows.sums + row * rows.stride;

        times += spans->steps[row];
        spans->steps[row] = 0.0;
        if (times <= 0.0)
            continue; /* an endless slot is never covered whole */
        sums[time_index] += times * grid->slot_s;
        if (at_end_index != TALLY_NO_INDEX)
            sums[at_end_index] += times;
    }
    spans->circles = 0.0;
}
