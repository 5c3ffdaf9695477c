//! A registry's address in an image's name.

use std::net::{IpAddr, Ipv6Addr};

use crate::docker::DOCKER_HUB_HOSTS;

/// `host` or `host:port`. Directories for certificates have exactly this name, including the port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    text: String,
    /// Length of the host.
    host: usize,
}

/// Reason why a text is not an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAddress {
    /// Empty text.
    #[error("Type a host, and a port if the image's name has one: registry.example.com:5000.")]
    Empty,
    /// `https://` before the address.
    #[error("Leave out the scheme. The directory is named as in the image: host, or host:port.")]
    Scheme,
    /// Text after a slash.
    #[error("Leave out everything from the slash on: certificates belong to a host, not to a repository.")]
    Path,
    /// A character that no host has.
    #[error("There is a character that no host name has.")]
    Character,
    /// A port that is not a number from 1 to 65535.
    #[error("The port is a number from 1 to 65535.")]
    Port,
}

/// Address that is shown where the file has none.
const EXAMPLE: &str = "registry.example.com:5000";

/// Returns the host to begin with: the first one that needs a certificate of its own, which Docker Hub
/// never does, or an example.
pub fn first_address(hosts: impl IntoIterator<Item = String>) -> String {
    let needs_one =
        |host: &String| Address::parse(host).is_ok_and(|address| !address.is_docker_hub());
    hosts.into_iter().find(needs_one).unwrap_or_else(|| EXAMPLE.to_owned())
}

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// Returns the reason why it is not an address.
    pub fn parse(text: &str) -> Result<Self, NotAnAddress> {
        if text.is_empty() {
            return Err(NotAnAddress::Empty);
        }
        if text.contains("://") {
            return Err(NotAnAddress::Scheme);
        }
        if text.contains('/') {
            return Err(NotAnAddress::Path);
        }
        let (host, port) = match text.strip_prefix('[') {
            Some(rest) => {
                let (ip, rest) = rest.split_once(']').ok_or(NotAnAddress::Character)?;
                ip.parse::<Ipv6Addr>().map_err(|_| NotAnAddress::Character)?;
                let port = match rest {
                    "" => None,
                    _ => Some(rest.strip_prefix(':').ok_or(NotAnAddress::Character)?),
                };
                (ip.len() + 2, port)
            }
            None => match text.split_once(':') {
                Some((host, port)) => (host.len(), Some(port)),
                None => (text.len(), None),
            },
        };
        let name = &text[..host];
        let known = |c: char| c.is_ascii_alphanumeric() || "-._[]:".contains(c);
        if name.is_empty() || !name.chars().all(known) {
            return Err(NotAnAddress::Character);
        }
        let digits = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
        if port
            .is_some_and(|port| !digits(port) || port.parse::<u16>().map_or(true, |port| port == 0))
        {
            return Err(NotAnAddress::Port);
        }
        Ok(Self { text: text.to_owned(), host })
    }

    /// Returns the address as written in the image's name.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the address without its port.
    pub fn host(&self) -> &str {
        &self.text[..self.host]
    }

    /// Returns the address of its HTTP API: Docker Hub's is not the name in images.
    pub(super) fn api(&self) -> &str {
        if self.is_docker_hub() {
            "registry-1.docker.io"
        } else {
            &self.text
        }
    }

    /// Returns whether it is this machine. A name that the system resolves to such an address
    /// counts too.
    pub fn is_loopback(&self) -> bool {
        let ip = self.host().trim_start_matches('[').trim_end_matches(']');
        self.host() == "localhost" || ip.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    }

    /// Returns whether it is Docker Hub, for which Docker reads no directory (`lookupV2Endpoints`).
    pub fn is_docker_hub(&self) -> bool {
        DOCKER_HUB_HOSTS.contains(&self.host())
    }
}
