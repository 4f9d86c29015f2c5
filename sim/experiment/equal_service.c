#include "experiment/equal_service.h"

#include "base/memory.h"
#include "base/units.h"
#include "experiment/headlines.h"

#include <math.h>
#include <stdlib.h>

#define LEAST_FACTOR  0.5
#define MOST_FACTOR   2.0
#define FIRST_STEP    0.05
#define CLOSE         0.0005
#define SAME_FACTOR   1e-6
#define DAYS_PER_YEAR 365.25

enum { MOST_STEPS = 5 };

/* --- the base with other numbers of agents --- */

void equal_service_init(struct equal_service *service, const struct replications_plan *plan,
                        const struct pool *base)
{
    *service = (struct equal_service){.plan = plan, .base = base};
}

static void term_run(struct equal_service_run *run)
{
    pool_term(&run->pool);
    rows_term(&run->rows);
    if (run->scenario != NULL)
        free(run->scenario->groups);
    free(run->scenario);
}

void equal_service_term(struct equal_service *service)
{
    for (size_t i = 0; i < service->count; i++)
        term_run(&service->runs[i]);
    service->count = 0;
}

/* The groups of the row that the headlines are about have `factor` times the agents. */
static struct scenario *with_agents(const struct pool *base, double factor)
{
    const struct row *const row = &base->rows->row[headlines_row(base->rows)];
    const struct scenario *const scenario = base->rows->scenario;
    struct scenario *const copy = memory_copy(scenario, 1, sizeof *scenario);

    copy->groups = memory_copy(scenario->groups, scenario->group_count, sizeof *scenario->groups);
    for (size_t i = 0; i < row->group_count; i++)
        copy->groups[row->groups[i]].agents *= factor;
    return copy;
}

/* NULL if it was told to stop. */
static const struct pool *pool_at(struct equal_service *service, double factor)
{
    for (size_t i = 0; i < service->count; i++) {
        if (fabs(service->runs[i].factor - factor) < SAME_FACTOR)
            return &service->runs[i].pool;
    }
    if (fabs(factor - 1.0) < SAME_FACTOR)
        return service->base;
    if (service->count == EQUAL_SERVICE_MOST_RUNS)
        term_run(&service->runs[--service->count]);
    struct equal_service_run *const run = &service->runs[service->count++];
    struct replications_plan plan = *service->plan;

    *run = (struct equal_service_run){.factor = factor,
                                      .scenario = with_agents(service->base, factor)};
    run->rows = rows_of(run->scenario);
    pool_init(&run->pool, &run->rows);
    plan.scenario = run->scenario;
    plan.others = NULL;
    plan.other_count = 0;
    plan.precision = 0.0;
    plan.count = service->base->replications;
    return replications_run(&plan, &run->pool) == REPLICATIONS_DONE ? &run->pool : NULL;
}

/* --- where it meets the scenario --- */

/* The rate of a pool less that of the scenario. */
static struct estimate above(const struct pool *pool, const struct pool *other)
{
    return estimate_difference(pool, headlines_row(pool->rows), other, headlines_row(other->rows),
                               metric_find("abandonment_rate"));
}

/* A number of agents, and what the base then loses more than the scenario. */
struct point {
    double factor;
    struct estimate above;
};

static bool point_at(struct equal_service *service, const struct pool *other, double factor,
                     struct point *point)
{
    const struct pool *const pool = pool_at(service, factor);

    if (pool == NULL)
        return false;
    *point = (struct point){factor, above(pool, other)};
    return true;
}

/* Moves away from `near` until `far` is on the other side, or there are no such numbers. */
static bool enclose(struct equal_service *service, const struct pool *other, struct point *near,
                    struct point *far)
{
    const double way = near->above.mean > 0.0 ? 1.0 : -1.0;
    double step = FIRST_STEP;

    *far = *near;
    do {
        const double factor = far->factor + way * step;

        if (factor < LEAST_FACTOR || factor > MOST_FACTOR)
            return true;
        *near = *far;
        if (!point_at(service, other, factor, far))
            return false;
        step *= 2.0;
    } while (far->above.mean * way > 0.0);
    return true;
}

static double slope_of(const struct point *a, const struct point *b)
{
    return (b->above.mean - a->above.mean) / (b->factor - a->factor);
}

/* Paid hours a week of the groups of the row in the base. */
static double paid_h_per_wk(const struct pool *base)
{
    const struct estimate paid =
        estimate_metric(base, headlines_row(base->rows), ROWS_WHOLE_DAY, metric_find("paid_h"));
    const struct scenario_run *const run = &base->rows->scenario->run;

    return paid.mean / ((double)(run->days - run->warm_up_days) / DAYS_PER_WEEK);
}

static struct estimate times(struct estimate estimate, double factor)
{
    estimate.mean *= factor;
    estimate.half_width_95 *= fabs(factor);
    return estimate;
}

static void answer_from(const struct equal_service *service, const struct point *at, double slope,
                        struct equal_service_answer *answer)
{
    const struct scenario_money *const money = &service->base->rows->scenario->money;
    struct estimate more = times(at->above, -1.0 / slope);

    more.mean += at->factor - 1.0;
    answer->is_found = true;
    answer->factor = 1.0 + more.mean;
    answer->h_per_wk = times(more, paid_h_per_wk(service->base));
    answer->fte =
        times(answer->h_per_wk, DAYS_PER_YEAR / DAYS_PER_WEEK / money->contract_h_per_year);
}

/* Where the rate meets the scenario lies between the first two. */
struct bracket {
    struct point near, far;
    struct point met;  /* the point run last... */
    struct point last; /* ...and the one before it */
};

/* Of the line through the last two points, which are close to where it goes; where chance has
 * turned it, that of the bracket. */
static double local_slope(const struct bracket *bracket)
{
    const double slope = slope_of(&bracket->last, &bracket->met);

    return slope < 0.0 ? slope : slope_of(&bracket->near, &bracket->far);
}

/* Where the line through the last two points meets the scenario; if that is outside the bracket,
 * where the line of the bracket does. */
static double next_factor(const struct bracket *bracket)
{
    const double low = fmin(bracket->near.factor, bracket->far.factor);
    const double high = fmax(bracket->near.factor, bracket->far.factor);
    const double factor = bracket->met.factor - bracket->met.above.mean / local_slope(bracket);

    return factor > low && factor < high
               ? factor
               : bracket->near.factor
                     - bracket->near.above.mean / slope_of(&bracket->near, &bracket->far);
}

static void take_in(struct bracket *bracket)
{
    if (bracket->met.above.mean * bracket->near.above.mean > 0.0)
        bracket->near = bracket->met;
    else
        bracket->far = bracket->met;
}

/* Runs nearer and nearer points, until what is left is next to nothing in people. False if it was
 * told to stop. */
static bool narrow(struct equal_service *service, const struct pool *other, struct bracket *bracket)
{
    for (int i = 0; i < MOST_STEPS; i++) {
        const double factor = next_factor(bracket);

        if (fabs(factor - bracket->met.factor) < CLOSE)
            return true;
        bracket->last = bracket->met;
        if (!point_at(service, other, factor, &bracket->met))
            return false;
        if (bracket->met.above.mean == 0.0)
            return true;
        take_in(bracket);
    }
    return true;
}

bool equal_service_find(struct equal_service *service, const struct pool *other,
                        struct equal_service_answer *answer)
{
    struct bracket bracket = {.near = {1.0, above(service->base, other)}};

    *answer = (struct equal_service_answer){.factor = (double)NAN};
    if (isnan(bracket.near.above.mean))
        return true;
    if (bracket.near.above.mean == 0.0 && bracket.near.above.half_width_95 == 0.0) {
        answer_from(service, &bracket.near, -1.0, answer);
        return true;
    }
    if (!enclose(service, other, &bracket.near, &bracket.far))
        return false;
    if (bracket.near.factor == bracket.far.factor
        || bracket.near.above.mean * bracket.far.above.mean > 0.0)
        return true;
    bracket.last = bracket.near;
    bracket.met = bracket.far;
    if (!narrow(service, other, &bracket))
        return false;
    answer_from(service, &bracket.met, local_slope(&bracket), answer);
    return true;
}
