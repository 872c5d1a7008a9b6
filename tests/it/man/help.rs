//! The text below a command's options, by its parts.

use clap::Command;

/// A part of the text: blocks are separated by empty lines.
pub enum Block {
    /// `Examples:` and lines to type.
    Examples(String),
    /// A sentence of exit codes.
    ExitStatus(String),
    /// A heading over lines that are laid out by hand.
    Lines(String, String),
    Paragraph(String),
}

/// The parts of what `--help` shows below the options.
pub fn blocks(command: &Command) -> Vec<Block> {
    let text = command.get_after_long_help().or(command.get_after_help());
    text.map(ToString::to_string).unwrap_or_default().split("\n\n").filter_map(block).collect()
}

fn block(text: &str) -> Option<Block> {
    let text = text.trim_end();
    let (heading, lines) = text.split_once('\n').unwrap_or((text, ""));
    let unindented =
        || lines.lines().map(|line| line.strip_prefix("  ").unwrap_or(line)).collect::<Vec<_>>().join("\n");
    Some(match heading.strip_suffix(':') {
        _ if text.is_empty() || text.starts_with("Global options: ") || text.starts_with("Exit codes: ") => {
            return None;
        }
        Some("Examples") => Block::Examples(unindented()),
        Some(heading) if lines.starts_with("  ") => Block::Lines(heading.to_owned(), unindented()),
        _ if text.starts_with("Ends with ") => Block::ExitStatus(text.to_owned()),
        _ => Block::Paragraph(text.to_owned()),
    })
}

/// The examples of a command: each is a line of a shell, which may go on after a backslash.
pub fn examples(command: &Command) -> Vec<String> {
    let lines = blocks(command).into_iter().find_map(|block| match block {
        Block::Examples(lines) => Some(lines),
        _ => None,
    });
    let mut examples: Vec<String> = Vec::new();
    for line in lines.unwrap_or_default().lines() {
        match examples.last_mut().filter(|last| last.ends_with('\\')) {
            Some(last) => *last += &format!("\n{line}"),
            None => examples.push(line.to_owned()),
        }
    }
    examples
}
