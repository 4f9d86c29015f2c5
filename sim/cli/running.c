#include "cli/running.h"

#include "cli/output.h"
#include "report/number.h"

#include <signal.h>
#include <stdio.h>

static atomic_bool interrupted;

static void interrupt(int signal)
{
    (void)signal;
    atomic_store(&interrupted, true);
}

/* What the caller has told us to ignore (nohup), we ignore. A second one ends the program. */
static void watch_interrupts(void)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action = {.sa_handler = interrupt, .sa_flags = SA_RESTART};

    action.sa_flags |= (int)SA_RESETHAND;
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
        struct sigaction now;

        if (sigaction(signals[i], NULL, &now) == 0 && now.sa_handler != SIG_IGN)
            sigaction(signals[i], &action, NULL);
    }
}

void running_begin(struct running *running, const struct run_options *options,
                   const struct replications_plan *plan)
{
    struct replications_plan *const watched = &running->plan;

    *watched = *plan;
    watched->seed = run_options_seed(options, plan->scenario);
    watched->count = run_options_most(options, plan->scenario);
    watched->jobs = (size_t)options->jobs;
    watched->precision = options->precision;
    watched->stop = &interrupted;
    watched->progress = progress_report;
    watched->progress_context = &running->progress;

    watch_interrupts();
    progress_begin(&running->progress, options->language);
}

void running_end(struct running *running)
{
    progress_end(&running->progress);
}

enum replications_end running_run(const struct run_options *options,
                                  const struct replications_plan *plan, struct pool *pools)
{
    struct running running;

    running_begin(&running, options, plan);
    const enum replications_end ended = replications_run(&running.plan, pools);
    running_end(&running);
    return ended;
}

enum command_status running_status(const char *command, const struct run_options *options,
                                   enum replications_end ended, size_t finished)
{
    const enum words_language language = options->language;
    char replications[NUMBER_SIZE];
    char precision[NUMBER_SIZE];

    snprintf(replications, sizeof replications, "%zu", finished);
    snprintf(precision, sizeof precision, "%g", options->precision);
    switch (ended) {
    case REPLICATIONS_DONE: return COMMAND_OK;
    case REPLICATIONS_STOPPED:
        output_say(
            command,
            words_text(language, finished == 0 ? WORDS_INTERRUPTED_EARLY : WORDS_INTERRUPTED),
            (const char *const[]){replications}, 1);
        return COMMAND_INTERRUPTED;
    case REPLICATIONS_NOT_PRECISE:
        output_say(command, words_text(language, WORDS_NOT_PRECISE),
                   (const char *const[]){precision, replications}, 2);
        return COMMAND_NOT_PRECISE;
    }
    return COMMAND_OK;
}
