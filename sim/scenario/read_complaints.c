#include "scenario/read_complaints.h"

#include "base/memory.h"
#include "scenario/json.h"

static bool read_to(const struct reading *reading, const struct place *place,
                    struct scenario_complaints *complaints)
{
    const cJSON *const to = json_member(place->value, "to");

    if (to == NULL)
        return true;
    const struct place at = place_member(place, to);

    complaints->is_handled = true;
    return reading_find(reading, READING_QUEUE, to->valuestring, &at, &complaints->to);
}

bool read_complaints(struct reading *reading)
{
    const cJSON *const object = json_member(reading->top.value, "complaints");

    if (object == NULL)
        return true;
    const struct place at = place_member(&reading->top, object);
    struct scenario_complaints *const complaints = memory_zeroed(1, sizeof *complaints);

    complaints->gave_up = reading_number(&at, "gave_up");
    complaints->per_retry = reading_number(&at, "per_retry");
    complaints->no_callback = reading_number(&at, "no_callback");
    complaints->walk_out = reading_number(&at, "walk_out");
    complaints->contact = reading_number(&at, "contact");
    complaints->purged = reading_number(&at, "purged");
    complaints->late_mail = reading_number(&at, "late_mail");
    complaints->late_wd = (uint32_t)reading_number(&at, "late_wd");
    reading->scenario->complaints = complaints;
    return read_to(reading, &at, complaints);
}
