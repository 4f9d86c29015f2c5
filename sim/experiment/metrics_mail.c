/* Mail: its stock and its age at the end of working days, and what is purged. */
#include "metrics.h"

#define STOCK_SUM(sum) (METRIC_STOCK_SUM + (sum))
#define STOCK_IN(name_, unit_, scope_, sum_, bottom_)                                              \
    .name = name_, .unit = unit_, .scope = (scope_) | METRIC_OF_STOCK,                             \
    .top = SUM(STOCK_SUM(sum_)), .bottom = SUM(bottom_), LOWER_IS_BETTER
#define STOCK_OF(name, unit, sum, bottom) STOCK_IN(name, unit, DAYS_OF, sum, bottom)
#define STOCK_DATED(name, unit, sum, bottom)                                                       \
    STOCK_IN(name, unit, DAYS_OF | METRIC_BY_DATE, sum, bottom)
#define PER_WORKING_DAY STOCK_SUM(METRIC_STOCK_DAYS)

static const struct metric ROWS[] = {
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
};

const struct metrics metrics_mail = METRICS_OF(ROWS);
