//! The output of hosts that a report prints, and its form.

use crate::commands::job_invocation::output::FEW_HOSTS;
use crate::render::Format;

/// The output of hosts that is printed while a job is followed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShownOutput {
    /// No output.
    #[default]
    None,
    /// The output of followed hosts as it arrives, each line after its host's name, with the server's remarks.
    Followed,
    /// The output of all hosts without the server's remarks, in the form that suits their number.
    Automatic,
}

/// The form in which output is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputForm {
    /// Not at all.
    None,
    /// Events, as it arrives.
    Events,
    /// A record for each host, when the job has ended.
    Records,
    /// Lines after their host's name, as they arrive.
    Prefixed,
    /// Lines as they arrive.
    Plain,
    /// A block for each group of hosts with equal output, when the job has ended.
    Blocks,
}

impl ShownOutput {
    /// Returns the form in `format`, for a job on so many hosts.
    pub fn form(self, format: Option<Format>, hosts: Option<usize>) -> OutputForm {
        match (self, format) {
            (ShownOutput::None, _) | (_, Some(Format::Silent)) => OutputForm::None,
            (_, Some(Format::Ndjson)) => OutputForm::Events,
            (ShownOutput::Automatic, Some(format)) if format.is_for_programs() => OutputForm::Records,
            (ShownOutput::Followed, _) => OutputForm::Prefixed,
            (ShownOutput::Automatic, _) => match hosts {
                Some(1) => OutputForm::Plain,
                Some(hosts) if (2..=FEW_HOSTS).contains(&hosts) => OutputForm::Prefixed,
                _ => OutputForm::Blocks,
            },
        }
    }
}

impl OutputForm {
    /// Returns true for output that is printed as it arrives.
    pub fn is_printed_on_arrival(self) -> bool {
        matches!(self, OutputForm::Events | OutputForm::Prefixed | OutputForm::Plain)
    }

    /// Returns true for output that is printed when the job has ended.
    pub fn is_printed_at_end(self) -> bool {
        matches!(self, OutputForm::Records | OutputForm::Blocks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_suits_the_number_of_hosts_and_the_format() {
        for (hosts, format, form) in [
            (Some(1), None, OutputForm::Plain),
            (Some(2), Some(Format::Table), OutputForm::Prefixed),
            (Some(FEW_HOSTS), None, OutputForm::Prefixed),
            (Some(FEW_HOSTS + 1), None, OutputForm::Blocks),
            (None, None, OutputForm::Blocks),
            (Some(1), Some(Format::Json), OutputForm::Records),
            (Some(1), Some(Format::Ndjson), OutputForm::Events),
            (Some(1), Some(Format::Silent), OutputForm::None),
        ] {
            assert_eq!(ShownOutput::Automatic.form(format, hosts), form, "{hosts:?} {format:?}");
        }
        assert_eq!(ShownOutput::Followed.form(None, Some(1)), OutputForm::Prefixed);
        assert_eq!(ShownOutput::None.form(Some(Format::Ndjson), Some(1)), OutputForm::None);
    }
}
