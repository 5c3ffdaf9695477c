//! Options that several targets have.

use super::target::{Opt, Rule};

/// Name of a Secret.
pub(super) const NAME: Opt = Opt {
    id: "name",
    label: "Name of the Secret",
    default: "regcred",
    rule: Rule::KubernetesName,
};

/// Namespace.
pub(super) const NAMESPACE: Opt = Opt {
    id: "namespace",
    label: "Namespace",
    default: "default",
    rule: Rule::KubernetesName,
};

/// How an entry says user and password.
pub(super) const STYLE: Opt = Opt {
    id: "style",
    label: "Each entry has",
    default: "auth",
    rule: Rule::OneOf(&[
        ("auth", "auth"),
        ("both", "username, password and auth, as kubectl writes"),
    ]),
};

/// An image to pull.
pub(super) const IMAGE: Opt = Opt {
    id: "image",
    label: "Image",
    default: "",
    rule: Rule::Image,
};

/// The variable of a CI system.
pub(super) const VARIABLE: Opt = Opt {
    id: "variable",
    label: "Name of the secret",
    default: "DOCKER_CONFIG_BASE64",
    rule: Rule::Variable,
};

/// How a password gets into a command.
pub(super) const PASSWORD: Opt = Opt {
    id: "password",
    label: "The password",
    default: "text",
    rule: Rule::OneOf(&[
        ("text", "is in the text, read from standard input"),
        ("ask", "is asked for when the commands run"),
    ]),
};
