//! Table of the modules that each module may use.

/// Modules of the core with the modules and other crates that each may use; names are separated by
/// spaces.
pub(crate) const LAYERS: &[(&str, &str, &str)] = &[
    ("text", "", ""),
    ("secret", "", ""),
    ("json", "text", ""),
    ("collections", "", ""),
    ("codec", "", "base64"),
    ("go", "codec collections json text", "base64 thiserror"),
    ("shell", "text", ""),
    ("yaml", "json text", "saphyr_parser thiserror"),
    ("quote", "", "base64"),
    ("docker", "go shell text", "thiserror"),
    ("registries", "docker text", "thiserror"),
    ("config", "codec docker go json registries secret text", "base64 thiserror"),
    (
        "client",
        "codec collections config docker go json registries secret text",
        "base64 thiserror",
    ),
    (
        "lint",
        "client codec collections config docker go json registries secret shell text yaml",
        "base64 punycode",
    ),
    ("microscope", "client codec config json secret shell text", "base64 thiserror"),
    ("teach", "client config docker json lint registries secret text", ""),
    ("wire", "client config docker json secret text", "base64"),
    ("tls", "docker go", "thiserror"),
    (
        "import",
        "codec collections config docker go json quote registries secret shell text yaml",
        "base64 thiserror toml_span",
    ),
    (
        "export",
        "client codec collections config docker go import json lint quote registries secret text",
        "base64",
    ),
    ("risk", "collections config docker go json quote registries text", ""),
    ("diagnose", "client codec config docker json lint quote registries text", ""),
    (
        "app",
        "config diagnose docker export import json lint registries secret teach text",
        "thiserror",
    ),
];
