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

#endif
