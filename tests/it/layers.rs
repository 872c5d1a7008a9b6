//! The rules of the house: a module uses those before it, never those after; and no two files use each other.

mod circles;
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

/// Files that use each other on purpose, with the reason.
const ALLOWED: &[(&[&str], &str)] = &[(
    &[
        "api::auth::extlogin",
        "api::auth::oidc",
        "api::auth::renewal",
        "api::auth::session",
        "api::http::client",
        "api::http::connection",
        "api::http::tls",
        "api::http::transport",
        "api::rex::job_invocations",
        "api::rex::version",
    ],
    "a request may need a session first, and a session is opened by requests",
)];

#[test]
fn no_two_files_use_each_other() {
    let house = House::read();
    let circles = circles::of(&house.uses());
    let allowed = |circle: &Vec<&str>| ALLOWED.iter().any(|(files, _)| files == circle);
    let found: Vec<_> = circles.iter().filter(|circle| !allowed(circle)).collect();
    assert!(found.is_empty(), "{found:#?}");
    for (files, reason) in ALLOWED {
        assert!(circles.iter().any(|circle| circle == files), "no longer a circle: {files:?} ({reason})");
    }
}
