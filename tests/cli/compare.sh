#!/bin/sh
# `loket compare`: what it accepts and refuses, its forms, the same customers, Ctrl-C.
# Usage: compare.sh LOKET
set -eu
# shellcheck source=tests/cli/checks.sh
. "$(dirname "$0")/checks.sh"
write_scenarios
cd "$work"

# --- what it refuses ---
refused()
{
    message=$1
    shift
    gives 2 "$loket" compare "$@"
    complains "$message"
}
refused 'which scenarios? Give a base and one or more to compare with it'
refused 'which scenarios?' desk.json
refused 'there is no metric "asa_ss"; did you mean "asa_s"?' desk.json more.json --metrics offered,asa_ss
refused 'there is no metric ""' desk.json more.json --metrics offered,
refused 'give one of them' desk.json more.json --metrics offered --all
refused '--precision: is "2"; must be above 0 and at most 1' desk.json more.json --precision 2
refused '--replications: is "0"' desk.json more.json --replications 0
refused '--lang: is "de"; must be en or nl' desk.json more.json --lang de
gives 1 "$loket" compare desk.json missing.json
complains "missing.json"
gives 1 "$loket" compare desk.json more.json wrong.json
complains 'wrong.json:2: '
gives 1 "$loket" compare desk.json steady.json
complains 'steady.json: run.kind: is not that of desk.json'
sed 's/"days": 7/"days": 8/' desk.json > longer.json
gives 1 "$loket" compare desk.json more.json longer.json
complains 'longer.json: run.weeks: is not that of desk.json'

# --- words ---
gives 0 "$loket" compare desk.json more.json
silent
says "Compared with desk, on the same customers"
says "6 replications"
says "Another agent"
says "almost certainly better"
gives 0 "$loket" compare desk.json more.json --lang nl
says "Vergeleken met desk, bij dezelfde klanten"
says "vrijwel zeker beter"
gives 0 "$loket" compare more.json desk.json
says "almost certainly worse"
gives 0 "$loket" compare desk.json desk.json
says "desk (2)"
says "no difference"
checks=$((checks + 1))
if grep -q "almost\|probably\|pp  \|±.*±" out; then fault "a difference from itself"; fi
gives 0 "$loket" compare desk.json more.json --replications 1
says "not known"

# --- for programs ---
gives 0 "$loket" compare desk.json more.json desk.json --format json
silent
cp out compared.out
json compared.out 'list(j) == ["version", "base", "seed", "replications", "scenarios", "differences", "left_out", "economics"]'
json compared.out 'j["base"] == "desk" and j["seed"] == 1 and j["replications"] == 6'
json compared.out 'list(j["scenarios"]) == ["desk", "more", "desk (2)"] and list(j["differences"]) == ["more", "desk (2)"]'
json compared.out 'set(j["differences"]["more"]["all"]["abandonment_rate"]) == {"mean", "half_width_95", "df", "p_better"}'
json compared.out 'all(d["mean"] == 0 and d["half_width_95"] == 0 for r in j["differences"]["desk (2)"].values() for d in r.values())'
json compared.out 'j["differences"]["more"]["all"]["occupancy"]["p_better"] is None'
json compared.out 'j["left_out"] == {"more": [], "desk (2)": []}'
# a scenario by itself is as in a run
for name in desk more; do
    gives 0 "$loket" run $name.json --format json
    cp out alone.out
    checks=$((checks + 1))
    python3 -c 'import json, sys
a, b = json.load(open("alone.out")), json.load(open("compared.out"))["scenarios"][sys.argv[1]]
sys.exit(a != b)' $name || fault "$name is another by itself"
done
for jobs in 1 2 5; do
    gives 0 "$loket" compare desk.json more.json desk.json --format json --jobs $jobs
    same out compared.out
done
# a difference is the one less the other, and surer than both
json compared.out 'all(abs(j["differences"]["more"]["all"][m]["mean"] - (j["scenarios"]["more"]["results"]["all"][m]["mean"] - j["scenarios"]["desk"]["results"]["all"][m]["mean"])) < 1e-12 for m in j["differences"]["more"]["all"])'
gives 0 "$loket" compare desk.json more.json --all --format json
json out 'j["differences"]["more"]["all"]["offered"]["mean"] == 0 and j["differences"]["more"]["all"]["offered"]["half_width_95"] == 0'
json out 'set(j["differences"]["more"]) == set(j["scenarios"]["desk"]["results"])'
json out 'all(set(j["differences"]["more"][r]) == set(j["scenarios"]["desk"]["results"][r]) for r in j["differences"]["more"])'
gives 0 "$loket" compare desk.json more.json --metrics asa_s,offered,asa_s --format csv
checks=$((checks + 1))
[ "$(head -n 1 out)" = "row,metric,unit,scenario,mean,half_width_95,df,difference,difference_half_width_95,difference_df,p_better" ] ||
    fault "heading of the CSV"
checks=$((checks + 1))
awk -F , 'NF != 11 { exit 1 } END { exit NR != 9 }' out || fault "not 8 lines of 11 fields: $(cat out)"

# --- hours, euros and lost calls ---
json compared.out 'list(j["economics"]) == ["more", "desk (2)"]'
json compared.out 'all(j["economics"]["desk (2)"][m] == {"mean": 0, "half_width_95": 0, "df": 5} for m in ("hours_spent", "hours_freed", "eur_net", "lost_avoided", "fte_freed"))'
json compared.out 'all(j["economics"]["desk (2)"]["break_even_" + m + "_wk"]["week"] == "never" for m in ("hours", "eur", "lost"))'
json compared.out 'j["economics"]["more"]["lost_avoided"]["mean"] > 0 and j["economics"]["more"]["break_even_lost_wk"]["week"] == 1'
json compared.out 'j["economics"]["more"]["hours_spent"]["mean"] > 0 and j["economics"]["more"]["break_even_hours_wk"]["week"] == "never"'
json compared.out 'all(abs(sum(w[m]["mean"] for w in j["economics"]["more"]["weeks"]) - j["economics"]["more"][m]["mean"]) < 1e-6 for m in ("hours_spent", "hours_freed", "hours_net", "eur_spent", "eur_freed", "eur_net", "lost_avoided"))'
gives 0 "$loket" compare desk.json more.json --equal-service --inside-outside
silent
says "Hours, euros and lost calls beside desk"
says "equal service: full-time jobs"
says "more: nothing is in the hands of others."
gives 0 "$loket" compare desk.json more.json --equal-service --lang nl
says "gelijke bereikbaarheid: fte"
gives 0 "$loket" compare desk.json more.json --equal-service --format json
cp out served.out
# another agent is worth another agent, but for the desk's own chance
json served.out 'abs(j["economics"]["more"]["equal_service_h_per_wk"]["mean"] - j["economics"]["more"]["hours_spent"]["mean"]) < 0.02 * j["economics"]["more"]["hours_spent"]["mean"]'
gives 0 "$loket" compare desk.json more.json --equal-service --format json --jobs 1
same out served.out
# people read of a channel in their own language
printf '{"based_on": "desk.json", "queues": {"shop": {"channel": "counter", "open": "09:00-12:00",
    "talk": {"dist": "exponential", "mean_s": 60}}}, "groups": {"desk": {"serves": ["phone", "shop"]}},
    "demand": {"calls": {"to": "phone"}, "visits": {"to": "shop", "per_h": 9}}}\n' > channels.json
gives 0 "$loket" compare channels.json channels.json --lang nl
says "Telefoon: opgehangen"
cat > others.json <<'END'
{"based_on": "desk.json", "interventions": {"law": {"kind": "outage", "days": 7, "handling": 1.3, "owner": "outside", "cost_eur": 70},
  "hire": {"kind": "staffing", "agents": 1.4, "owner": "inside"}}}
END
gives 0 "$loket" compare desk.json others.json --inside-outside --format json
json out 'all(abs(i["inside"]["mean"] + i["outside"]["mean"] - j["differences"]["others"][i["row"]][i["metric"]]["mean"]) < 1e-9 for i in j["inside_outside"]["others"])'
json out 'j["inside_outside"]["others"][0]["inside"]["mean"] < 0 < j["inside_outside"]["others"][0]["outside"]["mean"]'
gives 0 "$loket" compare desk.json others.json --inside-outside --format csv
checks=$((checks + 1))
awk -F , 'NF != 11 { exit 1 } /^economics,eur_spent,EUR,others,,,,/ { spent = 1 } /^inside:/ { inside = 1 }
    END { exit !(spent && inside) }' out || fault "the CSV of economics"
gives 0 "$loket" compare desk.json more.json --metrics asa_s --format json
json out '"economics" not in j'
gives 0 "$loket" compare --explain hours_freed
gives 0 "$loket" explain hours_freed
says "each alternative of loket compare, beside the base"
gives 2 "$loket" explain hours_fred
complains 'did you mean "hours_freed"?'

# rows that only one has
sed 's/"desk": {"agents": 3/"front": {"agents": 3/' desk.json > renamed.json
gives 0 "$loket" compare desk.json renamed.json --all
says "In only one of desk and renamed: group:desk, phone>desk, group:front, phone>front."
gives 0 "$loket" compare desk.json renamed.json --format json
json out 'j["left_out"] == {"renamed": ["group:desk", "phone>desk", "group:front", "phone>front"]}'

# --- whose seed and replications ---
sed 's/"replications": 6/"replications": 9, "seed": 3/' desk.json > seeded.json
gives 0 "$loket" compare desk.json seeded.json --format json
complains "seeded is run with the seed and the replications of desk, not its own"
json out 'j["seed"] == 1 and j["scenarios"]["seeded"]["replications"] == 6'
gives 0 "$loket" compare desk.json seeded.json --replications 3 --seed 8 --format json
silent
json out 'j["seed"] == 8 and j["replications"] == 3'

# --- precision ---
gives 0 "$loket" compare desk.json more.json --precision 1.5% --format json
cp out precise.out
json precise.out 'j["replications"] >= 20 and j["differences"]["more"]["all"]["abandonment_rate"]["half_width_95"] <= 0.015'
gives 0 "$loket" compare desk.json more.json --precision 0.015 --format json --jobs 1
same out precise.out
gives 4 "$loket" compare desk.json more.json --precision 0.00001 --replications 21 --format json
complains "was not reached in 21 replications"
json out 'j["replications"] == 21'

# --- files ---
gives 0 "$loket" compare desk.json more.json desk.json --format json --output result.json
[ ! -s out ] || fault "--output, and yet something on standard output"
same result.json compared.out
gives 3 "$loket" compare desk.json more.json --output /nowhere/at/all.json
complains "/nowhere/at/all.json: cannot be written"

# --- Ctrl-C: what is finished is told ---
interrupted 1.5 "$loket" compare desk.json more.json --replications 100000 --format json
complains "loket compare: interrupted after "
finished=$(sed -n 's/.*after \([0-9]*\) rep.*/\1/p' err)
cp out interrupted.out
gives 0 "$loket" compare desk.json more.json --replications "${finished:-1}" --format json
same out interrupted.out
interrupted 0.5 "$loket" compare long.json long.json --format json --output never.json
checks=$((checks + 1))
[ ! -e never.json ] || fault "a file appeared though nothing was finished"

finish
