/* The parts of vocabulary_scenario (vocabulary.h), a file each, and what they use of each other. */
#ifndef VOCABULARY_ROOMS_H
#define VOCABULARY_ROOMS_H

#include "scenario/shape.h"

extern const struct shape vocabulary_run;
extern const struct shape vocabulary_calendar;
extern const struct shape vocabulary_questions;        /* by id */
extern const struct shape vocabulary_questions_shares; /* of a source, by id */
extern const struct shape vocabulary_holders;          /* by id */
extern const struct shape vocabulary_complaints;
extern const struct shape vocabulary_money;
extern const struct shape vocabulary_returns;     /* ways to come back */
extern const struct shape vocabulary_mail_chases; /* of a queue */
extern const struct shape vocabulary_mail_purges; /* by id */
extern const struct shape vocabulary_queues;      /* by id */
extern const struct shape vocabulary_staff_time;
extern const struct shape vocabulary_staff_time_shrinkage;
extern const struct shape vocabulary_staff_time_claims; /* of a group, as the next three */
extern const struct shape vocabulary_staff_time_heads;
extern const struct shape vocabulary_staff_time_novices;
extern const struct shape vocabulary_staff_time_seniors;
extern const struct shape vocabulary_groups;   /* by id */
extern const struct shape vocabulary_demand;   /* sources by id */
extern const struct shape vocabulary_evidence; /* by JSON pointer */

#endif
