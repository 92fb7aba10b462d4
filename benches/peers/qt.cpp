// Qt: QCalendar::partsFromDate. Its Jalali calendar is our persian-2820.
#include "engine.hpp"

#include <QCalendar>
#include <QDate>

int main() {
    const std::pair<const char *, QCalendar::System> systems[] = {
        {"gregorian", QCalendar::System::Gregorian},
        {"julian", QCalendar::System::Julian},
        {"milankovic", QCalendar::System::Milankovic},
        {"persian-2820", QCalendar::System::Jalali},
        {"islamic-civil", QCalendar::System::IslamicCivil},
    };
    std::vector<Kind> kinds;
    for (auto [id, system] : systems) {
        QCalendar calendar(system);
        if (!calendar.isValid()) continue;
        kinds.push_back({id, INT32_MIN, INT32_MAX, [calendar](std::int32_t day, bool) {
            const auto parts = calendar.partsFromDate(QDate::fromJulianDay(qint64(day) + 2440588));
            return Date{parts.year, parts.month, parts.day};
        }});
    }
    return serve("qt", qVersion(), kinds);
}
