/* Waits, handling times and the line itself. */
#include "metrics.h"

#include "base/units.h"

#define AT_END            (METRIC_OF_QUEUE | METRIC_BY_INTERVAL | METRIC_NOT_WHOLE)
#define SECONDS_OF(name_) .name = name_, .unit = METRIC_SECONDS, .scope = CONTACTS
#define WAIT_QUANTILE(name_, histogram_, probability_)                                             \
    .name = name_, .unit = METRIC_SECONDS, .scope = CONTACTS_ONCE, .formula = METRIC_QUANTILE,     \
    .histogram = histogram_, .factor = probability_

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

#define ANSWERED_WITHIN(minutes)                                                                   \
    {                                                                                              \
        SHARE_OF("answered_within_" #minutes "_min_rate", CONTACTS_ONCE), HIGHER_IS_BETTER,        \
            .formula = METRIC_WITHIN, .factor = (minutes)*SECONDS_PER_MINUTE,                      \
            .label = {"answered within " #minutes " min", "beantwoord binnen " #minutes " min"},   \
            .definition = {                                                                        \
                "Answered within " #minutes " minutes, divided by the contacts that were not "     \
                "blocked. From a histogram: the minutes to 1/32.",                                 \
                "Beantwoord binnen " #minutes " minuten, gedeeld door de contacten die niet "      \
                "bezet kregen. Uit een histogram: de minuten op 1/32."                             \
            }                                                                                      \
    }

static const struct metric ROWS[] = {
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
    ANSWERED_WITHIN(5),
    ANSWERED_WITHIN(15),
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
     .definition =
         {"Talk and wrap-up time of the answered contacts, and tries to call back who does not "
          "answer, divided by the number answered.",
          "Gespreks- en nawerktijd van de beantwoorde contacten, en pogingen om terug te "
          "bellen wie niet opneemt, gedeeld door het aantal beantwoorde."}},
    {SECONDS_OF("mean_talk_s"), .top = SUM(QUEUE_TALK_S), .bottom = SUM(QUEUE_ANSWERED),
     .label = {"mean talk time", "gemiddelde gesprekstijd"},
     .definition =
         {"Talk time of the answered contacts, and tries to call back who does not answer, "
          "divided by the number answered.",
          "Gesprekstijd van de beantwoorde contacten, en pogingen om terug te bellen wie "
          "niet opneemt, gedeeld door het aantal beantwoorde."}},
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
};

const struct metrics metrics_waits = METRICS_OF(ROWS);
