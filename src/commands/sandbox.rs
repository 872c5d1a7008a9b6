//! `rexctl sandbox`: serves the built-in mock Foreman, or runs one command against it.

use crate::commands::child_process;
use crate::context::Context;
use crate::error::{Error, Exit};
use crate::model::timestamp::duration;
use crate::noun::Verb;
use crate::sandbox::{MAX_HOSTS, Rex, Sandbox, SandboxOptions, UserZone};
use crate::signals;
use anyhow::Context as _;
use std::convert::Infallible;
use std::ffi::OsString;
use std::process::Command;
use std::time::Duration;

/// Examples of the help.
pub const EXAMPLES: &str = "\
rexctl sandbox -- run 'web*' -- uptime
rexctl sandbox --port 3000     # print the address and the login, and serve
rexctl sandbox --hosts 10000 --rex 16.7 -- targets 'web*' --fold
rexctl sandbox --restart-after 5s -- run web01 -- sleep 20";

const NOTES: &str = "\
The built-in mock Foreman executes nothing and contacts no other machine: hosts, outputs and failures are simulated. \
Host names start with web, db, cache, build and host. Some hosts always fail: a unit on cache03 does not start, build06 \
ends with a warning, db08 and host5 cannot be reached; cache08 is slow. exit N, sleep N, seq N, echo, id, uptime and \
hostname are simulated; every other command prints its own text.

Users, all with the password changeme: admin, tokyo (time zone of Tokyo), viewer, operator, rexuser (role Remote \
Execution User) and nobody (no roles).";

/// Arguments of `sandbox`.
#[derive(clap::Args, Debug)]
#[command(after_help = NOTES)]
pub struct Args {
    /// Port on 127.0.0.1 [default: a free one]
    #[arg(long, value_name = "PORT", value_parser = port, default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// Number of hosts, up to 100000
    #[arg(long, value_name = "N", value_parser = hosts, default_value_t = 40)]
    hosts: u32,
    /// Version of remote execution to behave as, from 13.0 to 17.1
    #[arg(long, value_name = "VERSION", default_value = "14.1")]
    rex: Rex,
    /// Time zone in the profiles of the users, such as Europe/Berlin [default: none; the server is in UTC]
    #[arg(long, value_name = "ZONE")]
    timezone: Option<UserZone>,
    /// Speed of the sandbox's clock: at 3600 an hour passes in a second, for jobs and for schedules
    #[arg(long, value_name = "FACTOR", value_parser = speed, default_value_t = 1.0)]
    speed: f64,
    /// Stop answering once, this long after the start, such as 5s: connections break and are refused, data stays
    #[arg(long, value_name = "DURATION", value_parser = duration)]
    restart_after: Option<Duration>,
    /// Duration of that outage
    #[arg(long, value_name = "DURATION", value_parser = duration, default_value = "3s", requires = "restart_after")]
    restart_for: Duration,
    /// rexctl command to run against a fresh sandbox, with its arguments
    #[arg(last = true, value_name = "COMMAND")]
    command: Vec<OsString>,
}

fn port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| format!("must be a whole number from 0 to {}", u16::MAX))
}

fn hosts(text: &str) -> Result<u32, String> {
    let number = text.parse().ok().filter(|number| *number <= MAX_HOSTS);
    number.ok_or_else(|| format!("must be a whole number from 0 to {MAX_HOSTS}"))
}

fn speed(text: &str) -> Result<f64, String> {
    let factor = text.parse().ok().filter(|factor| (0.001..=1_000_000.0).contains(factor));
    factor.ok_or_else(|| "must be a number from 0.001 to 1000000".to_owned())
}

impl Verb for Args {
    async fn run(self, context: &mut Context) -> Result<Exit, Error> {
        let options = SandboxOptions {
            port: self.port,
            hosts: self.hosts,
            rex: self.rex,
            timezone: self.timezone,
            speed: self.speed,
            ..SandboxOptions::default()
        };
        context.refuse_formats("Give --output to the command behind --, or leave it out.")?;
        let sandbox = Sandbox::start(options).context("cannot start the sandbox").map_err(Error::config)?;
        let serving = async {
            if self.command.is_empty() { serve(&sandbox, context).await } else { run(&sandbox, &self.command).await }
        };
        tokio::select! {
            outcome = serving => outcome,
            never = restart(&sandbox, self.restart_after, self.restart_for) => match never {},
        }
    }
}

/// Lets the sandbox be away once when `after` is given; never returns.
async fn restart(sandbox: &Sandbox, after: Option<Duration>, pause: Duration) -> Infallible {
    if let Some(after) = after {
        tokio::time::sleep(after).await;
        sandbox.go_away();
        tokio::time::sleep(pause).await;
        sandbox.come_back();
    }
    std::future::pending().await
}

async fn serve(sandbox: &Sandbox, context: &mut Context) -> Result<Exit, Error> {
    let (url, username, password) = (sandbox.url(), sandbox.username(), sandbox.password());
    writeln!(
        context.streams.out(),
        "export FOREMAN_SERVER_URL={url}\nexport FOREMAN_USERNAME={username}\nexport FOREMAN_PASSWORD={password}"
    )?;
    context.streams.flush()?;
    context.streams.note("Built-in mock Foreman: executes nothing, contacts no other machine. Serving until Ctrl-C.");
    context.streams.note("Paste the lines above into another shell, then try: rexctl run 'web*' -- uptime");
    signals::claim()?.received().await;
    Ok(Exit::Done)
}

/// Runs the command as a child process that has the sandbox's address and login and no other settings. What it keeps, such as the journal
/// of a rollout, goes when the sandbox goes.
async fn run(sandbox: &Sandbox, arguments: &[OsString]) -> Result<Exit, Error> {
    let program = std::env::current_exe().context("cannot find this program").map_err(Error::config)?;
    let mut command = Command::new(program);
    let names = std::env::vars_os().map(|(name, _)| name);
    let foreign =
        |name: &OsString| name.to_str().is_some_and(|name| name.starts_with("FOREMAN_") || name.ends_with("_PROFILE"));
    names.filter(foreign).for_each(|name| _ = command.env_remove(name));
    command
        .args(arguments)
        .env("REXCTL_NO_CONFIG", "1")
        // hammer would ask the server of its own configuration.
        .env("REXCTL_NO_HANDOVER", "1")
        .env("NO_PROXY", "127.0.0.1")
        .env("FOREMAN_SERVER_URL", sandbox.url())
        .env("FOREMAN_USERNAME", sandbox.username())
        .env("FOREMAN_PASSWORD", sandbox.password());
    let state = tempfile::Builder::new().prefix("rexctl-sandbox-").tempdir();
    if let Ok(state) = &state {
        command.env("REXCTL_STATE_DIR", state.path());
    }
    child_process::run(&mut command, &signals::claim()?).await
}
