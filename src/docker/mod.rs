//! Docker's own words: image references, and the registry that a key of `auths` names.

mod command;
pub mod reference;
mod server_key;

pub use command::strip_command;
pub use server_key::host_of;
pub(crate) use server_key::{is_one_of, is_under, plain_host};

/// The one key under which Docker looks up Docker Hub (docker/cli 29.7.2, `getAuthConfigKey`).
pub const DOCKER_HUB_KEY: &str = "https://index.docker.io/v1/";
