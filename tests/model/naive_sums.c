#include "naive_sums.h"

#include "scenario/calendar.h"

#include <math.h>
#include <stdlib.h>

struct adding {
    const struct scenario *scenario;
    const struct naive_log *log;
    struct result *result;
    bool steady;
    double slot_s;
    double from_s;      /* what counts begins */
    double arrivals_to; /* nobody comes from outside any more; the staff's time ends */
};

static size_t row_of(const struct adding *adding, double time_s)
{
    const double slot = floor(time_s / adding->slot_s);

    return adding->steady ? 0 : (size_t)fmod(slot, (double)adding->result->slot_count);
}

/* Adds weight x the part of from_s .. to_s in each slot, from `low_s` to `high_s`. */
static void add_time(const struct adding *adding, double *rows, size_t sums, size_t time,
                     int at_end, double weight, double from_s, double to_s, double high_s)
{
    const double low_s = adding->from_s;

    if (adding->steady) {
        rows[time] += weight * fmax(0, fmin(to_s, high_s) - fmax(from_s, low_s));
        return;
    }
    for (double slot = floor(from_s / adding->slot_s); slot * adding->slot_s < to_s; slot++) {
        const double slot_from_s = fmax(slot * adding->slot_s, low_s);
        const double slot_to_s = fmin((slot + 1) * adding->slot_s, high_s);
        double *row = rows + (size_t)fmod(slot, (double)adding->result->slot_count) * sums;

        if (slot_to_s <= slot_from_s)
            continue;
        row[time] += weight * fmax(0, fmin(to_s, slot_to_s) - fmax(from_s, slot_from_s));
        if (at_end >= 0 && from_s < slot_to_s && to_s >= slot_to_s)
            row[at_end] += weight;
    }
}

/* --- contacts --------------------------------------------------------------------------------- */

/* Times are compared by their moments, so that equal times are equal: arrival + T, not the
 * difference. */
static bool waited_over(const struct naive_contact *contact, double limit_s)
{
    return contact->wait_end_s > contact->arrival_s + limit_s;
}

/* Working days from the day after it came up to and with `day`. */
static double age_wd(const struct adding *adding, const struct naive_contact *contact, double day)
{
    const struct scenario_run *run = &adding->scenario->run;
    double age = 0;

    for (double later = floor(contact->arrival_s / SECONDS_PER_DAY) + 1; later <= day; later++) {
        const bool is_holiday =
            run->holiday != NULL && later < run->days && run->holiday[(size_t)later];

        age += run->working_day[calendar_weekday(run->first_day + (int64_t)later)] && !is_holiday;
    }
    return age;
}

static void add_outcome(const struct adding *adding, const struct naive_contact *contact,
                        double *sums, double *day)
{
    const struct scenario_queue *queue = &adding->scenario->queues[contact->queue];
    const double wait_s = contact->wait_end_s - contact->arrival_s;
    const bool over = waited_over(contact, queue->target_s);
    const bool is_short =
        queue->short_abandon_s > 0 && !waited_over(contact, queue->short_abandon_s);
    double *link = NULL;

    switch (contact->outcome) {
    case NAIVE_TURNED_AWAY: break;
    case NAIVE_BLOCKED:
        sums[QUEUE_BLOCKED]++;
        day[DAY_BLOCKED]++;
        break;
    case NAIVE_WAITING:
        sums[QUEUE_WAITING]++;
        sums[QUEUE_TALK_S] += contact->talk_s;
        break;
    case NAIVE_DELETED: sums[QUEUE_DELETED]++; break;
    case NAIVE_ABANDONED:
        sums[QUEUE_ABANDONED]++;
        sums[QUEUE_WAIT_ABANDONED_S] += wait_s;
        sums[QUEUE_ABANDONED_IN_T] += !over;
        sums[QUEUE_ABANDONED_SHORT] += is_short;
        sums[QUEUE_TALK_S] += contact->talk_s;
        day[DAY_ABANDONED]++;
        day[DAY_ABANDONED_SHORT] += is_short;
        break;
    case NAIVE_ANSWERED:
        link =
            adding->result->link[contact->queue * adding->scenario->group_count + contact->group];
        sums[QUEUE_ANSWERED]++;
        sums[QUEUE_WAIT_ANSWERED_S] += wait_s;
        sums[QUEUE_ANSWERED_IN_T] += !over;
        sums[QUEUE_ANSWERED_IN_NORM] +=
            queue->has_norm
            && age_wd(adding, contact, floor(contact->wait_end_s / SECONDS_PER_DAY))
                   <= queue->norm_wd;
        sums[QUEUE_TALK_S] += contact->talk_s;
        sums[QUEUE_SWITCHING_S] += contact->switching_s;
        sums[QUEUE_INTERRUPTIONS] += contact->interruptions;
        sums[QUEUE_WRAP_UP_S] += contact->wrap_up_s;
        sums[QUEUE_FOLLOW_UP_S] += contact->follow_up_s;
        day[DAY_ANSWERED_IN_T] += !over;
        link[LINK_ANSWERED]++;
        link[LINK_ANSWERED_AT_ONCE] += wait_s <= 0;
        histogram_add(&adding->result->wait_answered[contact->queue], wait_s);
        break;
    }
}

static void add_offer(const struct naive_contact *contact, double *sums)
{
    const struct naive_offer *offer = &contact->offer;
    const bool ended = offer->reached || offer->missed || offer->given_up;

    sums[OFFER_MADE] += offer->made;
    sums[OFFER_ACCEPTED] += offer->accepted;
    sums[OFFER_REACHED] += offer->reached;
    sums[OFFER_MISSED] += offer->missed;
    sums[OFFER_GIVEN_UP] += offer->given_up;
    sums[OFFER_AWAITING] += offer->accepted && !ended;
    sums[OFFER_CALLED] += offer->called;
    sums[OFFER_WAIT_S] += offer->called ? offer->called_s - offer->since_s : 0;
    sums[OFFER_VAIN_S] += offer->vain_s;
}

/* Of a counted contact. */
static void add_contact(const struct adding *adding, const struct naive_contact *contact)
{
    const struct scenario_queue *queue = &adding->scenario->queues[contact->queue];
    struct result *result = adding->result;
    const double wait_s = contact->wait_end_s - contact->arrival_s;
    double *sums =
        result->queue[contact->queue * result->slot_count + row_of(adding, contact->arrival_s)];
    double *cause = result->cause[contact->queue * SCENARIO_CAUSES + contact->cause];
    double elsewhere[DAY_SUMS];
    double *day = elsewhere;

    if (contact->outcome == NAIVE_TURNED_AWAY) {
        sums[QUEUE_TURNED_AWAY]++;
        sums[QUEUE_GAVE_UP] += contact->gave_up;
        return;
    }
    if (!adding->steady && contact->arrival_s < adding->arrivals_to)
        day = result->day[contact->queue * result->day_count
                          + (size_t)floor((contact->arrival_s - adding->from_s) / SECONDS_PER_DAY)];
    sums[QUEUE_OFFERED]++;
    sums[QUEUE_ALL_BUSY] += contact->all_busy;
    sums[QUEUE_TRANSFERRED_IN] += contact->transferred;
    sums[QUEUE_RETURNED_IN] += contact->returned;
    sums[QUEUE_GAVE_UP] += contact->gave_up;
    cause[CAUSE_CONTACTS]++;
    cause[CAUSE_HANDLING_S] += contact->talk_s + contact->wrap_up_s;
    day[DAY_OFFERED]++;
    add_outcome(adding, contact, sums, day);
    add_offer(contact, result->offer[contact->queue]);
    if (contact->outcome == NAIVE_BLOCKED)
        return;
    sums[QUEUE_DELAYED] += wait_s > 0;
    sums[QUEUE_WAIT_S] += wait_s;
    sums[QUEUE_WAIT_SQUARED_S2] += wait_s * wait_s;
    sums[QUEUE_WAITED_OVER_T] += waited_over(contact, queue->target_s);
    day[DAY_WAIT_S] += wait_s;
    histogram_add(&result->wait[contact->queue], wait_s);
    if (wait_s > result->longest_wait_s[contact->queue])
        result->longest_wait_s[contact->queue] = wait_s;
}

/* --- intervals of single days ------------------------------------------------------------------
 */

struct naive_interval {
    double offered, blocked, abandoned, wait_s;
};

/* The interval in which the contact came, of the day of `time_s`; `elsewhere` if not counted. */
static struct naive_interval *interval_at(const struct adding *adding,
                                          struct naive_interval *intervals,
                                          struct naive_interval *elsewhere,
                                          const struct naive_contact *contact, double time_s)
{
    const struct result *result = adding->result;
    const double day = floor(time_s / SECONDS_PER_DAY) - adding->scenario->run.warm_up_days;

    if (day >= (double)result->day_count)
        return elsewhere;
    return &intervals[(contact->queue * result->day_count + (size_t)day) * result->slot_count
                      + row_of(adding, contact->arrival_s)];
}

static void fill_intervals(const struct adding *adding, struct naive_interval *intervals)
{
    for (size_t i = 0; i < adding->log->contact_count; i++) {
        const struct naive_contact *contact = &adding->log->contacts[i];
        const double short_s = adding->scenario->queues[contact->queue].short_abandon_s;
        struct naive_interval elsewhere = {0};

        if (contact->arrival_s < adding->from_s || contact->outcome == NAIVE_TURNED_AWAY)
            continue;
        struct naive_interval *came =
            interval_at(adding, intervals, &elsewhere, contact, contact->arrival_s);
        struct naive_interval *left =
            interval_at(adding, intervals, &elsewhere, contact, contact->wait_end_s);

        came->offered++;
        came->blocked += contact->outcome == NAIVE_BLOCKED;
        if (contact->outcome == NAIVE_BLOCKED)
            continue;
        left->wait_s += contact->wait_end_s - contact->arrival_s;
        left->abandoned +=
            contact->outcome == NAIVE_ABANDONED && !(short_s > 0 && !waited_over(contact, short_s));
    }
}

static void add_interval(const struct naive_interval *one, uint32_t day, uint32_t slot,
                         double *scatter, struct result_worst *worst)
{
    const double x = one->wait_s / (one->offered - one->blocked);
    const double y = one->abandoned / one->offered;
    const double sums[SCATTER_SUMS] = {1, x, y, x * x, x * y, y * y};

    if (one->offered < 20)
        return;
    for (size_t i = 0; i < SCATTER_SUMS && one->blocked < one->offered; i++)
        scatter[i] += sums[i];
    if (worst->offered > 0 && y <= worst->abandonment_rate)
        return;
    *worst = (struct result_worst){
        .offered = one->offered, .abandonment_rate = y, .day = day, .slot = slot};
    worst->mean_wait_s = one->blocked < one->offered ? x : 0;
}

static void add_intervals(const struct adding *adding)
{
    struct result *result = adding->result;
    const size_t count = result->queue_count * result->day_count * result->slot_count;
    struct naive_interval *intervals = calloc(count + 1, sizeof *intervals);

    if (!adding->steady)
        fill_intervals(adding, intervals);
    for (size_t i = 0; i < count; i++) {
        const size_t queue = i / (result->day_count * result->slot_count);

        add_interval(&intervals[i], (uint32_t)(i / result->slot_count % result->day_count),
                     (uint32_t)(i % result->slot_count), result->scatter[queue],
                     &result->worst[queue]);
    }
    free(intervals);
}

static void add_departure(const struct adding *adding, const struct naive_contact *contact)
{
    double done_s = contact->done_s;

    if (contact->outcome == NAIVE_TURNED_AWAY)
        return;
    if (contact->outcome != NAIVE_WAITING)
        done_s = fmax(done_s, contact->wait_end_s);
    if (done_s > adding->result->last_departure_s)
        adding->result->last_departure_s = done_s;
}

/* What counts for an interval whenever the contact came. */
static void add_contact_time(const struct adding *adding, const struct naive_contact *contact)
{
    struct result *result = adding->result;
    double *queue = result->queue[contact->queue * result->slot_count];
    const double answer_s = contact->wait_end_s;

    if (contact->outcome == NAIVE_TURNED_AWAY || contact->outcome == NAIVE_BLOCKED)
        return;
    add_time(adding, queue, QUEUE_SUMS, QUEUE_WAITING_TIME_S, QUEUE_WAITING_AT_END, 1,
             contact->arrival_s, contact->wait_end_s,
             adding->steady ? adding->log->end_s : INFINITY);
    if (contact->outcome == NAIVE_ABANDONED && contact->wait_end_s >= adding->from_s)
        queue[row_of(adding, contact->wait_end_s) * QUEUE_SUMS + QUEUE_ABANDONED_DURING]++;
    if (contact->outcome != NAIVE_ANSWERED)
        return;
    if (answer_s >= adding->from_s && answer_s < adding->arrivals_to)
        queue[row_of(adding, answer_s) * QUEUE_SUMS + QUEUE_ANSWERED_DURING]++;
}

/* Time that an agent spends on a contact, whenever it came. */
static void add_piece(const struct adding *adding, const struct naive_piece *piece)
{
    struct result *result = adding->result;
    double *group = result->group[piece->group * result->slot_count];
    double *link = result->link[piece->queue * adding->scenario->group_count + piece->group];
    const double to_s = adding->arrivals_to;

    add_time(adding, group, GROUP_SUMS, GROUP_BUSY_S, GROUP_BUSY_AT_END, 1, piece->from_s,
             piece->to_s, to_s);
    add_time(adding, link, 0, LINK_BUSY_S, -1, 1, piece->from_s, piece->to_s, to_s);
    add_time(adding, group, GROUP_SUMS, GROUP_WORK_S + (size_t)piece->cause, -1, 1,
             piece->switched_s, piece->to_s, to_s);
    if (piece->cause != SCENARIO_CAUSE_VALUE)
        add_time(adding, group, GROUP_SUMS, GROUP_FAILURE_S, -1, 1, piece->switched_s, piece->to_s,
                 to_s);
    add_time(adding, group, GROUP_SUMS, GROUP_SWITCHING_S, -1, 1, piece->from_s, piece->switched_s,
             to_s);
    add_time(adding, group, GROUP_SUMS, GROUP_WRAP_UP_S, -1, 1, piece->talked_s, piece->to_s, to_s);
}

/* A contact lies in line again. */
static void add_rest(const struct adding *adding, const struct naive_rest *rest)
{
    const struct naive_contact *contact = &adding->log->contacts[rest->contact];
    struct result *result = adding->result;
    const double to_s = fmin(rest->to_s, adding->log->end_s);

    add_time(adding, result->queue[contact->queue * result->slot_count], QUEUE_SUMS,
             QUEUE_WAITING_TIME_S, QUEUE_WAITING_AT_END, 1, rest->from_s, to_s,
             adding->steady ? adding->log->end_s : INFINITY);
    if (contact->arrival_s >= adding->from_s)
        result->queue[contact->queue * result->slot_count + row_of(adding, contact->arrival_s)]
                     [QUEUE_SET_ASIDE_S] += to_s - rest->from_s;
}

/* --- levels ----------------------------------------------------------------------------------- */

static void add_levels(const struct adding *adding)
{
    const struct naive_log *log = adding->log;

    for (size_t i = 0; i < log->level_count; i++) {
        const struct naive_level *level = &log->levels[i];
        double *group = adding->result->group[level->group * adding->result->slot_count];
        double to_s = adding->arrivals_to;

        for (size_t j = i + 1; j < log->level_count; j++) {
            if (log->levels[j].group == level->group) {
                to_s = fmin(to_s, log->levels[j].time_s);
                break;
            }
        }
        add_time(adding, group, GROUP_SUMS, GROUP_SCHEDULED_S, -1, level->scheduled, level->time_s,
                 to_s, adding->arrivals_to);
        add_time(adding, group, GROUP_SUMS, GROUP_PRESENT_S, -1, level->present, level->time_s,
                 to_s, adding->arrivals_to);
        add_time(adding, group, GROUP_SUMS, GROUP_ROSTERED_S, -1, level->rostered, level->time_s,
                 to_s, adding->arrivals_to);
        /* what is paid for follows from it */
        add_time(adding, group, GROUP_SUMS, GROUP_PAID_S, -1, level->planned, level->time_s, to_s,
                 adding->arrivals_to);
        add_time(adding, group, GROUP_SUMS, GROUP_CANCELLED_S, -1, level->cancelled, level->time_s,
                 to_s, adding->arrivals_to);
        for (int k = 0; k < SCENARIO_CLAIMS; k++)
            add_time(adding, group, GROUP_SUMS, GROUP_CLAIMED_S + (size_t)k, -1, level->claimed[k],
                     level->time_s, to_s, adding->arrivals_to);
    }
}

/* What follows from the time of a group, item by item. */
static void add_waterfall(const struct adding *adding)
{
    for (size_t i = 0; i < adding->result->group_count * adding->result->slot_count; i++) {
        const struct scenario_group *plan =
            &adding->scenario->groups[i / adding->result->slot_count];
        double *group = adding->result->group[i];
        double off = 0, claimed = 0, others = 0;

        for (size_t k = 0; k < SCENARIO_SHRINKAGES; k++)
            off += plan->shrinkage[k];
        group[GROUP_PAID_S] /= 1 - off;
        for (size_t k = 0; k < SCENARIO_SHRINKAGES; k++) {
            group[GROUP_SHRINKAGE_S + k] = plan->shrinkage[k] * group[GROUP_PAID_S];
            others += k == SCENARIO_SHRINKAGE_SICKNESS ? 0 : group[GROUP_SHRINKAGE_S + k];
        }
        group[GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_SICKNESS] =
            group[GROUP_PAID_S] - others - group[GROUP_ROSTERED_S];
        for (size_t k = 0; k < SCENARIO_CLAIMS; k++)
            claimed += group[GROUP_CLAIMED_S + k];
        group[GROUP_ROUNDING_S] = group[GROUP_SCHEDULED_S] + claimed - group[GROUP_ROSTERED_S];
        group[GROUP_OVERTIME_S] = group[GROUP_PRESENT_S] - group[GROUP_SCHEDULED_S];
        group[GROUP_IDLE_S] = group[GROUP_PRESENT_S] - group[GROUP_BUSY_S];
    }
}

static void add_lengths(const struct adding *adding)
{
    const struct naive_log *log = adding->log;

    for (size_t i = 0; i < log->length_count; i++) {
        const struct naive_length *length = &log->lengths[i];
        double *queue = adding->result->queue[length->queue * adding->result->slot_count];
        double to_s = log->end_s;

        if (!adding->scenario->queues[length->queue].measure_length)
            continue;
        for (size_t j = i + 1; j < log->length_count; j++) {
            if (log->lengths[j].queue == length->queue) {
                to_s = log->lengths[j].time_s;
                break;
            }
        }
        add_time(adding, queue, QUEUE_SUMS, QUEUE_LENGTH_SQUARED_S, -1,
                 (double)length->waiting * length->waiting, length->time_s, to_s, INFINITY);
        if (to_s > adding->from_s)
            adding->result->longest_queue[length->queue] =
                fmax(adding->result->longest_queue[length->queue], length->waiting);
    }
}

/* Customers who are on their way back, and what became of all customers. */
static void add_cases(const struct adding *adding)
{
    const struct naive_log *log = adding->log;
    struct result *result = adding->result;

    for (size_t i = 0; i < log->pending_count; i++)
        add_time(adding, result->queue[log->pending[i].queue * result->slot_count], QUEUE_SUMS,
                 QUEUE_PENDING_TIME_S, -1, 1, log->pending[i].from_s, log->pending[i].to_s,
                 adding->steady ? log->end_s : (double)INFINITY);
    for (size_t i = 0; i < log->case_count; i++) {
        const struct naive_case *one = &log->cases[i];

        if (one->arrival_s < adding->from_s)
            continue;
        result->cases[CASE_OPENED]++;
        result->cases[CASE_NO_CALLBACK] += one->no_callback;
        result->cases[one->solved ? CASE_SOLVED : one->gave_up ? CASE_GAVE_UP : CASE_OPEN]++;
        result->cases[CASE_PURGED_SILENT] += one->purged;
    }
}

/* What is in stock at the end of a day. A contact leaves its line before that if it is deleted
 * then; but the stock is counted before. */
static void add_stock(const struct adding *adding, size_t queue, uint32_t day, double *sums)
{
    const struct naive_log *log = adding->log;
    const double now_s = (day + 1.0) * SECONDS_PER_DAY;

    for (size_t i = 0; i < log->contact_count; i++) {
        const struct naive_contact *one = &log->contacts[i];
        const bool is_deleted =
            one->outcome == NAIVE_DELETED && one->wait_end_s >= now_s && one->wait_end_s <= now_s;

        if (one->queue != queue || one->outcome == NAIVE_TURNED_AWAY
            || one->outcome == NAIVE_BLOCKED)
            continue;
        sums[DAY_DELETED] += is_deleted;
        /* who comes, is answered or hangs up at this very instant does so afterwards */
        if (one->arrival_s >= now_s || one->wait_end_s < now_s
            || (one->wait_end_s <= one->arrival_s))
            continue;
        sums[DAY_BACKLOG]++;
        sums[DAY_AGE_S] += now_s - one->arrival_s;
        sums[DAY_AGE_WD] += age_wd(adding, one, day);
        sums[DAY_OLDEST_S] = fmax(sums[DAY_OLDEST_S], now_s - one->arrival_s);
        sums[DAY_OLDEST_WD] = fmax(sums[DAY_OLDEST_WD], age_wd(adding, one, day));
    }
    for (size_t i = 0; i < log->pending_count; i++)
        sums[DAY_PENDING] += log->pending[i].queue == queue && log->pending[i].from_s < now_s
                             && log->pending[i].to_s >= now_s;
}

static void add_stocks(const struct adding *adding)
{
    const struct scenario_run *run = &adding->scenario->run;
    struct result *result = adding->result;

    for (size_t queue = 0; queue < result->queue_count; queue++) {
        for (uint32_t day = run->warm_up_days; day < run->days; day++) {
            if (adding->scenario->queues[queue].measure_backlog)
                add_stock(adding, queue, day,
                          result->day[queue * result->day_count + day - run->warm_up_days]);
        }
    }
    for (size_t i = 0; i < adding->log->purge_count; i++) {
        const uint32_t day = adding->log->purges[i].day;

        result->purges += day >= run->warm_up_days && day < run->days;
    }
}

/* Working day after working day: how much of it an application is open. */
static double open_wd(const struct adding *adding, const struct naive_application *application)
{
    const struct scenario_run *run = &adding->scenario->run;
    double age_wd = 0, open_wd = 0;

    for (uint32_t day = (uint32_t)(application->arrival_s / SECONDS_PER_DAY) + 1; day < run->days;
         day++) {
        if (!run->working_day[calendar_weekday(run->first_day + day)]
            || (run->holiday != NULL && run->holiday[day]))
            continue;
        if (day >= run->warm_up_days)
            open_wd += fmax(0, fmin(1, application->lead_wd - age_wd));
        age_wd++;
    }
    return open_wd;
}

static void add_referrals(const struct adding *adding)
{
    const struct naive_log *log = adding->log;

    for (size_t i = 0; i < log->referral_count; i++) {
        const bool is_counted = log->referrals[i].arrival_s >= adding->from_s;

        adding->result->holders[HOLDER_REFERRED] += is_counted;
        adding->result->holders[log->referrals[i].what_follows] += is_counted;
    }
}

static void add_complaints(const struct adding *adding)
{
    const struct naive_log *log = adding->log;

    for (size_t i = 0; i < log->complaint_count; i++) {
        if (log->complaints[i].arrival_s < adding->from_s)
            continue;
        adding->result->complaints[COMPLAINT_ALL]++;
        adding->result->complaints[log->complaints[i].cause]++;
    }
}

static void add_applications(const struct adding *adding)
{
    const struct scenario_run *run = &adding->scenario->run;
    const struct naive_log *log = adding->log;
    double *sums = adding->result->applications;
    bool has_any = false;

    for (size_t i = 0; i < adding->scenario->source_count; i++)
        has_any |= adding->scenario->sources[i].back_office != NULL;
    for (uint32_t day = run->warm_up_days; has_any && day < run->days; day++)
        sums[APPLICATION_WORKING_DAYS] += run->working_day[calendar_weekday(run->first_day + day)]
                                          && (run->holiday == NULL || !run->holiday[day]);
    for (size_t i = 0; i < log->application_count; i++) {
        const struct naive_application *one = &log->applications[i];
        const double norm_wd = adding->scenario->sources[one->source].back_office->norm_wd;

        sums[APPLICATION_OPEN_WD] += open_wd(adding, one);
        sums[APPLICATION_COUNT] += one->arrival_s >= adding->from_s;
        sums[APPLICATION_PAST_NORM] += one->arrival_s >= adding->from_s && one->lead_wd > norm_wd;
    }
    for (size_t i = 0; i < log->status_contact_count; i++)
        sums[APPLICATION_STATUS_CONTACTS] += log->status_contacts_s[i] >= adding->from_s;
}

static void add_open_time(const struct adding *adding)
{
    const struct scenario_run *run = &adding->scenario->run;
    struct result *result = adding->result;

    for (size_t q = 0; q < result->queue_count; q++) {
        const struct scenario_hours *hours = &adding->scenario->queues[q].hours;

        for (uint32_t day = run->warm_up_days; !adding->steady && day < run->days; day++) {
            const uint32_t weekday = calendar_weekday(run->first_day + day);
            const double midnight_s = (double)day * SECONDS_PER_DAY;

            if (run->holiday == NULL || !run->holiday[day])
                add_time(adding, result->queue[q * result->slot_count], QUEUE_SUMS, QUEUE_OPEN_S,
                         -1, 1, midnight_s + hours->from_s[weekday],
                         midnight_s + hours->to_s[weekday], INFINITY);
        }
        if (adding->steady)
            result->queue[q][QUEUE_OPEN_S] = run->length_s;
    }
}

struct result naive_sums(const struct scenario *scenario, const struct naive_log *log)
{
    const struct scenario_run *run = &scenario->run;
    const bool steady = run->kind == SCENARIO_RUN_STEADY_STATE;
    struct result result = result_empty(&(struct result){
        .queue_count = scenario->queue_count,
        .group_count = scenario->group_count,
        .slot_count = steady ? 1 : (size_t)(SECONDS_PER_DAY / run->interval_s + 0.5),
        .day_count = steady ? 0 : run->days - run->warm_up_days,
    });
    const struct adding adding = {
        .scenario = scenario,
        .log = log,
        .result = &result,
        .steady = steady,
        .slot_s = run->interval_s,
        .from_s = steady ? run->warm_up_s : (double)run->warm_up_days * SECONDS_PER_DAY,
        .arrivals_to = steady ? log->end_s : (double)run->days * SECONDS_PER_DAY,
    };

    for (size_t i = 0; i < log->contact_count; i++) {
        const struct naive_contact *contact = &log->contacts[i];

        result.contacts += contact->outcome != NAIVE_TURNED_AWAY;
        if (contact->arrival_s >= adding.from_s) {
            add_contact(&adding, contact);
            add_departure(&adding, contact);
        }
        add_contact_time(&adding, contact);
    }
    for (size_t i = 0; i < log->piece_count; i++)
        add_piece(&adding, &log->pieces[i]);
    for (size_t i = 0; i < log->rest_count; i++)
        add_rest(&adding, &log->rests[i]);
    add_cases(&adding);
    if (!steady)
        add_stocks(&adding);
    for (size_t day = 0; day < log->condition_count; day++) {
        for (size_t i = 0; i < CONDITION_SUMS && day >= run->warm_up_days; i++)
            result.condition[day - run->warm_up_days][i] = log->conditions[day][i];
    }
    add_referrals(&adding);
    add_complaints(&adding);
    add_applications(&adding);
    add_levels(&adding);
    add_waterfall(&adding);
    add_lengths(&adding);
    add_open_time(&adding);
    add_intervals(&adding);
    result.observed_s = steady ? run->length_s : adding.arrivals_to - adding.from_s;
    return result;
}
