/* Lean rollouts, and the problems at work that they are about, of random scenarios. */
#include "random_making.h"

/* --- soft parts --------------------------------------------------------------------------------
 */

static void print_adoption(struct making *making, FILE *out)
{
    const double ambassadors = service_between(making, 0, 0.5);
    const double avoiders = service_between(making, 0, 0.5);
    const double reward = service_between(making, 0.5, 2);
    const double willing = service_uniform(making);

    fprintf(out,
            ", \"adoption\": {\"ambassadors\": %.9g, \"avoiders\": %.9g, \"reward\": %.9g, "
            "\"willing\": %.9g, \"conversion_per_wk\": 0.5}",
            ambassadors, avoiders, reward, willing);
}

static void print_improvements(struct making *making, FILE *out)
{
    const double hours = service_between(making, 0, 5);
    const double gain = service_between(making, 0, 0.3);
    const double own = service_uniform(making);
    const double calls = service_between(making, -0.5, 1);
    const uint32_t at_once = 1 + service_below(making, 2);
    const uint32_t most = 1 + service_below(making, 2);
    const uint32_t wait_wd = 1 + service_below(making, 6);

    fprintf(out,
            ", \"improvements\": {\"h_per_wk\": {\"g0\": %.9g}, \"each_wk\": 1, \"at_once\": %u, "
            "\"most_at_once\": %u, \"gain\": %.9g, \"own_by_year\": [%.9g], \"approval_wd\": %u, "
            "\"waiting_calls\": %.9g}",
            hours, at_once, most, gain, own, wait_wd, calls < 0 ? 0 : calls);
}

static void print_crisis(struct making *making, FILE *out)
{
    const double abandonment = service_between(making, 0, 0.5);
    const double cut = service_uniform(making);

    fprintf(out, ", \"crisis\": {\"abandonment\": %.9g, \"backlog\": 20", abandonment);
    if (service_happens(making, 0.5))
        fprintf(out, ", \"cut_training_first\": true}");
    else
        fprintf(out, ", \"cancels_training\": %.9g}", cut);
}

static void print_agendas(struct making *making, FILE *out)
{
    const double floor_share = 0.01 * service_below(making, 50);
    const uint32_t from_wk = 1 + service_below(making, 3);

    fprintf(out,
            ", \"agendas\": [{\"from_wk\": %u, \"floor\": %.9g, \"meetings\": %.9g, \"projects\": "
            "0.25, \"administration\": 0.25}, {\"from_wk\": %u, \"floor\": 0, \"meetings\": 0.6}]",
            from_wk, floor_share, 0.5 - floor_share, from_wk + 1);
}

static void print_managers(struct making *making, FILE *out)
{
    static const char *const styles[] = {"direct", "coach", "facilitate", "delegate"};

    if (service_happens(making, 0.3))
        print_agendas(making, out);
    if (service_happens(making, 0.3))
        fprintf(out, ", \"leadership\": {\"style\": \"%s\"}", styles[service_below(making, 4)]);
    if (service_happens(making, 0.3))
        fprintf(out, ", \"coach_pairs\": {\"tau_wk\": 1, \"h_per_wk\": %u, \"weeks\": 2}",
                service_below(making, 15));
}

/* Weeks are few: what takes longer is tested by hand (tests/intervention). */
static void print_soft(struct making *making, FILE *out)
{
    if (service_happens(making, 0.5))
        print_adoption(making, out);
    if (service_happens(making, 0.5))
        fprintf(out, ", \"day_starts\": {\"per_day_min\": 15}");
    if (service_happens(making, 0.5))
        print_improvements(making, out);
    if (service_happens(making, 0.5))
        print_crisis(making, out);
    if (service_happens(making, 0.3))
        fprintf(out, ", \"momentum\": {\"fades_per_wk\": 0.3}");
    if (service_happens(making, 0.3))
        fprintf(out, ", \"spread\": {\"per_wk\": 0.2}");
    if (service_happens(making, 0.3))
        fprintf(out, ", \"lend_after_s\": %u", 30 * service_below(making, 4));
    print_managers(making, out);
}

/* --- the rollout -------------------------------------------------------------------------------
 */

/* Of the teams of a list: a plan of two weeks, or a calendar of a week and two. */
static void print_plan(struct making *making, FILE *out, uint32_t list, double hours_per_head)
{
    static const char *const plans[] = {"simultaneous", "staggered", "paced", "pilot_then"};
    static const char *const teams[] = {"\"a\"", "\"a\", \"b\"", "\"b\", \"a\""};
    const double half = hours_per_head / 2;

    fprintf(out, ", \"teams\": [%s]", teams[list]);
    if (!service_happens(making, 0.25)) {
        fprintf(out, ", \"plan\": \"%s\", \"train_wk\": 2", plans[service_below(making, 4)]);
        return;
    }
    fprintf(out, ", \"plan\": \"custom\", \"calendar\": {\"a\": [%.9g, %.9g]", half, half);
    if (list > 0)
        fprintf(out, ", \"b\": [0, %.9g, %.9g]", half, half);
    fprintf(out, "}");
}

/* Training fits: its share of the hours of an average week is at most 0.15, and even a week with
 * two holidays in a month of half the hours has 0.3 of those, of which it may have 0.9. */
bool lean_print_rollout(struct making *making, FILE *out)
{
    const double hours = service_between(making, -1, 6);
    const double floor_share = service_between(making, 0, 0.5);
    const double tau_wk = service_between(making, 1, 3);
    const double handling = service_between(making, 0.6, 1.2);
    const double handling_mail = service_between(making, 0.6, 1.2);
    const double unresolved = service_between(making, 0, 2);
    const double ping_pong = service_between(making, 0, 2);
    const uint32_t list = making->groups > 1 ? service_below(making, 3) : 0;

    const double given = hours < 0 ? 0 : hours;

    print_plan(making, out, list, given);
    if (service_happens(making, 0.4))
        pilot_print(making, out, "\"teams\": [\"a\"]", 2 + service_below(making, 2), false);
    fprintf(out,
            ", \"net_h_per_wk\": 20, \"hours_per_head\": %.9g, \"most_of_day\": 0.9, \"busy\": 2, "
            "\"floor_share\": %.9g, "
            "\"tau_wk\": %.9g, \"half_life_wk\": 1, \"handling\": %.9g, \"handling_mail\": %.9g, "
            "\"unresolved\": %.9g, \"ping_pong\": %.9g",
            given, floor_share, tau_wk, handling, handling_mail, unresolved, ping_pong);
    print_soft(making, out);
    return true;
}

bool lean_print_problems(struct making *making, FILE *out)
{
    const double told = service_uniform(making);
    const double handling = service_between(making, 0.8, 2);
    const double calls = service_between(making, -0.5, 1.5);

    fprintf(out,
            ", \"teams\": [%s], \"per_wk\": 5, \"told_by_in_group\": %.9g, \"after_wd\": 1, "
            "\"incident_wd\": %u, \"handling\": %.9g, \"calls\": %.9g, \"one_on_ones\": %s",
            making->groups > 1 ? "\"a\", \"b\"" : "\"a\"", told, 1 + service_below(making, 3),
            handling, calls < 0 ? 0 : calls, told < 0.5 ? "true" : "false");
    return true;
}
