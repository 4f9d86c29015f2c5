/* States n, n+1, ... are visited upwards, each with a weight relative to that of state n. Every
 * term is positive, so nothing cancels.
 *
 * While summing: weight and all sums carry the same factor, a power of two that is taken out
 * whenever the weight grows too large; ratios of them are therefore right and never overflow.
 */
#include "theory/erlang.h"

#include <assert.h>
#include <math.h>
#include <stddef.h>

#define LARGE_WEIGHT 0x1p800
#define NEGLIGIBLE   1e-22 /* share of the weight still to come at which to stop */

/* Rates per second while all agents are busy. */
struct station {
    double join;    /* arrivals that do not balk */
    double serve;   /* agents / mean handling time */
    double leave;   /* of each waiting contact: 1 / mean patience */
    double balking; /* share with no patience at all */
    double room;    /* places in the queue, possibly infinite */
};

double erlang_b(uint32_t agents, double load)
{
    double blocked = 1.0;

    for (uint32_t i = 1; i <= agents; i++)
        blocked = load * blocked / (i + load * blocked);
    return blocked;
}

double erlang_c(uint32_t agents, double load)
{
    if (load >= agents)
        return 1.0;
    const double blocked = erlang_b(agents, load);

    return agents * blocked / (agents - load * (1.0 - blocked));
}

bool erlang_applies(const struct single_queue *queue)
{
    return queue->patience == NULL || queue->patience->kind == DISTRIBUTION_NEVER
           || (queue->patience->kind == DISTRIBUTION_EXPONENTIAL && queue->patience->plus == 0.0);
}

static struct station make_station(const struct single_queue *queue)
{
    const struct distribution *patience = queue->patience;
    struct station station = {.serve = queue->agents / queue->mean_handling_s,
                              .room = single_queue_room(queue)};

    if (patience != NULL)
        station.balking = patience->p_zero;
    if (patience != NULL && patience->kind == DISTRIBUTION_EXPONENTIAL)
        station.leave = 1.0 / patience->mean;
    station.join = queue->arrivals_per_s * (1.0 - station.balking);
    return station;
}

bool erlang_is_stable(const struct single_queue *queue)
{
    const struct station station = make_station(queue);

    return isfinite(station.room) || station.leave > 0.0 || station.join < station.serve;
}

bool erlang_is_closed(const struct single_queue *queue)
{
    const struct station station = make_station(queue);

    return station.leave == 0.0 && station.balking == 0.0 && isinf(station.room);
}

double erlang_states(const struct single_queue *queue)
{
    const struct station s = make_station(queue);
    const double mode = fmax(0.0, (s.join - s.serve) / s.leave);

    if (s.leave > 0.0)
        return fmin(s.room, mode + 12.0 * sqrt(mode + s.serve / s.leave) + 50.0);
    return fmin(s.room, s.join < s.serve ? 50.0 * s.serve / (s.serve - s.join) : INFINITY);
}

/* P(V_k > t) for k = 0, 1, ... where V_k is a sum of exponential stages with rates
 * first, first + leave, ..., first + k leave: the distribution function of a negative binomial, or
 * Poisson without leaving. `term` and `sum` carry the factor 2^-exponent. */
struct stage_tail {
    double first, leave;
    double tau; /* (1 - exp(-leave t)) / leave */
    double term, sum;
    double terms; /* k + 1 */
    int exponent;
};

static struct stage_tail tail_begin(double first, double leave, double t_s)
{
    const double log2_term = -first * t_s * 1.4426950408889634074; /* log2(e) */
    const int exponent = (int)fmax(log2_term, -1e9);
    const double term = exp2(log2_term - exponent);

    return (struct stage_tail){
        first, leave, leave > 0.0 ? -expm1(-leave * t_s) / leave : t_s, term, term, 1.0, exponent};
}

static void tail_next(struct stage_tail *tail)
{
    tail->term *= tail->tau * (tail->first + (tail->terms - 1.0) * tail->leave) / tail->terms;
    tail->sum += tail->term;
    tail->terms += 1.0;
    if (tail->sum > LARGE_WEIGHT) {
        tail->term /= LARGE_WEIGHT;
        tail->sum /= LARGE_WEIGHT;
        tail->exponent += 800;
    }
}

static double tail_value(const struct stage_tail *tail)
{
    return fmin(1.0, ldexp(tail->sum, tail->exponent));
}

/* What happens within `t_s` to a contact with k others ahead of it. */
struct deadline {
    double t_s;
    struct stage_tail offered;  /* the wait it would have with endless patience, k stages + 1 */
    struct stage_tail answered; /* its wait given that it is answered */
};

static struct deadline deadline_begin(const struct station *station, double t_s)
{
    return (struct deadline){t_s, tail_begin(station->serve, station->leave, t_s),
                             tail_begin(station->serve + station->leave, station->leave, t_s)};
}

/* A contact that joins with k others ahead: what becomes of it. */
struct tagged {
    double k;
    double answered, abandoned;
    double wait_if_answered_s;
    double wait_abandoned_s; /* 0 counted where it is answered */
    double wait_s;
    double wait_squared_s2;
};

static void tagged_update(struct tagged *tagged, const struct station *station, double k)
{
    const double leave_s = (k + 1.0) * station->leave;
    const double any = station->serve + leave_s; /* rate of the first of the k + 1 stages */
    const double advance = (station->serve + k * station->leave) / any;

    tagged->k = k;
    tagged->answered = station->serve / any;
    tagged->abandoned = leave_s / any;
    tagged->wait_if_answered_s += 1.0 / any;
    tagged->wait_abandoned_s = tagged->abandoned / any + advance * tagged->wait_abandoned_s;
    tagged->wait_s = (k + 1.0) / any;
    tagged->wait_squared_s2 = 2.0 * tagged->wait_s / any + advance * tagged->wait_squared_s2;
}

/* Sums over states, all carrying the factor of `weight`. */
struct sums {
    double weight; /* of the state at hand */
    double total;
    double idle; /* states in which an agent is free */
    struct single_queue_delayed of;
};

static void rescale(struct sums *sums)
{
    double *values[] = {&sums->weight,
                        &sums->total,
                        &sums->idle,
                        &sums->of.blocked,
                        &sums->of.answered,
                        &sums->of.abandoned,
                        &sums->of.delayed,
                        &sums->of.answered_in_target,
                        &sums->of.abandoned_in_target,
                        &sums->of.abandoned_short,
                        &sums->of.over_target,
                        &sums->of.wait_answered_s,
                        &sums->of.wait_abandoned_s,
                        &sums->of.wait_squared_s2,
                        &sums->of.waiting,
                        &sums->of.waiting_squared};

    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        *values[i] /= LARGE_WEIGHT;
}

static void divide(struct single_queue_delayed *of, double total)
{
    of->blocked /= total;
    of->answered /= total;
    of->abandoned /= total;
    of->delayed /= total;
    of->answered_in_target /= total;
    of->abandoned_in_target /= total;
    of->abandoned_short /= total;
    of->over_target /= total;
    of->wait_answered_s /= total;
    of->wait_abandoned_s /= total;
    of->wait_squared_s2 /= total;
    of->waiting /= total;
    of->waiting_squared /= total;
}

/* The share of joining contacts that abandon within the deadline: those who would still be waiting
 * then but run out of patience before, and those who would be at the head of the queue by then but
 * are gone. */
static double abandoned_within(const struct station *station, const struct deadline *deadline,
                               const struct tagged *tagged)
{
    struct stage_tail next = deadline->offered;

    tail_next(&next);
    return station->leave * deadline->offered.tau * tail_value(&deadline->offered)
           + tagged->abandoned * (1.0 - tail_value(&next));
}

static void add_joining(struct sums *sums, const struct station *station,
                        const struct tagged *tagged, const struct deadline *target,
                        const struct deadline *briefly)
{
    const double joining = sums->weight * (1.0 - station->balking);
    const double balking = sums->weight * station->balking;

    sums->of.delayed += joining;
    sums->of.answered += joining * tagged->answered;
    sums->of.abandoned += balking + joining * tagged->abandoned;
    sums->of.wait_answered_s += joining * tagged->answered * tagged->wait_if_answered_s;
    sums->of.wait_abandoned_s += joining * tagged->wait_abandoned_s;
    sums->of.wait_squared_s2 += joining * tagged->wait_squared_s2;
    sums->of.answered_in_target +=
        joining * tagged->answered * (1.0 - tail_value(&target->answered));
    sums->of.abandoned_in_target += balking + joining * abandoned_within(station, target, tagged);
    if (briefly->t_s > 0.0)
        sums->of.abandoned_short += balking + joining * abandoned_within(station, briefly, tagged);
    sums->of.over_target +=
        joining * exp(-station->leave * target->t_s) * tail_value(&target->offered);
}

/* True when the states after this one cannot matter any more; `ratio` is the weight of the next
 * state relative to this one, and falls from state to state. */
static bool negligible(const struct sums *sums, double ratio)
{
    return ratio < 1.0 && sums->weight * ratio < NEGLIGIBLE * (1.0 - ratio) * sums->total;
}

static void visit_states(struct sums *sums, const struct station *station, double target_s,
                         double short_s)
{
    struct tagged tagged = {0};
    struct deadline target = deadline_begin(station, target_s);
    struct deadline briefly = deadline_begin(station, short_s);

    for (double k = 0.0;; k += 1.0) {
        const double ratio = station->join / (station->serve + (k + 1.0) * station->leave);

        sums->total += sums->weight;
        sums->of.waiting += sums->weight * k;
        sums->of.waiting_squared += sums->weight * k * k;
        if (k >= station->room) {
            sums->of.blocked = sums->weight;
            return;
        }
        tagged_update(&tagged, station, k);
        add_joining(sums, station, &tagged, &target, &briefly);
        if (negligible(sums, ratio))
            return;
        sums->weight *= ratio;
        if (sums->weight > LARGE_WEIGHT)
            rescale(sums);
        tail_next(&target.offered);
        tail_next(&target.answered);
        tail_next(&briefly.offered);
        tail_next(&briefly.answered);
    }
}

/* Erlang-C in closed form: the wait of those who wait is exponential. */
static struct single_queue_delayed wait_for_ever(const struct single_queue *queue)
{
    const double load = single_queue_load(queue);
    const double used = load / queue->agents;
    const double spare_per_s = (queue->agents - load) / queue->mean_handling_s;

    return (struct single_queue_delayed){
        .answered = 1.0,
        .delayed = 1.0,
        .answered_in_target = -expm1(-spare_per_s * queue->target_s),
        .over_target = exp(-spare_per_s * queue->target_s),
        .wait_answered_s = 1.0 / spare_per_s,
        .wait_squared_s2 = 2.0 / (spare_per_s * spare_per_s),
        .waiting = used / (1.0 - used),
        .waiting_squared = used * (1.0 + used) / ((1.0 - used) * (1.0 - used)),
    };
}

static struct single_queue_measures erlang_c_measures(const struct single_queue *queue)
{
    const double load = single_queue_load(queue);
    const double blocked = erlang_b(queue->agents, load);
    const double whole = queue->agents - load * (1.0 - blocked);
    const struct single_queue_delayed delayed = wait_for_ever(queue);

    return single_queue_combine(queue, queue->agents * blocked / whole,
                                (queue->agents - load) * (1.0 - blocked) / whole, load, &delayed);
}

struct single_queue_measures erlang_measures(const struct single_queue *queue)
{
    const struct station station = make_station(queue);
    const double load = single_queue_load(queue);
    const double blocked_below = erlang_b(queue->agents - 1, load);
    struct sums sums = {.weight = 1.0, .idle = queue->agents / (load * blocked_below)};

    assert(erlang_applies(queue) && erlang_is_stable(queue));
    if (erlang_is_closed(queue))
        return erlang_c_measures(queue);
    visit_states(&sums, &station, queue->target_s, queue->short_abandon_s);
    divide(&sums.of, sums.total);

    /* Below state n the numbers busy are those of a loss system with one agent less. */
    const double all_busy = sums.total / (sums.idle + sums.total);
    const double idle = isinf(sums.idle) ? 1.0 : sums.idle / (sums.idle + sums.total);
    const double mean_busy = queue->agents * all_busy + load * idle * (1.0 - blocked_below);

    return single_queue_combine(queue, all_busy, idle, mean_busy, &sums.of);
}
