//! The memory that a run takes.

use std::process::{Child, ExitStatus};

/// Waits until a process ends; how it ended, and the most memory that it has had, in KiB.
///
/// What the system tells at the end is at least what this process had when it started the other, so it is asked meanwhile.
pub fn wait(child: &mut Child) -> (ExitStatus, u64) {
    let mut most = 0;
    loop {
        most = so_far(child.id()).unwrap_or(0).max(most);
        match child.try_wait().unwrap() {
            Some(status) => break (status, most),
            None => std::thread::yield_now(),
        }
    }
}

fn so_far(id: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
