//! Callgrind's profile, read for what each call from a row to an operation cost.

use std::collections::BTreeMap;

/// What names a row's function, and an operation's.
const ROW: &str = "slot_";
const OPERATION: &str = "op_";

/// Instructions by row and operation, with all that the operation calls: after a function's line stand its
/// own lines, and after each call (`cfn=`, `calls=`) one with what the called executed.
pub(super) fn costs(profile: &str) -> BTreeMap<(&str, &str), u64> {
    let mut costs = BTreeMap::new();
    let (mut row, mut called): (Option<&str>, Option<&str>) = (None, None);
    for line in profile.lines() {
        if let Some(function) = line.strip_prefix("fn=") {
            (row, called) = (Some(function).filter(|name| name.starts_with(ROW)), None);
        } else if let Some(function) = line.strip_prefix("cfn=") {
            called = Some(function).filter(|name| name.starts_with(OPERATION));
        } else if line.starts_with(|first: char| first.is_ascii_digit())
            && let (Some(row), Some(operation)) = (row, called.take())
            && let Some(cost) = line.split(' ').nth(1).and_then(|cost| cost.parse::<u64>().ok())
        {
            *costs.entry((row, operation)).or_default() += cost;
        }
    }
    costs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_call_is_counted_by_itself() {
        let profile = "events: Ir\n\nfn=slot_00\n3 10\ncfn=op_a\ncalls=1 0\n5 30\n6 2\ncfn=op_b\ncalls=1 0\n7 4\n\n\
                       fn=op_a\n1 20\ncfn=helper\ncalls=2 0\n5 10\n\nfn=slot_01\ncfn=op_a\ncalls=1 0\n5 31\n";
        let expected = [(("slot_00", "op_a"), 30), (("slot_00", "op_b"), 4), (("slot_01", "op_a"), 31)];
        assert_eq!(costs(profile), BTreeMap::from(expected));
    }
}
