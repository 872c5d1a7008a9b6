//! Errors on stderr: text, a table of several mistakes, or JSON.

use super::{ErrorForm, Streams, problem_table};
use crate::error::{Error, Kind};
use crate::printable;
use crate::secret::without_secrets;

impl Streams {
    /// Prints an error. No other function converts an error to text for the user.
    pub fn error(&mut self, error: &Error) {
        let json = match self.error_form {
            ErrorForm::Text => None,
            ErrorForm::Json => Some(format!("{:#}", error.to_json())),
            ErrorForm::Event => Some(error.to_event().to_string()),
        };
        if let Some(json) = json {
            let text = printable::json(&without_secrets(&json));
            self.write_err(&self.guarded(&self.with_called_name(&text), true));
        } else {
            // Each line is indented by two blanks.
            let width = self.err_width().map(|width| width.saturating_sub(2));
            let text = match error.problems() {
                [] | [_] => error.to_string(),
                several if error.kind() != Kind::Usage && several.iter().all(|problem| problem.option.is_empty()) => {
                    error.to_string()
                }
                several => error.with_table(&problem_table::draw(several, width)),
            };
            let text = printable::block(&without_secrets(&text)).into_owned();
            // Every error begins with what was not done.
            let (head, rest) = text.split_once(':').unwrap_or((&text, ""));
            self.say(&format!("{}{rest}", self.painted(&format!("{head}:"), anstyle::AnsiColor::Red)));
        }
    }
}
