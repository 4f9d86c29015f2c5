#include "base/memory.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXIT_OUT_OF_MEMORY = 70 };

/* `block`, or the end of the program if there is none. _Exit: other threads may be running. */
static void *there(void *block, size_t count, size_t size)
{
    if (block == NULL) {
        fprintf(stderr, "out of memory: no room for %zu items of %zu bytes\n", count, size);
        _Exit(EXIT_OUT_OF_MEMORY);
    }
    return block;
}

void *memory_zeroed(size_t count, size_t size)
{
    assert(size > 0);
    if (count == 0)
        return NULL;
    return there(count <= SIZE_MAX / size ? calloc(count, size) : NULL, count, size);
}

void *memory_resize(void *block, size_t count, size_t size)
{
    assert(count > 0 && size > 0);
    return there(count <= SIZE_MAX / size ? realloc(block, count * size) : NULL, count, size);
}

void *memory_lines(size_t count, size_t size)
{
    assert(count > 0 && size > 0);
    if (count > (SIZE_MAX - MEMORY_LINE) / size)
        return there(NULL, count, size);
    const size_t lines = (count * size + MEMORY_LINE - 1) / MEMORY_LINE;

    return there(aligned_alloc(MEMORY_LINE, lines * MEMORY_LINE), count, size);
}

void *memory_copy(const void *items, size_t count, size_t size)
{
    if (count == 0)
        return NULL;
    return memcpy(memory_resize(NULL, count, size), items, count * size);
}
