//! What the calendars share that have the Gregorian months, of other lengths.

/// The methods of `Calendar`, for a calendar with twelve months in every year.
macro_rules! gregorian_names_methods {
    () => {
        fn about(&self) -> $crate::About<'_> {
            Self::ABOUT
        }

        regular_years_methods!();

        fn month_name(&self, month: $crate::Month, width: $crate::NameWidth) -> Option<&str> {
            const GREGORIAN: &$crate::calendars::Gregorian = &$crate::calendars::Gregorian;
            $crate::Calendar::month_name(GREGORIAN, month, width)
        }
    };
}
pub(super) use gregorian_names_methods;
