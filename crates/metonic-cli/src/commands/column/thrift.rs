//! Thrift's compact protocol (`thrift-compact-protocol.md` of Apache Thrift), as bytes to be passed over: that they
//! are as many as is said of them, and of the types that a reader takes them for.
//!
//! Parquet's reader goes by the numbers of fields, and not by the types that they say they have. So that what it
//! reads is what is passed over here, a field that it reads must have its type: the same bytes would be a harmless
//! number here and a list there.

use std::fmt::Display;
use std::io;

/// How bytes are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Bool,
    Byte,
    /// Of 16, 32 or 64 bits: the same bytes.
    Whole,
    Double,
    Bytes,
    /// A set has the same bytes.
    List,
    Map,
    Struct,
    Uuid,
}

impl Kind {
    fn new(number: u8) -> io::Result<Self> {
        Ok(match number {
            1 | 2 => Self::Bool,
            3 => Self::Byte,
            4..=6 => Self::Whole,
            7 => Self::Double,
            8 => Self::Bytes,
            9 | 10 => Self::List,
            11 => Self::Map,
            12 => Self::Struct,
            13 => Self::Uuid,
            _ => return Err(malformed(format_args!("its footer has something of type {number}"))),
        })
    }
}

/// What a reader takes a value for.
pub(super) enum Shape {
    /// It passes over it, by what it says.
    Any,
    Plain(Kind),
    List(&'static Self),
    Struct(Fields),
}

impl Shape {
    const fn kind(&self) -> Option<Kind> {
        match self {
            Self::Any => None,
            Self::Plain(kind) => Some(*kind),
            Self::List(_) => Some(Kind::List),
            Self::Struct(_) => Some(Kind::Struct),
        }
    }
}

/// The shapes of fields by their numbers; others are any.
pub(super) type Fields = &'static [(i16, Shape)];

/// What stands in what: as deep as Parquet's reader goes.
const MOST_LEVELS: usize = 64;

/// The bytes that are left, and the levels that may still be gone down.
pub(super) struct Walk<'a> {
    bytes: &'a [u8],
    levels: usize,
}

impl<'a> Walk<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, levels: MOST_LEVELS }
    }

    /// The next field of a struct, after that of the number, which becomes its own; none at the struct's end.
    pub(super) fn field(&mut self, number: &mut i16) -> io::Result<Option<Kind>> {
        let byte = self.byte()?;
        let (step, kind) = (byte >> 4, byte & 0x0f);
        if kind == 0 {
            return Ok(None);
        }
        *number = match i16::from(step) {
            0 => self.signed()? as i16,
            step => number
                .checked_add(step)
                .ok_or_else(|| malformed("its footer has a field of more than 16 bits"))?,
        };
        Kind::new(kind).map(Some)
    }

    /// Passes over a field of a struct with such fields.
    pub(super) fn field_of(&mut self, fields: Fields, number: i16, kind: Kind) -> io::Result<()> {
        let shape = fields.iter().find(|(of, _)| *of == number).map_or(&Shape::Any, |(_, shape)| shape);
        self.value(kind, shape)
    }

    /// Reads a field that is a whole number.
    pub(super) fn whole(&mut self, kind: Kind) -> io::Result<i64> {
        expect(kind, Kind::Whole)?;
        self.signed()
    }

    /// The length of a field that is a list of such values. Each has a byte at least.
    pub(super) fn list(&mut self, kind: Kind, of: Kind) -> io::Result<u64> {
        expect(kind, Kind::List)?;
        let (found, size) = self.list_of_any()?;
        // One that is empty may be of nothing.
        if let Some(found) = found {
            expect(found, of)?;
        }
        Ok(size)
    }

    /// Passes over a value.
    pub(super) fn value(&mut self, kind: Kind, shape: &Shape) -> io::Result<()> {
        if let Some(expected) = shape.kind() {
            expect(kind, expected)?;
        }
        let Some(levels) = self.levels.checked_sub(1) else {
            return Err(malformed(format_args!("its footer has more than {MOST_LEVELS} levels")));
        };
        self.levels = levels;
        match (kind, shape) {
            (Kind::Bool, _) => {}
            (Kind::Byte, _) => self.skip(1)?,
            (Kind::Whole, _) => {
                self.unsigned()?;
            }
            (Kind::Double, _) => self.skip(8)?,
            (Kind::Uuid, _) => self.skip(16)?,
            (Kind::Bytes, _) => {
                let length = self.unsigned()?;
                self.skip(length)?;
            }
            (Kind::List, Shape::List(shape)) => {
                if let (Some(kind), size) = self.list_of_any()? {
                    (0..size).try_for_each(|_| self.element(kind, shape))?;
                }
            }
            (Kind::List, _) => {
                if let (Some(kind), size) = self.list_of_any()? {
                    (0..size).try_for_each(|_| self.element(kind, &Shape::Any))?;
                }
            }
            (Kind::Map, _) => {
                let size = self.size()?;
                if size > 0 {
                    let kinds = self.byte()?;
                    let (key, value) = (Kind::new(kinds >> 4)?, Kind::new(kinds & 0x0f)?);
                    (0..size).try_for_each(|_| {
                        self.element(key, &Shape::Any)?;
                        self.element(value, &Shape::Any)
                    })?;
                }
            }
            (Kind::Struct, shape) => {
                let fields: Fields = if let Shape::Struct(fields) = shape { fields } else { &[] };
                let mut number = 0;
                while let Some(kind) = self.field(&mut number)? {
                    self.field_of(fields, number, kind)?;
                }
            }
        }
        self.levels += 1;
        Ok(())
    }

    /// Passes over a value of a list or a map. Those that are yes or no have a byte each, which Parquet's reader
    /// forgets; no footer has such lists.
    fn element(&mut self, kind: Kind, shape: &Shape) -> io::Result<()> {
        if kind == Kind::Bool {
            return Err(malformed("its footer has a list of yes and no"));
        }
        self.value(kind, shape)
    }

    fn list_of_any(&mut self) -> io::Result<(Option<Kind>, u64)> {
        let byte = self.byte()?;
        if byte == 0 {
            return Ok((None, 0));
        }
        let kind = Kind::new(byte & 0x0f)?;
        let size = match byte >> 4 {
            0x0f => self.size()?,
            size => self.held(u64::from(size))?,
        };
        Ok((Some(kind), size))
    }

    fn size(&mut self) -> io::Result<u64> {
        let size = self.unsigned()?;
        self.held(size)
    }

    /// A number of values, each of a byte at least.
    fn held(&self, size: u64) -> io::Result<u64> {
        let left = self.bytes.len();
        if size > left as u64 {
            return Err(malformed(format_args!("its footer has a list of {size} values in {left} bytes")));
        }
        Ok(size)
    }

    fn signed(&mut self) -> io::Result<i64> {
        let number = self.unsigned()?;
        Ok((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    /// Seven bits a byte, the lowest first.
    fn unsigned(&mut self) -> io::Result<u64> {
        let mut number = 0;
        for place in 0..10 {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(malformed("its footer has a number of more than ten bytes"))
    }

    fn byte(&mut self) -> io::Result<u8> {
        let (&byte, rest) = self.bytes.split_first().ok_or_else(cut_off)?;
        self.bytes = rest;
        Ok(byte)
    }

    fn skip(&mut self, length: u64) -> io::Result<()> {
        let rest = usize::try_from(length).ok().and_then(|length| self.bytes.get(length..));
        self.bytes = rest.ok_or_else(cut_off)?;
        Ok(())
    }
}

fn expect(found: Kind, expected: Kind) -> io::Result<()> {
    if found == expected {
        return Ok(());
    }
    Err(malformed("a field of its footer has another type than Parquet's"))
}

fn cut_off() -> io::Error {
    malformed("its footer ends before all that it says is there")
}

pub(super) fn malformed(what: impl Display) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("the file is malformed: {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pass(bytes: &[u8], kind: Kind) -> Result<usize, String> {
        let mut walk = Walk::new(bytes);
        walk.value(kind, &Shape::Any).map_err(|error| error.to_string())?;
        Ok(walk.bytes.len())
    }

    /// Bytes of the protocol's description, each with one more after it.
    #[test]
    fn values_are_as_long_as_the_protocol_says() {
        for (kind, bytes) in [
            (Kind::Byte, &[0x7f][..]),
            (Kind::Whole, &[0x96, 0x01]),
            (Kind::Whole, &[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]),
            (Kind::Double, &[0; 8]),
            (Kind::Uuid, &[0; 16]),
            (Kind::Bytes, b"\x03abc"),
            (Kind::List, &[0x00]),
            (Kind::List, &[0x35, 2, 4, 6]),
            (Kind::List, &[0xf5, 0x03, 2, 4, 6]),
            (Kind::Map, &[0x00]),
            (Kind::Map, &[0x02, 0x85, 0x01, b'a', 2, 0x01, b'b', 4]),
            // Fields 1, yes; 3, a number; 100 by its own number, a struct of none.
            (Kind::Struct, &[0x11, 0x25, 0x02, 0x0c, 0xc8, 0x01, 0x00, 0x00]),
        ] {
            assert_eq!(pass(&[bytes, &[0xee]].concat(), kind), Ok(1), "{kind:?} {bytes:x?}");
            for length in 0..bytes.len() {
                assert!(pass(&bytes[..length], kind).is_err(), "{kind:?} {:x?}", &bytes[..length]);
            }
        }
    }

    #[test]
    fn what_is_not_there_is_an_error() {
        for (kind, bytes, said) in [
            (Kind::Whole, &[0xff; 11][..], "ten bytes"),
            (Kind::List, &[0xf5, 0xff, 0xff, 0xff, 0xff, 0x07, 0], "2147483647 values in 1 bytes"),
            (Kind::Map, &[0xff, 0xff, 0xff, 0xff, 0x07, 0x55], "2147483647 values in 1 bytes"),
            (Kind::Bytes, &[0xff, 0xff, 0xff, 0xff, 0x07, 0], "ends before"),
            (Kind::List, &[0x12, 0x01], "yes and no"),
            (Kind::List, &[0x1e, 0x01], "type 14"),
            (Kind::Struct, &[0x06, 0xfe, 0xff, 0x03, 0x00, 0x16, 0x00, 0x00], "16 bits"),
        ] {
            let error = pass(bytes, kind).unwrap_err();
            assert!(error.contains(said), "{kind:?} {bytes:x?}: {error}");
        }
    }

    #[test]
    fn levels_end() {
        // Lists of one list each, and at last an empty one.
        let nested = |levels: usize| [vec![0x19; levels - 1], vec![0x00]].concat();
        assert_eq!(pass(&nested(64), Kind::List), Ok(0));
        assert!(pass(&nested(65), Kind::List).unwrap_err().contains("64 levels"));
        // What has been gone down is gone up again.
        let two = [vec![0x29], vec![0x19; 62], vec![0x00], vec![0x19; 62], vec![0x00]].concat();
        assert_eq!(pass(&two, Kind::List), Ok(0));
    }
}
