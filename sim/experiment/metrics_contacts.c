/* How many contacts came, and what became of them. "Contacts" are callers; when a run has other
 * channels too, they are all who come to a queue.
 */
#include "metrics.h"

#include "base/units.h"

#define CONTACTS_DATED (CONTACTS | METRIC_BY_DATE)

static const struct metric ROWS[] = {
    {SHARE_OF("abandonment_rate", CONTACTS_DATED), LOWER_IS_BETTER,
     .top = LESS(QUEUE_ABANDONED, QUEUE_ABANDONED_SHORT), .bottom = SUM(QUEUE_OFFERED),
     .label = {"hung up", "opgehangen"},
     .definition = {"Contacts that hung up before an answer, after more than short_abandon_s, "
                    "divided by all offered. Counted in the interval of arrival.",
                    "Contacten die ophingen voordat ze werden beantwoord, na meer dan "
                    "short_abandon_s, gedeeld door alle aangeboden contacten. Geteld in het "
                    "interval van aankomst."}},
    {SHARE_OF("never_helped_rate", METRIC_OF_ALL), LOWER_IS_BETTER,
     .top = SUM(METRIC_CASE_SUM + CASE_GAVE_UP), .bottom = SUM(METRIC_CASE_SUM + CASE_OPENED),
     .label = {"never helped (share)", "nooit geholpen (aandeel)"},
     .definition = {"People never helped, divided by all customers with a question.",
                    "Nooit geholpen klanten, gedeeld door alle klanten met een vraag."}},
    {SHARE_OF("service_level", CONTACTS_DATED), HIGHER_IS_BETTER, .top = SUM(QUEUE_ANSWERED_IN_T),
     .bottom = SUM(QUEUE_OFFERED), .label = {"answered in time", "op tijd beantwoord"},
     .definition = {"Contacts answered within at most target_s, divided by all offered (blocked "
                    "and abandoned ones included).",
                    "Contacten die binnen hoogstens target_s zijn beantwoord, gedeeld door alle "
                    "aangeboden contacten (ook wie bezet kreeg of ophing)."}},
    {.name = "mean_wait_s",
     .unit = METRIC_SECONDS,
     .scope = CONTACTS_DATED,
     LOWER_IS_BETTER,
     .top = SUM(QUEUE_WAIT_S),
     .bottom = NOT_BLOCKED,
     .label = {"mean wait", "gemiddelde wachttijd"},
     .definition = {"Mean time in the queue of all contacts that were not blocked, whether they "
                    "were answered or hung up; who was answered at once counts as 0.",
                    "Gemiddelde tijd in de wachtrij van alle contacten die niet bezet kregen, "
                    "beantwoord of opgehangen; wie meteen werd beantwoord telt als 0."}},
    {.name = "occupancy",
     .unit = METRIC_SHARE,
     .scope = CONTACTS | METRIC_OF_GROUP,
     .top = SUM(GROUP_SUM(GROUP_BUSY_S)),
     .bottom = SUM(GROUP_SUM(GROUP_PRESENT_S)),
     .label = {"occupancy", "bezettingsgraad"},
     .definition = {"Time agents spent on contacts (talk and wrap-up) divided by the time they "
                    "were present. Of a queue: of all groups that serve it, all their work "
                    "included; of \"all\": of all groups.",
                    "Tijd die medewerkers aan contacten besteedden (gesprek en nawerk), gedeeld "
                    "door de tijd dat ze aanwezig waren. Van een wachtrij: van alle groepen die "
                    "haar bedienen, met al hun werk; van \"all\": van alle groepen."}},

    /* --- how many --- */
    {COUNT_OF("offered", CONTACTS_DATED, QUEUE_OFFERED), .label = {"offered", "aangeboden"},
     .definition = {"Mean number per replication of contacts that came to the queue in opening "
                    "hours, transfers and blocked ones included. The whole run also counts who "
                    "comes back after the last day; its weeks and days do not.",
                    "Gemiddeld aantal contacten per herhaling dat binnen openingstijd bij de "
                    "wachtrij kwam, ook doorverbonden contacten en wie bezet kreeg. De hele "
                    "simulatie telt ook wie na de laatste dag terugkomt; haar weken en dagen "
                    "niet."}},
    {COUNT_OF("answered", CONTACTS, QUEUE_ANSWERED), .label = {"answered", "beantwoord"},
     .definition = {"Mean number per replication of contacts that an agent took.",
                    "Gemiddeld aantal contacten per herhaling dat een medewerker aannam."}},
    {COUNT_OF("abandoned", CONTACTS_DATED, QUEUE_ABANDONED), LOWER_IS_BETTER,
     .label = {"abandoned", "opgehangen (aantal)"},
     .definition = {"Mean number per replication of contacts that hung up before an answer, "
                    "however soon.",
                    "Gemiddeld aantal contacten per herhaling dat ophing voor het antwoord, hoe "
                    "snel ook."}},
    {COUNT_OF("blocked", CONTACTS_DATED, QUEUE_BLOCKED), LOWER_IS_BETTER,
     .label = {"blocked", "bezettoon"},
     .definition = {"Mean number per replication of contacts that heard the busy signal because "
                    "no line was free.",
                    "Gemiddeld aantal contacten per herhaling dat de bezettoon hoorde omdat er "
                    "geen lijn vrij was."}},
    {COUNT_OF("waiting_at_end", CONTACTS, QUEUE_WAITING), LOWER_IS_BETTER,
     .label = {"still waiting at the end", "nog wachtend aan het eind"},
     .definition = {"Mean number per replication of contacts still waiting when the run ended. "
                    "Offered = blocked + answered + abandoned + waiting at the end.",
                    "Gemiddeld aantal contacten per herhaling dat nog wachtte toen de simulatie "
                    "eindigde. Aangeboden = bezettoon + beantwoord + opgehangen + nog "
                    "wachtend."}},
    {COUNT_OF("turned_away", CONTACTS, QUEUE_TURNED_AWAY), LOWER_IS_BETTER,
     .label = {"came outside opening hours", "buiten openingstijd"},
     .definition = {"Mean number per replication of contacts that came outside the opening "
                    "hours; they are not among the offered.",
                    "Gemiddeld aantal contacten per herhaling dat buiten openingstijd kwam; zij "
                    "tellen niet als aangeboden."}},
    {COUNT_OF("transferred_in", CONTACTS, QUEUE_TRANSFERRED_IN),
     .label = {"transferred in", "doorverbonden naar"},
     .definition = {"Mean number per replication of offered contacts that another queue passed "
                    "on.",
                    "Gemiddeld aantal aangeboden contacten per herhaling dat een andere wachtrij "
                    "doorverbond."}},
    {.name = "arrivals_per_h",
     .unit = METRIC_CONTACTS_PER_HOUR,
     .scope = CONTACTS,
     .top = SUM(QUEUE_OFFERED),
     .bottom = SUM(QUEUE_OPEN_S),
     .factor = SECONDS_PER_HOUR,
     .label = {"arrivals per hour", "aankomsten per uur"},
     .definition = {"Offered contacts divided by the hours the queue was open (\"all\": the queue "
                    "that was open longest).",
                    "Aangeboden contacten gedeeld door de uren dat de wachtrij open was (\"all\": "
                    "de wachtrij die het langst open was)."}},

    /* --- shares of the offered --- */
    {SHARE_OF("answered_rate", CONTACTS), HIGHER_IS_BETTER, .top = SUM(QUEUE_ANSWERED),
     .bottom = SUM(QUEUE_OFFERED), .label = {"answered (share)", "beantwoord (aandeel)"},
     .definition = {"Answered divided by offered.", "Beantwoord gedeeld door aangeboden."}},
    {SHARE_OF("abandoned_share", CONTACTS), LOWER_IS_BETTER, .top = SUM(QUEUE_ABANDONED),
     .bottom = SUM(QUEUE_OFFERED),
     .label = {"hung up, short ones included", "opgehangen, ook kort"},
     .definition = {"All contacts that hung up before an answer, however soon, divided by offered.",
                    "Alle contacten die ophingen voor het antwoord, hoe snel ook, gedeeld door "
                    "aangeboden."}},
    {SHARE_OF("short_abandonment_rate", CONTACTS), .top = SUM(QUEUE_ABANDONED_SHORT),
     .bottom = SUM(QUEUE_OFFERED), .label = {"hung up at once", "meteen opgehangen"},
     .definition = {"Contacts that hung up within short_abandon_s, divided by offered; "
                    "abandonment_rate leaves them out.",
                    "Contacten die binnen short_abandon_s ophingen, gedeeld door aangeboden; "
                    "abandonment_rate laat ze weg."}},
    {SHARE_OF("blocking_rate", CONTACTS), LOWER_IS_BETTER, .top = SUM(QUEUE_BLOCKED),
     .bottom = SUM(QUEUE_OFFERED), .label = {"blocked (share)", "bezettoon (aandeel)"},
     .definition = {"Contacts that heard the busy signal, divided by offered.",
                    "Contacten die de bezettoon hoorden, gedeeld door aangeboden."}},
    {SHARE_OF("all_busy_rate", CONTACTS), LOWER_IS_BETTER, .top = SUM(QUEUE_ALL_BUSY),
     .bottom = SUM(QUEUE_OFFERED), .label = {"found all agents busy", "trof iedereen bezet"},
     .definition = {"Contacts that found no agent to take them at once, blocked ones included, "
                    "divided by offered.",
                    "Contacten die geen medewerker troffen die ze meteen kon aannemen, ook wie "
                    "bezet kreeg, gedeeld door aangeboden."}},
    {SHARE_OF("delay_probability", CONTACTS), LOWER_IS_BETTER, .top = SUM(QUEUE_DELAYED),
     .bottom = NOT_BLOCKED, .label = {"had to wait", "moest wachten"},
     .definition = {"Contacts that waited longer than 0, divided by all that were not blocked.",
                    "Contacten die langer dan 0 wachtten, gedeeld door alle die niet bezet "
                    "kregen."}},
    {SHARE_OF("wait_over_target_rate", CONTACTS), LOWER_IS_BETTER, .top = SUM(QUEUE_WAITED_OVER_T),
     .bottom = NOT_BLOCKED, .label = {"waited too long", "wachtte te lang"},
     .definition = {"Contacts that waited longer than target_s, whatever became of them, divided "
                    "by all that were not blocked.",
                    "Contacten die langer dan target_s wachtten, wat er ook van ze werd, gedeeld "
                    "door alle die niet bezet kregen."}},

    /* --- service levels: the field has several --- */
    {SHARE_OF("service_level_answered", CONTACTS), HIGHER_IS_BETTER,
     .top = SUM(QUEUE_ANSWERED_IN_T), .bottom = SUM(QUEUE_ANSWERED),
     .label = {"in time, of the answered", "op tijd, van de beantwoorde"},
     .definition = {"Contacts answered within target_s, divided by answered.",
                    "Contacten die binnen target_s zijn beantwoord, gedeeld door beantwoord."}},
    {SHARE_OF("service_level_with_abandoned", CONTACTS), HIGHER_IS_BETTER,
     .top = PLUS(QUEUE_ANSWERED_IN_T, QUEUE_ABANDONED_IN_T), .bottom = SUM(QUEUE_OFFERED),
     .label = {"answered or hung up in time", "op tijd beantwoord of opgehangen"},
     .definition = {"Contacts answered or hung up within target_s, divided by offered.",
                    "Contacten die binnen target_s zijn beantwoord of ophingen, gedeeld door "
                    "aangeboden."}},
    {SHARE_OF("service_level_excluding_abandoned", CONTACTS), HIGHER_IS_BETTER,
     .top = SUM(QUEUE_ANSWERED_IN_T), .bottom = LESS(QUEUE_OFFERED, QUEUE_ABANDONED_IN_T),
     .label = {"in time, early hang-ups left out", "op tijd, zonder snelle ophangers"},
     .definition = {"Contacts answered within target_s, divided by offered less those that hung "
                    "up within target_s.",
                    "Contacten die binnen target_s zijn beantwoord, gedeeld door aangeboden min "
                    "wie binnen target_s ophing."}},
    {SHARE_OF("abandoned_within_target_rate", CONTACTS), .top = SUM(QUEUE_ABANDONED_IN_T),
     .bottom = SUM(QUEUE_OFFERED),
     .label = {"hung up within the target", "opgehangen binnen de norm"},
     .definition = {"Contacts that hung up within target_s, divided by offered.",
                    "Contacten die binnen target_s ophingen, gedeeld door aangeboden."}},
};

const struct metrics metrics_contacts = METRICS_OF(ROWS);
