/* What interventions make of each day, against the slow and obvious way. */
#include "base/memory.h"
#include "engine/random.h"
#include "intervention/organisation.h"
#include "naive_today.h"
#include "random_scenario.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

TestSuite(mornings);

enum { SEEDS = 600 };

static size_t compared; /* numbers, in this process: each test has one of its own */

static bool agree(double a, double b)
{
    compared++;
    return (isnan(a) && isnan(b)) || fabs(a - b) <= 1e-11 * (1 + fabs(b));
}

static bool same_queue(const struct today_queue *a, const struct today_queue *b)
{
    return agree(a->handling, b->handling)
           && agree(a->returns[TODAY_UNRESOLVED], b->returns[TODAY_UNRESOLVED])
           && agree(a->returns[TODAY_PING_PONG], b->returns[TODAY_PING_PONG])
           && agree(a->after_s, b->after_s) && agree(a->keep_idle, b->keep_idle)
           && a->callback == b->callback && a->offer == b->offer
           && (a->callback == NULL
               || (agree(a->callback_share, b->callback_share)
                   && agree(a->callback_fits, b->callback_fits)))
           && (a->offer == NULL || agree(a->offer_share, b->offer_share));
}

static bool same_group(const struct today_group *a, const struct today_group *b)
{
    bool same = agree(a->agents, b->agents) && agree(a->detects, b->detects);

    for (size_t i = 0; i < TODAY_CLAIMS; i++)
        same = same && agree(a->claimed[i], b->claimed[i]);
    for (size_t i = 0; i < TODAY_WORKS; i++)
        same = same && agree(a->handling[i], b->handling[i]);
    return same;
}

static bool same_source(const struct today_source *a, const struct today_source *b)
{
    return agree(a->own, b->own) && agree(a->come, b->come);
}

/* Of an application with any number of its own. */
static bool same_office(const struct today *a, const struct today *b, size_t source)
{
    bool same = true;

    for (double u = 0.025; u < 1; u += 0.05)
        same = same && agree(today_lead(a, source, u), today_lead(b, source, u))
               && agree(today_status(a, source, u), today_status(b, source, u));
    return same;
}

static bool same_today(const struct today *a, const struct today *b)
{
    bool same = agree(a->no_callback, b->no_callback) && agree(a->attention, b->attention)
                && agree(a->coaching, b->coaching) && agree(a->spent_eur, b->spent_eur);

    for (size_t i = 0; i < CONDITION_SUMS; i++)
        same = same && agree(a->condition[i], b->condition[i]);
    for (size_t i = 0; i < a->sizes.queues; i++)
        same = same && same_queue(&a->queues[i], &b->queues[i]);
    for (size_t i = 0; i < a->sizes.groups; i++)
        same = same && same_group(&a->groups[i], &b->groups[i]);
    for (size_t i = 0; i < a->sizes.sources; i++)
        same = same && same_source(&a->sources[i], &b->sources[i]) && same_office(a, b, i);
    for (size_t i = 0; i < a->sizes.purges; i++)
        same = same && agree(a->purges[i].at, b->purges[i].at)
               && agree(a->purges[i].older_than_wd, b->purges[i].older_than_wd);
    return same;
}

/* Of the week before that of each day; to be freed. */
static struct organisation_news *make_news(uint64_t seed, uint32_t days)
{
    struct organisation_news *news = memory_zeroed(days, sizeof *news);

    for (uint32_t day = 7; day < days; day++)
        news[day] = (struct organisation_news){
            .abandonment = 0.5 * random_uniform(seed, 2 * (day / 7)),
            .backlog = floor(30 * random_uniform(seed, 2 * (day / 7) + 1))};
    return news;
}

static void live_through(const struct scenario *scenario, uint64_t seed)
{
    const struct today_sizes sizes = {scenario->queue_count, scenario->group_count,
                                      scenario->source_count, scenario->purge_count};
    const uint64_t run_key = random_run_key(seed, 0);
    const uint32_t days = (scenario->run.days + 6) / 7 * 7; /* whole weeks: more than it lasts */
    struct organisation_news *news = make_news(seed, days);
    struct organisation organisation;
    struct today naive;

    organisation_init(&organisation, scenario->interventions, scenario->intervention_count, sizes,
                      run_key);
    today_init(&naive, sizes);
    for (uint32_t day = 0; day < days; day++) {
        organisation.news = news[day];
        organisation_morning(&organisation, day);
        naive_today(scenario, news, run_key, day, &naive);
        cr_assert(same_today(&organisation.today, &naive), "seed %llu, day %u",
                  (unsigned long long)seed, day);
    }
    today_term(&naive);
    organisation_term(&organisation);
    free(news);
}

Test(mornings, are_as_a_naive_organisation_has_them)
{
    size_t known[INTERVENTION_KINDS] = {0};
    size_t tried[INTERVENTION_KINDS] = {0};

    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct scenario *scenario = random_scenario_read(
            seed, &(struct random_scenario_variant){
                      .intervened = true, .weeks = true, .mail = seed % 2 == 0});

        for (size_t i = 0; i < scenario->intervention_count; i++) {
            known[scenario->interventions[i].kind]++;
            tried[scenario->interventions[i].kind] += scenario->interventions[i].pilot.days > 0;
        }
        live_through(scenario, seed);
        scenario_free(scenario);
    }
    cr_expect_gt(compared, 100000);
    for (size_t kind = 0; kind < INTERVENTION_KINDS; kind++) {
        const struct intervention one = {.kind = (enum intervention_kind)kind};

        cr_expect_gt(known[kind], 10, "kind %zu: %zu", kind, known[kind]);
        cr_expect(tried[kind] > 5 || pilot_place_of(&one) == PILOT_NOWHERE, "kind %zu: %zu", kind,
                  tried[kind]);
    }
}
