//! Docker's terms: image references, and the registry that a key of `auths` names.

mod command;
pub mod reference;
mod server_key;

pub use command::strip_command;
pub use server_key::{host_of, key_for, DOCKER_HUB_KEY, DOCKER_HUB_WEB_LOGIN_KEYS};
pub(crate) use server_key::{
    is_docker_hub, is_docker_hub_host, is_under, is_web_login, login_key, plain_host, KeyForm,
    ServerKey, DOCKER_HUB_HOSTS,
};
