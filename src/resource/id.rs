//! Ids as they are typed.

use super::taxonomy::number;
use crate::config::nil;

/// Accepts an id of any form, such as a number, a UUID or a host's name. An empty one, as of a variable that is not set, is refused: in a
/// path it would name the whole list.
pub fn id(text: &str) -> Result<String, String> {
    if matches!(text.trim(), "" | "." | "..") {
        return Err("must be an id, such as 12".to_owned());
    }
    Ok(text.to_owned())
}

/// Accepts the number of a record, or hammer's word for null.
pub fn numbered(text: &str) -> Result<String, String> {
    if text == nil() { Ok(text.to_owned()) } else { number(text).map(|id| id.to_string()) }
}
