//! JSON of a server: its values may take a hundred times the memory of its text, and are limited before they are read.

use crate::error::Error;
use serde_json::Value;

/// Memory limit of an answer in bytes, its text and its values together.
const MEMORY: usize = 384 << 20;

/// Memory limit of a row of a list in bytes; its cells are copies.
const ROW: usize = 16 << 20;

/// Memory of values at their worst, in bytes: lists and objects grow by doubling, and a small one has room for several.
#[derive(Clone, Copy, Debug)]
struct Cost {
    /// Bytes for an item of a list.
    item: usize,
    /// Bytes for a member of an object.
    member: usize,
    /// Bytes for a list or an object itself.
    container: usize,
}

impl Cost {
    /// The cost of values of any shape.
    const VALUES: Self = Self { item: 176, member: 256, container: 320 };

    /// The cost of lists of `T`, when nothing else is stored.
    const fn items<T>() -> Self {
        Self { item: 2 * size_of::<T>() + 32, member: 0, container: 0 }
    }
}

/// Fails if the values in `bytes` would take too much memory.
pub fn check(bytes: &[u8]) -> Result<(), Error> {
    bounded(bytes.len() + weigh(bytes, Cost::VALUES, MEMORY))
}

/// Fails if the lists of `T` in `bytes` would take too much memory.
pub fn check_items<T>(bytes: &[u8]) -> Result<(), Error> {
    bounded(bytes.len() + weigh(bytes, Cost::items::<T>(), MEMORY))
}

/// Estimates the memory of the values in a text at their worst, in bytes; more than a row may take is not counted any further.
pub fn weight(text: &str) -> usize {
    weigh(text.as_bytes(), Cost::VALUES, ROW)
}

/// Estimates the memory of a member of an object with this value, as [`weight`] does.
pub fn weight_of_member(value: &str) -> usize {
    let is_container = matches!(value.as_bytes().first(), Some(b'[' | b'{'));
    Cost::VALUES.member + if is_container { weight(value) } else { value.len() }
}

/// Returns true if a row of so many bytes weighs no more than it may, whatever stands in it: each byte begins at most one item or member.
pub const fn is_light(bytes: usize) -> bool {
    const HEAVIEST: usize = Cost::VALUES.item + Cost::VALUES.member + Cost::VALUES.container;
    bytes <= ROW / HEAVIEST
}

/// Fails if a row of a list, whose rows are read one at a time, takes so much memory.
pub fn check_row(weight: usize) -> Result<(), Error> {
    if weight <= ROW {
        return Ok(());
    }
    let message = format!("a row of the server's list would take more than {} MiB of memory", ROW >> 20);
    Err(Error::too_large(message))
}

/// Fails if an answer takes more than 384 MiB of memory.
pub fn bounded(memory: usize) -> Result<(), Error> {
    if memory <= MEMORY {
        return Ok(());
    }
    Err(Error::too_large(format!("the server's answer would take more than {} MiB of memory", MEMORY >> 20)))
}

/// Reads a short document, such as an error, of which several copies are made; none if it is not JSON or not short.
pub fn short(bytes: &[u8]) -> Option<Value> {
    const SHORT: usize = 64 << 20;
    (bytes.len() + weigh(bytes, Cost::VALUES, SHORT) <= SHORT).then(|| serde_json::from_slice(bytes).ok()).flatten()
}

/// Estimates the memory of a value at its worst, in bytes.
pub fn size(value: &Value) -> usize {
    let Cost { item, member, container } = Cost::VALUES;
    match value {
        Value::Array(items) => container + items.iter().map(|value| item + size(value)).sum::<usize>(),
        Value::Object(members) => {
            container + members.iter().map(|(key, value)| member + key.len() + size(value)).sum::<usize>()
        }
        Value::String(text) => text.len(),
        Value::Number(number) => number.as_str().len(),
        _ => 0,
    }
}

/// Nesting at which reading fails anyway.
const DEEPEST: u32 = 128;

/// Weighs any bytes, and stops once they weigh more than `limit`. Counts brackets and separators, and so needs no valid JSON.
fn weigh(bytes: &[u8], cost: Cost, limit: usize) -> usize {
    let (mut rest, mut weight, mut depth, mut lists) = (bytes, 0, 0_u32, 0_u128);
    while let (Some((byte, after)), true) = (rest.split_first(), weight <= limit) {
        rest = after;
        weight += match byte {
            b'"' => {
                let (length, behind) = string(rest);
                rest = behind;
                length
            }
            b'[' | b'{' if depth == DEEPEST => break,
            b'[' | b'{' => {
                depth += 1;
                lists = lists << 1 | u128::from(*byte == b'[');
                cost.container + cost.item
            }
            b']' | b'}' => {
                depth = depth.saturating_sub(1);
                lists >>= 1;
                0
            }
            b',' if lists & 1 == 1 => cost.item,
            b':' => cost.member,
            // Numbers are stored as they are written.
            b'0'..=b'9' => 1,
            _ => 0,
        };
    }
    weight
}

/// Returns the length of the string that begins here, behind its first quotation mark, and the rest behind it.
pub fn string(bytes: &[u8]) -> (usize, &[u8]) {
    let mut rest = bytes;
    while let Some(at) = memchr::memchr2(b'"', b'\\', rest) {
        let is_end = rest.get(at) == Some(&b'"');
        rest = rest.get(at + if is_end { 1 } else { 2 }..).unwrap_or_default();
        if is_end {
            return (bytes.len() - rest.len(), rest);
        }
    }
    (bytes.len(), &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn brackets_within_strings_weigh_as_text() {
        let text = r#"["[[[,,:{\"[", "\\"]"#;
        let Cost { item, container, .. } = Cost::VALUES;
        assert_eq!(weigh(text.as_bytes(), Cost::VALUES, usize::MAX), container + 2 * item + text.len() - 6);
    }

    #[test]
    fn what_would_take_gigabytes_is_refused_and_the_longest_answers_of_a_fleet_are_not() {
        for bomb in ["[],", "{},", "0,", "{\"a\":0},", "[0],", "{\"a\":{}},", "\"\","] {
            let bytes = format!("[{}0]", bomb.repeat((8 << 20) / bomb.len()));
            assert!(check(bytes.as_bytes()).is_err(), "{bomb}");
            assert!(short(bytes.as_bytes()).is_none(), "{bomb}");
        }
        let host = r#"{"name":"host10000.example.com","id":10000,"display_name":"host10000.example.com"},"#;
        assert!(check(format!("[{}0]", host.repeat(100_000)).as_bytes()).is_ok());
    }

    /// Returns the memory that values really take, the unused room of vectors included.
    fn taken(value: &Value) -> usize {
        match value {
            Value::Array(items) => items.capacity() * size_of::<Value>() + items.iter().map(taken).sum::<usize>(),
            Value::Object(members) => members.iter().map(|(key, value)| 104 + key.capacity() + taken(value)).sum(),
            Value::String(text) => text.capacity(),
            Value::Number(number) => number.to_string().len(),
            _ => 0,
        }
    }

    proptest! {
        #[test]
        fn values_take_no_more_than_was_weighed(text in r#"[\[\]{}",:a0]{0,60}"#, times in 1_usize..40) {
            let text = format!("[{}0]", format!("{text},").repeat(times));
            if let Ok(value) = serde_json::from_str::<Value>(&text) {
                let weight = weigh(text.as_bytes(), Cost::VALUES, usize::MAX);
                prop_assert!(taken(&value) <= weight, "{} {}", taken(&value), weight);
                prop_assert!(taken(&value) <= size(&value) + size_of::<Value>());
            }
        }
    }
}
