//! `rexctl recurring-logic list`

use super::columns::LIST;
use crate::api::rex::recurring_logics;
use crate::resource::{Place, Resource, Search, Spec};

/// The resource behind `list`. The other verbs also find a recurring logic by its purpose, which needs a rule of its own.
pub struct RecurringLogic;

impl Resource for RecurringLogic {
    const SPEC: &'static Spec = &Spec {
        noun: "recurring logic",
        place: Place::Top(recurring_logics::PATH),
        search: Some(Search { query: "state = active", order: "id DESC" }),
        list: LIST,
        ..Spec::EMPTY
    };
}
