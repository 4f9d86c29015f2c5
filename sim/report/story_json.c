#include "report/story_json.h"

#include "report/json_print.h"
#include "report/moment.h"
#include "report/record_words.h"
#include "scenario/names.h"

#include <inttypes.h>

static void print_key_text(FILE *stream, const char *key, const char *text)
{
    fprintf(stream, ",\"%s\":", key);
    json_print_string(stream, text);
}

static void print_key_number(FILE *stream, const char *key, double value)
{
    fprintf(stream, ",\"%s\":", key);
    json_print_number(stream, value);
}

static void print_key_flag(FILE *stream, const char *key, bool value)
{
    fprintf(stream, ",\"%s\":%s", key, value ? "true" : "false");
}

static void print_when(FILE *stream, const struct scenario_run *run, double time_s)
{
    char date[MOMENT_SIZE];
    char time[MOMENT_SIZE];

    fputs("{\"time_s\":", stream);
    json_print_number(stream, time_s);
    if (run->kind != SCENARIO_RUN_CALENDAR) {
        fputs(",\"date\":null,\"time\":null", stream);
        return;
    }
    moment_date(date, run, time_s);
    moment_time(time, run, time_s);
    print_key_text(stream, "date", date);
    print_key_text(stream, "time", time);
}

/* What only this kind of event has. */
static void print_rest(FILE *stream, const struct scenario *scenario,
                       const struct world_record *record)
{
    switch (record->event) {
    case WORLD_APPLIES: print_key_number(stream, "lead_wd", record->lead_wd); break;
    case WORLD_ARRIVES:
        print_key_text(stream, "cause", names_causes[record->cause]);
        if (record->question < scenario->question_count)
            print_key_text(stream, "question", record_words_question(scenario, record->question));
        break;
    case WORLD_WAITS: fprintf(stream, ",\"ahead\":%" PRIu32, record->ahead); break;
    case WORLD_IS_OFFERED_CALL: print_key_flag(stream, "accepts", record->accepts); break;
    case WORLD_IS_CALLED:
        fprintf(stream, ",\"tries\":%" PRIu32, record->tries);
        print_key_flag(stream, "reached", record->reached);
        print_key_number(stream, "vain_s", record->talk_s);
        if (record->until_s > 0.0)
            print_key_number(stream, "again_at_s", record->until_s);
        break;
    case WORLD_IS_ANSWERED:
        print_key_text(stream, "group", scenario->groups[record->group].id);
        print_key_number(stream, "talk_s", record->talk_s);
        print_key_number(stream, "wrap_up_s", record->wrap_up_s);
        break;
    case WORLD_IS_SET_ASIDE: print_key_number(stream, "resume_s", record->talk_s); break;
    case WORLD_IS_PASSED_ON:
        print_key_text(stream, "to", scenario->queues[record->to_queue].id);
        break;
    case WORLD_WILL_BE_BACK:
        print_key_text(stream, "to", scenario->queues[record->to_queue].id);
        print_key_number(stream, "at_s", record->until_s);
        break;
    case WORLD_IS_REFERRED:
        print_key_text(stream, "to", scenario->holders[record->holder].id);
        print_key_number(stream, "at_s", record->until_s);
        break;
    case WORLD_COMPLAINS:
        print_key_text(stream, "because_of", record_words_complaint(record->complaint));
        break;
    case WORLD_IS_CALLED_BACK:
    case WORLD_IS_TURNED_AWAY:
    case WORLD_IS_BLOCKED:
    case WORLD_IS_DELETED:
    case WORLD_HANGS_UP:
    case WORLD_IS_HELPED:
    case WORLD_GIVES_UP:
    case WORLD_IS_LEFT:
    case WORLD_EVENTS: break;
    }
}

static void print_contact(FILE *stream, const struct scenario *scenario,
                          const struct world_record *record)
{
    const struct scenario_queue *const queue = &scenario->queues[record->queue];

    fprintf(stream, ",\"case\":%" PRIu32 ",\"contact\":%" PRIu32, record->case_number + 1,
            record->attempt + 1);
    if (record->is_side)
        fputs(",\"beside\":true", stream);
    print_key_text(stream, "queue", queue->id);
    print_key_text(stream, "channel", names_channels[queue->channel]);
}

static void print_record(FILE *stream, const struct scenario *scenario,
                         const struct world_record *record)
{
    print_when(stream, &scenario->run, record->time_s);
    print_key_text(stream, "event", record_words_event(record->event));
    if (record->contact != WORLD_NO_CONTACT)
        print_contact(stream, scenario, record);
    print_rest(stream, scenario, record);
    fputs("}", stream);
}

void story_json_print(FILE *stream, const struct story *story, const char *version)
{
    const struct scenario *const scenario = story->plan.scenario;

    fputs("{\n  \"version\":", stream);
    json_print_string(stream, version);
    fputs(",\n  \"scenario\":", stream);
    json_print_string(stream, scenario->name);
    fprintf(stream, ",\n  \"seed\":%" PRIu64 ",\n  \"replication\":%" PRIu64 ",\n  \"source\":",
            story->plan.seed, story->plan.replication + 1);
    json_print_string(stream, scenario->sources[story->plan.source].id);
    fprintf(stream, ",\n  \"customer\":%" PRIu64 ",\n  \"events\":[", story->plan.number + 1);
    for (size_t i = 0; i < story->count; i++) {
        fputs(i == 0 ? "\n    " : ",\n    ", stream);
        print_record(stream, scenario, &story->records[i]);
    }
    fputs("]\n}\n", stream);
}
