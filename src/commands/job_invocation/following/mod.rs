//! Following a job until its last host has ended.
//!
//! In reading order: [`args`] makes a [`FollowPlan`](plan::FollowPlan) of the flags before anything is sent; [`plan`] starts a
//! [`Follower`](follower::Follower), which polls the states of the hosts and asks what Ctrl-C means ([`menu`], [`cancellation`]); the
//! [`fetcher`] gets the hosts' output; [`report`] holds the receivers of everything that happens; the [`summary`] prints how the job
//! ended ([`outcome`], [`result_table`], [`verdict`]). A command with flags of its own gives a follower its job, options and reports directly.

mod args;
mod batch;
mod cancellation;
mod contact;
mod failure;
mod fetcher;
mod follower;
mod host_results;
mod hosts;
mod job;
mod menu;
pub mod notification;
mod options;
mod outcome;
mod plan;
mod report;
pub mod result_table;
mod seconds;
mod summary;
pub mod verdict;

pub use args::FollowArgs;
pub use batch::FollowedBatch;
pub use job::FollowedJob;
pub use outcome::{FollowEnd, Outcome};
pub use plan::FollowPlan;
pub use report::JunitFile;
pub use summary::follow_later;
