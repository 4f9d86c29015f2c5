/* The line is cut into panels where psi has sunk by certain depths below its peak and wherever the
 * patience is not smooth; within a panel adaptive quadrature finds an easy integrand. All integrals
 * are of exp(psi - peak_psi), so nothing overflows; what lies beyond the last depth is nothing.
 */
#include "theory/patience_queue.h"

#include "base/memory.h"
#include "theory/erlang.h"

#include <assert.h>
#include <gsl/gsl_integration.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What is integrated against the density. x is the offered wait, R the patience, H the integral of
 * P(R > u) up to x, y = arrivals x H. */
enum weight {
    WEIGHT_ANSWERED,       /* P(R > x) */
    WEIGHT_ABANDONED,      /* P(R <= x) */
    WEIGHT_WAIT_ANSWERED,  /* x P(R > x) */
    WEIGHT_WAIT_ABANDONED, /* E[R; R <= x] */
    WEIGHT_WAIT_SQUARED,   /* E[min(x, R)^2] */
    WEIGHT_WAITING,        /* the number waiting, places limited or not: y */
    WEIGHT_WAITING_SQUARED,
    WEIGHT_BLOCKED, /* chance of a full queue relative to that of any other: y^room/room! / sum */
    WEIGHTS
};

struct patience_queue_panel {
    double from_s, to_s;
    double integral[WEIGHTS];
};

enum { WORKSPACE_INTERVALS = 100 };
#define RELATIVE_ERROR 1e-10 /* reached with two or three digits to spare */

static const double depths[] = {0.5, 2.0, 8.0, 32.0, 128.0, 600.0};
enum { DEPTHS = sizeof depths / sizeof *depths };

bool patience_queue_is_stable(const struct single_queue *queue)
{
    struct survival survival = survival_make(queue->patience);
    const double staying = survival_never(&survival);

    survival_term(&survival);
    return isfinite(single_queue_room(queue)) || single_queue_load(queue) * staying < queue->agents;
}

static int compare_doubles(const void *a, const void *b)
{
    const double x = *(const double *)a;
    const double y = *(const double *)b;

    return (x > y) - (x < y);
}

/* Cuts [first, last] at the points between and makes the panels. */
static void make_panels(struct patience_queue *queue)
{
    const size_t breaks = queue->density.survival.break_count;
    double *cuts = memory_zeroed(breaks + 2 * DEPTHS + 3, sizeof *cuts);
    size_t count = 0;

    for (size_t i = 0; i < DEPTHS; i++) {
        cuts[count++] = patience_density_sunk_before(&queue->density, depths[i]);
        cuts[count++] = patience_density_sunk_after(&queue->density, depths[i]);
    }
    const double first_s = cuts[count - 2];
    const double last_s = cuts[count - 1];

    cuts[count++] = queue->density.peak_s;
    cuts[count++] = queue->queue.target_s;
    cuts[count++] = queue->queue.short_abandon_s;
    for (size_t i = 0; i < breaks; i++)
        cuts[count++] = queue->density.survival.break_points_s[i];
    qsort(cuts, count, sizeof *cuts, compare_doubles);
    queue->panels = memory_zeroed(count, sizeof *queue->panels);
    for (size_t i = 0; i + 1 < count; i++) {
        if (cuts[i] >= first_s && cuts[i + 1] <= last_s && cuts[i] < cuts[i + 1])
            queue->panels[queue->panel_count++] =
                (struct patience_queue_panel){.from_s = cuts[i], .to_s = cuts[i + 1]};
    }
    free(cuts);
}

/* All that the weights need at one x. The quadratures of the weights visit the same places, and the
 * special functions in here cost more than the rest, so the last samples are kept. */
struct sample {
    double x_s;
    double density; /* exp(psi - peak_psi) */
    struct survival_value patience;
    double y;
    double last_share; /* patience_density_log_sum() */
};

enum { SAMPLE_BITS = 8, SAMPLES = 1 << SAMPLE_BITS }; /* 31 nodes and a few halvings */

struct integrand {
    const struct patience_queue *queue;
    enum weight weight;
    struct sample *samples; /* owned; SAMPLES of them, each where the bits of its x say */
    gsl_integration_workspace *workspace;
};

static struct integrand integrand_make(const struct patience_queue *queue)
{
    struct integrand integrand = {.queue = queue,
                                  .samples = memory_zeroed(SAMPLES, sizeof *integrand.samples),
                                  .workspace =
                                      gsl_integration_workspace_alloc(WORKSPACE_INTERVALS)};

    assert(integrand.workspace != NULL);
    for (size_t i = 0; i < SAMPLES; i++)
        integrand.samples[i].x_s = -1.0; /* of no x */
    return integrand;
}

static void integrand_term(struct integrand *integrand)
{
    free(integrand->samples);
    gsl_integration_workspace_free(integrand->workspace);
}

static const struct sample *sample_at(struct integrand *integrand, double x_s)
{
    const struct patience_queue *queue = integrand->queue;
    uint64_t bits;

    memcpy(&bits, &x_s, sizeof bits);
    struct sample *sample = &integrand->samples[bits * 0x9e3779b97f4a7c15u >> (64 - SAMPLE_BITS)];

    if (sample->x_s == x_s)
        return sample;
    sample->x_s = x_s;
    sample->density = exp(patience_density_depth(&queue->density, x_s));
    sample->patience = survival_at(&queue->density.survival, x_s);
    sample->y = queue->queue.arrivals_per_s
                * (sample->patience.mean_within_s + x_s * sample->patience.over);
    patience_density_log_sum(&queue->density, sample->y, &sample->last_share);
    return sample;
}

static double weigh(const struct patience_queue *queue, const struct sample *at, enum weight weight)
{
    const double x_s = at->x_s;
    const double y = at->y;

    switch (weight) {
    case WEIGHT_ANSWERED: return at->patience.over;
    case WEIGHT_ABANDONED: return at->patience.within;
    case WEIGHT_WAIT_ANSWERED: return x_s * at->patience.over;
    case WEIGHT_WAIT_ABANDONED: return at->patience.mean_within_s;
    case WEIGHT_WAIT_SQUARED: return at->patience.square_within_s2 + x_s * x_s * at->patience.over;
    case WEIGHT_WAITING: return y;
    case WEIGHT_WAITING_SQUARED: return y + y * y * (1.0 - at->last_share);
    case WEIGHT_BLOCKED:
        return isinf(queue->density.room) ? 0.0 : at->last_share * y / queue->density.room;
    case WEIGHTS: break;
    }
    assert(false);
    return NAN;
}

static double integrand_value(double x_s, void *parameters)
{
    struct integrand *integrand = parameters;
    const struct sample *sample = sample_at(integrand, x_s);

    return sample->density * weigh(integrand->queue, sample, integrand->weight);
}

/* The status is of no interest: where rounding stops the quadrature early, its best is the best. */
static double integrate(struct integrand *integrand, double from_s, double to_s, enum weight weight)
{
    const gsl_function function = {.function = integrand_value, .params = integrand};
    double result = 0.0;
    double error;

    integrand->weight = weight;
    if (from_s < to_s)
        (void)gsl_integration_qag(&function, from_s, to_s, 0.0, RELATIVE_ERROR, WORKSPACE_INTERVALS,
                                  GSL_INTEG_GAUSS31, integrand->workspace, &result, &error);
    return result;
}

static void integrate_panels(struct patience_queue *queue)
{
    struct integrand integrand = integrand_make(queue);

    for (size_t i = 0; i < queue->panel_count; i++) {
        struct patience_queue_panel *panel = &queue->panels[i];

        for (int weight = 0; weight < WEIGHTS; weight++)
            panel->integral[weight] =
                integrate(&integrand, panel->from_s, panel->to_s, (enum weight)weight);
        queue->total += panel->integral[WEIGHT_ANSWERED] + panel->integral[WEIGHT_ABANDONED]
                        + panel->integral[WEIGHT_BLOCKED];
    }
    integrand_term(&integrand);
}

/* The states with an agent free are those of a loss system with one agent less; 1 / erlang_b() of
 * it is their weight where the density above has weight arrivals x integral. */
static void normalise(struct patience_queue *queue)
{
    const double load = single_queue_load(&queue->queue);
    const double blocked_below = erlang_b(queue->queue.agents - 1, load);
    const double below = exp(-queue->density.peak_psi) / blocked_below;
    const double above = queue->queue.arrivals_per_s * queue->total;

    queue->all_busy = above / (below + above);
    queue->idle = isinf(below) ? 1.0 : below / (below + above);
    queue->mean_busy =
        queue->queue.agents * queue->all_busy + load * queue->idle * (1.0 - blocked_below);
}

/* Nobody ever waits: Erlang-B. */
static void solve_without_room(struct patience_queue *queue)
{
    const double load = single_queue_load(&queue->queue);

    queue->all_busy = erlang_b(queue->queue.agents, load);
    queue->idle = 1.0 - queue->all_busy;
    queue->mean_busy = load * queue->idle;
}

struct patience_queue patience_queue_solve(const struct single_queue *queue)
{
    struct patience_queue solved = {.queue = *queue, .density = patience_density_make(queue)};

    if (solved.density.room <= 0.0) {
        solve_without_room(&solved);
        return solved;
    }
    make_panels(&solved);
    integrate_panels(&solved);
    normalise(&solved);
    return solved;
}

/* Sum over the panels from `from_s` on, which is a cut. */
static double integral_from(const struct patience_queue *queue, double from_s, enum weight weight)
{
    double sum = 0.0;

    for (size_t i = 0; i < queue->panel_count; i++) {
        if (queue->panels[i].from_s >= from_s)
            sum += queue->panels[i].integral[weight];
    }
    return sum;
}

static double integral_up_to(const struct patience_queue *queue, double to_s, enum weight weight)
{
    double sum = 0.0;

    for (size_t i = 0; i < queue->panel_count; i++) {
        if (queue->panels[i].to_s <= to_s)
            sum += queue->panels[i].integral[weight];
    }
    return sum;
}

/* The share, of those who find all busy, that abandons within t: their patience ended by then, and
 * their turn had not come. */
static double abandoned_within(const struct patience_queue *queue, double t_s)
{
    const double later =
        integral_from(queue, t_s, WEIGHT_ANSWERED) + integral_from(queue, t_s, WEIGHT_ABANDONED);

    return (integral_up_to(queue, t_s, WEIGHT_ABANDONED)
            + survival_at(&queue->density.survival, t_s).within * later)
           / queue->total;
}

static struct single_queue_delayed delayed_of(const struct patience_queue *queue)
{
    const double target_s = queue->queue.target_s;
    const double short_s = queue->queue.short_abandon_s;
    double whole[WEIGHTS];

    if (queue->panel_count == 0)
        return (struct single_queue_delayed){.blocked = 1.0};
    for (int weight = 0; weight < WEIGHTS; weight++)
        whole[weight] = integral_from(queue, 0.0, (enum weight)weight) / queue->total;

    const double accepted = whole[WEIGHT_ANSWERED] + whole[WEIGHT_ABANDONED];
    const double later = (integral_from(queue, target_s, WEIGHT_ANSWERED)
                          + integral_from(queue, target_s, WEIGHT_ABANDONED))
                         / queue->total;

    return (struct single_queue_delayed){
        .blocked = whole[WEIGHT_BLOCKED],
        .answered = whole[WEIGHT_ANSWERED],
        .abandoned = whole[WEIGHT_ABANDONED],
        .delayed = accepted * survival_at(&queue->density.survival, 0.0).over,
        .answered_in_target = integral_up_to(queue, target_s, WEIGHT_ANSWERED) / queue->total,
        .abandoned_in_target = abandoned_within(queue, target_s),
        .abandoned_short = short_s > 0.0 ? abandoned_within(queue, short_s) : 0.0,
        .over_target = later * survival_at(&queue->density.survival, target_s).over,
        .wait_answered_s = whole[WEIGHT_WAIT_ANSWERED],
        .wait_abandoned_s = whole[WEIGHT_WAIT_ABANDONED],
        .wait_squared_s2 = whole[WEIGHT_WAIT_SQUARED],
        .waiting = whole[WEIGHT_WAITING],
        .waiting_squared = whole[WEIGHT_WAITING_SQUARED],
    };
}

struct single_queue_measures patience_queue_measures(const struct patience_queue *queue)
{
    const struct single_queue_delayed delayed = delayed_of(queue);

    return single_queue_combine(&queue->queue, queue->all_busy, queue->idle, queue->mean_busy,
                                &delayed);
}

/* The integral of one weight from t on. */
static double tail_integral(const struct patience_queue *queue, double t_s, enum weight weight)
{
    double sum = 0.0;

    for (size_t i = queue->panel_count; i > 0 && queue->panels[i - 1].to_s > t_s; i--) {
        const struct patience_queue_panel *panel = &queue->panels[i - 1];

        if (panel->from_s >= t_s) {
            sum += panel->integral[weight];
        } else {
            struct integrand integrand = integrand_make(queue);

            sum += integrate(&integrand, t_s, panel->to_s, weight);
            integrand_term(&integrand);
        }
    }
    return sum;
}

static double all_answered(const struct patience_queue *queue)
{
    if (queue->panel_count == 0)
        return queue->idle;
    return queue->idle
           + queue->all_busy * integral_from(queue, 0.0, WEIGHT_ANSWERED) / queue->total;
}

double patience_queue_wait_over(const struct patience_queue *queue, double t_s)
{
    if (queue->panel_count == 0)
        return 0.0;
    const double blocked =
        queue->all_busy * integral_from(queue, 0.0, WEIGHT_BLOCKED) / queue->total;
    const double later =
        tail_integral(queue, t_s, WEIGHT_ANSWERED) + tail_integral(queue, t_s, WEIGHT_ABANDONED);

    return queue->all_busy * later / queue->total * survival_at(&queue->density.survival, t_s).over
           / (1.0 - blocked);
}

double patience_queue_answered_wait_over(const struct patience_queue *queue, double t_s)
{
    if (queue->panel_count == 0)
        return 0.0;
    return queue->all_busy * tail_integral(queue, t_s, WEIGHT_ANSWERED) / queue->total
           / all_answered(queue);
}

/* The smallest t at which the falling function `over` is at most 1 - probability. */
static double quantile(const struct patience_queue *queue, double probability,
                       double (*over)(const struct patience_queue *, double))
{
    const double at_most = 1.0 - probability;

    assert(probability > 0.0 && probability < 1.0);
    if (over(queue, 0.0) <= at_most)
        return 0.0;
    /* First the panel: up to panels[before - 1].to_s too many wait longer, from panels[beyond].to_s
     * on they do not ... */
    size_t before = 0;
    size_t beyond = queue->panel_count;

    while (beyond - before > 0) {
        const size_t middle = before + (beyond - before) / 2;

        if (over(queue, queue->panels[middle].to_s) > at_most)
            before = middle + 1;
        else
            beyond = middle;
    }
    const size_t found = before < queue->panel_count ? before : queue->panel_count - 1;
    double low = queue->panels[found].from_s;
    double high = queue->panels[found].to_s;

    /* ... then the place in it. */
    while (high - low > 1e-12 * high) {
        const double middle = low + (high - low) / 2.0;

        if (over(queue, middle) > at_most)
            low = middle;
        else
            high = middle;
    }
    return high;
}

double patience_queue_wait_quantile(const struct patience_queue *queue, double probability)
{
    return quantile(queue, probability, patience_queue_wait_over);
}

double patience_queue_answered_wait_quantile(const struct patience_queue *queue, double probability)
{
    return quantile(queue, probability, patience_queue_answered_wait_over);
}

void patience_queue_term(struct patience_queue *queue)
{
    patience_density_term(&queue->density);
    free(queue->panels);
    *queue = (struct patience_queue){0};
}
