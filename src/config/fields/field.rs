//! One key and what is known about it.

/// The JSON shape that Docker wants. Any other one is a type error, except `null`.
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

/// The keys of a group of proxies, in the order in which Docker writes them (docker/cli v29.7.2,
/// `ProxyConfig`).
pub(crate) const PROXY_KEYS: [&str; 5] =
    ["httpProxy", "httpsProxy", "noProxy", "ftpProxy", "allProxy"];

impl FieldType {
    /// The shape in words, to go after "expected".
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

/// Where a form puts a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Secrets and where they are kept.
    Credentials,
    /// Default `--format` of a command.
    OutputFormats,
    /// Proxies.
    Network,
    /// Which daemon, and what goes to it.
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

    /// The heading of the group.
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

/// One key and what is known about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The key in its exact spelling.
    pub key: &'static str,
    /// The JSON shape of its value.
    pub field_type: FieldType,
    /// Where a form puts it.
    pub group: Group,
    /// A short label.
    pub title: &'static str,
    /// What it does.
    pub meaning: &'static str,
    /// Which command or client reads it.
    pub read_by: &'static str,
    /// The Docker version that first had it, in [`super::LEGACY`] the one that no longer knows it; empty
    /// where that is not known.
    pub since: &'static str,
    /// What breaks, or empty.
    pub caution: &'static str,
    /// A sensible value as JSON text.
    pub example: &'static str,
    /// Where this is known from.
    pub source: &'static str,
}
