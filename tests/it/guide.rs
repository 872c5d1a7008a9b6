//! "Coming from hammer" as a man page and as tables of README.md.

use clap_mangen::roff::{Inline, Roff, bold, roman};
use rexctl::guide::{DIFFERENCES, EXITS, SAME, exit_codes};

/// `rexctl-coming-from-hammer(7)`.
pub fn man_page() -> String {
    let mut page = Roff::new();
    page.control("TH", ["rexctl-coming-from-hammer", "7", "", "rexctl"]);
    page.control("SH", ["NAME"])
        .text([roman("rexctl-coming-from-hammer - what differs for people and scripts that know hammer")]);
    page.control("SH", ["WHAT STAYS"]).text(marked(SAME));
    page.control("SH", ["WHAT DIFFERS"]);
    for topic in DIFFERENCES.chunk_by(|a, b| a.topic == b.topic) {
        page.control("SS", [topic[0].topic]);
        for difference in topic {
            page.control("TP", ["9"]).text([roman("hammer")]).text(marked(difference.hammer));
            page.control("TP", ["9"]).text([bold("rexctl")]).text(marked(difference.here));
        }
    }
    page.control("SH", ["EXIT CODES IN PLACE OF HAMMER'S"]);
    for exit in EXITS {
        let codes = format!("{} for {}", exit.here, exit.hammer);
        page.control("TP", ["12"]).text([bold(codes)]).text(marked(exit.when));
    }
    page.control("SH", ["EXIT CODES"]);
    for (code, meaning) in exit_codes() {
        page.control("TP", ["12"]).text([bold(code.to_string())]).text(marked(meaning));
    }
    page.control("SH", ["SEE ALSO"]).text([bold("rexctl"), roman("(1)")]);
    page.to_roff()
}

/// What stands between backticks is bold.
fn marked(text: &str) -> Vec<Inline> {
    let inline = |(at, part): (usize, &str)| if at % 2 == 1 { bold(part) } else { roman(part) };
    text.split('`').enumerate().map(inline).collect()
}

/// The README with its tables of differences and of exit codes made anew.
pub fn readme(text: &str) -> String {
    let differences = table("hammer | rexctl", DIFFERENCES.iter().map(|it| format!("{} | {}", it.hammer, it.here)));
    let exits =
        table("hammer | rexctl | when", EXITS.iter().map(|it| format!("{} | {} | {}", it.hammer, it.here, it.when)));
    let codes = table("code | meaning", exit_codes().iter().map(|(code, meaning)| format!("{code} | {meaning}")));
    let text = with_table(text, "| hammer | rexctl |\n", &differences);
    let text = with_table(&text, "| hammer | rexctl | when |\n", &exits);
    with_table(&text, "| code | meaning |\n", &codes)
}

fn table(head: &str, rows: impl Iterator<Item = String>) -> String {
    let rule = head.split(" | ").map(|_| "---").collect::<Vec<_>>().join("|");
    let rows: String = rows.map(|row| format!("| {row} |\n")).collect();
    format!("| {head} |\n|{rule}|\n{rows}")
}

/// The text with the table that begins with `head` replaced.
fn with_table(text: &str, head: &str, table: &str) -> String {
    let start = text.find(head).unwrap_or_else(|| panic!("README.md has no table {head}"));
    let rest = &text[start..];
    let end = rest.find("\n\n").map_or(rest.len(), |at| at + 1);
    format!("{}{table}{}", &text[..start], &rest[end..])
}
