#include "vocabulary_rooms.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"
#include "scenario/vocabulary_distribution.h"

static const struct shape keep_idle = {.kind = SHAPE_NUMBER, .max = LIMITS_AGENTS, .whole = true};
static const struct shape keep_idle_by_queue = {MAP_OF(keep_idle), .max_items = LIMITS_QUEUES};
static const struct shape agents = {.kind = SHAPE_NUMBER, .max = LIMITS_AGENTS};
static const struct shape agents_of_slots = {.kind = SHAPE_LIST,
                                             .item = &agents,
                                             .expected = "a list of numbers",
                                             .min_items = 1,
                                             .max_items = LIMITS_SLOTS};
static const struct shape equal_queues = {
    .kind = SHAPE_LIST, .item = &shapes_queue_id, .min_items = 1, .max_items = LIMITS_QUEUES};
static const struct shape rank = {.kind = SHAPE_ANY,
                                  .expected = "the id of a queue or a list of ids",
                                  .alternatives = EITHER(&shapes_queue_id, &equal_queues)};
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
         .shape = &shapes_factors_of_slots,
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
         .shape = &shapes_slot,
         .fallback = "30",
         .only_with = "shape agents_by_slot",
         .en = "Length of the slots in minutes. Default 30.",
         .nl = "Lengte van de slots in minuten. Standaard 30."},
        {.key = "from",
         .shape = &shapes_time_of_day,
         .fallback = "\"00:00\"",
         .only_with = "shape agents_by_slot",
         .en = "Begin of the first slot. Default 00:00.",
         .nl = "Begin van het eerste slot. Standaard 00:00."},
        {.key = "weekday",
         .shape = &shapes_factors_of_weekdays,
         .fallback = "[1, 1, 1, 1, 1, 1, 1]",
         .en = "Factor on the agents for each day from Monday; 5 factors: none at weekends. "
               "Default 1.",
         .nl =
             "Factor op de medewerkers per dag vanaf maandag; 5 factoren: in het weekend niemand. "
             "Standaard 1."},
        {.key = "month",
         .shape = &shapes_factors_of_months,
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
         .shape = &shapes_team_id,
         .en = "The team it belongs to: results add up its queues and groups. Default: none.",
         .nl = "Het team waar zij bij hoort: resultaten tellen zijn rijen en groepen op. "
               "Standaard: geen."},
        {.key = "heads",
         .shape = &vocabulary_staff_time_heads,
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
         .shape = &vocabulary_staff_time_shrinkage,
         .en = "What the group's paid hours go to before the roster. Default: as staff_time says.",
         .nl = "Waar de betaalde uren van de groep heen gaan voor het rooster. Standaard: zoals "
               "staff_time zegt."},
        {.key = "sickness_varies",
         .shape = &shapes_boolean,
         .only_with = "heads",
         .en = "The number of sick people differs from day to day: each head (rounded, at least 1) "
               "is sick with the chance that shrinkage says. Default: as staff_time says.",
         .nl = "Het aantal zieken verschilt van dag tot dag: elke medewerker in dienst (afgerond, "
               "minstens 1) is ziek met de kans die shrinkage zegt. Standaard: zoals staff_time "
               "zegt."},
        {.key = "novices",
         .shape = &vocabulary_staff_time_novices,
         .only_with = "heads",
         .en = "People who are new to the work: they take longer, and cost hours of the roster. "
               "Default: none.",
         .nl = "Mensen voor wie het werk nieuw is: zij doen er langer over, en kosten uren van het "
               "rooster. Standaard: geen."},
        {.key = "seniors",
         .shape = &vocabulary_staff_time_seniors,
         .only_with = "heads",
         .en = "People who have other duties as well. Default: none.",
         .nl = "Mensen die ook andere taken hebben. Standaard: geen."},
        {.key = "claims",
         .shape = &vocabulary_staff_time_claims,
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
               "empty (finish_queue), or leaves after the contact in hand (leave). Default "
               "finish_queue.",
         .nl = "Na haar laatste slot van de dag gaat de groep door tot haar rijen, mail niet "
               "meegerekend, leeg zijn (finish_queue), of gaat weg na het lopende contact (leave). "
               "Standaard finish_queue."})};

const struct shape vocabulary_groups = {MAP_OF(group), .min_items = 1, .max_items = LIMITS_QUEUES};
