/* A contact's line is complete when it is known what follows. Lines wait in a ring in order of
 * arrival, until all before them are complete: a mail that lies for a week keeps a week of them. */
#include "report/contact_csv.h"

#include "base/memory.h"
#include "model/world.h"
#include "report/csv_print.h"
#include "report/moment.h"
#include "report/record_words.h"
#include "scenario/names.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

enum { FIRST_SIZE = 256 };

struct line {
    struct world_record arrived;
    double wait_s, talk_s, wrap_up_s; /* NAN: none */
    const char *group;                /* "": none, and `referred_to` too */
    const char *referred_to;
    uint32_t complaints;
    const char *outcome; /* "" until known, and `follows` too */
    const char *follows;
    bool is_complete;
};

struct log {
    FILE *stream;
    const struct scenario *scenario;
    struct line *ring; /* owned; line n is at [n % size] */
    uint64_t size, first, next;
    uint64_t *line_of; /* owned: [contact] its latest line */
    uint32_t contacts;
};

/* --- the ring --- */

static void make_room(struct log *log)
{
    if (log->next - log->first < log->size)
        return;
    const uint64_t size = log->size == 0 ? FIRST_SIZE : 2 * log->size;
    struct line *const ring = memory_zeroed(size, sizeof *ring);

    for (uint64_t n = log->first; n < log->next; n++)
        ring[n % size] = log->ring[n % log->size];
    free(log->ring);
    log->ring = ring;
    log->size = size;
}

static void begin_line(struct log *log, const struct world_record *record)
{
    make_room(log);
    if (record->contact >= log->contacts) {
        log->contacts = 2 * record->contact + 1;
        log->line_of = memory_resize(log->line_of, log->contacts, sizeof *log->line_of);
    }
    log->line_of[record->contact] = log->next;
    log->ring[log->next++ % log->size] = (struct line){.arrived = *record,
                                                       .wait_s = (double)NAN,
                                                       .talk_s = (double)NAN,
                                                       .wrap_up_s = (double)NAN,
                                                       .group = "",
                                                       .referred_to = "",
                                                       .outcome = "",
                                                       .follows = ""};
}

/* The line of a contact that has begun. */
static struct line *line_of(const struct log *log, const struct world_record *record)
{
    return &log->ring[log->line_of[record->contact] % log->size];
}

/* --- printing --- */

static void print_when(const struct log *log, double time_s)
{
    char date[MOMENT_SIZE] = "";
    char time[MOMENT_SIZE] = "";

    if (log->scenario->run.kind == SCENARIO_RUN_CALENDAR) {
        moment_date(date, &log->scenario->run, time_s);
        moment_time(time, &log->scenario->run, time_s);
    }
    fprintf(log->stream, ",%s,%s,", date, time);
    csv_print_number(log->stream, time_s);
}

static void print_line(const struct log *log, const struct line *line)
{
    FILE *const stream = log->stream;
    const struct world_record *const arrived = &line->arrived;
    const struct scenario_queue *const queue = &log->scenario->queues[arrived->queue];

    csv_print_text(stream, log->scenario->sources[arrived->source].id);
    fprintf(stream, ",%" PRIu64 ",", arrived->number + 1);
    if (!arrived->is_side)
        fprintf(stream, "%" PRIu32, arrived->case_number + 1);
    fprintf(stream, ",%" PRIu32 ",%s,", arrived->attempt + 1, names_causes[arrived->cause]);
    csv_print_text(stream, record_words_question(log->scenario, arrived->question));
    fputc(',', stream);
    csv_print_text(stream, queue->id);
    fprintf(stream, ",%s,", names_channels[queue->channel]);
    csv_print_text(stream, line->group);
    print_when(log, arrived->time_s);
    fputc(',', stream);
    csv_print_number(stream, line->wait_s);
    fputc(',', stream);
    csv_print_number(stream, line->talk_s);
    fputc(',', stream);
    csv_print_number(stream, line->wrap_up_s);
    fprintf(stream, ",%s,%s,%s,%" PRIu32 "\n", line->outcome, line->follows, line->referred_to,
            line->complaints);
}

static void print_complete(struct log *log)
{
    while (log->first < log->next && log->ring[log->first % log->size].is_complete) {
        const struct line *const line = &log->ring[log->first++ % log->size];

        if (line->arrived.is_counted)
            print_line(log, line);
    }
}

/* --- following --- */

static void end_wait(struct line *line, const struct world_record *record, const char *outcome)
{
    line->wait_s = record->time_s - line->arrived.time_s;
    line->outcome = outcome;
}

static void add_talk(struct line *line, double talk_s)
{
    line->talk_s = isnan(line->talk_s) ? talk_s : line->talk_s + talk_s;
}

static void answer(const struct log *log, const struct world_record *record)
{
    struct line *const line = line_of(log, record);

    end_wait(line, record, "answered");
    line->group = log->scenario->groups[record->group].id;
    add_talk(line, record->talk_s);
    line->wrap_up_s = record->wrap_up_s;
}

/* Somebody who awaited a call is called. */
static void call(const struct log *log, const struct world_record *record)
{
    struct line *const line = line_of(log, record);

    if (record->reached)
        return; /* the answer tells all */
    add_talk(line, record->talk_s);
    if (record->until_s <= 0.0)
        end_wait(line, record, "not_reached");
}

static void complete(struct log *log, const struct world_record *record, const char *follows)
{
    struct line *const line = line_of(log, record);

    line->follows = follows;
    line->is_complete = true;
    print_complete(log);
}

/* The run is over. Who is on the way back has a complete line. */
static void leave(struct log *log, const struct world_record *record)
{
    const uint64_t number = log->line_of[record->contact];
    struct line *const line = line_of(log, record);

    if (number < log->first || line->is_complete)
        return;
    if (line->outcome[0] == '\0')
        end_wait(line, record, "waiting");
    complete(log, record, "");
}

static void hear(void *context, const struct world_record *record)
{
    struct log *const log = context;

    switch (record->event) {
    case WORLD_ARRIVES: begin_line(log, record); break;
    case WORLD_IS_TURNED_AWAY: line_of(log, record)->outcome = "turned_away"; break;
    case WORLD_IS_BLOCKED: line_of(log, record)->outcome = "blocked"; break;
    case WORLD_IS_CALLED: call(log, record); break;
    case WORLD_IS_ANSWERED: answer(log, record); break;
    case WORLD_IS_DELETED: end_wait(line_of(log, record), record, "deleted"); break;
    case WORLD_IS_SET_ASIDE: line_of(log, record)->talk_s += record->talk_s; break;
    case WORLD_HANGS_UP: end_wait(line_of(log, record), record, "abandoned"); break;
    case WORLD_IS_REFERRED:
        line_of(log, record)->referred_to = log->scenario->holders[record->holder].id;
        break;
    case WORLD_COMPLAINS: line_of(log, record)->complaints++; break;
    case WORLD_IS_PASSED_ON: complete(log, record, "transferred"); break;
    case WORLD_WILL_BE_BACK: complete(log, record, "returns"); break;
    case WORLD_IS_HELPED: complete(log, record, record->is_side ? "" : "solved"); break;
    case WORLD_GIVES_UP: complete(log, record, record->is_side ? "" : "gives_up"); break;
    case WORLD_IS_LEFT: leave(log, record); break;
    case WORLD_APPLIES:
    case WORLD_IS_CALLED_BACK:
    case WORLD_IS_OFFERED_CALL:
    case WORLD_WAITS:
    case WORLD_EVENTS: break;
    }
}

void contact_csv_print(FILE *stream, const struct scenario *scenario, uint64_t seed)
{
    struct log log = {.stream = stream, .scenario = scenario};

    fputs("source,customer,case,contact,cause,question,queue,channel,group,date,time,arrival_s,"
          "wait_s,"
          "talk_s,wrap_up_s,outcome,follows,referred_to,complaints\n",
          stream);
    world_follow(scenario, seed, 0, &(struct world_follow_sink){hear, &log});
    free(log.ring);
    free(log.line_of);
}
