#include "vocabulary_rooms.h"

#include "scenario/limits.h"
#include "scenario/names.h"
#include "scenario/shapes.h"

const struct shape vocabulary_staff_time_shrinkage = {
    .kind = SHAPE_OBJECT,
    .name = "shrinkage",
    .fields = FIELDS({.key = "leave",
                      .shape = &shapes_probability,
                      .fallback = "0",
                      .en = "Share of the paid hours: leave and public holidays. Default 0.",
                      .nl = "Aandeel van de betaalde uren: verlof en feestdagen. Standaard 0."},
                     {.key = "sickness",
                      .shape = &shapes_probability,
                      .fallback = "0",
                      .en = "Sickness absence. Default 0.",
                      .nl = "Ziekteverzuim. Standaard 0."},
                     {.key = "breaks",
                      .shape = &shapes_probability,
                      .fallback = "0",
                      .en = "Breaks. Default 0.",
                      .nl = "Pauzes. Standaard 0."},
                     {.key = "meetings",
                      .shape = &shapes_probability,
                      .fallback = "0",
                      .en = "Meetings and the start of the day. Default 0.",
                      .nl = "Overleg en dagstart. Standaard 0."},
                     {.key = "training",
                      .shape = &shapes_probability,
                      .fallback = "0",
                      .en = "Training. Default 0.",
                      .nl = "Opleiding. Standaard 0."},
                     {.key = "coaching",
                      .shape = &shapes_probability,
                      .fallback = "0",
                      .en = "Coaching and quality. Default 0.",
                      .nl = "Coaching en kwaliteit. Standaard 0."},
                     {.key = "projects",
                      .shape = &shapes_probability,
                      .fallback = "0",
                      .en = "Projects. Default 0.",
                      .nl = "Projecten. Standaard 0."},
                     {.key = "other",
                      .shape = &shapes_probability,
                      .fallback = "0",
                      .en = "All other. Default 0.",
                      .nl = "Al het andere. Standaard 0."})};

const struct shape vocabulary_staff_time = {
    .kind = SHAPE_OBJECT,
    .name = "staff_time",
    .fields =
        FIELDS({.key = "shrinkage",
                .shape = &vocabulary_staff_time_shrinkage,
                .en = "What paid hours go to before the roster, where a group does not say.",
                .nl = "Waar betaalde uren heen gaan voor het rooster, waar een groep het niet "
                      "zegt."},
               {.key = "sickness_varies",
                .shape = &shapes_boolean,
                .fallback = "false",
                .en = "Whether the number of sick people differs from day to day, of groups with "
                      "heads that do not say. Default false.",
                .nl = "Of het aantal zieken van dag tot dag verschilt, van groepen met heads die "
                      "het niet zeggen. Standaard false."})};

static const struct shape claim_kind = {.kind = SHAPE_TEXT, .choices = names_claims};
static const struct shape claim_share = {.kind = SHAPE_NUMBER, .max = 1};
static const struct shape claim_hours = {.kind = SHAPE_NUMBER, .max = 1e7};

static const struct shape claim = {
    .kind = SHAPE_OBJECT,
    .name = "claim",
    .one_of = "share h_per_week",
    .fields = FIELDS({.key = "kind",
                      .shape = &claim_kind,
                      .fallback = "\"other\"",
                      .en = "What the hours go to. Default other.",
                      .nl = "Waar de uren heen gaan. Standaard other."},
                     {.key = "from",
                      .shape = &shapes_date,
                      .en = "First day. Default: the first of the run.",
                      .nl = "Eerste dag. Standaard: de eerste van de run."},
                     {.key = "to",
                      .shape = &shapes_date,
                      .en = "Last day. Default: the last of the run.",
                      .nl = "Laatste dag. Standaard: de laatste van de run."},
                     {.key = "share",
                      .shape = &claim_share,
                      .en = "Share of the hours on the roster of each day.",
                      .nl = "Aandeel van de roosteruren van elke dag."},
                     {.key = "h_per_week",
                      .shape = &claim_hours,
                      .en = "Hours a week of the group together, evenly over the roster of the "
                            "week.",
                      .nl = "Uren per week van de groep samen, gelijkmatig over het rooster van de "
                            "week."})};

const struct shape vocabulary_staff_time_claims = {.kind = SHAPE_LIST,
                                                   .name = "claims",
                                                   .expected = "a list of claims",
                                                   .item = &claim,
                                                   .min_items = 1,
                                                   .max_items = LIMITS_CLAIMS};
const struct shape vocabulary_staff_time_heads = {.kind = SHAPE_NUMBER, .max = LIMITS_AGENTS};
static const struct shape turnover = {.kind = SHAPE_NUMBER, .max = 52};
static const struct shape novice_handling = {.kind = SHAPE_NUMBER, .min = 1, .max = 100};
static const struct shape novice_weeks = {
    .kind = SHAPE_NUMBER, .whole = true, .min = 1, .max = 520};
static const struct shape weeks_off = {.kind = SHAPE_NUMBER, .max = 520};
static const struct shape hours_of_week = {.kind = SHAPE_NUMBER, .max = 168};

const struct shape vocabulary_staff_time_novices = {
    .kind = SHAPE_OBJECT,
    .name = "novices",
    .one_of = "share turnover_per_year",
    .fields = FIELDS(
        {.key = "share",
         .shape = &shapes_probability,
         .en = "Share of the people at work who are novices; hires keep it up.",
         .nl = "Aandeel beginners onder de mensen die aan het werk zijn; nieuwe mensen houden het "
               "op peil."},
        {.key = "turnover_per_year",
         .shape = &turnover,
         .en = "People who leave in a year, as a share of heads: each week as many as in the "
               "others; new ones come in the same week.",
         .nl = "Mensen die per jaar vertrekken, als aandeel van heads: elke week evenveel; in "
               "dezelfde week komen er nieuwe."},
        {.key = "handling",
         .shape = &novice_handling,
         .fallback = "1.6",
         .en = "Factor on a novice's handling times at the start. Default 1.6.",
         .nl = "Factor op de afhandeltijden van een beginner in het begin. Standaard 1,6."},
        {.key = "proficiency_wk",
         .shape = &novice_weeks,
         .fallback = "20",
         .en = "Weeks at work in which that excess falls, exponentially, to 5 %; after them nobody "
               "is a novice. Default 20.",
         .nl = "Weken aan het werk waarin die extra tijd exponentieel daalt tot 5 %; daarna is men "
               "geen beginner meer. Standaard 20."},
        {.key = "training_wk",
         .shape = &weeks_off,
         .fallback = "6",
         .en = "Weeks of training before that, off the roster: a claim of kind onboarding. Default "
               "6.",
         .nl = "Weken opleiding daarvoor, buiten het rooster: een claim van soort onboarding. "
               "Standaard 6."},
        {.key = "senior_h_per_wk",
         .shape = &hours_of_week,
         .fallback = "6",
         .en = "Hours a week that colleagues coach a novice: a claim of kind coaching. Default 6.",
         .nl = "Uren per week dat collega's een beginner begeleiden: een claim van soort coaching. "
               "Standaard 6."},
        {.key = "coach_wk",
         .shape = &weeks_off,
         .fallback = "8",
         .en = "For so many weeks. Default 8.",
         .nl = "Zoveel weken lang. Standaard 8."})};

const struct shape vocabulary_staff_time_seniors = {
    .kind = SHAPE_OBJECT,
    .name = "seniors",
    .fields = FIELDS({.key = "heads",
                      .shape = &vocabulary_staff_time_heads,
                      .required = true,
                      .en = "How many of the group's heads are seniors.",
                      .nl = "Hoeveel van de mensen in dienst senior zijn."},
                     {.key = "exempt",
                      .shape = &shapes_probability,
                      .fallback = "0.5",
                      .en = "Share of their hours that is kept free of the work: a claim of kind "
                            "exempt. Default 0.5.",
                      .nl = "Aandeel van hun uren dat vrij is van het werk: een claim van soort "
                            "exempt. Standaard 0,5."})};
