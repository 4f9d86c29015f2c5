/* holder.h - dossier holders outside the desk: who is referred to one, and what comes of it.
 *
 * Whoever is not reached at once promises to call back: in time, late, or never. A customer who
 * waits for that call stays in the pool of contacts, in no line, until STATE_CALLED_BACK; a call
 * before that to ask where it stays is a side contact (side.h).
 */
#ifndef MODEL_HOLDER_H
#define MODEL_HOLDER_H

#include "state.h"

/* The contact's conversation has ended. `left` is what its draw leaves beyond the transfers of its
 * queue: if that falls to a holder, all that follows is arranged, and true returned. */
bool holder_takes(struct state *state, struct contact *contact, double left);

/* STATE_CALLED_BACK: the call comes that the contact waits for. */
void holder_calls_back(struct state *state, struct contact *contact);

#endif
