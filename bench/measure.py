#!/usr/bin/env python3
"""Runs loket and the reference program in turns and compares their processor time.

  bench/run.sh [--rounds N] [--only w1,w2,w3,dozen,lines,memory] [--lists]

bench/README.md says what is measured and how to read it. --lists also measures the event lists and
the generators.
"""
import argparse, json, math, os, shutil, statistics, subprocess, sys, tempfile, time

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
    """Standard output read as JSON, and seconds of processor time."""
    text, cpu_s = spend(command)
    return json.loads(text), cpu_s


def spend(command):
    """The same, with standard output as it is."""
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        text = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit('bench: failed with status %d: %s' % (process.returncode, ' '.join(command)))
    return text, usage.ru_utime + usage.ru_stime


def command_of(build, scenario, form, replications=1, jobs=1):
    return [os.path.join(build, 'sim', 'cli', 'loket'), 'run', scenario, '--format', form,
            '--replications', str(replications), '--seed', '1', '--jobs', str(jobs)]


def simulate(build, scenario, replications=1, jobs=1):
    """The same of a loket run."""
    return run(command_of(build, scenario, 'json', replications, jobs))


def contacts(out):
    """Those offered to each queue in a replication, transfers included."""
    return sum(row['offered']['mean'] for name, row in out['results'].items()
               if 'offered' in row and name != 'all' and ':' not in name)


def loket(build, agents):
    calls, warm_up, rate, scenario = DESKS[agents]
    out, cpu_s = simulate(build, os.path.join(HERE, scenario))
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


def spread(values, form='%.2f'):
    """The median, and between what the rest lay."""
    return '%s (%s to %s)' % tuple(form % f(values) for f in (statistics.median, min, max))


def measure_w1(options):
    programs = [(loket, 50), (reference, 50), (loket, 10_000), (reference, 10_000)]
    ns, results = {p: [] for p in programs}, {}
    for _ in range(options.rounds):
        for program in programs:
            results[program], spent = program[0](options.build, program[1])
            ns[program].append(spent)
    bad = sum(deviations(p[0].__name__, p[1], results[p]) for p in programs)
    print()
    for p in programs:
        print('W1  %-10s %6d agents  %s ns a call' % (p[0].__name__, p[1], spread(ns[p], '%.1f')))

    def ratio(a, b):
        return spread([x / y for x, y in zip(ns[a], ns[b])])
    print('W1  loket / reference,   50 agents:   ', ratio(programs[0], programs[1]))
    print('W1  loket / reference, 10,000 agents: ', ratio(programs[2], programs[3]))
    print('W1  loket, 10,000 agents / 50 agents: ', ratio(programs[2], programs[0]))
    return bad


def first_day(folder, scenario):
    """The same scenario for one day."""
    with open(scenario, encoding='utf-8') as file:
        text = file.read()
    path = os.path.join(folder, 'day.json')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text.replace('"days": 250', '"days": 1'))
    return path


def measure_scenario(options, name, scenario, short=None):
    """A scenario of many kinds of contacts beside the reference's calls. What a run of `short`
    costs is left out: reading and reporting."""
    ns, ratios, seconds = [], [], []
    for _ in range(options.rounds):
        out, cpu_s = simulate(options.build, scenario)
        count = contacts(out)
        seconds.append(cpu_s)
        less, less_s = simulate(options.build, short) if short else (None, 0)
        ns.append((cpu_s - less_s) * 1e9 / (count - (contacts(less) if short else 0)))
        ratios.append(ns[-1] / reference(options.build, 50)[1])
    print('%s  loket: %s ns a contact; %d contacts; %s s of processor time' % (
        name, spread(ns, '%.1f'), count, spread(seconds, '%.3f')))
    print('%s  a contact / a call of the reference: %s' % (name, spread(ratios)))
    return 0


def measure_w2(options):
    scenario = os.path.join(HERE, 'w2.json')
    with tempfile.TemporaryDirectory() as folder:
        return measure_scenario(options, 'W2', scenario, first_day(folder, scenario))


def measure_w3(options):
    scenario = os.path.join(HERE, '..', 'scenarios', 'kcc.json')
    measure_scenario(options, 'W3', scenario)
    answers = [spend(command_of(options.build, scenario, 'text'))[1]
               for _ in range(options.rounds)]
    print('W3  with the answer as text, not every metric of every half-hour as JSON:',
          spread(answers, '%.3f'), 's of processor time')
    faster = []
    for _ in range(options.rounds):
        spent = []
        for jobs in (1, 2):
            begin = time.monotonic()
            simulate(options.build, scenario, replications=8, jobs=jobs)
            spent.append(time.monotonic() - begin)
        faster.append(spent[0] / spent[1])
    print('W3  eight replications, one thread / two threads, by the clock:', spread(faster))
    return 0


def measure_dozen(options):
    """A year of the default case with a dozen interventions beside one without."""
    years, each = [], []
    with tempfile.TemporaryDirectory() as folder:  # a scenario builds on those beside it
        scenarios = [shutil.copy(os.path.join(HERE, *file), folder)
                     for file in (('..', 'scenarios', 'kcc.json'), ('dozen.json',))]
        for _ in range(options.rounds):
            plain, bent = [(cpu_s, contacts(out)) for out, cpu_s in (
                simulate(options.build, scenario, replications=4) for scenario in scenarios)]
            years.append(bent[0] / plain[0])
            each.append(bent[0] / bent[1] / (plain[0] / plain[1]))
    print('dozen  a year with a dozen interventions / without: %s; of contacts %.2f' % (
        spread(years), bent[1] / plain[1]))
    print('dozen  a contact with them / without:', spread(each))
    return 0


def desks(folder, queues, agents):
    """A steady state of so many desks with so many agents each, busy for 90 % of their time, and
    together some 500,000 calls of 5 minutes."""
    per_h = 0.9 * agents * 12
    length_h = 500_000 / (per_h * queues)
    scenario = {
        'run': {'kind': 'steady_state', 'warm_up_h': length_h / 10, 'length_h': length_h},
        'queues': {'q%d' % i: {'patience': {'dist': 'exponential', 'mean_min': 3}}
                   for i in range(queues)},
        'groups': {'g%d' % i: {'agents': agents, 'serves': ['q%d' % i]} for i in range(queues)},
        'demand': {'d%d' % i: {'to': 'q%d' % i, 'per_h': per_h} for i in range(queues)}}
    path = os.path.join(folder, '%d-%d.json' % (queues, agents))
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(scenario, file)
    return path


def measure_lines(options):
    """What a call costs as an organisation of the same work grows."""
    sizes = [(1, 50), (1, 500), (1, 10_000), (10, 10), (30, 10), (100, 10), (100, 100)]
    ns = {size: [] for size in sizes}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(options.rounds):
            for size in sizes:
                out, cpu_s = simulate(options.build, desks(folder, *size))
                ns[size].append(cpu_s * 1e9 / (1.1 * contacts(out)))  # the warm-up, too
    for size in sizes:
        base = sizes[0] if size[0] == 1 else (10, 10)
        print('lines  %3d queues of %6d agents: %s ns a call; %s times %d of %d' % (
            size[0], size[1], spread(ns[size], '%.0f'),
            spread([x / y for x, y in zip(ns[size], ns[base])]), base[0], base[1]))
    return 0


def peak_mib(build, scenario, replications=1, jobs=1):
    """The most memory a run had. A child of Python cannot tell (bench/peak_memory.c)."""
    command = command_of(build, scenario, 'json', replications, jobs)
    done = subprocess.run([os.path.join(build, 'bench', 'peak_memory'), *command], check=True,
                          stdout=subprocess.PIPE)
    return int(done.stdout) / 1024


def measure_memory(options):
    scenario = os.path.join(HERE, '..', 'scenarios', 'kcc.json')
    one, four = [peak_mib(options.build, scenario, 8, jobs) for jobs in (1, 4)]
    print('memory  a year of kcc: %.1f MiB at most; each further thread %.2f MiB' % (
        peak_mib(options.build, scenario), (four - one) / 3))
    return 0


MEASURES = {'w1': measure_w1, 'w2': measure_w2, 'w3': measure_w3, 'dozen': measure_dozen,
            'lines': measure_lines, 'memory': measure_memory}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('build', help=argparse.SUPPRESS)
    parser.add_argument('--rounds', type=int, default=7)
    parser.add_argument('--only', default=','.join(MEASURES))
    parser.add_argument('--lists', action='store_true')
    options = parser.parse_args()
    unknown = set(options.only.split(',')) - set(MEASURES)
    if unknown:
        parser.error('--only: there is no %s; there are %s' % (
            ', '.join(sorted(unknown)), ', '.join(MEASURES)))
    bad = 0
    for name in options.only.split(','):
        bad += MEASURES[name](options)
        print()
        sys.stdout.flush()
    if options.lists:
        for name in ('event_lists', 'generators'):
            print()
            sys.stdout.flush()
            subprocess.run([os.path.join(options.build, 'bench', name)], check=True)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
