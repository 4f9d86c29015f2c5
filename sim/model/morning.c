#include "morning.h"

#include "base/memory.h"
#include "callback_offer.h"
#include "engine/random.h"
#include "flow.h"
#include "line.h"
#include "model/order.h"
#include "news.h"
#include "novice.h"
#include "question.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Returns whether it may take other contacts than before. */
static bool apply_to_skill(struct state *state, struct state_skill *skill,
                           const struct scenario_skill *plan, double plan_after_s)
{
    const double after_s = skill->after_s;
    const uint32_t spare = skill->spare;
    const struct today *const today = &state->morning->organisation.today;
    const struct today_queue *const queue = &today->queues[plan->queue];
    const enum today_work work =
        skill->queue->plan->channel == SCENARIO_CHANNEL_MAIL ? TODAY_WRITING : TODAY_TALKING;

    skill->pace = skill->plain_pace * today_handling(today, plan->queue, skill->group->index, work);
    skill->spare = plan->keep_idle;
    if (plan->keep_idle > 0 && !isnan(queue->keep_idle))
        skill->spare = (uint32_t)queue->keep_idle;
    if (skill->most == 0 || skill->at_work < skill->most)
        skill->idle_needed = skill->spare + 1;
    skill->after_s = plan_after_s > 0.0 && !isnan(queue->after_s) ? queue->after_s : plan_after_s;
    return skill->after_s != after_s || skill->spare != spare;
}

static double plan_after_s(const struct scenario_queue *queue, size_t group)
{
    size_t i = 0;

    while (queue->links[i].group != group) /* a skill has a link */
        i++;
    return queue->links[i].after_s;
}

static const struct scenario_skill *plan_of(const struct scenario_group *group, size_t queue)
{
    size_t i = 0;

    while (group->skills[i].queue != queue)
        i++;
    return &group->skills[i];
}

static void apply_to_roster(struct state *state, size_t group)
{
    static const enum scenario_claim_kind kinds[TODAY_CLAIMS] = {
        [TODAY_TRAINING] = SCENARIO_CLAIM_TRAINING, [TODAY_UPKEEP] = SCENARIO_CLAIM_PROJECTS,
        [TODAY_COACHING] = SCENARIO_CLAIM_COACHING, [TODAY_ONBOARDING] = SCENARIO_CLAIM_ONBOARDING,
        [TODAY_MOVING] = SCENARIO_CLAIM_MOVE,       [TODAY_ABSENT] = SCENARIO_CLAIM_OTHER,
    };
    const struct today_group *const today = &state->morning->organisation.today.groups[group];
    struct staff_group *const staff = &state->staff.groups[group];

    staff->today = today->agents;
    for (size_t i = 0; i < TODAY_CLAIMS; i++)
        staff->claimed_today[kinds[i]] = today->claimed[i];
}

static bool apply_to_skills(struct state *state)
{
    const struct scenario *const scenario = state->scenario;
    bool changed = false;

    for (size_t group = 0; group < scenario->group_count; group++) {
        apply_to_roster(state, group);
        for (uint32_t i = state->skills_from[group]; i < state->skills_from[group + 1]; i++) {
            struct state_skill *const skill = &state->skills[i];
            const size_t queue = skill->queue->index;

            changed |= apply_to_skill(state, skill, plan_of(&scenario->groups[group], queue),
                                      plan_after_s(skill->queue->plan, group));
        }
    }
    return changed;
}

static double share_of(const struct scenario_returns *returns, enum scenario_cause cause)
{
    double sum = 0.0;

    for (size_t i = 0; i < returns->count; i++)
        sum += returns->branches[i].cause == cause ? returns->branches[i].probability : 0.0;
    return sum;
}

static void apply_to_returns(struct state *state, size_t queue)
{
    const struct today_queue *const today = &state->morning->organisation.today.queues[queue];
    const struct scenario_returns *const returns = &state->scenario->queues[queue].after_answered;
    double *const by_cause = state->morning->returns[queue];
    double *const of_called = state->morning->returns_of_called[queue];
    const double writes_back = share_of(returns, SCENARIO_CAUSE_PING_PONG);

    for (size_t cause = 0; cause < SCENARIO_CAUSES; cause++)
        by_cause[cause] = 1.0;
    by_cause[SCENARIO_CAUSE_UNRESOLVED] = today->returns[TODAY_UNRESOLVED];
    by_cause[SCENARIO_CAUSE_PING_PONG] = today->returns[TODAY_PING_PONG];
    for (size_t cause = 0; cause < SCENARIO_CAUSES; cause++)
        of_called[cause] = by_cause[cause];
    if (today->callback != NULL && writes_back > 0.0)
        of_called[SCENARIO_CAUSE_PING_PONG] = today->callback->repeat / writes_back;
}

void morning_bend_purge(const struct state *state, size_t index, struct scenario_purge *purge)
{
    const struct today_purge *const today = &state->morning->organisation.today.purges[index];

    if (!isnan(today->at))
        purge->at = (uint32_t)today->at;
    if (!isnan(today->older_than_wd))
        purge->older_than_wd = (uint32_t)today->older_than_wd;
}

/* How the organisation is and what it spends, on a day that counts. */
static void write_down(struct state *state, uint32_t day)
{
    const struct today *const today = &state->morning->organisation.today;
    const uint32_t first = state->scenario->run.warm_up_days;

    if (day < first || day - first >= state->result->day_count)
        return;
    memcpy(state->result->condition[day - first], today->condition,
           sizeof state->result->condition[0]);
    state->result->run_day[day - first][RUN_DAY_SPENT_EUR] += today->spent_eur;
}

/* What their pilots find is settled from the start. */
static void write_down_pilots(struct state *state)
{
    const struct scenario *const scenario = state->scenario;

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct organisation_fate *const fate =
            organisation_pilot(&state->morning->organisation, i, scenario->run.days);
        double *const sums = state->result->pilot[i];

        if (fate == NULL)
            continue;
        sums[PILOT_HELD] = 1.0;
        sums[PILOT_FOUND] = fate->found;
        sums[PILOT_FOUND_SQUARED] = fate->found * fate->found;
        sums[PILOT_GOES_ON] = fate->goes_on ? 1.0 : 0.0;
        sums[PILOT_WEEK] = pilot_end_day(&scenario->interventions[i]) / DAYS_PER_WEEK + 1;
    }
}

/* Returns whether agents may take other contacts than before. */
static bool take_over(struct state *state, uint32_t day)
{
    news_bring(state, day);
    organisation_morning(&state->morning->organisation, day);
    write_down(state, day);
    for (size_t queue = 0; queue < state->scenario->queue_count; queue++)
        apply_to_returns(state, queue);
    callback_offer_morning(state);
    return apply_to_skills(state);
}

static void plan_morning(struct state *state, uint32_t day)
{
    if (day < state->scenario->run.days)
        event_queue_push(&state->later, (double)day * SECONDS_PER_DAY,
                         (struct event){STATE_MORNING, day});
}

/* Who comes because the website failed, or of a letter, comes for a reason of failure. */
static bool brings_causes(const struct organisation *organisation, const struct scenario *scenario)
{
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct intervention *const intervention = &scenario->interventions[i];

        if (!organisation_works(organisation, i, scenario->run.days))
            continue;
        for (size_t j = 0; j < intervention->source_count; j++) {
            const struct intervention_share *const share = &intervention->sources[j];

            if ((intervention->failed > 0.0 && share->share > 0.0)
                || scenario->sources[share->source].cause != SCENARIO_CAUSE_VALUE)
                return true;
        }
    }
    return false;
}

void morning_begin(struct state *state)
{
    const struct scenario *const scenario = state->scenario;
    const struct today_sizes sizes = {scenario->queue_count, scenario->group_count,
                                      scenario->source_count, scenario->purge_count};

    if (scenario->intervention_count == 0)
        return;
    state->morning = memory_zeroed(1, sizeof *state->morning);
    state->morning->returns = memory_zeroed(scenario->queue_count, sizeof *state->morning->returns);
    state->morning->returns_of_called =
        memory_zeroed(scenario->queue_count, sizeof *state->morning->returns_of_called);
    organisation_init(&state->morning->organisation, scenario->interventions,
                      scenario->intervention_count, sizes, state->run_key);
    write_down_pilots(state);
    state->has_causes |= brings_causes(&state->morning->organisation, scenario);
    take_over(state, 0);
    plan_morning(state, 1);
}

void morning_end(struct state *state)
{
    if (state->morning == NULL)
        return;
    organisation_term(&state->morning->organisation);
    free(state->morning->returns);
    free(state->morning->returns_of_called);
    free(state->morning);
}

/* Those who wait at night may be for other agents from now on. */
static void rules_changed(struct state *state)
{
    for (size_t i = 0; i < state->scenario->queue_count; i++) {
        if (state->queues[i].has_overflow)
            line_rules_changed(state, &state->queues[i]);
    }
    size_t *order = order_groups(state->scenario);

    for (size_t i = 0; i < state->scenario->group_count; i++)
        flow_put_to_work(state, &state->staff.groups[order[i]]);
    free(order);
}

void morning_of_day(struct state *state, uint32_t day)
{
    state->morning->events++;
    if (take_over(state, day))
        rules_changed(state);
    plan_morning(state, day + 1);
}

uint64_t morning_events(const struct state *state)
{
    return state->morning == NULL ? 0 : state->morning->events;
}

/* Who has a question and finds the answer on the website. */
static void count_stayed_away(const struct state *state, uint32_t source)
{
    const struct scenario_source *const plan = &state->scenario->sources[source];

    if (!plan->is_brought && plan->back_office == NULL && state->now_s >= state->grid.from_s
        && state->counted_day < state->result->day_count)
        state->result->run_day[state->counted_day][RUN_DAY_STAYED_AWAY] += 1.0;
}

bool morning_lets_come(struct state *state, const struct arrival *arrival,
                       enum scenario_cause *cause)
{
    const struct today_source *const source =
        &state->morning->organisation.today.sources[arrival->source];

    if (source->own >= 1.0)
        return true;
    const double draw =
        random_uniform(random_draw_key(arrival->customer_key, 0, RANDOM_STAYS_AWAY), 0);

    if (draw >= source->own)
        *cause = SCENARIO_CAUSE_WEB_FAILURE;
    if (draw < source->come)
        return true;
    state->morning->events++;
    count_stayed_away(state, arrival->source);
    return false;
}

/* The application's own number that says in which trials it is. */
static double trial_u(const struct arrival *arrival)
{
    return random_uniform(random_draw_key(arrival->customer_key, 0, RANDOM_PILOT), 0);
}

bool morning_asks_for_status(const struct state *state, const struct arrival *arrival,
                             uint64_t customer_key)
{
    const double share =
        today_status(&state->morning->organisation.today, arrival->source, trial_u(arrival));

    return share >= 1.0
           || random_uniform(random_draw_key(customer_key, 0, RANDOM_STAYS_AWAY), 0) < share;
}

double morning_in_time(const struct state *state, const struct scenario_holder *holder)
{
    const double never = 1.0 - holder->in_time - holder->late;

    return holder->in_time + (1.0 - state->morning->organisation.today.no_callback) * never;
}

double morning_lead(const struct state *state, const struct arrival *arrival)
{
    return today_lead(&state->morning->organisation.today, arrival->source, trial_u(arrival));
}

static void calls_in_place_of_mail(const struct state *state, struct contact *contact,
                                   const struct state_skill *skill, double *talk_s,
                                   double *wrap_up_s)
{
    const struct today *const today = &state->morning->organisation.today;
    const struct today_queue *const queue = &today->queues[contact->queue->index];
    const struct intervention_callback *const callback = queue->callback;
    const uint64_t key = contacts_draw_key(contact, RANDOM_CALLBACK);

    contact->called_back = false;
    if (callback == NULL || random_uniform(key, 0) >= queue->callback_share)
        return;
    const bool fits = random_uniform(key, 0) < queue->callback_fits;
    uint32_t misses = 0;

    while (misses < callback->tries && random_uniform(key, 1 + misses) >= callback->reach)
        misses++;
    if (misses < callback->tries) {
        const double pace =
            skill->plain_pace * today_calling(today, skill->group->index)
            * (state->factors == NULL ? 1.0 : question_factors(state, contact)->handling)
            * (skill->novices == NULL ? 1.0 : novice_factor(skill->novices, contact));
        const uint64_t customer = contact->customer_key;
        const double call_s =
            pace
            * distribution_draw(&callback->talk,
                                random_draw_key(customer, contact->attempt, RANDOM_TALK));
        const double after_s =
            pace
            * distribution_draw(&callback->wrap_up,
                                random_draw_key(customer, contact->attempt, RANDOM_WRAP_UP));

        contact->called_back = fits;
        *talk_s = fits ? call_s : call_s + *talk_s; /* a mail that needs a mail after all */
        *wrap_up_s = fits ? after_s : after_s + *wrap_up_s;
    }
    *talk_s += misses * callback->miss_s;
}

void morning_calls_back(struct state *state, struct contact *contact,
                        const struct state_skill *skill, double *talk_s, double *wrap_up_s)
{
    calls_in_place_of_mail(state, contact, skill, talk_s, wrap_up_s);
    if (contact->awaits_call)
        *talk_s += callback_offer_answered(state, contact);
}

const double *morning_returns(const struct state *state, const struct contact *contact)
{
    const struct morning *const morning = state->morning;
    const uint32_t queue = contact->queue->index;

    return contact->called_back ? morning->returns_of_called[queue] : morning->returns[queue];
}
