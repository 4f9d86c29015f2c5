#include "daybook.h"

#include "state.h"

void daybook_solved(struct state *state, const struct contact *contact)
{
    const struct scenario_source *const source = &state->scenario->sources[contact->source];

    if (contact->is_counted_case && (source->back_office != NULL || source->is_brought))
        state->daily.book.solved_others_now += 1.0;
}

/* Of all contacts answered so far. */
static double handling_s(const struct result *result)
{
    const size_t rows = result->queue_count * result->slot_count;
    double sum_s = 0.0;

    for (size_t i = 0; i < rows; i++)
        sum_s += result->queue[i][QUEUE_TALK_S] + result->queue[i][QUEUE_WRAP_UP_S];
    return sum_s;
}

/* What goes before the roster, as a factor on it. */
static double paid_per_rostered(const struct scenario_group *group)
{
    double kept = 1.0;

    for (size_t i = 0; i < SCENARIO_SHRINKAGES; i++)
        kept -= group->shrinkage[i];
    return 1.0 / kept;
}

static void add_staff(struct state *state, double sums[RUN_DAY_SUMS])
{
    for (size_t i = 0; i < state->scenario->group_count; i++) {
        const struct staff_hours hours = staff_take_hours(&state->staff.groups[i]);
        const double paid = paid_per_rostered(&state->scenario->groups[i]);

        sums[RUN_DAY_ROSTERED_S] += hours.planned_s;
        sums[RUN_DAY_PAID_S] += hours.planned_s * paid;
        sums[RUN_DAY_CLAIMED_S] += hours.claimed_s;
        sums[RUN_DAY_CLAIMED_PAID_S] += hours.claimed_s * paid;
    }
}

void daybook_day_ends(struct state *state, uint32_t day, double end_s, uint32_t end_slot)
{
    struct result *const result = state->result;
    struct daybook *const book = &state->daily.book;
    double *const sums = result->run_day[day];
    const double now_s = handling_s(result);
    const double solved = result->cases[CASE_SOLVED];

    staff_settle(&state->staff, end_s, end_slot);
    add_staff(state, sums);
    sums[RUN_DAY_HANDLING_S] = now_s - book->handling_s;
    sums[RUN_DAY_SOLVED] = solved - book->solved - (book->solved_others_now - book->solved_others);
    book->handling_s = now_s;
    book->solved = solved;
    book->solved_others = book->solved_others_now;
}
