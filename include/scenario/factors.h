/* scenario/factors.h - what a type of question makes of the numbers of a queue.
 *
 * Shares that a factor would drive beyond what is possible are scaled down together: those of the
 * transfers to the sum 1, the referrals to what the transfers leave of it, those who come back
 * after an answer to FACTORS_MOST_BACK.
 */
#ifndef SCENARIO_FACTORS_H
#define SCENARIO_FACTORS_H

#include "scenario/scenario.h"

/* Of those who are answered and not passed on, some are helped: otherwise a run could go on for
 * ever. */
#define FACTORS_MOST_BACK 0.99

/* What to multiply the times and each of the shares by. */
struct factors {
    double handling;
    double patience;
    double transfer;
    double refer;
    double back;
};

/* Of a type of question at a queue; `question` NULL: of those without a type. */
struct factors factors_of(const struct scenario_queue *queue,
                          const struct scenario_question *question);

#endif
