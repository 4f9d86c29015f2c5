/* morning.h - each day begins with what the interventions make of its parameters.
 *
 * What changes is kept where the run looks anyway (the pace of a skill, the roster of a group, who
 * helps out after how long) or here, for what only some contacts ask.
 */
#ifndef MODEL_MORNING_H
#define MODEL_MORNING_H

#include "intervention/organisation.h"
#include "state.h"

struct morning {
    struct organisation organisation;
    double (*returns)[SCENARIO_CAUSES]; /* owned: [queue] factors on the shares of those who come
                                           back after an answer... */
    double (*returns_of_called)[SCENARIO_CAUSES]; /* ... or after a call in place of a mail */
    double offered, abandoned;                    /* calls up to the last news (news.h) */
    uint64_t events; /* mornings, and customers who stayed away: no events of the organisation */
};

/* The first morning, before anything happens; state->morning is NULL if there are no interventions,
 * and none of the other functions but morning_events() may then be called. */
void morning_begin(struct state *state);
void morning_end(struct state *state);

void morning_of_day(struct state *state, uint32_t day);

/* Those that are not of the organisation. */
uint64_t morning_events(const struct state *state);

/* Whether the customer comes, who would without interventions, and why. */
bool morning_lets_come(struct state *state, const struct arrival *arrival,
                       enum scenario_cause *cause);

/* Whether a status contact is made: of the customer key, about the application that arrives now. */
bool morning_asks_for_status(const struct state *state, const struct arrival *arrival,
                             uint64_t customer_key);

/* Factor on the lead time of that application. */
double morning_lead(const struct state *state, const struct arrival *arrival);

/* What today makes of a purge, number `index` of the scenario. */
void morning_bend_purge(const struct state *state, size_t index, struct scenario_purge *purge);

/* Share of those a dossier holder does not reach at once that is called back in time: those whom
 * nobody would have called among them, if promises are kept. */
double morning_in_time(const struct state *state, const struct scenario_holder *holder);

/* The contact's service begins: if it is a mail that is answered by calling, its times become those
 * of the tries and the call, or of the tries and the mail; if it awaited a call, tries come before
 * it. */
void morning_calls_back(struct state *state, struct contact *contact,
                        const struct state_skill *skill, double *talk_s, double *wrap_up_s);

/* Factors by cause on the shares of those who come back after this answer. */
const double *morning_returns(const struct state *state, const struct contact *contact);

#endif
