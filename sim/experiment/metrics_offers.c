/* The offer to be called back while waiting. */
#include "base/units.h"
#include "metrics.h"

#define OFFERS         (CONTACTS_ONCE | METRIC_OF_OFFERS)
#define OFFER_SUM(sum) (METRIC_OFFER_SUM + (sum))

static const struct metric ROWS[] = {
    {COUNT_OF("call_offered", OFFERS, OFFER_SUM(OFFER_MADE)),
     .label = {"offered to be called back", "terugbellen aangeboden"},
     .definition = {"Contacts that waited and were offered to be called back (call_back_offer); "
                    "mean number per replication.",
                    "Contacten die wachtten en het aanbod kregen teruggebeld te worden "
                    "(call_back_offer); gemiddeld aantal per herhaling."}},
    {COUNT_OF("call_accepted", OFFERS, OFFER_SUM(OFFER_ACCEPTED)),
     .label = {"asked to be called back", "wilde teruggebeld worden"},
     .definition = {"Of those, contacts that accepted: they hang up and keep their place in the "
                    "line; their wait goes on until they are reached, or give up.",
                    "Daarvan de contacten die het aannamen: zij hangen op en houden hun plaats in "
                    "de rij; hun wachttijd loopt door tot ze bereikt zijn, of het opgeven."}},
    {COUNT_OF("call_reached", OFFERS, OFFER_SUM(OFFER_REACHED)),
     .label = {"answered when called back", "nam op bij terugbellen"},
     .definition = {"Contacts that accepted and answered when they were called; they are among "
                    "the answered.",
                    "Contacten die het aanbod aannamen en opnamen toen ze gebeld werden; zij "
                    "tellen als beantwoord."}},
    {COUNT_OF("call_missed", OFFERS, OFFER_SUM(OFFER_MISSED)), LOWER_IS_BETTER,
     .label = {"not reached when called back", "niet bereikt bij terugbellen"},
     .definition = {"Contacts that accepted and answered none of the tries; they are among those "
                    "that hung up.",
                    "Contacten die het aanbod aannamen en bij geen poging opnamen; zij tellen als "
                    "opgehangen."}},
    {COUNT_OF("call_given_up", OFFERS, OFFER_SUM(OFFER_GIVEN_UP)), LOWER_IS_BETTER,
     .label = {"no longer awaited the call", "wachtte niet meer op het telefoontje"},
     .definition = {"Contacts that accepted, and whose patience ended before the call; they are "
                    "among those that hung up.",
                    "Contacten die het aanbod aannamen, en van wie het geduld op was voor het "
                    "telefoontje kwam; zij tellen als opgehangen."}},
    {SHARE_OF("call_accepted_rate", OFFERS), .top = SUM(OFFER_SUM(OFFER_ACCEPTED)),
     .bottom = SUM(OFFER_SUM(OFFER_MADE)),
     .label = {"offers to call back accepted", "aanbod tot terugbellen aangenomen"},
     .definition = {"Contacts that asked to be called back, divided by those that were offered "
                    "it.",
                    "Contacten die teruggebeld wilden worden, gedeeld door die het aanbod "
                    "kregen."}},
    {SHARE_OF("call_reached_rate", OFFERS), HIGHER_IS_BETTER, .top = SUM(OFFER_SUM(OFFER_REACHED)),
     .bottom = SUM(OFFER_SUM(OFFER_ACCEPTED)),
     .label = {"called back and reached", "teruggebeld en bereikt"},
     .definition = {"Contacts that answered when they were called back, divided by all that had "
                    "asked for it.",
                    "Contacten die opnamen toen ze teruggebeld werden, gedeeld door alle die "
                    "erom hadden gevraagd."}},
    {.name = "mean_call_wait_s",
     .unit = METRIC_SECONDS,
     .scope = OFFERS,
     LOWER_IS_BETTER,
     .top = SUM(OFFER_SUM(OFFER_WAIT_S)),
     .bottom = SUM(OFFER_SUM(OFFER_CALLED)),
     .label = {"mean wait to be called back", "gemiddelde wachttijd tot terugbellen"},
     .definition = {"Mean time from accepting the offer until the first try, of the contacts that "
                    "were called, reached or not.",
                    "Gemiddelde tijd van het aannemen van het aanbod tot de eerste poging, van de "
                    "contacten die gebeld zijn, bereikt of niet."}},
    {.name = "call_tries_h",
     .unit = METRIC_HOURS,
     .scope = OFFERS,
     LOWER_IS_BETTER,
     .top = SUM(OFFER_SUM(OFFER_VAIN_S)),
     .bottom = SUM(METRIC_REPLICATIONS),
     .factor = 1.0 / SECONDS_PER_HOUR,
     .label = {"hours: calling back in vain", "uren: vergeefs terugbellen"},
     .definition = {"Hours agents spent on tries that nobody answered, which are part of the talk "
                    "time; mean per replication.",
                    "Uren die medewerkers besteedden aan pogingen waarbij niemand opnam, die deel "
                    "zijn van de gesprekstijd; gemiddeld per herhaling."}},
};

const struct metrics metrics_offers = METRICS_OF(ROWS);
