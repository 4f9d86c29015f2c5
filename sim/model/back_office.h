/* back_office.h - applications whose decision is awaited, and the questions how far they are.
 *
 * An application is no contact. Its age is told in working days: that of its day of submission is
 * 0, and the age between k - 1 and k falls on the k-th working day after that. So what an
 * application will do is known when it comes in: its status contacts, drawn then, wait in a list
 * for each day until that begins, and the time it will be open is added up at once.
 */
#ifndef MODEL_BACK_OFFICE_H
#define MODEL_BACK_OFFICE_H

#include "model/arrivals.h"
#include "scenario/scenario.h"

#include <stdint.h>

struct state;

/* One status contact to come. */
struct back_office_contact {
    uint64_t customer_key; /* its own: it opens a case of its own */
    uint64_t number;       /* of the application, from its source */
    uint32_t index;        /* of its contacts, from 0 */
    double time_s;
    uint32_t source;
    uint32_t queue;
};

/* Those of one day. */
struct back_office_day {
    struct back_office_contact *contacts; /* owned; NULL: none, or over */
    uint32_t count, capacity;
};

/* The fields are private to back_office.c. */
struct back_office {
    struct back_office_day *days; /* owned: [day] */
    uint32_t day_count;
    uint32_t today;        /* the last that began */
    uint32_t *days_before; /* owned: [day] working days before it; one more at the end */
    uint32_t *day_of;      /* owned: [working day] */
};

/* NULL if no source of the scenario brings applications. */
struct back_office *back_office_new(const struct scenario *scenario);
void back_office_free(struct back_office *office);

/* Plans the first day; call once, when the event queue is there. */
void back_office_begin(struct state *state);

/* An application comes in, now. */
void back_office_apply(struct state *state, const struct arrival *arrival);

/* A day begins: its status contacts become events. */
void back_office_day_begins(struct state *state, uint32_t day);

/* The event of one of today's comes: it is counted. */
const struct back_office_contact *back_office_take(struct state *state, uint32_t subject);

#endif
