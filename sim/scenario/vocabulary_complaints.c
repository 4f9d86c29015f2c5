#include "vocabulary_rooms.h"

#include "scenario/shapes.h"

const struct shape vocabulary_complaints = {
    .kind = SHAPE_OBJECT,
    .name = "complaints",
    .fields = FIELDS(
        {.key = "gave_up",
         .shape = &shapes_probability,
         .fallback = "0",
         .en =
             "Chance of a complaint from a customer who gives up after hanging up, the busy signal "
             "or a closed door. Default 0.",
         .nl = "Kans op een klacht van een klant die het opgeeft na ophangen, de bezettoon of een "
               "dichte deur. Standaard 0."},
        {.key = "per_retry",
         .shape = &shapes_factor,
         .fallback = "0",
         .en = "That chance is times 1 + per_retry for each contact the customer had before. "
               "Default 0.",
         .nl = "Die kans is maal 1 + per_retry voor elk contact dat de klant al had. Standaard 0."},
        {.key = "no_callback",
         .shape = &shapes_probability,
         .fallback = "0",
         .en = "Chance of a complaint when a dossier holder never calls back. Default 0.",
         .nl = "Kans op een klacht als een dossierhouder nooit terugbelt. Standaard 0."},
        {.key = "walk_out",
         .shape = &shapes_probability,
         .fallback = "0",
         .en = "Chance of a complaint from who walks out of the waiting room of a counter; that "
               "takes the place of gave_up. Default 0.",
         .nl =
             "Kans op een klacht van wie uit de wachtruimte van een balie wegloopt; dat komt in de "
             "plaats van gave_up. Standaard 0."},
        {.key = "contact",
         .shape = &shapes_probability,
         .fallback = "0",
         .en = "Chance of a complaint about any contact that comes to a queue. Default 0.",
         .nl = "Kans op een klacht over elk contact dat bij een rij komt. Standaard 0."},
        {.key = "purged",
         .shape = &shapes_probability,
         .fallback = "0",
         .en = "Chance of a complaint about a mail that a purge deletes. Default 0.",
         .nl = "Kans op een klacht over een mail die bij het opschonen wordt verwijderd. Standaard "
               "0."},
        {.key = "late_mail",
         .shape = &shapes_probability,
         .fallback = "0",
         .en = "Chance of a complaint about a mail that is answered after more than late_wd "
               "working days; or deleted then, without a complaint about that. Default 0.",
         .nl = "Kans op een klacht over een mail die na meer dan late_wd werkdagen wordt "
               "beantwoord; of dan wordt verwijderd zonder dat daarover wordt geklaagd. Standaard "
               "0."},
        {.key = "late_wd",
         .shape = &shapes_age_wd,
         .fallback = "10",
         .en = "The working days that a mail may take before it is late; the day it came is day "
               "0. Default 10.",
         .nl = "De werkdagen die een mail mag duren voor hij te laat is; de dag waarop hij kwam is "
               "dag 0. Standaard 10."},
        {.key = "to",
         .shape = &shapes_queue_id,
         .en = "Queue where complaints are handled: each is a contact of cause value that comes on "
               "the next day on which the queue opens, and solves no case. One about such a "
               "contact is counted, but brings no other. Default: they are only counted.",
         .nl = "Rij waar klachten worden behandeld: elke klacht is een contact met oorzaak value "
               "dat op de eerstvolgende dag komt waarop de rij opent, en geen zaak oplost. Een "
               "klacht over zo'n contact telt, maar brengt geen ander contact. Standaard: ze "
               "worden alleen geteld."})};
