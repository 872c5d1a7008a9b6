//! Outputs in the order that was asked for, though the server has one of its own.

use super::Receiver;
use crate::error::Error;
use crate::model::output::HostOutput;
use std::collections::{HashMap, VecDeque};

/// Bytes that outputs may take while they wait for their turn; more are handed on as they came.
const MOST: usize = 16 << 20;

/// Outputs that wait for their turn.
pub struct Ordered {
    /// Hosts that were not handed on.
    wanted: VecDeque<u64>,
    waiting: HashMap<u64, HostOutput>,
    size: usize,
}

impl Ordered {
    /// For these hosts.
    pub fn new(hosts: &[u64]) -> Self {
        Self { wanted: hosts.iter().copied().collect(), waiting: HashMap::new(), size: 0 }
    }

    /// Takes the output of a host, and hands on those whose turn has come. One that nobody wants, or has again, is dropped.
    pub fn take(&mut self, output: HostOutput, size: usize, receiver: &mut dyn Receiver) -> Result<(), Error> {
        let Some(host) = output.host.filter(|host| self.wanted.contains(host)) else { return Ok(()) };
        self.waiting.insert(host, output);
        self.size += size;
        if self.size > MOST {
            return self.finish(receiver);
        }
        while let Some(next) = self.wanted.front().and_then(|host| self.waiting.remove(host)) {
            self.wanted.pop_front();
            hand_on(next, receiver)?;
        }
        if self.waiting.is_empty() {
            self.size = 0;
        }
        Ok(())
    }

    /// Hands on all that wait.
    pub fn finish(&mut self, receiver: &mut dyn Receiver) -> Result<(), Error> {
        self.size = 0;
        for host in std::mem::take(&mut self.wanted) {
            match self.waiting.remove(&host) {
                Some(output) => hand_on(output, receiver)?,
                None => self.wanted.push_back(host),
            }
        }
        Ok(())
    }

    /// The hosts that were not handed on; what waits of them is asked for again.
    pub fn missing(self) -> Vec<u64> {
        self.wanted.into()
    }
}

fn hand_on(mut output: HostOutput, receiver: &mut dyn Receiver) -> Result<(), Error> {
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
    struct Told(Vec<u64>);

    impl Receiver for Told {
        fn piece(&mut self, _host: u64, _piece: OutputChunk) -> Result<(), Error> {
            Ok(())
        }

        fn end(&mut self, output: HostOutput) -> Result<(), Error> {
            self.0.extend(output.host);
            Ok(())
        }
    }

    fn told(size: usize) -> (Vec<u64>, Vec<u64>) {
        let (mut ordered, mut told) = (Ordered::new(&[1, 2, 3, 4]), Told::default());
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
