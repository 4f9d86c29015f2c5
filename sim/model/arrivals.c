/* Poisson sources work in "operational time": the gaps are unit exponentials, and the moment of an
 * arrival is where the integral of the rate since the previous one equals the gap. The rate is
 * constant within a segment (a slot of a day), so that this is exact.
 *
 * Arrivals are drawn some customers ahead, which depends on nothing that happens meanwhile: drawing
 * many at once is twice as fast, as the draws do not depend on each other, and taking one is a
 * copy.
 *
 * Counts become moments one by one, in order, as the order statistics of uniforms. */
#include "model/arrivals.h"

#include "base/memory.h"
#include "base/rarely.h"
#include "engine/elementary.h"
#include "engine/exponential.h"
#include "engine/random.h"
#include "model/order.h"
#include "scenario/calendar.h"

#include <math.h>
#include <stdlib.h>

enum { DRAWN_AHEAD = 16 };

struct arrivals_source {
    const struct scenario_source *plan; /* borrowed */
    uint64_t key;
    struct arrival ahead[DRAWN_AHEAD]; /* from `next` on; at infinity: nobody comes any more */
    uint32_t next;
    uint64_t drawn;                  /* customers so far */
    const struct distribution *talk; /* of all its customers; NULL if they differ. Borrowed */
    double time_s;                   /* of the last one drawn */
    double rate_per_s;               /* of the present segment */
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

/* The arrival at the end of `gap` from `time_s` on, beyond the present segment. */
RARELY static double cross_segments(const struct arrivals *arrivals, struct arrivals_source *source,
                                    double time_s, double gap)
{
    do {
        gap -= source->rate_per_s * (source->segment_end_s - time_s);
        time_s = source->segment_end_s;
        if (!next_segment(arrivals, source))
            return (double)INFINITY;
    } while (gap >= source->rate_per_s * (source->segment_end_s - time_s));
    return time_s + gap / source->rate_per_s;
}

static inline double next_of_rate(const struct arrivals *arrivals, struct arrivals_source *source,
                                  double time_s, double gap)
{
    if (gap < source->rate_per_s * (source->segment_end_s - time_s))
        return time_s + gap / source->rate_per_s;
    return cross_segments(arrivals, source, time_s, gap);
}

RARELY static double next_of_counts(const struct arrivals *arrivals, struct arrivals_source *source,
                                    double time_s, double gap)
{
    const struct scenario_source *plan = source->plan;
    const size_t slots = (size_t)(SECONDS_PER_DAY / plan->counts_slot_s + 0.5);
    const size_t all = slots * arrivals->scenario->run.days;

    while (source->remaining == 0) { /* `slot` counts from the first day here */
        if (source->slot == all)
            return (double)INFINITY;
        source->remaining = plan->counts[source->slot];
        time_s = (double)source->slot * plan->counts_slot_s;
        source->slot++;
        source->segment_end_s = (double)source->slot * plan->counts_slot_s;
    }
    /* The least of `remaining` uniforms on what is left of the slot. */
    const double share = 1.0 - elementary_exp(-gap / (double)source->remaining);
    const double left_s = source->segment_end_s - time_s;

    source->remaining--;
    return time_s + share * left_s;
}

static double next_of_trace(const struct arrivals_source *source, uint64_t number)
{
    const struct scenario_trace *trace = &source->plan->trace;

    return number < trace->count ? trace->arrival_s[number] : (double)INFINITY;
}

/* When customer `number` comes, the one before having come at `time_s`. */
static inline double next_time_s(const struct arrivals *arrivals, struct arrivals_source *source,
                                 uint64_t number, double time_s, double gap)
{
    if (time_s >= (double)INFINITY)
        return time_s;
    switch (source->plan->kind) {
    case SCENARIO_SOURCE_RATE: return next_of_rate(arrivals, source, time_s, gap);
    case SCENARIO_SOURCE_COUNTS: return next_of_counts(arrivals, source, time_s, gap);
    case SCENARIO_SOURCE_TRACE: break;
    }
    return next_of_trace(source, number);
}

/* Draws the next customers. */
RARELY static void draw_ahead(const struct arrivals *arrivals, struct arrivals_source *source)
{
    const uint64_t number = source->drawn;
    struct arrival *const ahead = source->ahead;
    const struct distribution *const talk = source->talk;
    double gaps[DRAWN_AHEAD]; /* unit exponentials */
    double time_s = source->time_s;

    for (uint32_t i = 0; i < DRAWN_AHEAD; i++) {
        ahead[i].number = number + i;
        ahead[i].customer_key = random_customer_key(source->key, number + i);
        gaps[i] = exponential_draw(random_draw_key(ahead[i].customer_key, 0, RANDOM_GAP));
    }
    if (talk != NULL && talk->is_plain) { /* distribution_draw(), without a look at each */
        for (uint32_t i = 0; i < DRAWN_AHEAD; i++)
            ahead[i].talk_s =
                talk->mean
                * exponential_draw(random_draw_key(ahead[i].customer_key, 0, RANDOM_TALK));
    } else if (talk != NULL) {
        for (uint32_t i = 0; i < DRAWN_AHEAD; i++)
            ahead[i].talk_s =
                distribution_draw_any(talk, random_draw_key(ahead[i].customer_key, 0, RANDOM_TALK));
    }
    for (uint32_t i = 0; i < DRAWN_AHEAD; i++) {
        time_s = next_time_s(arrivals, source, number + i, time_s, gaps[i]);
        if (time_s >= arrivals->end_s)
            time_s = (double)INFINITY;
        ahead[i].time_s = time_s;
    }
    source->time_s = time_s;
    source->drawn += DRAWN_AHEAD;
    source->next = 0;
}

/* When the source next brings somebody. */
static double next_of(const struct arrivals_source *source)
{
    return source->ahead[source->next].time_s;
}

static bool are_few(const struct arrivals *arrivals)
{
    const size_t count = arrivals->scenario->source_count;

    return count > 0 && count <= ARRIVALS_FEW;
}

/* Enters the source among those that bring somebody. */
static void announce(struct arrivals *arrivals, const struct arrivals_source *source)
{
    const double time_s = next_of(source);

    if (are_few(arrivals)) {
        struct arrivals_turn *const turn = &arrivals->turns[source - arrivals->sources];

        turn->time_s = time_s;
        turn->number = ++arrivals->turn_count;
    } else if (time_s < (double)INFINITY)
        event_queue_push(&arrivals->next, time_s,
                         (struct event){.subject = (uint32_t)(source - arrivals->sources)});
}

/* Of few, by looking at each. */
static ALWAYS_INLINE void find_among_few(struct arrivals *arrivals)
{
    const struct arrivals_turn *soonest = &arrivals->turns[0];
    double second_s = (double)INFINITY;

    for (size_t i = 1; i < arrivals->scenario->source_count; i++) {
        const struct arrivals_turn *turn = &arrivals->turns[i];

        if (turn->time_s < soonest->time_s
            || (turn->time_s == soonest->time_s && turn->number < soonest->number)) {
            const struct arrivals_turn *const before = soonest;

            soonest = turn;
            turn = before;
        }
        second_s = turn->time_s < second_s ? turn->time_s : second_s;
    }
    arrivals->second_time_s = second_s;
    arrivals->soonest = &arrivals->sources[soonest - arrivals->turns];
    arrivals->next_time_s = soonest->time_s;
}

static void find_soonest(struct arrivals *arrivals)
{
    if (are_few(arrivals)) {
        find_among_few(arrivals);
        return;
    }
    arrivals->next_time_s = event_queue_next_time_s(&arrivals->next);
    if (arrivals->next_time_s < (double)INFINITY)
        arrivals->soonest = &arrivals->sources[event_queue_pop(&arrivals->next).subject];
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

    if (source->share_count > 1 || source->kind == SCENARIO_SOURCE_TRACE
        || source->back_office != NULL)
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
        for (uint32_t j = 0; j < DRAWN_AHEAD; j++) {
            source->ahead[j].source = i;
            source->ahead[j].talk_s = (double)NAN;
        }
        begin(arrivals, source);
    }
    size_t *order = order_sources(scenario);

    for (size_t i = 0; i < scenario->source_count; i++) {
        struct arrivals_source *source = &arrivals->sources[order[i]];

        if (source->plan->kind == SCENARIO_SOURCE_RATE && source->plan->rate_per_s <= 0.0)
            source->time_s = (double)INFINITY;
        draw_ahead(arrivals, source);
        announce(arrivals, source);
    }
    free(order);
    find_soonest(arrivals);
}

void arrivals_term(struct arrivals *arrivals)
{
    free(arrivals->sources);
    event_queue_term(&arrivals->next);
    *arrivals = (struct arrivals){0};
}

const struct arrival *arrivals_next(const struct arrivals *arrivals)
{
    return &arrivals->soonest->ahead[arrivals->soonest->next];
}

INLINE_ACROSS_FILES void arrivals_pass(struct arrivals *arrivals)
{
    struct arrivals_source *source = arrivals->soonest;

    if (++source->next == DRAWN_AHEAD)
        draw_ahead(arrivals, source);
    if (arrivals->scenario->source_count == 1) { /* no order to keep */
        arrivals->next_time_s = next_of(source);
        return;
    }
    const double time_s = next_of(source);

    if (are_few(arrivals)) {
        announce(arrivals, source);
        if (time_s < arrivals->second_time_s) /* again before all others */
            arrivals->next_time_s = time_s;
        else
            find_among_few(arrivals);
        return;
    }
    if (time_s < event_queue_next_time_s(&arrivals->next)) { /* again before all others */
        arrivals->next_time_s = time_s;
        return;
    }
    announce(arrivals, source);
    find_soonest(arrivals);
}
