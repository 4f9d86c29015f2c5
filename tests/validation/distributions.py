"""The distributions of a case file, read by meaning, as distributions of a loket scenario.

A case names a distribution by an object ({"dist": "lognormal", "mean_s": 180, "cv": 1.2}) or by a
phrase ("lognormal mean 180 s, cv 1.2"). The result is an object with
  loket    what to write into the scenario file
  mean_s   the mean of the values that are not infinite
  scv      squared coefficient of variation of those values
  never    the share of values that are infinite
"""
import math
import re


class Unknown(Exception):
    """The case says something that has no translation; the message says what."""


class Distribution:
    def __init__(self, loket, mean_s, scv, never=0.0):
        self.loket, self.mean_s, self.scv, self.never = loket, mean_s, scv, never


NEVER = Distribution('never', math.inf, 1.0, 1.0)

NAMES = {  # what a file may call them -> our name
    'exponential': 'exponential', 'exp': 'exponential', 'm': 'exponential', 'markovian': 'exponential',
    'deterministic': 'fixed', 'fixed': 'fixed', 'constant': 'fixed', 'd': 'fixed',
    'uniform': 'uniform', 'erlang': 'erlang', 'gamma': 'gamma', 'lognormal': 'lognormal',
    'log-normal': 'lognormal', 'weibull': 'weibull', 'hyperexponential': 'hyperexponential',
    'hyper-exponential': 'hyperexponential', 'h2': 'hyperexponential', 'mixture': 'mixture',
    'table': 'table', 'discrete': 'table', 'empirical': 'table', 'two-point': 'table',
    'infinite': 'never', 'never': 'never', 'none': 'never', 'inf': 'never', 'infinity': 'never',
    'unlimited': 'never', 'curve': 'curve', 'hazard': 'hazard', 'piecewise_hazard': 'hazard',
}


def first(spec, *names, default=None):
    """The value of the first of these keys that the object has; `_min` in place of `_s` in minutes."""
    for name in names:
        if spec.get(name) is not None:
            return spec[name]
        if name.endswith('_s') and spec.get(name[:-2] + '_min') is not None:
            value = spec[name[:-2] + '_min']
            return [60 * v for v in value] if isinstance(value, list) else 60 * value
    return default


def need(spec, *names):
    value = first(spec, *names)
    if value is None:
        raise Unknown('%r lacks %s' % (spec, ' or '.join(names)))
    return value


def cv_of(spec, mean_s):
    """The coefficient of variation by any of its usual descriptions; None if not given."""
    cv = first(spec, 'cv')
    if cv is None and first(spec, 'scv', 'cv2') is not None:
        cv = math.sqrt(first(spec, 'scv', 'cv2'))
    if cv is None and first(spec, 'sd_s', 'std_s') is not None:
        cv = first(spec, 'sd_s', 'std_s') / mean_s
    return cv


def exponential(spec, mean_s):
    if mean_s is None and first(spec, 'rate_per_h') is not None:
        mean_s = 3600 / spec['rate_per_h']
    if mean_s is None:
        mean_s = need(spec, 'mean_s', 'value_s')
    return Distribution({'dist': 'exponential', 'mean_s': mean_s}, mean_s, 1.0)


def fixed(spec, mean_s):
    value = need(spec, 'value_s', 'mean_s') if mean_s is None else mean_s
    return Distribution({'dist': 'fixed', 'value_s': value}, value, 0.0)


def uniform(spec, mean_s):
    low, high = first(spec, 'min_s', 'low_s', 'a_s', default=0.0), first(spec, 'max_s', 'high_s', 'b_s')
    if high is None:
        high = 2 * (mean_s if mean_s is not None else need(spec, 'max_s')) - low
    mean = (low + high) / 2
    return Distribution({'dist': 'uniform', 'min_s': low, 'max_s': high}, mean,
                        (high - low) ** 2 / 12 / mean ** 2)


def erlang(spec, mean_s):
    phases = int(need(spec, 'k', 'phases', 'stages', 'shape'))
    if mean_s is None:
        mean_s = phases * need(spec, 'mean_phase_s', 'phase_mean_s', 'scale_s')
    return Distribution({'dist': 'erlang', 'mean_s': mean_s, 'phases': phases}, mean_s, 1 / phases)


def gamma(spec, mean_s):
    cv = cv_of(spec, mean_s)
    if cv is None:
        shape = need(spec, 'shape', 'k')
        cv = 1 / math.sqrt(shape)
        mean_s = shape * need(spec, 'scale_s') if mean_s is None else mean_s
    return Distribution({'dist': 'gamma', 'mean_s': mean_s, 'cv': cv}, mean_s, cv * cv)


def lognormal(spec, mean_s):
    cv = cv_of(spec, mean_s)
    if cv is None or mean_s is None:
        mu, sigma = need(spec, 'mu_log', 'mu'), need(spec, 'sigma_log', 'sigma')
        mean_s, cv = math.exp(mu + sigma * sigma / 2), math.sqrt(math.expm1(sigma * sigma))
    return Distribution({'dist': 'lognormal', 'mean_s': mean_s, 'cv': cv}, mean_s, cv * cv)


def weibull_scv(shape):
    return math.exp(math.lgamma(1 + 2 / shape) - 2 * math.lgamma(1 + 1 / shape)) - 1


def weibull(spec, mean_s):
    shape, scale = first(spec, 'shape', 'k'), first(spec, 'scale_s')
    if shape is None:  # from the coefficient of variation, which falls as the shape grows
        cv, low, high = cv_of(spec, mean_s), 0.05, 100.0
        if cv is None:
            raise Unknown('%r lacks shape or cv' % spec)
        for _ in range(200):
            shape = math.sqrt(low * high)
            low, high = (shape, high) if weibull_scv(shape) > cv * cv else (low, shape)
    if scale is None:
        scale = (need(spec, 'scale_s') if mean_s is None else mean_s) / math.gamma(1 + 1 / shape)
    return Distribution({'dist': 'weibull', 'shape': shape, 'scale_s': scale},
                        scale * math.gamma(1 + 1 / shape), weibull_scv(shape))


def hyperexponential(spec, mean_s):
    means = first(spec, 'means_s')
    if means is None:  # two phases with balanced means, the usual choice for a mean and a cv
        cv = cv_of(spec, mean_s)
        if mean_s is None or cv is None or cv < 1:
            raise Unknown('%r lacks means_s, or a mean_s and a cv of 1 or more' % spec)
        p = (1 + math.sqrt((cv * cv - 1) / (cv * cv + 1))) / 2
        weights, means = [p, 1 - p], [mean_s / (2 * p), mean_s / (2 * (1 - p))]
    else:
        weights = first(spec, 'weights', 'probabilities', 'probs', 'p')
        if not isinstance(weights, list):  # one number: the weight of the first
            p = weights if weights is not None else first(spec, 'p1', default=None)
            if p is None or len(means) != 2:
                raise Unknown('%r lacks weights' % spec)
            weights = [p, 1 - p]
    total = sum(weights)
    mean = sum(w * m for w, m in zip(weights, means)) / total
    square = sum(2 * w * m * m for w, m in zip(weights, means)) / total
    return Distribution({'dist': 'hyperexponential', 'means_s': means, 'weights': weights}, mean,
                        square / mean ** 2 - 1)


def table(spec, mean_s):
    values = need(spec, 'values_s', 'points_s')
    weights = first(spec, 'weights', 'probabilities', 'probs', 'p', default=[1.0] * len(values))
    total = sum(weights)
    mean = sum(w * v for w, v in zip(weights, values)) / total
    square = sum(w * v * v for w, v in zip(weights, values)) / total
    return Distribution({'dist': 'table', 'values_s': values, 'weights': weights}, mean,
                        square / mean ** 2 - 1 if mean > 0 else 0.0)


def mixed(parts, weights):
    """One of these distributions, with these chances."""
    total = sum(weights)
    never = sum(w * p.never for p, w in zip(parts, weights)) / total
    finite = [(p, w * (1 - p.never)) for p, w in zip(parts, weights) if p.never < 1]
    share = sum(w for _, w in finite)
    mean = sum(w * p.mean_s for p, w in finite) / share
    square = sum(w * (p.scv + 1) * p.mean_s ** 2 for p, w in finite) / share
    return Distribution({'dist': 'mixture', 'parts': [p.loket for p in parts], 'weights': weights},
                        mean, square / mean ** 2 - 1 if mean > 0 else 0.0, never)


def mixture(spec, mean_s):
    return mixed([distribution(p) for p in need(spec, 'parts', 'components', 'distributions')],
                 need(spec, 'weights', 'probabilities', 'probs', 'p'))


def curve(spec, mean_s):
    after, share = need(spec, 'after_s', 'times_s', 't_s'), need(spec, 'share', 'cdf', 'p')
    edges = [(0.0, 0.0)] + list(zip(after, share))
    pieces = [((a + b) / 2, q - p) for (a, p), (b, q) in zip(edges, edges[1:])]
    mean = sum(x * w for x, w in pieces) / share[-1]
    return Distribution({'dist': 'curve', 'after_s': after, 'share': share}, mean, 1.0,
                        1 - share[-1])


def hazard(spec, mean_s):
    start = need(spec, 'from_s', 'times_s')
    rate = first(spec, 'per_s', 'rates_per_s', 'hazard_per_s')
    if rate is None:
        rate = [x / 60 for x in need(spec, 'per_min')]
    if rate[-1] <= 0:
        raise Unknown('%r: the last hazard is not above 0' % spec)
    mean, alive = 0.0, 1.0
    for i, h in enumerate(rate):
        length = start[i + 1] - start[i] if i + 1 < len(rate) else math.inf
        ends = math.exp(-h * length) if math.isfinite(length) else 0.0
        mean += alive * ((1 - ends) / h if h > 0 else length)
        alive *= ends
    return Distribution({'dist': 'hazard', 'from_s': start, 'per_s': rate}, mean, 1.0)


READERS = {'exponential': exponential, 'fixed': fixed, 'uniform': uniform, 'erlang': erlang,
           'gamma': gamma, 'lognormal': lognormal, 'weibull': weibull, 'table': table,
           'hyperexponential': hyperexponential, 'mixture': mixture, 'curve': curve,
           'hazard': hazard, 'never': lambda spec, mean_s: NEVER}


def with_mass(inner, p_zero, p_infinite):
    """Gives `inner` a mass at zero and one at infinity; what is left is distributed as it says. (A
    file's weights may add up to 1 or to what is left; only their proportions are used.)"""
    if p_infinite:
        left = 1 - p_zero - p_infinite
        inner = mixed([inner, NEVER], [left, p_infinite]) if left > 0 else NEVER
    if not p_zero:
        return inner
    if inner is NEVER:
        loket = {'dist': 'never', 'p_zero': p_zero}
        return Distribution(loket, 0.0, 0.0, 1 - p_zero)
    finite = 1 - inner.never
    kept = (1 - p_zero) * finite / (p_zero + (1 - p_zero) * finite)  # of the finite: above zero
    return Distribution(dict(inner.loket, p_zero=p_zero), kept * inner.mean_s,
                        (inner.scv + 1) / kept - 1, (1 - p_zero) * inner.never)


NUMBER = r'[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?'


def phrase(text):
    """The object that a phrase such as "lognormal mean 180 s, cv 1.2" stands for."""
    words = text.strip().lower()
    match = re.match(r'[a-z]+[0-9]?(?:-(?:normal|exponential|point))?', words)
    name = match.group(0) if match else ''
    spec = {'dist': name}
    minutes = re.search(r'\d\s*(min|minutes)\b', words)

    def listed(key):
        found = re.search(key + r'[a-z_]*[\s=:]*\(?\[?\s*(' + NUMBER + r'(?:\s*(?:s|min)?\s*(?:,|/|;|and)\s*'
                          + NUMBER + r')*)', words)
        return [float(x) for x in re.findall(NUMBER, found.group(1))] if found else None
    # "mean 180 s, cv 1.2": a list ends where the next word begins, as a comma before a word is no list
    for key, store in (('means', 'means_s'), ('weights', 'weights'), ('values', 'values_s'),
                       ('prob', 'weights')):
        if listed(key):
            spec[store] = listed(key)
    for key, store in ((r'mean', 'mean_s'), (r'scv', 'scv'), (r'\bcv', 'cv'), (r'shape', 'shape'),
                       (r'scale', 'scale_s'), (r'\bk', 'k'), (r'phases', 'k'), (r'stages', 'k'),
                       (r'min(?!ute)', 'min_s'), (r'max', 'max_s'), (r'\bsd', 'sd_s'),
                       (r'value', 'value_s'), (r'\bp', 'p')):
        found = re.search(key + r'(?!s\b)[\s=:]*(' + NUMBER + ')', words)
        if found:
            spec[store] = float(found.group(1))
    numbers = [float(x) for x in re.findall(NUMBER, words[len(name):])]
    suffix = re.match(r'erlang[-_ (]*k?\s*=?\s*(\d+)', words)
    ours = NAMES.get(name.rstrip('0123456789'), NAMES.get(name))
    if ours == 'erlang' and 'k' not in spec and suffix:
        spec['k'] = int(suffix.group(1))
    if ours == 'uniform' and 'max_s' not in spec and len(numbers) >= 2:
        spec['min_s'], spec['max_s'] = numbers[0], abs(numbers[1])
    if ours in ('fixed', 'exponential') and 'mean_s' not in spec and numbers:
        spec['value_s'] = numbers[0]
    if minutes:
        for key in list(spec):
            if key.endswith('_s'):
                spec[key] = [60 * v for v in spec[key]] if isinstance(spec[key], list) else 60 * spec[key]
    return spec


def distribution(spec, mean_s=None):
    """`mean_s` is a mean the case gives beside the name ("service": "exponential")."""
    if spec is None:
        return NEVER
    if isinstance(spec, (int, float)):
        return fixed({'value_s': spec}, None) if math.isfinite(spec) else NEVER
    if isinstance(spec, str):
        spec = phrase(spec)
    name = str(spec.get('dist', 'exponential')).strip().lower()
    reader = READERS.get(NAMES.get(name, NAMES.get(name.split()[0] if name else '', '')))
    if reader is None:
        raise Unknown('distribution %r' % spec)
    mean_s = first(spec, 'mean_s', default=mean_s)
    return with_mass(reader(spec, mean_s), spec.get('p_zero') or 0.0,
                     first(spec, 'p_infinite', 'p_never', default=0.0))


def service(spec, mean_s=None):
    """Talk and wrap-up (None if there is none) of a service, which may be a sum of two parts."""
    if isinstance(spec, dict):
        talk = next((v for k, v in spec.items() if re.match(r'(mean_)?talk', k)), None)
        wrap_up = next((v for k, v in spec.items() if re.match(r'(mean_)?(wrap|after|acw)', k)), None)
        name = str(spec.get('dist', '')).lower()
        if talk is not None and wrap_up is not None:
            return tuple(exponential({}, x) if isinstance(x, (int, float)) else distribution(x)
                         for x in (talk, wrap_up))
        if ('sum' in name or 'hypo' in name or 'series' in name or 'cox' in name):
            return phases(spec, name)
    return distribution(spec, mean_s), None


def phases(spec, name):
    """Exponential phases one after the other; after the first the service may end (Cox)."""
    means = need(spec, 'means_s', 'phase_means_s')
    goes_on = first(spec, 'p_continue', 'p', 'p_second', default=1.0)
    goes_on = goes_on[0] if isinstance(goes_on, list) else goes_on
    if len(set(means)) == 1 and goes_on == 1.0:
        return erlang({'k': len(means)}, sum(means)), None
    if len(means) != 2:
        raise Unknown('a sum of %d different phases: %r' % (len(means), spec))
    return exponential({}, means[0]), with_mass(exponential({}, means[1]), 1 - goes_on, 0.0)


def stretched(dist, factor):
    """A distribution of a scenario file with all times multiplied by a factor."""
    if isinstance(dist, (int, float)):
        return dist * factor
    if not isinstance(dist, dict):
        return dist
    scaled = {}
    for key, value in dist.items():
        if key == 'parts':
            value = [stretched(part, factor) for part in value]
        elif key == 'per_s':
            value = [x / factor for x in value]
        elif key.endswith('_s'):
            value = [x * factor for x in value] if isinstance(value, list) else value * factor
        scaled[key] = value
    return scaled
