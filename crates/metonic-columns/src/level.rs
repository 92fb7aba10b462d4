//! The kinds of processor that kernels are compiled for.

use std::sync::OnceLock;

use multiversion::multiversion;

/// How much of the processor the kernels may use. The answers are the same at each level.
///
/// ```
/// use metonic_columns::Level;
///
/// assert!(Level::available().contains(&Level::Baseline));
/// assert_eq!(Level::available().last(), Some(&Level::best()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// What every processor of the target has: SSE2 on x86-64.
    Baseline,
    /// 32-byte vectors: AVX2 with FMA and BMI2.
    Avx2,
    /// 64-byte vectors: AVX-512 as of Ice Lake and Zen 4. (Processors before them lower their clock for
    /// such vectors.)
    Avx512,
}

impl Level {
    /// All of them, the lowest first.
    const ALL: [Self; 3] = [Self::Baseline, Self::Avx2, Self::Avx512];

    /// The highest that this processor has.
    #[must_use]
    pub fn best() -> Self {
        static BEST: OnceLock<Level> = OnceLock::new();
        *BEST.get_or_init(|| {
            if has_avx512() {
                Self::Avx512
            } else if has_avx2() {
                Self::Avx2
            } else {
                Self::Baseline
            }
        })
    }

    /// Those that this processor has, the lowest first.
    #[must_use]
    pub fn available() -> &'static [Self] {
        let count = Self::ALL.iter().filter(|&&level| level <= Self::best()).count();
        Self::ALL.get(..count).unwrap_or(&[])
    }

    /// The name in lower case: `baseline`, `avx2`, `avx512`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Baseline => "baseline",
            Self::Avx2 => "avx2",
            Self::Avx512 => "avx512",
        }
    }

    /// Runs a kernel compiled for this level, or for the highest that there is below it.
    pub(crate) fn run<K: Kernel>(self, kernel: K) -> K::Output {
        match self {
            Self::Baseline => kernel.run(),
            Self::Avx2 => avx2(kernel),
            Self::Avx512 => avx512(kernel),
        }
    }
}

/// A loop that is compiled for each [`Level`]. Its `run` is to be `#[inline(always)]`, and so is what
/// it calls: a function that is not inlined is compiled for the baseline.
pub(crate) trait Kernel {
    /// What the loop gives back.
    type Output;

    /// The loop.
    fn run(self) -> Self::Output;
}

#[multiversion(targets("x86_64+avx2+fma+bmi1+bmi2+lzcnt+popcnt"))]
fn avx2<K: Kernel>(kernel: K) -> K::Output {
    kernel.run()
}

#[multiversion(targets(
    "x86_64+avx512f+avx512bw+avx512cd+avx512dq+avx512vl+avx2+fma+bmi1+bmi2+lzcnt+popcnt",
    "x86_64+avx2+fma+bmi1+bmi2+lzcnt+popcnt"
))]
fn avx512<K: Kernel>(kernel: K) -> K::Output {
    kernel.run()
}

#[cfg(target_arch = "x86_64")]
fn has_avx2() -> bool {
    is_x86_feature_detected!("avx2")
        && is_x86_feature_detected!("fma")
        && is_x86_feature_detected!("bmi1")
        && is_x86_feature_detected!("bmi2")
        && is_x86_feature_detected!("lzcnt")
        && is_x86_feature_detected!("popcnt")
}

#[cfg(target_arch = "x86_64")]
fn has_avx512() -> bool {
    has_avx2()
        && is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512cd")
        && is_x86_feature_detected!("avx512dq")
        && is_x86_feature_detected!("avx512vl")
        && is_x86_feature_detected!("avx512vbmi2")
}

#[cfg(not(target_arch = "x86_64"))]
fn has_avx2() -> bool {
    false
}

#[cfg(not(target_arch = "x86_64"))]
fn has_avx512() -> bool {
    false
}
