//! Coming from hammer: what is done in another way, what to type instead, and which exit code stands for hammer's. The
//! command, the man page and the tables of README.md are made of this. What is typed stands between backticks.

use crate::error::{Exit, Kind};
use std::collections::BTreeMap;

/// What hammer does, and what is done here.
#[derive(Clone, Copy, Debug)]
pub struct Difference {
    /// What it concerns, in a word.
    pub topic: &'static str,
    /// What hammer does.
    pub hammer: &'static str,
    /// What is done, or typed, here.
    pub here: &'static str,
}

const fn on(topic: &'static str, hammer: &'static str, here: &'static str) -> Difference {
    Difference { topic, hammer, here }
}

/// What does not change.
pub const SAME: &str = "\
Commands, their aliases and abbreviations, flags, the labels and the order of
what is shown, csv, json and yaml to the byte, and most exit codes are hammer's.
Its configuration, defaults and sessions are read where they are:
`alias hammer=rexctl` is all it takes.";

/// Every difference that somebody may notice, by topic.
pub const DIFFERENCES: &[Difference] = &[
    on(
        "Server",
        "asks the server for its API document before every command, `--help` too",
        "sends nothing that the command does not need",
    ),
    on(
        "Server",
        "says that there is no such command when the server is away or TLS fails",
        "says what is wrong: exit 69 or 78",
    ),
    on(
        "Options",
        "global options only before the command",
        "anywhere (`--password` after `create` is SSH's, as in hammer; `-p` is always the login's)",
    ),
    on(
        "Options",
        "the last of two equal options counts",
        "of global options, so that an alias can hold some; any other that is given twice is refused",
    ),
    on(
        "Inputs",
        "cuts a multi-line `--inputs` value at its first line, mangles JSON with `=`, makes a list of `[ -f x ] && y`",
        "refuses what it would damage; `--input NAME=VALUE` and `--input-file NAME=PATH` take any value",
    ),
    on(
        "Names",
        "does not say what a name that is not there is close to, nor which ones are ambiguous",
        "tells the closest names, or the ids to choose from",
    ),
    on(
        "Names",
        "finds bookmarks of other pages, which the server cannot use for hosts",
        "looks for bookmarks for hosts only",
    ),
    on(
        "Names",
        "crashes on `template-input --name`, and knows no `--template`",
        "`--template` and `--name` work, for `foreign-input-set` too",
    ),
    on("Names", "finds every remote execution feature ambiguous by name", "finds it by name or label"),
    on(
        "Names",
        "has no names for tasks and recurring logics",
        "`recurring-logic --name` is the purpose, `task progress --name` and `task resume --tasks` are actions",
    ),
    on(
        "Time",
        "reads `--start-at +30m` as the 30th of the month",
        "`+30m`, `tomorrow 10:00`, `2027-01-31 02:00 Europe/Berlin` mean what they say; anything else is refused",
    ),
    on(
        "Hosts",
        "runs on every host where the search is `,`, `and` or `name ~ \"\"`, as an empty variable leaves it",
        "refuses a search that lacks something wherever it chooses what is changed; `--all-hosts` means all hosts",
    ),
    on("Time", "starts a job of the past at once", "refuses a start that is past"),
    on("Time", "sends any cron line", "checks it by the server's own rules, and shows the next runs with `--dry-run`"),
    on(
        "Time",
        "the server drops `--end-time`: the job never ends",
        "counts the runs up to it and sends them as `--max-iteration` too",
    ),
    on(
        "Job",
        "says nothing when the server stores something else than was asked",
        "warns with both values; `--strict` cancels the job",
    ),
    on("Job", "waits for the parent task, 15 to 19 s too long", "follows the hosts, and names those that failed"),
    on("Job", "exits 0 when the job was cancelled, interrupted, or matched no host", "81, 130, 83"),
    on(
        "Job",
        "makes a job that runs nowhere when no host matches",
        "counts the hosts first, and makes none; `--expect-hosts 10..20` refuses any other number",
    ),
    on(
        "Job",
        "sends inputs as they were typed",
        "refuses a name that the template does not have, or a value outside its options, with the closest one",
    ),
    on(
        "Job",
        "`rerun` leaves the hosts to the server: `--failed-only` takes every host of a static job, without its passwords; never waits",
        "a new job on exactly the chosen hosts, shown and, on a terminal, confirmed (`--yes`); asks for what no server tells; follows to the end (`--async` does not); `--server-side` leaves it to the server",
    ),
    on(
        "Job",
        "`cancel` of one run of a recurring job says nothing of the next",
        "says that it goes on; `--recurrence` ends it",
    ),
    on("Job", "has no way to pause what recurs", "`recurring-logic disable`, and `enable`"),
    on(
        "Output",
        "`job-invocation output` shows one host, prints lines again after a quiet second, ignores `--output`",
        "many hosts, each line once, every format; `--exit-status` makes the exit code the job's",
    ),
    on(
        "Output",
        "lets a host's output repaint the terminal",
        "makes control characters visible on a terminal (`--raw` lets them through); to a file or pipe they stay",
    ),
    on(
        "Output",
        "shows Ruby's inspection of a job's hosts, and recurring logics with labels twice",
        "shows names, and labels once",
    ),
    on("Output", "a line break in a cell breaks the table", "folds cells, on a terminal to its width"),
    on("Output", "`--fields ID` shows nothing, since words in capitals are taken for sets", "shows the field"),
    on("Output", "`-q` and `--output silent` hide the id of what was made", "print it, and nothing else"),
    on(
        "Output",
        "csv cells that begin with `= + - @` are formulas to a spreadsheet",
        "the same, to the byte; `--csv-safe` puts an apostrophe before them",
    ),
    on(
        "Output",
        "`--output-file` misses messages",
        "writes all data to the file, which a command that fails leaves as it was",
    ),
    on(
        "Output",
        "ignores `--output` where a command prints text, such as `job-template dump`",
        "prints the format, or refuses it with 64",
    ),
    on(
        "Templates",
        "`job-template clone` renames the original",
        "makes a copy with all that the server tells, organizations and locations too; names what could not be copied; the original is not touched",
    ),
    on(
        "Templates",
        "`job-template info` names the inputs only",
        "shows their type, default and options unless `--output` is given; `--show-inputs` does in any format",
    ),
    on("Templates", "`update` sends the unchanged record when there is nothing to update", "refuses, exit 64"),
    on("Login", "takes secrets as arguments only", "asks, or reads a file, the environment or the keyring"),
    on(
        "Login",
        "a session file leaves out the port, and may be open to others",
        "a file for each port; one that others can read is not used",
    ),
    on("Login", "uses a password in a file that others can read", "warns, and does not use it before `chmod 600 FILE`"),
    on("Login", "goes on without a client certificate whose key is missing", "refuses, exit 64"),
    on(
        "Login",
        "sends the login over plain http to any machine",
        "to this machine only, unless `--allow-insecure-http` says otherwise",
    ),
    on(
        "Login",
        "needs `use_sessions` for every login but a password, and ends when one has expired",
        "needs no setting, and renews the session where nobody has to be asked",
    ),
    on(
        "Login",
        "`--fetch-ca-cert URL` trusts whatever is there",
        "the same shows the fingerprint and asks; `--fingerprint SHA256` or `--yes` agree in scripts",
    ),
    on(
        "Configuration",
        "reads `0755`, `1.10` and `yes` without quotes in its files as other numbers and words",
        "takes texts and passwords as the characters that stand there",
    ),
    on(
        "Configuration",
        "uses defaults for every option that has their name",
        "not for passwords, not for `--search` outside of lists, and not with `--from` or in `rerun`",
    ),
    on(
        "Configuration",
        "writes the keys of json and yaml as `:ui: :capitalization:` says",
        "does not read that setting: keys are as the tables' labels",
    ),
    on(
        "Configuration",
        "reads `./config` in the current directory",
        "never, and says so where there is one; `--config ./config` reads it",
    ),
];

/// An exit code in place of hammer's.
#[derive(Clone, Copy, Debug)]
pub struct ExitChange {
    /// hammer's.
    pub hammer: u8,
    /// The one that stands for it.
    pub here: u8,
    /// When.
    pub when: &'static str,
}

const fn exit(hammer: u8, here: u8, when: &'static str) -> ExitChange {
    ExitChange { hammer, here, when }
}

/// The exit codes that scripts made for hammer may wait for in vain.
pub const EXITS: &[ExitChange] = &[
    exit(70, 128, "a name that does not exist, or is ambiguous"),
    exit(70, 65, "the server answers 500 to what its validation refuses, such as inputs"),
    exit(
        70,
        84,
        "the server fails after a change was sent, and does not say that it was refused: it may have been done",
    ),
    exit(70, 64, "what is refused here before the server could answer 500; a word that is short for several commands"),
    exit(128, 64, "nothing to run is named"),
    exit(65, 128, "a bookmark that is not one for hosts"),
    exit(
        0,
        64,
        "inputs that hammer would damage, a search that lacks something, a time that is past, a client certificate without its key",
    ),
    exit(70, 66, "a file that cannot be read"),
    exit(64, 69, "the server is away"),
    exit(70, 69, "the server is away, or does not answer in time"),
    exit(64, 78, "TLS does not trust the server"),
    exit(0, 81, "the job or the task was cancelled"),
    exit(0, 83, "no host matched"),
    exit(0, 130, "interrupted while waiting"),
    exit(0, 70, "`rerun`: the job is followed, and fails on some host"),
    exit(64, 128, "`template-input --name`: there is no such input"),
];

/// Every exit code with its meaning, in order.
pub fn exit_codes() -> BTreeMap<u8, &'static str> {
    let ends = [
        (Exit::Done, "done"),
        (Exit::Unwell, "`ping`: a service of the server does not work"),
        (Exit::JobCancelled, "the job was cancelled"),
        (Exit::WaitTimedOut, "the wait timed out; the job still runs"),
    ];
    let ends = ends.map(|(exit, meaning)| (exit.code(), meaning)).into_iter();
    ends.chain(Kind::ALL.map(|kind| (kind.code(), meaning(kind)))).collect()
}

fn meaning(kind: Kind) -> &'static str {
    match kind {
        Kind::Usage => "usage: what was typed cannot be meant; nothing was sent",
        Kind::Rejected => "the server's validation refused it",
        Kind::NoInput => "a named file cannot be read",
        Kind::Unreachable => "server not reachable, or no answer in time",
        Kind::Server => "the server failed, or the job failed on some host",
        Kind::Output => "the output cannot be written",
        Kind::Protocol => "an answer that is not what the API promises",
        Kind::Forbidden => "the user lacks a permission",
        Kind::Config => "configuration or TLS",
        Kind::NoHosts => "no host matched",
        Kind::AnswerLost => "sent, but no answer tells whether it was done: look before doing it again",
        Kind::NotFound => "not found",
        Kind::Unauthenticated => "login refused",
        Kind::Interrupted => "interrupted; a job that was being followed goes on",
    }
}
