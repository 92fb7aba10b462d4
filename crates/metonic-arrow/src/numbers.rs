//! Arrays as whole numbers, and as months.

use arrow_array::cast::AsArray;
use arrow_array::types::ArrowPrimitiveType;
use arrow_array::{Array, downcast_integer};
use arrow_buffer::{ArrowNativeType as _, NullBuffer};
use arrow_schema::DataType;
use metonic::Month;

use crate::dates::is_null;
use crate::encoded;
use crate::error::Error;
use crate::texts;

/// Whole numbers; what stands in a null row is of no meaning.
#[derive(Clone, Debug)]
pub(crate) struct Numbers {
    pub(crate) values: Vec<i64>,
    pub(crate) nulls: Option<NullBuffer>,
}

impl Numbers {
    /// The numbers of an array of any width. What is past the greatest of 64 bits is that, which no
    /// field and no span can be.
    ///
    /// # Errors
    /// [`Error::Type`], saying what was wanted.
    pub(crate) fn new(array: &dyn Array, wanted: &'static str) -> Result<Self, Error> {
        macro_rules! integers {
            ($t:ty) => {
                match array.as_primitive_opt::<$t>() {
                    Some(array) => Ok(Self {
                        values: array.values().iter().map(|&value| wide::<$t>(value)).collect(),
                        nulls: array.nulls().cloned(),
                    }),
                    None => Err(Error::Type { wanted, found: array.data_type().clone() }),
                }
            };
        }
        downcast_integer! {
            array.data_type() => (integers),
            DataType::Null => {
                let rows = array.len();
                Ok(Self { values: vec![0; rows], nulls: Some(NullBuffer::new_null(rows)) })
            }
            DataType::Dictionary(..) | DataType::RunEndEncoded(..) => match encoded::of(array) {
                Some((values, places)) => Ok(Self::new(&values, wanted)?.at(&places)),
                None => Err(Error::Type { wanted, found: array.data_type().clone() }),
            }
            found => Err(Error::Type { wanted, found: found.clone() }),
        }
    }

    fn at(&self, places: &[usize]) -> Self {
        Self {
            values: places.iter().map(|&place| self.values.get(place).copied().unwrap_or_default()).collect(),
            nulls: encoded::nulls(places, |place| self.is_null(place)),
        }
    }

    /// The first again and again.
    pub(crate) fn repeated(&self, rows: usize) -> Self {
        self.at(&vec![0; rows])
    }

    pub(crate) fn is_null(&self, row: usize) -> bool {
        row >= self.values.len() || is_null(self.nulls.as_ref(), row)
    }
}

fn wide<T: ArrowPrimitiveType>(value: T::Native) -> i64 {
    // Of the integers only `u64` does not always fit.
    value.to_i64().unwrap_or(i64::MAX)
}

/// Months by their codes or numbers; none where a row has no such text or number.
#[derive(Clone, Debug)]
pub(crate) struct Months {
    pub(crate) values: Vec<Option<Month>>,
    pub(crate) nulls: Option<NullBuffer>,
    /// What they were read from, where that was numbers.
    pub(crate) numbers: Option<Vec<i64>>,
}

impl Months {
    /// # Errors
    /// [`Error::Type`] for an array that is neither of texts nor of whole numbers.
    pub(crate) fn new(array: &dyn Array) -> Result<Self, Error> {
        if let Some(months) = texts::each(array, |text| text.parse::<Month>().ok()) {
            let (values, nulls) = months;
            return Ok(Self {
                values: values.into_iter().map(Option::flatten).collect(),
                nulls,
                numbers: None,
            });
        }
        if let Some((values, places)) = encoded::of(array) {
            return Ok(Self::new(&values)?.at(&places));
        }
        let numbers = Numbers::new(array, "a month")?;
        let month = |&number: &i64| Month::new(u8::try_from(number).ok()?).ok();
        Ok(Self {
            values: numbers.values.iter().map(month).collect(),
            nulls: numbers.nulls,
            numbers: Some(numbers.values),
        })
    }

    fn at(&self, places: &[usize]) -> Self {
        let numbers = self.numbers.as_ref().map(|numbers| {
            places.iter().map(|&place| numbers.get(place).copied().unwrap_or_default()).collect()
        });
        let is_null = |place| place >= self.values.len() || is_null(self.nulls.as_ref(), place);
        Self {
            values: places.iter().map(|&place| self.values.get(place).copied().flatten()).collect(),
            nulls: encoded::nulls(places, is_null),
            numbers,
        }
    }

    /// The first again and again.
    pub(crate) fn repeated(&self, rows: usize) -> Self {
        self.at(&vec![0; rows])
    }
}
