/* From the small parts to the whole. Documentation is one line, English and Dutch; units and
 * defaults are said in it because the schema shows it to people who edit a file.
 */
#include "scenario/vocabulary.h"

#include "scenario/limits.h"
#include "scenario/scenario.h"
#include "scenario/vocabulary_distribution.h"
#include "scenario/vocabulary_intervention.h"

#define FIELDS(...)                                                                                \
    (const struct shape_field[])                                                                   \
    {                                                                                              \
        __VA_ARGS__,                                                                               \
        {                                                                                          \
            0                                                                                      \
        }                                                                                          \
    }
#define CHOICES(...)                                                                               \
    (const char *const[])                                                                          \
    {                                                                                              \
        __VA_ARGS__, NULL                                                                          \
    }
#define EITHER(...)                                                                                \
    (const struct shape *const[])                                                                  \
    {                                                                                              \
        __VA_ARGS__, NULL                                                                          \
    }
#define MAP_OF(value) .kind = SHAPE_MAP, .pattern = SHAPE_TEXT_ID, .item = &value

/* --- small parts --- */

static const struct shape boolean = {.kind = SHAPE_BOOLEAN};
static const struct shape free_text = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_FREE};
static const struct shape id = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID};
static const struct shape queue_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a queue"};
static const struct shape group_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a group"};
static const struct shape trunks_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a set of trunks"};
static const struct shape team_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a team"};
static const struct shape path = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_PATH};
static const struct shape date = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_DATE};
static const struct shape time_of_day = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_TIME};
static const struct shape duration = {.kind = SHAPE_NUMBER, .max = LIMITS_TIME_S};
static const struct shape probability = {.kind = SHAPE_NUMBER, .max = 1};
static const struct shape factor = {.kind = SHAPE_NUMBER, .max = LIMITS_FACTOR};
static const struct shape slot = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_SLOTS, .whole = true, .divides_day = true};
static const struct shape factors_of_slots = {.kind = SHAPE_LIST,
                                              .item = &factor,
                                              .expected = "a list of numbers",
                                              .min_items = 1,
                                              .max_items = LIMITS_SLOTS};
static const struct shape factors_of_weekdays = {.kind = SHAPE_LIST,
                                                 .item = &factor,
                                                 .expected = "a list of 5 or 7 numbers",
                                                 .min_items = 5,
                                                 .other_items = 7,
                                                 .max_items = 7};
static const struct shape factors_of_months = {.kind = SHAPE_LIST,
                                               .item = &factor,
                                               .expected = "a list of 12 numbers",
                                               .min_items = 12,
                                               .max_items = 12};

static const struct shape title_by_language = {
    .kind = SHAPE_OBJECT,
    .fields =
        FIELDS({.key = "en", .shape = &free_text, .en = "In English.", .nl = "In het Engels."},
               {.key = "nl", .shape = &free_text, .en = "In Dutch.", .nl = "In het Nederlands."})};
static const struct shape title = {.kind = SHAPE_ANY,
                                   .expected = "a text or an object with \"en\" and \"nl\"",
                                   .alternatives = EITHER(&free_text, &title_by_language)};

/* --- run and calendar --- */

static const struct shape days = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS, .whole = true};
static const struct shape weeks = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS / 7, .whole = true};
static const struct shape warm_up_days = {.kind = SHAPE_NUMBER, .max = LIMITS_DAYS, .whole = true};
static const struct shape warm_up_weeks = {
    .kind = SHAPE_NUMBER, .max = LIMITS_DAYS / 7, .whole = true};
static const struct shape warm_up_hours = {.kind = SHAPE_NUMBER, .max = LIMITS_LENGTH_H};
static const struct shape length_hours = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_LENGTH_H};
static const struct shape replications = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_REPLICATIONS, .whole = true};
static const struct shape seed = {.kind = SHAPE_NUMBER, .max = LIMITS_SEED, .whole = true};

#define REPLICATIONS_AND_SEED                                                                      \
    {.key = "replications",                                                                        \
     .shape = &replications,                                                                       \
     .fallback = "20",                                                                             \
     .en = "Independent repetitions of the run. Default 20.",                                      \
     .nl = "Onafhankelijke herhalingen van de run. Standaard 20."},                                \
    {                                                                                              \
        .key = "seed", .shape = &seed, .fallback = "1",                                            \
        .en = "Start of all random numbers. Default 1.",                                           \
        .nl = "Begin van alle toevalsgetallen. Standaard 1.",                                      \
    }

static const struct shape calendar_run = {
    .kind = SHAPE_OBJECT,
    .fields =
        FIELDS({.key = "start",
                .shape = &date,
                .fallback = "\"2025-01-06\"",
                .en = "First day of the run. Default 2025-01-06, a Monday.",
                .nl = "Eerste dag van de run. Standaard 2025-01-06, een maandag."},
               {.key = "weeks",
                .shape = &weeks,
                .fallback = "1",
                .not_with = "days",
                .en = "Length of the run in weeks, warm-up included. Default 1.",
                .nl = "Lengte van de run in weken, met de aanloop. Standaard 1."},
               {.key = "days",
                .shape = &days,
                .not_with = "weeks",
                .en = "Length of the run in days, warm-up included, in place of weeks.",
                .nl = "Lengte van de run in dagen, met de aanloop, in plaats van weken."},
               {.key = "warm_up_weeks",
                .shape = &warm_up_weeks,
                .fallback = "0",
                .not_with = "warm_up_days",
                .en = "First weeks that are simulated but not counted. Default 0.",
                .nl = "Eerste weken die wel gesimuleerd maar niet geteld worden. Standaard 0."},
               {.key = "warm_up_days",
                .shape = &warm_up_days,
                .not_with = "warm_up_weeks",
                .en = "The same in days.",
                .nl = "Hetzelfde in dagen."},
               {.key = "interval_min",
                .shape = &slot,
                .fallback = "30",
                .en = "Length in minutes of the intervals of the results. Default 30.",
                .nl = "Lengte in minuten van de intervallen van de resultaten. Standaard 30."},
               REPLICATIONS_AND_SEED)};
static const struct shape steady_state_run = {
    .kind = SHAPE_OBJECT,
    .fields = FIELDS({.key = "warm_up_h",
                      .shape = &warm_up_hours,
                      .fallback = "10",
                      .en = "First hours that are not counted. Default 10.",
                      .nl = "Eerste uren die niet geteld worden. Standaard 10."},
                     {.key = "length_h",
                      .shape = &length_hours,
                      .fallback = "1000",
                      .en = "Hours that are counted, after the warm-up. Default 1000.",
                      .nl = "Uren die geteld worden, na de aanloop. Standaard 1000."},
                     REPLICATIONS_AND_SEED)};
static const struct shape run = {
    .kind = SHAPE_VARIANT,
    .name = "run",
    .tag = "kind",
    .has_default = true,
    .variants = (const struct shape_variant[]){
        {"calendar", &calendar_run,
         "Days with dates and opening hours; begins empty, ends when the last contact has left.",
         "Dagen met een datum en openingstijden; begint leeg, eindigt als het laatste contact "
         "weg is."},
        {"steady_state", &steady_state_run, "No time of the day: constant rates, without end.",
         "Geen tijd van de dag: constante aantallen, zonder einde."},
        {0}}};

static const struct shape holiday_choice = {.kind = SHAPE_TEXT, .choices = CHOICES("none", "nl")};
static const struct shape holiday_dates = {
    .kind = SHAPE_LIST, .item = &date, .max_items = LIMITS_DAYS};
static const struct shape holidays = {.kind = SHAPE_ANY,
                                      .expected = "\"none\", \"nl\" or a list of dates",
                                      .alternatives = EITHER(&holiday_choice, &holiday_dates)};
static const struct shape named_days = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_DAYS};
static const struct shape list_of_named_days = {
    .kind = SHAPE_LIST, .item = &named_days, .min_items = 1, .max_items = 7};
static const struct shape days_of_week = {.kind = SHAPE_ANY,
                                          .expected = "days like \"mon-fri\" or a list of those",
                                          .alternatives = EITHER(&named_days, &list_of_named_days)};
static const struct shape calendar = {
    .kind = SHAPE_OBJECT,
    .name = "calendar",
    .fields = FIELDS(
        {.key = "holidays",
         .shape = &holidays,
         .fallback = "\"none\"",
         .en = "Days on which nobody works and nobody calls: none, nl (the Dutch public "
               "holidays) or a list of dates. Default none.",
         .nl = "Dagen waarop niemand werkt en niemand belt: none, nl (de Nederlandse feestdagen) "
               "of een lijst van datums. Standaard none."},
        {.key = "working_days",
         .shape = &days_of_week,
         .fallback = "\"mon-fri\"",
         .en = "Days, holidays apart, in which the age of mail is told: days like mon-fri, or a "
               "list of those. Default mon-fri.",
         .nl = "Dagen, feestdagen daargelaten, waarin de ouderdom van mail geteld wordt: dagen als "
               "mon-fri, of een lijst daarvan. Standaard mon-fri."})};

/* --- queues --- */

static const struct shape hours_of_day = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_HOURS};
static const struct shape hours = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_OPEN};
static const struct shape hours_by_day = {.kind = SHAPE_MAP,
                                          .pattern = SHAPE_TEXT_DAYS,
                                          .item = &hours_of_day,
                                          .min_items = 1,
                                          .max_items = 7};
static const struct shape open_hours = {
    .kind = SHAPE_ANY,
    .name = "open",
    .expected = "hours like \"08:30-17:00\", \"always\", or an object with hours by day",
    .alternatives = EITHER(&hours, &hours_by_day)};
static const struct shape most_agents = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_AGENTS, .whole = true};
static const struct shape overflow = {
    .kind = SHAPE_OBJECT,
    .fields = FIELDS({.key = "group",
                      .shape = &group_id,
                      .required = true,
                      .en = "A group.",
                      .nl = "Een groep."},
                     {.key = "after",
                      .shape = &duration,
                      .is_time = true,
                      .fallback = "0",
                      .en = "It takes only contacts that have waited this long. Default 0.",
                      .nl = "Zij neemt alleen contacten die zo lang gewacht hebben. "
                            "Standaard 0."},
                     {.key = "most",
                      .shape = &most_agents,
                      .en = "So many of its agents at a time, at most, work for this queue. "
                            "Default: no limit.",
                      .nl = "Hoogstens zoveel van haar medewerkers werken tegelijk voor deze rij. "
                            "Standaard: geen grens."})};
static const struct shape group_choice = {.kind = SHAPE_ANY,
                                          .expected =
                                              "the id of a group or an object with \"group\"",
                                          .alternatives = EITHER(&group_id, &overflow)};
static const struct shape equal_groups = {
    .kind = SHAPE_LIST, .item = &group_choice, .min_items = 1, .max_items = LIMITS_QUEUES};
static const struct shape preference = {
    .kind = SHAPE_ANY,
    .expected = "the id of a group, an object with \"group\", or a list of those",
    .alternatives = EITHER(&group_id, &overflow, &equal_groups)};
static const struct shape preferences = {.kind = SHAPE_LIST,
                                         .name = "preferences",
                                         .expected = "a list of groups",
                                         .item = &preference,
                                         .min_items = 1,
                                         .max_items = LIMITS_QUEUES};
static const struct shape transfers = {MAP_OF(probability), .max_items = LIMITS_QUEUES};

static const struct shape working_days = {.kind = SHAPE_NUMBER, .max = 250, .whole = true};
static const struct shape cause = {.kind = SHAPE_TEXT,
                                   .choices = CHOICES("value", "unresolved", "status", "redial",
                                                      "ping_pong", "chase", "no_callback", "purge",
                                                      "web_failure")};
static const struct shape return_branch = {
    .kind = SHAPE_OBJECT,
    .name = "return",
    .fields = FIELDS(
        {.key = "share",
         .shape = &probability,
         .required = true,
         .en = "Share of these customers that comes back in this way.",
         .nl = "Aandeel van deze klanten dat zo terugkomt."},
        {.key = "to",
         .shape = &queue_id,
         .en = "The queue they come back to. Default: the same.",
         .nl = "De rij waar zij terugkomen. Standaard: dezelfde."},
        {.key = "after",
         .shape = &vocabulary_distribution,
         .not_with = "working_days",
         .en = "How much later, by the clock. Default: at once.",
         .nl = "Hoeveel later, op de klok. Standaard: meteen."},
        {.key = "working_days",
         .shape = &working_days,
         .not_with = "after",
         .en = "How many opening days of the queue later, at a moment of its opening hours as its "
               "profile says.",
         .nl = "Hoeveel openingsdagen van de rij later, op een moment van haar openingstijd zoals "
               "haar profiel zegt."},
        {.key = "cause",
         .shape = &cause,
         .en = "Why they come back, for the ledger of demand. Default: redial after a loss, "
               "unresolved after an answer.",
         .nl = "Waarom zij terugkomen, voor het grootboek van de vraag. Standaard: redial na "
               "verlies, unresolved na een antwoord."})};
static const struct shape returns = {.kind = SHAPE_LIST,
                                     .name = "returns",
                                     .expected = "a list of ways to come back",
                                     .item = &return_branch,
                                     .min_items = 1,
                                     .max_items = LIMITS_RETURNS};
/* --- mail --- */

static const struct shape age_wd = {.kind = SHAPE_NUMBER, .max = LIMITS_DAYS, .whole = true};
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
         .shape = &probability,
         .required = true,
         .en = "Share of those who still wait then that rings. Who has been answered before the "
               "call does not ring.",
         .nl = "Aandeel van wie dan nog wacht dat belt. Wie voor het telefoontje antwoord heeft, "
               "belt niet."},
        {.key = "to",
         .shape = &queue_id,
         .required = true,
         .en = "The queue they ring, at any moment of its opening hours that day.",
         .nl = "De rij waar zij bellen, op een willekeurig moment van haar openingstijd die "
               "dag."},
        {.key = "cause",
         .shape = &cause,
         .fallback = "\"chase\"",
         .en = "Why, for the ledger of demand. Default chase.",
         .nl = "Waarom, voor het grootboek van de vraag. Standaard chase (rappel)."})};
static const struct shape chase_rules = {.kind = SHAPE_LIST,
                                         .name = "chases",
                                         .expected = "a list of rules",
                                         .item = &chase_rule,
                                         .min_items = 1,
                                         .max_items = LIMITS_RETURNS};
static const struct shape purged_queues = {
    .kind = SHAPE_LIST, .item = &queue_id, .min_items = 1, .max_items = LIMITS_QUEUES};
static const struct shape stock = {.kind = SHAPE_NUMBER, .max = 1e9, .whole = true};
static const struct shape shares = {MAP_OF(probability), .min_items = 1,
                                    .max_items = LIMITS_QUEUES};
static const struct shape destination = {.kind = SHAPE_ANY,
                                         .expected =
                                             "the id of a queue or an object with a share by queue",
                                         .alternatives = EITHER(&queue_id, &shares)};
static const struct shape purge_callers = {
    .kind = SHAPE_OBJECT,
    .fields =
        FIELDS({.key = "share",
                .shape = &probability,
                .required = true,
                .en = "Share of the senders that comes back; the others give up.",
                .nl = "Aandeel van de afzenders dat terugkomt; de anderen geven het op."},
               {.key = "to",
                .shape = &destination,
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
         .shape = &age_wd,
         .required = true,
         .en = "Mail older than so many working days is deleted; the day it came is day 0.",
         .nl = "Mail ouder dan zoveel werkdagen wordt verwijderd; de dag waarop hij kwam is dag "
               "0."},
        {.key = "callers",
         .shape = &purge_callers,
         .en = "Senders of deleted mail who come back. Default: none.",
         .nl = "Afzenders van verwijderde mail die terugkomen. Standaard: geen."})};
static const struct shape purges = {MAP_OF(purge), .max_items = LIMITS_QUEUES};
/* --- types of questions --- */

static const struct shape above_zero = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_FACTOR};
static const struct shape causes = {.kind = SHAPE_LIST,
                                    .item = &cause,
                                    .expected = "a list of causes",
                                    .min_items = 1,
                                    .max_items = SCENARIO_CAUSES};
static const struct shape question = {
    .kind = SHAPE_OBJECT,
    .name = "question",
    .fields = FIELDS(
        {.key = "title",
         .shape = &title,
         .en = "Name for people, in English and Dutch. Default: the id.",
         .nl = "Naam voor mensen, in het Engels en Nederlands. Standaard: de id."},
        {.key = "handling",
         .shape = &above_zero,
         .fallback = "1",
         .en = "Factor on talk and wrap-up, where no log gives them. Default 1.",
         .nl = "Factor op gesprek en nawerk, waar geen logboek ze geeft. Standaard 1."},
        {.key = "patience",
         .shape = &above_zero,
         .fallback = "1",
         .en = "Factor on the patience, where no log gives it. Default 1.",
         .nl = "Factor op het geduld, waar geen logboek het geeft. Standaard 1."},
        {.key = "transfer",
         .shape = &factor,
         .fallback = "1",
         .en = "Factor on the shares of transfers; together at most 1. Default 1.",
         .nl = "Factor op de aandelen van transfers; samen hoogstens 1. Standaard 1."},
        {.key = "refer",
         .shape = &factor,
         .fallback = "1",
         .en = "Factor on the shares of refers; with the transfers at most 1. Default 1.",
         .nl = "Factor op de aandelen van refers; met de transfers hoogstens 1. Standaard 1."},
        {.key = "return",
         .shape = &factor,
         .fallback = "1",
         .en = "Factor on the shares of after_answered; together at most 0.99. Default 1.",
         .nl = "Factor op de aandelen van after_answered; samen hoogstens 0,99. Standaard 1."},
        {.key = "causes",
         .shape = &causes,
         .en = "Contacts with these causes take this type, whatever the customer's first question "
               "was. Default: none.",
         .nl = "Contacten met deze oorzaken krijgen dit type, wat de eerste vraag van de klant ook "
               "was. Standaard: geen."})};
static const struct shape questions = {MAP_OF(question), .max_items = LIMITS_QUESTIONS};
static const struct shape question_shares = {MAP_OF(probability), .min_items = 1,
                                             .max_items = LIMITS_QUESTIONS};

/* --- dossier holders --- */

static const struct shape holder = {
    .kind = SHAPE_OBJECT,
    .name = "holder",
    .fields = FIELDS(
        {.key = "reached",
         .shape = &probability,
         .fallback = "0.3",
         .en = "Share of the referred whom the holder helps at once. Default 0.3.",
         .nl = "Aandeel van de doorverwezenen dat de dossierhouder meteen helpt. Standaard 0,3."},
        {.key = "in_time",
         .shape = &probability,
         .fallback = "0.25",
         .en = "Share of the others who are called back in time, and helped then. Default 0.25.",
         .nl = "Aandeel van de anderen dat op tijd wordt teruggebeld en dan is geholpen. Standaard "
               "0,25."},
        {.key = "in_time_after",
         .shape = &vocabulary_distribution,
         .fallback = "{\"dist\": \"uniform\", \"min_s\": 0, \"max_s\": 172800}",
         .en = "How much later that is, by the clock. Default uniform within 48 hours.",
         .nl = "Hoeveel later dat is, op de klok. Standaard uniform binnen 48 uur."},
        {.key = "late",
         .shape = &probability,
         .fallback = "0.3",
         .en = "Share of the others who are called back late; the rest never are. Default 0.3.",
         .nl = "Aandeel van de anderen dat te laat wordt teruggebeld; de rest nooit. Standaard "
               "0,3."},
        {.key = "late_after",
         .shape = &vocabulary_distribution,
         .fallback = "{\"dist\": \"uniform\", \"min_s\": 172800, \"max_s\": 864000}",
         .en = "How much later that is, by the clock. Default uniform between 2 and 10 days.",
         .nl = "Hoeveel later dat is, op de klok. Standaard uniform tussen 2 en 10 dagen."},
        {.key = "after_no_callback",
         .shape = &returns,
         .en =
             "Who rings again because no call comes: of those who are never called back, the rest "
             "of whom gives up; and of those who are called back late, if that is later than "
             "this. Cause: no_callback. Default: nobody.",
         .nl =
             "Wie opnieuw belt omdat er niet wordt teruggebeld: van wie nooit wordt teruggebeld, "
             "van wie de rest het opgeeft; en van wie te laat wordt teruggebeld, als dat later is "
             "dan dit. Oorzaak: no_callback. Standaard: niemand."})};
static const struct shape holders = {MAP_OF(holder), .max_items = LIMITS_QUEUES};
static const struct shape refers = {MAP_OF(probability), .max_items = LIMITS_QUEUES};

/* --- complaints --- */

static const struct shape complaints = {
    .kind = SHAPE_OBJECT,
    .name = "complaints",
    .fields = FIELDS(
        {.key = "gave_up",
         .shape = &probability,
         .fallback = "0",
         .en =
             "Chance of a complaint from a customer who gives up after hanging up, the busy signal "
             "or a closed door. Default 0.",
         .nl = "Kans op een klacht van een klant die het opgeeft na ophangen, de bezettoon of een "
               "dichte deur. Standaard 0."},
        {.key = "per_retry",
         .shape = &factor,
         .fallback = "0",
         .en = "That chance is times 1 + per_retry for each contact the customer had before. "
               "Default 0.",
         .nl = "Die kans is maal 1 + per_retry voor elk contact dat de klant al had. Standaard 0."},
        {.key = "no_callback",
         .shape = &probability,
         .fallback = "0",
         .en = "Chance of a complaint when a dossier holder never calls back. Default 0.",
         .nl = "Kans op een klacht als een dossierhouder nooit terugbelt. Standaard 0."},
        {.key = "walk_out",
         .shape = &probability,
         .fallback = "0",
         .en = "Chance of a complaint from who walks out of the waiting room of a counter; that "
               "takes the place of gave_up. Default 0.",
         .nl =
             "Kans op een klacht van wie uit de wachtruimte van een balie wegloopt; dat komt in de "
             "plaats van gave_up. Standaard 0."},
        {.key = "contact",
         .shape = &probability,
         .fallback = "0",
         .en = "Chance of a complaint about any contact that comes to a queue. Default 0.",
         .nl = "Kans op een klacht over elk contact dat bij een rij komt. Standaard 0."},
        {.key = "purged",
         .shape = &probability,
         .fallback = "0",
         .en = "Chance of a complaint about a mail that a purge deletes. Default 0.",
         .nl = "Kans op een klacht over een mail die bij het opschonen wordt verwijderd. Standaard "
               "0."},
        {.key = "late_mail",
         .shape = &probability,
         .fallback = "0",
         .en = "Chance of a complaint about a mail that is answered after more than late_wd "
               "working days; or deleted then, without a complaint about that. Default 0.",
         .nl = "Kans op een klacht over een mail die na meer dan late_wd werkdagen wordt "
               "beantwoord; of dan wordt verwijderd zonder dat daarover wordt geklaagd. Standaard "
               "0."},
        {.key = "late_wd",
         .shape = &age_wd,
         .fallback = "10",
         .en = "The working days that a mail may take before it is late; the day it came is day "
               "0. Default 10.",
         .nl = "De werkdagen die een mail mag duren voor hij te laat is; de dag waarop hij kwam is "
               "dag 0. Standaard 10."},
        {.key = "to",
         .shape = &queue_id,
         .en = "Queue where complaints are handled: each is a contact of cause value that comes on "
               "the next day on which the queue opens, and solves no case. One about such a "
               "contact is counted, but brings no other. Default: they are only counted.",
         .nl = "Rij waar klachten worden behandeld: elke klacht is een contact met oorzaak value "
               "dat op de eerstvolgende dag komt waarop de rij opent, en geen zaak oplost. Een "
               "klacht over zo'n contact telt, maar brengt geen ander contact. Standaard: ze "
               "worden alleen geteld."})};

/* --- queues, on --- */

static const struct shape keep_idle = {.kind = SHAPE_NUMBER, .max = LIMITS_AGENTS, .whole = true};
static const struct shape keep_idle_by_queue = {MAP_OF(keep_idle), .max_items = LIMITS_QUEUES};

static const struct shape queue_profile = {
    .kind = SHAPE_OBJECT,
    .fields = FIELDS({.key = "weights",
                      .shape = &factors_of_slots,
                      .required = true,
                      .en = "Weight of each slot of the day; only their proportions matter.",
                      .nl = "Gewicht van elk slot van de dag; alleen de verhoudingen tellen."},
                     {.key = "slot_min",
                      .shape = &slot,
                      .fallback = "30",
                      .en = "Length of the slots in minutes. Default 30.",
                      .nl = "Lengte van de slots in minuten. Standaard 30."},
                     {.key = "from",
                      .shape = &time_of_day,
                      .fallback = "\"00:00\"",
                      .en = "Begin of the first slot. Default 00:00.",
                      .nl = "Begin van het eerste slot. Standaard 00:00."})};
static const struct shape channel = {.kind = SHAPE_TEXT,
                                     .choices = CHOICES("phone", "mail", "counter")};

static const struct shape follow_up = {
    .kind = SHAPE_OBJECT,
    .name = "follow_up",
    .fields = FIELDS({.key = "share",
                      .shape = &probability,
                      .fallback = "0.15",
                      .en = "Share of the answered contacts that needs it. Default 0.15.",
                      .nl = "Aandeel van de beantwoorde contacten dat het vraagt. Standaard 0,15."},
                     {.key = "work",
                      .shape = &vocabulary_distribution,
                      .fallback = "180",
                      .en = "Length of that work. Default 180 s.",
                      .nl = "Duur van dat werk. Standaard 180 s."})};

static const struct shape queue = {
    .kind = SHAPE_OBJECT,
    .name = "queue",
    .fields = FIELDS(
        {.key = "channel",
         .shape = &channel,
         .fallback = "\"phone\"",
         .en = "How its contacts come: phone, mail or counter. Default phone.",
         .nl = "Hoe haar contacten komen: phone (telefoon), mail of counter (balie). Standaard "
               "phone."},
        {.key = "open",
         .shape = &open_hours,
         .fallback = "\"always\"",
         .en = "Opening hours: always, hours for Monday to Friday, or hours by day. Who comes "
               "outside them is turned away. Default always.",
         .nl = "Openingstijden: always, tijden voor maandag tot en met vrijdag, of tijden per dag. "
               "Wie daarbuiten komt wordt weggestuurd. Standaard always."},
        {.key = "profile",
         .shape = &queue_profile,
         .en = "How those who come back on a later day spread over its opening hours, and those of "
               "a source without a profile of its own. Default: evenly.",
         .nl = "Hoe wie op een latere dag terugkomt zich over haar openingstijd verdeelt, en wie "
               "uit een bron zonder eigen profiel komt. Standaard: gelijkmatig."},
        {.key = "patience",
         .shape = &vocabulary_distribution,
         .fallback = "\"never\"",
         .en = "How long a contact waits before it hangs up. Default never: waits for ever.",
         .nl = "Hoe lang een contact wacht voor het ophangt. Standaard never: wacht eindeloos."},
        {.key = "talk",
         .shape = &vocabulary_distribution,
         .fallback = "{\"dist\": \"exponential\", \"mean_s\": 300}",
         .en = "Length of the conversation. Default exponential with mean 300 s.",
         .nl = "Duur van het gesprek. Standaard exponentieel met gemiddelde 300 s."},
        {.key = "wrap_up",
         .shape = &vocabulary_distribution,
         .fallback = "0",
         .en = "The agent's work after the customer has gone. Default 0.",
         .nl = "Nawerk van de medewerker als de klant weg is. Standaard 0."},
        {.key = "follow_up",
         .shape = &follow_up,
         .en = "Work that some contacts bring beside the wrap-up, and right after it: a form or a "
               "leaflet to send. Default: none.",
         .nl = "Werk dat sommige contacten naast het nawerk geven, direct erna: een formulier of "
               "folder opsturen. Standaard: geen."},
        {.key = "target",
         .shape = &duration,
         .is_time = true,
         .fallback = "20",
         .en = "T of answered within T. Default 20 s.",
         .nl = "T van beantwoord binnen T. Standaard 20 s."},
        {.key = "short_abandon",
         .shape = &duration,
         .is_time = true,
         .fallback = "0",
         .en = "Who hangs up within this time does not count as lost. Default 0 s.",
         .nl = "Wie binnen deze tijd ophangt telt niet als verloren. Standaard 0 s."},
        {.key = "trunks",
         .shape = &trunks_id,
         .en = "The telephone lines that its calls hold. Default: no limit.",
         .nl = "De telefoonlijnen die de gesprekken bezetten. Standaard: geen grens."},
        {.key = "measure_length",
         .shape = &boolean,
         .fallback = "false",
         .en = "Also measure variance and maximum of the number waiting. Default false.",
         .nl = "Meet ook variantie en maximum van het aantal wachtenden. Standaard false."},
        {.key = "measure_backlog",
         .shape = &boolean,
         .fallback = "false",
         .en = "Also count those waiting, and their ages, at the end of each day. Always so for "
               "mail in a run with days. Default false.",
         .nl = "Tel ook de wachtenden en hun ouderdom aan het eind van elke dag. Altijd zo voor "
               "mail in een run met dagen. Standaard false."},
        {.key = "norm_wd",
         .shape = &age_wd,
         .en = "A mail is replied in time within so many working days; the day it came is day 0. "
               "Only for mail. Default 2.",
         .nl = "Een mail is op tijd beantwoord binnen zoveel werkdagen; de dag waarop hij kwam is "
               "dag 0. Alleen voor mail. Standaard 2."},
        {.key = "while_waiting",
         .shape = &chase_rules,
         .en = "Who rings to ask where the answer stays while a mail waits: a contact beside the "
               "question itself. Only for mail. Default: nobody.",
         .nl = "Wie belt om te vragen waar het antwoord blijft terwijl een mail wacht: een contact "
               "naast de vraag zelf. Alleen voor mail. Standaard: niemand."},
        {.key = "team",
         .shape = &team_id,
         .en = "The team it belongs to: results add up its queues and groups. Default: none.",
         .nl = "Het team waar zij bij hoort: resultaten tellen zijn rijen en groepen op. "
               "Standaard: geen."},
        {.key = "groups",
         .shape = &preferences,
         .en = "Groups that an arriving contact tries, in this order; those in a list inside the "
               "list are equal. Default: all that serve the queue, equal.",
         .nl = "Groepen die een nieuw contact probeert, in deze volgorde; die in een lijst in de "
               "lijst zijn gelijk. Standaard: alle die de rij bedienen, gelijk."},
        {.key = "transfers",
         .shape = &transfers,
         .en = "Share of the answered contacts that goes on to wait in another queue.",
         .nl = "Aandeel van de beantwoorde contacten dat doorgaat naar een andere rij."},
        {.key = "refers",
         .shape = &refers,
         .en = "Share of the answered contacts that is referred to a dossier holder, by id; with "
               "the transfers at most 1.",
         .nl = "Aandeel van de beantwoorde contacten dat naar een dossierhouder wordt verwezen, op "
               "id; met de transfers hoogstens 1."},
        {.key = "after_answered",
         .shape = &returns,
         .en = "Who comes back after an answer: shares of those not passed on. Default: nobody.",
         .nl = "Wie terugkomt na een antwoord: aandelen van wie niet is doorverbonden. Standaard: "
               "niemand."},
        {.key = "after_abandoned",
         .shape = &returns,
         .en = "Who comes back after hanging up; the rest gives up. Default: nobody.",
         .nl = "Wie terugkomt na ophangen; de rest geeft het op. Standaard: niemand."},
        {.key = "after_blocked",
         .shape = &returns,
         .en = "Who comes back after the busy signal. Default: nobody.",
         .nl = "Wie terugkomt na de bezettoon. Standaard: niemand."},
        {.key = "after_turned_away",
         .shape = &returns,
         .en = "Who comes back after coming outside opening hours. Default: nobody.",
         .nl = "Wie terugkomt na buiten openingstijd te zijn gekomen. Standaard: niemand."})};

/* --- groups --- */

static const struct shape agents = {.kind = SHAPE_NUMBER, .max = LIMITS_AGENTS};
static const struct shape agents_of_slots = {.kind = SHAPE_LIST,
                                             .item = &agents,
                                             .expected = "a list of numbers",
                                             .min_items = 1,
                                             .max_items = LIMITS_SLOTS};
static const struct shape equal_queues = {
    .kind = SHAPE_LIST, .item = &queue_id, .min_items = 1, .max_items = LIMITS_QUEUES};
static const struct shape rank = {.kind = SHAPE_ANY,
                                  .expected = "the id of a queue or a list of ids",
                                  .alternatives = EITHER(&queue_id, &equal_queues)};
static const struct shape ranks = {.kind = SHAPE_LIST,
                                   .name = "ranks",
                                   .expected = "a list of queues",
                                   .item = &rank,
                                   .min_items = 1,
                                   .max_items = LIMITS_QUEUES};
static const struct shape speed = {.kind = SHAPE_NUMBER, .min = 0.01, .max = 100};
static const struct shape speed_by_queue = {MAP_OF(speed), .max_items = LIMITS_QUEUES};
static const struct shape speeds = {.kind = SHAPE_ANY,
                                    .expected = "a number or an object with a number by queue",
                                    .alternatives = EITHER(&speed, &speed_by_queue)};
static const struct shape handling = {
    .kind = SHAPE_OBJECT,
    .fields = FIELDS({.key = "talk",
                      .shape = &vocabulary_distribution,
                      .en = "Length of the conversation in this group. Default: as the queue says.",
                      .nl = "Duur van het gesprek in deze groep. Standaard: zoals de rij zegt."},
                     {.key = "wrap_up",
                      .shape = &vocabulary_distribution,
                      .en = "Wrap-up in this group. Default: as the queue says.",
                      .nl = "Nawerk in deze groep. Standaard: zoals de rij zegt."})};
static const struct shape handling_by_queue = {MAP_OF(handling), .max_items = LIMITS_QUEUES};
static const struct shape interruption = {
    .kind = SHAPE_OBJECT,
    .fields = FIELDS({.key = "resume",
                      .shape = &vocabulary_distribution,
                      .fallback = "0",
                      .en = "Time it takes to get into the work again. Default 0.",
                      .nl = "Tijd om weer in het werk te komen. Standaard 0."})};
static const struct shape interruptions = {MAP_OF(interruption), .max_items = LIMITS_QUEUES};
static const struct shape switch_cost = {.kind = SHAPE_NUMBER, .max = 10};
static const struct shape switch_costs = {MAP_OF(switch_cost), .max_items = LIMITS_QUEUES};
static const struct shape after_closing = {.kind = SHAPE_TEXT,
                                           .choices = CHOICES("finish_queue", "leave")};

static const struct shape shrinkage = {
    .kind = SHAPE_OBJECT,
    .name = "shrinkage",
    .fields = FIELDS({.key = "leave",
                      .shape = &probability,
                      .fallback = "0",
                      .en = "Share of the paid hours: leave and public holidays. Default 0.",
                      .nl = "Aandeel van de betaalde uren: verlof en feestdagen. Standaard 0."},
                     {.key = "sickness",
                      .shape = &probability,
                      .fallback = "0",
                      .en = "Sickness absence. Default 0.",
                      .nl = "Ziekteverzuim. Standaard 0."},
                     {.key = "breaks",
                      .shape = &probability,
                      .fallback = "0",
                      .en = "Breaks. Default 0.",
                      .nl = "Pauzes. Standaard 0."},
                     {.key = "meetings",
                      .shape = &probability,
                      .fallback = "0",
                      .en = "Meetings and the start of the day. Default 0.",
                      .nl = "Overleg en dagstart. Standaard 0."},
                     {.key = "training",
                      .shape = &probability,
                      .fallback = "0",
                      .en = "Training. Default 0.",
                      .nl = "Opleiding. Standaard 0."},
                     {.key = "coaching",
                      .shape = &probability,
                      .fallback = "0",
                      .en = "Coaching and quality. Default 0.",
                      .nl = "Coaching en kwaliteit. Standaard 0."},
                     {.key = "projects",
                      .shape = &probability,
                      .fallback = "0",
                      .en = "Projects. Default 0.",
                      .nl = "Projecten. Standaard 0."},
                     {.key = "other",
                      .shape = &probability,
                      .fallback = "0",
                      .en = "All other. Default 0.",
                      .nl = "Al het andere. Standaard 0."})};
static const struct shape staff_time = {
    .kind = SHAPE_OBJECT,
    .name = "staff_time",
    .fields =
        FIELDS({.key = "shrinkage",
                .shape = &shrinkage,
                .en = "What paid hours go to before the roster, where a group does not say.",
                .nl = "Waar betaalde uren heen gaan voor het rooster, waar een groep het niet "
                      "zegt."},
               {.key = "sickness_varies",
                .shape = &boolean,
                .fallback = "false",
                .en = "Whether the number of sick people differs from day to day, of groups with "
                      "heads that do not say. Default false.",
                .nl = "Of het aantal zieken van dag tot dag verschilt, van groepen met heads die "
                      "het niet zeggen. Standaard false."})};
static const struct shape claim_kind = {
    .kind = SHAPE_TEXT,
    .choices =
        CHOICES("training", "projects", "coaching", "onboarding", "exempt", "move", "other")};
static const struct shape claim_share = {.kind = SHAPE_NUMBER, .max = 1};
static const struct shape claim_hours = {.kind = SHAPE_NUMBER, .max = 1e7};
static const struct shape claim = {
    .kind = SHAPE_OBJECT,
    .name = "claim",
    .one_of = "share h_per_week",
    .fields = FIELDS({.key = "kind",
                      .shape = &claim_kind,
                      .fallback = "\"other\"",
                      .en = "What the hours go to. Default other.",
                      .nl = "Waar de uren heen gaan. Standaard other."},
                     {.key = "from",
                      .shape = &date,
                      .en = "First day. Default: the first of the run.",
                      .nl = "Eerste dag. Standaard: de eerste van de run."},
                     {.key = "to",
                      .shape = &date,
                      .en = "Last day. Default: the last of the run.",
                      .nl = "Laatste dag. Standaard: de laatste van de run."},
                     {.key = "share",
                      .shape = &claim_share,
                      .en = "Share of the hours on the roster of each day.",
                      .nl = "Aandeel van de roosteruren van elke dag."},
                     {.key = "h_per_week",
                      .shape = &claim_hours,
                      .en = "Hours a week of the group together, evenly over the roster of the "
                            "week.",
                      .nl = "Uren per week van de groep samen, gelijkmatig over het rooster van de "
                            "week."})};
static const struct shape claims = {.kind = SHAPE_LIST,
                                    .name = "claims",
                                    .expected = "a list of claims",
                                    .item = &claim,
                                    .min_items = 1,
                                    .max_items = LIMITS_CLAIMS};
static const struct shape heads = {.kind = SHAPE_NUMBER, .max = LIMITS_AGENTS};
static const struct shape turnover = {.kind = SHAPE_NUMBER, .max = 52};
static const struct shape novice_handling = {.kind = SHAPE_NUMBER, .min = 1, .max = 100};
static const struct shape novice_weeks = {
    .kind = SHAPE_NUMBER, .whole = true, .min = 1, .max = 520};
static const struct shape weeks_off = {.kind = SHAPE_NUMBER, .max = 520};
static const struct shape hours_of_week = {.kind = SHAPE_NUMBER, .max = 168};
static const struct shape novices = {
    .kind = SHAPE_OBJECT,
    .name = "novices",
    .one_of = "share turnover_per_year",
    .fields = FIELDS(
        {.key = "share",
         .shape = &probability,
         .en = "Share of the people at work who are novices; hires keep it up.",
         .nl = "Aandeel beginners onder de mensen die aan het werk zijn; nieuwe mensen houden het "
               "op peil."},
        {.key = "turnover_per_year",
         .shape = &turnover,
         .en = "People who leave in a year, as a share of heads: each week as many as in the "
               "others; new ones come in the same week.",
         .nl = "Mensen die per jaar vertrekken, als aandeel van heads: elke week evenveel; in "
               "dezelfde week komen er nieuwe."},
        {.key = "handling",
         .shape = &novice_handling,
         .fallback = "1.6",
         .en = "Factor on a novice's handling times at the start. Default 1.6.",
         .nl = "Factor op de afhandeltijden van een beginner in het begin. Standaard 1,6."},
        {.key = "proficiency_wk",
         .shape = &novice_weeks,
         .fallback = "20",
         .en = "Weeks at work in which that excess falls, exponentially, to 5 %; after them nobody "
               "is a novice. Default 20.",
         .nl = "Weken aan het werk waarin die extra tijd exponentieel daalt tot 5 %; daarna is men "
               "geen beginner meer. Standaard 20."},
        {.key = "training_wk",
         .shape = &weeks_off,
         .fallback = "6",
         .en = "Weeks of training before that, off the roster: a claim of kind onboarding. Default "
               "6.",
         .nl = "Weken opleiding daarvoor, buiten het rooster: een claim van soort onboarding. "
               "Standaard 6."},
        {.key = "senior_h_per_wk",
         .shape = &hours_of_week,
         .fallback = "6",
         .en = "Hours a week that colleagues coach a novice: a claim of kind coaching. Default 6.",
         .nl = "Uren per week dat collega's een beginner begeleiden: een claim van soort coaching. "
               "Standaard 6."},
        {.key = "coach_wk",
         .shape = &weeks_off,
         .fallback = "8",
         .en = "For so many weeks. Default 8.",
         .nl = "Zoveel weken lang. Standaard 8."})};
static const struct shape seniors = {
    .kind = SHAPE_OBJECT,
    .name = "seniors",
    .fields = FIELDS({.key = "heads",
                      .shape = &heads,
                      .required = true,
                      .en = "How many of the group's heads are seniors.",
                      .nl = "Hoeveel van de mensen in dienst senior zijn."},
                     {.key = "exempt",
                      .shape = &probability,
                      .fallback = "0.5",
                      .en = "Share of their hours that is kept free of the work: a claim of kind "
                            "exempt. Default 0.5.",
                      .nl = "Aandeel van hun uren dat vrij is van het werk: een claim van soort "
                            "exempt. Standaard 0,5."})};
static const struct shape contract_hours = {.kind = SHAPE_NUMBER, .above_min = true, .max = 168};

static const struct shape group = {
    .kind = SHAPE_OBJECT,
    .name = "group",
    .fields = FIELDS(
        {.key = "agents",
         .shape = &agents,
         .not_with = "agents_by_slot",
         .en = "Agents present where all factors are 1; a fraction is rounded at random per slot. "
               "Default: what heads comes to; without heads 1.",
         .nl =
             "Medewerkers aanwezig waar alle factoren 1 zijn; een breuk wordt per slot door loting "
             "afgerond. Standaard: waar heads op uitkomt; zonder heads 1."},
        {.key = "shape",
         .shape = &factors_of_slots,
         .not_with = "agents_by_slot",
         .en = "Factor on the agents for each slot of the day. Default: present day and night.",
         .nl = "Factor op de medewerkers voor elk slot van de dag. Standaard: dag en nacht "
               "aanwezig."},
        {.key = "agents_by_slot",
         .shape = &agents_of_slots,
         .not_with = "agents shape",
         .en = "Agents for each slot of the day, in place of agents and shape.",
         .nl = "Medewerkers voor elk slot van de dag, in plaats van agents en shape."},
        {.key = "slot_min",
         .shape = &slot,
         .fallback = "30",
         .only_with = "shape agents_by_slot",
         .en = "Length of the slots in minutes. Default 30.",
         .nl = "Lengte van de slots in minuten. Standaard 30."},
        {.key = "from",
         .shape = &time_of_day,
         .fallback = "\"00:00\"",
         .only_with = "shape agents_by_slot",
         .en = "Begin of the first slot. Default 00:00.",
         .nl = "Begin van het eerste slot. Standaard 00:00."},
        {.key = "weekday",
         .shape = &factors_of_weekdays,
         .fallback = "[1, 1, 1, 1, 1, 1, 1]",
         .en = "Factor on the agents for each day from Monday; 5 factors: none at weekends. "
               "Default 1.",
         .nl =
             "Factor op de medewerkers per dag vanaf maandag; 5 factoren: in het weekend niemand. "
             "Standaard 1."},
        {.key = "month",
         .shape = &factors_of_months,
         .fallback = "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
         .en = "Factor on the agents for each month from January. Default 1.",
         .nl = "Factor op de medewerkers per maand vanaf januari. Standaard 1."},
        {.key = "serves",
         .shape = &ranks,
         .en =
             "Queues that a free agent takes from, first things first; those in a list inside the "
             "list are equal: who waited longest goes first. Default: all queues that name the "
             "group, equal.",
         .nl = "Rijen waaruit een vrije medewerker neemt, het eerste eerst; die in een lijst in de "
               "lijst zijn gelijk: wie het langst wacht gaat voor. Standaard: alle rijen die de "
               "groep noemen, gelijk."},
        {.key = "speed",
         .shape = &speeds,
         .fallback = "1",
         .en = "Handling takes 1/speed of its time; a number, or one by queue. Default 1.",
         .nl = "Afhandelen duurt 1/speed van zijn tijd; een getal, of een per rij. Standaard 1."},
        {.key = "keep_idle",
         .shape = &keep_idle_by_queue,
         .en = "Agents that must stay idle when one takes from this queue: mail between calls. "
               "Default 0.",
         .nl = "Medewerkers die vrij moeten blijven als een van hen uit deze rij neemt: mail "
               "tussen de gesprekken door. Standaard 0."},
        {.key = "interruptible",
         .shape = &interruptions,
         .en = "Queues whose contacts an agent leaves, all others being busy, for a contact of a "
               "queue that the group serves before it. Default: none.",
         .nl = "Rijen waarvan een medewerker een contact laat liggen, als alle anderen bezig zijn, "
               "voor een contact uit een rij die bij de groep voorgaat. Standaard: geen."},
        {.key = "switch_cost",
         .shape = &switch_costs,
         .en = "Turning to a contact of this queue takes this share of its handling more: 0.1 is "
               "10 %. Default 0.",
         .nl = "Omschakelen naar een contact uit deze rij kost dit aandeel van de afhandeling "
               "extra: 0.1 is 10 %. Standaard 0."},
        {.key = "team",
         .shape = &team_id,
         .en = "The team it belongs to: results add up its queues and groups. Default: none.",
         .nl = "Het team waar zij bij hoort: resultaten tellen zijn rijen en groepen op. "
               "Standaard: geen."},
        {.key = "heads",
         .shape = &heads,
         .en = "People employed. Without agents or agents_by_slot: their contract hours less "
               "shrinkage, over the hours of the roster, are the agents. Beside those it only says "
               "how many people the agents are. Default: not known.",
         .nl = "Mensen in dienst. Zonder agents of agents_by_slot: hun contracturen min de "
               "niet-productieve, over de uren van het rooster, zijn de medewerkers. Daarnaast "
               "zegt het alleen hoeveel mensen die medewerkers zijn. Standaard: niet bekend."},
        {.key = "contract_h",
         .shape = &contract_hours,
         .fallback = "36",
         .only_with = "heads",
         .not_with = "agents agents_by_slot",
         .en = "Contract hours a week of each. Default 36.",
         .nl = "Contracturen per week van ieder. Standaard 36."},
        {.key = "shrinkage",
         .shape = &shrinkage,
         .en = "What the group's paid hours go to before the roster. Default: as staff_time says.",
         .nl = "Waar de betaalde uren van de groep heen gaan voor het rooster. Standaard: zoals "
               "staff_time zegt."},
        {.key = "sickness_varies",
         .shape = &boolean,
         .only_with = "heads",
         .en = "The number of sick people differs from day to day: each head (rounded, at least 1) "
               "is sick with the chance that shrinkage says. Default: as staff_time says.",
         .nl = "Het aantal zieken verschilt van dag tot dag: elke medewerker in dienst (afgerond, "
               "minstens 1) is ziek met de kans die shrinkage zegt. Standaard: zoals staff_time "
               "zegt."},
        {.key = "novices",
         .shape = &novices,
         .only_with = "heads",
         .en = "People who are new to the work: they take longer, and cost hours of the roster. "
               "Default: none.",
         .nl = "Mensen voor wie het werk nieuw is: zij doen er langer over, en kosten uren van het "
               "rooster. Standaard: geen."},
        {.key = "seniors",
         .shape = &seniors,
         .only_with = "heads",
         .en = "People who have other duties as well. Default: none.",
         .nl = "Mensen die ook andere taken hebben. Standaard: geen."},
        {.key = "claims",
         .shape = &claims,
         .en = "What takes hours off the roster on certain days. Default: nothing.",
         .nl = "Wat op bepaalde dagen uren van het rooster neemt. Standaard: niets."},
        {.key = "handling",
         .shape = &handling_by_queue,
         .en = "Handling times of this group's own, by queue.",
         .nl = "Eigen afhandeltijden van deze groep, per rij."},
        {.key = "after_closing",
         .shape = &after_closing,
         .fallback = "\"finish_queue\"",
         .en = "After its last slot of the day the group goes on until its queues, mail apart, are "
               "empty "
               "(finish_queue), or leaves after the contact in hand (leave). Default finish_queue.",
         .nl = "Na haar laatste slot van de dag gaat de groep door tot haar rijen, mail niet "
               "meegerekend, "
               "leeg zijn (finish_queue), of gaat weg na het lopende contact (leave). Standaard "
               "finish_queue."})};

/* --- demand --- */

#define WITH_RATE "per_h per_h_by_slot per_day"

static const struct shape per_hour = {.kind = SHAPE_NUMBER, .max = LIMITS_RATE_PER_H};
static const struct shape per_hour_of_slots = {.kind = SHAPE_LIST,
                                               .item = &per_hour,
                                               .expected = "a list of numbers",
                                               .min_items = 1,
                                               .max_items = LIMITS_SLOTS};
static const struct shape per_day = {.kind = SHAPE_NUMBER, .max = LIMITS_PER_DAY};
static const struct shape day_cv = {.kind = SHAPE_NUMBER, .max = 10};

static const struct shape lead_wd = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_LEAD_WD};
static const struct shape lead_cv = {.kind = SHAPE_NUMBER, .max = 10};
static const struct shape norm_wd = {.kind = SHAPE_NUMBER, .max = LIMITS_LEAD_WD};
static const struct shape per_wd = {.kind = SHAPE_NUMBER, .max = 100};
static const struct shape back_office = {
    .kind = SHAPE_OBJECT,
    .name = "back_office",
    .fields = FIELDS(
        {.key = "lead_wd",
         .shape = &lead_wd,
         .fallback = "15",
         .en = "Mean working days until the decision. Default 15.",
         .nl = "Gemiddelde doorlooptijd in werkdagen tot het besluit. Standaard 15."},
        {.key = "lead_cv",
         .shape = &lead_cv,
         .fallback = "0.6",
         .en = "Coefficient of variation of the lead time, which is lognormal. Default 0.6.",
         .nl = "Variatiecoëfficiënt van de doorlooptijd, die lognormaal is. Standaard 0,6."},
        {.key = "norm_wd",
         .shape = &norm_wd,
         .fallback = "10",
         .en = "Working days within which a decision was promised. Default 10.",
         .nl = "Werkdagen waarbinnen een besluit is beloofd. Standaard 10."},
        {.key = "per_wd_before",
         .shape = &per_wd,
         .fallback = "0.01",
         .en = "Status contacts per working day of an open application up to the norm. Default "
               "0.01.",
         .nl = "Statusvragen per werkdag van een open aanvraag tot aan de norm. Standaard 0,01."},
        {.key = "per_wd_after",
         .shape = &per_wd,
         .fallback = "0.075",
         .en = "Status contacts per working day of an application that is past the norm. Default "
               "0.075.",
         .nl = "Statusvragen per werkdag van een aanvraag die over de norm is. Standaard 0,075."})};

static const struct shape source = {
    .kind = SHAPE_OBJECT,
    .name = "source",
    .one_of = "per_h per_h_by_slot per_day counts_csv trace_csv",
    .fields = FIELDS(
        {.key = "to",
         .shape = &destination,
         .en = "The queue its contacts come to, or shares by queue that add up to 1. Default: the "
               "only queue.",
         .nl =
             "De rij waar de contacten komen, of aandelen per rij die samen 1 zijn. Standaard: de "
             "enige rij."},
        {.key = "back_office",
         .shape = &back_office,
         .not_with = "trace_csv",
         .en = "Its arrivals are applications to an office outside, which takes working days over "
               "them; contacts are the questions how far they are. Default: arrivals are contacts.",
         .nl = "De aankomsten zijn aanvragen bij een afdeling elders, die er werkdagen over doet; "
               "contacten zijn de vragen hoe ver het is. Standaard: aankomsten zijn contacten."},
        {.key = "questions",
         .shape = &question_shares,
         .en =
             "Shares of the types of questions of its customers, adding up to 1. Default: none of "
             "the types.",
         .nl = "Aandelen van de typen vragen van de klanten, samen 1. Standaard: geen van de "
               "typen."},
        {.key = "per_h",
         .shape = &per_hour,
         .en = "Arrivals per hour on days the queue opens, from its earliest opening to its latest "
               "closing.",
         .nl = "Aankomsten per uur op dagen dat de rij opengaat, van de vroegste opening tot de "
               "laatste sluiting."},
        {.key = "per_h_by_slot",
         .shape = &per_hour_of_slots,
         .en = "Arrivals per hour in each slot of the day.",
         .nl = "Aankomsten per uur in elk slot van de dag."},
        {.key = "per_day",
         .shape = &per_day,
         .en = "Mean arrivals on a day whose factors are all 1.",
         .nl = "Gemiddelde aankomsten op een dag waarvan alle factoren 1 zijn."},
        {.key = "counts_csv",
         .shape = &path,
         .en = "File with columns date,time,count: so many arrivals in each slot.",
         .nl = "Bestand met kolommen date,time,count: zoveel aankomsten in elk slot."},
        {.key = "trace_csv",
         .shape = &path,
         .en = "File with every arrival: arrival_s, or date and time; also talk_s, wrap_up_s, "
               "patience_s.",
         .nl = "Bestand met elke aankomst: arrival_s, of date en time; ook talk_s, wrap_up_s, "
               "patience_s."},
        {.key = "profile",
         .shape = &factors_of_slots,
         .only_with = "per_day",
         .en = "Weight of each slot of the day. Default: the profile of the queue, or else even "
               "over the "
               "opening hours.",
         .nl = "Gewicht van elk slot van de dag. Standaard: het profiel van de rij, of anders "
               "gelijkmatig over de openingstijd."},
        {.key = "slot_min",
         .shape = &slot,
         .fallback = "30",
         .only_with = "per_h_by_slot profile counts_csv",
         .en = "Length of the slots in minutes. Default 30.",
         .nl = "Lengte van de slots in minuten. Standaard 30."},
        {.key = "from",
         .shape = &time_of_day,
         .fallback = "\"00:00\"",
         .only_with = "per_h_by_slot profile",
         .en = "Begin of the first slot. Default 00:00.",
         .nl = "Begin van het eerste slot. Standaard 00:00."},
        {.key = "weekday",
         .shape = &factors_of_weekdays,
         .only_with = WITH_RATE,
         .en =
             "Factor for each day from Monday; 5 factors: none at weekends. Default 1 on days the "
             "queue opens, else 0.",
         .nl =
             "Factor per dag vanaf maandag; 5 factoren: in het weekend niets. Standaard 1 op dagen "
             "dat de rij opengaat, anders 0."},
        {.key = "month",
         .shape = &factors_of_months,
         .fallback = "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
         .only_with = WITH_RATE,
         .en = "Factor for each month from January. Default 1.",
         .nl = "Factor per maand vanaf januari. Standaard 1."},
        {.key = "day_cv",
         .shape = &day_cv,
         .fallback = "0",
         .only_with = WITH_RATE,
         .en =
             "Coefficient of variation of how busy a day is; all sources share the day. Default 0.",
         .nl = "Variatiecoëfficiënt van hoe druk een dag is; alle bronnen delen de dag. "
               "Standaard 0."})};

/* --- the file --- */

static const struct shape lines = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_TRUNKS, .whole = true};
static const struct shape trunks = {MAP_OF(lines), .max_items = LIMITS_QUEUES};
static const struct shape queues = {MAP_OF(queue), .min_items = 1, .max_items = LIMITS_QUEUES};
static const struct shape groups = {MAP_OF(group), .min_items = 1, .max_items = LIMITS_QUEUES};
static const struct shape demand = {MAP_OF(source), .min_items = 1, .max_items = LIMITS_QUEUES};
static const struct shape interventions = {MAP_OF(vocabulary_intervention),
                                           .max_items = LIMITS_INTERVENTIONS};
static const struct shape evidence_tag = {.kind = SHAPE_TEXT,
                                          .choices = CHOICES("measured", "sourced", "estimated")};
static const struct shape note_text = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_NOTE};
static const struct shape note_by_language = {
    .kind = SHAPE_OBJECT,
    .fields =
        FIELDS({.key = "en", .shape = &note_text, .en = "In English.", .nl = "In het Engels."},
               {.key = "nl", .shape = &note_text, .en = "In Dutch.", .nl = "In het Nederlands."})};
static const struct shape note = {.kind = SHAPE_ANY,
                                  .expected = "a text or an object with \"en\" and \"nl\"",
                                  .alternatives = EITHER(&note_text, &note_by_language)};
static const struct shape evidence_entry = {
    .kind = SHAPE_OBJECT,
    .name = "evidence",
    .fields = FIELDS(
        {.key = "tag",
         .shape = &evidence_tag,
         .required = true,
         .en = "measured (counted in this organisation), sourced (found in the literature or with "
               "others) or estimated (a judgement).",
         .nl = "measured (gemeten in deze organisatie), sourced (gevonden in de literatuur of bij "
               "anderen) of estimated (een oordeel)."},
        {.key = "note",
         .shape = &note,
         .en = "Where it comes from, in English and Dutch.",
         .nl = "Waar het vandaan komt, in het Engels en Nederlands."})};
static const struct shape evidence_by_pointer = {.kind = SHAPE_MAP,
                                                 .pattern = SHAPE_TEXT_POINTER,
                                                 .item = &evidence_entry,
                                                 .max_items = LIMITS_EVIDENCE};

const struct shape vocabulary_scenario = {
    .kind = SHAPE_OBJECT,
    .name = "scenario",
    .expected = "an object { ... }",
    .fields = FIELDS(
        {.key = "$schema",
         .shape = &path,
         .en = "Where editors find the schema; ignored.",
         .nl = "Waar editors het schema vinden; wordt genegeerd."},
        {.key = "name",
         .shape = &id,
         .en = "Short name, for results. Default: the name of the file.",
         .nl = "Korte naam, voor resultaten. Standaard: de naam van het bestand."},
        {.key = "title",
         .shape = &title,
         .en = "Name for people, in English and Dutch. Default: the short name.",
         .nl = "Naam voor mensen, in het Engels en Nederlands. Standaard: de korte naam."},
        {.key = "question",
         .shape = &title,
         .en = "What the scenario is to answer, for people, in English and Dutch. Default: none.",
         .nl = "Wat het scenario moet beantwoorden, voor mensen, in het Engels en Nederlands. "
               "Standaard: niets."},
        {.key = "based_on",
         .shape = &path,
         .en = "Another scenario that this file is a change to (RFC 7396), relative to this file.",
         .nl = "Een ander scenario waarop dit bestand een wijziging is (RFC 7396), vanaf hier "
               "gezien."},
        {.key = "run",
         .shape = &run,
         .fallback = "{}",
         .en = "What to simulate, and how often.",
         .nl = "Wat er gesimuleerd wordt, en hoe vaak."},
        {.key = "calendar",
         .shape = &calendar,
         .fallback = "{}",
         .en = "Special days.",
         .nl = "Bijzondere dagen."},
        {.key = "trunks",
         .shape = &trunks,
         .en = "Telephone lines: how many of each set.",
         .nl = "Telefoonlijnen: hoeveel van elke bundel."},
        {.key = "questions",
         .shape = &questions,
         .en = "Types of questions, by id, for sources to refer to.",
         .nl = "Typen vragen, op id, waarnaar bronnen verwijzen."},
        {.key = "staff_time",
         .shape = &staff_time,
         .en = "Paid hours of all groups.",
         .nl = "Betaalde uren van alle groepen."},
        {.key = "holders",
         .shape = &holders,
         .en = "Dossier holders outside the desk, by id, for queues to refer to.",
         .nl = "Dossierhouders buiten de klantenservice, op id, waarnaar rijen verwijzen."},
        {.key = "complaints",
         .shape = &complaints,
         .en = "Chances of a complaint, by what has happened. Default: nobody complains.",
         .nl = "Kansen op een klacht, naar wat er gebeurd is. Standaard: niemand klaagt."},
        {.key = "queues",
         .shape = &queues,
         .required = true,
         .en = "The queues, by id.",
         .nl = "De wachtrijen, op id."},
        {.key = "purges",
         .shape = &purges,
         .en = "Old mail that is deleted, by id.",
         .nl = "Oude mail die verwijderd wordt, op id."},
        {.key = "groups",
         .shape = &groups,
         .required = true,
         .en = "The groups of agents, by id.",
         .nl = "De groepen medewerkers, op id."},
        {.key = "demand",
         .shape = &demand,
         .required = true,
         .en = "The sources of contacts, by id.",
         .nl = "De bronnen van contacten, op id."},
        {.key = "interventions",
         .shape = &interventions,
         .en = "What is done to the organisation, by id, and when.",
         .nl = "Wat er met de organisatie gedaan wordt, op id, en wanneer."},
        {.key = "evidence",
         .shape = &evidence_by_pointer,
         .en = "How well values are known, by JSON pointer to them or to what holds them: "
               "\"/queues/phone/patience\". loket explain FILE lists them. Changes no result.",
         .nl = "Hoe goed waarden bekend zijn, op JSON-pointer ernaar of naar wat ze bevat: "
               "\"/queues/phone/patience\". loket explain BESTAND somt ze op. Verandert geen "
               "resultaat."})};
