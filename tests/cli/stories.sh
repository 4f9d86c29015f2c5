#!/bin/sh
# What is told of single contacts and customers: `loket run --contacts` and `loket trace`, against
# the files in stories/. After an intended change: stories.sh LOKET --update, and look at the
# difference before keeping it. Usage: stories.sh LOKET [--update]
set -eu
# shellcheck source=tests/cli/checks.sh
. "$(dirname "$0")/checks.sh"
mode=${2:-compare}
stories=$(cd "$(dirname "$0")" && pwd)/stories
write_scenarios
cd "$work"

# as_before FILE: $work/out is as stories/FILE says.
as_before()
{
    checks=$((checks + 1))
    if [ "$mode" = --update ]; then
        cp out "$stories/$1"
    elif ! diff -u "$stories/$1" out; then
        fault "$1 is another story"
    fi
}

# --- a desk whose every contact can be followed by hand ---
gives 0 "$loket" run "$stories/desk.json" --output answer --contacts contacts.csv
silent
cp contacts.csv out
as_before contacts.csv
for customer in 2 3 4 5 6; do
    gives 0 "$loket" trace "$stories/desk.json" --source calls --customer $customer
    silent
    cat out >> all
done
cp all out
as_before calls.en.txt
rm all
for customer in 3 5 6; do
    gives 0 "$loket" trace "$stories/desk.json" --source calls --customer $customer --lang nl
    cat out >> all
done
cp all out
as_before calls.nl.txt
gives 0 "$loket" trace "$stories/desk.json" --source calls --customer 5 --format json
sed -i 's/^  "version":.*/  "version":"*",/' out
as_before call_5.json
python3 -m json.tool out > /dev/null || fault "the story is no JSON"

# --- mail, the office behind the desk, and what goes wrong between them ---
for customer in "mails 747" "calls 28" "permits 5"; do
    gives 0 "$loket" trace "$stories/mail.json" --source "${customer% *}" --customer "${customer#* }"
    silent
    cat out >> mail
done
cp mail out
as_before mail.en.txt
gives 0 "$loket" run "$stories/mail.json" --output answer --contacts contacts.csv
checks=$((checks + 1))
awk -F , 'NR > 1 && $4 == 1 && ($3 == "" ? $5 != "chase" && $5 != "no_callback" : $5 == "chase") {
    exit 1 }' contacts.csv ||
    fault "a contact beside the case that asks for no answer and no call, or a chase of a case"

# --- who is offered to be called back ---
gives 0 "$loket" run "$stories/offer.json" --output answer --contacts contacts.csv
silent
cp contacts.csv out
as_before offer_contacts.csv
for customer in 2 4 6; do
    gives 0 "$loket" trace "$stories/offer.json" --customer $customer
    silent
    cat out >> offers
done
gives 0 "$loket" trace "$stories/offer.json" --customer 5 --lang nl
cat out >> offers
gives 0 "$loket" trace "$stories/offer.json" --customer 6 --format json
sed -i 's/^  "version":.*/  "version":"*",/' out
cat out >> offers
cp offers out
as_before offer.txt

# --- who never comes, and who cannot be ---
refused()
{
    message=$1
    shift
    gives 2 "$loket" trace "$@"
    complains "$message"
}
desk=$stories/desk.json
refused '--customer: is 7; source "calls" brings 6 customers in replication 1: must be from 1 to 6' \
    "$desk" --source calls --customer 7
refused '--customer: is 7; bron "calls" brengt 6 klanten in herhaling 1: moet van 1 tot en met 6 zijn' \
    "$desk" --source calls --customer 7 --lang nl
cat > away.json << 'END'
{
  "queues": {"desk": {}}, "groups": {"desk": {"agents": 5, "serves": ["desk"]}},
  "demand": {"calls": {"to": "desk", "per_day": 50}},
  "interventions": {"site": {"kind": "website", "deflects": {"calls": 0.5}, "failed": 0, "ramp_wk": 0}}
}
END
stayed=0
for customer in 1 2 3 4 5 6 7 8 9 10 11 12; do
    "$loket" trace away.json --source calls --customer $customer > out 2> err && continue
    stayed=$((stayed + 1))
    complains "is $customer; that customer of source \"calls\" does not come in replication 1"
done
checks=$((checks + 1))
[ "$stayed" -gt 0 ] && [ "$stayed" -lt 12 ] || fault "$stayed of 12 stayed away"
refused '--source: from which source? Say "calls" or "letters"' "$desk" --customer 1
refused 'there is no source "letter"; did you mean "letters"?; must be "calls" or "letters"' \
    "$desk" --source letter --customer 1
for value in 0 -1 1.5 x ''; do
    refused "--customer: is \"$value\"; must be a whole number from 1" desk.json "--customer=$value"
    refused "--replication: is \"$value\"; must be a whole number from 1" desk.json --customer 1 \
        "--replication=$value"
done
refused 'which customer?' desk.json
refused 'which scenario?' --customer 1
refused 'one scenario at a time' desk.json steady.json --customer 1
refused '--format: is "csv"; must be text or json' desk.json --customer 1 --format csv
sed 's/"per_h": 60/"per_h": 0/' desk.json > nobody.json
refused 'nobody comes from source "calls" in replication 2' nobody.json --customer 1 --replication 2
gives 1 "$loket" trace wrong.json --customer 1
complains 'did you mean "talk"?'

# --- a steady state has no dates ---
gives 0 "$loket" trace steady.json --customer 1200
says "  20:"
gives 0 "$loket" run steady.json --replications 1 --output answer --contacts contacts.csv
checks=$((checks + 1))
awk -F , 'NR > 1 && ($10 != "" || $11 != "" || $12 < 3600) { exit 1 }' contacts.csv ||
    fault "a date in a steady state, or a contact of the warm-up"

# --- every contact, added up, is the result ---
cat > add_up.py << 'END'
"""Adds up the contacts of a queue and compares with the result of the same replication."""
import csv, json, math, sys
rows = list(csv.DictReader(open('contacts.csv')))
results = json.load(open('out'))['results']
faults = []
def check(queue, metric, value):
    expected = results[queue][metric]['mean']
    if not math.isclose(value, expected, rel_tol=1e-9, abs_tol=1e-9):
        faults.append(f'{queue} {metric}: {value}, not {expected}')
def time(rows, key):
    return math.fsum(float(row[key]) for row in rows if row[key] != '')
for queue in sys.argv[1:]:
    of = [row for row in rows if row['queue'] == queue]
    by = lambda outcome: [row for row in of if row['outcome'] == outcome]
    check(queue, 'turned_away', len(by('turned_away')))
    check(queue, 'offered', len(of) - len(by('turned_away')))
    check(queue, 'answered', len(by('answered')))
    check(queue, 'abandoned', len(by('abandoned')) + len(by('not_reached')))
    check(queue, 'blocked', len(by('blocked')))
    check(queue, 'waiting_at_end', len(by('waiting')))
    if by('answered'):
        check(queue, 'asa_s', time(by('answered'), 'wait_s') / len(by('answered')))
        check(queue, 'mean_handling_s',
              (time(of, 'talk_s') + time(of, 'wrap_up_s')) / len(by('answered')))
if [float(row['arrival_s']) for row in rows] != sorted(float(row['arrival_s']) for row in rows):
    faults.append('not in order of arrival')
print('\n'.join(faults))
sys.exit(len(rows) < 5 or len(faults) > 0)
END
adds_up()
{
    scenario=$1
    shift
    gives 0 "$loket" run "$scenario" --replications 1 --contacts contacts.csv --format json
    checks=$((checks + 1))
    python3 add_up.py "$@" || fault "the contacts of $scenario do not add up to its result"
}
adds_up "$desk" desk second
adds_up "$stories/offer.json" desk
adds_up desk.json phone
adds_up steady.json phone

# --- the same customer of another scenario is the same person ---
sed 's/"agents": 3/"agents": 1/' desk.json > crowded.json
cat > person.py << 'END'
"""The moments, talks and patience by which the same customers of two scenarios can be known."""
import json, subprocess, sys
def story(scenario, customer):
    text = subprocess.run([sys.argv[1], 'trace', scenario, '--customer', str(customer), '--format',
                           'json'], stdout=subprocess.PIPE, check=True).stdout
    return {event['event']: event for event in json.loads(text)['events']}
talks = patiences = 0
for customer in range(1, 41):
    calm, busy = story('desk.json', customer), story('crowded.json', customer)
    assert calm['arrives']['time_s'] == busy['arrives']['time_s']
    assert calm['arrives']['queue'] == busy['arrives']['queue']
    if 'answered' in calm and 'answered' in busy:
        talks += 1
        assert calm['answered']['talk_s'] == busy['answered']['talk_s']
    if 'abandoned' in busy:
        waited = busy['abandoned']['time_s'] - busy['arrives']['time_s']
        if 'answered' in calm: # whoever was answered had not lost patience by then
            patiences += 1
            assert calm['answered']['time_s'] - calm['arrives']['time_s'] <= waited
        else:
            assert calm['abandoned']['time_s'] == busy['abandoned']['time_s']
assert talks > 5 and patiences > 5, (talks, patiences)
END
checks=$((checks + 1))
python3 person.py "$loket" || fault "the same customer is another person in another scenario"

finish
