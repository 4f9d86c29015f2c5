/* Threads take the next run (one scenario, one replication), do it outside the lock, and leave the
 * result in a ring. Run n is replication n / scenarios of scenario n % scenarios. Who completes the
 * oldest missing replication hands it to the pools, and all that follow it. Invariants, under the
 * lock: pooled <= replication of the next run <= pooled + ring size; the replications from pooled
 * on are in the ring, being made, or not yet begun; each pool holds 0 .. pooled - 1.
 */
#include "experiment/replications.h"

#include "base/memory.h"
#include "experiment/estimate.h"
#include "experiment/headlines.h"

#include <assert.h>
#include <math.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <unistd.h>

enum {
    RING_PER_JOB = 4, /* results that may wait for an earlier one */
    FIRST_LOOK = 20,  /* fewer replications say little about their own spread */
    LOOK_GROWTH = 4   /* a look after every quarter more */
};

/* One replication. */
struct place {
    struct result *results; /* owned, one for each scenario */
    size_t ready;           /* so many of them are there */
};

struct crew {
    const struct replications_plan *plan;
    struct pool *pools;
    size_t scenarios;
    size_t end;         /* run the replications before this one */
    size_t planned;     /* for the progress */
    struct place *ring; /* owned; replication r is in ring[r % ring_size] */
    size_t ring_size;
    size_t started; /* runs */
    size_t pooled;  /* replications */
    bool stopped;
    pthread_mutex_t lock;
    pthread_cond_t pooled_some; /* or stopped */
};

/* --- one round --- */

static bool may_start(const struct crew *crew)
{
    return crew->started / crew->scenarios < crew->pooled + crew->ring_size;
}

/* Adds a complete replication to the pools. */
static void pool_place(struct crew *crew, struct place *place)
{
    for (size_t i = 0; i < crew->scenarios; i++) {
        pool_add(&crew->pools[i], &place->results[i]);
        result_term(&place->results[i]);
    }
    place->ready = 0;
}

/* Hands over what is next in order. The caller has the lock. */
static void pool_ready(struct crew *crew)
{
    const struct replications_plan *const plan = crew->plan;

    for (;;) {
        struct place *const place = &crew->ring[crew->pooled % crew->ring_size];
        if (place->ready < crew->scenarios)
            return;
        pool_place(crew, place);
        crew->pooled++;
        pthread_cond_broadcast(&crew->pooled_some);
        if (plan->progress != NULL)
            plan->progress(plan->progress_context, crew->pooled, crew->planned);
    }
}

static const struct scenario *scenario_at(const struct replications_plan *plan, size_t index)
{
    return index == 0 ? plan->scenario : plan->others[index - 1];
}

/* Does one run. The caller has the lock, and has it again afterwards. */
static void run_next(struct crew *crew)
{
    const struct replications_plan *const plan = crew->plan;
    const size_t run = crew->started++;
    const size_t number = run / crew->scenarios;
    const size_t index = run % crew->scenarios;
    struct place *const place = &crew->ring[number % crew->ring_size];

    pthread_mutex_unlock(&crew->lock);
    const bool finished =
        world_run(scenario_at(plan, index), plan->seed, number, plan->stop, &place->results[index]);
    pthread_mutex_lock(&crew->lock);
    if (finished) {
        place->ready++;
        pool_ready(crew);
    } else {
        crew->stopped = true;
        pthread_cond_broadcast(&crew->pooled_some);
    }
}

static bool told_to_stop(const struct crew *crew)
{
    return crew->stopped || (crew->plan->stop != NULL && atomic_load(crew->plan->stop));
}

static void *work(void *context)
{
    struct crew *const crew = context;

    pthread_mutex_lock(&crew->lock);
    while (crew->started < crew->end * crew->scenarios && !told_to_stop(crew)) {
        if (may_start(crew))
            run_next(crew);
        else
            pthread_cond_wait(&crew->pooled_some, &crew->lock);
    }
    pthread_mutex_unlock(&crew->lock);
    return NULL;
}

/* Runs up to `end`, with this thread and, if the system lets us, jobs - 1 others. */
static void run_until(struct crew *crew, size_t end, size_t jobs)
{
    const size_t todo = (end - crew->pooled) * crew->scenarios;
    const size_t wanted = (jobs < todo ? jobs : todo) - 1;
    pthread_t *const threads = memory_zeroed(wanted, sizeof *threads);
    size_t count = 0;

    crew->end = end;
    while (count < wanted && pthread_create(&threads[count], NULL, work, crew) == 0)
        count++;
    work(crew);
    for (size_t i = 0; i < count; i++)
        pthread_join(threads[i], NULL);
    free(threads);
}

/* --- the whole plan --- */

size_t replications_next_look(size_t finished, size_t most)
{
    const size_t next = finished < FIRST_LOOK ? FIRST_LOOK : finished + finished / LOOK_GROWTH;

    return next < most ? next : most;
}

bool replications_precise(const struct pool *pool, double precision)
{
    struct headline headlines[HEADLINES_MOST];
    const size_t count = headlines_of(pool->rows, headlines);

    for (size_t i = 0; i < count; i++) {
        const struct estimate estimate =
            estimate_metric(pool, headlines[i].row, ROWS_WHOLE_DAY, headlines[i].metric);
        if (isnan(estimate.mean) || estimate.mean == 0.0)
            continue;
        if (!(estimate.half_width_95 <= precision * fabs(estimate.mean)))
            return false;
    }
    return true;
}

static bool precise(const struct crew *crew)
{
    const struct replications_plan *const plan = crew->plan;

    return plan->precise == NULL ? replications_precise(crew->pools, plan->precision)
                                 : plan->precise(crew->pools, crew->scenarios, plan->precision);
}

static enum replications_end run_rounds(struct crew *crew, size_t jobs)
{
    const struct replications_plan *const plan = crew->plan;

    while (crew->pooled < plan->count) {
        const size_t end =
            plan->precision > 0.0 ? replications_next_look(crew->pooled, plan->count) : plan->count;
        crew->planned = end;
        run_until(crew, end, jobs);
        if (crew->pooled < end)
            return REPLICATIONS_STOPPED;
        if (plan->precision > 0.0 && precise(crew))
            return REPLICATIONS_DONE;
    }
    return plan->precision > 0.0 ? REPLICATIONS_NOT_PRECISE : REPLICATIONS_DONE;
}

/* Those that this process may use: taskset, a container or a batch system may leave it fewer than
 * there are. */
static size_t cores(void)
{
    cpu_set_t allowed;
    const long online = sched_getaffinity(0, sizeof allowed, &allowed) == 0
                            ? CPU_COUNT(&allowed)
                            : sysconf(_SC_NPROCESSORS_ONLN);

    return online < 1                        ? 1
           : online > REPLICATIONS_MOST_JOBS ? REPLICATIONS_MOST_JOBS
                                             : (size_t)online;
}

static void make_ring(struct crew *crew, size_t size)
{
    crew->ring_size = size;
    crew->ring = memory_zeroed(size, sizeof *crew->ring);
    for (size_t i = 0; i < size; i++)
        crew->ring[i].results = memory_zeroed(crew->scenarios, sizeof *crew->ring[i].results);
}

static void drop_ring(struct crew *crew)
{
    for (size_t i = 0; i < crew->ring_size; i++) {
        for (size_t j = 0; j < crew->scenarios; j++)
            result_term(&crew->ring[i].results[j]);
        free(crew->ring[i].results);
    }
    free(crew->ring);
}

enum replications_end replications_run(const struct replications_plan *plan, struct pool *pools)
{
    const size_t jobs = plan->jobs == 0 ? cores() : plan->jobs;
    struct crew crew = {.plan = plan, .pools = pools, .scenarios = 1 + plan->other_count};

    assert(plan->count > 0
           && (plan->precision == 0.0 || plan->precise != NULL || plan->other_count == 0));
    for (size_t i = 0; i < crew.scenarios; i++)
        assert(pools[i].replications == 0);
    make_ring(&crew, RING_PER_JOB * jobs);
    pthread_mutex_init(&crew.lock, NULL);
    pthread_cond_init(&crew.pooled_some, NULL);

    const enum replications_end ended = run_rounds(&crew, jobs);

    pthread_cond_destroy(&crew.pooled_some);
    pthread_mutex_destroy(&crew.lock);
    drop_ring(&crew);
    return ended;
}
