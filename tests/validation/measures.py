"""From the results of `loket run --format json` to the metrics of a case file.

A measure is a function of the results that gives an estimate: mean, half width of the 95 % interval,
degrees of freedom. Nearly all are one number of loket's under another name. Where a metric adds
several numbers up, the half widths are added too: whatever the correlation, the true half width is
at most that.
"""
import math


class Missing(Exception):
    """The results lack a number."""


class Estimate:
    def __init__(self, mean, half_width, df):
        self.mean, self.half_width, self.df = mean, half_width, df

    def as_json(self):
        return {'mean': self.mean, 'half_width_95': self.half_width, 'df': self.df}


def read(cell, what):
    if cell is None or cell.get('mean') is None:
        raise Missing(what)
    return Estimate(cell['mean'], cell.get('half_width_95') or 0.0, cell.get('df') or 0)


def cell(row, metric):
    """results[row][metric]."""
    return lambda out: read(out['results'].get(row, {}).get(metric), '%s: %s' % (row, metric))


def slot_cell(kind, row, index, metric, interval_s):
    """The metric of the index-th slot of the day; a slot that is not there has had nothing in it."""
    def find(out):
        start = '%02d:%02d' % divmod(round(index * interval_s / 60), 60)
        for slot in out.get(kind, {}).get(row, []):
            if slot['start'] == start:
                return read(slot.get(metric), '%s %s %s: %s' % (kind, row, start, metric))
        if not out.get(kind, {}).get(row):
            raise Missing('%s: %s' % (kind, row))
        return Estimate(0.0, 0.0, 0)
    return find


def scaled(measure, factor):
    def value(out):
        x = measure(out)
        return Estimate(factor * x.mean, abs(factor) * x.half_width, x.df)
    return value


def complement(measure):
    """1 - x."""
    def value(out):
        x = measure(out)
        return Estimate(1 - x.mean, x.half_width, x.df)
    return value


def root(measure):
    """sqrt(x), by the delta method."""
    def value(out):
        x = measure(out)
        mean = max(x.mean, 0.0) ** 0.5
        return Estimate(mean, x.half_width / (2 * mean) if mean > 0 else 0.0, x.df)
    return value


def squared(measure):
    """x^2, likewise."""
    def value(out):
        x = measure(out)
        return Estimate(x.mean ** 2, 2 * abs(x.mean) * x.half_width, x.df)
    return value


NONE_SEEN = -math.log(0.025)  # a Poisson mean above this shows nothing in less than 2.5 % of cases


def seldom(measure):
    """A mean of whole numbers; where all replications agree it has no half width of its own, but one
    that differs by 1 might just not have been seen."""
    def value(out):
        x = measure(out)
        return x if x.half_width > 0 else Estimate(x.mean, NONE_SEEN / out['replications'], x.df)
    return value


def total(measures, weights=None):
    """Sum of w x, with the largest half width that any correlation allows."""
    weights = weights or [1.0] * len(measures)

    def value(out):
        xs = [m(out) for m in measures]
        return Estimate(sum(w * x.mean for w, x in zip(weights, xs)),
                        sum(abs(w) * x.half_width for w, x in zip(weights, xs)),
                        max(x.df for x in xs))
    return value


def product(a, b):
    """x y, likewise."""
    def value(out):
        x, y = a(out), b(out)
        return Estimate(x.mean * y.mean, abs(x.mean) * y.half_width + abs(y.mean) * x.half_width,
                        max(x.df, y.df))
    return value


def ratio(a, b):
    """x / y, likewise."""
    def value(out):
        x, y = a(out), b(out)
        if y.mean == 0:
            raise Missing('a denominator is 0')
        mean = x.mean / y.mean
        return Estimate(mean, (x.half_width + abs(mean) * y.half_width) / abs(y.mean),
                        max(x.df, y.df))
    return value


# Metrics of contacts, named as in the case files -> metrics of a queue's row.
CONTACTS = {
    'p_all_busy': 'all_busy_rate', 'p_delay': 'delay_probability',
    'p_ab': 'abandoned_share', 'p_served': 'answered_rate', 'p_block': 'blocking_rate',
    'mean_wait_all': 'mean_wait_s', 'mean_wait': 'mean_wait_s', 'asa': 'asa_s',
    'mean_wait_served': 'asa_s', 'mean_wait_abandoned': 'mean_wait_abandoned_s',
    'mean_wait_delayed': 'mean_wait_delayed_s', 'mean_queue': 'mean_queue_length',
    'p_wait_gt_T': 'wait_over_target_rate', 'sl1_incl_ab': 'service_level_with_abandoned',
    'sl2_answered': 'service_level_answered', 'sl3_offered': 'service_level',
    'sl4_excl_short': 'service_level_excluding_abandoned', 'sl1': 'service_level_with_abandoned',
    'sl2': 'service_level_answered', 'sl3': 'service_level',
    'sl4': 'service_level_excluding_abandoned', 'p_ab_le_T': 'abandoned_within_target_rate',
    'p_ab_short': 'short_abandonment_rate', 'var_wait': 'wait_variance_s2',
    'var_number_in_queue': 'queue_length_variance', 'var_queue': 'queue_length_variance',
    'max_wait': 'longest_wait_s', 'max_queue': 'longest_queue', 'mean_handling': 'mean_handling_s',
    'offered': 'offered', 'served': 'answered', 'answered': 'answered', 'abandoned': 'abandoned',
    'blocked': 'blocked', 'arrivals_per_h': 'arrivals_per_h',
}

# Metrics of agents -> metrics of a group's row.
AGENTS = {
    'mean_busy': 'mean_busy', 'occupancy': 'occupancy', 'mean_agents_talking': 'mean_talking',
    'mean_talking': 'mean_talking', 'mean_agents_wrapup': 'mean_wrapping_up',
    'mean_agents_wrap_up': 'mean_wrapping_up', 'mean_wrapup': 'mean_wrapping_up',
}


def of_queue(name, row, trunks=False):
    """The measure of a metric of contacts in a queue's row (or `all`); None if there is none."""
    if name in CONTACTS:
        return cell(row, CONTACTS[name])
    if name == 'p_wait_pos':  # ours counts those not blocked; the file's all arrivals
        delay = cell(row, 'delay_probability')
        return product(delay, complement(cell(row, 'blocking_rate'))) if trunks else delay
    if name == 'p_wait_le_T':
        return complement(cell(row, 'wait_over_target_rate'))
    if name in ('sd_wait', 'sd_number_in_queue'):
        return root(of_queue('var' + name[2:], row))
    if name in ('mean_sojourn', 'mean_sojourn_time', 'mean_time_in_system'):
        return total([cell(row, 'mean_wait_s'), cell(row, 'mean_handling_s')])
    if name == 'p_ab_given_delay':
        return ratio(cell(row, 'abandoned_share'), cell(row, 'delay_probability'))
    if name == 'throughput_per_h':
        return product(cell(row, 'arrivals_per_h'), cell(row, 'answered_rate'))
    return None


def of_group(name, group):
    return cell('group:' + group, AGENTS[name]) if name in AGENTS else None
