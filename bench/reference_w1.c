/* bench/reference_w1.c - one phone desk (Erlang-A), the fastest way one program can do just that.
 *
 * The yardstick for loket's speed. No events: in a desk that serves in order of arrival, all that a
 * call needs to know of the past is when each agent comes free (Kiefer and Wolfowitz). A call whose
 * patience ends before the first agent comes free hangs up and changes nothing; any other takes
 * that agent.
 *
 * Times are whole ticks. A key is the time at which an agent comes free, with the agent's number in
 * the low bits; the keys are the leaves of a winner tree whose root is the next agent. One call
 * replays one path: a load, a comparison and a conditional move a level, no branch. A call that
 * hangs up replays the path with the key as it was. The exponentials come from a ziggurat
 * (Marsaglia and Tsang 2000) of 256 layers on xoshiro256++ (Blackman and Vigna 2019), a generator
 * for each of the three uses, so that none waits for another.
 *
 * Statistics: what such a program would keep, that is counts of offered, delayed, abandoned and
 * answered within T, sums of the waits of all and of the answered, and of the handling times.
 */
#include "ziggurat.h"

#include <getopt.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

__extension__ typedef unsigned __int128 uint128;

enum { HORIZON_BITS = 62 };
enum use { GAP, HANDLING, PATIENCE, USES };

struct desk {
    uint64_t agents;
    double calls_per_min, handling_min, patience_min, target_min;
    uint64_t calls, warm_up, seed;
};

struct counts {
    uint64_t delayed, abandoned, in_target;
    uint128 wait, wait_answered, handling; /* ticks */
};

/* The agents and the clock. Ticks of 2^-scale min, the low `number_bits` of a key the agent. */
struct state {
    uint64_t *nodes; /* owned; nodes[1] is the winner, leaves from nodes[leaves] */
    uint64_t leaves; /* a power of two */
    unsigned number_bits;
    uint64_t now; /* the low bits are zero, as in every time */
    double ticks_per_min;
    struct xoshiro generator[USES];
};

static struct state begin(const struct desk *desk)
{
    struct state state = {.leaves = 2, .number_bits = 1};
    const double horizon_min = (double)(desk->calls + desk->warm_up) / desk->calls_per_min * 1.1
                               + 100.0 * desk->handling_min;

    while (state.leaves < desk->agents) {
        state.leaves *= 2;
        state.number_bits++;
    }
    state.ticks_per_min = exp2(HORIZON_BITS - ceil(log2(horizon_min)));
    state.nodes = malloc(2 * state.leaves * sizeof *state.nodes);
    if (state.nodes == NULL)
        exit(70);
    for (uint64_t i = 0; i < state.leaves; i++)
        state.nodes[state.leaves + i] = i < desk->agents ? i : UINT64_MAX;
    for (uint64_t i = state.leaves - 1; i >= 1; i--) {
        const uint64_t left = state.nodes[2 * i], right = state.nodes[2 * i + 1];

        state.nodes[i] = left < right ? left : right;
    }
    for (uint64_t i = 0; i < USES; i++)
        state.generator[i] = xoshiro_seeded(desk->seed + i * 0xd1342543de82ef95u);
    return state;
}

/* The loop for `number_bits` known when compiling: the path is then unrolled. */
static inline __attribute__((always_inline)) struct counts
simulate(struct state *state, const struct desk *desk, uint64_t calls, const unsigned number_bits)
{
    uint64_t *const nodes = state->nodes;
    const uint64_t number = ((uint64_t)1 << number_bits) - 1;
    const double gap = state->ticks_per_min / desk->calls_per_min;
    const double handling = state->ticks_per_min * desk->handling_min;
    const double patience = state->ticks_per_min * desk->patience_min;
    const uint64_t target = (uint64_t)(state->ticks_per_min * desk->target_min);
    struct xoshiro gaps = state->generator[GAP], handlings = state->generator[HANDLING],
                   patiences = state->generator[PATIENCE];
    struct counts counts = {0};
    uint64_t now = state->now;

    for (uint64_t i = 0; i < calls; i++) {
        now += (uint64_t)(int64_t)(gap * ziggurat_exponential(&gaps)) & ~number;
        const uint64_t lasts =
            (uint64_t)(int64_t)(handling * ziggurat_exponential(&handlings)) & ~number;
        const uint64_t waits =
            (uint64_t)(int64_t)(patience * ziggurat_exponential(&patiences)) & ~number;
        const uint64_t first = nodes[1], agent = first & number, freed = first & ~number;
        const uint64_t start = freed > now ? freed : now, offered_wait = start - now;
        const uint64_t lost = (uint64_t)(waits < offered_wait);
        const uint64_t wait = waits < offered_wait ? waits : offered_wait;
        uint64_t key = waits < offered_wait ? first : (start + lasts) | agent;
        uint64_t node = ((uint64_t)1 << number_bits) + agent;

        nodes[node] = key;
        for (unsigned level = 0; level < number_bits; level++) {
            const uint64_t rival = nodes[node ^ 1];

            key = rival < key ? rival : key;
            node /= 2;
            nodes[node] = key;
        }
        counts.delayed += (uint64_t)(offered_wait > 0);
        counts.abandoned += lost;
        counts.in_target += (uint64_t)(wait <= target) & (lost ^ 1);
        counts.wait += wait;
        counts.wait_answered += wait & (lost - 1);
        counts.handling += lasts & (lost - 1);
    }
    state->now = now;
    state->generator[GAP] = gaps;
    state->generator[HANDLING] = handlings;
    state->generator[PATIENCE] = patiences;
    return counts;
}

static __attribute__((noinline)) struct counts run(struct state *state, const struct desk *desk,
                                                   uint64_t calls)
{
    switch (state->number_bits) {
    case 6: return simulate(state, desk, calls, 6);
    case 14: return simulate(state, desk, calls, 14);
    default: return simulate(state, desk, calls, state->number_bits);
    }
}

static double cpu_s(void)
{
    struct timespec t;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void print(const struct desk *desk, const struct counts *counts, double elapsed_min,
                  double ticks_per_min, double spent_s)
{
    const double offered = (double)desk->calls, abandoned = (double)counts->abandoned;

    printf("{\"calls\":%.0f,\"abandonment_rate\":%.9f,\"mean_wait_min\":%.9f,\"asa_min\":%.9f,"
           "\"delay_probability\":%.9f,\"service_level\":%.9f,\"occupancy\":%.9f,"
           "\"ns_per_call\":%.3f}\n",
           offered, abandoned / offered, (double)counts->wait / ticks_per_min / offered,
           (double)counts->wait_answered / ticks_per_min / (offered - abandoned),
           (double)counts->delayed / offered, (double)counts->in_target / offered,
           (double)counts->handling / ticks_per_min / elapsed_min / (double)desk->agents,
           spent_s * 1e9 / (offered + (double)desk->warm_up));
}

static struct desk read_options(int argc, char **argv)
{
    static const struct option options[] = {{"agents", required_argument, NULL, 'a'},
                                            {"calls-per-min", required_argument, NULL, 'r'},
                                            {"handling-min", required_argument, NULL, 'h'},
                                            {"patience-min", required_argument, NULL, 'p'},
                                            {"target-min", required_argument, NULL, 't'},
                                            {"calls", required_argument, NULL, 'c'},
                                            {"warm-up-calls", required_argument, NULL, 'w'},
                                            {"seed", required_argument, NULL, 's'},
                                            {NULL, 0, NULL, 0}};
    struct desk desk = {.agents = 50,
                        .calls_per_min = 10.0,
                        .handling_min = 5.0,
                        .patience_min = 2.0,
                        .target_min = 20.0 / 60.0,
                        .calls = 10000000,
                        .warm_up = 100000,
                        .seed = 1};
    int option;

    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
        switch (option) {
        case 'a': desk.agents = strtoull(optarg, NULL, 10); break;
        case 'r': desk.calls_per_min = strtod(optarg, NULL); break;
        case 'h': desk.handling_min = strtod(optarg, NULL); break;
        case 'p': desk.patience_min = strtod(optarg, NULL); break;
        case 't': desk.target_min = strtod(optarg, NULL); break;
        case 'c': desk.calls = strtoull(optarg, NULL, 10); break;
        case 'w': desk.warm_up = strtoull(optarg, NULL, 10); break;
        case 's': desk.seed = strtoull(optarg, NULL, 10); break;
        default: exit(2);
        }
    }
    if (desk.agents < 1 || desk.agents > 1 << 20 || desk.calls < 1 || !(desk.calls_per_min > 0.0)
        || !(desk.handling_min > 0.0) || !(desk.patience_min > 0.0)) {
        fprintf(stderr, "reference_w1: agents from 1 to 1048576; calls, rates and means above 0\n");
        exit(2);
    }
    return desk;
}

int main(int argc, char **argv)
{
    const struct desk desk = read_options(argc, argv);
    struct state state;
    struct counts counts;

    ziggurat_prepare();
    state = begin(&desk);

    const double begun_s = cpu_s();

    run(&state, &desk, desk.warm_up);

    const uint64_t counted_from = state.now;

    counts = run(&state, &desk, desk.calls);
    print(&desk, &counts, (double)(state.now - counted_from) / state.ticks_per_min,
          state.ticks_per_min, cpu_s() - begun_s);
    free(state.nodes);
    return 0;
}
