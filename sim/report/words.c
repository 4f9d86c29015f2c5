#include "report/words.h"

#include "report/plain.h"

#include <assert.h>
#include <string.h>

static const char *const TABLE[WORDS_COUNT][WORDS_LANGUAGES] = {
    [WORDS_CALLERS_HUNG_UP] = {"{} of calls were abandoned by the caller",
                               "{} van de oproepen is door de beller afgebroken"},
    [WORDS_VISITORS_LEFT] = {"{} of visitors left before it was their turn",
                             "{} van de bezoekers liep weg voordat zij aan de beurt waren"},
    [WORDS_ON_THE_PHONE] = {" on the phone", " aan de telefoon"},
    [WORDS_AT_THE_COUNTER] = {" at the counter", " aan de balie"},
    [WORDS_NEVER_HELPED] = {"{} of customers were never helped",
                            "{} van de klanten is nooit geholpen"},
    [WORDS_ANSWERED_WITHIN] = {"{} were answered within {}", "{} werd beantwoord binnen {}"},
    [WORDS_ANSWERED_WITHIN_TARGETS] = {"{} were answered within the target time of their queue",
                                       "{} werd beantwoord binnen de norm van hun wachtrij"},
    [WORDS_CALLERS_WAITED] = {"{} was the mean wait", "{} was de gemiddelde wachttijd"},
    [WORDS_STAFF_BUSY] = {"{} of their time staff were busy with contacts",
                          "{} van hun tijd waren medewerkers met contacten bezig"},
    [WORDS_SURE_BETWEEN] = {"(95 % sure between {} and {})", "(95 % zeker tussen {} en {})"},
    [WORDS_ALWAYS_SAME] = {"(in every replication)", "(in elke herhaling)"},
    [WORDS_ONE_REPLICATION] = {"(how sure is not known)", "(hoe zeker is niet bekend)"},
    [WORDS_NOBODY_CAME] = {"Nobody came.", "Er kwam niemand."},

    [WORDS_RUN_DAYS] = {"{} from {}", "{} vanaf {}"},
    [WORDS_RUN_HOURS] = {"{} of a steady state", "{} evenwicht"},
    [WORDS_NOT_COUNTED_DAYS] = {"the first {} not counted", "de eerste {} niet geteld"},
    [WORDS_NOT_COUNTED_HOURS] = {"after a warm-up of {}", "na een inlooptijd van {}"},
    [WORDS_REPLICATIONS] = {"{} replications", "{} herhalingen"},
    [WORDS_REPLICATION] = {"{} replication", "{} herhaling"},
    [WORDS_SEED] = {"seed {}", "startgetal {}"},
    [WORDS_DAY] = {"{} day", "{} dag"},
    [WORDS_DAYS] = {"{} days", "{} dagen"},
    [WORDS_HOUR] = {"{} hour", "{} uur"},
    [WORDS_HOURS] = {"{} hours", "{} uur"},

    [WORDS_DAYS_TITLE] = {"Days differ", "Dagen verschillen"},
    [WORDS_DAYS_SPREAD] = {"on half of them over {} hung up, on the best 1 in 40 at most {},",
                           "op de helft hing meer dan {} op, op de beste 1 op 40 hoogstens {},"},
    [WORDS_DAYS_WORST] = {"on the worst 1 in 40 over {}. On {} days of a replication it was over "
                          "10 %.",
                          "op de slechtste 1 op 40 meer dan {}. Op {} dagen van een herhaling was "
                          "het meer dan 10 %."},

    [WORDS_WORST_WEEK] =
        {"In the worst week {} hung up; most often that of {} ({} % of replications).",
         "In de slechtste week hing {} op; het vaakst die van {} ({} % van de keren)."},
    [WORDS_WORST_DAY] = {"On the worst day {} hung up; most often on {} ({} % of replications).",
                         "Op de slechtste dag hing {} op; het vaakst op {} ({} % van de keren)."},
    [WORDS_WORST_INTERVAL] =
        {"In the worst interval {} hung up, mean wait {}; most often at {} ({} % of replications).",
         "In het slechtste interval hing {} op, wachttijd {}; het vaakst om {} ({} % van de "
         "keren)."},

    [WORDS_QUEUE] = {"Queue", "Wachtrij"},
    [WORDS_CHANNEL_PHONE] = {"Phone", "Telefoon"},
    [WORDS_CHANNEL_MAIL] = {"Mail", "Mail"},
    [WORDS_CHANNEL_COUNTER] = {"Counter", "Balie"},
    [WORDS_TEAM] = {"Team", "Team"},
    [WORDS_GROUP] = {"Group", "Groep"},
    [WORDS_ALL_QUEUES] = {"all", "alle"},
    [WORDS_OFFERED] = {"Offered", "Aangeboden"},
    [WORDS_ANSWERED] = {"Answered", "Beantwoord"},
    [WORDS_HUNG_UP] = {"Hung up", "Opgehangen"},
    [WORDS_IN_TIME] = {"In time", "Op tijd"},
    [WORDS_MEAN_WAIT] = {"Mean wait", "Wachttijd"},
    [WORDS_WAIT_P95] = {"95 % within", "95 % binnen"},
    [WORDS_BUSY_SIGNAL] = {"Busy signal", "Bezettoon"},
    [WORDS_TURNED_AWAY] = {"{}: {} came outside opening hours (not counted as offered).",
                           "{}: {} kwamen buiten openingstijd (tellen niet als aangeboden)."},
    [WORDS_ON_ROSTER] = {"On the roster", "Op het rooster"},
    [WORDS_WATERFALL] = {"Paid hours", "Betaalde uren"},
    [WORDS_ALL_GROUPS] = {"all", "alle"},
    [WORDS_OF_PAID] = {"of paid", "van betaald"},
    [WORDS_ROSTER_HOURS] = {"Roster hours", "Roosteruren"},
    [WORDS_OCCUPANCY] = {"Occupancy", "Bezettingsgraad"},
    [WORDS_TALK] = {"Talking", "In gesprek"},
    [WORDS_WRAP_UP] = {"Wrapping up", "Nawerk"},
    [WORDS_PER_REPLICATION] = {"Numbers and hours are means per replication.",
                               "Aantallen en uren zijn gemiddelden per herhaling."},
    [WORDS_SECOND_LINE_APART] =
        {"\"all\" leaves out queues that only get transfers: their callers are in it already.",
         "\"alle\" is zonder wachtrijen met alleen doorverbonden bellers: die tellen al mee."},
    [WORDS_LEGEND] = {"± gives the 95 % confidence interval. What a number means: loket explain.",
                      "± geeft het 95 %-betrouwbaarheidsinterval. Wat een getal betekent: loket "
                      "explain."},

    [WORDS_COMPARED_WITH] = {"Compared with {}, on the same customers",
                             "Vergeleken met {}, bij dezelfde klanten"},
    [WORDS_VALUE] = {"value", "waarde"},
    [WORDS_DIFFERENCE] = {"difference", "verschil"},
    [WORDS_ALMOST_CERTAINLY] = {"almost certainly", "vrijwel zeker"},
    [WORDS_PROBABLY] = {"probably", "waarschijnlijk"},
    [WORDS_BETTER] = {"better", "beter"},
    [WORDS_WORSE] = {"worse", "slechter"},
    [WORDS_HIGHER] = {"higher", "hoger"},
    [WORDS_LOWER] = {"lower", "lager"},
    [WORDS_UNDECIDED] = {"undecided", "onbeslist"},
    [WORDS_NO_DIFFERENCE] = {"no difference", "geen verschil"},
    [WORDS_NOT_KNOWN] = {"not known", "niet bekend"},
    [WORDS_PERCENTAGE_POINTS] = {" pp", " pp"},
    [WORDS_LEFT_OUT] = {"In only one of {} and {}: {}.", "In maar een van {} en {}: {}."},
    [WORDS_COMPARED_LEGEND] =
        {"± gives the 95 % confidence interval, of a difference too; pp: percentage points.",
         "± geeft het 95 %-betrouwbaarheidsinterval, ook van een verschil; pp: procentpunt."},
    [WORDS_COMPARED_SURE] =
        {"Almost certainly: the chance is over 95 %. Probably: 80 % or more. Undecided: less.",
         "Vrijwel zeker: de kans is meer dan 95 %. Waarschijnlijk: 80 % of meer. Onbeslist: "
         "minder."},

    [WORDS_CONTACTS_PER_HOUR] = {"per hour", "per uur"},
    [WORDS_AGENTS] = {"agents", "medewerkers"},
    [WORDS_CONTACTS] = {"contacts", "contacten"},

    [WORDS_PROGRESS] = {"{} of {} replications, {} left", "{} van {} herhalingen, nog {}"},

    [WORDS_INTERRUPTED_EARLY] = {"interrupted before the first replication was finished",
                                 "onderbroken voordat de eerste herhaling klaar was"},
    [WORDS_INTERRUPTED] = {"interrupted after {} replications", "onderbroken na {} herhalingen"},
    [WORDS_NOT_PRECISE] = {"--precision: {} was not reached in {} replications; allow more with "
                           "--replications, or ask for less",
                           "--precision: {} is niet gehaald in {} herhalingen; sta er meer toe met "
                           "--replications, of vraag minder"},
    [WORDS_RUN_AS] = {"{} is run with the seed and the replications of {}, not its own",
                      "{} krijgt het startgetal en de herhalingen van {}, niet de eigen"},

    [WORDS_UNIT] = {"unit: {}", "eenheid: {}"},
    [WORDS_ROWS] = {"given for:", "gegeven voor:"},
    [WORDS_ROW_ALL] = {"all queues together", "alle wachtrijen samen"},
    [WORDS_ROW_QUEUE] = {"each queue", "elke wachtrij"},
    [WORDS_ROW_SOME] = {"each channel and team", "elk kanaal en team"},
    [WORDS_ROW_GROUP] = {"each group and team", "elke groep en team"},
    [WORDS_ROW_LINK] = {"each queue and group that serves it",
                        "elke wachtrij met elke groep die haar bedient"},
    [WORDS_BY_INTERVAL] = {"also by interval of the day", "ook per interval van de dag"},
    [WORDS_ONLY_BY_INTERVAL] = {"by interval of the day", "per interval van de dag"},
    [WORDS_LOWER_IS_BETTER] = {"lower is better", "lager is beter"},
    [WORDS_HIGHER_IS_BETTER] = {"higher is better", "hoger is beter"},

    [WORDS_CHECK_FINE] = {"{}: no faults found", "{}: geen fouten gevonden"},
    [WORDS_CHECK_CALENDAR] = {"a run of {} from {}", "een simulatie van {} vanaf {}"},
    [WORDS_CHECK_STEADY] = {"a steady state of {}", "een evenwicht van {}"},
    [WORDS_CHECK_WARM_UP] = {", {} warm-up", ", {} inlooptijd"},
    [WORDS_CHECK_REPLICATIONS] = {", {} replications, seed {}", ", {} herhalingen, startgetal {}"},
    [WORDS_CHECK_QUEUES] = {"queue", "wachtrij"},
    [WORDS_CHECK_GROUPS] = {"group", "groep"},
    [WORDS_CHECK_SOURCES] = {"source", "bron"},
    [WORDS_CHECK_TRUNKS] = {"lines", "lijnen"},
    [WORDS_CHECK_TARGET] = {"answer within {}", "norm {}"},
    [WORDS_CHECK_OPEN] = {"open {}", "open {}"},
    [WORDS_CHECK_ALWAYS_OPEN] = {"always open", "altijd open"},
    [WORDS_CHECK_CLOSED] = {"never open", "nooit open"},
    [WORDS_CHECK_PATIENCE] = {"mean patience {}", "gemiddeld geduld {}"},
    [WORDS_CHECK_PATIENT] = {"some never hang up", "sommigen hangen nooit op"},
    [WORDS_CHECK_ALL_PATIENT] = {"nobody hangs up", "niemand hangt op"},
    [WORDS_CHECK_HANDLING] = {"mean handling time {}", "gemiddelde afhandeltijd {}"},
    [WORDS_CHECK_SERVED_BY] = {"served by {}", "bediend door {}"},
    [WORDS_CHECK_AFTER_ANSWERED] = {"{} come back after an answer",
                                    "{} komt terug na een antwoord"},
    [WORDS_CHECK_AFTER_ABANDONED] = {"{} come back after hanging up", "{} komt terug na ophangen"},
    [WORDS_CHECK_AFTER_BLOCKED] = {"{} come back after the busy signal",
                                   "{} komt terug na de bezettoon"},
    [WORDS_CHECK_AFTER_TURNED_AWAY] = {"{} come back after finding it closed",
                                       "{} komt terug na een dichte deur"},
    [WORDS_CHECK_TRANSFERS] = {"{} passed on to {}", "{} doorverbonden naar {}"},
    [WORDS_CHECK_AGENTS] = {"{} agents", "{} medewerkers"},
    [WORDS_CHECK_SERVES] = {"serves {}", "bedient {}"},
    [WORDS_CHECK_RATE] = {"mean of {} contacts a day", "gemiddeld {} contacten per dag"},
    [WORDS_CHECK_COUNTS] = {"{} contacts, counted by interval",
                            "{} contacten, geteld per interval"},
    [WORDS_CHECK_TRACE] = {"{} contacts, one by one", "{} contacten, een voor een"},
    [WORDS_CHECK_LINES] = {"{} lines", "{} lijnen"},
    [WORDS_UNTAGGED] = {"without a tag", "zonder label"},
    [WORDS_CHOICE] = {"choice", "keuze"},
    [WORDS_MEASURED] = {"measured", "gemeten"},
    [WORDS_SOURCED] = {"sourced", "uit bron"},
    [WORDS_ESTIMATED] = {"estimated", "geschat"},
    [WORDS_NOTES] = {"Notes", "Toelichting"},
    [WORDS_UNIT_SECONDS] = {"s", "s"},
    [WORDS_UNIT_MINUTES] = {"min", "min"},
    [WORDS_UNIT_HOURS] = {"h", "uur"},
    [WORDS_UNIT_DAYS] = {"days", "dagen"},
    [WORDS_UNIT_WORKING_DAYS] = {"working days", "werkdagen"},
    [WORDS_UNIT_WEEKS] = {"weeks", "weken"},
    [WORDS_UNIT_PER_SECOND] = {"per second", "per seconde"},
    [WORDS_UNIT_PER_DAY] = {"per day", "per dag"},
    [WORDS_UNIT_PER_WORKING_DAY] = {"per working day", "per werkdag"},
    [WORDS_UNIT_PER_YEAR] = {"per year", "per jaar"},
    [WORDS_UNIT_SHARE] = {"share", "aandeel"},
    [WORDS_MONDAY] = {"Mon", "ma"},
    [WORDS_TUESDAY] = {"Tue", "di"},
    [WORDS_WEDNESDAY] = {"Wed", "wo"},
    [WORDS_THURSDAY] = {"Thu", "do"},
    [WORDS_FRIDAY] = {"Fri", "vr"},
    [WORDS_SATURDAY] = {"Sat", "za"},
    [WORDS_SUNDAY] = {"Sun", "zo"},

    [WORDS_STORY_WHO] = {"Customer {} of {}; replication {}, seed {}",
                         "Klant {} van {}; herhaling {}, startgetal {}"},
    [WORDS_STORY_NOBODY] = {"nobody comes from source \"{}\" in replication {}",
                            "uit bron \"{}\" komt niemand in herhaling {}"},
    [WORDS_STORY_NO_SUCH] =
        {"is {}; source \"{}\" brings {} customers in replication {}: must be from 1 to {}",
         "is {}; bron \"{}\" brengt {} klanten in herhaling {}: moet van 1 tot en met {} zijn"},
    [WORDS_STORY_DAYS] = {"days", "dagen"},
    [WORDS_STORY_APPLIES] = {"submits an application; the decision takes {} working days",
                             "dient een aanvraag in; het besluit duurt {} werkdagen"},
    [WORDS_STORY_ABOUT] = {" ({})", " ({})"},
    [WORDS_STORY_CALLS] = {"calls {}", "belt {}"},
    [WORDS_STORY_WRITES] = {"writes to {}", "schrijft naar {}"},
    [WORDS_STORY_VISITS] = {"comes to {}", "komt bij {}"},
    [WORDS_STORY_CAUSE_VALUE] = {"a question", "een vraag"},
    [WORDS_STORY_CAUSE_UNRESOLVED] = {"not settled yet", "nog niet opgelost"},
    [WORDS_STORY_CAUSE_STATUS] = {"how far is it?", "hoe staat het ervoor?"},
    [WORDS_STORY_CAUSE_REDIAL] = {"another try", "nieuwe poging"},
    [WORDS_STORY_CAUSE_PING_PONG] = {"in reply to our mail", "in antwoord op onze mail"},
    [WORDS_STORY_CAUSE_CHASE] = {"no answer yet", "nog geen antwoord"},
    [WORDS_STORY_CAUSE_NO_CALLBACK] = {"was not called back", "is niet teruggebeld"},
    [WORDS_STORY_CAUSE_PURGE] = {"the mail was deleted", "de mail is verwijderd"},
    [WORDS_STORY_CAUSE_WEB_FAILURE] = {"the website did not help", "de website hielp niet"},
    [WORDS_STORY_CLOSED] = {"finds {} closed", "treft {} gesloten"},
    [WORDS_STORY_BLOCKED] = {"hears the busy signal", "hoort de bezettoon"},
    [WORDS_STORY_SET_ASIDE] = {"is set aside for somebody else",
                               "wordt opzijgelegd voor een ander"},
    [WORDS_STORY_WAITS] = {"waits, {} ahead", "wacht, {} ervoor"},
    [WORDS_STORY_WAITS_FIRST] = {"waits, first in line", "wacht, als eerste"},
    [WORDS_STORY_ANSWERED] = {"is answered by {}", "krijgt {} aan de lijn"},
    [WORDS_STORY_TAKEN_UP] = {"the mail is taken up by {}", "de mail wordt opgepakt door {}"},
    [WORDS_STORY_SERVED] = {"is served by {}", "is aan de beurt bij {}"},
    [WORDS_STORY_AFTER] = {" after {}", " na {}"},
    [WORDS_STORY_TALK] = {"{} of conversation", "gesprek {}"},
    [WORDS_STORY_WORK] = {"{} of work", "werk {}"},
    [WORDS_STORY_VISIT] = {"{} of conversation", "gesprek {}"},
    [WORDS_STORY_WRAP_UP] = {"{} of wrap-up", "nawerk {}"},
    [WORDS_STORY_HANGS_UP] = {"hangs up after {}", "hangt op na {}"},
    [WORDS_STORY_GIVES_UP_WAITING] = {"no longer waits for an answer after {}",
                                      "wacht niet langer op antwoord na {}"},
    [WORDS_STORY_WALKS_OUT] = {"walks out after {}", "loopt weg na {}"},
    [WORDS_STORY_PASSED_ON] = {"is passed on to {}", "wordt doorverbonden naar {}"},
    [WORDS_STORY_BACK_AT] = {"will be back at {}", "komt terug om {}"},
    [WORDS_STORY_BACK_ON] = {"will be back on {} at {}", "komt terug op {} om {}"},
    [WORDS_STORY_HELPED] = {"is helped", "is geholpen"},
    [WORDS_STORY_GIVES_UP] = {"gives up, never helped", "geeft het op, nooit geholpen"},
    [WORDS_STORY_LEFT_WAITING] = {"still waits when the run ends",
                                  "wacht nog als de simulatie eindigt"},
    [WORDS_STORY_LEFT_TALKING] = {"is being helped when the run ends",
                                  "wordt geholpen als de simulatie eindigt"},
    [WORDS_STORY_LEFT_ON_THE_WAY] = {"will be back after the end of the run",
                                     "komt pas na het einde van de simulatie terug"},
    [WORDS_STORY_CONTACTS] = {"Contacts: {}", "Contacten: {}"},
    [WORDS_STORY_WAITED] = {"; waited {}", "; gewacht {}"},
    [WORDS_STORY_TALKED] = {", talked {}", ", gesproken {}"},
    [WORDS_STORY_TOOK] = {"; from first to last {}", "; van begin tot eind {}"},
};

const char *words_text(enum words_language language, enum words_id id)
{
    assert(language < WORDS_LANGUAGES && id < WORDS_COUNT);
    return TABLE[id][language];
}

void words_fill(FILE *stream, const char *text, const char *const *values, size_t count)
{
    size_t next = 0;

    for (;;) {
        const char *const place = strstr(text, "{}");
        if (place == NULL)
            break;
        fwrite(text, 1, (size_t)(place - text), stream);
        assert(next < count);
        plain_print(stream, values[next++]);
        text = place + 2;
    }
    fputs(text, stream);
}
