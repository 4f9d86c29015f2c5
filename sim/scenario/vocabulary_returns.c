#include "vocabulary_rooms.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"
#include "scenario/vocabulary_distribution.h"

static const struct shape working_days = {.kind = SHAPE_NUMBER, .max = 250, .whole = true};

static const struct shape return_branch = {
    .kind = SHAPE_OBJECT,
    .name = "return",
    .fields = FIELDS(
        {.key = "share",
         .shape = &shapes_probability,
         .required = true,
         .en = "Share of these customers that comes back in this way.",
         .nl = "Aandeel van deze klanten dat zo terugkomt."},
        {.key = "to",
         .shape = &shapes_queue_id,
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
         .shape = &shapes_cause,
         .en = "Why they come back, for the ledger of demand. Default: redial after a loss, "
               "unresolved after an answer.",
         .nl = "Waarom zij terugkomen, voor het grootboek van de vraag. Standaard: redial na "
               "verlies, unresolved na een antwoord."})};

const struct shape vocabulary_returns = {.kind = SHAPE_LIST,
                                         .name = "returns",
                                         .expected = "a list of ways to come back",
                                         .item = &return_branch,
                                         .min_items = 1,
                                         .max_items = LIMITS_RETURNS};
