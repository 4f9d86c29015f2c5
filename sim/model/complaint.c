#include "complaint.h"

#include "engine/random.h"
#include "journal.h"
#include "mail.h"
#include "opening.h"
#include "side.h"

#include <math.h>

static double chance_of(const struct scenario_complaints *plan, const struct contact *contact,
                        enum result_complaint_sum cause)
{
    switch (cause) {
    case COMPLAINT_GAVE_UP: return plan->gave_up * (1.0 + plan->per_retry * contact->attempt);
    case COMPLAINT_NO_CALLBACK: return plan->no_callback;
    case COMPLAINT_WALK_OUT: return plan->walk_out;
    case COMPLAINT_CONTACT: return plan->contact;
    case COMPLAINT_PURGED: return plan->purged;
    case COMPLAINT_LATE_MAIL: return plan->late_mail;
    case COMPLAINT_ALL:
    case COMPLAINT_SUMS: break;
    }
    return 0.0;
}

/* The complaint is handled, as a contact of its own. */
static void bring(struct state *state, const struct contact *contact,
                  enum result_complaint_sum cause)
{
    const size_t to = state->complaints->to;
    const uint64_t key = contacts_draw_key(contact, RANDOM_COMPLAINT_COMES);
    const double at_s = opening_later_s(&state->queues[to].opening, opening_day_of(state->now_s), 1,
                                        random_uniform(key, cause));

    if (at_s < (double)INFINITY)
        side_arrange_later(state, contact,
                           &(struct side_plan){.queue = to,
                                               .cause = SCENARIO_CAUSE_VALUE,
                                               .purpose = RANDOM_COMPLAINT_COMES,
                                               .index = cause,
                                               .at_s = at_s});
}

bool complaint_draw(struct state *state, const struct contact *contact,
                    enum result_complaint_sum cause)
{
    const uint64_t key = contacts_draw_key(contact, RANDOM_COMPLAINT);

    if (random_uniform(key, cause) >= chance_of(state->complaints, contact, cause))
        return false;
    if (state->journal != NULL)
        journal_complains(state, contact, cause);
    if (state->sides != NULL && !contact->is_side)
        bring(state, contact, cause);
    if (contact->sums != NULL) {
        state->result->complaints[COMPLAINT_ALL] += 1.0;
        state->result->complaints[cause] += 1.0;
    }
    return true;
}

static bool is_late(const struct state *state, const struct contact *contact, uint32_t day)
{
    return mail_age_wd(state, contact, day) > state->complaints->late_wd;
}

void complaint_answered(struct state *state, const struct contact *contact)
{
    if (is_late(state, contact, opening_day_of(state->now_s)))
        complaint_draw(state, contact, COMPLAINT_LATE_MAIL);
}

void complaint_deleted(struct state *state, const struct contact *contact, uint32_t day)
{
    if (!complaint_draw(state, contact, COMPLAINT_PURGED) && is_late(state, contact, day))
        complaint_draw(state, contact, COMPLAINT_LATE_MAIL);
}

bool complaint_is_walk_out(const struct contact *contact, const struct scenario_returns *returns)
{
    const struct scenario_queue *plan = contact->queue->plan;

    return plan->channel == SCENARIO_CHANNEL_COUNTER && returns == &plan->after_abandoned;
}
