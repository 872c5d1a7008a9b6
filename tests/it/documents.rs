//! README.md and the documents: what is to be typed works against a sandbox, links lead somewhere, messages are the program's.

use crate::stage::Stage;
use std::path::{Path, PathBuf};

/// Lines that need another machine, a person, or never end. They are parsed only.
const UNRUNNABLE: [&str; 6] = [
    "export FOREMAN_SERVER_URL=https://foreman.example.com",
    "rexctl --fetch-ca-cert",
    "rexctl auth login",
    "rexctl sandbox --port",
    "rexctl config set server",
    "rexctl config set use_sessions",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The documents with their text: README.md and those of `docs`.
fn documents() -> Vec<(PathBuf, String)> {
    let docs = std::fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let pages = docs.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let paths = [root().join("README.md"), root().join("CONTRIBUTING.md"), root().join("SECURITY.md")];
    paths.into_iter().chain(pages).map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect()
}

/// The blocks of shell commands in a document.
fn scripts(text: &str) -> Vec<String> {
    text.split("```sh\n").skip(1).map(|rest| rest.split("```").next().unwrap().replace("\\\n", "")).collect()
}

fn is_unrunnable(line: &str) -> bool {
    UNRUNNABLE.iter().any(|start| line.starts_with(start))
}

fn is_parsed(line: &str) -> bool {
    let words = shlex::split(line.split(" #").next().unwrap()).unwrap();
    words.first().is_none_or(|word| word != "rexctl") || rexctl::cli::root().try_get_matches_from(words).is_ok()
}

/// Runs the commands of a block in one shell; what is wrong with it.
fn failure(script: &str) -> Option<String> {
    let (skipped, lines): (Vec<_>, Vec<_>) = script.lines().partition(|line| is_unrunnable(line));
    skipped.iter().for_each(|line| assert!(is_parsed(line), "{line}"));
    let (code, said) = Stage::new().run(&format!("set -e\n{}", lines.join("\n")));
    (code != 0).then(|| format!("{script}  exit {code}: {said}"))
}

#[test]
fn every_block_of_commands_works_as_it_is_typed() {
    let all: Vec<String> = documents().iter().flat_map(|(_, text)| scripts(text)).collect();
    let failures: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = all
            .chunks(all.len().div_ceil(4))
            .map(|part| scope.spawn(|| part.iter().filter_map(|script| failure(script)).collect::<Vec<_>>()))
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(all.len() > 20, "{}", all.len());
}

#[test]
fn every_link_leads_to_a_file() {
    for (path, text) in documents() {
        let targets = text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
        let images = ["src=\"", "srcset=\""].into_iter().flat_map(|name| text.split(name).skip(1));
        let images = images.map(|rest| rest.split('"').next().unwrap());
        for target in targets.chain(images).filter(|target| !target.starts_with("https://")) {
            let file = path.parent().unwrap().join(target.split('#').next().unwrap());
            assert!(file.exists(), "{}: {target}", path.display());
        }
    }
}

#[test]
fn the_readme_is_short() {
    let (_, readme) = documents().swap_remove(0);
    assert!(readme.lines().count() <= 150, "{}", readme.lines().count());
}

#[test]
fn the_messages_of_the_troubleshooting_page_are_the_programs() {
    let mut sources = String::new();
    read_sources(&root().join("src"), &mut sources);
    let page = std::fs::read_to_string(root().join("docs/troubleshooting.md")).unwrap();
    let rows = page.lines().filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
    let messages: Vec<&str> = rows.flat_map(|cell| cell.split('`').step_by(2)).filter(|text| text.len() > 4).collect();
    assert!(messages.len() > 8, "{messages:?}");
    for part in messages.iter().flat_map(|message| message.split("...")).map(str::trim).filter(|it| !it.is_empty()) {
        assert!(sources.contains(part), "no source file has {part:?}");
    }
}

fn read_sources(directory: &Path, text: &mut String) {
    for entry in std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()) {
        match entry.is_dir() {
            true => read_sources(&entry, text),
            false => text.push_str(&std::fs::read_to_string(entry).unwrap()),
        }
    }
}
