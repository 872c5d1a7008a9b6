use super::*;
use proptest::prelude::*;
use serde_json::json;
use url::Url;

/// Reads a page, which the parser alone must read the same.
fn read(
    bytes: &[u8],
    keys: Keys<'_>,
    on_row: &mut dyn FnMut(&mut Value) -> Result<(), Error>,
) -> Result<Envelope, Error> {
    let (mut scanned, mut parsed) = (Vec::new(), Vec::new());
    let page = super::read(bytes, &server(), keys, &mut |row| {
        scanned.push(row.clone());
        on_row(row)
    });
    let by_parser = parsed::read(bytes, &server(), ListRow::new(keys), &mut |row| {
        parsed.push(row.value.clone());
        Ok(())
    });
    let result = |page: &Result<Envelope, Error>| page.as_ref().map_err(|error| error.message().to_owned()).copied();
    assert_eq!((scanned, result(&page)), (parsed, result(&by_parser)), "{}", String::from_utf8_lossy(bytes));
    page
}

fn server() -> Url {
    "https://f.example/".parse().unwrap()
}

fn rows(text: &str) -> Result<(Vec<Value>, Envelope), Error> {
    let mut rows = Vec::new();
    let page = read(text.as_bytes(), None, &mut |row| {
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
        read(text.as_bytes(), Some(&keys), &mut |row| {
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
    let mut enough = |_: &mut _| Err(Error::usage("enough"));
    let error = super::read(br#"{"results": [1, 2]}"#, &server(), None, &mut enough).unwrap_err();
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
        "[1, 2, [3, 4}]",
        r#"[{"id": 1}, {"id": 01}]"#,
        r#"{"subtotal": 1, "results": [{"id": "\ud800"}]}"#,
    ] {
        assert_eq!(rows(text).unwrap_err().kind(), Kind::Protocol, "{text}");
    }
}

proptest! {
    #[test]
    fn any_page_is_read_as_by_the_parser(
        rows in prop::collection::vec(r#"(\{("(id|name|n\\u0061me|other)" ?: ?("[a-c\\"é]{0,9}"|[0-9.eE-]{1,4}|null|\[\]|\{"id":1\}),?){0,4}\}|[0-9a-z\[\]]{0,3})"#, 0..4),
        before in r#"("(subtotal|page|per_page|results|sort)":("?[0-9]{1,3}"?|null|\[\]|\{\}),){0,2}"#,
    ) {
        let rows = rows.join(",");
        for page in [format!("[{rows}]"), format!("{{{before}\"results\" : [ {rows} ]}}")] {
            let _ = read(page.as_bytes(), Some(&["id", "name"]), &mut |_| Ok(()));
            let _ = read(page.as_bytes(), None, &mut |_| Ok(()));
        }
    }
}
