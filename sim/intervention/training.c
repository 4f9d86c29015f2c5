#include "intervention/training.h"

#include "base/units.h"

#include <assert.h>

/* What may be missing by rounding: it is given up. */
static const double ROUNDING_H = 1e-9;

static double most_h(const struct training *training, size_t day)
{
    return training->weight[day] > 0.0 ? training->most * training->roster_h[day] : 0.0;
}

/* Spreads `left_h` over the days that are not full by their weights; returns what is left because
 * days became full. `taken` is in hours. */
static double spread(const struct training *training, double left_h, double *taken)
{
    double weights = 0.0;
    double given_h = 0.0;

    for (size_t day = 0; day < training->days; day++)
        weights += taken[day] < most_h(training, day) ? training->weight[day] : 0.0;
    if (weights <= 0.0)
        return left_h;
    for (size_t day = 0; day < training->days; day++) {
        const double room_h = most_h(training, day) - taken[day];
        const double wanted_h = left_h * training->weight[day] / weights;
        const double here_h = wanted_h < room_h ? wanted_h : room_h;

        if (room_h <= 0.0)
            continue;
        taken[day] = wanted_h < room_h ? taken[day] + here_h : most_h(training, day);
        given_h += here_h;
    }
    return left_h - given_h;
}

static double add_up(const double *values, size_t count)
{
    double sum = 0.0;

    for (size_t i = 0; i < count; i++)
        sum += values[i];
    return sum;
}

bool training_plan(const struct training *training, double *taken, double *done)
{
    double left_h = training->hours;
    double done_h = 0.0;

    for (size_t day = 0; day < training->days; day++)
        taken[day] = 0.0;
    for (size_t round = 0; round <= training->days && left_h > ROUNDING_H; round++)
        left_h = spread(training, left_h, taken);
    if (left_h > 1.0 / MINUTES_PER_HOUR)
        return false;
    const double miss_h = add_up(taken, training->days) - training->hours;

    assert(miss_h < 1.0 / MINUTES_PER_HOUR && miss_h > -1.0 / MINUTES_PER_HOUR);
    for (size_t day = 0; day < training->days; day++) {
        done_h += taken[day];
        done[day] =
            training->hours > 0.0 && done_h < training->hours ? done_h / training->hours : 1.0;
        taken[day] = taken[day] > 0.0 ? taken[day] / training->roster_h[day] : 0.0;
    }
    return true;
}
