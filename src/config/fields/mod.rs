//! Every key of `config.json` that Docker knows: its meaning, its readers, its pitfalls.
//!
//! The keys and their order are those of docker/cli 29.7.2 (`ConfigFile` in
//! `cli/config/configfile/file.go`, `AuthConfig` in `cli/config/types/authconfig.go`). The texts
//! are shown to users. A caution was observed in a run of the real client.

mod credentials;
mod daemon;
mod entry;
mod field;
mod form;
mod formats;
mod legacy;
mod plugins;
mod schema;
mod suggest;

pub(crate) use field::PROXY_KEYS;
pub use field::{Field, FieldType, Group};
pub use form::{
    key_hint, other_key, other_members, present_fields, repeated_entry_keys, setting_path,
    text_members, unknown_key, unknown_members, OtherKey, PresentField,
};
pub use schema::json_schema;
pub use suggest::{suggest, suggest_in_entry};

/// Top-level keys in the order in which Docker writes them.
pub static TOP_LEVEL: &[Field] = &[
    credentials::AUTHS,
    daemon::HTTP_HEADERS,
    formats::PS,
    formats::IMAGES,
    formats::NETWORKS,
    formats::PLUGINS,
    formats::VOLUMES,
    formats::STATS,
    daemon::DETACH_KEYS,
    credentials::CREDS_STORE,
    credentials::CRED_HELPERS,
    formats::SERVICE_INSPECT,
    formats::SERVICES,
    formats::TASKS,
    formats::SECRET,
    formats::CONFIG,
    formats::NODES,
    daemon::PRUNE_FILTERS,
    daemon::PROXIES,
    daemon::CURRENT_CONTEXT,
    plugins::CLI_PLUGINS_EXTRA_DIRS,
    plugins::PLUGINS,
    plugins::ALIASES,
    plugins::FEATURES,
];

/// Keys of one entry of `auths`, in Docker's order; the last two are read by older versions only or
/// not at all, and never written.
pub static ENTRY: &[Field] = &[
    entry::USERNAME,
    entry::PASSWORD,
    entry::AUTH,
    entry::IDENTITY_TOKEN,
    entry::REGISTRY_TOKEN,
    entry::SERVER_ADDRESS,
    legacy::EMAIL,
];

/// Keys that Docker once knew. It ignores them and drops them at the next save.
pub static LEGACY: &[Field] =
    &[legacy::EXPERIMENTAL, legacy::STACK_ORCHESTRATOR, legacy::KUBERNETES, legacy::EMAIL];

/// Returns the top-level key of exactly this spelling. Docker itself accepts any letter case.
pub fn top_level(key: &str) -> Option<&'static Field> {
    find(TOP_LEVEL, key)
}

/// Returns the key of an entry of `auths` of exactly this spelling.
pub fn entry(key: &str) -> Option<&'static Field> {
    find(ENTRY, key)
}

/// Returns the key of exactly this spelling that Docker once knew.
pub fn legacy(key: &str) -> Option<&'static Field> {
    find(LEGACY, key)
}

fn find(fields: &'static [Field], key: &str) -> Option<&'static Field> {
    fields.iter().find(|field| field.key == key)
}
