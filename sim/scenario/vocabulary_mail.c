#include "vocabulary_rooms.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"

static const struct shape age_from_1_wd = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS, .whole = true};
static const struct shape within_wd = {.kind = SHAPE_NUMBER, .min = 1, .max = 250, .whole = true};

static const struct shape chase_rule = {
    .kind = SHAPE_OBJECT,
    .name = "chase",
    .fields = FIELDS(
        {.key = "after_wd",
         .shape = &age_from_1_wd,
         .required = true,
         .en = "On the working day on which the mail becomes so many working days old; the day it "
               "came is day 0.",
         .nl = "Op de werkdag waarop de mail zoveel werkdagen oud wordt; de dag waarop hij kwam is "
               "dag 0."},
        {.key = "share",
         .shape = &shapes_probability,
         .required = true,
         .en = "Share of those who still wait then that rings. Who has been answered before the "
               "call does not ring.",
         .nl = "Aandeel van wie dan nog wacht dat belt. Wie voor het telefoontje antwoord heeft, "
               "belt niet."},
        {.key = "to",
         .shape = &shapes_queue_id,
         .required = true,
         .en = "The queue they ring, at any moment of its opening hours that day.",
         .nl = "De rij waar zij bellen, op een willekeurig moment van haar openingstijd die "
               "dag."},
        {.key = "cause",
         .shape = &shapes_cause,
         .fallback = "\"chase\"",
         .en = "Why, for the ledger of demand. Default chase.",
         .nl = "Waarom, voor het grootboek van de vraag. Standaard chase (rappel)."})};

const struct shape vocabulary_mail_chases = {.kind = SHAPE_LIST,
                                             .name = "chases",
                                             .expected = "a list of rules",
                                             .item = &chase_rule,
                                             .min_items = 1,
                                             .max_items = LIMITS_RETURNS};
static const struct shape purged_queues = {
    .kind = SHAPE_LIST, .item = &shapes_queue_id, .min_items = 1, .max_items = LIMITS_QUEUES};
static const struct shape stock = {.kind = SHAPE_NUMBER, .max = 1e9, .whole = true};

static const struct shape purge_callers = {
    .kind = SHAPE_OBJECT,
    .fields =
        FIELDS({.key = "share",
                .shape = &shapes_probability,
                .required = true,
                .en = "Share of the senders that comes back; the others give up.",
                .nl = "Aandeel van de afzenders dat terugkomt; de anderen geven het op."},
               {.key = "to",
                .shape = &shapes_destination,
                .required = true,
                .en = "The queue they come back to, or shares by queue that add up to 1.",
                .nl = "De rij waar zij terugkomen, of aandelen per rij die optellen tot 1."},
               {.key = "within_wd",
                .shape = &within_wd,
                .fallback = "8",
                .en = "At any moment of the next so many opening days of that queue. Default 8.",
                .nl = "Op een willekeurig moment van de eerste zoveel openingsdagen van die rij. "
                      "Standaard 8."})};

static const struct shape purge = {
    .kind = SHAPE_OBJECT,
    .name = "purge",
    .fields = FIELDS(
        {.key = "queues",
         .shape = &purged_queues,
         .required = true,
         .en = "Queues of mail that are judged and purged together.",
         .nl = "Rijen met mail die samen beoordeeld en opgeschoond worden."},
        {.key = "at",
         .shape = &stock,
         .fallback = "0",
         .en = "Only at the end of a working day with at least so many waiting in these queues "
               "together. Default 0: every working day.",
         .nl = "Alleen aan het eind van een werkdag waarop er in deze rijen samen minstens zoveel "
               "wachten. Standaard 0: elke werkdag."},
        {.key = "older_than_wd",
         .shape = &shapes_age_wd,
         .required = true,
         .en = "Mail older than so many working days is deleted; the day it came is day 0.",
         .nl = "Mail ouder dan zoveel werkdagen wordt verwijderd; de dag waarop hij kwam is dag "
               "0."},
        {.key = "callers",
         .shape = &purge_callers,
         .en = "Senders of deleted mail who come back. Default: none.",
         .nl = "Afzenders van verwijderde mail die terugkomen. Standaard: geen."})};

const struct shape vocabulary_mail_purges = {MAP_OF(purge), .max_items = LIMITS_QUEUES};
