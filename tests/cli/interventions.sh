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
finish
