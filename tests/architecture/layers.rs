//! Who may use whom.

/// Which modules of the core a module may use, and which other crates; names between blanks.
pub(crate) const LAYERS: &[(&str, &str, &str)] = &[
    ("text", "", ""),
    ("secret", "", ""),
    ("json", "text", ""),
    ("registries", "text", "thiserror"),
    ("reference", "", "thiserror"),
    ("config", "json registries secret text", "base64 thiserror"),
    (
        "client",
        "config json reference registries secret text",
        "base64 thiserror",
    ),
    (
        "lint",
        "client config json reference registries secret text",
        "base64",
    ),
    (
        "microscope",
        "client config json secret text",
        "base64 thiserror",
    ),
    (
        "teach",
        "client config json lint registries secret text",
        "",
    ),
    ("wire", "client config json reference secret", "base64"),
    ("tls", "", "thiserror"),
    (
        "import",
        "config json reference registries secret text",
        "base64 thiserror",
    ),
    (
        "export",
        "client config json reference registries secret text",
        "base64",
    ),
    ("risk", "config export json registries", ""),
    (
        "app",
        "config import json lint registries secret teach text",
        "thiserror",
    ),
];
