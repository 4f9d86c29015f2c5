/* Documentation is one line, English and Dutch; units and defaults are said in it because the
 * schema shows it to people who edit a file.
 */
#include "scenario/vocabulary.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"
#include "scenario/vocabulary_intervention.h"
#include "vocabulary_rooms.h"

static const struct shape lines = {
    .kind = SHAPE_NUMBER, .min = 1, .max = LIMITS_TRUNKS, .whole = true};
static const struct shape trunks = {MAP_OF(lines), .max_items = LIMITS_QUEUES};
static const struct shape interventions = {MAP_OF(vocabulary_intervention),
                                           .max_items = LIMITS_INTERVENTIONS};

const struct shape vocabulary_scenario = {
    .kind = SHAPE_OBJECT,
    .name = "scenario",
    .expected = "an object { ... }",
    .fields = FIELDS(
        {.key = "$schema",
         .shape = &shapes_path,
         .en = "Where editors find the schema; ignored.",
         .nl = "Waar editors het schema vinden; wordt genegeerd."},
        {.key = "name",
         .shape = &shapes_id,
         .en = "Short name, for results. Default: the name of the file.",
         .nl = "Korte naam, voor resultaten. Standaard: de naam van het bestand."},
        {.key = "title",
         .shape = &shapes_title,
         .en = "Name for people, in English and Dutch. Default: the short name.",
         .nl = "Naam voor mensen, in het Engels en Nederlands. Standaard: de korte naam."},
        {.key = "question",
         .shape = &shapes_title,
         .en = "What the scenario is to answer, for people, in English and Dutch. Default: none.",
         .nl = "Wat het scenario moet beantwoorden, voor mensen, in het Engels en Nederlands. "
               "Standaard: niets."},
        {.key = "based_on",
         .shape = &shapes_path,
         .en = "Another scenario that this file is a change to (RFC 7396), relative to this file.",
         .nl = "Een ander scenario waarop dit bestand een wijziging is (RFC 7396), vanaf hier "
               "gezien."},
        {.key = "run",
         .shape = &vocabulary_run,
         .fallback = "{}",
         .en = "What to simulate, and how often.",
         .nl = "Wat er gesimuleerd wordt, en hoe vaak."},
        {.key = "calendar",
         .shape = &vocabulary_calendar,
         .fallback = "{}",
         .en = "Special days.",
         .nl = "Bijzondere dagen."},
        {.key = "trunks",
         .shape = &trunks,
         .en = "Telephone lines: how many of each set.",
         .nl = "Telefoonlijnen: hoeveel van elke bundel."},
        {.key = "questions",
         .shape = &vocabulary_questions,
         .en = "Types of questions, by id, for sources to refer to.",
         .nl = "Typen vragen, op id, waarnaar bronnen verwijzen."},
        {.key = "staff_time",
         .shape = &vocabulary_staff_time,
         .en = "Paid hours of all groups.",
         .nl = "Betaalde uren van alle groepen."},
        {.key = "holders",
         .shape = &vocabulary_holders,
         .en = "Dossier holders outside the desk, by id, for queues to refer to.",
         .nl = "Dossierhouders buiten de klantenservice, op id, waarnaar rijen verwijzen."},
        {.key = "complaints",
         .shape = &vocabulary_complaints,
         .en = "Chances of a complaint, by what has happened. Default: nobody complains.",
         .nl = "Kansen op een klacht, naar wat er gebeurd is. Standaard: niemand klaagt."},
        {.key = "money",
         .shape = &vocabulary_money,
         .fallback = "{}",
         .en = "What an hour costs, for loket compare and the costs of loket run. Changes no run.",
         .nl = "Wat een uur kost, voor loket compare en de kosten van loket run. Verandert geen "
               "run."},
        {.key = "queues",
         .shape = &vocabulary_queues,
         .required = true,
         .en = "The queues, by id.",
         .nl = "De wachtrijen, op id."},
        {.key = "purges",
         .shape = &vocabulary_mail_purges,
         .en = "Old mail that is deleted, by id.",
         .nl = "Oude mail die verwijderd wordt, op id."},
        {.key = "groups",
         .shape = &vocabulary_groups,
         .required = true,
         .en = "The groups of agents, by id.",
         .nl = "De groepen medewerkers, op id."},
        {.key = "demand",
         .shape = &vocabulary_demand,
         .required = true,
         .en = "The sources of contacts, by id.",
         .nl = "De bronnen van contacten, op id."},
        {.key = "interventions",
         .shape = &interventions,
         .en = "What is done to the organisation, by id, and when.",
         .nl = "Wat er met de organisatie gedaan wordt, op id, en wanneer."},
        {.key = "evidence",
         .shape = &vocabulary_evidence,
         .en = "How well values are known, by JSON pointer to them or to what holds them: "
               "\"/queues/phone/patience\". loket explain FILE lists them. Changes no result.",
         .nl = "Hoe goed waarden bekend zijn, op JSON-pointer ernaar of naar wat ze bevat: "
               "\"/queues/phone/patience\". loket explain BESTAND somt ze op. Verandert geen "
               "resultaat."})};
