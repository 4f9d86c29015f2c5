/* What a morning makes of the parameters, by hand. */
#include "engine/random.h"
#include "intervention/organisation.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

TestSuite(organisation);

enum { QUEUES = 3, GROUPS = 2, SOURCES = 2, DAYS = 400 };

static const struct today_sizes SIZES = {QUEUES, GROUPS, SOURCES, 1};

static char ids[][8] = {"a", "b", "c", "d"};
static size_t both_groups[] = {0, 1};
static size_t first_group[] = {0};
static size_t mail[] = {2};
static size_t first_purge[] = {0};
static size_t first_two[] = {0, 1};
static struct intervention_share half_of_first[] = {{0, 0.5}};

/* At once, for good, of the kind. */
static struct intervention of_kind(enum intervention_kind kind, size_t id)
{
    return (struct intervention){.id = ids[id],
                                 .kind = kind,
                                 .end_day = INTERVENTION_FOR_EVER,
                                 .agreed = 1,
                                 .success = 1,
                                 .agents = 1,
                                 .purges = first_purge,
                                 .purge_count = 1,
                                 .handling = 1,
                                 .ping_pong = 1,
                                 .no_callback = 1,
                                 .lead = 1,
                                 .status = 1,
                                 .attention = 1,
                                 .groups = both_groups,
                                 .group_count = GROUPS,
                                 .queues = mail,
                                 .queue_count = 1};
}

/* The morning of `day`, after those before it; release it. */
static struct organisation morning(const struct intervention *interventions, size_t count,
                                   uint32_t day, uint64_t run)
{
    struct organisation organisation;

    organisation_init(&organisation, interventions, count, SIZES, random_run_key(run, 0));
    for (uint32_t i = 0; i <= day; i++)
        organisation_morning(&organisation, i);
    return organisation;
}

static bool is_neutral(const struct today *today)
{
    struct today neutral;

    today_init(&neutral, SIZES);
    bool same = isnan(today->purges[0].at) && isnan(today->purges[0].older_than_wd)
                && memcmp(today->groups, neutral.groups, GROUPS * sizeof *today->groups) == 0
                && memcmp(today->sources, neutral.sources, SOURCES * sizeof *today->sources) == 0
                && today->attention == 1 && today->no_callback == 1;

    for (size_t i = 0; i < QUEUES; i++) {
        const struct today_queue *queue = &today->queues[i];

        same = same && queue->handling == 1 && queue->returns[TODAY_UNRESOLVED] == 1
               && queue->returns[TODAY_PING_PONG] == 1 && isnan(queue->after_s)
               && isnan(queue->keep_idle) && queue->callback == NULL;
    }
    today_term(&neutral);
    return same;
}

Test(organisation, kinds_without_effect_or_before_their_time_change_nothing)
{
    for (int kind = 0; kind < INTERVENTION_KINDS; kind++) {
        struct intervention one = of_kind((enum intervention_kind)kind, 0);

        if (kind != INTERVENTION_OVERFLOW && kind != INTERVENTION_PURGE_POLICY
            && kind != INTERVENTION_MAIL_BETWEEN_CALLS && kind != INTERVENTION_CALLBACK) {
            struct organisation now = morning(&one, 1, 5, 1);

            cr_expect(is_neutral(&now.today), "kind %d", kind);
            organisation_term(&now);
        }
        one.start_day = 6;
        one.absent = one.agents = one.handling = one.ping_pong = one.lead = one.status =
            one.attention = 0.5;
        struct organisation before = morning(&one, 1, 5, 1);

        cr_expect(is_neutral(&before.today), "kind %d", kind);
        organisation_term(&before);
    }
}

Test(organisation, effects_multiply)
{
    struct intervention two[] = {of_kind(INTERVENTION_STAFFING, 0),
                                 of_kind(INTERVENTION_STAFFING, 1)};

    two[0].agents = 1.1;
    two[1].agents = 0.8;
    two[1].groups = first_group;
    two[1].group_count = 1;
    struct organisation now = morning(two, 2, 0, 1);

    cr_expect_float_eq(now.today.groups[0].agents, 0.88, 1e-12);
    cr_expect_float_eq(now.today.groups[1].agents, 1.1, 1e-12);
    organisation_term(&now);
}

/* 0.2 of all are ill, and of the others 0.25 are moving. */
Test(organisation, claims_take_their_share_of_what_is_left)
{
    struct intervention two[] = {of_kind(INTERVENTION_FLU_WEEK, 0), of_kind(INTERVENTION_MOVE, 1)};

    two[0].absent = 0.2;
    two[1].absent = 0.25;
    struct organisation now = morning(two, 2, 0, 1);

    cr_expect_eq(now.today.groups[0].agents, 1.0);
    cr_expect_float_eq(now.today.groups[0].claimed[TODAY_ABSENT], 0.2, 1e-12);
    cr_expect_float_eq(now.today.groups[0].claimed[TODAY_MOVING], 0.2, 1e-12);
    cr_expect_eq(now.today.groups[0].claimed[TODAY_TRAINING], 0.0);
    organisation_term(&now);
}

Test(organisation, a_purge_policy_replaces_what_it_says_and_no_more)
{
    struct intervention one = of_kind(INTERVENTION_PURGE_POLICY, 0);

    one.purge_at = 100;
    one.older_than_wd = (double)NAN;
    one.start_day = 2;
    struct organisation before = morning(&one, 1, 1, 1);
    struct organisation now = morning(&one, 1, 2, 1);

    cr_expect(isnan(before.today.purges[0].at));
    cr_expect_eq(now.today.purges[0].at, 100.0);
    cr_expect(isnan(now.today.purges[0].older_than_wd));
    organisation_term(&before);
    organisation_term(&now);
}

Test(organisation, a_website_keeps_some_away_of_whom_some_come_after_all)
{
    struct intervention one = of_kind(INTERVENTION_WEBSITE, 0);

    one.sources = half_of_first;
    one.source_count = 1;
    one.failed = 0.2;
    one.ramp_days = 2;
    struct organisation now = morning(&one, 1, 0, 1);

    cr_expect_float_eq(now.today.sources[0].own, 0.75, 1e-12);
    cr_expect_float_eq(now.today.sources[0].come, 0.80, 1e-12);
    cr_expect_eq(now.today.sources[1].own, 1.0);
    organisation_term(&now);
}

Test(organisation, a_source_of_its_own_brings_nobody_but_while_it_is_in_force)
{
    struct intervention one = of_kind(INTERVENTION_LETTER_WAVE, 0);

    one.sources = half_of_first;
    one.source_count = 1;
    one.start_day = 3;
    one.end_day = 5;
    for (uint32_t day = 0; day < 7; day++) {
        struct organisation now = morning(&one, 1, day, 1);

        cr_expect_eq(now.today.sources[0].come, day == 3 || day == 4 ? 1.0 : 0.0);
        cr_expect_eq(now.today.sources[1].come, 1.0);
        organisation_term(&now);
    }
    one.agreed = 0;
    struct organisation never = morning(&one, 1, 3, 1);

    cr_expect_eq(never.today.sources[0].come, 0.0);
    organisation_term(&never);
}

Test(organisation, handling_times_keep_65_percent)
{
    struct intervention two[] = {of_kind(INTERVENTION_STANDARD_ANSWERS, 0),
                                 of_kind(INTERVENTION_STANDARD_ANSWERS, 1)};

    two[0].handling = two[1].handling = 0.7;
    struct organisation now = morning(two, 2, 0, 1);

    cr_expect_float_eq(now.today.queues[2].handling, 0.49, 1e-12);
    cr_expect_eq(today_handling(&now.today, 2, 0, TODAY_WRITING), 0.65);
    cr_expect_eq(today_handling(&now.today, 0, 0, TODAY_TALKING), 1.0);
    organisation_term(&now);
}

Test(organisation, of_two_policies_the_later_holds)
{
    struct intervention two[] = {of_kind(INTERVENTION_OVERFLOW, 0),
                                 of_kind(INTERVENTION_OVERFLOW, 1)};

    two[0].after_s = 100;
    two[1].after_s = 50;
    two[1].start_day = 2;
    two[1].end_day = 4;
    for (uint32_t day = 0; day < 6; day++) {
        struct organisation now = morning(two, 2, day, 1);

        cr_expect_eq(now.today.queues[2].after_s, day == 2 || day == 3 ? 50.0 : 100.0);
        organisation_term(&now);
    }
}

Test(organisation, a_move_takes_agents_first_and_time_later)
{
    struct intervention one = of_kind(INTERVENTION_MOVE, 0);

    one.absent = 0.2;
    one.handling = 1.05;
    one.start_day = 1;
    one.end_day = 6;
    one.after_days = 3;
    for (uint32_t day = 0; day < 8; day++) {
        struct organisation now = morning(&one, 1, day, 1);

        cr_expect_float_eq(now.today.groups[0].claimed[TODAY_MOVING], day >= 1 && day < 3 ? 0.2 : 0,
                           1e-12);
        cr_expect_float_eq(today_handling(&now.today, 0, 0, TODAY_TALKING),
                           day >= 3 && day < 6 ? 1.05 : 1, 1e-12);
        organisation_term(&now);
    }
}

/* Of 4000 runs; a share of 0.3 misses these bounds once in a million (five times the standard
 * deviation, 0.0072). */
Test(organisation, what_is_agreed_is_drawn_for_the_run_and_takes_upkeep_even_in_vain)
{
    double upkeep[] = {0.1, 0};
    struct intervention one = of_kind(INTERVENTION_STAFFING, 0);
    unsigned agreed = 0;

    one.agents = 2; /* if it succeeded */
    one.agreed = 0.3;
    one.success = 0;
    one.upkeep = upkeep;
    for (uint64_t run = 0; run < 4000; run++) {
        struct organisation now = morning(&one, 1, 0, run);

        cr_expect_eq(now.today.groups[0].agents, 1.0);
        cr_expect(now.today.groups[0].claimed[TODAY_UPKEEP] == 0.0
                  || now.today.groups[0].claimed[TODAY_UPKEEP] == 0.1);
        agreed += now.today.groups[0].claimed[TODAY_UPKEEP] > 0.0;
        organisation_term(&now);
    }
    cr_expect(agreed > 4000 * 0.264 && agreed < 4000 * 0.336, "%u", agreed);
}

/* --- Lean ------------------------------------------------------------------------------------- */

enum { TRAINED = 84 };

static double taken[TRAINED], done[TRAINED];

static struct intervention_team team(void)
{
    for (size_t day = 0; day < TRAINED; day++) {
        taken[day] = 0.2;
        done[day] = (double)(day + 1) / TRAINED;
    }
    return (struct intervention_team){.id = ids[0],
                                      .groups = first_group,
                                      .group_count = 1,
                                      .queues = first_two,
                                      .queue_count = 2,
                                      .from_day = 7,
                                      .to_day = 7 + TRAINED,
                                      .taken = taken,
                                      .done = done};
}

static struct intervention rollout(struct intervention_team *only, double floor_share)
{
    struct intervention one = of_kind(INTERVENTION_LEAN_ROLLOUT, 0);

    one.start_day = 7;
    one.lean = (struct intervention_lean){.teams = only,
                                          .team_count = 1,
                                          .floor_share = floor_share,
                                          .tau_wk = 12,
                                          .half_life_wk = 26,
                                          .handling_talk = 0.94,
                                          .handling_write = 0.92,
                                          .unresolved = 0.85,
                                          .ping_pong = 0.85};
    return one;
}

/* From what a day says of the factor on unresolved questions. */
static double level_on(const struct intervention *interventions, size_t count, uint32_t day)
{
    struct organisation now = morning(interventions, count, day, 1);
    const double level = (1 - now.today.queues[0].returns[TODAY_UNRESOLVED]) / 0.15;

    organisation_term(&now);
    return level;
}

Test(organisation, training_takes_hours_and_only_from_the_team)
{
    struct intervention_team only = team();
    struct intervention one = rollout(&only, 0.35);

    for (uint32_t day = 0; day < 120; day++) {
        struct organisation now = morning(&one, 1, day, 1);

        cr_expect_float_eq(now.today.groups[0].claimed[TODAY_TRAINING],
                           day >= 7 && day < 7 + TRAINED ? 0.2 : 0, 1e-12);
        cr_expect_eq(now.today.groups[1].claimed[TODAY_TRAINING], 0.0);
        organisation_term(&now);
    }
}

/* During the training, x' = (t/T - x)/tau from 0: x = t/T - (tau/T)(1 - exp(-t/tau)), at t = T =
 * tau that is exp(-1). A step of a day in 84 errs by less than one in 84. */
Test(organisation, the_level_follows_the_training_and_then_grows_with_attention)
{
    struct intervention_team only = team();
    struct intervention one = rollout(&only, 0.35);
    const double after_training = level_on(&one, 1, 7 + TRAINED);
    const double later = level_on(&one, 1, 7 + 2 * TRAINED);

    cr_expect_float_eq(after_training, exp(-1), 1.0 / TRAINED);
    cr_expect_float_eq(later, 1 - (1 - exp(-1)) * exp(-1), 1.0 / TRAINED);
    cr_expect_lt(level_on(&one, 1, DAYS), 1.0);
}

Test(organisation, without_attention_half_of_it_is_gone_after_the_half_life)
{
    struct intervention_team only = team();
    struct intervention one = rollout(&only, 0);
    const double after_training = level_on(&one, 1, 7 + TRAINED);

    cr_expect_float_eq(level_on(&one, 1, 7 + TRAINED + 26 * 7), after_training / 2,
                       after_training / 182);
}

Test(organisation, a_reorganisation_takes_attention_from_a_rollout_however_they_are_listed)
{
    struct intervention_team only = team();
    struct intervention two[] = {rollout(&only, 0.35), of_kind(INTERVENTION_REORGANISATION, 1)};
    const double undisturbed = level_on(two, 1, 300);

    two[1].attention = 0.5;
    two[1].start_day = 100;
    cr_expect_lt(level_on(two, 2, 300), undisturbed - 0.05);
    two[1].start_day = 0; /* and so comes first */
    const struct intervention turned[] = {two[1], two[0]};

    cr_expect_eq(level_on(turned, 2, 300), level_on(two, 2, 300));
}
