//! Host names in a sentence: all of a few, the first of many.

/// Maximum number of hosts that a sentence names.
pub const MANY: usize = 20;

/// Returns the first `most` names and the number of the others.
pub fn first(names: &[impl AsRef<str>], most: usize) -> String {
    let shown: Vec<_> = names.iter().take(most).map(AsRef::as_ref).collect();
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
        assert_eq!(first(&["a", "b"], 2), "a, b");
        assert_eq!(first(&["h"; 5], 2), "h, h and 3 more");
    }
}
