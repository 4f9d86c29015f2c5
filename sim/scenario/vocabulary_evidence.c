#include "vocabulary_rooms.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"

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

const struct shape vocabulary_evidence = {.kind = SHAPE_MAP,
                                          .pattern = SHAPE_TEXT_POINTER,
                                          .item = &evidence_entry,
                                          .max_items = LIMITS_EVIDENCE};
