#include "novice.h"

#include "engine/elementary.h"
#include "engine/random.h"

#include <math.h>

/* After the last of the weeks the excess has fallen to 1/20. */
static const double FALL = 20.0;

double novice_factor(const struct scenario_novices *novices, const struct contact *contact)
{
    const double draw = random_uniform(contacts_draw_key(contact, RANDOM_NOVICE), 0);

    if (draw >= novices->share)
        return 1.0;
    const double week = (double)(uint32_t)(draw / novices->share * novices->weeks);

    /* in the middle of the week */
    return 1.0
           + (novices->handling - 1.0)
                 * elementary_exp(-elementary_log(FALL) * (week + 0.5) / novices->weeks);
}
