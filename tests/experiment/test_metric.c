#include "experiment/metric.h"

#include "experiment/metric_table.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(metric);

/* Worked out by hand. 1000 offered in 2 h of 10 replications, 100 blocked, 50 abandoned of whom 15
 * at once, 840 answered of whom 630 in time, 10 still waiting. */
#define CAUSE(name, contacts, handling_s)                                                          \
    [METRIC_CAUSE_SUM + SCENARIO_CAUSE_##name * CAUSE_SUMS +                                       \
        CAUSE_CONTACTS] = (contacts),                                                              \
        [METRIC_CAUSE_SUM + SCENARIO_CAUSE_##name * CAUSE_SUMS + CAUSE_HANDLING_S] = (handling_s)

static const double SUMS[METRIC_SUMS] = {
    [QUEUE_OFFERED] = 1000,
    [QUEUE_BLOCKED] = 100,
    [QUEUE_ANSWERED] = 840,
    [QUEUE_ABANDONED] = 50,
    [QUEUE_WAITING] = 10,
    [QUEUE_ABANDONED_SHORT] = 15,
    [QUEUE_ALL_BUSY] = 400,
    [QUEUE_DELAYED] = 300,
    [QUEUE_ANSWERED_IN_T] = 630,
    [QUEUE_ABANDONED_IN_T] = 20,
    [QUEUE_WAITED_OVER_T] = 225,
    [QUEUE_WAIT_S] = 18000,
    [QUEUE_WAIT_ANSWERED_S] = 16800,
    [QUEUE_WAIT_ABANDONED_S] = 1000,
    [QUEUE_WAIT_SQUARED_S2] = 900000,
    [QUEUE_TALK_S] = 201600,
    [QUEUE_WRAP_UP_S] = 50400,
    [QUEUE_TRANSFERRED_IN] = 70,
    [QUEUE_ABANDONED_DURING] = 40,
    [QUEUE_WAITING_TIME_S] = 18000,
    [QUEUE_WAITING_AT_END] = 30,
    [QUEUE_LENGTH_SQUARED_S] = 90000,
    [QUEUE_OPEN_S] = 7200,
    [QUEUE_TURNED_AWAY] = 5,
    [QUEUE_RETURNED_IN] = 200,
    [QUEUE_GAVE_UP] = 45,
    [QUEUE_PENDING_TIME_S] = 36000,
    [QUEUE_ANSWERED_DURING] = 830,
    [METRIC_CASE_SUM + CASE_OPENED] = 800,
    [METRIC_CASE_SUM + CASE_SOLVED] = 750,
    [METRIC_CASE_SUM + CASE_GAVE_UP] = 40,
    [METRIC_CASE_SUM + CASE_OPEN] = 10,
    CAUSE(VALUE, 700, 180000),
    CAUSE(UNRESOLVED, 80, 18000),
    CAUSE(STATUS, 60, 14400),
    CAUSE(REDIAL, 50, 10800),
    CAUSE(PING_PONG, 40, 9000),
    CAUSE(CHASE, 30, 7200),
    CAUSE(NO_CALLBACK, 20, 5400),
    CAUSE(PURGE, 15, 3600),
    CAUSE(WEB_FAILURE, 3, 1080),
    CAUSE(LETTER, 2, 720),
    [METRIC_GROUP_SUM + GROUP_SCHEDULED_S] = 400000,
    [METRIC_GROUP_SUM + GROUP_PRESENT_S] = 420000,
    [METRIC_GROUP_SUM + GROUP_BUSY_S] = 252000,
    [METRIC_GROUP_SUM + GROUP_WRAP_UP_S] = 50400,
    [METRIC_GROUP_SUM + GROUP_BUSY_AT_END] = 36,
    [METRIC_GROUP_SUM + GROUP_PAID_S] = 36000,
    [METRIC_GROUP_SUM + GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_LEAVE] = 72000,
    [METRIC_GROUP_SUM + GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_SICKNESS] = 108000,
    [METRIC_GROUP_SUM + GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_BREAKS] = 144000,
    [METRIC_GROUP_SUM + GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_MEETINGS] = 180000,
    [METRIC_GROUP_SUM + GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_TRAINING] = 216000,
    [METRIC_GROUP_SUM + GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_COACHING] = 252000,
    [METRIC_GROUP_SUM + GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_PROJECTS] = 288000,
    [METRIC_GROUP_SUM + GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_OTHER] = 324000,
    [METRIC_GROUP_SUM + GROUP_CLAIMED_S + SCENARIO_CLAIM_TRAINING] = 360000,
    [METRIC_GROUP_SUM + GROUP_CLAIMED_S + SCENARIO_CLAIM_PROJECTS] = 396000,
    [METRIC_GROUP_SUM + GROUP_CLAIMED_S + SCENARIO_CLAIM_COACHING] = 432000,
    [METRIC_GROUP_SUM + GROUP_CLAIMED_S + SCENARIO_CLAIM_ONBOARDING] = 468000,
    [METRIC_GROUP_SUM + GROUP_CLAIMED_S + SCENARIO_CLAIM_EXEMPT] = 504000,
    [METRIC_GROUP_SUM + GROUP_CLAIMED_S + SCENARIO_CLAIM_MOVE] = 540000,
    [METRIC_GROUP_SUM + GROUP_CLAIMED_S + SCENARIO_CLAIM_OTHER] = 576000,
    [METRIC_GROUP_SUM + GROUP_CANCELLED_S] = 612000,
    [METRIC_GROUP_SUM + GROUP_ROUNDING_S] = 648000,
    [METRIC_GROUP_SUM + GROUP_OVERTIME_S] = 720000,
    [METRIC_GROUP_SUM + GROUP_WORK_S + SCENARIO_CAUSE_VALUE] = 756000,
    [METRIC_GROUP_SUM + GROUP_FAILURE_S] = 792000,
    [METRIC_GROUP_SUM + GROUP_SWITCHING_S] = 828000,
    [METRIC_GROUP_SUM + GROUP_IDLE_S] = 864000,
    [METRIC_BUSY_ROSTERED_S] = 240000,
    [METRIC_LINK_ANSWERED] = 210,
    [METRIC_LINK_ANSWERED_AT_ONCE] = 90,
    [METRIC_LINK_BUSY_S] = 57600,
    [METRIC_PILOT_SUM + PILOT_HELD] = 8, /* of 10 replications */
    [METRIC_PILOT_SUM + PILOT_FOUND] = 4,
    [METRIC_PILOT_SUM + PILOT_FOUND_SQUARED] = 2.08,
    [METRIC_PILOT_SUM + PILOT_GOES_ON] = 6,
    [METRIC_PILOT_SUM + PILOT_WEEK] = 96,
    [METRIC_LONGEST_WAIT_S] = 1500,
    [METRIC_LONGEST_QUEUE] = 70,
    [METRIC_LAST_DEPARTURE_S] = 80000,
    [METRIC_BAD_DAYS] = 3,
    [METRIC_DAYS] = 20,
    [METRIC_HANDLING_S] = 270000,
    /* the points (10 s, 0.02), (20 s, 0.03), (30 s, 0.07) */
    [METRIC_SCATTER_SUM + SCATTER_INTERVALS] = 3,
    [METRIC_SCATTER_SUM + SCATTER_X_S] = 60,
    [METRIC_SCATTER_SUM + SCATTER_Y] = 0.12,
    [METRIC_SCATTER_SUM + SCATTER_XX_S2] = 1400,
    [METRIC_SCATTER_SUM + SCATTER_XY_S] = 2.9,
    [METRIC_SCATTER_SUM + SCATTER_YY] = 0.0062,
    [METRIC_WORST_SUM + METRIC_WORST_WEEKS] = 10,
    [METRIC_WORST_SUM + METRIC_WORST_WEEK_RATE] = 0.8,
    [METRIC_WORST_SUM + METRIC_WORST_DAYS] = 8, /* two replications had none */
    [METRIC_WORST_SUM + METRIC_WORST_DAY_RATE] = 1.2,
    [METRIC_WORST_SUM + METRIC_WORST_INTERVALS] = 5,
    [METRIC_WORST_SUM + METRIC_WORST_INTERVAL_RATE] = 1.5,
    [METRIC_WORST_SUM + METRIC_WORST_INTERVAL_WAIT_S] = 600,
    [METRIC_STOCK_SUM + METRIC_STOCK_DAYS] = 100,
    [METRIC_STOCK_SUM + METRIC_STOCK_COUNT] = 1000,
    [METRIC_STOCK_SUM + METRIC_STOCK_SQUARED] = 10900,
    [METRIC_STOCK_SUM + METRIC_STOCK_MOST] = 200,
    [METRIC_STOCK_SUM + METRIC_STOCK_AGE_S] = 5000000,
    [METRIC_STOCK_SUM + METRIC_STOCK_AGE_WD] = 2500,
    [METRIC_STOCK_SUM + METRIC_STOCK_OLDEST_S] = 9000000,
    [METRIC_STOCK_SUM + METRIC_STOCK_OLDEST_WD] = 400,
    [METRIC_STOCK_SUM + METRIC_STOCK_OLDEST_MOST_WD] = 70,
    [METRIC_STOCK_SUM + METRIC_STOCK_AT_END] = 110,
    [METRIC_STOCK_SUM + METRIC_STOCK_PENDING] = 400,
    [METRIC_STOCK_SUM + METRIC_STOCK_PENDING_SQUARED] = 2000,
    [METRIC_STOCK_SUM + METRIC_STOCK_NONE_PENDING] = 15,
    [METRIC_PURGES] = 25,
    [QUEUE_DELETED] = 35,
    [QUEUE_ANSWERED_IN_NORM] = 600,
    [METRIC_CASE_SUM + CASE_PURGED_SILENT] = 15,
    [METRIC_OBSERVED_S] = 14400,
    [METRIC_LABOUR_EUR] = 30000,
    [METRIC_LOADED_EUR] = 48000,
    [METRIC_HANDLING_LABOUR_EUR] = 4200,
    [METRIC_HANDLING_LOADED_EUR] = 6720,
    [METRIC_REPLICATIONS] = 10,
    [QUEUE_FOLLOW_UP_S] = 18000,
    [METRIC_CASE_SUM + CASE_NO_CALLBACK] = 10,
    [METRIC_CONDITION_SUM + CONDITION_TEAMS] = 200,
    [METRIC_CONDITION_SUM + CONDITION_LEVEL] = 100,
    [METRIC_CONDITION_SUM + CONDITION_USED] = 60,
    [METRIC_CONDITION_SUM + CONDITION_AMBASSADORS] = 50,
    [METRIC_CONDITION_SUM + CONDITION_AVOIDERS] = 30,
    [METRIC_CONDITION_SUM + CONDITION_MOMENTUM] = 80,
    [METRIC_CONDITION_SUM + CONDITION_IMPROVEMENTS] = 500,
    [METRIC_CONDITION_SUM + CONDITION_CRISIS] = 20,
    [METRIC_CONDITION_SUM + CONDITION_WAITING] = 150,
    [METRIC_CONDITION_SUM + CONDITION_FINISHED] = 8,
    [METRIC_CONDITION_SUM + CONDITION_LEAD_DAYS] = 360,
    [METRIC_CONDITION_SUM + CONDITION_TELLING] = 400,
    [METRIC_CONDITION_SUM + CONDITION_OUT_GROUP] = 100,
    [METRIC_CONDITION_SUM + CONDITION_INCIDENTS] = 45,
    [METRIC_CONDITION_SUM + CONDITION_PRESSURE] = 70,
    [METRIC_CONDITION_SUM + CONDITION_GONE] = 2,
    [METRIC_OFFER_SUM + OFFER_MADE] = 250,
    [METRIC_OFFER_SUM + OFFER_ACCEPTED] = 100,
    [METRIC_OFFER_SUM + OFFER_REACHED] = 60,
    [METRIC_OFFER_SUM + OFFER_MISSED] = 20,
    [METRIC_OFFER_SUM + OFFER_GIVEN_UP] = 15,
    [METRIC_OFFER_SUM + OFFER_CALLED] = 80,
    [METRIC_OFFER_SUM + OFFER_WAIT_S] = 4800,
    [METRIC_OFFER_SUM + OFFER_VAIN_S] = 3600,
    [METRIC_HOLDER_SUM + HOLDER_REFERRED] = 100,
    [METRIC_HOLDER_SUM + HOLDER_REACHED] = 40,
    [METRIC_HOLDER_SUM + HOLDER_IN_TIME] = 45,
    [METRIC_HOLDER_SUM + HOLDER_NEVER] = 5,
    [METRIC_COMPLAINT_SUM + COMPLAINT_ALL] = 35,
    [METRIC_COMPLAINT_SUM + COMPLAINT_GAVE_UP] = 12,
    [METRIC_COMPLAINT_SUM + COMPLAINT_NO_CALLBACK] = 8,
    [METRIC_COMPLAINT_SUM + COMPLAINT_WALK_OUT] = 4,
    [METRIC_COMPLAINT_SUM + COMPLAINT_CONTACT] = 6,
    [METRIC_COMPLAINT_SUM + COMPLAINT_PURGED] = 3,
    [METRIC_COMPLAINT_SUM + COMPLAINT_LATE_MAIL] = 2,
    [METRIC_APPLICATION_SUM + APPLICATION_COUNT] = 500,
    [METRIC_APPLICATION_SUM + APPLICATION_OPEN_WD] = 6000,
    [METRIC_APPLICATION_SUM + APPLICATION_WORKING_DAYS] = 150,
    [METRIC_APPLICATION_SUM + APPLICATION_PAST_NORM] = 125,
    [METRIC_APPLICATION_SUM + APPLICATION_STATUS_CONTACTS] = 200,
};

static double value(const char *name)
{
    const struct metric *const metric = metric_find(name);

    cr_assert_not_null(metric, "%s", name);
    return metric_value(metric, &(struct metric_view){.sums = SUMS}, NULL);
}

Test(metric, agrees_with_sums_worked_out_by_hand)
{
    static const struct {
        const char *name;
        double value;
    } cases[] = {
        {"abandonment_rate", 0.035},
        {"service_level", 0.63},
        {"mean_wait_s", 20.0},
        {"occupancy", 0.6},
        {"offered", 100.0},
        {"answered", 84.0},
        {"abandoned", 5.0},
        {"blocked", 10.0},
        {"waiting_at_end", 1.0},
        {"turned_away", 0.5},
        {"transferred_in", 7.0},
        {"arrivals_per_h", 500.0},
        {"answered_rate", 0.84},
        {"abandoned_share", 0.05},
        {"short_abandonment_rate", 0.015},
        {"blocking_rate", 0.1},
        {"all_busy_rate", 0.4},
        {"delay_probability", 1.0 / 3.0},
        {"wait_over_target_rate", 0.25},
        {"service_level_answered", 0.75},
        {"service_level_with_abandoned", 0.65},
        {"service_level_excluding_abandoned", 630.0 / 980.0},
        {"abandoned_within_target_rate", 0.02},
        {"asa_s", 20.0},
        {"mean_wait_abandoned_s", 20.0},
        {"mean_wait_delayed_s", 60.0},
        {"wait_variance_s2", 600.0},
        {"longest_wait_s", 150.0},
        {"mean_handling_s", 300.0},
        {"mean_talk_s", 240.0},
        {"mean_wrap_up_s", 60.0},
        {"mean_queue_length", 2.5},
        {"queue_length_variance", 6.25},
        {"longest_queue", 7.0},
        {"abandoned_during_interval", 2.0},
        {"waiting_at_interval_end", 1.5},
        {"days_over_10_percent", 0.3},
        {"last_departure_s", 8000.0},
        {"mean_backlog", 10.0},
        {"sd_backlog", 3.0},
        {"max_backlog", 20.0},
        {"backlog_at_end", 11.0},
        {"oldest_mail_wd", 4.0},
        {"max_oldest_mail_wd", 7.0},
        {"oldest_mail_s", 90000.0},
        {"mean_mail_age_s", 5000.0},
        {"mean_mail_age_wd", 2.5},
        {"mean_pending_at_close", 4.0},
        {"sd_pending_at_close", 2.0},
        {"none_pending_at_close_rate", 0.15},
        {"replied_within_norm_rate", 0.6},
        {"deleted", 3.5},
        {"purges", 2.5},
        {"purged_silent", 1.5},
        {"never_helped_gave_up", 1.5},
        {"worst_week_abandonment_rate", 0.08},
        {"worst_day_abandonment_rate", 0.15},
        {"worst_interval_abandonment_rate", 0.3},
        {"worst_interval_mean_wait_s", 120.0},
        {"scatter_slope_per_s", 0.0025},
        {"scatter_intercept", -0.01},
        {"scatter_r", 0.944911182523068 /* 2.5 / sqrt(7) */},
        {"hours_scheduled", 400.0 / 36.0},
        {"hours_busy", 7.0},
        {"mean_agents_scheduled", 400.0 / 14.4},
        {"mean_agents_present", 420.0 / 14.4},
        {"mean_busy", 17.5},
        {"mean_talking", 14.0},
        {"mean_wrapping_up", 3.5},
        {"occupancy_scheduled", 0.6},
        {"busy_at_interval_end", 1.8},
        {"paid_h", 1.0},
        {"shrinkage_h_leave", 2.0},
        {"shrinkage_h_sickness", 3.0},
        {"shrinkage_h_breaks", 4.0},
        {"shrinkage_h_meetings", 5.0},
        {"shrinkage_h_training", 6.0},
        {"shrinkage_h_coaching", 7.0},
        {"shrinkage_h_projects", 8.0},
        {"shrinkage_h_other", 9.0},
        {"claimed_h_training", 10.0},
        {"claimed_h_projects", 11.0},
        {"claimed_h_coaching", 12.0},
        {"claimed_h_onboarding", 13.0},
        {"claimed_h_exempt", 14.0},
        {"claimed_h_move", 15.0},
        {"claimed_h_other", 16.0},
        {"cancelled_h", 17.0},
        {"rounding_h", 18.0},
        {"net_h", 400.0 / 36.0},
        {"overtime_h", 20.0},
        {"value_h", 21.0},
        {"failure_h", 22.0},
        {"switching_h", 23.0},
        {"idle_h", 24.0},
        {"share_answered", 0.25},
        {"share_answered_at_once", 0.09},
        {"agents_busy_with", 4.0},
        {"answers_per_h", 415.0},
        {"returned_in", 20.0},
        {"contacts_per_first_contact", 1.25},
        {"mean_pending", 2.5},
        {"gave_up", 4.5},
        {"customers", 80.0},
        {"helped", 75.0},
        {"never_helped", 4.0},
        {"never_helped_rate", 0.05},
        {"open_at_end", 1.0},
        {"failure_demand_rate", 0.3},
        {"failure_demand_hours_rate", 1.0 / 3.0},
        {"minutes_per_solved_case", 6.0},
        {"contacts_value", 70.0},
        {"contacts_unresolved", 8.0},
        {"contacts_status", 6.0},
        {"contacts_redial", 5.0},
        {"contacts_ping_pong", 4.0},
        {"contacts_chase", 3.0},
        {"contacts_no_callback", 2.0},
        {"contacts_purge", 1.5},
        {"contacts_web_failure", 0.3},
        {"contacts_letter", 0.2},
        {"handling_h_value", 5.0},
        {"handling_h_unresolved", 0.5},
        {"handling_h_status", 0.4},
        {"handling_h_redial", 0.3},
        {"handling_h_ping_pong", 0.25},
        {"handling_h_chase", 0.2},
        {"handling_h_no_callback", 0.15},
        {"handling_h_purge", 0.1},
        {"handling_h_web_failure", 0.03},
        {"handling_h_letter", 0.02},
        {"follow_up_h", 0.5},
        {"call_offered", 25.0},
        {"call_accepted", 10.0},
        {"call_reached", 6.0},
        {"call_missed", 2.0},
        {"call_given_up", 1.5},
        {"call_accepted_rate", 0.4},
        {"call_reached_rate", 0.6},
        {"mean_call_wait_s", 60.0},
        {"call_tries_h", 0.1},
        {"referred", 10.0},
        {"holder_reached_rate", 0.4},
        {"called_back_in_time_rate", 0.75},
        {"never_called_back", 0.5},
        {"never_helped_no_callback", 1.0},
        {"complaints", 3.5},
        {"complaints_gave_up", 1.2},
        {"complaints_no_callback", 0.8},
        {"complaints_walk_out", 0.4},
        {"complaints_contact", 0.6},
        {"complaints_purged", 0.3},
        {"complaints_late_mail", 0.2},
        {"applications", 50.0},
        {"open_applications", 40.0},
        {"lean_level", 0.5},
        {"lean_used", 0.3},
        {"lean_ambassadors", 0.25},
        {"lean_avoiders", 0.15},
        {"lean_momentum", 0.4},
        {"lean_improvements", 2.5},
        {"lean_waiting", 0.75},
        {"lean_lead_time", 45},
        {"lean_crisis", 0.1},
        {"out_group", 0.25},
        {"incident_days", 4.5},
        {"pressure_days", 7.0},
        {"agents_gone", 0.1},
        {"pilot_held_rate", 0.8},
        {"pilot_found", 0.5},
        {"pilot_found_sd", 0.1},
        {"pilot_go_rate", 0.75},
        {"pilot_week", 12},
        {"applications_past_norm_rate", 0.25},
        {"labour_eur", 3000.0},
        {"loaded_eur", 4800.0},
        {"labour_per_solved_case_eur", 40.0},
        {"cost_per_solved_case_eur", 64.0},
        {"labour_per_contact_eur", 5.0},
        {"cost_per_contact_eur", 8.0},
        {"status_contacts_per_application", 0.4},
    };
    const size_t count = metric_table_count();
    size_t quantiles = 0;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_assert_float_eq(value(cases[i].name), cases[i].value, 1e-12 * fabs(cases[i].value), "%s",
                           cases[i].name);
    for (size_t i = 0; i < count; i++)
        quantiles += metric_table_row(i)->formula == METRIC_QUANTILE;
    cr_assert_eq(sizeof cases / sizeof *cases + quantiles, count, "a metric is not tested here");
}

Test(metric, is_not_defined_where_there_is_nothing_to_divide_by)
{
    static const double none[METRIC_SUMS];
    static const double bins[HISTOGRAM_BINS + METRIC_DAY_BINS];
    const struct metric_view view = {none, {bins, bins, bins}};
    const size_t count = metric_table_count();

    for (size_t i = 0; i < count; i++)
        cr_assert(isnan(metric_value(metric_table_row(i), &view, NULL)), "%s",
                  metric_table_row(i)->name);
}

Test(metric, finds_no_line_through_points_with_the_same_wait)
{
    static double sums[METRIC_SUMS];
    const struct metric_view view = {.sums = sums};
    const double x_s = 0.1, rates[] = {0.1, 0.2, 0.3};

    for (size_t i = 0; i < 3; i++) {
        sums[METRIC_SCATTER_SUM + SCATTER_INTERVALS] += 1.0;
        sums[METRIC_SCATTER_SUM + SCATTER_X_S] += x_s;
        sums[METRIC_SCATTER_SUM + SCATTER_Y] += rates[i];
        sums[METRIC_SCATTER_SUM + SCATTER_XX_S2] += x_s * x_s;
        sums[METRIC_SCATTER_SUM + SCATTER_XY_S] += x_s * rates[i];
        sums[METRIC_SCATTER_SUM + SCATTER_YY] += rates[i] * rates[i];
    }
    cr_assert(isnan(metric_value(metric_find("scatter_slope_per_s"), &view, NULL)));
    cr_assert(isnan(metric_value(metric_find("scatter_r"), &view, NULL)));
}

Test(metric, leaves_out_what_it_is_told_to)
{
    static double part[METRIC_SUMS];
    part[QUEUE_OFFERED] = 500;
    part[QUEUE_ABANDONED] = 25;
    part[QUEUE_ABANDONED_SHORT] = 15;
    const double rate =
        metric_value(metric_find("abandonment_rate"), &(struct metric_view){.sums = SUMS},
                     &(struct metric_view){.sums = part});
    cr_assert_float_eq(rate, 25.0 / 500.0, 1e-15);
}
