//! A report as a page that stands alone. Everything in it that comes from the server or a host is escaped.

use crate::api::rex::host_tasks::HostSeconds;
use crate::api::rex::job_hosts::JobHost;
use crate::commands::job_invocation::output::{CollectedOutput, OutputWriter};
use crate::commands::job_invocation::xml::xml;
use crate::error::Error;
use crate::model::answer;
use crate::model::host_state::HostState;
use crate::model::output::{HostOutput, OutputChunk, OutputLines, OutputSummary};
use crate::streams::Output;
use serde_json::Value;

/// Nothing is loaded, and nothing runs, whatever the text is taken for.
const HEAD: &str = "<!DOCTYPE html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">
<meta name=\"viewport\" content=\"width=device-width\">
";

const STYLE: &str = "<style>
:root { color-scheme: light dark; }
body { font-family: sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; }
th { padding-right: 1em; text-align: left; vertical-align: top; }
details { border-top: 1px solid gray; padding: 0.4em 0; }
pre { overflow-x: auto; white-space: pre-wrap; }
.success { color: green; } .failed { color: crimson; } .cancelled { color: darkorange; }
</style>
";

/// Labels of the job's fields, and the pointers to them.
const FIELDS: [(&str, &str); 9] = [
    ("Job", "/id"),
    ("Status", "/status_label"),
    ("Job template", "/template_name"),
    ("Search query", "/targeting/search_query"),
    ("Start", "/start_at"),
    ("Succeeded", "/succeeded"),
    ("Failed", "/failed"),
    ("Cancelled", "/cancelled"),
    ("Total", "/total"),
];

/// Writes the page host by host.
pub struct HtmlReport<'a> {
    out: &'a mut dyn Output,
    collected: CollectedOutput,
}

impl<'a> HtmlReport<'a> {
    /// Writes the part before the hosts.
    pub fn begin(out: &'a mut dyn Output, job: &Value) -> Result<Self, Error> {
        let field = |pointer: &str| job.pointer(pointer).filter(|value| !value.is_null()).map(answer::plain);
        let title = xml(&field("/description").unwrap_or_else(|| "Job".to_owned()));
        writeln!(out, "{HEAD}<title>{title}</title>\n{STYLE}</head>\n<body>\n<h1>{title}</h1>\n<table>")?;
        for (label, value) in FIELDS.iter().filter_map(|(label, pointer)| Some((label, field(pointer)?))) {
            writeln!(out, "<tr><th>{label}</th><td>{}</td></tr>", xml(&value))?;
        }
        writeln!(out, "</table>\n<h2>Hosts</h2>")?;
        Ok(Self { out, collected: CollectedOutput::new() })
    }
}

impl OutputWriter for HtmlReport<'_> {
    fn piece(&mut self, host: &JobHost, piece: OutputChunk) -> Result<(), Error> {
        self.collected.push(&host.name, piece)
    }

    fn end(&mut self, host: &JobHost, state: Option<HostState>, _output: HostOutput) -> Result<(), Error> {
        let chunks = self.collected.take();
        let status = OutputSummary::of(&chunks).exit_status.map(|status| format!(", exit status {}", xml(&status)));
        let status = status.unwrap_or_default();
        let word = state.map_or("unknown", HostState::as_str);
        let is_open = if state == Some(HostState::Failed) { " open" } else { "" };
        let name = xml(&host.name);
        write!(
            self.out,
            "<details{is_open}><summary>{name}: <span class=\"{word}\">{word}</span>{status}</summary>\n<pre>"
        )?;
        OutputLines::each(&chunks, |_, line| writeln!(self.out, "{}", xml(line)))?;
        writeln!(self.out, "</pre></details>")
    }

    fn finish(self: Box<Self>, _seconds: &HostSeconds) -> Result<(), Error> {
        writeln!(self.out, "</body>\n</html>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn whatever_the_server_and_hosts_say_is_text_in_the_page() {
        let hostile = "</pre><script>alert(1)</script>&\"'\x1b[31m";
        let mut page = Vec::new();
        let job = json!({"id": hostile, "description": hostile, "targeting": {"search_query": hostile}});
        let mut report = Box::new(HtmlReport::begin(&mut page, &job).unwrap());
        let host = JobHost { id: 1, name: hostile.to_owned() };
        let chunk = |text: String| OutputChunk { text, ..OutputChunk::default() };
        report.piece(&host, chunk(format!("{hostile}\n"))).unwrap();
        report.piece(&host, chunk(format!("Exit status: {hostile}"))).unwrap();
        report.end(&host, Some(HostState::Failed), HostOutput::default()).unwrap();
        report.finish(&HostSeconds::new()).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert!(!page.contains("<script") && !page.contains('\x1b'), "{page}");
        assert_eq!(page.matches("&lt;script&gt;").count(), 8, "{page}");
        assert!(page.contains("<details open>") && page.ends_with("</html>\n"), "{page}");
    }
}
