#include "report/scenario_list.h"

#include "report/json_print.h"
#include "report/table.h"

void scenario_list_text(FILE *stream, const struct scenario_list_entry *entries, size_t count,
                        enum words_language language)
{
    struct table table = table_of(2);

    table_flush_left(&table, 1);
    table_keep_names(&table);
    for (size_t i = 0; i < count; i++) {
        const struct scenario *const scenario = entries[i].scenario;
        table_add(&table, entries[i].name);
        table_add(&table, scenario->title[language]);
        if (*scenario->question[language] == '\0')
            continue;
        table_add(&table, "");
        table_add(&table, scenario->question[language]);
    }
    table_print(&table, stream);
    table_term(&table);
}

static void print_texts(FILE *stream, char *const texts[2])
{
    if (*texts[WORDS_ENGLISH] == '\0') {
        fputs("null", stream);
        return;
    }
    fputs("{\"en\":", stream);
    json_print_string(stream, texts[WORDS_ENGLISH]);
    fputs(",\"nl\":", stream);
    json_print_string(stream, texts[WORDS_DUTCH]);
    fputs("}", stream);
}

void scenario_list_json(FILE *stream, const char *version,
                        const struct scenario_list_entry *entries, size_t count)
{
    fputs("{\n  \"version\":", stream);
    json_print_string(stream, version);
    fputs(",\n  \"scenarios\":[", stream);
    for (size_t i = 0; i < count; i++) {
        fputs(i == 0 ? "\n    {\"name\":" : ",\n    {\"name\":", stream);
        json_print_string(stream, entries[i].name);
        fputs(",\n     \"title\":", stream);
        print_texts(stream, entries[i].scenario->title);
        fputs(",\n     \"question\":", stream);
        print_texts(stream, entries[i].scenario->question);
        fputs(",\n     \"file\":", stream);
        json_print_string(stream, entries[i].scenario->file);
        fputs("}", stream);
    }
    fputs("]\n}\n", stream);
}
