/* report/number.h - numbers as text: for programs, and for people in their own language.
 *
 * For programs: a point, and the fewest digits that read back as the same double. For people:
 * English "1,234.5", Dutch "1.234,5"; waits as "29.3 s", "1:34" (m:ss) or "1:02:03" (h:mm:ss). The
 * number of decimals follows the uncertainty: no digit that is only noise, and the half width
 * never shows as 0. No locale is looked at.
 */
#ifndef REPORT_NUMBER_H
#define REPORT_NUMBER_H

#include "experiment/estimate.h"
#include "report/words.h"

enum { NUMBER_SIZE = 64 };

/* For programs; not a number and infinity give "null". */
void number_shortest(char text[NUMBER_SIZE], double value);

/* For people, with so many decimals (0 to 9). */
void number_decimal(char text[NUMBER_SIZE], enum words_language language, double value,
                    int decimals);

/* A duration, to the second from a minute up, else with `decimals`. */
void number_duration(char text[NUMBER_SIZE], enum words_language language, double value_s,
                     int decimals);

/* The mean with its unit: "6.0 %", "29.3 s", "397,213"; "–" if it is not defined. */
void number_mean(char text[NUMBER_SIZE], enum words_language language, enum metric_unit unit,
                 const struct estimate *estimate);

/* The mean and its half width: "6.0 ±0.2 %". Without the half width if it is 0 or not known. */
void number_mean_and_margin(char text[NUMBER_SIZE], enum words_language language,
                            enum metric_unit unit, const struct estimate *estimate);

/* A difference with its sign and half width: "+0.3 ±0.1 pp" (percentage points, of a share), "−12.0
 * ±0.5 s"; "0" if there is none, "–" if it is not defined. */
void number_difference(char text[NUMBER_SIZE], enum words_language language, enum metric_unit unit,
                       const struct estimate *estimate);

/* The ends of the confidence interval, not below 0 (no headline is): "5.8" and "6.2 %". */
void number_interval(char lower[NUMBER_SIZE], char upper[NUMBER_SIZE], enum words_language language,
                     enum metric_unit unit, const struct estimate *estimate);

#endif
