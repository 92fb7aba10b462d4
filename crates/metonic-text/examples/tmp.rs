use metonic::{Calendar, Day, Registry, calendars};
use metonic_text::*;
use std::collections::BTreeMap;
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let mut total = 0;
    let mut bad = 0;
    let mut by: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for &cal in calendars::ALL {
        let Some(b) = cal.about().bcp47 else { continue };
        let Ok(mut r) = csv::Reader::from_path(format!("{dir}/{b}.csv")) else {
            println!("no file {b}");
            continue;
        };
        let h = r.headers().unwrap().clone();
        for row in r.records() {
            let row = row.unwrap();
            let get = |n: &str| row.get(h.iter().position(|x| x == n).unwrap()).unwrap().to_string();
            let loc: Locale = get("locale").parse().unwrap();
            let day: Day = get("iso").parse().unwrap();
            let mut check = |n: &str, ours: String| {
                total += 1;
                if get(n) != ours {
                    bad += 1;
                    by.entry(format!("{b} {n}")).or_default().push(format!(
                        "{} {}: icu {:?} ours {:?}",
                        get("locale"),
                        get("iso"),
                        get(n),
                        ours
                    ));
                }
            };
            for (n, s) in [
                ("full", Style::Full),
                ("long", Style::Long),
                ("medium", Style::Medium),
                ("short", Style::Short),
            ] {
                check(n, Formatter::with_style(loc, cal, s).format(day).to_string());
            }
            for (n, p) in [
                ("month_long", "LLLL"),
                ("month_short", "LLL"),
                ("month_narrow", "LLLLL"),
                ("month_fmt_long", "MMMM"),
                ("month_fmt_short", "MMM"),
                ("month_fmt_narrow", "MMMMM"),
                ("month_num", "M"),
                ("weekday_long", "EEEE"),
                ("weekday_short", "EEE"),
                ("weekday_narrow", "EEEEE"),
                ("weekday_min", "EEEEEE"),
                ("era_long", "GGGG"),
                ("era_short", "G"),
                ("era_narrow", "GGGGG"),
                ("y", "y"),
                ("yy", "yy"),
                ("u", "u"),
                ("r", "r"),
                ("U", "U"),
                ("Y", "Y"),
                ("w", "w"),
                ("W", "W"),
                ("D", "D"),
                ("d", "d"),
                ("F", "F"),
                ("e", "e"),
                ("g", "g"),
                ("QQQQ", "QQQQ"),
            ] {
                check(n, Formatter::new(loc, cal, Pattern::ldml(p).unwrap()).format(day).to_string());
            }
        }
    }
    for (k, v) in &by {
        println!("{k}: {}", v.len());
        for x in v.iter().take(3) {
            println!("    {x}");
        }
    }
    println!("{bad} of {total}");
    let _ = Registry::global();
}
