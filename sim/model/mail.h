/* mail.h - what is told by the end of the day: the stock of mail, its age, and what follows from
 * it.
 *
 * The age of a contact in working days is the number of working days (struct scenario_run) that
 * have begun since the day of its arrival, which is day 0. At every midnight, before anything else
 * that happens at that instant:
 *   1. queues with ages: the number waiting, their ages and the number on the way back are written
 *      down for the day that ends;
 *   2. purges, by id, if that was a working day;
 *   3. chase calls for the day that begins, if that is a working day.
 * A scenario without mail has none of this.
 */
#ifndef MODEL_MAIL_H
#define MODEL_MAIL_H

#include "state.h"

/* For a state that is set up. */
void mail_init(struct state *state);
void mail_term(struct state *state);

/* The contact joins or leaves the line of its queue, which has ages. */
void mail_joins(const struct state *state, const struct contact *contact);
void mail_leaves(const struct state *state, const struct contact *contact);

/* STATE_DAY_ENDS: it is midnight after `day`. */
void mail_day_ends(struct state *state, uint32_t day);

/* The age of a contact, in working days, at some moment of `day`. */
uint32_t mail_age_wd(const struct state *state, const struct contact *contact, uint32_t day);

/* Is it now within the norm of the contact's queue, which has one? */
bool mail_is_in_norm(const struct state *state, const struct contact *contact);

#endif
