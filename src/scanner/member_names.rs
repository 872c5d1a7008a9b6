//! The names of members: those of an object are mostly those of the object before, in their order.

use super::Scanner;

/// Most names that are remembered.
const MOST: usize = 256;

/// The names in objects of one kind, in the order in which they are expected.
#[derive(Debug, Default)]
pub struct MemberNames {
    names: Vec<MemberName>,
    /// Place of the name that is expected next.
    next: usize,
}

#[derive(Debug)]
struct MemberName {
    /// The name as it is written, with the colon.
    written: String,
    /// Place of the name among the wanted ones.
    wanted: Option<usize>,
}

impl MemberNames {
    /// Begins an object.
    pub fn begin(&mut self) {
        self.next = 0;
    }

    /// Reads the name of the next member, and returns its place among the `wanted` names, which are always the same.
    #[inline]
    pub fn read(&mut self, json: &mut Scanner<'_>, wanted: &[&str]) -> Option<Option<usize>> {
        if let Some(expected) = self.names.get(self.next)
            && json.takes_text(&expected.written)
        {
            self.next += 1;
            return Some(expected.wanted);
        }
        self.find(json, wanted)
    }

    /// Reads a name that is not the expected one.
    #[inline(never)]
    fn find(&mut self, json: &mut Scanner<'_>, wanted: &[&str]) -> Option<Option<usize>> {
        json.next()?;
        let start = json.position();
        let name = json.name()?;
        let written = json.text(start, json.position());
        if let Some(at) = self.names.iter().position(|name| name.written == written) {
            self.next = at + 1;
            return Some(self.names.get(at)?.wanted);
        }
        let wanted = wanted.iter().position(|wanted| *wanted == name);
        if self.names.len() < MOST {
            self.names.insert(self.next.min(self.names.len()), MemberName { written: written.to_owned(), wanted });
            self.next += 1;
        }
        Some(wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WANTED: [&str; 3] = ["id", "name", "é"];

    /// Reads the names of objects, whose values are numbers.
    fn places(names: &mut MemberNames, objects: &str) -> Option<Vec<Option<usize>>> {
        let (mut json, mut places) = (Scanner::new(objects), Vec::new());
        while json.takes(b'{') {
            names.begin();
            while !json.takes(b'}') {
                places.push(names.read(&mut json, &WANTED)?);
                json.value()?;
                json.takes(b',');
            }
        }
        json.is_at_end().then_some(places)
    }

    #[test]
    fn more_names_than_are_remembered_are_read() {
        let many: String = (0..2 * MOST).map(|at| format!(r#""{at}":1,"#)).collect();
        let mut names = MemberNames::default();
        for _ in 0..2 {
            let places = places(&mut names, &format!(r#"{{{many}"name":2}}"#)).unwrap();
            assert_eq!((places.len(), places.last()), (2 * MOST + 1, Some(&Some(1))));
        }
        assert_eq!(names.names.len(), MOST);
    }

    proptest! {
        #[test]
        fn names_have_their_places_in_any_order(
            objects in prop::collection::vec(prop::collection::vec((r#"id|i|name|names|é|"#, " ?", " ?"), 0..6), 0..6)
        ) {
            let member = |(name, before, behind): &(String, String, String)| format!(r#"{before}"{name}"{behind}:{before}1"#);
            let text: String =
                objects.iter().map(|names| format!("{{{}}}", names.iter().map(member).collect::<Vec<_>>().join(","))).collect();
            let expected: Vec<_> =
                objects.iter().flatten().map(|(name, ..)| WANTED.iter().position(|wanted| wanted == name)).collect();
            prop_assert_eq!(places(&mut MemberNames::default(), &text), Some(expected), "{}", text);
        }
    }

    #[test]
    fn what_is_no_name_is_not_read() {
        let mut names = MemberNames::default();
        for text in [r#"{"id" 1}"#, "{1:1}", r#"{"a\u0062":1}"#] {
            assert_eq!(places(&mut names, text), None, "{text}");
        }
    }
}
