//! Every example of the help works as it is typed: a shell runs it in a directory with the files that it names, against a sandbox.

use crate::man::{self, help};
use crate::stage::Stage;
use clap::Command;
use std::collections::BTreeSet;

/// Lines that wait for a person, a provider of logins, or for ever. They are parsed only.
const UNRUNNABLE: [&str; 2] = ["rexctl auth login", "rexctl sandbox --port"];

/// Number of examples that run at a time; most of their time is waiting for jobs.
const THREADS: usize = 6;

/// Lines that make what an example is about.
const STEPS: [(&str, &str); 10] = [
    ("delete-parameter", "rexctl host set-parameter --host web01.example.com --name tier --value 1"),
    ("config show --profile lab", LAB),
    ("config set profile lab", LAB),
    ("recurring-logic", WEEKLY),
    ("--recurrence", WEEKLY),
    ("schedule", WEEKLY),
    ("rollout", "rexctl run 'web*' --batch 6 --between 'test -e go || ! touch go' -- uptime || test $? = 70"),
    ("cancel 4", "rexctl run 'web*' --detach -- sleep 100000"),
    ("'Restart Web'", "rexctl job-template clone --name 'Service Action - Script Default' --new-name 'Restart Web'"),
    ("'My Patch'", "rexctl job-template clone --name 'Patch and Reboot - Script Default' --new-name 'My Patch'"),
];

const LAB: &str = "rexctl config set username admin --profile lab";

const WEEKLY: &str = "rexctl run 'web*' --cron-line '30 2 * * sun' --purpose weekly-cleanup -- uptime";

fn commands<'a>(command: &'a Command, found: &mut Vec<&'a Command>) {
    found.push(command);
    man::shown(command).for_each(|inner| commands(inner, found));
}

/// Runs an example, after the steps that it needs; what is wrong with it.
fn failure(line: &str) -> Option<String> {
    let is_about = |(word, _): &&(&str, &str)| line.contains(word) && !line.contains("clone");
    let stage = Stage::new();
    let steps: BTreeSet<&str> = STEPS.iter().filter(is_about).map(|(_, step)| *step).collect();
    for step in steps {
        let (code, said) = stage.run(step);
        assert_eq!(code, 0, "{step}: {said}");
    }
    let (code, said) = stage.run(line);
    // Job 3 of the sandbox has failed.
    let may_fail = ["watch", "rerun 3"].iter().any(|word| line.contains(word));
    (code != 0 && !(may_fail && code == 70)).then(|| format!("{line}\n  exit {code}: {said}"))
}

fn is_parsed(line: &str) -> bool {
    let line = line.replace("\\\n", "");
    let words = shlex::split(line.split(" #").next().unwrap()).unwrap();
    rexctl::cli::root().try_get_matches_from(words).is_ok()
}

#[test]
fn every_command_has_an_example_that_works_as_it_is_typed() {
    let tree = man::tree();
    let mut all = Vec::new();
    commands(&tree, &mut all);
    let (mut lines, mut folded) = (BTreeSet::new(), Vec::new());
    for command in &all {
        let name = command.get_bin_name().unwrap_or(command.get_name()).to_owned();
        let examples = help::examples(command);
        assert!(examples.iter().any(|line| line.starts_with(&name)), "{name} has no example: {examples:?}");
        let all_lines = examples.iter().flat_map(|example| example.lines());
        folded.extend(all_lines.filter(|line| line.chars().count() > 78).map(str::to_owned));
        lines.extend(examples);
    }
    assert!(folded.is_empty(), "folded on a screen of 80 columns: {folded:#?}");
    let (parsed, run): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| UNRUNNABLE.iter().any(|start| line.starts_with(start)));
    parsed.iter().for_each(|line| assert!(is_parsed(line), "{line}"));
    let failures: Vec<String> = std::thread::scope(|scope| {
        let portions = run.chunks(run.len().div_ceil(THREADS));
        let threads: Vec<_> = portions
            .map(|lines| scope.spawn(|| lines.iter().filter_map(|line| failure(line)).collect::<Vec<_>>()))
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(run.len() > 100, "{}", run.len());
}
