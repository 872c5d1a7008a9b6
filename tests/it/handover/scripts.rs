//! Scripts of hammer lines, run by a shell for which `hammer` is rexctl, against the sandbox: each line goes where it belongs.

use super::{link, program, with_program};
use crate::rexctl::{rexctl, shell};
use rexctl::sandbox::{Sandbox, SandboxOptions};

/// Notes its words in a file.
const NOTING: &str = "#!/bin/sh\necho \"$*\" >> handed\necho 'Id'\n";

/// Scripts, with the lines that are handed over.
const SCRIPTS: [(&str, &[&str]); 10] = [
    ("hammer organization list\nhammer job-invocation list --per-page 1", &["organization list"]),
    (
        "hammer settings set --name remote_execution_global_proxy --value false\n\
         hammer settings info --name remote_execution_global_proxy | grep -q 'Value: *false'\n\
         hammer organization info --id 1",
        &["organization info --id 1"],
    ),
    (
        "hammer host errata list --host web01.example.com\n\
         hammer host errata apply --host web01.example.com --errata-ids RHSA-2026:1 --async | cut -d ' ' -f 3 > id\n\
         hammer job-invocation info --id \"$(cat id)\" > /dev/null",
        &["host errata list --host web01.example.com"],
    ),
    (
        "hammer activation-key list --organization-id 1\n\
         hammer host package install --host web01.example.com --packages vim,tmux",
        &["activation-key list --organization-id 1"],
    ),
    (
        "id=$(hammer --output csv --no-headers job-invocation create --async \\\n\
           --job-template 'Run Command - Script Default' --inputs command=uptime --search-query 'name = web01.example.com' \\\n\
           | tail -n 1 | cut -d , -f 2)\n\
         test \"$id\" -gt 0\n\
         hammer content-view publish --name base --organization Default",
        &["content-view publish --name base --organization Default"],
    ),
    (
        "hammer host-collection list\nhammer host-collection package update --id 1 --packages openssl --async",
        &["host-collection list"],
    ),
    (
        "hammer template list --search name=x\nhammer template-input list --template-id 325\nhammer job-template list",
        &["template list --search name=x"],
    ),
    (
        "hammer host set-parameter --host web01.example.com --name remote_execution_ssh_user --value deploy\n\
         hammer host info --name web01.example.com | grep -q 'remote_execution_ssh_user => deploy'\n\
         hammer host update --name web01.example.com --comment x\n\
         hammer host delete-parameter --host web01.example.com --name remote_execution_ssh_user",
        &["host update --name web01.example.com --comment x"],
    ),
    (
        "for org in 1 2; do hammer subnet list --organization-id $org; done\n\
         hammer task list --per-page 1\nhammer ping | grep -q database\nhammer user list",
        &["subnet list --organization-id 1", "subnet list --organization-id 2", "user list"],
    ),
    (
        "hammer recurring-logic list\nhammer remote-execution-feature list\nhammer repository synchronize --id 4\n\
         hammer bookmark list > /dev/null && hammer report-template generate --id 3",
        &["repository synchronize --id 4", "report-template generate --id 3"],
    ),
];

#[test]
fn each_line_of_a_script_goes_where_it_belongs() {
    for (script, handed) in SCRIPTS {
        let sandbox = Sandbox::start(SandboxOptions { speed: 100.0, ..SandboxOptions::default() }).unwrap();
        let command = with_program(rexctl(""), "hammer", NOTING);
        link(&command, program(), "front/hammer");
        let home = command.home();
        let path = format!("{0}/front:{0}/bin:/usr/bin:/bin", home.display());
        let output = shell(&format!("set -e\n{script}\n"))
            .env_clear()
            .env("HOME", home)
            .env("PATH", path)
            .env("FOREMAN_SERVER_URL", sandbox.url())
            .env("FOREMAN_USERNAME", sandbox.username())
            .env("FOREMAN_PASSWORD", sandbox.password())
            .current_dir(home)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert_eq!(output.status.code(), Some(0), "{script}: {said}");
        let noted = std::fs::read_to_string(home.join("handed")).unwrap();
        assert_eq!(noted.lines().collect::<Vec<_>>(), handed, "{script}: {said}");
    }
}
