// ICU4C: a Calendar of each kind, set to a day's midnight in UTC and read.
#include "engine.hpp"

#include <memory>
#include <unicode/calendar.h>
#include <unicode/gregocal.h>
#include <unicode/uversion.h>

static std::unique_ptr<icu::Calendar> calendar_of(const std::string &id) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        *icu::TimeZone::getGMT(), icu::Locale(("en@calendar=" + id).c_str()), status));
    if (U_FAILURE(status)) return nullptr;
    if (auto *gregorian = dynamic_cast<icu::GregorianCalendar *>(calendar.get()); gregorian && id == "gregorian")
        gregorian->setGregorianChange(-1e17, status);
    return calendar;
}

int main() {
    std::vector<Kind> kinds;
    for (const char *id : {"gregorian", "coptic", "ethiopic", "indian", "persian", "hebrew", "islamic-civil",
                           "islamic-umalqura", "chinese", "dangi"}) {
        std::shared_ptr<icu::Calendar> calendar = calendar_of(id);
        if (!calendar) continue;
        const std::string name = id;
        std::int64_t first = INT32_MIN, last = INT32_MAX;
        // Days on which ICU 72 gives the dates that we do. Later its Persian years are of a cycle, ours of the equinox;
        // its Hebrew 5806 has a Heshvan of 30 days; months of 1955 and 1987 (Chinese) and of 2017 (Korean) begin on
        // other days.
        if (name == "persian") last = 32219;
        if (name == "hebrew") last = 27706;
        if (name == "chinese") first = -5397, last = 6414;
        if (name == "dangi") last = 17222;
        // Its extended years of China count from 2637 BCE, of Korea from 2333 BCE; ours are the Gregorian ones of
        // their beginnings.
        const std::int32_t shift = name == "chinese" ? -2637 : name == "dangi" ? -2333 : 0;
        const bool hebrew = name == "hebrew";
        kinds.push_back({name, first, last, [calendar, shift, hebrew](std::int32_t day, bool all) {
            UErrorCode status = U_ZERO_ERROR;
            calendar->setTime(day * 86400000.0, status);
            std::int32_t year = calendar->get(UCAL_EXTENDED_YEAR, status) + shift;
            if (!all) return Date{year, 0, 0};
            std::int32_t month = calendar->get(UCAL_MONTH, status);
            // Its month 5 is Adar I, the leap month of the number 5.
            month = hebrew && month > 4 ? month : month + 1;
            return Date{year, month, calendar->get(UCAL_DATE, status)};
        }});
    }
    return serve("icu4c", U_ICU_VERSION, kinds);
}
