#!/bin/sh
# What `loket run` prints: the forms, the same bytes for any number of threads, precision, files.
# Usage: results.sh LOKET
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/cli/checks.sh
. "$(dirname "$0")/checks.sh"
write_scenarios
cd "$work"

# --- the forms ---
gives 0 "$loket" run desk.json
silent
says "A desk"
says "6 replications"
says "% of calls were abandoned by the caller (95 % sure between"
gives 0 "$loket" run desk.json --format json
silent
cp out desk.out
json desk.out 'list(j) == ["version", "scenario", "seed", "replications", "results", "slots", "group_slots", "worst"]'
json desk.out 'j["scenario"] == "desk" and j["seed"] == 1 and j["replications"] == 6'
json desk.out 'list(j["results"]) == ["all", "phone", "group:desk", "phone>desk"]'
json desk.out 'set(j["results"]["all"]["asa_s"]) == {"mean", "half_width_95", "df"}'
json desk.out 'all(m["df"] == 5 or m["mean"] is None for r in j["results"].values() for m in r.values())'
json desk.out '[s["start"] for s in j["slots"]["phone"]][:6] == ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30"]'
json desk.out 'j["slots"]["phone"][0]["end"] == "09:30"'
# the intervals of the day add up to the whole
json desk.out 'abs(sum(s["offered"]["mean"] for s in j["slots"]["phone"]) - j["results"]["phone"]["offered"]["mean"]) < 1e-9'
# conservation
json desk.out 'all(abs(r["offered"]["mean"] - r["answered"]["mean"] - r["abandoned"]["mean"] - r["blocked"]["mean"] - r["waiting_at_end"]["mean"]) < 1e-9 for r in [j["results"]["phone"]])'
gives 0 "$loket" run steady.json --format json
cp out steady.out
json steady.out '"slots" not in j and "days_over_10_percent" not in j["results"]["all"]'
json steady.out '0.6 < j["results"]["group:desk"]["occupancy"]["mean"] < 0.9'
gives 0 "$loket" run desk.json --replications 1 --format json
cp out one.out
json one.out 'j["results"]["all"]["asa_s"]["half_width_95"] is None and j["results"]["all"]["asa_s"]["df"] == 0'
gives 0 "$loket" run desk.json --format csv
checks=$((checks + 1))
[ "$(head -n 1 out)" = "row,metric,unit,mean,half_width_95,df" ] || fault "heading of the CSV"
checks=$((checks + 1))
awk -F , 'NF != 6 { exit 1 }' out || fault "a line of the CSV has not six fields"

# --- by week and day ---
gives 0 "$loket" run desk.json --format json --by day,week
cp out dated.out
json dated.out 'list(j)[-2:] == ["weeks", "days"] and list(j["weeks"]) == ["all", "phone"]'
json dated.out 'len(j["weeks"]["all"]) == 1 and len(j["days"]["phone"]) == 5'
json dated.out 'abs(sum(d["offered"]["mean"] for d in j["days"]["phone"]) - j["results"]["phone"]["offered"]["mean"]) < 1e-9'
json dated.out 'abs(j["weeks"]["phone"][0]["abandonment_rate"]["mean"] - j["results"]["phone"]["abandonment_rate"]["mean"]) < 1e-12'
gives 0 "$loket" run desk.json --format csv --by week
checks=$((checks + 1))
awk -F , 'NF != 8 { exit 1 }' out || fault "a line of the CSV by week has not eight fields"
gives 0 "$loket" run desk.json --by day
says "Date  "
gives 2 "$loket" run steady.json --by day
complains "a steady state has no days"
gives 2 "$loket" run desk.json --by month
complains "must be week, day, quarter or year"
gives 2 "$loket" run desk.json --by week,
complains "is \"\"; must be week, day, quarter or year"
gives 0 "$loket" run desk.json --format json --by year,quarter
cp out yearly.out
json yearly.out 'list(j)[-2:] == ["quarters", "years"] and j["years"]["phone"][0]["year"] == j["quarters"]["phone"][0]["quarter"][:4]'
json yearly.out 'j["years"]["phone"][0]["offered"] == j["results"]["phone"]["offered"]'
gives 0 "$loket" run desk.json --by quarter --lang nl
says "Kwartaal"

# --- the same bytes ---
for jobs in 1 2 3 8; do
    gives 0 "$loket" run desk.json --format json --jobs $jobs
    same out desk.out
done
gives 0 "$loket" run desk.json --format json --seed 1
same out desk.out
gives 0 "$loket" run desk.json --format json --seed 2
checks=$((checks + 1))
! cmp -s out desk.out || fault "another seed gives the same results"
gives 0 env LC_ALL=nl_NL.UTF-8 "$loket" run desk.json --format json
same out desk.out

# --- precision ---
gives 0 "$loket" run steady.json --precision 20% --format json --jobs 1
cp out precise.out
json precise.out 'j["replications"] >= 20'
json precise.out 'all(j["results"]["all"][m]["half_width_95"] <= 0.2 * j["results"]["all"][m]["mean"] for m in ["abandonment_rate", "service_level", "mean_wait_s", "occupancy"])'
gives 0 "$loket" run steady.json --precision 0.2 --format json --jobs 3
same out precise.out
gives 4 "$loket" run steady.json --precision 0.0001 --replications 21 --format json
complains "was not reached in 21 replications"
gives 4 "$loket" run steady.json --precision 0.0001 --replications 21 --format json --lang nl
complains "is niet gehaald in 21 herhalingen"
json out 'j["replications"] == 21'

# --- files ---
gives 0 "$loket" run desk.json --format json --output result.json --intervals intervals.csv
[ ! -s out ] || fault "--output, and yet something on standard output"
same result.json desk.out
checks=$((checks + 1))
[ "$(wc -l < intervals.csv)" = 31 ] || fault "not 6 intervals of 5 days in the CSV"
checks=$((checks + 1))
[ "$(sed -n 1p intervals.csv)" = "date,start,end,queue,offered,answered,abandoned,blocked,answered_within_target,mean_wait_s,mean_handling_s,agents" ] ||
    fault "heading of the intervals"
# the intervals are those of replication 0
gives 0 "$loket" run desk.json --replications 1 --format json
awk -F , 'NR > 1 { offered += $5; answered += $6; abandoned += $7 }
    END { print offered, answered, abandoned }' intervals.csv > sums
checks=$((checks + 1))
python3 -c 'import json
j = json.load(open("out"))["results"]["phone"]
print(*(round(j[m]["mean"]) for m in ("offered", "answered", "abandoned")))' | cmp - sums ||
    fault "the intervals do not add up to the first replication"

# --- the teams of a rollout ---
gives 0 "$loket" run "$here/every_kind.json" --replications 2 --by week --format json
checks=$((checks + 1))
python3 -c 'import json
all = json.load(open("out"))["results"]["all"]
assert 0.2 < all["lean_ambassadors"]["mean"] < 0.5, all["lean_ambassadors"]
assert all["lean_used"]["mean"] < all["lean_level"]["mean"]
assert all["incident_days"]["mean"] > 0' || fault "the teams of a rollout"
gives 0 "$loket" run "$here/every_kind.json" --replications 2
says "the teams"
says "Lean level in use"
says "days with an incident"
gives 0 "$loket" run "$here/every_kind.json" --replications 2 --lang nl
says "de teams"
says "Lean-niveau in gebruik"
gives 0 "$loket" check "$here/every_kind.json"
says "4.00 hours each"
says "weeks 1 to 3 of the run"
sed 's/"weeks": 3, "warm/"weeks": 2, "warm/' "$here/every_kind.json" > cut_short.json
gives 0 "$loket" check cut_short.json --lang nl
says "week 1 tot en met 3 van de simulatie, die in week 2 eindigt"

# --- why weeks do not add up to the run ---
gives 0 "$loket" explain offered
says "after the last day"
gives 0 "$loket" explain offered --lang nl
says "na de laatste dag"

# --- a desk without staff ---
printf '{"based_on": "desk.json", "queues": {"phone": {"patience": "never"}}, "groups": {"desk": {"agents": 0}}}\n' \
    > nobody.json
gives 0 "$loket" run nobody.json --replications 2
says "contacts were still waiting when the run ended; nobody was there to answer them."
gives 0 "$loket" run nobody.json --replications 2 --lang nl
says "contacten wachtten nog toen de simulatie eindigde"

finish
