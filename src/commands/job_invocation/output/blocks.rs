//! Blocks of equal output, each below the names of its hosts.

use super::equal_outputs::EqualOutputs;
use super::style::LineStyle;
use crate::error::Error;
use crate::model::host_range;
use crate::model::targets::{FoldedHosts, node_set, shared_domain};
use crate::printable;
use crate::render::fit::cut;
use crate::streams::Output;
use unicode_width::UnicodeWidthStr as _;

/// Rule around the names in a file or a pipe.
const RULE: &str = "---------------";
/// Beginning of a head on a terminal.
const LEAD: &str = "── ";
/// Columns up to which a head on a terminal is filled.
const MAX_RULE: usize = 80;
/// Minimum number of columns of the rule behind the names.
const MIN_RULE: usize = 3;

/// Writes outputs after the names of their hosts: in full for programs, on a terminal of `width` columns in one line without the domain that
/// all hosts share.
pub fn write(
    out: &mut dyn Output,
    style: &LineStyle,
    mut outputs: EqualOutputs,
    width: Option<usize>,
) -> Result<(), Error> {
    let groups = outputs.take_groups();
    let all: Vec<&str> = groups.iter().flat_map(|group| &group.hosts).map(String::as_str).collect();
    let domain = if all.len() > 1 { printable::line(shared_domain(&all)) } else { "".into() };
    for (at, group) in groups.iter().enumerate() {
        match width {
            Some(width) => writeln!(out, "{}", style.head(&short_head(&group.hosts, &domain, at == 0, width)))?,
            None => write_whole_head(out, &group.hosts)?,
        }
        outputs.text(group)?.iter().try_for_each(|(stream, lines)| style.lines(out, "", *stream, lines))?;
    }
    Ok(())
}

fn write_whole_head(out: &mut dyn Output, names: &[String]) -> Result<(), Error> {
    let folded = node_set::fold(names.iter().map(String::as_str));
    let count = if names.len() > 1 { format!(" ({})", names.len()) } else { String::new() };
    let parts = [RULE, "\n", &printable::line(&folded), &count, "\n", RULE, "\n"];
    parts.into_iter().try_for_each(|part| out.write_str(part))
}

/// Returns the names in one line, with their number where there are several, and the domain if `says_domain`.
fn short_head(names: &[String], domain: &str, says_domain: bool, width: usize) -> String {
    let count = (names.len() > 1).then(|| host_range::hosts(names.len() as u64));
    let domain_note = (says_domain && !domain.is_empty()).then(|| format!("*{domain}"));
    let notes: Vec<String> = count.into_iter().chain(domain_note).collect();
    let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) };
    let taken = LEAD.width() + notes.width() + 1 + MIN_RULE;
    let folded = FoldedHosts::new(names.iter().map(String::as_str)).outside(domain);
    let head = format!("{LEAD}{}{notes} ", folded.within(width.saturating_sub(taken)));
    let rule = width.min(MAX_RULE).saturating_sub(head.width()).max(MIN_RULE);
    cut(&(head + &"─".repeat(rule)), width).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::output::OutputChunk;
    use expect_test::expect;

    fn written(groups: &[&[&str]], width: Option<usize>) -> String {
        let mut outputs = EqualOutputs::default();
        for (text, names) in ["fine\n", "well\n"].into_iter().zip(groups) {
            let chunk = OutputChunk { text: text.to_owned(), ..OutputChunk::default() };
            names.iter().for_each(|name| outputs.push(name, [&chunk], &LineStyle::default()).unwrap());
        }
        let mut out = Vec::new();
        write(&mut out, &LineStyle::default(), outputs, width).unwrap();
        String::from_utf8(out).unwrap()
    }

    const GROUPS: [&[&str]; 2] =
        [&["web01.example.com", "web02.example.com", "db1.example.com"], &["cache.example.com"]];

    #[test]
    fn programs_get_whole_names() {
        expect![[r#"
            ---------------
            db1.example.com,web[01-02].example.com (3)
            ---------------
            fine
            ---------------
            cache.example.com
            ---------------
            well
        "#]]
        .assert_eq(&written(&GROUPS, None));
    }

    #[test]
    fn a_terminal_gets_heads_of_one_line_and_the_domain_once() {
        expect![[r#"
            ── web[01-02],db1 (3 hosts, *.example.com) ─────────────────────────────────────
            fine
            ── cache ───────────────────────────────────────────────────────────────────────
            well
        "#]]
        .assert_eq(&written(&GROUPS, Some(100)));
        expect![[r#"
            ── web[01-02],… (3 hosts, *.example.com) ───
            fine
            ── cache ───────────────────────────────────
            well
        "#]]
        .assert_eq(&written(&GROUPS, Some(44)));
        let alone = written(&[&["web01.example.com"]], Some(30));
        assert!(alone.starts_with("── web01.example.com ─────────\n"), "{alone}");
    }

    #[test]
    fn no_head_is_wider_than_the_terminal() {
        for width in 0..90 {
            let shown = written(&GROUPS, Some(width));
            let mut heads = shown.lines().filter(|line| !["fine", "well"].contains(line));
            assert!(heads.all(|line| line.width() <= width), "{width}: {shown}");
        }
    }
}
