/* Expands rules with libical. From standard input a start, a rule and a count a line, with tabs between them;
 * for each a line of days with "|" between them, "~" as the last where there was no more time, or "!" and why
 * there are none. The argument is the time that a rule has, in milliseconds. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LAST_YEAR = 2400 };

static void expand(const char *start, const char *text, long count)
{
    int year, month, day;
    char date[32];
    if (sscanf(start, "%d-%d-%d", &year, &month, &day) != 3) {
        fputs("!start", stdout);
        return;
    }
    /* Read from its text: the fields of a null date have hours of their own, which move the days. */
    snprintf(date, sizeof date, "%04d%02d%02d", year, month, day);
    struct icaltimetype from = icaltime_from_string(date);
    struct icalrecurrencetype rule = icalrecurrencetype_from_string(text);
    if (rule.freq == ICAL_NO_RECURRENCE) {
        fputs("!rule", stdout);
        return;
    }
    icalrecur_iterator *days = icalrecur_iterator_new(rule, from);
    if (!days) {
        fputs("!iterator", stdout);
        return;
    }
    for (long given = 0; given < count; given++) {
        struct icaltimetype next = icalrecur_iterator_next(days);
        if (icaltime_is_null_time(next))
            break;
        printf("%s%04d-%02d-%02d", given ? "|" : "", next.year, next.month, next.day);
        fflush(stdout);
        if (next.year > LAST_YEAR)
            break;
    }
    icalrecur_iterator_free(days);
}

int main(int arguments, char **argument)
{
    char line[4096];
    long milliseconds = arguments > 1 ? atol(argument[1]) : 200;
    struct itimerval timer = {
        .it_value = {.tv_sec = milliseconds / 1000, .tv_usec = milliseconds % 1000 * 1000},
    };
    icalerror_set_errors_are_fatal(0);
    while (fgets(line, sizeof line, stdin)) {
        char *rest = line;
        const char *start = strsep(&rest, "\t\n");
        const char *text = rest ? strsep(&rest, "\t\n") : "";
        /* A process for each rule: one that never ends can be ended, and takes nothing along. */
        pid_t child = fork();
        if (child < 0)
            return 1;
        if (child == 0) {
            setitimer(ITIMER_REAL, &timer, NULL);
            expand(start, text, rest ? atol(rest) : 10);
            fflush(stdout);
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        if (!WIFEXITED(status))
            fputs("|~", stdout);
        putchar('\n');
        fflush(stdout);
    }
    return 0;
}
