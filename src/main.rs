//! `rexctl`: see the library's front page for how it is built.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(rexctl::run(std::env::args_os()))
}
