//! What the calendars share that have the same number of months in every year and one era.

/// Their methods of `Calendar`: without their names of months, or with those that they have in one
/// width.
macro_rules! one_era_methods {
    ($era:expr) => {
        fn about(&self) -> $crate::About<'_> {
            Self::ABOUT
        }

        regular_years_methods!();

        fn era_of(&self, _: $crate::Day, _: $crate::YearMonthDay) -> Option<$crate::Era> {
            Some($crate::Era::new(0))
        }

        fn era(&self, era: $crate::Era) -> Option<$crate::EraRule<'_>> {
            (era.place() == 0).then_some($era)
        }
    };
    ($era:expr, $months:expr) => {
        one_era_methods!($era);

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            $crate::calendars::name_of(&$months, month, width)
        }
    };
}
pub(super) use one_era_methods;
