//! The cookie of a session.

use reqwest::header::{HeaderMap, HeaderValue, SET_COOKIE};

const NAME: &str = "_session_id";

/// Returns the cookie for a session id, marked as a secret. A stored id that cannot stand in a header is treated as an expired one.
pub fn cookie(id: &str) -> HeaderValue {
    let mut value = HeaderValue::from_str(&format!("{NAME}={id}")).unwrap_or(HeaderValue::from_static(NAME));
    value.set_sensitive(true);
    value
}

/// Returns the id of the session that an answer has opened.
pub fn session_id(headers: &HeaderMap) -> Option<&str> {
    let cookies = headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.filter_map(|cookie| cookie.split(';').next()?.trim().split_once('='));
    let (_, id) = pairs.find(|(name, _)| *name == NAME)?;
    (!id.is_empty()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_session_is_found_among_other_cookies_without_its_attributes() {
        let mut headers = HeaderMap::new();
        for cookie in ["timezone=UTC; path=/", "_session_id=a1%2b; path=/; HttpOnly", "_session_id=later"] {
            headers.append(SET_COOKIE, HeaderValue::from_static(cookie));
        }
        assert_eq!(session_id(&headers), Some("a1%2b"));
        let empty = HeaderMap::from_iter([(SET_COOKIE, HeaderValue::from_static("_session_id=; path=/"))]);
        assert_eq!(session_id(&empty), None);
    }
}
