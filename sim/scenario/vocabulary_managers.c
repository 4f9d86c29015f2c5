/* Of a Lean rollout: what its managers do with their time. */
#include "scenario/limits.h"
#include "scenario/shapes.h"
#include "scenario/vocabulary_lean.h"

static const struct shape week = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS / 7, .whole = true};
static const struct shape weeks_of_change = {.kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS};
static const struct shape week_hours = {.kind = SHAPE_NUMBER, .max = 168};
static const struct shape week_hours_above_none = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = 168};
static const struct shape style = {.kind = SHAPE_TEXT,
                                   .choices = CHOICES("direct", "coach", "facilitate", "delegate")};

#define SHARES                                                                                     \
    {.key = "meetings",                                                                            \
     .shape = &shapes_probability,                                                                 \
     .fallback = "0.45",                                                                           \
     .en = "Share of the managers' time in meetings; with the other three it adds up to 1. "       \
           "Default 0.45.",                                                                        \
     .nl = "Aandeel van de tijd van managers in overleg; met de andere drie samen is het 1. "      \
           "Standaard 0,45."},                                                                     \
        {.key = "projects",                                                                        \
         .shape = &shapes_probability,                                                             \
         .fallback = "0.25",                                                                       \
         .en = "Share on projects. Default 0.25.",                                                 \
         .nl = "Aandeel voor projecten. Standaard 0,25."},                                         \
        {.key = "administration",                                                                  \
         .shape = &shapes_probability,                                                             \
         .fallback = "0.15",                                                                       \
         .en = "Share on administration. Default 0.15.",                                           \
         .nl = "Aandeel voor administratie. Standaard 0,15."},                                     \
    {                                                                                              \
        .key = "floor", .shape = &shapes_probability, .fallback = "0.15",                          \
        .en = "Share on the floor, among the people: the floor_share of the rollout. Default "     \
              "0.15.",                                                                             \
        .nl = "Aandeel op de werkvloer, tussen de mensen: de floor_share van de uitrol. "          \
              "Standaard 0,15.",                                                                   \
    }

const struct shape vocabulary_managers_agenda = {
    .kind = SHAPE_OBJECT, .name = "lean_agenda", .fields = FIELDS(SHARES)};

static const struct shape later_agenda = {
    .kind = SHAPE_OBJECT,
    .name = "lean_later_agenda",
    .fields = FIELDS({.key = "from_wk",
                      .shape = &week,
                      .required = true,
                      .en = "Week of the run from which it holds; 1 is the first.",
                      .nl = "Week van de run vanaf wanneer hij geldt; 1 is de eerste."},
                     SHARES)};

const struct shape vocabulary_managers_agendas = {
    .kind = SHAPE_LIST, .item = &later_agenda, .min_items = 1, .max_items = LIMITS_DAYS / 7};

const struct shape vocabulary_managers_leadership = {
    .kind = SHAPE_OBJECT,
    .name = "lean_leadership",
    .fields =
        FIELDS({.key = "style",
                .shape = &style,
                .required = true,
                .en = "What managers mostly do: direct, coach, facilitate or delegate.",
                .nl = "Wat managers vooral doen: sturen (direct), coachen (coach), faciliteren "
                      "(facilitate) of delegeren (delegate)."},
               {.key = "week_share",
                .shape = &shapes_probability,
                .en = "Share of their time that it takes, out of all but the floor; it counts as "
                      "time among their people. Default 0.05 to direct, 0.1 to coach, 0.07 to "
                      "facilitate, 0.02 to delegate.",
                .nl = "Aandeel van hun tijd dat het kost, van alles behalve de werkvloer; het telt "
                      "als tijd tussen de mensen. Standaard 0,05 voor direct, 0,1 voor coach, 0,07 "
                      "voor facilitate, 0,02 voor delegate."},
               {.key = "approval",
                .shape = &shapes_probability,
                .en = "Factor on the working days that improvements wait for approval. Default 1 "
                      "to direct, 0.8 to coach, 0.6 to facilitate, 0.3 to delegate.",
                .nl = "Factor op de werkdagen dat verbeteringen op toestemming wachten. Standaard "
                      "1 voor direct, 0,8 voor coach, 0,6 voor facilitate, 0,3 voor delegate."})};

const struct shape vocabulary_managers_pairs = {
    .kind = SHAPE_OBJECT,
    .name = "lean_coach_pairs",
    .fields =
        FIELDS({.key = "tau_wk",
                .shape = &weeks_of_change,
                .fallback = "8",
                .en = "Weeks in which what is new becomes usual, in place of the tau_wk of the "
                      "rollout. Default 8.",
                .nl = "Weken waarin het nieuwe gewoon wordt, in plaats van de tau_wk van de "
                      "uitrol. Standaard 8."},
               {.key = "weeks",
                .shape = &week,
                .en = "Weeks that the pairs last, from the start of the rollout. Default: for "
                      "good.",
                .nl = "Weken dat de koppels duren, vanaf de start van de uitrol. Standaard: "
                      "voorgoed."},
               {.key = "h_per_wk",
                .shape = &week_hours,
                .fallback = "1",
                .en = "Hours a week that it takes of each manager, both of a pair, off the floor. "
                      "Default 1.",
                .nl = "Uren per week die het elke manager kost, beiden van een koppel, ten koste "
                      "van de werkvloer. Standaard 1."},
               {.key = "manager_h_per_wk",
                .shape = &week_hours_above_none,
                .fallback = "36",
                .en = "Hours a week that a manager works. Default 36.",
                .nl = "Uren per week dat een manager werkt. Standaard 36."})};
