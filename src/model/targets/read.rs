//! Reading of all targets of a command line, those in files too.

use super::node_set::MOST;
use super::target::Target;
use crate::error::Error;
use std::collections::HashMap;

/// Returns the file whose lines are meant by `@FILE`; `-` is standard input.
pub fn file(word: &str) -> Option<&str> {
    word.strip_prefix('@').filter(|path| !path.is_empty())
}

/// Reads all `words` given for `source`, an option or argument, and adds what is wrong with them to `errors`. Of files that `texts` lacks,
/// the caller has told that they cannot be read.
pub fn read(source: &str, words: &[String], texts: &HashMap<String, String>, errors: &mut Vec<Error>) -> Vec<Target> {
    let mut targets = Vec::new();
    let mut add = |parsed: Result<Vec<Target>, Error>| match parsed {
        Ok(found) => targets.extend(found),
        Err(error) => errors.push(error),
    };
    for word in words {
        match file(word).map(|path| (path, texts.get(path))) {
            None if word == "@" => {
                add(Err(Error::usage(format!("{source}: a file must follow \"@\"; @- is standard input"))));
            }
            None => add(Target::parse(source, word)),
            Some((path, Some(text))) => from_text(source, path, text, &mut add),
            Some((_, None)) => {}
        }
    }
    if targets.len() > MOST {
        errors.push(Error::usage(format!("{source}: names more than {MOST} hosts")));
    }
    targets
}

fn from_text(source: &str, path: &str, text: &str, add: &mut impl FnMut(Result<Vec<Target>, Error>)) {
    let mut is_empty = true;
    for (number, line) in lines(text) {
        is_empty = false;
        add(Target::parse(&format!("{source}: @{path} line {number}"), line));
    }
    if is_empty {
        add(Err(Error::usage(format!("{source}: @{path} names no hosts"))));
    }
}

/// The lines of a file that hold a target, with their numbers. A `#` at the start or after a blank begins a comment.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = text.lines().map(|line| without_comment(line).trim());
    (1..).zip(lines).filter(|(_, line)| !line.is_empty())
}

fn without_comment(line: &str) -> &str {
    let starts = line.match_indices('#').map(|(start, _)| line.get(..start).unwrap_or(line));
    let mut comments = starts.filter(|before| before.is_empty() || before.ends_with(char::is_whitespace));
    comments.next().unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::targets::Selector;

    fn read_all(words: &[&str], text: &str) -> Result<Vec<Target>, Error> {
        let words: Vec<_> = words.iter().map(|word| (*word).to_owned()).collect();
        let (texts, mut errors) = (HashMap::from([("hosts".to_owned(), text.to_owned())]), Vec::new());
        let targets = read("TARGET", &words, &texts, &mut errors);
        Error::joined(errors).map_or(Ok(targets), Err)
    }

    fn read_file(text: &str) -> Result<Vec<Target>, Error> {
        read_all(&["@hosts"], text)
    }

    #[test]
    fn a_file_has_one_target_a_line_and_comments() {
        let targets = read_file("\u{feff}# web hosts\r\nweb01 # the first\r\n\r\n  db[1-2]\nrack#3\n").unwrap();
        let names = ["web01", "db1", "db2", "rack#3"];
        assert_eq!(targets, names.map(|name| Target::Selector(Selector::Name(name.into()))));
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let error = read_file("a[\nb\n@other\n").unwrap_err();
        let lines: Vec<_> = error.message().lines().collect();
        assert_eq!(
            lines,
            [
                "TARGET: @hosts line 1: \"a[\": \"[\" needs a \"]\" after it",
                "TARGET: @hosts line 3: \"@other\": a file must be a target of its own, and cannot name another",
            ]
        );
        assert_eq!(read_file("# none\n").unwrap_err().message(), "TARGET: @hosts names no hosts");
        let error = read_all(&["a[1-60000]", "b[1-60000]", "@"], "").unwrap_err();
        assert_eq!(
            error.message(),
            "TARGET: a file must follow \"@\"; @- is standard input\nTARGET: names more than 100000 hosts"
        );
    }
}
