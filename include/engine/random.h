/* engine/random.h - chance that belongs to the customer, not to the clock.
 *
 * Every draw is a pure function of (seed, replication, source, number, attempt, purpose): no state,
 * no order of asking, no thread matters. Customer 12 345 of a source therefore has the same
 * patience in every scenario (common random numbers by construction).
 *
 * A key is 64 bits; each step down this chain is a bijective mix of the key above it:
 *   run key (seed, replication) -> source key (hash of its name) -> customer key (number)
 *   -> draw key (attempt, purpose) -> the bits of uniform 0, 1, 2, ...
 */
#ifndef ENGINE_RANDOM_H
#define ENGINE_RANDOM_H

#include <stdint.h>
#include <string.h>

/* What a draw is for. New purposes go at the end: their values are part of every result. */
enum random_purpose {
    RANDOM_GAP = 1,         /* time since the source's previous arrival */
    RANDOM_ROUTE,           /* which of several queues an arrival goes to */
    RANDOM_PATIENCE,        /* how long it will wait */
    RANDOM_TALK,            /* length of the conversation */
    RANDOM_WRAP_UP,         /* length of the work after it */
    RANDOM_TRANSFER,        /* whether and where it is passed on */
    RANDOM_DAY_NOISE,       /* busyness of a day */
    RANDOM_ROUND_STAFF,     /* rounding a fractional staff level */
    RANDOM_RETURN,          /* whether and why the customer comes back */
    RANDOM_RETURN_DELAY,    /* when */
    RANDOM_QUESTION,        /* the type of the question */
    RANDOM_LEAD,            /* how long an application takes */
    RANDOM_STATUS_GAP,      /* between the questions how far it is */
    RANDOM_STATUS,          /* who asks: keys of customers of their own */
    RANDOM_STATUS_MOMENT,   /* at what moment of the day */
    RANDOM_RESUME,          /* how long it takes to get into interrupted work again */
    RANDOM_HOLDER,          /* what comes of a referral */
    RANDOM_HOLDER_DELAY,    /* when one is called back */
    RANDOM_FOLLOW_UP,       /* whether a contact brings work beside the wrap-up */
    RANDOM_FOLLOW_UP_WORK,  /* how much */
    RANDOM_COMPLAINT,       /* whether the customer complains; an index for each cause */
    RANDOM_SIDE,            /* the key of a contact beside the customer's case */
    RANDOM_WHILE_WAITING,   /* whether and when who still waits rings about it */
    RANDOM_PURGE,           /* whether and when the sender of a deleted mail comes back */
    RANDOM_INTERVENTION,    /* whether it is agreed; whether it succeeds, and in which cases */
    RANDOM_STAYS_AWAY,      /* whom an intervention keeps from coming */
    RANDOM_CALLBACK,        /* which mails are answered by calling, and whether somebody answers */
    RANDOM_SICKNESS,        /* whether a head of a group is sick on a day; an index for each */
    RANDOM_NOVICE,          /* whether the agent is a novice, and of which week */
    RANDOM_COMPLAINT_COMES, /* when a complaint comes, an index for each cause; its contact's key */
    RANDOM_OFFER,           /* whether an offer to call back is accepted, and each try answered */
    RANDOM_AWAIT_CALL,      /* how long who accepted it awaits the call */
    RANDOM_IMPROVEMENT,     /* whether an improvement works; whether the team decides it itself */
    RANDOM_PROBLEM,         /* whether a problem comes up in a team on a day; whether it is told */
    RANDOM_PROJECT_STEP,    /* whether a step of a project brings anything */
    RANDOM_PILOT /* how large a pilot finds an effect; which application is part of one */
};

/* David Stafford's "Mix13" finaliser of the 64-bit MurmurHash3 (the mixer of SplitMix64,
 * Steele, Lea & Flood 2014): a bijection. */
static inline uint64_t random_mix(uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

/* The top of the chain. */
uint64_t random_run_key(uint64_t seed, uint64_t replication);

/* `name` is the source's id in the scenario file, so that the order of the file is of no
 * consequence. */
uint64_t random_source_key(uint64_t run_key, const char *name);

static inline uint64_t random_customer_key(uint64_t source_key, uint64_t number)
{
    return random_mix(source_key + (number + 1) * 0x9e3779b97f4a7c15u);
}

/* `attempt` counts the contacts of a customer from 0. */
static inline uint64_t random_draw_key(uint64_t customer_key, uint32_t attempt,
                                       enum random_purpose purpose)
{
    return customer_key ^ (((uint64_t)attempt << 8 | (uint64_t)purpose) * 0xd1342543de82ef95u);
}

/* The `index`-th 64 bits of a draw. */
static inline uint64_t random_bits(uint64_t draw_key, uint32_t index)
{
    return random_mix(draw_key + (uint64_t)index * 0x9e3779b97f4a7c15u);
}

/* Uniform on (0, 1): (k + 1/2) / 2^52 for a 52-bit k, exactly; so neither u nor 1 - u is ever 0.
 * (With 53 bits k + 1/2 would not fit in a double, and 1 could come out.) */
static inline double random_uniform(uint64_t draw_key, uint32_t index)
{
    const uint64_t one_and_k = random_bits(draw_key, index) >> 12 | 0x3ff0000000000000u;
    double one_up; /* 1 + k / 2^52, whose bits these are: cheaper than converting an integer */

    memcpy(&one_up, &one_and_k, sizeof one_up);
    return one_up - (1.0 - 0x1p-53);
}

#endif
