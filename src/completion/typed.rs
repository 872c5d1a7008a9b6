//! The words of a line before the cursor, read by the tree of commands: the short form of an option and its aliases are the same option.

use clap::{Arg, ArgAction, Command};

/// The commands, options and other words of a line.
#[derive(Debug, Default)]
pub struct TypedLine {
    /// All words, with every abbreviated command written out.
    pub all: Vec<String>,
    /// The commands.
    pub path: Vec<String>,
    options: Vec<TypedOption>,
    /// Words that are neither commands nor options nor their values.
    pub words: Vec<String>,
    /// `--` was typed: no option follows.
    pub is_escaped: bool,
    /// The last option still needs its value.
    pub awaits_value: bool,
}

/// An option of the line.
#[derive(Debug)]
struct TypedOption {
    id: String,
    long: String,
    value: Option<String>,
    can_repeat: bool,
}

impl TypedLine {
    /// Reads words that follow the program's name.
    pub fn read(root: &Command, words: &[String]) -> Self {
        let mut reader = Reader { command: root, open: None, typed: Self::default() };
        words.iter().for_each(|word| reader.read(word));
        reader.typed.awaits_value = reader.open.and_then(Arg::get_num_args).is_some_and(|range| range.min_values() > 0);
        reader.typed
    }

    /// Returns true if the option with this long form was typed.
    pub fn has(&self, long: &str) -> bool {
        self.options.iter().any(|option| option.long == long)
    }

    /// Returns true if the argument with this identifier was typed, and may be given only once.
    pub fn excludes(&self, id: &str) -> bool {
        self.options.iter().any(|option| option.id == id && !option.can_repeat)
    }

    /// Returns the value of the option with this long form.
    pub fn value(&self, long: &str) -> Option<&str> {
        self.options.iter().filter(|option| option.long == long).find_map(|option| option.value.as_deref())
    }
}

/// Reads word after word.
struct Reader<'a> {
    command: &'a Command,
    /// The option that the next word may be the value of.
    open: Option<&'a Arg>,
    typed: TypedLine,
}

impl<'a> Reader<'a> {
    fn read(&mut self, word: &str) {
        let open = self.open.take();
        let is_dashed = word.len() > 1 && word.starts_with('-');
        match open {
            Some(arg) if !is_dashed || arg.is_allow_hyphen_values_set() => self.end_option(word),
            _ if self.typed.is_escaped => self.typed.words.push(word.to_owned()),
            _ if word == "--" => self.typed.is_escaped = true,
            _ if is_dashed => self.option(word),
            _ => match named(self.command, word) {
                Some(command) => return self.enter(command),
                None => self.typed.words.push(word.to_owned()),
            },
        }
        self.typed.all.push(word.to_owned());
    }

    fn enter(&mut self, command: &'a Command) {
        self.command = command;
        self.typed.path.push(command.get_name().to_owned());
        self.typed.all.push(command.get_name().to_owned());
    }

    fn end_option(&mut self, value: &str) {
        if let Some(option) = self.typed.options.last_mut() {
            option.value = Some(value.to_owned());
        }
    }

    fn option(&mut self, word: &str) {
        let Some(long) = word.strip_prefix("--") else { return self.shorts(word.trim_start_matches('-')) };
        let (long, value) = long.split_once('=').map_or((long, None), |(long, value)| (long, Some(value)));
        let is_named = |arg: &&Arg| {
            arg.get_long() == Some(long) || arg.get_all_aliases().is_some_and(|aliases| aliases.contains(&long))
        };
        if let Some(arg) = self.command.get_arguments().find(is_named) {
            self.add(arg, value);
        }
    }

    /// Reads the options of `-ft NAME`, `-ftNAME` or `-ft=NAME`.
    fn shorts(&mut self, cluster: &str) {
        let mut characters = cluster.chars();
        while let Some(short) = characters.next() {
            let Some(arg) = self.command.get_arguments().find(|arg| arg.get_short() == Some(short)) else { return };
            let rest = characters.as_str();
            if takes_value(arg) && !rest.is_empty() {
                return self.add(arg, Some(rest.strip_prefix('=').unwrap_or(rest)));
            }
            self.add(arg, None);
        }
    }

    fn add(&mut self, arg: &'a Arg, value: Option<&str>) {
        self.open = (value.is_none() && takes_value(arg) && !arg.is_require_equals_set()).then_some(arg);
        self.typed.options.push(TypedOption {
            id: arg.get_id().to_string(),
            long: arg.get_long().unwrap_or_default().to_owned(),
            value: value.map(str::to_owned),
            can_repeat: matches!(arg.get_action(), ArgAction::Append | ArgAction::Count),
        });
    }
}

fn takes_value(arg: &Arg) -> bool {
    arg.get_num_args().is_some_and(|range| range.takes_values())
}

/// Returns the command that `word` names, in full or by an unambiguous beginning.
fn named<'a>(command: &'a Command, word: &str) -> Option<&'a Command> {
    let begins = |inner: &&Command| inner.get_name_and_visible_aliases().iter().any(|name| name.starts_with(word));
    let mut beginning = command.get_subcommands().filter(begins);
    let abbreviated = match (beginning.next(), beginning.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    };
    command.find_subcommand(word).or(abbreviated.filter(|_| !word.is_empty()))
}
