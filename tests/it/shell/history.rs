//! The history of the shell: its file, and the lines left out of it.

use super::*;

#[test]
fn lines_are_remembered_for_their_owner_only_and_those_with_secrets_are_not() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    let mut session = typed(&home, &foreman, "-p x");
    for line in ["job-invocation list", "-p s3cr3t job-invocation list", " job-invocation list --page 2"] {
        session.send_line(line).unwrap();
        session.expect("Run id").unwrap();
        session.expect("rexctl> ").unwrap();
    }
    for line in ["job-invocation list --psw s3cr3t", "s3cr3t"] {
        session.send_line(line).unwrap();
        session.expect("unknown").unwrap();
        session.expect("rexctl> ").unwrap();
    }
    session.send_line("exit").unwrap();
    rest(&mut session);
    let path = home.path().join(".local/state/rexctl/history");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "job-invocation list\nexit\n");
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    // The next shell has them at the arrow keys: twice up is the list.
    let mut session = typed(&home, &foreman, "-p x");
    session.send("\u{1b}[A\u{1b}[A\n").unwrap();
    session.expect("Run id").unwrap();
}

#[test]
fn lines_with_inputs_are_kept_only_where_the_template_hides_none_of_them() {
    let home = tempfile::tempdir().unwrap();
    let template = json!({"template_inputs": [{"name": "command", "hidden_value": false}, {"name": "code", "hidden_value": true}]});
    let foreman = Foreman::answering(move |request| {
        let path = request.target.split('?').next()?;
        Some(match path {
            "/ui_job_wizard/template/7" => Answer::json(200, template.clone()),
            _ => Answer::json(200, json!({"subtotal": 1, "results": []})),
        })
    })
    .hearing_asides();
    let mut session = typed(&home, &foreman, "-p x");
    let create = "job-invocation create --dry-run --job-template-id 7 --search-query 'id = 1'";
    let lines = [
        format!("{create} --input command=uptime"),
        format!("{create} --input code=s3cr3t"),
        format!("{create} --offline --input a=b"),
    ];
    for line in &lines {
        session.send_line(line).unwrap();
        session.expect("concurrency_control").unwrap();
        session.expect("rexctl> ").unwrap();
    }
    session.send_line("exit").unwrap();
    rest(&mut session);
    let kept = std::fs::read_to_string(home.path().join(".local/state/rexctl/history")).unwrap();
    assert_eq!(kept, format!("{}\nexit\n", lines[0]));
}

#[test]
fn hammers_history_file_is_used() {
    let (home, foreman) = (tempfile::tempdir().unwrap(), foreman());
    let config = at_home(home.path(), "config show")
        .file(".hammer/cli_config.yml", ":ui:\n  :history_file: '~/.hammer/history'\n");
    let shown = config.run();
    assert!(shown.stdout.contains(".hammer/history"), "{shown}");
    let mut session = typed(&home, &foreman, "-p x");
    session.send_line("exit").unwrap();
    rest(&mut session);
    assert_eq!(std::fs::read_to_string(home.path().join(".hammer/history")).unwrap(), "exit\n");
}
