//! Continuous integration services whose logs can be folded, known by the variables they set.

use crate::printable;
use crate::streams::Streams;
use std::hash::{BuildHasher, RandomState};
use std::time::{SystemTime, UNIX_EPOCH};

/// A service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ci {
    /// GitHub Actions.
    GitHub,
    /// GitLab CI.
    GitLab,
}

impl Ci {
    /// The service that this runs in, if it is one of them.
    pub fn detect() -> Option<Self> {
        let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| value == "true");
        match (is_set("GITHUB_ACTIONS"), is_set("GITLAB_CI")) {
            (true, _) => Some(Ci::GitHub),
            (_, true) => Some(Ci::GitLab),
            _ => None,
        }
    }

    /// Says `lines`, folded under `title`. What they hold is not taken for commands to the service.
    pub fn group(self, title: &str, lines: &[String], streams: &mut Streams) {
        match self {
            Ci::GitHub => {
                // Unknown to the hosts, so that they cannot end it.
                let token = format!("{:016x}", RandomState::new().hash_one(title));
                streams.say(&format!("::group::{}\n::stop-commands::{token}", data(title)));
                lines.iter().for_each(|line| streams.say(line));
                streams.say(&format!("::{token}::\n::endgroup::"));
            }
            Ci::GitLab => {
                let (section, now) = (section(title), now());
                let title = printable::line(title);
                streams.say(&format!("\x1b[0Ksection_start:{now}:{section}[collapsed=true]\r\x1b[0K{title}"));
                lines.iter().for_each(|line| streams.say(line));
                streams.say(&format!("\x1b[0Ksection_end:{now}:{section}\r\x1b[0K"));
            }
        }
    }

    /// Marks an error in the service's overview; GitLab has none, it reads JUnit reports.
    pub fn error(self, title: &str, text: &str, streams: &mut Streams) {
        if self == Ci::GitHub {
            streams.say(&format!("::error title={}::{}", property(title), data(text)));
        }
    }
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

/// The text of a GitHub command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a GitHub command, which ends at a colon or comma.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// The name of a GitLab section: letters, digits, `_`, `.` and `-`.
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
