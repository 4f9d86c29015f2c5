/* teams_text.h - how the teams of a Lean rollout are, what they hide and how they are pressed, in
 * words.
 */
#ifndef REPORT_TEAMS_TEXT_H
#define REPORT_TEAMS_TEXT_H

#include "page.h"

/* Nothing unless the scenario has a Lean rollout, problem_reporting or result_pressure. What a
 * rollout leaves out (it is all or nothing all the time) is left out here. */
void teams_text_put(const struct page *page);

#endif
