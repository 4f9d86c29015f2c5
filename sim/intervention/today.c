#include "intervention/today.h"

#include "base/memory.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* Of the plan; with fewer there is nobody whose hours could be taken. */
static const double FEWEST_AGENTS = 1e-9;

void today_init(struct today *today, struct today_sizes sizes)
{
    *today = (struct today){
        .sizes = sizes,
        .queues = memory_zeroed(sizes.queues, sizeof *today->queues),
        .groups = memory_zeroed(sizes.groups, sizeof *today->groups),
        .sources = memory_zeroed(sizes.sources, sizeof *today->sources),
        .purges = memory_zeroed(sizes.purges, sizeof *today->purges),
    };
    today_reset(today);
}

void today_term(struct today *today)
{
    free(today->queues);
    free(today->groups);
    free(today->sources);
    free(today->purges);
    free(today->trials);
    *today = (struct today){0};
}

void today_reset(struct today *today)
{
    for (size_t i = 0; i < today->sizes.queues; i++)
        today->queues[i] = (struct today_queue){
            .handling = 1, .returns = {1, 1}, .after_s = (double)NAN, .keep_idle = (double)NAN};
    for (size_t i = 0; i < today->sizes.groups; i++)
        today->groups[i] = (struct today_group){.agents = 1, .handling = {1, 1}};
    for (size_t i = 0; i < today->sizes.sources; i++)
        today->sources[i] = (struct today_source){.own = 1, .come = 1, .lead = 1, .status = 1};
    for (size_t i = 0; i < today->sizes.purges; i++)
        today->purges[i] = (struct today_purge){.at = (double)NAN, .older_than_wd = (double)NAN};
    today->trial_count = 0;
    today->no_callback = 1;
    for (size_t i = 0; i < CONDITION_SUMS; i++)
        today->condition[i] = 0;
    today->coaching = 1;
    today->attention = 1;
    today->spent_eur = 0;
}

void today_take(struct today *today, size_t group, enum today_claim claim, double share)
{
    double *const claimed = today->groups[group].claimed;
    const bool is_away = claim == TODAY_MOVING || claim == TODAY_ABSENT;
    const double left = 1.0 - claimed[TODAY_MOVING] - claimed[TODAY_ABSENT];

    claimed[claim] += is_away ? left * share : share;
}

static double shortened(double factor)
{
    return factor < TODAY_LEAST_HANDLING ? TODAY_LEAST_HANDLING : factor;
}

void today_take_hours(struct today *today, size_t group, enum today_claim claim, double share)
{
    today->groups[group].hours[claim] += share;
}

void today_engage(struct today *today, size_t group, double involved, double switch_loss)
{
    struct today_group *const one = &today->groups[group];

    for (size_t i = 0; i < 2; i++) {
        if (involved > one->engaged[i]) {
            const double fewer = one->engaged[i];
            one->engaged[i] = involved;
            involved = fewer;
        }
    }
    one->engaged_beyond += involved;
    if (switch_loss > one->switch_loss)
        one->switch_loss = switch_loss;
}

void today_try(struct today *today, const struct today_trial *trial)
{
    today->trials = memory_resize(today->trials, today->trial_count + 1, sizeof *today->trials);
    today->trials[today->trial_count++] = *trial;
}

static enum today_part part_of(const struct today_trial *trial, double u)
{
    return u < trial->share ? TODAY_TRIED : TODAY_OTHERS;
}

double today_lead(const struct today *today, size_t source, double u)
{
    double factor = today->sources[source].lead;

    for (size_t i = 0; i < today->trial_count; i++) {
        const struct today_trial *const trial = &today->trials[i];

        if (trial->source == source)
            factor *= trial->lead[part_of(trial, u)];
    }
    return factor;
}

double today_status(const struct today *today, size_t source, double u)
{
    double share = today->sources[source].status;

    for (size_t i = 0; i < today->trial_count; i++) {
        const struct today_trial *const trial = &today->trials[i];

        if (trial->source == source)
            share *= trial->status[part_of(trial, u)];
    }
    return share;
}

static void close_group(struct today *today, size_t group)
{
    struct today_group *const one = &today->groups[group];
    const double lost = one->switch_loss * one->engaged_beyond;

    for (size_t i = 0; i < TODAY_CLAIMS && one->agents > FEWEST_AGENTS; i++)
        one->claimed[i] += one->hours[i] / one->agents;
    if (lost > 0.0)
        today_take(today, group, TODAY_UPKEEP, lost < 1.0 ? lost : 1.0);
}

void today_close(struct today *today)
{
    for (size_t i = 0; i < today->sizes.groups; i++)
        close_group(today, i);
}

double today_handling(const struct today *today, size_t queue, size_t group, enum today_work work)
{
    return shortened(today->queues[queue].handling * today->groups[group].handling[work]);
}

double today_calling(const struct today *today, size_t group)
{
    return shortened(today->groups[group].handling[TODAY_TALKING]);
}
