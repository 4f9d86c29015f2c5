/* theory/survival_marks.h - where a patience is not smooth, or changes fast. */
#ifndef THEORY_SURVIVAL_MARKS_H
#define THEORY_SURVIVAL_MARKS_H

#include "theory/survival.h"

/* Fills in the break points of one that is else complete. */
void survival_marks_add(struct survival *survival);

#endif
