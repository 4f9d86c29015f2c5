#include "report/intervention_list.h"

#include "report/table.h"
#include "scenario/vocabulary_intervention.h"

#include <string.h>

enum { KEY_INDENT = 2, TEXT_INDENT = 6 };

/* What an example says beside "kind" and "start_wk": the keys that must be there. */
static const struct {
    const char *kind;
    const char *keys;
} EXAMPLES[] = {
    {"staffing", "\"agents\": 1.05"},
    {"website", "\"deflects\": {\"calls\": 0.10, \"mails\": 0.12}"},
    {"standard_answers", "\"share\": 0.55, \"saves\": 0.5"},
    {"callback", "\"share\": 0.55, \"reach\": 0.6"},
    {"back_office", "\"lead\": 0.667"},
    {"overflow", "\"queues\": [\"north\", \"south\"], \"after_s\": 0"},
    {"mail_between_calls", "\"keep_idle\": 4"},
    {"purge_policy", "\"at\": 2000"},
    {"letter_wave", "\"adds\": {\"calls\": 0.3}"},
    {"flu_week", "\"absent\": 0.15"},
    {"outage", "\"days\": 1"},
    {"move", "\"groups\": [\"north\"]"},
    {"reorganisation", "\"attention\": 0.5"},
    {"lean_rollout", "\"teams\": [\"north\", \"south\"], \"plan\": \"staggered\""},
    {"result_pressure", "\"abandonment\": 0.1, \"bad_wk\": 4"},
    {"problem_reporting", "\"teams\": [\"north\", \"south\"], \"one_on_ones\": true"},
    {"onboarding", "\"heads\": {\"north\": 4}"},
    {"project", "\"h_per_wk\": {\"north\": 20}, \"style\": \"steady\""},
    {"call_back_offer", "\"after_s\": 120, \"share\": 0.4"},
};

const char *intervention_list_name(size_t index)
{
    return vocabulary_intervention.variants[index].name; /* the last has none */
}

static const char *text_of(const char *en, const char *nl, enum words_language language)
{
    return language == WORDS_DUTCH ? nl : en;
}

void intervention_list_all(FILE *stream, enum words_language language)
{
    struct table table = table_of(2);

    table_flush_left(&table, 1);
    for (const struct shape_variant *kind = vocabulary_intervention.variants; kind->name != NULL;
         kind++) {
        table_add(&table, kind->name);
        table_add(&table, text_of(kind->en, kind->nl, language));
    }
    table_print(&table, stream);
    table_term(&table);
}

static void print_example(FILE *stream, const char *name, enum words_language language)
{
    fprintf(stream, "\n%s\n", words_text(language, WORDS_EXAMPLE));
    for (size_t i = 0; i < sizeof EXAMPLES / sizeof *EXAMPLES; i++) {
        if (strcmp(EXAMPLES[i].kind, name) == 0)
            fprintf(stream,
                    "  \"interventions\": {\n"
                    "    \"our_%s\": {\"kind\": \"%s\", \"start_wk\": 10, %s}\n"
                    "  }\n",
                    name, name, EXAMPLES[i].keys);
    }
}

/* Keys of an object that is a key itself stand below it. */
static void print_keys(FILE *stream, const struct shape *object, int indent,
                       enum words_language language)
{
    for (const struct shape_field *field = object->fields; field->key != NULL; field++) {
        fprintf(stream, "%*s%s%s%s%s\n", indent, "", shape_key_of(field, false).text,
                field->is_time ? " | " : "", field->is_time ? shape_key_of(field, true).text : "",
                field->required ? words_text(language, WORDS_REQUIRED) : "");
        table_print_wrapped(stream, text_of(field->en, field->nl, language),
                            indent + TEXT_INDENT - KEY_INDENT);
        const struct shape *const keys =
            field->shape->kind == SHAPE_LIST ? field->shape->item : field->shape;

        if (keys->kind == SHAPE_OBJECT)
            print_keys(stream, keys, indent + TEXT_INDENT, language);
    }
}

bool intervention_list_one(FILE *stream, const char *name, enum words_language language)
{
    const struct shape_variant *kind = vocabulary_intervention.variants;

    while (kind->name != NULL && strcmp(kind->name, name) != 0)
        kind++;
    if (kind->name == NULL)
        return false;
    fprintf(stream, "%s\n", kind->name);
    table_print_wrapped(stream, text_of(kind->en, kind->nl, language), KEY_INDENT);
    fprintf(stream, "\n%s\n", words_text(language, WORDS_KEYS));
    print_keys(stream, kind->object, KEY_INDENT, language);
    print_example(stream, name, language);
    return true;
}
