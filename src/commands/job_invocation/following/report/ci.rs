//! Commands to continuous integration services: folded parts of the log, and annotations.

use crate::printable;
use crate::streams::{Ci, Streams, ci};
use std::time::{SystemTime, UNIX_EPOCH};

/// Writes lines folded under a title.
pub fn group(ci: Ci, title: &str, lines: &[String], streams: &mut Streams) {
    let header = printable::line(title);
    let (start, end) = match ci {
        Ci::GitHub => (format!("::group::{}", data(&header)), "::endgroup::".to_owned()),
        Ci::GitLab => {
            let (section, now) = (section(title), now());
            (
                format!("\x1b[0Ksection_start:{now}:{section}[collapsed=true]\r\x1b[0K{}", harmless(&header)),
                format!("\x1b[0Ksection_end:{now}:{section}\r\x1b[0K"),
            )
        }
    };
    streams.ci_command(&start);
    lines.iter().for_each(|line| streams.say(line));
    streams.ci_command(&end);
}

/// Adds an error to the overview of GitHub. GitLab has no overview; it reads JUnit reports.
pub fn error(ci: Ci, title: &str, text: &str, streams: &mut Streams) {
    if ci == Ci::GitHub {
        streams.ci_command(&format!("::error title={}::{}", property(title), data(text)));
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

/// Returns text for use within a command, with commands of its own made harmless.
fn harmless(text: &str) -> String {
    ci::guarded(text, false).into_owned()
}

/// Escapes the text of a GitHub command.
fn data(text: &str) -> String {
    harmless(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property of a GitHub command, which ends at a colon or comma.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Returns the name of a GitLab section, made of letters, digits, `_`, `.` and `-`.
fn section(title: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    title.chars().map(|c| if fits(c) { c } else { '_' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_escaped_by_the_services_rules() {
        assert_eq!(data("50%\r\na: b, c"), "50%25%0D%0Aa: b, c");
        assert_eq!(property("50%\r\na: b, c"), "50%25%0D%0Aa%3A b%2C c");
        assert_eq!(section("web-1.example.com: failed\r"), "web-1.example.com__failed_");
    }
}
