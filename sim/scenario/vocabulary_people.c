/* People: how many, who is new, what else they do, what they tell. */
#include "vocabulary_common.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"

static const struct shape per_wk = {.kind = SHAPE_NUMBER, .max = 5};
static const struct shape until_incident = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_APPROVAL_WD, .whole = true};
static const struct shape people = {.kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_AGENTS};
static const struct shape project_style = {.kind = SHAPE_TEXT,
                                           .choices = CHOICES("big_bang", "steady")};
static const struct shape people_by_group = MAP_OF_SOME(people);

KIND(vocabulary_people_staffing, WEEKS_FOR_GOOD, RAMP("0", "0"), CHANCES, PILOT, GROUPS,
     {.key = "agents",
      .shape = &vocabulary_common_factor,
      .required = true,
      .en = "Factor on the agents at full effect: 1.05 for 5 % more.",
      .nl = "Factor op de medewerkers bij volledig effect: 1.05 voor 5 % meer."});

KIND_NOT_TRIED(
    vocabulary_people_problem_reporting, "it is how people are, not something that is done",
    CHANCES,
    {.key = "teams",
     .shape = &vocabulary_common_teams,
     .required = true,
     .en = "The teams in which problems come up.",
     .nl = "De teams waarin problemen opkomen."},
    {.key = "per_wk",
     .shape = &per_wk,
     .fallback = "0.25",
     .en = "Problems a week in a team, one a working day at most. Default 0.25.",
     .nl = "Problemen per week in een team, hoogstens een per werkdag. Standaard 0,25."},
    {.key = "out_group",
     .shape = &shapes_probability,
     .fallback = "0.4",
     .en = "Share of the people who are not of the in-group around their manager, at the start. "
           "Default 0.4.",
     .nl = "Aandeel van de mensen dat in het begin niet bij de in-group rond de manager hoort. "
           "Standaard 0,4."},
    {.key = "told_by_in_group",
     .shape = &shapes_probability,
     .fallback = "0.7",
     .en = "Chance that somebody of the in-group tells a problem, which is then solved. Default "
           "0.7.",
     .nl = "Kans dat iemand uit de in-group een probleem meldt, dat dan wordt opgelost. "
           "Standaard 0,7."},
    {.key = "told_by_out_group",
     .shape = &shapes_probability,
     .fallback = "0.25",
     .en = "Chance that somebody else tells it. Default 0.25.",
     .nl = "Kans dat iemand anders het meldt. Standaard 0,25."},
    {.key = "after_wd",
     .shape = &until_incident,
     .fallback = "20",
     .en = "Working days until a problem that stays hidden becomes an incident. Default 20.",
     .nl = "Werkdagen tot een verborgen probleem een incident wordt. Standaard 20."},
    {.key = "incident_wd",
     .shape = &vocabulary_common_working_days,
     .fallback = "2",
     .en = "Working days that an incident lasts. Default 2.",
     .nl = "Werkdagen dat een incident duurt. Standaard 2."},
    {.key = "handling",
     .shape = &vocabulary_common_factor_of_time,
     .fallback = "1.15",
     .en = "Factor on the team's handling times during an incident. Default 1.15.",
     .nl = "Factor op de behandeltijden van het team tijdens een incident. Standaard 1,15."},
    {.key = "calls",
     .shape = &vocabulary_common_factor,
     .fallback = "0.05",
     .en = "How many more ring the team during an incident, as a share of those who ring from "
           "outside anyway. Default 0.05.",
     .nl = "Hoeveel er tijdens een incident meer bellen naar het team, als aandeel van wie er "
           "anders van buiten bellen. Standaard 0,05."},
    {.key = "one_on_ones",
     .shape = &shapes_boolean,
     .fallback = "false",
     .en = "Whether managers talk with each of their people every month. Default false.",
     .nl = "Of managers elke maand met ieder van hun mensen praten. Standaard false."},
    {.key = "one_on_one",
     .shape = &shapes_duration,
     .is_time = true,
     .fallback = "1800",
     .en = "Length of such a talk, once a month. Default 1800 s.",
     .nl = "Duur van zo'n gesprek, eens per maand. Standaard 1800 s."},
    {.key = "net_h_per_wk",
     .shape = &vocabulary_common_hours_above_none,
     .fallback = "20.1",
     .en = "Hours a week that a person is on the roster, out of which the talks come. Default "
           "20.1.",
     .nl = "Uren per week dat iemand op het rooster staat, waar de gesprekken van afgaan. "
           "Standaard 20,1."},
    {.key = "thaw_per_month",
     .shape = &shapes_probability,
     .fallback = "0.01",
     .en = "Share of the people who join the in-group in a month with these talks. Default "
           "0.01.",
     .nl = "Aandeel van de mensen dat in een maand met zulke gesprekken bij de in-group komt. "
           "Standaard 0,01."},
    {.key = "freeze_per_month",
     .shape = &shapes_probability,
     .fallback = "0.005",
     .en = "Share who leave it in a month without. Default 0.005.",
     .nl = "Aandeel dat er in een maand zonder uit raakt. Standaard 0,005."});

KIND_NOT_TRIED(
    vocabulary_people_result_pressure, "it is how people react, not something that is done",
    WEEKS_FOR_GOOD, CHANCES, GROUPS,
    {.key = "abandonment",
     .shape = &shapes_probability,
     .fallback = "0.1",
     .en = "Share of a week's calls that hung up, above which the week is bad. Default 0.1.",
     .nl = "Aandeel van de gesprekken van een week dat ophing, waarboven de week slecht is. "
           "Standaard 0,1."},
    {.key = "backlog",
     .shape = &vocabulary_common_stock,
     .fallback = "2500",
     .en = "Open mails at its end, above which it is bad, too. Default 2500.",
     .nl = "Open mails aan het eind ervan, waarboven hij ook slecht is. Standaard 2500."},
    {.key = "bad_wk",
     .shape = &vocabulary_common_weeks,
     .fallback = "4",
     .en = "Bad weeks on end after which people are pressed for results, until a week is not. "
           "Default 4.",
     .nl = "Slechte weken achter elkaar waarna mensen op resultaat worden opgejaagd, tot een "
           "week het niet is. Standaard 4."},
    {.key = "handling",
     .shape = &vocabulary_common_factor_of_time,
     .fallback = "1.03",
     .en = "Factor on handling times under pressure. Default 1.03.",
     .nl = "Factor op behandeltijden onder druk. Standaard 1,03."},
    {.key = "leave_per_year",
     .shape = &shapes_probability,
     .fallback = "0.045",
     .en = "Share of the agents who leave in a year of pressure beside those who leave anyway, "
           "and are not replaced. Default 0.045: three tenths of 15 %.",
     .nl = "Aandeel van de medewerkers dat in een jaar onder druk vertrekt naast wie toch al "
           "gaat, en niet vervangen wordt. Standaard 0,045: drie tiende van 15 %."});

KIND_NOT_TRIED(
    vocabulary_people_onboarding, "who is hired stays, whatever a trial finds", WEEKS_FOR_GOOD,
    CHANCES,
    {.key = "heads",
     .shape = &people_by_group,
     .required = true,
     .en = "By group, how many new people join it; the group must say its \"heads\". They are "
           "paid, and on the roster, like the others. Who does not succeed leaves after the "
           "training.",
     .nl = "Per groep hoeveel nieuwe mensen erbij komen; de groep moet haar \"heads\" noemen. "
           "Ze worden betaald, en ingeroosterd, als de anderen. Wie niet slaagt vertrekt na de "
           "opleiding."},
    {.key = "training_wk",
     .shape = &vocabulary_common_weeks_or_none,
     .fallback = "6",
     .en = "Weeks of training before they handle anything. Default 6.",
     .nl = "Weken opleiding voor ze iets afhandelen. Standaard 6."},
    {.key = "handling",
     .shape = &vocabulary_common_factor_of_time,
     .fallback = "1.6",
     .en = "Factor on their handling times when they begin; what it is above 1 falls "
           "exponentially. Default 1.6.",
     .nl = "Factor op hun behandeltijden als ze beginnen; wat dat boven 1 is daalt "
           "exponentieel. Standaard 1,6."},
    {.key = "proficiency_wk",
     .shape = &vocabulary_common_weeks_of_change,
     .fallback = "20",
     .en = "Weeks at work until they are as fast as the others. Default 20.",
     .nl = "Weken werk tot ze even snel zijn als de anderen. Standaard 20."},
    {.key = "senior_h_per_wk",
     .shape = &vocabulary_common_hours,
     .fallback = "6",
     .en = "Hours a week that colleagues of the group coach each of them. Default 6.",
     .nl = "Uren per week die collega's van de groep ieder van hen coachen. Standaard 6."},
    {.key = "coach_wk",
     .shape = &vocabulary_common_weeks_or_none,
     .fallback = "8",
     .en = "Weeks that they are coached, after the training. Default 8.",
     .nl = "Weken dat ze gecoacht worden, na de opleiding. Standaard 8."});

KIND_NOT_TRIED(
    vocabulary_people_project, "what it brings comes for all, at its end or step by step", CHANCES,
    {.key = "h_per_wk",
     .shape = &vocabulary_common_hours_by_group,
     .required = true,
     .en = "By group, the hours a week that the work takes.",
     .nl = "Per groep de uren per week die het werk kost."},
    {.key = "weeks",
     .shape = &vocabulary_common_weeks,
     .fallback = "12",
     .en = "Weeks that the work lasts; what it brings lasts for good. Default 12.",
     .nl = "Weken dat het werk duurt; wat het oplevert blijft. Standaard 12."},
    {.key = "style",
     .shape = &project_style,
     .fallback = "\"big_bang\"",
     .en = "One result, at the end of the work (big_bang), or one after each step (steady). "
           "Default big_bang.",
     .nl = "Eén resultaat, aan het eind van het werk (big_bang), of een na elke stap (steady). "
           "Standaard big_bang."},
    {.key = "step_wk",
     .shape = &vocabulary_common_weeks,
     .fallback = "2",
     .en = "Steady: weeks of a step. Default 2.",
     .nl = "Steady: weken van een stap. Standaard 2."},
    {.key = "lands",
     .shape = &shapes_probability,
     .en = "Chance that a result comes about, drawn for each. Default 0.2 with big_bang, 0.8 "
           "with steady.",
     .nl = "Kans dat een resultaat er komt, voor elk geloot. Standaard 0,2 bij big_bang, 0,8 "
           "bij steady."},
    {.key = "handling",
     .shape = &vocabulary_common_factor_of_time,
     .en = "Factor on handling times of these groups for each result. Default 0.95 with "
           "big_bang, 0.9975 with steady.",
     .nl = "Factor op behandeltijden van deze groepen voor elk resultaat. Standaard 0,95 bij "
           "big_bang, 0,9975 bij steady."},
    {.key = "involved",
     .shape = &shapes_probability,
     .fallback = "0.25",
     .en = "Share of the people of these groups who work on it; of several projects the same "
           "people. Default 0.25.",
     .nl = "Aandeel van de mensen van deze groepen dat eraan werkt; bij meer projecten dezelfde "
           "mensen. Standaard 0,25."},
    {.key = "switch_loss",
     .shape = &shapes_probability,
     .fallback = "0.1",
     .en = "Share of their time that these people lose for each project above two that they "
           "are in. Default 0.1.",
     .nl = "Aandeel van hun tijd dat deze mensen verliezen voor elk project boven de twee waar "
           "ze in zitten. Standaard 0,1."});
