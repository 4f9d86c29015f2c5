#include "report/words.h"

#include "report/plain.h"
#include "words_table.h"

#include <assert.h>
#include <string.h>

const char *words_text(enum words_language language, enum words_id id)
{
    assert(language < WORDS_LANGUAGES && id < WORDS_COUNT);
    const char *const parts[] = {words_report[id][language], words_scenario[id][language],
                                 words_story[id][language]};
    const char *text = NULL;

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        assert(parts[i] == NULL || text == NULL);
        text = parts[i] != NULL ? parts[i] : text;
    }
    return text;
}

void words_fill(FILE *stream, const char *text, const char *const *values, size_t count)
{
    size_t next = 0;

    for (;;) {
        const char *const place = strstr(text, "{}");
        if (place == NULL)
            break;
        fwrite(text, 1, (size_t)(place - text), stream);
        assert(next < count);
        plain_print(stream, values[next++]);
        text = place + 2;
    }
    fputs(text, stream);
}
