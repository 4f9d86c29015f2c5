/* scenario/merge.h - applies a change to a document (JSON Merge Patch, RFC 7396).
 *
 * Keys keep the order they had, new ones follow in the order of the change. Values keep the place
 * in the file they come from; an object that both have gets the place in the change.
 */
#ifndef SCENARIO_MERGE_H
#define SCENARIO_MERGE_H

#include <cjson/cJSON.h>

/* `target` changed by `patch`. Consumes both. */
cJSON *merge_patch(cJSON *target, cJSON *patch);

#endif
