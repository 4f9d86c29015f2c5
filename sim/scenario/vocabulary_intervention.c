#include "scenario/vocabulary_intervention.h"

#include "vocabulary_common.h"

/* In the order of enum intervention_kind. */
static const struct shape_variant kinds[] = {
    {"staffing", &vocabulary_people_staffing, "More or fewer agents.",
     "Meer of minder medewerkers."},
    {"website", &vocabulary_answers_website,
     "A website that answers questions: some customers stay away.",
     "Een website die vragen beantwoordt: een deel van de klanten blijft weg."},
    {"standard_answers", &vocabulary_answers_standard_answers,
     "Answers that are ready for a growing share of the mails.",
     "Antwoorden die klaarliggen voor een groeiend deel van de mails."},
    {"callback", &vocabulary_answers_callback, "Calling back instead of mailing back.",
     "Terugbellen in plaats van terugmailen."},
    {"back_office", &vocabulary_answers_back_office,
     "A back office that decides faster and keeps its promises.",
     "Een back office dat sneller beslist en zijn beloften nakomt."},
    {"overflow", &vocabulary_rules_overflow, "Groups help each other out sooner, or later.",
     "Groepen springen eerder, of later, voor elkaar bij."},
    {"mail_between_calls", &vocabulary_rules_mail_between_calls, "More or less mail between calls.",
     "Meer of minder mail tussen de gesprekken door."},
    {"purge_policy", &vocabulary_rules_purge_policy,
     "Old mail is deleted sooner, later or no more.",
     "Oude mail wordt eerder, later of niet meer gewist."},
    {"letter_wave", &vocabulary_setbacks_letter_wave,
     "A letter or a new rule brings more customers for a while.",
     "Een brief of nieuwe regel brengt een tijd lang meer klanten."},
    {"flu_week", &vocabulary_setbacks_flu_week, "Many agents are ill.",
     "Veel medewerkers zijn ziek."},
    {"outage", &vocabulary_setbacks_outage, "Systems fail: handling takes longer.",
     "Een storing: behandelen duurt langer."},
    {"move", &vocabulary_setbacks_move, "The groups move to another building.",
     "De groepen verhuizen naar een ander gebouw."},
    {"reorganisation", &vocabulary_setbacks_reorganisation, "Layers of management are reorganised.",
     "Managementlagen worden gereorganiseerd."},
    {"lean_rollout", &vocabulary_rollout,
     "Teams are trained in working Lean, which takes hours, and then work better while managers "
     "pay attention.",
     "Teams leren Lean werken, wat uren kost, en werken daarna beter zolang managers er aandacht "
     "voor hebben."},
    {"call_back_offer", &vocabulary_answers_call_back_offer,
     "Who waits on the phone may be called back, and keeps the place in the line.",
     "Wie aan de telefoon wacht kan zich laten terugbellen, en houdt de plaats in de rij."},
    {"problem_reporting", &vocabulary_people_problem_reporting,
     "Problems at work that people tell, or hide until they become incidents.",
     "Problemen op het werk die mensen melden, of verbergen tot het incidenten worden."},
    {"onboarding", &vocabulary_people_onboarding,
     "New people join: they are trained, take longer at first, and are coached.",
     "Er komen nieuwe mensen bij: ze worden opgeleid, doen er eerst langer over, en worden "
     "gecoacht."},
    {"project", &vocabulary_people_project,
     "A project takes hours, and may bring something: at its end, or step by step.",
     "Een project kost uren, en levert misschien iets op: aan het eind, of stap voor stap."},
    {"result_pressure", &vocabulary_people_result_pressure,
     "After bad weeks people are pressed for results: they make mistakes, and some leave.",
     "Na slechte weken worden mensen op resultaat opgejaagd: ze maken fouten, en sommigen gaan."},
    {0}};

const struct shape vocabulary_intervention = {
    .kind = SHAPE_VARIANT, .name = "intervention", .tag = "kind", .variants = kinds};
