/* The offer to be called back: a small desk whose day can be followed by hand, and a busy one that
 * is held against the same without the offer. */
#include "base/memory.h"
#include "desk.h"
#include "model/world.h"
#include "result_compare.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

TestSuite(callback_offer);

enum { TEXT_SIZE = 256 };

/* One agent, conversations of 100 s, patience of 70 s; who does not get through gives up. */
static struct result small(const char *offer, const char *trunks, const char *arrivals)
{
    static const char form[] =
        "{'run': {'days': 1}, %s"
        "'queues': {'q': {'talk': 100, 'patience': 70%s}}, 'groups': {'g': {'agents': 1}},"
        "'demand': {'d': {'trace_csv': 'trace.csv'}},"
        "'interventions': {'i': {'kind': 'call_back_offer', %s}}}";
    const bool has_trunks = trunks != NULL;
    char *const text = memory_zeroed(sizeof form + strlen(offer) + TEXT_SIZE, 1);
    char table[TEXT_SIZE];

    sprintf(text, form, has_trunks ? trunks : "", has_trunks ? ", 'trunks': 't'" : "", offer);
    snprintf(table, sizeof table, "arrival_s\n%s", arrivals);
    struct result result = desk_run(text, table);

    free(text);
    return result;
}

static void expect_offers(const struct result *result, const double offers[OFFER_SUMS])
{
    for (size_t i = 0; i < OFFER_SUMS; i++)
        cr_expect_float_eq(result->offer[0][i], offers[i], 1e-9, "sum %zu: %g and not %g", i,
                           result->offer[0][i], offers[i]);
}

Test(callback_offer, who_accepts_keeps_the_place_and_waits_longer_than_on_the_line)
{
    /* the second comes at 10, accepts at 40, is called at 100 and would have gone at 80; the third
     * comes at 20, accepts at 50 and is called at 200; the fourth comes at 195, when nobody is
     * offered anything yet, and is answered at 300, when it would have gone at 265: it accepts at
     * 225 */
    struct result result = small("'after_s': 30, 'share': 1, 'reach': 1, 'patience': 'never'", NULL,
                                 "0\n10\n20\n195\n");

    cr_expect_eq(desk_queue(&result, 0, QUEUE_ANSWERED), 4);
    cr_expect_float_eq(desk_queue(&result, 0, QUEUE_WAIT_S), 90 + 180 + 105, 1e-9);
    expect_offers(&result, (double[OFFER_SUMS]){[OFFER_MADE] = 3,
                                                [OFFER_ACCEPTED] = 3,
                                                [OFFER_REACHED] = 3,
                                                [OFFER_CALLED] = 3,
                                                [OFFER_WAIT_S] = 60 + 150 + 75});
    cr_expect_float_eq(desk_group(&result, 0, GROUP_BUSY_S), 400, 1e-6);
    result_term(&result);
}

Test(callback_offer, who_declines_or_has_no_patience_for_it_hangs_up_as_ever)
{
    struct result declined = small("'after_s': 30, 'share': 0", NULL, "0\n10\n20\n");
    struct result gone = small("'after_s': 70, 'share': 1", NULL, "0\n10\n20\n");

    expect_offers(&declined, (double[OFFER_SUMS]){[OFFER_MADE] = 2});
    expect_offers(&gone, (double[OFFER_SUMS]){0});
    cr_expect_eq(desk_queue(&declined, 0, QUEUE_ABANDONED), 2);
    cr_expect_eq(desk_queue(&gone, 0, QUEUE_ABANDONED), 2);
    cr_expect_float_eq(desk_queue(&declined, 0, QUEUE_WAIT_ABANDONED_S), 140, 1e-9);
    result_term(&declined);
    result_term(&gone);
}

Test(callback_offer, who_no_longer_awaits_the_call_is_lost_and_costs_nothing)
{
    struct result result = small("'after_s': 0, 'share': 1, 'patience': 45", NULL, "0\n10\n20\n");

    expect_offers(&result, (double[OFFER_SUMS]){
                               [OFFER_MADE] = 2, [OFFER_ACCEPTED] = 2, [OFFER_GIVEN_UP] = 2});
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED), 2);
    cr_expect_float_eq(desk_queue(&result, 0, QUEUE_WAIT_ABANDONED_S), 90, 1e-9);
    cr_expect_eq(result.cases[CASE_GAVE_UP], 2);
    cr_expect_float_eq(desk_group(&result, 0, GROUP_BUSY_S), 100, 1e-6);
    result_term(&result);
}

Test(callback_offer, who_is_not_reached_has_taken_an_agents_time)
{
    /* called at 100 for 3 x 20 s in vain, and the next at 160 */
    struct result result = small("'after_s': 0, 'share': 1, 'patience': 'never', 'reach': 0, "
                                 "'tries': 3, 'miss_s': 20, 'again_s': 0",
                                 NULL, "0\n10\n20\n");

    expect_offers(&result, (double[OFFER_SUMS]){[OFFER_MADE] = 2,
                                                [OFFER_ACCEPTED] = 2,
                                                [OFFER_MISSED] = 2,
                                                [OFFER_CALLED] = 2,
                                                [OFFER_WAIT_S] = 90 + 140,
                                                [OFFER_VAIN_S] = 120});
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ANSWERED), 1);
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED), 2);
    cr_expect_float_eq(desk_queue(&result, 0, QUEUE_TALK_S), 220, 1e-9);
    cr_expect_float_eq(result.cause[SCENARIO_CAUSE_VALUE][CAUSE_HANDLING_S], 220, 1e-9);
    cr_expect_float_eq(desk_group(&result, 0, GROUP_BUSY_S), 220, 1e-6);
    cr_expect_float_eq(result.last_departure_s, 220, 1e-9);
    result_term(&result);
}

Test(callback_offer, between_two_tries_others_have_their_turn)
{
    /* called at 100 and 170, the next at 120 and 190: each time 20 s in vain */
    struct result result = small("'after_s': 0, 'share': 1, 'patience': 'never', 'reach': 0, "
                                 "'tries': 2, 'miss_s': 20, 'again_s': 50",
                                 NULL, "0\n10\n20\n");
    /* and who gives up after the first try, at 110 and 120 */
    struct result given_up = small("'after_s': 0, 'share': 1, 'patience': 100, 'reach': 0, "
                                   "'tries': 2, 'miss_s': 5, 'again_s': 50",
                                   NULL, "0\n10\n20\n");

    expect_offers(&result, (double[OFFER_SUMS]){[OFFER_MADE] = 2,
                                                [OFFER_ACCEPTED] = 2,
                                                [OFFER_MISSED] = 2,
                                                [OFFER_CALLED] = 2,
                                                [OFFER_WAIT_S] = 90 + 100,
                                                [OFFER_VAIN_S] = 80});
    cr_expect_float_eq(desk_queue(&result, 0, QUEUE_WAIT_ABANDONED_S), 160 + 170, 1e-9);
    cr_expect_float_eq(desk_queue(&result, 0, QUEUE_TALK_S), 180, 1e-9);
    cr_expect_float_eq(result.last_departure_s, 210, 1e-9);
    expect_offers(&given_up, (double[OFFER_SUMS]){[OFFER_MADE] = 2,
                                                  [OFFER_ACCEPTED] = 2,
                                                  [OFFER_GIVEN_UP] = 2,
                                                  [OFFER_CALLED] = 2,
                                                  [OFFER_WAIT_S] = 90 + 85,
                                                  [OFFER_VAIN_S] = 10});
    cr_expect_float_eq(desk_queue(&given_up, 0, QUEUE_WAIT_ABANDONED_S), 200, 1e-9);
    result_term(&result);
    result_term(&given_up);
}

Test(callback_offer, offer_comes_at_once_where_the_line_is_long)
{
    /* the fourth finds two waiting; the others are offered nothing before they hang up */
    struct result result = small("'after_s': 100, 'from_length': 2, 'share': 1, 'reach': 1, "
                                 "'patience': 'never'",
                                 NULL, "0\n10\n20\n30\n");

    expect_offers(&result, (double[OFFER_SUMS]){[OFFER_MADE] = 1,
                                                [OFFER_ACCEPTED] = 1,
                                                [OFFER_REACHED] = 1,
                                                [OFFER_CALLED] = 1,
                                                [OFFER_WAIT_S] = 70});
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED), 2);
    result_term(&result);
}

Test(callback_offer, offer_comes_at_once_where_the_first_in_line_has_waited_long)
{
    /* the second, offered nothing, waits until 80; the third comes when it has waited 29 s, and is
     * answered at 100; the fourth, when it has waited 30 s; the fifth, when the fourth has, 61 s */
    struct result result = small("'after_s': 1000, 'from_expected_wait_s': 30, 'share': 1, "
                                 "'reach': 1, 'patience': 'never'",
                                 NULL, "0\n10\n39\n40\n101\n");

    expect_offers(&result, (double[OFFER_SUMS]){[OFFER_MADE] = 2,
                                                [OFFER_ACCEPTED] = 2,
                                                [OFFER_REACHED] = 2,
                                                [OFFER_CALLED] = 2,
                                                [OFFER_WAIT_S] = 160 + 199});
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED), 1);
    result_term(&result);
}

Test(callback_offer, who_was_called_in_vain_tells_nothing_of_the_wait_to_expect)
{
    /* the fourth accepts, for the line is long; it is called at 100, and first in line again from
     * 110 on, when it has been there for 90 s: the last, at 111, is offered nothing */
    struct result result = small("'after_s': 1000, 'from_length': 2, 'from_expected_wait_s': 35, "
                                 "'share': 1, 'reach': 0, 'tries': 2, 'miss_s': 1, 'again_s': 9, "
                                 "'patience': 'never'",
                                 NULL, "0\n10\n15\n20\n105\n111\n");

    expect_offers(&result, (double[OFFER_SUMS]){[OFFER_MADE] = 1,
                                                [OFFER_ACCEPTED] = 1,
                                                [OFFER_MISSED] = 1,
                                                [OFFER_CALLED] = 1,
                                                [OFFER_WAIT_S] = 80,
                                                [OFFER_VAIN_S] = 2});
    cr_expect_eq(desk_queue(&result, 0, QUEUE_ABANDONED), 4);
    result_term(&result);
}

Test(callback_offer, who_accepts_gives_back_the_telephone_line)
{
    static const char two_lines[] = "'trunks': {'t': 2},";
    struct result held = small("'after_s': 1000, 'share': 1", two_lines, "0\n10\n20\n");
    struct result given_back = small("'after_s': 0, 'share': 1, 'reach': 1, 'patience': 'never'",
                                     two_lines, "0\n10\n20\n");

    cr_expect_eq(desk_queue(&held, 0, QUEUE_BLOCKED), 1);
    cr_expect_eq(desk_queue(&given_back, 0, QUEUE_BLOCKED), 0);
    cr_expect_eq(desk_queue(&given_back, 0, QUEUE_ANSWERED), 3);
    result_term(&held);
    result_term(&given_back);
}

/* A busy day, with a patience and perhaps an offer. */
static struct scenario *busy(const char *patience, const char *interventions)
{
    static const char form[] =
        "{'run': {'days': 5}, 'queues': {"
        "  'q': {'open': '08:30-16:30', 'patience': %s, 'wrap_up': 40, 'transfers': {'r': 0.2},"
        "    'groups': ['g', {'group': 'h', 'after_s': 60}],"
        "    'after_abandoned': [{'share': 0.5, 'after': 900, 'cause': 'redial'}]},"
        "  'r': {'open': '08:30-16:30', 'groups': ['h']}},"
        "'groups': {'g': {'agents': 5, 'from': '08:30', 'slot_min': 240, 'shape': [1, 1]},"
        "           'h': {'agents': 2, 'from': '08:30', 'slot_min': 240, 'shape': [1, 1]}},"
        "'demand': {'d': {'to': 'q', 'per_day': 600}}, 'interventions': {%s}}";
    char *const text = memory_zeroed(sizeof form + strlen(patience) + strlen(interventions), 1);

    sprintf(text, form, patience, interventions);
    struct scenario *const scenario = desk_read(text, NULL);

    free(text);
    return scenario;
}

/* The results of both, without their offers, are the same. */
static void expect_same(struct scenario *one, struct scenario *other, double offered)
{
    char text[TEXT_SIZE];

    for (uint64_t replication = 0; replication < 5; replication++) {
        struct result a, b;

        cr_assert(world_run(one, 1, replication, NULL, &a));
        cr_assert(world_run(other, 1, replication, NULL, &b));
        cr_expect_eq(b.offer[0][OFFER_MADE] > 0, offered > 0);
        memset(b.offer, 0, b.queue_count * sizeof *b.offer);
        cr_expect(result_compare(one, &a, other, &b, true, text, sizeof text), "%s", text);
        result_term(&a);
        result_term(&b);
    }
    scenario_free(one);
    scenario_free(other);
}

Test(callback_offer, who_all_accept_for_ever_and_always_answer_wait_as_those_who_never_hang_up)
{
    expect_same(busy("'never'", ""),
                busy("180", "'i': {'kind': 'call_back_offer', 'from_length': 0, 'share': 1, "
                            "'reach': 1, 'patience': 'never'}"),
                1);
}

Test(callback_offer, nothing_changes_where_nobody_accepts_or_it_comes_too_late)
{
    expect_same(busy("180", ""), busy("180", "'i': {'kind': 'call_back_offer', 'share': 0}"), 1);
    expect_same(busy("180", ""),
                busy("180", "'i': {'kind': 'call_back_offer', 'start_wk': 2, 'share': 1}"), 0);
    expect_same(busy("180", ""),
                busy("180", "'i': {'kind': 'call_back_offer', 'success': 0, 'share': 1}"), 0);
    expect_same(busy("180", ""),
                busy("180", "'i': {'kind': 'call_back_offer', 'queues': ['r'], 'after_s': 86400}"),
                0);
}
