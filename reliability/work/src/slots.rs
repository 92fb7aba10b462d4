//! Functions by whose names callgrind tells the rows apart: each calls an operation once, so that what
//! the operation costs stands in the profile as a call from the row's function.
#![allow(
    unsafe_code,
    reason = "callgrind tells functions by their names, which the compiler changes otherwise"
)]

use std::hint::black_box;

use crate::cases::Case;

macro_rules! slots {
    ($($slot:ident)*) => {
        $(
            #[unsafe(no_mangle)]
            #[inline(never)]
            fn $slot(run: fn(&Case), case: &Case) {
                // Functions of the same instructions would become one.
                black_box(stringify!($slot));
                run(case);
                black_box(stringify!($slot));
            }
        )*
        pub(crate) const ALL: &[(&str, fn(fn(&Case), &Case))] = &[$((stringify!($slot), $slot)),*];
    };
}

slots! {
    slot_00 slot_01 slot_02 slot_03 slot_04 slot_05 slot_06 slot_07 slot_08 slot_09
    slot_10 slot_11 slot_12 slot_13 slot_14 slot_15 slot_16 slot_17 slot_18 slot_19
    slot_20 slot_21 slot_22 slot_23 slot_24 slot_25 slot_26 slot_27 slot_28 slot_29
    slot_30 slot_31 slot_32 slot_33 slot_34 slot_35 slot_36 slot_37 slot_38 slot_39
    slot_40 slot_41 slot_42 slot_43 slot_44 slot_45 slot_46 slot_47 slot_48 slot_49
    slot_50 slot_51 slot_52 slot_53 slot_54 slot_55 slot_56 slot_57 slot_58 slot_59
    slot_60 slot_61 slot_62 slot_63 slot_64 slot_65 slot_66 slot_67 slot_68 slot_69
    slot_70 slot_71 slot_72 slot_73 slot_74 slot_75 slot_76 slot_77 slot_78 slot_79
    slot_80 slot_81 slot_82 slot_83 slot_84 slot_85 slot_86 slot_87 slot_88 slot_89
    slot_90 slot_91 slot_92 slot_93 slot_94 slot_95
}
