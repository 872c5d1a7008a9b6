//! The page of a job in the server's web interface, for a browser.

use crate::api::http::path::segment;
use crate::streams::Streams;
use std::env;
use std::ffi::OsString;
use std::os::unix::process::CommandExt as _;
use std::process::{Command, Stdio};

/// Returns the path of the page below the server's address.
pub fn path(job: &str) -> String {
    format!("/job_invocations/{}", segment(job))
}

/// Opens the page in a browser where a person looks at the terminal, and says so; a note tells the address elsewhere.
pub fn show(address: &str, streams: &mut Streams) {
    match open(address, streams) {
        true => streams.note(&format!("Opened {address}")),
        false => streams.note(&format!("Page of the job: {address}")),
    }
}

/// Starts a browser. Returns false without a terminal, or if no browser can be started.
pub fn open(address: &str, streams: &Streams) -> bool {
    let is_looked_at = streams.out_is_terminal && streams.err_is_terminal && streams.ci.is_none();
    is_looked_at && browsers().into_iter().any(|browser| start(&browser, address))
}

/// Returns the command lines of browsers: those of `BROWSER`, else the desktop's, if there is one.
fn browsers() -> Vec<String> {
    let chosen = env::var("BROWSER").ok().filter(|browsers| !browsers.is_empty());
    let is_set = |name: &&str| env::var_os(name).is_some_and(|value: OsString| !value.is_empty());
    match chosen {
        Some(browsers) => browsers.split(':').filter(|browser| !browser.is_empty()).map(str::to_owned).collect(),
        None if cfg!(target_os = "macos") => vec!["open".to_owned()],
        None if ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(is_set) => vec!["xdg-open".to_owned()],
        None => Vec::new(),
    }
}

/// Starts a browser that does not share the terminal: neither its messages nor Ctrl-C.
fn start(browser: &str, address: &str) -> bool {
    let mut words = browser.split_whitespace();
    let Some(program) = words.next() else { return false };
    let arguments: Vec<&str> = words.collect();
    let mut command = Command::new(program);
    match arguments.contains(&"%s") {
        true => command.args(arguments.iter().map(|word| if *word == "%s" { address } else { word })),
        false => command.args(&arguments).arg(address),
    };
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    command.spawn().is_ok()
}
