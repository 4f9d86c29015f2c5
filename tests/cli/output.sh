#!/bin/sh
# Output that cannot be written, readers that go away, and Ctrl-C.
# Usage: output.sh LOKET
set -eu
# shellcheck source=tests/cli/checks.sh
. "$(dirname "$0")/checks.sh"
write_scenarios
cd "$work"

# into FILE STATUS COMMAND...: with its standard output into FILE.
into()
{
    checks=$((checks + 1))
    file=$1
    wanted=$2
    shift 2
    status=0
    "$@" > "$file" 2> "$work/err" || status=$?
    [ "$status" = "$wanted" ] || fault "status $status, not $wanted, into $file: $*"
}

# --- a full disk ---
for arguments in "run desk.json" "run desk.json --format json" "run desk.json --format csv" \
    "compare desk.json more.json" "check desk.json" "trace desk.json --customer 1" "schema" "explain" "--help" "run --help" "--version"; do
    # shellcheck disable=SC2086 # a list of words
    into /dev/full 3 "$loket" $arguments
    complains "standard output: cannot be written: "
done
mkdir -p data/scenarios
cp desk.json data/scenarios
into /dev/full 3 env LOKET_DATADIR="$work/data" "$loket" scenarios
complains "standard output: cannot be written: "
gives 3 "$loket" run desk.json --output /nowhere/at/all.json
complains "/nowhere/at/all.json: cannot be written"
gives 3 "$loket" run desk.json --output .
complains "is a folder"
gives 3 "$loket" run desk.json --output kept.json --intervals /nowhere/i.csv
gives 3 "$loket" run desk.json --output kept.json --intervals kept.csv --contacts /nowhere/c.csv
complains "/nowhere/c.csv: cannot be written"
[ ! -e kept.json ] && [ ! -e kept.csv ] ||
    fault "a file appeared though the run did not take place"
checks=$((checks + 1))
[ "$(find . -name '*.partial' | wc -l)" = 0 ] || fault "temporary files left behind"

# --- a file that may not grow ---
limited()
{
    (
        ulimit -f 8
        exec "$@"
    )
}
gives 3 limited "$loket" run desk.json --contacts kept.csv
complains "kept.csv: cannot be written: File too large; nothing was kept"
checks=$((checks + 1))
[ ! -e kept.csv ] || fault "half a file appeared"

# --- what must not be overwritten ---
mkdir -p sub
ln -sf ../desk.json sub/link.json
printf '{"based_on": "desk.json", "demand": {"calls": {"per_h": null, "counts_csv": "sub/c.csv"}}}\n' \
    > counted.json
printf 'date,time,count\n2025-01-06,09:00,3\n' > sub/c.csv
cp desk.json before.json
for file in desk.json ./sub/../desk.json "$work/desk.json" sub/link.json; do
    gives 2 "$loket" run desk.json --output "$file"
    complains "--output: $file is a file of the scenario desk.json; choose another name"
done
gives 2 "$loket" run sub/link.json --output desk.json
gives 2 "$loket" run counted.json --output desk.json
gives 2 "$loket" run counted.json --intervals desk.json
gives 2 "$loket" run counted.json --contacts sub/c.csv
complains "--contacts: sub/c.csv is a file of the scenario counted.json"
gives 2 "$loket" compare desk.json more.json --output more.json
same desk.json before.json
gives 2 "$loket" run desk.json --intervals kept.csv --contacts ./sub/../kept.csv
complains "--intervals and --contacts name the same file"
gives 0 "$loket" run desk.json --output -
says "6 replications"
gives 2 "$loket" run desk.json --contacts -
complains '--contacts: is "-"; must be the name of a file'
checks=$((checks + 1))
[ ! -e ./- ] && [ ! -e kept.csv ] || fault "a file appeared"

# --- standard output closed, or its reader gone ---
checks=$((checks + 1))
status=0
"$loket" run desk.json >&- 2> err || status=$?
[ "$status" = 3 ] || fault "status $status with standard output closed"
checks=$((checks + 1))
status=0
"$loket" run desk.json --output told.txt >&- 2>&- <&- || status=$?
[ "$status" = 0 ] || fault "status $status though all went to a file"
gives 0 "$loket" run desk.json
same out told.txt
checks=$((checks + 1))
status=0
"$loket" run desk.json --output nothing.txt --contacts /nowhere/c.csv >&- 2>&- <&- || status=$?
[ "$status" = 3 ] && [ ! -e nothing.txt ] || fault "status $status with all three closed"
checks=$((checks + 1))
{
    status=0
    "$loket" run desk.json --format json 2> err || status=$?
    echo $status > status
} | :
# the reader may live just long enough to let the write succeed
case $(cat status) in
    0 | 3) ;;
    *) fault "status $(cat status) when the reader has gone" ;;
esac
[ ! -s err ] || fault "noise when the reader has gone: $(cat err)"
checks=$((checks + 1))
mkfifo pipe
"$loket" run desk.json > pipe 2> err &
process=$!
exec 3< pipe
exec 3<&-
status=0
wait $process || status=$?
case $status in
    0 | 3) ;;
    *) fault "status $status when the reader of the pipe has gone" ;;
esac

# --- Ctrl-C: what is finished is told ---
interrupted 1.5 "$loket" run desk.json --replications 100000 --format json
complains "interrupted after "
finished=$(sed -n 's/.*after \([0-9]*\) rep.*/\1/p' err)
cp out interrupted.out
gives 0 "$loket" run desk.json --replications "${finished:-1}" --format json
same out interrupted.out
interrupted 0.5 "$loket" run long.json --format json --output never.json --contacts never.csv
complains "interrupted before the first replication was finished"
for SIGNAL in HUP TERM; do
    export SIGNAL
    interrupted 0.3 "$loket" run long.json --format json --output never.json
    complains "interrupted before the first replication was finished"
done
unset SIGNAL
checks=$((checks + 1))
[ ! -e never.json ] && [ ! -e never.csv ] || fault "a file appeared though nothing was finished"
checks=$((checks + 1))
[ "$(find . -name '*.partial' | wc -l)" = 0 ] || fault "temporary files left behind"

finish
