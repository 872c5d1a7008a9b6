//! Short lists of host names, `web[01-03,7].example.com`, in the syntax of cluster shells.

use std::collections::BTreeMap;

/// The text before a name's first number, the width of the number (0 without leading zeros), and the text after it.
type Pattern<'a> = (&'a str, usize, &'a str);

/// Folds names by their first number, and sorts the result. A name without a number stays as it is.
pub fn fold<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let (mut patterns, mut folded) = (BTreeMap::<Pattern<'_>, Vec<&str>>::new(), Vec::new());
    for name in names {
        match split(name) {
            Some((before, digits, after)) => patterns.entry((before, digits.len(), after)).or_default().push(digits),
            None => folded.push(name.to_owned()),
        }
    }
    folded.extend(numbers(patterns).into_iter().map(|((before, width, after), numbers)| {
        let ranges = ranges(numbers, width);
        let is_one = !ranges.contains(['-', ',']);
        if is_one { format!("{before}{ranges}{after}") } else { format!("{before}[{ranges}]{after}") }
    }));
    folded.sort();
    folded.join(",")
}

fn split(name: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = name.split_at_checked(name.find(|c: char| c.is_ascii_digit())?)?;
    let (digits, after) = rest.split_at_checked(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()))?;
    digits.parse::<u64>().is_ok().then_some((before, digits, after))
}

/// Collects the numbers of each pattern. They keep their width if one of them has leading zeros.
fn numbers<'a>(patterns: BTreeMap<Pattern<'a>, Vec<&str>>) -> BTreeMap<Pattern<'a>, Vec<u64>> {
    let mut numbers = BTreeMap::<_, Vec<u64>>::new();
    for ((before, width, after), digits) in patterns {
        let is_padded = width > 1 && digits.iter().any(|digits| digits.starts_with('0'));
        let pattern = (before, if is_padded { width } else { 0 }, after);
        numbers.entry(pattern).or_default().extend(digits.iter().filter_map(|digits| digits.parse::<u64>().ok()));
    }
    numbers
}

fn ranges(mut numbers: Vec<u64>, width: usize) -> String {
    numbers.sort_unstable();
    numbers.dedup();
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let shown = runs.iter().map(|(first, last)| match first == last {
        true => format!("{first:0width$}"),
        false => format!("{first:0width$}-{last:0width$}"),
    });
    shown.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_folded_by_their_first_number() {
        for (names, folded) in [
            ("", ""),
            ("a.example.com", "a.example.com"),
            ("web3.example.com", "web3.example.com"),
            ("web1.example.com web3.example.com web2.example.com", "web[1-3].example.com"),
            ("web08 web09 web11 web1 db", "db,web1,web[08-09,11]"),
            ("n0 n9 n10 n12", "n[0,9-10,12]"),
            ("n1-2 n2-2 n1-3", "n1-3,n[1-2]-2"),
            ("x99999999999999999999999 x1", "x1,x99999999999999999999999"),
        ] {
            assert_eq!(fold(names.split_whitespace()), folded);
        }
    }

    /// Returns the names that a folded list stands for.
    fn unfolded(folded: &str) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        let mut rest = folded;
        while !rest.is_empty() {
            let mut depth = 0;
            let end = rest.find(|c| {
                depth += i32::from(c == '[') - i32::from(c == ']');
                c == ',' && depth == 0
            });
            let (one, after) = end.map_or((rest, ""), |end| (&rest[..end], &rest[end + 1..]));
            rest = after;
            let Some((before, inner)) = one.split_once('[') else {
                names.insert(one.to_owned());
                continue;
            };
            let (ranges, after) = inner.split_once(']').unwrap();
            for range in ranges.split(',') {
                let (first, last) = range.split_once('-').unwrap_or((range, range));
                let width = if first.starts_with('0') { first.len() } else { 0 };
                for number in first.parse::<u64>().unwrap()..=last.parse().unwrap() {
                    names.insert(format!("{before}{number:0width$}{after}"));
                }
            }
        }
        names
    }

    proptest! {
        #[test]
        fn a_folded_list_stands_for_the_same_names(names in prop::collection::btree_set("[ab]{0,2}[0-9]{0,2}[.-][a-c]?[0-9]{0,1}", 0..30)) {
            prop_assert_eq!(unfolded(&fold(names.iter().map(String::as_str))), names);
        }
    }
}
