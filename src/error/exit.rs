//! The exit codes of commands that did their work.

/// The result of a command that did its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Success.
    Done,
    /// A service of the server does not work (hammer's number).
    Unwell,
    /// The job failed on some host (hammer's number).
    JobFailed,
    /// The job was cancelled.
    JobCancelled,
    /// The wait timed out; the job still runs.
    WaitTimedOut,
    /// A signal ended the wait; the job or task continues.
    Interrupted,
    /// The exit code of a command that was run against the sandbox.
    OfCommand(u8),
}

impl Exit {
    /// The exit code.
    pub const fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Unwell => 1,
            Exit::JobFailed => 70,
            Exit::JobCancelled => 81,
            Exit::WaitTimedOut => 82,
            Exit::Interrupted => 130,
            Exit::OfCommand(code) => code,
        }
    }
}
