#include "report/record_words.h"

const char *record_words_question(const struct scenario *scenario, size_t question)
{
    return question < scenario->question_count ? scenario->questions[question].id : "";
}

const char *record_words_complaint(enum result_complaint_sum why)
{
    static const char *const words[COMPLAINT_SUMS] = {
        [COMPLAINT_ALL] = "all",
        [COMPLAINT_GAVE_UP] = "gave_up",
        [COMPLAINT_NO_CALLBACK] = "no_callback",
        [COMPLAINT_WALK_OUT] = "walk_out",
        [COMPLAINT_CONTACT] = "contact",
        [COMPLAINT_PURGED] = "purged",
        [COMPLAINT_LATE_MAIL] = "late_mail",
    };

    return words[why];
}

const char *record_words_event(enum world_event event)
{
    static const char *const words[WORLD_EVENTS] = {
        [WORLD_APPLIES] = "applies",
        [WORLD_ARRIVES] = "arrives",
        [WORLD_IS_TURNED_AWAY] = "turned_away",
        [WORLD_IS_BLOCKED] = "blocked",
        [WORLD_WAITS] = "waits",
        [WORLD_IS_OFFERED_CALL] = "offered_call",
        [WORLD_IS_CALLED] = "called",
        [WORLD_IS_ANSWERED] = "answered",
        [WORLD_IS_DELETED] = "deleted",
        [WORLD_IS_SET_ASIDE] = "set_aside",
        [WORLD_HANGS_UP] = "abandoned",
        [WORLD_IS_REFERRED] = "referred",
        [WORLD_IS_CALLED_BACK] = "called_back",
        [WORLD_COMPLAINS] = "complains",
        [WORLD_IS_PASSED_ON] = "transferred",
        [WORLD_WILL_BE_BACK] = "returns",
        [WORLD_IS_HELPED] = "solved",
        [WORLD_GIVES_UP] = "gives_up",
        [WORLD_IS_LEFT] = "left",
    };

    return words[event];
}
