#include "experiment/economics.h"

#include "base/memory.h"
#include "base/units.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DAYS_PER_YEAR 365.25

/* What is left of a difference by rounding, as a share of what it is the difference of. */
#define ROUNDING 1e-9

/* --- what they are called --- */

#define OF_WEEK(name_, unit_, better_)                                                             \
    .name = name_, .unit = unit_, .better = better_, .scope = METRIC_OF_PAIR

static const struct metric MEASURES[ECONOMICS_MEASURES] = {
    [ECONOMICS_HOURS_SPENT] =
        {OF_WEEK("hours_spent", METRIC_HOURS, METRIC_BETTER_LOWER),
         .label = {"hours spent", "uren besteed"},
         .definition = {"Hours on the roster that the scenario takes more than the base: agents it "
                        "adds, and what training, upkeep, one-off work and absence take from them.",
                        "Roosteruren die het scenario meer vraagt dan het basisscenario: "
                        "medewerkers die erbij komen, en wat training, onderhoud, eenmalig werk en "
                        "afwezigheid ervan nemen."}},
    [ECONOMICS_HOURS_FREED] =
        {OF_WEEK("hours_freed", METRIC_HOURS, METRIC_BETTER_HIGHER),
         .label = {"hours freed", "uren vrijgemaakt"},
         .definition =
             {"Hours of handling of the base less those the scenario takes for as many "
              "answered questions: its own, times the questions answered in the base "
              "divided by its own. Answered are questions solved in any channel, or on "
              "the website, but for how far an application is and for customers whom an "
              "intervention brings.",
              "Uren afhandeling van het basisscenario min die het scenario voor evenveel "
              "beantwoorde vragen nodig heeft: zijn eigen, maal de beantwoorde vragen van "
              "het basisscenario gedeeld door die van hemzelf. Beantwoord zijn vragen die "
              "in welk kanaal dan ook, of op de website, zijn opgelost, maar niet hoe ver een "
              "aanvraag is, en niet die van klanten die een interventie aantrekt."}},
    [ECONOMICS_HOURS_NET] = {OF_WEEK("hours_net", METRIC_HOURS, METRIC_BETTER_HIGHER),
                             .label = {"hours, net", "uren, per saldo"},
                             .definition = {"Hours freed less hours spent.",
                                            "Uren vrijgemaakt min uren besteed."}},
    [ECONOMICS_EUR_SPENT] =
        {OF_WEEK("eur_spent", METRIC_EUROS, METRIC_BETTER_LOWER),
         .label = {"euros spent", "euro besteed"},
         .definition =
             {"Euros that interventions cost (cost_eur, cost_eur_per_wk), and the paid "
              "hours behind the hours spent at their price (money; without overhead), "
              "more than in the base.",
              "Euro's die interventies kosten (cost_eur, cost_eur_per_wk), en de betaalde "
              "uren achter de bestede uren tegen hun prijs (money; zonder overhead), meer "
              "dan in het basisscenario."}},
    [ECONOMICS_EUR_FREED] =
        {OF_WEEK("eur_freed", METRIC_EUROS, METRIC_BETTER_HIGHER),
         .label = {"euros freed", "euro vrijgemaakt"},
         .definition = {"The paid hours behind the hours freed, at their price (money; without "
                        "overhead): money only where fewer hours are paid for, else room for "
                        "other work.",
                        "De betaalde uren achter de vrijgemaakte uren tegen hun prijs (money; "
                        "zonder overhead): pas geld als er minder uren betaald worden, anders "
                        "ruimte voor ander werk."}},
    [ECONOMICS_EUR_NET] = {OF_WEEK("eur_net", METRIC_EUROS, METRIC_BETTER_HIGHER),
                           .label = {"euros, net", "euro, per saldo"},
                           .definition = {"Euros freed less euros spent.",
                                          "Euro vrijgemaakt min euro besteed."}},
    [ECONOMICS_LOST_AVOIDED] =
        {OF_WEEK("lost_avoided", METRIC_CONTACTS, METRIC_BETTER_HIGHER),
         .label = {"lost calls avoided", "verloren oproepen voorkomen"},
         .definition = {"Contacts that hung up after more than short_abandon_s in the base, less "
                        "those in the scenario; of the telephone, where there is one.",
                        "Contacten die na meer dan short_abandon_s ophingen in het basisscenario, "
                        "min die in het scenario; van de telefoon, als die er is."}},
    [ECONOMICS_FTE_FREED] =
        {OF_WEEK("fte_freed", METRIC_FTE, METRIC_BETTER_HIGHER),
         .label = {"full-time jobs freed", "fte vrijgemaakt"},
         .definition =
             {"Hours freed a week, divided by what is left on the roster of the week of a "
              "full-time job (money: contract_h_per_year).",
              "Vrijgemaakte uren per week, gedeeld door wat er op het rooster overblijft "
              "van de week van een volledige baan (money: contract_h_per_year)."}},
};

#define FIRST_WEEK_EN                                                                              \
    "The first week at whose end all that was gained so far is above all that was lost, and "      \
    "stays "                                                                                       \
    "so until the end of the run; never is an answer. Its interval is from the same week of the "  \
    "upper ends of the weeks' 95 % intervals to that of the lower ends. Week 1 is the first of "   \
    "the "                                                                                         \
    "run, warm-up and all. Of "
#define FIRST_WEEK_NL                                                                              \
    "De eerste week aan het eind waarvan alles wat gewonnen is meer is dan alles wat verloren "    \
    "is, "                                                                                         \
    "en dat tot het eind van de run blijft; nooit is ook een antwoord. Het interval loopt van "    \
    "die "                                                                                         \
    "week van de bovenkanten van de 95 %-intervallen van de weken tot die van de onderkanten. "    \
    "Week 1 is de eerste van de run, met inloop en al. "                                           \
    "Van "

static const struct metric FACTS[ECONOMICS_FACTS] = {
    [ECONOMICS_BREAK_EVEN_HOURS] = {OF_WEEK("break_even_hours_wk", METRIC_NUMBER,
                                            METRIC_BETTER_LOWER),
                                    .label = {"paid back in hours", "terugverdiend in uren"},
                                    .definition = {FIRST_WEEK_EN "hours_net.",
                                                   FIRST_WEEK_NL "hours_net."}},
    [ECONOMICS_BREAK_EVEN_EUR] = {OF_WEEK("break_even_eur_wk", METRIC_NUMBER, METRIC_BETTER_LOWER),
                                  .label = {"paid back in euros", "terugverdiend in euro"},
                                  .definition = {FIRST_WEEK_EN "eur_net.",
                                                 FIRST_WEEK_NL "eur_net."}},
    [ECONOMICS_BREAK_EVEN_LOST] =
        {OF_WEEK("break_even_lost_wk", METRIC_NUMBER, METRIC_BETTER_LOWER),
         .label = {"paid back in lost calls", "terugverdiend in verloren oproepen"},
         .definition = {FIRST_WEEK_EN "lost_avoided.", FIRST_WEEK_NL "lost_avoided."}},
    [ECONOMICS_EQUAL_SERVICE_H] =
        {OF_WEEK("equal_service_h_per_wk", METRIC_HOURS, METRIC_BETTER_NEITHER),
         .label = {"equal service: paid hours a week",
                   "gelijke bereikbaarheid: betaalde uren per week"},
         .definition =
             {"Paid hours a week that the base would need more (or could do with less) to "
              "have the abandonment rate of the scenario, by as many more people in each "
              "group that serves its phone queues. Found by runs of the base with other "
              "numbers of agents, on the same customers. Only with --equal-service.",
              "Betaalde uren per week die het basisscenario meer (of minder) nodig zou "
              "hebben voor het percentage opgehangen van het scenario, met naar "
              "verhouding evenveel mensen meer in elke groep die de telefoon bedient. "
              "Gevonden door het basisscenario met andere aantallen medewerkers te "
              "draaien, bij dezelfde klanten. Alleen met --equal-service."}},
    [ECONOMICS_EQUAL_SERVICE_FTE] =
        {OF_WEEK("equal_service_fte", METRIC_FTE, METRIC_BETTER_NEITHER),
         .label = {"equal service: full-time jobs", "gelijke bereikbaarheid: fte"},
         .definition = {"equal_service_h_per_wk as full-time jobs (money: contract_h_per_year).",
                        "equal_service_h_per_wk in volledige banen (money: "
                        "contract_h_per_year)."}},
};

const struct metric *economics_metric(enum economics_measure measure)
{
    return &MEASURES[measure];
}

const struct metric *economics_fact_metric(enum economics_fact fact)
{
    return &FACTS[fact];
}

const struct metric *economics_metric_at(size_t index)
{
    if (index < ECONOMICS_MEASURES)
        return &MEASURES[index];
    return index < ECONOMICS_MEASURES + ECONOMICS_FACTS ? &FACTS[index - ECONOMICS_MEASURES] : NULL;
}

const struct metric *economics_find(const char *name)
{
    size_t i = 0;

    while (economics_metric_at(i) != NULL && strcmp(economics_metric_at(i)->name, name) != 0)
        i++;
    return economics_metric_at(i);
}

/* --- their values --- */

/* What prices take from the base. */
struct prices {
    double eur_per_paid_h;
    double fte_h_per_wk; /* paid */
    double weeks;        /* so far */
};

static double hours(double seconds)
{
    return seconds / SECONDS_PER_HOUR;
}

/* Paid for one on the roster; 1 where there is none. */
static double paid_per_rostered(const double base[BALANCE_SUMS])
{
    return base[RUN_DAY_ROSTERED_S] > 0.0 ? base[RUN_DAY_PAID_S] / base[RUN_DAY_ROSTERED_S] : 1.0;
}

static double hours_freed(const double base[BALANCE_SUMS], const double other[BALANCE_SUMS])
{
    const double answered = base[RUN_DAY_SOLVED] + base[RUN_DAY_STAYED_AWAY];
    const double of_other = other[RUN_DAY_SOLVED] + other[RUN_DAY_STAYED_AWAY];

    if (answered <= 0.0 && of_other <= 0.0) /* nobody came yet */
        return hours(base[RUN_DAY_HANDLING_S] - other[RUN_DAY_HANDLING_S]);
    if (of_other <= 0.0)
        return (double)NAN;
    return hours(base[RUN_DAY_HANDLING_S] - other[RUN_DAY_HANDLING_S] * (answered / of_other));
}

static double hours_spent(const double base[BALANCE_SUMS], const double other[BALANCE_SUMS])
{
    return hours(other[RUN_DAY_ROSTERED_S] - base[RUN_DAY_ROSTERED_S] + other[RUN_DAY_CLAIMED_S]
                 - base[RUN_DAY_CLAIMED_S]);
}

static double eur_spent(const struct prices *prices, const double base[BALANCE_SUMS],
                        const double other[BALANCE_SUMS])
{
    const double paid_h = hours(other[RUN_DAY_PAID_S] - base[RUN_DAY_PAID_S]
                                + other[RUN_DAY_CLAIMED_PAID_S] - base[RUN_DAY_CLAIMED_PAID_S]);

    return prices->eur_per_paid_h * paid_h + other[RUN_DAY_SPENT_EUR] - base[RUN_DAY_SPENT_EUR];
}

static double value_of(enum economics_measure measure, const struct prices *prices,
                       const double base[BALANCE_SUMS], const double other[BALANCE_SUMS])
{
    switch (measure) {
    case ECONOMICS_HOURS_SPENT: return hours_spent(base, other);
    case ECONOMICS_HOURS_FREED: return hours_freed(base, other);
    case ECONOMICS_HOURS_NET: return hours_freed(base, other) - hours_spent(base, other);
    case ECONOMICS_EUR_SPENT: return eur_spent(prices, base, other);
    case ECONOMICS_EUR_FREED:
        return prices->eur_per_paid_h * paid_per_rostered(base) * hours_freed(base, other);
    case ECONOMICS_EUR_NET:
        return value_of(ECONOMICS_EUR_FREED, prices, base, other)
               - value_of(ECONOMICS_EUR_SPENT, prices, base, other);
    case ECONOMICS_LOST_AVOIDED: return base[BALANCE_LOST] - other[BALANCE_LOST];
    case ECONOMICS_FTE_FREED:
        return hours_freed(base, other) * paid_per_rostered(base)
               / (prices->fte_h_per_wk * prices->weeks);
    case ECONOMICS_MEASURES: break;
    }
    return (double)NAN;
}

/* How large the numbers are that it is a difference of. */
static double size_of(enum economics_measure measure, const struct prices *prices,
                      const double base[BALANCE_SUMS])
{
    switch (measure) {
    case ECONOMICS_LOST_AVOIDED: return base[BALANCE_LOST];
    case ECONOMICS_EUR_SPENT:
    case ECONOMICS_EUR_FREED:
    case ECONOMICS_EUR_NET:
        return prices->eur_per_paid_h * hours(base[RUN_DAY_PAID_S]) + base[RUN_DAY_SPENT_EUR];
    case ECONOMICS_FTE_FREED:
        return hours(base[RUN_DAY_PAID_S]) / (prices->fte_h_per_wk * prices->weeks);
    case ECONOMICS_HOURS_SPENT:
    case ECONOMICS_HOURS_FREED:
    case ECONOMICS_HOURS_NET:
    case ECONOMICS_MEASURES: break;
    }
    return hours(base[RUN_DAY_ROSTERED_S] + base[RUN_DAY_HANDLING_S]);
}

/* --- their estimates --- */

struct economics economics_of(const struct pool *base, const struct pool *other)
{
    assert(base->balance.week_count == other->balance.week_count
           && base->replications == other->replications);
    return (struct economics){base, other, base->balance.week_count};
}

static struct prices prices_at(const struct economics *economics, size_t week)
{
    const struct scenario *const scenario = economics->base->rows->scenario;
    const struct scenario_money *const money = &scenario->money;
    size_t first;
    size_t last;

    periods_days(&scenario->run, PERIODS_WEEKS, week, &first, &last);
    return (struct prices){
        .eur_per_paid_h = money->eur_per_fte_year / money->contract_h_per_year,
        .fte_h_per_wk = money->contract_h_per_year / (DAYS_PER_YEAR / DAYS_PER_WEEK),
        .weeks = (double)(last + 1) / DAYS_PER_WEEK,
    };
}

/* The mean sums up to the end of a week, of all replications but those of one block (`blocks`:
 * none), as cumulative sums or those of the week alone. */
static void sums_without(const struct balance *balance, size_t block, size_t week,
                         double sums[BALANCE_SUMS])
{
    const struct blocks *const blocks = &balance->blocks;
    const bool has_all = block == blocks->count;
    const double *const whole = blocks->whole + week * BALANCE_SUMS;
    const double *const part =
        has_all ? NULL : blocks->sums + block * blocks->width + week * BALANCE_SUMS;
    const double left = (double)(blocks->replications - (has_all ? 0 : blocks_size(blocks, block)));

    for (size_t i = 0; i < BALANCE_SUMS; i++)
        sums[i] = left > 0.0 ? (whole[i] - (has_all ? 0.0 : part[i])) / left : 0.0;
}

/* Of all but a block: up to the end of `week`, less up to the end of the week before if `alone`. */
static double value_without(const struct economics *economics, enum economics_measure measure,
                            size_t block, size_t week, bool alone)
{
    const struct prices prices = prices_at(economics, week);
    double base[BALANCE_SUMS];
    double other[BALANCE_SUMS];

    sums_without(&economics->base->balance, block, week, base);
    sums_without(&economics->other->balance, block, week, other);
    const double value = value_of(measure, &prices, base, other);

    return alone && week > 0 ? value - value_without(economics, measure, block, week - 1, false)
                             : value;
}

static struct estimate estimate(const struct economics *economics, enum economics_measure measure,
                                size_t week, bool alone)
{
    const struct blocks *const blocks = &economics->base->balance.blocks;
    const struct prices prices = prices_at(economics, week);
    const double value = value_without(economics, measure, blocks->count, week, alone);
    struct estimate_pseudo *const pseudo = memory_zeroed(blocks->count, sizeof *pseudo);
    double base[BALANCE_SUMS];

    sums_without(&economics->base->balance, blocks->count, week, base);
    const double size = size_of(measure, &prices, base);

    for (size_t i = 0; i < blocks->count; i++) {
        const double share = (double)blocks->replications / (double)blocks_size(blocks, i);
        const double without = value_without(economics, measure, i, week, alone);

        pseudo[i] = (struct estimate_pseudo){share * value - (share - 1.0) * without,
                                             (double)blocks_size(blocks, i)};
    }
    if (blocks->count == 1)
        pseudo[0].value = value;
    struct estimate result = estimate_interval(value, size, pseudo, blocks->count);

    if (fabs(result.mean) <= ROUNDING * size && result.half_width_95 <= ROUNDING * size)
        result.mean = result.half_width_95 = 0.0;
    free(pseudo);
    return result;
}

struct estimate economics_up_to(const struct economics *economics, enum economics_measure measure,
                                size_t week)
{
    return estimate(economics, measure, week, false);
}

size_t economics_week_of_run(const struct economics *economics, size_t week)
{
    return periods_week_of_run(&economics->base->rows->scenario->run, week);
}

struct estimate economics_of_week(const struct economics *economics, enum economics_measure measure,
                                  size_t week)
{
    return estimate(economics, measure, week, true);
}

/* --- when it has paid for itself --- */

/* Looks at the weeks from the last to the first: `week` stays while they are above 0. */
static void look_at(size_t *week, bool *goes_on, size_t at, double value)
{
    *goes_on = *goes_on && value > 0.0;
    if (*goes_on)
        *week = at;
}

struct economics_break_even economics_break_even(const struct economics *economics,
                                                 enum economics_fact fact)
{
    const enum economics_measure measure = fact == ECONOMICS_BREAK_EVEN_HOURS ? ECONOMICS_HOURS_NET
                                           : fact == ECONOMICS_BREAK_EVEN_EUR
                                               ? ECONOMICS_EUR_NET
                                               : ECONOMICS_LOST_AVOIDED;
    struct economics_break_even even = {ECONOMICS_NEVER, ECONOMICS_NEVER, ECONOMICS_NEVER, true};
    bool goes_on[3] = {true, true, true};

    for (size_t week = economics->week_count; week-- > 0;) {
        const struct estimate gained = economics_up_to(economics, measure, week);

        even.is_sure = even.is_sure && !isnan(gained.half_width_95);
        look_at(&even.week, &goes_on[0], week, gained.mean);
        look_at(&even.earliest, &goes_on[1], week, gained.mean + gained.half_width_95);
        look_at(&even.latest, &goes_on[2], week, gained.mean - gained.half_width_95);
    }
    return even;
}
