//! Answers that a user may do without.

use crate::error::{Error, Kind};

/// Returns an answer; `None` where it is forbidden, or the server has no such record, endpoint or search.
pub fn told<T>(answer: Result<T, Error>) -> Result<Option<T>, Error> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(error) if matches!(error.kind(), Kind::Forbidden | Kind::NotFound | Kind::Rejected) => Ok(None),
        Err(error) => Err(error),
    }
}
