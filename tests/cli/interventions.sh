#!/bin/sh
# `loket interventions`: every kind has an example that works, and that leaves the same bytes where
# it is not done or comes after the end.
# Usage: interventions.sh LOKET
set -eu
# shellcheck source=tests/cli/checks.sh
. "$(dirname "$0")/checks.sh"
cp "$(dirname "$0")/../../scenarios/kcc.json" "$work"
cd "$work"

# scenario INTERVENTION: a fortnight of kcc with it
scenario()
{
    printf '{"based_on": "kcc.json", "name": "fortnight", "title": "A fortnight",\n "run": {"weeks": 2, "warm_up_weeks": 0, "replications": 2},\n'
    printf ' "interventions": {%s}}\n' "$1"
}

scenario '' > none.json
gives 0 "$loket" run none.json --by week,day --format json --output none.out
gives 0 "$loket" run none.json --lang nl --output none.text

gives 0 "$loket" interventions
silent
kinds=$(sed -n 's/^\([a-z_]*\)  .*/\1/p' "$work/out")
number=0
for kind in $kinds; do
    gives 0 "$loket" interventions "$kind"
    silent
    example=$(grep "^    \"our_$kind\": {\"kind\": \"$kind\", \"start_wk\": 10, " "$work/out") \
        || fault "no example of $kind"
    scenario "$(echo "$example" | sed 's/"start_wk": 10/"start_wk": 1/')" > now.json
    scenario "$(echo "$example" | sed 's/"start_wk": 10/"start_wk": 3/')" > late.json
    scenario "$(echo "$example" | sed 's/"start_wk": 10/"agreed": 0/')" > never.json
    gives 0 "$loket" run now.json --output now.out
    silent
    for idle in late never; do
        gives 0 "$loket" run "$idle.json" --by week,day --format json --output "$idle.out"
        same none.out "$idle.out"
        gives 0 "$loket" run "$idle.json" --lang nl --output "$idle.text"
        same none.text "$idle.text"
    done
    number=$((number + 1))
done
checks=$((checks + 1))
[ "$number" -ge 14 ] || fault "only $number kinds"

# `loket check` says when each is in force, and whom it brings: on those days, not every day.
scenario '"wave": {"kind": "letter_wave", "start_wk": 2, "weeks": 1, "adds": {"calls": 0.3, "applications": 0.5}}, "site": {"kind": "website", "start_wk": 3, "deflects": {"calls": 0.1}}' > dated.json
gives 0 "$loket" check dated.json
silent
says "  source calls: mean of 1,090 contacts a day"
says "      of the others 25.0 % called back in time, 30.0 % late"
says "      once 3,000 lie open, what waits longer than 2 working days is deleted; 30.0 % come back"
says "  a paid hour costs 33.01 euros, with overhead 52.82"
says "  intervention wave: letter_wave, from 2025-01-13 to 2025-01-19 inclusive"
says "      on a day of it, a mean of 327 more contacts (source calls+wave)"
says "      on a day of it, a mean of 200 more applications (source applications+wave)"
says "  intervention site: website, from 2025-01-20; never in force in this run"
checks=$((checks + 1))
! grep -q "^  source calls+wave" "$work/out" || fault "extra customers come every day"
gives 0 "$loket" check dated.json --lang nl
says "  interventie wave: letter_wave, van 2025-01-13 tot en met 2025-01-19"
says "  interventie site: website, vanaf 2025-01-20; in deze simulatie nooit van kracht"

# A pilot: what it found is told in every form, of one scenario and of several.
scenario '"calls": {"kind": "callback", "pilot": {"queues": ["north_mail"], "weeks": 1, "cases": 40, "go_from": 0.9}}, "more": {"kind": "staffing", "agents": 1.2, "agreed": 0.9, "pilot": {"groups": ["north"], "weeks": 1, "cv": 0}}' > tried.json
gives 0 "$loket" check tried.json
says "a pilot until 2025-01-12; the rest from 2025-01-13, if it finds 90.0 % or more"
says "a pilot until 2025-01-12; the rest from 2025-01-13"
gives 0 "$loket" run tried.json -r 4
says "Decided in week"
says "effect, as a share of what was expected"
says "share of the contacts for which it is fit"
gives 0 "$loket" run tried.json -r 4 --lang nl
says "Besluit in week"
gives 0 "$loket" run tried.json -r 4 --format json
cp out tried.out
json tried.out 'set(j["results"]["pilot:calls"]) == {"pilot_held_rate", "pilot_found", "pilot_found_sd", "pilot_go_rate", "pilot_week"}'
json tried.out 'j["results"]["pilot:calls"]["pilot_go_rate"]["mean"] == 0 and 0.3 < j["results"]["pilot:calls"]["pilot_found"]["mean"] < 0.8'
json tried.out 'j["results"]["pilot:more"]["pilot_found"]["mean"] == 1 and j["results"]["pilot:more"]["pilot_week"]["mean"] == 2'
gives 0 "$loket" run tried.json -r 4 --format csv
says "pilot:more,pilot_found,share,1,0,3"
gives 0 "$loket" compare none.json tried.json -r 4
says "fortnight (2): share of the contacts for which it is fit"
gives 0 "$loket" compare none.json tried.json -r 4 --format csv
says "pilot:more,pilot_found,share,fortnight (2),1,0,3,,,,"
gives 0 "$loket" compare none.json tried.json -r 4 --all
says "fortnight (2): effect, as a share of what was expected"
! grep -q "^Left out.*pilot:" "$work/out" || fault "pilots are told, and left out"
gives 0 "$loket" explain pilot_found
says "of other kinds the effect, as a share of what was"
finish
