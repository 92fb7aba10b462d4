//! Fields of skeletons: their kinds, and how far apart two of a kind are.

/// A field of a skeleton: its letter and how often it stands; none if it stands not at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) letter: u8,
    pub(super) count: u8,
}

/// The kinds of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FieldKind {
    Era,
    Year,
    Quarter,
    Month,
    Week,
    Day,
    Weekday,
    WeekOfMonth,
    DayOfYear,
    WeekdayInMonth,
    Period,
    Hour,
    Minute,
    Second,
    Fraction,
    Zone,
}

impl FieldKind {
    /// How many there are.
    pub(super) const COUNT: usize = 16;
    pub(super) const ALL: [Self; Self::COUNT] = [
        Self::Era,
        Self::Year,
        Self::Quarter,
        Self::Month,
        Self::Week,
        Self::Day,
        Self::Weekday,
        Self::WeekOfMonth,
        Self::DayOfYear,
        Self::WeekdayInMonth,
        Self::Period,
        Self::Hour,
        Self::Minute,
        Self::Second,
        Self::Fraction,
        Self::Zone,
    ];

    pub(super) const fn of(letter: u8) -> Option<Self> {
        Some(match letter {
            b'G' => Self::Era,
            b'y' | b'Y' | b'u' | b'r' | b'U' => Self::Year,
            b'Q' | b'q' => Self::Quarter,
            b'M' | b'L' => Self::Month,
            b'w' => Self::Week,
            b'd' | b'g' => Self::Day,
            b'E' | b'e' | b'c' => Self::Weekday,
            b'W' => Self::WeekOfMonth,
            b'D' => Self::DayOfYear,
            b'F' => Self::WeekdayInMonth,
            b'a' | b'b' | b'B' => Self::Period,
            b'h' | b'H' | b'k' | b'K' | b'j' | b'J' | b'C' => Self::Hour,
            b'm' => Self::Minute,
            b's' | b'A' => Self::Second,
            b'S' => Self::Fraction,
            b'v' | b'V' | b'z' | b'Z' | b'O' | b'x' | b'X' => Self::Zone,
            _ => return None,
        })
    }

    pub(super) const fn bit(self) -> u16 {
        1 << self as u16
    }
}

impl Field {
    /// Whether it is written as a number.
    pub(super) const fn is_numeric(self) -> bool {
        match self.letter {
            b'G' | b'U' | b'E' | b'a' | b'b' | b'B' | b'v' | b'V' | b'z' | b'Z' | b'O' | b'x' | b'X' => false,
            b'Q' | b'q' | b'M' | b'L' | b'e' | b'c' => self.count <= 2,
            _ => true,
        }
    }

    /// Its place on a scale on which what looks alike is near: numbers above 0, names below.
    pub(super) const fn weight(self) -> i32 {
        if self.count == 0 {
            return 0;
        }
        // The letters of a kind are a little apart.
        let step = match self.letter {
            b'Y' | b'q' | b'L' | b'e' | b'g' | b'K' | b'A' | b'b' | b'Z' | b'O' | b'V' | b'X' | b'x' => 0x10,
            b'u' | b'c' | b'v' => 0x20,
            b'r' | b'B' => 0x30,
            b'H' => 0xa0,
            b'k' => 0xb0,
            _ => 0,
        };
        if self.is_numeric() {
            return 0x100_i32.saturating_add(step).saturating_add(self.count as i32);
        }
        let name = match self.count {
            4 => -0x104,
            5 => -0x101,
            6 => -0x102,
            _ => -0x103,
        };
        i32::saturating_sub(name, step)
    }
}
