//! The repetition of a document: a cron line, or the words of people.

use super::fields::DocumentFields;
use super::key;
use crate::error::Error;
use crate::model::cadence::CadenceWords;
use crate::model::cron::Dialect;

/// Reads the cron line, and the words that it is composed of, if any.
pub(super) fn cron_line(recurrence: &mut DocumentFields) -> Result<(Option<String>, Option<CadenceWords>), Error> {
    let line = recurrence.text("cron_line")?;
    let every = recurrence.text("every")?;
    let mut list = |name| Ok(Some(recurrence.texts(name)?.join(",")).filter(|list| !list.is_empty()));
    let words = CadenceWords { every, on_days: list("on_days")?, on_day: list("on_day")?, at: list("at")? };
    match (line, words.are_given()) {
        (Some(_), true) => Err(Error::invalid(
            "recurrence.cron_line",
            None,
            "cannot be combined with recurrence.every, on_days, on_day and at, which say the same",
        )),
        (line, false) => Ok((line, None)),
        (None, true) => words
            .cron_line(Dialect::Fugit)
            .map(|line| (line, Some(words)))
            .map_err(|error| error.rename_options(|option| Some(format!("recurrence.{}", key(option))))),
    }
}

#[cfg(test)]
mod tests {
    use super::super::draft;

    #[test]
    fn words_are_a_cron_line_and_lists_may_be_lists() {
        for (words, line) in [
            ("{every: day, at: '02:00'}", "0 2 * * *"),
            ("{every: day, at: ['02:00', '14:00']}", "0 2,14 * * *"),
            ("{on_days: [mon, wed], at: '06:30'}", "30 6 * * 1,3"),
            ("{every: month, on_day: 1}", "0 0 1 * *"),
            ("{cron_line: 5 4 * * *}", "5 4 * * *"),
        ] {
            let read = draft("x", &format!("recurrence: {words}\n")).unwrap();
            assert_eq!(read.cron_line.as_deref(), Some(line), "{words}");
        }
    }
}
