//! What completion scripts are told.

use super::foreman;
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Outcome, Rexctl, at_home, rexctl};
use expect_test::expect;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

pub fn asked(home: &Path, shell: &str, line: &str) -> Rexctl {
    at_home(home, &format!("__complete {shell}")).env("REXCTL_LINE", line).env("REXCTL_BREAKS", " \t\n\"'@><=;|&(:")
}

/// What is offered once the server has been asked.
pub fn offered(foreman: &Foreman, shell: &str, line: &str) -> String {
    let home = tempfile::tempdir().unwrap();
    let fetched = asked(home.path(), shell, line).args(["--fetch"]).at(foreman.url()).run();
    assert_eq!(fetched.to_string(), "exit 0\n", "{line}");
    // Now the server may be gone.
    asked(home.path(), shell, line).at(foreman.url()).run().to_string()
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(directory).into_iter().flatten().flatten() {
        let path = entry.path();
        found.extend(if path.is_dir() { files(&path) } else { vec![path.clone()] });
        found.push(path);
    }
    found
}

#[test]
fn commands_options_and_their_words_are_known_without_a_server() {
    let offered = |line: &str| rexctl("__complete fish").env("REXCTL_LINE", line).run().to_string();
    expect![[r#"
        exit 0
        jobs	List jobs, the newest first
        job-invocation	Run, follow and inspect remote execution jobs
        job-template	Templates that jobs run
    "#]]
    .assert_eq(&offered("rexctl job"));
    expect![[r#"
        exit 0
        list	List tasks
        info	Show one task
        progress	Follow a task to its end
        resume	Resume paused tasks
        help	Print this message or the help of the given subcommand(s)
    "#]]
    .assert_eq(&offered("rexctl task "));
    // Abbreviated commands, and an option among the global ones.
    expect![[r#"
        exit 0
        --offline	With --dry-run: contact no server; names are not looked up, and values of inputs are masked
    "#]]
    .assert_eq(&offered("rexctl job-inv cr --off"));
    expect![[r#"
        exit 0
        yes	
        no	
    "#]]
    .assert_eq(&offered("rexctl --verify-ssl "));
    expect![[r#"
        exit 0
        user	
        fact	
        variable	
        puppet_parameter	
    "#]]
    .assert_eq(&offered("rexctl template-input create --input-type "));
    assert_eq!(offered("rexctl job-invocation create --input-file command=dep"), "exit 0\n:path\n");
    assert_eq!(offered("rexctl nonsense "), rexctl("__complete fish").env("REXCTL_LINE", "rexctl ").run().to_string());
}

#[test]
fn names_come_from_the_server_quoted_as_the_shell_needs_them() {
    let foreman = foreman();
    let told = |shell, line| offered(&foreman, shell, line);
    for (line, expected) in [
        (
            "rexctl job-invocation create --job-template ",
            "Run\\ Command\\ -\\ Script\\ Default\nPackage:\\ it\\'s\\ \\$HOME\n",
        ),
        ("rexctl job-invocation create --job-template 'Pack", "Package: it'\\''s $HOME\n"),
        ("rexctl job-invocation create --job-template \"Pack", "Package: it's \\$HOME\n"),
        ("rexctl job-invocation create --job-template=run", "Run\\ Command\\ -\\ Script\\ Default\n"),
        ("rexctl job-invocation create --job-template Package:", "\\ it\\'s\\ \\$HOME\n"),
    ] {
        assert_eq!(told("bash", line), format!("exit 0\n{expected}"), "{line}");
    }
    let line = "rexctl job-template info --name P";
    assert_eq!(told("zsh", line), "exit 0\nPackage\\: it's $HOME:Packages\n");
    assert_eq!(told("fish", line), "exit 0\nPackage: it's $HOME\tPackages\n");
    assert_eq!(told("powershell", line), "exit 0\n'Package: it''s $HOME'\tPackage: it's $HOME\tPackages\n");
}

#[test]
fn inputs_of_the_chosen_template_and_their_options() {
    let foreman = foreman();
    let create = "rexctl job-invocation create";
    for (line, expected) in [
        (format!("{create} --job-template 'Run Command - Script Default' --input co"), "command=\tWhat to run\n"),
        (format!("{create} --job-template-id 2 --input "), "action=\t\n"),
        (format!("{create} --job-template-id=2 --input action="), "action=install\t\naction=remove\t\n"),
        (format!("{create} --job-template-id 2 --inputs x=1,action=i"), "x=1,action=install\t\n"),
        (format!("{create} --job-template-id 1 --input pin="), ""),
        ("rexctl template-input info --template-id 2 --name ".into(), "action\t\n"),
        (format!("{create} --feature "), "run_script\tRun Script\n"),
        (format!("{create} --feature=Ru"), "--feature=run_script\tRun Script\n"),
    ] {
        assert_eq!(offered(&foreman, "fish", &line), format!("exit 0\n{expected}"), "{line}");
    }
}

#[test]
fn inputs_follow_the_template_however_it_was_named() {
    let foreman = foreman();
    let template = "\"Package: it's \\$HOME\"";
    for (line, expected) in [
        (format!("run web01 -t {template} --input ac"), "action=\t\n"),
        (format!("run web01 -t{template} --input ac"), "action=\t\n"),
        (format!("run web01 -t={template} --input ac"), "action=\t\n"),
        (format!("run web01 -t {template} -- ac"), "action=\t\n"),
        (format!("run web01 -t {template} -- action="), "action=install\t\naction=remove\t\n"),
        (format!("run web01 --template {template} -- x=1 action=r"), "action=remove\t\n"),
        ("run web01 --job-template-id=2 -- ".to_owned(), "action=\t\n"),
        // A command of the hosts' shell, which may have any words.
        ("run web01 -- ac".to_owned(), ""),
        ("run web01 -- echo -t 2 ".to_owned(), ""),
    ] {
        assert_eq!(offered(&foreman, "fish", &format!("rexctl {line}")), format!("exit 0\n{expected}"), "{line}");
    }
}

#[test]
fn every_kind_of_name_is_asked_for_where_it_is() {
    for (line, request) in [
        ("job-invocation create --feature ", "GET /api/remote_execution_features?per_page=1000&page=1"),
        ("job-invocation create --bookmark ", "GET /api/bookmarks?search=controller = hosts&per_page=1000&page=1"),
        ("bookmark info --name ", "GET /api/bookmarks?per_page=1000&page=1"),
        ("host list --organization ", "GET /api/organizations?per_page=1000&page=1"),
        ("job-template list --location-title ", "GET /api/locations?per_page=1000&page=1"),
        ("job-invocation output --host ", "GET /api/hosts?thin=true&per_page=1000&page=1"),
        ("job-invocation watch --id ", "GET /api/job_invocations?order=id DESC&per_page=30&page=1"),
        ("recurring-logic info --id ", "GET /foreman_tasks/api/recurring_logics?order=id DESC&per_page=30&page=1"),
        ("task info --id ", "GET /foreman_tasks/api/tasks?order=started_at DESC&per_page=30&page=1"),
        ("job-template delete --id ", "GET /api/job_templates?per_page=1000&page=1"),
    ] {
        let foreman = foreman();
        offered(&foreman, "bash", &format!("rexctl {line}"));
        assert_eq!(foreman.lines(), [request], "{line}");
    }
}

#[test]
fn the_server_and_login_on_the_line_are_the_ones_asked() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    let line = format!("rexctl -s {} -u ann -p typed job-template info --name ", foreman.url());
    let fetched = asked(home.path(), "bash", &line).args(["--fetch"]).run();
    assert_eq!((fetched.code, foreman.lines().len()), (0, 1), "{fetched}");
    let shown = asked(home.path(), "bash", &line).run();
    assert!(shown.stdout.contains("Run\\ Command"), "{shown}");
}

#[test]
fn the_cache_is_its_owners_and_holds_nothing_secret() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    for line in ["rexctl job-invocation info --id ", "rexctl job-invocation create --job-template-id 1 --input "] {
        asked(home.path(), "bash", line).args(["--fetch"]).at(foreman.url()).run();
    }
    let cache = home.path().join(".cache/rexctl");
    let found = files(&cache);
    assert!(found.iter().filter(|path| path.is_file()).count() >= 2, "{found:?}");
    for path in found.iter().chain([&cache]) {
        assert_eq!(path.metadata().unwrap().mode() & 0o077, 0, "{}", path.display());
        let content = std::fs::read_to_string(path).unwrap_or_default();
        assert!(!["changeme", "s3cr3t", "1234"].iter().any(|secret| content.contains(secret)), "{content}");
    }
}

#[test]
fn a_server_that_is_silent_or_away_costs_nothing_but_the_names() {
    let silent = Foreman::answering(|_| Some(Answer::Silence));
    for url in [silent.url(), "http://127.0.0.1:9"] {
        let home = tempfile::tempdir().unwrap();
        let outcome = asked(home.path(), "bash", "rexctl job-template info --name ").at(url).run();
        assert_eq!(outcome.to_string(), "exit 0\n", "{url}");
    }
}

#[test]
fn nothing_is_asked_run_or_sent_for_want_of_a_password() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), Foreman::untouched());
    let line = "rexctl job-template info --name ";
    let unknown = asked(home.path(), "bash", line).args(["--fetch"]).env("FOREMAN_URL", foreman.url());
    let unknown = unknown.env("FOREMAN_USER", "ann").run();
    assert_eq!(unknown.to_string(), "exit 0\n");
    let settings =
        format!("server = \"{}\"\nusername = \"ann\"\npassword_command = \"touch ran; echo x\"\n", foreman.url());
    let command = asked(home.path(), "bash", line).args(["--fetch"]).file(".config/rexctl/config.toml", settings);
    assert_eq!(command.run().to_string(), "exit 0\n");
    assert!(!home.path().join("ran").exists());
    assert!(foreman.requests().is_empty());
}

#[test]
fn broken_configuration_does_not_show_at_the_prompt() {
    let command =
        rexctl("__complete bash").file(".config/rexctl/config.toml", "server = [").env("REXCTL_LINE", "rexctl pi");
    let Outcome { code, stdout, stderr } = command.run();
    assert_eq!((code, stdout.as_str(), stderr.as_str()), (0, "ping\n", ""));
}

#[test]
fn hammers_autocomplete_prints_what_can_follow() {
    let outcome = rexctl("--autocomplete").args(["hammer job-inv li"]).run();
    assert_eq!(outcome.to_string(), "exit 0\nlist\n");
}
