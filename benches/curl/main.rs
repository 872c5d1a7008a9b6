//! `cargo bench --profile dist`: the binary as it is packaged against curl doing the same request of the same loopback server.
//!
//! Prints a table in Markdown: medians in milliseconds, the medians of the ratios, and rexctl's peak memory; then how noisy the machine
//! was. `REXCTL_BASELINE` names another rexctl to measure beside, `REXCTL_PROGRAM` one to measure in place of the one just built. An
//! argument selects the cases whose name contains it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measuring program ends where it cannot measure"
)]

mod cases;
mod measure;
mod server;

use cases::Case;
use measure::{Compared, Measured, Programs, measure};
use server::Server;
use std::path::Path;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, ca] = arguments.as_slice()
        && first == server::SERVE
    {
        return server::serve_forever(ca.as_ref());
    }
    let filter = arguments.into_iter().find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let programs = Programs {
        rexctl: std::env::var("REXCTL_PROGRAM").unwrap_or_else(|_| env!("CARGO_BIN_EXE_rexctl").into()),
        baseline: std::env::var("REXCTL_BASELINE").ok(),
        curl: which("curl"),
    };
    let (server, load) = (Server::start(), load());
    println!("| case | rexctl ms | ± % | baseline ms | of baseline | curl ms | of curl | peak MB |");
    println!("|---|---|---|---|---|---|---|---|");
    for case in cases::cases(&server).iter().filter(|case| case.name.contains(&filter)) {
        print_row(case, &measure(case, &programs));
    }
    if cfg!(debug_assertions) {
        println!(
            "\nThe bench was built without optimisation: its server is slow, and ratios to curl are too good or too bad"
        );
    }
    println!("\nLoad of the machine: {load} before, {} at the end", self::load());
}

fn print_row(case: &Case, measured: &Measured) {
    let Measured { rexctl, spread, peak_megabytes, .. } = measured;
    let (baseline, curl) = (columns(measured.baseline.as_ref()), columns(measured.curl.as_ref()));
    println!("| {} | {rexctl:.2} | {spread:.0} | {baseline} | {curl} | {peak_megabytes:.1} |", case.name);
}

fn columns(compared: Option<&Compared>) -> String {
    compared.map_or("- | -".into(), |it| format!("{:.2} | {:.2}", it.milliseconds, it.ratio))
}

/// Average number of processes that were running in the last minute.
fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split_whitespace().next().unwrap_or("unknown").to_owned()
}

fn which(program: &str) -> Option<String> {
    let path = std::env::var("PATH").unwrap_or_default();
    path.split(':').map(|dir| format!("{dir}/{program}")).find(|file| Path::new(file).is_file())
}
