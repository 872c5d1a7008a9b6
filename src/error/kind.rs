//! The kinds of failure and their exit codes.

/// The kinds of failure, each with an exit code of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The command line is invalid.
    Usage,
    /// The server's validation refused the request, with any status.
    Rejected,
    /// A file named on the command line cannot be read.
    NoInput,
    /// The server cannot be reached, or did not answer in time.
    Unreachable,
    /// The server failed.
    Server,
    /// The output cannot be written.
    Output,
    /// The answer is not what the API promises.
    Protocol,
    /// The user is known but not allowed.
    Forbidden,
    /// The configuration is wrong, or TLS refuses the server.
    Config,
    /// A job was made, and this command does not know how it ends.
    EndUnknown,
    /// No host matched the search query.
    NoHosts,
    /// The request was sent, but its outcome is unknown: the answer was lost, or is not one of Foreman's.
    AnswerLost,
    /// Something named on the command line does not exist on the server.
    NotFound,
    /// The server does not accept the login.
    Unauthenticated,
    /// Interrupted by the user.
    Interrupted,
}

impl Kind {
    /// Every kind, for documents and tests.
    pub const ALL: [Kind; 15] = [
        Kind::Usage,
        Kind::Rejected,
        Kind::NoInput,
        Kind::Unreachable,
        Kind::Server,
        Kind::Output,
        Kind::Protocol,
        Kind::Forbidden,
        Kind::Config,
        Kind::EndUnknown,
        Kind::NoHosts,
        Kind::AnswerLost,
        Kind::NotFound,
        Kind::Unauthenticated,
        Kind::Interrupted,
    ];

    /// Returns the exit code. 64, 65, 70, 77, 78, 128 and 129 are hammer's numbers.
    pub const fn code(self) -> u8 {
        match self {
            Kind::Usage => 64,
            Kind::Rejected => 65,
            Kind::NoInput => 66,
            Kind::Unreachable => 69,
            Kind::Server => 70,
            Kind::Output => 74,
            Kind::Protocol => 76,
            Kind::Forbidden => 77,
            Kind::Config => 78,
            Kind::EndUnknown => 82,
            Kind::NoHosts => 83,
            Kind::AnswerLost => 84,
            Kind::NotFound => 128,
            Kind::Unauthenticated => 129,
            Kind::Interrupted => 130,
        }
    }

    /// Returns true for a failure that every other request to the server would meet too: it is away, or does not accept the login. After any
    /// other, a question whose answer is not needed counts as not answered.
    pub const fn ends_all_requests(self) -> bool {
        matches!(self, Kind::Unreachable | Kind::Unauthenticated)
    }

    /// Returns the name in JSON errors; stable.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Usage => "usage",
            Kind::Rejected => "rejected",
            Kind::NoInput => "no_input",
            Kind::Unreachable => "unreachable",
            Kind::Server => "server",
            Kind::Output => "output",
            Kind::Protocol => "protocol",
            Kind::Forbidden => "forbidden",
            Kind::Config => "config",
            Kind::EndUnknown => "end_unknown",
            Kind::NoHosts => "no_hosts",
            Kind::AnswerLost => "answer_lost",
            Kind::NotFound => "not_found",
            Kind::Unauthenticated => "unauthenticated",
            Kind::Interrupted => "interrupted",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_code_and_name() {
        let codes: std::collections::BTreeSet<_> = Kind::ALL.iter().map(|k| k.code()).collect();
        let names: std::collections::BTreeSet<_> = Kind::ALL.iter().map(|k| k.name()).collect();
        assert_eq!((codes.len(), names.len()), (Kind::ALL.len(), Kind::ALL.len()));
    }
}
