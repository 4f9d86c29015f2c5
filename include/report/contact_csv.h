/* report/contact_csv.h - every contact of one replication, as comma-separated values.
 *
 * One line for each contact that arrived after the warm-up, in order of arrival:
 *   source,customer       who; customers of a source are numbered from 1 in order of arrival
 *   case                  which case of the customer, from 1: an application has one for each
 *                         question how far it is, any other customer has one (empty: a
 *                         contact beside the case, which settles nothing)
 *   contact,cause         which contact of the case, from 1, and why
 *   question              its type (empty: none)
 *   queue,channel,group   where, and who answered (empty: nobody)
 *   date,time,arrival_s   when; date and time are empty in a steady state, arrival_s counts from
 *                         the first midnight, or from the beginning of the steady state
 *   wait_s,talk_s,wrap_up_s
 *   outcome               answered, abandoned, not_reached (when called back: among the abandoned
 * in the results), blocked, turned_away, deleted, or waiting when the run ended follows solved,
 * transferred, returns, gives_up; empty: the run ended before, or nothing, beside the case
 *   referred_to           holder of the dossier to whom the customer was referred
 *   complaints            how many it gave rise to
 * Fields without a value are empty. Counts and sums are those of the results of replication 0.
 */
#ifndef REPORT_CONTACT_CSV_H
#define REPORT_CONTACT_CSV_H

#include "scenario/scenario.h"

#include <stdint.h>
#include <stdio.h>

/* Runs replication 0 once more. */
void contact_csv_print(FILE *stream, const struct scenario *scenario, uint64_t seed);

#endif
