//! A home directory with the files that examples name, and a sandbox for their commands.

use crate::rexctl::shell;
use rexctl::sandbox::{Sandbox, SandboxOptions};
use std::path::Path;
use tempfile::TempDir;

const FILES: [(&str, &str); 7] = [
    ("hosts.txt", "web01\nweb02\n"),
    ("deploy.sh", "#!/bin/sh\nuptime\n"),
    ("job.yaml", "job_template_id: 325\ninputs:\n  command: uptime\n"),
    (
        "nightly.yaml",
        "job_template_id: 325\ntargets: ['web*']\ninputs: {command: uptime}\nrecurrence: {every: day, at: '02:00', purpose: nightly}\n",
    ),
    ("template.erb", "df -h\n"),
    (
        "restart.erb",
        "<%#\nname: Restart\njob_category: Services\nprovider_type: script\nkind: job_template\n%>\nuptime\n",
    ),
    ("script", "# a comment\nping\n"),
];

/// A place where lines are run as they are typed.
pub struct Stage {
    home: TempDir,
    sandbox: Sandbox,
}

impl Stage {
    pub fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        FILES.iter().for_each(|(name, content)| std::fs::write(home.path().join(name), content).unwrap());
        let options = SandboxOptions { rex: "16.7".parse().unwrap(), speed: 100.0, ..SandboxOptions::default() };
        Self { home, sandbox: Sandbox::start(options).unwrap() }
    }

    /// Exit code and texts of a line.
    pub fn run(&self, line: &str) -> (i32, String) {
        let program = Path::new(env!("CARGO_BIN_EXE_rexctl")).parent().unwrap().display().to_string();
        let output = shell(line)
            .env_clear()
            .env("HOME", self.home.path())
            .env("PATH", format!("{program}:/usr/bin:/bin"))
            .env("FOREMAN_SERVER_URL", self.sandbox.url())
            .env("FOREMAN_USERNAME", self.sandbox.username())
            .env("FOREMAN_PASSWORD", self.sandbox.password())
            .current_dir(self.home.path())
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        (output.status.code().unwrap(), said)
    }
}
