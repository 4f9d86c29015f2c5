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
says "  intervention wave: letter_wave, from 2025-01-13 to 2025-01-19 inclusive"
says "      on a day of it, a mean of 327 more contacts (source calls+wave)"
says "      on a day of it, a mean of 200 more applications (source applications+wave)"
says "  intervention site: website, from 2025-01-20; never in force in this run"
checks=$((checks + 1))
! grep -q "^  source calls+wave" "$work/out" || fault "extra customers come every day"
gives 0 "$loket" check dated.json --lang nl
says "  interventie wave: letter_wave, van 2025-01-13 tot en met 2025-01-19"
says "  interventie site: website, vanaf 2025-01-20; in deze simulatie nooit van kracht"
finish
