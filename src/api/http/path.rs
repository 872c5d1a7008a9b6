//! Paths of requests.

/// Encodes an id that a user typed as one segment of a path: a slash or a question mark in it must not lead to another path.
pub fn segment(id: &str) -> String {
    let mut encoded = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_cannot_lead_to_another_path() {
        assert_eq!(segment("12"), "12");
        assert_eq!(segment("../hosts/1?x=ü"), "..%2Fhosts%2F1%3Fx%3D%C3%BC");
    }
}
