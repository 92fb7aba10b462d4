use metonic_text::*;
fn main() {
    let mut bad = 0;
    let mut n = 0;
    for row in csv::Reader::from_path(std::env::args().nth(1).unwrap()).unwrap().records() {
        let row = row.unwrap();
        let Some(s) = Numbering::new(&row[0]) else {
            println!("none {}", &row[0]);
            continue;
        };
        let Ok(v) = row[1].parse::<i64>() else {
            println!("{row:?}");
            continue;
        };
        n += 1;
        let t = s.display(v).to_string();
        if t != row[2] {
            bad += 1;
            if bad < 20 {
                println!("{row:?} {t}");
            }
        }
    }
    println!("{bad} of {n}");
}
