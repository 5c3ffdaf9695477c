//! *Spot the bug*: broken files of real users.

/// A broken file and its possible faults.
#[derive(Clone, Copy, Debug)]
pub struct Bug {
    /// Origin of such a file.
    pub story: &'static str,
    /// Content of the file.
    pub file: &'static str,
    /// Rules to choose from, by ID; exactly one of them finds something in the file.
    pub choices: [&'static str; 4],
}

/// The eight bugs.
pub static BUGS: &[Bug] = &[
    Bug {
        story: "Copied from an old page of the Kubernetes documentation.",
        file: "{\n\t\"auths\": {\n\t\t\"registry.example.com\": {\n\t\t\t\"auth\": \"ZmFrZXBhc3N3b3JkMTIK\"\n\t\t}\n\t}\n}",
        choices: ["auth-no-colon", "auth-not-base64", "key-case-space", "json-syntax"],
    },
    Bug {
        story: "Made with `echo bot:s3cret | base64`.",
        file: "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"Ym90OnMzY3JldAo=\"\n\t\t}\n\t}\n}",
        choices: ["auth-no-colon", "auth-password-newline", "auth-urlsafe", "key-trailing-slash"],
    },
    Bug {
        story: "The value of a Secret, encoded by hand and then once more by a tool.",
        file: "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"WW05ME9uTXpZM0psZEE9PQ==\"\n\t\t}\n\t}\n}",
        choices: ["auth-double-encoded", "auth-newline-in-base64", "auth-unpadded", "helper-empty"],
    },
    Bug {
        story: "Pulls from Docker Hub stay anonymous, though the login is in the file.",
        file: "{\n\t\"auths\": {\n\t\t\"docker.io\": {\n\t\t\t\"auth\": \"YWxpY2U6czNjcmV0\"\n\t\t}\n\t}\n}",
        choices: ["key-with-scheme", "auth-empty-user", "hub-key-form", "json-duplicate-key"],
    },
    Bug {
        story: "Docker asks the keychain. The other program on the same machine does not, and asks for a password.",
        file: "{\n\t\"auths\": {},\n\t\"credSstore\": \"osxkeychain\"\n}",
        choices: [
            "json-top-level-type",
            "json-key-case",
            "helper-name",
            "type-mismatch",
        ],
    },
    Bug {
        story: "A CI job put user and password into the file with `sed`.",
        file: "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"bot:s3cret\"\n\t\t}\n\t}\n}",
        choices: ["auth-plain-text", "auth-password-nul", "auth-empty-password", "key-wildcard"],
    },
    Bug {
        story: "The token was pasted where the page said auth.",
        file: "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"ghp_16C7e42F292c6912E7710c838347Ae178B4a\"\n\t\t}\n\t}\n}",
        choices: ["auth-nonzero-bits", "key-port-default", "auth-raw-token", "json-trailing-data"],
    },
    Bug {
        story: "Encoded with `base64` on Linux, which breaks lines after 76 characters.",
        file: "{\n\t\"auths\": {\n\t\t\"registry.example.com\": {\n\t\t\t\"auth\": \"Z2l0bGFiK2RlcGxveS10b2tlbi0xMjM0NTY6Z2xkdC1hYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5\\nejAxMjM0NTY3ODk=\"\n\t\t}\n\t}\n}",
        choices: ["auth-newline-in-base64", "auth-password-newline", "auth-urlsafe", "json-syntax"],
    },
];
