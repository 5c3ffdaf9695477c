//! Rules about the handling of the file outside this page, and about text around it.

mod build_context;
mod ci_least_privilege;
mod ci_size;
mod ci_structured;
mod cli_password;
mod clipboard;
mod dockerfile_login;
mod file_mode;
mod git_commit;
mod k8s_bad_entry;
mod k8s_base64;
mod k8s_namespace;
mod k8s_type;
mod rotate;
mod script;
mod secret_shape;
mod secrets;

use crate::lint::Rule;

pub(super) static RULES: &[Rule] = &[
    file_mode::RULE,
    git_commit::RULE,
    build_context::RULE,
    dockerfile_login::RULE,
    cli_password::RULE,
    k8s_base64::RULE,
    k8s_type::RULE,
    k8s_bad_entry::RULE,
    k8s_namespace::RULE,
    ci_structured::RULE,
    ci_size::RULE,
    ci_least_privilege::RULE,
    clipboard::RULE,
    rotate::RULE,
];
