#include "scenario/factors.h"

/* `factor`, or less if `factor` x `sum` would be more than `most`. */
static double capped(double factor, double sum, double most)
{
    return factor * sum > most ? most / sum : factor;
}

struct factors factors_of(const struct scenario_queue *queue,
                          const struct scenario_question *question)
{
    double transfers = 0.0;
    double referrals = 0.0;
    double back = 0.0;

    if (question == NULL)
        return (struct factors){1.0, 1.0, 1.0, 1.0, 1.0};
    for (size_t i = 0; i < queue->transfer_count; i++)
        transfers += queue->transfers[i].probability;
    for (size_t i = 0; i < queue->referral_count; i++)
        referrals += queue->referrals[i].probability;
    for (size_t i = 0; i < queue->after_answered.count; i++)
        back += queue->after_answered.branches[i].probability;
    const double transfer = capped(question->transfer, transfers, 1.0);
    const double rest = 1.0 - transfer * transfers;

    return (struct factors){
        .handling = question->handling,
        .patience = question->patience,
        .transfer = transfer,
        .refer = capped(question->refer, referrals, rest > 0.0 ? rest : 0.0),
        .back = capped(question->back, back, FACTORS_MOST_BACK),
    };
}
