//! Addresses in texts: masking of the password before the host, and of secrets in path, query and fragment.

use super::{MASK, is_secret};
use std::borrow::Cow;
use std::ops::Range;

/// Masks the password of every address in a text, `https://ann:*****@example.com`, and the secrets of its parameters,
/// `?token=*****`.
pub fn without_secrets(text: &str) -> Cow<'_, str> {
    let mut shown = Cow::Borrowed(text);
    let mut end = 0;
    while let Some(found) = shown.get(end..).and_then(|rest| rest.find("://")) {
        let start = end + found + "://".len();
        let address = shown.get(start..).and_then(|rest| rest.split(ends_address).next()).unwrap_or_default();
        // Punctuation at the end belongs to the sentence.
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

/// Masks the secrets in the parameters of a path, `/api/x;token=*****`.
pub fn path_without_secrets(path: &str) -> String {
    let mut shown = path.to_owned();
    parameters(path, 0).into_iter().rev().for_each(|place| shown.replace_range(place, MASK));
    shown
}

fn ends_address(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '"' | '\'' | '`' | '<' | '>' | '\\')
}

/// Masks the secrets of an address without its scheme.
fn masked(address: &str) -> String {
    let (mut shown, mut end) = (String::with_capacity(address.len()), 0);
    for place in places(address) {
        shown.push_str(address.get(end..place.start).unwrap_or_default());
        shown.push_str(MASK);
        end = place.end;
    }
    shown + address.get(end..).unwrap_or_default()
}

/// Returns the secrets in the addresses of a text, as written there.
pub fn parts(text: &str) -> Vec<&str> {
    let addresses = text.match_indices("://").filter_map(|(at, sign)| {
        let rest = text.get(at + sign.len()..)?;
        rest.split(ends_address).next()
    });
    addresses.flat_map(|address| places(address).into_iter().filter_map(|place| address.get(place))).collect()
}

/// Returns the secrets in the parameters of a path, as written there.
pub fn parts_of_path(path: &str) -> Vec<&str> {
    parameters(path, 0).into_iter().filter_map(|place| path.get(place)).collect()
}

/// Returns the places of the secrets in an address without its scheme, in order.
fn places(address: &str) -> Vec<Range<usize>> {
    let behind_place = address.find('?').unwrap_or(address.len());
    // A password may contain a slash, a semicolon or a hash sign that should have been escaped.
    let login = address.get(..behind_place).and_then(|place| place.rfind('@')).unwrap_or(0);
    let password = address.get(..login).and_then(|login| login.find(':')).map(|colon| colon + 1..login);
    password.into_iter().chain(parameters(address, login)).collect()
}

/// Returns the places of the values of secret parameters after `start`: in a path, a query or a fragment.
fn parameters(address: &str, start: usize) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let rest = address.get(start..).unwrap_or_default();
    let signs: Vec<_> = signs(rest, &["?", "&", ";", "#", "%3f", "%26", "%3b", "%23"]);
    let ends = signs.iter().skip(1).map(|sign| start + sign.start).chain([address.len()]);
    for (sign, end) in signs.iter().zip(ends) {
        let (sign_start, parameter_start) = (start + sign.start, start + sign.end);
        let parameter = address.get(parameter_start..end).unwrap_or_default();
        let separator = signs_of_value(parameter);
        let name = separator.as_ref().and_then(|separator| parameter.get(..separator.start));
        let may_continue = !address.get(sign_start..).is_some_and(|rest| rest.starts_with(['?', '&']));
        match separator.filter(|_| name.is_some_and(|name| is_secret(&unescaped(name)))) {
            Some(separator) => places.push(parameter_start + separator.end..end),
            // A part of the secret before it that should have been escaped.
            None if may_continue && name.is_none() => {
                if let Some(before) = places.last_mut().filter(|before| before.end == sign_start) {
                    before.end = end;
                }
            }
            _ => {}
        }
    }
    places
}

/// Returns the place of the sign between the name and the value of a parameter.
fn signs_of_value(parameter: &str) -> Option<Range<usize>> {
    signs(parameter, &["=", ":", "%3d", "%3a"]).into_iter().next()
}

/// Returns the places of signs, escaped or not, in order.
fn signs(text: &str, signs: &[&str]) -> Vec<Range<usize>> {
    let is_at =
        |at: usize, sign: &str| text.get(at..at + sign.len()).is_some_and(|found| found.eq_ignore_ascii_case(sign));
    let found = |(at, _)| signs.iter().find(|sign| is_at(at, sign)).map(|sign| at..at + sign.len());
    text.char_indices().filter_map(found).collect()
}

/// Decodes the percent escapes in a part of an address.
pub fn unescaped(part: &str) -> String {
    let escaped = part.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    url::form_urlencoded::parse(escaped.as_bytes()).map(|(name, _)| name.into_owned()).collect()
}

/// Shortens an invalid address for messages: after its host, anything but a port may be a password.
pub fn up_to_host(text: &str) -> String {
    let start = text.find("://").map_or(0, |at| at + "://".len());
    let rest = text.get(start..).unwrap_or_default();
    let is_host = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_');
    let host = match rest.find(']') {
        Some(end) if rest.starts_with('[') => end + 1,
        _ => rest.find(|c| !is_host(c)).unwrap_or(rest.len()),
    };
    let behind = rest.get(host..).unwrap_or_default();
    let is_port = |port: &str| port.len() <= 5 && port.bytes().all(|byte| byte.is_ascii_digit());
    match behind.strip_prefix(':') {
        None if matches!(behind, "" | "/") => text.to_owned(),
        // A path of this machine, such as file:///etc.
        None if host == 0 && !behind.contains(['?', '#', ';', ':', '=']) => text.to_owned(),
        Some(port) if is_port(port) => text.to_owned(),
        _ => format!("{}...", text.get(..start + host).unwrap_or_default()),
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
            ("https://a/#access_token=x&b=c", "https://a/#access_token=*****&b=c"),
            ("https://a/p;token=x;b=c", "https://a/p;token=*****;b=c"),
            ("https://a/?t%6fken=x/y&z", "https://a/?t%6fken=*****&z"),
            ("https://a/?b=c#token=x", "https://a/?b=c#token=*****"),
            ("http://ann:p;w#x@a/;c=d", "http://ann:*****@a/;c=d"),
        ] {
            assert_eq!(without_secrets(text), shown);
        }
    }

    #[test]
    fn secrets_in_a_path_are_masked() {
        for (path, shown) in [
            ("/api/x;token=SECRET", "/api/x;token=*****"),
            ("/api/x;token=a;pwd=b/c;d=e", "/api/x;token=*****;pwd=*****;d=e"),
            ("/api/x;t%6fken=a;b", "/api/x;t%6fken=*****"),
            ("/api/x%3Btoken=a", "/api/x%3Btoken=*****"),
            ("/api/x%3btoken%3Da%3Bb", "/api/x%3btoken%3D*****"),
            ("/api/x;access_token:a;b=c", "/api/x;access_token:*****;b=c"),
            ("/api/x%3Faccess_token%3Aa%26b=c", "/api/x%3Faccess_token%3A*****%26b=c"),
            ("/api/hosts?search=token:x", "/api/hosts?search=token:x"),
            ("/api/hosts/a@b:c", "/api/hosts/a@b:c"),
        ] {
            assert_eq!(path_without_secrets(path), shown);
        }
    }

    #[test]
    fn the_secrets_of_addresses_are_found() {
        assert_eq!(parts("http://u:PW@h/?pwd=x&a=b and https://h/#token=y"), ["PW", "x", "y"]);
        assert!(parts("http://h/?a=b u:p@h").is_empty());
        assert_eq!(unescaped("p%40s+s=%26&é"), "p@s+s=&&é");
    }

    #[test]
    fn an_address_that_is_refused_is_shown_up_to_its_host() {
        for (text, shown) in [
            ("http://h:PASSWORD", "http://h..."),
            ("https://h/;token=x", "https://h..."),
            ("https://h/#x", "https://h..."),
            ("h:1a", "h..."),
            ("http://[::1]:x", "http://[::1]..."),
            ("https://h:99999", "https://h:99999"),
            ("https://", "https://"),
            ("ftp://x", "ftp://x"),
            ("ftp://x/", "ftp://x/"),
            ("a b", "a..."),
        ] {
            assert_eq!(up_to_host(text), shown);
        }
    }
}
