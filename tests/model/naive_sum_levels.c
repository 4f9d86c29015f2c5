/* Levels: of agents and of waiting, over time, and by day. */
#include "naive_adding.h"

#include "scenario/calendar.h"

#include <math.h>

void naive_add_levels(const struct adding *adding)
{
    const struct naive_log *log = adding->log;

    for (size_t i = 0; i < log->level_count; i++) {
        const struct naive_level *level = &log->levels[i];
        double *group = adding->result->group[level->group * adding->result->slot_count];
        double to_s = adding->arrivals_to;

        for (size_t j = i + 1; j < log->level_count; j++) {
            if (log->levels[j].group == level->group) {
                to_s = fmin(to_s, log->levels[j].time_s);
                break;
            }
        }
        naive_add_time(adding, group, GROUP_SUMS, GROUP_SCHEDULED_S, -1, level->scheduled,
                       level->time_s, to_s, adding->arrivals_to);
        naive_add_time(adding, group, GROUP_SUMS, GROUP_PRESENT_S, -1, level->present,
                       level->time_s, to_s, adding->arrivals_to);
        naive_add_time(adding, group, GROUP_SUMS, GROUP_ROSTERED_S, -1, level->rostered,
                       level->time_s, to_s, adding->arrivals_to);
        /* what is paid for follows from it */
        naive_add_time(adding, group, GROUP_SUMS, GROUP_PAID_S, -1, level->planned, level->time_s,
                       to_s, adding->arrivals_to);
        naive_add_time(adding, group, GROUP_SUMS, GROUP_CANCELLED_S, -1, level->cancelled,
                       level->time_s, to_s, adding->arrivals_to);
        for (int k = 0; k < SCENARIO_CLAIMS; k++)
            naive_add_time(adding, group, GROUP_SUMS, GROUP_CLAIMED_S + (size_t)k, -1,
                           level->claimed[k], level->time_s, to_s, adding->arrivals_to);
    }
}

void naive_add_waterfall(const struct adding *adding)
{
    for (size_t i = 0; i < adding->result->group_count * adding->result->slot_count; i++) {
        const struct scenario_group *plan =
            &adding->scenario->groups[i / adding->result->slot_count];
        double *group = adding->result->group[i];
        double off = 0, claimed = 0, others = 0;

        for (size_t k = 0; k < SCENARIO_SHRINKAGES; k++)
            off += plan->shrinkage[k];
        group[GROUP_PAID_S] /= 1 - off;
        for (size_t k = 0; k < SCENARIO_SHRINKAGES; k++) {
            group[GROUP_SHRINKAGE_S + k] = plan->shrinkage[k] * group[GROUP_PAID_S];
            others += k == SCENARIO_SHRINKAGE_SICKNESS ? 0 : group[GROUP_SHRINKAGE_S + k];
        }
        group[GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_SICKNESS] =
            group[GROUP_PAID_S] - others - group[GROUP_ROSTERED_S];
        for (size_t k = 0; k < SCENARIO_CLAIMS; k++)
            claimed += group[GROUP_CLAIMED_S + k];
        group[GROUP_ROUNDING_S] = group[GROUP_SCHEDULED_S] + claimed - group[GROUP_ROSTERED_S];
        group[GROUP_OVERTIME_S] = group[GROUP_PRESENT_S] - group[GROUP_SCHEDULED_S];
        group[GROUP_IDLE_S] = group[GROUP_PRESENT_S] - group[GROUP_BUSY_S];
    }
}

void naive_add_lengths(const struct adding *adding)
{
    const struct naive_log *log = adding->log;

    for (size_t i = 0; i < log->length_count; i++) {
        const struct naive_length *length = &log->lengths[i];
        double *queue = adding->result->queue[length->queue * adding->result->slot_count];
        double to_s = log->end_s;

        if (!adding->scenario->queues[length->queue].measure_length)
            continue;
        for (size_t j = i + 1; j < log->length_count; j++) {
            if (log->lengths[j].queue == length->queue) {
                to_s = log->lengths[j].time_s;
                break;
            }
        }
        naive_add_time(adding, queue, QUEUE_SUMS, QUEUE_LENGTH_SQUARED_S, -1,
                       (double)length->waiting * length->waiting, length->time_s, to_s, INFINITY);
        if (to_s > adding->from_s)
            adding->result->longest_queue[length->queue] =
                fmax(adding->result->longest_queue[length->queue], length->waiting);
    }
}

/* The sums of the day that a moment is in; `elsewhere` if it is not counted. */
static double *run_day_at(const struct adding *adding, double time_s, double *elsewhere)
{
    const double day = floor((time_s - adding->from_s) / SECONDS_PER_DAY);

    return day >= 0 && day < (double)adding->result->day_count
               ? adding->result->run_day[(size_t)day]
               : elsewhere;
}

/* The hours of a group at one level, day by day. */
static void add_level_by_day(const struct adding *adding, const struct naive_level *level,
                             double to_s)
{
    const struct scenario_group *plan = &adding->scenario->groups[level->group];
    double off = 0, claimed = 0;

    for (size_t i = 0; i < SCENARIO_SHRINKAGES; i++)
        off += plan->shrinkage[i];
    for (size_t i = 0; i < SCENARIO_CLAIMS; i++)
        claimed += level->claimed[i];
    for (size_t day = 0; day < adding->result->day_count; day++) {
        double *sums = adding->result->run_day[day];
        const double midnight_s = adding->from_s + (double)day * SECONDS_PER_DAY;
        const double s =
            fmax(0, fmin(to_s, midnight_s + SECONDS_PER_DAY) - fmax(level->time_s, midnight_s));

        sums[RUN_DAY_ROSTERED_S] += s * level->planned;
        sums[RUN_DAY_PAID_S] += s * level->planned / (1 - off);
        sums[RUN_DAY_CLAIMED_S] += s * claimed;
        sums[RUN_DAY_CLAIMED_PAID_S] += s * claimed / (1 - off);
    }
}

static void add_levels_by_day(const struct adding *adding)
{
    const struct naive_log *log = adding->log;

    for (size_t i = 0; i < log->level_count; i++) {
        double to_s = adding->arrivals_to;

        for (size_t j = i + 1; j < log->level_count; j++) {
            if (log->levels[j].group == log->levels[i].group) {
                to_s = fmin(to_s, log->levels[j].time_s);
                break;
            }
        }
        add_level_by_day(adding, &log->levels[i], to_s);
    }
}

void naive_add_run_days(const struct adding *adding)
{
    const struct naive_log *log = adding->log;
    double elsewhere[RUN_DAY_SUMS];

    for (size_t i = 0; i < log->contact_count; i++) {
        const struct naive_contact *one = &log->contacts[i];

        /* who was called back in vain took work, too */
        if ((one->outcome == NAIVE_ANSWERED || one->outcome == NAIVE_ABANDONED)
            && one->arrival_s >= adding->from_s)
            run_day_at(adding, one->wait_end_s, elsewhere)[RUN_DAY_HANDLING_S] +=
                one->talk_s + one->wrap_up_s;
    }
    for (size_t i = 0; i < log->rest_count; i++) {
        const struct naive_contact *one = &log->contacts[log->rests[i].contact];
        const double resume_s = log->rests[i].resume_s;

        if (one->arrival_s < adding->from_s)
            continue;
        run_day_at(adding, one->wait_end_s, elsewhere)[RUN_DAY_HANDLING_S] -= resume_s;
        run_day_at(adding, log->rests[i].from_s, elsewhere)[RUN_DAY_HANDLING_S] += resume_s;
    }
    for (size_t i = 0; i < log->vain_count; i++) {
        const struct naive_vain *vain = &log->vains[i];
        const struct naive_contact *one = &log->contacts[vain->contact];

        if (one->arrival_s < adding->from_s)
            continue;
        if (one->outcome == NAIVE_ANSWERED || one->outcome == NAIVE_ABANDONED)
            run_day_at(adding, one->wait_end_s, elsewhere)[RUN_DAY_HANDLING_S] -= vain->work_s;
        run_day_at(adding, vain->time_s, elsewhere)[RUN_DAY_HANDLING_S] += vain->work_s;
    }
    for (size_t i = 0; i < log->case_count; i++) {
        const struct naive_case *one = &log->cases[i];

        if (one->solved && one->arrival_s >= adding->from_s
            && adding->scenario->sources[one->source].back_office == NULL
            && strchr(adding->scenario->sources[one->source].id, '+') == NULL)
            run_day_at(adding, one->solved_s, elsewhere)[RUN_DAY_SOLVED]++;
    }
    for (size_t i = 0; i < log->stayed_away_count; i++)
        run_day_at(adding, log->stayed_away_s[i], elsewhere)[RUN_DAY_STAYED_AWAY]++;
    for (size_t i = 0; i < log->spending_count; i++)
        run_day_at(adding, (double)log->spendings[i].day * SECONDS_PER_DAY,
                   elsewhere)[RUN_DAY_SPENT_EUR] += log->spendings[i].eur;
    add_levels_by_day(adding);
}

void naive_add_open_time(const struct adding *adding)
{
    const struct scenario_run *run = &adding->scenario->run;
    struct result *result = adding->result;

    for (size_t q = 0; q < result->queue_count; q++) {
        const struct scenario_hours *hours = &adding->scenario->queues[q].hours;

        for (uint32_t day = run->warm_up_days; !adding->steady && day < run->days; day++) {
            const uint32_t weekday = calendar_weekday(run->first_day + day);
            const double midnight_s = (double)day * SECONDS_PER_DAY;

            if (run->holiday == NULL || !run->holiday[day])
                naive_add_time(adding, result->queue[q * result->slot_count], QUEUE_SUMS,
                               QUEUE_OPEN_S, -1, 1, midnight_s + hours->from_s[weekday],
                               midnight_s + hours->to_s[weekday], INFINITY);
        }
        if (adding->steady)
            result->queue[q][QUEUE_OPEN_S] = run->length_s;
    }
}
