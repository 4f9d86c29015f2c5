/* question.h - the types of the questions customers come with, during a run. */
#ifndef MODEL_QUESTION_H
#define MODEL_QUESTION_H

#include "scenario/factors.h"
#include "state.h"

/* The factors of each queue and type (owned by the caller), those without a type last; NULL if the
 * scenario has no types. */
struct factors *question_table(const struct scenario *scenario);

/* The type a customer of `source` comes with: an index, or the number of types for none. */
uint16_t question_draw(const struct scenario *scenario, const struct scenario_source *source,
                       uint64_t customer_key);

/* The type of the contact: the one that claims its cause, or else the one its customer came with.
 */
static inline size_t question_type(const struct scenario *scenario, const struct contact *contact)
{
    const int32_t claimed = scenario->question_of_cause[contact->cause];

    return claimed == SCENARIO_NO_QUESTION ? contact->question : (size_t)claimed;
}

/* What the contact's type makes of its queue; only if state->factors is there. */
static inline const struct factors *question_factors(const struct state *state,
                                                     const struct contact *contact)
{
    const struct scenario *scenario = state->scenario;
    const size_t type = question_type(scenario, contact);

    return &state->factors[contact->queue->index * (scenario->question_count + 1) + type];
}

#endif
