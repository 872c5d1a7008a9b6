//! What a template author does, against the built-in mock Foreman.

use crate::rexctl::{Outcome, rexctl};
use rexctl::sandbox::{Sandbox, SandboxOptions};
use serde_json::Value;

const DEPLOY: &str = "<%#
name: Deploy app
job_category: Mine
provider_type: script
description_format: Deploy %{version}
template_inputs:
- name: version
  required: true
  input_type: user
- name: env
  input_type: user
  options: \"staging\\nproduction\"
  default: staging
%>
deploy <%= input('version') %> <%= input('env') %>
";

struct Author(Sandbox);

impl Author {
    fn try_to(&self, words: &str) -> Outcome {
        let words = shlex::split(words).unwrap();
        rexctl("").args(words).at(&self.0.url()).file("deploy.erb", DEPLOY).file("fast.erb", "deploy --fast\n").run()
    }

    fn does(&self, words: &str) -> String {
        let outcome = self.try_to(words);
        assert_eq!(outcome.code, 0, "{words}: {outcome}");
        outcome.stdout
    }

    fn inputs(&self, name: &str) -> Value {
        let told = self.does(&format!("--output json job-template info --show-inputs --name '{name}'"));
        serde_json::from_str::<Value>(&told).unwrap()["Input details"].clone()
    }
}

fn author() -> Author {
    Author(Sandbox::start(SandboxOptions { speed: 50.0, ..SandboxOptions::default() }).unwrap())
}

#[test]
fn what_was_imported_is_exported_the_same_and_runs() {
    let author = author();
    author.does("job-template import --file deploy.erb");
    let exported = author.does("job-template export --name 'Deploy app'");
    assert!(exported.ends_with("deploy <%= input('version') %> <%= input('env') %>\n"), "{exported}");
    let inputs = author.inputs("Deploy app");
    assert_eq!((&inputs["1"]["Name"], &inputs["1"]["Required"]), (&"version".into(), &true.into()));
    assert_eq!(inputs["2"]["Options"], serde_json::json!(["staging", "production"]));
    assert_eq!(author.try_to("job-template import --file deploy.erb").code, 65);
    author.does("job-template import --file deploy.erb --overwrite yes");
    assert_eq!(author.does("job-template export --name 'Deploy app'"), exported);
    let run =
        "job-invocation create --job-template 'Deploy app' --input version=2 --search-query 'name = web01.example.com'";
    assert!(author.does(run).ends_with("1 task(s), 1 success, 0 fail\n"));
}

#[test]
fn a_copy_changes_and_its_original_does_not() {
    let author = author();
    let original = author.does("job-template export --name 'Patch and Reboot - Script Default'");
    author.does("job-template clone --name 'Patch and Reboot - Script Default' --new-name Mine");
    author.does("job-template update --name Mine --file fast.erb");
    author.does("template-input create --template Mine --name level --input-type user --options a,b --required yes");
    author.does("template-input update --template Mine --name level --options NIL --new-name depth");
    assert_eq!(author.does("job-template dump --name Mine"), "deploy --fast\n");
    let inputs = author.inputs("Mine");
    let names: Vec<_> = inputs.as_object().unwrap().values().map(|input| input["Name"].as_str().unwrap()).collect();
    assert_eq!(names, ["reboot", "depth", "action", "package", "options"]);
    assert_eq!(inputs["3"]["Inherited from"], "Package Action - Script Default");
    assert_eq!(author.does("job-template export --name 'Patch and Reboot - Script Default'"), original);
    author.does("job-template delete --name Mine");
    assert_eq!(author.try_to("job-template info --name Mine").code, 128);
}

#[test]
fn what_the_server_refuses_is_exit_65() {
    let author = author();
    for words in [
        "job-template update --name 'Run Command - Script Default' --description x",
        "job-template create --name 'Run Command - Script Default' --job-category A --provider-type script --file fast.erb",
        "template-input create --template 'Run Command - Script Default' --name b --input-type user",
    ] {
        let outcome = author.try_to(words);
        assert_eq!(outcome.code, 65, "{words}: {outcome}");
    }
}
