//! Secrets in requests and answers that are shown: masked in every form.

use super::{LOGIN, MARKER};
use crate::foreman::{Answer, Foreman, Request};
use crate::rexctl::rexctl;
use serde_json::json;

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
fn a_word_that_may_be_a_secret_is_not_repeated_in_a_refusal() {
    for words in [
        &["settings", "set", "remote_execution_ssh_password", MARKER][..],
        &["host", "set-parameter", "--host", "web01", "--name", "root_pass", MARKER],
        &["auth", "login", "basic", "admin", MARKER],
        &["--token", MARKER, "jobs"],
        &["auth", "login", "--token", MARKER],
        &["jobs", "-pp", MARKER],
        &["auth", "login", "--token", MARKER, "--frobnicate"],
    ] {
        for format in [&[][..], &["--output=json"]] {
            let outcome = rexctl("").args(words).args(format).run();
            assert!(outcome.code == 64 && !outcome.to_string().contains(MARKER), "{words:?}: {outcome}");
        }
    }
    let plain = rexctl("").args(["jobs", "surplus"]).run();
    assert!(plain.stderr.contains("\"surplus\""), "{plain}");
}

#[test]
fn debug_hides_the_new_default_of_an_input_that_may_be_hidden() {
    let foreman = Foreman::answering(|_| Some(Answer::json(200, json!({"id": 5, "name": "blob"}))));
    let words = ["template-input", "update", "--template-id=1", "--id=5", "--default", MARKER, "--debug"];
    let outcome = rexctl("").args(words).at(foreman.url()).run();
    assert!(outcome.code == 0 && !outcome.to_string().contains(MARKER), "{outcome}");
    assert_eq!(foreman.changes().len(), 1, "{outcome}");
}

#[test]
fn a_secret_in_a_path_is_masked_however_it_is_written_and_wherever_it_stands_again() {
    let quoting = |request: &Request| {
        Some(Answer::json(200, json!({"path": request.target, "sent": String::from_utf8_lossy(&request.body)})))
    };
    let foreman = Foreman::answering(quoting);
    for words in [
        "GET /api/x;token=s3cr3t",
        "GET /api/x%3Btoken=s3cr3t",
        "GET /api/x%3btoken%3ds3cr3t",
        "GET /api/x;access_token:s3cr3t",
        "GET /api/x;token=s3cr3t --field a=s3cr3t",
        "GET /api/x --field token=s3cr3t --field a=s3cr3t",
        "POST /api/b;token=s3cr3t --field a=s3cr3t",
        "POST /api/b --field password=s3cr3t --field a=is-s3cr3t",
        "POST /api/b?token=s3cr3t --field a=s3cr3t",
        "DELETE /api/b;token=s3cr3t",
    ] {
        let outcome = rexctl(&format!("api {words} --debug")).at(foreman.url()).run();
        let debug = &outcome.stderr;
        assert!(outcome.code == 0 && debug.contains("*****") && !debug.contains("s3cr3t"), "{words}: {outcome}");
    }
}
