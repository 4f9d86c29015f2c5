/* intervention/news.h - what the organisation knows of last week when a day begins.
 */
#ifndef INTERVENTION_NEWS_H
#define INTERVENTION_NEWS_H

/* Of the last whole week of the run, 0 where there was none that counted. */
struct organisation_news {
    double abandonment; /* share of the calls of that week that hung up by its end, short ones not
                           among them */
    double backlog;     /* mails open at its end */
};

#endif
