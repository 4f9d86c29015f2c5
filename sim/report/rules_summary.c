#include "report/rules_summary.h"

#include "report/number.h"
#include "report/plain.h"

enum { VALUES = 3 };

struct page {
    FILE *stream;
    const struct scenario *scenario;
    enum words_language language;
};

static void print_percent(char text[NUMBER_SIZE], const struct page *page, double share)
{
    number_mean(text, page->language, METRIC_SHARE, &(struct estimate){.mean = share});
}

static void put_name(const struct page *page, enum words_id kind, const char *name)
{
    fprintf(page->stream, "  %s ", words_text(page->language, kind));
    plain_print(page->stream, name);
    fputs(": ", page->stream);
}

static void fill(const struct page *page, enum words_id id, const char *const values[VALUES])
{
    words_fill(page->stream, words_text(page->language, id), values, VALUES);
}

static void put_holder(const struct page *page, const struct scenario_holder *holder)
{
    char reached[NUMBER_SIZE];
    char in_time[NUMBER_SIZE];
    char late[NUMBER_SIZE];

    print_percent(reached, page, holder->reached);
    print_percent(in_time, page, holder->in_time);
    print_percent(late, page, holder->late);
    put_name(page, WORDS_CHECK_HOLDERS, holder->id);
    fill(page, WORDS_CHECK_HOLDER, (const char *const[]){reached, "", ""});
    fputs("\n      ", page->stream);
    fill(page, WORDS_CHECK_HOLDER_REST, (const char *const[]){in_time, late, ""});
    fputs("\n", page->stream);
}

static void put_queues(const struct page *page, const struct scenario_purge *purge)
{
    for (size_t i = 0; i < purge->queue_count; i++) {
        fputs(i == 0 ? "" : ", ", page->stream);
        plain_print(page->stream, page->scenario->queues[purge->queues[i]].id);
    }
}

static void put_purge(const struct page *page, const struct scenario_purge *purge)
{
    char at[NUMBER_SIZE];
    char days[NUMBER_SIZE];
    char callers[NUMBER_SIZE];

    number_decimal(at, page->language, purge->at, 0);
    number_decimal(days, page->language, purge->older_than_wd, 0);
    print_percent(callers, page, purge->callers);
    put_name(page, WORDS_CHECK_PURGES, purge->id);
    put_queues(page, purge);
    fputs("\n      ", page->stream);
    fill(page, WORDS_CHECK_PURGE, (const char *const[]){at, days, callers});
    fputs("\n", page->stream);
}

static void put_money(const struct page *page)
{
    const struct scenario_money *const money = &page->scenario->money;
    const double eur_per_h = money->eur_per_fte_year / money->contract_h_per_year;
    char labour[NUMBER_SIZE];
    char loaded[NUMBER_SIZE];

    number_decimal(labour, page->language, eur_per_h, 2);
    number_decimal(loaded, page->language, eur_per_h * money->overhead, 2);
    fputs("  ", page->stream);
    fill(page, WORDS_CHECK_MONEY, (const char *const[]){labour, loaded, ""});
    fputs("\n", page->stream);
}

void rules_summary_print(FILE *stream, const struct scenario *scenario,
                         enum words_language language)
{
    const struct page page = {stream, scenario, language};

    for (size_t i = 0; i < scenario->holder_count; i++)
        put_holder(&page, &scenario->holders[i]);
    for (size_t i = 0; i < scenario->purge_count; i++)
        put_purge(&page, &scenario->purges[i]);
    if (scenario->money.is_told)
        put_money(&page);
}
