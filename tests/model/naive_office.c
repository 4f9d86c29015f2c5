/* Applications to a back office, and who asks for them. */
#include "naive_state.h"

#include "engine/random.h"
#include "scenario/calendar.h"

#include <math.h>

/* What today makes of the lead time of an application, and of who asks for it. */
static void bend(struct world *world, size_t source_index, uint64_t key, double *lead,
                 double *status)
{
    const struct today *today = naive_today_of(world);
    const double u = random_uniform(random_draw_key(key, 0, RANDOM_PILOT), 0);

    *lead = *status = 1;
    if (today == NULL)
        return;
    *lead = today->sources[source_index].lead;
    *status = today->sources[source_index].status;
    for (size_t i = 0; i < today->trial_count; i++) {
        const struct today_trial *trial = &today->trials[i];

        if (trial->source == source_index) {
            *lead *= u < trial->share ? trial->lead[TODAY_TRIED] : trial->lead[TODAY_OTHERS];
            *status *= u < trial->share ? trial->status[TODAY_TRIED] : trial->status[TODAY_OTHERS];
        }
    }
}

static void plan_status_contact(struct world *world, size_t source_index, double status,
                                uint64_t key, uint32_t day)
{
    const struct scenario_run *run = &world->scenario->run;
    const size_t queue = naive_destination(&world->scenario->sources[source_index], key);
    const double stays_away = random_uniform(random_draw_key(key, 0, RANDOM_STAYS_AWAY), 0);

    if (stays_away >= status)
        return;
    const double share = random_uniform(random_draw_key(key, 0, RANDOM_STATUS_MOMENT), 0);

    for (uint32_t on = day; on < run->days; on++) {
        if (naive_opening_s(world, queue, on) > 0) {
            const uint32_t weekday = calendar_weekday(run->first_day + on);
            struct plan *plan = naive_make_plan(
                world,
                (double)on * SECONDS_PER_DAY + naive_time_of_day_s(world, queue, weekday, share),
                ASKS);

            plan->group = source_index;
            plan->customer_key = key;
            return;
        }
    }
}

static void apply(struct world *world, size_t source_index, uint64_t key)
{
    const struct scenario_back_office *office = world->scenario->sources[source_index].back_office;
    const uint32_t day_of_arrival = (uint32_t)floor(world->now_s / SECONDS_PER_DAY);
    double lead, status;

    bend(world, source_index, key, &lead, &status);
    const double lead_wd =
        distribution_draw(&office->lead, random_draw_key(key, 0, RANDOM_LEAD)) * lead;
    struct naive_log *log = &world->log;
    double age_wd = 0;

    log->applications =
        naive_grown(log->applications, log->application_count, sizeof *log->applications);
    log->applications[log->application_count++] =
        (struct naive_application){world->now_s, lead_wd, source_index};
    for (uint32_t i = 0;; i++) {
        /* the expected number of contacts until the next, at one rate and then perhaps the other */
        double gap = exponential_draw(random_draw_key(key, i, RANDOM_STATUS_GAP));

        if (age_wd < office->norm_wd && gap >= (office->norm_wd - age_wd) * office->per_wd_before) {
            gap -= (office->norm_wd - age_wd) * office->per_wd_before;
            age_wd = office->norm_wd;
        }
        age_wd += gap / (age_wd < office->norm_wd ? office->per_wd_before : office->per_wd_after);
        if (age_wd >= lead_wd)
            return;
        const uint32_t day = naive_day_of_age(&world->scenario->run, day_of_arrival, age_wd);

        if (day == UINT32_MAX)
            return;
        plan_status_contact(world, source_index, status,
                            random_customer_key(random_draw_key(key, 0, RANDOM_STATUS), i), day);
    }
}

void naive_ask_for_status(struct world *world, struct plan plan)
{
    struct naive_log *log = &world->log;

    log->status_contacts_s = naive_grown(log->status_contacts_s, log->status_contact_count,
                                         sizeof *log->status_contacts_s);
    log->status_contacts_s[log->status_contact_count++] = world->now_s;
    naive_begin_case(world, plan.group, plan.customer_key, SCENARIO_CAUSE_STATUS, NOT_TRACED);
}

/* Who finds the answer to a question on the website; sources that letters bring have a + in their
 * id. */
static void stay_away(struct world *world, const struct scenario_source *source)
{
    struct naive_log *log = &world->log;

    if (source->back_office != NULL || strchr(source->id, '+') != NULL)
        return;
    log->stayed_away_s =
        naive_grown(log->stayed_away_s, log->stayed_away_count, sizeof *log->stayed_away_s);
    log->stayed_away_s[log->stayed_away_count++] = world->now_s;
}

void naive_arrive(struct world *world, const struct naive_arrival *arrival)
{
    const struct scenario_source *source = &world->scenario->sources[arrival->source];
    const uint64_t key =
        random_customer_key(random_source_key(world->run_key, source->id), arrival->number);
    enum scenario_cause cause = source->cause;

    if (naive_today_of(world) != NULL) {
        const double u = random_uniform(random_draw_key(key, 0, RANDOM_STAYS_AWAY), 0);

        if (u >= naive_today_of(world)->sources[arrival->source].come) {
            stay_away(world, source);
            return;
        }
        if (u >= naive_today_of(world)->sources[arrival->source].own)
            cause = SCENARIO_CAUSE_WEB_FAILURE;
    }
    if (source->back_office != NULL)
        apply(world, arrival->source, key);
    else
        naive_begin_case(world, arrival->source, key, cause,
                         source->kind == SCENARIO_SOURCE_TRACE ? (int64_t)arrival->number
                                                               : NOT_TRACED);
}
