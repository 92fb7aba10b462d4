//! Names registered, looked up and retired.

use arbitrary::{Result, Unstructured};
use metonic::calendars::Gregorian;
use metonic::registry::{Name, System};
use metonic::{About, AnyCalendar, Basis, Calendar, Day, Error, Month, MonthIndex, MonthShape, Registry};

pub(crate) fn run(bytes: &[u8]) {
    let _ = change(&mut Unstructured::new(bytes));
}

/// Calendars that a process may be given by this: what is registered is kept for ever.
const MOST: u32 = 4096;

struct Named {
    id: String,
    aliases: Vec<String>,
}

impl Calendar for Named {
    fn about(&self) -> About<'_> {
        About::new(&self.id, Basis::Solar).with_owned_aliases(&self.aliases)
    }

    fn month_of(&self, day: Day) -> MonthIndex {
        Gregorian.month_of(day)
    }

    fn month(&self, index: MonthIndex) -> MonthShape {
        Gregorian.month(index)
    }

    fn find(&self, year: i32, month: Month) -> core::result::Result<MonthIndex, Error> {
        Gregorian.find(year, month)
    }
}

fn change(bytes: &mut Unstructured<'_>) -> Result<()> {
    let registry = Registry::new();
    let mut mine: Vec<AnyCalendar> = Vec::new();
    for _ in 0..8 {
        let name: &str = bytes.arbitrary()?;
        match bytes.int_in_range(0..=3_u8)? {
            0 if registry.calendars().last().is_none_or(|last| last.number() < MOST) => {
                let alias: &str = bytes.arbitrary()?;
                let calendar = Named { id: name.to_owned(), aliases: vec![alias.to_owned()] };
                match registry.register(calendar) {
                    Ok(handle) => {
                        assert!(registry.calendar(name).is_ok_and(|found| found == handle), "{name}");
                        assert!(registry.calendar(alias).is_ok_and(|found| found == handle), "{alias}");
                        mine.push(handle);
                    }
                    Err(refused) => assert_eq!(refused.calendar.id, name),
                }
            }
            1 => {
                if let Some(handle) = mine.pop() {
                    assert!(registry.retire(handle).is_ok());
                    assert!(registry.calendar(handle.id()).is_err());
                    // Dates that hold it work on.
                    assert_eq!(handle.ymd_of(Day::EPOCH), Gregorian.ymd_of(Day::EPOCH));
                }
            }
            2 => {
                let found = AnyCalendar::from_number(bytes.arbitrary()?);
                let _ = found.map(|calendar| calendar.fields(Day::EPOCH));
            }
            _ => {
                let _ = Name::new(name);
                if let Ok(System::Calendar(calendar)) = registry.find(name) {
                    assert!(
                        registry.calendar(&name.to_ascii_uppercase()).is_ok_and(|found| found == calendar)
                    );
                }
            }
        }
    }
    Ok(())
}
