/* What the managers of a Lean rollout do with their time, worked out by hand. */
#include "rollout.h"

#include <criterion/criterion.h>
#include <math.h>

TestSuite(lean_managers);

enum { AFTER = ROLLOUT_FROM + ROLLOUT_TRAINED, TAU = 84, HALF_LIFE = 182 /* days */ };

/* The next morning, with that share of the attention that is enough. */
static double next(double level, double enough)
{
    return level + enough * (1 - level) / TAU - (1 - enough) * level * log(2) / HALF_LIFE;
}

Test(lean_managers, an_agenda_holds_from_its_week_on)
{
    static struct lean_agenda agendas[] = {{AFTER + 7, 0.0}, {AFTER + 14, 0.15}};
    struct rollout plain;
    struct rollout rollout;

    rollout_init(&plain, 0);
    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->agendas = agendas;
    rollout_soft(&rollout)->agenda_count = 2;
    const double before = rollout_works(&rollout, 0, AFTER + 7);
    const double without = rollout_works(&rollout, 0, AFTER + 8);
    const double half = rollout_works(&rollout, 0, AFTER + 14);

    cr_expect_eq(before, rollout_works(&plain, 0, AFTER + 7));
    cr_expect_float_eq(without, next(before, 0), 1e-12);
    cr_expect_float_eq(half, before * pow(1 - log(2) / HALF_LIFE, 7), 1e-12);
    cr_expect_float_eq(rollout_works(&rollout, 0, AFTER + 15), next(half, 0.5), 1e-12);
}

Test(lean_managers, leading_people_is_attention_too)
{
    struct rollout on_floor;
    struct rollout leading;

    rollout_init(&on_floor, 0);
    rollout_init(&leading, 0);
    on_floor.intervention.lean.floor_share = 0.2;
    leading.intervention.lean.floor_share = 0.1;
    rollout_soft(&leading)->led_share = 0.1;
    cr_expect_float_eq(rollout_works(&leading, 0, 400), rollout_works(&on_floor, 0, 400), 1e-12);
}

Test(lean_managers, others_help_a_team_that_is_trained)
{
    struct rollout rollout;

    rollout_init(&rollout, 10);
    rollout_soft(&rollout)->lending = (struct lean_lending){.is_on = true, .after_s = 30};
    for (int succeeds = 0; succeeds < 2; succeeds++) {
        static const uint32_t days[] = {ROLLOUT_FROM - 1, ROLLOUT_FROM, AFTER - 1, AFTER};

        rollout.intervention.success = succeeds;
        for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
            struct organisation now = rollout_morning(&rollout, days[i], 1, NULL);
            const double first = now.today.queues[0].after_s;
            const double second = now.today.queues[1].after_s;

            cr_expect(succeeds && (i == 1 || i == 2) ? first == 30 : isnan(first), "day %zu", i);
            cr_expect(succeeds && i > 1 ? second == 30 : isnan(second), "day %zu", i);
            organisation_term(&now);
        }
    }
}

/* A twelfth of the way in 12 weeks, an eighth in 8. */
Test(lean_managers, pairs_learn_faster_as_long_as_they_last)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout_soft(&rollout)->pairs =
        (struct lean_pairs){.is_on = true, .to_day = ROLLOUT_FROM + 1, .tau_wk = 8};
    const double first = 1.0 / ROLLOUT_TRAINED / 56;

    cr_expect_float_eq(rollout_works(&rollout, 0, ROLLOUT_FROM + 1), first, 1e-15);
    cr_expect_float_eq(rollout_works(&rollout, 0, ROLLOUT_FROM + 2),
                       first + (2.0 / ROLLOUT_TRAINED - first) / TAU, 1e-15);
}

/* 0.03 off 0.3 leaves nine tenths of what is enough; nobody is on the floor less than never. */
Test(lean_managers, pairs_take_time_off_the_floor)
{
    struct rollout rollout;

    rollout_init(&rollout, 0);
    rollout.intervention.lean.floor_share = 0.3;
    rollout_soft(&rollout)->pairs =
        (struct lean_pairs){.is_on = true, .to_day = AFTER + 100, .tau_wk = 12, .share = 0.03};
    const double level = rollout_works(&rollout, 0, AFTER + 50);
    const double last = rollout_works(&rollout, 0, AFTER + 100);

    cr_expect_float_eq(rollout_works(&rollout, 0, AFTER + 51), next(level, 0.9), 1e-12);
    cr_expect_float_eq(rollout_works(&rollout, 0, AFTER + 101), next(last, 1), 1e-12);
    rollout_soft(&rollout)->pairs.share = 0.4;
    const double alone = rollout_works(&rollout, 0, AFTER + 50);

    cr_expect_float_eq(rollout_works(&rollout, 0, AFTER + 51), next(alone, 0), 1e-12);
    rollout_soft(&rollout)->led_share = 0.15;
    const double led = rollout_works(&rollout, 0, AFTER + 50);

    cr_expect_float_eq(rollout_works(&rollout, 0, AFTER + 51), next(led, 0.5), 1e-12);
}
