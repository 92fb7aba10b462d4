use metonic::calendars;
use metonic_text::*;
fn main() {
    let (mut bad, mut n) = (0, 0);
    let mut r = csv::Reader::from_path(std::env::args().nth(1).unwrap()).unwrap();
    let h = r.headers().unwrap().clone();
    for row in r.records() {
        let row = row.unwrap();
        let Some(&cal) = calendars::ALL.iter().find(|c| c.about().bcp47 == Some(&row[1])) else { continue };
        let loc: Locale = row[0].parse().unwrap();
        for i in 2..h.len() {
            if row[i].is_empty() {
                continue;
            }
            n += 1;
            let p = h[i].parse::<Skeleton>().unwrap().pattern(&loc, &cal);
            let t = show(&p);
            if t != show(&Pattern::ldml(&row[i]).unwrap()) {
                bad += 1;
                println!("{} {} {}: icu {:?} ours {:?}", &row[0], &row[1], &h[i], &row[i], t);
            }
        }
    }
    println!("{bad} of {n}");
}
fn show(p: &Pattern) -> String {
    format!("{}", p.to_ldml()).replace("EEEE", "\u{1}").replace("EEE", "E").replace("\u{1}", "EEEE")
}
