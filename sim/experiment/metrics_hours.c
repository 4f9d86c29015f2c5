/* Where paid hours go. */
#include "metrics.h"

#include "base/units.h"

#define TIME_OF(name_)                                                                             \
    .name = name_, .unit = METRIC_HOURS, .scope = METRIC_OF_ALL | METRIC_OF_GROUP,                 \
    .bottom = SUM(METRIC_REPLICATIONS), .factor = 1.0 / SECONDS_PER_HOUR

static const struct metric ROWS[] = {
    {TIME_OF("paid_h"), .top = SUM(GROUP_SUM(GROUP_PAID_S)),
     .label = {"paid hours", "betaalde uren"},
     .definition = {"Hours paid for; mean per replication.",
                    "Betaalde uren; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_leave"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_LEAVE)),
     .label = {"to leave", "naar verlof"},
     .definition =
         {"Paid hours that go to leave before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar verlof gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_sickness"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_SICKNESS)),
     .label = {"to sickness", "naar ziekte"},
     .definition =
         {"Paid hours that go to sickness before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar ziekte gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_breaks"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_BREAKS)),
     .label = {"to breaks", "naar pauzes"},
     .definition =
         {"Paid hours that go to breaks before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar pauzes gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_meetings"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_MEETINGS)),
     .label = {"to meetings", "naar overleg"},
     .definition =
         {"Paid hours that go to meetings before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar overleg gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_training"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_TRAINING)),
     .label = {"to training", "naar opleiding"},
     .definition =
         {"Paid hours that go to training before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar opleiding gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_coaching"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_COACHING)),
     .label = {"to coaching", "naar coaching"},
     .definition =
         {"Paid hours that go to coaching before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar coaching gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_projects"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_PROJECTS)),
     .label = {"to projects", "naar projecten"},
     .definition =
         {"Paid hours that go to projects before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar projecten gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_other"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_OTHER)),
     .label = {"to other", "naar overig"},
     .definition =
         {"Paid hours that go to other before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar overig gaan; gemiddeld per herhaling."}},
    {TIME_OF("claimed_h_training"),
     .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_TRAINING)),
     .label = {"claimed for training", "claim: opleiding"},
     .definition =
         {"Hours that dated claims took off the roster for training; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor opleiding; gemiddeld per "
          "herhaling."}},
    {TIME_OF("claimed_h_projects"),
     .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_PROJECTS)),
     .label = {"claimed for projects", "claim: projecten"},
     .definition =
         {"Hours that dated claims took off the roster for projects; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor projecten; gemiddeld per "
          "herhaling."}},
    {TIME_OF("claimed_h_coaching"),
     .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_COACHING)),
     .label = {"claimed for coaching", "claim: coaching"},
     .definition =
         {"Hours that dated claims took off the roster for coaching; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor coaching; gemiddeld per "
          "herhaling."}},
    {TIME_OF("claimed_h_onboarding"),
     .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_ONBOARDING)),
     .label = {"claimed for onboarding", "claim: inwerken"},
     .definition =
         {"Hours that dated claims took off the roster for onboarding; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor inwerken; gemiddeld per "
          "herhaling."}},
    {TIME_OF("claimed_h_exempt"), .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_EXEMPT)),
     .label = {"claimed for exemption", "claim: vrijstelling"},
     .definition =
         {"Hours that dated claims took off the roster for exemption; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor vrijstelling; gemiddeld per "
          "herhaling."}},
    {TIME_OF("claimed_h_move"), .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_MOVE)),
     .label = {"claimed for a move", "claim: verhuizing"},
     .definition = {"Hours that dated claims took off the roster for a move; mean per replication.",
                    "Uren die gedateerde claims van het rooster namen voor verhuizing; gemiddeld "
                    "per herhaling."}},
    {TIME_OF("claimed_h_other"), .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_OTHER)),
     .label = {"claimed for other claims", "claim: overige claims"},
     .definition =
         {"Hours that dated claims took off the roster for other claims; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor overige claims; gemiddeld per "
          "herhaling."}},
    {TIME_OF("cancelled_h"), .top = SUM(GROUP_SUM(GROUP_CANCELLED_S)),
     .label = {"cancelled claims", "vervallen claims"},
     .definition = {"Hours claimed that the roster did not have; mean per replication.",
                    "Geclaimde uren die het rooster niet had; gemiddeld per herhaling."}},
    {TIME_OF("rounding_h"), .top = SUM(GROUP_SUM(GROUP_ROUNDING_S)),
     .label = {"rounding", "afronding"},
     .definition = {"Hours that the roster is more (or, negative, less) for being whole agents; "
                    "mean per replication.",
                    "Uren die het rooster meer (of, negatief, minder) is door hele medewerkers; "
                    "gemiddeld per herhaling."}},
    {TIME_OF("net_h"), .top = SUM(GROUP_SUM(GROUP_SCHEDULED_S)),
     .label = {"net hours", "netto uren"},
     .definition = {"Hours on the roster: paid hours less shrinkage and claims, rounding added; "
                    "mean per replication.",
                    "Uren op het rooster: betaalde uren min niet-productieve uren en claims, plus "
                    "afronding; gemiddeld per herhaling."}},
    {TIME_OF("overtime_h"), .top = SUM(GROUP_SUM(GROUP_OVERTIME_S)),
     .label = {"overtime", "overwerk"},
     .definition = {"Hours present beyond the roster; mean per replication.",
                    "Uren aanwezig buiten het rooster; gemiddeld per herhaling."}},
    {TIME_OF("value_h"), .top = SUM(GROUP_SUM(GROUP_WORK_S + SCENARIO_CAUSE_VALUE)),
     .label = {"work on value demand", "werk aan waardevraag"},
     .definition = {"Hours of work on questions of customers' own; mean per replication.",
                    "Uren werk aan vragen van klanten zelf; gemiddeld per herhaling."}},
    {TIME_OF("failure_h"), .top = SUM(GROUP_SUM(GROUP_FAILURE_S)),
     .label = {"work on failure demand", "werk aan faalvraag"},
     .definition = {"Hours of work on contacts of all other causes; mean per replication.",
                    "Uren werk aan contacten om alle andere redenen; gemiddeld per herhaling."}},
    {TIME_OF("switching_h"), .top = SUM(GROUP_SUM(GROUP_SWITCHING_S)),
     .label = {"switching", "omschakelen"},
     .definition = {"Hours of turning to other work and of getting into it again. Net and overtime "
                    "hours = value, failure, switching and idle; mean per replication.",
                    "Uren omschakelen naar ander werk en weer in het werk komen. Netto uren en "
                    "overwerk = waarde, faal, omschakelen en vrij; gemiddeld per herhaling."}},
    {TIME_OF("idle_h"), .top = SUM(GROUP_SUM(GROUP_IDLE_S)), .label = {"idle", "vrij"},
     .definition = {"Hours present without a contact; mean per replication.",
                    "Uren aanwezig zonder contact; gemiddeld per herhaling."}},
};

const struct metrics metrics_hours = METRICS_OF(ROWS);
