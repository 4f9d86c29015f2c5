/* scenario/evidence_unit.h - what the numbers of a scenario file count, told by their keys. */
#ifndef SCENARIO_EVIDENCE_UNIT_H
#define SCENARIO_EVIDENCE_UNIT_H

enum evidence_unit {
    EVIDENCE_NO_UNIT,
    EVIDENCE_SECONDS,
    EVIDENCE_MINUTES,
    EVIDENCE_HOURS,
    EVIDENCE_DAYS,
    EVIDENCE_WORKING_DAYS,
    EVIDENCE_WEEKS,
    EVIDENCE_PER_SECOND,
    EVIDENCE_PER_HOUR,
    EVIDENCE_PER_DAY,
    EVIDENCE_PER_WORKING_DAY,
    EVIDENCE_PER_WEEK,
    EVIDENCE_PER_MONTH,
    EVIDENCE_PER_YEAR,
    EVIDENCE_AGENTS,
    EVIDENCE_SHARE,
    EVIDENCE_EUROS,
    EVIDENCE_UNITS
};

/* The unit of a number under `key`, which stands in an object under `above` (NULL: at the top). */
enum evidence_unit evidence_unit_of(const char *key, const char *above);

/* "wd": for programs; NULL for none. */
const char *evidence_unit_name(enum evidence_unit unit);

#endif
