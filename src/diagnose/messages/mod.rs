//! The table of messages, by family.

mod answers;
mod clients;
mod clouds;
mod content;
mod denied;
mod file;
mod helper;
mod kubernetes;
mod limits;
mod login;
mod names;
mod network;
mod push;
mod registries;
mod tls;
mod token;

use super::message::{Family, Message};

/// Every family, in the order of the document.
pub static FAMILIES: &[Family] = &[
    Family { title: "The login is missing, wrong, or not enough", messages: denied::MESSAGES },
    Family { title: "The token service", messages: token::MESSAGES },
    Family { title: "Clouds", messages: clouds::MESSAGES },
    Family { title: "Statuses of a registry", messages: answers::MESSAGES },
    Family { title: "Other registries", messages: registries::MESSAGES },
    Family { title: "Podman, crane, oras and others", messages: clients::MESSAGES },
    Family { title: "Kubernetes", messages: kubernetes::MESSAGES },
    Family { title: "The file cannot be read", messages: file::MESSAGES },
    Family { title: "Credential helpers", messages: helper::MESSAGES },
    Family { title: "docker login", messages: login::MESSAGES },
    Family { title: "Push", messages: push::MESSAGES },
    Family { title: "Certificates", messages: tls::MESSAGES },
    Family { title: "Network and proxies", messages: network::MESSAGES },
    Family { title: "Limits", messages: limits::MESSAGES },
    Family { title: "Tags and platforms", messages: content::MESSAGES },
    Family { title: "Image names and the daemon", messages: names::MESSAGES },
];

/// Returns every message, in the order of the document.
pub fn messages() -> impl Iterator<Item = &'static Message> {
    FAMILIES.iter().flat_map(|family| family.messages)
}
