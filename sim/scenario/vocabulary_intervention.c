#include "scenario/vocabulary_intervention.h"

#include "scenario/limits.h"
#include "scenario/vocabulary_distribution.h"
#include "scenario/vocabulary_lean.h"

#define CHOICES(...)                                                                               \
    (const char *const[])                                                                          \
    {                                                                                              \
        __VA_ARGS__, NULL                                                                          \
    }

/* --- small parts --- */

static const struct shape queue_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a queue"};
static const struct shape group_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a group"};
static const struct shape source_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a source"};
static const struct shape purge_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a purge"};
static const struct shape stock = {.kind = SHAPE_NUMBER, .max = 1e9, .whole = true};
static const struct shape working_days = {.kind = SHAPE_NUMBER, .max = 10000, .whole = true};
static const struct shape team_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a team"};
static const struct shape date = {.kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_DATE};
static const struct shape duration = {.kind = SHAPE_NUMBER, .max = LIMITS_TIME_S};
static const struct shape probability = {.kind = SHAPE_NUMBER, .max = 1};
static const struct shape factor = {.kind = SHAPE_NUMBER, .max = LIMITS_EFFECT};
static const struct shape factor_of_time = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_EFFECT};
static const struct shape week = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS / 7, .whole = true};
static const struct shape weeks = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS / 7, .whole = true};
static const struct shape weeks_or_none = {
    .kind = SHAPE_NUMBER, .max = LIMITS_DAYS / 7, .whole = true};
static const struct shape weeks_of_change = {.kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS};
static const struct shape yes_or_no = {.kind = SHAPE_BOOLEAN};
static const struct shape per_wk = {.kind = SHAPE_NUMBER, .max = 5};
static const struct shape until_incident = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_APPROVAL_WD, .whole = true};
static const struct shape days = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_DAYS, .whole = true};
static const struct shape hours = {.kind = SHAPE_NUMBER, .max = LIMITS_LENGTH_H};
static const struct shape hours_above_none = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_LENGTH_H};
static const struct shape ramp = {.kind = SHAPE_TEXT,
                                  .choices = CHOICES("linear", "logistic", "learning")};
static const struct shape plan = {
    .kind = SHAPE_TEXT,
    .choices = CHOICES("simultaneous", "staggered", "pilot_then", "paced", "custom")};
static const struct shape owner = {.kind = SHAPE_TEXT, .choices = CHOICES("inside", "outside")};
static const struct shape euros = {.kind = SHAPE_NUMBER, .max = LIMITS_EUR};
static const struct shape cases = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_PILOT_CASES, .whole = true};
static const struct shape intervention_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of an intervention"};
static const struct shape tries = {.kind = SHAPE_NUMBER, .min = 1, .max = 20, .whole = true};
static const struct shape people = {.kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_AGENTS};
static const struct shape project_style = {.kind = SHAPE_TEXT,
                                           .choices = CHOICES("big_bang", "steady")};
static const struct shape agents = {.kind = SHAPE_NUMBER, .max = LIMITS_AGENTS, .whole = true};

#define LIST_OF(value)                                                                             \
    {                                                                                              \
        .kind = SHAPE_LIST, .item = &value, .min_items = 1, .max_items = LIMITS_QUEUES             \
    }
#define MAP_OF(value)                                                                              \
    {                                                                                              \
        .kind = SHAPE_MAP, .pattern = SHAPE_TEXT_ID, .item = &value, .min_items = 1,               \
        .max_items = LIMITS_QUEUES                                                                 \
    }
static const struct shape queues = LIST_OF(queue_id);
static const struct shape groups = LIST_OF(group_id);
static const struct shape sources = LIST_OF(source_id);
static const struct shape teams = LIST_OF(team_id);
static const struct shape purges = LIST_OF(purge_id);
static const struct shape intervention_ids = {.kind = SHAPE_LIST,
                                              .item = &intervention_id,
                                              .min_items = 1,
                                              .max_items = LIMITS_INTERVENTIONS};
static const struct shape shares = MAP_OF(probability);
static const struct shape more = MAP_OF(factor);
static const struct shape hours_by_group = MAP_OF(hours);
static const struct shape people_by_group = MAP_OF(people);

/* --- what all kinds have --- */

#define START                                                                                      \
    {.key = "start",                                                                               \
     .shape = &date,                                                                               \
     .not_with = "start_wk",                                                                       \
     .en = "First day. Default: see start_wk.",                                                    \
     .nl = "Eerste dag. Standaard: zie start_wk."},                                                \
    {                                                                                              \
        .key = "start_wk", .shape = &week,                                                         \
        .en = "Week of the run in which it begins; 1 is the first. Default 1.",                    \
        .nl = "Week van de run waarin het begint; 1 is de eerste. Standaard 1.",                   \
    }
#define CHANCES CHANCES_OF("inside")
#define CHANCES_OF(owner_)                                                                         \
    {.key = "agreed",                                                                              \
     .shape = &probability,                                                                        \
     .fallback = "1",                                                                              \
     .en = "Chance that it is done at all, drawn per replication. Default 1.",                     \
     .nl = "Kans dat het doorgaat, per replicatie geloot. Standaard 1."},                          \
        {.key = "success",                                                                         \
         .shape = &probability,                                                                    \
         .fallback = "1",                                                                          \
         .en = "Chance that it has any effect, if it is done. Default 1.",                         \
         .nl = "Kans dat het effect heeft, als het doorgaat. Standaard 1."},                       \
        {.key = "owner",                                                                           \
         .shape = &owner,                                                                          \
         .fallback = "\"" owner_ "\"",                                                             \
         .en = "Who has it in hand: the department itself (inside) or others (outside); it tells " \
               "their effects apart, and changes no run. Default " owner_ ".",                     \
         .nl = "Wie erover gaat: de afdeling zelf (inside) of anderen (outside); het houdt hun "   \
               "effecten uit elkaar, en verandert geen run. Standaard " owner_ "."},               \
        {.key = "lead_time_wk",                                                                    \
         .shape = &weeks_or_none,                                                                  \
         .fallback = "0",                                                                          \
         .en = "Weeks from the start, when it is decided, until it is in force. Default 0.",       \
         .nl = "Weken van de start, als het besloten wordt, tot het van kracht is. Standaard 0."}, \
        {.key = "depends_on",                                                                      \
         .shape = &intervention_ids,                                                               \
         .en =                                                                                     \
             "Interventions that must be fully in force before it starts; if one of them is not "  \
             "done, neither is this. Default: none.",                                              \
         .nl =                                                                                     \
             "Interventies die volledig moeten werken voor het start; gaat een ervan niet door, "  \
             "dan dit ook niet. Standaard: geen."},                                                \
        {.key = "upkeep_h_per_wk",                                                                 \
         .shape = &hours_by_group,                                                                 \
         .en = "Hours a week that it takes from groups while it is in force. Default: none.",      \
         .nl = "Uren per week die het van groepen vraagt zolang het loopt. Standaard: geen."},     \
        {.key = "cost_h",                                                                          \
         .shape = &hours_by_group,                                                                 \
         .en = "Hours of groups that it takes once, from the start on. Default: none.",            \
         .nl = "Uren van groepen die het eenmalig vraagt, vanaf de start. Standaard: geen."},      \
        {.key = "cost_wk",                                                                         \
         .shape = &weeks,                                                                          \
         .only_with = "cost_h",                                                                    \
         .fallback = "4",                                                                          \
         .en = "Weeks over which these hours are taken. Default 4.",                               \
         .nl = "Weken waarover die uren worden uitgesmeerd. Standaard 4."},                        \
        {.key = "dip_wk",                                                                          \
         .shape = &weeks_or_none,                                                                  \
         .fallback = "0",                                                                          \
         .en = "Weeks at the beginning in which handling takes longer, in the groups or queues "   \
               "that it changes, because it is new. Default 0.",                                   \
         .nl = "Weken aan het begin waarin behandelen langer duurt, in de groepen of rijen die "   \
               "het verandert, omdat het nieuw is. Standaard 0."},                                 \
        {.key = "dip",                                                                             \
         .shape = &factor_of_time,                                                                 \
         .only_with = "dip_wk",                                                                    \
         .fallback = "1.03",                                                                       \
         .en = "Factor on handling times in those weeks. Default 1.03.",                           \
         .nl = "Factor op behandeltijden in die weken. Standaard 1,03."},                          \
        {.key = "cost_eur",                                                                        \
         .shape = &euros,                                                                          \
         .fallback = "0",                                                                          \
         .en = "Euros that it costs once, on the day it starts; hours of groups apart. Default "   \
               "0.",                                                                               \
         .nl = "Euro's die het eenmalig kost, op de dag van de start; uren van groepen apart. "    \
               "Standaard 0."},                                                                    \
    {                                                                                              \
        .key = "cost_eur_per_wk", .shape = &euros, .fallback = "0",                                \
        .en = "Euros a week that it costs while it is in force. Default 0.",                       \
        .nl = "Euro's per week die het kost zolang het loopt. Standaard 0.",                       \
    }
#define RAMP(ramp_weeks, text)                                                                     \
    {.key = "ramp_wk",                                                                             \
     .shape = &weeks_or_none,                                                                      \
     .fallback = ramp_weeks,                                                                       \
     .en = "Weeks until it works in full. Default " text ".",                                      \
     .nl = "Weken tot het volledig werkt. Standaard " text "."},                                   \
    {                                                                                              \
        .key = "ramp", .shape = &ramp, .fallback = "\"linear\"",                                   \
        .en = "How it grows until then: linear, logistic (slow, fast, slow) or learning (fast, "   \
              "then slower). Default linear.",                                                     \
        .nl = "Hoe het tot dan groeit: linear, logistic (traag, snel, traag) of learning (snel, "  \
              "dan trager). Standaard linear.",                                                    \
    }
#define WEEKS_FOR_GOOD                                                                             \
    {                                                                                              \
        .key = "weeks", .shape = &weeks, .en = "Weeks that it lasts. Default: for good.",          \
        .nl = "Weken dat het duurt. Standaard: voorgoed.",                                         \
    }
#define WEEKS(number)                                                                              \
    {                                                                                              \
        .key = "weeks", .shape = &weeks, .fallback = number,                                       \
        .en = "Weeks that it lasts. Default " number ".",                                          \
        .nl = "Weken dat het duurt. Standaard " number ".",                                        \
    }
#define MAIL_QUEUES                                                                                \
    {                                                                                              \
        .key = "queues", .shape = &queues,                                                         \
        .en = "The queues it is about. Default: all with channel mail.",                           \
        .nl = "De rijen waar het over gaat. Standaard: alle met kanaal mail.",                     \
    }
#define GROUPS                                                                                     \
    {                                                                                              \
        .key = "groups", .shape = &groups, .en = "The groups it is about. Default: all.",          \
        .nl = "De groepen waar het over gaat. Standaard: alle.",                                   \
    }
/* A trial of a kind about mail. */
static const struct shape pilot = {
    .kind = SHAPE_OBJECT,
    .name = "pilot",
    .fields = (const struct shape_field[]){
        {.key = "queues",
         .shape = &queues,
         .required = true,
         .en = "The queues of the trial, out of those that the intervention is about.",
         .nl = "De rijen van de proef, uit die waar de interventie over gaat."},
        {.key = "weeks",
         .shape = &weeks,
         .fallback = "4",
         .en = "Weeks of the trial; then the other queues begin, with the ramp. Default 4.",
         .nl = "Weken van de proef; dan beginnen de andere rijen, met de aanloop. Standaard 4."},
        {.key = "cases",
         .shape = &cases,
         .fallback = "100",
         .en = "Cases looked at. The share of them that is fit, which chance makes more or less "
               "than it is, is used from then on. Default 100.",
         .nl = "Bekeken gevallen. Het deel daarvan dat geschikt is, door toeval meer of minder dan "
               "het is, geldt vanaf dan. Standaard 100."},
        {.key = "go_from",
         .shape = &probability,
         .fallback = "0",
         .en = "If the share found is below this, it ends with the trial. Default 0: it goes on "
               "anyway.",
         .nl = "Is het gevonden aandeel lager, dan blijft het bij de proef. Standaard 0: het gaat "
               "hoe dan ook door."},
        {0}}};
#define PILOT                                                                                      \
    {                                                                                              \
        .key = "pilot", .shape = &pilot,                                                           \
        .en = "First a trial in some of the queues, which finds out the share with some "          \
              "uncertainty. Default: none.",                                                       \
        .nl =                                                                                      \
            "Eerst een proef in enkele rijen, waaruit het aandeel met enige onzekerheid blijkt. "  \
            "Standaard: geen.",                                                                    \
    }
#define OBJECT(name, ...)                                                                          \
    static const struct shape name = {                                                             \
        .kind = SHAPE_OBJECT, .fields = (const struct shape_field[]){START, __VA_ARGS__, {0}}}

/* --- the kinds --- */

OBJECT(staffing, WEEKS_FOR_GOOD, RAMP("0", "0"), CHANCES, GROUPS,
       {.key = "agents",
        .shape = &factor,
        .required = true,
        .en = "Factor on the agents at full effect: 1.05 for 5 % more.",
        .nl = "Factor op de medewerkers bij volledig effect: 1.05 voor 5 % meer."});
OBJECT(website, WEEKS_FOR_GOOD, RAMP("12", "12"), CHANCES,
       {.key = "deflects",
        .shape = &shares,
        .required = true,
        .en = "By source, the share of its customers who look on the website instead.",
        .nl = "Per bron het aandeel van de klanten dat in plaats daarvan op de website kijkt."},
       {.key = "failed",
        .shape = &probability,
        .fallback = "0.2",
        .en = "Share of those who do not find it there, and come after all. Default 0.2.",
        .nl = "Aandeel van hen dat het daar niet vindt, en toch komt. Standaard 0,2."});
OBJECT(standard_answers, WEEKS_FOR_GOOD, RAMP("26", "26"), CHANCES, MAIL_QUEUES, PILOT,
       {.key = "share",
        .shape = &probability,
        .fallback = "0.55",
        .en = "Share of the mails concerned at full effect. Default 0.55.",
        .nl = "Aandeel van de mails waar het om gaat bij volledig effect. Standaard 0,55."},
       {.key = "saves",
        .shape = &probability,
        .fallback = "0.5",
        .en = "Share of the handling time that a standard answer saves. Default 0.5.",
        .nl = "Aandeel van de behandeltijd dat een standaardantwoord bespaart. Standaard 0,5."},
       {.key = "ping_pong",
        .shape = &factor,
        .fallback = "1.07",
        .en = "Factor on the share that writes back, at full effect. Default 1.07.",
        .nl = "Factor op het aandeel dat terugschrijft, bij volledig effect. Standaard 1,07."});
OBJECT(callback, WEEKS_FOR_GOOD, RAMP("8", "8"), CHANCES, MAIL_QUEUES, PILOT,
       {.key = "share",
        .shape = &probability,
        .fallback = "0.55",
        .en = "Share of the mails concerned at full effect. Default 0.55.",
        .nl = "Aandeel van de mails waar het om gaat bij volledig effect. Standaard 0,55."},
       {.key = "reach",
        .shape = &probability,
        .fallback = "0.6",
        .en = "Chance that somebody answers, per try. Default 0.6.",
        .nl = "Kans dat er iemand opneemt, per poging. Standaard 0,6."},
       {.key = "tries",
        .shape = &tries,
        .fallback = "3",
        .en = "Tries, one after the other; then a mail is written after all. Default 3.",
        .nl = "Pogingen, achter elkaar; daarna komt er toch een mail. Standaard 3."},
       {.key = "miss",
        .shape = &duration,
        .is_time = true,
        .fallback = "72",
        .en = "Work for a try in vain. Default 72 s.",
        .nl = "Werk voor een vergeefse poging. Standaard 72 s."},
       {.key = "talk",
        .shape = &duration,
        .is_time = true,
        .fallback = "270",
        .en = "Mean length of the conversation (lognormal, coefficient of variation 0.7). Default "
              "270 s.",
        .nl = "Gemiddelde duur van het gesprek (lognormaal, variatiecoëfficiënt 0,7). Standaard "
              "270 s."},
       {.key = "wrap_up",
        .shape = &duration,
        .is_time = true,
        .fallback = "90",
        .en = "Work after the conversation. Default 90 s.",
        .nl = "Werk na het gesprek. Standaard 90 s."},
       {.key = "repeat",
        .shape = &probability,
        .fallback = "0.08",
        .en = "Share of those reached who write back, in place of those after a mail. Default "
              "0.08.",
        .nl = "Aandeel van wie bereikt is dat terugschrijft, in plaats van dat na een mail. "
              "Standaard 0,08."});
OBJECT(back_office, WEEKS_FOR_GOOD, RAMP("12", "12"), CHANCES_OF("outside"),
       {.key = "sources",
        .shape = &sources,
        .en = "The sources it is about. Default: all with a back office.",
        .nl = "De bronnen waar het over gaat. Standaard: alle met een back office."},
       {.key = "lead",
        .shape = &factor,
        .fallback = "1",
        .en = "Factor on the lead time of applications submitted from then on. Default 1.",
        .nl = "Factor op de doorlooptijd van aanvragen die vanaf dan binnenkomen. Standaard 1."},
       {.key = "status",
        .shape = &probability,
        .fallback = "1",
        .en = "Factor on the status contacts of those applications. Default 1.",
        .nl = "Factor op de statusvragen over die aanvragen. Standaard 1."},
       {.key = "no_callback",
        .shape = &probability,
        .fallback = "1",
        .en = "Factor on the share of those not reached at once whom a dossier holder never calls "
              "back; the others are called in time. Default 1.",
        .nl = "Factor op het aandeel van de niet meteen bereikten die een dossierhouder nooit "
              "terugbelt; de anderen worden op tijd gebeld. Standaard 1."});
OBJECT(overflow, WEEKS_FOR_GOOD, CHANCES,
       {.key = "queues",
        .shape = &queues,
        .required = true,
        .en = "The queues it is about.",
        .nl = "De rijen waar het over gaat."},
       {.key = "after",
        .shape = &duration,
        .is_time = true,
        .required = true,
        .en = "Wait after which the groups that help out (with after_s above 0) do so; 0: at once.",
        .nl = "Wachttijd waarna de groepen die bijspringen (met after_s boven 0) dat doen; 0: "
              "meteen."});
OBJECT(mail_between_calls, WEEKS_FOR_GOOD, CHANCES, MAIL_QUEUES,
       {.key = "keep_idle",
        .shape = &agents,
        .fallback = "4",
        .en = "Colleagues who must stay idle when one of a group with keep_idle above 0 takes a "
              "mail. Default 4.",
        .nl = "Collega's die vrij moeten blijven als iemand van een groep met keep_idle boven 0 "
              "een mail neemt. Standaard 4."});
OBJECT(purge_policy, WEEKS_FOR_GOOD, CHANCES,
       {.key = "purges",
        .shape = &purges,
        .en = "The purges it is about. Default: all.",
        .nl = "De opschoonacties waar het over gaat. Standaard: alle."},
       {.key = "at",
        .shape = &stock,
        .en = "Open mails at which the purge comes; a number never reached: no purge any more. "
              "Default: as the purge says.",
        .nl = "Open mails waarbij er opgeschoond wordt; een aantal dat er nooit is: niet meer. "
              "Standaard: zoals de opschoonactie zegt."},
       {.key = "older_than_wd",
        .shape = &working_days,
        .en = "Working days that a deleted mail is older than. Default: as the purge says.",
        .nl = "Werkdagen waar een gewiste mail ouder dan is. Standaard: zoals de opschoonactie "
              "zegt."});
OBJECT(letter_wave, WEEKS("2"), RAMP("0", "0"), CHANCES_OF("outside"),
       {.key = "adds",
        .shape = &more,
        .required = true,
        .en = "By source, how many more come, as a share of those who come anyway.",
        .nl = "Per bron hoeveel er meer komen, als aandeel van wie er anders komen."});
OBJECT(flu_week, WEEKS("1"), RAMP("0", "0"), CHANCES, GROUPS,
       {.key = "absent",
        .shape = &probability,
        .fallback = "0.15",
        .en = "Share of the agents who are ill. Default 0.15.",
        .nl = "Aandeel van de medewerkers dat ziek is. Standaard 0,15."});
OBJECT(outage, CHANCES, GROUPS,
       {.key = "days",
        .shape = &days,
        .fallback = "1",
        .en = "Days that it lasts. Default 1.",
        .nl = "Dagen dat het duurt. Standaard 1."},
       {.key = "handling",
        .shape = &factor_of_time,
        .fallback = "1.5",
        .en = "Factor on handling times. Default 1.5.",
        .nl = "Factor op behandeltijden. Standaard 1,5."});
OBJECT(move, WEEKS("2"), CHANCES, GROUPS,
       {.key = "absent",
        .shape = &probability,
        .fallback = "0.2",
        .en = "Share of the agents' time that the move takes. Default 0.2.",
        .nl = "Aandeel van de tijd van de medewerkers dat het verhuizen kost. Standaard 0,2."},
       {.key = "after_wk",
        .shape = &weeks_or_none,
        .fallback = "6",
        .en = "Weeks after that in which handling takes longer. Default 6.",
        .nl = "Weken daarna waarin het behandelen langer duurt. Standaard 6."},
       {.key = "handling",
        .shape = &factor_of_time,
        .fallback = "1.05",
        .en = "Factor on handling times in those weeks. Default 1.05.",
        .nl = "Factor op behandeltijden in die weken. Standaard 1,05."});
OBJECT(reorganisation, WEEKS("13"), CHANCES, GROUPS,
       {.key = "attention",
        .shape = &probability,
        .fallback = "0.5",
        .en = "Factor on the time managers spend on the floor, which a Lean rollout needs. Default "
              "0.5.",
        .nl = "Factor op de tijd van managers op de werkvloer, die een Lean-uitrol nodig heeft. "
              "Standaard 0,5."},
       {.key = "absent",
        .shape = &probability,
        .fallback = "0.01",
        .en = "Share of the agents who are ill for it. Default 0.01.",
        .nl = "Aandeel van de medewerkers dat er ziek van is. Standaard 0,01."});
OBJECT(
    lean_rollout, CHANCES,
    {.key = "teams",
     .shape = &teams,
     .required = true,
     .en = "The teams that are trained, in this order.",
     .nl = "De teams die getraind worden, in deze volgorde."},
    {.key = "plan",
     .shape = &plan,
     .fallback = "\"simultaneous\"",
     .en = "All teams at once (simultaneous), one after the other (staggered), the first and then "
           "all others (pilot_then), all at once with most hours on quiet days (paced), or as a "
           "calendar "
           "says (custom). Default simultaneous.",
     .nl =
         "Alle teams tegelijk (simultaneous), na elkaar (staggered), eerst een en dan alle "
         "andere (pilot_then), alle tegelijk met de meeste uren op rustige dagen (paced), of zoals "
         "een kalender zegt (custom). Standaard simultaneous."},
    {.key = "calendar",
     .shape = &vocabulary_lean_calendar,
     .not_with = "train_wk gap_wk",
     .en = "Custom: by team, the hours of training per head in each week from the start of the "
           "rollout; for each team they add up to hours_per_head. Default: none.",
     .nl = "Custom: per team de uren training per persoon in elke week vanaf het begin van de "
           "uitrol; voor elk team zijn ze samen hours_per_head. Standaard: geen."},
    {.key = "train_wk",
     .shape = &weeks,
     .not_with = "calendar",
     .fallback = "12",
     .en = "Weeks over which a team is trained. Default 12.",
     .nl = "Weken waarover een team getraind wordt. Standaard 12."},
    {.key = "gap_wk",
     .shape = &weeks_or_none,
     .not_with = "calendar",
     .fallback = "0",
     .en = "Weeks between one team and the next. Default 0.",
     .nl = "Weken tussen het ene team en het volgende. Standaard 0."},
    {.key = "hours_per_head",
     .shape = &hours,
     .fallback = "40",
     .en = "Hours of training each person gets, whatever the plan. Default 40.",
     .nl = "Uren training die ieder krijgt, wat het plan ook is. Standaard 40."},
    {.key = "net_h_per_wk",
     .shape = &hours_above_none,
     .fallback = "20.1",
     .en = "Hours a week that a person is on the roster: 30 by contract less 33 % leave, illness "
           "and so on. The heads of a team follow from it. Default 20.1.",
     .nl = "Uren per week dat iemand op het rooster staat: 30 volgens contract min 33 % verlof, "
           "ziekte enzovoort. Het aantal mensen van een team volgt eruit. Standaard 20,1."},
    {.key = "most_of_day",
     .shape = &probability,
     .fallback = "0.25",
     .en = "Share of the hours of a day that training takes at most. Default 0.25.",
     .nl = "Aandeel van de uren van een dag dat training hoogstens kost. Standaard 0,25."},
    {.key = "busy",
     .shape = &factor,
     .fallback = "1.08",
     .en = "Paced: how busy a day is, as a factor on the mean, when no hours are left for "
           "training. Default 1.08.",
     .nl = "Paced: hoe druk een dag is, als factor op het gemiddelde, als er geen uren voor "
           "training zijn. Standaard 1,08."},
    {.key = "floor_share",
     .shape = &probability,
     .not_with = "agenda",
     .fallback = "0.35",
     .en = "Share of the managers' time that they are on the floor; from 0.30 what was learnt "
           "lasts. Default 0.35.",
     .nl = "Aandeel van hun tijd dat managers op de werkvloer zijn; vanaf 0,30 blijft het geleerde "
           "hangen. Standaard 0,35."},
    {.key = "tau_wk",
     .shape = &weeks_of_change,
     .fallback = "12",
     .en = "Weeks in which what is new becomes usual (time constant). Default 12.",
     .nl = "Weken waarin het nieuwe gewoon wordt (tijdconstante). Standaard 12."},
    {.key = "half_life_wk",
     .shape = &weeks_of_change,
     .fallback = "26",
     .en = "Weeks in which half of it is lost without managers on the floor. Default 26.",
     .nl = "Weken waarin de helft verloren gaat zonder managers op de werkvloer. Standaard 26."},
    {.key = "handling",
     .shape = &factor_of_time,
     .fallback = "0.94",
     .en = "Factor on handling times of phone and counter at level 1. Default 0.94.",
     .nl = "Factor op behandeltijden van telefoon en balie op niveau 1. Standaard 0,94."},
    {.key = "handling_mail",
     .shape = &factor_of_time,
     .fallback = "0.92",
     .en = "Factor on handling times of mail at level 1. Default 0.92.",
     .nl = "Factor op behandeltijden van mail op niveau 1. Standaard 0,92."},
    {.key = "unresolved",
     .shape = &factor,
     .fallback = "0.85",
     .en = "Factor on the share that comes back unresolved, at level 1. Default 0.85.",
     .nl = "Factor op het aandeel dat onopgelost terugkomt, op niveau 1. Standaard 0,85."},
    {.key = "ping_pong",
     .shape = &factor,
     .fallback = "0.85",
     .en = "Factor on the share that writes back, at level 1. Default 0.85.",
     .nl = "Factor op het aandeel dat terugschrijft, op niveau 1. Standaard 0,85."},
    {.key = "agenda",
     .shape = &vocabulary_lean_agenda,
     .not_with = "floor_share",
     .en = "What the managers' time goes to, in place of floor_share. Default: none.",
     .nl = "Waar de tijd van managers aan opgaat, in plaats van floor_share. Standaard: geen."},
    {.key = "adoption",
     .shape = &vocabulary_lean_adoption,
     .en = "People use what they learnt as far as they believe in it. Default: everybody uses all.",
     .nl =
         "Mensen gebruiken het geleerde zo ver ze erin geloven. Standaard: ieder gebruikt alles."},
    {.key = "day_starts",
     .shape = &vocabulary_lean_day_starts,
     .en = "Each team begins the day together, from its training on. Default: none.",
     .nl = "Elk team begint de dag samen, vanaf zijn training. Standaard: geen."},
    {.key = "improvements",
     .shape = &vocabulary_lean_improvements,
     .en = "Some people improve the work in small steps. Default: nobody.",
     .nl = "Een paar mensen verbeteren het werk in kleine stappen. Standaard: niemand."},
    {.key = "crisis",
     .shape = &vocabulary_lean_crisis,
     .en = "After a bad week hours for improving are cancelled. Default: never.",
     .nl = "Na een slechte week vervallen uren voor verbeteren. Standaard: nooit."},
    {.key = "momentum",
     .shape = &vocabulary_lean_momentum,
     .en = "Learning hangs on enthusiasm, which fades, and which successes lift. Default: it does "
           "not.",
     .nl =
         "Leren hangt af van enthousiasme, dat wegebt en door successen groeit. Standaard: niet."},
    {.key = "spread",
     .shape = &vocabulary_lean_spread,
     .en = "Teams learn from the best team, also before their own training. Default: they do not.",
     .nl = "Teams leren van het beste team, ook voor hun eigen training. Standaard: niet."});

OBJECT(call_back_offer, WEEKS_FOR_GOOD, RAMP("0", "0"), CHANCES,
       {.key = "queues",
        .shape = &queues,
        .en = "The queues it is about, with channel phone. Default: all with that channel.",
        .nl = "De rijen waar het over gaat, met kanaal phone. Standaard: alle met dat kanaal."},
       {.key = "after",
        .shape = &duration,
        .is_time = true,
        .fallback = "120",
        .en = "Wait after which who still waits is offered to be called back. Default 120 s.",
        .nl = "Wachttijd waarna wie nog wacht het aanbod krijgt teruggebeld te worden. Standaard "
              "120 s."},
       {.key = "from_length",
        .shape = &stock,
        .en = "Number waiting from which who joins them is offered it at once; 0: everybody who "
              "has to wait. Default: nobody is offered it at once.",
        .nl = "Aantal wachtenden vanaf waar wie erbij komt het aanbod meteen krijgt; 0: iedereen "
              "die moet wachten. Standaard: niemand krijgt het meteen."},
       {.key = "share",
        .shape = &probability,
        .fallback = "0.4",
        .en = "Share of those offered it who accept, at full effect. They hang up and keep their "
              "place in the line. Default 0.4.",
        .nl = "Aandeel van wie het aanbod krijgt dat het aanneemt, bij volledig effect. Zij hangen "
              "op en houden hun plaats in de rij. Standaard 0,4."},
       {.key = "patience",
        .shape = &vocabulary_distribution,
        .fallback = "{\"dist\": \"exponential\", \"mean_min\": 60}",
        .en = "How long who has accepted awaits the call, from then on; after that they count as "
              "having hung up. A distribution. Default: exponential, 60 min in the mean.",
        .nl = "Hoe lang wie het heeft aangenomen op het telefoontje wacht, vanaf dat moment; "
              "daarna tellen ze als opgehangen. Een verdeling. Standaard: exponentieel, gemiddeld "
              "60 min."},
       {.key = "reach",
        .shape = &probability,
        .fallback = "0.85",
        .en = "Chance that the customer answers, per try. Default 0.85.",
        .nl = "Kans dat de klant opneemt, per poging. Standaard 0,85."},
       {.key = "tries",
        .shape = &tries,
        .fallback = "2",
        .en = "Tries when it is the customer's turn, one after the other; who answers none counts "
              "as having hung up. Default 2.",
        .nl = "Pogingen als de klant aan de beurt is, achter elkaar; wie niet opneemt telt als "
              "opgehangen. Standaard 2."},
       {.key = "miss",
        .shape = &duration,
        .is_time = true,
        .fallback = "30",
        .en = "Work for a try in vain. Default 30 s.",
        .nl = "Werk voor een vergeefse poging. Standaard 30 s."});

OBJECT(problem_reporting, CHANCES,
       {.key = "teams",
        .shape = &teams,
        .required = true,
        .en = "The teams in which problems come up.",
        .nl = "De teams waarin problemen opkomen."},
       {.key = "per_wk",
        .shape = &per_wk,
        .fallback = "0.25",
        .en = "Problems a week in a team, one a working day at most. Default 0.25.",
        .nl = "Problemen per week in een team, hoogstens een per werkdag. Standaard 0,25."},
       {.key = "out_group",
        .shape = &probability,
        .fallback = "0.4",
        .en = "Share of the people who are not of the in-group around their manager, at the start. "
              "Default 0.4.",
        .nl = "Aandeel van de mensen dat in het begin niet bij de in-group rond de manager hoort. "
              "Standaard 0,4."},
       {.key = "told_by_in_group",
        .shape = &probability,
        .fallback = "0.7",
        .en = "Chance that somebody of the in-group tells a problem, which is then solved. Default "
              "0.7.",
        .nl = "Kans dat iemand uit de in-group een probleem meldt, dat dan wordt opgelost. "
              "Standaard 0,7."},
       {.key = "told_by_out_group",
        .shape = &probability,
        .fallback = "0.25",
        .en = "Chance that somebody else tells it. Default 0.25.",
        .nl = "Kans dat iemand anders het meldt. Standaard 0,25."},
       {.key = "after_wd",
        .shape = &until_incident,
        .fallback = "20",
        .en = "Working days until a problem that stays hidden becomes an incident. Default 20.",
        .nl = "Werkdagen tot een verborgen probleem een incident wordt. Standaard 20."},
       {.key = "incident_wd",
        .shape = &working_days,
        .fallback = "2",
        .en = "Working days that an incident lasts. Default 2.",
        .nl = "Werkdagen dat een incident duurt. Standaard 2."},
       {.key = "handling",
        .shape = &factor_of_time,
        .fallback = "1.15",
        .en = "Factor on the team's handling times during an incident. Default 1.15.",
        .nl = "Factor op de behandeltijden van het team tijdens een incident. Standaard 1,15."},
       {.key = "calls",
        .shape = &factor,
        .fallback = "0.05",
        .en = "How many more ring the team during an incident, as a share of those who ring from "
              "outside anyway. Default 0.05.",
        .nl = "Hoeveel er tijdens een incident meer bellen naar het team, als aandeel van wie er "
              "anders van buiten bellen. Standaard 0,05."},
       {.key = "one_on_ones",
        .shape = &yes_or_no,
        .fallback = "false",
        .en = "Whether managers talk with each of their people every month. Default false.",
        .nl = "Of managers elke maand met ieder van hun mensen praten. Standaard false."},
       {.key = "one_on_one",
        .shape = &duration,
        .is_time = true,
        .fallback = "1800",
        .en = "Length of such a talk, once a month. Default 1800 s.",
        .nl = "Duur van zo'n gesprek, eens per maand. Standaard 1800 s."},
       {.key = "net_h_per_wk",
        .shape = &hours_above_none,
        .fallback = "20.1",
        .en = "Hours a week that a person is on the roster, out of which the talks come. Default "
              "20.1.",
        .nl = "Uren per week dat iemand op het rooster staat, waar de gesprekken van afgaan. "
              "Standaard 20,1."},
       {.key = "thaw_per_month",
        .shape = &probability,
        .fallback = "0.01",
        .en = "Share of the people who join the in-group in a month with these talks. Default "
              "0.01.",
        .nl = "Aandeel van de mensen dat in een maand met zulke gesprekken bij de in-group komt. "
              "Standaard 0,01."},
       {.key = "freeze_per_month",
        .shape = &probability,
        .fallback = "0.005",
        .en = "Share who leave it in a month without. Default 0.005.",
        .nl = "Aandeel dat er in een maand zonder uit raakt. Standaard 0,005."});
OBJECT(onboarding, WEEKS_FOR_GOOD, CHANCES,
       {.key = "heads",
        .shape = &people_by_group,
        .required = true,
        .en = "By group, how many new people join it; the group must say its \"heads\". They are "
              "paid, and on the roster, like the others. Who does not succeed leaves after the "
              "training.",
        .nl = "Per groep hoeveel nieuwe mensen erbij komen; de groep moet haar \"heads\" noemen. "
              "Ze worden betaald, en ingeroosterd, als de anderen. Wie niet slaagt vertrekt na de "
              "opleiding."},
       {.key = "training_wk",
        .shape = &weeks_or_none,
        .fallback = "6",
        .en = "Weeks of training before they handle anything. Default 6.",
        .nl = "Weken opleiding voor ze iets afhandelen. Standaard 6."},
       {.key = "handling",
        .shape = &factor_of_time,
        .fallback = "1.6",
        .en = "Factor on their handling times when they begin; what it is above 1 falls "
              "exponentially. Default 1.6.",
        .nl = "Factor op hun behandeltijden als ze beginnen; wat dat boven 1 is daalt "
              "exponentieel. Standaard 1,6."},
       {.key = "proficiency_wk",
        .shape = &weeks_of_change,
        .fallback = "20",
        .en = "Weeks at work until they are as fast as the others. Default 20.",
        .nl = "Weken werk tot ze even snel zijn als de anderen. Standaard 20."},
       {.key = "senior_h_per_wk",
        .shape = &hours,
        .fallback = "6",
        .en = "Hours a week that colleagues of the group coach each of them. Default 6.",
        .nl = "Uren per week die collega's van de groep ieder van hen coachen. Standaard 6."},
       {.key = "coach_wk",
        .shape = &weeks_or_none,
        .fallback = "8",
        .en = "Weeks that they are coached, after the training. Default 8.",
        .nl = "Weken dat ze gecoacht worden, na de opleiding. Standaard 8."});
OBJECT(project, CHANCES,
       {.key = "h_per_wk",
        .shape = &hours_by_group,
        .required = true,
        .en = "By group, the hours a week that the work takes.",
        .nl = "Per groep de uren per week die het werk kost."},
       {.key = "weeks",
        .shape = &weeks,
        .fallback = "12",
        .en = "Weeks that the work lasts; what it brings lasts for good. Default 12.",
        .nl = "Weken dat het werk duurt; wat het oplevert blijft. Standaard 12."},
       {.key = "style",
        .shape = &project_style,
        .fallback = "\"big_bang\"",
        .en = "One result, at the end of the work (big_bang), or one after each step (steady). "
              "Default big_bang.",
        .nl = "Eén resultaat, aan het eind van het werk (big_bang), of een na elke stap (steady). "
              "Standaard big_bang."},
       {.key = "step_wk",
        .shape = &weeks,
        .fallback = "2",
        .en = "Steady: weeks of a step. Default 2.",
        .nl = "Steady: weken van een stap. Standaard 2."},
       {.key = "lands",
        .shape = &probability,
        .en = "Chance that a result comes about, drawn for each. Default 0.2 with big_bang, 0.8 "
              "with steady.",
        .nl = "Kans dat een resultaat er komt, voor elk geloot. Standaard 0,2 bij big_bang, 0,8 "
              "bij steady."},
       {.key = "handling",
        .shape = &factor_of_time,
        .en = "Factor on handling times of these groups for each result. Default 0.95 with "
              "big_bang, 0.9975 with steady.",
        .nl = "Factor op behandeltijden van deze groepen voor elk resultaat. Standaard 0,95 bij "
              "big_bang, 0,9975 bij steady."},
       {.key = "involved",
        .shape = &probability,
        .fallback = "0.25",
        .en = "Share of the people of these groups who work on it; of several projects the same "
              "people. Default 0.25.",
        .nl = "Aandeel van de mensen van deze groepen dat eraan werkt; bij meer projecten dezelfde "
              "mensen. Standaard 0,25."},
       {.key = "switch_loss",
        .shape = &probability,
        .fallback = "0.1",
        .en = "Share of their time that these people lose for each project above two that they "
              "are in. Default 0.1.",
        .nl = "Aandeel van hun tijd dat deze mensen verliezen voor elk project boven de twee waar "
              "ze in zitten. Standaard 0,1."});

/* In the order of enum intervention_kind. */
static const struct shape_variant kinds[] = {
    {"staffing", &staffing, "More or fewer agents.", "Meer of minder medewerkers."},
    {"website", &website, "A website that answers questions: some customers stay away.",
     "Een website die vragen beantwoordt: een deel van de klanten blijft weg."},
    {"standard_answers", &standard_answers,
     "Answers that are ready for a growing share of the mails.",
     "Antwoorden die klaarliggen voor een groeiend deel van de mails."},
    {"callback", &callback, "Calling back instead of mailing back.",
     "Terugbellen in plaats van terugmailen."},
    {"back_office", &back_office, "A back office that decides faster and keeps its promises.",
     "Een back office dat sneller beslist en zijn beloften nakomt."},
    {"overflow", &overflow, "Groups help each other out sooner, or later.",
     "Groepen springen eerder, of later, voor elkaar bij."},
    {"mail_between_calls", &mail_between_calls, "More or less mail between calls.",
     "Meer of minder mail tussen de gesprekken door."},
    {"purge_policy", &purge_policy, "Old mail is deleted sooner, later or no more.",
     "Oude mail wordt eerder, later of niet meer gewist."},
    {"letter_wave", &letter_wave, "A letter or a new rule brings more customers for a while.",
     "Een brief of nieuwe regel brengt een tijd lang meer klanten."},
    {"flu_week", &flu_week, "Many agents are ill.", "Veel medewerkers zijn ziek."},
    {"outage", &outage, "Systems fail: handling takes longer.",
     "Een storing: behandelen duurt langer."},
    {"move", &move, "The groups move to another building.",
     "De groepen verhuizen naar een ander gebouw."},
    {"reorganisation", &reorganisation, "Layers of management are reorganised.",
     "Managementlagen worden gereorganiseerd."},
    {"lean_rollout", &lean_rollout,
     "Teams are trained in working Lean, which takes hours, and then work better while managers "
     "pay attention.",
     "Teams leren Lean werken, wat uren kost, en werken daarna beter zolang managers er aandacht "
     "voor hebben."},
    {"call_back_offer", &call_back_offer,
     "Who waits on the phone may be called back, and keeps the place in the line.",
     "Wie aan de telefoon wacht kan zich laten terugbellen, en houdt de plaats in de rij."},
    {"problem_reporting", &problem_reporting,
     "Problems at work that people tell, or hide until they become incidents.",
     "Problemen op het werk die mensen melden, of verbergen tot het incidenten worden."},
    {"onboarding", &onboarding,
     "New people join: they are trained, take longer at first, and are coached.",
     "Er komen nieuwe mensen bij: ze worden opgeleid, doen er eerst langer over, en worden "
     "gecoacht."},
    {"project", &project,
     "A project takes hours, and may bring something: at its end, or step by step.",
     "Een project kost uren, en levert misschien iets op: aan het eind, of stap voor stap."},
    {0}};

const struct shape vocabulary_intervention = {
    .kind = SHAPE_VARIANT, .name = "intervention", .tag = "kind", .variants = kinds};
