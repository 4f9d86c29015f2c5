#include "mail.h"

#include "base/memory.h"
#include "engine/random.h"
#include "line.h"
#include "measure.h"
#include "model/order.h"
#include "morning.h"
#include "opening.h"
#include "outcome.h"
#include "side.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

struct mail {
    uint32_t *worked; /* owned: [day] working days up to and with this one */
    size_t *purges;   /* owned: the scenario's, by id */
    bool has_rules;   /* chase calls or purges */
};

/* --- set-up ----------------------------------------------------------------------------------- */

/* Of a run and the time after it. */
static uint32_t all_days(const struct scenario_run *run)
{
    return run->days + STATE_MOST_DAYS_AFTER_END + 1;
}

static uint32_t *nobody_yet(const struct scenario_run *run)
{
    const uint32_t days = all_days(run);
    uint32_t *const first_of_day = memory_zeroed(days, sizeof *first_of_day);

    for (uint32_t day = 0; day < days; day++)
        first_of_day[day] = CONTACTS_NONE;
    return first_of_day;
}

static uint32_t *count_working_days(const struct scenario_run *run)
{
    const uint32_t days = all_days(run);
    uint32_t *const worked = memory_zeroed(days, sizeof *worked);
    uint32_t so_far = 0;

    for (uint32_t day = 0; day < days; day++) {
        so_far += opening_is_working_day(run, day);
        worked[day] = so_far;
    }
    return worked;
}

/* Midnight after `day`. */
static double midnight_s(uint32_t day)
{
    return ((double)day + 1.0) * SECONDS_PER_DAY;
}

void mail_init(struct state *state)
{
    const struct scenario *const scenario = state->scenario;
    bool is_needed = false;
    bool has_rules = scenario->purge_count > 0;

    for (size_t i = 0; i < scenario->queue_count; i++) {
        is_needed |= state->queues[i].has_ages;
        has_rules |= scenario->queues[i].chase_count > 0;
    }
    if (!is_needed)
        return;
    state->mail = memory_zeroed(1, sizeof *state->mail);
    *state->mail = (struct mail){.worked = count_working_days(&scenario->run),
                                 .purges = order_purges(scenario),
                                 .has_rules = has_rules};
    for (size_t i = 0; i < scenario->queue_count; i++) {
        if (scenario->queues[i].chase_count == 0)
            continue;
        assert(state->queues[i].has_ages); /* it is mail */
        state->queues[i].stock.first_of_day = nobody_yet(&scenario->run);
    }
    event_queue_push(&state->later, midnight_s(0), (struct event){STATE_DAY_ENDS, 0});
}

void mail_term(struct state *state)
{
    if (state->mail == NULL)
        return;
    for (size_t i = 0; i < state->scenario->queue_count; i++)
        free(state->queues[i].stock.first_of_day);
    free(state->mail->worked);
    free(state->mail->purges);
    free(state->mail);
}

/* --- ages ------------------------------------------------------------------------------------- */

uint32_t mail_age_wd(const struct state *state, const struct contact *contact, uint32_t day)
{
    const uint32_t *const worked = state->mail->worked;

    return worked[day] - worked[opening_day_of(contact->arrival_s)];
}

bool mail_is_in_norm(const struct state *state, const struct contact *contact)
{
    return mail_age_wd(state, contact, opening_day_of(state->now_s))
           <= contact->queue->plan->norm_wd;
}

/* --- the stock at the end of the day ---------------------------------------------------------- */

/* How many wait in the queue; who was answered and set aside does not. */
static uint32_t stock_of(struct state *state, struct state_queue *queue)
{
    line_sweep(state, queue);
    return queue->line.length - queue->set_aside;
}

/* To whole nanoseconds, so that nothing is left when all have gone. */
static uint64_t nanoseconds(double time_s)
{
    return (uint64_t)(time_s * 1e9);
}

/* Is there a contact of this index, which came that day? */
static bool came_on(const struct state *state, uint32_t index, uint32_t day)
{
    return index != CONTACTS_NONE && opening_day_of(state->contacts.pool[index].arrival_s) == day;
}

void mail_joins(const struct state *state, const struct contact *contact)
{
    struct state_stock *const stock = &contact->queue->stock;
    const uint32_t day = opening_day_of(contact->arrival_s);

    stock->worked += state->mail->worked[day];
    stock->arrivals_ns += nanoseconds(contact->arrival_s);
    if (stock->first_of_day == NULL)
        return;
    uint32_t *const first = &stock->first_of_day[day];

    if (*first == CONTACTS_NONE
        || state->contacts.pool[*first].arrival_s >= contact->arrival_s) /* its place was kept */
        *first = contact->self;
}

void mail_leaves(const struct state *state, const struct contact *contact)
{
    struct state_stock *const stock = &contact->queue->stock;
    const uint32_t day = opening_day_of(contact->arrival_s);

    if (!contact->set_aside) {
        stock->worked -= state->mail->worked[day];
        stock->arrivals_ns -= nanoseconds(contact->arrival_s);
    }
    if (stock->first_of_day != NULL && stock->first_of_day[day] == contact->self)
        stock->first_of_day[day] =
            came_on(state, contact->next, day) ? contact->next : CONTACTS_NONE;
}

/* The first in line who was not answered. */
static const struct contact *oldest(const struct state *state, const struct state_queue *queue)
{
    const struct contact *const pool = state->contacts.pool;
    uint32_t c = queue->line.head;

    while (!pool[c].in_line)
        c = pool[c].next;
    return &pool[c];
}

static void count_stock(struct state *state, struct state_queue *queue, uint32_t day, double *sums)
{
    const uint32_t worked = state->mail->worked[day];
    const uint32_t stock = stock_of(state, queue);

    sums[DAY_BACKLOG] = stock;
    sums[DAY_PENDING] = queue->on_the_way;
    if (stock == 0)
        return;
    const wide_uint128 now_ns = nanoseconds(state->now_s);
    const double oldest_s = oldest(state, queue)->arrival_s;

    sums[DAY_AGE_S] = (double)(stock * now_ns - queue->stock.arrivals_ns) * 1e-9;
    sums[DAY_AGE_WD] = (double)((uint64_t)stock * worked - queue->stock.worked);
    sums[DAY_OLDEST_S] = state->now_s - oldest_s;
    sums[DAY_OLDEST_WD] = worked - state->mail->worked[opening_day_of(oldest_s)];
}

static void count_stocks(struct state *state, uint32_t day)
{
    const struct scenario_run *const run = &state->scenario->run;

    if (day < run->warm_up_days || day >= run->days)
        return;
    for (size_t i = 0; i < state->scenario->queue_count; i++) {
        if (state->queues[i].has_ages)
            count_stock(state, &state->queues[i], day, measure_day(state, &state->queues[i], day));
    }
}

/* --- purges ----------------------------------------------------------------------------------- */

static uint32_t purge_queue(struct state *state, const struct scenario_purge *purge,
                            struct state_queue *queue, uint32_t day)
{
    uint32_t deleted = 0;
    uint32_t next = queue->line.head;

    while (next != CONTACTS_NONE) {
        struct contact *const contact = &state->contacts.pool[next];

        next = contact->next;
        if (!contact->in_line || mail_age_wd(state, contact, day) <= purge->older_than_wd)
            continue;
        line_leave(state, contact);
        measure_deleted(state, contact, day);
        outcome_deleted(state, contact, purge, day);
        deleted++;
    }
    return deleted;
}

static void carry_out(struct state *state, size_t index, uint32_t day)
{
    struct scenario_purge purge = state->scenario->purges[index];
    uint64_t stock = 0;
    uint32_t deleted = 0;

    if (state->morning != NULL)
        morning_bend_purge(state, index, &purge);
    for (size_t i = 0; i < purge.queue_count; i++)
        stock += stock_of(state, &state->queues[purge.queues[i]]);
    if (stock < purge.at)
        return;
    for (size_t i = 0; i < purge.queue_count; i++)
        deleted += purge_queue(state, &purge, &state->queues[purge.queues[i]], day);
    if (deleted > 0)
        measure_purge(state, day);
}

/* --- chase calls ------------------------------------------------------------------------------ */

/* Whether and when today (`day`) the customer rings by the rule of this index. */
static void chase(struct state *state, uint32_t waiting, uint32_t index, uint32_t day)
{
    const struct contact *const contact = &state->contacts.pool[waiting];
    const struct scenario_chase *const rule = &contact->queue->plan->chases[index];
    const struct opening *const to = &state->queues[rule->queue].opening;
    const uint64_t key = contacts_draw_key(contact, RANDOM_WHILE_WAITING);

    if (random_uniform(key, 2 * index) >= rule->probability)
        return;
    const double share = random_uniform(key, 2 * index + 1);
    double at_s = opening_moment_s(to, day, share);

    if (at_s == (double)INFINITY)
        at_s = opening_later_s(to, day, 1, share);
    if (at_s == (double)INFINITY)
        return;
    side_arrange(state, &(struct side_plan){.main = waiting,
                                            .queue = rule->queue,
                                            .cause = rule->cause,
                                            .purpose = RANDOM_WHILE_WAITING,
                                            .index = index,
                                            .at_s = at_s,
                                            .while_waiting = true});
}

/* Those who came on `since` may ring today by the rule of this index. */
static void chase_since(struct state *state, struct state_queue *queue, uint32_t index,
                        uint32_t since, uint32_t day)
{
    uint32_t c = queue->stock.first_of_day[since];

    for (; came_on(state, c, since); c = state->contacts.pool[c].next) {
        if (state->contacts.pool[c].in_line && !state->contacts.pool[c].is_side)
            chase(state, c, index, day);
    }
}

static void chase_all(struct state *state, struct state_queue *queue, uint32_t day)
{
    const uint32_t *const worked = state->mail->worked;

    line_sweep(state, queue);
    for (uint32_t i = 0; i < queue->plan->chase_count; i++) {
        const uint32_t after_wd = queue->plan->chases[i].after_wd;

        for (uint32_t since = day; since-- > 0 && worked[day] - worked[since] <= after_wd;) {
            if (worked[day] - worked[since] == after_wd)
                chase_since(state, queue, i, since, day);
        }
    }
}

/* --- midnight --------------------------------------------------------------------------------- */

void mail_day_ends(struct state *state, uint32_t day)
{
    const struct scenario *const scenario = state->scenario;
    const uint32_t tomorrow = day + 1;

    count_stocks(state, day);
    for (size_t i = 0; i < scenario->purge_count && opening_is_working_day(&scenario->run, day);
         i++)
        carry_out(state, state->mail->purges[i], day);
    for (size_t i = 0;
         i < scenario->queue_count && opening_is_working_day(&scenario->run, tomorrow); i++) {
        if (scenario->queues[i].chase_count > 0)
            chase_all(state, &state->queues[i], tomorrow);
    }
    if (state->sides != NULL)
        side_arrange_due(state); /* whoever is to come keeps the days going */
    if (tomorrow < scenario->run.days
        || (state->mail->has_rules && state->contacts.count > 0
            && tomorrow < scenario->run.days + STATE_MOST_DAYS_AFTER_END))
        event_queue_push(&state->later, midnight_s(tomorrow),
                         (struct event){STATE_DAY_ENDS, tomorrow});
}
