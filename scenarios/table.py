#!/usr/bin/env python3
"""Prints a Markdown table of what every scenario comes to, beside the case as it is.

  scenarios/table.py [--loket COMMAND] [--replications N] [--jobs J] [NAME ...]

Each scenario is compared with kcc, or over two years with 23-two-years, on the same customers; the
weeks that warm up are left out. All intervals are of 95 %. NAMEs: these scenarios only.
"""
import argparse, datetime, glob, json, os, re, shlex, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
BASES = {52: 'kcc', 104: '23-two-years'}

# The same case in a rough model made before this one: rates that do not go down to single agents,
# capacity rounded at random, four replications or fewer. Lost %, second half of it, worst week,
# mails deleted, complaints, lost calls more than as it is.
ROUGH = {
    'kcc': (6.0, 5.7, 10.0, 5000, 73, None),
    '10-callback': (5.4, 4.7, 9.9, 0, 49, '-2,800 ± 330'),
    '11-standard-answers': (5.5, 4.8, 9.8, 1400, 58, '-2,600 ± 2,000'),
    '12-website': (4.6, 3.2, 9.5, 1900, 54, '-6,600 ± 1,600'),
    '20-lean-simultaneous': (7.1, 3.8, 18.9, 5600, 75, '+3,900 ± 1,600'),
    '21-lean-staggered': (6.8, 4.9, 13.9, 6100, 79, '+2,600 ± 1,100'),
    '22-lean-paced': (6.5, 5.7, 10.8, 5500, 76, '+1,700 ± 1,200'),
    '23-lean-simultaneous': (None, None, 20, None, 120, '-6,800 ± 2,500'),
    '23-lean-staggered': (None, None, 15, None, 124, '-9,200'),
    '23-lean-paced': (None, None, 11, None, 140, '-7,800'),
    '23-two-years': (None, None, None, None, 155, None),
    '24-lean-without-attention': (None, None, 21, None, 167, '+6,300 ± 200'),
    '30-back-office': (4.6, 3.8, 9.5, 1900, 55, '-6,500 ± 900'),
    '31-no-status-questions': (2.7, None, 5.5, 0, 32, None),
    '40-less-staff-05': (7.9, None, 13, 8900, 89, None),
    '40-less-staff-10': (10.4, None, 17, 14000, 115, None),
    '40-less-staff-15': (13.6, None, 21, 20000, 149, None),
    '41-more-staff-05': (4.5, None, 8, 1000, 68, None),
    '41-more-staff-10': (2.9, None, 5, 0, 38, None),
    '41-more-staff-15': (2.1, None, 5, 0, 35, None),
    '42-mail-between-calls': (6.8, None, 11.2, 0, 50, None),
    '43-one-pool': (3.9, None, 8.0, None, 64, '-8,700 ± 1,300'),
    '43-split-sites': (6.3, None, 10.5, None, 74, None),
    '44-smooth-demand': (4.9, None, 7.7, None, 67, None),
    '45-never-purge': (6.9, None, 10.7, 0, 117, None),
    '45-slower-back-office': (10.7, None, 16, 14000, 122, None),
    '46-novices': (8.1, None, 13.2, None, 77, None),
    '50-combined-paced': (4.4, 2.1, 10.2, 1000, 42, None),
    '50-combined-simultaneous': (6.3, 1.5, 20.9, 1900, 52, None),
}
NOTHING = (None,) * 6


def read(name):
    """A scenario file, comments left out."""
    with open(os.path.join(HERE, name + '.json'), encoding='utf-8') as file:
        return json.loads(re.sub(r'(?m)^\s*//.*$', '', file.read()))


def run_of(name):
    """The keys of "run", with those of the files it is based on."""
    scenario = read(name)
    base = scenario.get('based_on')
    return {**(run_of(base.removesuffix('.json')) if base else {}), **scenario.get('run', {})}


def loket(options, *arguments):
    command = options.loket + list(arguments) + ['--format', 'json', '--replications',
                                                 str(options.replications)]
    if options.jobs:
        command += ['--jobs', str(options.jobs)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def path(name):
    return os.path.join(HERE, name + '.json')


def number(value, scale=1, decimals=0, sign=False):
    if value is None or value['mean'] is None:
        return ''
    form = '{:%s,.%df}' % ('+' if sign else '', decimals)
    text = form.format(scale * value['mean'])
    half = value['half_width_95']
    return text if half is None else text + ' ± ' + '{:,.{}f}'.format(scale * half, decimals)


def rough(value, decimals=0):
    return '' if value is None else value if isinstance(value, str) else '{:,.{}f}'.format(
        value, decimals)


def second_half(options, name):
    """The share lost in the second half of the run, without an interval."""
    run = run_of(name)
    middle = (datetime.date.fromisoformat(run['start'])
              + datetime.timedelta(weeks=run['weeks'] // 2)).isoformat()
    weeks = loket(options, 'run', path(name), '--by', 'week')['weeks']['channel:phone']
    later = [week for week in weeks if week['from'] >= middle]
    return 100 * sum(week['abandoned']['mean'] for week in later) / sum(
        week['offered']['mean'] for week in later)


def row(options, name, results, difference):
    phone, everybody = results['channel:phone'], results['all']
    mail = results['channel:mail']
    before = ROUGH.get(name, NOTHING)
    cells = [(number(phone['abandonment_rate'], 100, 1), rough(before[0], 1)),
             ('%.1f' % second_half(options, name), rough(before[1], 1)),
             (number(phone['worst_week_abandonment_rate'], 100, 1), rough(before[2], 1)),
             (number(everybody['never_helped_rate'], 100, 2), ''),
             (number(mail['deleted']), rough(before[3])),
             (number(everybody['complaints']), rough(before[4])),
             (number(difference, 1, 0, True) if difference else '', rough(before[5]))]
    print('| %s | %s |' % (name, ' | '.join(new + (' (%s)' % old if old else '')
                                            for new, old in cells)))
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--loket', type=shlex.split,
                        default=[os.path.join(HERE, '..', 'sim', 'run.sh')])
    parser.add_argument('--replications', type=int, default=20)
    parser.add_argument('--jobs', type=int)
    parser.add_argument('names', nargs='*', metavar='NAME')
    options = parser.parse_args()
    names = options.names or sorted(os.path.basename(file).removesuffix('.json')
                                    for file in glob.glob(os.path.join(HERE, '*.json')))
    print('| scenario | calls lost % | second half | worst week % | never helped % | mails deleted '
          '| complaints | lost calls, more than as it is |\n|---|---|---|---|---|---|---|---|')
    for weeks, base in BASES.items():
        alternatives = [name for name in names if run_of(name)['weeks'] == weeks and name != base]
        if not alternatives and base not in names:
            continue
        results = loket(options, 'compare', path(base), *map(path, alternatives or [base]), '--all')
        for name in [base] * (base in names or not options.names) + alternatives:
            difference = None
            if name != base:
                difference = results['differences'][name]['channel:phone']['abandoned']
            row(options, name, results['scenarios'][name]['results'], difference)


if __name__ == '__main__':
    main()
