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
static double no_hours[] = {0, 0};
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
                                 .project = {.hours = no_hours, .step_days = 1, .handling = 1},
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

/* --- what it waits for, what it takes, what a pilot finds ------------------------------------- */

static uint64_t done_in(const struct intervention *interventions, size_t count, size_t index)
{
    struct organisation_fate fates[4];
    uint64_t runs = 0;

    for (uint64_t run = 0; run < 64; run++) {
        organisation_fates(interventions, count, random_run_key(run, 0), fates);
        runs |= (uint64_t)fates[index].is_done << run;
    }
    return runs;
}

Test(organisation, what_depends_on_others_is_done_only_where_all_of_them_are)
{
    struct intervention three[3] = {of_kind(INTERVENTION_STAFFING, 0),
                                    of_kind(INTERVENTION_STAFFING, 1),
                                    of_kind(INTERVENTION_STAFFING, 2)};
    static size_t second[] = {1};
    static size_t third[] = {2};

    three[1].agreed = 0.7;
    three[2].agreed = 0.7;
    const uint64_t alone[] = {done_in(three, 3, 1), done_in(three, 3, 2)};

    /* the first on the second, which is on the third */
    three[0].depends_on = second;
    three[0].depends_count = 1;
    three[1].depends_on = third;
    three[1].depends_count = 1;
    cr_expect_neq(alone[0], UINT64_MAX);
    cr_expect_eq(done_in(three, 3, 2), alone[1]);
    cr_expect_eq(done_in(three, 3, 1), alone[0] & alone[1]);
    cr_expect_eq(done_in(three, 3, 0), alone[0] & alone[1]);
}

Test(organisation, what_it_takes_once_is_taken_from_the_decision_on_effect_or_not)
{
    static double once[GROUPS] = {0.1, 0};
    struct intervention one = of_kind(INTERVENTION_STAFFING, 0);

    one.success = 0;
    one.agents = 2;
    one.decided_day = 3;
    one.start_day = 10;
    one.end_day = 12;
    one.once = once;
    one.once_until_day = 5;
    one.eur = 500;
    one.eur_per_day = 7;
    for (uint32_t day = 0; day < 14; day++) {
        struct organisation at = morning(&one, 1, day, 1);
        const bool is_once = day == 3 || day == 4;

        cr_expect_eq(at.today.groups[0].claimed[TODAY_UPKEEP], is_once ? 0.1 : 0.0, "day %u", day);
        cr_expect_eq(at.today.groups[1].claimed[TODAY_UPKEEP], 0.0);
        cr_expect_eq(at.today.spent_eur, (day == 3 ? 500 : 0) + (day == 10 || day == 11 ? 7 : 0),
                     "day %u", day);
        cr_expect_eq(at.today.groups[0].agents, 1.0);
        organisation_term(&at);
    }
}

static struct intervention call_with_pilot(void)
{
    static size_t two_queues[] = {1, 2};
    static size_t pilot_queue[] = {1};
    struct intervention call = of_kind(INTERVENTION_CALLBACK, 0);

    call.queues = two_queues;
    call.queue_count = 2;
    call.start_day = 5;
    call.ramp_days = 10;
    call.eur_per_day = 7;
    call.callback.share = 0.4;
    call.pilot = (struct intervention_pilot){
        .days = 20, .queues = pilot_queue, .queue_count = 1, .cases = 50};
    return call;
}

Test(organisation, a_pilot_comes_first_in_its_own_queues_and_what_it_finds_goes_for_all)
{
    const struct intervention call = call_with_pilot();
    struct organisation_fate fate;

    organisation_fates(&call, 1, random_run_key(1, 0), &fate);
    cr_expect(fate.goes_on && fate.found != 0.4, "%g", fate.found);
    for (uint32_t day = 0; day < 40; day++) {
        struct organisation at = morning(&call, 1, day, 1);
        const struct today_queue *const tried = &at.today.queues[1];
        const struct today_queue *const other = &at.today.queues[2];
        const double level = day < 25 ? 0.0 : day >= 34 ? 1.0 : (day - 24) / 10.0;

        cr_expect_eq(tried->callback != NULL, day >= 5);
        cr_expect_eq(tried->callback_share, day < 5 ? 0 : day < 25 ? 0.4 : fate.found);
        cr_expect_eq(tried->callback_fits, day < 5 ? 0 : 0.4);
        cr_expect_eq(other->callback_share, fate.found * level, "day %u", day);
        cr_expect_eq(other->callback_fits, 0.4 * level);
        organisation_term(&at);
    }
}

Test(organisation, what_a_pilot_finds_too_little_for_ends_with_it_and_so_does_what_depends_on_it)
{
    static size_t first[] = {0};
    struct intervention two[2] = {call_with_pilot(), of_kind(INTERVENTION_STAFFING, 1)};
    struct organisation_fate fates[2];
    uint32_t stopped = 0;

    two[0].pilot.go_from = 0.4;
    two[1].depends_on = first;
    two[1].depends_count = 1;
    for (uint64_t run = 0; run < 40; run++) {
        organisation_fates(two, 2, random_run_key(run, 0), fates);
        cr_expect_eq(fates[0].goes_on, fates[0].found >= 0.4);
        cr_expect_eq(fates[1].is_done, fates[0].goes_on);
        for (uint32_t day = 24; !fates[0].goes_on && day < 27; day++) {
            struct organisation at = morning(two, 2, day, run);

            cr_expect_eq(at.today.queues[1].callback != NULL, day == 24);
            cr_expect_eq(at.today.spent_eur, day == 24 ? 7 : 0);
            organisation_term(&at);
        }
        stopped += !fates[0].goes_on;
    }
    cr_expect(stopped > 5 && stopped < 35, "%u", stopped);
}

/* 50 cases of which 0.4 are fit: the mean of 4,000 pilots is off by at most 5 standard errors of
 * sqrt(0.4 x 0.6 / 50 / 4000) = 0.0011, their variance by 5 of its own, sqrt(2 / 4000) of it. */
Test(organisation, a_pilot_finds_the_share_but_for_chance)
{
    const struct intervention call = call_with_pilot();
    double sum = 0;
    double squares = 0;

    for (uint64_t run = 0; run < 4000; run++) {
        struct organisation_fate fate;

        organisation_fates(&call, 1, random_run_key(run, 0), &fate);
        sum += fate.found - 0.4;
        squares += (fate.found - 0.4) * (fate.found - 0.4);
    }
    cr_expect_float_eq(sum / 4000, 0, 5 * 0.0011);
    cr_expect_float_eq(squares / 4000, 0.0048, 5 * 0.0224 * 0.0048);
}

Test(organisation, standard_answers_that_do_not_fit_cost_a_mail_more)
{
    struct intervention answers = call_with_pilot();
    struct organisation_fate fate;

    answers.kind = INTERVENTION_STANDARD_ANSWERS;
    answers.share = 0.4;
    answers.saves = 0.5;
    answers.handling = 0.8;
    answers.ping_pong = 1.2;
    for (uint64_t run = 0; run < 20; run++) {
        struct organisation at = morning(&answers, 1, 60, run);
        struct organisation pilot = morning(&answers, 1, 10, run);

        organisation_fates(&answers, 1, random_run_key(run, 0), &fate);
        const double fit = fmin(fate.found, 0.4);
        const double unfit = fate.found - fit; /* half a mail's time, then a whole mail */

        cr_expect_float_eq(at.today.queues[2].handling, 1 - fit + fit * 0.5 + unfit * 0.5, 1e-12);
        cr_expect_float_eq(at.today.queues[2].returns[TODAY_PING_PONG], 1 + 0.2 * fate.found / 0.4,
                           1e-12);
        cr_expect_eq(pilot.today.queues[1].handling, 0.8);
        cr_expect_eq(pilot.today.queues[2].handling, 1.0);
        organisation_term(&at);
        organisation_term(&pilot);
    }
}

/* --- new people ------------------------------------------------------------------------------- */

/* Two for the ten of the first group, trained for two weeks, coached for one by a fifth of the
 * roster; 1.6 x the time at the start, in 10 weeks to 5 % of that. */
static struct intervention onboarding(struct intervention_hire *hire)
{
    struct intervention one = of_kind(INTERVENTION_ONBOARDING, 0);

    *hire = (struct intervention_hire){.group = 0, .more = 0.2, .coach = 0.24};
    one.group_count = one.queue_count = 0;
    one.onboarding = (struct intervention_onboarding){.hires = hire,
                                                      .hire_count = 1,
                                                      .training_days = 14,
                                                      .handling = 1.6,
                                                      .proficiency_wk = 10,
                                                      .coach_days = 7};
    return one;
}

Test(organisation, new_people_are_trained_then_slow_and_coached_then_like_the_others)
{
    struct intervention_hire hire;
    const struct intervention one = onboarding(&hire);
    struct organisation last_of_training = morning(&one, 1, 13, 1);
    struct organisation first_of_work = morning(&one, 1, 14, 1);
    struct organisation second_week = morning(&one, 1, 21, 1);
    struct organisation later = morning(&one, 1, 14 + 70, 1);
    const struct today_group *group = &last_of_training.today.groups[0];

    cr_expect_float_eq(group->agents, 1.2, 1e-12);
    cr_expect_float_eq(group->agents * group->claimed[TODAY_ONBOARDING], 0.2, 1e-12,
                       "only the new ones are trained");
    cr_expect_eq(group->handling[TODAY_TALKING], 1.0);
    group = &first_of_work.today.groups[0];
    cr_expect_eq(group->claimed[TODAY_ONBOARDING], 0.0);
    cr_expect_float_eq(group->agents * group->claimed[TODAY_COACHING], 0.24, 1e-12);
    /* a sixth of the group, half a day at work */
    cr_expect_float_eq(group->handling[TODAY_TALKING], 1 + (0.6 * pow(0.05, 0.5 / 70)) / 6, 1e-9);
    cr_expect_eq(group->handling[TODAY_WRITING], group->handling[TODAY_TALKING]);
    group = &second_week.today.groups[0];
    cr_expect_eq(group->claimed[TODAY_COACHING], 0.0);
    cr_expect_float_eq(group->handling[TODAY_TALKING], 1 + (0.6 * pow(0.05, 7.5 / 70)) / 6, 1e-9);
    group = &later.today.groups[0];
    cr_expect_float_eq(group->agents, 1.2, 1e-12);
    cr_expect_eq(group->handling[TODAY_TALKING], 1.0);
    cr_expect_eq(later.today.groups[1].agents, 1.0, "the other group is as it was");
    organisation_term(&last_of_training);
    organisation_term(&first_of_work);
    organisation_term(&second_week);
    organisation_term(&later);
}

Test(organisation, new_people_who_do_not_succeed_are_trained_and_leave)
{
    struct intervention_hire hire;
    struct intervention one = onboarding(&hire);

    one.success = 0;
    struct organisation training = morning(&one, 1, 0, 1);
    struct organisation after = morning(&one, 1, 14, 1);

    cr_expect_float_eq(training.today.groups[0].agents, 1.2, 1e-12);
    cr_expect(is_neutral(&after.today));
    organisation_term(&training);
    organisation_term(&after);
}

/* --- projects --------------------------------------------------------------------------------- */

static double tenth[] = {0.1, 0.1};

/* Of both groups, for four weeks. */
static struct intervention project(size_t id, double involved)
{
    struct intervention one = of_kind(INTERVENTION_PROJECT, id);

    one.queue_count = 0;
    one.project = (struct intervention_project){.work_days = 28,
                                                .hours = tenth,
                                                .involved = involved,
                                                .switch_loss = 0.1,
                                                .step_days = 28,
                                                .lands = 1,
                                                .handling = 0.9};
    return one;
}

Test(organisation, project_takes_hours_while_it_lasts_and_brings_something_at_its_end)
{
    const struct intervention one = project(0, 1);
    struct organisation last = morning(&one, 1, 27, 1);
    struct organisation after = morning(&one, 1, 28, 1);

    cr_expect_float_eq(last.today.groups[1].claimed[TODAY_UPKEEP], 0.1, 1e-12);
    cr_expect_eq(last.today.groups[1].handling[TODAY_TALKING], 1.0);
    cr_expect_eq(after.today.groups[1].claimed[TODAY_UPKEEP], 0.0);
    cr_expect_float_eq(after.today.groups[1].handling[TODAY_TALKING], 0.9, 1e-12);
    cr_expect_float_eq(after.today.groups[1].handling[TODAY_WRITING], 0.9, 1e-12);
    organisation_term(&last);
    organisation_term(&after);
}

/* With a chance of 0.7 each, over many runs: 4 sigma of the mean of 400 x 4 draws. */
Test(organisation, steps_of_a_project_succeed_as_often_as_said)
{
    enum { RUNS = 400, STEPS = 4 };
    struct intervention one = project(0, 1);
    double landed = 0;

    one.project.step_days = 7;
    one.project.lands = 0.7;
    for (uint64_t run = 1; run <= RUNS; run++) {
        struct organisation after = morning(&one, 1, 40, run);

        landed += log(after.today.groups[0].handling[TODAY_TALKING]) / log(0.9);
        organisation_term(&after);
    }
    cr_expect_float_eq(landed / (RUNS * STEPS), 0.7, 4 * sqrt(0.7 * 0.3 / (RUNS * STEPS)));
    struct organisation second_week = morning(&one, 1, 8, 1);

    cr_expect_geq(second_week.today.groups[0].handling[TODAY_TALKING], 0.9 - 1e-12,
                  "one step at most");
    organisation_term(&second_week);
}

/* In four projects are 0.2 of the people, in three 0.5: 0.1 x (0.2 + 0.5) of all time is lost. */
Test(organisation, who_is_in_more_than_two_projects_loses_time)
{
    const struct intervention four[] = {project(0, 0.5), project(1, 1), project(2, 0.2),
                                        project(3, 0.8)};
    struct organisation two = morning(four, 2, 0, 1);
    struct organisation all = morning(four, 4, 0, 1);

    cr_expect_float_eq(two.today.groups[0].claimed[TODAY_UPKEEP], 2 * 0.1, 1e-12);
    cr_expect_float_eq(all.today.groups[0].claimed[TODAY_UPKEEP], 4 * 0.1 + 0.07, 1e-12);
    organisation_term(&two);
    organisation_term(&all);
}

/* --- the dip ---------------------------------------------------------------------------------- */

Test(organisation, what_is_new_takes_longer_where_it_is_new)
{
    struct intervention policy = of_kind(INTERVENTION_OVERFLOW, 0);
    struct intervention work = project(1, 0);
    struct intervention office = of_kind(INTERVENTION_BACK_OFFICE, 2);

    policy.group_count = 0;
    policy.start_day = 3;
    work.project.lands = 0;
    office.group_count = office.queue_count = 0;
    office.success = 0;
    policy.dip_days = work.dip_days = office.dip_days = 7;
    policy.dip = work.dip = office.dip = 1.03;
    struct organisation before = morning(&policy, 1, 2, 1);
    struct organisation first = morning(&policy, 1, 3, 1);
    struct organisation last = morning(&policy, 1, 9, 1);
    struct organisation past = morning(&policy, 1, 10, 1);
    struct organisation at_work = morning(&work, 1, 27, 1);
    struct organisation result = morning(&work, 1, 28, 1);
    struct organisation failed = morning(&office, 1, 0, 1);

    cr_expect_eq(before.today.queues[2].handling, 1.0);
    cr_expect_eq(first.today.queues[2].handling, 1.03);
    cr_expect_eq(first.today.queues[0].handling, 1.0, "not where nothing changes");
    cr_expect_eq(last.today.queues[2].handling, 1.03);
    cr_expect_eq(past.today.queues[2].handling, 1.0);
    cr_expect_eq(at_work.today.groups[0].handling[TODAY_TALKING], 1.0);
    cr_expect_eq(result.today.groups[0].handling[TODAY_TALKING], 1.03,
                 "even if nothing came of it");
    cr_expect_eq(failed.today.groups[1].handling[TODAY_WRITING], 1.03, "everywhere");
    organisation_term(&before);
    organisation_term(&first);
    organisation_term(&last);
    organisation_term(&past);
    organisation_term(&at_work);
    organisation_term(&result);
    organisation_term(&failed);
}
