#include "kind.h"

const struct kind *kind_of(enum intervention_kind kind)
{
    static const struct kind kinds[INTERVENTION_KINDS] = {
        [INTERVENTION_STAFFING] = {.morning = kind_staffing_morning, .place = PILOT_GROUPS},
        [INTERVENTION_WEBSITE] = {.morning = kind_website_morning,
                                  .place = PILOT_CUSTOMERS,
                                  .finds_share = true},
        [INTERVENTION_STANDARD_ANSWERS] = {.morning = kind_standard_answers_morning,
                                           .place = PILOT_QUEUES,
                                           .finds_share = true},
        [INTERVENTION_CALLBACK] = {.morning = kind_callback_morning,
                                   .place = PILOT_QUEUES,
                                   .finds_share = true},
        [INTERVENTION_BACK_OFFICE] = {.morning = kind_back_office_morning,
                                      .place = PILOT_CUSTOMERS},
        [INTERVENTION_OVERFLOW] = {.morning = kind_overflow_morning, .place = PILOT_QUEUES},
        [INTERVENTION_MAIL_BETWEEN_CALLS] = {.morning = kind_mail_between_calls_morning,
                                             .place = PILOT_QUEUES},
        [INTERVENTION_PURGE_POLICY] = {.morning = kind_purge_policy_morning, .place = PILOT_PURGES},
        [INTERVENTION_LETTER_WAVE] = {.morning = kind_letter_wave_morning},
        [INTERVENTION_FLU_WEEK] = {.morning = kind_flu_week_morning},
        [INTERVENTION_OUTAGE] = {.morning = kind_outage_morning},
        [INTERVENTION_MOVE] = {.morning = kind_move_morning},
        [INTERVENTION_REORGANISATION] = {.morning = kind_reorganisation_morning},
        [INTERVENTION_LEAN_ROLLOUT] = {.morning = kind_lean_rollout_morning,
                                       .state_size = kind_lean_rollout_state_size,
                                       .phase = 1,
                                       .place = PILOT_TEAMS},
        [INTERVENTION_CALL_BACK_OFFER] = {.morning = kind_call_back_offer_morning,
                                          .place = PILOT_QUEUES,
                                          .finds_share = true},
        [INTERVENTION_RESULT_PRESSURE] = {.morning = kind_result_pressure_morning,
                                          .state_size = kind_result_pressure_state_size},
        [INTERVENTION_PROBLEM_REPORTING] = {.morning = kind_problem_reporting_morning,
                                            .state_size = kind_problem_reporting_state_size,
                                            .phase = 2},
        [INTERVENTION_ONBOARDING] = {.morning = kind_onboarding_morning},
        [INTERVENTION_PROJECT] = {.morning = kind_project_morning},
    };

    return &kinds[kind];
}
