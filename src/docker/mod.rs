//! Docker's terms: image references, and the registry that a key of `auths` names.

mod command;
pub mod reference;
mod server_key;

pub use command::{image_of_command, strip_command};
pub use server_key::{
    host_of, is_docker_hub, key_for, login_key, KeyForm, ServerKey, DOCKER_HUB_KEY,
    DOCKER_HUB_WEB_LOGIN_KEYS,
};
pub(crate) use server_key::{
    is_docker_hub_host, is_under, is_web_login, plain_host, DOCKER_HUB_HOSTS,
};
