/* Any bytes as a probability distribution: what is accepted can be drawn from. */
#include "fuzz.h"
#include "scenario/scenario_read.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *const text = calloc(size + 1, 1);
    struct distribution distribution = {.kind = DISTRIBUTION_NEVER};
    struct error error = {{0}, {0}};

    assert(text != NULL);
    memcpy(text, data, size);
    if (scenario_read_distribution(text, &distribution, &error)) {
        for (uint64_t key = 0; key < 8; key++)
            assert(distribution_draw(&distribution, key * 0x9E3779B97F4A7C15u) >= 0);
        assert(distribution_mean(&distribution) >= 0);
    } else {
        assert(error.where[0] != '\0' && error.message[0] != '\0');
    }
    distribution_term(&distribution);
    free(text);
    return 0;
}
