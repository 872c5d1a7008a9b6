//! A row of a list, with only the wanted members: the others, most of a long answer, are skipped without being stored.

use crate::api::http::{json, numbers};
use crate::error::Error;
use crate::scanner::Scanner;
use crate::scanner::member_names::MemberNames;
use serde::Deserialize as _;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::fmt;

/// Names of the wanted members of a row; none stands for all.
pub type Keys<'a> = Option<&'a [&'a str]>;

/// A row that is read in the memory of the row before it.
pub struct ListRow<'k> {
    keys: Keys<'k>,
    /// The row.
    pub value: Value,
    /// The JSON of the row in place of its value, if that is wanted.
    pub text: Option<String>,
    /// The names that the row has, by their places among the wanted ones.
    present: Vec<bool>,
    /// Members of the value that have the wanted names, by the places of these.
    spots: Vec<usize>,
    names: MemberNames,
    /// Error of a row that would take too much memory; serde's own error cannot carry it.
    pub too_large: Option<Error>,
}

impl<'k> ListRow<'k> {
    /// Starts without a row. With names of wanted members, rows must be objects.
    pub fn new(keys: Keys<'k>) -> Self {
        let (present, spots) =
            keys.map_or_else(Default::default, |keys| (vec![false; keys.len()], vec![0; keys.len()]));
        Self { keys, value: Value::Null, text: None, present, spots, names: MemberNames::default(), too_large: None }
    }

    /// Starts without a row, of which the JSON is wanted.
    pub fn of_text() -> Self {
        Self { text: Some(String::new()), ..Self::new(None) }
    }

    /// Starts without a row of the same kind.
    pub fn fresh(&self) -> Self {
        Self { text: self.text.as_ref().map(|_| String::new()), ..Self::new(self.keys) }
    }

    /// Reads the next row; none if it is left to the parser.
    pub fn scan(&mut self, json: &mut Scanner<'_>) -> Option<()> {
        let Some(keys) = self.keys else {
            let text = json.value().filter(|text| json::is_light(text.len()))?;
            return self.whole(text).ok();
        };
        self.begin();
        let start = json.position();
        let mut is_next = json.takes(b'{');
        if is_next && json.takes(b'}') {
            self.forget_others();
            return Some(());
        }
        while is_next {
            let place = self.names.read(json, keys)?;
            let text = if place.is_some() { json.value() } else { json.skip_value().map(|()| "") };
            let text = text.filter(|_| json::is_light(json.position() - start))?;
            place.map_or(Ok(()), |place| self.read(place, text)).ok()?;
            is_next = json.takes(b',');
        }
        self.forget_others();
        json.takes(b'}').then_some(())
    }

    /// Takes a whole row.
    fn whole(&mut self, text: &str) -> Result<(), serde_json::Error> {
        match &mut self.text {
            Some(row) => text.clone_into(row),
            None => self.value = numbers::parse(text.as_bytes())?,
        }
        Ok(())
    }

    /// Begins a row of which members are wanted.
    fn begin(&mut self) {
        self.names.begin();
        self.present.fill(false);
        if !self.value.is_object() {
            self.value = Value::Object(Map::new());
        }
    }

    /// Fails if a row of this weight takes too much memory.
    fn check<E: serde::de::Error>(&mut self, weight: usize) -> Result<(), E> {
        json::check_row(weight).map_err(|error| {
            self.too_large = Some(error);
            E::custom("too large")
        })
    }

    /// Reads the wanted member at `place`.
    fn read(&mut self, place: usize, text: &str) -> Result<(), serde_json::Error> {
        let (Some(key), Some(present)) = (self.keys.and_then(|keys| keys.get(place)), self.present.get_mut(place))
        else {
            return Ok(());
        };
        *present = true;
        let Value::Object(members) = &mut self.value else { return Ok(()) };
        let Some(spot) = self.spots.get_mut(place) else { return Ok(()) };
        if let Some((_, old)) = members.iter_mut().nth(*spot).filter(|(name, _)| name == key) {
            return numbers::read(text, old);
        }
        // A row has few wanted members, which are found faster by looking at each than by a hash.
        *spot = members.keys().position(|name| name == key).unwrap_or(members.len());
        numbers::read(text, members.entry(*key).or_insert(Value::Null))
    }

    /// Removes the members that only the row before had.
    fn forget_others(&mut self) {
        let Value::Object(members) = &mut self.value else { return };
        if members.len() > self.present.iter().filter(|present| **present).count() {
            let keys = self.keys.unwrap_or_default().iter().zip(&self.present);
            members.retain(|name, _| keys.clone().any(|(key, present)| *present && key == name));
        }
    }
}

impl<'de> DeserializeSeed<'de> for &mut ListRow<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.keys.is_some() {
            return deserializer.deserialize_map(self);
        }
        let text = <&RawValue>::deserialize(deserializer)?.get();
        self.check(json::weight(text))?;
        self.whole(text).map_err(D::Error::custom)
    }
}

impl<'de> Visitor<'de> for &mut ListRow<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object in the list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (keys, mut weight) = (self.keys.unwrap_or_default(), 0);
        self.begin();
        while let Some(wanted) = map.next_key_seed(KeyReader(keys))? {
            let text = map.next_value::<&RawValue>()?.get();
            weight += json::weight_of_member(text);
            self.check(weight)?;
            if let Some(place) = wanted {
                self.read(place, text).map_err(A::Error::custom)?;
            }
        }
        self.forget_others();
        Ok(())
    }
}

/// Reads a key as the place of its name among the wanted ones.
struct KeyReader<'a>(&'a [&'a str]);

impl<'de> DeserializeSeed<'de> for KeyReader<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyReader<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().position(|name| *name == key))
    }
}
