//! Node sets: many host names in one word, `web[01-12,15].example.com`, in the notation of ClusterShell.

mod expand;
mod fold;
mod refusal;
mod run;
#[cfg(test)]
mod tests;

pub use expand::expand;
pub use fold::{Group, groups};
pub use refusal::NodeSetRefusal;

/// Maximum number of host names that one node set may stand for.
pub const MOST: usize = 100_000;

/// Maximum length of a host name in bytes; servers allow 255.
const LONGEST: usize = 1_000;

/// Signs of the notation. In brackets of its own, such as `[,]`, each stands for itself.
const SIGNS: [char; 3] = ['[', ']', ','];

/// Folds host names into a node set; [`expand`] gives them back, each once.
pub fn fold<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names = names.into_iter();
    let (first, second) = (names.next(), names.next());
    if let (Some(only), None) = (first, second) {
        return fold::text(only);
    }
    let names = first.into_iter().chain(second).chain(names);
    let words: Vec<_> = groups(names).into_iter().map(|group| group.word).collect();
    words.join(",")
}
