//! The sections of a man page.

use super::exit_status;
use super::help::{Block, blocks, examples};
use super::roff::{Page, bold, escaped, italic, marked};
use clap::{Arg, Command};
use rexctl::config::Key;

/// The page of a command; `others` are the pages beside it.
pub fn page(command: &Command, others: &[String]) -> Vec<u8> {
    let name = name(command);
    let mut page = Page::new(&name, 1);
    page.section("NAME");
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    page.paragraph(&format!("{} \\- {}", escaped(&name), escaped(&about)));
    synopsis(command, &mut page);
    description(command, &mut page);
    commands(command, &mut page);
    options(command, &mut page);
    page.section("EXAMPLES");
    page.verbatim(&examples(command).join("\n"));
    page.section("EXIT STATUS");
    for block in blocks(command) {
        if let Block::ExitStatus(text) = block {
            page.paragraph(&escaped(&text));
        }
    }
    exit_status::of(command).for_each(|(code, meaning)| page.term(&bold(&code.to_string()), &marked(meaning)));
    surroundings(name == "rexctl", &mut page);
    see_also(others, &mut page);
    page.finish()
}

/// The name of a command's page.
pub fn name(command: &Command) -> String {
    command.get_bin_name().unwrap_or(command.get_name()).replace(' ', "-")
}

fn synopsis(command: &Command, page: &mut Page) {
    page.section("SYNOPSIS");
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").lines().map(str::trim).collect::<Vec<_>>();
    usage.into_iter().for_each(|line| page.paragraph(&line.split(' ').map(word).collect::<Vec<_>>().join(" ")));
}

/// A word of the usage: what is typed is bold, what stands for something is italic.
fn word(word: &str) -> String {
    let core = word.trim_start_matches(['[', '<', '(']);
    let before = &word[..word.len() - core.len()];
    let inner = core.trim_end_matches(['.', ']', '>', ')']);
    let after = &core[inner.len()..];
    let stands_for = before.ends_with('<') || (!inner.starts_with('-') && inner.to_uppercase() == inner);
    let inner = if stands_for { italic(inner) } else { bold(inner) };
    format!("{}{inner}{}", before.replace('<', ""), after.replace('>', "").replace("...", "\\&..."))
}

fn description(command: &Command, page: &mut Page) {
    page.section("DESCRIPTION");
    let text = command.get_long_about().or(command.get_about()).map(ToString::to_string).unwrap_or_default();
    text.split("\n\n").for_each(|text| page.paragraph(&format!("{}.", escaped(text.trim_end_matches('.')))));
    for block in blocks(command) {
        match block {
            Block::Paragraph(text) => page.paragraph(&escaped(&text)),
            Block::Lines(heading, lines) => {
                page.subsection(&heading);
                lines_of_help(&lines, page);
            }
            Block::Examples(_) | Block::ExitStatus(_) => {}
        }
    }
}

/// Terms with their texts below them, or lines that stay as they are.
fn lines_of_help(lines: &str, page: &mut Page) {
    if !lines.contains("\n    ") {
        return page.verbatim(lines);
    }
    for entry in lines.replace("\n    ", "\t").lines() {
        let (term, text) = entry.split_once('\t').unwrap_or((entry, ""));
        page.term(&bold(term), &escaped(&text.replace('\t', ". ")));
    }
}

fn commands(command: &Command, page: &mut Page) {
    if !command.has_subcommands() {
        return;
    }
    page.section("COMMANDS");
    for inner in super::shown(command) {
        let about = inner.get_about().map(ToString::to_string).unwrap_or_default();
        page.term(&bold(inner.get_name()), &escaped(&about));
    }
}

fn options(command: &Command, page: &mut Page) {
    page.section("OPTIONS");
    let shown = || command.get_arguments().filter(|arg| !arg.is_hide_set());
    let is_root = command.get_name() == "rexctl";
    let is_global = |arg: &Arg| arg.get_help_heading() == Some("Global options");
    let mut headings: Vec<_> = shown().map(Arg::get_help_heading).collect();
    headings.sort_by_key(Option::is_some);
    let mut seen = Vec::new();
    headings.retain(|heading| {
        !seen.contains(heading) && {
            seen.push(*heading);
            true
        }
    });
    for heading in headings {
        let mut group =
            shown().filter(|arg| arg.get_help_heading() == heading && (is_root || !is_global(arg))).peekable();
        if let (Some(heading), Some(_)) = (heading, group.peek()) {
            page.subsection(heading);
        }
        let (positional, options): (Vec<_>, Vec<_>) = group.partition(|arg| arg.is_positional());
        positional.into_iter().chain(options).for_each(|arg| option(arg, page));
    }
    if !is_root {
        page.paragraph(&format!(
            "{}(1) describes the global options, such as {} and {}, which every command takes.",
            bold("rexctl"),
            bold("--server"),
            bold("--output")
        ));
    }
}

fn option(arg: &Arg, page: &mut Page) {
    let names = arg.get_short().map(|short| format!("-{short}")).into_iter();
    let names = names.chain(arg.get_long().map(|long| format!("--{long}")));
    let mut term = names.map(|name| bold(&name)).collect::<Vec<_>>().join(", ");
    let values: Vec<_> = arg.get_value_names().unwrap_or_default().iter().map(|name| italic(name)).collect();
    if arg.get_action().takes_values() {
        term = [term, values.join(" ")].iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
    }
    let mut text = escaped(&arg.get_help().map(ToString::to_string).unwrap_or_default());
    let defaults: Vec<_> = arg.get_default_values().iter().filter_map(|value| value.to_str()).collect();
    if !defaults.is_empty() && !arg.is_hide_default_value_set() && arg.get_action().takes_values() {
        text += &format!(" [default: {}]", escaped(&defaults.join(" ")));
    }
    page.term(&term, &text);
    let values = arg.get_possible_values();
    let values: Vec<_> = values.iter().filter(|value| !value.is_hide_set()).collect();
    if !arg.get_action().takes_values() || values.is_empty() || arg.is_hide_possible_values_set() {
        return;
    }
    page.indent();
    for value in values {
        let help = value.get_help().map(ToString::to_string).unwrap_or_default();
        page.term(&bold(value.get_name()), &escaped(&help));
    }
    page.outdent();
}

/// Variables and files; all of them in the page of the program, elsewhere those that every command uses.
pub fn surroundings(all: bool, page: &mut Page) {
    page.section("ENVIRONMENT");
    for key in Key::all().filter(|key| all || [Key::Server, Key::Username, Key::Password].contains(key)) {
        let names: Vec<_> = key.variables().iter().map(|name| bold(name)).collect();
        if !names.is_empty() {
            // Of an option, other users see the value.
            let help = key.help();
            let help = help.split("; visible in the process list").next().unwrap_or(&help);
            page.term(&names.join(", "), &escaped(help));
        }
    }
    let others = VARIABLES.iter().filter(|(_, _, is_of_all)| all || *is_of_all);
    others.for_each(|(name, text, _)| page.term(&bold(name), &escaped(text)));
    page.section("FILES");
    let files = FILES.iter().filter(|(_, _, is_of_all)| all || *is_of_all);
    files.for_each(|(path, text, _)| page.term(&italic(path), &escaped(text)));
}

/// Variables that are no settings; true for those of every page.
const VARIABLES: &[(&str, &str, bool)] = &[
    ("REXCTL_PROFILE", "Profile of the configuration file to use, as --profile", true),
    ("NO_COLOR", "If not empty, no colours", true),
    ("CLICOLOR_FORCE", "If neither empty nor 0, colours without a terminal too", true),
    ("REXCTL_PAGER", "Pager of long output on a terminal; cat for none", false),
    ("PAGER", "Pager unless REXCTL_PAGER is set; less without both", false),
    (
        "HTTPS_PROXY",
        "Proxy for the way to the server, as curl reads it; also HTTP_PROXY, ALL_PROXY and NO_PROXY",
        false,
    ),
    ("SSL_CERT_FILE", "Certificate authorities in place of the system's; also SSL_CERT_DIR", false),
    ("TZ", "Time zone of times that are typed without one", false),
    (
        "REXCTL_STATE_DIR",
        "Directory of the journals of rollouts and the history of the shell, in place of ~/.local/state",
        false,
    ),
    ("REXCTL_NO_HANDOVER", "If not empty, no command is handed to a hammer on the PATH", false),
    ("REXCTL_NO_CONFIG", "If not empty, no configuration file is read", false),
];

/// Files; true for those of every page.
const FILES: &[(&str, &str, bool)] = &[
    ("~/.config/rexctl/config.toml", "Settings and profiles; rexctl config set changes them", true),
    ("/etc/hammer, ~/.hammer", "hammer's configuration, which is read too", true),
    ("~/.hammer/defaults.yml", "Values of rexctl defaults, shared with hammer", false),
    ("~/.hammer/sessions", "Sessions of the server", false),
    ("~/.cache/rexctl", "Names from the server, for completion", false),
    ("~/.local/state/rexctl/history", "Lines typed in rexctl shell", false),
];

pub fn see_also(others: &[String], page: &mut Page) {
    page.section("SEE ALSO");
    let mut pages: Vec<String> = others.iter().map(|name| format!("{}(1)", bold(name))).collect();
    pages.push(format!("{}(7)", bold("rexctl-coming-from-hammer")));
    page.paragraph(&pages.join(", "));
}
