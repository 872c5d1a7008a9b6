//! Coming from hammer: differences, replacements, and exit codes in place of hammer's. The command, the man page and the tables
//! of the documents are generated from this. Text to type is between backticks.

mod exits;

pub use exits::{EXITS, ExitChange, exit_codes};

/// A difference between hammer and rexctl.
#[derive(Clone, Copy, Debug)]
pub struct Difference {
    /// Topic, in one word.
    pub topic: &'static str,
    /// Behaviour of hammer.
    pub hammer: &'static str,
    /// Behaviour of rexctl, or the command to type.
    pub here: &'static str,
}

const fn on(topic: &'static str, hammer: &'static str, here: &'static str) -> Difference {
    Difference { topic, hammer, here }
}

/// Everything that stays.
pub const SAME: &str = "\
Commands, aliases, abbreviations, options, labels and their order, csv, json and
yaml (byte for byte), and most exit codes are hammer's. rexctl reads hammer's
configuration, defaults and sessions: `alias hammer=rexctl`, or a link named
hammer, is enough. Other commands go to a hammer on the PATH.";

/// Every noticeable difference, by topic.
pub const DIFFERENCES: &[Difference] = &[
    on(
        "Server",
        "fetches the server's API document before every command, `--help` too",
        "sends only what the command needs",
    ),
    on(
        "Server",
        "reports an unknown command when the server is unreachable or TLS fails",
        "reports the cause: exit 69 or 78",
    ),
    on(
        "Commands",
        "has the commands of the whole server",
        "hands a command that it does not have, and a word that neither program is known to have, to a `hammer` on the PATH, word for word, unless `handover` is no or \
         `REXCTL_NO_HANDOVER` is set; hammer uses its own server, whatever the profile or `FOREMAN_SERVER_URL`",
    ),
    on("Commands", "refuses `host package install` and the like", "starts the feature that replaced each, as a job"),
    on(
        "Options",
        "global options only before the command",
        "anywhere (`--password` after `create` is the SSH password, as in hammer; `-p` is always the login's)",
    ),
    on(
        "Options",
        "uses the last of two equal options",
        "does so for global options, so that an alias can hold some; refuses any other option that is typed twice",
    ),
    on(
        "Options",
        "sends what a server without the plugin, or with an older one, drops: `--tags`, `--ansible-check-mode`, `import --force`",
        "refuses it with the version that knows it",
    ),
    on(
        "Inputs",
        "cuts a multi-line `--inputs` value at its first line, mangles JSON with `=`, makes a list of `[ -f x ] && y`",
        "refuses such values in `--inputs`; `--input NAME=VALUE` and `--input-file NAME=PATH` take any value",
    ),
    on(
        "Names",
        "reports an unknown or ambiguous name without alternatives",
        "names the closest names, or the ids to choose from",
    ),
    on(
        "Names",
        "finds bookmarks of other pages, which the server cannot use for hosts",
        "looks for bookmarks for hosts only",
    ),
    on(
        "Names",
        "crashes on `template-input --name`, and knows no `--template`",
        "`--template` and `--name` work, for `foreign-input-set` too",
    ),
    on(
        "Names",
        "finds no template by its name before or after remote execution 8, such as `Run Command - SSH Default`",
        "finds `Run Command - Script Default` then, and says so",
    ),
    on("Names", "finds every remote execution feature ambiguous by name", "finds it by name or label"),
    on(
        "Names",
        "finds no task or recurring logic by name",
        "`recurring-logic --name` takes the purpose, `task progress --name` and `task resume --tasks` take actions",
    ),
    on(
        "Time",
        "reads `--start-at +30m` as the 30th of the month",
        "reads `+30m`, `tomorrow 10:00`, `2027-01-31 02:00 Europe/Berlin` and refuses anything else",
    ),
    on(
        "Hosts",
        "runs on every host if the search is `,`, `and` or `name ~ \"\"`, such as after an empty variable",
        "refuses an incomplete search in every command that changes something; `--all-hosts` selects all hosts",
    ),
    on("Time", "starts a job at once if `--start-at` is in the past", "refuses such a start"),
    on(
        "Time",
        "sends seconds, which the server cuts off",
        "sends the next full minute, and says so if seconds were typed",
    ),
    on("Time", "sends any cron line", "checks it by the server's rules, and shows the next runs with `--dry-run`"),
    on(
        "Time",
        "sends an `--end-time` that the server ignores: the job never ends",
        "counts the runs up to it and sends their number as `--max-iteration` too",
    ),
    on(
        "Job",
        "is silent if the server stores other values than requested",
        "warns with both values; `--strict` cancels the job",
    ),
    on("Job", "waits for the parent task, 15 to 19 s too long", "follows the hosts, and names the failed ones"),
    on("Job", "exits with 0 if the job was cancelled, interrupted, or matched no host", "exits with 81, 130, 83"),
    on(
        "Job",
        "counts hosts on which the job was cancelled while it ran as failed: `2 task(s), 1 success, 1 fail`",
        "counts them as cancelled: `2 task(s), 1 success, 0 fail, 1 cancelled`; if the server fails with the list of hosts (500), reads their states from the job",
    ),
    on(
        "Job",
        "creates a job without hosts if none matches",
        "counts the hosts first and creates no such job; `--expect-hosts 10..20` refuses any other number",
    ),
    on(
        "Job",
        "sends inputs as they were typed",
        "refuses an unknown input or a value outside its options, and names the closest one",
    ),
    on(
        "Job",
        "leaves the hosts of a `rerun` to the server: `--failed-only` runs on every host of a static job, without its passwords; never waits",
        "creates a new job on exactly the chosen hosts, after a confirmation on a terminal (`--yes`); asks for passwords and hidden inputs; follows to the end (`--async` does not); `--server-side` leaves it to the server",
    ),
    on(
        "Job",
        "cancels one run of a recurring job without a word about the next",
        "says that it continues; `--recurrence` cancels all runs",
    ),
    on("Job", "cannot pause a recurring job", "`recurring-logic disable` and `enable`"),
    on(
        "Output",
        "shows the output of one host, repeats lines after a second without output, ignores `--output`",
        "shows many hosts, each line once, in every format; `--exit-status` exits with the code of the job",
    ),
    on(
        "Output",
        "lets a host's output repaint the terminal",
        "makes control characters visible on a terminal (`--raw` does not); a file or pipe gets them unchanged",
    ),
    on(
        "Output",
        "shows the hosts of a job as Ruby objects, and labels of recurring logics twice",
        "shows names, and each label once; csv is hammer's",
    ),
    on("Output", "a line break in a cell breaks the table", "folds cells, to the width of a terminal"),
    on(
        "Output",
        "drops words in capitals, `*` and keys such as `status_label` from `--fields`",
        "takes labels, keys and `*` in any case; notes a word that is no field, and shows the rest",
    ),
    on("Output", "shows no records with `-q`", "shows them; `-q` leaves out messages only"),
    on("Output", "hides the id of a new record with `-q` and `--output silent`", "prints the id and nothing else"),
    on(
        "Output",
        "writes csv cells that begin with `= + - @`, which are formulas to a spreadsheet",
        "writes the same; `--csv-safe` puts an apostrophe before them",
    ),
    on(
        "Output",
        "leaves messages out of `--output-file`",
        "writes all data to the file; a failed command does not change it",
    ),
    on(
        "Output",
        "ignores `--output` in commands that print text, such as `job-template dump`",
        "prints that format, or refuses it with 64",
    ),
    on(
        "Templates",
        "renames the original in `job-template clone`",
        "creates a copy with organizations and locations; names the parts that could not be copied; never changes the original",
    ),
    on(
        "Templates",
        "shows only the names of inputs in `job-template info`",
        "shows their type, default and options without `--output`; `--show-inputs` does so in any format",
    ),
    on("Templates", "sends the unchanged record if there is nothing to update", "refuses that with 64"),
    on("Login", "prints the help of `auth login` without a kind of login", "asks for the user and the password"),
    on("Login", "reads secrets from arguments only", "asks for them, or reads a file, the environment or the keyring"),
    on(
        "Login",
        "names session files without the port, and uses files that others can read",
        "has a session file for each port, and uses none that others can read",
    ),
    on("Login", "uses a password in a file that others can read", "warns, and does not use it until `chmod 600 FILE`"),
    on("Login", "continues without a client certificate if its key is missing", "refuses that with 64"),
    on(
        "Login",
        "sends the login over plain http to any machine",
        "sends it to this machine only, unless `--allow-insecure-http` is set",
    ),
    on(
        "Login",
        "needs `use_sessions` for every login but a password, and fails once a session has expired",
        "needs no setting, and renews the session if that needs no question",
    ),
    on(
        "Login",
        "trusts any certificate in `--fetch-ca-cert URL`",
        "shows the fingerprint and asks; scripts use `--fingerprint SHA256` or `--yes`",
    ),
    on(
        "Configuration",
        "reads `0755`, `1.10` and `yes` without quotes in its files as other numbers and words",
        "reads texts and passwords character by character",
    ),
    on(
        "Configuration",
        "uses defaults for every option of that name",
        "does not for passwords, for `--search` outside of lists, with `--from` or in `rerun`; those of organization and location reach every command, `rerun` and `cancel` too",
    ),
    on(
        "Configuration",
        "writes the keys of json and yaml by the setting `:ui: :capitalization:`",
        "ignores that setting: keys equal the labels of tables",
    ),
    on(
        "Configuration",
        "reads `./config` in the current directory",
        "never reads it, and says so if there is one; `--config ./config` reads it",
    ),
];
