/* Customers: cases, referrals, complaints, applications. */
#include "naive_adding.h"

#include "scenario/calendar.h"

#include <math.h>

void naive_add_cases(const struct adding *adding)
{
    const struct naive_log *log = adding->log;
    struct result *result = adding->result;

    for (size_t i = 0; i < log->pending_count; i++)
        naive_add_time(adding, result->queue[log->pending[i].queue * result->slot_count],
                       QUEUE_SUMS, QUEUE_PENDING_TIME_S, -1, 1, log->pending[i].from_s,
                       log->pending[i].to_s, adding->steady ? log->end_s : (double)INFINITY);
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

void naive_add_referrals(const struct adding *adding)
{
    const struct naive_log *log = adding->log;

    for (size_t i = 0; i < log->referral_count; i++) {
        const bool is_counted = log->referrals[i].arrival_s >= adding->from_s;

        adding->result->holders[HOLDER_REFERRED] += is_counted;
        adding->result->holders[log->referrals[i].what_follows] += is_counted;
    }
}

void naive_add_complaints(const struct adding *adding)
{
    const struct naive_log *log = adding->log;

    for (size_t i = 0; i < log->complaint_count; i++) {
        if (log->complaints[i].arrival_s < adding->from_s)
            continue;
        adding->result->complaints[COMPLAINT_ALL]++;
        adding->result->complaints[log->complaints[i].cause]++;
    }
}

void naive_add_applications(const struct adding *adding)
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
