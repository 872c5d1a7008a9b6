use super::*;

struct Row(&'static str, &'static str);

impl Searchable for Row {
    const FIELDS: &'static [&'static str] = &["id", "name"];

    fn field(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "id" => Some(self.0.into()),
            "name" => (!self.1.is_empty()).then(|| self.1.into()),
            _ => None,
        }
    }
}

const ROWS: [Row; 4] = [Row("1", "web01"), Row("2", "web 02"), Row("10", "say \"x\""), Row("11", "")];

fn found(text: &str) -> Vec<&'static str> {
    let query = Query::parse::<Row>(text).unwrap();
    ROWS.iter().filter(|row| query.selects(*row)).map(|row| row.0).collect()
}

#[test]
fn comparisons_select_what_they_say() {
    assert_eq!(found(""), ["1", "2", "10", "11"]);
    assert_eq!(found("name = web01"), ["1"]);
    assert_eq!(found("name=\"web 02\""), ["2"]);
    assert_eq!(found("name = \"say \\\"x\\\"\""), ["10"]);
    assert_eq!(found("name != web01"), ["2", "10", "11"]);
    assert_eq!(found("name ~ WEB"), ["1", "2"]);
    assert_eq!(found("name ~ w*2"), ["2"]);
    assert_eq!(found("name !~ web"), ["10", "11"]);
    assert_eq!(found("id > 2"), ["10", "11"]);
    assert_eq!(found("id <= 2"), ["1", "2"]);
    assert_eq!(found("name ^ (web01, \"web 02\")"), ["1", "2"]);
    assert_eq!(found("web01"), ["1"]);
}

#[test]
fn and_binds_tighter_than_or_and_parentheses_tighter_than_both() {
    assert_eq!(found("id = 1 or id = 2 and name = nothing"), ["1"]);
    assert_eq!(found("(id = 1 or id = 2) and not name = web01"), ["2"]);
    assert_eq!(found("name ~ web id = 2"), ["2"]);
}

#[test]
fn a_broken_expression_selects_nothing() {
    for text in ["name = (", "name =", "= 1", "(id = 1", "id = 1)", "name = \"x", "and", "id ^ (1,", "\\"] {
        assert!(found(text).is_empty(), "{text}");
    }
}

#[test]
fn a_field_nobody_knows_is_refused() {
    let refusal = Query::parse::<Row>("name = x and nosuchfield = 1").unwrap_err();
    assert_eq!(refusal.status, 400);
    assert_eq!(refusal.body["error"]["message"], "Field 'nosuchfield' not recognized for searching!");
}

#[test]
fn a_pinned_value_is_found_beside_other_conditions() {
    assert_eq!(Query::parse::<Row>("name ~ w and id = 2").unwrap().pinned("id"), Some("2"));
    assert_eq!(Query::parse::<Row>("not id = 2").unwrap().pinned("id"), None);
}
