//! Image references, parsed as `distribution/reference` v0.6.0 does (`normalize.go`,
//! `reference.go`, `regexp.go`), with its error texts.

mod digest;
mod error;
mod grammar;

pub use error::ReferenceError;

/// Docker Hub's domain in references.
pub const HUB: &str = "docker.io";

/// A reference in full: `docker.io/library/alpine:3`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Registry host with its port; empty if the first part of the name is not a host
    /// (`a_b.example.com/x`).
    pub domain: String,
    /// Repository in the registry: `library/alpine`.
    pub path: String,
    /// Tag, if given.
    pub tag: Option<String>,
    /// Digest, if given: `sha256:…`.
    pub digest: Option<String>,
}

impl Reference {
    /// Parses a user's input: a short name is one of Docker Hub (`ParseNormalizedNamed`).
    ///
    /// # Errors
    /// Returns the message that Docker prints.
    pub fn parse(text: &str) -> Result<Self, ReferenceError> {
        if grammar::is_identifier(text) {
            return Err(ReferenceError::Identifier(text.to_owned()));
        }
        let (domain, remainder) = split_domain(text);
        let remote = remainder.split_once(':').map_or(&*remainder, |(name, _)| name);
        if lower(remote) != remote {
            return Err(ReferenceError::NotLowercase(remote.to_owned()));
        }
        parse_full(&format!("{domain}/{remainder}"))
    }

    /// Returns domain and path: `docker.io/library/alpine`.
    pub fn name(&self) -> String {
        match self.domain.as_str() {
            "" => self.path.clone(),
            domain => format!("{domain}/{}", self.path),
        }
    }
}

impl std::fmt::Display for Reference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name())?;
        if let Some(tag) = &self.tag {
            write!(f, ":{tag}")?;
        }
        match &self.digest {
            Some(digest) => write!(f, "@{digest}"),
            None => Ok(()),
        }
    }
}

/// Returns domain and rest, with Docker Hub's defaults filled in (`splitDockerDomain`).
fn split_domain(text: &str) -> (&str, String) {
    let Some((first, rest)) = text.split_once('/') else {
        return (HUB, format!("library/{text}"));
    };
    let (domain, remainder) = if first == "index.docker.io" {
        (HUB, rest)
    } else if first == "localhost" || first.contains(['.', ':']) || lower(first) != first {
        (first, rest)
    } else {
        (HUB, text)
    };
    if domain == HUB && !remainder.contains('/') {
        return (domain, format!("library/{remainder}"));
    }
    (domain, remainder.to_owned())
}

/// Parses like `Parse`: the grammar and the checks after it.
fn parse_full(text: &str) -> Result<Reference, ReferenceError> {
    let Some(parts) = grammar::split(text) else {
        let lowered = lower(text);
        return Err(if lowered != text && grammar::split(&lowered).is_some() {
            ReferenceError::Uppercase
        } else {
            ReferenceError::Format
        });
    };
    if parts.path.len() > 255 {
        return Err(ReferenceError::TooLong);
    }
    if let Some(digest) = parts.digest {
        digest::validate(digest)?;
    }
    Ok(Reference {
        domain: parts.domain.to_owned(),
        path: parts.path.to_owned(),
        tag: parts.tag.map(str::to_owned),
        digest: parts.digest.map(str::to_owned),
    })
}

/// Lower-cases like Go's `strings.ToLower`, which maps one letter to one letter.
pub(crate) fn lower(text: &str) -> String {
    let letter = |c: char| match c {
        '\u{130}' => 'i',
        _ => c.to_lowercase().next().unwrap_or(c),
    };
    text.chars().map(letter).collect()
}
