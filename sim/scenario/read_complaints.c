#include "scenario/read_complaints.h"

#include "base/memory.h"
#include "scenario/json.h"

void read_complaints(struct reading *reading)
{
    const cJSON *const object = json_member(reading->top.value, "complaints");

    if (object == NULL)
        return;
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
}
