//! "Coming from hammer" as a man page and as tables of README.md.

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
