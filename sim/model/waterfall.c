#include "waterfall.h"

#include <assert.h>
#include <math.h>

/* Rounding of the sums of a run, as a share of them and in seconds. */
static const double RELATIVE = 1e-9;
static const double ABSOLUTE_S = 1e-3;

/* What went before the roster, and to claims. */
static void share_out(const struct scenario_group *group, double *row)
{
    double kept = 1.0;
    double claimed_s = 0.0;
    /* so far, beyond the share of it: where it varies */
    const double more_sick_s = row[GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_SICKNESS];

    for (size_t i = 0; i < SCENARIO_SHRINKAGES; i++)
        kept -= group->shrinkage[i];
    row[GROUP_PAID_S] = (row[GROUP_ROSTERED_S] + more_sick_s) / kept;
    for (size_t i = 0; i < SCENARIO_SHRINKAGES; i++)
        row[GROUP_SHRINKAGE_S + i] = row[GROUP_PAID_S] * group->shrinkage[i];
    row[GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_SICKNESS] += more_sick_s;
    for (size_t i = 0; i < SCENARIO_CLAIMS; i++)
        claimed_s += row[GROUP_CLAIMED_S + i];
    row[GROUP_ROUNDING_S] = row[GROUP_SCHEDULED_S] - (row[GROUP_ROSTERED_S] - claimed_s);
}

/* Work for value is what the other causes leave. */
static void share_out_work(double *row)
{
    row[GROUP_FAILURE_S] = 0.0;
    for (size_t i = SCENARIO_CAUSE_VALUE + 1; i < SCENARIO_CAUSES; i++)
        row[GROUP_FAILURE_S] += row[GROUP_WORK_S + i];
    row[GROUP_WORK_S + SCENARIO_CAUSE_VALUE] =
        row[GROUP_BUSY_S] - row[GROUP_SWITCHING_S] - row[GROUP_FAILURE_S];
    row[GROUP_OVERTIME_S] = row[GROUP_PRESENT_S] - row[GROUP_SCHEDULED_S];
    row[GROUP_IDLE_S] = row[GROUP_PRESENT_S] - row[GROUP_BUSY_S];
}

static double sum_of(const double *row, size_t first, size_t count)
{
    double sum = 0.0;

    for (size_t i = 0; i < count; i++)
        sum += row[first + i];
    return sum;
}

static void check(const double *row)
{
    const double allowed_s = ABSOLUTE_S + RELATIVE * (row[GROUP_PAID_S] + row[GROUP_PRESENT_S]);
    const double off_roster_s = sum_of(row, GROUP_SHRINKAGE_S, SCENARIO_SHRINKAGES)
                                + sum_of(row, GROUP_CLAIMED_S, SCENARIO_CLAIMS)
                                - row[GROUP_ROUNDING_S];
    const double present_s =
        sum_of(row, GROUP_WORK_S, SCENARIO_CAUSES) + row[GROUP_SWITCHING_S] + row[GROUP_IDLE_S];

    assert(fabs(row[GROUP_PAID_S] + row[GROUP_OVERTIME_S] - off_roster_s - present_s) <= allowed_s);
    assert(row[GROUP_IDLE_S] >= -allowed_s && row[GROUP_OVERTIME_S] >= -allowed_s);
    assert(row[GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_SICKNESS] >= -allowed_s);
    assert(row[GROUP_WORK_S + SCENARIO_CAUSE_VALUE] >= -allowed_s);
}

void waterfall_complete(struct state *state)
{
    const struct result *const result = state->result;

    for (size_t group = 0; group < result->group_count; group++) {
        for (size_t slot = 0; slot < result->slot_count; slot++) {
            double *const row = result->group[group * result->slot_count + slot];

            share_out(&state->scenario->groups[group], row);
            share_out_work(row);
            check(row);
        }
    }
}
