/* random_intervention.h - interventions for a random scenario whose other objects are made. */
#ifndef RANDOM_INTERVENTION_H
#define RANDOM_INTERVENTION_H

struct making;

/* Makes some, of any kind but those about purges; all other draws stay as they were. */
void random_intervention_make(struct making *making);

/* A policy for all purges. */
void random_intervention_make_policy(struct making *making);

#endif
