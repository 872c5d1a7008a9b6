//! Several mistakes in one line: all of them are told at once.

use super::*;

#[test]
fn several_mistakes_are_a_table() {
    let foreman = Foreman::expecting(Vec::new());
    let mut told = String::new();
    for line in [
        "job-invocation list --foo --per-page x --output tabl extra",
        "job-invocation list --serch x --bar=1 -Z --help",
        "job-invocation info --id 1 --id 2 --id 3 --foo",
        "job-invocation create --job-templat x --job-templat-id=7",
        "job-invocation create --bookmark a --bookmark-id 1 --job-template-id 1 --feature f --organization-id x",
        "run --script x --template y --max-hosts x --concurrency-level 0 -- uptime",
        "run --scrpt deploy.sh web01 --foo",
        "job-invocation info --foo --bar",
        "job-invocation watch 12 --foo --fail-on x",
        "jobs-invocation --foo create",
    ] {
        let Outcome { code, stdout, stderr } = rexctl(line).at(foreman.url()).run();
        assert_eq!((code, stdout.as_str()), (64, ""), "{line}");
        let _ = writeln!(told, "{line}\n{stderr}");
    }
    assert!(foreman.requests().is_empty());
    expect![[r#"
        job-invocation list --foo --per-page x --output tabl extra
        Error:
          OPTION      VALUE  PROBLEM
          --foo              unknown option
          --per-page  x      must be 1 or more, or all
                      extra  unexpected argument "extra"
          --output    tabl   must be one of base, table, csv, json, api-json, ndjson, yaml, silent; did you mean table?
        See rexctl job-invocation list --help.

        job-invocation list --serch x --bar=1 -Z --help
        Error:
          OPTION   VALUE  PROBLEM
          --serch         unknown option; did you mean --search?
          --bar           unknown option
          -Z              unknown option
        See rexctl job-invocation list --help.

        job-invocation info --id 1 --id 2 --id 3 --foo
        Error:
          OPTION  VALUE  PROBLEM
          --id           must be given only once
          --foo          unknown option
        See rexctl job-invocation info --help.

        job-invocation create --job-templat x --job-templat-id=7
        Could not create the job invocation:
          OPTION            VALUE  PROBLEM
          --job-templat            unknown option; did you mean --job-template?
          --job-templat-id         unknown option; did you mean --job-template-id?
        See rexctl job-invocation create --help.

        job-invocation create --bookmark a --bookmark-id 1 --job-template-id 1 --feature f --organization-id x
        Could not create the job invocation:
          OPTION                        VALUE  PROBLEM
          --organization-id             x      must be a whole number from 1 to 2147483647
          --bookmark                           cannot be combined with --bookmark-id
          --job-template and --feature         the server takes one of them; leave the other out
        See rexctl job-invocation create --help.

        run --script x --template y --max-hosts x --concurrency-level 0 -- uptime
        Could not run the job:
          OPTION               VALUE  PROBLEM
          --max-hosts          x      must be a whole number from 1 to 2147483647
          --script                    cannot be combined with --template, [COMMAND]...
                                      word 1 after -- must be an input of the template, as NAME=VALUE
          TARGET                      missing
          --concurrency-level  0      must be 1 or more
        See rexctl run --help.
        Without a template, the words after -- are a command for the hosts' shell.
        Name hosts before --, such as: rexctl run web01 'db*' -- uptime
        All hosts on purpose: rexctl run '*' -- uptime

        run --scrpt deploy.sh web01 --foo
        Could not run the job:
          OPTION   VALUE  PROBLEM
          --scrpt         unknown option; did you mean --script?
          --foo           unknown option
        See rexctl run --help.

        job-invocation info --foo --bar
        Error:
          OPTION  VALUE  PROBLEM
          --foo          unknown option
          --bar          unknown option
        See rexctl job-invocation info --help.

        job-invocation watch 12 --foo --fail-on x
        Could not follow the job invocation:
          OPTION     VALUE  PROBLEM
          --foo             unknown option
          --fail-on  x      must be any, all, a number from 1 or a share from 1% to 100%
        See rexctl job-invocation watch --help.

        jobs-invocation --foo create
        Error: unknown command "jobs-invocation"
        Did you mean jobs or job-invocation? See rexctl --help.

    "#]]
    .assert_eq(&told);
}

#[test]
fn five_mistakes_of_every_kind_are_five_rows_or_members_of_a_json_array() {
    let foreman = Foreman::expecting(Vec::new());
    let line = "job-invocation create --foo --organization-id x --expect-hosts many --job-template-id 7 --on web01 \
                --cron-line 61 --concurrency-level 0";
    let outcome = rexctl(line).at(foreman.url()).run();
    expect![[r#"
        exit 64
        Could not create the job invocation:
          OPTION               VALUE  PROBLEM
          --foo                       unknown option
          --organization-id    x      must be a whole number from 1 to 2147483647
          --expect-hosts       many   must be a number of hosts such as 12, or the least and the most such as 10..20
          --concurrency-level  0      must be 1 or more
          --cron-line          61     has 1 field; a cron line needs 5 (minute hour day month weekday), such as '30 2 * * sun'
        See rexctl job-invocation create --help.
    "#]].assert_eq(&outcome.to_string());
    let outcome = rexctl(line).args(["--output", "json"]).at(foreman.url()).run();
    let error: serde_json::Value = serde_json::from_str(&outcome.stderr).unwrap();
    let error = &error["error"];
    assert_eq!((outcome.code, &error["code"], &error["kind"]), (64, &64.into(), &"usage".into()), "{outcome}");
    expect![[r#"
        [
          {
            "option": "--foo",
            "value": null,
            "message": "unknown option",
            "allowed": null
          },
          {
            "option": "--organization-id",
            "value": "x",
            "message": "must be a whole number from 1 to 2147483647",
            "allowed": "a whole number from 1 to 2147483647"
          },
          {
            "option": "--expect-hosts",
            "value": "many",
            "message": "must be a number of hosts such as 12, or the least and the most such as 10..20",
            "allowed": "a number of hosts such as 12, or the least and the most such as 10..20"
          },
          {
            "option": "--concurrency-level",
            "value": "0",
            "message": "must be 1 or more",
            "allowed": "1 or more"
          },
          {
            "option": "--cron-line",
            "value": "61",
            "message": "has 1 field; a cron line needs 5 (minute hour day month weekday), such as '30 2 * * sun'",
            "allowed": null
          }
        ]
    "#]]
    .assert_eq(&format!("{:#}\n", error["errors"]));
    assert!(foreman.requests().is_empty());
}

/// Lines with five mistakes each: of clap, of values, of options that do not go together, of what is missing.
const FIVE: [&str; 12] = [
    "job-invocation create --foo --organization-id x --expect-hosts many --job-template-id 7 --on web01 --cron-line 61 --concurrency-level 0",
    "job-invocation create --inputs a --start-at soon --time-to-pickup x --bookmark a --dynamic --feature f --purpose x",
    "job-invocation create --wait-timeout x --fail-on x --cancel-on y --expect-hosts z --request-timeout q",
    "job-invocation create --concurrency-level 0 --time-span x --max-iteration y --execution-timeout-interval z",
    "job-invocation create --concurrency-level 0 --from none.json --time-span x --cron-line 61 --bookmark-id y",
    "run web[ job:x --script none --concurrency-level 0 --max-iteration x --cron-line 61",
    "run web[ --bad1 --bad2 --time-span x --time-to-pickup y -- uptime",
    "rerun --id 5 --foo --concurrency-level 0 --time-span soon --search name= --on web[",
    "rerun 5 --concurrency-level 0 --time-span soon --input novalue --search name= --on web[",
    "job-template create --foo --bar --snippet maybe --organization-ids x --locked perhaps --job-category x",
    "host list --foo --page 0 --per-page x --thin maybe --on web[ --search name=",
    "targets --foo --sample x --location-id y web[ --except job:x",
];

#[test]
fn five_mistakes_are_told_at_once_by_every_command() {
    let foreman = Foreman::untouched();
    for line in FIVE {
        let outcome = rexctl(line).at(foreman.url()).run();
        let rows = outcome.stderr.lines().skip_while(|row| !row.starts_with("  OPTION ")).skip(1);
        let rows = rows.take_while(|row| row.starts_with("  ")).count();
        assert!(outcome.code == 64 && outcome.stdout.is_empty() && rows >= 5, "{line}: {outcome}");
        let outcome = rexctl(&format!("--output json {line}")).at(foreman.url()).run();
        let error: serde_json::Value = serde_json::from_str(&outcome.stderr).unwrap();
        let errors = error["error"]["errors"].as_array().unwrap();
        assert_eq!((outcome.code, errors.len(), &error["error"]["code"]), (64, rows, &64.into()), "{line}: {outcome}");
        let is_whole = |error: &serde_json::Value| {
            error["option"].is_string()
                && error["message"].is_string()
                && error.get("value").is_some()
                && error.get("allowed").is_some()
        };
        assert!(errors.iter().all(is_whole), "{line}: {outcome}");
    }
    foreman.requests();
}
