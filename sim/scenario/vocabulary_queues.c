#include "vocabulary_rooms.h"

#include "scenario/limits.h"
#include "scenario/names.h"
#include "scenario/shapes.h"
#include "scenario/vocabulary_distribution.h"

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
                      .shape = &shapes_group_id,
                      .required = true,
                      .en = "A group.",
                      .nl = "Een groep."},
                     {.key = "after",
                      .shape = &shapes_duration,
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
                                          .alternatives = EITHER(&shapes_group_id, &overflow)};
static const struct shape equal_groups = {
    .kind = SHAPE_LIST, .item = &group_choice, .min_items = 1, .max_items = LIMITS_QUEUES};
static const struct shape preference = {
    .kind = SHAPE_ANY,
    .expected = "the id of a group, an object with \"group\", or a list of those",
    .alternatives = EITHER(&shapes_group_id, &overflow, &equal_groups)};
static const struct shape preferences = {.kind = SHAPE_LIST,
                                         .name = "preferences",
                                         .expected = "a list of groups",
                                         .item = &preference,
                                         .min_items = 1,
                                         .max_items = LIMITS_QUEUES};
static const struct shape transfers = {MAP_OF(shapes_probability), .max_items = LIMITS_QUEUES};
static const struct shape refers = {MAP_OF(shapes_probability), .max_items = LIMITS_QUEUES};

static const struct shape queue_profile = {
    .kind = SHAPE_OBJECT,
    .fields = FIELDS({.key = "weights",
                      .shape = &shapes_factors_of_slots,
                      .required = true,
                      .en = "Weight of each slot of the day; only their proportions matter.",
                      .nl = "Gewicht van elk slot van de dag; alleen de verhoudingen tellen."},
                     {.key = "slot_min",
                      .shape = &shapes_slot,
                      .fallback = "30",
                      .en = "Length of the slots in minutes. Default 30.",
                      .nl = "Lengte van de slots in minuten. Standaard 30."},
                     {.key = "from",
                      .shape = &shapes_time_of_day,
                      .fallback = "\"00:00\"",
                      .en = "Begin of the first slot. Default 00:00.",
                      .nl = "Begin van het eerste slot. Standaard 00:00."})};

static const struct shape channel = {.kind = SHAPE_TEXT, .choices = names_channels};

static const struct shape follow_up = {
    .kind = SHAPE_OBJECT,
    .name = "follow_up",
    .fields = FIELDS({.key = "share",
                      .shape = &shapes_probability,
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
         .shape = &shapes_duration,
         .is_time = true,
         .fallback = "20",
         .en = "T of answered within T. Default 20 s.",
         .nl = "T van beantwoord binnen T. Standaard 20 s."},
        {.key = "target_share",
         .shape = &shapes_probability,
         .fallback = "0.8",
         .en = "Share of the offered contacts that should be answered within T, in each interval "
               "and each week. It changes no run. Default 0.8.",
         .nl = "Aandeel van de aangeboden contacten dat binnen T beantwoord moet worden, in elk "
               "interval en elke week. Het verandert geen run. Standaard 0,8."},
        {.key = "short_abandon",
         .shape = &shapes_duration,
         .is_time = true,
         .fallback = "0",
         .en = "Who hangs up within this time does not count as lost. Default 0 s.",
         .nl = "Wie binnen deze tijd ophangt telt niet als verloren. Standaard 0 s."},
        {.key = "trunks",
         .shape = &shapes_trunks_id,
         .en = "The telephone lines that its calls hold. Default: no limit.",
         .nl = "De telefoonlijnen die de gesprekken bezetten. Standaard: geen grens."},
        {.key = "measure_length",
         .shape = &shapes_boolean,
         .fallback = "false",
         .en = "Also measure variance and maximum of the number waiting. Default false.",
         .nl = "Meet ook variantie en maximum van het aantal wachtenden. Standaard false."},
        {.key = "measure_backlog",
         .shape = &shapes_boolean,
         .fallback = "false",
         .en = "Also count those waiting, and their ages, at the end of each day. Always so for "
               "mail in a run with days. Default false.",
         .nl = "Tel ook de wachtenden en hun ouderdom aan het eind van elke dag. Altijd zo voor "
               "mail in een run met dagen. Standaard false."},
        {.key = "norm_wd",
         .shape = &shapes_age_wd,
         .en = "A mail is replied in time within so many working days; the day it came is day 0. "
               "Only for mail. Default 2.",
         .nl = "Een mail is op tijd beantwoord binnen zoveel werkdagen; de dag waarop hij kwam is "
               "dag 0. Alleen voor mail. Standaard 2."},
        {.key = "while_waiting",
         .shape = &vocabulary_mail_chases,
         .en = "Who rings to ask where the answer stays while a mail waits: a contact beside the "
               "question itself. Only for mail. Default: nobody.",
         .nl = "Wie belt om te vragen waar het antwoord blijft terwijl een mail wacht: een contact "
               "naast de vraag zelf. Alleen voor mail. Standaard: niemand."},
        {.key = "team",
         .shape = &shapes_team_id,
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
         .shape = &vocabulary_returns,
         .en = "Who comes back after an answer: shares of those not passed on. Default: nobody.",
         .nl = "Wie terugkomt na een antwoord: aandelen van wie niet is doorverbonden. Standaard: "
               "niemand."},
        {.key = "after_abandoned",
         .shape = &vocabulary_returns,
         .en = "Who comes back after hanging up; the rest gives up. Default: nobody.",
         .nl = "Wie terugkomt na ophangen; de rest geeft het op. Standaard: niemand."},
        {.key = "after_blocked",
         .shape = &vocabulary_returns,
         .en = "Who comes back after the busy signal. Default: nobody.",
         .nl = "Wie terugkomt na de bezettoon. Standaard: niemand."},
        {.key = "after_turned_away",
         .shape = &vocabulary_returns,
         .en = "Who comes back after coming outside opening hours. Default: nobody.",
         .nl = "Wie terugkomt na buiten openingstijd te zijn gekomen. Standaard: niemand."})};

const struct shape vocabulary_queues = {MAP_OF(queue), .min_items = 1, .max_items = LIMITS_QUEUES};
