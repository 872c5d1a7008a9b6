//! Searches of targets, which select exactly the hosts that are meant.

use super::{Datum, RowFilter, Searchable};
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::model::targets::{HostSelection, Selector, Stored, Target, hosts, search, searches};
use chrono::DateTime;
use proptest::prelude::*;
use std::collections::{BTreeSet, HashMap};

/// A host, with the title of its group.
struct Row<'a>(u64, &'a str, &'a str);

impl Searchable for Row<'_> {
    const SEARCH_FIELDS: &'static [&'static str] = &["name", "id", "hostgroup_title"];
    const TEXT_FIELDS: &'static [&'static str] = &["name"];
    const NUMBER_FIELDS: &'static [&'static str] = &["id"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "id" => Datum::id(self.0.try_into().unwrap()),
            "name" => Datum::text(self.1),
            _ => Datum::text(self.2),
        }
    }
}

/// The names of the rows that a search finds.
fn found<'a>(search: &str, rows: &[Row<'a>]) -> BTreeSet<&'a str> {
    let query = RowFilter::parse::<Row<'_>>(search).unwrap_or_else(|reply| panic!("{search}: {reply:?}"));
    rows.iter().filter(|row| query.finds(*row, DateTime::UNIX_EPOCH)).map(|row| row.1).collect()
}

fn rows<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<Row<'a>> {
    names.into_iter().zip(1..).map(|(name, id)| Row(id, name, "")).collect()
}

fn read(words: &[String]) -> Result<HostSelection, Error> {
    HostSelection::read("TARGET", words, &[], &HashMap::new(), Vec::new())
}

fn selectors(words: &[&str]) -> Vec<Selector> {
    let words: Vec<_> = words.iter().map(|word| (*word).to_owned()).collect();
    let targets = read(&words).unwrap().targets;
    let selector = |target| match target {
        Target::Selector(selector) => selector,
        Target::Stored(stored) => panic!("{stored:?}"),
    };
    targets.into_iter().map(selector).collect()
}

#[test]
fn each_kind_of_target_selects_its_hosts_only() {
    let groups = [
        (1, "web01.example.com", "web"),
        (2, "web01.example.org", "web/front"),
        (3, "web011.example.com", "webs"),
        (4, "web01", "we_"),
        (5, "web_1.example.com", "web/front/a"),
        (6, "db1.example.com", "db"),
    ];
    let rows: Vec<_> = groups.into_iter().map(|(id, name, group)| Row(id, name, group)).collect();
    for (words, ids) in [
        (&["web01"][..], &[1, 2, 4][..]),
        (&["web01.example.com"], &[1]),
        (&["web"], &[]),
        (&["web[01-02],db1"], &[1, 2, 4, 6]),
        (&["web01*"], &[1, 2, 3, 4]),
        (&["w*1.example.com"], &[1, 3, 5]),
        (&["web_*"], &[5]),
        (&["*"], &[1, 2, 3, 4, 5, 6]),
        (&["hostgroup:web"], &[1]),
        (&["hostgroup:web/*"], &[1, 2, 5]),
        (&["hostgroup:we_/*"], &[4]),
        (&["id = 1 or id = 2", "db1"], &[1, 2, 6]),
        (&["query:id > 4 and name ~ db", "web01.example.com"], &[1, 6]),
    ] {
        let expected: BTreeSet<_> = rows.iter().filter(|row| ids.contains(&row.0)).map(|row| row.1).collect();
        assert_eq!(found(&search(&selectors(words), &[]), &rows), expected, "{words:?}");
        let selectors = selectors(words);
        let parts = searches(&selectors);
        let together: BTreeSet<_> = parts.iter().flat_map(|part| found(&part.text, &rows)).collect();
        assert_eq!(together, expected, "{words:?}");
    }
}

#[test]
fn a_host_named_like_an_operator_is_selected() {
    let words = ["and", "or", "not", "has", "set?", "null?", "before", "after", "at"];
    let names: Vec<_> = words.iter().flat_map(|word| [(*word).to_owned(), word.to_uppercase()]).collect();
    let whole: Vec<_> = names.iter().map(|name| format!("{name}.a")).collect();
    let rows = rows(names.iter().chain(&whole).map(String::as_str).chain(["web", "web.a"]));
    for name in &names {
        let begins = format!("{}.a", name.to_lowercase());
        let meant = rows.iter().map(|row| row.1).filter(|host| host == name || host.to_lowercase() == begins);
        assert_eq!(found(&search(&selectors(&[name]), &[]), &rows), meant.collect(), "{name}");
    }
    for name in &whole {
        assert_eq!(found(&search(&selectors(&[name]), &[]), &rows), BTreeSet::from([name.as_str()]), "{name}");
    }
    let all: Vec<_> = names.iter().map(String::as_str).collect();
    let selectors: Vec<_> = names.iter().map(|name| Selector::Host(name.clone())).collect();
    assert_eq!(found(&search(&selectors, &[]), &rows), all.into_iter().collect());
}

#[test]
fn what_is_excepted_is_taken_away() {
    let rows = rows(["web01.x", "web02.x", "db01.x", "db02.x"]);
    for (words, except, expected) in [
        (&["web*", "db01"][..], &["web02"][..], &["db01.x", "web01.x"][..]),
        (&["*"], &["web*", "db*"], &[]),
        (&["id = 1 or id = 3"], &["id = 3 or id = 4"], &["web01.x"]),
        (&["*"], &[], &["db01.x", "db02.x", "web01.x", "web02.x"]),
    ] {
        let search = search(&selectors(words), &selectors(except));
        assert_eq!(found(&search, &rows), expected.iter().copied().collect(), "{words:?} without {except:?}");
    }
}

#[test]
fn a_target_without_hosts_is_told() {
    let rows = rows(["web01.x", "web02.x"]);
    let selectors = selectors(&["web[01-03]", "db*", "*.x", "id > 2", "id = 1", "hostgroup:db"]);
    let mut told = Vec::new();
    for search in searches(&selectors) {
        let found: Vec<_> = found(&search.text, &rows).into_iter().collect();
        told.extend(search.unmatched(&found).into_iter().map(ToString::to_string));
    }
    assert_eq!(told, ["web03", "db*", "id > 2", "hostgroup:db"]);
}

#[test]
fn many_hosts_are_told_by_their_ids() {
    let names: Vec<_> = (1..=51).map(|id| format!("web{id}.x")).collect();
    let all: Vec<(u64, &str)> = (1..).zip(names.iter().map(String::as_str)).collect();
    let of = |count: usize| hosts(&all[..count]);
    assert!(of(50).starts_with("name ^ (web1.x, ") && of(51).starts_with("id ^ (1, 2, "), "{}", of(51));
    assert_eq!(found(&of(51), &rows(names.iter().map(String::as_str))).len(), 51);
}

#[test]
fn stored_hosts_are_no_selectors() {
    let words = ["job:3/failed".to_owned()];
    let selection = read(&words).unwrap();
    assert_eq!(selection.targets, [Target::Stored(Stored::Job { id: Some(3), state: Some(HostState::Failed) })]);
    assert_eq!(search(&[Selector::Collection("Blue \"1\"".into())], &[]), r#"host_collection = "Blue \"1\"""#);
}

/// Names with everything that means something in the server's language.
fn odd_names() -> impl Strategy<Value = BTreeSet<String>> {
    let sign = prop_oneof![
        "[ab1]{1,3}",
        r#"[ab"',()%_*^~=<>!&|\\ \[\].-]{1,6}"#,
        "(?i)(and|or|not|has|before|after|at)(\\.a)?",
        Just("a and b".to_owned()),
        "\\PC{1,4}",
    ];
    prop::collection::btree_set(sign, 2..12)
}

proptest! {
    #[test]
    fn hosts_select_exactly_themselves(names in odd_names(), chosen in any::<[bool; 12]>()) {
        let rows = rows(names.iter().map(String::as_str));
        let chosen: Vec<_> = rows.iter().zip(chosen).filter(|(_, is_chosen)| *is_chosen).map(|(row, _)| row).collect();
        let expected: BTreeSet<_> = chosen.iter().map(|row| row.1).collect();
        let selectors: Vec<_> = chosen.iter().map(|row| Selector::Host(row.1.to_owned())).collect();
        prop_assume!(!chosen.is_empty());
        prop_assert_eq!(found(&search(&selectors, &[]), &rows), expected.clone());
        prop_assert_eq!(found(&hosts(&chosen.iter().map(|row| (row.0, row.1)).collect::<Vec<_>>()), &rows), expected.clone());
        let others: BTreeSet<_> = rows.iter().map(|row| row.1).filter(|name| !expected.contains(name)).collect();
        prop_assert_eq!(found(&search(&self::selectors(&["*"]), &selectors), &rows), others);
    }

    #[test]
    fn a_name_without_a_domain_selects_itself_with_any(names in odd_names(), domain in "[a-c]{1,2}") {
        let whole: Vec<_> = names.iter().map(|name| format!("{name}.{domain}")).collect();
        let all: Vec<_> = names.iter().chain(&whole).map(String::as_str).collect();
        let rows = rows(all.iter().copied());
        for name in names.iter().filter(|name| !name.contains(['.', '*'])) {
            let selected = found(&search(&[Selector::Name(name.clone())], &[]), &rows);
            let begins = format!("{}.", name.to_lowercase());
            let is_meant = |host: &&&str| **host == name.as_str() || host.to_lowercase().starts_with(&begins);
            prop_assert_eq!(selected, all.iter().filter(is_meant).copied().collect(), "{}", name);
        }
    }

    #[test]
    fn a_pattern_selects_what_it_matches(names in odd_names(), pattern in "[ab_.\\\\]{0,2}\\*[ab1_\" ]{0,2}") {
        let rows = rows(names.iter().map(String::as_str));
        let (start, end) = pattern.split_once('*').unwrap();
        let is_meant = |name: &&str| {
            let name = name.to_lowercase();
            name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
        };
        let expected = names.iter().map(String::as_str).filter(is_meant).collect::<BTreeSet<_>>();
        prop_assert_eq!(found(&search(&[Selector::Pattern(pattern)], &[]), &rows), expected);
    }

    #[test]
    fn no_search_is_too_long_for_an_address(names in prop::collection::vec("[a-zé,\" ]{1,90}(\\.[a-z]{3,90})?", 1..40)) {
        let selectors: Vec<_> = names.iter().map(|name| Selector::Name(name.clone())).collect();
        let parts = searches(&selectors);
        for part in &parts {
            let length: usize = url::form_urlencoded::byte_serialize(part.text.as_bytes()).map(str::len).sum();
            prop_assert!(length <= 3_100, "{}", length);
        }
        let rows = rows(names.iter().map(String::as_str));
        let together: BTreeSet<_> = parts.iter().flat_map(|part| found(&part.text, &rows)).collect();
        prop_assert_eq!(together, found(&search(&selectors, &[]), &rows));
        let all: Vec<_> = names.iter().map(String::as_str).collect();
        prop_assert!(parts.iter().all(|part| part.unmatched(&all).is_empty()));
    }

    #[test]
    fn no_word_panics(word in prop_oneof!["[a-c0-9,/:*@%=~^ \\[\\]()\"-]{0,20}", "\\PC{0,20}", "(job|hostgroup|query):\\PC{0,8}"]) {
        let words = [word];
        let _ = read(&words);
    }
}
