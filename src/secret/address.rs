//! Addresses in texts: the login that one may hold before its host, and the secrets in its query.

use super::{MASK, is_secret};
use std::borrow::Cow;

/// `text` with the password of every address in it masked, `https://ann:*****@example.com`, and the secrets of its query,
/// `?token=*****`.
pub fn without_secrets(text: &str) -> Cow<'_, str> {
    let mut shown = Cow::Borrowed(text);
    let mut end = 0;
    while let Some(found) = shown.get(end..).and_then(|rest| rest.find("://")) {
        let start = end + found + "://".len();
        let address = shown.get(start..).and_then(|rest| rest.split(ends_address).next()).unwrap_or_default();
        // What ends a sentence is none of its own.
        let address = address.trim_end_matches([';', ',', '.', ':', ')']);
        let masked = masked(address);
        end = start + masked.len();
        if masked != address {
            let behind = start + address.len();
            shown.to_mut().replace_range(start..behind, &masked);
        }
    }
    shown
}

fn ends_address(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '"' | '\'' | '`' | '<' | '>' | '\\')
}

/// An address without its scheme.
fn masked(address: &str) -> String {
    let (place, query) = address.split_once('?').map_or((address, None), |(place, query)| (place, Some(query)));
    // A password may hold a slash that should have been escaped.
    let place = match place.rsplit_once('@') {
        Some((login, host)) => match login.split_once(':') {
            Some((user, _)) => format!("{user}:{MASK}@{host}"),
            None => place.to_owned(),
        },
        None => place.to_owned(),
    };
    let parameter = |parameter: &str| match parameter.split_once('=') {
        Some((name, _)) if is_secret(name) => format!("{name}={MASK}"),
        _ => parameter.to_owned(),
    };
    match query {
        Some(query) => format!("{place}?{}", query.split('&').map(parameter).collect::<Vec<_>>().join("&")),
        None => place,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logins_and_secrets_of_addresses_are_masked_and_nothing_else_is() {
        for (text, shown) in [
            ("--server: \"https://a/?token=x\": no", "--server: \"https://a/?token=*****\": no"),
            (
                "http://ann:p@ss/w@a.example:3000/x?q=1&api_key=y#z and",
                "http://ann:*****@a.example:3000/x?q=1&api_key=***** and",
            ),
            ("https://a/?token=x; no, https://b?pwd=y. And", "https://a/?token=*****; no, https://b?pwd=*****. And"),
            ("https://ann@a/ https://u:p@b", "https://ann@a/ https://u:*****@b"),
            ("at 10:30 mail ann@a.example, token=x", "at 10:30 mail ann@a.example, token=x"),
            ("https://a/b?search=name=x", "https://a/b?search=name=x"),
            ("://", "://"),
        ] {
            assert_eq!(without_secrets(text), shown);
        }
    }
}
