/* Extra customers: each of the sources brings nobody else, and was made for this intervention. */
#include "kind.h"

KIND_MORNING(letter_wave)
{
    for (size_t i = 0; i < intervention->source_count; i++) {
        struct today_source *const source = &today->sources[intervention->sources[i].source];

        source->own *= day->level;
        source->come *= day->level;
    }
}
