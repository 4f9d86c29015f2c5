/* Every metric, defined once: name, formula, and the same in words. A new metric is one row here.
 *
 * "Contacts" are callers; when a run has other channels too, they are all who come to a queue.
 */
#include "experiment/metric_table.h"
#include "base/units.h"

#define CONTACTS       (METRIC_OF_ALL | METRIC_OF_QUEUE | METRIC_BY_INTERVAL)
#define CONTACTS_DATED (CONTACTS | METRIC_BY_DATE)
#define CONTACTS_ONCE  (METRIC_OF_ALL | METRIC_OF_QUEUE)
#define DAYS_OF        (METRIC_OF_ALL | METRIC_OF_QUEUE | METRIC_BY_DAY)
#define AT_END         (METRIC_OF_QUEUE | METRIC_BY_INTERVAL | METRIC_NOT_WHOLE)
#define GROUP          (METRIC_OF_GROUP | METRIC_BY_INTERVAL)

#define HOLDERS    (METRIC_OF_ALL | METRIC_OF_HOLDERS)
#define COMPLAINTS (METRIC_OF_ALL | METRIC_OF_COMPLAINTS)
#define OFFICE     (METRIC_OF_ALL | METRIC_OF_APPLICATIONS)
#define OFFERS     (CONTACTS_ONCE | METRIC_OF_OFFERS)

#define GROUP_SUM(sum)       (METRIC_GROUP_SUM + (sum))
#define HOLDER_SUM(sum)      (METRIC_HOLDER_SUM + (sum))
#define OFFER_SUM(sum)       (METRIC_OFFER_SUM + (sum))
#define COMPLAINT_SUM(sum)   (METRIC_COMPLAINT_SUM + (sum))
#define APPLICATION_SUM(sum) (METRIC_APPLICATION_SUM + (sum))

/* clang-format off */
/* Sums: one, one less another, two added, and X squared with X for a variance. */
#define SUM(sum) {{sum, 1}}
#define LESS(sum, subtracted) {{sum, 1}, {subtracted, -1}}
#define PLUS(sum, added) {{sum, 1}, {added, 1}}
#define SQUARE_AND(square, sum) {{square, 1}, {sum, 1}}
/* clang-format on */

/* What does not say is neither: more or fewer may be good or bad. */
#define LOWER_IS_BETTER  .better = METRIC_BETTER_LOWER
#define HIGHER_IS_BETTER .better = METRIC_BETTER_HIGHER

#define NOT_BLOCKED LESS(QUEUE_OFFERED, QUEUE_BLOCKED)

/* A mean number per replication. */
#define COUNT_OF(name_, scope_, sum_)                                                              \
    .name = name_, .unit = METRIC_CONTACTS, .scope = scope_, .top = SUM(sum_),                     \
    .bottom = SUM(METRIC_REPLICATIONS)

#define SHARE_OF(name_, scope_) .name = name_, .unit = METRIC_SHARE, .scope = scope_
#define SECONDS_OF(name_)       .name = name_, .unit = METRIC_SECONDS, .scope = CONTACTS
#define AGENTS_OF(name_)        .name = name_, .unit = METRIC_AGENTS, .scope = GROUP
#define TIME_OF(name_)                                                                             \
    .name = name_, .unit = METRIC_HOURS, .scope = METRIC_OF_ALL | METRIC_OF_GROUP,                 \
    .bottom = SUM(METRIC_REPLICATIONS), .factor = 1.0 / SECONDS_PER_HOUR
#define WAIT_QUANTILE(name_, histogram_, probability_)                                             \
    .name = name_, .unit = METRIC_SECONDS, .scope = CONTACTS_ONCE, .formula = METRIC_QUANTILE,     \
    .histogram = histogram_, .factor = probability_
#define DAY_QUANTILE(name_, probability_)                                                          \
    .name = name_, .unit = METRIC_SHARE, .scope = DAYS_OF, .formula = METRIC_QUANTILE,             \
    .histogram = METRIC_HISTOGRAM_DAY, .factor = probability_

#define CAUSE_SUM(cause, sum) (METRIC_CAUSE_SUM + (cause)*CAUSE_SUMS + (sum))
#define CAUSE_HOURS_OF(name_, cause_)                                                              \
    .name = name_, .unit = METRIC_HOURS, .scope = CONTACTS_ONCE,                                   \
    .top = SUM(CAUSE_SUM(cause_, CAUSE_HANDLING_S)), .bottom = SUM(METRIC_REPLICATIONS),           \
    .factor = 1.0 / SECONDS_PER_HOUR

static const struct metric TABLE[] = {
    /* --- the headlines --- */
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
                    "hours, transfers and blocked ones included.",
                    "Gemiddeld aantal contacten per herhaling dat binnen openingstijd bij de "
                    "wachtrij kwam, ook doorverbonden contacten en wie bezet kreeg."}},
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

    /* --- waits --- */
    {SECONDS_OF("asa_s"), LOWER_IS_BETTER, .top = SUM(QUEUE_WAIT_ANSWERED_S),
     .bottom = SUM(QUEUE_ANSWERED),
     .label = {"average speed of answer", "gemiddelde wachttijd beantwoord"},
     .definition = {"Average speed of answer: mean wait of the answered contacts.",
                    "Gemiddelde wachttijd van de beantwoorde contacten."}},
    {SECONDS_OF("mean_wait_abandoned_s"), .top = SUM(QUEUE_WAIT_ABANDONED_S),
     .bottom = SUM(QUEUE_ABANDONED),
     .label = {"mean wait of who hung up", "gemiddelde wachttijd ophangers"},
     .definition = {"Mean wait of the contacts that hung up; who hung up at once counts as 0.",
                    "Gemiddelde wachttijd van wie ophing; wie meteen ophing telt als 0."}},
    {SECONDS_OF("mean_wait_delayed_s"), LOWER_IS_BETTER, .top = SUM(QUEUE_WAIT_S),
     .bottom = SUM(QUEUE_DELAYED),
     .label = {"mean wait of who had to wait", "gemiddelde wachttijd wachtenden"},
     .definition = {"Mean wait of the contacts that waited longer than 0.",
                    "Gemiddelde wachttijd van wie langer dan 0 wachtte."}},
    {.name = "wait_variance_s2",
     LOWER_IS_BETTER,
     .unit = METRIC_SECONDS_SQUARED,
     .scope = CONTACTS,
     .formula = METRIC_VARIANCE,
     .top = SQUARE_AND(QUEUE_WAIT_SQUARED_S2, QUEUE_WAIT_S),
     .bottom = NOT_BLOCKED,
     .label = {"variance of the wait", "variantie van de wachttijd"},
     .definition = {"Variance of the wait of one contact, of all that were not blocked.",
                    "Variantie van de wachttijd van een contact, van alle die niet bezet "
                    "kregen."}},
#define WAIT_QUANTILES(percent, probability)                                                       \
    {                                                                                              \
        WAIT_QUANTILE("wait_p" #percent "_s", METRIC_HISTOGRAM_WAIT, probability),                 \
            LOWER_IS_BETTER,                                                                       \
            .label = {"wait, " #percent "th percentile", "wachttijd, " #percent "e percentiel"},   \
            .definition = {                                                                        \
                "The wait that " #percent " % of the contacts that were not blocked did not "      \
                "exceed. From a histogram: relative error at most 1/32.",                          \
                "De wachttijd die " #percent " % van de contacten die niet bezet kregen "          \
                "niet overschreed. Uit een histogram: relatieve fout hoogstens 1/32."              \
            }                                                                                      \
    }
#define ANSWERED_WAIT_QUANTILES(percent, probability)                                              \
    {                                                                                              \
        WAIT_QUANTILE("answered_wait_p" #percent "_s", METRIC_HISTOGRAM_WAIT_ANSWERED,             \
                      probability),                                                                \
            LOWER_IS_BETTER,                                                                       \
            .label = {"wait of the answered, " #percent "th percentile",                           \
                      "wachttijd beantwoord, " #percent "e percentiel"},                           \
            .definition = {                                                                        \
                "The wait that " #percent " % of the answered contacts did not exceed. From "      \
                "a histogram: relative error at most 1/32.",                                       \
                "De wachttijd die " #percent " % van de beantwoorde contacten niet "               \
                "overschreed. Uit een histogram: relatieve fout hoogstens 1/32."                   \
            }                                                                                      \
    }
    WAIT_QUANTILES(50, 0.50),
    WAIT_QUANTILES(80, 0.80),
    WAIT_QUANTILES(90, 0.90),
    WAIT_QUANTILES(95, 0.95),
    WAIT_QUANTILES(99, 0.99),
    ANSWERED_WAIT_QUANTILES(50, 0.50),
    ANSWERED_WAIT_QUANTILES(80, 0.80),
    ANSWERED_WAIT_QUANTILES(90, 0.90),
    ANSWERED_WAIT_QUANTILES(95, 0.95),
    ANSWERED_WAIT_QUANTILES(99, 0.99),
    {.name = "longest_wait_s",
     LOWER_IS_BETTER,
     .unit = METRIC_SECONDS,
     .scope = CONTACTS_ONCE,
     .top = SUM(METRIC_LONGEST_WAIT_S),
     .bottom = SUM(METRIC_REPLICATIONS),
     .label = {"longest wait", "langste wachttijd"},
     .definition = {"The longest wait of a replication, averaged over the replications.",
                    "De langste wachttijd van een herhaling, gemiddeld over de herhalingen."}},

    /* --- handling --- */
    {SECONDS_OF("mean_handling_s"), .top = PLUS(QUEUE_TALK_S, QUEUE_WRAP_UP_S),
     .bottom = SUM(QUEUE_ANSWERED), .label = {"mean handling time", "gemiddelde afhandeltijd"},
     .definition = {"Talk and wrap-up time of the answered contacts, divided by their number.",
                    "Gespreks- en nawerktijd van de beantwoorde contacten, gedeeld door hun "
                    "aantal."}},
    {SECONDS_OF("mean_talk_s"), .top = SUM(QUEUE_TALK_S), .bottom = SUM(QUEUE_ANSWERED),
     .label = {"mean talk time", "gemiddelde gesprekstijd"},
     .definition = {"Talk time of the answered contacts, divided by their number.",
                    "Gesprekstijd van de beantwoorde contacten, gedeeld door hun aantal."}},
    {SECONDS_OF("mean_wrap_up_s"), .top = SUM(QUEUE_WRAP_UP_S), .bottom = SUM(QUEUE_ANSWERED),
     .label = {"mean wrap-up time", "gemiddelde nawerktijd"},
     .definition = {"Work after the customer has gone, divided by the number of answered contacts.",
                    "Werk nadat de klant weg is, gedeeld door het aantal beantwoorde "
                    "contacten."}},
    {.name = "follow_up_h",
     .unit = METRIC_HOURS,
     .scope = CONTACTS_ONCE,
     .top = SUM(QUEUE_FOLLOW_UP_S),
     .bottom = SUM(METRIC_REPLICATIONS),
     .factor = 1.0 / SECONDS_PER_HOUR,
     .label = {"hours: follow-up", "uren: opvolging"},
     .definition =
         {"Hours of follow-up work (follow_up: forms and leaflets to send), which are part "
          "of the wrap-up; mean per replication.",
          "Uren opvolgwerk (follow_up: formulieren en folders opsturen), die deel zijn "
          "van het nawerk; gemiddeld per herhaling."}},

    /* --- the queue itself --- */
    {.name = "mean_queue_length",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = CONTACTS,
     .top = SUM(QUEUE_WAITING_TIME_S),
     .bottom = SUM(QUEUE_OPEN_S),
     .label = {"mean number waiting", "gemiddeld aantal wachtenden"},
     .definition =
         {"Time average of the number waiting, over the time the queue was open (\"all\": "
          "the queue that was open longest); in a steady state over all time after the "
          "warm-up.",
          "Gemiddelde over de tijd van het aantal wachtenden, over de openingstijd van "
          "de wachtrij (\"all\": van de wachtrij die het langst open was); in een "
          "evenwichtssimulatie over alle tijd na de inlooptijd."}},
    {.name = "queue_length_variance",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS_SQUARED,
     .scope = METRIC_OF_QUEUE | METRIC_OF_LENGTH,
     .formula = METRIC_VARIANCE,
     .top = SQUARE_AND(QUEUE_LENGTH_SQUARED_S, QUEUE_WAITING_TIME_S),
     .bottom = SUM(QUEUE_OPEN_S),
     .label = {"variance of the number waiting", "variantie van het aantal wachtenden"},
     .definition = {"Variance over time of the number waiting. Only for a queue with "
                    "\"measure_length\": true.",
                    "Variantie over de tijd van het aantal wachtenden. Alleen voor een wachtrij "
                    "met \"measure_length\": true."}},
    {.name = "longest_queue",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = METRIC_OF_QUEUE | METRIC_OF_LENGTH,
     .top = SUM(METRIC_LONGEST_QUEUE),
     .bottom = SUM(METRIC_REPLICATIONS),
     .label = {"longest queue", "langste wachtrij"},
     .definition = {"The most that waited at one moment of a replication, averaged over the "
                    "replications. Only for a queue with \"measure_length\": true.",
                    "Het grootste aantal wachtenden op een moment van een herhaling, gemiddeld "
                    "over de herhalingen. Alleen voor een wachtrij met \"measure_length\": "
                    "true."}},
    {.name = "abandoned_during_interval",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = AT_END,
     .top = SUM(QUEUE_ABANDONED_DURING),
     .bottom = SUM(METRIC_DAYS),
     .label = {"hung up during the interval", "opgehangen in het interval"},
     .definition = {"Contacts that hung up during this interval of the day, whenever they came; "
                    "mean per day.",
                    "Contacten die in dit interval van de dag ophingen, wanneer ze ook kwamen; "
                    "gemiddeld per dag."}},
    {.name = "waiting_at_interval_end",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = AT_END,
     .top = SUM(QUEUE_WAITING_AT_END),
     .bottom = SUM(METRIC_DAYS),
     .label = {"waiting when the interval ends", "wachtend aan het eind van het interval"},
     .definition = {"Number waiting when this interval of the day ends; mean per day.",
                    "Aantal wachtenden aan het eind van dit interval van de dag; gemiddeld per "
                    "dag."}},

    /* --- days --- */
    {DAY_QUANTILE("abandonment_day_p2_5", 0.025), LOWER_IS_BETTER,
     .label = {"hung up, 2.5th percentile of days", "opgehangen, 2,5e percentiel van de dagen"},
     .definition = {"The abandonment rate of a day that 2.5 % of the days (with arrivals) do not "
                    "exceed.",
                    "Het percentage ophangers van een dag dat 2,5 % van de dagen (met "
                    "aankomsten) niet overschrijdt."}},
    {DAY_QUANTILE("abandonment_day_p5", 0.05), LOWER_IS_BETTER,
     .label = {"hung up, 5th percentile of days", "opgehangen, 5e percentiel van de dagen"},
     .definition = {"The abandonment rate of a day that 5 % of the days (with arrivals) do not "
                    "exceed.",
                    "Het percentage ophangers van een dag dat 5 % van de dagen (met aankomsten) "
                    "niet overschrijdt."}},
    {DAY_QUANTILE("abandonment_day_p50", 0.5), LOWER_IS_BETTER,
     .label = {"hung up, median day", "opgehangen, mediane dag"},
     .definition = {"The abandonment rate of a day that half of the days (with arrivals) do not "
                    "exceed.",
                    "Het percentage ophangers van een dag dat de helft van de dagen (met "
                    "aankomsten) niet overschrijdt."}},
    {DAY_QUANTILE("abandonment_day_p95", 0.95), LOWER_IS_BETTER,
     .label = {"hung up, 95th percentile of days", "opgehangen, 95e percentiel van de dagen"},
     .definition = {"The abandonment rate of a day that 95 % of the days (with arrivals) do not "
                    "exceed.",
                    "Het percentage ophangers van een dag dat 95 % van de dagen (met aankomsten) "
                    "niet overschrijdt."}},
    {DAY_QUANTILE("abandonment_day_p97_5", 0.975), LOWER_IS_BETTER,
     .label = {"hung up, 97.5th percentile of days", "opgehangen, 97,5e percentiel van de dagen"},
     .definition = {"The abandonment rate of a day that 97.5 % of the days (with arrivals) do not "
                    "exceed.",
                    "Het percentage ophangers van een dag dat 97,5 % van de dagen (met "
                    "aankomsten) niet overschrijdt."}},
    {.name = "days_over_10_percent",
     LOWER_IS_BETTER,
     .unit = METRIC_DAYS_UNIT,
     .scope = DAYS_OF,
     .top = SUM(METRIC_BAD_DAYS),
     .bottom = SUM(METRIC_REPLICATIONS),
     .label = {"days with over 10 % hung up", "dagen met meer dan 10 % ophangers"},
     .definition = {"Mean number of days per replication with an abandonment rate over 10 %.",
                    "Gemiddeld aantal dagen per herhaling met meer dan 10 % ophangers."}},
#define WORST_SUM(sum) (METRIC_WORST_SUM + (sum))
    {SHARE_OF("worst_week_abandonment_rate", DAYS_OF), LOWER_IS_BETTER,
     .top = SUM(WORST_SUM(METRIC_WORST_WEEK_RATE)), .bottom = SUM(WORST_SUM(METRIC_WORST_WEEKS)),
     .label = {"hung up, worst week", "opgehangen, slechtste week"},
     .definition = {"The highest abandonment rate of a week of a replication (Monday to Sunday, "
                    "with 20 contacts or more), averaged over the replications. When it was: "
                    "\"worst\" in the JSON.",
                    "Het hoogste percentage ophangers van een week van een herhaling (maandag tot "
                    "en met zondag, met 20 contacten of meer), gemiddeld over de herhalingen. "
                    "Wanneer het was: \"worst\" in de JSON."}},
    {SHARE_OF("worst_day_abandonment_rate", DAYS_OF), LOWER_IS_BETTER,
     .top = SUM(WORST_SUM(METRIC_WORST_DAY_RATE)), .bottom = SUM(WORST_SUM(METRIC_WORST_DAYS)),
     .label = {"hung up, worst day", "opgehangen, slechtste dag"},
     .definition = {"The highest abandonment rate of a day of a replication (with 20 contacts or "
                    "more), averaged over the replications.",
                    "Het hoogste percentage ophangers van een dag van een herhaling (met 20 "
                    "contacten of meer), gemiddeld over de herhalingen."}},
    {SHARE_OF("worst_interval_abandonment_rate", DAYS_OF), LOWER_IS_BETTER,
     .top = SUM(WORST_SUM(METRIC_WORST_INTERVAL_RATE)),
     .bottom = SUM(WORST_SUM(METRIC_WORST_INTERVALS)),
     .label = {"hung up, worst interval", "opgehangen, slechtste interval"},
     .definition = {"The highest abandonment rate of a single interval of a single day of a "
                    "replication (with 20 contacts or more), averaged over the replications. Of "
                    "several queues: the worst interval of any of them.",
                    "Het hoogste percentage ophangers van een enkel interval van een enkele dag "
                    "van een herhaling (met 20 contacten of meer), gemiddeld over de herhalingen. "
                    "Van meer wachtrijen: het slechtste interval van een van hen."}},
    {.name = "worst_interval_mean_wait_s",
     .unit = METRIC_SECONDS,
     LOWER_IS_BETTER,
     .scope = DAYS_OF,
     .top = SUM(WORST_SUM(METRIC_WORST_INTERVAL_WAIT_S)),
     .bottom = SUM(WORST_SUM(METRIC_WORST_INTERVALS)),
     .label = {"mean wait in the worst interval", "wachttijd in het slechtste interval"},
     .definition = {"Mean wait in the interval of worst_interval_abandonment_rate, averaged over "
                    "the replications.",
                    "Gemiddelde wachttijd in het interval van worst_interval_abandonment_rate, "
                    "gemiddeld over de herhalingen."}},
#undef WORST_SUM

    /* --- the scatter of waits and hang-ups --- */
    {.name = "scatter_slope_per_s",
     .unit = METRIC_SHARE_PER_SECOND,
     .scope = DAYS_OF,
     .formula = METRIC_SLOPE,
     .label = {"hang-ups per second of wait", "ophangers per seconde wachten"},
     .definition = {"By how much the abandonment rate of an interval grows with each second of "
                    "its mean wait: the straight line by least squares through all intervals of "
                    "all days with 20 contacts or more. With exponential patience it is near 1 / "
                    "mean patience. Of several queues: each interval of each queue is a point.",
                    "Hoeveel het percentage ophangers van een interval groeit met elke seconde "
                    "gemiddelde wachttijd: de rechte lijn met kleinste kwadraten door alle "
                    "intervallen van alle dagen met 20 contacten of meer. Bij exponentieel geduld "
                    "ligt het dicht bij 1 / gemiddeld geduld. Van meer wachtrijen: elk interval "
                    "van elke rij is een punt."}},
    {.name = "scatter_intercept",
     .unit = METRIC_SHARE,
     .scope = DAYS_OF,
     .formula = METRIC_INTERCEPT,
     .label = {"hang-ups without any wait", "ophangers zonder wachten"},
     .definition = {"Where the line of scatter_slope_per_s begins: the abandonment rate of an "
                    "interval in which nobody waits.",
                    "Waar de lijn van scatter_slope_per_s begint: het percentage ophangers van een "
                    "interval waarin niemand wacht."}},
    {.name = "scatter_r",
     .unit = METRIC_NUMBER,
     .scope = DAYS_OF,
     .formula = METRIC_CORRELATION,
     .label = {"correlation of wait and hang-ups", "samenhang van wachten en ophangen"},
     .definition = {"Correlation of the mean wait and the abandonment rate, over the intervals of "
                    "scatter_slope_per_s: 1 if all lie on the line.",
                    "Correlatie van gemiddelde wachttijd en percentage ophangers, over de "
                    "intervallen van scatter_slope_per_s: 1 als alle op de lijn liggen."}},
    {.name = "last_departure_s",
     .unit = METRIC_SECONDS,
     .scope = METRIC_OF_ALL,
     .top = SUM(METRIC_LAST_DEPARTURE_S),
     .bottom = SUM(METRIC_REPLICATIONS),
     .label = {"last departure", "laatste vertrek"},
     .definition = {"When the last counted contact hung up or was done, in seconds after midnight "
                    "of the first day (steady state: after the start), averaged over the "
                    "replications.",
                    "Wanneer het laatste getelde contact ophing of klaar was, in seconden na "
                    "middernacht van de eerste dag (evenwicht: na het begin), gemiddeld over de "
                    "herhalingen."}},

    /* --- groups --- */
    {.name = "hours_scheduled",
     .unit = METRIC_HOURS,
     .scope = METRIC_OF_GROUP,
     .top = SUM(GROUP_SUM(GROUP_SCHEDULED_S)),
     .bottom = SUM(METRIC_REPLICATIONS),
     .factor = 1.0 / SECONDS_PER_HOUR,
     .label = {"hours on the roster", "roosteruren"},
     .definition = {"Hours of work on the roster, of all agents together; mean per replication.",
                    "Uren op het rooster, van alle medewerkers samen; gemiddeld per herhaling."}},
    {.name = "hours_busy",
     .unit = METRIC_HOURS,
     .scope = METRIC_OF_GROUP,
     .top = SUM(GROUP_SUM(GROUP_BUSY_S)),
     .bottom = SUM(METRIC_REPLICATIONS),
     .factor = 1.0 / SECONDS_PER_HOUR,
     .label = {"hours busy", "uren bezig"},
     .definition = {"Hours spent on contacts (talk and wrap-up), of all agents together; mean per "
                    "replication.",
                    "Uren besteed aan contacten (gesprek en nawerk), van alle medewerkers samen; "
                    "gemiddeld per herhaling."}},
    {AGENTS_OF("mean_agents_scheduled"), .top = SUM(GROUP_SUM(GROUP_SCHEDULED_S)),
     .bottom = SUM(METRIC_OBSERVED_S),
     .label = {"agents on the roster", "medewerkers op het rooster"},
     .definition = {"Time average of the agents on the roster, over all time observed (an interval "
                    "of the day: over that interval on all days).",
                    "Gemiddelde over de tijd van de medewerkers op het rooster, over alle "
                    "waargenomen tijd (interval van de dag: over dat interval van alle "
                    "dagen)."}},
    {AGENTS_OF("mean_agents_present"), .top = SUM(GROUP_SUM(GROUP_PRESENT_S)),
     .bottom = SUM(METRIC_OBSERVED_S), .label = {"agents present", "medewerkers aanwezig"},
     .definition = {"As mean_agents_scheduled, with who stays to finish a contact, or the queue "
                    "after closing.",
                    "Als mean_agents_scheduled, met wie blijft om een contact af te maken, of de "
                    "wachtrij na sluiting."}},
    {AGENTS_OF("mean_busy"), .top = SUM(GROUP_SUM(GROUP_BUSY_S)), .bottom = SUM(METRIC_OBSERVED_S),
     .label = {"agents busy", "medewerkers bezig"},
     .definition = {"Time average of the agents at work on a contact (talk or wrap-up), over all "
                    "time observed.",
                    "Gemiddelde over de tijd van de medewerkers die met een contact bezig zijn "
                    "(gesprek of nawerk), over alle waargenomen tijd."}},
    {AGENTS_OF("mean_talking"), .top = LESS(GROUP_SUM(GROUP_BUSY_S), GROUP_SUM(GROUP_WRAP_UP_S)),
     .bottom = SUM(METRIC_OBSERVED_S), .label = {"agents talking", "medewerkers in gesprek"},
     .definition = {"Time average of the agents in conversation, over all time observed.",
                    "Gemiddelde over de tijd van de medewerkers in gesprek, over alle "
                    "waargenomen tijd."}},
    {AGENTS_OF("mean_wrapping_up"), .top = SUM(GROUP_SUM(GROUP_WRAP_UP_S)),
     .bottom = SUM(METRIC_OBSERVED_S), .label = {"agents wrapping up", "medewerkers in nawerk"},
     .definition = {"Time average of the agents in wrap-up, over all time observed.",
                    "Gemiddelde over de tijd van de medewerkers in nawerk, over alle waargenomen "
                    "tijd."}},
    {SHARE_OF("occupancy_scheduled", GROUP), .top = SUM(METRIC_BUSY_ROSTERED_S),
     .bottom = SUM(GROUP_SUM(GROUP_SCHEDULED_S)),
     .label = {"occupancy of the roster", "bezetting van het rooster"},
     .definition = {"Time agents spent on contacts in the intervals of the day with anybody on the "
                    "roster, divided by the time on the roster.",
                    "Tijd die medewerkers aan contacten besteedden in de intervallen van de dag "
                    "met iemand op het rooster, gedeeld door de tijd op het rooster."}},
    {.name = "busy_at_interval_end",
     .unit = METRIC_AGENTS,
     .scope = METRIC_OF_GROUP | METRIC_BY_INTERVAL | METRIC_NOT_WHOLE,
     .top = SUM(GROUP_SUM(GROUP_BUSY_AT_END)),
     .bottom = SUM(METRIC_DAYS),
     .label = {"agents busy when the interval ends", "bezig aan het eind van het interval"},
     .definition = {"Agents at work on a contact when this interval of the day ends; mean per day.",
                    "Medewerkers die met een contact bezig zijn aan het eind van dit interval van "
                    "de dag; gemiddeld per dag."}},

    {.name = "answers_per_h",
     .unit = METRIC_CONTACTS_PER_HOUR,
     .scope = CONTACTS,
     .top = SUM(QUEUE_ANSWERED_DURING),
     .bottom = SUM(QUEUE_OPEN_S),
     .factor = SECONDS_PER_HOUR,
     .label = {"answers per hour", "antwoorden per uur"},
     .definition = {"Contacts answered in the time observed, whenever they arrived, divided by the "
                    "hours the queue was open.",
                    "Contacten die in de waargenomen tijd zijn beantwoord, wanneer zij ook kwamen, "
                    "gedeeld door de uren dat de wachtrij open was."}},

    /* --- where paid hours go --- */
    {TIME_OF("paid_h"), .top = SUM(GROUP_SUM(GROUP_PAID_S)),
     .label = {"paid hours", "betaalde uren"},
     .definition = {"Hours paid for; mean per replication.",
                    "Betaalde uren; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_leave"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_LEAVE)),
     .label = {"to leave", "naar verlof"},
     .definition =
         {"Paid hours that go to leave before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar verlof gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_sickness"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_SICKNESS)),
     .label = {"to sickness", "naar ziekte"},
     .definition =
         {"Paid hours that go to sickness before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar ziekte gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_breaks"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_BREAKS)),
     .label = {"to breaks", "naar pauzes"},
     .definition =
         {"Paid hours that go to breaks before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar pauzes gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_meetings"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_MEETINGS)),
     .label = {"to meetings", "naar overleg"},
     .definition =
         {"Paid hours that go to meetings before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar overleg gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_training"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_TRAINING)),
     .label = {"to training", "naar opleiding"},
     .definition =
         {"Paid hours that go to training before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar opleiding gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_coaching"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_COACHING)),
     .label = {"to coaching", "naar coaching"},
     .definition =
         {"Paid hours that go to coaching before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar coaching gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_projects"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_PROJECTS)),
     .label = {"to projects", "naar projecten"},
     .definition =
         {"Paid hours that go to projects before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar projecten gaan; gemiddeld per herhaling."}},
    {TIME_OF("shrinkage_h_other"),
     .top = SUM(GROUP_SUM(GROUP_SHRINKAGE_S + SCENARIO_SHRINKAGE_OTHER)),
     .label = {"to other", "naar overig"},
     .definition =
         {"Paid hours that go to other before the roster is made; mean per replication.",
          "Betaalde uren die voor het rooster naar overig gaan; gemiddeld per herhaling."}},
    {TIME_OF("claimed_h_training"),
     .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_TRAINING)),
     .label = {"claimed for training", "claim: opleiding"},
     .definition =
         {"Hours that dated claims took off the roster for training; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor opleiding; gemiddeld per "
          "herhaling."}},
    {TIME_OF("claimed_h_projects"),
     .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_PROJECTS)),
     .label = {"claimed for projects", "claim: projecten"},
     .definition =
         {"Hours that dated claims took off the roster for projects; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor projecten; gemiddeld per "
          "herhaling."}},
    {TIME_OF("claimed_h_coaching"),
     .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_COACHING)),
     .label = {"claimed for coaching", "claim: coaching"},
     .definition =
         {"Hours that dated claims took off the roster for coaching; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor coaching; gemiddeld per "
          "herhaling."}},
    {TIME_OF("claimed_h_onboarding"),
     .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_ONBOARDING)),
     .label = {"claimed for onboarding", "claim: inwerken"},
     .definition =
         {"Hours that dated claims took off the roster for onboarding; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor inwerken; gemiddeld per "
          "herhaling."}},
    {TIME_OF("claimed_h_exempt"), .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_EXEMPT)),
     .label = {"claimed for exemption", "claim: vrijstelling"},
     .definition =
         {"Hours that dated claims took off the roster for exemption; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor vrijstelling; gemiddeld per "
          "herhaling."}},
    {TIME_OF("claimed_h_move"), .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_MOVE)),
     .label = {"claimed for a move", "claim: verhuizing"},
     .definition = {"Hours that dated claims took off the roster for a move; mean per replication.",
                    "Uren die gedateerde claims van het rooster namen voor verhuizing; gemiddeld "
                    "per herhaling."}},
    {TIME_OF("claimed_h_other"), .top = SUM(GROUP_SUM(GROUP_CLAIMED_S + SCENARIO_CLAIM_OTHER)),
     .label = {"claimed for other claims", "claim: overige claims"},
     .definition =
         {"Hours that dated claims took off the roster for other claims; mean per replication.",
          "Uren die gedateerde claims van het rooster namen voor overige claims; gemiddeld per "
          "herhaling."}},
    {TIME_OF("cancelled_h"), .top = SUM(GROUP_SUM(GROUP_CANCELLED_S)),
     .label = {"cancelled claims", "vervallen claims"},
     .definition = {"Hours claimed that the roster did not have; mean per replication.",
                    "Geclaimde uren die het rooster niet had; gemiddeld per herhaling."}},
    {TIME_OF("rounding_h"), .top = SUM(GROUP_SUM(GROUP_ROUNDING_S)),
     .label = {"rounding", "afronding"},
     .definition = {"Hours that the roster is more (or, negative, less) for being whole agents; "
                    "mean per replication.",
                    "Uren die het rooster meer (of, negatief, minder) is door hele medewerkers; "
                    "gemiddeld per herhaling."}},
    {TIME_OF("net_h"), .top = SUM(GROUP_SUM(GROUP_SCHEDULED_S)),
     .label = {"net hours", "netto uren"},
     .definition = {"Hours on the roster: paid hours less shrinkage and claims, rounding added; "
                    "mean per replication.",
                    "Uren op het rooster: betaalde uren min niet-productieve uren en claims, plus "
                    "afronding; gemiddeld per herhaling."}},
    {TIME_OF("overtime_h"), .top = SUM(GROUP_SUM(GROUP_OVERTIME_S)),
     .label = {"overtime", "overwerk"},
     .definition = {"Hours present beyond the roster; mean per replication.",
                    "Uren aanwezig buiten het rooster; gemiddeld per herhaling."}},
    {TIME_OF("value_h"), .top = SUM(GROUP_SUM(GROUP_WORK_S + SCENARIO_CAUSE_VALUE)),
     .label = {"work on value demand", "werk aan waardevraag"},
     .definition = {"Hours of work on questions of customers' own; mean per replication.",
                    "Uren werk aan vragen van klanten zelf; gemiddeld per herhaling."}},
    {TIME_OF("failure_h"), .top = SUM(GROUP_SUM(GROUP_FAILURE_S)),
     .label = {"work on failure demand", "werk aan faalvraag"},
     .definition = {"Hours of work on contacts of all other causes; mean per replication.",
                    "Uren werk aan contacten om alle andere redenen; gemiddeld per herhaling."}},
    {TIME_OF("switching_h"), .top = SUM(GROUP_SUM(GROUP_SWITCHING_S)),
     .label = {"switching", "omschakelen"},
     .definition = {"Hours of turning to other work and of getting into it again. Net and overtime "
                    "hours = value, failure, switching and idle; mean per replication.",
                    "Uren omschakelen naar ander werk en weer in het werk komen. Netto uren en "
                    "overwerk = waarde, faal, omschakelen en vrij; gemiddeld per herhaling."}},
    {TIME_OF("idle_h"), .top = SUM(GROUP_SUM(GROUP_IDLE_S)), .label = {"idle", "vrij"},
     .definition = {"Hours present without a contact; mean per replication.",
                    "Uren aanwezig zonder contact; gemiddeld per herhaling."}},

    /* --- coming back --- */
    {COUNT_OF("returned_in", CONTACTS, QUEUE_RETURNED_IN), LOWER_IS_BETTER,
     .label = {"came back", "teruggekomen"},
     .definition = {"Mean number per replication of offered contacts of customers who came back: "
                    "redials, replies and the like.",
                    "Gemiddeld aantal aangeboden contacten per herhaling van klanten die "
                    "terugkwamen: opnieuw bellen, een antwoord op een mail en dergelijke."}},
    {.name = "contacts_per_first_contact",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = CONTACTS_ONCE,
     .top = SUM(QUEUE_OFFERED),
     .bottom = LESS(QUEUE_OFFERED, QUEUE_RETURNED_IN),
     .label = {"contacts per first contact", "contacten per eerste contact"},
     .definition = {"Offered, divided by the offered that did not come back.",
                    "Aangeboden, gedeeld door de aangebodene die niet terugkwamen."}},
    {.name = "mean_pending",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = CONTACTS_ONCE,
     .top = SUM(QUEUE_PENDING_TIME_S),
     .bottom = SUM(METRIC_OBSERVED_S),
     .label = {"on their way back", "onderweg terug"},
     .definition = {"Time average of the number of customers who will come back to the queue and "
                    "have not done so yet.",
                    "Gemiddelde over de tijd van het aantal klanten dat bij de wachtrij zal "
                    "terugkomen en dat nog niet gedaan heeft."}},
    {COUNT_OF("gave_up", CONTACTS, QUEUE_GAVE_UP), LOWER_IS_BETTER,
     .label = {"gave up", "gaf het op"},
     .definition = {"Mean number per replication of contacts that hung up or were blocked and "
                    "whose customer does not come back.",
                    "Gemiddeld aantal contacten per herhaling dat ophing of bezet kreeg en "
                    "waarvan de klant niet terugkomt."}},
    {COUNT_OF("customers", METRIC_OF_ALL, METRIC_CASE_SUM + CASE_OPENED),
     .label = {"customers with a question", "klanten met een vraag"},
     .definition = {"Mean number per replication of customers who came from outside with a "
                    "question, however often they tried. Customers = helped + never helped + "
                    "still open.",
                    "Gemiddeld aantal klanten per herhaling dat van buiten met een vraag kwam, hoe "
                    "vaak zij het ook probeerden. Klanten = geholpen + nooit geholpen + nog "
                    "open."}},
    {COUNT_OF("helped", METRIC_OF_ALL, METRIC_CASE_SUM + CASE_SOLVED), HIGHER_IS_BETTER,
     .label = {"helped", "geholpen"},
     .definition = {"Customers who were answered and did not come back.",
                    "Klanten die antwoord kregen en niet terugkwamen."}},
    {COUNT_OF("never_helped", METRIC_OF_ALL, METRIC_CASE_SUM + CASE_GAVE_UP), LOWER_IS_BETTER,
     .label = {"people never helped", "nooit geholpen"},
     .definition = {"Customers who gave up without an answer in any queue: they hung up, were "
                    "blocked or turned away the last time, and did not come back.",
                    "Klanten die het opgaven zonder antwoord in welke rij ook: zij hingen de "
                    "laatste keer op, kregen bezet of kwamen voor een dichte deur, en kwamen niet "
                    "terug."}},
    {.name = "never_helped_gave_up",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = METRIC_OF_ALL | METRIC_OF_REASONS,
     .top = {{METRIC_CASE_SUM + CASE_GAVE_UP, 1},
             {METRIC_CASE_SUM + CASE_PURGED_SILENT, -1},
             {METRIC_CASE_SUM + CASE_NO_CALLBACK, -1}},
     .bottom = SUM(METRIC_REPLICATIONS),
     .label = {"never helped: gave up", "nooit geholpen: gaf het op"},
     .definition =
         {"People never helped, without those whose mail was deleted and who left it at "
          "that, and those whom nobody called back; mean number per replication.",
          "Nooit geholpen klanten, zonder wie van wie de mail verwijderd is en het daarbij "
          "liet, en wie niet is teruggebeld; gemiddeld aantal per herhaling."}},
    {COUNT_OF("open_at_end", METRIC_OF_ALL, METRIC_CASE_SUM + CASE_OPEN), LOWER_IS_BETTER,
     .label = {"still open at the end", "nog open aan het eind"},
     .definition = {"Customers waiting, in conversation or on their way back when the run ended.",
                    "Klanten die wachtten, in gesprek waren of nog terug zouden komen toen de "
                    "simulatie eindigde."}},
    {SHARE_OF("failure_demand_rate", CONTACTS_ONCE), LOWER_IS_BETTER,
     .top = LESS(QUEUE_OFFERED, CAUSE_SUM(SCENARIO_CAUSE_VALUE, CAUSE_CONTACTS)),
     .bottom = SUM(QUEUE_OFFERED), .label = {"failure demand", "faalvraag"},
     .definition = {"Offered contacts with a cause other than a question of their own, divided by "
                    "all offered.",
                    "Aangeboden contacten met een andere oorzaak dan een eigen vraag, gedeeld door "
                    "alle aangeboden."}},

    {SHARE_OF("failure_demand_hours_rate", CONTACTS_ONCE), LOWER_IS_BETTER,
     .top = LESS(METRIC_HANDLING_S, CAUSE_SUM(SCENARIO_CAUSE_VALUE, CAUSE_HANDLING_S)),
     .bottom = SUM(METRIC_HANDLING_S), .label = {"failure demand in hours", "faalvraag in uren"},
     .definition = {"Talk and wrap-up on contacts with a cause other than a question of their own, "
                    "divided by all talk and wrap-up. Of \"all\", a channel or a team: also in "
                    "its second lines.",
                    "Gesprek en nawerk aan contacten met een andere oorzaak dan een eigen vraag, "
                    "gedeeld door al het gesprek en nawerk. Van \"all\", een kanaal of een team: "
                    "ook in zijn tweede lijn."}},
    {.name = "minutes_per_solved_case",
     .unit = METRIC_MINUTES,
     LOWER_IS_BETTER,
     .scope = METRIC_OF_ALL,
     .top = SUM(METRIC_HANDLING_S),
     .bottom = SUM(METRIC_CASE_SUM + CASE_SOLVED),
     .factor = 1.0 / SECONDS_PER_MINUTE,
     .label = {"minutes per customer helped", "minuten per geholpen klant"},
     .definition = {"All talk and wrap-up on all contacts in all queues, second lines and repeats "
                    "included, divided by the customers helped.",
                    "Al het gesprek en nawerk aan alle contacten in alle wachtrijen, tweede lijn "
                    "en herhaling inbegrepen, gedeeld door de geholpen klanten."}},

/* --- mail --- */
#define STOCK_SUM(sum) (METRIC_STOCK_SUM + (sum))
#define STOCK_IN(name_, unit_, scope_, sum_, bottom_)                                              \
    .name = name_, .unit = unit_, .scope = (scope_) | METRIC_OF_STOCK,                             \
    .top = SUM(STOCK_SUM(sum_)), .bottom = SUM(bottom_), LOWER_IS_BETTER
#define STOCK_OF(name, unit, sum, bottom) STOCK_IN(name, unit, DAYS_OF, sum, bottom)
#define STOCK_DATED(name, unit, sum, bottom)                                                       \
    STOCK_IN(name, unit, DAYS_OF | METRIC_BY_DATE, sum, bottom)
#define PER_WORKING_DAY STOCK_SUM(METRIC_STOCK_DAYS)
    {STOCK_DATED("mean_backlog", METRIC_CONTACTS, METRIC_STOCK_COUNT, PER_WORKING_DAY),
     .label = {"stock of mail", "mailvoorraad"},
     .definition = {"Number waiting at the end of a working day (midnight, before a purge); mean "
                    "over the working days.",
                    "Aantal wachtenden aan het eind van een werkdag (middernacht, voor een "
                    "opschoonactie); gemiddeld over de werkdagen."}},
    {.name = "sd_backlog",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = DAYS_OF | METRIC_OF_STOCK,
     .formula = METRIC_DEVIATION,
     .top = SQUARE_AND(STOCK_SUM(METRIC_STOCK_SQUARED), STOCK_SUM(METRIC_STOCK_COUNT)),
     .bottom = SUM(STOCK_SUM(METRIC_STOCK_DAYS)),
     .label = {"stock, standard deviation", "voorraad, standaardafwijking"},
     .definition = {"Standard deviation of the number waiting at the end of a working day, over "
                    "days and replications.",
                    "Standaardafwijking van het aantal wachtenden aan het eind van een werkdag, "
                    "over dagen en herhalingen."}},
    {STOCK_OF("max_backlog", METRIC_CONTACTS, METRIC_STOCK_MOST, METRIC_REPLICATIONS),
     .label = {"largest stock", "grootste voorraad"},
     .definition = {"Largest number waiting at the end of a working day; mean over the "
                    "replications.",
                    "Grootste aantal wachtenden aan het eind van een werkdag; gemiddeld over de "
                    "herhalingen."}},
    {STOCK_OF("backlog_at_end", METRIC_CONTACTS, METRIC_STOCK_AT_END, METRIC_REPLICATIONS),
     .label = {"stock at the end", "voorraad aan het eind"},
     .definition = {"Number waiting at the end of the last working day of the run.",
                    "Aantal wachtenden aan het eind van de laatste werkdag van de simulatie."}},
    {STOCK_DATED("oldest_mail_wd", METRIC_DAYS_UNIT, METRIC_STOCK_OLDEST_WD, PER_WORKING_DAY),
     .label = {"oldest mail, working days", "oudste mail, werkdagen"},
     .definition = {"Age of the oldest at the end of a working day, in working days (the day it "
                    "came is 0; nobody waiting counts as 0); mean over the working days.",
                    "Ouderdom van de oudste aan het eind van een werkdag, in werkdagen (de dag van "
                    "aankomst is 0; niemand wachtend telt als 0); gemiddeld over de werkdagen."}},
    {STOCK_OF("max_oldest_mail_wd", METRIC_DAYS_UNIT, METRIC_STOCK_OLDEST_MOST_WD,
              METRIC_REPLICATIONS),
     .label = {"oldest mail of all, working days", "alleroudste mail, werkdagen"},
     .definition = {"Age of the oldest at the end of any working day, in working days; mean over "
                    "the replications.",
                    "Ouderdom van de oudste aan het eind van welke werkdag ook, in werkdagen; "
                    "gemiddeld over de herhalingen."}},
    {STOCK_OF("oldest_mail_s", METRIC_SECONDS, METRIC_STOCK_OLDEST_S, PER_WORKING_DAY),
     .label = {"oldest mail", "oudste mail"},
     .definition = {"As oldest_mail_wd, by the clock.", "Als oldest_mail_wd, op de klok."}},
    {STOCK_OF("mean_mail_age_s", METRIC_SECONDS, METRIC_STOCK_AGE_S, STOCK_SUM(METRIC_STOCK_COUNT)),
     .label = {"age of the stock", "ouderdom van de voorraad"},
     .definition = {"Mean age, by the clock, of those waiting at the end of the working days.",
                    "Gemiddelde ouderdom, op de klok, van de wachtenden aan het eind van de "
                    "werkdagen."}},
    {STOCK_OF("mean_mail_age_wd", METRIC_DAYS_UNIT, METRIC_STOCK_AGE_WD,
              STOCK_SUM(METRIC_STOCK_COUNT)),
     .label = {"age of the stock, working days", "ouderdom van de voorraad, werkdagen"},
     .definition = {"The same in working days.", "Hetzelfde in werkdagen."}},
    {STOCK_OF("mean_pending_at_close", METRIC_CONTACTS, METRIC_STOCK_PENDING, PER_WORKING_DAY),
     .label = {"on their way back at the end of the day", "onderweg terug aan het eind van de dag"},
     .definition = {"Number of customers at the end of a working day (midnight) who will come back "
                    "to the queue and have not done so yet; mean over the working days.",
                    "Aantal klanten aan het eind van een werkdag (middernacht) dat bij de "
                    "wachtrij zal terugkomen en dat nog niet gedaan heeft; gemiddeld over de "
                    "werkdagen."}},
    {.name = "sd_pending_at_close",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = DAYS_OF | METRIC_OF_STOCK,
     .formula = METRIC_DEVIATION,
     .top = SQUARE_AND(STOCK_SUM(METRIC_STOCK_PENDING_SQUARED), STOCK_SUM(METRIC_STOCK_PENDING)),
     .bottom = SUM(STOCK_SUM(METRIC_STOCK_DAYS)),
     .label = {"on their way back at the end of the day, standard deviation",
               "onderweg terug aan het eind van de dag, standaardafwijking"},
     .definition = {"Standard deviation of that number, over days and replications.",
                    "Standaardafwijking van dat aantal, over dagen en herhalingen."}},
    {SHARE_OF("none_pending_at_close_rate", DAYS_OF | METRIC_OF_STOCK),
     .better = METRIC_BETTER_HIGHER, .top = SUM(STOCK_SUM(METRIC_STOCK_NONE_PENDING)),
     .bottom = SUM(PER_WORKING_DAY),
     .label = {"days with nobody on the way back", "dagen met niemand onderweg terug"},
     .definition = {"Share of the working days at the end of which nobody is on the way back to "
                    "the queue.",
                    "Aandeel van de werkdagen waarna niemand onderweg terug is naar de "
                    "wachtrij."}},
    {SHARE_OF("replied_within_norm_rate", DAYS_OF | METRIC_OF_NORM), .better = METRIC_BETTER_HIGHER,
     .top = SUM(QUEUE_ANSWERED_IN_NORM), .bottom = SUM(QUEUE_OFFERED),
     .label = {"replied within the norm", "binnen de norm beantwoord"},
     .definition = {"Mail answered within norm_wd working days, divided by all that came; what was "
                    "deleted or is open counts as not replied.",
                    "Mail die binnen norm_wd werkdagen beantwoord is, gedeeld door alle die kwam; "
                    "wat verwijderd is of open staat telt als niet beantwoord."}},
    {COUNT_OF("deleted", DAYS_OF | METRIC_OF_PURGES, QUEUE_DELETED), LOWER_IS_BETTER,
     .label = {"deleted mail", "verwijderde mail"},
     .definition = {"Mean number per replication of contacts that a purge deleted.",
                    "Gemiddeld aantal contacten per herhaling dat een opschoonactie "
                    "verwijderde."}},
    {COUNT_OF("purges", METRIC_OF_ALL | METRIC_BY_DAY | METRIC_OF_PURGES, METRIC_PURGES),
     LOWER_IS_BETTER, .label = {"purges", "opschoonacties"},
     .definition = {"Mean number per replication of purges that deleted something.",
                    "Gemiddeld aantal opschoonacties per herhaling dat iets verwijderde."}},
    {COUNT_OF("purged_silent", METRIC_OF_ALL | METRIC_BY_DAY | METRIC_OF_PURGES,
              METRIC_CASE_SUM + CASE_PURGED_SILENT),
     LOWER_IS_BETTER,
     .label = {"never helped: deleted and silent", "nooit geholpen: verwijderd en stil"},
     .definition = {"People never helped whose mail was deleted and who did not come back.",
                    "Nooit geholpen klanten van wie de mail verwijderd is en die niet "
                    "terugkwamen."}},

    /* --- the ledger of demand: contacts and hours by cause --- */
    {COUNT_OF("contacts_value", CONTACTS_ONCE, CAUSE_SUM(SCENARIO_CAUSE_VALUE, CAUSE_CONTACTS)),
     .label = {"contacts: value", "contacten: waarde"},
     .definition =
         {"Offered contacts because of a question of their own; mean number per replication.",
          "Aangeboden contacten vanwege een eigen vraag; gemiddeld aantal per herhaling."}},
    {CAUSE_HOURS_OF("handling_h_value", SCENARIO_CAUSE_VALUE),
     .label = {"hours: value", "uren: waarde"},
     .definition = {"Hours of talk and wrap-up on contacts because of a question of their own; "
                    "mean per replication.",
                    "Uren gesprek en nawerk aan contacten vanwege een eigen vraag; gemiddeld per "
                    "herhaling."}},
    {COUNT_OF("contacts_unresolved", CONTACTS_ONCE,
              CAUSE_SUM(SCENARIO_CAUSE_UNRESOLVED, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: unresolved", "contacten: onopgelost"},
     .definition = {"Offered contacts because of an answer that did not settle it; mean number per "
                    "replication.",
                    "Aangeboden contacten vanwege een antwoord dat het niet oploste; gemiddeld "
                    "aantal per herhaling."}},
    {CAUSE_HOURS_OF("handling_h_unresolved", SCENARIO_CAUSE_UNRESOLVED), LOWER_IS_BETTER,
     .label = {"hours: unresolved", "uren: onopgelost"},
     .definition = {"Hours of talk and wrap-up on contacts because of an answer that did not "
                    "settle it; mean per replication.",
                    "Uren gesprek en nawerk aan contacten vanwege een antwoord dat het niet "
                    "oploste; gemiddeld per "
                    "herhaling."}},
    {COUNT_OF("contacts_status", CONTACTS_ONCE, CAUSE_SUM(SCENARIO_CAUSE_STATUS, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: status", "contacten: status"},
     .definition =
         {"Offered contacts because of how far a case is; mean number per replication.",
          "Aangeboden contacten vanwege hoe ver een zaak is; gemiddeld aantal per herhaling."}},
    {CAUSE_HOURS_OF("handling_h_status", SCENARIO_CAUSE_STATUS), LOWER_IS_BETTER,
     .label = {"hours: status", "uren: status"},
     .definition =
         {"Hours of talk and wrap-up on contacts because of how far a case is; mean per "
          "replication.",
          "Uren gesprek en nawerk aan contacten vanwege hoe ver een zaak is; gemiddeld per "
          "herhaling."}},
    {COUNT_OF("contacts_redial", CONTACTS_ONCE, CAUSE_SUM(SCENARIO_CAUSE_REDIAL, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: redial", "contacten: opnieuw gebeld"},
     .definition =
         {"Offered contacts because of not having got through; mean number per replication.",
          "Aangeboden contacten vanwege er eerder niet doorheen gekomen te zijn; gemiddeld aantal "
          "per herhaling."}},
    {CAUSE_HOURS_OF("handling_h_redial", SCENARIO_CAUSE_REDIAL), LOWER_IS_BETTER,
     .label = {"hours: redial", "uren: opnieuw gebeld"},
     .definition = {"Hours of talk and wrap-up on contacts because of not having got through; mean "
                    "per replication.",
                    "Uren gesprek en nawerk aan contacten vanwege er eerder niet doorheen gekomen "
                    "te zijn; gemiddeld per "
                    "herhaling."}},
    {COUNT_OF("contacts_ping_pong", CONTACTS_ONCE,
              CAUSE_SUM(SCENARIO_CAUSE_PING_PONG, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: ping-pong", "contacten: pingpong"},
     .definition =
         {"Offered contacts because of an answer to our mail; mean number per replication.",
          "Aangeboden contacten vanwege een antwoord op onze mail; gemiddeld aantal per "
          "herhaling."}},
    {CAUSE_HOURS_OF("handling_h_ping_pong", SCENARIO_CAUSE_PING_PONG), LOWER_IS_BETTER,
     .label = {"hours: ping-pong", "uren: pingpong"},
     .definition =
         {"Hours of talk and wrap-up on contacts because of an answer to our mail; mean per "
          "replication.",
          "Uren gesprek en nawerk aan contacten vanwege een antwoord op onze mail; gemiddeld per "
          "herhaling."}},
    {COUNT_OF("contacts_chase", CONTACTS_ONCE, CAUSE_SUM(SCENARIO_CAUSE_CHASE, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: chase", "contacten: rappel"},
     .definition =
         {"Offered contacts because of an answer that stayed away; mean number per replication.",
          "Aangeboden contacten vanwege een antwoord dat uitbleef; gemiddeld aantal per "
          "herhaling."}},
    {CAUSE_HOURS_OF("handling_h_chase", SCENARIO_CAUSE_CHASE), LOWER_IS_BETTER,
     .label = {"hours: chase", "uren: rappel"},
     .definition =
         {"Hours of talk and wrap-up on contacts because of an answer that stayed away; mean per "
          "replication.",
          "Uren gesprek en nawerk aan contacten vanwege een antwoord dat uitbleef; gemiddeld per "
          "herhaling."}},
    {COUNT_OF("contacts_no_callback", CONTACTS_ONCE,
              CAUSE_SUM(SCENARIO_CAUSE_NO_CALLBACK, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: no call-back", "contacten: niet teruggebeld"},
     .definition = {"Offered contacts because of a promised call that did not come; mean number "
                    "per replication.",
                    "Aangeboden contacten vanwege een beloofd telefoontje dat niet kwam; gemiddeld "
                    "aantal per herhaling."}},
    {CAUSE_HOURS_OF("handling_h_no_callback", SCENARIO_CAUSE_NO_CALLBACK), LOWER_IS_BETTER,
     .label = {"hours: no call-back", "uren: niet teruggebeld"},
     .definition = {"Hours of talk and wrap-up on contacts because of a promised call that did not "
                    "come; mean per replication.",
                    "Uren gesprek en nawerk aan contacten vanwege een beloofd telefoontje dat niet "
                    "kwam; gemiddeld per "
                    "herhaling."}},
    {COUNT_OF("contacts_purge", CONTACTS_ONCE, CAUSE_SUM(SCENARIO_CAUSE_PURGE, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: purge", "contacten: opschoonactie"},
     .definition =
         {"Offered contacts because of a mail that was deleted; mean number per replication.",
          "Aangeboden contacten vanwege een mail die verwijderd was; gemiddeld aantal per "
          "herhaling."}},
    {CAUSE_HOURS_OF("handling_h_purge", SCENARIO_CAUSE_PURGE), LOWER_IS_BETTER,
     .label = {"hours: purge", "uren: opschoonactie"},
     .definition =
         {"Hours of talk and wrap-up on contacts because of a mail that was deleted; mean per "
          "replication.",
          "Uren gesprek en nawerk aan contacten vanwege een mail die verwijderd was; gemiddeld per "
          "herhaling."}},
    {COUNT_OF("contacts_web_failure", CONTACTS_ONCE,
              CAUSE_SUM(SCENARIO_CAUSE_WEB_FAILURE, CAUSE_CONTACTS)),
     LOWER_IS_BETTER, .label = {"contacts: web failure", "contacten: website"},
     .definition =
         {"Offered contacts because of a website that did not help; mean number per replication.",
          "Aangeboden contacten vanwege een website die niet hielp; gemiddeld aantal per "
          "herhaling."}},
    {CAUSE_HOURS_OF("handling_h_web_failure", SCENARIO_CAUSE_WEB_FAILURE), LOWER_IS_BETTER,
     .label = {"hours: web failure", "uren: website"},
     .definition =
         {"Hours of talk and wrap-up on contacts because of a website that did not help; mean per "
          "replication.",
          "Uren gesprek en nawerk aan contacten vanwege een website die niet hielp; gemiddeld per "
          "herhaling."}},

    /* --- the offer to be called back while waiting --- */
    {COUNT_OF("call_offered", OFFERS, OFFER_SUM(OFFER_MADE)),
     .label = {"offered to be called back", "terugbellen aangeboden"},
     .definition = {"Contacts that waited and were offered to be called back (call_back_offer); "
                    "mean number per replication.",
                    "Contacten die wachtten en het aanbod kregen teruggebeld te worden "
                    "(call_back_offer); gemiddeld aantal per herhaling."}},
    {COUNT_OF("call_accepted", OFFERS, OFFER_SUM(OFFER_ACCEPTED)),
     .label = {"asked to be called back", "wilde teruggebeld worden"},
     .definition = {"Of those, contacts that accepted: they hang up and keep their place in the "
                    "line; their wait goes on until they are called.",
                    "Daarvan de contacten die het aannamen: zij hangen op en houden hun plaats in "
                    "de rij; hun wachttijd loopt door tot ze gebeld worden."}},
    {COUNT_OF("call_reached", OFFERS, OFFER_SUM(OFFER_REACHED)),
     .label = {"answered when called back", "nam op bij terugbellen"},
     .definition = {"Contacts that accepted and answered when they were called; they are among "
                    "the answered.",
                    "Contacten die het aanbod aannamen en opnamen toen ze gebeld werden; zij "
                    "tellen als beantwoord."}},
    {COUNT_OF("call_missed", OFFERS, OFFER_SUM(OFFER_MISSED)), LOWER_IS_BETTER,
     .label = {"not reached when called back", "niet bereikt bij terugbellen"},
     .definition = {"Contacts that accepted and answered none of the tries; they are among those "
                    "that hung up.",
                    "Contacten die het aanbod aannamen en bij geen poging opnamen; zij tellen als "
                    "opgehangen."}},
    {COUNT_OF("call_given_up", OFFERS, OFFER_SUM(OFFER_GIVEN_UP)), LOWER_IS_BETTER,
     .label = {"no longer awaited the call", "wachtte niet meer op het telefoontje"},
     .definition = {"Contacts that accepted, and whose patience ended before the call; they are "
                    "among those that hung up.",
                    "Contacten die het aanbod aannamen, en van wie het geduld op was voor het "
                    "telefoontje kwam; zij tellen als opgehangen."}},
    {SHARE_OF("call_accepted_rate", OFFERS), .top = SUM(OFFER_SUM(OFFER_ACCEPTED)),
     .bottom = SUM(OFFER_SUM(OFFER_MADE)),
     .label = {"offers to call back accepted", "aanbod tot terugbellen aangenomen"},
     .definition = {"Contacts that asked to be called back, divided by those that were offered "
                    "it.",
                    "Contacten die teruggebeld wilden worden, gedeeld door die het aanbod "
                    "kregen."}},
    {SHARE_OF("call_reached_rate", OFFERS), HIGHER_IS_BETTER, .top = SUM(OFFER_SUM(OFFER_REACHED)),
     .bottom = SUM(OFFER_SUM(OFFER_ACCEPTED)),
     .label = {"called back and reached", "teruggebeld en bereikt"},
     .definition = {"Contacts that answered when they were called back, divided by all that had "
                    "asked for it.",
                    "Contacten die opnamen toen ze teruggebeld werden, gedeeld door alle die "
                    "erom hadden gevraagd."}},
    {.name = "mean_call_wait_s",
     .unit = METRIC_SECONDS,
     .scope = OFFERS,
     LOWER_IS_BETTER,
     .top = SUM(OFFER_SUM(OFFER_WAIT_S)),
     .bottom = PLUS(OFFER_SUM(OFFER_REACHED), OFFER_SUM(OFFER_MISSED)),
     .label = {"mean wait to be called back", "gemiddelde wachttijd tot terugbellen"},
     .definition = {"Mean time from accepting the offer until the first try, of the contacts that "
                    "were called, reached or not.",
                    "Gemiddelde tijd van het aannemen van het aanbod tot de eerste poging, van de "
                    "contacten die gebeld zijn, bereikt of niet."}},
    {.name = "call_tries_h",
     .unit = METRIC_HOURS,
     .scope = OFFERS,
     LOWER_IS_BETTER,
     .top = SUM(OFFER_SUM(OFFER_VAIN_S)),
     .bottom = SUM(METRIC_REPLICATIONS),
     .factor = 1.0 / SECONDS_PER_HOUR,
     .label = {"hours: calling back in vain", "uren: vergeefs terugbellen"},
     .definition = {"Hours agents spent on tries that nobody answered, which are part of the talk "
                    "time; mean per replication.",
                    "Uren die medewerkers besteedden aan pogingen waarbij niemand opnam, die deel "
                    "zijn van de gesprekstijd; gemiddeld per herhaling."}},

    /* --- dossier holders --- */
    {COUNT_OF("referred", HOLDERS, HOLDER_SUM(HOLDER_REFERRED)),
     .label = {"referred to a holder", "verwezen naar dossierhouder"},
     .definition = {"Contacts referred to a dossier holder; mean number per replication.",
                    "Contacten die naar een dossierhouder zijn verwezen; gemiddeld aantal per "
                    "herhaling."}},
    {SHARE_OF("holder_reached_rate", HOLDERS), HIGHER_IS_BETTER,
     .top = SUM(HOLDER_SUM(HOLDER_REACHED)), .bottom = SUM(HOLDER_SUM(HOLDER_REFERRED)),
     .label = {"holder reached at once", "dossierhouder meteen bereikt"},
     .definition = {"Referred contacts whose dossier holder was reached at once, divided by all "
                    "referred.",
                    "Verwezen contacten waarvan de dossierhouder meteen werd bereikt, gedeeld door "
                    "alle verwezen contacten."}},
    {SHARE_OF("called_back_in_time_rate", HOLDERS), HIGHER_IS_BETTER,
     .top = SUM(HOLDER_SUM(HOLDER_IN_TIME)),
     .bottom = LESS(HOLDER_SUM(HOLDER_REFERRED), HOLDER_SUM(HOLDER_REACHED)),
     .label = {"called back in time", "op tijd teruggebeld"},
     .definition =
         {"Referred contacts that are called back in time, divided by those whose dossier "
          "holder was not reached at once.",
          "Verwezen contacten die op tijd worden teruggebeld, gedeeld door die waarvan de "
          "dossierhouder niet meteen werd bereikt."}},
    {COUNT_OF("never_called_back", HOLDERS, HOLDER_SUM(HOLDER_NEVER)), LOWER_IS_BETTER,
     .label = {"never called back", "nooit teruggebeld"},
     .definition = {"Referred contacts that are never called back; mean number per replication.",
                    "Verwezen contacten die nooit worden teruggebeld; gemiddeld aantal per "
                    "herhaling."}},
    {COUNT_OF("never_helped_no_callback", HOLDERS, METRIC_CASE_SUM + CASE_NO_CALLBACK),
     LOWER_IS_BETTER,
     .label = {"never helped: not called back", "nooit geholpen: niet teruggebeld"},
     .definition = {"People never helped who gave up because a promised call never came; mean "
                    "number per replication.",
                    "Nooit geholpen klanten die het opgaven omdat beloofd terugbellen uitbleef; "
                    "gemiddeld aantal per herhaling."}},

    /* --- complaints --- */
    {COUNT_OF("complaints", COMPLAINTS, COMPLAINT_SUM(COMPLAINT_ALL)), LOWER_IS_BETTER,
     .label = {"complaints", "klachten"},
     .definition = {"Complaints, whatever the cause; mean number per replication. Each event leads "
                    "to one with a "
                    "chance of its own.",
                    "Klachten, wat ook de oorzaak is; gemiddeld aantal per herhaling. Elke "
                    "gebeurtenis leidt met "
                    "een eigen kans tot een klacht."}},
    {COUNT_OF("complaints_gave_up", COMPLAINTS, COMPLAINT_SUM(COMPLAINT_GAVE_UP)), LOWER_IS_BETTER,
     .label = {"complaints: gave up", "klachten: gaf het op"},
     .definition = {"Complaints from customers who gave up; mean number per replication.",
                    "Klachten van klanten die het opgaven; gemiddeld aantal per herhaling."}},
    {COUNT_OF("complaints_no_callback", COMPLAINTS, COMPLAINT_SUM(COMPLAINT_NO_CALLBACK)),
     LOWER_IS_BETTER, .label = {"complaints: no call back", "klachten: niet teruggebeld"},
     .definition =
         {"Complaints from customers who are never called back; mean number per replication.",
          "Klachten van klanten die nooit worden teruggebeld; gemiddeld aantal per herhaling."}},
    {COUNT_OF("complaints_walk_out", COMPLAINTS, COMPLAINT_SUM(COMPLAINT_WALK_OUT)),
     LOWER_IS_BETTER, .label = {"complaints: walk-outs", "klachten: weglopers"},
     .definition = {"Complaints from customers who walked out of the waiting room of a counter; "
                    "mean number per "
                    "replication.",
                    "Klachten van klanten die uit de wachtruimte van een balie wegliepen; "
                    "gemiddeld aantal per "
                    "herhaling."}},
    {COUNT_OF("complaints_contact", COMPLAINTS, COMPLAINT_SUM(COMPLAINT_CONTACT)), LOWER_IS_BETTER,
     .label = {"complaints: contacts", "klachten: contacten"},
     .definition =
         {"Complaints about contacts of any kind; mean number per replication.",
          "Klachten over contacten van welke soort ook; gemiddeld aantal per herhaling."}},
    {COUNT_OF("complaints_purged", COMPLAINTS, COMPLAINT_SUM(COMPLAINT_PURGED)), LOWER_IS_BETTER,
     .label = {"complaints: deleted mail", "klachten: verwijderde mail"},
     .definition = {"Complaints about mail that a purge deleted; mean number per replication.",
                    "Klachten over mail die bij het opschonen is verwijderd; gemiddeld aantal per "
                    "herhaling."}},
    {COUNT_OF("complaints_late_mail", COMPLAINTS, COMPLAINT_SUM(COMPLAINT_LATE_MAIL)),
     LOWER_IS_BETTER, .label = {"complaints: late mail", "klachten: late mail"},
     .definition = {"Complaints about mail answered too late, or deleted when it was; mean number "
                    "per replication.",
                    "Klachten over mail die te laat is beantwoord, of toen is verwijderd; "
                    "gemiddeld aantal per herhaling."}},

    /* --- the back office --- */
    {COUNT_OF("applications", OFFICE, APPLICATION_SUM(APPLICATION_COUNT)),
     .label = {"applications", "aanvragen"},
     .definition = {"Applications that came in; mean number per replication.",
                    "Aanvragen die binnenkwamen; gemiddeld aantal per herhaling."}},
    {.name = "open_applications",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = OFFICE,
     .top = SUM(APPLICATION_SUM(APPLICATION_OPEN_WD)),
     .bottom = SUM(APPLICATION_SUM(APPLICATION_WORKING_DAYS)),
     .label = {"open applications", "openstaande aanvragen"},
     .definition = {"Mean over the working days of the applications that await a decision; the day "
                    "of submission does not count as waiting.",
                    "Gemiddelde over de werkdagen van de aanvragen die op een besluit wachten; de "
                    "dag van indiening telt niet als wachten."}},
    {SHARE_OF("applications_past_norm_rate", OFFICE), LOWER_IS_BETTER,
     .top = SUM(APPLICATION_SUM(APPLICATION_PAST_NORM)),
     .bottom = SUM(APPLICATION_SUM(APPLICATION_COUNT)),
     .label = {"applications past the norm", "aanvragen over de norm"},
     .definition = {"Applications whose decision takes more than norm_wd working days, divided by "
                    "all applications that came in.",
                    "Aanvragen waarvan het besluit meer dan norm_wd werkdagen kost, gedeeld door "
                    "alle aanvragen die binnenkwamen."}},
    {.name = "status_contacts_per_application",
     LOWER_IS_BETTER,
     .unit = METRIC_CONTACTS,
     .scope = OFFICE,
     .top = SUM(APPLICATION_SUM(APPLICATION_STATUS_CONTACTS)),
     .bottom = SUM(APPLICATION_SUM(APPLICATION_COUNT)),
     .label = {"status contacts per application", "statusvragen per aanvraag"},
     .definition = {"First contacts to ask how far an application is, divided by the applications "
                    "that came in meanwhile. What follows such a contact (a redial, a repeat) does "
                    "not count.",
                    "Eerste contacten om te vragen hoe ver een aanvraag is, gedeeld door de "
                    "aanvragen die intussen binnenkwamen. Wat daarop volgt (opnieuw bellen, "
                    "terugkomen) telt niet mee."}},

    /* --- links --- */
    {.name = "agents_busy_with",
     .unit = METRIC_AGENTS,
     .scope = METRIC_OF_LINK,
     .top = SUM(METRIC_LINK_BUSY_S),
     .bottom = SUM(METRIC_OBSERVED_S),
     .label = {"agents busy with it", "medewerkers ermee bezig"},
     .definition = {"Time average of the agents of the group at work on contacts of the queue, "
                    "over all time observed.",
                    "Gemiddelde over de tijd van de medewerkers van de groep die met contacten van "
                    "de wachtrij bezig zijn, over alle waargenomen tijd."}},
    {SHARE_OF("share_answered", METRIC_OF_LINK), .top = SUM(METRIC_LINK_ANSWERED),
     .bottom = SUM(QUEUE_ANSWERED),
     .label = {"share of the answered", "aandeel van de beantwoorde"},
     .definition = {"Contacts of the queue that this group answered, divided by all answered of "
                    "the queue.",
                    "Contacten van de wachtrij die deze groep beantwoordde, gedeeld door alle "
                    "beantwoorde van de wachtrij."}},
    {SHARE_OF("share_answered_at_once", METRIC_OF_LINK), HIGHER_IS_BETTER,
     .top = SUM(METRIC_LINK_ANSWERED_AT_ONCE), .bottom = SUM(QUEUE_OFFERED),
     .label = {"answered at once", "meteen beantwoord"},
     .definition = {"Contacts of the queue that this group took without any wait, divided by all "
                    "offered to the queue.",
                    "Contacten van de wachtrij die deze groep zonder wachten aannam, gedeeld door "
                    "alle aangeboden aan de wachtrij."}},
};

const struct metric *metric_table_rows(size_t *count)
{
    *count = sizeof TABLE / sizeof *TABLE;
    return TABLE;
}
