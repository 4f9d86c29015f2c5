/* The office decides faster, fewer ask how far things are, and promised calls come. */
#include "kind.h"

KIND_MORNING(back_office)
{
    for (size_t i = 0; i < intervention->source_count; i++) {
        struct today_source *const source = &today->sources[intervention->sources[i].source];

        source->lead *= intervention_factor(intervention->lead, day->level);
        source->status *= intervention_factor(intervention->status, day->level);
    }
    today->no_callback *= intervention_factor(intervention->no_callback, day->level);
}
