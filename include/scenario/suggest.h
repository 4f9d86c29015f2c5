/* scenario/suggest.h - what somebody who mistyped a name may have meant. */
#ifndef SCENARIO_SUGGEST_H
#define SCENARIO_SUGGEST_H

#include <stddef.h>

enum { SUGGEST_LENGTH_MAX = 64 /* of names worth comparing */ };

/* The candidate nearest to `text`. Embed it by value, with `text` (borrowed) filled in. */
struct suggest {
    const char *text;
    char best[SUGGEST_LENGTH_MAX + 1]; /* empty while none is near enough */
    size_t distance;
};

/* Looks at one more name; of equally near ones the first is kept. */
void suggest_consider(struct suggest *suggest, const char *candidate);

/* `; did you mean "queues"?`, or nothing. */
struct suggest_hint {
    char text[112];
};
struct suggest_hint suggest_hint(const struct suggest *suggest);

#endif
