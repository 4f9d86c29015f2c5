#include "scenario/names.h"

#include <assert.h>
#include <string.h>

const char *const names_causes[SCENARIO_CAUSES + 1] = {
    [SCENARIO_CAUSE_VALUE] = "value",
    [SCENARIO_CAUSE_UNRESOLVED] = "unresolved",
    [SCENARIO_CAUSE_STATUS] = "status",
    [SCENARIO_CAUSE_REDIAL] = "redial",
    [SCENARIO_CAUSE_PING_PONG] = "ping_pong",
    [SCENARIO_CAUSE_CHASE] = "chase",
    [SCENARIO_CAUSE_NO_CALLBACK] = "no_callback",
    [SCENARIO_CAUSE_PURGE] = "purge",
    [SCENARIO_CAUSE_WEB_FAILURE] = "web_failure",
    [SCENARIO_CAUSE_LETTER] = "letter",
};

const char *const names_channels[SCENARIO_CHANNELS + 1] = {
    [SCENARIO_CHANNEL_PHONE] = "phone",
    [SCENARIO_CHANNEL_MAIL] = "mail",
    [SCENARIO_CHANNEL_COUNTER] = "counter",
};

const char *const names_claims[SCENARIO_CLAIMS + 1] = {
    [SCENARIO_CLAIM_TRAINING] = "training", [SCENARIO_CLAIM_PROJECTS] = "projects",
    [SCENARIO_CLAIM_COACHING] = "coaching", [SCENARIO_CLAIM_ONBOARDING] = "onboarding",
    [SCENARIO_CLAIM_EXEMPT] = "exempt",     [SCENARIO_CLAIM_MOVE] = "move",
    [SCENARIO_CLAIM_OTHER] = "other",
};

size_t names_index(const char *const *names, const char *name)
{
    size_t index = 0;

    while (names[index] != NULL && strcmp(names[index], name) != 0)
        index++;
    assert(names[index] != NULL); /* the vocabulary allows no other */
    return index;
}
