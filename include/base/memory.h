/* base/memory.h - the only place that asks the C library for memory.
 *
 * A simulator that has run out of memory has no useful way to go on, so running out ends the
 * program here, with a message and exit status 70, and no caller needs an error path. Sizes
 * that come from a file are limited where the file is read, not here.
 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

enum { MEMORY_LINE = 64 }; /* bytes of a cache line */

/* `count` items of `size` bytes, all zero (owned; release with free()). NULL if count is 0. */
void *memory_zeroed(size_t count, size_t size);

/* Resizes `block` (owned; NULL to begin with) to hold `count` (not 0) items of `size` bytes.
 * The old items keep their values; the new ones are uninitialised. Release with free(). */
void *memory_resize(void *block, size_t count, size_t size);

/* `count` (not 0) items of `size` bytes, uninitialised, that begin at a cache line (owned; release
 * with free(), do not resize). */
void *memory_lines(size_t count, size_t size);

/* A copy of `count` items of `size` bytes (owned; release with free()). NULL if count is 0. */
void *memory_copy(const void *items, size_t count, size_t size);

#endif
