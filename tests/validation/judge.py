#!/usr/bin/env python3
"""Judges results of many cases against exact values at once.

  judge.py RESULTS.json CASES.json [--alpha 1e-6] [--only FAMILY,...] [--expect-rejection]

Every metric gives a two-sided Student test of "the mean is the exact value" from its own half width.
Holm's step-down keeps the chance that a correct simulator is rejected anywhere below alpha, however
the metrics depend on each other. For each primary metric the smallest relative bias is printed that
this run would have caught with 99 % certainty. Metrics under "exact_identity" must agree to 1e-6.

--expect-rejection is for a twin, a model made wrong on purpose: then each case must be rejected by
itself, at the level that Holm's procedure would have asked of it at worst.

Exit status: 0 as expected, 1 not, 3 bad input (a metric is missing or has no half width).
"""
import argparse
import json
import math
import statistics
import sys

IDENTITY_TOLERANCE = 1e-6
POWER_Z = statistics.NormalDist().inv_cdf(0.99)


def incomplete_beta(a, b, x):
    """Regularised; Lentz's continued fraction."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(b, a, 1 - x)
    tiny, c = 1e-300, 1.0
    d = 1 / (1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, 1000):
        for n in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                  -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d, c = 1 / (1 + n * d or tiny), 1 + n / c or tiny
            value *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    return math.exp(front) * value / a


def p_of(t, df):
    """Two-sided p-value of Student's t; of the normal distribution without df."""
    if not df:
        return math.erfc(abs(t) / math.sqrt(2))
    return incomplete_beta(df / 2, 0.5, df / (df + t * t))


def standard_error(half_width, df):
    low, high = 0.0, 1000.0
    for _ in range(200):  # the 97.5 % quantile by halving
        t = (low + high) / 2
        low, high = (t, high) if p_of(t, df) > 0.05 else (low, t)
    return half_width / t


def tests_of(results, cases):
    """One record for each metric that has a test; identities that fail; what is missing."""
    tests, broken, missing = [], [], []
    for case in cases:
        for metric, exact in case['exact'].items():
            got = results.get(case['id'], {}).get(metric)
            if got is None:
                missing.append((case['id'], metric))
            elif metric in case.get('exact_identity', []):
                if abs(got['mean'] - exact) > IDENTITY_TOLERANCE * max(1.0, abs(exact)):
                    broken.append((case['id'], metric, got['mean'], exact))
            elif not got['half_width_95'] or got['half_width_95'] <= 0:
                missing.append((case['id'], metric + ' (half width)'))
            else:
                error = standard_error(got['half_width_95'], got['df'])
                t = (got['mean'] - exact) / error
                tests.append({'case': case['id'], 'metric': metric, 'mean': got['mean'],
                              'exact': exact, 'error': error, 't': t, 'p': p_of(t, got['df']),
                              'primary': metric in case.get('primary', [])})
    return tests, broken, missing


def holm(tests, alpha):
    rejected = []
    for i, test in enumerate(sorted(tests, key=lambda x: x['p'])):
        if test['p'] > alpha / (len(tests) - i):
            break
        rejected.append(test)
    return rejected


def critical_z(alpha, count):
    """What Holm's procedure asks of the first of `count` tests, as a normal deviate."""
    return statistics.NormalDist().inv_cdf(1 - alpha / 2 / max(1, count))


def detectable(test, z):
    """The smallest relative bias that would have been caught with 99 % certainty."""
    return (z + POWER_Z) * test['error'] / abs(test['exact']) if test['exact'] else math.inf


def describe(test):
    off = test['mean'] / test['exact'] - 1 if test['exact'] else math.nan
    return '%-6s %-34s mean %.8g  exact %.8g  %+.3f %%  t %+.1f  p %.2g' % (
        test['case'], test['metric'], test['mean'], test['exact'], 100 * off, test['t'], test['p'])


def judge_twin(cases, tests, broken, alpha):
    """Each case by itself must be rejected."""
    undetected = []
    for case in cases:
        own = [t for t in tests if t['case'] == case['id']]
        least = min(own, key=lambda t: t['p'], default=None)
        caught = [b for b in broken if b[0] == case['id']]
        if caught:
            print('rejected  %-6s %d identities broken' % (case['id'], len(caught)))
        elif least is not None and least['p'] <= alpha / len(tests):
            print('rejected  ' + describe(least))
        else:
            undetected.append(case['id'])
            print('ACCEPTED  ' + (describe(least) if least else case['id']))
    print('%d of %d wrong models rejected' % (len(cases) - len(undetected), len(cases)))
    return 1 if undetected else 0


def judge(cases, tests, broken, alpha):
    z = critical_z(alpha, len(tests))
    rejected = holm(tests, alpha)
    for test in rejected:
        print('REJECTED  ' + describe(test))
    for case, metric, mean, exact in broken:
        print('REJECTED  %-6s %-34s is %r, must be %r' % (case, metric, mean, exact))
    for test in tests:
        if test['primary']:
            print('%-6s %-34s t %+5.2f  a bias of %.2f %% would have been caught' % (
                test['case'], test['metric'], test['t'], 100 * detectable(test, z)))
    print('%d cases, %d metrics, alpha %g: %s' % (
        len(cases), len(tests), alpha, 'REJECTED' if rejected or broken else 'accepted'))
    return 1 if rejected or broken else 0


def is_wanted(case, only):
    """`only`: families (the letters before the dash) or cases, with commas; nothing means all."""
    return not only or bool({case['id'], case['id'].split('-')[0]} & set(only.split(',')))


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('results')
    parser.add_argument('cases')
    parser.add_argument('--alpha', type=float, default=1e-6)
    parser.add_argument('--only', default='')
    parser.add_argument('--expect-rejection', action='store_true')
    options = parser.parse_args()
    with open(options.results) as results_file, open(options.cases) as cases_file:
        results, cases = json.load(results_file), json.load(cases_file)['cases']
    cases = [c for c in cases if is_wanted(c, options.only)]
    tests, broken, missing = tests_of(results, cases)
    for case, metric in missing:
        print('MISSING   %s %s' % (case, metric))
    judged = judge_twin if options.expect_rejection else judge
    status = judged(cases, tests, broken, options.alpha)
    return 3 if missing else status


if __name__ == '__main__':
    sys.exit(main())
