/* report/story_json.h - the story of a customer for programs, as JSON.
 *
 * {"version","scenario","seed","replication","source","customer",
 *  "events":[{"time_s","date","time","event","case","contact","queue","channel",...}]}
 * A contact beside the case, which settles nothing, has "beside": true and numbers of its own.
 * Replications, customers, cases and contacts are numbered from 1; date and time are null in a
 * steady state. Of an event "applies": "lead_wd", and no case, contact and queue; "arrives":
 * "cause", "question" (if it has a type); "waits": "ahead"; "answered": "group", "talk_s",
 * "wrap_up_s"; "transferred": "to"; "returns": "to", "at_s"; "referred": "to", "at_s" (of
 * the call back; null: never); "complains":
 * "because_of". The others ("turned_away", "blocked",
 * "abandoned", "called_back", "solved", "gives_up", "left") say nothing more.
 */
#ifndef REPORT_STORY_JSON_H
#define REPORT_STORY_JSON_H

#include "report/story.h"

#include <stdio.h>

void story_json_print(FILE *stream, const struct story *story, const char *version);

#endif
