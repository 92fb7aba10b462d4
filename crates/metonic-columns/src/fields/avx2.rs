//! What [`look_up`](super::look_up) does, with AVX2's instructions: eight rows are looked up one by one, and all
//! else is done for eight or more at once, and nothing is stored in between.

#[allow(clippy::wildcard_imports, reason = "their names say where they are from")]
use core::arch::x86_64::*;

use metonic::Day;

use super::look_up::{Found, both, of_day};
use super::parts::ROWS;
use super::table::{Blocks, DAY, Days, MONTH, PLACES, SHIFT, Short};
use super::window::Table;

/// Rows whose bytes fill a vector.
const WIDE: usize = 32;

#[target_feature(enable = "avx2")]
pub(super) fn look_up(table: &Table, days: &[Day; ROWS], found: &mut Found<'_>) {
    match table {
        Table::Blocks(blocks) => of_blocks(blocks, days, found),
        Table::Days(table) => of_days(table, days, found),
    }
}

#[target_feature(enable = "avx2")]
fn of_blocks(blocks: &Blocks, days: &[Day; ROWS], found: &mut Found<'_>) {
    let Blocks { first, year, ref entries, short } = *blocks;
    let first = _mm256_set1_epi32(first);
    fill(days, year, short, found, |days| {
        let places = _mm256_srli_epi32::<{ SHIFT as i32 }>(_mm256_sub_epi32(days, first));
        let places = _mm256_min_epu32(places, _mm256_set1_epi32(PLACES as i32 - 1));
        let two = |places: i64| {
            let (place, other) = (places as u16, (places as u64 >> 32) as u16);
            // As doubles: the second is loaded into the upper half with one instruction, as an integer with two.
            _mm_castpd_si128(_mm_set_pd(
                f64::from_bits(both(entries, other)),
                f64::from_bits(both(entries, place)),
            ))
        };
        let (low, high) = (_mm256_castsi256_si128(places), _mm256_extracti128_si256::<1>(places));
        let (a, b) = (two(_mm_cvtsi128_si64(low)), two(_mm_extract_epi64::<1>(low)));
        let (c, d) = (two(_mm_cvtsi128_si64(high)), two(_mm_extract_epi64::<1>(high)));
        let (ac, bd) =
            (_mm256_castsi256_ps(_mm256_set_m128i(c, a)), _mm256_castsi256_ps(_mm256_set_m128i(d, b)));
        // Of each pair the entry of the day's own block, and that of the next.
        let entries = _mm256_castps_si256(_mm256_shuffle_ps::<0b10_00_10_00>(ac, bd));
        let nexts = _mm256_castps_si256(_mm256_shuffle_ps::<0b11_01_11_01>(ac, bd));
        let into = _mm256_slli_epi32::<{ DAY as i32 }>(days);
        _mm256_min_epu32(_mm256_add_epi32(entries, into), _mm256_add_epi32(nexts, into))
    });
}

#[target_feature(enable = "avx2")]
fn of_days(table: &Days, days: &[Day; ROWS], found: &mut Found<'_>) {
    let Days { first, year, ref entries } = *table;
    let first = _mm256_set1_epi32(first);
    fill(days, year, Short::NONE, found, |days| {
        vector(array(_mm256_sub_epi32(days, first)).map(|place| of_day(entries, place as u32) as i32))
    });
}

/// Fills with the dates that eight days at once are told to have.
#[target_feature(enable = "avx2")]
#[inline]
fn fill(
    days: &[Day; ROWS],
    year: i32,
    short: Short,
    found: &mut Found<'_>,
    dates_of: impl Fn(__m256i) -> __m256i,
) {
    let (days, _) = days.as_chunks::<WIDE>();
    let (years, _) = found.years.as_chunks_mut::<WIDE>();
    let (months, _) = found.months.as_chunks_mut::<WIDE>();
    let (numbers, _) = found.numbers.as_chunks_mut::<WIDE>();
    // What is packed comes in the order of the vectors' halves: these groups of four, put as they were.
    let order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
    let (low, year, one) = (_mm256_set1_epi16(0xff), _mm256_set1_epi32(year), _mm256_set1_epi8(1));
    let (after, more) = (_mm256_set1_epi8(short.after as i8), _mm256_set1_epi8(short.more as i8));
    for ((days, years), (months, numbers)) in days.iter().zip(years).zip(months.iter_mut().zip(numbers)) {
        let (days, _) = days.as_chunks::<8>();
        let (years, _) = years.as_chunks_mut::<8>();
        // All dates before the first is stored: columns might be anywhere, and loads wait behind what is stored.
        let mut dates = [_mm256_setzero_si256(); WIDE / 8];
        for (days, dates) in days.iter().zip(&mut dates) {
            *dates = dates_of(vector(days.map(Day::get)));
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
