/* model/order.h - queues, groups and sources in order of id, so that where a run meets a tie (two
 * groups that start at the same moment, two agents idle since then) the order of the scenario file
 * decides nothing.
 */
#ifndef MODEL_ORDER_H
#define MODEL_ORDER_H

#include "scenario/scenario.h"

#include <stddef.h>

/* The indices of all groups, of all sources or of all purges, by id (owned; free()). */
size_t *order_groups(const struct scenario *scenario);
size_t *order_sources(const struct scenario *scenario);
size_t *order_purges(const struct scenario *scenario);

/* Which of two links of a queue an arriving contact tries first: negative if `a`. */
int order_links(const struct scenario *scenario, const struct scenario_link *a,
                const struct scenario_link *b);

/* Which of two skills of a group an agent who comes free looks at first: negative if `a`. */
int order_skills(const struct scenario *scenario, const struct scenario_skill *a,
                 const struct scenario_skill *b);

#endif
