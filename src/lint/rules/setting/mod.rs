//! Rules about all other settings of the file.

mod alias_builder;
mod alias_not_allowed;
mod aliases;
mod context_set;
mod headers_authorization;
mod headers_crlf;
mod places;
mod plugin_hooks;
mod plugins_dir;
mod proxies_no_default;
mod proxy_password;
mod proxy_url;
mod url;

use crate::lint::Rule;

pub(super) static RULES: &[Rule] = &[
    proxy_password::RULE,
    proxy_url::RULE,
    proxies_no_default::RULE,
    headers_authorization::RULE,
    headers_crlf::RULE,
    plugins_dir::RULE,
    context_set::RULE,
    alias_builder::RULE,
    alias_not_allowed::RULE,
    plugin_hooks::RULE,
];
