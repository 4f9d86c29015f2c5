/* base/rarely.h - a hint for what a run seldom needs.
 *
 * A function marked so is not inlined, lest the usual way past it save and restore registers that
 * only it needs.
 */
#ifndef BASE_RARELY_H
#define BASE_RARELY_H

#define RARELY __attribute__((noinline))

/* Of a function: whoever measures time does not call it. The way past it is laid out straight. */
#define COLD __attribute__((cold))

/* Of an inline function on the way of every contact: the compiler, which counts how much code there
 * is and not how often it runs, leaves some of these out by itself. */
#define ALWAYS_INLINE inline __attribute__((always_inline))

/* The same of a function that another file calls: gcc inlines it when it optimises across files.
 * clang does not, and would warn that it uses what its own file keeps to itself. */
#ifdef __clang__
#define INLINE_ACROSS_FILES
#else
#define INLINE_ACROSS_FILES ALWAYS_INLINE
#endif

#endif
