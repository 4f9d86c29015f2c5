#include "scenario/vocabulary_lean.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"

/* --- small parts --- */

static const struct shape hours = {.kind = SHAPE_NUMBER, .max = LIMITS_LENGTH_H};
static const struct shape day_hours = {.kind = SHAPE_NUMBER, .above_min = true, .max = 24};
static const struct shape weeks_of_hours = {
    .kind = SHAPE_LIST, .item = &hours, .min_items = 1, .max_items = LIMITS_DAYS / 7};
static const struct shape weeks_each = {.kind = SHAPE_NUMBER, .min = 1, .max = 520, .whole = true};
static const struct shape weeks_or_none = {.kind = SHAPE_NUMBER, .max = 520, .whole = true};
static const struct shape at_once = {.kind = SHAPE_NUMBER, .min = 1, .max = 100, .whole = true};
static const struct shape approval = {
    .kind = SHAPE_NUMBER, .max = LIMITS_APPROVAL_WD, .whole = true};
static const struct shape stock = {.kind = SHAPE_NUMBER, .max = 1e9, .whole = true};
static const struct shape shares_by_year = {
    .kind = SHAPE_LIST, .item = &shapes_probability, .min_items = 1, .max_items = 10};
static const struct shape hours_by_group = {MAP_OF(hours), .min_items = 1,
                                            .max_items = LIMITS_QUEUES};
static const struct shape teams = {
    .kind = SHAPE_LIST, .item = &shapes_team_id, .min_items = 1, .max_items = LIMITS_QUEUES};

/* --- the parts --- */

const struct shape vocabulary_lean_calendar = {MAP_OF(weeks_of_hours), .min_items = 1,
                                               .max_items = LIMITS_QUEUES};

const struct shape vocabulary_lean_adoption = {
    .kind = SHAPE_OBJECT,
    .name = "lean_adoption",
    .fields =
        FIELDS({.key = "ambassadors",
                .shape = &shapes_probability,
                .fallback = "0.2",
                .en = "Share of the people who carry the new way from the start. Default 0.2.",
                .nl = "Aandeel van de mensen dat de nieuwe werkwijze vanaf het begin "
                      "uitdraagt. Standaard 0,2."},
               {.key = "avoiders",
                .shape = &shapes_probability,
                .fallback = "0.2",
                .en = "Share who avoid it; the others wait and see. Default 0.2.",
                .nl = "Aandeel dat haar vermijdt; de anderen kijken de kat uit de boom. "
                      "Standaard 0,2."},
               {.key = "use_by_ambassadors",
                .shape = &shapes_probability,
                .fallback = "0.95",
                .en = "Share of what was learnt that ambassadors use. Default 0.95.",
                .nl = "Aandeel van het geleerde dat ambassadeurs gebruiken. Standaard 0,95."},
               {.key = "use_by_indifferent",
                .shape = &shapes_probability,
                .fallback = "0.5",
                .en = "Share that those use who wait and see. Default 0.5.",
                .nl = "Aandeel dat de onverschilligen gebruiken. Standaard 0,5."},
               {.key = "use_by_avoiders",
                .shape = &shapes_probability,
                .fallback = "0.1",
                .en = "Share that avoiders use. Default 0.1.",
                .nl = "Aandeel dat vermijders gebruiken. Standaard 0,1."},
               {.key = "conversion_per_wk",
                .shape = &shapes_probability,
                .fallback = "0.02",
                .en = "Share of the avoiders who become indifferent, and of the indifferent "
                      "who become ambassadors, in a week with enough managers on the floor, "
                      "times the share of ambassadors. Default 0.02.",
                .nl = "Aandeel van de vermijders dat onverschillig wordt, en van de "
                      "onverschilligen dat ambassadeur wordt, in een week met genoeg managers "
                      "op de werkvloer, maal het aandeel ambassadeurs. Standaard 0,02."},
               {.key = "reward",
                .shape = &shapes_factor,
                .fallback = "1",
                .en = "Factor on that where people are rewarded for it, such as 1.5. Default "
                      "1.",
                .nl = "Factor daarop als het gewenste gedrag beloond wordt, zoals 1,5. "
                      "Standaard 1."},
               {.key = "willing",
                .shape = &shapes_probability,
                .fallback = "1",
                .en = "Share of the effect that is left, where people do not learn of their "
                      "own accord: 0.8 if most want to, 0.5 if they must. Default 1.",
                .nl = "Aandeel van het effect dat overblijft als mensen niet uit zichzelf "
                      "leren: 0,8 als de meesten willen, 0,5 als het moet. Standaard 1."})};

const struct shape vocabulary_lean_day_starts = {
    .kind = SHAPE_OBJECT,
    .name = "lean_day_starts",
    .fields =
        FIELDS({.key = "per_day",
                .shape = &shapes_duration,
                .is_time = true,
                .fallback = "600",
                .en = "Time that it takes of each person on a day. Default 600 s.",
                .nl = "Tijd die het ieder op een dag kost. Standaard 600 s."},
               {.key = "replaces",
                .shape = &shapes_probability,
                .fallback = "0.5",
                .en = "Share of that which other meetings took before. Default 0.5.",
                .nl = "Aandeel daarvan dat eerder aan ander overleg opging. Standaard 0,5."},
               {.key = "detects",
                .shape = &shapes_probability,
                .fallback = "0.3",
                .en = "Share of the problems nobody tells that come out there, with "
                      "problem_reporting. Default 0.3.",
                .nl = "Aandeel van de problemen die niemand meldt dat er boven tafel komt, met "
                      "problem_reporting. Standaard 0,3."},
               {.key = "h_per_day",
                .shape = &day_hours,
                .fallback = "6",
                .en = "Hours on the roster of somebody who is there that day. Default 6.",
                .nl = "Uren op het rooster van iemand die er die dag is. Standaard 6."})};

const struct shape vocabulary_lean_improvements = {
    .kind = SHAPE_OBJECT,
    .name = "lean_improvements",
    .fields =
        FIELDS({.key = "h_per_wk",
                .shape = &hours_by_group,
                .required = true,
                .en = "Hours a week of each group for improving its own work, from the day its "
                      "team begins.",
                .nl = "Uren per week van elke groep om het eigen werk te verbeteren, vanaf de "
                      "dag dat zijn team begint."},
               {.key = "each_wk",
                .shape = &weeks_each,
                .fallback = "2",
                .en = "Weeks of those hours that one improvement takes: small steps are done "
                      "sooner. Default 2.",
                .nl = "Weken met die uren die een verbetering kost: kleine stappen zijn eerder "
                      "klaar. Standaard 2."},
               {.key = "at_once",
                .shape = &at_once,
                .fallback = "1",
                .en = "Improvements worked on together, and ready together. Default 1.",
                .nl = "Verbeteringen waar tegelijk aan gewerkt wordt, en die tegelijk klaar "
                      "zijn. Standaard 1."},
               {.key = "most_at_once",
                .shape = &at_once,
                .fallback = "2",
                .en = "So many at once are done well (limit to work in progress). Default 2.",
                .nl = "Zoveel tegelijk gaan er goed (limiet op onderhanden werk). Standaard 2."},
               {.key = "gain_beyond",
                .shape = &shapes_factor,
                .fallback = "0.7",
                .en = "Factor on the gain of each if there are more at once. Default 0.7.",
                .nl = "Factor op wat elk oplevert als het er meer tegelijk zijn. Standaard 0,7."},
               {.key = "gain",
                .shape = &shapes_probability,
                .fallback = "0.0025",
                .en = "Share of the team's handling times that one saves, if it works. Default "
                      "0.0025.",
                .nl = "Aandeel van de behandeltijden van het team dat er een bespaart, als hij "
                      "werkt. Standaard 0,0025."},
               {.key = "works",
                .shape = &shapes_probability,
                .fallback = "0.8",
                .en = "Chance that one works. Default 0.8.",
                .nl = "Kans dat er een werkt. Standaard 0,8."},
               {.key = "own_by_year",
                .shape = &shares_by_year,
                .fallback = "[0.2, 0.4, 0.7]",
                .en = "Share that a team may decide itself in its first, second, ... year of "
                      "52 weeks; the last goes on. Default [0.2, 0.4, 0.7].",
                .nl = "Aandeel dat een team zelf mag beslissen in zijn eerste, tweede, ... "
                      "jaar van 52 weken; het laatste blijft gelden. Standaard [0.2, 0.4, "
                      "0.7]."},
               {.key = "approval_wd",
                .shape = &approval,
                .fallback = "35",
                .en = "Working days that the others wait for approval. Default 35.",
                .nl = "Werkdagen dat de andere op toestemming wachten. Standaard 35."},
               {.key = "waiting_calls",
                .shape = &shapes_factor,
                .fallback = "0",
                .en = "Share of the team's calls by which each that waits makes it more: a bad "
                      "letter goes on until its change is approved. Default 0.",
                .nl = "Aandeel van de gesprekken van het team dat er door elke die wacht bij komt: "
                      "een slechte brief gaat door tot zijn wijziging is goedgekeurd. Standaard "
                      "0."},
               {.key = "director_on_floor",
                .shape = &shapes_boolean,
                .fallback = "false",
                .en = "Whether the director is on the floor every week and hears of them "
                      "there. Default false.",
                .nl = "Of de directeur elke week op de werkvloer is en er daar van hoort. "
                      "Standaard false."},
               {.key = "approval_on_floor_wd",
                .shape = &approval,
                .fallback = "10",
                .en = "Working days that they wait then. Default 10.",
                .nl = "Werkdagen dat ze dan wachten. Standaard 10."})};

const struct shape vocabulary_lean_crisis = {
    .kind = SHAPE_OBJECT,
    .name = "lean_crisis",
    .fields =
        FIELDS({.key = "abandonment",
                .shape = &shapes_probability,
                .fallback = "0.1",
                .en = "Share of last week's calls that hung up, above which the week is a "
                      "crisis. Default 0.1.",
                .nl = "Aandeel van de gesprekken van vorige week dat ophing, waarboven het "
                      "crisis is. Standaard 0,1."},
               {.key = "backlog",
                .shape = &stock,
                .fallback = "2500",
                .en = "Open mails above which it is one, too. Default 2500.",
                .nl = "Open mails waarboven het ook crisis is. Standaard 2500."},
               {.key = "cancels",
                .shape = &shapes_probability,
                .fallback = "0.75",
                .en = "Share of the hours for improving and coaching that is cancelled in the "
                      "week after. Default 0.75.",
                .nl = "Aandeel van de uren voor verbeteren en coachen dat de week erna "
                      "vervalt. Standaard 0,75."},
               {.key = "cancels_training",
                .shape = &shapes_probability,
                .not_with = "cut_training_first",
                .fallback = "0",
                .en = "Share of the hours of training that is cancelled, and never made up "
                      "for: learning counts as unproductive. Default 0.",
                .nl = "Aandeel van de uren training dat vervalt en nooit wordt ingehaald: "
                      "leren geldt als onproductief. Standaard 0."},
               {.key = "cut_training_first",
                .shape = &shapes_boolean,
                .not_with = "cancels_training",
                .fallback = "false",
                .en = "Whether a team that is in training gives up all of it in such a week, and "
                      "keeps its hours for improving. Default false.",
                .nl = "Of een team in training die dan helemaal opgeeft, en zijn uren voor "
                      "verbeteren houdt. Standaard false."})};

const struct shape vocabulary_lean_momentum = {
    .kind = SHAPE_OBJECT,
    .name = "lean_momentum",
    .fields = FIELDS({.key = "fades_per_wk",
                      .shape = &shapes_probability,
                      .fallback = "0.04",
                      .en = "Share of the enthusiasm that is gone after a week. Default 0.04.",
                      .nl = "Aandeel van het enthousiasme dat na een week weg is. Standaard 0,04."},
                     {.key = "lift",
                      .shape = &shapes_probability,
                      .fallback = "0.1",
                      .en = "Share of what is missing of it that an improvement which works brings "
                            "back. Default 0.1.",
                      .nl = "Aandeel van wat eraan ontbreekt dat een verbetering die werkt "
                            "terugbrengt. Standaard 0,1."},
                     {.key = "weight",
                      .shape = &shapes_probability,
                      .fallback = "0.5",
                      .en = "Share of the pace of learning and of winning people over that is gone "
                            "without any enthusiasm. Default 0.5.",
                      .nl = "Aandeel van het tempo van leren en overtuigen dat zonder enthousiasme "
                            "weg is. Standaard 0,5."},
                     {.key = "quick_wk",
                      .shape = &weeks_or_none,
                      .fallback = "3",
                      .en = "Weeks within which a first improvement that works is a quick win. "
                            "Default 3.",
                      .nl = "Weken waarbinnen een eerste verbetering die werkt een quick win is. "
                            "Standaard 3."},
                     {.key = "quick",
                      .shape = &shapes_factor,
                      .fallback = "1.5",
                      .en = "Factor of a quick win on how many people are won over from then on. "
                            "Default 1.5.",
                      .nl = "Factor van een quick win op hoeveel mensen vanaf dan overtuigd raken. "
                            "Standaard 1,5."})};

const struct shape vocabulary_lean_spread = {
    .kind = SHAPE_OBJECT,
    .name = "lean_spread",
    .fields =
        FIELDS({.key = "per_wk",
                .shape = &shapes_probability,
                .fallback = "0.005",
                .en = "Share of the distance to the best team that another gains in a week: "
                      "0.03 with visits and a shared board. Default 0.005.",
                .nl = "Aandeel van de achterstand op het beste team dat een ander in een week "
                      "inhaalt: 0,03 met bezoeken en een gedeeld bord. Standaard 0,005."},
               {.key = "to",
                .shape = &teams,
                .en = "Teams without training of their own that learn in this way only. "
                      "Default: none.",
                .nl = "Teams zonder eigen training die alleen zo leren. Standaard: geen."})};
