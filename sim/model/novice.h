/* novice.h - services by agents who are new to the work. */
#ifndef MODEL_NOVICE_H
#define MODEL_NOVICE_H

#include "model/contacts.h"
#include "scenario/scenario.h"

/* Factor on the handling of the contact by an agent of a group with these novices: 1 unless the
 * contact, by its own draw, comes to a novice; who that is nobody keeps. */
double novice_factor(const struct scenario_novices *novices, const struct contact *contact);

#endif
