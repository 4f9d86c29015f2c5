#include "scenario/read_counts.h"

#include "base/memory.h"
#include "scenario/limits.h"
#include "scenario/read_table.h"

#include <math.h>
#include <stdlib.h>

struct counts {
    struct csv csv;
    int date, time, count_column;
    const struct scenario_run *run;
    size_t slots; /* of a day */
    double slot_s;
    uint32_t *count; /* owned, days x slots */
    bool *seen;      /* owned, likewise: is there a row for it? */
    size_t rows;     /* within the run */
};

static bool read_count_row(struct counts *counts)
{
    const struct csv *const csv = &counts->csv;
    int64_t day_number = 0;
    double time_s = 0;
    double count = 0;

    if (!read_table_date(csv, counts->date, &day_number)
        || !read_table_time(csv, counts->time, &time_s)
        || !csv_number(csv, counts->count_column, &count))
        return false;
    if (count < 0 || count > LIMITS_COUNT || count != floor(count))
        return csv_error(csv, counts->count_column, "is %.15g; must be a whole number from 0 to %d",
                         count, LIMITS_COUNT);
    if (fmod(time_s, counts->slot_s) != 0)
        return csv_error(
            csv, counts->time, "is \"%s\"; must be the begin of a slot of %.15g minutes",
            csv_show(csv->field[counts->time]).text, counts->slot_s / SECONDS_PER_MINUTE);
    const int64_t day = day_number - counts->run->first_day;

    if (day < 0 || day >= counts->run->days)
        return true;
    const size_t index = (size_t)day * counts->slots + (size_t)(time_s / counts->slot_s);

    if (counts->seen[index])
        return csv_error(csv, -1,
                         "has a date and time that an earlier row has too; keep one of them");
    counts->seen[index] = true;
    counts->count[index] = (uint32_t)count;
    counts->rows++;
    return true;
}

static bool read_count_rows(struct counts *counts, char *text, size_t length, const char *path,
                            struct error *error)
{
    static const char *const known[] = {"date", "time", "count", NULL};
    struct csv *const csv = &counts->csv;
    bool more = true;

    if (!csv_open(csv, text, length, path, known, error) || !read_table_require(csv, "date")
        || !read_table_require(csv, "time") || !read_table_require(csv, "count"))
        return false;
    counts->date = csv_column(csv, "date");
    counts->time = csv_column(csv, "time");
    counts->count_column = csv_column(csv, "count");
    while (more) {
        if (!csv_next(csv, &more) || (more && !read_count_row(counts)))
            return false;
    }
    return counts->rows > 0
           || error_set(error, path,
                        "has no row within the days of the run; check \"start\" of "
                        "the run and the dates here");
}

bool read_counts(struct reading *reading, const struct place *place, struct scenario_source *source)
{
    const struct place at = reading_member(place, "counts_csv");
    const struct scenario_run *const run = &reading->scenario->run;
    struct counts counts = {.run = run,
                            .slot_s = reading_number(place, "slot_min") * SECONDS_PER_MINUTE};
    char *path = NULL;
    char *text = NULL;
    size_t length = 0;

    counts.slots = (size_t)(SECONDS_PER_DAY / counts.slot_s);
    const size_t slots = run->days * counts.slots;

    reading->counted_slots += slots;
    if (reading->counted_slots > LIMITS_COUNTED_SLOTS)
        return place_error(&at,
                           "with the tables before it has more than %d slots, of %u days; make "
                           "the slots longer or the run shorter",
                           LIMITS_COUNTED_SLOTS, (unsigned)run->days);
    if (!read_table_file(reading, &at, &path, &text, &length))
        return false;
    counts.count = memory_zeroed(slots, sizeof *counts.count);
    counts.seen = memory_zeroed(slots, sizeof *counts.seen);
    const bool read = read_count_rows(&counts, text, length, path, place->files->error);

    source->kind = SCENARIO_SOURCE_COUNTS;
    source->counts_slot_s = counts.slot_s;
    source->counts = counts.count;
    free(counts.seen);
    free(text);
    free(path);
    return read;
}
