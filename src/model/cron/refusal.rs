//! Messages of refused lines: the field, its fault, and the values that are allowed.

use super::field::{FIVE, SIX};
use super::grammar::{is_field, is_offset, is_zone_name};
use super::{CronError, CronField};
use crate::model::zone::Zone;

impl CronError {
    /// Finds the fault in a line that Fugit's grammar refuses. The parser itself cannot tell: as Fugit's, it backtracks.
    pub(super) fn explain(line: &str) -> Self {
        if line.starts_with('@') {
            return Self::new(format!(
                "\"{line}\" is not one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @noon, @hourly"
            ));
        }
        if line.contains(['\n', '\r', '\x0b', '\x0c']) {
            return Self::new("has a line break inside; separate the fields by blanks");
        }
        if line.contains(" ,") || line.contains("\t,") {
            return Self::new("has a blank before a comma; write lists without blanks, as in 1,2");
        }
        let tokens: Vec<&str> = line.split_ascii_whitespace().collect();
        let (fields, zone) = match tokens.as_slice() {
            [first @ .., last] if first.len() == 5 && !is_field(last, CronField::Weekday) && like_zone(last) => {
                (&FIVE[..], Some(*last))
            }
            [first @ .., last] if first.len() == 6 => (&SIX[..], Some(*last)),
            tokens if tokens.len() == 6 => (&SIX[..], None),
            tokens if tokens.len() == 5 => (&FIVE[..], None),
            tokens => return Self::count(tokens.len()),
        };
        let fault = fields.iter().zip(&tokens).find(|(field, token)| !is_field(token, **field));
        match (fault, zone) {
            (Some((field, token)), _) => Self::in_list(*field, token),
            (None, Some(zone)) if let Some(spelled) = Zone::spelled(zone).filter(|found| found.name() != zone) => {
                Self::new(format!("time zone \"{zone}\" is spelt {}", spelled.name()))
            }
            (None, Some(zone)) => Self::new(format!(
                "time zone \"{zone}\" is not valid; allowed are names such as Europe/Berlin and offsets such as +02:00 (minutes 00, 15, 30, 45), after a blank"
            )),
            (None, None) => {
                Self::new("is not a valid cron line: fields are separated by blanks, items of a list by commas")
            }
        }
    }

    /// Reports a wrong number of fields.
    pub(super) fn count(fields: usize) -> Self {
        let plural = if fields == 1 { "" } else { "s" };
        Self::new(format!(
            "has {fields} field{plural}; a cron line needs 5 (minute hour day month weekday), such as '30 2 * * sun'"
        ))
    }

    /// Reports the first faulty item of a field's list.
    fn in_list(field: CronField, token: &str) -> Self {
        let fault = token.split(',').find(|item| !item.is_empty() && !is_field(item, field));
        Self::item(field, field.allowed(), fault.unwrap_or(token))
    }

    /// Reports an item that its field does not take, with the allowed values.
    pub(super) fn item(field: CronField, allowed: &str, item: &str) -> Self {
        let name = field.name();
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let (range, step) = item.split_once('/').map_or((item, None), |(range, step)| (range, Some(step)));
        Self::new(match step {
            Some(step) if !is_number(step) || step.len() > 2 || step == "0" => {
                format!("{name} \"{item}\": a step must be a number from 1 to 99")
            }
            _ if range.split('-').all(is_number) => format!("{name} \"{item}\" must be {allowed}"),
            _ => format!(
                "{name} \"{item}\" is not valid; allowed are {allowed}, *, ranges (1-5), steps (*/5) and lists (1,3)"
            ),
        })
    }
}

/// Returns true if a sixth word was meant as a zone.
fn like_zone(text: &str) -> bool {
    is_zone_name(text)
        || is_offset(text)
        || text.starts_with(['+', '-'])
        || text.contains('/') && !text.contains('*')
        || Zone::spelled(text).is_some()
}
