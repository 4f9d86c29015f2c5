#!/usr/bin/env python3
"""Runs loket on the cases of a file and writes their results for a judge.

  tests/validation/run.sh CASES.json RESULTS.json [options]

  --budget SECONDS   wall-clock time for everything (600)
  --bias X           relative bias that primary metrics should be able to show (0.005)
  --only FAMILY,...  only these families (the letters before the dash) or cases
  --jobs N           threads of each run (2)
  --seed N           added to the seed of every case (0)
  --distort WHAT=F   a wrong model on purpose: handling or patience times F
  --keep DIR         keep the scenario files there

Every case becomes a scenario file, and all numbers come from `loket run --format json`, with its
own half widths. Each case has a seed of its own, and 200 or more independent replications, each
with its own warm-up of 20 relaxation times (translate.relaxation_s), so what is left of the empty
start is about e^-20. How long to run is found by a short pilot run (of other seeds, not used in the
results): variance falls as the number of contacts grows, so the pilot's half widths tell how many
contacts make the requested bias visible. If the budget cannot give all cases that many, the cheap
ones get theirs first and every case gets at least a part. A case may prescribe its own number by
a key "contacts", and then has no pilot.

Exit status: 0 when every case of a family that loket can express has all its metrics, 1 if not, 2 for
wrong usage. Cases that need a mechanism loket lacks are listed as "not translated".
"""
import argparse
import json
import math
import os
import re
import subprocess
import sys
import tempfile
import time
import zlib

import judge
from distributions import Unknown, stretched
from measures import Missing
from translate import NotYet, moments_of, plan_of

FAMILY_ALPHA = 0.0004        # for all primary metrics together: what a strict judge may ask
REPLICATIONS = 200
WARM_UP_RELAXATIONS = 20
LEAST_RELAXATIONS = 50       # length of a replication, so that it is long beside its own memory
MOST_REPLICATIONS = 100_000  # loket takes no more
PILOT_CONTACTS = 1_000_000
PILOT_REPLICATIONS = 2000    # where each is one day: of few contacts perhaps, but not free
PILOT_SEED = 1 << 20         # pilots and results must not share random numbers
MARGIN = 1.1                 # the half widths of pilot and run are themselves uncertain by 5 %
LEAST_PART = 0.25            # of its need that a case gets when the budget is short


class Failed(Exception):
    """loket refused or failed."""


class Work:
    """One case, or the part of one about one moment, on its way: plan, pilot, contacts decided on.
    The metrics of a part are called by its prefix in the file."""
    def __init__(self, case, plan, prefix=''):
        self.case, self.plan, self.prefix = case, plan, prefix
        self.name = case['id'] + ('-' + re.sub('[^0-9A-Za-z]', '', prefix) if prefix else '')
        self.contacts, self.spent_s = 0.0, 0.0
        self.reach = math.inf    # bias that the last run could have shown
        self.s_per_contact = 0.0
        self.need = 0.0          # contacts for the requested bias
        self.granted = 0.0       # contacts that the budget allows


def scenario_of(work, contacts, seed):
    """The scenario with its run section, and what counts as one contact's share of the run."""
    plan, run = work.plan, {'seed': seed, 'replications': REPLICATIONS}
    if plan.trace is not None:
        run.update(kind='calendar', days=plan.trace_days, replications=1)
    elif plan.day_contacts is not None:
        days = max(1, math.ceil(contacts / REPLICATIONS / plan.day_contacts))
        days = min(days, plan.most_days)
        count = max(REPLICATIONS, math.ceil(contacts / days / plan.day_contacts))
        count = min(count, MOST_REPLICATIONS)
        if plan.start is not None:
            run['start'] = plan.start
        run.update(kind='calendar', days=days, replications=count,
                   interval_min=plan.interval_s // 60)
    else:
        relaxation_h = plan.relaxation_s / 3600
        length_h = max(contacts / REPLICATIONS / plan.per_h, LEAST_RELAXATIONS * relaxation_h)
        run.update(kind='steady_state', warm_up_h=WARM_UP_RELAXATIONS * relaxation_h,
                   length_h=length_h)
    return dict(plan.scenario, run=run)


def simulated_contacts(plan, run):
    """How many contacts a run simulates, warm-up included, about."""
    if plan.trace is not None:
        return len(plan.trace)
    if plan.day_contacts is not None:
        return run['replications'] * run['days'] * plan.day_contacts
    return run['replications'] * plan.per_h * (run['warm_up_h'] + run['length_h'])


def distortion(scenario, what, factor):
    """A merge patch that makes the model wrong. (The times of a trace are scaled where it is written.)
    Where the handling is the pause before customers come back, that is what is wrong."""
    if what == 'handling' and 'request' in scenario['queues']:
        branch = scenario['queues']['request']['after_abandoned'][0]
        branch = dict(branch, after=stretched(branch['after'], factor))
        return {'queues': {'request': {'after_abandoned': [branch]}}}
    if what == 'handling':
        return {'groups': {g: {'speed': 1 / factor} for g in scenario['groups']}}
    return {'queues': {q: {'patience': stretched(v['patience'], factor)}
                       for q, v in scenario['queues'].items()}}


def write_json(path, value):
    with open(path, 'w') as file:
        json.dump(value, file, indent=1)


def write_trace(path, rows, what, factor):
    """A time that is not given, or infinite, is an empty field."""
    factors = (1, factor, factor, 1) if what == 'handling' else (1, 1, 1, factor)
    with open(path, 'w') as file:
        file.write('arrival_s,talk_s,wrap_up_s,patience_s\n')
        for row in rows:
            file.write(','.join(repr(x * f) if isinstance(x, (int, float)) and math.isfinite(x) else ''
                                for x, f in zip(row, factors)) + '\n')


def run_loket(work, contacts, options, pilot=False):
    """The results of one run."""
    case_id = work.name
    seed = zlib.crc32(case_id.encode()) + options.seed + (PILOT_SEED if pilot else 0)
    scenario = scenario_of(work, contacts, seed)
    path = os.path.join(options.keep, case_id + '.json')
    what, factor = options.distort
    if work.plan.trace is not None:
        scenario['demand']['queue']['trace_csv'] = case_id + '.csv'
        write_trace(os.path.join(options.keep, case_id + '.csv'), work.plan.trace, what, factor)
    write_json(path, scenario)
    if what:
        path = os.path.join(options.keep, case_id + '-wrong.json')
        write_json(path, dict(distortion(scenario, what, factor), based_on=case_id + '.json'))
    begun = time.monotonic()
    done = subprocess.run([options.loket, 'run', path, '--format', 'json', '--jobs', str(options.jobs)],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    work.spent_s = time.monotonic() - begun
    if done.returncode != 0:
        raise Failed('loket: status %d: %s' % (done.returncode, done.stderr.strip()))
    out = json.loads(done.stdout)
    out['days'] = scenario['run'].get('days', 0)
    work.contacts = simulated_contacts(work.plan, scenario['run'])
    return out


def results_of(work, out):
    """metric -> estimate as JSON, and the metrics that are not there."""
    results, missing = {}, []
    for metric in work.case['exact']:
        measure = work.plan.measure(metric)
        try:
            if measure is None:
                raise Missing('no translation')
            results[metric] = measure(out).as_json()
        except Missing as why:
            missing.append('%s (%s)' % (metric, why))
    return results, missing


def bias_reached(work, results, z):
    """The largest, over the primary metrics, of the smallest bias that would have been seen."""
    reached = 0.0
    for metric in work.case.get('primary', []):
        got, exact = results.get(metric), work.case['exact'][metric]
        if got is None or not got['half_width_95'] or not exact:
            continue
        error = judge.standard_error(got['half_width_95'], got['df'])
        reached = max(reached, (z + judge.POWER_Z) * error / abs(exact))
    return reached


def run_pilot(work, options, z):
    contacts = PILOT_CONTACTS
    if work.plan.day_contacts is not None and work.plan.most_days == 1:
        contacts = min(contacts, PILOT_REPLICATIONS * work.plan.day_contacts)
    out = run_loket(work, contacts, options, pilot=True)
    results, _ = results_of(work, out)
    work.s_per_contact = work.spent_s / work.contacts
    work.reach = bias_reached(work, results, z)
    work.need = work.contacts * (MARGIN * work.reach / options.bias) ** 2
    if work.plan.day_contacts is not None:
        most = MOST_REPLICATIONS * work.plan.most_days * work.plan.day_contacts
        work.need = min(work.need, most)


def share_out(works, seconds, slower=1.0):
    """Decides the contacts of each case: its need, or what the time allows on a machine that has been
    `slower` than the pilots found it."""
    cost = {w: max(w.need * w.s_per_contact * slower, 1e-3) for w in works}
    seconds = max(seconds, 0.01 * sum(cost.values()))
    given = {w: LEAST_PART * cost[w] for w in works}
    if sum(given.values()) > seconds:
        given = {w: cost[w] * seconds / sum(cost.values()) for w in works}
    left = seconds - sum(given.values())
    for w in sorted(works, key=lambda w: cost[w]):
        more = max(0.0, min(left, cost[w] - given[w]))
        given[w] += more
        left -= more
    for w in works:
        w.granted = w.need * given[w] / cost[w]


def plans(cases, only):
    """The works, the cases not translated and the cases not understood."""
    works, later, wrong = [], [], []
    for case in cases:
        if not judge.is_wanted(case, only):
            continue
        try:
            works.extend([Work(part, plan_of(part), prefix) for prefix, part in moments_of(case)])
        except NotYet as why:
            later.append('%-6s not translated: needs %s' % (case['id'], why))
        except (Unknown, KeyError, TypeError, ValueError) as why:
            wrong.append('%-6s not understood: %s %s' % (case['id'], type(why).__name__, why))
    return works, later, wrong


def report(work, results, z):
    reached = bias_reached(work, results, z)
    reach = 'a bias of %.2f %% would show' % (100 * reached) if reached else 'exact'
    print('%-6s %12.0f contacts %7.1f s   %s' % (work.name, work.contacts, work.spent_s, reach))
    sys.stdout.flush()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('cases')
    parser.add_argument('results')
    parser.add_argument('--budget', type=float, default=600.0)
    parser.add_argument('--bias', type=float, default=0.005)
    parser.add_argument('--only', default='')
    parser.add_argument('--jobs', type=int, default=2)
    parser.add_argument('--seed', type=int, default=0)
    parser.add_argument('--distort')
    parser.add_argument('--keep')
    options = parser.parse_args()
    options.loket = os.environ.get('LOKET', 'loket')
    what, _, factor = (options.distort or '=1').partition('=')
    if what not in ('', 'handling', 'patience'):
        parser.error('--distort handling=F or patience=F')
    options.distort = (what, float(factor))
    return options


def pilots(works, options, z, wrong):
    """The works that may be run."""
    ready = []
    for work in works:
        try:
            if work.plan.trace is None and 'contacts' not in work.case:
                run_pilot(work, options, z)
            ready.append(work)
        except (Failed, Missing) as why:
            wrong.append('%-6s failed: %s' % (work.name, why))
    return ready


def run_all(works, options, z, wrong):
    """Pilots, then the runs, cheapest first; returns the results by case."""
    ends = time.monotonic() + options.budget
    ready = sorted(pilots(works, options, z, wrong), key=lambda w: w.need * w.s_per_contact)
    found, planned_s, spent_s = {}, 1.0, 1.0
    for i, work in enumerate(ready):
        share_out([w for w in ready[i:] if w.s_per_contact], ends - time.monotonic(),
                  spent_s / planned_s)
        try:
            out = run_loket(work, work.case.get('contacts', work.granted), options)
        except Failed as why:
            wrong.append('%-6s failed: %s' % (work.name, why))
            continue
        planned_s += work.contacts * work.s_per_contact
        spent_s += work.spent_s if work.s_per_contact else 0.0
        results, missing = results_of(work, out)
        found.setdefault(work.case['id'], {}).update(
            {work.prefix + metric: estimate for metric, estimate in results.items()})
        wrong.extend('%-6s missing: %s' % (work.name, m) for m in missing)
        report(work, results, z)
    return found


def main():
    options = arguments()
    with open(options.cases) as file:
        content = json.load(file)
    cases = content['cases'] if isinstance(content, dict) else content
    z = judge.critical_z(FAMILY_ALPHA, sum(len(c.get('primary', [])) for c in cases))
    works, later, wrong = plans(cases, options.only)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix='loket-validation-') as folder:
        if options.keep:
            os.makedirs(options.keep, exist_ok=True)
        options.keep = options.keep or folder
        found = run_all(works, options, z, wrong)
    write_json(options.results, found)
    for line in later + wrong:
        print(line)
    print('%d cases run, %d not translated, %d faults, %.0f s' % (
        len(found), len(later), len(wrong), time.monotonic() - begun))
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
