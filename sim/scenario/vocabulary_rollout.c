/* The training of teams in working Lean; its soft parts are in vocabulary_lean.h. */
#include "vocabulary_common.h"

#include "scenario/shapes.h"
#include "scenario/vocabulary_lean.h"

static const struct shape plan = {
    .kind = SHAPE_TEXT,
    .choices = CHOICES("simultaneous", "staggered", "pilot_then", "paced", "custom")};

KIND(
    vocabulary_rollout, CHANCES, PILOT,
    {.key = "teams",
     .shape = &vocabulary_common_teams,
     .required = true,
     .en = "The teams that are trained, in this order.",
     .nl = "De teams die getraind worden, in deze volgorde."},
    {.key = "plan",
     .shape = &plan,
     .fallback = "\"simultaneous\"",
     .en = "All teams at once (simultaneous), one after the other (staggered), the first and then "
           "all others (pilot_then), all at once with most hours on quiet days (paced), or as a "
           "calendar "
           "says (custom). Default simultaneous.",
     .nl =
         "Alle teams tegelijk (simultaneous), na elkaar (staggered), eerst een en dan alle "
         "andere (pilot_then), alle tegelijk met de meeste uren op rustige dagen (paced), of zoals "
         "een kalender zegt (custom). Standaard simultaneous."},
    {.key = "calendar",
     .shape = &vocabulary_lean_calendar,
     .not_with = "train_wk gap_wk",
     .en = "Custom: by team, the hours of training per head in each week from the start of the "
           "rollout; for each team they add up to hours_per_head. Default: none.",
     .nl = "Custom: per team de uren training per persoon in elke week vanaf het begin van de "
           "uitrol; voor elk team zijn ze samen hours_per_head. Standaard: geen."},
    {.key = "train_wk",
     .shape = &vocabulary_common_weeks,
     .not_with = "calendar",
     .fallback = "12",
     .en = "Weeks over which a team is trained. Default 12.",
     .nl = "Weken waarover een team getraind wordt. Standaard 12."},
    {.key = "gap_wk",
     .shape = &vocabulary_common_weeks_or_none,
     .not_with = "calendar",
     .fallback = "0",
     .en = "Weeks between one team and the next. Default 0.",
     .nl = "Weken tussen het ene team en het volgende. Standaard 0."},
    {.key = "hours_per_head",
     .shape = &vocabulary_common_hours,
     .fallback = "40",
     .en = "Hours of training each person gets, whatever the plan. Default 40.",
     .nl = "Uren training die ieder krijgt, wat het plan ook is. Standaard 40."},
    {.key = "net_h_per_wk",
     .shape = &vocabulary_common_hours_above_none,
     .fallback = "20.1",
     .en = "Hours a week that a person is on the roster: 30 by contract less 33 % leave, illness "
           "and so on. The heads of a team follow from it. Default 20.1.",
     .nl = "Uren per week dat iemand op het rooster staat: 30 volgens contract min 33 % verlof, "
           "ziekte enzovoort. Het aantal mensen van een team volgt eruit. Standaard 20,1."},
    {.key = "most_of_day",
     .shape = &shapes_probability,
     .fallback = "0.25",
     .en = "Share of the hours of a day that training takes at most. Default 0.25.",
     .nl = "Aandeel van de uren van een dag dat training hoogstens kost. Standaard 0,25."},
    {.key = "busy",
     .shape = &vocabulary_common_factor,
     .fallback = "1.08",
     .en = "Paced: how busy a day is, as a factor on the mean, when no hours are left for "
           "training. Default 1.08.",
     .nl = "Paced: hoe druk een dag is, als factor op het gemiddelde, als er geen uren voor "
           "training zijn. Standaard 1,08."},
    {.key = "floor_share",
     .shape = &shapes_probability,
     .not_with = "agenda",
     .fallback = "0.35",
     .en = "Share of the managers' time that they are on the floor; from 0.30 what was learnt "
           "lasts. Default 0.35.",
     .nl = "Aandeel van hun tijd dat managers op de werkvloer zijn; vanaf 0,30 blijft het geleerde "
           "hangen. Standaard 0,35."},
    {.key = "tau_wk",
     .shape = &vocabulary_common_weeks_of_change,
     .fallback = "12",
     .en = "Weeks in which what is new becomes usual (time constant). Default 12.",
     .nl = "Weken waarin het nieuwe gewoon wordt (tijdconstante). Standaard 12."},
    {.key = "half_life_wk",
     .shape = &vocabulary_common_weeks_of_change,
     .fallback = "26",
     .en = "Weeks in which half of it is lost without managers on the floor. Default 26.",
     .nl = "Weken waarin de helft verloren gaat zonder managers op de werkvloer. Standaard 26."},
    {.key = "handling",
     .shape = &vocabulary_common_factor_of_time,
     .fallback = "0.94",
     .en = "Factor on handling times of phone and counter at level 1. Default 0.94.",
     .nl = "Factor op behandeltijden van telefoon en balie op niveau 1. Standaard 0,94."},
    {.key = "handling_mail",
     .shape = &vocabulary_common_factor_of_time,
     .fallback = "0.92",
     .en = "Factor on handling times of mail at level 1. Default 0.92.",
     .nl = "Factor op behandeltijden van mail op niveau 1. Standaard 0,92."},
    {.key = "unresolved",
     .shape = &vocabulary_common_factor,
     .fallback = "0.85",
     .en = "Factor on the share that comes back unresolved, at level 1. Default 0.85.",
     .nl = "Factor op het aandeel dat onopgelost terugkomt, op niveau 1. Standaard 0,85."},
    {.key = "ping_pong",
     .shape = &vocabulary_common_factor,
     .fallback = "0.85",
     .en = "Factor on the share that writes back, at level 1. Default 0.85.",
     .nl = "Factor op het aandeel dat terugschrijft, op niveau 1. Standaard 0,85."},
    {.key = "agenda",
     .shape = &vocabulary_lean_agenda,
     .not_with = "floor_share",
     .en = "What the managers' time goes to, in place of floor_share. Default: none.",
     .nl = "Waar de tijd van managers aan opgaat, in plaats van floor_share. Standaard: geen."},
    {.key = "adoption",
     .shape = &vocabulary_lean_adoption,
     .en = "People use what they learnt as far as they believe in it. Default: everybody uses all.",
     .nl =
         "Mensen gebruiken het geleerde zo ver ze erin geloven. Standaard: ieder gebruikt alles."},
    {.key = "day_starts",
     .shape = &vocabulary_lean_day_starts,
     .en = "Each team begins the day together, from its training on. Default: none.",
     .nl = "Elk team begint de dag samen, vanaf zijn training. Standaard: geen."},
    {.key = "improvements",
     .shape = &vocabulary_lean_improvements,
     .en = "Some people improve the work in small steps. Default: nobody.",
     .nl = "Een paar mensen verbeteren het werk in kleine stappen. Standaard: niemand."},
    {.key = "crisis",
     .shape = &vocabulary_lean_crisis,
     .en = "After a bad week hours for improving are cancelled. Default: never.",
     .nl = "Na een slechte week vervallen uren voor verbeteren. Standaard: nooit."},
    {.key = "momentum",
     .shape = &vocabulary_lean_momentum,
     .en = "Learning hangs on enthusiasm, which fades, and which successes lift. Default: it does "
           "not.",
     .nl =
         "Leren hangt af van enthousiasme, dat wegebt en door successen groeit. Standaard: niet."},
    {.key = "spread",
     .shape = &vocabulary_lean_spread,
     .en = "Teams learn from the best team, also before their own training. Default: they do not.",
     .nl = "Teams leren van het beste team, ook voor hun eigen training. Standaard: niet."});
