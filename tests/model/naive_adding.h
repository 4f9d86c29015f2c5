/* naive_adding.h - the inside of naive_sums.h: what adds up the log of a run, a file for each part.
 */
#ifndef NAIVE_ADDING_H
#define NAIVE_ADDING_H

#include "naive_sums.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct adding {
    const struct scenario *scenario;
    const struct naive_log *log;
    struct result *result;
    bool steady;
    double slot_s;
    double from_s;      /* what counts begins */
    double arrivals_to; /* nobody comes from outside any more; the staff's time ends */
};

size_t naive_row_of(const struct adding *adding, double time_s);
/* Adds weight x the part of from_s .. to_s in each slot, from `low_s` to `high_s`. */
void naive_add_time(const struct adding *adding, double *rows, size_t sums, size_t time, int at_end,
                    double weight, double from_s, double to_s, double high_s);

/* --- Contacts, where and when they came, and the work on them. --- */

/* Times are compared by their moments, so that equal times are equal: arrival + T, not the
 * difference. */
bool naive_waited_over(const struct naive_contact *contact, double limit_s);
/* Working days from the day after it came up to and with `day`. */
double naive_age_wd(const struct adding *adding, const struct naive_contact *contact, double day);
/* Of a counted contact. */
void naive_add_contact(const struct adding *adding, const struct naive_contact *contact);
void naive_add_departure(const struct adding *adding, const struct naive_contact *contact);
/* What counts for an interval whenever the contact came. */
void naive_add_contact_time(const struct adding *adding, const struct naive_contact *contact);
/* Time that an agent spends on a contact, whenever it came. */
void naive_add_piece(const struct adding *adding, const struct naive_piece *piece);
/* A contact lies in line again. */
void naive_add_rest(const struct adding *adding, const struct naive_rest *rest);

/* --- Intervals of single days: the worst, and the scatter. --- */

void naive_add_intervals(const struct adding *adding);

/* --- Levels: of agents and of waiting, over time, and by day. --- */

void naive_add_levels(const struct adding *adding);
/* What follows from the time of a group, item by item. */
void naive_add_waterfall(const struct adding *adding);
void naive_add_lengths(const struct adding *adding);
void naive_add_run_days(const struct adding *adding);
void naive_add_open_time(const struct adding *adding);

/* --- Mail at the end of the day. --- */

void naive_add_stocks(const struct adding *adding);

/* --- Customers: cases, referrals, complaints, applications. --- */

/* Customers who are on their way back, and what became of all customers. */
void naive_add_cases(const struct adding *adding);
void naive_add_referrals(const struct adding *adding);
void naive_add_complaints(const struct adding *adding);
void naive_add_applications(const struct adding *adding);

#endif
