"""From a case (parameters and exact values) to a loket scenario and the measures of its metrics.

What a case is, is read from its parameters, not from its name. A model that loket cannot express yet
raises NotYet; a parameter that is not understood raises distributions.Unknown.
"""
import math
import re

from distributions import NEVER, Unknown, distribution, first, phrase, service, stretched
from measures import (cell, complement, of_group, of_queue, product, ratio, scaled, seldom, slot_cell,
                      squared, total)

QUIET_DAY_S = 22 * 3600  # a longer day may run into the next one
MOST_DAYS = 3600         # of one calendar run


class NotYet(Exception):
    """The case needs a mechanism that loket does not have yet; the message names it."""


class Plan:
    """One case as a scenario.

    queues and groups are the ids by number of the class, line or group (from 1).
    per_h is the rate of all contacts, relaxation_s the time in which the start is forgotten;
    day_contacts is set for a run by days instead, trace for given arrivals: rows of arrival, talk,
    wrap-up and patience.
    """
    def __init__(self):
        self.scenario = {'queues': {}, 'groups': {}, 'demand': {}}
        self.queues, self.groups, self.lines = [], [], False
        self.per_h, self.relaxation_s = 0.0, 0.0
        self.day_contacts, self.trace, self.trunks = None, None, False
        self.start = None  # first day, where it matters
        self.special = {}  # metric -> measure, looked at first

    def queue(self, queue_id, patience, T, short, **more):
        entry = {'patience': patience.loket, 'target_s': T}
        if short:
            entry['short_abandon_s'] = short
        entry.update(more)
        self.scenario['queues'][queue_id] = entry
        self.queues.append(queue_id)

    def group(self, group_id, agents, **more):
        self.scenario['groups'][group_id] = dict({'agents': agents}, **more)
        self.groups.append(group_id)

    def source(self, queue_id, per_h):
        if per_h > 0:
            self.scenario['demand'][queue_id] = {'to': queue_id, 'per_h': per_h}
        self.per_h += per_h

    def measure(self, name):
        """The measure of a metric of the case; None if there is none."""
        if name in self.special:
            return self.special[name]
        numbered = re.fullmatch(r'(.+?)_(g|group|class|line)?(\d+)(_per_h)?', name)
        if numbered:
            base, kind, number = numbered.group(1), numbered.group(2), int(numbered.group(3))
            base += numbered.group(4) or ''
            return self.measure_numbered(base, kind, number)
        if len(self.queues) == 1 or self.lines:
            found = of_queue(name, self.queues[0], self.trunks)
        elif name == 'mean_queue':
            found = total([cell(q, 'mean_queue_length') for q in self.queues])
        else:
            found = of_queue(name, 'all', self.trunks)
        if found is None and len(self.groups) == 1:
            found = of_group(name, self.groups[0])
        if found is None and name == 'occupancy':
            found = cell('all', 'occupancy')
        if found is None and name == 'mean_busy':
            found = total([cell('group:' + g, 'mean_busy') for g in self.groups])
        if found is None and name in ('mean_number_in_system', 'mean_in_system'):
            found = total([self.measure('mean_queue'), self.measure('mean_busy')])
        return found

    def measure_numbered(self, base, kind, number):
        group = self.groups[number - 1] if 0 < number <= len(self.groups) else None
        queue = self.queues[number - 1] if 0 < number <= len(self.queues) else None
        if base == 'share_served_by' and group:
            return cell('%s>%s' % (self.queues[0], group), 'share_answered')
        if kind in ('g', 'group'):
            return of_group(base, group) if group else None
        if base in ('p_immediate_overflow', 'p_overflow') and queue and len(self.groups) > 1:
            share = 'share_answered' + ('_at_once' if 'immediate' in base else '')
            return cell('%s>%s' % (queue, self.groups[-1]), share)
        found = of_queue(base, queue, self.trunks) if queue else None
        if found is None and group and (self.lines or kind):
            found = of_group(base, group)
        return found


def relaxation_s(per_h, mean_s, scv, agents, patience=None):
    """A time in which the memory of the start fades by a factor e, estimated on the long side.

    M/M/n forgets at the rate n mu (1 - sqrt rho)^2 or mu, whichever is slower; a service of squared
    variation scv makes the queue's part (1 + scv)/2 times as long, patience cuts it off at about its
    mean, for the share that has any.
    """
    if agents <= 0:
        return mean_s
    rho = per_h / 3600 * mean_s / agents
    stays = 1.0 if patience is None else patience.never
    forget = math.inf
    if rho * stays < 1:
        forget = mean_s / agents / (1 - math.sqrt(rho * stays)) ** 2 * max(1.0, (1 + scv) / 2)
    if patience is not None and stays < 1:
        own = patience.mean_s * max(1.0, (1 + patience.scv) / 2) + mean_s
        forget = own + forget if stays > 0 else min(own, forget) if rho < 1 else own
    return mean_s * max(1.0, (1 + scv) / 2) + forget


def handled(plan, talk, wrap_up):
    entry = {'talk': talk.loket}
    if wrap_up is not None:
        entry['wrap_up'] = wrap_up.loket
    mean = talk.mean_s + (wrap_up.mean_s if wrap_up else 0.0)
    square = talk.scv * talk.mean_s ** 2 + (wrap_up.scv * wrap_up.mean_s ** 2 if wrap_up else 0.0)
    return entry, mean, square / mean ** 2


def targets(p):
    return first(p, 'T_s', default=20.0), first(p, 'short_abandon_s', default=0.0)


def listed(value, count):
    return list(value) if isinstance(value, list) else [value] * count


def shaped(spec, p, prefix):
    """A distribution that is only named, with the shape that stands beside it: service_cv, ..."""
    if not isinstance(spec, str):
        return spec
    spec = phrase(spec)
    for key in ('cv', 'scv', 'k', 'shape', 'weights', 'means_s'):
        beside = first(p, prefix + key, key + '_' + prefix.rstrip('_'))
        if beside is not None:
            spec.setdefault(key, beside)
    return spec


def patiences(p, count):
    """One distribution of patience for each class."""
    means = first(p, 'patience_mean_s', 'mean_patience_s')
    spec = first(p, 'patience', default='infinite' if means is None else 'exponential')
    specs, means = listed(spec, count), listed(means, count)
    found = []
    for i in range(count):
        own = first(p, 'patience_%d' % (i + 1), 'patience_class%d' % (i + 1), default=specs[i])
        endless = isinstance(means[i], str) or (means[i] is None and any(m is not None for m in means))
        found.append(NEVER if endless else distribution(shaped(own, p, 'patience_'), means[i]))
    return found


def services(p, count, prefix):
    """Talk and wrap-up for each class, line or group: service_1, service_g1, service, ..."""
    means = listed(first(p, 'mean_service_s', 'service_mean_s'), count)
    common = listed(first(p, 'service'), count)
    own = [first(p, *(form % (i + 1) for form in prefix), default=common[i]) for i in range(count)]
    if any(s is None and m is None for s, m in zip(own, means)):
        raise Unknown('no service time')
    return [service('exponential' if s is None else shaped(s, p, 'service_'), m)
            for s, m in zip(own, means)]


def add_trunks(plan, p, agents):
    """K counts the calls in service and in queue."""
    lines = first(p, 'trunks_K_total', 'K', 'capacity_total', 'trunks')
    waiting = first(p, 'queue_capacity', 'waiting_places')
    if isinstance(waiting, (int, float)) and math.isfinite(waiting):
        lines = agents + waiting
    if not isinstance(lines, (int, float)) or not math.isfinite(lines):
        return {}
    plan.trunks = True
    plan.scenario['trunks'] = {'lines': int(lines)}
    return {'trunks': 'lines'}


def single(p):
    """One queue, one group: M/G/n+G, with or without a limit on the lines."""
    plan, agents = Plan(), int(first(p, 'n', default=first(p, 'agents')))
    (talk, wrap_up), = services(p, 1, ('service_%d',))
    patience, = patiences(p, 1)
    T, short = targets(p)
    entry, mean, scv = handled(plan, talk, wrap_up)
    entry.update(add_trunks(plan, p, agents))
    if plan.trunks and wrap_up is not None:
        raise NotYet('a limit on the lines that counts wrap-up')
    plan.queue('queue', patience, T, short, **entry)
    plan.group('agents', agents, serves=['queue'])
    rate = first(p, 'arrival_rate_per_h')
    plan.source('queue', rate)
    if plan.trunks:  # what is in the system is bounded, so its memory is at most as long
        patience = None
        rate = min(rate, 0.9 * 3600 * agents / mean)
    plan.relaxation_s = relaxation_s(rate, mean, scv, agents,
                                     None if patience is None or patience.never == 1 else patience)
    return plan


def two_rates_groups(p):
    """One queue, several groups of different speed, tried in the order the case gives."""
    plan, T_short = Plan(), targets(p)
    count = len([k for k in p if re.fullmatch(r'n_(g|group)?\d+', k)])
    agents = [int(first(p, 'n_g%d' % i, 'n_group%d' % i, 'n_%d' % i)) for i in range(1, count + 1)]
    routing = str(p.get('routing', '')).lower()
    order = [int(x) for x in re.findall(r'group\s*(\d+)', routing)]
    order = list(dict.fromkeys(i for i in order if i <= count))
    if 'random' in routing:
        raise NotYet('agents chosen at random')
    if 'fast' in routing and not order:
        raise Unknown('routing %r' % routing)
    ids = ['group%d' % i for i in range(1, count + 1)]
    tried = [ids[i - 1] for i in order] + [g for g in ids if g not in [ids[i - 1] for i in order]]
    if 'longest idle' in routing:
        tried = [ids]
    patience, = patiences(p, 1)
    parts = [handled(plan, *s)
             for s in services(p, count, ('service_g%d', 'service_group%d', 'service_%d'))]
    plan.queue('queue', patience, *T_short, groups=tried)
    for i in range(count):
        plan.group(ids[i], agents[i], handling={'queue': parts[i][0]})
    rate = first(p, 'arrival_rate_per_h')
    plan.source('queue', rate)
    power = sum(n / part[1] for n, part in zip(agents, parts))
    plan.relaxation_s = relaxation_s(rate, sum(agents) / power, max(x[2] for x in parts), sum(agents),
                                     None if patience.never == 1 else patience)
    return plan


def priorities(p):
    """Several classes, one group that serves them by rank."""
    plan, rates, T_short = Plan(), p['arrival_rates_per_h'], targets(p)
    count, agents = len(rates), int(p['n'])
    rule = str(p.get('priority', 'class 1 highest')).lower()
    ids = ['class%d' % i for i in range(1, count + 1)]
    if 'preemptive' in rule and 'non' not in rule:
        raise NotYet('pre-emptive priority')
    if 'none' in rule or 'fcfs' in rule:
        serves = [ids]
    elif re.search(r'class\s*1\s*(is\s*)?(the\s*)?(high|first)', rule):
        serves = ids
    elif re.search(r'class\s*(%d|k)\s*(is\s*)?(the\s*)?(high|first)' % count, rule):
        serves = ids[::-1]
    elif isinstance(p.get('priority'), list):
        serves = ['class%d' % i for i in p['priority']]
    else:
        raise Unknown('priority %r' % rule)
    parts = [handled(plan, *s) for s in services(p, count, ('service_%d', 'service_class%d'))]
    patience = patiences(p, count)
    lines = add_trunks(plan, p, agents)
    for i in range(count):
        plan.queue(ids[i], patience[i], *T_short, **dict(parts[i][0], **lines))
        plan.source(ids[i], rates[i])
    plan.group('agents', agents, serves=serves)
    mean = sum(r * x[1] for r, x in zip(rates, parts)) / sum(rates)
    longest = max(patience, key=lambda d: (d.never, d.mean_s))
    plan.relaxation_s = relaxation_s(sum(rates), mean, max(x[2] for x in parts), agents,
                                     None if longest.never == 1 else longest)
    return plan


def n_design(p):
    """Two classes, two groups: the second group helps the first class."""
    plan, rates, T_short = Plan(), p['arrival_rates_per_h'], targets(p)
    if len(rates) != 2:
        raise Unknown('an N-design with %d classes' % len(rates))
    agents = [int(p['n_group1']), int(p['n_group2'])]
    rule = str(p.get('group2_takes_first', 'class 2')).lower()
    if re.search(r'class\s*1', rule):
        serves = ['class1', 'class2']
    elif re.search(r'class\s*2', rule):
        serves = ['class2', 'class1']
    elif re.search('long|fcfs|fifo|oldest', rule):
        serves = [['class1', 'class2']]
    else:
        raise Unknown('group2_takes_first %r' % rule)
    if not re.search('class 1 only', str(p.get('group1_serves', 'class 1 only')).lower()):
        raise Unknown('group1_serves %r' % p['group1_serves'])
    patience = patiences(p, 2)
    parts = [handled(plan, *s) for s in services(p, 2, ('service_group%d', 'service_g%d'))]
    plan.queue('class1', patience[0], *T_short, groups=['group1', 'group2'])
    plan.queue('class2', patience[1], *T_short, groups=['group2'])
    plan.group('group1', agents[0], serves=['class1'], handling={'class1': parts[0][0]})
    plan.group('group2', agents[1], serves=serves,
               handling={'class1': parts[1][0], 'class2': parts[1][0]})
    for i in range(2):
        plan.source('class%d' % (i + 1), rates[i])
    longest = max(patience, key=lambda d: (d.never, d.mean_s))
    slow = max(parts, key=lambda x: x[1])
    plan.relaxation_s = max(
        relaxation_s(sum(rates), slow[1], slow[2], sum(agents),
                     None if longest.never == 1 else longest),
        relaxation_s(rates[1], parts[1][1], parts[1][2], agents[1],
                     None if patience[1].never == 1 else patience[1]))
    return plan


def tandem(p):
    """Lines one after the other: a share of those answered goes on to the next."""
    plan, T_short = Plan(), targets(p)
    plan.lines = True
    count = len([k for k in p if re.fullmatch(r'n_\d+', k)])
    parts = [handled(plan, *s) for s in services(p, count, ('service_%d', 'service_line%d'))]
    patience = patiences(p, count)
    onward = listed(first(p, 'p_transfer', 'p_transfers'), count - 1)
    rate = 0.0
    for i in range(count):
        outside = first(p, 'arrival_rate_%d_per_h' % (i + 1), 'arrival_rate_per_h_%d' % (i + 1),
                        default=0.0 if i else first(p, 'arrival_rate_per_h'))
        more, chance = dict(parts[i][0]), 0.0
        if i + 1 < count:
            chance = first(p, 'p_transfer_%d' % (i + 1), 'p_transfer_%d%d' % (i + 1, i + 2),
                           default=onward[i])
            more['transfers'] = {'line%d' % (i + 2): chance}
        plan.queue('line%d' % (i + 1), patience[i], *T_short, **more)
        plan.group('group%d' % (i + 1), int(p['n_%d' % (i + 1)]), serves=['line%d' % (i + 1)])
        plan.source('line%d' % (i + 1), outside)
        rate += outside
        plan.relaxation_s += relaxation_s(rate, parts[i][1], parts[i][2], int(p['n_%d' % (i + 1)]),
                                          None if patience[i].never == 1 else patience[i])
        rate *= chance
    return plan


def clock(seconds):
    return '%02d:%02d' % divmod(round(seconds / 60), 60)


def day(p):
    """One day from empty, over and over: rates and staff by interval, then the queue is served out."""
    plan, agents = Plan(), p['agents_by_interval']
    rates = p['arrival_rate_per_h_by_interval']
    lengths = listed(first(p, 'interval_length_s', 'interval_lengths_s'), len(rates))
    if any(length != int(length) for length in lengths):
        raise NotYet('intervals that are not whole seconds')
    # loket's intervals are whole minutes: where these are not, all times are stretched
    stretch = 60 // math.gcd(60, *(int(x) for x in lengths))
    lengths, rates = [x * stretch for x in lengths], [x / stretch for x in rates]
    ends = [sum(lengths[:i + 1]) for i in range(len(lengths))]
    if ends[-1] > 86400:
        raise NotYet('a day of more than 24 hours')
    step = math.gcd(86400, *(int(x) for x in lengths))
    repeats = [int(x) // step for x in lengths]
    by_slot = [n for n, k in zip(agents, repeats) for _ in range(k)]
    rate_by_slot = [r for r, k in zip(rates, repeats) for _ in range(k)]
    (talk, wrap_up), = services(p, 1, ('service_%d',))
    patience, = patiences(p, 1)
    T, short = targets(p)
    entry, _, _ = handled(plan, talk, wrap_up)
    entry = {key: stretched(value, stretch) for key, value in entry.items()}
    patience.loket = stretched(patience.loket, stretch)
    entry['open'] = {'mon-sun': '00:00-' + clock(ends[-1])}
    plan.queue('queue', patience, T * stretch, short * stretch, **entry)
    plan.scenario['groups']['agents'] = {
        'serves': ['queue'], 'agents_by_slot': by_slot, 'slot_min': step // 60, 'from': '00:00'}
    plan.groups.append('agents')
    plan.scenario['demand']['queue'] = {'to': 'queue', 'per_h_by_slot': rate_by_slot,
                                        'slot_min': step // 60, 'from': '00:00'}
    plan.day_contacts = sum(r * x / 3600 for r, x in zip(rates, lengths))
    plan.interval_s, plan.most_days = step, MOST_DAYS if ends[-1] <= QUIET_DAY_S else 1
    slots = [range((int(e) - int(x)) // step, int(e) // step) for e, x in zip(ends, lengths)]
    plan.special = day_measures(plan, slots, rate_by_slot)
    for name, measure in plan.special.items():
        if re.search('mean_wait|asa', name):
            plan.special[name] = scaled(measure, 1 / stretch)
    return plan


def day_measures(plan, slots, rate_by_slot):
    """Metrics of the whole day and of its intervals; an interval may be several slots long."""
    found, step = {}, plan.interval_s

    def queue_slot(index, metric):
        return slot_cell('slots', 'queue', index, metric, step)

    def group_slot(index, metric):
        return slot_cell('group_slots', 'agents', index, metric, step)

    def mean(cells, weights):
        whole = sum(weights)
        return cells[0] if len(cells) == 1 else total(cells, [w / whole for w in weights])
    per_day = {'arrivals': 'offered', 'served': 'answered', 'abandons': 'abandoned'}
    for name, metric in per_day.items():
        found['day_' + name] = lambda out, m=metric: scaled(cell('queue', m), 1 / out['days'])(out)
    for name in ('p_ab', 'mean_wait_all', 'asa', 'sl1_incl_ab', 'sl2_answered', 'sl3_offered',
                 'sl4_excl_short', 'p_all_busy', 'p_wait_gt_T', 'p_served', 'mean_wait_abandoned'):
        found['day_' + name] = of_queue(name, 'queue')
    every = [s for part in slots for s in part]
    found['day_abandons_event_time_in_hours'] = total(
        [queue_slot(s, 'abandoned_during_interval') for s in every])
    found['day_occupancy_scheduled'] = cell('group:agents', 'occupancy_scheduled')
    found['day_end_queue'] = queue_slot(every[-1], 'waiting_at_interval_end')
    found['day_end_busy'] = group_slot(every[-1], 'busy_at_interval_end')
    for i, part in enumerate(slots):
        tag = 'i%02d.' % (i + 1)
        equal, rates = [1.0] * len(part), [rate_by_slot[s] for s in part]
        if sum(rates) > 0:
            for name, metric in (('p_ab', 'abandoned_share'), ('mean_wait', 'mean_wait_s'),
                                 ('sl3', 'service_level'), ('p_all_busy', 'all_busy_rate')):
                found[tag + name + '_by_arrival_interval'] = mean(
                    [queue_slot(s, metric) for s in part], rates)
        found[tag + 'abandons_by_event_time'] = total(
            [queue_slot(s, 'abandoned_during_interval') for s in part])
        found[tag + 'mean_queue'] = mean([queue_slot(s, 'mean_queue_length') for s in part], equal)
        found[tag + 'mean_busy'] = mean([group_slot(s, 'mean_busy') for s in part], equal)
        found[tag + 'queue_at_end'] = queue_slot(part[-1], 'waiting_at_interval_end')
        found[tag + 'busy_at_end'] = group_slot(part[-1], 'busy_at_interval_end')
        found[tag + 'arrivals'] = total([queue_slot(s, 'arrivals_per_h') for s in part],
                                        [step / 3600] * len(part))
    return found


def given(p):
    """Arrivals, service times and patience one by one."""
    plan, arrivals = Plan(), p['arrival_times_s']
    count = len(arrivals)
    T, short = targets(p)
    talk = listed(first(p, 'service_times_s', 'service_s'), count)
    patience = listed(first(p, 'patience_s', 'patience_times_s', default=None), count)
    wrap_up = listed(first(p, 'wrapup_times_s', 'wrap_up_s', default=None), count)

    plan.trace = sorted(zip(arrivals, talk, wrap_up, patience), key=lambda row: row[0])
    entry = add_trunks(plan, p, int(p['n']))
    plan.queue('queue', distribution('never'), T, short, **entry)
    plan.group('agents', int(p['n']), serves=['queue'])
    plan.scenario['demand']['queue'] = {'to': 'queue'}
    plan.trace_days = 1 + int(max(arrivals) // 86400)
    last = cell('all', 'last_departure_s')
    plan.special = {'last_completion_s': last, 'last_departure_s': last}
    return plan


def share(p, *names):
    found = first(p, *names, default=0.0)
    if not 0 <= found <= 1:
        raise Unknown('%s %r' % (names[0], found))
    return found


def retries(p):
    """Whoever hangs up or hears the busy signal tries again after a while, with a share each."""
    plan = single(dict(p, arrival_rate_per_h=first(p, 'fresh_arrival_rate_per_h',
                                                   'arrival_rate_per_h')))
    queue, back, wait_s, scv = plan.scenario['queues']['queue'], 0.0, 0.0, 0.0
    for key, loss in (('after_abandoned', 'abandon'), ('after_blocked', 'block')):
        chance = share(p, 'p_retry_after_' + loss)
        if chance == 0:
            continue
        spec = first(p, 'retry_delay_after_' + loss, 'retry_delay', default='exponential')
        delay = distribution(spec, first(p, 'retry_delay_mean_s', 'mean_retry_delay_s'))
        queue[key] = [{'share': chance, 'after': delay.loket}]
        back, wait_s, scv = max(back, chance), max(wait_s, delay.mean_s), max(scv, delay.scv)
    # an attempt and the pause after it, as often as a customer tries; the number of tries is
    # bounded by the share, or by how fast the agents get ahead of the demand
    (talk, wrap_up), = services(p, 1, ('service_%d',))
    mean_s = handled(plan, talk, wrap_up)[1]
    rho = plan.per_h / 3600 * mean_s / max(1, plan.scenario['groups']['agents']['agents'])
    tries = min(1 / (1 - back) if back < 1 else math.inf, 1 / (1 - rho) ** 2 if rho < 1 else math.inf)
    if tries == math.inf:
        raise Unknown('an orbit without end')
    plan.relaxation_s = tries * (plan.relaxation_s + wait_s * max(1.0, (1 + scv) / 2))
    for name in ('all_busy', 'ab', 'block', 'served'):
        plan.special['p_%s_per_attempt' % name] = of_queue('p_' + name, 'queue')
    plan.special.update(
        coming_back(), mean_orbit=cell('queue', 'mean_pending'),
        attempts_per_fresh=cell('queue', 'contacts_per_first_contact'),
        attempts_per_h=cell('queue', 'arrivals_per_h'),
        mean_wait_per_accepted_attempt=cell('queue', 'mean_wait_s'),
        asa_per_attempt=cell('queue', 'asa_s'))
    return plan


def coming_back():
    lost = cell('all', 'never_helped_rate')
    helped = ratio(cell('all', 'helped'), cell('all', 'customers'))  # all but the last few

    def served(out):
        """Where nobody gives up, 1 - lost has no half width."""
        found = complement(lost)(out)
        return found if found.half_width > 0 else helped(out)
    return {'p_served_eventually': served, 'p_lost_eventually': lost}


def feedback(p):
    """A share of those served comes back, at once or after a while, to the tail of the queue."""
    back, mean_s = share(p, 'p_feedback'), 0.0
    if back > 0.99:
        raise NotYet('more than 99 % of the answered coming back')
    rate = first(p, 'fresh_arrival_rate_per_h', 'arrival_rate_per_h')
    plan = single(dict(p, arrival_rate_per_h=rate / (1 - back)))
    plan.scenario['demand']['queue']['per_h'] = rate
    branch, delay = {'share': back}, first(p, 'reply_delay', default='none')
    if delay not in ('none', 0, 'immediate'):
        reply = distribution(delay, first(p, 'reply_delay_mean_s'))
        branch['after'] = reply.loket
        mean_s = reply.mean_s * max(1.0, (1 + reply.scv) / 2)
    if back > 0:
        plan.scenario['queues']['queue']['after_answered'] = [branch]
    plan.relaxation_s = (plan.relaxation_s + mean_s) / (1 - back)
    visits = cell('queue', 'contacts_per_first_contact')
    for name in ('p_all_busy', 'p_ab', 'p_wait_gt_T', 'mean_sojourn', 'asa'):
        plan.special[name + '_per_visit'] = of_queue(name, 'queue')
    plan.special.update(
        coming_back(), visits_per_fresh=visits, agent_arrivals_per_h=cell('queue', 'arrivals_per_h'),
        mean_wait_per_visit=cell('queue', 'mean_wait_s'),
        total_mean_wait_per_case=product(visits, cell('queue', 'mean_wait_s')),
        mean_waiting_for_customer_reply=cell('queue', 'mean_pending'))
    return plan


BACKLOG_LOAD = 1.5  # mail that comes, over what all agents together could answer: never runs out


def blending(p):
    """Telephone first; a mail is begun only while k agents, its own included, are idle."""
    plan, agents, (T, short) = Plan(), int(p['n']), targets(p)
    idle, rule = int(first(p, 'k_idle', default=1)), str(p.get('rule', ''))
    if not 1 <= idle <= agents:
        raise Unknown('k_idle %r' % idle)
    if re.search('preempt', rule) and not re.search('non-?preempt', rule):
        raise NotYet('pre-emptive priority')
    parts = {kind: handled(plan, *service(*(
        (p[kind + '_service'], None) if kind + '_service' in p
        else ('exponential', p[kind + '_mean_service_s'])))) for kind in ('phone', 'mail')}
    patience = distribution(first(p, 'phone_patience', default='infinite'))
    rates, endless = {'phone': p['phone_rate_per_h'], 'mail': p['mail_rate_per_h']}, False
    if not isinstance(rates['mail'], (int, float)) or math.isinf(rates['mail']):
        if not re.match('inf', str(rates['mail']).lower()):
            raise Unknown('mail_rate_per_h %r' % rates['mail'])
        rates['mail'], endless = BACKLOG_LOAD * agents * 3600 / parts['mail'][1], True
    for kind, hangs_up in (('phone', patience), ('mail', distribution(p.get('mail_patience')))):
        plan.queue(kind, hangs_up, T, short if kind == 'phone' else 0.0, **parts[kind][0])
        plan.source(kind, rates[kind])
    more = {'keep_idle': {'mail': idle - 1}} if idle > 1 else {}
    plan.group('agents', agents, serves=['phone', 'mail'], **more)
    load = {kind: rates[kind] / 3600 * parts[kind][1] for kind in rates}
    slow = max(parts.values(), key=lambda x: x[1])
    calm = None if patience.never == 1 else patience
    plan.relaxation_s = relaxation_s(rates['phone'], slow[1], slow[2], agents, calm)
    if not endless:  # mail has what the telephone and the reserve leave; the estimate is capped
        free = max(agents - (idle - 1) - load['phone'], 0.0)
        rho = min(load['mail'] / free if free > 0 else 1.0, 0.9)
        plan.relaxation_s += slow[1] * max(1.0, (1 + slow[2]) / 2) / (1 - math.sqrt(rho)) ** 2
    plan.special = blending_measures()
    return plan


def blending_measures():
    found = {'occupancy': cell('group:agents', 'occupancy'),
             'mean_busy': cell('group:agents', 'mean_busy'),
             'mail_mean_backlog_waiting': cell('mail', 'mean_queue_length'),
             'mail_mean_backlog': cell('mail', 'mean_queue_length')}
    for kind in ('phone', 'mail'):
        found['mean_busy_' + kind] = cell(kind + '>agents', 'agents_busy_with')
        found[kind + '_throughput_per_h'] = cell(kind, 'answers_per_h')
        for name in ('p_all_busy', 'p_ab', 'p_served', 'p_wait_pos', 'p_wait_gt_T', 'mean_queue',
                     'mean_wait', 'mean_wait_all', 'asa', 'mean_wait_abandoned', 'mean_sojourn',
                     'p_ab_le_T', 'p_ab_short', 'sl1_incl_ab', 'sl2_answered', 'sl3_offered',
                     'sl4_excl_short', 'var_wait', 'sd_wait', 'var_queue'):
            found['%s_%s' % (kind, name)] = of_queue(name, kind)
    return found


DAY_S = 86400
ALL_AT_ONCE = 20000  # agents, more than ever have something to do


def whole_day(plan, length_s):
    """Makes the run one day, over and over, that stands for `length_s`; returns how much longer all
    times of the scenario are than those of the case."""
    plan.start = '2025-01-06'  # a Monday
    plan.interval_s, plan.most_days = DAY_S // 2, 1
    plan.scenario['calendar'] = {'working_days': 'mon-sun'}
    return DAY_S / length_s


def backlog(p):
    """One shift from empty, which lasts a day here. At midnight, after the stock has been counted,
    enough others come to take all that is left at once: it would count in the mean queue."""
    plan, agents = Plan(), int(first(p, 'n', 'agents'))
    stretch = whole_day(plan, first(p, 'shift_s', 'shift_length_s'))
    (talk, wrap_up), = services(p, 1, ('service_%d',))
    patience, = patiences(p, 1)
    T, short = targets(p)
    entry, _, _ = handled(plan, talk, wrap_up)
    entry = {key: stretched(value, stretch) for key, value in entry.items()}
    patience.loket = stretched(patience.loket, stretch)
    plan.queue('queue', patience, T * stretch, short * stretch, channel='mail', **entry)
    plan.group('agents', agents, serves=['queue'])
    plan.scenario['groups']['others'] = {'agents': ALL_AT_ONCE, 'serves': ['queue'],
                                         'weekday': [0, 1, 1, 1, 1, 1, 1]}
    rate = first(p, 'arrival_rate_per_h', 'mail_rate_per_h')
    plan.source('queue', rate / stretch)
    plan.day_contacts = rate * DAY_S / stretch / 3600
    deviation, age_s = cell('queue', 'sd_backlog'), cell('queue', 'mean_mail_age_s')
    busy = seldom(slot_cell('group_slots', 'agents', 1, 'busy_at_interval_end', DAY_S // 2))
    plan.special = {
        'backlog_waiting_at_end': cell('queue', 'backlog_at_end'),
        'mean_backlog_at_end': cell('queue', 'backlog_at_end'),
        'sd_backlog_at_end': deviation, 'var_backlog_at_end': squared(deviation),
        'in_service_at_end': busy, 'mean_in_service_at_end': busy,
        'mean_in_system_at_end': total([cell('queue', 'backlog_at_end'), busy]),
        'mean_backlog_over_shift': cell('queue', 'mean_queue_length'),
        'occupancy': cell('group:agents', 'occupancy'), 'mean_busy': cell('group:agents', 'mean_busy'),
        'arrivals_in_shift': cell('queue', 'offered'),
        'completed_in_shift': total([cell('queue', 'answers_per_h'), busy], [24, -1]),
        'mean_age_of_waiting_at_end_s': scaled(age_s, 1 / stretch),
        'mean_age_of_oldest_at_end_s': scaled(cell('queue', 'oldest_mail_s'), 1 / stretch)}
    return plan


MOMENT = re.compile(r't(?:=|_)?(\d+(?:\.\d+)?)_?(s|min|h)?\.(.+)')


def moments_of(case):
    """The part of the case for each of its moments: prefix of its metrics, and a case with the same
    parameters, the moment among them. Where the case names no moment, the case itself."""
    found = {}
    for name, exact in case['exact'].items():
        match = MOMENT.fullmatch(name)
        if 'delay' not in case['parameters'] or not match:
            return [('', case)]
        number, unit, metric = match.groups()
        moment_s = float(number) * {'min': 60, 'h': 3600}.get(unit, 1)
        prefix = name[:-len(metric)]
        part = found.setdefault(prefix, dict(
            case, exact={}, primary=['mean_pending'],
            parameters=dict(case['parameters'], moment_s=moment_s)))
        part['exact'][metric] = exact
    longest_s = max(part['parameters']['moment_s'] for part in found.values())
    for part in found.values():
        if 'contacts' in case:  # as many runs for each
            part['contacts'] = case['contacts'] * part['parameters']['moment_s'] / longest_s
        part['primary'] = [m for m in part['primary'] if m in part['exact']]
    return list(found.items())


def pending(p):
    """Requests that come back after a delay, on one day from empty that ends at the moment asked for.
    Who asks hears at once that it will be later, and is helped at once on coming back."""
    plan, delay = Plan(), distribution(first(p, 'delay'), first(p, 'delay_mean_s', 'mean_delay_s'))
    if delay.never > 0:
        raise NotYet('requests that stay pending for ever')
    if not re.search('empty', str(p.get('start', 'empty')).lower()):
        raise Unknown('start %r' % p['start'])
    stretch = whole_day(plan, p['moment_s'])
    after = {'share': 1, 'to': 'back', 'after': stretched(delay.loket, stretch)}
    plan.scenario['queues'] = {'request': {'patience': 0, 'after_abandoned': [after]},
                               'back': {'talk': 0, 'measure_backlog': True}}
    plan.scenario['groups'] = {'nobody': {'agents': 0, 'serves': ['request']},
                               'helper': {'agents': ALL_AT_ONCE, 'serves': ['back']}}
    rate = first(p, 'request_rate_per_h', 'arrival_rate_per_h')
    plan.source('request', rate / stretch)
    plan.day_contacts = rate * DAY_S / stretch / 3600
    deviation = cell('back', 'sd_pending_at_close')
    plan.special = {
        'mean_pending': cell('back', 'mean_pending_at_close'),
        'var_pending': squared(deviation), 'sd_pending': deviation,
        'p_none_pending': seldom(cell('back', 'none_pending_at_close_rate')),
        'mean_departed': seldom(scaled(cell('back', 'answers_per_h'), 24))}
    return plan


def plan_of(case):
    """The plan of a case."""
    plan = plan_of_parameters(case)
    if any(re.match('(phone_|mail_)?(var|sd)_(number_in_)?queue|max_queue', m) for m in case['exact']):
        for queue in plan.scenario['queues'].values():
            queue['measure_length'] = True
    return plan


def plan_of_parameters(case):
    p = case['parameters']
    if 'arrival_times_s' in p:
        return given(p)
    if 'agents_by_interval' in p:
        return day(p)
    if 'shift_s' in p or 'shift_length_s' in p:
        return backlog(p)
    if 'delay' in p:
        return pending(p)
    if any(key.startswith('p_retry') for key in p):
        return retries(p)
    if 'p_feedback' in p:
        return feedback(p)
    if 'phone_rate_per_h' in p:
        return blending(p)
    if 'n_group1' in p and 'arrival_rates_per_h' in p:
        return n_design(p)
    if 'arrival_rates_per_h' in p:
        return priorities(p)
    if 'n_1' in p and ('p_transfer' in p or 'p_transfers' in p or 'p_transfer_1' in p):
        return tandem(p)
    if any(re.fullmatch(r'n_(g|group)?\d+', k) for k in p):
        return two_rates_groups(p)
    return single(p)
