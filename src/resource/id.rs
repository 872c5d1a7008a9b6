//! An id as it is typed.

use super::taxonomy::number;
use crate::config::nil;

/// An id: a number, a UUID, a host's name, whatever the server takes, as long as it names one thing. An empty one, as of a variable that is
/// not set, would name the list that the thing is in.
pub fn id(text: &str) -> Result<String, String> {
    if matches!(text.trim(), "" | "." | "..") {
        return Err("an id is needed, such as 12".to_owned());
    }
    Ok(text.to_owned())
}

/// The id of a record that has a number, or hammer's word for null.
pub fn numbered(text: &str) -> Result<String, String> {
    if text == nil() { Ok(text.to_owned()) } else { number(text).map(|id| id.to_string()) }
}
