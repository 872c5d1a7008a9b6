//! `rexctl host`: the hosts that jobs run on.

use super::crud::{Info, List};
use super::field::field;
use super::{Kind, Place, Resource, Said, Spec};
use crate::api::lookup;
use crate::noun::Noun;
use crate::render::columns::host::{INFO, LIST};

/// A host.
pub struct Host;

impl Resource for Host {
    const SPEC: &'static Spec = &Spec {
        noun: "host",
        place: Place::Top("/api/hosts"),
        key: "host",
        names: &["name"],
        searched: true,
        list: LIST,
        info: INFO,
        filters: &[
            field("hostgroup", Kind::Reference(lookup::Resource::Hostgroup), "the host group"),
            field("thin", Kind::Boolean, "Ask the server for ids and names only"),
        ],
        views: &[field("show-hidden-parameters", Kind::Boolean, "Show the values of hidden parameters")],
        fields: &[],
        said: Said::NOTHING,
    };
}

/// The noun and its verbs.
pub fn noun() -> Noun {
    Noun::new("host", "Hosts that jobs run on")
        .verb_or::<List<Host>>("list", "index", "List hosts")
        .verb_or::<Info<Host>>("info", "show", "Show one host")
}
