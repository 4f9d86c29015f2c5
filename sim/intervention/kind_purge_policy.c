/* Mail is cleaned up sooner, later, or of another age. */
#include "kind.h"

#include <math.h>

KIND_MORNING(purge_policy)
{
    for (size_t i = 0; i < intervention->purge_count; i++) {
        struct today_purge *const purge = &today->purges[intervention->purges[i]];

        if (kind_level_at(intervention, day, intervention->purges[i]) <= 0.0)
            continue;
        if (!isnan(intervention->purge_at))
            purge->at = intervention->purge_at;
        if (!isnan(intervention->older_than_wd))
            purge->older_than_wd = intervention->older_than_wd;
    }
}
