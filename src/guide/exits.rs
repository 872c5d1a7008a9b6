//! Exit codes: their meaning, and those in place of hammer's.

use crate::error::{Exit, Kind};
use std::collections::BTreeMap;

/// An exit code in place of hammer's.
#[derive(Clone, Copy, Debug)]
pub struct ExitChange {
    /// Exit code of hammer.
    pub hammer: u8,
    /// Exit code of rexctl.
    pub here: u8,
    /// Case in which it is used.
    pub when: &'static str,
}

const fn exit(hammer: u8, here: u8, when: &'static str) -> ExitChange {
    ExitChange { hammer, here, when }
}

/// Exit codes that differ from hammer's.
pub const EXITS: &[ExitChange] = &[
    exit(70, 128, "a name that does not exist, or is ambiguous"),
    exit(70, 65, "the server's validation fails with a 500, such as for inputs"),
    exit(70, 77, "the server fails with a 500 for want of a permission"),
    exit(70, 84, "the server fails after a change was sent, and the change may have been done"),
    exit(70, 64, "a usage error that hammer leaves to the server; an ambiguous abbreviation"),
    exit(65, 64, "a usage error that hammer leaves to the server's validation"),
    exit(128, 64, "neither template nor feature is named"),
    exit(65, 128, "a bookmark that is not for hosts"),
    exit(
        0,
        64,
        "inputs that hammer would damage, an incomplete search, a time in the past, nothing to update, a client certificate without its key",
    ),
    exit(70, 66, "a file that cannot be read"),
    exit(64, 69, "the server is unreachable"),
    exit(64, 74, "the output cannot be written"),
    exit(70, 69, "the server is unreachable, or does not answer in time"),
    exit(64, 78, "TLS does not trust the server"),
    exit(70, 78, "an unknown `default_auth_type`"),
    exit(0, 81, "the job or task was cancelled"),
    exit(70, 81, "the job was cancelled while it ran, and failed on no host"),
    exit(0, 83, "no hosts matched"),
    exit(0, 130, "interrupted while waiting"),
    exit(0, 70, "`rerun`: the job failed on some host"),
    exit(64, 128, "`template-input --name`: unknown input"),
    exit(64, 65, "`template-input --name`: refused by the server's validation"),
    exit(70, 0, "names that hammer finds ambiguous, such as those of remote execution features"),
];

/// Returns every exit code with its meaning, in order.
pub fn exit_codes() -> BTreeMap<u8, &'static str> {
    let ends = [
        (Exit::Done, "done"),
        (Exit::Unwell, "`ping`: a service of the server has failed"),
        (Exit::JobCancelled, "the job was cancelled"),
    ];
    let ends = ends.map(|(exit, meaning)| (exit.code(), meaning)).into_iter();
    ends.chain(Kind::ALL.map(|kind| (kind.code(), meaning(kind)))).collect()
}

fn meaning(kind: Kind) -> &'static str {
    match kind {
        Kind::Usage => "usage error; nothing was sent",
        Kind::Rejected => "refused by the server's validation",
        Kind::NoInput => "a file cannot be read",
        Kind::Unreachable => "server not reachable, or no answer in time",
        Kind::Server => "the server failed, or the job failed on some host",
        Kind::Output => "the output cannot be written",
        Kind::Protocol => "unexpected server response",
        Kind::Forbidden => "the user lacks a permission",
        Kind::Config => "configuration or TLS error",
        Kind::EndUnknown => {
            "the job was made, and the wait ended before it: it timed out, or the job could not be followed any more. Go on with `rexctl watch`"
        }
        Kind::NoHosts => "no hosts matched",
        Kind::AnswerLost => "sent, but the outcome is unknown: check before running it again",
        Kind::NotFound => "not found",
        Kind::Unauthenticated => "login failed",
        Kind::Interrupted => "interrupted; a followed job continues",
    }
}
