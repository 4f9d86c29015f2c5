#include "news.h"

#include "morning.h"

/* Of the calls that count, so far: who came, and who hung up, short ones not among them. */
struct calls {
    double offered, abandoned;
};

static struct calls count_rows(const struct result *result, uint32_t queue)
{
    struct calls calls = {0.0, 0.0};

    for (size_t slot = 0; slot < result->slot_count; slot++) {
        const double *const row = result->queue[queue * result->slot_count + slot];

        calls.offered += row[QUEUE_OFFERED];
        calls.abandoned += row[QUEUE_ABANDONED] - row[QUEUE_ABANDONED_SHORT];
    }
    return calls;
}

/* Who has hung up may not have been found out yet in an unwatched line. */
static bool has_gone(const struct state *state, const struct state_queue *queue,
                     const struct contact *contact)
{
    return !queue->watched && contact->deadline_s < state->now_s;
}

static struct calls count_calls(const struct state *state, const struct state_queue *queue)
{
    struct calls calls = count_rows(state->result, queue->index);
    const double short_s = queue->plan->short_abandon_s;

    for (uint32_t i = queue->line.head; i != CONTACTS_NONE; i = state->contacts.pool[i].next) {
        const struct contact *const contact = &state->contacts.pool[i];
        const bool is_short = short_s > 0.0 && contact->deadline_s <= contact->arrival_s + short_s;

        if (contact->sums != NULL && has_gone(state, queue, contact) && !is_short)
            calls.abandoned += 1.0;
    }
    return calls;
}

static double count_waiting(const struct state *state, const struct state_queue *queue)
{
    double waiting = 0.0;

    for (uint32_t i = queue->line.head; i != CONTACTS_NONE; i = state->contacts.pool[i].next)
        waiting += has_gone(state, queue, &state->contacts.pool[i]) ? 0.0 : 1.0;
    return waiting;
}

void news_bring(struct state *state, uint32_t day)
{
    struct morning *const morning = state->morning;
    struct organisation_news *const news = &morning->organisation.news;
    struct calls calls = {0.0, 0.0};

    if (day == 0 || day % DAYS_PER_WEEK != 0)
        return;
    news->backlog = 0.0;
    for (size_t i = 0; i < state->scenario->queue_count; i++) {
        const struct state_queue *const queue = &state->queues[i];

        if (queue->plan->channel == SCENARIO_CHANNEL_PHONE) {
            const struct calls of_queue = count_calls(state, queue);

            calls.offered += of_queue.offered;
            calls.abandoned += of_queue.abandoned;
        } else if (queue->plan->channel == SCENARIO_CHANNEL_MAIL) {
            news->backlog += count_waiting(state, queue);
        }
    }
    const double offered = calls.offered - morning->offered;

    news->abandonment = offered > 0.0 ? (calls.abandoned - morning->abandoned) / offered : 0.0;
    morning->offered = calls.offered;
    morning->abandoned = calls.abandoned;
}
