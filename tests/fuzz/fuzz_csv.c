/* Any bytes as a table: rows have as many fields as the first, and numbers are finite. */
#include "fuzz.h"
#include "scenario/csv.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static void read_row(const struct csv *csv, const char *text, size_t size)
{
    double number = 0;

    for (size_t i = 0; i < csv->columns; i++) {
        assert(csv->field[i] >= text && csv->field[i] + strlen(csv->field[i]) <= text + size);
        if (csv_number(csv, (int)i, &number))
            assert(isfinite(number));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const known[] = {"date", "time", "count", "a", "b", NULL};
    char *const text = calloc(size + 1, 1);
    struct csv csv;
    struct error error = {{0}, {0}};
    bool more = true;

    assert(text != NULL);
    memcpy(text, data, size);
    bool read = csv_open(&csv, text, size, "table.csv", known, &error);

    while (read && more) {
        read = csv_next(&csv, &more);
        if (read && more)
            read_row(&csv, text, size);
    }
    assert(read || (error.where[0] != '\0' && error.message[0] != '\0'));
    free(text);
    return 0;
}
