/* base/rarely.h - a hint for what a run seldom needs.
 *
 * A function marked so is not inlined, lest the usual way past it save and restore registers that
 * only it needs.
 */
#ifndef BASE_RARELY_H
#define BASE_RARELY_H

#define RARELY __attribute__((noinline))

#endif
