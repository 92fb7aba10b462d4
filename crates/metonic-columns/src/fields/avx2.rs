//! What [`look_up`](super::look_up) does, with AVX2's instructions: eight rows are looked up one by one, and all
//! else is done for eight or more at once, and nothing is stored in between.

#[allow(clippy::wildcard_imports, reason = "their names say where they are from")]
use core::arch::x86_64::*;
use core::hint::black_box;

use metonic::Day;

use super::look_up::{Found, both, of_day};
use super::parts::ROWS;
use super::table::{Blocks, DAY, Days, LONG, MONTH, REACH, SHIFT, Short};
use super::window::Table;

/// Rows whose bytes fill a vector.
const WIDE: usize = 32;
const _: () = assert!(ROWS.is_multiple_of(WIDE));

#[target_feature(enable = "avx2,bmi1")]
pub(super) fn look_up(table: &Table, days: &[Day; ROWS], found: &mut Found<'_>) {
    match table {
        Table::Blocks(blocks) => of_blocks(blocks, days, found),
        Table::Days(table) => of_days(table, days, found),
    }
}

#[target_feature(enable = "avx2,bmi1")]
fn of_blocks(blocks: &Blocks, days: &[Day; ROWS], found: &mut Found<'_>) {
    let Blocks { first, year, ref entries, short } = *blocks;
    let first = _mm256_set1_epi32(first);
    fill(days, year, short, found, |days, [a, b, c, d, e, f, g, h]| {
        // The bits of `place_of` with one instruction, whose result needs no check.
        let of =
            |day: i32| f64::from_bits(both(entries, _bextr2_u32(day as u32, SHIFT | u16::BITS << 8) as u16));
        // As doubles: the second is loaded into the upper half with one instruction, as an integer with two.
        let two = |one, other| _mm_castpd_ps(_mm_set_pd(of(other), of(one)));
        let (ac, bd) = (_mm256_set_m128(two(e, f), two(a, b)), _mm256_set_m128(two(g, h), two(c, d)));
        // Of each pair the entry of the day's own block, and that of the next.
        let entries = _mm256_castps_si256(_mm256_shuffle_ps::<0b10_00_10_00>(ac, bd));
        let nexts = _mm256_castps_si256(_mm256_shuffle_ps::<0b11_01_11_01>(ac, bd));
        let into = _mm256_slli_epi32::<{ DAY as i32 }>(days);
        let dates = _mm256_min_epu32(_mm256_add_epi32(entries, into), _mm256_add_epi32(nexts, into));
        if_near::<{ REACH as i32 }>(dates, days, first)
    });
}

#[target_feature(enable = "avx2,bmi1")]
fn of_days(table: &Days, days: &[Day; ROWS], found: &mut Found<'_>) {
    let Days { first, year, ref entries } = *table;
    let first = _mm256_set1_epi32(first);
    fill(days, year, Short::NONE, found, |days, each| {
        if_near::<{ LONG as i32 }>(vector(each.map(|day| of_day(entries, day) as i32)), days, first)
    });
}

/// As [`table::if_near`](super::table::if_near), for eight.
#[target_feature(enable = "avx2")]
#[inline]
fn if_near<const BITS: i32>(dates: __m256i, days: __m256i, first: __m256i) -> __m256i {
    let beyond = _mm256_srli_epi32::<BITS>(_mm256_sub_epi32(days, first));
    _mm256_and_si256(dates, _mm256_cmpeq_epi32(beyond, _mm256_setzero_si256()))
}

/// Fills with the dates that eight days at once are told to have. The days are given as a vector and one by one. BMI1 is
/// here for what is told: a function with fewer features cannot have it inlined.
#[target_feature(enable = "avx2,bmi1")]
#[inline]
fn fill(
    days: &[Day; ROWS],
    year: i32,
    short: Short,
    found: &mut Found<'_>,
    dates_of: impl Fn(__m256i, [i32; 8]) -> __m256i,
) {
    // A second view of the days, which the compiler does not know for the same: else it takes each day out of the
    // vector, which takes longer than to load it.
    let (each, _) = black_box(days).as_chunks::<8>();
    let (each, _) = each.as_chunks::<{ WIDE / 8 }>();
    let (days, _) = days.as_chunks::<8>();
    let (days, _) = days.as_chunks::<{ WIDE / 8 }>();
    let (years, _) = found.years.as_chunks_mut::<WIDE>();
    let (months, _) = found.months.as_chunks_mut::<WIDE>();
    let (numbers, _) = found.numbers.as_chunks_mut::<WIDE>();
    // What is packed comes in the order of the vectors' halves: these groups of four, put as they were.
    let order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    let (low, year, one) = (_mm256_set1_epi16(0xff), _mm256_set1_epi32(year), _mm256_set1_epi8(1));
    let (after, more) = (_mm256_set1_epi8(short.after as i8), _mm256_set1_epi8(short.more as i8));
    let columns = years.iter_mut().zip(months.iter_mut().zip(numbers));
    for ((days, each), (years, (months, numbers))) in days.iter().zip(each).zip(columns) {
        let (years, _) = years.as_chunks_mut::<8>();
        // All dates before the first is stored: columns might be anywhere, and loads wait behind what is stored.
        let mut dates = [_mm256_setzero_si256(); WIDE / 8];
        for ((days, each), dates) in days.iter().zip(each).zip(&mut dates) {
            *dates = dates_of(vector(days.map(Day::get)), each.map(Day::get));
            // Keeps the compiler from loading for all dates first: it would have to put away what it has no registers
            // for.
            black_box(());
        }
        for (&dates, years) in dates.iter().zip(years) {
            let years_on = _mm256_blend_epi16::<0b1010_1010>(dates, _mm256_setzero_si256());
            *years = array(_mm256_add_epi32(years_on, year));
        }
        let [a, b, c, d] = dates;
        let (ab, cd) = (upper_halves(a, b), upper_halves(c, d));
        let named = _mm256_packus_epi16(_mm256_and_si256(ab, low), _mm256_and_si256(cd, low));
        let before = _mm256_packus_epi16(_mm256_srli_epi16::<8>(ab), _mm256_srli_epi16::<8>(cd));
        // The ends of months that are short ones; a row without a month stays without.
        let is_past = _mm256_cmpeq_epi8(_mm256_max_epu8(before, after), before);
        let is_short = _mm256_andnot_si256(_mm256_cmpeq_epi8(named, _mm256_setzero_si256()), is_past);
        let month = _mm256_add_epi8(named, _mm256_and_si256(more, is_short));
        let number = _mm256_add_epi8(_mm256_sub_epi8(before, _mm256_and_si256(after, is_short)), one);
        *months = bytes(_mm256_permutevar8x32_epi32(month, order));
        *numbers = bytes(_mm256_permutevar8x32_epi32(number, order));
    }
}

/// Of eight numbers and eight more.
#[target_feature(enable = "avx2")]
#[inline]
fn upper_halves(a: __m256i, b: __m256i) -> __m256i {
    _mm256_packus_epi32(_mm256_srli_epi32::<{ MONTH as i32 }>(a), _mm256_srli_epi32::<{ MONTH as i32 }>(b))
}

#[target_feature(enable = "avx2")]
#[inline]
#[allow(clippy::many_single_char_names, reason = "eight that have no names")]
fn vector([a, b, c, d, e, f, g, h]: [i32; 8]) -> __m256i {
    _mm256_setr_epi32(a, b, c, d, e, f, g, h)
}

#[target_feature(enable = "avx2")]
#[inline]
fn array(vector: __m256i) -> [i32; 8] {
    [
        _mm256_extract_epi32::<0>(vector),
        _mm256_extract_epi32::<1>(vector),
        _mm256_extract_epi32::<2>(vector),
        _mm256_extract_epi32::<3>(vector),
        _mm256_extract_epi32::<4>(vector),
        _mm256_extract_epi32::<5>(vector),
        _mm256_extract_epi32::<6>(vector),
        _mm256_extract_epi32::<7>(vector),
    ]
}

#[target_feature(enable = "avx2")]
#[inline]
fn bytes(vector: __m256i) -> [u8; WIDE] {
    let mut bytes = [0; WIDE];
    let (places, _) = bytes.as_chunks_mut::<4>();
    for (place, value) in places.iter_mut().zip(array(vector)) {
        *place = value.to_le_bytes();
    }
    bytes
}
