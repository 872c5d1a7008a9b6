//! "Coming from hammer" as a man page and as a document, and the table of exit codes.

use crate::man::roff::{Page, bold, escaped, marked};
use crate::man::sections::{see_also, surroundings};
use rexctl::guide::{DIFFERENCES, EXITS, SAME, exit_codes};

/// `rexctl-coming-from-hammer(7)`.
pub fn man_page() -> Vec<u8> {
    let mut page = Page::new("rexctl-coming-from-hammer", 7);
    page.section("NAME");
    let about = "differences for people and scripts that know hammer";
    page.paragraph(&format!("{} \\- {about}", escaped("rexctl-coming-from-hammer")));
    page.section("SYNOPSIS");
    page.paragraph(&bold("rexctl coming-from-hammer"));
    page.section("WHAT STAYS");
    page.paragraph(&marked(SAME));
    page.section("WHAT DIFFERS");
    for topic in DIFFERENCES.chunk_by(|a, b| a.topic == b.topic) {
        page.subsection(topic[0].topic);
        for difference in topic {
            page.term("hammer", &marked(difference.hammer));
            page.term(&bold("rexctl"), &marked(difference.here));
        }
    }
    page.section("EXIT CODES IN PLACE OF HAMMER'S");
    for exit in EXITS {
        page.term(&bold(&format!("{} for {}", exit.here, exit.hammer)), &marked(exit.when));
    }
    page.section("OPTIONS");
    page.paragraph(
        &(bold("--output") + " prints the differences in another format. Other options are those of every command."),
    );
    page.section("EXAMPLES");
    page.verbatim("alias hammer=rexctl");
    page.section("EXIT STATUS");
    for (code, meaning) in exit_codes() {
        page.term(&bold(&code.to_string()), &marked(meaning));
    }
    surroundings(false, &mut page);
    see_also(&["rexctl".to_owned()], &mut page);
    page.finish()
}

/// `docs/coming-from-hammer.md`.
pub fn document() -> String {
    let mut text = format!("# Coming from hammer\n\n{}\n\n", SAME.replace('\n', " "));
    text.push_str("These differences are on purpose; `rexctl coming-from-hammer` tells them too.\n");
    for topic in DIFFERENCES.chunk_by(|a, b| a.topic == b.topic) {
        let rows = topic.iter().map(|it| format!("{} | {}", it.hammer, it.here));
        text.push_str(&format!("\n## {}\n\n{}", topic[0].topic, table("hammer | rexctl", rows)));
    }
    let rows = EXITS.iter().map(|it| format!("{} | {} | {}", it.hammer, it.here, it.when));
    text.push_str(&format!("\n## Exit codes in place of hammer's\n\n{}", table("hammer | rexctl | when", rows)));
    text
}

/// `docs/exit-codes.md` with its table made anew.
pub fn with_exit_codes(text: &str) -> String {
    let codes = table("code | meaning", exit_codes().iter().map(|(code, meaning)| format!("{code} | {meaning}")));
    with_table(text, "| code | meaning |\n", &codes)
}

fn table(head: &str, rows: impl Iterator<Item = String>) -> String {
    let rule = head.split(" | ").map(|_| "---").collect::<Vec<_>>().join("|");
    let rows: String = rows.map(|row| format!("| {row} |\n")).collect();
    format!("| {head} |\n|{rule}|\n{rows}")
}

/// The text with the table that begins with `head` replaced.
fn with_table(text: &str, head: &str, table: &str) -> String {
    let start = text.find(head).unwrap_or_else(|| panic!("there is no table {head}"));
    let rest = &text[start..];
    let end = rest.find("\n\n").map_or(rest.len(), |at| at + 1);
    format!("{}{table}{}", &text[..start], &rest[end..])
}
