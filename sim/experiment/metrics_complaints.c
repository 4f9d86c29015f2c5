/* Complaints. */
#include "metrics.h"

#define COMPLAINTS (METRIC_OF_ALL | METRIC_OF_COMPLAINTS)
#define COMPLAINT(name, sum)                                                                       \
    COUNT_OF("complaints" name, COMPLAINTS, METRIC_COMPLAINT_SUM + (sum)), LOWER_IS_BETTER

static const struct metric ROWS[] = {
    {COMPLAINT("", COMPLAINT_ALL), .label = {"complaints", "klachten"},
     .definition = {"Complaints, whatever the cause; mean number per replication. Each event leads "
                    "to one with a chance of its own.",
                    "Klachten, wat ook de oorzaak is; gemiddeld aantal per herhaling. Elke "
                    "gebeurtenis leidt met een eigen kans tot een klacht."}},
    {COMPLAINT("_gave_up", COMPLAINT_GAVE_UP),
     .label = {"complaints: gave up", "klachten: gaf het op"},
     .definition = {"Complaints from customers who gave up; mean number per replication.",
                    "Klachten van klanten die het opgaven; gemiddeld aantal per herhaling."}},
    {COMPLAINT("_no_callback", COMPLAINT_NO_CALLBACK),
     .label = {"complaints: no call back", "klachten: niet teruggebeld"},
     .definition =
         {"Complaints from customers who are never called back; mean number per replication.",
          "Klachten van klanten die nooit worden teruggebeld; gemiddeld aantal per herhaling."}},
    {COMPLAINT("_walk_out", COMPLAINT_WALK_OUT),
     .label = {"complaints: walk-outs", "klachten: weglopers"},
     .definition = {"Complaints from customers who walked out of the waiting room of a counter; "
                    "mean number per replication.",
                    "Klachten van klanten die uit de wachtruimte van een balie wegliepen; "
                    "gemiddeld aantal per herhaling."}},
    {COMPLAINT("_contact", COMPLAINT_CONTACT),
     .label = {"complaints: contacts", "klachten: contacten"},
     .definition =
         {"Complaints about contacts of any kind; mean number per replication.",
          "Klachten over contacten van welke soort ook; gemiddeld aantal per herhaling."}},
    {COMPLAINT("_purged", COMPLAINT_PURGED),
     .label = {"complaints: deleted mail", "klachten: verwijderde mail"},
     .definition = {"Complaints about mail that a purge deleted; mean number per replication.",
                    "Klachten over mail die bij het opschonen is verwijderd; gemiddeld aantal per "
                    "herhaling."}},
    {COMPLAINT("_late_mail", COMPLAINT_LATE_MAIL),
     .label = {"complaints: late mail", "klachten: late mail"},
     .definition = {"Complaints about mail answered too late, or deleted when it was; mean number "
                    "per replication.",
                    "Klachten over mail die te laat is beantwoord, of toen is verwijderd; "
                    "gemiddeld aantal per herhaling."}},
};

const struct metrics metrics_complaints = METRICS_OF(ROWS);
