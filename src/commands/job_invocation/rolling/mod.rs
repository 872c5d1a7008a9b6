//! Rolling a job out: one job for each batch of hosts, and a journal of what was sent.
//!
//! In reading order: [`args`] are the flags; [`begin`] finds the hosts, divides them and writes the first line of the [`journal`];
//! [`steps`] takes one step after the other as the journal says, with [`sending`] a batch, [`finding`] a job whose answer was lost and
//! [`following`] it to its end; [`between`] waits; the [`conclusion`] tells the [`end`], as a [`record`] for programs or in words.

mod args;
mod begin;
mod between;
mod conclusion;
mod dry_run;
mod end;
mod finding;
mod following;
pub mod journal;
pub mod record;
mod request;
mod rows;
mod sending;
mod steps;

pub use args::RolloutArgs;
pub use begin::begin;
pub use conclusion::left;
pub use request::{given_again, ready};
pub use rows::lines;
pub use steps::{Rolling, RolloutLimits};
