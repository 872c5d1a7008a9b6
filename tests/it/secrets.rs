//! A marker in the secrets of every command, whatever the server answers: no output holds it, nor any file but the session's.

use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::{Rexctl, rexctl};
use clap::Command;
use serde_json::json;
use std::collections::BTreeSet;

const MARKER: &str = "s3cr3t-marker";
/// `admin:s3cr3t-marker` as basic authentication sends it.
const LOGIN: &str = "YWRtaW46czNjcjN0LW1hcmtlcg==";

/// Every command, with enough of its arguments to have something sent; the job's secrets are in them too.
const COMMANDS: [&str; 64] = [
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
    "config show",
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
    "job-invocation cancel --id 1",
    "job-invocation create --async --job-template-id 1 --search-query x --password s3cr3t-marker",
    "job-invocation create --dry-run --job-template-id 1 --search-query x --key-passphrase s3cr3t-marker",
    "job-invocation hosts --id 1",
    "job-invocation info --id 1",
    "job-invocation list",
    "job-invocation output --id 1 --host a --async",
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

#[test]
fn a_process_that_holds_a_secret_leaves_no_core_dump() {
    let foreman = Foreman::answering(|_| Some(Answer::Silence));
    let running = rexctl("job-invocation list").at(foreman.url()).start();
    foreman.wait_for("GET /api/job_invocations");
    let limits = running.proc("limits");
    let cores: Vec<_> = limits.lines().filter(|line| line.starts_with("Max core file size")).collect();
    assert!(cores.len() == 1 && cores[0].split_whitespace().filter(|word| *word == "0").count() == 2, "{limits}");
    running.interrupt();
    assert_eq!(running.end().code, 130);
}

#[test]
fn core_dumps_are_off_before_settings_are_read() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(".config/rexctl/config.toml");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let running = crate::rexctl::at_home(home.path(), "config show").start();
    // Whoever opens the other end waits for the first to open this one.
    let settings = std::fs::File::options().write(true).open(&path).unwrap();
    let limits = running.proc("limits");
    drop(settings);
    let cores = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(cores.split_whitespace().filter(|word| *word == "0").count(), 2, "{limits}");
    running.end();
}

/// A secret of which every form escapes something, but for one part.
const AWKWARD: &str = "p\"w\\ s3cr3t&é";

#[test]
fn a_secret_that_is_quoted_in_another_form_is_masked() {
    use base64::Engine as _;
    let base64 = base64::engine::general_purpose::STANDARD.encode(format!("root:{AWKWARD}"));
    let forms = [
        AWKWARD.to_owned(),
        "{\"root_pass\"=>\"p\\\"w\\\\ s3cr3t&é\"}".into(),
        serde_json::to_string(AWKWARD).unwrap(),
        "p&quot;w\\ s3cr3t&amp;é".into(),
        url::form_urlencoded::byte_serialize(AWKWARD.as_bytes()).collect(),
        base64.clone(),
    ];
    for form in forms {
        let answer = json!({"error": {"message": format!("refused: {form}"), "errors": [form.clone()]}});
        let foreman = Foreman::answering(move |_| Some(Answer::json(422, answer.clone())));
        for more in [&["--debug"][..], &["--output", "json"]] {
            let field = format!("host[root_pass]={AWKWARD}");
            let command = rexctl("api POST /api/hosts --field").args([&field]).args(more).at(foreman.url());
            let told = command.run().to_string();
            assert!(
                told.contains("refused: ") && !told.contains("s3cr3t") && !told.contains(&base64),
                "{form}: {told}"
            );
        }
    }
}

#[test]
fn debug_masks_secrets_by_their_names_and_by_what_stands_beside_them() {
    let foreman = Foreman::answering(|request| Some(Answer::json(200, request.json())));
    for fields in [
        &["host[root_pass]=s3cr3t"][..],
        &["pwd=s3cr3t"],
        &["apikey=s3cr3t"],
        &["pin:=53137"],
        &["credentials[user]=s3cr3t"],
        &["passwords[]=s3cr3t"],
        &["rootPass=s3cr3t"],
        &["setting[value]=s3cr3t"],
        &["parameter[name]=db_password", "parameter[value]=s3cr3t"],
        &["parameter[name]=db", "parameter[value]=s3cr3t", "parameter[hidden_value]:=true"],
        &["parameter[name]=db", "parameter[value]=s3cr3t", "parameter[hidden_value]=yes"],
        &["parameter[name]=db", "parameter[value]=s3cr3t", "parameter[hidden_value]:=2"],
        &["pass1=s3cr3t"],
        &["license_key=s3cr3t"],
        &["http_proxy[url]=http://ann:s3cr3t@proxy.example"],
    ] {
        let fields = fields.iter().flat_map(|field| ["--field", field]);
        let outcome = rexctl("api PUT /api/x --debug").args(fields.clone()).at(foreman.url()).run();
        let fields: Vec<_> = fields.collect();
        assert!(!outcome.stderr.contains("s3cr3t") && !outcome.stderr.contains("53137"), "{fields:?}: {outcome}");
        assert!(outcome.code == 0 && outcome.stderr.contains("*****"), "{fields:?}: {outcome}");
    }
}

#[test]
fn a_page_that_quotes_a_secret_is_quoted_without_it() {
    for status in [403, 400, 418] {
        let page = |said: &str| format!("<html><title>Blocked: {said}</title></html>");
        let foreman = Foreman::answering(move |request| {
            let said = format!("{} {}", request.header("authorization")?, String::from_utf8_lossy(&request.body));
            Some(Answer::raw(status, "text/html", &page(&said)))
        });
        let command = rexctl("api POST /api/x --field pwd=hunter22").at(foreman.url());
        let outcome = command.env("FOREMAN_PASSWORD", MARKER).run();
        let told = outcome.to_string();
        assert!(told.contains("Blocked: ") && !told.contains("hunter22") && !told.contains(LOGIN), "{outcome}");
    }
}

#[test]
fn debug_masks_the_value_of_what_the_path_names() {
    let foreman = Foreman::answering(|_| Some(Answer::json(200, json!({"id": 1, "value": "s3cr3t"}))));
    for (path, field) in [
        ("/api/settings/smtp_relay", "value=s3cr3t"),
        ("/api/settings/smtp_relay?value=s3cr3t", "a=b"),
        ("/api/hosts/1/parameters/db_password", "parameter[value]=s3cr3t"),
        ("/api/x", "a={\"pwd\": \"s3cr3t\"}"),
    ] {
        let command = |method| rexctl("api").args([method, path, "--debug", "--field", field]).at(foreman.url()).run();
        for outcome in [command("PUT"), command("GET")] {
            let of_request = outcome.stderr.split("\n<").next().unwrap_or_default();
            assert!(outcome.code == 0 && !of_request.contains("s3cr3t"), "{path}: {outcome}");
            assert!(of_request.contains("*****"), "{path}: {outcome}");
        }
    }
}

#[test]
fn a_password_within_a_value_is_a_secret_that_was_sent() {
    let answer = json!({"error": {"message": "no login with hunt+r22 there", "hunt+r22": 1}});
    let foreman = Foreman::answering(move |_| Some(Answer::json(422, answer.clone())));
    let field = "http_proxy[url]=http://ann:hunt%2Br22@proxy.example/";
    for more in ["--debug", "--output=json"] {
        let outcome = rexctl("api POST /api/x").args(["--field", field, more]).at(foreman.url()).run();
        assert!(outcome.code != 0 && !outcome.to_string().contains("hunt"), "{outcome}");
    }
}

#[test]
fn a_server_that_is_refused_shows_nothing_behind_its_host() {
    for address in [
        "https://h.example/#access_token=s3cr3t",
        "https://h.example/;token=s3cr3t",
        "https://h.example/?t%6fken=s3cr3t",
        "http://h.example:s3cr3t",
        "h.example:s3cr3t",
    ] {
        for command in [rexctl("ping").args(["-s", address]), rexctl("config show").env("FOREMAN_SERVER_URL", address)]
        {
            let told = command.run().to_string();
            assert!(told.contains("h.example...") && !told.contains("s3cr3t"), "{address}: {told}");
        }
    }
}

#[test]
fn a_query_and_a_redirect_show_no_secret() {
    let redirect = |request: &Request| {
        let target = format!("https://elsewhere.example{}", request.target);
        Some(Answer::json(302, json!({})).with_header("Location", &target))
    };
    let foreman = Foreman::answering(redirect);
    for (words, code) in [
        ("api GET /api/x --field token=s3cr3t", 78),
        ("api DELETE /api/x?api_key=s3cr3t", 84),
        ("api GET /api/x?a=b&pwd=s3cr3t", 78),
    ] {
        let outcome = rexctl(words).args(["--debug"]).at(foreman.url()).run();
        assert!(outcome.code == code && !outcome.to_string().contains("s3cr3t"), "{words}: {outcome}");
    }
}

#[test]
fn a_password_command_is_told_no_other_secret() {
    let foreman = Foreman::answering(|_| Some(Answer::json(200, json!({"subtotal": 0, "results": []}))));
    let home = tempfile::tempdir().unwrap();
    let command = format!("env > {0}/seen; cat /proc/$$/cmdline >> {0}/seen; echo pw", home.path().display());
    let config = format!("username = 'admin'\npassword_command = '{command}'\n");
    let command = rexctl("job-invocation list").file(".config/rexctl/config.toml", config);
    let command = command.env("OIDC_PASSWORD", MARKER).env("REXCTL_SSH_PASSWORD", MARKER).args(["-s", foreman.url()]);
    let outcome = command.run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let seen = std::fs::read_to_string(home.path().join("seen")).unwrap();
    assert!(seen.contains("HOME=") && !seen.contains(MARKER), "{seen}");
}
