#include "rollout.h"

#include "engine/random.h"

const struct today_sizes ROLLOUT_SIZES = {ROLLOUT_QUEUES, ROLLOUT_GROUPS, 1, 0};

static char id_rollout[] = "lean";
static char ids[][2] = {"a", "b"};
static size_t indices[] = {0, 1};
static double taken[ROLLOUT_TRAINED];
static double done[ROLLOUT_TRAINED];
static double senior_share[ROLLOUT_GROUPS] = {0.02, 0.04};
static double own_all[] = {1};

void rollout_init(struct rollout *rollout, uint32_t later)
{
    for (size_t day = 0; day < ROLLOUT_TRAINED; day++) {
        taken[day] = 0.2;
        done[day] = (double)(day + 1) / ROLLOUT_TRAINED;
    }
    for (size_t t = 0; t < 2; t++)
        rollout->teams[t] = (struct intervention_team){
            .id = ids[t],
            .groups = &indices[t],
            .group_count = 1,
            .queues = &indices[t],
            .queue_count = 1,
            .from_day = ROLLOUT_FROM + (uint32_t)t * later,
            .to_day = ROLLOUT_FROM + (uint32_t)t * later + ROLLOUT_TRAINED,
            .taken = taken,
            .done = done};
    rollout->intervention = (struct intervention){.id = id_rollout,
                                                  .kind = INTERVENTION_LEAN_ROLLOUT,
                                                  .start_day = ROLLOUT_FROM,
                                                  .end_day = INTERVENTION_FOR_EVER,
                                                  .agreed = 1,
                                                  .success = 1,
                                                  .lean = {.teams = rollout->teams,
                                                           .team_count = 2,
                                                           .floor_share = 0.35,
                                                           .tau_wk = 12,
                                                           .half_life_wk = 26,
                                                           .handling_talk = 1,
                                                           .handling_write = 1,
                                                           .unresolved = 0.85,
                                                           .ping_pong = 0.85}};
}

struct lean_improvements rollout_improvements(void)
{
    return (struct lean_improvements){.is_on = true,
                                      .share = senior_share,
                                      .step_days = 14,
                                      .at_once = 1,
                                      .gain = 0.01,
                                      .most_at_once = 2,
                                      .gain_beyond = 0.7,
                                      .success = 1,
                                      .approval_days = 49,
                                      .most_waiting = 4,
                                      .own = own_all,
                                      .own_years = 1};
}

struct lean_crisis rollout_crisis(void)
{
    return (struct lean_crisis){
        .is_on = true, .abandonment = 0.1, .backlog = 2500, .cancels = 0.75};
}

struct organisation rollout_morning(const struct rollout *rollout, uint32_t day, uint64_t run,
                                    const struct rollout_week *bad)
{
    struct organisation organisation;

    organisation_init(&organisation, &rollout->intervention, 1, ROLLOUT_SIZES,
                      random_run_key(run, 0));
    for (uint32_t i = 0; i <= day; i++) {
        organisation.news = (struct organisation_news){0};
        if (bad != NULL && i >= bad->first_day && i < bad->first_day + 7)
            organisation.news = bad->news;
        organisation_morning(&organisation, i);
    }
    return organisation;
}

double rollout_works(const struct rollout *rollout, size_t team, uint32_t day)
{
    struct organisation now = rollout_morning(rollout, day, 1, NULL);
    const double works = (1 - now.today.queues[team].returns[TODAY_UNRESOLVED]) / 0.15;

    organisation_term(&now);
    return works;
}

double rollout_handling(const struct rollout *rollout, uint32_t day, uint64_t run)
{
    struct organisation now = rollout_morning(rollout, day, run, NULL);
    const double handling = now.today.groups[0].handling[TODAY_TALKING];

    organisation_term(&now);
    return handling;
}

double rollout_claimed(const struct rollout *rollout, uint32_t day, enum today_claim claim,
                       const struct rollout_week *bad)
{
    struct organisation now = rollout_morning(rollout, day, 1, bad);
    const double claimed = now.today.groups[0].claimed[claim];

    organisation_term(&now);
    return claimed;
}
