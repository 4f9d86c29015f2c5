#include "report/summary.h"

#include "report/intervention_summary.h"
#include "report/lean_summary.h"
#include "report/number.h"
#include "report/plain.h"
#include "report/rules_summary.h"
#include "scenario/calendar.h"

#include <inttypes.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

enum { MOST_LISTED = 8 }; /* of the names in a list */

#define NEXT_LINE "\n      "

struct page {
    FILE *stream;
    const struct scenario *scenario;
    enum words_language language;
};

static void put(const struct page *page, const char *text)
{
    fputs(text, page->stream);
}

static void fill(const struct page *page, enum words_id id, const char *a, const char *b)
{
    words_fill(page->stream, words_text(page->language, id), (const char *const[]){a, b}, 2);
}

static void put_duration(const struct page *page, enum words_id id, double value_s)
{
    char text[NUMBER_SIZE];

    number_duration(text, page->language, value_s, value_s == floor(value_s) ? 0 : 1);
    fill(page, id, text, "");
}

static void put_named(const struct page *page, enum words_id kind, const char *name)
{
    put(page, "  ");
    put(page, words_text(page->language, kind));
    put(page, " ");
    plain_print(page->stream, name);
    put(page, ": ");
}

/* --- the run --- */

static void put_length(const struct page *page, enum words_id id, bool days, double length,
                       const char *date)
{
    char number[NUMBER_SIZE];
    char text[2 * NUMBER_SIZE];
    const bool one = length == 1.0;
    const char *const unit = words_text(page->language, days ? (one ? WORDS_DAY : WORDS_DAYS)
                                                             : (one ? WORDS_HOUR : WORDS_HOURS));

    number_decimal(number, page->language, length, length == floor(length) ? 0 : 1);
    snprintf(text, sizeof text, "%s%s", number, strstr(unit, "{}") + 2);
    fill(page, id, text, date);
}

static void put_run(const struct page *page)
{
    const struct scenario_run *const run = &page->scenario->run;
    char date[CALENDAR_DATE_SIZE];
    char replications[NUMBER_SIZE];
    char seed[NUMBER_SIZE];

    put(page, "  ");
    if (run->kind == SCENARIO_RUN_CALENDAR) {
        calendar_print_date(run->first_day, date);
        put_length(page, WORDS_CHECK_CALENDAR, true, run->days, date);
        if (run->warm_up_days > 0)
            put_length(page, WORDS_CHECK_WARM_UP, true, run->warm_up_days, "");
    } else {
        put_length(page, WORDS_CHECK_STEADY, false, run->length_s / SECONDS_PER_HOUR, "");
        if (run->warm_up_s > 0.0)
            put_length(page, WORDS_CHECK_WARM_UP, false, run->warm_up_s / SECONDS_PER_HOUR, "");
    }
    number_decimal(replications, page->language, run->replications, 0);
    snprintf(seed, sizeof seed, "%" PRIu64, run->seed);
    fill(page, WORDS_CHECK_REPLICATIONS, replications, seed);
    put(page, "\n");
}

/* --- queues --- */

static void print_time(char text[NUMBER_SIZE], uint32_t time_s)
{
    snprintf(text, NUMBER_SIZE, "%02u:%02u", (unsigned)(time_s / SECONDS_PER_HOUR),
             (unsigned)(time_s / SECONDS_PER_MINUTE % MINUTES_PER_HOUR));
}

static bool same_hours(const struct scenario_hours *hours, size_t a, size_t b)
{
    return hours->from_s[a] == hours->from_s[b] && hours->to_s[a] == hours->to_s[b];
}

static bool open_on(const struct scenario_hours *hours, size_t day)
{
    return hours->from_s[day] < hours->to_s[day];
}

/* "Mon-Fri 08:30-17:00" for the days `first` to `last`, which have the same hours. */
static void describe_days(const struct page *page, const struct scenario_hours *hours, size_t first,
                          size_t last, char *text, size_t size)
{
    char from[NUMBER_SIZE];
    char to[NUMBER_SIZE];
    const size_t length = strlen(text);
    const char *const first_day = words_text(page->language, (enum words_id)(WORDS_MONDAY + first));
    const char *const last_day = words_text(page->language, (enum words_id)(WORDS_MONDAY + last));

    print_time(from, hours->from_s[first]);
    print_time(to, hours->to_s[first]);
    snprintf(text + length, size - length, "%s%s%s%s %s-%s", length == 0 ? "" : ", ", first_day,
             first == last ? "" : "-", first == last ? "" : last_day, from, to);
}

static void put_hours(const struct page *page, const struct scenario_hours *hours)
{
    char text[DAYS_PER_WEEK * 40] = "";
    bool always = true;

    for (size_t day = 0; day < DAYS_PER_WEEK; day++)
        always = always && hours->from_s[day] == 0 && hours->to_s[day] == SECONDS_PER_DAY;
    if (always) {
        fill(page, WORDS_CHECK_ALWAYS_OPEN, "", "");
        return;
    }
    for (size_t first = 0, last; first < DAYS_PER_WEEK; first = last + 1) {
        for (last = first; last + 1 < DAYS_PER_WEEK && same_hours(hours, first, last + 1);)
            last++;
        if (open_on(hours, first))
            describe_days(page, hours, first, last, text, sizeof text);
    }
    fill(page, text[0] == '\0' ? WORDS_CHECK_CLOSED : WORDS_CHECK_OPEN, text, "");
}

/* The names, with commas, at most MOST_LISTED of them. */
static void append_name(char *text, size_t size, size_t index, const char *name)
{
    const size_t length = strlen(text);

    if (index < MOST_LISTED)
        snprintf(text + length, size - length, "%s%s", index == 0 ? "" : ", ", name);
    else if (index == MOST_LISTED)
        snprintf(text + length, size - length, ", …");
}

static void put_served_by(const struct page *page, const struct scenario_queue *queue)
{
    char names[512] = "";

    for (size_t i = 0; i < queue->link_count; i++)
        append_name(names, sizeof names, i, page->scenario->groups[queue->links[i].group].id);
    fill(page, WORDS_CHECK_SERVED_BY, names, "");
}

enum { PERCENT_SIZE = NUMBER_SIZE + 4 };

static void print_percent(const struct page *page, double share, char percent[PERCENT_SIZE])
{
    char digits[NUMBER_SIZE];

    number_decimal(digits, page->language, 100.0 * share, 1);
    snprintf(percent, PERCENT_SIZE, "%s %%", digits);
}

static void put_transfers(const struct page *page, const struct scenario_queue *queue)
{
    for (size_t i = 0; i < queue->transfer_count && i < MOST_LISTED; i++) {
        const struct scenario_transfer *const transfer = &queue->transfers[i];
        char percent[PERCENT_SIZE];

        print_percent(page, transfer->probability, percent);
        put(page, NEXT_LINE);
        fill(page, WORDS_CHECK_TRANSFERS, percent, page->scenario->queues[transfer->queue].id);
    }
}

static void put_referrals(const struct page *page, const struct scenario_queue *queue)
{
    char percent[PERCENT_SIZE];

    for (size_t i = 0; i < queue->referral_count && i < MOST_LISTED; i++) {
        const struct scenario_referral *const referral = &queue->referrals[i];

        print_percent(page, referral->probability, percent);
        put(page, NEXT_LINE);
        fill(page, WORDS_CHECK_REFERS, percent, page->scenario->holders[referral->holder].id);
    }
    if (queue->follow_up_share > 0.0) {
        print_percent(page, queue->follow_up_share, percent);
        put(page, NEXT_LINE);
        fill(page, WORDS_CHECK_FOLLOW_UP, percent, "");
    }
}

/* How many come back, in all ways together. */
static void put_returns(const struct page *page, const struct scenario_returns *returns,
                        enum words_id text)
{
    char percent[PERCENT_SIZE];
    double sum = 0.0;

    if (returns->count == 0)
        return;
    for (size_t i = 0; i < returns->count; i++)
        sum += returns->branches[i].probability;
    print_percent(page, sum, percent);
    put(page, NEXT_LINE);
    fill(page, text, percent, "");
}

static void put_target(const struct page *page, const struct scenario_queue *queue)
{
    const double target_s = queue->target_s;
    char share[PERCENT_SIZE];
    char duration[NUMBER_SIZE];

    print_percent(page, queue->target_share, share);
    number_duration(duration, page->language, target_s, target_s == floor(target_s) ? 0 : 1);
    fill(page, WORDS_CHECK_TARGET, share, duration);
}

static void put_queue(const struct page *page, const struct scenario_queue *queue)
{
    const double patience_s = distribution_mean(&queue->patience);
    const bool never = queue->patience.kind == DISTRIBUTION_NEVER && queue->patience.p_zero == 0.0;

    put_named(page, WORDS_CHECK_QUEUES, queue->id);
    if (page->scenario->run.kind == SCENARIO_RUN_CALENDAR) {
        put_hours(page, &queue->hours);
        put(page, "; ");
    }
    put_target(page, queue);
    put(page, NEXT_LINE);
    put_duration(page, WORDS_CHECK_HANDLING,
                 distribution_mean(&queue->talk) + distribution_mean(&queue->wrap_up));
    put(page, "; ");
    if (isfinite(patience_s))
        put_duration(page, WORDS_CHECK_PATIENCE, patience_s);
    else
        fill(page, never ? WORDS_CHECK_ALL_PATIENT : WORDS_CHECK_PATIENT, "", "");
    put(page, NEXT_LINE);
    put_served_by(page, queue);
    put_transfers(page, queue);
    put_referrals(page, queue);
    put_returns(page, &queue->after_answered, WORDS_CHECK_AFTER_ANSWERED);
    put_returns(page, &queue->after_abandoned, WORDS_CHECK_AFTER_ABANDONED);
    put_returns(page, &queue->after_blocked, WORDS_CHECK_AFTER_BLOCKED);
    put_returns(page, &queue->after_turned_away, WORDS_CHECK_AFTER_TURNED_AWAY);
    put(page, "\n");
}

/* --- groups, sources, lines --- */

static void put_group(const struct page *page, const struct scenario_group *group)
{
    char names[512] = "";
    char agents[NUMBER_SIZE];

    put_named(page, WORDS_CHECK_GROUPS, group->id);
    number_decimal(agents, page->language, group->agents,
                   group->agents == floor(group->agents) ? 0 : 1);
    fill(page, WORDS_CHECK_AGENTS, agents, "");
    put(page, "; ");
    for (size_t i = 0; i < group->skill_count; i++)
        append_name(names, sizeof names, i, page->scenario->queues[group->skills[i].queue].id);
    fill(page, WORDS_CHECK_SERVES, names, "");
    put(page, "\n");
}

static double counted_contacts(const struct scenario *scenario,
                               const struct scenario_source *source)
{
    const size_t slots = (size_t)(SECONDS_PER_DAY / source->counts_slot_s) * scenario->run.days;
    double total = 0.0;

    for (size_t i = 0; i < slots; i++)
        total += source->counts[i];
    return total;
}

static void put_lead(const struct page *page, const struct scenario_back_office *office)
{
    char lead[NUMBER_SIZE];
    char norm[NUMBER_SIZE];

    number_decimal(lead, page->language, office->lead.mean, 1);
    number_decimal(norm, page->language, office->norm_wd, 1);
    put(page, NEXT_LINE);
    fill(page, WORDS_CHECK_LEAD, lead, norm);
}

static void put_source(const struct page *page, const struct scenario_source *source)
{
    char number[NUMBER_SIZE];
    const bool applies = source->back_office != NULL;
    enum words_id words = applies ? WORDS_CHECK_APPLICATIONS : WORDS_CHECK_RATE;
    double contacts = 0.0;

    switch (source->kind) {
    case SCENARIO_SOURCE_RATE: contacts = intervention_summary_per_day(source); break;
    case SCENARIO_SOURCE_COUNTS:
        contacts = counted_contacts(page->scenario, source);
        words = applies ? WORDS_CHECK_COUNTED_APPLICATIONS : WORDS_CHECK_COUNTS;
        break;
    case SCENARIO_SOURCE_TRACE:
        contacts = (double)source->trace.count;
        words = WORDS_CHECK_TRACE;
        break;
    }
    put_named(page, WORDS_CHECK_SOURCES, source->id);
    number_decimal(number, page->language, contacts, contacts < 100.0 ? 1 : 0);
    fill(page, words, number, "");
    if (applies)
        put_lead(page, source->back_office);
    put(page, "\n");
}

void summary_print(FILE *stream, const char *path, const struct scenario *scenario,
                   enum words_language language)
{
    const struct page page = {stream, scenario, language};
    char number[NUMBER_SIZE];

    fill(&page, WORDS_CHECK_FINE, path, "");
    put(&page, "\n  ");
    plain_print(stream, scenario->title[language]);
    put(&page, "\n");
    if (scenario->question[language][0] != '\0') {
        put(&page, "  ");
        plain_print(stream, scenario->question[language]);
        put(&page, "\n");
    }
    put_run(&page);
    for (size_t i = 0; i < scenario->queue_count; i++)
        put_queue(&page, &scenario->queues[i]);
    for (size_t i = 0; i < scenario->group_count; i++)
        put_group(&page, &scenario->groups[i]);
    for (size_t i = 0; i < scenario->source_count; i++) {
        if (!scenario->sources[i].is_brought)
            put_source(&page, &scenario->sources[i]);
    }
    for (size_t i = 0; i < scenario->trunk_count; i++) {
        put_named(&page, WORDS_CHECK_TRUNKS, scenario->trunks[i].id);
        number_decimal(number, language, scenario->trunks[i].count, 0);
        fill(&page, WORDS_CHECK_LINES, number, "");
        put(&page, "\n");
    }
    rules_summary_print(stream, scenario, language);
    intervention_summary_print(stream, scenario, language);
    lean_summary_print(stream, scenario, language);
}
