//! States of the hosts of a cancelled job.

use crate::api::rex::host_states::HostRow;
use crate::commands::job_invocation::host_names;
use crate::model::host_state::HostState;
use crate::streams::Streams;

/// Tells on which hosts the job was cancelled and on which it was not.
pub fn tell(hosts: &[HostRow], streams: &mut Streams) {
    let groups: [(&str, &[HostState]); 4] = [
        ("Cancelled on", &[HostState::Cancelled]),
        ("Being cancelled on", &[HostState::Running, HostState::Pending]),
        ("Not cancelled, it had succeeded already, on", &[HostState::Success]),
        ("Not cancelled, it had failed already, on", &[HostState::Failed]),
    ];
    for (told, states) in groups {
        let names: Vec<_> =
            hosts.iter().filter(|host| states.contains(&host.state)).map(|host| host.name.as_str()).collect();
        if !names.is_empty() {
            streams.note(&format!("{told} {} host(s): {}", names.len(), host_names::first(&names, host_names::MANY)));
        }
    }
}
