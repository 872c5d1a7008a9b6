//! Which options name what the server lists, and where those lists are.

/// Something that the server lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A list's rows.
    Rows(&'static List),
    /// The inputs of the template of this name.
    Inputs(String),
    /// The inputs of the template with this id.
    InputsOfId(String),
}

/// A list of the server's whose rows are offered.
#[derive(Debug, PartialEq, Eq)]
pub struct List {
    /// What it is called in the cache.
    pub name: &'static str,
    /// Where it is.
    pub path: &'static str,
    /// What is asked for, beside the number of rows.
    pub query: &'static [(&'static str, &'static str)],
    /// The most rows that are asked for.
    pub rows: &'static str,
    /// The key of a row that is offered.
    pub value: &'static str,
    /// The keys of what is said of it.
    pub about: &'static [&'static str],
}

impl List {
    const fn of(name: &'static str, path: &'static str, value: &'static str, about: &'static [&'static str]) -> Self {
        Self { name, path, query: &[], rows: "1000", value, about }
    }

    const fn query(self, query: &'static [(&'static str, &'static str)]) -> Self {
        Self { query, ..self }
    }

    /// The list of what happened, newest first, which is longer than anybody wants to choose from.
    const fn newest(self, order: &'static [(&'static str, &'static str)]) -> Self {
        Self { query: order, rows: "30", ..self }
    }
}

static TEMPLATES: List = List::of("job_templates", "/api/job_templates", "name", &["job_category"]);
static TEMPLATE_IDS: List = List::of("job_template_ids", "/api/job_templates", "id", &["name"]);
static FEATURES: List = List::of("features", "/api/remote_execution_features", "label", &["name"]);
static BOOKMARKS: List = List::of("bookmarks", "/api/bookmarks", "name", &["controller", "query"]);
static BOOKMARK_IDS: List = List::of("bookmark_ids", "/api/bookmarks", "id", &["name", "controller"]);
static HOST_BOOKMARKS: List =
    List::of("host_bookmarks", "/api/bookmarks", "name", &["query"]).query(&[("search", "controller = hosts")]);
/// The names of hosts. Whole hosts take the server long.
pub static HOSTS: List = List::of("hosts", "/api/hosts", "name", &[]).query(&[("thin", "true")]);
static HOSTGROUPS: List = List::of("hostgroups", "/api/hostgroups", "name", &["title"]);
static HOSTGROUP_TITLES: List = List::of("hostgroup_titles", "/api/hostgroups", "title", &[]);
static ORGANIZATIONS: List = List::of("organizations", "/api/organizations", "name", &[]);
static ORGANIZATION_TITLES: List = List::of("organization_titles", "/api/organizations", "title", &[]);
static ORGANIZATION_IDS: List = List::of("organization_ids", "/api/organizations", "id", &["title"]);
static LOCATIONS: List = List::of("locations", "/api/locations", "name", &[]);
static LOCATION_TITLES: List = List::of("location_titles", "/api/locations", "title", &[]);
static LOCATION_IDS: List = List::of("location_ids", "/api/locations", "id", &["title"]);
// A job's description may hold what was typed for it; it is not kept.
static JOBS: List =
    List::of("jobs", "/api/job_invocations", "id", &["status_label", "job_category", "start_at"]).newest(BY_ID);
static RECURRENCES: List =
    List::of("recurrences", "/foreman_tasks/api/recurring_logics", "id", &["state", "cron_line", "purpose"])
        .newest(BY_ID);
static TASKS: List =
    List::of("tasks", "/foreman_tasks/api/tasks", "id", &["state", "result", "label", "started_at"]).newest(BY_START);

const BY_ID: &[(&str, &str)] = &[("order", "id DESC")];
const BY_START: &[(&str, &str)] = &[("order", "started_at DESC")];

/// What an option's value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// One of a list's.
    Of(&'static List),
    /// The name of an input of the template that the line names.
    Input,
    /// The same with its value, which may be one of the input's options.
    InputValue,
    /// Several of those, separated by commas.
    InputValues,
    /// The same with the path of a file.
    InputFile,
    /// A file or directory.
    Path,
    /// Yes or no.
    Boolean,
}

/// What `--flag` of the command takes, if that is known.
pub fn of(noun: &str, verb: &str, flag: &str) -> Option<Source> {
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
        ("job-invocation", "id") => &JOBS,
        ("recurring-logic", "id") => &RECURRENCES,
        ("task", "id") => &TASKS,
        _ => return None,
    };
    Some(Source::Of(list))
}
