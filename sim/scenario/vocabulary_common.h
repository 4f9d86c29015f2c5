/* What the kinds of interventions have in common, and the kinds, a file for what is like each
 * other.
 */
#ifndef VOCABULARY_COMMON_H
#define VOCABULARY_COMMON_H

#include "scenario/limits.h"
#include "scenario/shapes.h"

/* The kinds. */
extern const struct shape vocabulary_people_staffing;
extern const struct shape vocabulary_answers_website;
extern const struct shape vocabulary_answers_standard_answers;
extern const struct shape vocabulary_answers_callback;
extern const struct shape vocabulary_answers_back_office;
extern const struct shape vocabulary_rules_overflow;
extern const struct shape vocabulary_rules_mail_between_calls;
extern const struct shape vocabulary_rules_purge_policy;
extern const struct shape vocabulary_setbacks_letter_wave;
extern const struct shape vocabulary_setbacks_flu_week;
extern const struct shape vocabulary_setbacks_outage;
extern const struct shape vocabulary_setbacks_move;
extern const struct shape vocabulary_setbacks_reorganisation;
extern const struct shape vocabulary_rollout;
extern const struct shape vocabulary_answers_call_back_offer;
extern const struct shape vocabulary_people_problem_reporting;
extern const struct shape vocabulary_people_onboarding;
extern const struct shape vocabulary_people_project;
extern const struct shape vocabulary_people_result_pressure;

/* Small shapes that several of them use. */
extern const struct shape vocabulary_common_stock;
extern const struct shape vocabulary_common_working_days;
extern const struct shape vocabulary_common_factor;
extern const struct shape vocabulary_common_factor_of_time;
extern const struct shape vocabulary_common_week;
extern const struct shape vocabulary_common_weeks;
extern const struct shape vocabulary_common_weeks_or_none;
extern const struct shape vocabulary_common_weeks_of_change;
extern const struct shape vocabulary_common_hours;
extern const struct shape vocabulary_common_hours_above_none;
extern const struct shape vocabulary_common_ramp;
extern const struct shape vocabulary_common_owner;
extern const struct shape vocabulary_common_euros;
extern const struct shape vocabulary_common_queues;
extern const struct shape vocabulary_common_groups;
extern const struct shape vocabulary_common_teams;
extern const struct shape vocabulary_common_intervention_ids;
extern const struct shape vocabulary_common_hours_by_group;
extern const struct shape vocabulary_common_purges;
extern const struct shape vocabulary_pilot;

/* Lists, and objects by id, that are not empty. */
#define LIST_OF_SOME(value)                                                                        \
    {                                                                                              \
        .kind = SHAPE_LIST, .item = &value, .min_items = 1, .max_items = LIMITS_QUEUES             \
    }
#define MAP_OF_SOME(value)                                                                         \
    {                                                                                              \
        MAP_OF(value), .min_items = 1, .max_items = LIMITS_QUEUES                                  \
    }

/* A kind: its first keys are those for its begin. */
#define KIND(name, ...)                                                                            \
    const struct shape name = {.kind = SHAPE_OBJECT, .fields = FIELDS(START, __VA_ARGS__)}

/* A kind that nobody tries out, and why. */
#define KIND_NOT_TRIED(name, why, ...)                                                             \
    const struct shape name = {.kind = SHAPE_OBJECT,                                               \
                               .fields = FIELDS(START, __VA_ARGS__),                               \
                               .refused = "pilot",                                                 \
                               .refused_for = (why)}

/* --- keys that several have --- */

#define START                                                                                      \
    {.key = "start",                                                                               \
     .shape = &shapes_date,                                                                        \
     .not_with = "start_wk",                                                                       \
     .en = "First day. Default: see start_wk.",                                                    \
     .nl = "Eerste dag. Standaard: zie start_wk."},                                                \
    {                                                                                              \
        .key = "start_wk", .shape = &vocabulary_common_week,                                       \
        .en = "Week of the run in which it begins; 1 is the first. Default 1.",                    \
        .nl = "Week van de run waarin het begint; 1 is de eerste. Standaard 1.",                   \
    }
#define CHANCES CHANCES_OF("inside")
#define CHANCES_OF(owner_)                                                                         \
    {.key = "agreed",                                                                              \
     .shape = &shapes_probability,                                                                 \
     .fallback = "1",                                                                              \
     .en = "Chance that it is done at all, drawn per replication. Default 1.",                     \
     .nl = "Kans dat het doorgaat, per replicatie geloot. Standaard 1."},                          \
        {.key = "success",                                                                         \
         .shape = &shapes_probability,                                                             \
         .fallback = "1",                                                                          \
         .en = "Chance that it has any effect, if it is done. Default 1.",                         \
         .nl = "Kans dat het effect heeft, als het doorgaat. Standaard 1."},                       \
        {.key = "owner",                                                                           \
         .shape = &vocabulary_common_owner,                                                        \
         .fallback = "\"" owner_ "\"",                                                             \
         .en = "Who has it in hand: the department itself (inside) or others (outside); it tells " \
               "their effects apart, and changes no run. Default " owner_ ".",                     \
         .nl = "Wie erover gaat: de afdeling zelf (inside) of anderen (outside); het houdt hun "   \
               "effecten uit elkaar, en verandert geen run. Standaard " owner_ "."},               \
        {.key = "lead_time_wk",                                                                    \
         .shape = &vocabulary_common_weeks_or_none,                                                \
         .fallback = "0",                                                                          \
         .en = "Weeks from the start, when it is decided, until it is in force. Default 0.",       \
         .nl = "Weken van de start, als het besloten wordt, tot het van kracht is. Standaard 0."}, \
        {.key = "depends_on",                                                                      \
         .shape = &vocabulary_common_intervention_ids,                                             \
         .en =                                                                                     \
             "Interventions that must be fully in force before it starts; if one of them is not "  \
             "done, neither is this. Default: none.",                                              \
         .nl =                                                                                     \
             "Interventies die volledig moeten werken voor het start; gaat een ervan niet door, "  \
             "dan dit ook niet. Standaard: geen."},                                                \
        {.key = "upkeep_h_per_wk",                                                                 \
         .shape = &vocabulary_common_hours_by_group,                                               \
         .en = "Hours a week that it takes from groups while it is in force; in a week with "      \
               "holidays as many, from the days that are left. Default: none.",                    \
         .nl = "Uren per week die het van groepen vraagt zolang het loopt; in een week met "       \
               "feestdagen evenveel, van de dagen die er over zijn. Standaard: geen."},            \
        {.key = "cost_h",                                                                          \
         .shape = &vocabulary_common_hours_by_group,                                               \
         .en = "Hours of groups that it takes once, from the start on. Default: none.",            \
         .nl = "Uren van groepen die het eenmalig vraagt, vanaf de start. Standaard: geen."},      \
        {.key = "cost_wk",                                                                         \
         .shape = &vocabulary_common_weeks,                                                        \
         .only_with = "cost_h",                                                                    \
         .fallback = "4",                                                                          \
         .en = "Weeks over which these hours are taken. Default 4.",                               \
         .nl = "Weken waarover die uren worden uitgesmeerd. Standaard 4."},                        \
        {.key = "dip_wk",                                                                          \
         .shape = &vocabulary_common_weeks_or_none,                                                \
         .fallback = "0",                                                                          \
         .en = "Weeks at the beginning in which handling takes longer, in the groups or queues "   \
               "that it changes, because it is new. Default 0.",                                   \
         .nl = "Weken aan het begin waarin behandelen langer duurt, in de groepen of rijen die "   \
               "het verandert, omdat het nieuw is. Standaard 0."},                                 \
        {.key = "dip",                                                                             \
         .shape = &vocabulary_common_factor_of_time,                                               \
         .only_with = "dip_wk",                                                                    \
         .fallback = "1.03",                                                                       \
         .en = "Factor on handling times in those weeks. Default 1.03.",                           \
         .nl = "Factor op behandeltijden in die weken. Standaard 1,03."},                          \
        {.key = "cost_eur",                                                                        \
         .shape = &vocabulary_common_euros,                                                        \
         .fallback = "0",                                                                          \
         .en = "Euros that it costs once, on the day it starts; hours of groups apart. Default "   \
               "0.",                                                                               \
         .nl = "Euro's die het eenmalig kost, op de dag van de start; uren van groepen apart. "    \
               "Standaard 0."},                                                                    \
    {                                                                                              \
        .key = "cost_eur_per_wk", .shape = &vocabulary_common_euros, .fallback = "0",              \
        .en = "Euros a week that it costs while it is in force. Default 0.",                       \
        .nl = "Euro's per week die het kost zolang het loopt. Standaard 0.",                       \
    }
#define RAMP(ramp_weeks, text)                                                                     \
    {.key = "ramp_wk",                                                                             \
     .shape = &vocabulary_common_weeks_or_none,                                                    \
     .fallback = ramp_weeks,                                                                       \
     .en = "Weeks until it works in full. Default " text ".",                                      \
     .nl = "Weken tot het volledig werkt. Standaard " text "."},                                   \
    {                                                                                              \
        .key = "ramp", .shape = &vocabulary_common_ramp, .fallback = "\"linear\"",                 \
        .en = "How it grows until then: linear, logistic (slow, fast, slow) or learning (fast, "   \
              "then slower). Default linear.",                                                     \
        .nl = "Hoe het tot dan groeit: linear, logistic (traag, snel, traag) of learning (snel, "  \
              "dan trager). Standaard linear.",                                                    \
    }
#define WEEKS_FOR_GOOD                                                                             \
    {                                                                                              \
        .key = "weeks", .shape = &vocabulary_common_weeks,                                         \
        .en = "Weeks that it lasts. Default: for good.",                                           \
        .nl = "Weken dat het duurt. Standaard: voorgoed.",                                         \
    }
#define WEEKS(number)                                                                              \
    {                                                                                              \
        .key = "weeks", .shape = &vocabulary_common_weeks, .fallback = number,                     \
        .en = "Weeks that it lasts. Default " number ".",                                          \
        .nl = "Weken dat het duurt. Standaard " number ".",                                        \
    }
#define MAIL_QUEUES                                                                                \
    {                                                                                              \
        .key = "queues", .shape = &vocabulary_common_queues,                                       \
        .en = "The queues it is about. Default: all with channel mail.",                           \
        .nl = "De rijen waar het over gaat. Standaard: alle met kanaal mail.",                     \
    }
#define GROUPS                                                                                     \
    {                                                                                              \
        .key = "groups", .shape = &vocabulary_common_groups,                                       \
        .en = "The groups it is about. Default: all.",                                             \
        .nl = "De groepen waar het over gaat. Standaard: alle.",                                   \
    }
#define PILOT                                                                                      \
    {                                                                                              \
        .key = "pilot", .shape = &vocabulary_pilot,                                                \
        .en = "First a trial in a part, which finds out with some uncertainty what it brings. "    \
              "Default: none.",                                                                    \
        .nl = "Eerst een proef in een deel, waaruit met enige onzekerheid blijkt wat het "         \
              "oplevert. Standaard: geen.",                                                        \
    }

#endif
