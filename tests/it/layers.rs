//! The rules of the house: a module uses those before it, never those after; and no two files use each other.

mod circles;
mod journeys;
mod paths;

use paths::House;

/// The order as the library's front page gives it.
fn order(house: &House) -> Vec<String> {
    let line = house.page().lines().find(|line| line.starts_with("//! `error`")).unwrap();
    line.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn no_module_uses_one_that_comes_after_it() {
    let house = House::read();
    let order = order(&house);
    let rank = |module: &str| order.iter().position(|name| name == module);
    let mut broken = Vec::new();
    for (from, to) in house.uses() {
        let (Some(user), used) = (rank(paths::room(from)), rank(paths::room(to))) else { continue };
        if used.is_none_or(|used| used > user) {
            broken.push(format!("{from} uses {to}"));
        }
    }
    assert!(house.uses().len() > 500, "the paths of the sources were not found");
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn no_two_files_use_each_other() {
    let house = House::read();
    let circles = circles::of(&house.uses());
    assert!(circles.is_empty(), "{circles:#?}");
}
