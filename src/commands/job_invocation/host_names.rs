//! Names of hosts in a sentence: all of a few, the first of many.

/// Hosts that are named before the rest is only counted.
const SHOWN: usize = 20;

/// The first names, and how many more there are.
pub fn first(names: &[&str]) -> String {
    let shown: Vec<_> = names.iter().take(SHOWN).copied().collect();
    match names.len() - shown.len() {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_names_end_in_a_count() {
        assert_eq!(first(&["a", "b"]), "a, b");
        assert!(first(&["h"; SHOWN + 3]).ends_with("h and 3 more"));
    }
}
