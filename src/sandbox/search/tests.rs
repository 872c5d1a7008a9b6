//! Searches and the rows they find.

use super::*;
use chrono::TimeDelta;

struct SampleRow {
    id: u32,
    name: &'static str,
    began: Option<DateTime<Utc>>,
}

impl Searchable for SampleRow {
    const SEARCH_FIELDS: &'static [&'static str] = &["id", "name", "began", "created_at"];
    const TEXT_FIELDS: &'static [&'static str] = &["name"];
    const NUMBER_FIELDS: &'static [&'static str] = &["id"];

    fn datum(&self, field: &str) -> Datum<'_> {
        match field {
            "id" => Datum::id(self.id),
            "name" => Datum::text(self.name),
            "began" => Datum::optional(self.began, Datum::Time),
            _ => Datum::Nothing,
        }
    }
}

fn rows(now: DateTime<Utc>) -> Vec<SampleRow> {
    vec![
        SampleRow { id: 1, name: "web01.example.com", began: Some(now - TimeDelta::hours(1)) },
        SampleRow { id: 2, name: "db01.example.com", began: Some(now - TimeDelta::days(2)) },
        SampleRow { id: 3, name: "say \"hi\"", began: None },
    ]
}

fn found(text: &str) -> Vec<u32> {
    let now = "2026-11-24T12:00:00Z".parse().unwrap();
    let query = RowFilter::parse::<SampleRow>(text).unwrap_or_else(|reply| panic!("{text}: {reply:?}"));
    rows(now).iter().filter(|row| query.finds(*row, now)).map(|row| row.id).collect()
}

#[test]
fn every_operator_finds_its_rows() {
    for (text, expected) in [
        ("", vec![1, 2, 3]),
        ("id = 1", vec![1]),
        ("id=1", vec![1]),
        ("id != 1", vec![2, 3]),
        ("id <> 1", vec![2, 3]),
        ("id > 1", vec![2, 3]),
        ("id >= 2 and id <= 2", vec![2]),
        ("id < 2", vec![1]),
        ("name ~ EXAMPLE", vec![1, 2]),
        ("name ~ w*01.*", vec![1]),
        ("name ~ w*01", vec![]),
        ("name !~ web", vec![2, 3]),
        ("name = web01", vec![]),
        ("name = \"web01.example.com\"", vec![1]),
        ("name = \"say \\\"hi\\\"\"", vec![3]),
        ("id ^ (1, 3)", vec![1, 3]),
        ("id !^ (1,3)", vec![2]),
        ("name ^ (web01.example.com, db01.example.com)", vec![1, 2]),
        ("web", vec![1]),
        ("example 01 db", vec![2]),
        ("has began", vec![1, 2]),
        ("null? began", vec![3]),
        ("began > \"24 hours ago\"", vec![1]),
        ("began < yesterday", vec![2]),
        ("not web", vec![2, 3]),
        ("-web", vec![2, 3]),
        ("not (id = 1 or id = 2)", vec![3]),
        ("id = 1 || id = 3", vec![1, 3]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn and_and_or_bind_alike_to_the_right() {
    assert_eq!(found("id = 1 and name ~ nothing or id = 2"), Vec::<u32>::new());
    assert_eq!(found("(id = 1 and name ~ nothing) or id = 2"), [2]);
    assert_eq!(found("id = 1 or id = 2 and name ~ db"), [1, 2]);
}

#[test]
fn a_list_of_thousands_is_no_trouble() {
    let many: Vec<String> = (2..10_000).map(|id| format!("id = {id}")).collect();
    assert_eq!(found(&many.join(" or ")), [2, 3]);
}

#[test]
fn a_search_is_read_as_far_as_it_goes() {
    for (text, expected) in [
        ("name =", vec![]),
        ("name = (", vec![]),
        ("name = \"open", vec![]),
        ("= 3", vec![]),
        ("id ^ (1", vec![1]),
        ("(id = 2", vec![2]),
        ("id = 2) and id = 1", vec![2]),
        ("id = 2 and", vec![2]),
        ("() or id = 2", vec![2]),
        ("^ (1)", vec![1, 2, 3]),
        ("not", vec![1, 2, 3]),
        (")", vec![1, 2, 3]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
    assert_eq!(found(&"(".repeat(100_000)), [1, 2, 3]);
    assert_eq!(found(&"not ".repeat(100_000)), [1, 2, 3]);
}

#[test]
fn a_search_that_the_server_cannot_read_is_a_400() {
    let deep = ["(", "not ", "id = 2 or id = 1 and "].map(|part| format!("{}a", part.repeat(100_000)));
    let odd = ["name = = a", "has and a", "id = one", "id ^ (1, one)"].map(str::to_owned);
    for text in odd.into_iter().chain(deep) {
        let status = RowFilter::parse::<SampleRow>(&text).err().map(|reply| reply.status);
        assert_eq!(status, Some(400), "{}", text.chars().take(80).collect::<String>());
    }
}

#[test]
fn a_comparison_with_a_time_that_cannot_be_read_is_left_out() {
    for (text, expected) in [
        ("created_at > \"2 dyas ago\"", vec![1, 2, 3]),
        ("id = 1 and created_at > yesterdy", vec![1]),
        ("id = 1 or created_at > yesterdy", vec![1]),
        ("created_at > yesterday", vec![]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn an_unknown_field_is_a_400_that_names_it() {
    let reply = RowFilter::parse::<SampleRow>("id = 1 and nosuchfield = 1").err().expect("refused");
    assert_eq!(reply.status, 400);
    assert!(format!("{:?}", reply.body).contains("'nosuchfield' not recognized"));
}

#[test]
fn rows_are_ordered_by_a_field_and_an_unknown_one_is_a_400() {
    let mut rows = rows("2026-11-24T12:00:00Z".parse().unwrap());
    assert!(order(&mut rows, "name DESC").is_ok());
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [1, 3, 2]);
    assert!(order(&mut rows, "began").is_ok());
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [2, 1, 3]);
    assert_eq!(order(&mut rows, "bogus DESC").err().map(|reply| reply.status), Some(400));
}
