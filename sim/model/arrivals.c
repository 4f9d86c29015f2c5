/* Poisson sources work in "operational time": the gaps are unit exponentials, and the moment of an
 * arrival is where the integral of the rate since the previous one equals the gap. The rate is
 * constant within a segment (a slot of a day), so that this is exact.
 *
 * Gaps and customer keys are drawn some customers ahead, because that is twice as fast: the draws
 * do not depend on each other, whereas the moments of arrival do.
 *
 * Counts become moments one by one, in order, as the order statistics of uniforms. */
#include "model/arrivals.h"

#include "base/memory.h"
#include "engine/elementary.h"
#include "engine/exponential.h"
#include "engine/random.h"
#include "model/order.h"
#include "scenario/calendar.h"

#include <math.h>
#include <stdlib.h>

enum { DRAWN_AHEAD = 16 };

/* Not inlined, lest the usual arrival save and restore registers that only this needs. */
#define RARELY __attribute__((noinline))

struct arrivals_source {
    const struct scenario_source *plan; /* borrowed */
    uint64_t key;
    uint64_t number;                     /* of the next customer */
    uint64_t customer_keys[DRAWN_AHEAD]; /* [number % DRAWN_AHEAD] */
    double gaps[DRAWN_AHEAD];            /* unit exponentials, likewise */
    double talks_s[DRAWN_AHEAD];         /* NAN if not drawn ahead */
    const struct distribution *talk;     /* of all its customers; NULL if they differ. Borrowed */
    double time_s;     /* of the next arrival, or of the latest while the next is being computed */
    double rate_per_s; /* of the present segment */
    double segment_end_s;
    uint32_t day;
    size_t slot;        /* of the day; plan->profile.count: the rest of the day */
    double day_rate;    /* rate x weekday x month x noise */
    uint32_t remaining; /* COUNTS: of this slot */
};

static bool nobody_calls(const struct scenario_run *run, uint32_t day)
{
    return run->holiday != NULL && run->holiday[day];
}

/* The busyness of a day, the same for all sources with the same cv. */
static double day_noise(const struct arrivals *arrivals, double cv, uint32_t day)
{
    const uint64_t days_key = random_source_key(arrivals->run_key, "the day");
    const uint64_t day_key = random_customer_key(days_key, day);

    return distribution_draw_noise(cv, random_draw_key(day_key, 0, RANDOM_DAY_NOISE));
}

static void begin_day(const struct arrivals *arrivals, struct arrivals_source *source)
{
    const struct scenario_source *plan = source->plan;
    const struct scenario_run *run = &arrivals->scenario->run;
    const int64_t date = run->first_day + source->day;

    if (nobody_calls(run, source->day)) {
        source->day_rate = 0.0;
        return;
    }
    source->day_rate = plan->rate_per_s * plan->weekday[calendar_weekday(date)]
                       * plan->month[calendar_month(date)];
    if (plan->day_cv > 0.0 && source->day_rate > 0.0)
        source->day_rate *= day_noise(arrivals, plan->day_cv, source->day);
}

/* The segment after the present one; false after the last day. */
static bool next_segment(const struct arrivals *arrivals, struct arrivals_source *source)
{
    const struct scenario_profile *profile = &source->plan->profile;
    const double midnight_s = (double)source->day * SECONDS_PER_DAY;

    if (source->slot < profile->count) {
        source->rate_per_s = source->day_rate * profile->value[source->slot];
        source->slot++;
        source->segment_end_s =
            midnight_s + profile->from_s + (double)source->slot * profile->slot_s;
        return true;
    }
    if (++source->day >= arrivals->scenario->run.days)
        return false;
    begin_day(arrivals, source);
    source->slot = 0;
    source->rate_per_s = profile->count == 0 ? source->day_rate : 0.0; /* until the first slot */
    source->segment_end_s =
        midnight_s + SECONDS_PER_DAY + (profile->count == 0 ? SECONDS_PER_DAY : profile->from_s);
    return true;
}

RARELY static void draw_ahead(struct arrivals_source *source)
{
    for (uint32_t i = 0; i < DRAWN_AHEAD; i++) {
        const uint64_t key = random_customer_key(source->key, source->number + i);

        source->customer_keys[i] = key;
        source->gaps[i] = exponential_draw(random_draw_key(key, 0, RANDOM_GAP));
        source->talks_s[i] = (double)NAN;
    }
    for (uint32_t i = 0; source->talk != NULL && i < DRAWN_AHEAD; i++)
        source->talks_s[i] = distribution_draw(
            source->talk, random_draw_key(source->customer_keys[i], 0, RANDOM_TALK));
}

static double unit_exponential(const struct arrivals_source *source)
{
    return source->gaps[source->number % DRAWN_AHEAD];
}

/* The arrival at the end of `gap`, beyond the present segment. */
RARELY static void cross_segments(const struct arrivals *arrivals, struct arrivals_source *source,
                                  double gap)
{
    do {
        gap -= source->rate_per_s * (source->segment_end_s - source->time_s);
        source->time_s = source->segment_end_s;
        if (!next_segment(arrivals, source)) {
            source->time_s = (double)INFINITY;
            return;
        }
    } while (gap >= source->rate_per_s * (source->segment_end_s - source->time_s));
    source->time_s += gap / source->rate_per_s;
}

static void advance_rate(const struct arrivals *arrivals, struct arrivals_source *source)
{
    const double gap = unit_exponential(source);

    if (gap < source->rate_per_s * (source->segment_end_s - source->time_s))
        source->time_s += gap / source->rate_per_s;
    else
        cross_segments(arrivals, source, gap);
}

RARELY static void advance_counts(const struct arrivals *arrivals, struct arrivals_source *source)
{
    const struct scenario_source *plan = source->plan;
    const size_t slots = (size_t)(SECONDS_PER_DAY / plan->counts_slot_s + 0.5);
    const size_t all = slots * arrivals->scenario->run.days;

    while (source->remaining == 0) { /* `slot` counts from the first day here */
        if (source->slot == all) {
            source->time_s = (double)INFINITY;
            return;
        }
        source->remaining = plan->counts[source->slot];
        source->time_s = (double)source->slot * plan->counts_slot_s;
        source->slot++;
        source->segment_end_s = (double)source->slot * plan->counts_slot_s;
    }
    /* The least of `remaining` uniforms on what is left of the slot. */
    const double share =
        1.0 - elementary_exp(-unit_exponential(source) / (double)source->remaining);
    const double left_s = source->segment_end_s - source->time_s;

    source->time_s += share * left_s;
    source->remaining--;
}

static void advance_trace(struct arrivals_source *source)
{
    const struct scenario_trace *trace = &source->plan->trace;

    source->time_s =
        source->number < trace->count ? trace->arrival_s[source->number] : (double)INFINITY;
}

/* Computes the arrival of customer `source->number` and announces it, if it comes in time. */
static inline void announce(struct arrivals *arrivals, uint32_t index)
{
    struct arrivals_source *source = &arrivals->sources[index];

    if (source->number % DRAWN_AHEAD == 0)
        draw_ahead(source);
    switch (source->plan->kind) {
    case SCENARIO_SOURCE_RATE: advance_rate(arrivals, source); break;
    case SCENARIO_SOURCE_COUNTS: advance_counts(arrivals, source); break;
    case SCENARIO_SOURCE_TRACE: advance_trace(source); break;
    }
    if (arrivals->scenario->source_count == 1)
        arrivals->next_time_s =
            source->time_s < arrivals->end_s ? source->time_s : (double)INFINITY;
    else if (source->time_s < arrivals->end_s)
        event_queue_push(&arrivals->next, source->time_s, (struct event){.subject = index});
}

/* A steady state is one endless segment. */
static void begin(const struct arrivals *arrivals, struct arrivals_source *source)
{
    const struct scenario_profile *profile = &source->plan->profile;

    if (source->plan->kind != SCENARIO_SOURCE_RATE)
        return;
    if (arrivals->scenario->run.kind == SCENARIO_RUN_STEADY_STATE) {
        source->rate_per_s = source->plan->rate_per_s;
        source->segment_end_s = (double)INFINITY;
        return;
    }
    begin_day(arrivals, source);
    source->rate_per_s = profile->count == 0 ? source->day_rate : 0.0;
    source->segment_end_s = profile->count == 0 ? SECONDS_PER_DAY : profile->from_s;
}

/* The conversation that all customers of a source have first; NULL if that depends on where they go
 * or who answers. */
static const struct distribution *common_talk(const struct scenario *scenario,
                                              const struct scenario_source *source)
{
    const size_t queue = source->shares[0].queue;

    if (source->share_count > 1 || source->kind == SCENARIO_SOURCE_TRACE)
        return NULL;
    for (size_t i = 0; i < scenario->group_count; i++) {
        const struct scenario_group *group = &scenario->groups[i];

        for (size_t j = 0; j < group->skill_count; j++) {
            if (group->skills[j].queue == queue && group->skills[j].has_talk)
                return NULL;
        }
    }
    return &scenario->queues[queue].talk;
}

void arrivals_init(struct arrivals *arrivals, const struct scenario *scenario, uint64_t run_key)
{
    const struct scenario_run *run = &scenario->run;

    *arrivals = (struct arrivals){
        .scenario = scenario,
        .run_key = run_key,
        .end_s = run->kind == SCENARIO_RUN_STEADY_STATE ? run->warm_up_s + run->length_s
                                                        : (double)run->days * SECONDS_PER_DAY,
        .sources = memory_zeroed(scenario->source_count, sizeof *arrivals->sources),
        .next_time_s = (double)INFINITY,
    };
    event_queue_init(&arrivals->next);
    for (uint32_t i = 0; i < scenario->source_count; i++) {
        struct arrivals_source *source = &arrivals->sources[i];

        source->plan = &scenario->sources[i];
        source->talk = common_talk(scenario, source->plan);
        source->key = random_source_key(run_key, source->plan->id);
        begin(arrivals, source);
    }
    size_t *order = order_sources(scenario);

    for (size_t i = 0; i < scenario->source_count; i++) {
        const struct scenario_source *plan = &scenario->sources[order[i]];

        if (plan->kind != SCENARIO_SOURCE_RATE || plan->rate_per_s > 0.0)
            announce(arrivals, (uint32_t)order[i]);
    }
    free(order);
    if (scenario->source_count > 1)
        arrivals->next_time_s = event_queue_next_time_s(&arrivals->next);
}

void arrivals_term(struct arrivals *arrivals)
{
    free(arrivals->sources);
    event_queue_term(&arrivals->next);
    *arrivals = (struct arrivals){0};
}

struct arrival arrivals_take(struct arrivals *arrivals)
{
    const bool single = arrivals->scenario->source_count == 1;
    const uint32_t index = single ? 0 : event_queue_pop(&arrivals->next).subject;
    struct arrivals_source *source = &arrivals->sources[index];
    const struct arrival arrival = {source->time_s,
                                    source->customer_keys[source->number % DRAWN_AHEAD], index,
                                    source->number, source->talks_s[source->number % DRAWN_AHEAD]};

    source->number++;
    announce(arrivals, index);
    if (!single)
        arrivals->next_time_s = event_queue_next_time_s(&arrivals->next);
    return arrival;
}
