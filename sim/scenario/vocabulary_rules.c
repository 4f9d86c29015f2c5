/* Who answers what, and what is not answered. */
#include "vocabulary_common.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"

static const struct shape agents = {.kind = SHAPE_NUMBER, .max = LIMITS_AGENTS, .whole = true};

KIND(vocabulary_rules_overflow, WEEKS_FOR_GOOD, CHANCES, PILOT,
     {.key = "queues",
      .shape = &vocabulary_common_queues,
      .required = true,
      .en = "The queues it is about.",
      .nl = "De rijen waar het over gaat."},
     {.key = "after",
      .shape = &shapes_duration,
      .is_time = true,
      .required = true,
      .en = "Wait after which the groups that help out (with after_s above 0) do so; 0: at once.",
      .nl = "Wachttijd waarna de groepen die bijspringen (met after_s boven 0) dat doen; 0: "
            "meteen."});

KIND(vocabulary_rules_mail_between_calls, WEEKS_FOR_GOOD, CHANCES, PILOT, MAIL_QUEUES,
     {.key = "keep_idle",
      .shape = &agents,
      .fallback = "4",
      .en = "Colleagues who must stay idle when one of a group with keep_idle above 0 takes a "
            "mail. Default 4.",
      .nl = "Collega's die vrij moeten blijven als iemand van een groep met keep_idle boven 0 "
            "een mail neemt. Standaard 4."});

KIND(vocabulary_rules_purge_policy, WEEKS_FOR_GOOD, CHANCES, PILOT,
     {.key = "purges",
      .shape = &vocabulary_common_purges,
      .en = "The purges it is about. Default: all.",
      .nl = "De opschoonacties waar het over gaat. Standaard: alle."},
     {.key = "at",
      .shape = &vocabulary_common_stock,
      .en = "Open mails at which the purge comes; a number never reached: no purge any more. "
            "Default: as the purge says.",
      .nl = "Open mails waarbij er opgeschoond wordt; een aantal dat er nooit is: niet meer. "
            "Standaard: zoals de opschoonactie zegt."},
     {.key = "older_than_wd",
      .shape = &vocabulary_common_working_days,
      .en = "Working days that a deleted mail is older than. Default: as the purge says.",
      .nl = "Werkdagen waar een gewiste mail ouder dan is. Standaard: zoals de opschoonactie "
            "zegt."});
