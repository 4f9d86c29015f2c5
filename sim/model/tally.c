#include "model/tally.h"

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
    for (;;) {
        double *row = rows.sums + tally_row(grid, slot) * rows.stride;
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
