/* Shapes are unnamed where they are used once; times are in seconds here, the shape tables allow
 * minutes beside them.
 */
#include "scenario/vocabulary_distribution.h"

#include "scenario/limits.h"

#define EXPECTED "a number of seconds, \"never\", or an object with \"dist\""

static const struct shape duration = {.kind = SHAPE_NUMBER, .max = LIMITS_TIME_S};
static const struct shape positive_duration = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_TIME_S};
static const struct shape durations = {.kind = SHAPE_LIST,
                                       .item = &duration,
                                       .expected = "a list of times",
                                       .min_items = 1,
                                       .max_items = LIMITS_POINTS};
static const struct shape positive_durations = {.kind = SHAPE_LIST,
                                                .item = &positive_duration,
                                                .expected = "a list of times",
                                                .min_items = 1,
                                                .max_items = LIMITS_POINTS};
static const struct shape weight = {.kind = SHAPE_NUMBER, .max = 1e9};
static const struct shape weights = {.kind = SHAPE_LIST,
                                     .item = &weight,
                                     .expected = "a list of numbers",
                                     .min_items = 1,
                                     .max_items = LIMITS_POINTS};
static const struct shape share = {.kind = SHAPE_NUMBER, .max = 1};
static const struct shape shares = {.kind = SHAPE_LIST,
                                    .item = &share,
                                    .expected = "a list of numbers",
                                    .min_items = 1,
                                    .max_items = LIMITS_POINTS};
static const struct shape hazard = {.kind = SHAPE_NUMBER, .max = 1e6};
static const struct shape hazards = {.kind = SHAPE_LIST,
                                     .item = &hazard,
                                     .expected = "a list of numbers",
                                     .min_items = 1,
                                     .max_items = LIMITS_POINTS};
static const struct shape phases = {.kind = SHAPE_NUMBER, .min = 1, .max = 1000, .whole = true};
static const struct shape cv = {.kind = SHAPE_NUMBER, .max = LIMITS_CV};
static const struct shape exponent = {.kind = SHAPE_NUMBER, .min = 0.05, .max = 100};
static const struct shape parts = {.kind = SHAPE_LIST,
                                   .item = &vocabulary_distribution,
                                   .expected = "a list of distributions",
                                   .min_items = 1,
                                   .max_items = LIMITS_PARTS};

#define P_ZERO                                                                                     \
    {                                                                                              \
        .key = "p_zero", .shape = &share, .fallback = "0",                                         \
        .en = "Share that is exactly zero; the rest is as said. Default 0.",                       \
        .nl = "Aandeel dat precies nul is; de rest is zoals gezegd. Standaard 0.",                 \
    }
#define PLUS                                                                                       \
    {                                                                                              \
        .key = "plus", .shape = &duration, .is_time = true, .fallback = "0",                       \
        .en = "Is added to what is not exactly zero. Default 0.",                                  \
        .nl = "Komt bij wat niet precies nul is. Standaard 0.",                                    \
    }
#define MEAN                                                                                       \
    {                                                                                              \
        .key = "mean", .shape = &positive_duration, .is_time = true, .required = true,             \
        .en = "Mean.", .nl = "Gemiddelde.",                                                        \
    }
#define CV                                                                                         \
    {                                                                                              \
        .key = "cv", .shape = &cv, .required = true,                                               \
        .en = "Coefficient of variation: standard deviation / mean.",                              \
        .nl = "Variatiecoëfficiënt: standaardafwijking / gemiddelde.",                             \
    }
#define WEIGHTS                                                                                    \
    {                                                                                              \
        .key = "weights", .shape = &weights, .required = true,                                     \
        .en = "The weight of each; only their proportions matter.",                                \
        .nl = "Het gewicht van elk; alleen de verhoudingen tellen.",                               \
    }

#define OBJECT(name, ...)                                                                          \
    static const struct shape name = {                                                             \
        .kind = SHAPE_OBJECT,                                                                      \
        .fields = (const struct shape_field[]){__VA_ARGS__, P_ZERO, PLUS, {0}}}

OBJECT(fixed, {.key = "value",
               .shape = &duration,
               .is_time = true,
               .required = true,
               .en = "The value.",
               .nl = "De waarde."});
OBJECT(uniform,
       {.key = "min",
        .shape = &duration,
        .is_time = true,
        .required = true,
        .en = "Least value.",
        .nl = "Kleinste waarde."},
       {.key = "max",
        .shape = &duration,
        .is_time = true,
        .required = true,
        .en = "Greatest value.",
        .nl = "Grootste waarde."});
OBJECT(exponential, MEAN);
OBJECT(erlang, MEAN,
       {.key = "phases",
        .shape = &phases,
        .required = true,
        .en = "Number of exponential phases of equal mean.",
        .nl = "Aantal exponentiële fasen met gelijk gemiddelde."});
OBJECT(with_cv, MEAN, CV);
OBJECT(weibull,
       {.key = "shape",
        .shape = &exponent,
        .required = true,
        .en = "Shape: below 1 the hazard falls, above 1 it rises.",
        .nl = "Vorm: onder 1 daalt het risico, boven 1 stijgt het."},
       {.key = "scale",
        .shape = &positive_duration,
        .is_time = true,
        .required = true,
        .en = "Scale: 63.2 % is below it.",
        .nl = "Schaal: 63,2 % ligt eronder."});
OBJECT(hyperexponential,
       {.key = "means",
        .shape = &positive_durations,
        .is_time = true,
        .required = true,
        .en = "Mean of each exponential.",
        .nl = "Gemiddelde van elke exponentiële verdeling."},
       WEIGHTS);
OBJECT(mixture,
       {.key = "parts",
        .shape = &parts,
        .required = true,
        .en = "The distributions to choose from.",
        .nl = "De verdelingen waaruit gekozen wordt."},
       WEIGHTS);
OBJECT(table,
       {.key = "values",
        .shape = &durations,
        .is_time = true,
        .required = true,
        .en = "The values to choose from.",
        .nl = "De waarden waaruit gekozen wordt."},
       WEIGHTS);
OBJECT(curve,
       {.key = "after",
        .shape = &durations,
        .is_time = true,
        .required = true,
        .en = "Times, ascending.",
        .nl = "Tijden, oplopend."},
       {.key = "share",
        .shape = &shares,
        .required = true,
        .en = "Share that has ended after each time, ascending; what is missing from 1 never ends.",
        .nl = "Aandeel dat na elke tijd voorbij is, oplopend; wat aan 1 ontbreekt eindigt nooit."});
OBJECT(hazard_rate,
       {.key = "from",
        .shape = &durations,
        .is_time = true,
        .required = true,
        .en = "Times from which each hazard holds, ascending; the first is 0.",
        .nl = "Tijden vanaf wanneer elk risico geldt, oplopend; de eerste is 0."},
       {.key = "per_s",
        .shape = &hazards,
        .required = true,
        .en = "Chance per second to end, of those who are still there.",
        .nl = "Kans per seconde om te eindigen, van wie er nog is."});
static const struct shape never = {.kind = SHAPE_OBJECT,
                                   .fields = (const struct shape_field[]){P_ZERO, {0}}};

static const struct shape_variant variants[] = {
    {"fixed", &fixed, "Always the same.", "Altijd hetzelfde."},
    {"uniform", &uniform, "All values between two equally likely.",
     "Alle waarden tussen twee even waarschijnlijk."},
    {"exponential", &exponential, "Exponential.", "Exponentieel."},
    {"erlang", &erlang, "Erlang: a sum of equal exponentials.",
     "Erlang: een som van gelijke exponentiële verdelingen."},
    {"gamma", &with_cv, "Gamma.", "Gamma."},
    {"lognormal", &with_cv, "Lognormal.", "Lognormaal."},
    {"weibull", &weibull, "Weibull.", "Weibull."},
    {"hyperexponential", &hyperexponential, "One of several exponentials.",
     "Een van enkele exponentiële verdelingen."},
    {"mixture", &mixture, "One of several distributions.", "Een van enkele verdelingen."},
    {"table", &table, "One of several values.", "Een van enkele waarden."},
    {"curve", &curve, "After these times these shares have ended.",
     "Na deze tijden zijn deze aandelen voorbij."},
    {"hazard", &hazard_rate, "A hazard that changes in steps.",
     "Een risico dat in stappen verandert."},
    {"never", &never, "Without end.", "Zonder einde."},
    {0}};

static const struct shape object = {.kind = SHAPE_VARIANT, .tag = "dist", .variants = variants};
static const struct shape word = {
    .kind = SHAPE_TEXT, .expected = EXPECTED, .choices = (const char *const[]){"never", NULL}};

const struct shape vocabulary_distribution = {
    .kind = SHAPE_ANY,
    .name = "distribution",
    .expected = EXPECTED,
    .alternatives = (const struct shape *const[]){&duration, &word, &object, NULL}};
