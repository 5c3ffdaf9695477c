//! HTTP requests as Go's client writes them (`net/http`, `Request.Write`): Host, User-Agent,
//! Content-Length, the other headers by name, and the transport's own headers at the end.

use super::message::{Header, Message, Pieces};
use crate::client::Credential;

/// A request as a client builds it.
pub(super) struct Request {
    pub(super) method: &'static str,
    pub(super) host: String,
    pub(super) target: Pieces,
    pub(super) agent: Pieces,
    /// Headers of its own, sorted by name.
    pub(super) headers: Vec<Header>,
    pub(super) body: Pieces,
    /// Way in which the length of the body is sent.
    pub(super) length: Length,
}

/// Way in which the length of a body is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// No body.
    None,
    /// `Content-Length`.
    Known,
    /// `Transfer-Encoding: chunked`.
    Chunked,
}

impl Request {
    /// Returns the message to a registry, for a client that closes each connection
    /// (`DisableKeepAlives`).
    pub(super) fn message(self) -> Message {
        // Go asks for gzip by itself, but not in a HEAD request.
        let gzip = (self.method != "HEAD").then(|| Header::fixed("Accept-Encoding", "gzip"));
        let close = Header::fixed("Connection", "close");
        self.with(gzip.into_iter().chain([close]).collect())
    }

    /// Returns the message of a client that keeps its connections, as containerd does.
    pub(super) fn kept_open_with_gzip(self) -> Message {
        let gzip = (self.method != "HEAD").then(|| Header::fixed("Accept-Encoding", "gzip"));
        self.with(gzip.into_iter().collect())
    }

    /// Returns the message to the daemon: the CLI keeps the connection and wants nothing
    /// compressed.
    pub(super) fn kept_open(self) -> Message {
        self.with(Vec::new())
    }

    fn with(self, added: Vec<Header>) -> Message {
        let Self { method, host, target, agent, headers: own, body, length } = self;
        let mut headers =
            vec![Header::new("Host", Pieces::text(host)), Header::new("User-Agent", agent)];
        match (length, body.count()) {
            (Length::None, _) => {}
            (Length::Known, Some(count)) => {
                headers.push(Header::new("Content-Length", Pieces::text(count.to_string())));
            }
            (Length::Known, None) => {
                headers.push(Header::new("Content-Length", Pieces::default().varies("length")));
            }
            (Length::Chunked, _) => headers.push(Header::fixed("Transfer-Encoding", "chunked")),
        }
        headers.extend(own);
        headers.extend(added);
        Message::Request { method, target, headers, body }
    }
}

/// Escapes bytes in a query or a form as Go's `url.QueryEscape` does.
pub(super) fn escape(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for &byte in bytes {
        match byte {
            b' ' => text.push('+'),
            b'-' | b'_' | b'.' | b'~' => text.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => text.push(char::from(byte)),
            byte => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                text.push('%');
                text.push(char::from(HEX[usize::from(byte >> 4)]));
                text.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
    text
}

/// Returns `Basic` with base64 of `user:password`.
pub(super) fn basic(credential: &Credential) -> Pieces {
    use base64::Engine;
    let login = [&credential.user, &b":"[..], credential.password.expose()].concat();
    let text = base64::engine::general_purpose::STANDARD.encode(login);
    Pieces::text("Basic ").secret(text)
}
