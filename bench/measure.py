#!/usr/bin/env python3
"""Runs W1 by loket and by the reference program in turns and compares their processor time.

  bench/run.sh [--rounds N] [--lists]

The speed of a shared machine drifts by half within the hour, so only ratios of runs made in the same
minute mean anything: each round runs all programs once, and the median of the rounds' ratios is
reported. --lists also measures the event lists and the generators.
"""
import argparse, json, math, os, statistics, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))

# calls counted, calls of the warm-up (as in the scenario files), agents, calls a minute
DESKS = {50: (10_000_000, 96_000, 10.0, 'w1.json'),
         10_000: (10_000_000, 120_000, 2000.0, 'w1_10000.json')}
HANDLING_MIN, PATIENCE_MIN, TARGET_MIN = 5.0, 2.0, 20 / 60

# Six standard deviations of one run of 10 million calls, as a share of the value. Successive calls
# depend on each other for about one handling time, and the number waiting has a standard deviation
# of about 1.5 of its mean, so the error of a mean over H handling times is 1.5 sqrt(2/H).
SIGMAS = 6.0


def erlang_a(agents, calls_per_min):
    """Abandonment rate, mean wait in minutes, probability of delay, occupancy (birth and death)."""
    log_p, logs = 0.0, [0.0]
    n = 0
    while n < agents or log_p > max(logs) - 60:
        n += 1
        log_p += math.log(calls_per_min / (min(n, agents) / HANDLING_MIN
                                           + max(n - agents, 0) / PATIENCE_MIN))
        logs.append(log_p)
    top = max(logs)
    weight = [math.exp(x - top) for x in logs]
    total = math.fsum(weight)
    queue = math.fsum((i - agents) * w for i, w in enumerate(weight) if i > agents) / total
    busy = math.fsum(min(i, agents) * w for i, w in enumerate(weight)) / total
    return {'abandonment_rate': queue / PATIENCE_MIN / calls_per_min,
            'mean_wait_min': queue / calls_per_min,
            'delay_probability': math.fsum(weight[agents:]) / total,
            'occupancy': busy / agents}


def run(command):
    """Standard output, and the seconds of processor time of the process."""
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        text = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit('bench: failed with status %d: %s' % (process.returncode, ' '.join(command)))
    return json.loads(text), usage.ru_utime + usage.ru_stime


def loket(build, agents):
    calls, warm_up, rate, scenario = DESKS[agents]
    out, cpu_s = run([os.path.join(build, 'sim', 'cli', 'loket'), 'run', os.path.join(HERE, scenario),
                      '--format', 'json', '--replications', '1', '--seed', '1', '--jobs', '1'])
    row, desk = out['results']['phone'], out['results']['group:desk']
    results = {'abandonment_rate': row['abandonment_rate']['mean'],
               'mean_wait_min': row['mean_wait_s']['mean'] / 60,
               'delay_probability': row['delay_probability']['mean'],
               'occupancy': desk['occupancy']['mean']}
    # offered is what was counted; the warm-up was simulated too
    return results, cpu_s * 1e9 / (row['offered']['mean'] + warm_up)


def reference(build, agents):
    calls, warm_up, rate, _ = DESKS[agents]
    out, cpu_s = run([os.path.join(build, 'bench', 'reference_w1'), '--agents', str(agents),
                      '--calls-per-min', str(rate), '--handling-min', str(HANDLING_MIN),
                      '--patience-min', str(PATIENCE_MIN), '--target-min', str(TARGET_MIN),
                      '--calls', str(calls), '--warm-up-calls', str(warm_up), '--seed', '1'])
    return out, cpu_s * 1e9 / (calls + warm_up)


def deviations(name, agents, results):
    """Prints the results beside the exact values; returns how many are out of bounds."""
    calls, _, rate, _ = DESKS[agents]
    exact = erlang_a(agents, rate)
    allowed = SIGMAS * 1.5 * math.sqrt(2 / (calls / rate / HANDLING_MIN))
    bad = 0
    for metric, value in exact.items():
        off = results[metric] / value - 1
        bad += abs(off) > allowed
        print('%-10s %6d agents  %-18s %.6f  exact %.6f  %+.3f %%%s' % (
            name, agents, metric, results[metric], value, 100 * off,
            '  WRONG (over %.1f %%)' % (100 * allowed) if abs(off) > allowed else ''))
    return bad


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('build', help=argparse.SUPPRESS)
    parser.add_argument('--rounds', type=int, default=7)
    parser.add_argument('--lists', action='store_true')
    options = parser.parse_args()
    programs = [(loket, 50), (reference, 50), (loket, 10_000), (reference, 10_000)]
    ns, results = {p: [] for p in programs}, {}
    for _ in range(options.rounds):
        for program in programs:
            results[program], spent = program[0](options.build, program[1])
            ns[program].append(spent)
    bad = sum(deviations(p[0].__name__, p[1], results[p]) for p in programs)
    print()
    for p in programs:
        print('%-10s %6d agents  %6.1f ns a call (median of %d; %.1f to %.1f)' % (
            p[0].__name__, p[1], statistics.median(ns[p]), options.rounds, min(ns[p]), max(ns[p])))

    def ratio(a, b):
        each = [x / y for x, y in zip(ns[a], ns[b])]
        return '%.2f (%.2f to %.2f)' % (statistics.median(each), min(each), max(each))
    print('loket / reference,   50 agents:   ', ratio(programs[0], programs[1]))
    print('loket / reference, 10,000 agents: ', ratio(programs[2], programs[3]))
    print('loket, 10,000 agents / 50 agents: ', ratio(programs[2], programs[0]))
    if options.lists:
        for name in ('event_lists', 'generators'):
            print()
            sys.stdout.flush()
            subprocess.run([os.path.join(options.build, 'bench', name)], check=True)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
