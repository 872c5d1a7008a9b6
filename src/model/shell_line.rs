//! The command of a job as one line for the host's shell.

/// Characters that no POSIX shell treats specially, wherever they stand in a word.
const PLAIN: &[u8] = b"_-./:@%+,";

/// Returns the line that runs `words`: a single word is a shell line as typed, several are an argument vector that arrives
/// at the command exactly as given.
pub fn shell_line(words: &[String]) -> String {
    match words {
        [line] => line.clone(),
        several => several.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" "),
    }
}

/// Quotes a word for a POSIX shell. A word with `=` is quoted too: in first place the shell would take it for an assignment.
pub fn quoted(word: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || PLAIN.contains(&byte);
    if !word.is_empty() && word.bytes().all(is_plain) && !is_reserved(word) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// Returns true for the words that a shell reads as its grammar where a command is expected.
fn is_reserved(word: &str) -> bool {
    const RESERVED: [&str; 20] = [
        "case",
        "coproc",
        "do",
        "done",
        "elif",
        "else",
        "esac",
        "fi",
        "for",
        "function",
        "if",
        "in",
        "select",
        "then",
        "time",
        "until",
        "while",
        "namespace",
        "repeat",
        "end",
    ];
    RESERVED.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::process::Command;

    fn line(words: &[&str]) -> String {
        shell_line(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn one_word_is_a_shell_line_and_several_are_quoted_where_needed() {
        assert_eq!(line(&["uptime | tail -1; echo $HOME"]), "uptime | tail -1; echo $HOME");
        assert_eq!(line(&["systemctl", "restart", "httpd"]), "systemctl restart httpd");
        assert_eq!(line(&["echo", "it's", "$HOME", ""]), r"echo 'it'\''s' '$HOME' ''");
        assert_eq!(line(&["A=1", "env"]), "'A=1' env");
        assert_eq!(line(&["~root", "a~b"]), "'~root' 'a~b'");
        assert_eq!(line(&[]), "");
    }

    proptest! {
        #[test]
        fn a_real_shell_hands_every_word_over_as_it_was(words in prop::collection::vec("[^\\x00]{0,12}", 1..5)) {
            let mut all = vec!["printf".to_owned(), "%s\\0".to_owned()];
            all.extend(words.clone());
            let output = Command::new("sh").arg("-c").arg(shell_line(&all)).output().unwrap();
            let expected: String = words.iter().map(|word| format!("{word}\0")).collect();
            prop_assert_eq!(String::from_utf8(output.stdout).unwrap(), expected);
        }
    }
}
