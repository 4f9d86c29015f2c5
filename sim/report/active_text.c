#include "active_text.h"

#include "experiment/active.h"
#include "report/number.h"
#include "report/plain.h"
#include "report/table.h"
#include "scenario/calendar.h"
#include "scenario/names.h"

#include <stdlib.h>

enum { NAME_SIZE = 64, INDENT = 4 };
#define PERCENT 100.0

/* Fewer purges explain nothing. */
static const double FEWEST_PURGED = 0.1;

static void put_claim(const struct page *page, const struct active *one)
{
    const struct scenario_group *const group = &page->answer->scenario->groups[one->index];
    char name[NAME_SIZE];

    snprintf(name, sizeof name, "claimed_h_%s", names_claims[group->claims[one->claim].kind]);
    page_put(page, metric_find(name)->label[page->language]);
    page_put(page, " (");
    plain_print(page->stream, group->id);
    page_put(page, ")");
}

static void put_one(const struct page *page, const struct active *one)
{
    char date[CALENDAR_DATE_SIZE];

    switch (one->kind) {
    case ACTIVE_INTERVENTION:
        plain_print(page->stream, page->answer->scenario->interventions[one->index].id);
        break;
    case ACTIVE_CLAIM: put_claim(page, one); break;
    case ACTIVE_HOLIDAY:
        calendar_print_date(one->holiday, date);
        page_fill_one(page, WORDS_HOLIDAY_ON, date);
        break;
    }
}

/* Returns how many there are. */
static size_t put_list(const struct page *page, const struct active_days *days)
{
    struct active *found;
    const size_t count = active_list(page->answer->scenario, days->first, days->last, &found);
    char share[NUMBER_SIZE];

    for (size_t i = 0; i < count; i++) {
        page_put(page, i == 0 ? " " : ", ");
        put_one(page, &found[i]);
    }
    if (days->purged >= FEWEST_PURGED) {
        page_put(page, count == 0 ? " " : ", ");
        number_decimal(share, page->language, PERCENT * days->purged, 0);
        page_fill_one(page, WORDS_PURGED_BEFORE, share);
    }
    free(found);
    return count + (days->purged >= FEWEST_PURGED);
}

void active_text_put(const struct page *page, enum words_id intro, const struct active_days *days)
{
    struct page list = *page;
    char *text = NULL;
    char date[CALENDAR_DATE_SIZE];
    size_t size = 0;

    list.stream = open_memstream(&text, &size);
    calendar_print_date(periods_date(&page->answer->scenario->run, days->first), date);
    page_fill_one(&list, intro, date);
    const size_t count = put_list(&list, days);

    page_put(&list, ".");
    fclose(list.stream);
    if (count > 0)
        table_print_wrapped(page->stream, text, INDENT);
    free(text);
}
