//! Several mistakes in one error, and the collection of errors that do not depend on each other.

use super::{Error, Kind, Problem};
use serde_json::Value;

impl Error {
    /// Creates a usage error (64) about an option and its value. An empty option stands for one that is missing.
    pub fn invalid(option: impl Into<String>, value: Option<&str>, message: impl Into<String>) -> Self {
        Self::of_value(Kind::Usage, option, value, message)
    }

    /// Creates the usage error for a value that cannot be read, for a reason such as `must be a number`.
    pub fn unreadable(option: impl Into<String>, text: &str, reason: &str) -> Self {
        Self::invalid(option, Some(text), format!("\"{text}\": {reason}"))
            .allowed(reason.trim_start_matches("must be "))
    }

    /// Creates an error of any kind about an option and its value.
    pub fn of_value(kind: Kind, option: impl Into<String>, value: Option<&str>, message: impl Into<String>) -> Self {
        let (option, value, message) = (option.into(), value.map(str::to_owned), message.into());
        let problem = Problem { file: None, option, value, message, allowed: None };
        Self::of_problems(kind, vec![problem])
    }

    pub(super) fn of_problems(kind: Kind, problems: Vec<Problem>) -> Self {
        Self::new(kind, String::new()).with_problems(problems)
    }

    /// Replaces the mistakes, and with them message and option. Kind, action, hints and the server's answer stay.
    pub(super) fn with_problems(mut self, problems: Vec<Problem>) -> Self {
        self.0.message = problems.iter().map(Problem::sentence).collect::<Vec<_>>().join("\n");
        self.0.option = match problems.as_slice() {
            [Problem { option, .. }] => Some(option.clone()).filter(|option| !option.is_empty()),
            _ => None,
        };
        self.0.problems = problems;
        self
    }

    /// Adds the values that are allowed for the option.
    pub fn allowed(mut self, allowed: &str) -> Self {
        self.0.problems.iter_mut().for_each(|problem| problem.allowed = Some(allowed.to_owned()));
        self
    }

    /// States the file that the failure is in. It precedes each mistake, as in `job.yaml: cron_line: ...`.
    pub fn in_file(mut self, file: &str) -> Self {
        let mut problems = std::mem::take(&mut self.0.problems);
        if problems.is_empty() {
            problems.push(self.as_problem());
        }
        problems.iter_mut().for_each(|problem| problem.file = Some(file.to_owned()));
        self.with_problems(problems)
    }

    /// Gives options other names, where `name` knows one.
    pub fn rename_options(self, name: impl Fn(&str) -> Option<String>) -> Self {
        self.change_problems(|problem| {
            if let Some(name) = name(&problem.option) {
                problem.option = name;
            }
        })
    }

    /// Changes each mistake; a failure without any stays as it is.
    pub fn change_problems(mut self, change: impl Fn(&mut Problem)) -> Self {
        let mut problems = std::mem::take(&mut self.0.problems);
        if problems.is_empty() {
            return self;
        }
        problems.iter_mut().for_each(change);
        self.with_problems(problems)
    }

    /// Changes every text of the failure: the message, the advice, each mistake and the server's answer.
    pub fn change_texts(mut self, change: &impl Fn(&str) -> String) -> Self {
        self.0.message = change(&self.0.message);
        self.0.hint = self.0.hint.as_deref().map(change);
        self.0.server = self.0.server.take().map(|server| changed(server, change));
        self.change_problems(|problem| {
            problem.value = problem.value.as_deref().map(change);
            problem.message = change(&problem.message);
        })
    }

    /// Adds words to each mistake, such as the closest name that exists.
    pub fn remark(self, remark: &str) -> Self {
        self.change_problems(|problem| problem.message = format!("{}; {remark}", problem.message))
    }

    /// Leaves out the mistakes for which `keeps`, which gets the advice too, returns false. None if nothing is left.
    pub fn retain_problems(mut self, keeps: impl Fn(&Problem, &str) -> bool) -> Option<Self> {
        let (kind, action, hint) = (self.0.kind, self.0.action, self.0.hint.take());
        let mut problems = self.into_problems();
        let before = problems.len();
        problems.retain(|problem| keeps(problem, hint.as_deref().unwrap_or_default()));
        if problems.is_empty() {
            return None;
        }
        let is_whole = problems.len() == before;
        let mut rest = Self::of_problems(kind, problems);
        (rest.0.hint, rest.0.action) = (hint.filter(|_| is_whole), action);
        Some(rest)
    }

    /// Returns the mistakes in what was typed or sent.
    pub fn problems(&self) -> &[Problem] {
        &self.0.problems
    }

    /// Joins errors into one, each a row of its own. The first decides the exit code. The hints of usage errors come last; the first hint of
    /// another error follows it.
    pub fn joined(errors: Vec<Error>) -> Option<Error> {
        if errors.len() < 2 {
            return errors.into_iter().next();
        }
        let kind = errors.first()?.kind();
        let has_common_hints = errors.iter().all(|error| error.kind() == Kind::Usage);
        let (mut problems, mut hints) = (Vec::new(), Vec::new());
        for mut error in errors {
            let hint = error.0.hint.take();
            let mut own = error.into_problems();
            match (hint, own.as_mut_slice()) {
                (Some(hint), [only]) if !has_common_hints => {
                    let (about_it, common) = hint.split_once('\n').unwrap_or((&hint, ""));
                    only.message = format!("{}. {about_it}", only.message);
                    hints.extend((!common.is_empty()).then(|| common.to_owned()));
                }
                (hint, _) => hints.extend(hint),
            }
            own.retain(|problem| !problems.contains(problem));
            problems.extend(own);
        }
        Some(hints.iter().flat_map(|hint| hint.lines()).fold(Self::of_problems(kind, problems), Self::hint))
    }

    /// Returns the mistakes, at least one.
    fn into_problems(self) -> Vec<Problem> {
        if !self.0.problems.is_empty() {
            return self.0.problems;
        }
        vec![self.as_problem()]
    }

    /// Returns the message of a failure that has no mistakes as one.
    fn as_problem(&self) -> Problem {
        let (option, message) = (self.0.option.clone().unwrap_or_default(), self.problem().to_owned());
        Problem { file: None, option, value: None, message, allowed: None }
    }
}

/// Returns a value with all of its strings changed.
fn changed(value: Value, change: &impl Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => change(&text).into(),
        Value::Array(items) => items.into_iter().map(|item| changed(item, change)).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, changed(value, change))).collect(),
        other => other,
    }
}

/// Collects the errors of checks that do not need each other's results.
#[derive(Debug, Default)]
pub struct Problems(Vec<Error>);

impl Problems {
    /// Adds an error.
    pub fn add(&mut self, error: Error) {
        self.0.push(error);
    }

    /// Adds an error for each option that was given and has no effect in this line, for this reason.
    pub fn add_without_effect(&mut self, options: impl IntoIterator<Item = (&'static str, bool)>, reason: &str) {
        let given = options.into_iter().filter(|(_, is_given)| *is_given);
        self.0.extend(given.map(|(option, _)| Error::invalid(option, None, reason)));
    }

    /// Returns true while there is no error.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the result of a check, and adds its error.
    pub fn keep<T>(&mut self, result: Result<T, Error>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    /// Returns all errors as one, or else the value, which is missing only where an error was added.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Error> {
        match (Error::joined(self.0), value) {
            (None, Some(value)) => Ok(value),
            (Some(error), _) => Err(error),
            (None, None) => Err(Error::usage("the options do not make a request")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn all_errors_are_one_with_their_problems_and_hints() {
        let mut problems = Problems::default();
        assert_eq!(problems.keep(Ok(1)), Some(1));
        let number = "\"0\": must be 1 or more";
        problems.add(Error::invalid("--max-iteration", Some("0"), number).allowed("1 or more").hint("See --help."));
        problems.add(Error::invalid("", None, "the hosts are missing").hint("See --help."));
        let error = problems.finish(Some(())).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("Error:\n  --max-iteration: {number}\n  the hosts are missing\nSee --help.")
        );
        assert_eq!(
            error.to_json()["error"]["errors"],
            json!([
                {"option": "--max-iteration", "value": "0", "message": "must be 1 or more", "allowed": "1 or more"},
                {"option": "", "value": null, "message": "the hosts are missing", "allowed": null}])
        );
    }

    #[test]
    fn without_errors_the_value_is_returned() {
        assert_eq!(Problems::default().finish(Some(1)).unwrap(), 1);
    }
}
