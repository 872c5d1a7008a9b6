//! Which remote execution the server has: some requests are cheaper, or there at all, only since a version.

use crate::api::Client;
use crate::model::answer;
use serde_json::Value;
use std::fmt;

/// A version of the remote execution plugin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// The first number.
    pub major: u32,
    /// The second.
    pub minor: u32,
}

impl Version {
    /// Version `major.minor`.
    pub const fn new(major: u32, minor: u32) -> Self {
        Self { major, minor }
    }

    /// The first two numbers of a text such as `14.1.4` or `16.7.0-rc1`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.split(|c: char| !c.is_ascii_digit());
        Some(Self::new(numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

impl Client {
    /// The server's remote execution version, asked for once; none where the user may not see the plugins.
    pub async fn remote_execution(&self) -> Option<Version> {
        let asked = async {
            let version = match self.get("/api/plugins", &[("per_page", "1000")]).await {
                Ok(answer) => plugin(&answer, "foreman_remote_execution"),
                Err(_) => None,
            };
            let known = version.map_or("unknown".to_owned(), |version| version.to_string());
            self.debug(|| format!("the server's remote execution version is {known}"));
            version
        };
        *self.remote_execution.get_or_init(|| asked).await
    }
}

fn plugin(answer: &Value, id: &str) -> Option<Version> {
    let rows = answer.get("results").unwrap_or(answer).as_array()?;
    let names = |row: &&Value| ["/id", "/name"].iter().any(|key| answer::text(row, key) == Some(id));
    Version::parse(answer::text(rows.iter().find(names)?, "/version")?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_version_is_its_first_two_numbers() {
        assert_eq!(Version::parse("14.1.4"), Some(Version::new(14, 1)));
        assert_eq!(Version::parse("16.7.0-rc1"), Some(Version::new(16, 7)));
        assert!(Version::new(9, 1) < Version::new(14, 0));
        for odd in ["", "x", "14", "-1.2"] {
            assert_eq!(Version::parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn the_plugin_is_found_in_either_shape_of_list() {
        let row = json!({"id": "foreman_remote_execution", "version": "14.1.4"});
        assert_eq!(
            plugin(&json!({"results": [{"id": "katello"}, row]}), "foreman_remote_execution"),
            Some(Version::new(14, 1))
        );
        assert_eq!(plugin(&json!([row]), "foreman_remote_execution"), Some(Version::new(14, 1)));
        assert_eq!(plugin(&json!({"results": null}), "foreman_remote_execution"), None);
    }
}
