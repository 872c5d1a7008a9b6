//! A home directory that is not there, takes nothing or is full: what has to be kept there says so, everything else goes on.

use super::machine::{CREATE, listing};
use crate::foreman::{Answer, Foreman};
use crate::rexctl::{Rexctl, rexctl};
use crate::skipped::{skip, tell_skipped};
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

/// What is kept in the home directory, and the file where.
const KEEPING: [(&str, &str); 3] = [
    ("config set server https://f.example", ".config/rexctl/config.toml"),
    ("defaults add --param-name location_id --param-value 1", ".hammer/defaults.yml"),
    ("auth login --insecure-storage", ".config/rexctl/config.toml"),
];

/// What has nothing to keep there.
const NOT_KEEPING: [&str; 6] =
    ["job-invocation list", "config show", "defaults list", "auth logout", "completion bash", CREATE];

/// Each command with a home directory in which `make` lets nobody write.
fn without_place(make: impl Fn(Rexctl) -> Rexctl) {
    let foreman = listing();
    for (line, file) in KEEPING {
        let outcome = make(rexctl(line).at(foreman.url())).run();
        let told = outcome.stderr.contains(" cannot write ") && outcome.stderr.contains(file);
        assert!(outcome.code == 78 && told, "{line}: {outcome}");
    }
    for line in NOT_KEEPING {
        let outcome = make(rexctl(line).at(foreman.url())).run();
        assert_eq!(outcome.code, 0, "{line}: {outcome}");
    }
}

#[test]
fn a_home_that_nobody_can_write_in_not_even_root() {
    without_place(|command| command.env("HOME", "/proc"));
}

#[test]
fn files_in_the_place_of_directories() {
    without_place(|command| {
        [".config", ".hammer", ".cache", ".local"].iter().fold(command, |command, name| command.file(name, ""))
    });
}

#[test]
fn a_session_that_cannot_be_kept_hides_no_job() {
    let foreman = listing();
    let hammers = format!(":foreman:\n  :host: {}\n  :use_sessions: true\n", foreman.url());
    let command = rexctl(CREATE).at(foreman.url()).file(".hammer/cli.modules.d/foreman.yml", hammers);
    let outcome = command.file(".hammer/sessions", "").run();
    assert_eq!((outcome.code, foreman.changes().len()), (0, 1), "{outcome}");
}

#[test]
fn a_session_that_cannot_be_kept_is_told() {
    let rows = Answer::json(200, serde_json::json!({"subtotal": 0, "results": []}));
    let foreman = Foreman::answering(move |_| Some(rows.clone().with_header("Set-Cookie", "_session_id=a; path=/")));
    let hammers = format!(":foreman:\n  :host: {}\n  :use_sessions: true\n", foreman.url());
    let command = rexctl("job-invocation list").at(foreman.url()).file(".hammer/cli.modules.d/foreman.yml", hammers);
    let outcome = command.file(".hammer/sessions", "").run();
    assert_eq!(outcome.code, 0, "{outcome}");
    let said = "Warning: the server has accepted the login, but its session could not be stored: cannot write ";
    assert!(outcome.stderr.starts_with(said) && outcome.stderr.lines().count() == 1, "{outcome}");
}

/// Runs it by a shell that has done `first` in a file system of its own on the home directory.
fn mounted(command: Rexctl, options: &str, first: &str) -> Rexctl {
    let mut outer = Command::new("unshare");
    let script = format!("mount -t tmpfs -o {options} tmpfs \"$HOME\" && {first}");
    outer.args(["-m", "sh", "-c", &script, "sh"]);
    command.under(outer)
}

/// Whether this user may mount anything here; a container's seldom may.
fn can_mount() -> bool {
    let place = tempfile::tempdir().unwrap();
    let mut mount = Command::new("unshare");
    mount.args(["-m", "mount", "-t", "tmpfs", "tmpfs"]).arg(place.path());
    let can = mount.output().is_ok_and(|output| output.status.success());
    if !can {
        tell_skipped("no file system can be mounted here");
    }
    can
}

#[test]
fn a_home_on_a_file_system_that_is_read_only() {
    if can_mount() {
        without_place(|command| mounted(command, "ro", "exec \"$@\""));
    }
}

#[test]
fn settings_outlast_a_full_disk() {
    if !can_mount() {
        return;
    }
    let first = r#"mkdir -p "$HOME/.config/rexctl" && cd "$HOME/.config/rexctl" && umask 077 &&
        echo 'server = "https://kept.example"' >config.toml && ! cat /dev/zero >"$HOME/fill" 2>/dev/null &&
        "$@"; code=$?; cat config.toml; ls -A; exit $code"#;
    let outcome = mounted(rexctl("config set username ann"), "size=8k", first).run();
    assert_eq!(
        (outcome.code, outcome.stdout.as_str()),
        (78, "server = \"https://kept.example\"\nconfig.toml\n"),
        "{outcome}"
    );
    assert!(outcome.stderr.contains("No space left on device"), "{outcome}");
}

#[test]
fn a_user_who_has_no_home() {
    if !rustix::process::geteuid().is_root() {
        return skip("only root can be a user who has no home");
    }
    let (place, foreman) = (tempfile::tempdir().unwrap(), listing());
    let program = place.path().join("rexctl");
    std::fs::copy(env!("CARGO_BIN_EXE_rexctl"), &program).unwrap();
    std::fs::set_permissions(place.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let run = |line: &str, foreman: &Foreman| {
        let mut nobody = Command::new("setpriv");
        nobody.args(["--reuid=54321", "--clear-groups"]).arg(&program).args(line.split(' ')).env_clear();
        nobody.env("FOREMAN_SERVER_URL", foreman.url()).env("FOREMAN_USERNAME", "ann").env("FOREMAN_PASSWORD", "x");
        let output = nobody.env("PATH", "/usr/bin:/bin").current_dir("/").output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    for (line, _) in KEEPING {
        let (code, said) = run(line, &foreman);
        assert!(code == Some(78) && said.contains("there is no home directory to store "), "{line}: {code:?} {said}");
    }
    for line in NOT_KEEPING {
        let (code, said) = run(line, &foreman);
        assert_eq!(code, Some(0), "{line}: {said}");
    }
}
