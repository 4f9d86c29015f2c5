#!/bin/sh
# loket formula: what it answers, in which forms, and what it refuses.
# Usage: formula.sh LOKET
set -eu
# shellcheck source=tests/cli/checks.sh
. "$(dirname "$0")/checks.sh"
cd "$work"

formula()
{
    gives 0 "$loket" formula "$@"
    silent
}

refused()
{
    message=$1
    shift
    gives 2 "$loket" formula "$@"
    complains "$message"
}

# --- the four formulas ---
formula erlang-b --arrivals-per-hour 500 --mean-handling 3min --agents 30
says "5.26 % of callers hear the busy signal"
says "78.95 % of their time agents are busy"
formula erlang-c --arrivals-per-hour 200 --mean-handling 3min --agents 14
says "88.84 % are answered within 20 s"
says "7.84 s is the mean wait"
formula erlang-a --arrivals-per-hour 2880 --mean-handling 60 --agents 50 --patience 2min \
    --target 20 --short-abandon 5
says "1.56 % of callers hang up, after more than 5 s"
says "94.30 % are answered within 20 s"
formula erlang-a --arrivals-per-hour 230 --mean-handling 170 --agents 10 --trunks 16 \
    --patience 120 --format csv
says "metric,unit,value"
says "blocking_rate,share,0.02214677888019"
formula general --arrivals-per-hour 396 --mean-handling 180 --agents 20 --format json \
    --patience '{"dist":"uniform","min_s":0,"max_s":240}'
says '"patience":"{\"dist\":\"uniform\",\"min_s\":0,\"max_s\":240}"'
says '"mean_wait_abandoned_s":28.75641563017'
formula general --arrivals-per-hour 200 --mean-handling 3min --agents 14 --patience never \
    --format json
says '"mean_wait_abandoned_s":null'
says '"asa_s":7.83593701177'
python3 -c 'import json, sys; json.load(open(sys.argv[1]))' out ||
    fault "the JSON is none"

# --- Dutch ---
formula erlang-c --arrivals-per-hour 200 --mean-handling "0,05 uur" --lang nl \
    --agents-for "80% binnen 20 s"
says "14 is het kleinste aantal medewerkers voor: 80% binnen 20 s (met één minder 79,56 %)"
says "88,84 % wordt beantwoord binnen 20 s"

# --- agents for a goal, however it is written ---
agents_for()
{
    agents=$1
    shift
    formula "$@" --arrivals-per-hour 200 --mean-handling 180 --format csv
    says "agents,agents,$agents"
}
for goal in 80/20 "80% in 20 s" "80 % within 20s" "80%/20" "service level 80% in 20 sec" \
    "80,0% binnen 20 seconden" "  80% answered in 20 seconds "; do
    agents_for 14 erlang-c --agents-for "$goal"
done
agents_for 13 erlang-c --agents-for "asa 20 s"
agents_for 13 erlang-c --agents-for "gemiddelde wachttijd hoogstens 20 s"
agents_for 13 erlang-c --agents-for "wait 0.5 min"
agents_for 12 erlang-c --agents-for "occupancy 85%"
agents_for 13 erlang-a --patience 2min --agents-for "abandonment < 5%"
agents_for 13 erlang-a --patience 2min --agents-for "ophangers 5%"
agents_for 18 erlang-b --agents-for "blocking 1%"

# --- refused ---
base="--arrivals-per-hour 200 --mean-handling 3min"
refused "which formula?"
refused 'FORMULA: is "erlang-d"; must be erlang-b, erlang-c, erlang-a or general' erlang-d
refused "one formula at a time" erlang-b erlang-c
# shellcheck disable=SC2086
{
    refused "--arrivals-per-hour: is missing" erlang-b --mean-handling 3min --agents 3
    refused "--mean-handling: is missing" erlang-b --arrivals-per-hour 3 --agents 3
    refused "--agents: is missing; give it, or a goal" erlang-c $base
    refused "--patience: is missing; erlang-a needs it" erlang-a $base --agents 9
    refused "--patience: is not for erlang-c" erlang-c $base --agents 14 --patience 60
    refused "--trunks: is not for erlang-b" erlang-b $base --agents 14 --trunks 60
    refused "--trunks: is 9; must be at least the number of agents, 14" \
        erlang-c $base --agents 14 --trunks 9
    refused "leave out --agents" erlang-c $base --agents 14 --agents-for 80/20
    refused "would grow without end; needs at least 11 agents" erlang-c $base --agents 9
    refused "would grow without end; needs at least 6 agents" general $base --agents 5 \
        --patience '{"dist":"curve","after_s":[60],"share":[0.5]}'
    refused "--patience: " general $base --agents 9 --patience '{"dist":"fixed","value_s":-1}'
    refused "--patience: " general $base --agents 9 --patience '{"dist":'
    refused "--patience: " general $base --agents 9 --patience ''
    refused "--target: is 10 s, but the goal \"80/20\" says otherwise" \
        erlang-c $base --agents-for 80/20 --target 10
    refused "for erlang-b, where nobody waits" erlang-b $base --agents-for 80/20
    refused "but nobody hangs up" erlang-c $base --agents-for "abandonment 5%"
    refused "but nobody hears the busy signal" erlang-c $base --agents-for "blocking 5%"
    refused "is not reached even with 12 agents, one for each trunk" \
        erlang-c $base --trunks 12 --agents-for "99.9% in 1 s"
    for goal in "" 80 80% "80% in" "in 20 s" "abandonment 5" "asa 5%" "80% in 20 s or so" 8O/20 \
        "80% in 1,000 s"; do
        refused "must be a goal such as" erlang-a $base --patience 60 --agents-for "$goal"
    done
    for goal in 100/20 0/20 "occupancy 100%" "abandonment 0%"; do
        refused "must be above 0 and below 100" erlang-a $base --patience 60 --agents-for "$goal"
    done
    refused "the time must be above 0" erlang-c $base --agents-for "asa 0"
    for time in 0 -1 x 1x 1,000 1e3 nan inf "" 1..2 0x10 2000000000 .5; do
        refused "--mean-handling: is \"$time\"; must be a time above 0" \
            erlang-c --arrivals-per-hour 9 --agents 9 "--mean-handling=$time"
        [ "$time" = 0 ] || refused "--target: is \"$time\"; must be a time of 0 or more" \
            erlang-c $base --agents 14 "--target=$time"
    done
}
for number in 0 -1 x 1,000 1e3 nan inf "" 2000000000; do
    refused "--arrivals-per-hour: is \"$number\"; must be a number above 0" \
        erlang-c --mean-handling 9 --agents 9 "--arrivals-per-hour=$number"
done

finish
