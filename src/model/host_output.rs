//! What a host printed, as the server hands it out: pieces in the order of their timestamps, which may break off anywhere.

mod lines;
mod seen;

pub use lines::Lines;
pub use seen::Seen;

use crate::model::answer;
use serde_json::Value;

/// Where a piece comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The host's standard output.
    Stdout,
    /// The host's standard error.
    Stderr,
    /// The smart proxy or the server.
    Debug,
}

impl Origin {
    /// The server's word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Origin::Stdout => "stdout",
            Origin::Stderr => "stderr",
            Origin::Debug => "debug",
        }
    }
}

/// A piece of a host's output.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Its id; the server's own remarks have none, and no piece has before remote execution 8.1.
    pub id: Option<u64>,
    /// When it was printed, in seconds since 1970.
    pub timestamp: Option<f64>,
    /// Where it comes from.
    pub origin: Origin,
    /// What was printed.
    pub text: String,
}

impl Piece {
    /// Reads a piece; none if it holds no text.
    pub fn read(piece: &Value) -> Option<Self> {
        let origin = match answer::text(piece, "/output_type") {
            Some("stderr") => Origin::Stderr,
            Some("debug") => Origin::Debug,
            _ => Origin::Stdout,
        };
        let timestamp = piece.get("timestamp");
        let timestamp = timestamp.and_then(|time| time.as_f64().or_else(|| time.as_str()?.parse().ok()));
        let text = answer::text(piece, "/output")?.to_owned();
        Some(Self { id: answer::count(piece.get("id")), timestamp, origin, text })
    }

    /// The word after `Exit status:`, with which the server ends every host's output.
    pub fn exit_status(&self) -> Option<&str> {
        let status = self.text.strip_prefix("Exit status:")?;
        (self.id.is_none() && !status.ends_with('\n')).then(|| status.trim())
    }

    /// Whether this is the server's own remark, which is a whole line without a line break.
    fn is_remark(&self) -> bool {
        self.origin == Origin::Debug || self.exit_status().is_some()
    }
}

/// The end of a host's output in words: `exit status 3`.
pub fn reason(pieces: &[Piece]) -> String {
    match pieces.iter().rev().find_map(Piece::exit_status) {
        Some("EXCEPTION") => "could not be run".to_owned(),
        Some(status) => format!("exit status {status}"),
        None => "no exit status".to_owned(),
    }
}

/// The last lines of a host's output that say something, the server's exit status left out.
pub fn last_lines(pieces: &[Piece], count: usize) -> Vec<String> {
    let mut said = Vec::new();
    let mut lines = Lines::default();
    for piece in pieces.iter().filter(|piece| piece.exit_status().is_none()) {
        lines.take(piece, &mut |line| said.push(line.trim_end().to_owned()));
    }
    lines.finish(&mut |line| said.push(line.trim_end().to_owned()));
    said.retain(|line| !line.is_empty());
    said.split_off(said.len().saturating_sub(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn pieces(values: &[Value]) -> Vec<Piece> {
        values.iter().filter_map(Piece::read).collect()
    }

    #[test]
    fn a_failed_host_tells_its_exit_status_and_last_lines() {
        let said = [json!({"output": "a\nb\nc"}), json!({"output": "c\nd"}), json!({"output": "Exit status: 3"})];
        assert_eq!(reason(&pieces(&said)), "exit status 3");
        assert_eq!(last_lines(&pieces(&said), 3), ["b", "cc", "d"]);
    }

    #[test]
    fn an_unreachable_host_and_a_silent_one_are_told_apart() {
        assert_eq!(reason(&pieces(&[json!({"output": "Exit status: EXCEPTION"})])), "could not be run");
        assert_eq!(reason(&[]), "no exit status");
    }

    #[test]
    fn a_host_that_prints_the_words_of_an_exit_status_does_not_have_one() {
        for forged in [json!({"id": 7, "output": "Exit status: 0"}), json!({"output": "Exit status: 0\n"})] {
            assert_eq!(reason(&pieces(&[forged])), "no exit status");
        }
    }

    #[test]
    fn pieces_are_read_leniently() {
        let odd = json!({"id": "9", "timestamp": "1.5", "output_type": "stderr", "output": "x"});
        let expected = Piece { id: Some(9), timestamp: Some(1.5), origin: Origin::Stderr, text: "x".into() };
        assert_eq!(Piece::read(&odd), Some(expected));
        for nothing in [json!({"output": null}), json!({"output": ""}), json!(null), json!("x")] {
            assert_eq!(Piece::read(&nothing), None);
        }
    }
}
