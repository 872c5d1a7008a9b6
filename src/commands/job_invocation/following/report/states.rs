//! A line for each host that has ended.

use super::Observer;
use crate::api::rex::host_states::HostRow;
use crate::commands::job_invocation::colour;
use crate::error::Error;
use crate::printable;
use crate::streams::Streams;

/// Prints lines such as `host1.example.com: success`.
pub struct StateLines;

impl Observer for StateLines {
    fn state(&mut self, host: &HostRow, streams: &mut Streams) -> Result<(), Error> {
        let Some(colour) = colour::of_state(host.state) else { return Ok(()) };
        let state = streams.painted(host.state.as_str(), colour);
        streams.say(&format!("{}: {state}", printable::line(&host.name)));
        Ok(())
    }
}
