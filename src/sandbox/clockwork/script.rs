//! Simulated output and exit status of a command, guessed from its words. Nothing is executed.

/// Output stream of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScriptStream {
    Stdout,
    Stderr,
}

/// A chunk of output, with the seconds of sleep before it.
#[derive(Debug, PartialEq)]
pub struct ScriptChunk {
    pub slept: f64,
    pub stream: ScriptStream,
    pub text: String,
}

/// Simulated result of a command.
#[derive(Debug, Default, PartialEq)]
pub struct Script {
    pub chunks: Vec<ScriptChunk>,
    pub slept: f64,
    pub exit: u8,
}

/// Limit of the lines that `seq` prints.
const MAX_LINES: u32 = 100_000;

/// Guesses output and exit status from the words of a command.
pub fn read(command: &str, host: &str) -> Script {
    let mut script = Script::default();
    let statements = command.split(['\n', ';']).flat_map(|line| line.split("&&")).map(str::trim);
    for statement in statements.filter(|statement| !statement.is_empty()) {
        script.exit = 0;
        let (word, rest) = statement.split_once(' ').unwrap_or((statement, ""));
        match word {
            "exit" => {
                script.exit = rest.trim().parse().unwrap_or(0);
                return script;
            }
            "false" => script.exit = 1,
            "true" | ":" => {}
            "sleep" => script.slept += rest.trim().parse::<f64>().unwrap_or(0.0).clamp(0.0, 86_400.0),
            "seq" => (1..=rest.trim().parse().unwrap_or(0).min(MAX_LINES)).for_each(|n| script.print(n.to_string())),
            "echo" => script.echo(rest),
            "hostname" => script.print(host.to_owned()),
            "id" => script.print("uid=0(root) gid=0(root) groups=0(root)".into()),
            "whoami" => script.print("root".into()),
            "uptime" => script.print(" 09:30:00 up 41 days,  3:14,  0 users,  load average: 0.08, 0.03, 0.01".into()),
            _ => script.print(format!("(sandbox) {statement}")),
        }
    }
    script
}

/// Messages of a service manager whose unit did not start.
const FAILED_UNIT: [&str; 2] = [
    "Job for httpd.service failed because the control process exited with error code.",
    "See \"systemctl status httpd.service\" and \"journalctl -xeu httpd.service\" for details.",
];

impl Script {
    /// Adds the messages of a failed unit and sets this exit status.
    pub fn failing(mut self, exit: u8) -> Self {
        FAILED_UNIT.iter().for_each(|line| self.put(ScriptStream::Stderr, (*line).to_owned()));
        Self { exit, ..self }
    }

    fn print(&mut self, text: String) {
        self.put(ScriptStream::Stdout, text);
    }

    fn put(&mut self, stream: ScriptStream, text: String) {
        self.chunks.push(ScriptChunk { slept: self.slept, stream, text: text + "\n" });
    }

    fn echo(&mut self, arguments: &str) {
        let (stream, text) = match arguments.trim().strip_suffix(">&2") {
            Some(text) => (ScriptStream::Stderr, text),
            None => (ScriptStream::Stdout, arguments),
        };
        self.put(stream, text.trim().trim_matches(['"', '\'']).to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_prints_sleeps_and_exits_as_it_reads() {
        let script = read("echo one; sleep 2; echo 'two' >&2 && hostname; exit 3; echo never", "web01");
        let chunks: Vec<_> = script.chunks.iter().map(|p| (p.slept, p.stream, p.text.as_str())).collect();
        assert_eq!(
            chunks,
            [
                (0.0, ScriptStream::Stdout, "one\n"),
                (2.0, ScriptStream::Stderr, "two\n"),
                (2.0, ScriptStream::Stdout, "web01\n")
            ]
        );
        assert_eq!((script.slept, script.exit), (2.0, 3));
    }

    #[test]
    fn unknown_commands_succeed_and_say_that_nothing_was_run() {
        let script = read("rm -rf /tmp/x", "web01");
        assert_eq!((script.exit, script.chunks[0].text.as_str()), (0, "(sandbox) rm -rf /tmp/x\n"));
    }
}
