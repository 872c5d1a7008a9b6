//! The job templates that are there from the start, their inputs and the features they serve.

use crate::sandbox::search::Searchable;
use crate::sandbox::seed::SEEDED_AT;
use serde_json::{Value, json};
use std::borrow::Cow;

/// A job template.
pub struct Template {
    pub id: u64,
    pub name: &'static str,
    pub category: &'static str,
    pub provider: &'static str,
    pub description_format: Option<&'static str>,
    pub text: &'static str,
    pub inputs: &'static [Input],
    /// Whether a job may name another effective user.
    pub overridable: bool,
}

/// What a template asks for.
pub struct Input {
    pub id: u64,
    pub name: &'static str,
    pub description: &'static str,
    pub required: bool,
    pub default: Option<&'static str>,
    pub hidden: bool,
    pub options: &'static [&'static str],
}

/// A use that other parts of the server have for a template.
pub struct Feature {
    pub id: u64,
    pub label: &'static str,
    pub name: &'static str,
    pub description: &'static str,
    pub template_id: u64,
    pub host_action_button: bool,
}

const fn required(id: u64, name: &'static str, description: &'static str) -> Input {
    Input { id, name, description, required: true, default: None, hidden: false, options: &[] }
}

const ACTIONS: &[&str] = &["install", "update", "remove", "group install", "group remove"];
const SERVICE_ACTIONS: &[&str] = &["restart", "start", "stop", "status", "enable", "disable"];

/// All templates, by name.
pub const TEMPLATES: &[Template] = &[
    Template {
        id: 321,
        name: "Package Action - Script Default",
        category: "Packages",
        provider: "script",
        description_format: Some("%{action} %{package}"),
        text: "yum -y <%= input(\"action\") %> <%= input(\"package\") %>",
        inputs: &[
            Input { options: ACTIONS, ..required(51, "action", "What to do with the package") },
            Input { required: false, ..required(52, "package", "Name of the package") },
            Input { required: false, ..required(53, "options", "More options of the package manager") },
        ],
        overridable: true,
    },
    Template {
        id: 324,
        name: "Puppet Run Once - Script Default",
        category: "Puppet",
        provider: "script",
        description_format: Some("Run Puppet once with \"%{puppet_options}\""),
        text: "puppet agent --onetime <%= input(\"puppet_options\") %>",
        inputs: &[Input { required: false, ..required(58, "puppet_options", "More options of the agent") }],
        overridable: false,
    },
    Template {
        id: 326,
        name: "Run Command - Ansible Default",
        category: "Ansible Commands",
        provider: "Ansible",
        description_format: Some("Run %{command}"),
        text: "- hosts: all\n  tasks:\n    - shell: |\n<%= indent(8) { input(\"command\") } %>\n",
        inputs: &[required(60, "command", "Command to run on the host")],
        overridable: true,
    },
    Template {
        id: 325,
        name: "Run Command - Script Default",
        category: "Commands",
        provider: "script",
        description_format: Some("Run %{command}"),
        text: "<%= input(\"command\") %>",
        inputs: &[required(59, "command", "Command to run on the host")],
        overridable: true,
    },
    Template {
        id: 322,
        name: "Service Action - Script Default",
        category: "Services",
        provider: "script",
        description_format: Some("%{action} service %{service}"),
        text: "systemctl <%= input(\"action\") %> <%= input(\"service\") %>",
        inputs: &[
            Input {
                options: SERVICE_ACTIONS,
                default: Some("status"),
                ..required(54, "action", "What to do with the service")
            },
            required(55, "service", "Name of the service"),
        ],
        overridable: true,
    },
    Template {
        id: 331,
        name: "Set Password - Script Default",
        category: "Accounts",
        provider: "script",
        description_format: None,
        text: "echo '<%= input(\"account\") %>:<%= input(\"new_password\") %>' | chpasswd",
        inputs: &[
            required(66, "account", "Whose password"),
            Input { hidden: true, ..required(67, "new_password", "The new password") },
        ],
        overridable: true,
    },
];

/// All features, by label.
pub const FEATURES: &[Feature] = &[
    Feature {
        id: 1,
        label: "puppet_run_host",
        name: "Run Puppet Once",
        description: "Runs the agent once",
        template_id: 324,
        host_action_button: true,
    },
    Feature {
        id: 2,
        label: "run_script",
        name: "Run Script",
        description: "Runs a command",
        template_id: 325,
        host_action_button: false,
    },
    Feature {
        id: 3,
        label: "package_action",
        name: "Package Action",
        description: "Installs, updates and removes packages",
        template_id: 321,
        host_action_button: false,
    },
];

impl Template {
    /// The template that has this id.
    pub fn by_id(id: u64) -> Option<&'static Template> {
        TEMPLATES.iter().find(|template| template.id == id)
    }

    /// A row of the list.
    pub fn row(&self) -> Value {
        json!({"id": self.id, "name": self.name, "job_category": self.category, "provider_type": self.provider,
               "snippet": false, "description_format": self.description_format,
               "created_at": SEEDED_AT, "updated_at": SEEDED_AT})
    }

    /// All there is to know, less the details of the inputs.
    pub fn details(&self, locations: &Value, organizations: &Value) -> Value {
        let inputs: Vec<_> = self.inputs.iter().map(Input::name_and_type).collect();
        json!({"description": null, "description_format": self.description_format, "created_at": SEEDED_AT,
               "updated_at": SEEDED_AT, "template": self.text, "locked": true, "id": self.id, "name": self.name,
               "job_category": self.category, "provider_type": self.provider, "snippet": false,
               "template_inputs": inputs,
               "effective_user": {"value": null, "current_user": false, "overridable": self.overridable},
               "locations": locations, "organizations": organizations})
    }
}

impl Input {
    fn name_and_type(&self) -> Value {
        json!({"id": self.id, "name": self.name, "input_type": "user"})
    }

    /// All there is to know.
    pub fn row(&self, template: &Template) -> Value {
        let options = if self.options.is_empty() { Value::Null } else { json!(self.options) };
        json!({"template_id": template.id, "fact_name": null, "variable_name": null, "puppet_parameter_name": null,
               "puppet_class_name": null, "description": self.description, "required": self.required,
               "default": self.default, "hidden_value": self.hidden, "id": self.id, "name": self.name,
               "input_type": "user", "options": options})
    }
}

impl Feature {
    /// The feature with this label or id.
    pub fn find(label_or_id: &str) -> Option<&'static Feature> {
        FEATURES.iter().find(|feature| feature.label == label_or_id || feature.id.to_string() == label_or_id)
    }

    /// All there is to know.
    pub fn row(&self) -> Value {
        json!({"id": self.id, "label": self.label, "name": self.name, "description": self.description,
               "job_template_id": self.template_id,
               "job_template_name": Template::by_id(self.template_id).map(|template| template.name),
               "host_action_button": self.host_action_button})
    }
}

impl Searchable for &Template {
    const FIELDS: &'static [&'static str] =
        &["id", "name", "job_category", "provider_type", "snippet", "locked", "feature.label"];

    fn field(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "id" => Some(self.id.to_string().into()),
            "name" => Some(self.name.into()),
            "job_category" => Some(self.category.into()),
            "provider_type" => Some(self.provider.into()),
            "snippet" => Some("false".into()),
            "locked" => Some("true".into()),
            "feature.label" => {
                FEATURES.iter().find(|feature| feature.template_id == self.id).map(|feature| feature.label.into())
            }
            _ => None,
        }
    }
}

impl Searchable for &Feature {
    const FIELDS: &'static [&'static str] = &["id", "label", "name", "description"];

    fn field(&self, name: &str) -> Option<Cow<'_, str>> {
        match name {
            "id" => Some(self.id.to_string().into()),
            "label" => Some(self.label.into()),
            "name" => Some(self.name.into()),
            "description" => Some(self.description.into()),
            _ => None,
        }
    }
}
