//! A marker in the secrets of every command, whatever the server answers: no output holds it, nor any file but the session's.

mod masked;
mod process;
mod words;

use crate::command_lines::DOCUMENT;
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Rexctl, rexctl};
use clap::Command;
use serde_json::json;
use std::collections::BTreeSet;

const MARKER: &str = "s3cr3t-marker";

/// `admin:s3cr3t-marker` as basic authentication sends it.
const LOGIN: &str = "YWRtaW46czNjcjN0LW1hcmtlcg==";

/// Every command, with enough of its arguments to have something sent; the job's secrets are in them too.
const COMMANDS: [&str; 107] = [
    "cancel --id 1",
    "hosts --id 1",
    "jobs",
    "output --id 1 --async",
    "rerun --async --id 1 --password s3cr3t-marker",
    "run a --async --password s3cr3t-marker -- uptime",
    "run a --batch 1 --password s3cr3t-marker -- uptime",
    "targets a",
    "watch --id 1 --wait-timeout 1s",
    "__complete bash",
    "api GET /api/hosts",
    "api POST /api/bookmarks --field password=s3cr3t-marker",
    "auth login",
    "auth login basic",
    "auth login basic-external",
    "auth login negotiate",
    "auth login oauth -t SERVER/token -c x",
    "auth logout",
    "auth status",
    "bookmark create --name a --controller hosts --query x",
    "bookmark delete --id 1",
    "bookmark info --id 1",
    "bookmark list",
    "bookmark update --id 1 --query x",
    "coming-from-hammer",
    "completion bash",
    "config path",
    "config set username admin",
    "config unset username",
    "config show",
    "cron check @daily",
    "cron explain @daily",
    "cron next @daily",
    "defaults add --param-name organization_id --param-value 1",
    "defaults delete --param-name organization_id",
    "defaults list",
    "defaults providers",
    "foreign-input-set create --template-id 1 --target-template-id 2 --include-all yes",
    "foreign-input-set delete --template-id 1 --id 1",
    "foreign-input-set info --template-id 1 --id 1",
    "foreign-input-set list --template-id 1",
    "foreign-input-set update --template-id 1 --id 1 --include-all yes",
    "full-help",
    "host info --id 1",
    "host list",
    "settings list",
    "settings info --id 1",
    "settings set --id 1 --value s3cr3t-marker",
    "host set-parameter --host-id 1 --name x --value s3cr3t-marker --hidden-value yes",
    "host delete-parameter --host-id 1 --name web01",
    "host package install --host-id 1 --packages x --async",
    "host package upgrade --host-id 1 --packages x --async",
    "host package upgrade-all --host-id 1 --async",
    "host package remove --host-id 1 --packages x --async",
    "host package-group install --host-id 1 --groups x --async",
    "host package-group remove --host-id 1 --groups x --async",
    "host errata apply --host-id 1 --errata-ids x --async",
    "host-collection package install --id 1 --packages x --async",
    "host-collection package update --id 1 --packages x --async",
    "host-collection package remove --id 1 --packages x --async",
    "host-collection package-group install --id 1 --package-groups x --async",
    "host-collection package-group update --id 1 --package-groups x --async",
    "host-collection package-group remove --id 1 --package-groups x --async",
    "host-collection erratum install --id 1 --errata x --async",
    "job-invocation cancel --id 1",
    "job-invocation create --async --job-template-id 1 --search-query x --password s3cr3t-marker",
    "job-invocation create --dry-run --job-template-id 1 --search-query x --key-passphrase s3cr3t-marker",
    "job-invocation hosts --id 1",
    "job-invocation info --id 1",
    "job-invocation list",
    "job-invocation output --id 1 --host a --async",
    "job-invocation report --id 1",
    "job-invocation run a --async --password s3cr3t-marker -- uptime",
    "job-invocation rerun --async --id 1 --password s3cr3t-marker",
    "job-invocation watch --id 1 --wait-timeout 1s",
    "job-template clone --id 1 --new-name b",
    "job-template create --name a --file t.erb",
    "job-template delete --id 1",
    "job-template dump --id 1",
    "job-template export --id 1",
    "job-template import --file t.erb",
    "job-template info --id 1",
    "job-template list",
    "job-template update --id 1 --file t.erb",
    "ping",
    "recurring-logic cancel --id 1",
    "recurring-logic delete --cancelled",
    "recurring-logic disable --id 1",
    "recurring-logic enable --id 1",
    "recurring-logic info --id 1",
    "recurring-logic list",
    "rollout abandon 1",
    "rollout list",
    "rollout resume 1 --password s3cr3t-marker",
    "rollout show 1",
    "schedule apply -f job.yaml",
    "schedule cancel logic:1",
    "schedule list",
    "schedule pause logic:1",
    "schedule resume logic:1",
    "remote-execution-feature info --id 1",
    "remote-execution-feature list",
    "remote-execution-feature update --id 1 --job-template-id 1",
    "sandbox -- ping",
    "shell",
    "status",
    "task info --id 1",
];

/// Those that stand for the ones beside them, and why.
const LIKE_OTHERS: [&str; 9] = [
    "task list",
    // It waits for a server that is away as long as that takes; without a task it says so at once.
    "task progress",
    "task resume --task-ids 1",
    "template-input create --template-id 1 --name a --input-type user",
    "template-input delete --template-id 1 --id 1",
    "template-input info --template-id 1 --id 1",
    "template-input list --template-id 1",
    "template-input update --template-id 1 --id 1 --description x",
    "auth login oauth --two-factor -c x -t SERVER/token -a SERVER/auth -r urn:ietf:wg:oauth:2.0:oob",
];

fn all() -> impl Iterator<Item = &'static str> {
    COMMANDS.into_iter().chain(LIKE_OTHERS)
}

/// What a server can make of a request, quoting in its refusals all that it was shown.
fn answers() -> [fn(&str) -> Answer; 5] {
    [
        |_| Answer::json(200, json!({"id": 1, "subtotal": 0, "results": [], "state": "stopped", "result": "success"})),
        |quoted| Answer::json(401, json!({"error": {"message": format!("Unable to authenticate user: {quoted}")}})),
        |quoted| {
            Answer::json(422, json!({"error": {"full_messages": [format!("not good: {quoted}")]}, "token": quoted}))
        },
        |quoted| Answer::json(500, json!({"error": {"message": format!("ERF42: {quoted}"), "sent": [quoted]}})),
        |quoted| Answer::raw(403, "text/html", &format!("<html><title>{quoted}</title></html>")),
    ]
}

/// The secrets of a request as it shows them: the login and the body's.
fn quoted(request: &Request) -> String {
    let (shown, password) = request.header("authorization").map_or(("", ""), |shown| (shown, MARKER));
    format!("{shown} {password} {}", String::from_utf8_lossy(&request.body))
}

fn planted(words: &str, foreman: &Foreman) -> Rexctl {
    let words = words.replace("SERVER", foreman.url());
    rexctl(&words)
        .at(foreman.url())
        .env("FOREMAN_PASSWORD", MARKER)
        .env("OIDC_PASSWORD", MARKER)
        .env("OIDC_USERNAME", "ann")
        .file("t.erb", "<%#\nname: a\n%>\nx\n")
        .file("job.yaml", DOCUMENT)
}

#[test]
fn no_command_shows_a_secret_whatever_the_server_answers() {
    for answer in answers() {
        let foreman = Foreman::answering(move |request| Some(answer(&quoted(request))));
        for (place, words) in all().enumerate() {
            let more: &[&str] = if place % 2 == 0 { &["--debug"] } else { &["--debug", "--output", "json"] };
            let command =
                if words.contains(" -- ") { planted(words, &foreman) } else { planted(words, &foreman).args(more) };
            let told = command.run().to_string();
            assert!(!told.contains(MARKER) && !told.contains(LOGIN), "{words}: {told}");
        }
        assert!(foreman.requests().len() > all().count() / 2);
    }
}

#[test]
fn every_command_is_tried() {
    fn leaves(command: &Command, path: &str, found: &mut BTreeSet<String>) {
        let mut inner = command.get_subcommands().filter(|sub| sub.get_name() != "help").peekable();
        if inner.peek().is_none() {
            found.insert(path.trim().to_owned());
        }
        inner.for_each(|sub| leaves(sub, &format!("{path} {}", sub.get_name()), found));
    }
    let mut root = rexctl::cli::root().disable_help_subcommand(true);
    root.build();
    let mut found = BTreeSet::new();
    leaves(&root, "", &mut found);
    found.retain(|leaf| !all().any(|words| words == leaf || words.starts_with(&format!("{leaf} "))));
    assert!(found.is_empty(), "not tried: {found:?}");
}
