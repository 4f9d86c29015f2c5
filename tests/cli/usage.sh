#!/bin/sh
# The command line: what it accepts, what it refuses, and with which words and status.
# Usage: usage.sh LOKET
set -eu
# shellcheck source=tests/cli/checks.sh
. "$(dirname "$0")/checks.sh"
write_scenarios
cd "$work"

# --- the program ---
gives 0 "$loket" --version
says "loket "
gives 0 "$loket" --help
for command in run compare scenarios interventions check explain formula schema trace; do
    says "  $command "
    gives 0 "$loket" $command --help
    cp out help.out
    gives 0 "$loket" help $command
    same out help.out
    gives 0 "$loket" $command -h
    same out help.out
    says "Example"
    gives 0 "$loket" --help
done
gives 2 "$loket"
complains "Usage: loket COMMAND"
gives 2 "$loket" rnu
complains 'there is no command "rnu"; did you mean "run"?'
gives 2 "$loket" zzzzzz
complains '"loket --help" lists them'
gives 2 "$loket" --lang nl run
complains 'option "--lang" comes before any command; give the command first'

# --- interventions: every kind has an example that is accepted ---
gives 0 "$loket" interventions
cut -d' ' -f1 out > kinds
cat > office.json <<'END'
{
  "queues": {
    "north": {"open": "08:30-17:00", "team": "north"},
    "south": {"open": "08:30-17:00", "team": "south"},
    "mail": {"channel": "mail", "team": "north"}
  },
  "purges": {"old": {"queues": ["mail"], "older_than_wd": 2}},
  "groups": {"north": {"agents": 9, "heads": 20, "team": "north"}, "south": {"agents": 9, "team": "south"}},
  "demand": {
    "calls": {"to": "north", "per_day": 10}, "mails": {"to": "mail", "per_day": 10},
    "cases": {"to": "south", "per_day": 10, "back_office": {}}
  }
}
END
while read -r kind; do
    gives 0 "$loket" interventions "$kind" --lang nl
    says "Sleutels:"
    gives 0 "$loket" interventions "$kind" --lang en
    says "Example:"
    { echo '{"based_on": "office.json",'; sed '1,/^Example:/d' out; echo '}'; } > example.json
    gives 0 "$loket" check example.json
done < kinds
says "example.json: no faults found"
gives 0 "$loket" interventions lean_rollout
says "        from_wk (required)" # keys of the members of a list, too
gives 2 "$loket" interventions call_back
complains 'there is no kind "call_back"; did you mean "callback"?'
gives 2 "$loket" interventions magic
complains '"loket interventions" lists them'

# --- options ---
refused()
{
    message=$1
    shift
    gives 2 "$loket" "$@"
    complains "$message"
}
for value in 0 -1 1.5 x '' 1x ' 1' 100001 99999999999999999999; do
    refused "--replications: is \"$value\"; must be a whole number from 1 to 100000" \
        run desk.json "--replications=$value"
done
for value in 0 -1 1025 1e3 +1 0x2; do
    refused "--jobs: is \"$value\"; must be a whole number from 1 to 1024" run desk.json "--jobs=$value"
done
for value in -1 9007199254740992 1.0 seed; do
    refused "--seed: is \"$value\"; must be a whole number from 0 to 9007199254740991" \
        run desk.json "--seed=$value"
done
for value in 0 -0.1 1.1 101% nan inf 0x1p-3 1%% % '' 0.1x; do
    refused "--precision: is \"$value\"; must be above 0 and at most 1" run desk.json "--precision=$value"
done
refused '--format: is "xml"; must be text, json or csv' run desk.json --format xml
refused '--lang: is "de"; must be en or nl' run desk.json --lang de
refused '--lang: is "NL"; must be en or nl' check desk.json --lang NL
refused 'one scenario at a time: "b.json" is one too many' run desk.json b.json
refused 'which scenario?' run
refused 'which scenario?' check
refused '--intervals and --output name the same file' run desk.json --intervals a --output a
refused '--contacts and --output name the same file' run desk.json --contacts a --output a
refused '--intervals and --contacts name the same file' run desk.json --contacts a --intervals a
refused "unrecognized option" run desk.json --replicatons 3
refused 'there is no metric "servicelevel"; did you mean "service_level"?' explain servicelevel
refused 'there is no metric "servicelevel"' run --explain servicelevel
refused 'one metric or scenario at a time' explain asa_s offered
refused '--format: is "csv"; must be text or json' explain desk.json --format csv
refused '--intervals: a steady state has no intervals of the day' run steady.json --intervals i.csv

# --- scenarios ---
gives 1 "$loket" run missing.json
complains "missing.json"
gives 1 "$loket" run missing
complains "is no file, and no scenario that came with loket"
gives 1 "$loket" run wrong.json
complains 'wrong.json:2: '
complains 'did you mean "talk"?'
gives 1 "$loket" run .
complains "is a folder"
mkdir -p data/scenarios
sed 's/A desk/A shipped desk/' desk.json > data/scenarios/shipped.json
gives 0 env LOKET_DATADIR="$work/data" "$loket" run shipped
says "A shipped desk"
gives 1 env LOKET_DATADIR="$work/data" "$loket" run desk
cp desk.json shipped
gives 0 env LOKET_DATADIR="$work/data" "$loket" run shipped
says "A desk"

# --- the scenarios that came with it ---
cat > data/scenarios/asking.json << 'END'
{"based_on": "shipped.json", "title": {"en": "Ask", "nl": "Vraag"},
 "question": {"en": "What \"if\"?", "nl": "Wat als?"}}
END
gives 0 env LOKET_DATADIR="$work/data" "$loket" scenarios
printf 'asking   Ask\n         What "if"?\nshipped  A shipped desk\n' > wanted
same out wanted
gives 0 env LOKET_DATADIR="$work/data" "$loket" scenarios --lang nl
printf 'asking   Vraag\n         Wat als?\nshipped  Een loket\n' > wanted
same out wanted
cp data/scenarios/asking.json data/scenarios/with-a-name-that-is-rather-long.json
gives 0 env LOKET_DATADIR="$work/data" "$loket" scenarios
says "with-a-name-that-is-rather-long  Ask" # to be typed
rm data/scenarios/with-a-name-that-is-rather-long.json
gives 0 env LOKET_DATADIR="$work/data" "$loket" scenarios --format json
python3 -c 'import json, sys
j = json.load(open("out"))
assert list(j) == ["version", "scenarios"], j
folder = sys.argv[1]
assert j["scenarios"] == [
    {"name": "asking", "title": {"en": "Ask", "nl": "Vraag"},
     "question": {"en": "What \"if\"?", "nl": "Wat als?"}, "file": folder + "/asking.json"},
    {"name": "shipped", "title": {"en": "A shipped desk", "nl": "Een loket"}, "question": None,
     "file": folder + "/shipped.json"}], j' "$work/data/scenarios" || fault "the list of scenarios as JSON"
gives 1 env LOKET_DATADIR="$work/nowhere" "$loket" scenarios
complains "$work/nowhere/scenarios: holds none of the scenarios that come with loket"
cp wrong.json data/scenarios
gives 1 env LOKET_DATADIR="$work/data" "$loket" scenarios
complains 'wrong.json:2: '
says "A shipped desk"
rm data/scenarios/wrong.json
refused 'takes no arguments: "asking" is one too many' scenarios asking
refused '--format: is "csv"; must be text or json' scenarios --format csv

# --- check, explain, schema ---
gives 0 "$loket" check desk.json steady.json
says "desk.json: no faults found"
says "steady.json: no faults found"
says "open Mon-Fri 09:00-12:00"
gives 0 "$loket" check --quiet desk.json
[ ! -s out ] || fault "check --quiet is not quiet"
gives 1 "$loket" check wrong.json desk.json
complains "wrong.json:2: "
says "desk.json: no faults found"
gives 0 "$loket" explain
says "abandonment_rate"
cp out list
gives 0 "$loket" --explain asa_s
says "Average speed of answer"
cp out first
gives 0 "$loket" run --explain asa_s
same out first
gives 0 "$loket" explain asa_s --lang nl
says "Gemiddelde wachttijd van de beantwoorde contacten"
while read -r metric _; do
    gives 0 "$loket" explain "$metric"
    says "$metric"
done < list
gives 0 "$loket" explain desk.json
says "A desk"
says "/groups/desk/agents"
says "without a tag"
gives 0 "$loket" explain desk.json --lang nl
says "zonder label"
gives 0 "$loket" explain desk.json --format json
python3 -m json.tool out > /dev/null || fault "the values of a file are no JSON"
says '"at":"/groups/desk/agents"'
gives 1 "$loket" explain wrong.json
complains 'wrong.json:2: '
gives 1 "$loket" explain missing.json
complains "missing.json"
rm shipped
gives 0 env LOKET_DATADIR="$work/data" "$loket" explain shipped
says "A shipped desk"
gives 0 "$loket" schema
python3 -m json.tool out > /dev/null || fault "the schema is no JSON"
gives 2 "$loket" schema extra

# --- languages ---
in_language()
{
    text=$1
    shift
    gives 0 env "$@" "$loket" explain asa_s
    says "$text"
}
in_language "average speed" LANG=C
in_language "average speed" LANG=en_GB.UTF-8
in_language "gemiddelde" LANG=nl_NL.UTF-8
in_language "gemiddelde" LANG=en_US.UTF-8 LC_ALL=nl_BE
in_language "average speed" LANG=nl_NL LC_ALL=C
in_language "gemiddelde" LANG=en_US.UTF-8 LANGUAGE=nl:en
in_language "average speed" LANG=C LANGUAGE=nl
gives 0 env LANG=nl_NL.UTF-8 "$loket" run desk.json --lang en
says "of calls were abandoned"
gives 0 env LANG=nl_NL.UTF-8 "$loket" run desk.json
says "van de oproepen is door de beller afgebroken"

finish
