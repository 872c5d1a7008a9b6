//! The end of a line that is refused before its command runs: its error, and its JUnit report.

use super::behind_secret::behind_secret;
use super::typed_command::{failure, typed_command};
use crate::commands::job_invocation::JunitFile;
use crate::commands::{nouns, tree};
use crate::error::{Error, Exit};
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt as _;
use std::path::PathBuf;

/// Returns the error of a line whose command does not run, and writes it to the file of `--junit`.
pub fn refuse(args: &[OsString], error: Error) -> Result<Exit, Error> {
    junit_file(args).finish(Err(error.unless_stated(failure(args))), &behind_secret(args))
}

/// Returns the file of `--junit` as far as the words tell, which clap does not hand out with an error.
fn junit_file(args: &[OsString]) -> JunitFile {
    JunitFile::new(path(args).filter(|_| has_junit(args)))
}

fn path(args: &[OsString]) -> Option<PathBuf> {
    let words: Vec<&OsStr> = args.iter().map(OsString::as_os_str).take_while(|word| *word != "--").collect();
    let joined = words.iter().find_map(|word| word.as_bytes().strip_prefix(b"--junit=")).map(OsStr::from_bytes);
    let is_value = |(flag, value): &(&&OsStr, &&OsStr)| **flag == "--junit" && !value.as_bytes().starts_with(b"-");
    let separate = words.iter().zip(words.iter().skip(1)).find(is_value).map(|(_, value)| *value);
    joined.or(separate).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// Returns true if the command that the words name has the option.
fn has_junit(args: &[OsString]) -> bool {
    let mut root = tree(&mut nouns());
    root.build();
    let command = typed_command(&root, args);
    command.get_arguments().any(|argument| argument.get_long() == Some("junit"))
}
