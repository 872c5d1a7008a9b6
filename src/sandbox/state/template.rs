//! Job templates, their inputs, and the sets of inputs they take over from other templates.

/// A job template.
#[derive(Clone)]
pub struct StoredTemplate {
    pub id: u32,
    pub name: String,
    pub category: String,
    pub provider: String,
    pub description: Option<String>,
    pub description_format: Option<String>,
    pub body: String,
    pub inputs: Vec<Input>,
    /// Inputs taken over from other templates.
    pub sets: Vec<InputSet>,
    /// True for a template that is only part of others.
    pub snippet: bool,
    /// User to become on the hosts.
    pub effective_user: Option<String>,
    /// True when the effective user is the one who starts the job.
    pub becomes_current_user: bool,
    /// True when a job may name another effective user.
    pub effective_user_overridable: bool,
    /// True when the server refuses changes.
    pub locked: bool,
    /// True when Ansible reports back; a field of the Ansible plugin.
    pub ansible_callback: bool,
    /// True when Ansible changes nothing; a field of the Ansible plugin.
    pub ansible_check_mode: bool,
    /// True for a template that came with the server.
    pub is_default: bool,
    /// Ids of the organizations that have it.
    pub organizations: Vec<u32>,
    /// Ids of the locations that have it.
    pub locations: Vec<u32>,
}

/// An input of a template.
#[derive(Clone)]
pub struct Input {
    pub id: u32,
    pub name: String,
    pub input_type: String,
    pub description: Option<String>,
    pub required: bool,
    pub hidden: bool,
    pub default: Option<String>,
    /// Allowed values, one a line.
    pub options: Option<String>,
    /// Fact that gives the value, for inputs of the type `fact`.
    pub fact_name: Option<String>,
    /// Variable that gives the value, for inputs of the type `variable`.
    pub variable_name: Option<String>,
}

/// Inputs that a template takes over from another.
#[derive(Clone)]
pub struct InputSet {
    pub id: u32,
    pub target: u32,
    pub include_all: bool,
    /// Names, separated by commas.
    pub include: Option<String>,
    pub exclude: Option<String>,
}

impl StoredTemplate {
    /// Returns a template without a name, as a create request starts with.
    pub fn new(id: u32) -> Self {
        Self {
            id,
            name: String::new(),
            category: String::new(),
            provider: "script".into(),
            description: None,
            description_format: None,
            body: String::new(),
            inputs: Vec::new(),
            sets: Vec::new(),
            snippet: false,
            effective_user: None,
            becomes_current_user: false,
            effective_user_overridable: true,
            locked: false,
            ansible_callback: false,
            ansible_check_mode: false,
            is_default: false,
            organizations: vec![3],
            locations: vec![4],
        }
    }
}

impl Input {
    /// Returns an input of the type `user` without a name.
    pub fn new(id: u32) -> Self {
        Self {
            id,
            name: String::new(),
            input_type: "user".into(),
            description: None,
            required: false,
            hidden: false,
            default: None,
            options: None,
            fact_name: None,
            variable_name: None,
        }
    }
}

impl InputSet {
    /// Returns a set that takes over nothing yet.
    pub fn new(id: u32, target: u32) -> Self {
        Self { id, target, include_all: false, include: None, exclude: None }
    }

    /// Returns true when the input of this name is taken over.
    pub fn includes(&self, name: &str) -> bool {
        let lists = |names: &Option<_>| {
            names.as_deref().is_some_and(|names: &str| names.split(',').any(|it| it.trim() == name))
        };
        if self.include_all { !lists(&self.exclude) } else { lists(&self.include) }
    }
}
