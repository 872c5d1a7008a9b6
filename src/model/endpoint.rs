//! The endpoint of the configured server that a typed path or address names.

use crate::error::Error;
use url::Url;

/// A path below the server's address, and the query after it.
#[derive(Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Path, with its leading slash.
    pub path: String,
    /// Query parameters, in the order typed.
    pub query: Vec<(String, String)>,
}

impl Endpoint {
    /// Reads a path, or a full address, which must be on `server`: the login is sent to no other.
    pub fn parse(text: &str, server: &Url) -> Result<Self, Error> {
        let prefix = server.as_str().trim_end_matches('/');
        let is_address = text.split(['/', '?']).next().is_some_and(|word| word.ends_with(':'));
        let address = if is_address { text.to_owned() } else { format!("{prefix}/{}", text.trim_start_matches('/')) };
        let Ok(url) = Url::parse(&address) else {
            return Err(Error::usage("PATH: must be a path of the server, such as /api/hosts"));
        };
        if url.fragment().is_some() {
            return Err(Error::usage("PATH: a # does not reach the server; write %23 for one in a value"));
        }
        let below = url.path().strip_prefix(server.path().trim_end_matches('/'));
        match below.filter(|path| path.starts_with('/') && url.origin() == server.origin() && !has_login(&url)) {
            Some(path) => Ok(Self { path: path.to_owned(), query: url.query_pairs().into_owned().collect() }),
            None => Err(Error::usage(format!("PATH: only addresses below {prefix} are allowed"))
                .hint("Another server is chosen with --server or --profile, so that it gets its own login.")),
        }
    }
}

fn has_login(url: &Url) -> bool {
    !url.username().is_empty() || url.password().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, server: &str) -> Result<Endpoint, Error> {
        Endpoint::parse(text, &server.parse().unwrap())
    }

    #[test]
    fn a_path_is_below_the_server_with_or_without_slash_and_as_an_address() {
        let expected = Endpoint { path: "/api/hosts".into(), query: vec![("search".into(), "name ~ a://b".into())] };
        for server in ["https://f.example", "https://f.example:443/", "https://f.example/foreman/"] {
            let address = format!("{}/api/hosts?search=name+~%20a://b", server.trim_end_matches('/'));
            for text in ["api/hosts?search=name ~ a://b", "/api/hosts?search=name+~+a%3A//b", &address] {
                assert_eq!(parse(text, server).unwrap(), expected, "{text} {server}");
            }
        }
    }

    #[test]
    fn nothing_leads_to_another_server() {
        for text in ["//other.example/api", "@other.example/", ":80@other.example", "\\\\other.example/api"] {
            if let Ok(endpoint) = parse(text, "https://f.example/") {
                let url = Url::parse(&format!("https://f.example{}", endpoint.path)).unwrap();
                assert_eq!(url.host_str(), Some("f.example"), "{text}");
            }
        }
        for text in [
            "https://other.example/api",
            "http://f.example/foreman/api",
            "https://f.example:8443/foreman/api",
            "https://f.example/api",
            "https://f.example/foremanx/api",
            "https://user:pw@f.example/foreman/api",
            "/../api",
            "file:///etc/passwd",
            "https:",
            "/api#x",
        ] {
            let error = parse(text, "https://f.example/foreman").unwrap_err();
            assert!(error.message().starts_with("PATH: ") && !error.message().contains("pw"), "{text}: {error}");
        }
    }
}
