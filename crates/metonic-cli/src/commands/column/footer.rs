//! The footer of a Parquet file, before Parquet's own reader has it. That makes room for however many groups of rows
//! and children of a schema it is told of, and goes down into a schema however deep it is: where there is no such
//! room, the program is ended from outside any error. Here what is said is held against what is there.
//!
//! The structs are those of `parquet.thrift`, with the fields that the reader reads.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

use arrow_schema::{DataType, Fields as SchemaFields, Schema};

use super::thrift::{Fields, Kind, Shape, Walk, malformed};
use super::{ROWS, framing};

/// Levels of a schema. Arrow's own schemas have no more than 64, and a list is two of Parquet's. On its thread's
/// 2 MiB, built for debugging, the reader still goes down 201 levels of lists, but not 401.
const MOST_LEVELS: usize = 128;

/// Groups of rows: their places are numbers of 16 bits.
const MOST_GROUPS: u64 = 1 << 15;

/// Holds what a file's footer says against the file, and gives the bytes of a row's values of fixed lengths. What is no
/// Parquet file, or has an encrypted footer, is left to the reader, which refuses both.
pub(super) fn check(file: &mut File) -> io::Result<u64> {
    /// What stands after the footer: its length, and the name of the format.
    const END: u64 = 8;
    let length = file.metadata()?.len();
    let Some(end) = length.checked_sub(END) else { return Ok(0) };
    let mut last = [0; END as usize];
    file.seek(SeekFrom::Start(end))?;
    file.read_exact(&mut last)?;
    let [a, b, c, d, b'P', b'A', b'R', b'1'] = last else { return Ok(0) };
    let footer = u64::from(u32::from_le_bytes([a, b, c, d]));
    let Some(start) = end.checked_sub(footer) else {
        return Err(malformed(format_args!("there are no {footer} bytes of footer in it")));
    };
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(start))?;
    file.take(footer).read_to_end(&mut bytes)?;
    fixed_lengths(&mut Walk::new(&bytes))
}

/// The rows to be read at once of a file of this length: as many as it allows for, by the types that Arrow is told of and
/// by what [`check`] has found. There is room for values of fixed lengths even where they are null.
pub(super) fn rows_at_once(schema: &Schema, fixed_lengths: u64, length: u64) -> io::Result<usize> {
    let (bytes, most) = (room_of_all(schema.fields()).max(fixed_lengths), framing::most(length));
    match most.checked_div(bytes) {
        Some(0) => {
            let what = format!("the file is too large: a row takes {bytes} bytes, over the limit of {most}");
            Err(io::Error::new(io::ErrorKind::InvalidData, what))
        }
        rows => Ok(rows.map_or(ROWS, |rows| rows.min(ROWS as u64) as usize)),
    }
}

/// The bytes of a value of a fixed length. Those that are as short as others' are not counted, lest a table be read a
/// few rows at a time that has but many columns.
fn counted(length: u64) -> u64 {
    const SHORT: u64 = 64;
    if length > SHORT { length } else { 0 }
}

/// The bytes of fixed lengths for which there is room in a null row, too.
fn room(of: &DataType) -> u64 {
    /// What an item of a list has at the most, if it is of no fixed length: a view of what stands elsewhere.
    const VIEW: u64 = 16;
    match of {
        DataType::FixedSizeBinary(length) => counted(u64::try_from(*length).unwrap_or_default()),
        DataType::FixedSizeList(item, size) => {
            let of = item.data_type();
            let item = of.primitive_width().map_or_else(|| room(of).max(VIEW), |width| width as u64);
            counted(u64::try_from(*size).unwrap_or_default().saturating_mul(item))
        }
        DataType::List(item)
        | DataType::LargeList(item)
        | DataType::ListView(item)
        | DataType::LargeListView(item)
        | DataType::Map(item, _) => room(item.data_type()),
        DataType::Struct(fields) => room_of_all(fields),
        _ => 0,
    }
}

fn room_of_all(fields: &SchemaFields) -> u64 {
    fields.iter().fold(0, |sum, field| sum.saturating_add(room(field.data_type())))
}

/// Reads `FileMetaData`. Gives the bytes of a row's values of fixed lengths.
fn fixed_lengths(walk: &mut Walk<'_>) -> io::Result<u64> {
    let (mut fixed_lengths, mut number) = (0, 0);
    while let Some(kind) = walk.field(&mut number)? {
        match number {
            2 => fixed_lengths = schema(walk, kind)?.max(fixed_lengths),
            4 => {
                let size = walk.list(kind, Kind::Struct)?;
                if size > MOST_GROUPS {
                    return Err(malformed(format_args!("it has {size} groups of rows")));
                }
                (0..size).try_for_each(|_| walk.value(Kind::Struct, &GROUP))?;
            }
            _ => walk.field_of(FILE, number, kind)?,
        }
    }
    Ok(fixed_lengths)
}

/// Reads a list of elements, each before its children. Gives the bytes of a row's values of fixed lengths.
fn schema(walk: &mut Walk<'_>, kind: Kind) -> io::Result<u64> {
    let size = walk.list(kind, Kind::Struct)?;
    let mut fixed_lengths = 0_u64;
    // Of the elements above, the children that are still to come, and how many these are together.
    let mut above: Vec<u64> = Vec::new();
    let mut to_come = 0;
    for left in (0..size).rev() {
        let element = element(walk)?;
        if let Some(children) = above.last_mut() {
            *children -= 1;
            to_come -= 1;
        }
        let children = u64::try_from(element.children).ok().filter(|children| *children <= left - to_come);
        let Some(children) = children else {
            return Err(malformed(format_args!(
                "an element of its schema has {} children, with {left} elements after it",
                element.children
            )));
        };
        if children > 0 {
            above.push(children);
            to_come += children;
        }
        if above.len() > MOST_LEVELS {
            return Err(malformed(format_args!("its schema has more than {MOST_LEVELS} levels")));
        }
        while above.last() == Some(&0) {
            above.pop();
        }
        fixed_lengths = fixed_lengths.saturating_add(element.fixed_length);
    }
    Ok(fixed_lengths)
}

struct Element {
    children: i32,
    fixed_length: u64,
}

/// Reads `SchemaElement`.
fn element(walk: &mut Walk<'_>) -> io::Result<Element> {
    /// `Type::FIXED_LEN_BYTE_ARRAY`.
    const FIXED_LENGTH: i32 = 7;
    let (mut of_type, mut length, mut children) = (0, 0, 0);
    let mut number = 0;
    while let Some(kind) = walk.field(&mut number)? {
        // As the reader does: the last, should a field come again, and 32 bits of it.
        match number {
            1 => of_type = walk.whole(kind)? as i32,
            2 => length = walk.whole(kind)? as i32,
            5 => children = walk.whole(kind)? as i32,
            _ => walk.field_of(ELEMENT, number, kind)?,
        }
    }
    let length = counted(u64::try_from(length).unwrap_or_default());
    Ok(Element { children, fixed_length: if of_type == FIXED_LENGTH { length } else { 0 } })
}

const WHOLE: Shape = Shape::Plain(Kind::Whole);
const BOOL: Shape = Shape::Plain(Kind::Bool);
const BYTE: Shape = Shape::Plain(Kind::Byte);
const BYTES: Shape = Shape::Plain(Kind::Bytes);
const DOUBLE: Shape = Shape::Plain(Kind::Double);
const EMPTY: Shape = Shape::Struct(&[]);

/// `FileMetaData`, but for what [`fixed_lengths`] reads: 2, the schema; 4, the groups of rows.
const FILE: Fields =
    &[(1, WHOLE), (3, WHOLE), (5, Shape::List(&KEY_VALUE)), (6, BYTES), (7, Shape::List(&COLUMN_ORDER))];
const KEY_VALUE: Shape = Shape::Struct(&[(1, BYTES), (2, BYTES)]);
const COLUMN_ORDER: Shape = Shape::Struct(&[(1, EMPTY)]);

/// `SchemaElement`, but for what [`element`] reads: 1, the type; 2, the length of values; 5, the number
/// of children.
const ELEMENT: Fields =
    &[(3, WHOLE), (4, BYTES), (6, WHOLE), (7, WHOLE), (8, WHOLE), (9, WHOLE), (10, LOGICAL_TYPE)];
const LOGICAL_TYPE: Shape = Shape::Struct(&[
    (1, EMPTY),
    (2, EMPTY),
    (3, EMPTY),
    (4, EMPTY),
    (5, Shape::Struct(&[(1, WHOLE), (2, WHOLE)])),
    (6, EMPTY),
    (7, TIME),
    (8, TIME),
    (10, Shape::Struct(&[(1, BYTE), (2, BOOL)])),
    (11, EMPTY),
    (12, EMPTY),
    (13, EMPTY),
    (14, EMPTY),
    (15, EMPTY),
    (16, Shape::Struct(&[(1, BYTE)])),
    (17, Shape::Struct(&[(1, BYTES)])),
    (18, Shape::Struct(&[(1, BYTES), (2, WHOLE)])),
]);
/// Of a time or a timestamp.
const TIME: Shape = Shape::Struct(&[(1, BOOL), (2, Shape::Struct(&[(1, EMPTY), (2, EMPTY), (3, EMPTY)]))]);

/// `RowGroup`.
const GROUP: Shape = Shape::Struct(&[
    (1, Shape::List(&CHUNK)),
    (2, WHOLE),
    (3, WHOLE),
    (4, Shape::List(&Shape::Struct(&[(1, WHOLE), (2, BOOL), (3, BOOL)]))),
    (5, WHOLE),
    (7, WHOLE),
]);
/// `ColumnChunk`.
const CHUNK: Shape =
    Shape::Struct(&[(1, BYTES), (2, WHOLE), (3, COLUMN), (4, WHOLE), (5, WHOLE), (6, WHOLE), (7, WHOLE)]);
/// `ColumnMetaData`.
const COLUMN: Shape = Shape::Struct(&[
    (1, WHOLE),
    (2, Shape::List(&WHOLE)),
    (4, WHOLE),
    (5, WHOLE),
    (6, WHOLE),
    (7, WHOLE),
    (9, WHOLE),
    (10, WHOLE),
    (11, WHOLE),
    (12, STATISTICS),
    (13, Shape::List(&Shape::Struct(&[(1, WHOLE), (2, WHOLE), (3, WHOLE)]))),
    (14, WHOLE),
    (15, WHOLE),
    (16, Shape::Struct(&[(1, WHOLE), (2, Shape::List(&WHOLE)), (3, Shape::List(&WHOLE))])),
    (17, Shape::Struct(&[(1, BOX), (2, Shape::List(&WHOLE))])),
]);
const STATISTICS: Shape = Shape::Struct(&[
    (1, BYTES),
    (2, BYTES),
    (3, WHOLE),
    (4, WHOLE),
    (5, BYTES),
    (6, BYTES),
    (7, BOOL),
    (8, BOOL),
]);
/// `BoundingBox`.
const BOX: Shape = Shape::Struct(&[
    (1, DOUBLE),
    (2, DOUBLE),
    (3, DOUBLE),
    (4, DOUBLE),
    (5, DOUBLE),
    (6, DOUBLE),
    (7, DOUBLE),
    (8, DOUBLE),
]);

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow_schema::Field;

    use super::*;

    /// Field 1, the version, and field 2, a list of so many structs.
    const START: [u8; 3] = [0x15, 0x02, 0x19];

    /// No rows, no groups of rows, the end.
    const END: [u8; 5] = [0x16, 0x00, 0x19, 0x0c, 0x00];

    fn read(footer: &[u8]) -> Result<u64, String> {
        fixed_lengths(&mut Walk::new(footer)).map_err(|error| error.to_string())
    }

    /// An element of the name "d", with so many children.
    fn parent(children: &[u8]) -> Vec<u8> {
        [&[0x48, 0x01, b'd', 0x15], children, &[0x00]].concat()
    }

    /// An element of values of a fixed length.
    fn fixed(length: &[u8]) -> Vec<u8> {
        [&[0x15, 0x0e, 0x15], length, &[0x15, 0x02, 0x18, 0x01, b'd', 0x00]].concat()
    }

    fn footer(elements: &[Vec<u8>]) -> Vec<u8> {
        // 15 in the upper bits: the number stands after.
        let count = [0xfc, 0x80 | elements.len() as u8 & 0x7f, (elements.len() >> 7) as u8];
        [&START[..], &count, &elements.concat(), &END].concat()
    }

    #[test]
    fn a_schema_is_as_wide_and_as_deep_as_it_says() {
        let none = Ok(0);
        let leaf = vec![0x15, 0x02, 0x25, 0x02, 0x18, 0x01, b'd', 0x00];
        // Two children, of which the first has one.
        assert_eq!(read(&footer(&[parent(&[4]), parent(&[2]), leaf.clone(), leaf.clone()])), none);
        let chain = |levels: usize| [vec![parent(&[2]); levels], vec![leaf.clone()]].concat();
        assert_eq!(read(&footer(&chain(128))), none);
        assert!(read(&footer(&chain(129))).unwrap_err().contains("more than 128 levels"));
        // Three children of two; 2^31 - 1; -1; two of one below one that waits for its second.
        for elements in [
            vec![parent(&[6]), leaf.clone(), leaf.clone()],
            vec![parent(&[0xfe, 0xff, 0xff, 0xff, 0x0f]), leaf.clone()],
            vec![parent(&[1]), leaf.clone()],
            vec![parent(&[4]), parent(&[4]), leaf.clone(), leaf.clone()],
        ] {
            assert!(read(&footer(&elements)).unwrap_err().contains("children"), "{elements:?}");
        }
    }

    #[test]
    fn values_of_fixed_lengths_are_counted() {
        // 10 bytes, which are no more than others have; 100; 2^31 - 1.
        let elements =
            [parent(&[6]), fixed(&[20]), fixed(&[0xc8, 0x01]), fixed(&[0xfe, 0xff, 0xff, 0xff, 0x0f])];
        assert_eq!(read(&footer(&elements)), Ok(100 + 0x7fff_ffff));
    }

    #[test]
    fn null_rows_have_room_for_values_of_fixed_lengths() {
        let list = |size, of: DataType| DataType::FixedSizeList(Arc::new(Field::new("item", of, true)), size);
        let schema = |of: DataType| {
            let list = DataType::List(Arc::new(Field::new("item", of, true)));
            Schema::new(vec![Field::new("a", DataType::Date32, true), Field::new("b", list, true)])
        };
        // 1000 * 100 bytes a row: 65 536 of them are some 6 GB, which are less than 256 times 30 MB alone. Any file may
        // come to 1 GiB.
        let hundreds = schema(list(1_000, DataType::FixedSizeBinary(100)));
        assert_eq!(rows_at_once(&hundreds, 0, 30_000_000).unwrap(), ROWS);
        assert_eq!(rows_at_once(&hundreds, 0, 1_000).unwrap(), (1 << 30) / 100_000);
        assert_eq!(rows_at_once(&hundreds, 1 << 29, 1_000).unwrap(), 2);
        // Numbers of 32 bits.
        let numbers = schema(list(1_536, DataType::Float32));
        assert_eq!(rows_at_once(&numbers, 0, 1_000).unwrap(), ROWS);
        // Ten thousand columns of no fixed length are no matter, nor are those of short ones.
        for of in [DataType::Utf8, DataType::FixedSizeBinary(16), list(3, DataType::Float32)] {
            let fields = (0..10_000).map(|place| Field::new(format!("c{place}"), of.clone(), true));
            let columns = Schema::new(fields.collect::<Vec<_>>());
            assert_eq!(rows_at_once(&columns, 0, 1_000).unwrap(), ROWS);
        }
        let deep = list(i32::MAX, list(i32::MAX, list(i32::MAX, DataType::Int8)));
        let viewed = Arc::new(Field::new("item", list(i32::MAX, DataType::Int32), true));
        for of in [
            list(i32::MAX, DataType::Utf8),
            deep,
            DataType::ListView(Arc::clone(&viewed)),
            DataType::LargeListView(viewed),
        ] {
            assert!(rows_at_once(&schema(of), 0, 1_000).is_err());
        }
    }

    #[test]
    fn groups_of_rows_are_there_and_have_16_bits() {
        let of = |groups: &[u8]| [&START[..], &[0x1c], &parent(&[0]), &[0x16, 0x04, 0x19], groups].concat();
        // Two without any field; the reader says what they lack.
        assert_eq!(read(&of(&[0x2c, 0, 0, 0])), Ok(0));
        assert!(read(&of(&[0xfc, 0xff, 0xff, 0xff, 0xff, 0x07, 0])).unwrap_err().contains("2147483647"));
        let many = [vec![0xfc, 0x81, 0x80, 0x02], vec![0; 32_770]].concat();
        assert!(read(&of(&many)).unwrap_err().contains("32769 groups"));
    }

    /// The reader takes the bytes of field 4 for a list, whatever the field says of itself: as a number they
    /// would be harmless.
    #[test]
    fn fields_are_what_the_reader_takes_them_for() {
        let start = [&START[..], &[0x1c], &parent(&[0])].concat();
        for field in [[0x26, 0xfc], [0x28, 0x04]] {
            let bytes = [&start[..], &field, &[0xff, 0xff, 0xff, 0xff, 0x07, 0x00]].concat();
            assert!(read(&bytes).unwrap_err().contains("another type"), "{bytes:x?}");
        }
        // Within a group: field 1 a number, no list of columns.
        let bytes = [&start[..], &[0x16, 0x00, 0x19, 0x1c, 0x16, 0x02, 0x00, 0x00]].concat();
        assert!(read(&bytes).unwrap_err().contains("another type"));
    }

    #[test]
    fn a_footer_that_is_cut_off_is_an_error() {
        let whole = footer(&[parent(&[2]), fixed(&[20])]);
        assert!(read(&whole).is_ok());
        for length in 0..whole.len() {
            assert!(read(&whole[..length]).is_err(), "{length}");
        }
    }
}
