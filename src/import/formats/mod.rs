//! All formats, one file for each.

mod acr;
mod acr_admin;
mod auth_config;
pub(super) mod base64_text;
mod basic_auth_secret;
mod byte_order;
mod characters;
mod code_block;
mod command;
mod command_creds;
mod command_curl;
mod command_kubectl;
pub(super) mod command_login;
pub(super) mod config_json;
mod dockercfg;
mod dockercfg_lines;
mod ecr;
mod embedded;
mod foreign;
mod gitlab_variable;
mod google_key;
mod header;
mod helper_get;
mod helper_list;
mod k3s_registries;
pub(super) mod kubernetes_secret;
mod line_marks;
mod login_lines;
pub(super) mod login_pair;
mod nothing;
mod podman_auth;
mod prompt;
mod quoted;
mod quoted_command;
mod robot;
mod structure;
mod terminal;
mod token;
mod url_login;
mod variables;

use super::format::Format;

/// All formats. The order decides between readings that are equally sure.
pub static FORMATS: &[Format] = &[
    podman_auth::FORMAT,
    config_json::FORMAT,
    dockercfg::FORMAT,
    dockercfg_lines::FORMAT,
    kubernetes_secret::FORMAT,
    basic_auth_secret::FORMAT,
    k3s_registries::FORMAT,
    gitlab_variable::FORMAT,
    google_key::FORMAT,
    robot::FORMAT,
    ecr::FORMAT,
    acr::FORMAT,
    acr_admin::FORMAT,
    helper_get::FORMAT,
    auth_config::FORMAT,
    helper_list::FORMAT,
    command_login::FORMAT,
    command_login::MEANT,
    command_kubectl::FORMAT,
    command_kubectl::MEANT,
    command_creds::FORMAT,
    command_curl::FORMAT,
    header::FORMAT,
    variables::FORMAT,
    byte_order::FORMAT,
    nothing::FORMAT,
    terminal::FORMAT,
    line_marks::FORMAT,
    characters::FORMAT,
    code_block::FORMAT,
    quoted::FORMAT,
    quoted_command::FORMAT,
    base64_text::FORMAT,
    token::FORMAT,
    login_pair::FORMAT,
    login_lines::FORMAT,
    url_login::FORMAT,
    embedded::FORMAT,
];

/// Logins in any structure.
pub(super) use structure::FORMAT as STRUCTURE;

/// Formats for a text that none of the others knows, in this order; the first one is taken.
pub(super) static FALLBACKS: &[Format] = &[structure::FORMAT, foreign::FORMAT];
