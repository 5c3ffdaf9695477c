//! One key and the facts about it.

/// JSON type that Docker expects. Any other one is a type error, except `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// A string.
    Text,
    /// An array of strings.
    TextList,
    /// An object whose values are strings.
    TextMap,
    /// The object `auths`: registry to entry.
    Entries,
    /// The object `proxies`: `default` or daemon address to an object of strings.
    Proxies,
    /// The object `plugins`: plugin name to an object of strings.
    PluginOptions,
}

/// Keys of a group of proxies, in the order in which Docker writes them (docker/cli v29.7.2,
/// `ProxyConfig`).
pub(crate) const PROXY_KEYS: [&str; 5] =
    ["httpProxy", "httpsProxy", "noProxy", "ftpProxy", "allProxy"];

impl FieldType {
    /// Returns the type in words, for use after "expected".
    pub fn description(self) -> &'static str {
        match self {
            Self::Text => "a string",
            Self::TextList => "a list of strings",
            Self::TextMap => "an object with string values",
            Self::Entries => "an object with one entry per registry",
            Self::Proxies => "an object with one group of proxies per daemon",
            Self::PluginOptions => "an object with one group of options per plugin",
        }
    }
}

/// Group of a key in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Secrets and the places where they are kept.
    Credentials,
    /// Default `--format` of a command.
    OutputFormats,
    /// Proxies.
    Network,
    /// Choice of the daemon, and data sent to it.
    DaemonAndContext,
    /// Plugins of the Docker CLI.
    Plugins,
    /// The rest.
    Other,
}

impl Group {
    /// All groups, in the order of a form.
    pub const ALL: [Self; 6] = [
        Self::Credentials,
        Self::Network,
        Self::DaemonAndContext,
        Self::Plugins,
        Self::OutputFormats,
        Self::Other,
    ];

    /// Returns the heading of the group.
    pub fn title(self) -> &'static str {
        match self {
            Self::Credentials => "Credentials",
            Self::OutputFormats => "Output formats",
            Self::Network => "Network",
            Self::DaemonAndContext => "Daemon and context",
            Self::Plugins => "Plugins",
            Self::Other => "Other",
        }
    }
}

/// One key and the facts about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Key in its exact spelling.
    pub key: &'static str,
    /// JSON type of its value.
    pub field_type: FieldType,
    /// Group of the key in a form.
    pub group: Group,
    /// Short label.
    pub title: &'static str,
    /// Effect of the key.
    pub meaning: &'static str,
    /// Command or client that reads it.
    pub read_by: &'static str,
    /// Docker version that introduced it, in [`super::LEGACY`] the one that dropped it; empty if
    /// unknown.
    pub since: &'static str,
    /// Possible breakage, or empty.
    pub caution: &'static str,
    /// Sensible value as JSON text.
    pub example: &'static str,
    /// Source of the facts.
    pub source: &'static str,
}
