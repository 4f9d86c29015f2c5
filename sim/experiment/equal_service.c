#include "experiment/equal_service.h"

#include "base/memory.h"
#include "base/units.h"
#include "experiment/headlines.h"

#include <math.h>
#include <stdlib.h>

#define LEAST_FACTOR  0.5
#define MOST_FACTOR   2.0
#define FIRST_STEP    0.05
#define SAME_FACTOR   1e-6
#define DAYS_PER_YEAR 365.25

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

bool equal_service_find(struct equal_service *service, const struct pool *other,
                        struct equal_service_answer *answer)
{
    struct point near = {1.0, above(service->base, other)};
    struct point far;
    struct point met;

    *answer = (struct equal_service_answer){.factor = (double)NAN};
    if (isnan(near.above.mean))
        return true;
    if (near.above.mean == 0.0 && near.above.half_width_95 == 0.0) {
        answer_from(service, &near, 1.0, answer);
        return true;
    }
    if (!enclose(service, other, &near, &far))
        return false;
    if (near.factor == far.factor || near.above.mean * far.above.mean > 0.0)
        return true;
    const double slope = slope_of(&near, &far);

    if (!point_at(service, other, near.factor - near.above.mean / slope, &met))
        return false;
    const struct point *const end =
        fabs(met.factor - near.factor) > fabs(met.factor - far.factor) ? &near : &far;

    answer_from(service, &met, slope_of(&met, end), answer);
    return true;
}
