use super::*;
use crate::model::document;
use crate::model::draft::TypedHosts;
use crate::secret::Secret;
use proptest::prelude::*;
use proptest::{collection, option, sample};
use serde_json::json;
use std::collections::BTreeSet;

/// Texts that a careless writer or reader of YAML makes something else of.
const ODD: &[&str] = &[
    "",
    " ",
    "yes",
    "NO",
    "null",
    "~",
    "0755",
    "1.10",
    "1e3",
    "12:30",
    "2027-01-31 02:00",
    "- a",
    "a: b",
    "a #b",
    "#a",
    "&a",
    "*a",
    "!a",
    "{a}",
    "[a]",
    "'a'",
    "\"a\"",
    "a\nb",
    "a\nb\n",
    "\na",
    "a\n\nb",
    "a\n",
    "a\n\n",
    "a \nb",
    "  a\nb",
    "\ta\nb",
    "a\r\nb",
    "\u{7f}",
    "\u{86}",
    "\u{85}",
    "\u{a0}x",
    "\u{2028}",
    "\u{feff}a",
    "é",
    "日本",
    "a\\b",
    "%",
    "@x",
    "`x`",
    "a,b",
    ">",
    "|",
    "?",
    "---",
    "...",
    "web*",
    "30 2 * * sun",
    "a'b\"c",
    "NIL ",
    "a:",
    "x: |",
    "\u{1b}[31m",
    "\u{0}",
    "😀",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![sample::select(ODD).prop_map(str::to_owned), "[a-z*.]{1,8}", any::<String>()]
}

/// Texts as a document can hold them: no empty ones, which are the same as missing, and no word for null.
fn text() -> impl Strategy<Value = String> {
    word().prop_filter("empty or null", |text| !text.is_empty() && *text != nil() && text != "*****")
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![3 => word().prop_map(Value::from), 1 => Just(Value::Null)];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            collection::vec((text(), inner), 0..3).prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
    .prop_filter("masked", |value| *value != json!("*****"))
}

fn inputs() -> impl Strategy<Value = Inputs> {
    collection::vec((text(), value()), 0..4).prop_map(|fields| fields.into_iter().collect())
}

fn reference() -> impl Strategy<Value = Reference> {
    prop_oneof![(1_u32..=i32::MAX as u32).prop_map(|id| Reference::Id(id.into())), text().prop_map(Reference::Name)]
}

fn hosts() -> impl Strategy<Value = Draft> {
    let typed = (collection::vec(text(), 1..3), collection::vec(text(), 0..2), option::of(1_u32..9));
    let typed = typed.prop_map(|(on, except, sample)| TypedHosts { on, except, sample });
    prop_oneof![
        typed.prop_map(|typed| Draft { typed_hosts: Some(typed), ..Draft::default() }),
        text().prop_map(|query| Draft { search_query: Some(query), ..Draft::default() }),
        reference().prop_map(|bookmark| Draft { bookmark: Some(bookmark), ..Draft::default() }),
        Just(Draft::default()),
    ]
}

fn amount() -> impl Strategy<Value = Option<OrNil<u32>>> {
    option::of((1_u32..=i32::MAX as u32).prop_map(OrNil::Value))
}

prop_compose! {
    fn draft()(
        hosts in hosts(),
        template in option::of(reference()),
        (feature, cron_line, time_zone, end_time) in (option::of(text()), option::of(text()), option::of(text()), option::of(text())),
        (purpose, start_at, start_before) in (option::of(text()), option::of(text()), option::of(text())),
        (effective_user, ssh_user, description_format) in (option::of(text()), option::of(text()), option::of(text())),
        (inputs, ansible) in (inputs(), inputs()),
        (max_iteration, concurrency_level, time_span, timeout, pickup) in (amount(), amount(), amount(), amount(), amount()),
        (dynamic, random) in (option::of(any::<bool>()), option::of(any::<bool>().prop_map(OrNil::Value))),
        (organization, location) in (option::of(reference()), option::of(text().prop_map(Reference::Title))),
    ) -> Draft {
        Draft {
            job_template: template, feature, cron_line, time_zone, end_time, purpose, start_at, start_before,
            effective_user, ssh_user, description_format, inputs, ansible, max_iteration, concurrency_level, time_span, dynamic,
            execution_timeout_interval: timeout, time_to_pickup: pickup, randomized_ordering: random, organization, location,
            ..hosts
        }
    }
}

fn saved(draft: &Draft) -> String {
    let visible: Vec<String> = draft.inputs.keys().cloned().collect();
    super::text(SavedRequest { draft, visible: &visible, cadence: None })
}

proptest! {
    #[test]
    fn a_saved_request_is_read_as_the_same_request(draft in draft()) {
        let text = saved(&draft);
        let read = document::draft("--from x", &text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!(format!("{read:?}"), format!("{draft:?}"), "{}", text);
    }
}

#[test]
fn a_null_that_is_sent_is_sent_again() {
    let fields = [
        ("ssh", "effective_user"),
        ("", "ssh_user"),
        ("", "description_format"),
        ("", "time_to_pickup"),
        ("concurrency_control", "time_span"),
    ];
    let draft = Draft { nulls: BTreeSet::from(fields), ..Draft::default() };
    let mut read = document::draft("--from x", &saved(&draft)).unwrap();
    read.unset(&nil());
    assert_eq!(read.nulls, draft.nulls);
}

#[test]
fn no_secret_is_saved_and_each_is_named() {
    let secret = |marker: &str| Some(Secret::new(marker.to_owned()));
    let draft = Draft {
        password: secret("marker-1"),
        key_passphrase: secret("marker-2"),
        effective_user_password: secret("marker-3"),
        inputs: Inputs::from_iter([("token".to_owned(), json!("marker-4")), ("unit".to_owned(), json!("httpd"))]),
        ..Draft::default()
    };
    let text = super::text(SavedRequest { draft: &draft, visible: &["unit".to_owned()], cadence: None });
    expect_test::expect![[r#"
        # A job for: rexctl job-invocation create --from FILE, or rexctl run --from FILE TARGET
        # Options of the command line override what stands here.
        inputs:  # --input
          unit: httpd
        # input token: not saved, since it is not known to be no secret; give it with --input
        # password: never saved; give --ask-password
        # key_passphrase: never saved; give --ask-key-passphrase
        # effective_user_password: never saved; give --ask-effective-user-password
    "#]]
    .assert_eq(&text);
}

#[test]
fn every_field_has_its_option_in_a_comment() {
    let draft = Draft {
        job_template: Some(Reference::Name("Run Command - Script Default".into())),
        typed_hosts: Some(TypedHosts {
            on: vec!["web*".into(), "@hosts.txt".into()],
            except: vec!["web03".into()],
            sample: Some(2),
        }),
        inputs: Inputs::from_iter([("command".to_owned(), json!("set -e\nsystemctl restart httpd\n"))]),
        cron_line: Some("30 2 * * 0".into()),
        start_at: Some("tomorrow 02:00".into()),
        effective_user: Some("deploy".into()),
        location: Some(Reference::Title("EMEA/Berlin".into())),
        concurrency_level: Some(OrNil::Value(5)),
        ..Draft::default()
    };
    let visible = ["command".to_owned()];
    let text = super::text(SavedRequest { draft: &draft, visible: &visible, cadence: Some("--every week --at 02:30") });
    expect_test::expect![[r#"
        # A job for: rexctl job-invocation create --from FILE, or rexctl run --from FILE TARGET
        # Options of the command line override what stands here.
        job_template: Run Command - Script Default  # --job-template
        targets:  # --on
          - web*
          - "@hosts.txt"
        except:  # --except
          - web03
        sample: 2  # --sample
        location_title: EMEA/Berlin  # --location-title
        inputs:  # --input
          command: |
            set -e
            systemctl restart httpd
        ssh:
          effective_user: deploy  # --effective-user
        recurrence:
          cron_line: 30 2 * * 0  # --every week --at 02:30
        scheduling:
          start_at: "tomorrow 02:00"  # --start-at
        concurrency_control:
          concurrency_level: 5  # --concurrency-level
    "#]]
    .assert_eq(&text);
}
