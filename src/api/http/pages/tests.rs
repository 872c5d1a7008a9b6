use super::*;
use serde_json::json;

fn server() -> Url {
    "https://f.example/".parse().unwrap()
}

fn rows(text: &str) -> Result<(Vec<Value>, Envelope), Error> {
    let mut rows = Vec::new();
    let page = read(text.as_bytes(), &server(), None, &mut |row| {
        rows.push(std::mem::take(row));
        Ok(())
    })?;
    Ok((rows, page))
}

#[test]
fn rows_come_one_by_one_with_what_the_page_says() {
    let (rows, page) = rows(r#"{"total": 9, "subtotal": "7", "page": 2, "per_page": 3, "sort": {"by": null}, "results": [{"id": 1}, {"id": 2}]}"#).unwrap();
    assert_eq!(rows, [json!({"id": 1}), json!({"id": 2})]);
    assert_eq!(page, Envelope { subtotal: Some(7), page: Some(2), per_page: Some(3), rows: 2 });
}

#[test]
fn only_the_wanted_members_of_a_row_are_read() {
    let read = |text: &str| {
        let mut rows = Vec::new();
        let keys = ["name", "id"];
        read(text.as_bytes(), &server(), Some(&keys), &mut |row| {
            rows.push(row.clone());
            Ok(())
        })?;
        Ok::<_, Error>(rows)
    };
    let rows = read(
        r#"[{"id": 1, "task": {"name": [{}]}, "name": {"a": 2}}, {"id\u0020": 3, "n\u0061me": null}, {}, {"id": 2, "id": 4}]"#,
    );
    assert_eq!(rows.unwrap(), [json!({"id": 1, "name": {"a": 2}}), json!({"name": null}), json!({}), json!({"id": 4})]);
    let refused = read("[{}, 5]").unwrap_err();
    assert!(refused.message().contains("expected an object in the list"), "{}", refused.message());
}

#[test]
fn a_row_that_cannot_be_written_stops_with_its_own_error() {
    let error = read(br#"{"results": [1, 2]}"#, &server(), None, &mut |_| Err(Error::usage("enough"))).unwrap_err();
    assert_eq!(error.message(), "enough");
}

#[test]
fn anything_else_is_a_protocol_error() {
    for text in [
        "",
        "5",
        "{}",
        r#"{"results": {}}"#,
        r#"{"results": [1"#,
        r#"{"results": [1]}{"results": [1]}"#,
        r#"{"results": [1], "results": [1]}"#,
        "[]]",
    ] {
        assert_eq!(rows(text).unwrap_err().kind(), Kind::Protocol, "{text}");
    }
}
