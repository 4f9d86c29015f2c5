#include "scenario/scenario.h"

#include <stdlib.h>

static void term_returns(struct scenario_returns *returns)
{
    for (size_t i = 0; i < returns->count; i++)
        distribution_term(&returns->branches[i].delay);
    free(returns->branches);
}

static void term_queue(struct scenario_queue *queue)
{
    free(queue->id);
    free(queue->team);
    free(queue->profile.value);
    distribution_term(&queue->patience);
    distribution_term(&queue->talk);
    distribution_term(&queue->wrap_up);
    distribution_term(&queue->follow_up);
    free(queue->links);
    free(queue->transfers);
    free(queue->chases);
    free(queue->referrals);
    term_returns(&queue->after_answered);
    term_returns(&queue->after_abandoned);
    term_returns(&queue->after_blocked);
    term_returns(&queue->after_turned_away);
}

static void term_holder(struct scenario_holder *holder)
{
    free(holder->id);
    distribution_term(&holder->in_time_after);
    distribution_term(&holder->late_after);
    term_returns(&holder->after_no_callback);
}

static void term_group(struct scenario_group *group)
{
    free(group->id);
    free(group->team);
    free(group->shape.value);
    for (size_t i = 0; i < group->skill_count; i++) {
        distribution_term(&group->skills[i].talk);
        distribution_term(&group->skills[i].wrap_up);
        distribution_term(&group->skills[i].resume);
    }
    free(group->skills);
    free(group->claims);
}

static void term_question(struct scenario_question *question)
{
    free(question->id);
    free(question->title[0]);
    free(question->title[1]);
}

static void term_source(struct scenario_source *source)
{
    free(source->id);
    free(source->shares);
    free(source->questions);
    free(source->back_office);
    free(source->profile.value);
    free(source->counts);
    free(source->trace.arrival_s);
    free(source->trace.talk_s);
    free(source->trace.wrap_up_s);
    free(source->trace.patience_s);
}

void scenario_free(struct scenario *scenario)
{
    if (scenario == NULL)
        return;
    for (size_t i = 0; i < scenario->trunk_count; i++)
        free(scenario->trunks[i].id);
    for (size_t i = 0; i < scenario->queue_count; i++)
        term_queue(&scenario->queues[i]);
    for (size_t i = 0; i < scenario->group_count; i++)
        term_group(&scenario->groups[i]);
    for (size_t i = 0; i < scenario->source_count; i++)
        term_source(&scenario->sources[i]);
    for (size_t i = 0; i < scenario->question_count; i++)
        term_question(&scenario->questions[i]);
    for (size_t i = 0; i < scenario->intervention_count; i++)
        intervention_term(&scenario->interventions[i]);
    free(scenario->interventions);
    free(scenario->questions);
    for (size_t i = 0; i < scenario->holder_count; i++)
        term_holder(&scenario->holders[i]);
    free(scenario->holders);
    free(scenario->complaints);
    free(scenario->trunks);
    free(scenario->queues);
    free(scenario->groups);
    free(scenario->sources);
    for (size_t i = 0; i < scenario->purge_count; i++) {
        free(scenario->purges[i].id);
        free(scenario->purges[i].queues);
        free(scenario->purges[i].to);
    }
    free(scenario->purges);
    free(scenario->run.holiday);
    free(scenario->name);
    free(scenario->title[0]);
    free(scenario->title[1]);
    free(scenario->question[0]);
    free(scenario->question[1]);
    free(scenario->file);
    for (size_t i = 0; i < scenario->input_count; i++)
        free(scenario->inputs[i]);
    free(scenario->inputs);
    free(scenario);
}
