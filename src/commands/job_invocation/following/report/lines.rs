//! A line for each host that has ended.

use super::Observer;
use crate::api::host_states::HostRow;
use crate::error::Error;
use crate::model::host_state::HostState;
use crate::printable;
use crate::streams::Streams;
use anstyle::AnsiColor;

/// `host1.example.com: success`
pub struct Lines;

impl Observer for Lines {
    fn state(&mut self, host: &HostRow, streams: &mut Streams) -> Result<(), Error> {
        let colour = match host.state {
            HostState::Success => AnsiColor::Green,
            HostState::Failed => AnsiColor::Red,
            HostState::Cancelled => AnsiColor::Yellow,
            HostState::Pending | HostState::Running => return Ok(()),
        };
        let state = streams.painted(host.state.as_str(), colour);
        streams.say(&format!("{}: {state}", printable::line(&host.name)));
        Ok(())
    }
}
