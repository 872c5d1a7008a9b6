//! The `rexctl api` command that does what a command of hammer does in one request.

use crate::commands::line::has_value_behind;
use crate::model::shell_line::shell_line;
use clap::Command;
use std::ffi::OsString;

/// Nouns of hammer, and the path of their records.
const RECORDS: [(&str, &str); 42] = [
    ("activation-key", "/katello/api/activation_keys"),
    ("architecture", "/api/architectures"),
    ("audit", "/api/audits"),
    ("capsule", "/api/smart_proxies"),
    ("compute-profile", "/api/compute_profiles"),
    ("compute-resource", "/api/compute_resources"),
    ("config-report", "/api/config_reports"),
    ("content-credentials", "/katello/api/content_credentials"),
    ("content-view", "/katello/api/content_views"),
    ("content-view version", "/katello/api/content_view_versions"),
    ("domain", "/api/domains"),
    ("erratum", "/katello/api/errata"),
    ("filter", "/api/filters"),
    ("global-parameter", "/api/common_parameters"),
    ("host", "/api/hosts"),
    ("host-collection", "/katello/api/host_collections"),
    ("hostgroup", "/api/hostgroups"),
    ("http-proxy", "/api/http_proxies"),
    ("lifecycle-environment", "/katello/api/environments"),
    ("location", "/api/locations"),
    ("mail-notification", "/api/mail_notifications"),
    ("medium", "/api/media"),
    ("model", "/api/models"),
    ("module-stream", "/katello/api/module_streams"),
    ("organization", "/api/organizations"),
    ("os", "/api/operatingsystems"),
    ("package", "/katello/api/packages"),
    ("package-group", "/katello/api/package_groups"),
    ("partition-table", "/api/ptables"),
    ("product", "/katello/api/products"),
    ("proxy", "/api/smart_proxies"),
    ("realm", "/api/realms"),
    ("report-template", "/api/report_templates"),
    ("repository", "/katello/api/repositories"),
    ("role", "/api/roles"),
    ("subnet", "/api/subnets"),
    ("subscription", "/katello/api/subscriptions"),
    ("sync-plan", "/katello/api/sync_plans"),
    ("template", "/api/provisioning_templates"),
    ("user", "/api/users"),
    ("user-group", "/api/usergroups"),
    ("webhook", "/api/webhooks"),
];

/// Options of hammer's lists that the server takes under the same name.
const LIST_OPTIONS: [&str; 6] = ["search", "order", "page", "per-page", "organization-id", "location-id"];

/// Returns the line that does the same; `None` if that takes more than one request, or an option that is not known.
pub fn api_line(tree: &Command, path: &[&str], args: &[OsString]) -> Option<String> {
    let (verb, noun) = path.split_last()?;
    let noun = noun.join(" ");
    let (_, records) = RECORDS.iter().find(|(name, _)| *name == noun)?;
    let options = options(tree, args)?;
    let mut words = vec!["rexctl".to_owned(), "api".to_owned()];
    match (*verb, options.as_slice()) {
        ("list", options) if options.iter().all(|(name, _)| LIST_OPTIONS.contains(name)) => {
            words.extend(["GET".to_owned(), (*records).to_owned()]);
            for (name, value) in options {
                words.extend(["--field".to_owned(), format!("{}={value}", name.replace('-', "_"))]);
            }
        }
        ("info" | "delete", [("id", id)]) if !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric()) => {
            let method = if *verb == "info" { "GET" } else { "DELETE" };
            words.extend([method.to_owned(), format!("{records}/{id}")]);
        }
        _ => return None,
    }
    Some(shell_line(&words))
}

/// Returns the options that are not global ones, with their values; `None` if one has no value.
fn options<'a>(tree: &Command, args: &'a [OsString]) -> Option<Vec<(&'a str, &'a str)>> {
    let mut found = Vec::new();
    let mut words = args.iter().skip(1).map(|word| word.to_str());
    while let Some(word) = words.next() {
        let word = word?;
        let Some(option) = word.strip_prefix('-') else { continue };
        if is_global(tree, word) {
            words.by_ref().take(usize::from(has_value_behind(tree, word))).for_each(drop);
            continue;
        }
        let option = option.strip_prefix('-')?;
        match option.split_once('=') {
            Some(pair) => found.push(pair),
            None => found.push((option, words.next()??)),
        }
    }
    Some(found)
}

fn is_global(tree: &Command, word: &str) -> bool {
    let (name, _) = word.split_once('=').unwrap_or((word, ""));
    tree.get_arguments().any(|arg| match name.strip_prefix("--") {
        Some(long) => arg.get_long_and_visible_aliases().is_some_and(|names| names.contains(&long)),
        None => arg.get_short() == name.chars().nth(1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{nouns, tree};

    #[test]
    fn a_list_or_one_record_by_its_id_is_one_request() {
        let tree = tree(&mut nouns());
        for (line, expected) in [
            ("organization list", Some("rexctl api GET /api/organizations")),
            (
                "--output json -u ann organization list --page 2",
                Some("rexctl api GET /api/organizations --field 'page=2'"),
            ),
            ("domain list --search=name=x --fields Id", None),
            ("domain info --id 3", Some("rexctl api GET /api/domains/3")),
            ("domain delete --id 3", Some("rexctl api DELETE /api/domains/3")),
            ("domain delete --id ../hosts/4", None),
            ("domain info --name x", None),
            ("domain delete", None),
            ("domain create --name x", None),
            ("host package list --host-id 4", None),
            (
                "content-view version list --organization-id 1",
                Some("rexctl api GET /katello/api/content_view_versions --field 'organization_id=1'"),
            ),
        ] {
            let args: Vec<OsString> = ["rexctl"].into_iter().chain(line.split(' ')).map(OsString::from).collect();
            let path: Vec<&str> = line
                .split(' ')
                .skip_while(|word| word.starts_with('-') || matches!(*word, "json" | "ann"))
                .take_while(|word| !word.starts_with('-'))
                .collect();
            assert_eq!(api_line(&tree, &path, &args).as_deref(), expected, "{line}");
        }
    }
}
