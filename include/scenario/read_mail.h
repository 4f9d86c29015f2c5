/* scenario/read_mail.h - what is told of mail in working days: norms, chase calls and purges.
 *
 * Called when all queues have their ids and channels.
 */
#ifndef SCENARIO_READ_MAIL_H
#define SCENARIO_READ_MAIL_H

#include "scenario/reading.h"

/* Reads "norm_wd", "measure_backlog" and "while_waiting" of all queues, and "purges". */
MUST_CHECK bool read_mail_all(struct reading *reading);

#endif
