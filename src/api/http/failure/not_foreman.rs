//! Refusals that Foreman has not written, which are no JSON: of a firewall, a proxy or the web server before it.

use super::Head;
use crate::api::http::proxy::Proxy;
use crate::api::http::transport::place;
use crate::error::{Error, Kind};
use reqwest::StatusCode;
use url::Url;

/// The error that such a refusal (400 to 499) with this `body` means, `refuser` being what has answered.
pub fn explain(head: &Head, body: &[u8], refuser: &str) -> Error {
    let Head { status, headers, url, .. } = head;
    let page = title(body).map(|title| format!(" (\"{title}\")")).unwrap_or_default();
    match status.as_u16() {
        407 if let Ok(Some(proxy)) = Proxy::to(url) => proxy.wants_login(headers, &place(url)),
        403 => Error::new(
            Kind::Forbidden,
            format!("{refuser} refused the request (403) with a page that is not Foreman's{page}"),
        )
        .hint("A firewall, a proxy or the web server before Foreman says so, not the permissions of the user."),
        414 | 431 => too_long(url, Some(*status)),
        400 if url.as_str().len() > LONG => too_long(url, Some(*status)),
        413 => Error::new(Kind::Rejected, format!("the request is too large for {refuser} ({status})"))
            .hint("The web server before Foreman limits the size of requests."),
        _ => Error::new(
            Kind::Protocol,
            format!("{refuser} refused the request ({status}) without a reason in JSON{page}"),
        ),
    }
}

/// Bytes of an address that some servers refuse with a plain 400.
const LONG: usize = 4_000;

/// Returns the error for an address that the server does not take, or without a status for one that cannot be sent at all.
pub fn too_long(url: &Url, status: Option<StatusCode>) -> Error {
    let place = match status {
        Some(status) => format!("{} ({status})", place(url)),
        None => "the address of a request".into(),
    };
    let search = url.query_pairs().find(|(name, _)| name == "search").map(|(_, search)| search.chars().count());
    let characters = search.filter(|characters| *characters > url.as_str().len() / 4);
    match characters {
        Some(characters) => Error::too_long(format!("the search of {characters} characters is too long for {place}"))
            .hint("Shorten it: a pattern or a host group may stand for a list of names. Or search several times."),
        None => Error::too_long(format!("the address of the request is too long for {place}")),
    }
}

/// The title of a web page, as far as one line holds it.
fn title(body: &[u8]) -> Option<String> {
    const MOST: usize = 80;
    let text = String::from_utf8_lossy(body.get(..2_000).unwrap_or(body));
    let start = text.to_ascii_lowercase().find("<title>")? + "<title>".len();
    let title = text.get(start..)?.split('<').next()?;
    let words: Vec<&str> = title.split_whitespace().collect();
    let title: String = words.join(" ").chars().take(MOST).collect();
    Some(title).filter(|title| !title.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_of_a_page_is_one_short_line() {
        assert_eq!(title(b"<html><head><TITLE>\n Access\t Denied </TITLE>").as_deref(), Some("Access Denied"));
        assert_eq!(title(format!("<title>{}", "x".repeat(900)).as_bytes()).map(|title| title.len()), Some(80));
        for page in [&b"<title></title>"[..], b"no page", b"", b"<title", &[0xff; 9]] {
            assert_eq!(title(page), None);
        }
    }
}
