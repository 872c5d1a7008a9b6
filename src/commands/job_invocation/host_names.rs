//! Host names in a sentence: up to three one by one, more as a node set.

use crate::model::targets::FoldedHosts;
use unicode_width::UnicodeWidthStr as _;

/// Maximum number of hosts that are named one by one.
const FEW: usize = 3;

/// Returns `start`, a colon and the names, in one line of a screen of `width` columns where there is one. Names that do not fit go without
/// the domain that all share, which is said once; `…` stands for those that do not fit then.
pub fn sentence(start: &str, names: &[impl AsRef<str>], width: Option<usize>) -> String {
    let folded = FoldedHosts::new(names.iter().map(AsRef::as_ref));
    let whole = match names.len() {
        0..=FEW => names.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "),
        _ => folded.to_string(),
    };
    let columns = |start: &str| width.map_or(usize::MAX, |width| width.saturating_sub(start.width() + 2));
    if whole.width() <= columns(start) {
        return format!("{start}: {whole}");
    }
    let domain = if folded.domain().is_empty() { String::new() } else { format!(" (*{})", folded.domain()) };
    let start = format!("{start}{domain}");
    format!("{start}: {}", folded.within(columns(&start)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_three_hosts_are_a_node_set() {
        let names = ["web01.x", "web02.x", "web03.x", "db1.x"];
        assert_eq!(sentence("On 3 hosts", &names[..3], None), "On 3 hosts: web01.x, web02.x, web03.x");
        assert_eq!(sentence("On 4 hosts", &names, None), "On 4 hosts: web[01-03].x,db1.x");
    }

    #[test]
    fn a_terminal_gets_one_line() {
        let names = ["web01.x", "web02.x", "web03.x", "db1.x", "cache7.x"];
        let told = |width| sentence("On 5 hosts", &names, Some(width));
        assert_eq!(told(39), "On 5 hosts: web[01-03].x,cache7.x,db1.x");
        assert_eq!(told(38), "On 5 hosts (*.x): web[01-03],cache7,…");
        assert_eq!(told(36), "On 5 hosts (*.x): web[01-03],…");
        assert_eq!(sentence("On 3 hosts", &names[..3], Some(30)), "On 3 hosts (*.x): web[01-03]");
    }
}
