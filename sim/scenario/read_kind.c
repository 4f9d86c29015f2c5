#include "scenario/read_kind.h"

#include "intervention/intervention.h"
#include "scenario/json.h"
#include "scenario/limits.h"
#include "scenario/names.h"
#include "scenario/read_distribution.h"
#include "scenario/read_lean.h"
#include "scenario/read_onboarding.h"
#include "scenario/read_pilot.h"
#include "scenario/read_problems.h"
#include "scenario/read_project.h"
#include "scenario/read_subject.h"

#include <math.h>

/* Of a conversation, as of most at a first line. */
static const double TALK_CV = 0.7;

static bool read_letter_wave(const struct reading *reading, const struct place *place,
                             struct intervention *intervention)
{
    const struct scenario *const scenario = reading->scenario;
    const struct place map = reading_member(place, "adds");
    size_t count = scenario->source_count; /* with those of this and earlier waves */

    intervention->cause = names_index(names_causes, reading_text(place, "cause"));
    if (!read_subject_shares(reading, place, "adds", intervention))
        return false;
    for (size_t i = 0; i < scenario->intervention_count; i++) {
        if (intervention_brings_customers(&scenario->interventions[i]))
            count += scenario->interventions[i].source_count;
    }
    if (count > LIMITS_QUEUES)
        return place_error(&map, "makes it more than %d sources; take fewer", LIMITS_QUEUES);
    for (size_t i = 0; i < intervention->source_count; i++) {
        const struct scenario_source *const source =
            &scenario->sources[intervention->sources[i].source];
        if (source->kind != SCENARIO_SOURCE_RATE)
            return place_error(&map,
                               "names source \"%s\", which is given by counts; name one with "
                               "a rate",
                               source->id);
    }
    return true;
}

static struct distribution fixed(double value)
{
    return (struct distribution){.kind = DISTRIBUTION_FIXED, .mean = value};
}

static void read_callback(const struct place *place, struct intervention *intervention)
{
    struct intervention_callback *const callback = &intervention->callback;
    const double talk_s = reading_number(place, "talk_s");

    callback->share = reading_number(place, "share");
    callback->reach = reading_number(place, "reach");
    callback->tries = (uint32_t)reading_number(place, "tries");
    callback->miss_s = reading_number(place, "miss_s");
    callback->repeat = reading_number(place, "repeat");
    callback->talk =
        talk_s > 0.0
            ? (struct distribution){.kind = DISTRIBUTION_LOGNORMAL, .mean = talk_s, .cv = TALK_CV}
            : fixed(0.0);
    callback->wrap_up = fixed(reading_number(place, "wrap_up_s"));
    distribution_prepare(&callback->talk);
    distribution_prepare(&callback->wrap_up);
}

static bool read_offer(const struct place *place, struct intervention_offer *offer)
{
    const struct place patience = reading_member(place, "patience");
    const cJSON *const from_length = json_member(place->value, "from_length");
    const cJSON *const from_wait_s = json_member(place->value, "from_expected_wait_s");

    offer->after_s = reading_number(place, "after_s");
    offer->from_length =
        from_length == NULL ? INTERVENTION_NO_LENGTH : (uint32_t)from_length->valuedouble;
    offer->from_expected_wait_s = from_wait_s == NULL ? (double)INFINITY : from_wait_s->valuedouble;
    offer->share = reading_number(place, "share");
    offer->reach = reading_number(place, "reach");
    offer->tries = (uint32_t)reading_number(place, "tries");
    offer->again_s = reading_number(place, "again_s");
    offer->miss_s = reading_number(place, "miss_s");
    return read_distribution(&patience, false, &offer->patience);
}

static void read_pressure(const struct place *place, struct intervention_pressure *pressure)
{
    *pressure = (struct intervention_pressure){
        .abandonment = reading_number(place, "abandonment"),
        .backlog = reading_number(place, "backlog"),
        .weeks = (uint32_t)reading_number(place, "bad_wk"),
        .leave_per_year = reading_number(place, "leave_per_year"),
    };
}

static bool read_disruption(const struct reading *reading, const struct place *place,
                            struct intervention *intervention)
{
    const cJSON *const agents = json_member(place->value, "agents");
    const cJSON *const absent = json_member(place->value, "absent");
    const cJSON *const handling = json_member(place->value, "handling");
    const cJSON *const attention = json_member(place->value, "attention");

    intervention->agents = agents == NULL ? 1.0 : agents->valuedouble;
    intervention->absent = absent == NULL ? 0.0 : absent->valuedouble;
    intervention->handling = handling == NULL ? 1.0 : handling->valuedouble;
    intervention->attention = attention == NULL ? 1.0 : attention->valuedouble;
    return read_subject_groups(reading, place, intervention);
}

static bool read_office(const struct reading *reading, const struct place *place,
                        struct intervention *intervention)
{
    intervention->lead = reading_number(place, "lead");
    intervention->status = reading_number(place, "status");
    intervention->no_callback = reading_number(place, "no_callback");
    return read_subject_offices(reading, place, intervention);
}

static bool read_rest(const struct reading *reading, const struct place *place,
                      struct intervention *intervention)
{
    switch (intervention->kind) {
    case INTERVENTION_WEBSITE:
        intervention->failed = reading_number(place, "failed");
        return read_subject_shares(reading, place, "deflects", intervention);
    case INTERVENTION_STANDARD_ANSWERS:
        intervention->share = reading_number(place, "share");
        intervention->saves = reading_number(place, "saves");
        intervention->handling = 1.0 - intervention->share * intervention->saves;
        intervention->ping_pong = reading_number(place, "ping_pong");
        return read_subject_queues(reading, place, intervention);
    case INTERVENTION_CALLBACK:
        read_callback(place, intervention);
        return read_subject_queues(reading, place, intervention);
    case INTERVENTION_BACK_OFFICE: return read_office(reading, place, intervention);
    case INTERVENTION_OVERFLOW:
        intervention->after_s = reading_number(place, "after_s");
        return read_subject_queues(reading, place, intervention);
    case INTERVENTION_MAIL_BETWEEN_CALLS:
        intervention->keep_idle = reading_number(place, "keep_idle");
        return read_subject_queues(reading, place, intervention);
    case INTERVENTION_PURGE_POLICY: return read_subject_purges(reading, place, intervention);
    case INTERVENTION_LETTER_WAVE: return read_letter_wave(reading, place, intervention);
    case INTERVENTION_RESULT_PRESSURE:
        read_pressure(place, &intervention->pressure);
        return read_disruption(reading, place, intervention);
    case INTERVENTION_PROBLEM_REPORTING: return read_problems(reading, place, intervention);
    case INTERVENTION_LEAN_ROLLOUT: return read_lean(reading, place, intervention);
    case INTERVENTION_CALL_BACK_OFFER:
        return read_offer(place, &intervention->offer)
               && read_subject_phone_queues(reading, place, intervention);
    case INTERVENTION_ONBOARDING: return read_onboarding(reading, place, intervention);
    case INTERVENTION_PROJECT: return read_project(reading, place, intervention);
    case INTERVENTION_STAFFING:
    case INTERVENTION_FLU_WEEK:
    case INTERVENTION_OUTAGE:
    case INTERVENTION_MOVE:
    case INTERVENTION_REORGANISATION:
    case INTERVENTION_KINDS: break;
    }
    return read_disruption(reading, place, intervention);
}

bool read_kind(const struct reading *reading, const struct place *place,
               struct intervention *intervention)
{
    return read_rest(reading, place, intervention)
           && (intervention->kind == INTERVENTION_LEAN_ROLLOUT /* its teams hang on it */
               || read_pilot(reading, place, intervention));
}
