#include "scenario/read_question.h"

#include "base/memory.h"
#include "scenario/json.h"
#include "scenario/names.h"

#include <math.h>

/* Shares that should add up to 1 may miss it by rounding. */
static const double SUM_TOLERANCE = 1e-9;

/* The causes that the type at `place`, number `index`, claims. */
static bool read_causes(const struct reading *reading, const struct place *place, size_t index)
{
    struct scenario *const scenario = reading->scenario;
    const cJSON *const list = json_member(place->value, "causes");
    const cJSON *item = NULL;
    size_t count = 0;

    if (list == NULL)
        return true;
    const struct place list_at = place_member(place, list);

    cJSON_ArrayForEach(item, list)
    {
        const struct place at = place_item(&list_at, item, count++);
        int32_t *const claimed =
            &scenario->question_of_cause[names_index(names_causes, item->valuestring)];

        if (*claimed != SCENARIO_NO_QUESTION)
            return place_error(&at, "\"%s\" belongs to type \"%s\" already; keep one of them",
                               item->valuestring, scenario->questions[*claimed].id);
        *claimed = (int32_t)index;
    }
    return true;
}

bool read_question_all(struct reading *reading)
{
    struct scenario *const scenario = reading->scenario;
    const cJSON *const questions = json_member(reading->top.value, "questions");
    const cJSON *member = NULL;

    for (size_t cause = 0; cause < SCENARIO_CAUSES; cause++)
        scenario->question_of_cause[cause] = SCENARIO_NO_QUESTION;
    if (questions == NULL)
        return true;
    const struct place map = place_member(&reading->top, questions);

    scenario->questions = memory_zeroed(json_count(questions), sizeof *scenario->questions);
    cJSON_ArrayForEach(member, questions)
    {
        const struct place at = place_member(&map, member);
        const size_t index = scenario->question_count++;
        struct scenario_question *const question = &scenario->questions[index];

        question->id = reading_copy(member->string);
        reading_titles(&at, "title", question->id, question->title);
        question->handling = reading_number(&at, "handling");
        question->patience = reading_number(&at, "patience");
        question->transfer = reading_number(&at, "transfer");
        question->refer = reading_number(&at, "refer");
        question->back = reading_number(&at, "return");
        if (!read_causes(reading, &at, index))
            return false;
    }
    return true;
}

bool read_question_shares(const struct reading *reading, const struct place *place,
                          struct scenario_source *source)
{
    const size_t count = reading->scenario->question_count;
    const cJSON *const shares = json_member(place->value, "questions");
    const cJSON *member = NULL;
    double sum = 0.0;

    if (shares == NULL)
        return true;
    const struct place map = place_member(place, shares);

    source->questions = memory_zeroed(count, sizeof *source->questions);
    cJSON_ArrayForEach(member, shares)
    {
        const struct place at = place_member(&map, member);
        size_t index = 0;

        if (!reading_find(reading, READING_QUESTION, member->string, &at, &index))
            return false;
        source->questions[index] = member->valuedouble;
        sum += member->valuedouble;
    }
    if (fabs(sum - 1.0) > SUM_TOLERANCE)
        return place_error(&map, "add up to %.15g; must add up to 1", sum);
    for (size_t i = 0; i < count; i++)
        source->questions[i] /= sum;
    return true;
}
