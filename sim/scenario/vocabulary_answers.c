/* How customers get their answers, in other ways. */
#include "vocabulary_common.h"

#include "scenario/limits.h"
#include "scenario/shapes.h"
#include "scenario/vocabulary_distribution.h"

static const struct shape source_id = {
    .kind = SHAPE_TEXT, .pattern = SHAPE_TEXT_ID, .expected = "the id of a source"};
static const struct shape tries = {.kind = SHAPE_NUMBER, .min = 1, .max = 20, .whole = true};
static const struct shape sources = LIST_OF_SOME(source_id);
static const struct shape shares = MAP_OF_SOME(shapes_probability);

KIND(vocabulary_answers_website, WEEKS_FOR_GOOD, RAMP("12", "12"), CHANCES, PILOT,
     {.key = "deflects",
      .shape = &shares,
      .required = true,
      .en = "By source, the share of its customers who look on the website instead.",
      .nl = "Per bron het aandeel van de klanten dat in plaats daarvan op de website kijkt."},
     {.key = "failed",
      .shape = &shapes_probability,
      .fallback = "0.2",
      .en = "Share of those who do not find it there, and come after all. Default 0.2.",
      .nl = "Aandeel van hen dat het daar niet vindt, en toch komt. Standaard 0,2."});

KIND(vocabulary_answers_standard_answers, WEEKS_FOR_GOOD, RAMP("26", "26"), CHANCES, MAIL_QUEUES,
     PILOT,
     {.key = "share",
      .shape = &shapes_probability,
      .fallback = "0.55",
      .en = "Share of the mails concerned at full effect. Default 0.55.",
      .nl = "Aandeel van de mails waar het om gaat bij volledig effect. Standaard 0,55."},
     {.key = "saves",
      .shape = &shapes_probability,
      .fallback = "0.5",
      .en = "Share of the handling time that a standard answer saves. Default 0.5.",
      .nl = "Aandeel van de behandeltijd dat een standaardantwoord bespaart. Standaard 0,5."},
     {.key = "ping_pong",
      .shape = &vocabulary_common_factor,
      .fallback = "1.07",
      .en = "Factor on the share that writes back, at full effect. Default 1.07.",
      .nl = "Factor op het aandeel dat terugschrijft, bij volledig effect. Standaard 1,07."});

KIND(vocabulary_answers_callback, WEEKS_FOR_GOOD, RAMP("8", "8"), CHANCES, MAIL_QUEUES, PILOT,
     {.key = "share",
      .shape = &shapes_probability,
      .fallback = "0.55",
      .en = "Share of the mails concerned at full effect. Default 0.55.",
      .nl = "Aandeel van de mails waar het om gaat bij volledig effect. Standaard 0,55."},
     {.key = "reach",
      .shape = &shapes_probability,
      .fallback = "0.6",
      .en = "Chance that somebody answers, per try. Default 0.6.",
      .nl = "Kans dat er iemand opneemt, per poging. Standaard 0,6."},
     {.key = "tries",
      .shape = &tries,
      .fallback = "3",
      .en = "Tries, one after the other; then a mail is written after all. Default 3.",
      .nl = "Pogingen, achter elkaar; daarna komt er toch een mail. Standaard 3."},
     {.key = "miss",
      .shape = &shapes_duration,
      .is_time = true,
      .fallback = "72",
      .en = "Work for a try in vain. Default 72 s.",
      .nl = "Werk voor een vergeefse poging. Standaard 72 s."},
     {.key = "talk",
      .shape = &shapes_duration,
      .is_time = true,
      .fallback = "270",
      .en = "Mean length of the conversation (lognormal, coefficient of variation 0.7). Default "
            "270 s.",
      .nl = "Gemiddelde duur van het gesprek (lognormaal, variatiecoëfficiënt 0,7). Standaard "
            "270 s."},
     {.key = "wrap_up",
      .shape = &shapes_duration,
      .is_time = true,
      .fallback = "90",
      .en = "Work after the conversation. Default 90 s.",
      .nl = "Werk na het gesprek. Standaard 90 s."},
     {.key = "repeat",
      .shape = &shapes_probability,
      .fallback = "0.08",
      .en = "Share of those reached who write back, in place of those after a mail. Default "
            "0.08.",
      .nl = "Aandeel van wie bereikt is dat terugschrijft, in plaats van dat na een mail. "
            "Standaard 0,08."});

KIND(vocabulary_answers_back_office, WEEKS_FOR_GOOD, RAMP("12", "12"), CHANCES_OF("outside"), PILOT,
     {.key = "sources",
      .shape = &sources,
      .en = "The sources it is about. Default: all with a back office.",
      .nl = "De bronnen waar het over gaat. Standaard: alle met een back office."},
     {.key = "lead",
      .shape = &vocabulary_common_factor,
      .fallback = "1",
      .en = "Factor on the lead time of applications submitted from then on. Default 1.",
      .nl = "Factor op de doorlooptijd van aanvragen die vanaf dan binnenkomen. Standaard 1."},
     {.key = "status",
      .shape = &shapes_probability,
      .fallback = "1",
      .en = "Factor on the status contacts of those applications. Default 1.",
      .nl = "Factor op de statusvragen over die aanvragen. Standaard 1."},
     {.key = "no_callback",
      .shape = &shapes_probability,
      .fallback = "1",
      .en = "Factor on the share of those not reached at once whom a dossier holder never calls "
            "back; the others are called in time. Default 1.",
      .nl = "Factor op het aandeel van de niet meteen bereikten die een dossierhouder nooit "
            "terugbelt; de anderen worden op tijd gebeld. Standaard 1."});

KIND(vocabulary_answers_call_back_offer, WEEKS_FOR_GOOD, RAMP("0", "0"), CHANCES, PILOT,
     {.key = "queues",
      .shape = &vocabulary_common_queues,
      .en = "The queues it is about, with channel phone. Default: all with that channel.",
      .nl = "De rijen waar het over gaat, met kanaal phone. Standaard: alle met dat kanaal."},
     {.key = "after",
      .shape = &shapes_duration,
      .is_time = true,
      .fallback = "120",
      .en = "Wait after which who still waits is offered to be called back. Default 120 s.",
      .nl = "Wachttijd waarna wie nog wacht het aanbod krijgt teruggebeld te worden. Standaard "
            "120 s."},
     {.key = "from_length",
      .shape = &vocabulary_common_stock,
      .en = "Number waiting from which who joins them is offered it at once; 0: everybody who "
            "has to wait. Default: nobody is offered it at once.",
      .nl = "Aantal wachtenden vanaf waar wie erbij komt het aanbod meteen krijgt; 0: iedereen "
            "die moet wachten. Standaard: niemand krijgt het meteen."},
     {.key = "from_expected_wait",
      .shape = &shapes_duration,
      .is_time = true,
      .en = "Expected wait from which who comes is offered it at once: as long as the first in "
            "line has waited by then. Default: nobody is offered it for that.",
      .nl = "Verwachte wachttijd vanaf waar wie erbij komt het aanbod meteen krijgt: zo lang als "
            "de eerste in de rij dan al wacht. Standaard: niemand krijgt het daarom."},
     {.key = "share",
      .shape = &shapes_probability,
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
      .shape = &shapes_probability,
      .fallback = "0.85",
      .en = "Chance that the customer answers, per try. Default 0.85.",
      .nl = "Kans dat de klant opneemt, per poging. Standaard 0,85."},
     {.key = "tries",
      .shape = &tries,
      .fallback = "2",
      .en = "Tries from when it is the customer's turn; who answers none counts as having hung "
            "up. Default 2.",
      .nl = "Pogingen vanaf dat de klant aan de beurt is; wie niet opneemt telt als opgehangen. "
            "Standaard 2."},
     {.key = "again",
      .shape = &shapes_duration,
      .is_time = true,
      .fallback = "600",
      .en = "Time after a try in vain until it is the customer's turn again; 0: the same agent "
            "tries on. Default 600 s.",
      .nl = "Tijd na een vergeefse poging tot de klant weer aan de beurt is; 0: dezelfde "
            "medewerker probeert door. Standaard 600 s."},
     {.key = "miss",
      .shape = &shapes_duration,
      .is_time = true,
      .fallback = "30",
      .en = "Work for a try in vain. Default 30 s.",
      .nl = "Werk voor een vergeefse poging. Standaard 30 s."});
