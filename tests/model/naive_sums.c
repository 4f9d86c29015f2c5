#include "naive_sums.h"

#include "naive_adding.h"

#include <math.h>
#include <string.h>

size_t naive_row_of(const struct adding *adding, double time_s)
{
    const double slot = floor(time_s / adding->slot_s);

    return adding->steady ? 0 : (size_t)fmod(slot, (double)adding->result->slot_count);
}

void naive_add_time(const struct adding *adding, double *rows, size_t sums, size_t time, int at_end,
                    double weight, double from_s, double to_s, double high_s)
{
    const double low_s = adding->from_s;

    if (adding->steady) {
        rows[time] += weight * fmax(0, fmin(to_s, high_s) - fmax(from_s, low_s));
        return;
    }
    for (double slot = floor(from_s / adding->slot_s); slot * adding->slot_s < to_s; slot++) {
        const double slot_from_s = fmax(slot * adding->slot_s, low_s);
        const double slot_to_s = fmin((slot + 1) * adding->slot_s, high_s);
        double *row = rows + (size_t)fmod(slot, (double)adding->result->slot_count) * sums;

        if (slot_to_s <= slot_from_s)
            continue;
        row[time] += weight * fmax(0, fmin(to_s, slot_to_s) - fmax(from_s, slot_from_s));
        if (at_end >= 0 && from_s < slot_to_s && to_s >= slot_to_s)
            row[at_end] += weight;
    }
}

struct result naive_sums(const struct scenario *scenario, const struct naive_log *log)
{
    const struct scenario_run *run = &scenario->run;
    const bool steady = run->kind == SCENARIO_RUN_STEADY_STATE;
    struct result result = result_empty(&(struct result){
        .queue_count = scenario->queue_count,
        .group_count = scenario->group_count,
        .intervention_count = scenario->intervention_count,
        .slot_count = steady ? 1 : (size_t)(SECONDS_PER_DAY / run->interval_s + 0.5),
        .day_count = steady ? 0 : run->days - run->warm_up_days,
    });
    const struct adding adding = {
        .scenario = scenario,
        .log = log,
        .result = &result,
        .steady = steady,
        .slot_s = run->interval_s,
        .from_s = steady ? run->warm_up_s : (double)run->warm_up_days * SECONDS_PER_DAY,
        .arrivals_to = steady ? log->end_s : (double)run->days * SECONDS_PER_DAY,
    };

    for (size_t i = 0; i < log->contact_count; i++) {
        const struct naive_contact *contact = &log->contacts[i];

        result.contacts += contact->outcome != NAIVE_TURNED_AWAY;
        if (contact->arrival_s >= adding.from_s) {
            naive_add_contact(&adding, contact);
            naive_add_departure(&adding, contact);
        }
        naive_add_contact_time(&adding, contact);
    }
    for (size_t i = 0; i < log->piece_count; i++)
        naive_add_piece(&adding, &log->pieces[i]);
    for (size_t i = 0; i < log->rest_count; i++)
        naive_add_rest(&adding, &log->rests[i]);
    naive_add_cases(&adding);
    if (!steady) {
        naive_add_stocks(&adding);
        naive_add_run_days(&adding);
    }
    for (size_t day = 0; day < log->condition_count; day++) {
        for (size_t i = 0; i < CONDITION_SUMS && day >= run->warm_up_days; i++)
            result.condition[day - run->warm_up_days][i] = log->conditions[day][i];
    }
    for (size_t i = 0; i < scenario->intervention_count; i++)
        memcpy(result.pilot[i], log->pilots[i], sizeof *result.pilot);
    naive_add_referrals(&adding);
    naive_add_complaints(&adding);
    naive_add_applications(&adding);
    naive_add_levels(&adding);
    naive_add_waterfall(&adding);
    naive_add_lengths(&adding);
    naive_add_open_time(&adding);
    naive_add_intervals(&adding);
    result.observed_s = steady ? run->length_s : adding.arrivals_to - adding.from_s;
    return result;
}
