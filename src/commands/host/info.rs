//! `rexctl host info`

use crate::context::Context;
use crate::error::{Error, Exit};
use crate::render;
use crate::resource::Spec;
use crate::resource::crud::{Action, Found, InfoVerb};
use crate::resource::host::INFO;
use crate::resource::listing::FieldsArgs;
use crate::resource::parsed::read;
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

/// Shows one host, with hammer's words for its interfaces.
pub struct HostInfo;

impl Action for HostInfo {
    fn arguments(spec: &'static Spec, command: Command) -> Command {
        InfoVerb::arguments(spec, command)
    }

    async fn run(spec: &'static Spec, line: &ArgMatches, context: &mut Context) -> Result<Exit, Error> {
        let options = read::<FieldsArgs>(line)?.options(INFO, context)?;
        let host = Found::with_views(spec, line, context).await?.show().await?;
        let host = if options.is_raw() { host } else { shown(host) };
        render::record(context.streams.out(), INFO, &host, &options)?;
        Ok(Exit::Done)
    }
}

/// Adds hammer's words: `Bare Metal`, and the uses of an interface beside its type.
fn shown(mut host: Value) -> Value {
    let Some(fields) = host.as_object_mut() else { return host };
    let compute_resource = fields.entry("compute_resource_name").or_insert(Value::Null);
    if compute_resource.is_null() {
        *compute_resource = json!("Bare Metal");
    }
    if let Some(file) = fields.get_mut("image_file").filter(|file| **file == "") {
        *file = Value::Null;
    }
    let interfaces = fields.get_mut("interfaces").and_then(Value::as_array_mut);
    for interface in interfaces.into_iter().flatten().filter_map(Value::as_object_mut) {
        let is_set = |flag: &&str| interface.get(*flag) == Some(&Value::Bool(true));
        let uses: Vec<&str> = ["primary", "provision", "execution"].into_iter().filter(|flag| is_set(flag)).collect();
        let kind = interface.get("type").and_then(Value::as_str).unwrap_or_default();
        let shown = if uses.is_empty() { kind.to_owned() } else { format!("{kind} ({})", uses.join(", ")) };
        interface.insert("_type".into(), shown.into());
    }
    host
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interfaces_tell_their_uses_and_a_host_without_compute_resource_is_bare_metal() {
        let host = shown(json!({"image_file": "", "interfaces": [
            {"type": "interface", "primary": true, "provision": false, "execution": true}, {"type": "bmc"}, null]}));
        assert_eq!(host["interfaces"][0]["_type"], "interface (primary, execution)");
        assert_eq!(host["interfaces"][1]["_type"], "bmc");
        assert_eq!((&host["compute_resource_name"], &host["image_file"]), (&json!("Bare Metal"), &Value::Null));
        assert_eq!(shown(json!({"compute_resource_name": "kvm"}))["compute_resource_name"], "kvm");
        assert_eq!(shown(json!("N/A")), json!("N/A"));
    }
}
