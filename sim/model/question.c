#include "question.h"

#include "base/memory.h"
#include "engine/random.h"

struct factors *question_table(const struct scenario *scenario)
{
    const size_t types = scenario->question_count;
    const size_t row = types + 1;

    if (types == 0)
        return NULL;
    struct factors *const table = memory_zeroed(scenario->queue_count * row, sizeof *table);

    for (size_t queue = 0; queue < scenario->queue_count; queue++) {
        for (size_t type = 0; type < types; type++)
            table[queue * row + type] =
                factors_of(&scenario->queues[queue], &scenario->questions[type]);
        table[queue * row + types] = factors_of(&scenario->queues[queue], NULL);
    }
    return table;
}

uint16_t question_draw(const struct scenario *scenario, const struct scenario_source *source,
                       uint64_t customer_key)
{
    const uint16_t none = (uint16_t)scenario->question_count;

    if (source->questions == NULL)
        return none;
    const uint64_t key = random_draw_key(customer_key, 0, RANDOM_QUESTION);
    double left = random_uniform(key, 0);
    uint16_t last = none;

    for (uint16_t i = 0; i < none; i++) {
        if (source->questions[i] <= 0.0)
            continue;
        last = i; /* takes what rounding leaves */
        if (left < source->questions[i])
            break;
        left -= source->questions[i];
    }
    return last;
}
