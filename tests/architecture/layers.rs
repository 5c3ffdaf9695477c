//! Who may use whom.

/// Which modules of the core a module may use, and which other crates; names between blanks.
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
    (
        "config",
        "docker go json registries secret text",
        "base64 thiserror",
    ),
    (
        "client",
        "collections config docker go json registries secret text",
        "base64 thiserror",
    ),
    (
        "lint",
        "client codec collections config docker go json registries secret shell text yaml",
        "base64 punycode",
    ),
    (
        "microscope",
        "client codec config json secret shell text",
        "base64 thiserror",
    ),
    (
        "teach",
        "client config docker json lint registries secret text",
        "",
    ),
    ("wire", "client config docker json secret", "base64"),
    ("tls", "go", "thiserror"),
    (
        "import",
        "config docker go json registries secret shell text yaml",
        "base64 thiserror",
    ),
    (
        "export",
        "client collections config docker go import json lint quote registries secret text",
        "base64",
    ),
    (
        "risk",
        "collections config docker go json quote registries text",
        "",
    ),
    (
        "app",
        "config docker import json lint registries secret teach text",
        "thiserror",
    ),
];
