//! A start against the server's clock: this machine's may be wrong, and a question may have taken its time.

use super::{HOSTS, TEMPLATE, create, job};
use crate::foreman::{Answer, Foreman};
use serde_json::json;

#[test]
fn a_start_that_is_past_by_the_servers_clock_is_refused() {
    let template = json!({"id": 7, "name": "Run Command - Script Default", "template_inputs": []});
    for (ahead, code) in [(10, 64), (0, 0)] {
        let template = template.clone();
        let foreman = Foreman::answering(move |request| {
            let date = (chrono::Utc::now() + chrono::TimeDelta::minutes(ahead)).to_rfc2822().replace("+0000", "GMT");
            let answer = match request.method.as_str() {
                "POST" => Answer::json(201, job()),
                _ => Answer::json(200, template.clone()),
            };
            Some(answer.with_header("Date", &date))
        })
        .hearing_asides();
        for is_dry in [true, false] {
            let dry: &[&str] = if is_dry { &["--dry-run"] } else { &[] };
            let outcome = create(&foreman, [TEMPLATE, HOSTS, "--start-at=+5m"]).args(dry).run();
            let is_told = outcome.stderr.contains("is in the past by the server's clock");
            assert_eq!((outcome.code, is_told), (code, code == 64), "{outcome}");
        }
        assert_eq!(foreman.changes().len(), usize::from(code == 0));
    }
}
