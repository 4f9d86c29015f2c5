/* Some find their answer on the website, and stay away; of those it was to help some come after
 * all. */
#include "kind.h"

KIND_MORNING(website)
{
    const double level = kind_mean_level(intervention, day);

    for (size_t i = 0; i < intervention->source_count; i++) {
        struct today_source *const source = &today->sources[intervention->sources[i].source];
        const double deflected = intervention->sources[i].share * level;

        source->own *= 1.0 - deflected;
        source->come *= 1.0 - deflected * (1.0 - intervention->failed);
    }
}
