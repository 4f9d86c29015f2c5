#include "engine/random.h"

uint64_t random_run_key(uint64_t seed, uint64_t replication)
{
    return random_mix(random_mix(seed + 0x9e3779b97f4a7c15u)
                      + (replication + 1) * 0x9e3779b97f4a7c15u);
}

uint64_t random_source_key(uint64_t run_key, const char *name)
{
    uint64_t key = run_key;

    for (const char *at = name; *at != '\0'; at++)
        key = random_mix(key ^ ((uint64_t)(unsigned char)*at + 1) * 0xd1342543de82ef95u);
    return key;
}
