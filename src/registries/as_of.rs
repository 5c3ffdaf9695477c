//! *As of*: the day on which each family of facts was last read, and what is newer.
//!
//! A single fact has its own source, with its day, beside it; the versions of the clients are in
//! their descriptions.

/// Family of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    /// Name of the family.
    pub name: &'static str,
    /// What it was read from.
    pub from: &'static str,
    /// Day on which some of it was last read, as `2026-11-29`.
    pub read: &'static str,
}

/// Version that is out and was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Newer {
    /// Program and version.
    pub program: &'static str,
    /// What is unknown.
    pub unknown: &'static str,
}

/// Family of the facts on certificates.
pub const TLS: Family = Family {
    name: "Certificates, and what plain HTTP does",
    from: "the source of Docker, containers/image, containerd and BuildKit, and runs",
    read: "2026-11-29",
};
/// Family of the facts on requests.
pub const WIRE: Family = Family {
    name: "On the wire",
    from: "recordings of Docker and Skopeo, and the source of Docker 29",
    read: "2026-11-29",
};
/// Family of the facts on risks.
pub const RISKS: Family = Family {
    name: "Risks, places, protections, helpers",
    from: "the documentation and the source that each names",
    read: "2026-11-29",
};

/// All families, in the order of the page.
pub static FAMILIES: &[Family] = &[
    Family {
        name: "Clients: which login is sent",
        from: "each client’s own code, run and read at the version named above",
        read: "2026-11-28",
    },
    Family {
        name: "Registries: keys, usernames, kinds of secrets",
        from: "the documentation of their makers",
        read: "2026-11-29",
    },
    Family {
        name: "Tokens: prefixes, rights, lifetimes",
        from: "the documentation of their makers, and secret scanners",
        read: "2026-11-29",
    },
    TLS,
    WIRE,
    RISKS,
    Family {
        name: "Exports: what each consumer reads",
        from: "its documentation, its source, and runs of its parsers",
        read: "2026-11-28",
    },
];

/// Versions that are out and were not read (pkg.go.dev, and CHANGELOG-1.37 of Kubernetes, both read
/// 2026-11-28).
pub static NEWER: &[Newer] = &[
    Newer {
        program: "Docker CLI 29.10.1, of 2026-11-24",
        unknown: "The source of 29.8, 29.9 and 29.10 was not read. Statements on Docker 29 are about 29.7.2.",
    },
    Newer {
        program: "Kubernetes 1.37.1",
        unknown: "How the kubelet of 1.36 and 1.37 matches keys was not read. 1.29 to 1.35 give the same answers.",
    },
];
