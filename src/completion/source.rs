//! Options whose values the server lists, and the paths of those lists.

/// A list to complete from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The rows of a list.
    Rows(&'static ServerList),
    /// The inputs of the template with this name.
    Inputs(String),
    /// The inputs of the template with this id.
    InputsOfId(String),
    /// The template that runs a command: the one of this name, or else the one that the server's web form starts with. Its id is the value,
    /// and the input that takes the command what is said of it.
    CommandTemplate(Option<String>),
}

/// A list of the server and the parts of its rows that are offered.
#[derive(Debug, PartialEq, Eq)]
pub struct ServerList {
    /// Name in the cache.
    pub name: &'static str,
    /// Path on the server.
    pub path: &'static str,
    /// Query parameters, beside the number of rows.
    pub query: &'static [(&'static str, &'static str)],
    /// Maximum number of rows.
    pub rows: &'static str,
    /// Key of the offered value.
    pub value: &'static str,
    /// Keys of the description.
    pub about: &'static [&'static str],
    /// Text before each value.
    pub prefix: &'static str,
}

impl ServerList {
    const fn of(name: &'static str, path: &'static str, value: &'static str, about: &'static [&'static str]) -> Self {
        Self { name, path, query: &[], rows: "1000", value, about, prefix: "" }
    }

    const fn query(self, query: &'static [(&'static str, &'static str)]) -> Self {
        Self { query, ..self }
    }

    const fn prefix(self, prefix: &'static str) -> Self {
        Self { prefix, ..self }
    }

    /// Limits the list to its newest rows: all that ever ran are too many to choose from.
    const fn newest(self, order: &'static [(&'static str, &'static str)]) -> Self {
        Self { query: order, rows: "30", ..self }
    }
}

static TEMPLATES: ServerList = ServerList::of("job_templates", "/api/job_templates", "name", &["job_category"]);
static TEMPLATE_IDS: ServerList = ServerList::of("job_template_ids", "/api/job_templates", "id", &["name"]);
static FEATURES: ServerList = ServerList::of("features", "/api/remote_execution_features", "label", &["name"]);
static BOOKMARKS: ServerList = ServerList::of("bookmarks", "/api/bookmarks", "name", &["controller", "query"]);
static BOOKMARK_IDS: ServerList = ServerList::of("bookmark_ids", "/api/bookmarks", "id", &["name", "controller"]);
static HOST_BOOKMARKS: ServerList =
    ServerList::of("host_bookmarks", "/api/bookmarks", "name", &["query"]).query(&[("search", "controller = hosts")]);
/// Names of hosts. Complete records take the server long.
pub static HOSTS: ServerList = ServerList::of("hosts", "/api/hosts", "name", &[]).query(&[("thin", "true")]);
static HOSTGROUPS: ServerList = ServerList::of("hostgroups", "/api/hostgroups", "name", &["title"]);
static HOSTGROUP_TITLES: ServerList = ServerList::of("hostgroup_titles", "/api/hostgroups", "title", &[]);
static ORGANIZATIONS: ServerList = ServerList::of("organizations", "/api/organizations", "name", &[]);
static ORGANIZATION_TITLES: ServerList = ServerList::of("organization_titles", "/api/organizations", "title", &[]);
static ORGANIZATION_IDS: ServerList = ServerList::of("organization_ids", "/api/organizations", "id", &["title"]);
static LOCATIONS: ServerList = ServerList::of("locations", "/api/locations", "name", &[]);
static LOCATION_TITLES: ServerList = ServerList::of("location_titles", "/api/locations", "title", &[]);
static LOCATION_IDS: ServerList = ServerList::of("location_ids", "/api/locations", "id", &["title"]);
// A job's description may hold values of its inputs, so it is not stored.
/// The newest jobs, by their ids.
pub static JOBS: ServerList =
    ServerList::of("jobs", "/api/job_invocations", "id", &["status_label", "job_category", "start_at"]).newest(BY_ID);
static RECURRENCES: ServerList = ServerList::of("recurrences", LOGICS_PATH, "id", LOGIC_ABOUT).newest(BY_ID);
static TASKS: ServerList =
    ServerList::of("tasks", "/foreman_tasks/api/tasks", "id", &["state", "result", "label", "started_at"])
        .newest(BY_START);

const LOGICS_PATH: &str = "/foreman_tasks/api/recurring_logics";
const LOGIC_ABOUT: &[&str] = &["state", "cron_line", "purpose"];
/// Recurring logics as `rexctl schedule` names them, by what can be done with them.
static ACTIVE_LOGICS: ServerList =
    ServerList::of("active_logics", LOGICS_PATH, "id", LOGIC_ABOUT).newest(ACTIVE).prefix("logic:");
static PAUSED_LOGICS: ServerList =
    ServerList::of("paused_logics", LOGICS_PATH, "id", LOGIC_ABOUT).newest(PAUSED).prefix("logic:");
static WAITING_JOBS: ServerList =
    ServerList::of("waiting_jobs", "/api/job_invocations", "id", &["job_category", "start_at"]).newest(WAITING);
/// Jobs to come, as `rexctl schedule` lists them.
static JOBS_TO_COME: [&ServerList; 3] = [&ACTIVE_LOGICS, &PAUSED_LOGICS, &WAITING_JOBS];

const ACTIVE: &[(&str, &str)] = &[("search", "state = active"), ("order", "id DESC")];
const PAUSED: &[(&str, &str)] = &[("search", "state = disabled"), ("order", "id DESC")];
const WAITING: &[(&str, &str)] = &[("search", "status = queued"), ("order", "id DESC")];
const BY_ID: &[(&str, &str)] = &[("order", "id DESC")];
const BY_START: &[(&str, &str)] = &[("order", "started_at DESC")];

/// The source of an option's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The rows of a list.
    Of(&'static ServerList),
    /// The rows of several lists.
    OfAll(&'static [&'static ServerList]),
    /// The id of a job, or `@last`.
    Job,
    /// Names of the inputs of the template on the line.
    Input,
    /// Inputs with their values, from the options of each.
    InputValue,
    /// Several inputs with their values, separated by commas.
    InputValues,
    /// Inputs with the path of a file.
    InputFile,
    /// A file or directory.
    Path,
    /// Yes or no.
    Boolean,
}

/// Returns the source of the values of `--flag`, if there is one.
pub fn of(noun: &str, verb: &str, flag: &str) -> Option<Source> {
    // The short words for the verbs of jobs.
    let noun = match noun {
        "run" | "watch" | "output" | "cancel" | "rerun" | "hosts" => "job-invocation",
        noun => noun,
    };
    let list = match (noun, flag) {
        ("template-input", "name") if verb != "create" => return Some(Source::Input),
        ("job-invocation", "input") => return Some(Source::InputValue),
        ("job-invocation", "inputs") => return Some(Source::InputValues),
        ("job-invocation", "input-file" | "input-files") => return Some(Source::InputFile),
        (_, "name") if verb == "create" => return None,
        ("job-template", "name") | (_, "job-template" | "template" | "target-template") => &TEMPLATES,
        ("job-template", "id") | (_, "job-template-id" | "template-id" | "target-template-id") => &TEMPLATE_IDS,
        ("remote-execution-feature", "name") | (_, "feature") => &FEATURES,
        ("bookmark", "name") => &BOOKMARKS,
        ("bookmark", "id") => &BOOKMARK_IDS,
        (_, "bookmark") => &HOST_BOOKMARKS,
        ("host", "name") | (_, "host") => &HOSTS,
        (_, "hostgroup") => &HOSTGROUPS,
        (_, "hostgroup-title") => &HOSTGROUP_TITLES,
        (_, "organization" | "organizations") => &ORGANIZATIONS,
        (_, "organization-title" | "organization-titles") => &ORGANIZATION_TITLES,
        (_, "organization-id" | "organization-ids") => &ORGANIZATION_IDS,
        (_, "location" | "locations") => &LOCATIONS,
        (_, "location-title" | "location-titles") => &LOCATION_TITLES,
        (_, "location-id" | "location-ids") => &LOCATION_IDS,
        ("job-invocation", "id") => return Some(Source::Job),
        ("recurring-logic", "id") => &RECURRENCES,
        ("task", "id") => &TASKS,
        ("schedule", "id") => match verb {
            "pause" => &ACTIVE_LOGICS,
            "resume" => &PAUSED_LOGICS,
            _ => return Some(Source::OfAll(&JOBS_TO_COME)),
        },
        _ => return None,
    };
    Some(Source::Of(list))
}
