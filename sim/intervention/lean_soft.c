#include "intervention/lean.h"

#include "lean_state.h"

#include <stdlib.h>

void lean_soft_term(struct lean_soft *soft)
{
    free(soft->improvements.share);
    free(soft->improvements.own);
    free(soft->agendas);
    *soft = (struct lean_soft){0};
}

void lean_soft_begin(struct lean_team *state, const struct lean_soft *soft)
{
    *state = (struct lean_team){.momentum = 1.0, .left = 1.0};
    for (int i = 0; i < LEAN_PEOPLE; i++)
        state->people[i] = soft->adoption.share[i];
}
