//! The five journeys of the library's front page: each is short, and every name in it exists.

use super::paths::House;

/// The names between backticks that have `::`, such as `Client::get`: an owner, which is a module or a type, and an item.
fn names(page: &str) -> Vec<(&str, &str)> {
    page.split('`')
        .skip(1)
        .step_by(2)
        .filter(|text| !text.contains(' '))
        .filter_map(|text| text.rsplit_once("::"))
        .collect()
}

/// Returns true if a line of the text defines the item.
fn defines(text: &str, item: &str) -> bool {
    let is_end = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    let kinds = ["fn", "struct", "enum", "trait", "const", "static", "type"];
    kinds.iter().any(|kind| text.split(&format!("{kind} {item}")).skip(1).any(is_end))
}

/// The bodies of the `impl` blocks of a type.
fn impls<'a>(text: &'a str, owner: &str) -> impl Iterator<Item = &'a str> {
    let blocks = text.split("\nimpl").skip(1).map(|block| block.split("\n}").next().unwrap());
    blocks.filter(move |block| {
        let head = block.split('{').next().unwrap();
        head.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == owner)
    })
}

fn exists(house: &House, owner: &str, item: &str) -> bool {
    let owner = owner.rsplit("::").next().unwrap();
    house.sources().any(|(module, text)| {
        let is_module = module.rsplit("::").next() == Some(owner) && defines(text, item);
        is_module || impls(text, owner).any(|block| defines(block, item))
    })
}

#[test]
fn every_name_of_the_journeys_exists() {
    let house = House::read();
    let names = names(house.page());
    assert!(names.len() > 40, "the names of the front page were not found");
    let missing: Vec<_> = names.iter().filter(|(owner, item)| !exists(&house, owner, item)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_name_that_does_not_exist_is_found() {
    let house = House::read();
    assert!(exists(&house, "Client", "get") && exists(&house, "cli", "run"));
    assert!(!exists(&house, "Client", "fetch_everything") && !exists(&house, "render", "post"));
}

#[test]
fn there_are_five_journeys_of_at_most_ten_lines() {
    let house = House::read();
    let journeys: Vec<_> =
        house.page().split("\n//! ## ").skip(1).map(|part| part.split("\n//!\n").next().unwrap()).collect();
    assert_eq!(journeys.len(), 5);
    for journey in journeys {
        assert!(journey.lines().count() <= 11, "{journey}");
    }
}
