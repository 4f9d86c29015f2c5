# shellcheck shell=sh
# shellcheck disable=SC2034
# Shell functions that the tests of the command share. Sourced by a script that was called with the
# path of loket; sets `loket`, `work` (a folder that disappears) and counts the faults.

loket=$(readlink -f "$1") # tests go to a folder of their own
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
checks=0
unset LC_ALL LC_MESSAGES LANGUAGE
LANG=C
export LANG

fault()
{
    echo "FAULT: $*"
    faults=$((faults + 1))
}

# gives STATUS COMMAND...: runs it, with its output in $work/out and $work/err.
gives()
{
    checks=$((checks + 1))
    wanted=$1
    shift
    status=0
    "$@" > "$work/out" 2> "$work/err" < /dev/null || status=$?
    if [ "$status" != "$wanted" ]; then
        fault "status $status, not $wanted: $*"
        cat "$work/err"
    fi
}

# says TEXT / complains TEXT: the last command printed it, on standard output or standard error.
says()
{
    checks=$((checks + 1))
    if ! grep -qF -e "$1" "$work/out"; then
        fault "not on standard output: $1"
        head -n 20 "$work/out"
    fi
}

complains()
{
    checks=$((checks + 1))
    if ! grep -qF -e "$1" "$work/err"; then
        fault "not on standard error: $1"
        cat "$work/err"
    fi
}

silent()
{
    checks=$((checks + 1))
    if [ -s "$work/err" ]; then
        fault "standard error should be empty"
        cat "$work/err"
    fi
}

same()
{
    checks=$((checks + 1))
    cmp "$1" "$2" || fault "these differ: $1 $2"
}

# json FILE EXPRESSION: a Python expression over the parsed file `j` must be true.
json()
{
    checks=$((checks + 1))
    python3 -c 'import json, sys
j = json.load(open(sys.argv[1]))
sys.exit(not eval(sys.argv[2]))' "$1" "$2" || fault "not so in $1: $2"
}

# interrupted SECONDS COMMAND...: gets Ctrl-C (or $SIGNAL) after a while; its output in $work/out and $work/err.
# Job control off: a background process of this shell ignores SIGINT, so a Python parent sends it.
interrupted()
{
    cat > "$work/interrupt.py" << 'END'
import os, signal, subprocess, sys, time
wait_s, arguments = float(sys.argv[1]), sys.argv[2:]
number = signal.Signals["SIG" + os.environ.get("SIGNAL", "INT")]
signal.signal(number, signal.SIG_DFL)
with open("out", "w") as out, open("err", "w") as err:
    run = subprocess.Popen(arguments, stdout=out, stderr=err)
    time.sleep(wait_s)
    run.send_signal(number)
    try:
        print(run.wait(timeout=20))
    except subprocess.TimeoutExpired:
        run.kill()
        print("does not end")
END
    checks=$((checks + 1))
    status=$(cd "$work" && python3 interrupt.py "$@")
    [ "$status" = 130 ] || fault "status $status when interrupted: $*"
}

# A calendar run and a steady state, both short.
write_scenarios()
{
    cat > "$work/desk.json" << 'END'
{
    "title": {"en": "A desk", "nl": "Een loket"},
    "run": {"days": 7, "replications": 6},
    "queues": {"phone": {"open": "09:00-12:00", "patience": {"dist": "exponential", "mean_s": 120},
        "talk": {"dist": "exponential", "mean_s": 180}}},
    "groups": {"desk": {"agents": 3, "from": "09:00", "slot_min": 60, "shape": [1, 1, 1],
        "weekday": [1, 1, 1, 1, 1]}},
    "demand": {"calls": {"per_h": 60}}
}
END
    cat > "$work/steady.json" << 'END'
{
    "run": {"kind": "steady_state", "warm_up_h": 1, "length_h": 20, "replications": 4},
    "queues": {"phone": {"talk": {"dist": "exponential", "mean_s": 180}}},
    "groups": {"desk": {"agents": 4}},
    "demand": {"calls": {"per_h": 60}}
}
END
    # the desk with an agent more
    printf '{"based_on": "desk.json", "title": "Another agent", "groups": {"desk": {"agents": 4}}}\n' \
        > "$work/more.json"
    sed 's/"length_h": 20/"length_h": 100000/' "$work/steady.json" > "$work/long.json"
    printf '{\n  "queues": {"phone": {"tlak": 3}}\n}\n' > "$work/wrong.json"
}

finish()
{
    echo "$checks checks, $faults faults"
    [ "$faults" = 0 ]
}
