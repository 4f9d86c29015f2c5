#include "scenario/read_back_office.h"

#include "base/memory.h"
#include "scenario/json.h"

bool read_back_office(const struct reading *reading, const struct place *place,
                      struct scenario_source *source)
{
    const cJSON *const object = json_member(place->value, "back_office");

    if (object == NULL)
        return true;
    const struct place at = place_member(place, object);

    if (reading->scenario->run.kind == SCENARIO_RUN_STEADY_STATE)
        return place_error(&at,
                           "counts in working days, and a steady state has no days; drop it or "
                           "make the run of kind \"calendar\"");
    struct scenario_back_office *const office = memory_zeroed(1, sizeof *office);

    office->lead = (struct distribution){.kind = DISTRIBUTION_LOGNORMAL,
                                         .mean = reading_number(&at, "lead_wd"),
                                         .cv = reading_number(&at, "lead_cv")};
    distribution_prepare(&office->lead);
    office->norm_wd = reading_number(&at, "norm_wd");
    office->per_wd_before = reading_number(&at, "per_wd_before");
    office->per_wd_after = reading_number(&at, "per_wd_after");
    source->back_office = office;
    return true;
}
