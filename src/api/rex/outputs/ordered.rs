//! Outputs in the requested order; the server sends them in its own.

use super::Receiver;
use crate::error::Error;
use crate::model::output::HostOutput;
use std::collections::{HashMap, VecDeque};

/// Most bytes of outputs that wait for their turn; beyond it, they are passed on in the server's order.
const MOST: usize = 16 << 20;

/// Outputs waiting for their turn.
pub struct Ordered {
    /// Hosts whose outputs were not passed on.
    wanted: VecDeque<u64>,
    waiting: HashMap<u64, HostOutput>,
    size: usize,
}

impl Ordered {
    /// Starts with the requested hosts.
    pub fn new(hosts: &[u64]) -> Self {
        Self { wanted: hosts.iter().copied().collect(), waiting: HashMap::new(), size: 0 }
    }

    /// Adds the output of a host, and passes on those whose turn has come. Drops unrequested and repeated ones.
    pub fn take(&mut self, output: HostOutput, size: usize, receiver: &mut dyn Receiver) -> Result<(), Error> {
        let Some(host) = output.host.filter(|host| self.wanted.contains(host)) else { return Ok(()) };
        if self.wanted.front() == Some(&host) {
            self.wanted.pop_front();
            pass_on(output, receiver)?;
        } else {
            self.waiting.insert(host, output);
            self.size += size;
        }
        if self.size > MOST {
            return self.finish(receiver);
        }
        while !self.waiting.is_empty()
            && let Some(next) = self.wanted.front().and_then(|host| self.waiting.remove(host))
        {
            self.wanted.pop_front();
            pass_on(next, receiver)?;
        }
        if self.waiting.is_empty() {
            self.size = 0;
        }
        Ok(())
    }

    /// Passes on all waiting outputs.
    pub fn finish(&mut self, receiver: &mut dyn Receiver) -> Result<(), Error> {
        self.size = 0;
        for host in std::mem::take(&mut self.wanted) {
            match self.waiting.remove(&host) {
                Some(output) => pass_on(output, receiver)?,
                None => self.wanted.push_back(host),
            }
        }
        Ok(())
    }

    /// Returns the hosts whose outputs were not passed on, to be requested again.
    pub fn missing(self) -> Vec<u64> {
        self.wanted.into()
    }
}

fn pass_on(mut output: HostOutput, receiver: &mut dyn Receiver) -> Result<(), Error> {
    let host = output.host.unwrap_or_default();
    for piece in std::mem::take(&mut output.pieces) {
        receiver.piece(host, piece)?;
    }
    receiver.end(output)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::output::OutputChunk;

    #[derive(Default)]
    struct Received(Vec<u64>);

    impl Receiver for Received {
        fn piece(&mut self, _host: u64, _piece: OutputChunk) -> Result<(), Error> {
            Ok(())
        }

        fn end(&mut self, output: HostOutput) -> Result<(), Error> {
            self.0.extend(output.host);
            Ok(())
        }
    }

    fn told(size: usize) -> (Vec<u64>, Vec<u64>) {
        let (mut ordered, mut told) = (Ordered::new(&[1, 2, 3, 4]), Received::default());
        for host in [3, 1, 9, 4, 1] {
            let output = HostOutput { host: Some(host), ..HostOutput::default() };
            ordered.take(output, size, &mut told).unwrap();
        }
        ordered.finish(&mut told).unwrap();
        (told.0, ordered.missing())
    }

    #[test]
    fn outputs_come_in_the_order_of_the_hosts_unless_they_are_large() {
        assert_eq!(told(1), (vec![1, 3, 4], vec![2]));
        assert_eq!(told(MOST + 1), (vec![3, 1, 4], vec![2]));
    }
}
