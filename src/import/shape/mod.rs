//! Everything that can be recognised, one file for each.

mod acr;
mod auth_config;
mod base64_text;
mod basic_auth_secret;
mod byte_order;
mod code_block;
mod command_curl;
mod command_kubectl;
mod command_login;
mod config_json;
mod dockercfg;
mod dockercfg_lines;
mod ecr;
mod embedded;
mod gitlab_variable;
mod google_key;
mod header;
mod helper_get;
mod helper_list;
mod k3s_registries;
mod kubernetes_secret;
mod login_pair;
mod podman_auth;
mod quoted;
mod robot;
mod token;
mod variables;

use super::Shape;

/// Every shape. The order decides between readings that are equally sure.
pub static SHAPES: &[Shape] = &[
    podman_auth::SHAPE,
    config_json::SHAPE,
    dockercfg::SHAPE,
    dockercfg_lines::SHAPE,
    kubernetes_secret::SHAPE,
    basic_auth_secret::SHAPE,
    k3s_registries::SHAPE,
    gitlab_variable::SHAPE,
    google_key::SHAPE,
    robot::SHAPE,
    ecr::SHAPE,
    acr::SHAPE,
    helper_get::SHAPE,
    auth_config::SHAPE,
    helper_list::SHAPE,
    command_login::SHAPE,
    command_kubectl::SHAPE,
    command_curl::SHAPE,
    header::SHAPE,
    variables::SHAPE,
    byte_order::SHAPE,
    code_block::SHAPE,
    quoted::SHAPE,
    base64_text::SHAPE,
    token::SHAPE,
    login_pair::SHAPE,
    embedded::SHAPE,
];
