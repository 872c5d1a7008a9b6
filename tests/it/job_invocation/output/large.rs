//! Outputs of any size, in bounded memory.

use crate::foreman::{Answer, Foreman};
use crate::memory;
use crate::rexctl::rexctl;
use serde_json::{Value, json};
use std::io::{self, BufWriter, Read as _, Write};
use std::process::{Command, Stdio};
use std::sync::Arc;

/// A job of hosts that print so many lines of 100 bytes each.
#[derive(Clone, Copy)]
struct Large {
    hosts: usize,
    lines: usize,
    /// Lines of one piece.
    lines_a_piece: usize,
}

impl Large {
    fn row(self, out: &mut dyn Write, host: usize) -> io::Result<()> {
        let line = format!("{host:03} {}\\n", "x".repeat(95));
        write!(out, "{{\"complete\":true,\"output\":[")?;
        for at in 0..self.lines / self.lines_a_piece {
            let text = line.repeat(self.lines_a_piece);
            write!(out, "{{\"id\":{at},\"output_type\":\"stdout\",\"output\":\"{text}\",\"timestamp\":{at}}},")?;
        }
        write!(out, "{{\"output\":\"Exit status: 1\",\"timestamp\":{}}}],\"host_id\":{host}}}", self.lines)
    }

    fn outputs(self, out: &mut dyn Write) -> io::Result<()> {
        let mut out = BufWriter::new(out);
        write!(out, "{{\"outputs\":[")?;
        for host in 1..=self.hosts {
            out.write_all(if host == 1 { b"" } else { b"," })?;
            self.row(&mut out, host)?;
        }
        write!(out, "]}}")?;
        out.flush()
    }

    fn serve(self) -> Foreman {
        let rows: Vec<Value> =
            (1..=self.hosts).map(|id| json!({"id": id, "name": format!("h{id:03}"), "job_status": "error"})).collect();
        let list = json!({"results": rows, "subtotal": self.hosts});
        let job = json!({"results": [{"id": 7, "dynflow_task": {"state": "stopped"}}], "subtotal": 1});
        Foreman::answering(move |request| {
            let path = request.target.split('?').next().unwrap();
            Some(match (path, path.rsplit('/').next().unwrap().parse()) {
                ("/api/job_invocations", _) => Answer::json(200, job.clone()),
                ("/api/job_invocations/7", _) => {
                    Answer::json(200, json!({"id": 7, "targeting": {"hosts": list["results"]}}))
                }
                ("/api/job_invocations/7/outputs", _) => Answer::Written(Arc::new(move |out| self.outputs(out))),
                ("/api/hosts" | "/api/job_invocations/7/hosts", _) => Answer::json(200, list.clone()),
                (_, Ok(host)) => Answer::Written(Arc::new(move |out| self.row(out, host))),
                _ => return None,
            })
        })
    }
}

/// Runs a line whose data is counted; its code, bytes, stderr, and memory at the most in MiB.
fn measured(foreman: &Foreman, line: &str) -> (i32, u64, String, u64) {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_rexctl"));
    command.env_clear().env("HOME", home.path()).current_dir(&home).args(line.split(' '));
    command.args(["-s", foreman.url(), "-u", "admin", "-p", "x"]).stdin(Stdio::null());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (mut stdout, mut stderr) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let counting = std::thread::spawn(move || io::copy(&mut stdout, &mut io::sink()).unwrap());
    let (status, memory) = memory::wait(&mut child);
    let mut said = String::new();
    stderr.read_to_string(&mut said).unwrap();
    (status.code().unwrap_or(-1), counting.join().unwrap(), said, memory >> 10)
}

#[test]
fn the_outputs_of_all_hosts_are_written_as_they_are_read() {
    let large = Large { hosts: 12, lines: 40_000, lines_a_piece: 100 };
    let lines = (large.hosts * (large.lines * ("h001: ".len() + 100) + "h001: Exit status: 1\n".len())) as u64;
    let pieces = large.hosts * (large.lines / large.lines_a_piece + 2);
    for (form, expected) in [("", lines), (" --output ndjson", 0), (" --save-dir saved", 0)] {
        let (code, bytes, stderr, memory) =
            measured(&large.serve(), &format!("job-invocation output --id 7 --all{form}"));
        assert_eq!((code, stderr.as_str()), (0, ""), "{form}");
        assert!(expected == 0 || bytes == expected, "{form}: {bytes} bytes of {pieces} pieces, {expected} are right");
        assert!(memory < 45, "{form}: {memory} MiB");
    }
}

#[test]
fn records_take_the_memory_of_a_few_hosts_however_many_there_are() {
    let large = Large { hosts: 6, lines: 100_000, lines_a_piece: 100 };
    for format in ["json", "csv"] {
        let line = format!("job-invocation output --id 7 --all --output {format}");
        let (code, bytes, stderr, memory) = measured(&large.serve(), &line);
        assert_eq!((code, stderr.as_str()), (0, ""), "{format}");
        assert!(bytes > 60_000_000, "{format}: {bytes} bytes");
        assert!(memory < 100, "{format}: {memory} MiB");
    }
}

#[test]
fn groups_of_different_outputs_take_no_more_memory_than_a_few_of_them() {
    let large = Large { hosts: 24, lines: 40_000, lines_a_piece: 100 };
    let head = "---------------\nh001\n---------------\n".len();
    let expected = (large.hosts * (head + large.lines * 100 + "Exit status: 1\n".len())) as u64;
    let (code, bytes, stderr, memory) = measured(&large.serve(), "job-invocation output --id 7 --all --group");
    assert_eq!((code, bytes, stderr.as_str()), (0, expected, ""));
    assert!(memory < 75, "{memory} MiB");
}

#[test]
fn of_a_host_that_has_ended_nothing_is_left_out_however_large_its_output_is() {
    let large = Large { hosts: 1, lines: 700_000, lines_a_piece: 1_000 };
    for (form, end) in [("", "Exit status: 1\n".len()), (" --stream stdout", "Exit status: 1\n".len())] {
        let line = format!("job-invocation output --id 7 --host-id 1{form}");
        let (code, bytes, stderr, _) = measured(&large.serve(), &line);
        assert_eq!((code, bytes, stderr.as_str()), (0, (large.lines * 100 + end) as u64, ""), "{form}");
    }
}

/// Of the tiny chunks of a host, records take so much more memory than an answer for many hosts that only they refuse them.
#[test]
fn records_that_are_too_large_name_their_host_and_blame_no_other() {
    let row = |out: &mut dyn Write, host: usize| {
        write!(out, "{{\"complete\":true,\"output\":[")?;
        for _ in 0..if host == 2 { 1 } else { 300_000 } {
            out.write_all(b"{\"output\":\"a\"},")?;
        }
        write!(out, "{{\"output\":\"Exit status: 0\"}}],\"host_id\":{host}}}")
    };
    let rows: Vec<_> = (1..=3).map(|id| json!({"id": id, "name": format!("h{id}"), "job_status": "success"})).collect();
    let job = json!({"results": [{"id": 7, "dynflow_task": {"state": "stopped"}}], "subtotal": 1});
    let foreman = Foreman::answering(move |request| {
        Some(match request.target.split('?').next().unwrap() {
            "/api/job_invocations" => Answer::json(200, job.clone()),
            "/api/job_invocations/7" => Answer::json(200, json!({"id": 7, "targeting": {"hosts": rows}})),
            "/api/job_invocations/7/outputs" => Answer::Written(Arc::new(move |out| {
                let mut out = BufWriter::new(out);
                for host in 1..=3 {
                    out.write_all(if host == 1 { b"{\"outputs\":[" } else { b"," })?;
                    row(&mut out, host)?;
                }
                write!(out, "]}}")
            })),
            _ => Answer::json(200, json!({"results": rows, "subtotal": 3})),
        })
    });
    for format in ["json", "yaml"] {
        let outcome = rexctl("job-invocation output --id 7 --all --output").args([format]).at(foreman.url()).run();
        assert_eq!(outcome.code, 76, "{format}: {}", outcome.stderr);
        assert!(outcome.stderr.contains("the output of h1 takes more than 128 MiB"), "{format}: {}", outcome.stderr);
    }
}

#[test]
fn a_host_that_is_too_large_for_an_answer_for_many_is_read_alone() {
    let large = Large { hosts: 2, lines: 340_000, lines_a_piece: 1_000 };
    let foreman = large.serve();
    let (code, bytes, stderr, memory) = measured(&foreman, "job-invocation output --id 7 --all");
    let expected = (large.hosts * (large.lines * ("h001: ".len() + 100) + "h001: Exit status: 1\n".len())) as u64;
    assert_eq!((code, bytes, stderr.as_str()), (0, expected, ""));
    assert!(memory < 100, "{memory} MiB");
    let mut alone: Vec<_> = foreman.lines().into_iter().filter(|line| line.contains("/7/hosts/")).collect();
    alone.sort();
    assert_eq!(alone, ["GET /api/job_invocations/7/hosts/1", "GET /api/job_invocations/7/hosts/2"]);
}

#[test]
fn what_is_kept_of_a_host_has_a_limit_which_is_told_and_the_result_stays() {
    let foreman = Large { hosts: 1, lines: 750_000, lines_a_piece: 5_000 }.serve();
    let home = tempfile::tempdir().unwrap();
    let report = home.path().join("report.xml");
    let line = format!("job-invocation watch --id 7 --junit {}", report.display());
    let (code, _, stderr, memory) = measured(&foreman, &line);
    assert_eq!(code, 70, "{stderr}");
    assert!(stderr.contains("\nh001   failed     1 "), "{stderr}");
    let report = std::fs::read_to_string(report).unwrap();
    assert!(
        report.contains("rexctl left out 7 MiB of output here")
            && report.contains("<failure message=\"exit status 1\">")
    );
    assert!(memory < 300, "{memory} MiB");
}

#[test]
fn an_output_that_cannot_be_read_does_not_hide_the_result() {
    let foreman = Foreman::answering(move |request| {
        let path = request.target.split('?').next().unwrap();
        Some(match path {
            "/api/job_invocations" => {
                Answer::json(200, json!({"results": [{"id": 7, "dynflow_task": {"state": "running"}}]}))
            }
            "/api/job_invocations/7/hosts" => {
                Answer::json(200, json!({"results": [{"id": 1, "name": "h1", "job_status": "error"}]}))
            }
            _ => Answer::raw(
                200,
                "application/json",
                r#"{"complete": true, "output": [{"output": "x"}, {"output": 5x}]}"#,
            ),
        })
    });
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.xml");
    let outcome = rexctl("job-invocation watch --id 7 --junit").args([&report]).at(foreman.url()).run();
    assert_eq!(outcome.code, 70, "{outcome}");
    assert!(outcome.stderr.contains("Warning: The output of h1 cannot be read: "), "{outcome}");
    assert!(std::fs::read_to_string(report).unwrap().contains("name=\"h1\""));
}

/// A job that failed on so many hosts, each for one of so many reasons.
fn failing(hosts: usize, reasons: usize) -> Foreman {
    let row = |id: usize| json!({"id": id, "name": format!("web{id:05}.example.com"), "job_status": "error"});
    let output = move |id: usize| {
        let reason = ["No space left on device", "Permission denied", "Unable to locate package"][id % reasons];
        let pieces = json!([{"output": format!("begin\n{reason}\n"), "timestamp": 1}, {"output": "Exit status: 1", "timestamp": 2}]);
        json!({"host_id": id, "complete": true, "output": pieces})
    };
    Foreman::answering(move |request| {
        let (path, query) = request.target.split_once('?')?;
        let number = |name: &str| -> Option<usize> {
            query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
        };
        Some(match path {
            "/api/job_invocations" => {
                Answer::json(200, json!({"results": [{"id": 7, "dynflow_task": {"state": "stopped"}}], "subtotal": 1}))
            }
            "/api/job_invocations/7/hosts" => {
                let (page, per_page) = (number("page")?, number("per_page")?);
                let rows: Vec<_> = (1..=hosts).skip((page - 1) * per_page).take(per_page).map(row).collect();
                Answer::json(200, json!({"results": rows, "subtotal": hosts}))
            }
            "/api/job_invocations/7/outputs" => {
                let ids = query.split_once('(')?.1.split_once(')')?.0.split(',');
                let rows: Vec<_> = ids.filter_map(|id| id.parse().ok()).map(output).collect();
                Answer::json(200, json!({"outputs": rows}))
            }
            _ => return None,
        })
    })
}

#[test]
fn ten_thousand_failures_for_three_reasons_are_told_in_a_few_lines() {
    let (code, _, stderr, memory) = measured(&failing(10_000, 3), "-q job-invocation watch --id 7");
    assert_eq!(code, 70, "{stderr}");
    assert!(stderr.lines().count() <= 24, "{stderr}");
    for (reason, hosts) in
        [("No space left on device", 3333), ("Permission denied", 3334), ("Unable to locate package", 3333)]
    {
        let row = stderr.lines().find(|line| line.ends_with(reason)).unwrap_or_else(|| panic!("{reason}: {stderr}"));
        assert!(row.starts_with("web[0000") && row.contains(&format!("… ({hosts})")), "{row}");
    }
    let verdict = "Job 7 failed on all 10000 hosts. Again there: rexctl rerun 7 --failed";
    assert_eq!(stderr.lines().last(), Some(verdict), "{stderr}");
    assert!(memory < 60, "{memory} MiB");
}

#[test]
fn many_hosts_that_fail_for_one_reason_are_one_row() {
    let (code, _, stderr, _) = measured(&failing(300, 1), "-q job-invocation watch --id 7");
    assert_eq!((code, stderr.lines().count()), (70, 3), "{stderr}");
    assert!(stderr.contains("\nweb[00001-00300]       failed     1     -  No space left on device\n"), "{stderr}");
}
