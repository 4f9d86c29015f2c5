#include "result_compare.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const double RELATIVE = 1e-9;
static const double ABSOLUTE_S = 1e-6;

static const char *const queue_names[QUEUE_SUMS] = {"OFFERED",
                                                    "BLOCKED",
                                                    "ANSWERED",
                                                    "ABANDONED",
                                                    "WAITING",
                                                    "ABANDONED_SHORT",
                                                    "ALL_BUSY",
                                                    "DELAYED",
                                                    "ANSWERED_IN_T",
                                                    "ABANDONED_IN_T",
                                                    "WAITED_OVER_T",
                                                    "WAIT_S",
                                                    "WAIT_ANSWERED_S",
                                                    "WAIT_ABANDONED_S",
                                                    "WAIT_SQUARED_S2",
                                                    "TALK_S",
                                                    "WRAP_UP_S",
                                                    "TRANSFERRED_IN",
                                                    "ABANDONED_DURING",
                                                    "ANSWERED_DURING",
                                                    "WAITING_TIME_S",
                                                    "WAITING_AT_END",
                                                    "LENGTH_SQUARED_S",
                                                    "OPEN_S",
                                                    "RETURNED_IN",
                                                    "GAVE_UP",
                                                    "PENDING_TIME_S",
                                                    "TURNED_AWAY",
                                                    [QUEUE_FOLLOW_UP_S] = "FOLLOW_UP_S",
                                                    [QUEUE_INTERRUPTIONS] = "INTERRUPTIONS",
                                                    [QUEUE_SET_ASIDE_S] = "SET_ASIDE_S",
                                                    [QUEUE_SWITCHING_S] = "SWITCHING_S",
                                                    [QUEUE_DELETED] = "DELETED",
                                                    [QUEUE_ANSWERED_IN_NORM] = "ANSWERED_IN_NORM"};
static const char *const group_names[GROUP_SUMS] = {"SCHEDULED_S",
                                                    "PRESENT_S",
                                                    "BUSY_S",
                                                    "WRAP_UP_S",
                                                    [GROUP_BUSY_AT_END] = "BUSY_AT_END",
                                                    [GROUP_SWITCHING_S] = "SWITCHING_S",
                                                    [GROUP_ROSTERED_S] = "ROSTERED_S",
                                                    [GROUP_PAID_S] = "PAID_S",
                                                    [GROUP_SHRINKAGE_S] = "SHRINKAGE_S",
                                                    [GROUP_SHRINKAGE_S + 1] = "SHRINKAGE_S",
                                                    [GROUP_SHRINKAGE_S + 2] = "SHRINKAGE_S",
                                                    [GROUP_SHRINKAGE_S + 3] = "SHRINKAGE_S",
                                                    [GROUP_SHRINKAGE_S + 4] = "SHRINKAGE_S",
                                                    [GROUP_SHRINKAGE_S + 5] = "SHRINKAGE_S",
                                                    [GROUP_SHRINKAGE_S + 6] = "SHRINKAGE_S",
                                                    [GROUP_SHRINKAGE_S + 7] = "SHRINKAGE_S",
                                                    [GROUP_CLAIMED_S] = "CLAIMED_S",
                                                    [GROUP_CLAIMED_S + 1] = "CLAIMED_S",
                                                    [GROUP_CLAIMED_S + 2] = "CLAIMED_S",
                                                    [GROUP_CLAIMED_S + 3] = "CLAIMED_S",
                                                    [GROUP_CLAIMED_S + 4] = "CLAIMED_S",
                                                    [GROUP_CLAIMED_S + 5] = "CLAIMED_S",
                                                    [GROUP_CLAIMED_S + 6] = "CLAIMED_S",
                                                    [GROUP_CANCELLED_S] = "CANCELLED_S",
                                                    [GROUP_ROUNDING_S] = "ROUNDING_S",
                                                    [GROUP_OVERTIME_S] = "OVERTIME_S",
                                                    [GROUP_IDLE_S] = "IDLE_S",
                                                    [GROUP_WORK_S] = "WORK_S",
                                                    [GROUP_WORK_S + 1] = "WORK_S",
                                                    [GROUP_WORK_S + 2] = "WORK_S",
                                                    [GROUP_WORK_S + 3] = "WORK_S",
                                                    [GROUP_WORK_S + 4] = "WORK_S",
                                                    [GROUP_WORK_S + 5] = "WORK_S",
                                                    [GROUP_WORK_S + 6] = "WORK_S",
                                                    [GROUP_WORK_S + 7] = "WORK_S",
                                                    [GROUP_WORK_S + 8] = "WORK_S",
                                                    [GROUP_WORK_S + 9] = "WORK_S",
                                                    [GROUP_FAILURE_S] = "FAILURE_S"};
static const char *const link_names[LINK_SUMS] = {"ANSWERED", "ANSWERED_AT_ONCE", "BUSY_S"};
static const char *const cause_names[CAUSE_SUMS] = {"CONTACTS", "HANDLING_S"};
static const char *const offer_names[OFFER_SUMS] = {
    "MADE", "ACCEPTED", "REACHED", "MISSED", "GIVEN_UP", "AWAITING", "WAIT_S", "VAIN_S", "CALLED"};
static const char *const case_names[CASE_SUMS] = {"OPENED",      "SOLVED", "GAVE_UP",
                                                  "NO_CALLBACK", "OPEN",   "PURGED_SILENT"};
static const char *const holder_names[HOLDER_SUMS] = {"REFERRED", "REACHED", "IN_TIME", "LATE",
                                                      "NEVER"};
static const char *const scatter_names[SCATTER_SUMS] = {"INTERVALS", "X_S",  "Y_S",      "XX_S",
                                                        "XY_S",      "YY_S", "ON_TARGET"};
static const char *const complaint_names[COMPLAINT_SUMS] = {
    "ALL", "GAVE_UP", "NO_CALLBACK", "WALK_OUT", "CONTACT", "PURGED", "LATE_MAIL"};
static const char *const application_names[APPLICATION_SUMS] = {
    "COUNT", "PAST_NORM", "STATUS_CONTACTS", "OPEN_WD", "WORKING_DAYS"};
static const char *const run_day_names[RUN_DAY_SUMS] = {"HANDLING_S",     "SOLVED",   "STAYED_AWAY",
                                                        "ROSTERED_S",     "PAID_S",   "CLAIMED_S",
                                                        "CLAIMED_PAID_S", "SPENT_EUR"};
static const char *const day_names[DAY_SUMS] = {
    "OFFERED",  "BLOCKED",   "ABANDONED", "ABANDONED_SHORT", "ANSWERED_IN_T", "WAIT_S", "BACKLOG",
    "OLDEST_S", "OLDEST_WD", "AGE_S",     "AGE_WD",          "PENDING",       "DELETED"};

static bool is_time(const char *name)
{
    const size_t length = strlen(name);

    return strcmp(name + length - 2, "_S") == 0 || strcmp(name + length - 2, "S2") == 0
           || strcmp(name + length - 2, "WD") == 0;
}

static bool agree(const char *name, double a, double b)
{
    const double tolerance = is_time(name) ? ABSOLUTE_S + RELATIVE * fmax(fabs(a), fabs(b)) : 0;

    return fabs(a - b) <= tolerance;
}

/* One place in both results. */
struct place {
    const char *kind, *first_id, *second_id;
    size_t row;
};

static const char *const condition_names[CONDITION_SUMS] = {
    "TEAMS",        "LEVEL",     "USED",     "AMBASSADORS", "AVOIDERS",  "MOMENTUM",
    "IMPROVEMENTS", "CRISIS",    "WAITING",  "FINISHED",    "LEAD_DAYS", "TELLING",
    "OUT_GROUP",    "INCIDENTS", "PRESSURE", "GONE"};

static const char *const pilot_names[PILOT_SUMS] = {"HELD", "FOUND", "FOUND_SQUARED", "GOES_ON",
                                                    "WEEK"};

static bool same(const struct place *place, const char *const *names, size_t count, const double *a,
                 const double *b, bool lengths, char *text, size_t size)
{
    for (size_t i = 0; i < count; i++) {
        if (!lengths && names == queue_names && i == QUEUE_LENGTH_SQUARED_S)
            continue;
        if (!agree(names[i], a[i], b[i])) {
            snprintf(text, size, "%s %s %s[%zu] %s: %.17g and %.17g", place->kind, place->first_id,
                     place->second_id, place->row, names[i], a[i], b[i]);
            return false;
        }
    }
    return true;
}

static size_t queue_of(const struct scenario *scenario, const char *id)
{
    size_t i = 0;

    while (strcmp(scenario->queues[i].id, id) != 0)
        i++;
    return i;
}

static size_t group_of(const struct scenario *scenario, const char *id)
{
    size_t i = 0;

    while (strcmp(scenario->groups[i].id, id) != 0)
        i++;
    return i;
}

static bool same_histogram(const char *id, const char *which, const struct histogram *a,
                           const struct histogram *b, char *text, size_t size)
{
    uint64_t below_a = 0, below_b = 0;

    for (size_t bin = 0; bin < HISTOGRAM_BINS; bin++) {
        const bool is_last = bin + 1 == HISTOGRAM_BINS;
        const uint64_t next_a = is_last ? 0 : a->bin[bin + 1];
        const uint64_t next_b = is_last ? 0 : b->bin[bin + 1];

        /* rounding may move waits to the next bin: many, where a fixed patience is its limit */
        below_a += a->bin[bin];
        below_b += b->bin[bin];
        if (below_a > below_b + next_b || below_b > below_a + next_a
            || (bin == 0 && below_a != below_b)) {
            snprintf(text, size, "%s of queue %s differ at bin %zu", which, id, bin);
            return false;
        }
    }
    if (below_a != below_b || a->count != b->count || a->count != below_a) {
        snprintf(text, size, "%s of queue %s: %llu and %llu", which, id,
                 (unsigned long long)below_a, (unsigned long long)below_b);
        return false;
    }
    return true;
}

static bool same_worst(const struct place *place, const struct result_worst *a,
                       const struct result_worst *b, char *text, size_t size)
{
    static const char *const names[] = {"offered", "abandonment rate", "day", "slot", "WAIT_S"};
    const double sums_a[] = {a->offered, a->abandonment_rate, a->day, a->slot, a->mean_wait_s};
    const double sums_b[] = {b->offered, b->abandonment_rate, b->day, b->slot, b->mean_wait_s};

    return same(place, names, 5, sums_a, sums_b, true, text, size);
}

static bool same_queue(const struct scenario *a_plan, const struct result *a, size_t qa,
                       const struct scenario *b_plan, const struct result *b, bool lengths,
                       char *text, size_t size)
{
    struct place place = {"queue", a_plan->queues[qa].id, "", 0};
    const size_t qb = queue_of(b_plan, place.first_id);
    static const char *const extremes[] = {"LONGEST_WAIT_S"};
    static const char *const longest[] = {"LONGEST_QUEUE"};

    for (size_t slot = 0; slot < a->slot_count; slot++) {
        place.row = slot;
        if (!same(&place, queue_names, QUEUE_SUMS, a->queue[qa * a->slot_count + slot],
                  b->queue[qb * b->slot_count + slot], lengths, text, size))
            return false;
    }
    place.kind = "day of queue";
    for (size_t day = 0; day < a->day_count; day++) {
        place.row = day;
        if (!same(&place, day_names, DAY_SUMS, a->day[qa * a->day_count + day],
                  b->day[qb * b->day_count + day], true, text, size))
            return false;
    }
    place.kind = "cause of queue";
    for (size_t cause = 0; cause < SCENARIO_CAUSES; cause++) {
        place.row = cause;
        if (!same(&place, cause_names, CAUSE_SUMS, a->cause[qa * SCENARIO_CAUSES + cause],
                  b->cause[qb * SCENARIO_CAUSES + cause], true, text, size))
            return false;
    }
    place.kind = "offers in queue";
    if (!same(&place, offer_names, OFFER_SUMS, a->offer[qa], b->offer[qb], true, text, size))
        return false;
    place.kind = "scatter of queue";
    if (!same(&place, scatter_names, SCATTER_SUMS, a->scatter[qa], b->scatter[qb], true, text, size)
        || !same_worst(&place, &a->worst[qa], &b->worst[qb], text, size))
        return false;
    place.kind = "link of queue";
    for (size_t group = 0; group < a->group_count; group++) {
        const size_t gb = group_of(b_plan, a_plan->groups[group].id);

        place.second_id = a_plan->groups[group].id;
        if (!same(&place, link_names, LINK_SUMS, a->link[qa * a->group_count + group],
                  b->link[qb * b->group_count + gb], true, text, size))
            return false;
    }
    place.kind = "queue";
    return same(&place, extremes, 1, &a->longest_wait_s[qa], &b->longest_wait_s[qb], true, text,
                size)
           && (!lengths
               || same(&place, longest, 1, &a->longest_queue[qa], &b->longest_queue[qb], true, text,
                       size))
           && same_histogram(place.first_id, "waits", &a->wait[qa], &b->wait[qb], text, size)
           && same_histogram(place.first_id, "waits of the answered", &a->wait_answered[qa],
                             &b->wait_answered[qb], text, size);
}

static bool same_group(const struct scenario *a_plan, const struct result *a, size_t ga,
                       const struct scenario *b_plan, const struct result *b, char *text,
                       size_t size)
{
    struct place place = {"group", a_plan->groups[ga].id, "", 0};
    const size_t gb = group_of(b_plan, place.first_id);

    for (size_t slot = 0; slot < a->slot_count; slot++) {
        place.row = slot;
        if (!same(&place, group_names, GROUP_SUMS, a->group[ga * a->slot_count + slot],
                  b->group[gb * b->slot_count + slot], true, text, size))
            return false;
    }
    return true;
}

bool result_compare(const struct scenario *a_plan, const struct result *a,
                    const struct scenario *b_plan, const struct result *b, bool lengths, char *text,
                    size_t size)
{
    static const char *const names[] = {"LAST_DEPARTURE_S", "OBSERVED_S", "CONTACTS", "PURGES"};
    const double a_run[] = {a->last_departure_s, a->observed_s, (double)a->contacts, a->purges};
    const double b_run[] = {b->last_departure_s, b->observed_s, (double)b->contacts, b->purges};
    const struct place run = {"run", "", "", 0};
    const struct place referrals = {"referrals", "", "", 0};
    const struct place complaints = {"complaints", "", "", 0};
    const struct place office = {"back office", "", "", 0};
    const struct place organisation = {"organisation", "", "", 0};
    const struct place cases = {"customers", "", "", 0};

    for (size_t queue = 0; queue < a->queue_count; queue++) {
        if (!same_queue(a_plan, a, queue, b_plan, b, lengths, text, size))
            return false;
    }
    for (size_t group = 0; group < a->group_count; group++) {
        if (!same_group(a_plan, a, group, b_plan, b, text, size))
            return false;
    }
    for (size_t day = 0; day < a->day_count; day++) {
        const struct place of_day = {"day", "", "", day};

        if (!same(&of_day, run_day_names, RUN_DAY_SUMS, a->run_day[day], b->run_day[day], true,
                  text, size))
            return false;
    }
    if (!same(&cases, case_names, CASE_SUMS, a->cases, b->cases, true, text, size))
        return false;
    if (!same(&referrals, holder_names, HOLDER_SUMS, a->holders, b->holders, true, text, size))
        return false;
    if (!same(&complaints, complaint_names, COMPLAINT_SUMS, a->complaints, b->complaints, true,
              text, size))
        return false;
    if (!same(&office, application_names, APPLICATION_SUMS, a->applications, b->applications, true,
              text, size))
        return false;
    for (size_t day = 0; day < a->day_count; day++) {
        if (!same(&organisation, condition_names, CONDITION_SUMS, a->condition[day],
                  b->condition[day], false, text, size))
            return false;
    }
    for (size_t i = 0; i < a->intervention_count && a_plan == b_plan; i++) {
        const struct place of_pilot = {"pilot", a_plan->interventions[i].id, "", 0};

        if (!same(&of_pilot, pilot_names, PILOT_SUMS, a->pilot[i], b->pilot[i], true, text, size))
            return false;
    }
    /* in a steady state nobody's departure is the last */
    return same(&run, names + (a->day_count == 0), a->day_count == 0 ? 3 : 4,
                a_run + (a->day_count == 0), b_run + (a->day_count == 0), true, text, size);
}

/* --- bytes ------------------------------------------------------------------------------------ */

static bool same_bytes(const void *a, const void *b, size_t count, size_t size)
{
    return count == 0 || memcmp(a, b, count * size) == 0;
}

static bool same_numbers(const struct result *a, const struct result *b)
{
    const double of_a[] = {a->purges, a->last_departure_s, a->observed_s};
    const double of_b[] = {b->purges, b->last_departure_s, b->observed_s};

    return same_bytes(of_a, of_b, 3, sizeof(double)) && a->contacts == b->contacts
           && a->events == b->events && same_bytes(a->cases, b->cases, 1, sizeof a->cases)
           && same_bytes(a->holders, b->holders, 1, sizeof a->holders)
           && same_bytes(a->complaints, b->complaints, 1, sizeof a->complaints)
           && same_bytes(a->applications, b->applications, 1, sizeof a->applications);
}

bool result_is_same(const struct result *a, const struct result *b)
{
    const size_t queues = a->queue_count, groups = a->group_count, slots = a->slot_count;

    return same_numbers(a, b) && same_bytes(a->queue, b->queue, queues * slots, sizeof *a->queue)
           && same_bytes(a->group, b->group, groups * slots, sizeof *a->group)
           && same_bytes(a->link, b->link, queues * groups, sizeof *a->link)
           && same_bytes(a->cause, b->cause, queues * SCENARIO_CAUSES, sizeof *a->cause)
           && same_bytes(a->offer, b->offer, queues, sizeof *a->offer)
           && (a->intervention_count != b->intervention_count
               || same_bytes(a->pilot, b->pilot, a->intervention_count, sizeof *a->pilot))
           && same_bytes(a->day, b->day, queues * a->day_count, sizeof *a->day)
           && same_bytes(a->run_day, b->run_day, a->day_count, sizeof *a->run_day)
           && same_bytes(a->scatter, b->scatter, queues, sizeof *a->scatter)
           && same_bytes(a->wait, b->wait, queues, sizeof *a->wait)
           && same_bytes(a->wait_answered, b->wait_answered, queues, sizeof *a->wait_answered)
           && same_bytes(a->longest_wait_s, b->longest_wait_s, queues, sizeof(double))
           && same_bytes(a->longest_queue, b->longest_queue, queues, sizeof(double));
}
