//! The exchange on which a fault falls.

use super::{Fault, Harm, Place, Shared, message, reset, uncertain};
use std::io::{BufReader, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::sync::atomic::Ordering::SeqCst;
use std::time::Duration;

/// One, with the connections on which it goes.
pub struct Exchange<'a> {
    pub client: TcpStream,
    pub server: BufReader<TcpStream>,
    pub request: Vec<u8>,
    pub changes: bool,
    pub shared: &'a Shared,
}

impl Exchange<'_> {
    pub fn harm(mut self, requests: BufReader<TcpStream>) -> std::io::Result<()> {
        match self.shared.fault.place {
            Place::Request => self.harm_request(requests),
            Place::Answer => self.harm_answer(requests),
        }
    }

    fn harm_request(&mut self, requests: BufReader<TcpStream>) -> std::io::Result<()> {
        let Fault { at, harm, .. } = self.shared.fault;
        let at = at % (self.request.len() + 1);
        self.server.get_mut().write_all(&self.request[..at])?;
        match harm {
            Harm::Delay(time) => {
                self.delay(time);
                self.server.get_mut().write_all(&self.request[at..])?;
            }
            Harm::Bytewise => {
                let server = self.server.get_mut();
                self.request[at..].iter().try_for_each(|byte| server.write_all(&[*byte]))?;
            }
            Harm::Hold => {
                self.hold(requests)?;
                self.server.get_mut().write_all(&self.request[at..])?;
            }
            Harm::Reset => reset(&self.client),
            _ => self.client.shutdown(Shutdown::Both)?,
        }
        let is_whole = at == self.request.len() || matches!(harm, Harm::Hold | Harm::Delay(_) | Harm::Bytewise);
        if !is_whole {
            self.server.get_mut().shutdown(Shutdown::Write)?;
        }
        // A server that has the whole request acts on it, whether or not the client still listens.
        let answer = message(&mut self.server)?;
        self.shared.count(self.changes, &answer);
        match harm {
            Harm::Delay(_) | Harm::Bytewise => self.client.write_all(&answer),
            _ => Ok(()),
        }
    }

    fn harm_answer(&mut self, requests: BufReader<TcpStream>) -> std::io::Result<()> {
        let Fault { at, harm, .. } = self.shared.fault;
        self.server.get_mut().write_all(&self.request)?;
        let answer = message(&mut self.server)?;
        self.shared.count(self.changes, &answer);
        self.shared.request.store(self.request.len(), SeqCst);
        self.shared.answer.store(answer.len(), SeqCst);
        let at = at % (answer.len() + 1);
        let client = &mut self.client;
        match harm {
            Harm::Twice(bytes) => {
                client.write_all(&answer[..at])?;
                client.write_all(&answer[at.saturating_sub(bytes)..])
            }
            Harm::Bytewise => answer.iter().try_for_each(|byte| client.write_all(&[*byte])),
            Harm::None => client.write_all(&answer),
            Harm::Uncertain(which) => client.write_all(&uncertain::answer(&self.request, which)),
            Harm::Cut => client.write_all(&answer[..at]),
            Harm::Delay(time) => {
                client.write_all(&answer[..at])?;
                self.delay(time);
                self.client.write_all(&answer[at..])
            }
            Harm::Reset => {
                client.write_all(&answer[..at])?;
                reset(client);
                Ok(())
            }
            Harm::Hold => {
                client.write_all(&answer[..at])?;
                self.hold(requests)
            }
        }
    }

    /// Lets the rest wait.
    fn delay(&self, time: Duration) {
        self.tell_held();
        std::thread::sleep(time);
    }

    fn tell_held(&self) {
        let (held, told) = &self.shared.holding;
        *held.lock().unwrap() = true;
        told.notify_all();
    }

    /// Waits until the client closes its connection.
    fn hold(&self, mut requests: BufReader<TcpStream>) -> std::io::Result<()> {
        self.tell_held();
        // A client that is killed resets the connection; it is gone either way.
        let _ = requests.read_to_end(&mut Vec::new());
        Ok(())
    }
}
