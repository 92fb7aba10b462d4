//! What the built-in fiscal calendars share: each is a rule, under a name.

/// `named_fiscal!(Calendar: Fiscal = rule)`, where the rule is a `Result`.
macro_rules! named_fiscal {
    ($Calendar:ident: $Rule:ty = $rule:expr) => {
        impl $Calendar {
            /// The rule as a value, which quarters and weeks can be asked of.
            #[allow(clippy::panic, reason = "evaluated when the library is built, where it is an error")]
            pub const RULE: $Rule = match $rule {
                Ok(rule) => rule,
                Err(_) => panic!("there is no such fiscal year"),
            };
            /// Where the rule is: its names outlive the call.
            const AT: &'static $Rule = &Self::RULE;
        }

        const _: () = {
            use $crate::calendar::forward;
            use $crate::{About, Calendar};

            impl Calendar for $Calendar {
                fn about(&self) -> About<'_> {
                    Self::ABOUT
                }

                forward!(self => Self::AT, but lengths);
                $crate::tables::lengths::tabled_lengths!(bounds);
            }
        };
    };
}
pub(super) use named_fiscal;
