#!/usr/bin/env python3
"""The translation of cases into scenarios, without running any."""
import json
import math
import os
import unittest

import judge
import validate
from distributions import Unknown, distribution, service
from translate import NotYet, moments_of, plan_of

HERE = os.path.dirname(os.path.abspath(__file__))

PHRASES = {  # phrase: mean, squared coefficient of variation
    'deterministic 168 s': (168, 0), 'fixed 3 min': (180, 0), 'exponential mean 180 s': (180, 1),
    'exponential 180 s': (180, 1), 'lognormal mean 180 s, cv 1.2': (180, 1.44),
    'uniform 60-300 s': (180, 240 ** 2 / 12 / 180 ** 2),
    'uniform min 60 s, max 300 s': (180, 240 ** 2 / 12 / 180 ** 2),
    'erlang-3 mean 180 s': (180, 1 / 3), 'Erlang k=4, mean 180 s': (180, 1 / 4),
    'gamma mean 180 s, cv 0.5': (180, 0.25), 'weibull shape 1 scale 300 s': (300, 1),
    'hyperexponential weights 0.75, 0.25 means 90, 450 s': (180, 2.5),
    'hyperexponential mean 100 s, scv 4': (100, 4),
}
OBJECTS = [  # object, mean of what is finite, share that is infinite
    ({'dist': 'deterministic', 'value_s': 60, 'p_zero': 0.0}, 60, 0),
    ({'dist': 'uniform', 'min_s': 0, 'max_s': 240}, 120, 0),
    ({'dist': 'erlang', 'k': 2, 'mean_s': 90}, 90, 0),
    ({'dist': 'lognormal', 'mu_log': 0.0, 'sigma_log': 1.0}, math.exp(0.5), 0),
    ({'dist': 'weibull', 'mean_s': 100, 'cv': 0.5}, 100, 0),
    ({'dist': 'hyperexponential', 'p_zero': 0.1, 'weights': [0.5, 0.4], 'means_s': [10, 300],
      'p_infinite': 0.0}, 125, 0),
    ({'dist': 'exponential', 'mean_s': 100, 'p_infinite': 0.3}, 100, 0.3),
    ({'dist': 'table', 'values_s': [10, 30], 'weights': [1, 3]}, 25, 0),
    ({'dist': 'hazard', 'from_s': [0], 'per_s': [0.01]}, 100, 0),
    ({'dist': 'curve', 'after_s': [100], 'share': [0.5]}, 50, 0.5),
]


def case(case_id, exact=(), **parameters):
    return {'id': case_id, 'parameters': parameters, 'exact': {m: 1.0 for m in exact}}


class Translation(unittest.TestCase):
    def test_phrases_have_the_moments_they_name(self):
        for phrase, (mean, scv) in PHRASES.items():
            with self.subTest(phrase):
                found = distribution(phrase)
                self.assertAlmostEqual(found.mean_s, mean)
                self.assertAlmostEqual(found.scv, scv)

    def test_objects_have_the_moments_they_name(self):
        for spec, mean, never in OBJECTS:
            with self.subTest(spec):
                found = distribution(spec)
                self.assertAlmostEqual(found.mean_s, mean)
                self.assertAlmostEqual(found.never, never)

    def test_unknown_distributions_are_refused(self):
        with self.assertRaises(Unknown):
            distribution('pareto mean 3 s')

    def test_a_sum_is_talk_and_wrap_up(self):
        talk, wrap_up = service({'dist': 'sum of two exponentials (talk + wrap-up)',
                                 'mean_talk_s': 120.0, 'mean_wrapup_s': 60.0})
        self.assertEqual((talk.mean_s, wrap_up.mean_s), (120, 60))
        talk, wrap_up = service({'dist': 'coxian', 'means_s': [100, 50], 'p_continue': 0.4})
        self.assertAlmostEqual(wrap_up.mean_s, 20)

    def test_every_metric_of_our_cases_has_a_measure(self):
        with open(os.path.join(HERE, 'cases.json')) as file:
            for each in json.load(file)['cases']:
                for _, part in moments_of(each):
                    plan = plan_of(part)
                    self.assertEqual([m for m in part['exact'] if plan.measure(m) is None], [],
                                     each['id'])

    def test_models_of_later_are_named(self):
        with self.assertRaises(NotYet):
            plan_of(case('PR-9', arrival_rates_per_h=[5, 6], n=3, priority='preemptive',
                         service='exponential mean 60 s'))

    def test_a_shift_lasts_a_day(self):
        plan = plan_of(case('BK-9', arrival_rate_per_h=40, n=5, shift_s=28800,
                            service='erlang-2 mean 600 s'))
        queue = plan.scenario['queues']['queue']
        self.assertEqual(queue['talk'], {'dist': 'erlang', 'mean_s': 1800, 'phases': 2})
        self.assertAlmostEqual(plan.scenario['demand']['queue']['per_h'], 40 / 3)
        self.assertAlmostEqual(plan.day_contacts, 320)
        out = {'results': {'queue': {'oldest_mail_s': {'mean': 300.0, 'half_width_95': 3.0, 'df': 9}}}}
        found = plan.measure('mean_age_of_oldest_at_end_s')(out)
        self.assertAlmostEqual(found.mean, 100.0)
        self.assertAlmostEqual(found.half_width, 1.0)

    def test_each_moment_is_the_end_of_a_day(self):
        each = dict(case('MI-9', exact=['t900s.mean_pending', 't2h.var_pending', 't2h.mean_pending'],
                         request_rate_per_h=30, delay='uniform 60-120 s', start='empty at t=0'),
                    primary=['t2h.mean_pending'], contacts=1000)
        parts = dict(moments_of(each))
        self.assertEqual(list(parts), ['t900s.', 't2h.'])
        self.assertEqual(sorted(parts['t2h.']['exact']), ['mean_pending', 'var_pending'])
        self.assertEqual([part['contacts'] for part in parts.values()], [125, 1000])
        plan = plan_of(parts['t2h.'])
        self.assertEqual(plan.scenario['queues']['request']['after_abandoned'],
                         [{'share': 1, 'to': 'back',
                           'after': {'dist': 'uniform', 'min_s': 720, 'max_s': 1440}}])
        self.assertAlmostEqual(plan.day_contacts, 60)
        self.assertEqual(validate.Work(each, plan, 't2h.').name, 'MI-9-t2h')

    def test_what_was_never_seen_is_not_certain(self):
        out = {'replications': 1000, 'results': {'back': {'none_pending_at_close_rate': {
            'mean': 0, 'half_width_95': 0, 'df': 999}}}}
        plan = plan_of(case('MI-9', request_rate_per_h=30, delay='fixed 60 s', moment_s=100))
        found = plan.measure('p_none_pending')(out)
        self.assertEqual(found.mean, 0)
        self.assertAlmostEqual(found.half_width, 0.00369, 5)

    def test_losses_that_try_again_have_their_own_delays(self):
        plan = plan_of(case('RT-9', fresh_arrival_rate_per_h=100, service='exponential mean 60 s', n=2,
                            trunks_K_total=4, patience='exponential mean 30 s',
                            p_retry_after_abandon=0.5, p_retry_after_block=0.25,
                            retry_delay='uniform 60-120 s', retry_delay_after_block='fixed 30 s'))
        queue = plan.scenario['queues']['queue']
        self.assertEqual(plan.scenario['trunks'], {'lines': 4})
        self.assertEqual(queue['after_abandoned'],
                         [{'share': 0.5, 'after': {'dist': 'uniform', 'min_s': 60, 'max_s': 120}}])
        self.assertEqual(queue['after_blocked'], [{'share': 0.25,
                                                   'after': {'dist': 'fixed', 'value_s': 30}}])

    def test_nobody_tries_again_with_share_0(self):
        plan = plan_of(case('RT-9', fresh_arrival_rate_per_h=100, service='exponential mean 60 s', n=2,
                            trunks_K_total='unlimited', patience='infinite',
                            p_retry_after_abandon=0, p_retry_after_block=0.0))
        self.assertNotIn('trunks', plan.scenario)
        self.assertEqual([k for k in plan.scenario['queues']['queue'] if k.startswith('after')], [])

    def test_an_orbit_without_end_is_not_understood(self):
        with self.assertRaises(Unknown):
            plan_of(case('RT-9', fresh_arrival_rate_per_h=200, service='exponential mean 60 s', n=2,
                         trunks_K_total=2, patience='infinite', p_retry_after_block=1.0,
                         retry_delay='exponential mean 60 s'))

    def test_feedback_is_at_once_or_after_a_delay(self):
        common = {'fresh_arrival_rate_per_h': 20, 'service': 'exponential mean 60 s', 'n': 2,
                  'p_feedback': 0.25}
        for delay, branch in (('none', {'share': 0.25}),
                              ('lognormal mean 600 s, cv 2', {'share': 0.25, 'after': {
                                  'dist': 'lognormal', 'mean_s': 600, 'cv': 2}})):
            plan = plan_of(case('JF-9', reply_delay=delay, **common))
            self.assertEqual(plan.scenario['queues']['queue']['after_answered'], [branch])
            self.assertEqual(plan.scenario['demand']['queue']['per_h'], 20)

    def test_mail_waits_for_idle_agents(self):
        for idle, more in ((1, None), (3, {'mail': 2})):
            plan = plan_of(case('BL-9', phone_rate_per_h=60, phone_service='exponential mean 120 s',
                                mail_rate_per_h='infinite backlog', n=5, k_idle=idle,
                                mail_service={'dist': 'erlang', 'k': 2, 'mean_s': 300}))
            group = plan.scenario['groups']['agents']
            self.assertEqual((group['serves'], group.get('keep_idle')), (['phone', 'mail'], more))
            self.assertGreater(plan.scenario['demand']['mail']['per_h'], 5 * 12)

    def test_a_queue_limit_is_a_number_of_lines(self):
        plan = plan_of(case('EB-9', arrival_rate_per_h=50, mean_service_s=180, n=5,
                            service='exponential', queue_capacity=2))
        self.assertEqual(plan.scenario['trunks'], {'lines': 7})

    def test_a_shape_may_stand_beside_the_name(self):
        plan = plan_of(case('EB-9', arrival_rate_per_h=50, mean_service_s=180, n=5,
                            service='lognormal', service_cv=1.5, queue_capacity=0))
        self.assertEqual(plan.scenario['queues']['queue']['talk'],
                         {'dist': 'lognormal', 'mean_s': 180, 'cv': 1.5})

    def test_classes_may_differ_in_service_and_patience(self):
        plan = plan_of(case('PA-9', arrival_rates_per_h=[5, 6], n=3, mean_service_s=[100, 200],
                            patience='exponential', patience_mean_s=[60, None]))
        queues = plan.scenario['queues']
        self.assertEqual(queues['class2']['talk'], {'dist': 'exponential', 'mean_s': 200})
        self.assertEqual(queues['class2']['patience'], 'never')
        self.assertEqual(queues['class1']['patience'], {'dist': 'exponential', 'mean_s': 60})

    def test_the_lowest_class_may_be_the_most_urgent(self):
        plan = plan_of(case('PR-9', arrival_rates_per_h=[1, 2, 3], priority='class 3 highest', n=2,
                            service='exponential mean 60 s'))
        self.assertEqual(plan.scenario['groups']['agents']['serves'], ['class3', 'class2', 'class1'])

    def test_intervals_of_a_day_may_differ_in_length(self):
        plan = plan_of(case('TV-9', exact=['i02.mean_queue', 'day_p_ab', 'i02.queue_at_end'],
                            arrival_rate_per_h_by_interval=[60, 0, 30], agents_by_interval=[2, 0, 3],
                            interval_length_s=[300, 900, 1800], service='exponential mean 60 s',
                            patience={'dist': 'exponential', 'mean_s': 60}))
        group = plan.scenario['groups']['agents']
        self.assertEqual((group['slot_min'], group['agents_by_slot']), (5, [2] + [0] * 3 + [3] * 6))
        out = {'results': {}, 'slots': {'queue': [
            {'start': '00:05', 'mean_queue_length': {'mean': 1.0, 'half_width_95': 0.1, 'df': 9}},
            {'start': '00:15', 'mean_queue_length': {'mean': 2.0, 'half_width_95': 0.2, 'df': 9},
             'waiting_at_interval_end': {'mean': 4.0, 'half_width_95': 0.1, 'df': 9}}]}}
        found = plan.measure('i02.mean_queue')(out)  # 00:10 has had nobody
        self.assertAlmostEqual(found.mean, 1.0)
        self.assertAlmostEqual(found.half_width, 0.1)
        self.assertEqual(plan.measure('i02.queue_at_end')(out).mean, 4.0)

    def test_a_wrong_model_is_a_patch(self):
        plan = plan_of(case('EA-9', arrival_rate_per_h=50, n=5, service='exponential mean 60 s',
                            patience='uniform 60-100 s'))
        patch = validate.distortion(plan.scenario, 'patience', 2.0)
        self.assertEqual(patch['queues']['queue']['patience'],
                         {'dist': 'uniform', 'min_s': 120, 'max_s': 200})

    def test_short_budgets_go_to_the_cheap_cases_first(self):
        works = [validate.Work(case('A-1'), None), validate.Work(case('A-2'), None)]
        for work, need in zip(works, (100.0, 1000.0)):
            work.need, work.s_per_contact = need, 1.0
        validate.share_out(works, 600.0)
        self.assertEqual([round(w.granted) for w in works], [100, 500])
        validate.share_out(works, 600.0, slower=2.0)
        self.assertEqual([round(w.granted) for w in works], [50, 250])


class Judge(unittest.TestCase):
    def test_students_t_agrees_with_tables(self):
        for df, t in ((1, 12.7062), (9, 2.26216), (30, 2.04227), (1000, 1.96234)):
            self.assertAlmostEqual(judge.p_of(t, df), 0.05, 6)

    def test_holm_stops_at_the_first_that_passes(self):
        tests = [{'p': p} for p in (0.001, 0.4, 0.02, 0.03)]
        self.assertEqual(judge.holm(tests, 0.05), [{'p': 0.001}])
        self.assertEqual(len(judge.holm(tests[:3], 0.05)), 2)

    def test_what_is_missing_or_breaks_an_identity_is_found(self):
        each = dict(case('E-1', ['a', 'b', 'c']), primary=['a'], exact_identity=['b'])
        results = {'E-1': {'a': {'mean': 1.1, 'half_width_95': 0.2, 'df': 9},
                           'b': {'mean': 1.1, 'half_width_95': 0, 'df': 0}}}
        tests, broken, missing = judge.tests_of(results, [each])
        self.assertEqual((len(tests), len(broken), missing), (1, 1, [('E-1', 'c')]))
        self.assertAlmostEqual(tests[0]['error'], 0.2 / 2.26216, 6)


if __name__ == '__main__':
    unittest.main(verbosity=0)
