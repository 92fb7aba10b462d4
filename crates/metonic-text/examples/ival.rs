use metonic::{Day, calendars};
use metonic_text::*;
fn main() {
    let (mut bad, mut n) = (0, 0);
    for row in csv::Reader::from_path(std::env::args().nth(1).unwrap()).unwrap().records() {
        let row = row.unwrap();
        let Some(&cal) = calendars::ALL.iter().find(|c| c.about().bcp47 == Some(&row[1])) else { continue };
        let loc: Locale = row[0].parse().unwrap();
        n += 1;
        let f = IntervalFormatter::new(loc, cal, row[2].parse().unwrap());
        let (a, b): (Day, Day) = (row[3].parse().unwrap(), row[4].parse().unwrap());
        let t = f.format(a, b).to_string();
        if t != row[5] {
            bad += 1;
            println!("{} {} {} {}: icu {:?} ours {:?}", &row[0], &row[1], &row[2], &row[4], &row[5], t);
        }
    }
    println!("{bad} of {n}");
}
