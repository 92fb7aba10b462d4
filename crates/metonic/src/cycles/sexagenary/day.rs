//! The sixty days.

use crate::cycles::place::names;
use crate::cycles::{Wheel, cycle};

cycle! {
    /// The Chinese cycle of sixty days.
    ///
    /// # Rules
    /// Ten stems and twelve branches go forward together, so that a pair comes back after sixty
    /// days. A place is the number of its pair, 1 (jiazi) to 60 (guihai). The count has run without
    /// a break for some three thousand years, in Japan, Korea and Vietnam too.
    ///
    /// # Sources
    /// Reingold and Dershowitz, 4th ed., section 19.4: R.D. 45 is the last of a round. Spelled in
    /// pinyin without tones; the characters are CLDR's (48, `zh`, cyclic names of years).
    pub struct SexagenaryDay {
        "sexagenary", "Sexagenary Day", &["chinese-day-name", "ganzhi", "sexagenary-cycle"];
        Wheel::named("day", names![
            "Jiazi" "甲子", "Yichou" "乙丑", "Bingyin" "丙寅", "Dingmao" "丁卯", "Wuchen" "戊辰",
            "Jisi" "己巳", "Gengwu" "庚午", "Xinwei" "辛未", "Renshen" "壬申", "Guiyou" "癸酉",
            "Jiaxu" "甲戌", "Yihai" "乙亥", "Bingzi" "丙子", "Dingchou" "丁丑", "Wuyin" "戊寅",
            "Jimao" "己卯", "Gengchen" "庚辰", "Xinsi" "辛巳", "Renwu" "壬午", "Guiwei" "癸未",
            "Jiashen" "甲申", "Yiyou" "乙酉", "Bingxu" "丙戌", "Dinghai" "丁亥", "Wuzi" "戊子",
            "Jichou" "己丑", "Gengyin" "庚寅", "Xinmao" "辛卯", "Renchen" "壬辰", "Guisi" "癸巳",
            "Jiawu" "甲午", "Yiwei" "乙未", "Bingshen" "丙申", "Dingyou" "丁酉", "Wuxu" "戊戌",
            "Jihai" "己亥", "Gengzi" "庚子", "Xinchou" "辛丑", "Renyin" "壬寅", "Guimao" "癸卯",
            "Jiachen" "甲辰", "Yisi" "乙巳", "Bingwu" "丙午", "Dingwei" "丁未", "Wushen" "戊申",
            "Jiyou" "己酉", "Gengxu" "庚戌", "Xinhai" "辛亥", "Renzi" "壬子", "Guichou" "癸丑",
            "Jiayin" "甲寅", "Yimao" "乙卯", "Bingchen" "丙辰", "Dingsi" "丁巳", "Wuwu" "戊午",
            "Jiwei" "己未", "Gengshen" "庚申", "Xinyou" "辛酉", "Renxu" "壬戌", "Guihai" "癸亥",
        ]), from 46;
    }
    span 60;
}
