#include "fixture.h"

#include "base/units.h"
#include "intervention/intervention.h"

static char phone_id[] = "phone";
static char second_id[] = "second";
static char north_id[] = "north";
static char south_id[] = "south";
static char calls_id[] = "calls";
static char name[] = "fixture";
static char title_en[] = "A small desk";
static char title_nl[] = "Een klein loket";
static char question_en[] = "Is a small desk enough?";
static char question_nl[] = "Is een klein loket genoeg?";
static char file[] = "fixture.json";

static struct scenario_link phone_links[] = {{.group = NORTH}, {.group = SOUTH}};
static struct scenario_link second_links[] = {{.group = SOUTH}};
static struct scenario_transfer phone_transfers[] = {{SECOND, 0.25}};
#define WEEKDAYS(time)                                                                             \
    {                                                                                              \
        time, time, time, time, time, 0, 0                                                         \
    }
#define OFFICE_HOURS                                                                               \
    {                                                                                              \
        WEEKDAYS(8 * 3600), WEEKDAYS(17 * 3600 + 1800)                                             \
    }
static struct scenario_queue queues[] = {
    {.id = phone_id,
     .hours = OFFICE_HOURS,
     .patience = {.kind = DISTRIBUTION_EXPONENTIAL, .mean = 300.0},
     .talk = {.kind = DISTRIBUTION_FIXED, .mean = 240.0},
     .wrap_up = {.kind = DISTRIBUTION_FIXED, .mean = 60.0},
     .target_s = 20.0,
     .target_share = 0.7,
     .trunks = SCENARIO_NO_TRUNKS,
     .measure_length = true,
     .links = phone_links,
     .link_count = 2,
     .transfers = phone_transfers,
     .transfer_count = 1},
    {.id = second_id,
     .hours = OFFICE_HOURS,
     .talk = {.kind = DISTRIBUTION_FIXED, .mean = 12.5},
     .wrap_up = {.kind = DISTRIBUTION_FIXED},
     .target_s = 60.0,
     .target_share = 0.7,
     .trunks = SCENARIO_NO_TRUNKS,
     .links = second_links,
     .link_count = 1},
};
static char mail_id[] = "mail";
static char counter_id[] = "counter";
static char one_id[] = "one";
static char two_id[] = "two";
static struct scenario_queue all_channels[] = {
    {.id = phone_id,
     .team = one_id,
     .hours = OFFICE_HOURS,
     .talk = {.kind = DISTRIBUTION_FIXED, .mean = 240.0},
     .wrap_up = {.kind = DISTRIBUTION_FIXED, .mean = 60.0},
     .target_s = 20.0,
     .target_share = 0.7,
     .trunks = SCENARIO_NO_TRUNKS,
     .links = phone_links,
     .link_count = 2,
     .transfers = phone_transfers,
     .transfer_count = 1},
    {.id = second_id,
     .team = two_id,
     .hours = OFFICE_HOURS,
     .talk = {.kind = DISTRIBUTION_FIXED, .mean = 12.5},
     .target_s = 60.0,
     .target_share = 0.7,
     .trunks = SCENARIO_NO_TRUNKS,
     .links = second_links,
     .link_count = 1},
    {.id = mail_id,
     .team = two_id,
     .channel = SCENARIO_CHANNEL_MAIL,
     .has_norm = true,
     .norm_wd = 2,
     .measure_backlog = true,
     .hours = OFFICE_HOURS,
     .talk = {.kind = DISTRIBUTION_FIXED, .mean = 600.0},
     .target_s = 172800.0,
     .target_share = 0.7,
     .trunks = SCENARIO_NO_TRUNKS,
     .links = second_links,
     .link_count = 1},
    {.id = counter_id,
     .team = two_id,
     .channel = SCENARIO_CHANNEL_COUNTER,
     .hours = OFFICE_HOURS,
     .talk = {.kind = DISTRIBUTION_FIXED, .mean = 500.0},
     .target_s = 900.0,
     .target_share = 0.7,
     .trunks = SCENARIO_NO_TRUNKS,
     .links = second_links,
     .link_count = 1},
};
static struct scenario_complaints channel_complaints = {.gave_up = 0.5};
static struct scenario_skill north_skills[] = {{.queue = PHONE, .speed = 1.0}};
static struct scenario_skill south_skills[] = {{.queue = PHONE, .speed = 1.0},
                                               {.queue = SECOND, .speed = 1.0}};
static struct scenario_group groups[] = {
    {.id = north_id, .agents = 12.0, .skills = north_skills, .skill_count = 1},
    {.id = south_id, .agents = 10.5, .skills = south_skills, .skill_count = 2},
};
static struct scenario_skill all_skills[] = {{.queue = PHONE, .speed = 1.0},
                                             {.queue = SECOND, .speed = 1.0},
                                             {.queue = MAIL, .speed = 1.0},
                                             {.queue = COUNTER, .speed = 1.0}};
/* The first has always been there; the second is from 2025-01-13 to 2025-01-17. */
static struct scenario_claim north_claims[] = {
    {.kind = SCENARIO_CLAIM_EXEMPT,
     .first_day = INT64_MIN,
     .last_day = INT64_MAX,
     .h_per_week = 1.0},
    {.kind = SCENARIO_CLAIM_TRAINING, .first_day = 20101, .last_day = 20105, .share = 0.5}};
static struct scenario_group teams[] = {
    {.id = north_id,
     .team = one_id,
     .agents = 12.0,
     .skills = north_skills,
     .skill_count = 1,
     .claims = north_claims,
     .claim_count = 2},
    {.id = south_id, .team = two_id, .agents = 10.5, .skills = all_skills, .skill_count = 4},
};
static struct scenario_share all_shares[] = {{PHONE, 0.6}, {MAIL, 0.3}, {COUNTER, 0.1}};
static struct scenario_share shares[] = {{PHONE, 1.0}};
static struct scenario_purge channel_purges[] = {{.callers = 0.2, .to = shares, .to_count = 1}};
static double profile[] = {0.5, 1.0, 0.5};
static struct scenario_source sources[] = {
    {.id = calls_id,
     .shares = shares,
     .share_count = 1,
     .rate_per_s = 0.05,
     .profile = {.from_s = 8 * 3600, .slot_s = 3 * 3600, .count = 3, .value = profile}},
};

static struct scenario_source channel_sources[] = {
    {.id = calls_id,
     .shares = all_shares,
     .share_count = 3,
     .rate_per_s = 0.05,
     .profile = {.from_s = 8 * 3600, .slot_s = 3 * 3600, .count = 3, .value = profile}},
};

#define ORGANISATION                                                                               \
    .name = name, .title = {title_en, title_nl}, .question = {question_en, question_nl},           \
    .file = file, .queues = queues, .queue_count = 2, .groups = groups, .group_count = 2,          \
    .sources = sources, .source_count = 1

#define RUN_OF(days_, warm_up_days_, holiday_)                                                     \
    {                                                                                              \
        .kind = SCENARIO_RUN_CALENDAR, .days = days_, .warm_up_days = warm_up_days_,               \
        .holiday = holiday_, .replications = 20, .seed = 1, .working_day = {1, 1, 1, 1, 1, 0, 0},  \
        .interval_s = 6 * SECONDS_PER_HOUR, .first_day = 20094 /* 2025-01-06, a Monday */          \
    }

#define MONEY(is_told_)                                                                            \
    {                                                                                              \
        .is_told = (is_told_), .eur_per_fte_year = 62000, .contract_h_per_year = 1878,             \
        .overhead = 1.6                                                                            \
    }

static const struct scenario calendar = {ORGANISATION, .run = RUN_OF(3, 1, NULL),
                                         .money = MONEY(false)};

enum { CHANNEL_DAYS = 24 };
static char illness_id[] = "illness";
/* From 2025-01-16 to 2025-01-22, and no longer. */
static struct intervention channel_interventions[] = {
    {.id = illness_id, .kind = INTERVENTION_FLU_WEEK, .start_day = 10, .end_day = 17, .agreed = 1}};
static bool channel_holidays[CHANNEL_DAYS] = {[5] = true /* 2025-01-11, a Saturday */};

static const struct scenario channels = {
    .name = name,
    .title = {title_en, title_nl},
    .file = file,
    .queues = all_channels,
    .queue_count = 4,
    .groups = teams,
    .group_count = 2,
    .sources = channel_sources,
    .source_count = 1,
    .purges = channel_purges,
    .purge_count = 1,
    .complaints = &channel_complaints,
    .interventions = channel_interventions,
    .intervention_count = 1,
    .run = RUN_OF(CHANNEL_DAYS, 3, channel_holidays),
    .money = MONEY(true),
};

static const struct scenario steady = {
    ORGANISATION,
    .run = {.kind = SCENARIO_RUN_STEADY_STATE,
            .days = 1,
            .warm_up_s = 3600.0,
            .length_s = 36000.0,
            .replications = 20,
            .seed = 1,
            .interval_s = SECONDS_PER_DAY},
};

const struct scenario *fixture_calendar(void)
{
    return &calendar;
}

const struct scenario *fixture_channels(void)
{
    return &channels;
}

const struct scenario *fixture_steady(void)
{
    return &steady;
}

struct result fixture_empty(const struct scenario *scenario)
{
    const bool days = scenario->run.kind == SCENARIO_RUN_CALENDAR;

    return result_empty(&(struct result){
        .queue_count = scenario->queue_count,
        .group_count = scenario->group_count,
        .intervention_count = scenario->intervention_count,
        .slot_count = days ? (size_t)(SECONDS_PER_DAY / scenario->run.interval_s) : 1,
        .day_count = days ? scenario->run.days - scenario->run.warm_up_days : 0,
    });
}
