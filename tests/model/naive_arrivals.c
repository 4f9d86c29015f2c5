#include "naive_arrivals.h"

#include "base/memory.h"
#include "engine/elementary.h"
#include "engine/exponential.h"
#include "engine/random.h"
#include "scenario/calendar.h"

#include <math.h>
#include <stdlib.h>

struct list {
    const struct scenario *scenario;
    uint64_t run_key;
    double end_s;
    struct naive_arrival *items;
    size_t count, capacity;
};

static void add(struct list *list, double time_s, size_t source, uint64_t number)
{
    if (time_s >= list->end_s)
        return;
    if (list->count == list->capacity) {
        list->capacity = 2 * list->capacity + 16;
        list->items = memory_resize(list->items, list->capacity, sizeof *list->items);
    }
    list->items[list->count++] = (struct naive_arrival){time_s, source, number};
}

static double unit_gap(const struct list *list, size_t source, uint64_t number)
{
    const uint64_t key = random_source_key(list->run_key, list->scenario->sources[source].id);
    const uint64_t customer = random_customer_key(key, number);

    return exponential_draw(random_draw_key(customer, 0, RANDOM_GAP));
}

static double noise(const struct list *list, double cv, uint32_t day)
{
    const uint64_t days = random_source_key(list->run_key, "the day");
    const uint64_t key = random_draw_key(random_customer_key(days, day), 0, RANDOM_DAY_NOISE);

    return cv > 0 ? distribution_draw_noise(cv, key) : 1;
}

/* A customer comes whenever the integral of the rate has grown by another gap; `number` and
 * `gap` (what is left of it) go on from stretch to stretch. */
static void add_stretch(struct list *list, size_t source, double rate, double from_s, double to_s,
                        uint64_t *number, double *gap)
{
    double now_s = from_s;

    while (*gap < rate * (to_s - now_s)) {
        now_s += *gap / rate;
        add(list, now_s, source, *number);
        ++*number;
        *gap = unit_gap(list, source, *number);
    }
    *gap -= rate * (to_s - now_s);
}

static double day_rate(const struct list *list, const struct scenario_source *source, uint32_t day)
{
    const struct scenario_run *run = &list->scenario->run;
    const int64_t date = run->first_day + day;

    if (run->holiday != NULL && run->holiday[day])
        return 0;
    return source->rate_per_s * source->weekday[calendar_weekday(date)]
           * source->month[calendar_month(date)] * noise(list, source->day_cv, day);
}

static void add_rate(struct list *list, size_t index)
{
    const struct scenario_source *source = &list->scenario->sources[index];
    const struct scenario_profile *profile = &source->profile;
    double gap = unit_gap(list, index, 0);
    uint64_t number = 0;

    if (list->scenario->run.kind == SCENARIO_RUN_STEADY_STATE) {
        add_stretch(list, index, source->rate_per_s, 0, list->end_s, &number, &gap);
        return;
    }
    for (uint32_t day = 0; day < list->scenario->run.days; day++) {
        const double midnight_s = (double)day * SECONDS_PER_DAY;
        const double rate = day_rate(list, source, day);

        if (profile->count == 0)
            add_stretch(list, index, rate, midnight_s, midnight_s + SECONDS_PER_DAY, &number, &gap);
        for (size_t slot = 0; slot < profile->count; slot++) {
            const double from_s = midnight_s + profile->from_s + (double)slot * profile->slot_s;

            add_stretch(list, index, rate * profile->value[slot], from_s, from_s + profile->slot_s,
                        &number, &gap);
        }
    }
}

/* `count` uniform moments in a slot, in order: each is the least of those that remain. */
static void add_slot(struct list *list, size_t source, double from_s, double to_s, uint32_t count,
                     uint64_t *number)
{
    double now_s = from_s;

    for (uint32_t left = count; left > 0; left--) {
        const double gap = unit_gap(list, source, *number);

        now_s += (1 - elementary_exp(-gap / left)) * (to_s - now_s);
        add(list, now_s, source, (*number)++);
    }
}

static void add_counts(struct list *list, size_t index)
{
    const struct scenario_source *source = &list->scenario->sources[index];
    const size_t slots = (size_t)(SECONDS_PER_DAY / source->counts_slot_s + 0.5);
    uint64_t number = 0;

    for (size_t slot = 0; slot < slots * list->scenario->run.days; slot++)
        add_slot(list, index, (double)slot * source->counts_slot_s,
                 (double)(slot + 1) * source->counts_slot_s, source->counts[slot], &number);
}

static void add_trace(struct list *list, size_t index)
{
    const struct scenario_trace *trace = &list->scenario->sources[index].trace;

    for (size_t row = 0; row < trace->count; row++)
        add(list, trace->arrival_s[row], index, row);
}

static int by_time(const void *a, const void *b)
{
    const struct naive_arrival *first = a;
    const struct naive_arrival *second = b;

    if (first->time_s < second->time_s || first->time_s > second->time_s)
        return first->time_s < second->time_s ? -1 : 1;
    if (first->source != second->source)
        return first->source < second->source ? -1 : 1;
    return first->number < second->number ? -1 : 1;
}

struct naive_arrival *naive_arrivals_all(const struct scenario *scenario, uint64_t run_key,
                                         double end_s, size_t *count)
{
    struct list list = {.scenario = scenario, .run_key = run_key, .end_s = end_s};

    for (size_t source = 0; source < scenario->source_count; source++) {
        switch (scenario->sources[source].kind) {
        case SCENARIO_SOURCE_RATE: add_rate(&list, source); break;
        case SCENARIO_SOURCE_COUNTS: add_counts(&list, source); break;
        case SCENARIO_SOURCE_TRACE: add_trace(&list, source); break;
        }
    }
    if (list.count > 0)
        qsort(list.items, list.count, sizeof *list.items, by_time);
    *count = list.count;
    return list.items;
}
