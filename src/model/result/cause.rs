//! The cause of a failure, out of what the server and the host say about it.

/// Beginnings of a line that only say that something failed before the command ran.
const PREFIXES: &[&str] = &[
    "Error initializing command: ",
    "Failed to initialize: ",
    "Error loading data from proxy: ",
    "Error: ",
    "error: ",
];

/// Longest cause, in characters. What follows is cut, with `…`.
const LONGEST: usize = 200;

/// Name that stands for the host's own in its cause, so that hosts with the same trouble have the same cause.
const OWN: &str = "<host>";

/// Returns true for a line that only tells where to read more.
pub fn is_pointer(line: &str) -> bool {
    let line = line.trim_start();
    let begins = ["See ", "Try ", "Run ", "Use ", "For more "].iter().any(|start| line.starts_with(start));
    begins && ["for details", "for more", "more information", "For more"].iter().any(|end| line.contains(end))
}

/// Returns the telling part of `line`, which a job printed or the server remarked on `host`: without the class names
/// of exceptions, without what every line of the kind begins with, and with the host's own name left out.
pub fn cause(host: &str, line: &str) -> String {
    let mut rest = line.trim();
    let mut is_servers = false;
    while let Some(shorter) = PREFIXES.iter().find_map(|prefix| rest.strip_prefix(prefix)) {
        rest = shorter;
        is_servers = true;
    }
    if let Some((class, text)) = rest.split_once(" - ").filter(|(class, _)| is_class(class)) {
        rest = text;
        is_servers |= class.contains("::");
    }
    if let Some((_, text)) = rest.split_once(": ").filter(|(class, _)| is_class(class) && class.contains("::")) {
        rest = text;
    }
    if is_servers && let Some((text, _)) = rest.split_once(" - connect(2) for ") {
        rest = text;
    }
    shortened(&without_name(rest, host))
}

/// Returns true for the name of an exception's class, such as `Errno::EHOSTUNREACH`.
fn is_class(word: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_uppercase())
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    let is_error = word.contains("::") || word.ends_with("Error") || word.ends_with("Exception");
    is_error && word.split("::").all(is_part)
}

/// Replaces the host's own name where it stands as a word.
fn without_name(text: &str, host: &str) -> String {
    if host.is_empty() {
        return text.to_owned();
    }
    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let (mut replaced, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once(host) {
        let starts = !before.ends_with(is_letter) && !before.ends_with('.');
        let ends = !after.strip_prefix('.').unwrap_or(after).starts_with(is_letter);
        replaced.push_str(before);
        replaced.push_str(if starts && ends { OWN } else { host });
        rest = after;
    }
    replaced + rest
}

/// Returns the line without so many of its first parts, which end in a colon, that the rest `fits`: the end of a line tells most. A number
/// behind a colon tells nothing by itself, and stays with its part.
pub fn telling(line: &str, fits: impl Fn(&str) -> bool) -> &str {
    let mut rest = line;
    while !fits(rest) {
        match rest.split_once(": ") {
            Some((_, after)) if after.trim_start().starts_with(char::is_alphabetic) => rest = after,
            _ => break,
        }
    }
    rest
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_told_without_the_servers_wrapping() {
        for (line, expected) in [
            (
                "Error initializing command: Errno::EHOSTUNREACH - No route to host - connect(2) for db08.example.com:22",
                "No route to host",
            ),
            (
                "Error initializing command: Net::SSH::AuthenticationFailed - Authentication failed for user root@db08.example.com",
                "Authentication failed for user root@<host>",
            ),
            (
                "Failed to initialize: RuntimeError - Could not use any proxy for the [\"SSH\"] provider",
                "Could not use any proxy for the [\"SSH\"] provider",
            ),
            ("Job for httpd.service failed - see journalctl", "Job for httpd.service failed - see journalctl"),
            ("Errors - 3", "Errors - 3"),
            ("rpm: not found", "rpm: not found"),
            (
                "ssh: connect to host db08.example.com port 22: Connection refused",
                "ssh: connect to host <host> port 22: Connection refused",
            ),
            (
                "db08.example.com.au is another, and so is my-db08.example.com",
                "db08.example.com.au is another, and so is my-db08.example.com",
            ),
        ] {
            assert_eq!(cause("db08.example.com", line), expected, "{line}");
        }
    }

    #[test]
    fn the_end_of_a_line_tells_most_unless_it_is_a_number() {
        let ssh = "ssh: connect to host db08 port 22: No route to host";
        for (line, columns, expected) in [
            (ssh, 60, ssh),
            (ssh, 46, "connect to host db08 port 22: No route to host"),
            (ssh, 20, "No route to host"),
            (ssh, 3, "No route to host"),
            ("up 41 days, load average: 0.08, 0.03, 0.01", 20, "up 41 days, load average: 0.08, 0.03, 0.01"),
            ("no colon", 3, "no colon"),
            ("ends: ", 2, "ends: "),
        ] {
            assert_eq!(telling(line, |text| text.len() <= columns), expected, "{line} {columns}");
        }
    }

    #[test]
    fn a_long_cause_is_cut() {
        assert_eq!(cause("", &"ä".repeat(300)).chars().count(), LONGEST + 1);
    }
}
