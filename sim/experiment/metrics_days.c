/* How days, weeks and intervals differ. */
#include "metrics.h"

#define DAY_QUANTILE(name_, probability_)                                                          \
    .name = name_, .unit = METRIC_SHARE, .scope = DAYS_OF, .formula = METRIC_QUANTILE,             \
    .histogram = METRIC_HISTOGRAM_DAY, .factor = probability_

#define WORST_SUM(sum)  (METRIC_WORST_SUM + (sum))
#define TARGET_SUM(sum) (METRIC_TARGET_SUM + (sum))

static const struct metric ROWS[] = {
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

    /* --- how often enough are answered in time --- */
    {SHARE_OF("intervals_below_target_rate", DAYS_OF | METRIC_OF_ONE_LIVE), LOWER_IS_BETTER,
     .top = LESS(METRIC_SCATTER_SUM + SCATTER_INTERVALS, METRIC_SCATTER_SUM + SCATTER_ON_TARGET),
     .bottom = SUM(METRIC_SCATTER_SUM + SCATTER_INTERVALS),
     .label = {"intervals below target", "intervallen onder de norm"},
     .definition = {"Single intervals of single days (with 20 contacts or more) in which less than "
                    "target_share of the offered contacts was answered in time, divided by all "
                    "such intervals. Of several queues: each interval of each queue. Only of rows "
                    "of one channel that is not mail.",
                    "Losse intervallen van losse dagen (met 20 contacten of meer) waarin minder "
                    "dan target_share van de aangeboden contacten op tijd beantwoord is, gedeeld "
                    "door al zulke intervallen. Van meer wachtrijen: elk interval van elke rij. "
                    "Alleen van regels met een enkel kanaal dat geen mail is."}},
    {SHARE_OF("weeks_on_target_rate", DAYS_OF | METRIC_OF_ONE_LIVE), HIGHER_IS_BETTER,
     .top = SUM(TARGET_SUM(METRIC_TARGET_WEEKS_MET)),
     .bottom = SUM(TARGET_SUM(METRIC_TARGET_WEEKS)),
     .label = {"weeks on target", "weken op de norm"},
     .definition = {"Weeks (Monday to Sunday) in which at least target_share of the offered "
                    "contacts was answered in time, divided by all weeks with contacts.",
                    "Weken (maandag tot en met zondag) waarin ten minste target_share van de "
                    "aangeboden contacten op tijd beantwoord is, gedeeld door alle weken met "
                    "contacten."}},
    {SHARE_OF("target_reached_rate", DAYS_OF | METRIC_OF_ONE_LIVE), HIGHER_IS_BETTER,
     .top = SUM(TARGET_SUM(METRIC_TARGET_REACHED)), .bottom = SUM(METRIC_REPLICATIONS),
     .label = {"four weeks on target on end", "vier weken achtereen op de norm"},
     .definition = {"Share of the replications in which four weeks on end were on target.",
                    "Aandeel van de herhalingen waarin vier weken achtereen op de norm waren."}},
    {.name = "target_reached_week",
     LOWER_IS_BETTER,
     .unit = METRIC_NUMBER,
     .scope = DAYS_OF | METRIC_OF_ONE_LIVE,
     .top = SUM(TARGET_SUM(METRIC_TARGET_FIRST_WEEK)),
     .bottom = SUM(TARGET_SUM(METRIC_TARGET_REACHED)),
     .label = {"first of four weeks on target", "eerste van vier weken op de norm"},
     .definition =
         {"Number of the week with which the first four weeks on target on end begin "
          "(week 1 is the first of the run, warm-up and all), averaged over the replications "
          "that have them.",
          "Nummer van de week waarmee de eerste vier weken achtereen op de norm beginnen "
          "(week 1 is de eerste van de run, met inloop en al), gemiddeld over de herhalingen die "
          "ze hebben."}},

    /* --- the scatter of waits and hang-ups --- */
    {.name = "scatter_slope_per_s",
     .unit = METRIC_SHARE_PER_SECOND,
     .scope = DAYS_OF | METRIC_OF_ONE_LIVE,
     .formula = METRIC_SLOPE,
     .label = {"hang-ups per second of wait", "ophangers per seconde wachten"},
     .definition =
         {"By how much the abandonment rate of an interval grows with each second of "
          "its mean wait: the straight line by least squares through all intervals of "
          "all days with 20 contacts or more. With exponential patience it is near 1 / "
          "mean patience. Of several queues: each interval of each queue is a point. Only of rows "
          "of one channel that is not mail.",
          "Hoeveel het percentage ophangers van een interval groeit met elke seconde "
          "gemiddelde wachttijd: de rechte lijn met kleinste kwadraten door alle "
          "intervallen van alle dagen met 20 contacten of meer. Bij exponentieel geduld "
          "ligt het dicht bij 1 / gemiddeld geduld. Van meer wachtrijen: elk interval "
          "van elke rij is een punt. Alleen van regels met een enkel kanaal dat geen "
          "mail is."}},
    {.name = "scatter_intercept",
     .unit = METRIC_SHARE,
     .scope = DAYS_OF | METRIC_OF_ONE_LIVE,
     .formula = METRIC_INTERCEPT,
     .label = {"hang-ups without any wait", "ophangers zonder wachten"},
     .definition = {"Where the line of scatter_slope_per_s begins: the abandonment rate of an "
                    "interval in which nobody waits.",
                    "Waar de lijn van scatter_slope_per_s begint: het percentage ophangers van een "
                    "interval waarin niemand wacht."}},
    {.name = "scatter_r",
     .unit = METRIC_NUMBER,
     .scope = DAYS_OF | METRIC_OF_ONE_LIVE,
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
};

const struct metrics metrics_days = METRICS_OF(ROWS);
