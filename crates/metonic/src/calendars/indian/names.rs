//! Names and counts that several calendars of India have.

use core::num::NonZeroU8;

/// The place of an elapsed year of the Śaka era in the cycle of sixty as it is counted in the
/// south, without Jupiter: 1909 is the first.
pub(super) fn southern_cyclic_year(shaka: i64) -> Option<NonZeroU8> {
    NonZeroU8::new((shaka - 1_909).rem_euclid(60) as u8 + 1)
}

/// The signs of the zodiac, as R. Sewell and S. B. Dikshit have them without their accents.
pub(super) const SIGNS: [&str; 12] = [
    "Mesha",
    "Vrishabha",
    "Mithuna",
    "Karka",
    "Simha",
    "Kanya",
    "Tula",
    "Vrischika",
    "Dhanus",
    "Makara",
    "Kumbha",
    "Mina",
];
