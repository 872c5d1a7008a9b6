//! Fugit's grammar: parses the text of a line into items, and accepts exactly what Fugit accepts.

use super::field::{CronField, FIVE, MONTHS, SIX, WEEKDAYS};

/// An item of a field's list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) first: Option<i32>,
    pub(super) last: Option<i32>,
    pub(super) step: Option<i32>,
    /// `~`: the server draws a number.
    pub(super) random: bool,
    /// `mon#2`, `mon#-1`, `mon#L`
    pub(super) nth: Option<i32>,
    /// `mon%2+1`: every second week, and which
    pub(super) weeks: Option<(u64, u64)>,
}

/// The parts of a line.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    /// Fields with their items, seconds first if there are six.
    pub(super) fields: Vec<(CronField, Vec<Item>)>,
    /// `&`: day and weekday must both match.
    pub(super) both_days: bool,
    /// Zone after the fields.
    pub(super) zone: Option<&'a str>,
}

/// Splits a line into its parts; none where Fugit refuses it. As in Fugit, six fields are tried first, and are final once they fit.
pub(super) fn parse(text: &str) -> Option<Parts<'_>> {
    [&SIX[..], &FIVE[..]]
        .into_iter()
        .find_map(|fields| {
            let mut cursor = Cursor { rest: text };
            Some((fields_of(&mut cursor, fields)?, cursor.rest))
        })
        .and_then(|(fields, rest)| {
            let before_zone = text.strip_suffix(rest)?;
            Some(Parts { fields, both_days: before_zone.contains('&'), zone: zone(rest)? })
        })
}

/// Returns true if `text` is a whole field.
pub(super) fn is_field(text: &str, field: CronField) -> bool {
    let mut cursor = Cursor { rest: text };
    list(&mut cursor, field).is_some() && cursor.rest.is_empty()
}

/// Reads the zone after the last field: nothing, or blanks (no tab) and a name or an offset.
fn zone(rest: &str) -> Option<Option<&str>> {
    if rest.is_empty() {
        return Some(None);
    }
    let name = rest.trim_start_matches(' ');
    (name.len() < rest.len() && (is_offset(name) || is_zone_name(name))).then_some(Some(name))
}

/// Returns true for an offset such as `+02:00` or `-0530`, in quarters of an hour only.
pub(super) fn is_offset(text: &str) -> bool {
    let Some(digits) = text.strip_prefix(['+', '-']) else { return false };
    let (hours, minutes) = digits.split_at_checked(2).unwrap_or_default();
    let minutes = minutes.strip_prefix(':').unwrap_or(minutes);
    matches!(hours.as_bytes(), [b'0' | b'1', b'0'..=b'9'] | [b'2', b'0'..=b'4'])
        && matches!(minutes, "00" | "15" | "30" | "45")
}

/// Returns true for a name such as `UTC` or `Europe/Berlin`: a capital first in every part, three parts at most.
pub(super) fn is_zone_name(text: &str) -> bool {
    text.split('/').count() <= 3
        && text.split('/').enumerate().all(|(index, part)| {
            let inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-') || (index > 0 && c == '_');
            part.len() > 1 && part.starts_with(|c: char| c.is_ascii_uppercase()) && part.chars().all(inner)
        })
}

fn fields_of(cursor: &mut Cursor, fields: &[CronField]) -> Option<Vec<(CronField, Vec<Item>)>> {
    let mut read = Vec::with_capacity(fields.len());
    for &field in fields {
        if !read.is_empty() && !cursor.blanks() {
            return None;
        }
        read.push((field, list(cursor, field)?));
    }
    Some(read)
}

/// Reads items between commas. As in Fugit, stray commas are skipped, also after blanks: `1, 2` is two fields.
fn list(cursor: &mut Cursor, field: CronField) -> Option<Vec<Item>> {
    cursor.commas();
    let mut items = vec![item(cursor, field)?];
    while cursor.rest.starts_with(',') {
        cursor.commas();
        match cursor.attempt(|cursor| item(cursor, field)) {
            Some(item) => items.push(item),
            None => break,
        }
    }
    cursor.commas();
    if matches!(field, CronField::Day | CronField::Weekday) {
        cursor.eat("&");
    }
    Some(items)
}

fn item(cursor: &mut Cursor, field: CronField) -> Option<Item> {
    if let Some(step) = cursor.step() {
        return Some(Item { step: Some(step), ..Item::default() });
    }
    if field == CronField::Weekday
        && let Some(item) = cursor.attempt(marked_weekday)
    {
        return Some(item);
    }
    if cursor.eat("*") {
        return Some(Item { step: cursor.step(), ..Item::default() });
    }
    let first = bound(cursor, field);
    let random = cursor.eat("~");
    let last = match first {
        _ if random => bound(cursor, field),
        Some(_) => cursor.attempt(|cursor| cursor.eat("-").then(|| bound(cursor, field))?),
        None => return None,
    };
    Some(Item { first, last, random, step: cursor.step(), ..Item::default() })
}

/// Reads `mon#2` or `mon%2+1`.
fn marked_weekday(cursor: &mut Cursor) -> Option<Item> {
    let first = bound(cursor, CronField::Weekday);
    first?;
    if cursor.eat("#") {
        if cursor.eat("last") || cursor.eat("l") {
            return Some(Item { first, nth: Some(-1), ..Item::default() });
        }
        let sign = if cursor.eat("-") { -1 } else { 1 };
        let count = cursor.number(1, |n| (1..=5).contains(&n))?;
        return Some(Item { first, nth: Some(sign * count), ..Item::default() });
    }
    if !cursor.eat("%") {
        return None;
    }
    let modulus = cursor.digits()?;
    let offset = cursor.attempt(|cursor| cursor.eat("+").then(|| cursor.digits())?).unwrap_or(0);
    Some(Item { first, weeks: Some((modulus, offset)), ..Item::default() })
}

/// Reads a number or the word for it.
fn bound(cursor: &mut Cursor, field: CronField) -> Option<i32> {
    match field {
        CronField::Second | CronField::Minute => cursor.number(2, |n| n <= 59),
        CronField::Hour => cursor.number(2, |n| n <= 24),
        CronField::Day if cursor.eat("last") || cursor.eat("l") => Some(-1),
        CronField::Day => cursor.attempt(|cursor| {
            let sign = if cursor.eat("-") { -1 } else { 1 };
            Some(sign * cursor.number(2, |n| (1..=31).contains(&n))?)
        }),
        CronField::Month => cursor.number(2, |n| (1..=12).contains(&n)).or_else(|| cursor.word(&MONTHS, 1)),
        CronField::Weekday => cursor.number(1, |n| n <= 7).or_else(|| cursor.word(&WEEKDAYS, 0)),
    }
}

/// The text that is not read yet.
struct Cursor<'a> {
    rest: &'a str,
}

impl Cursor<'_> {
    /// Reads by `read`, and restores the text if it finds nothing.
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.rest;
        let found = read(self);
        if found.is_none() {
            self.rest = start;
        }
        found
    }

    fn eat(&mut self, word: &str) -> bool {
        match self.rest.split_at_checked(word.len()) {
            Some((head, rest)) if head.eq_ignore_ascii_case(word) => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    fn blanks(&mut self) -> bool {
        let rest = self.rest.trim_start_matches([' ', '\t']);
        let any = rest.len() < self.rest.len();
        self.rest = rest;
        any
    }

    /// Skips commas, each with the blanks before it.
    fn commas(&mut self) {
        while let Some(rest) = self.rest.trim_start_matches([' ', '\t']).strip_prefix(',') {
            self.rest = rest;
        }
    }

    /// Reads the longest number of at most `width` digits that fits, and leaves the digits after it.
    fn number(&mut self, width: usize, fits: impl Fn(i32) -> bool) -> Option<i32> {
        (1..=width).rev().find_map(|width| {
            let (digits, rest) = self.rest.split_at_checked(width)?;
            let number = digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())??;
            fits(number).then(|| self.rest = rest).map(|()| number)
        })
    }

    /// Reads all digits that follow; a number that is too large becomes the largest.
    fn digits(&mut self) -> Option<u64> {
        let rest = self.rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = self.rest.strip_suffix(rest).filter(|digits| !digits.is_empty())?;
        self.rest = rest;
        Some(digits.parse().unwrap_or(u64::MAX))
    }

    fn step(&mut self) -> Option<i32> {
        self.attempt(|cursor| cursor.eat("/").then(|| cursor.number(2, |_| true))?)
    }

    fn word(&mut self, words: &[&str], first: i32) -> Option<i32> {
        words.iter().zip(first..).find_map(|(word, number)| self.eat(word).then_some(number))
    }
}
