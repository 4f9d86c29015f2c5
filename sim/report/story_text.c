#include "report/story_text.h"

#include "base/memory.h"
#include "report/moment.h"
#include "report/number.h"
#include "report/plain.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* One of the customer's contacts that are going on: an application may be asked after twice at a
 * time. */
struct thread {
    struct world_record arrived; /* how the present contact began */
    bool is_answered;            /* it has been */
    bool awaits_call;            /* at its turn */
    bool is_on_the_way;          /* to the next */
    const char *holder;          /* to whom referred; NULL: nobody */
    bool is_passed_on;           /* likewise, without hanging up */
};

/* How far the telling is. */
struct telling {
    FILE *stream;
    const struct story *story;
    enum words_language language;
    char day[MOMENT_SIZE];  /* printed last */
    char time[MOMENT_SIZE]; /* likewise; "": none yet of that day */
    struct thread *threads; /* owned */
    size_t thread_count;
    uint64_t contacts;
    double waited_s, talked_s; /* in all contacts so far */
};

static const struct scenario *scenario_of(const struct telling *telling)
{
    return telling->story->plan.scenario;
}

/* --- threads --- */

/* The thread of a contact, begun if there is none. Good until the next. */
static struct thread *thread_of(struct telling *telling, uint32_t contact)
{
    for (size_t i = 0; i < telling->thread_count; i++) {
        if (telling->threads[i].arrived.contact == contact)
            return &telling->threads[i];
    }
    const size_t count = ++telling->thread_count;

    telling->threads = memory_resize(telling->threads, count, sizeof *telling->threads);
    telling->threads[count - 1] = (struct thread){.arrived.contact = contact};
    return &telling->threads[count - 1];
}

static double wait_s(struct telling *telling, const struct world_record *record)
{
    return record->time_s - thread_of(telling, record->contact)->arrived.time_s;
}

/* --- words --- */

static void put(const struct telling *telling, enum words_id id, const char *value)
{
    words_fill(telling->stream, words_text(telling->language, id), &value, 1);
}

/* As long as a call, or as long as a letter: "41 s", "4:33", "2.3 days". */
static void put_duration(const struct telling *telling, enum words_id id, double value_s)
{
    enum { WITH_UNIT = NUMBER_SIZE + 16 };
    char number[NUMBER_SIZE];
    char text[WITH_UNIT];

    if (value_s < SECONDS_PER_DAY) {
        number_duration(number, telling->language, value_s, 0);
        put(telling, id, number);
        return;
    }
    number_decimal(number, telling->language, value_s / SECONDS_PER_DAY, 1);
    snprintf(text, sizeof text, "%s %s", number, words_text(telling->language, WORDS_STORY_DAYS));
    put(telling, id, text);
}

/* One of three ways to say it: by phone, by mail, at the counter. */
static enum words_id by_channel(const struct telling *telling, const struct world_record *record,
                                enum words_id phone)
{
    return phone + (enum words_id)scenario_of(telling)->queues[record->queue].channel;
}

/* --- lines --- */

/* Begins a line, with the day and the time where they are other than those of the line before. */
static void begin_line(struct telling *telling, double time_s)
{
    enum { TIME_WIDTH = 8 };
    const struct scenario_run *const run = &scenario_of(telling)->run;
    char day[MOMENT_SIZE];
    char time[MOMENT_SIZE];

    moment_day(day, run, telling->language, time_s);
    moment_time(time, run, time_s);
    if (strcmp(day, telling->day) != 0) {
        fprintf(telling->stream, "%s\n", day);
        memcpy(telling->day, day, sizeof day);
        telling->time[0] = '\0';
    }
    const bool is_new = strcmp(time, telling->time) != 0;

    fprintf(telling->stream, "  %*s  ", TIME_WIDTH, is_new ? time : "");
    memcpy(telling->time, time, sizeof time);
}

static void tell_arrival(struct telling *telling, const struct world_record *record)
{
    const char *const queue = scenario_of(telling)->queues[record->queue].id;

    struct thread *const thread = thread_of(telling, record->contact);
    const bool has_been_told = thread->is_passed_on;

    telling->contacts++;
    *thread = (struct thread){.arrived = *record};
    if (has_been_told)
        return;
    begin_line(telling, record->time_s);
    put(telling, by_channel(telling, record, WORDS_STORY_CALLS), queue);
    if (record->question < scenario_of(telling)->question_count)
        put(telling, WORDS_STORY_ABOUT,
            scenario_of(telling)->questions[record->question].title[telling->language]);
    if (record->cause != SCENARIO_CAUSE_VALUE) {
        fputs(": ", telling->stream);
        fputs(words_text(telling->language, WORDS_STORY_CAUSE_VALUE + (enum words_id)record->cause),
              telling->stream);
    }
    fputc('\n', telling->stream);
}

static void tell_application(struct telling *telling, const struct world_record *record)
{
    char lead[NUMBER_SIZE];

    begin_line(telling, record->time_s);
    number_decimal(lead, telling->language, record->lead_wd, 1);
    put(telling, WORDS_STORY_APPLIES, lead);
    fputc('\n', telling->stream);
}

static void tell_wait(struct telling *telling, const struct world_record *record)
{
    char ahead[NUMBER_SIZE];

    begin_line(telling, record->time_s);
    number_decimal(ahead, telling->language, record->ahead, 0);
    put(telling, record->ahead == 0 ? WORDS_STORY_WAITS_FIRST : WORDS_STORY_WAITS, ahead);
    fputc('\n', telling->stream);
}

static void tell_answer(struct telling *telling, const struct world_record *record)
{
    const double waited_s = wait_s(telling, record);

    thread_of(telling, record->contact)->is_answered = true;
    telling->waited_s += waited_s;
    telling->talked_s += record->talk_s;
    begin_line(telling, record->time_s);
    put(telling,
        thread_of(telling, record->contact)->awaits_call
            ? WORDS_STORY_IS_CALLED
            : by_channel(telling, record, WORDS_STORY_ANSWERED),
        scenario_of(telling)->groups[record->group].id);
    if (waited_s > 0.0)
        put_duration(telling, WORDS_STORY_AFTER, waited_s);
    fputs(": ", telling->stream);
    put_duration(telling, by_channel(telling, record, WORDS_STORY_TALK), record->talk_s);
    if (record->wrap_up_s > 0.0) {
        fputs(", ", telling->stream);
        put_duration(telling, WORDS_STORY_WRAP_UP, record->wrap_up_s);
    }
    fputc('\n', telling->stream);
}

static void tell_lost(struct telling *telling, const struct world_record *record, enum words_id how)
{
    telling->waited_s += wait_s(telling, record);
    begin_line(telling, record->time_s);
    put_duration(telling, how, wait_s(telling, record));
    fputc('\n', telling->stream);
}

static void tell_hang_up(struct telling *telling, const struct world_record *record)
{
    tell_lost(telling, record,
              thread_of(telling, record->contact)->awaits_call
                  ? WORDS_STORY_AWAITS_NO_LONGER
                  : by_channel(telling, record, WORDS_STORY_HANGS_UP));
}

static void tell_offer(struct telling *telling, const struct world_record *record)
{
    thread_of(telling, record->contact)->awaits_call = record->accepts;
    begin_line(telling, record->time_s);
    fputs(words_text(telling->language,
                     record->accepts ? WORDS_STORY_ACCEPTS_CALL : WORDS_STORY_DECLINES_CALL),
          telling->stream);
    fputc('\n', telling->stream);
}

/* That somebody is reached is told with the answer. */
static void tell_call(struct telling *telling, const struct world_record *record)
{
    char time[MOMENT_SIZE];

    if (record->until_s > 0.0) {
        begin_line(telling, record->time_s);
        moment_time(time, &scenario_of(telling)->run, record->until_s);
        put(telling, WORDS_STORY_CALL_AGAIN, time);
        fputc('\n', telling->stream);
    } else if (!record->reached) {
        tell_lost(telling, record, WORDS_STORY_NOT_REACHED);
    }
}

static void tell_return(struct telling *telling, const struct world_record *record)
{
    const struct scenario_run *const run = &scenario_of(telling)->run;
    char day[MOMENT_SIZE];
    char time[MOMENT_SIZE];
    const char *const values[] = {day, time};

    thread_of(telling, record->contact)->is_on_the_way = true;
    begin_line(telling, record->time_s);
    moment_day(day, run, telling->language, record->until_s);
    moment_time(time, run, record->until_s);
    if (strcmp(day, telling->day) == 0)
        put(telling, WORDS_STORY_BACK_AT, time);
    else
        words_fill(telling->stream, words_text(telling->language, WORDS_STORY_BACK_ON), values, 2);
    fputc('\n', telling->stream);
}

static void tell_left(struct telling *telling, const struct world_record *record)
{
    const struct thread *const thread = thread_of(telling, record->contact);
    const bool waits = !thread->is_on_the_way && !thread->is_answered;

    if (waits)
        telling->waited_s += wait_s(telling, record);
    begin_line(telling, record->time_s);
    fputs(words_text(telling->language, thread->is_on_the_way    ? WORDS_STORY_LEFT_ON_THE_WAY
                                        : waits                  ? WORDS_STORY_LEFT_WAITING
                                        : thread->holder != NULL ? WORDS_STORY_LEFT_PROMISED
                                                                 : WORDS_STORY_LEFT_TALKING),
          telling->stream);
    fputc('\n', telling->stream);
}

static void tell_line(struct telling *telling, const struct world_record *record, enum words_id id,
                      const char *value)
{
    begin_line(telling, record->time_s);
    put(telling, id, value);
    fputc('\n', telling->stream);
}

/* Nothing is settled by the end of a contact beside the case. */
static void tell_end(struct telling *telling, const struct world_record *record, enum words_id id)
{
    if (!record->is_side)
        tell_line(telling, record, id, "");
}

static void tell_referral(struct telling *telling, const struct world_record *record)
{
    struct thread *const thread = thread_of(telling, record->contact);
    const bool is_there = record->until_s <= record->time_s;

    thread->holder = scenario_of(telling)->holders[record->holder].id;
    tell_line(telling, record, is_there ? WORDS_STORY_REFERRED : WORDS_STORY_PROMISED,
              thread->holder);
}

static void tell(struct telling *telling, const struct world_record *record)
{
    const struct scenario_queue *const queues = scenario_of(telling)->queues;

    switch (record->event) {
    case WORLD_APPLIES: tell_application(telling, record); break;
    case WORLD_ARRIVES: tell_arrival(telling, record); break;
    case WORLD_IS_TURNED_AWAY:
        tell_line(telling, record, WORDS_STORY_CLOSED, queues[record->queue].id);
        break;
    case WORLD_IS_BLOCKED: tell_line(telling, record, WORDS_STORY_BLOCKED, ""); break;
    case WORLD_WAITS: tell_wait(telling, record); break;
    case WORLD_IS_ANSWERED: tell_answer(telling, record); break;
    case WORLD_IS_SET_ASIDE: tell_line(telling, record, WORDS_STORY_SET_ASIDE, ""); break;
    case WORLD_HANGS_UP: tell_hang_up(telling, record); break;
    case WORLD_IS_OFFERED_CALL: tell_offer(telling, record); break;
    case WORLD_IS_CALLED: tell_call(telling, record); break;
    case WORLD_IS_DELETED: tell_lost(telling, record, WORDS_STORY_DELETED); break;
    case WORLD_IS_REFERRED: tell_referral(telling, record); break;
    case WORLD_IS_CALLED_BACK:
        tell_line(telling, record, WORDS_STORY_CALLED_BACK,
                  thread_of(telling, record->contact)->holder);
        break;
    case WORLD_COMPLAINS:
        tell_line(telling, record, WORDS_STORY_COMPLAINS,
                  words_text(telling->language,
                             WORDS_STORY_COMPLAINT_ALL + (enum words_id)record->complaint));
        break;
    case WORLD_IS_PASSED_ON:
        thread_of(telling, record->contact)->is_passed_on = true;
        tell_line(telling, record, WORDS_STORY_PASSED_ON, queues[record->to_queue].id);
        break;
    case WORLD_WILL_BE_BACK: tell_return(telling, record); break;
    case WORLD_IS_HELPED: tell_end(telling, record, WORDS_STORY_HELPED); break;
    case WORLD_GIVES_UP: tell_end(telling, record, WORDS_STORY_GIVES_UP); break;
    case WORLD_IS_LEFT: tell_left(telling, record); break;
    case WORLD_EVENTS: break;
    }
}

/* --- the whole --- */

static void put_heading(const struct telling *telling)
{
    const struct story_plan *const plan = &telling->story->plan;
    const struct scenario *const scenario = plan->scenario;
    char customer[NUMBER_SIZE];
    char replication[NUMBER_SIZE];
    char seed[NUMBER_SIZE];
    const char *const values[] = {customer, scenario->sources[plan->source].id, replication, seed};

    number_decimal(customer, telling->language, (double)plan->number + 1.0, 0);
    snprintf(replication, sizeof replication, "%" PRIu64, plan->replication + 1);
    snprintf(seed, sizeof seed, "%" PRIu64, plan->seed);
    plain_print(telling->stream, scenario->title[telling->language]);
    fputc('\n', telling->stream);
    words_fill(telling->stream, words_text(telling->language, WORDS_STORY_WHO), values,
               sizeof values / sizeof *values);
    fputs("\n\n", telling->stream);
}

static void put_sums(const struct telling *telling)
{
    const struct story *const story = telling->story;
    char contacts[NUMBER_SIZE];

    number_decimal(contacts, telling->language, (double)telling->contacts, 0);
    fputc('\n', telling->stream);
    put(telling, WORDS_STORY_CONTACTS, contacts);
    put_duration(telling, WORDS_STORY_WAITED, telling->waited_s);
    put_duration(telling, WORDS_STORY_TALKED, telling->talked_s);
    put_duration(telling, WORDS_STORY_TOOK,
                 story->records[story->count - 1].time_s - story->records[0].time_s);
    fputc('\n', telling->stream);
}

void story_text_print(FILE *stream, const struct story *story, enum words_language language)
{
    struct telling telling = {.stream = stream, .story = story, .language = language};

    put_heading(&telling);
    for (size_t i = 0; i < story->count; i++)
        tell(&telling, &story->records[i]);
    put_sums(&telling);
    free(telling.threads);
}
