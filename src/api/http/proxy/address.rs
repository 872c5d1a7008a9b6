//! The address in a proxy variable. Doubtful ones are refused with a reason that does not repeat the text, which may have a password.

use url::{Host, Url};

/// Parses an address; the default scheme is http.
pub fn parse(text: &str) -> Result<Url, String> {
    if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err("it holds a blank or a line break".into());
    }
    if text.starts_with(['"', '\'']) || text.ends_with(['"', '\'']) {
        return Err("there are quotation marks around it".into());
    }
    let (scheme, rest) = text.split_once("://").unwrap_or(("http", text));
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return Err("only http:// and https:// proxies are supported".into());
    }
    let login = rest.rsplit_once('@').map_or("", |(login, _)| login);
    if let Some(unescaped) = rest.chars().find(|c| ['#', '?', '\\'].contains(c)).or(login.chars().find(|c| *c == '/')) {
        return Err(format!("it holds a {unescaped}, which has to be escaped in a user or a password"));
    }
    let url = Url::parse(&format!("{scheme}://{rest}")).map_err(|cause| format!("it is not an address ({cause})"))?;
    match url.host() {
        Some(Host::Domain(name))
            if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte)) =>
        {
            Err("its host is no name".into())
        }
        None => Err("it names no host".into()),
        Some(_) if url.path() != "/" => Err("it has a path".into()),
        Some(_) => Ok(url),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_is_read_with_and_without_scheme_and_login() {
        for (text, expected) in [
            ("http://proxy.example.com:3128", "http://proxy.example.com:3128/"),
            ("HTTPS://Proxy.example.com/", "https://proxy.example.com/"),
            ("proxy:3128", "http://proxy:3128/"),
            ("10.1.2.3:8080", "http://10.1.2.3:8080/"),
            ("http://[fd00::1]:3128", "http://[fd00::1]:3128/"),
            ("ann:s%23cret@proxy:3128", "http://ann:s%23cret@proxy:3128/"),
            ("http://ann:p@ss@proxy", "http://ann:p%40ss@proxy/"),
        ] {
            assert_eq!(parse(text).map(String::from).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused_without_being_shown() {
        for text in [
            "\"http://proxy:3128\"",
            "'http://proxy:3128'",
            "http://proxy:3128'",
            " http://proxy:3128",
            "http://proxy:3128 ",
            "http://pro xy:3128",
            "http://proxy:3128\r",
            "http://ann:sec#ret@proxy:3128",
            "http://ann:12#3@proxy:3128",
            "http://ann:sec/ret@proxy:3128",
            "http://ann:12/3@proxy:3128",
            "http://ann:sec?ret@proxy:3128",
            "http://CORP\\ann:secret@proxy:3128",
            "http://proxy:secret",
            "http://proxy:99999",
            "http://",
            "://proxy",
            "socks5://ann:secret@proxy:1080",
            "ftp://proxy",
            "http//proxy:3128",
            "http://proxy:3128/proxy.pac",
            "http://<proxy>:3128",
            "http://\"proxy\":3128",
            "http://{proxy}:3128",
            "$PROXY",
            "\u{201c}http://proxy:3128\u{201d}",
        ] {
            let reason = parse(text).expect_err(text);
            assert!(!reason.contains("sec") && !reason.contains("12"), "{text}: {reason}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_an_address_for_the_http_client_too(text in "(http://)?([ -~]{0,8}@)?[!-~]{1,12}(:[0-9]{1,4})?") {
            if let Ok(url) = parse(&text) {
                prop_assert!(url.as_str().parse::<http::Uri>().is_ok_and(|uri| uri.host().is_some()), "{text} {url}");
            }
        }
    }
}
