/* news.h - what the organisation knows of last week: interventions may hang on it.
 */
#ifndef MODEL_NEWS_H
#define MODEL_NEWS_H

#include "state.h"

#include <stdint.h>

/* Brings the news of the seven days before this morning, if a week of the run ends with it. Calls
 * count in the week in which they hang up, whenever they came. */
void news_bring(struct state *state, uint32_t day);

#endif
