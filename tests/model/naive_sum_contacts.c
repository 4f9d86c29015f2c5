/* Contacts, where and when they came, and the work on them. */
#include "naive_adding.h"

#include "scenario/calendar.h"

#include <math.h>

bool naive_waited_over(const struct naive_contact *contact, double limit_s)
{
    return contact->wait_end_s > contact->arrival_s + limit_s;
}

double naive_age_wd(const struct adding *adding, const struct naive_contact *contact, double day)
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
    const bool over = naive_waited_over(contact, queue->target_s);
    const bool is_short =
        queue->short_abandon_s > 0 && !naive_waited_over(contact, queue->short_abandon_s);
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
            && naive_age_wd(adding, contact, floor(contact->wait_end_s / SECONDS_PER_DAY))
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

void naive_add_contact(const struct adding *adding, const struct naive_contact *contact)
{
    const struct scenario_queue *queue = &adding->scenario->queues[contact->queue];
    struct result *result = adding->result;
    const double wait_s = contact->wait_end_s - contact->arrival_s;
    double *sums =
        result
            ->queue[contact->queue * result->slot_count + naive_row_of(adding, contact->arrival_s)];
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
    sums[QUEUE_WAITED_OVER_T] += naive_waited_over(contact, queue->target_s);
    day[DAY_WAIT_S] += wait_s;
    histogram_add(&result->wait[contact->queue], wait_s);
    if (wait_s > result->longest_wait_s[contact->queue])
        result->longest_wait_s[contact->queue] = wait_s;
}

void naive_add_departure(const struct adding *adding, const struct naive_contact *contact)
{
    double done_s = contact->done_s;

    if (contact->outcome == NAIVE_TURNED_AWAY)
        return;
    if (contact->outcome != NAIVE_WAITING)
        done_s = fmax(done_s, contact->wait_end_s);
    if (done_s > adding->result->last_departure_s)
        adding->result->last_departure_s = done_s;
}

void naive_add_contact_time(const struct adding *adding, const struct naive_contact *contact)
{
    struct result *result = adding->result;
    double *queue = result->queue[contact->queue * result->slot_count];
    const double answer_s = contact->wait_end_s;

    if (contact->outcome == NAIVE_TURNED_AWAY || contact->outcome == NAIVE_BLOCKED)
        return;
    naive_add_time(adding, queue, QUEUE_SUMS, QUEUE_WAITING_TIME_S, QUEUE_WAITING_AT_END, 1,
                   contact->arrival_s, contact->wait_end_s,
                   adding->steady ? adding->log->end_s : INFINITY);
    if (contact->outcome == NAIVE_ABANDONED && contact->wait_end_s >= adding->from_s)
        queue[naive_row_of(adding, contact->wait_end_s) * QUEUE_SUMS + QUEUE_ABANDONED_DURING]++;
    if (contact->outcome != NAIVE_ANSWERED)
        return;
    if (answer_s >= adding->from_s && answer_s < adding->arrivals_to)
        queue[naive_row_of(adding, answer_s) * QUEUE_SUMS + QUEUE_ANSWERED_DURING]++;
}

void naive_add_piece(const struct adding *adding, const struct naive_piece *piece)
{
    struct result *result = adding->result;
    double *group = result->group[piece->group * result->slot_count];
    double *link = result->link[piece->queue * adding->scenario->group_count + piece->group];
    const double to_s = adding->arrivals_to;

    naive_add_time(adding, group, GROUP_SUMS, GROUP_BUSY_S, GROUP_BUSY_AT_END, 1, piece->from_s,
                   piece->to_s, to_s);
    naive_add_time(adding, link, 0, LINK_BUSY_S, -1, 1, piece->from_s, piece->to_s, to_s);
    naive_add_time(adding, group, GROUP_SUMS, GROUP_WORK_S + (size_t)piece->cause, -1, 1,
                   piece->switched_s, piece->to_s, to_s);
    if (piece->cause != SCENARIO_CAUSE_VALUE)
        naive_add_time(adding, group, GROUP_SUMS, GROUP_FAILURE_S, -1, 1, piece->switched_s,
                       piece->to_s, to_s);
    naive_add_time(adding, group, GROUP_SUMS, GROUP_SWITCHING_S, -1, 1, piece->from_s,
                   piece->switched_s, to_s);
    naive_add_time(adding, group, GROUP_SUMS, GROUP_WRAP_UP_S, -1, 1, piece->talked_s, piece->to_s,
                   to_s);
}

void naive_add_rest(const struct adding *adding, const struct naive_rest *rest)
{
    const struct naive_contact *contact = &adding->log->contacts[rest->contact];
    struct result *result = adding->result;
    const double to_s = fmin(rest->to_s, adding->log->end_s);

    naive_add_time(adding, result->queue[contact->queue * result->slot_count], QUEUE_SUMS,
                   QUEUE_WAITING_TIME_S, QUEUE_WAITING_AT_END, 1, rest->from_s, to_s,
                   adding->steady ? adding->log->end_s : INFINITY);
    if (contact->arrival_s >= adding->from_s)
        result->queue[contact->queue * result->slot_count
                      + naive_row_of(adding, contact->arrival_s)][QUEUE_SET_ASIDE_S] +=
            to_s - rest->from_s;
}
