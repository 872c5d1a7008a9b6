//! The real binary, run in an environment that holds nothing but what a test gives it.

use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{Read as _, Write};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use tempfile::TempDir;

/// How a run ended.
#[derive(Debug)]
pub struct Outcome {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Outcome {
    /// Whether a signal ended it that nobody can answer for.
    pub fn was_killed(&self) -> bool {
        [Signal::INT, Signal::TERM, Signal::HUP, Signal::PIPE].iter().any(|signal| self.code == 128 + signal.as_raw())
    }
}

impl std::fmt::Display for Outcome {
    /// All of it, as expectations are written.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Outcome { code, stdout, stderr } = self;
        match (stdout.is_empty(), stderr.is_empty()) {
            (true, true) => writeln!(f, "exit {code}"),
            (false, true) => write!(f, "exit {code}\n{stdout}"),
            (true, false) => write!(f, "exit {code}\n{stderr}"),
            (false, false) => write!(f, "exit {code}\n{stdout}--- stderr\n{stderr}"),
        }
    }
}

/// A text whose times, such as `2.1s`, are made equal.
pub fn untimed(text: &str) -> String {
    let word = |word: &str| {
        let bare = word.trim_end_matches(['.', ';', ',', ':']);
        let time = bare.strip_suffix('s').filter(|time| time.parse::<f64>().is_ok());
        time.map_or_else(|| word.to_owned(), |time| word.replacen(time, "0.0", 1))
    };
    text.split(' ')
        .map(|words| words.split('\n').map(word).collect::<Vec<_>>().join("\n"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A program that runs another one with the signals as a shell would hand them on, where these tests were started to ignore some:
/// by `nohup`, or in the background of a script.
pub fn with_default_signals() -> Option<Command> {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.map_or(0, |mask| u64::from_str_radix(mask.trim(), 16).unwrap());
    let is_ignored = |signal: &Signal| mask >> (signal.as_raw() - 1) & 1 == 1;
    let ignored: Vec<_> =
        [Signal::HUP, Signal::INT, Signal::QUIT, Signal::TERM].into_iter().filter(is_ignored).collect();
    (!ignored.is_empty()).then(|| {
        let numbers: Vec<_> = ignored.iter().map(|signal| signal.as_raw().to_string()).collect();
        let mut outer = Command::new("env");
        outer.arg(format!("--default-signal={}", numbers.join(",")));
        outer
    })
}

/// A shell that runs `script`, with default signals.
pub fn shell(script: &str) -> Command {
    let mut shell = with_default_signals().map_or_else(
        || Command::new("sh"),
        |mut outer| {
            outer.arg("sh");
            outer
        },
    );
    shell.args(["-c", script]);
    shell
}

/// A command line to come.
pub struct Rexctl {
    command: Command,
    home: PathBuf,
    stdin: Vec<u8>,
    keeps_stdin: bool,
    stdout: Option<File>,
    /// Kept until the run has ended; none where the test has a home of its own.
    _own_home: Option<TempDir>,
}

/// Starts a command line of words: `rexctl("job-invocation list")`.
pub fn rexctl(words: &str) -> Rexctl {
    let home = tempfile::tempdir().unwrap();
    Rexctl { _own_home: None, ..at_home(home.path(), words) }.keeping(home)
}

/// The same in a home directory that outlives the run.
pub fn at_home(home: &Path, words: &str) -> Rexctl {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rexctl"));
    command
        .env_clear()
        .env("HOME", home)
        .env("PATH", "/usr/bin:/bin")
        .env("TZ", "UTC")
        // There is no keyring, wherever the tests run.
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .current_dir(home)
        .args(words.split_whitespace());
    Rexctl { command, home: home.to_owned(), stdin: Vec::new(), keeps_stdin: false, stdout: None, _own_home: None }
}

impl Rexctl {
    fn keeping(mut self, home: TempDir) -> Self {
        self._own_home = Some(home);
        self
    }

    /// Adds arguments as they are, blanks and all.
    pub fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    /// The home directory, which is the current one too.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Names a server and a login for it.
    pub fn at(self, url: &str) -> Self {
        self.env("FOREMAN_SERVER_URL", url).env("FOREMAN_USERNAME", "admin").env("FOREMAN_PASSWORD", "changeme")
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes a variable away that every command line has.
    pub fn without(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    pub fn stdin(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.stdin = bytes.into();
        self
    }

    /// Leaves standard input open: [`Running::type_line`] writes there.
    pub fn keeping_stdin(mut self) -> Self {
        self.keeps_stdin = true;
        self
    }

    /// Writes a file, for its owner only, into the home directory, which is the current one too.
    pub fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.home.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        self
    }

    /// Lets everybody read a file that was written.
    pub fn open_to_others(self, name: &str) -> Self {
        std::fs::set_permissions(self.home.join(name), std::fs::Permissions::from_mode(0o644)).unwrap();
        self
    }

    /// Sends its data to a file, such as a device that is always full.
    pub fn writing_to(mut self, path: &str) -> Self {
        self.stdout = Some(File::create(path).unwrap());
        self
    }

    /// Sends its data to a pipe whose reader has closed it.
    pub fn with_closed_reader(mut self) -> Self {
        let (_, writer) = std::io::pipe().unwrap();
        self.stdout = Some(File::from(std::os::fd::OwnedFd::from(writer)));
        self
    }

    /// Runs it so that it outlives its terminal.
    pub fn under_nohup(self) -> Self {
        self.under(Command::new("nohup"))
    }

    /// Ends it with SIGTERM, and 124, when it takes so long.
    pub fn ending_within(self, time: &str) -> Self {
        let mut timeout = Command::new("timeout");
        timeout.arg(time);
        self.under(timeout)
    }

    /// Runs it by another program, which is given its command line.
    pub fn under(mut self, mut outer: Command) -> Self {
        let set = self.command.get_envs().filter_map(|(name, value)| Some((name, value?)));
        outer.env_clear().envs(set).current_dir(&self.home);
        outer.arg(self.command.get_program()).args(self.command.get_args());
        self.command = outer;
        self
    }

    /// Runs it to its end.
    pub fn run(self) -> Outcome {
        self.start().end()
    }

    /// Starts it.
    pub fn start(mut self) -> Running {
        if let Some(outer) = with_default_signals() {
            self = self.under(outer);
        }
        self.command.stdin(Stdio::piped()).stderr(Stdio::piped());
        self.command.stdout(self.stdout.take().map_or_else(Stdio::piped, Stdio::from));
        let mut child = self.command.spawn().unwrap();
        // A program that does not read its input closes it early; that is its right.
        let mut stdin = child.stdin.take().unwrap();
        let _ = stdin.write_all(&self.stdin);
        let stdin = Some(stdin).filter(|_| self.keeps_stdin);
        Running { child, stdin, said: Vec::new(), _rexctl: self }
    }
}

/// A run that has not ended yet.
pub struct Running {
    child: Child,
    stdin: Option<ChildStdin>,
    /// What was read of stderr.
    said: Vec<u8>,
    _rexctl: Rexctl,
}

impl Running {
    /// Its number.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What the system says of it, such as `limits`.
    pub fn proc(&self, name: &str) -> String {
        std::fs::read_to_string(format!("/proc/{}/{name}", self.id())).unwrap()
    }

    /// Writes a line to its standard input.
    pub fn type_line(&mut self, line: &str) {
        writeln!(self.stdin.as_mut().unwrap(), "{line}").unwrap();
    }

    /// Ctrl-C.
    pub fn interrupt(&self) {
        self.signal(Signal::INT);
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// The same to it and to all that it has started, where it leads them.
    pub fn signal_group(&self, signal: Signal) {
        kill_process_group(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Goes away as a reader of its data.
    pub fn stop_reading(&mut self) {
        drop(self.child.stdout.take());
    }

    /// Waits until a line on stderr holds `text`; what stands behind it there.
    pub fn until_it_says(&mut self, text: &str) -> String {
        let stderr = self.child.stderr.as_mut().unwrap();
        let mut byte = [0];
        loop {
            stderr.read_exact(&mut byte).unwrap_or_else(|_| panic!("never said {text:?}"));
            self.said.extend(byte);
            let lines = String::from_utf8_lossy(&self.said);
            if let (true, Some((_, behind))) =
                (lines.ends_with('\n'), lines.lines().last().and_then(|line| line.split_once(text)))
            {
                return behind.to_owned();
            }
        }
    }

    /// Waits for the end.
    pub fn end(self) -> Outcome {
        let output = self.child.wait_with_output().unwrap();
        Outcome {
            // A shell tells of a signal so.
            code: output.status.code().unwrap_or_else(|| 128 + output.status.signal().unwrap()),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&[self.said, output.stderr].concat()).into_owned(),
        }
    }
}
