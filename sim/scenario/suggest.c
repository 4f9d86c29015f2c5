/* Nearness is the number of letters to insert, delete, replace or swap with a neighbour (the
 * optimal string alignment distance), not counting the case of letters. A third of the letters
 * may be wrong.
 */
#include "scenario/suggest.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static bool same(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

/* Both at most SUGGEST_LENGTH_MAX long. */
static size_t distance(const char *a, const char *b)
{
    size_t rows[3][SUGGEST_LENGTH_MAX
                   + 1]; /* of the table of distances between beginnings of a and b */
    const size_t a_length = strlen(a);
    const size_t b_length = strlen(b);

    for (size_t j = 0; j <= b_length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t *const row = rows[i % 3];
        const size_t *const above = rows[(i + 2) % 3];
        const size_t *const two_above = rows[(i + 1) % 3];

        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            row[j] =
                least(least(above[j], row[j - 1]) + 1, above[j - 1] + !same(a[i - 1], b[j - 1]));
            if (i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1]))
                row[j] = least(row[j], two_above[j - 2] + 1);
        }
    }
    return rows[a_length % 3][b_length];
}

void suggest_consider(struct suggest *suggest, const char *candidate)
{
    const size_t length = strlen(suggest->text);

    if (length > SUGGEST_LENGTH_MAX || strlen(candidate) > SUGGEST_LENGTH_MAX)
        return;
    const size_t found = distance(suggest->text, candidate);
    const size_t allowed = length < 3 ? 1 : (length + 2) / 3;

    if (found > allowed || found >= strlen(candidate))
        return;
    if (suggest->best[0] == '\0' || found < suggest->distance) {
        snprintf(suggest->best, sizeof suggest->best, "%s", candidate);
        suggest->distance = found;
    }
}

struct suggest_hint suggest_hint(const struct suggest *suggest)
{
    struct suggest_hint hint = {""};

    if (suggest->best[0] != '\0')
        snprintf(hint.text, sizeof hint.text, "; did you mean \"%s\"?", suggest->best);
    return hint;
}
