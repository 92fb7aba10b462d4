//! Names in the four languages.
//!
//! SOURCE: CLDR 48, calendar `chinese`, cyclic names of years, zodiacs and solar terms in `zh`, `ja`,
//! `ko` and `vi`; the sixty names of years are a stem's and a branch's in each. The Vietnamese animals,
//! which CLDR has no names of their own for, are those of the *mười hai con giáp*, as dictionaries and
//! the `vietnamese-zodiac-signs` library have them: a water buffalo for the ox, a cat for the rabbit.

/// The ten stems and the twelve branches in characters, which all four traditions write.
pub(super) const STEMS: [&str; 10] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
pub(super) const BRANCHES: [&str; 12] =
    ["子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"];

/// In pinyin without tones.
pub(super) const STEMS_PINYIN: [&str; 10] =
    ["Jia", "Yi", "Bing", "Ding", "Wu", "Ji", "Geng", "Xin", "Ren", "Gui"];
pub(super) const BRANCHES_PINYIN: [&str; 12] =
    ["zi", "chou", "yin", "mao", "chen", "si", "wu", "wei", "shen", "you", "xu", "hai"];

pub(super) const STEMS_KOREAN: [&str; 10] = ["갑", "을", "병", "정", "무", "기", "경", "신", "임", "계"];
pub(super) const BRANCHES_KOREAN: [&str; 12] =
    ["자", "축", "인", "묘", "진", "사", "오", "미", "신", "유", "술", "해"];

pub(super) const STEMS_VIETNAMESE: [&str; 10] =
    ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"];
pub(super) const BRANCHES_VIETNAMESE: [&str; 12] =
    ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"];

/// CLDR 48, `en`.
pub(super) const ANIMALS: [&str; 12] =
    ["Rat", "Ox", "Tiger", "Rabbit", "Dragon", "Snake", "Horse", "Goat", "Monkey", "Rooster", "Dog", "Pig"];
pub(super) const ANIMALS_CHINESE: [&str; 12] =
    ["鼠", "牛", "虎", "兔", "龙", "蛇", "马", "羊", "猴", "鸡", "狗", "猪"];
pub(super) const ANIMALS_JAPANESE: [&str; 12] =
    ["鼠", "牛", "虎", "兎", "竜", "蛇", "馬", "羊", "猿", "鶏", "犬", "猪"];
pub(super) const ANIMALS_KOREAN: [&str; 12] =
    ["쥐", "소", "호랑이", "토끼", "용", "뱀", "말", "양", "원숭이", "닭", "개", "돼지"];
pub(super) const ANIMALS_VIETNAMESE: [&str; 12] =
    ["Chuột", "Trâu", "Hổ", "Mèo", "Rồng", "Rắn", "Ngựa", "Dê", "Khỉ", "Gà", "Chó", "Lợn"];

/// In pinyin without tones, from the sun's 315°.
pub(super) const TERMS_PINYIN: [&str; 24] = [
    "Lichun",
    "Yushui",
    "Jingzhe",
    "Chunfen",
    "Qingming",
    "Guyu",
    "Lixia",
    "Xiaoman",
    "Mangzhong",
    "Xiazhi",
    "Xiaoshu",
    "Dashu",
    "Liqiu",
    "Chushu",
    "Bailu",
    "Qiufen",
    "Hanlu",
    "Shuangjiang",
    "Lidong",
    "Xiaoxue",
    "Daxue",
    "Dongzhi",
    "Xiaohan",
    "Dahan",
];
pub(super) const TERMS_CHINESE: [&str; 24] = [
    "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋",
    "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒",
];
pub(super) const TERMS_JAPANESE: [&str; 24] = [
    "立春", "雨水", "啓蟄", "春分", "清明", "穀雨", "立夏", "小満", "芒種", "夏至", "小暑", "大暑", "立秋",
    "処暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒",
];
pub(super) const TERMS_KOREAN: [&str; 24] = [
    "입춘", "우수", "경칩", "춘분", "청명", "곡우", "입하", "소만", "망종", "하지", "소서", "대서", "입추",
    "처서", "백로", "추분", "한로", "상강", "입동", "소설", "대설", "동지", "소한", "대한",
];
pub(super) const TERMS_VIETNAMESE: [&str; 24] = [
    "Lập Xuân",
    "Vũ Thủy",
    "Kinh Trập",
    "Xuân Phân",
    "Thanh Minh",
    "Cốc Vũ",
    "Lập Hạ",
    "Tiểu Mãn",
    "Mang Chủng",
    "Hạ Chí",
    "Tiểu Thử",
    "Đại Thử",
    "Lập Thu",
    "Xử Thử",
    "Bạch Lộ",
    "Thu Phân",
    "Hàn Lộ",
    "Sương Giáng",
    "Lập Đông",
    "Tiểu Tuyết",
    "Đại Tuyết",
    "Đông Chí",
    "Tiểu Hàn",
    "Đại Hàn",
];
