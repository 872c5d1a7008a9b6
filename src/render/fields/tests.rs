use super::*;
use crate::render::column::{ColumnType, col, reference};

const PARTS: &[Column] = &[col("Name", "/name"), col("Version", "/version")];
const PLACES: &[Column] = &[reference("", "title", "id")];
const SYSTEM: &[Column] = &[reference("Operating System", "operatingsystem_name", "operatingsystem_id")];
const COLUMNS: &[Column] = &[
    col("ID", "/id").in_set(Set::Thin),
    col("Status", "/status_label"),
    col("Version", "/foreman/version"),
    col("API Version", "/foreman/api/version"),
    col("Plugins", "/plugins").of(ColumnType::Collection { fields: PARTS, numbered: true }),
    col("Hosts", "/hosts"),
    col("Operating system", "").of(ColumnType::Nested(SYSTEM)),
    col("Number", "/number").in_set(Set::Ids),
    col("Comment", "/comment").in_set(Set::All),
    reference("Owner", "user_name", "user_id").in_set(Set::All),
    col("Places", "/places").of(ColumnType::Collection { fields: PLACES, numbered: false }).in_set(Set::All),
];
const DEFAULT: &str = "ID Status Version API Version Plugins(Name Version) Hosts Operating system(Operating System)";

fn shown(chosen: &[Selected]) -> String {
    let one = |one: &Selected| {
        let parts = one.parts.iter().map(|part| format!("[{part}]")).collect::<String>();
        let fields = if one.children.is_empty() { String::new() } else { format!("({})", shown(&one.children)) };
        format!("{}{parts}{fields}", one.column.label)
    };
    chosen.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn chosen(list: &str) -> String {
    shown(&Fields::parse(list).select(COLUMNS, Set::Default))
}

#[test]
fn labels_sets_paths_and_wildcards_choose_columns_in_their_own_order() {
    for (list, expected) in [
        ("", DEFAULT),
        ("DEFAULT", DEFAULT),
        ("ID", "ID"),
        ("status, id", "ID Status"),
        ("THIN", "ID"),
        ("THIN,comment", "ID Comment"),
        ("ALL", &format!("{DEFAULT} Number Comment Owner Places()")),
        ("Plugins/Name", "Plugins(Name)"),
        ("plug*", "Plugins(Name Version)"),
        ("*/v*", "Plugins(Version)"),
        ("*tus", "Status"),
        ("STATUS_LABEL,nosuch", "Status"),
        ("plugins/VERSION", "Plugins(Version)"),
        ("places", "Places()"),
        ("plugins/x,owner/x,nosuch", ""),
    ] {
        assert_eq!(chosen(list), expected, "{list}");
    }
}

#[test]
fn a_label_goes_before_a_key_and_a_key_may_be_a_whole_path() {
    for (list, expected) in [
        ("version", "Version"),
        ("api version", "API Version"),
        ("foreman/api/version", "API Version"),
        ("foreman", "Version API Version"),
        ("plugins/name,foreman/version", "Version Plugins(Name)"),
        ("operating system", "Operating system(Operating System)"),
    ] {
        assert_eq!(chosen(list), expected, "{list}");
    }
}

#[test]
fn a_path_may_lead_into_a_value() {
    for (list, expected) in [
        ("hosts/name", "Hosts[name]"),
        ("hosts/name,hosts/inputs/command", "Hosts[name][inputs/command]"),
        ("hosts/name,hosts", "Hosts"),
        ("owner/id", "Owner[id]"),
        ("owner/*", "Owner"),
        ("user", "Owner"),
        ("user_name", "Owner[name]"),
        ("places/name", "Places([name])"),
        ("places/title,places/id", "Places([name][id])"),
        ("operating system/operating system/name", "Operating system(Operating System[name])"),
        ("operatingsystem", "Operating system(Operating System)"),
        ("operatingsystem_id", "Operating system(Operating System[id])"),
        ("places/x", ""),
    ] {
        assert_eq!(chosen(list), expected, "{list}");
    }
}

#[test]
fn unknown_words_are_told_with_the_labels_that_exist() {
    let labels: Vec<_> = COLUMNS.iter().map(|column| column.label).collect();
    let labels = labels.join(", ");
    let expected = format!("--fields: no field \"statsu\", \"plugins/x\". Fields: {labels}. Sets: THIN, DEFAULT, ALL.");
    assert_eq!(Fields::parse("ID,Statsu,Plugins/x,all").unknown(COLUMNS), Some(expected));
    assert_eq!(Fields::parse("id,THIN,places/name,status_label").unknown(COLUMNS), None);
}

#[test]
fn columns_of_ids_belong_to_the_default_set_on_request() {
    let with_ids = shown(&Fields::parse("default").select(COLUMNS, Set::Ids));
    assert_eq!(with_ids, format!("{DEFAULT} Number"));
}
