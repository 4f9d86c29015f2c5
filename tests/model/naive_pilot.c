/* What pilots find, and where an intervention is how far while they last. */
#include "naive_pilot.h"

#include "engine/elementary.h"
#include "engine/random.h"
#include "naive_organisation.h"

#include <math.h>

/* In what share of the customers it works: of case number `index`. */
static double fits(const struct intervention *one, uint32_t index)
{
    if (one->kind == INTERVENTION_CALLBACK)
        return one->callback.share;
    if (one->kind == INTERVENTION_CALL_BACK_OFFER)
        return one->offer.share;
    if (one->kind == INTERVENTION_STANDARD_ANSWERS)
        return one->share;
    return one->source_count > 0 ? one->sources[index % one->source_count].share * (1 - one->failed)
                                 : 0;
}

static bool is_fit_for_some(const struct intervention *one)
{
    return one->kind == INTERVENTION_CALLBACK || one->kind == INTERVENTION_CALL_BACK_OFFER
           || one->kind == INTERVENTION_STANDARD_ANSWERS || one->kind == INTERVENTION_WEBSITE;
}

double naive_found(const struct naive_run *run, const struct intervention *one)
{
    const uint64_t own = naive_own_key(run, one);
    const uint64_t key = random_draw_key(own, 0, RANDOM_INTERVENTION);
    const bool works = random_uniform(key, 1) < one->success;
    double found = 0;

    if (!is_fit_for_some(one)) {
        const double u = random_uniform(random_draw_key(own, 0, RANDOM_PILOT), 0);

        return works + one->pilot.error * elementary_normal_quantile(u);
    }
    for (uint32_t i = 0; works && i < one->pilot.cases; i++)
        found += random_uniform(key, 2 + i) < fits(one, i);
    return found / one->pilot.cases;
}

bool naive_goes_on(const struct naive_run *run, const struct intervention *one)
{
    return one->pilot.days == 0 || one->pilot.go_from == 0
           || naive_found(run, one) >= one->pilot.go_from;
}

bool naive_is_tried(const struct intervention *one, size_t place)
{
    bool tried = false;

    for (size_t i = 0; i < one->pilot.place_count; i++)
        tried = tried || one->pilot.places[i] == place;
    return tried;
}

double naive_level_in_pilot(const struct naive_run *run, size_t index, uint32_t day)
{
    const struct intervention *one = &run->scenario->interventions[index];
    const double luck =
        random_uniform(random_draw_key(naive_own_key(run, one), 0, RANDOM_INTERVENTION), 1);
    double elsewhere;
    const bool done = naive_is_done(run, index, day, &elsewhere);

    if (one->pilot.days == 0)
        return elsewhere;
    return done && luck < one->success && day >= one->start_day && day < one->end_day ? 1 : 0;
}

double naive_level_at(const struct naive_run *run, size_t index, uint32_t day, size_t place)
{
    double level;

    if (naive_is_tried(&run->scenario->interventions[index], place))
        return naive_level_in_pilot(run, index, day);
    naive_is_done(run, index, day, &level);
    return level;
}

void naive_pilots(const struct scenario *scenario, uint64_t run_key, double (*sums)[PILOT_SUMS])
{
    const struct naive_run run = {.scenario = scenario, .key = run_key};

    for (size_t i = 0; i < scenario->intervention_count; i++) {
        const struct intervention *one = &scenario->interventions[i];
        const uint32_t end_day = one->start_day + one->pilot.days;
        double level;

        /* done on its last day */
        if (one->pilot.days == 0 || end_day > scenario->run.days
            || !naive_is_done(&run, i, end_day - 1, &level))
            continue;
        const double found = naive_found(&run, one);

        sums[i][PILOT_HELD] = 1;
        sums[i][PILOT_FOUND] = found;
        sums[i][PILOT_FOUND_SQUARED] = found * found;
        sums[i][PILOT_GOES_ON] = naive_goes_on(&run, one);
        sums[i][PILOT_WEEK] = floor(end_day / 7.0) + 1;
    }
}
