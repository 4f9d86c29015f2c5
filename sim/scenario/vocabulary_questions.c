#include "vocabulary_rooms.h"

#include "scenario/limits.h"
#include "scenario/scenario.h"
#include "scenario/shapes.h"

static const struct shape above_zero = {
    .kind = SHAPE_NUMBER, .above_min = true, .max = LIMITS_FACTOR};
static const struct shape causes = {.kind = SHAPE_LIST,
                                    .item = &shapes_cause,
                                    .expected = "a list of causes",
                                    .min_items = 1,
                                    .max_items = SCENARIO_CAUSES};

static const struct shape question = {
    .kind = SHAPE_OBJECT,
    .name = "question",
    .fields = FIELDS(
        {.key = "title",
         .shape = &shapes_title,
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
         .shape = &shapes_factor,
         .fallback = "1",
         .en = "Factor on the shares of transfers; together at most 1. Default 1.",
         .nl = "Factor op de aandelen van transfers; samen hoogstens 1. Standaard 1."},
        {.key = "refer",
         .shape = &shapes_factor,
         .fallback = "1",
         .en = "Factor on the shares of refers; with the transfers at most 1. Default 1.",
         .nl = "Factor op de aandelen van refers; met de transfers hoogstens 1. Standaard 1."},
        {.key = "return",
         .shape = &shapes_factor,
         .fallback = "1",
         .en = "Factor on the shares of after_answered; together at most 0.99. Default 1.",
         .nl = "Factor op de aandelen van after_answered; samen hoogstens 0,99. Standaard 1."},
        {.key = "causes",
         .shape = &causes,
         .en = "Contacts with these causes take this type, whatever the customer's first question "
               "was. Default: none.",
         .nl = "Contacten met deze oorzaken krijgen dit type, wat de eerste vraag van de klant ook "
               "was. Standaard: geen."})};

const struct shape vocabulary_questions = {MAP_OF(question), .max_items = LIMITS_QUESTIONS};
const struct shape vocabulary_questions_shares = {MAP_OF(shapes_probability), .min_items = 1,
                                                  .max_items = LIMITS_QUESTIONS};
