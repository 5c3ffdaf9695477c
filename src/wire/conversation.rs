//! A client in conversation with a registry: its login and the exchanges so far.

use std::borrow::Cow;

use super::http::{basic, Length, Request};
use super::message::{Exchange, Header, Message, Party, Pieces, Source};
use super::reaction::Reaction;
use super::refusal::Refusal;
use super::scenario::{Command, Kind, Scenario};
use crate::client::Credential;
use crate::docker::reference::{Reference, HUB};

/// The CLI that was recorded.
pub(super) const CLI: Source = Source { text: "docker CLI 28.2.2", measured: true };
/// The daemon that was recorded (`tests/data/wire/dockerd.jsonl`).
const DAEMON: Source =
    Source { text: "dockerd 20.10.24, with its own image store", measured: true };
/// The daemon of which only the source was read.
const CONTAINERD: Source = Source {
    text: "moby docker-v29.7.2, daemon/containerd; containerd, core/remotes/docker",
    measured: false,
};
const SKOPEO: Source = Source { text: "skopeo 1.9.3", measured: true };

/// Reason for an early end of a conversation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// The client has no credential and sends nothing.
    NoBasicCredentials,
    /// The token service returned no token.
    NoToken,
}

pub(super) struct Conversation<'a> {
    pub(super) scenario: &'a Scenario<'a>,
    pub(super) reference: &'a Reference,
    pub(super) credential: Credential,
    pub(super) exchanges: Vec<Exchange>,
    /// Party that speaks to the registry.
    pub(super) speaker: Party,
    /// Sent with every request after the challenge.
    pub(super) authorization: Option<Pieces>,
}

impl<'a> Conversation<'a> {
    pub(super) fn new(
        scenario: &'a Scenario<'a>,
        reference: &'a Reference,
        credential: Credential,
    ) -> Self {
        Self {
            scenario,
            reference,
            credential,
            exchanges: Vec::new(),
            speaker: Party::Client,
            authorization: None,
        }
    }

    /// Returns the host of the registry's HTTP API; Docker Hub's has a host of its own.
    pub(super) fn host(&self) -> &str {
        match self.reference.domain.as_str() {
            HUB => "registry-1.docker.io",
            domain => domain,
        }
    }

    /// Returns the requested tag or digest.
    pub(super) fn version(&self) -> &str {
        let Reference { tag, digest, .. } = self.reference;
        digest.as_deref().or(tag.as_deref()).unwrap_or("latest")
    }

    /// Returns `/v2/team/app/` and `rest`.
    pub(super) fn path(&self, rest: &str) -> Pieces {
        Pieces::text(format!("/v2/{}/{rest}", self.reference.path))
    }

    /// Returns the scope that the command needs.
    pub(super) fn scope(&self) -> String {
        format!("repository:{}:{}", self.reference.path, self.scenario.command.actions())
    }

    pub(super) fn source(&self) -> Source {
        match (self.speaker, self.scenario.command.is_skopeo()) {
            (Party::Daemon, _) if self.scenario.command.has_containerd_store() => CONTAINERD,
            (Party::Daemon, _) => DAEMON,
            (_, true) => SKOPEO,
            _ => CLI,
        }
    }

    /// Returns the program that writes to the terminal.
    pub(super) fn program(&self) -> Source {
        if self.scenario.command.is_skopeo() {
            SKOPEO
        } else {
            CLI
        }
    }

    /// Returns the User-Agent. The daemon names itself and then the CLI.
    pub(super) fn agent(&self) -> Pieces {
        let version = |pieces: Pieces| pieces.varies("version");
        let cli = |pieces: Pieces| version(pieces.and("Docker-Client/"));
        match (self.speaker, self.scenario.command.is_skopeo()) {
            (Party::Daemon, _) => {
                let daemon = version(Pieces::text("docker/")).and(" go/go").varies("version");
                let daemon = daemon.and(" git-commit/").varies("commit").and(" kernel/");
                let daemon = daemon.varies("version").and(" os/").varies("system");
                let daemon = daemon.and(" arch/").varies("architecture");
                cli(daemon.and(" UpstreamClient(")).and(" \\(").varies("system").and("\\))")
            }
            (_, true) => version(Pieces::text("skopeo/")),
            _ => version(Pieces::text("Docker-Client/")).and(" (").varies("system").and(")"),
        }
    }

    pub(super) fn say(
        &mut self,
        from: Party,
        to: Party,
        message: Message,
        why: impl Into<Cow<'static, str>>,
        source: Source,
    ) {
        self.exchanges.push(Exchange { from, to, message, why: why.into(), source });
    }

    /// Adds something that happens inside a party.
    pub(super) fn inside(&mut self, party: Party, what: Pieces, why: &'static str, source: Source) {
        self.say(party, party, Message::Inside(what), why, source);
    }

    /// Adds the terminal's output at the end.
    pub(super) fn screen(&mut self, text: impl Into<Cow<'static, str>>, why: &'static str) {
        let message = Message::Screen(Pieces::text(text));
        self.say(Party::Client, Party::You, message, why, self.program());
    }

    /// Adds what the terminal shows by a source that was only read.
    pub(super) fn screen_read(
        &mut self,
        text: impl Into<Cow<'static, str>>,
        why: &'static str,
        source: Source,
    ) {
        let message = Message::Screen(Pieces::text(text));
        self.say(Party::Client, Party::You, message, why, source);
    }

    pub(super) fn request(&mut self, to: Party, request: Request, why: &'static str) {
        let keeps_open =
            self.speaker == Party::Daemon && self.scenario.command.has_containerd_store();
        let message = if keeps_open { request.kept_open_with_gzip() } else { request.message() };
        self.say(self.speaker, to, message, why, self.source());
    }

    /// Adds a request to the registry with the client's current authorization.
    pub(super) fn call(
        &mut self,
        method: &'static str,
        target: Pieces,
        headers: Vec<Header>,
        (body, length): (Pieces, Length),
        why: &'static str,
    ) {
        let mut all: Vec<Header> = headers;
        let mut insert = |header: Header| {
            let at = all.iter().take_while(|other| other.name <= header.name).count();
            all.insert(at, header);
        };
        if let Some(authorization) = &self.authorization {
            insert(Header::new("Authorization", authorization.clone()));
        }
        if self.scenario.command.is_skopeo() {
            insert(Header::fixed("Docker-Distribution-Api-Version", "registry/2.0"));
        }
        let request = Request {
            method,
            host: self.host().to_owned(),
            target,
            agent: self.agent(),
            headers: all,
            body,
            length,
        };
        self.request(Party::Registry, request, why);
    }

    pub(super) fn get(&mut self, target: Pieces, headers: Vec<Header>, why: &'static str) {
        self.call("GET", target, headers, (Pieces::default(), Length::None), why);
    }

    /// Adds `GET /v2/` without authorization, and the registry's challenge.
    pub(super) fn ping(&mut self) {
        let before = self.authorization.take();
        self.get(Pieces::text("/v2/"), Vec::new(), "The client asks whether this is a registry, and how to authenticate. No credential goes with it.");
        match self.scenario.registry.kind {
            Kind::NoAuth => self.welcome("The registry asks for nothing."),
            _ => self.challenge(
                None,
                "A credential is required. The Www-Authenticate header names which kind.",
            ),
        }
        self.authorization = before;
    }

    /// Does what the challenge requires.
    pub(super) fn authorize(&mut self, scope: Option<&str>) -> Result<(), Stop> {
        let has_login = !self.credential.user.is_empty() && !self.credential.password.is_empty();
        match self.scenario.registry.kind {
            Kind::NoAuth => Ok(()),
            // skopeo sends what it has, even if that is only a colon.
            Kind::Basic if has_login || self.scenario.command.is_skopeo() => {
                self.authorization = Some(basic(&self.credential));
                Ok(())
            }
            Kind::Basic => Err(Stop::NoBasicCredentials),
            Kind::Token | Kind::TokenWithIdentity if !self.credential.registry_token.is_empty() => {
                let token = self.credential.registry_token.expose().to_vec();
                self.authorization = Some(Pieces::text("Bearer ").secret(token));
                Ok(())
            }
            Kind::Token | Kind::TokenWithIdentity => {
                self.fetch_token(scope).then_some(()).ok_or(Stop::NoToken)
            }
        }
    }

    /// Returns whether the registry lets the client do it.
    pub(super) fn is_let_in(&self) -> bool {
        let is_anonymous = self.credential.user.is_empty() && self.credential.password.is_empty();
        let (reaction, is_login) = (self.scenario.reaction, self.scenario.command.is_login());
        let lets = if is_login { reaction.takes_login() } else { reaction == Reaction::Accepts };
        match self.scenario.registry.kind {
            Kind::NoAuth => is_login || reaction != Reaction::NoSuchRepository,
            Kind::Basic => lets && !is_anonymous,
            Kind::Token | Kind::TokenWithIdentity => lets,
        }
    }

    /// Returns how the registry turns the client away, if it does.
    pub(super) fn refusal(&self) -> Refusal {
        let Scenario { reaction, command, registry, .. } = self.scenario;
        Refusal::of(*reaction, *command, registry.kind)
    }

    /// Returns the name of the repository as Docker shows it: without what is the same for all
    /// images of Docker Hub (`reference.FamiliarName`).
    pub(super) fn familiar(&self) -> String {
        let name = self.reference.name();
        let short = name.strip_prefix("docker.io/library/").or(name.strip_prefix("docker.io/"));
        short.map_or(name.clone(), str::to_owned)
    }

    /// Adds the registry's check of a request with authorization; returns whether it is accepted.
    pub(super) fn admit(&mut self) -> bool {
        if self.scenario.registry.kind != Kind::NoAuth {
            self.registry_checks();
        }
        if !self.is_let_in() {
            self.turn_away();
        }
        self.is_let_in()
    }
}

impl Command {
    /// Returns the header lines with the manifest types that the client understands.
    pub(super) fn accepts(self) -> Vec<Header> {
        let line = |value: &'static str| Header {
            any_order: !self.is_skopeo(),
            ..Header::fixed("Accept", value)
        };
        let types: &[&'static str] = match self {
            Self::DockerManifestInspect => &MANIFESTS[2..],
            Self::DockerPullOwnStore => &FOR_DAEMON,
            _ => &FOR_SKOPEO,
        };
        types.iter().map(|value| line(value)).collect()
    }
}

const V2: &str = "application/vnd.docker.distribution.manifest.v2+json";
const LIST: &str = "application/vnd.docker.distribution.manifest.list.v2+json";
const V1: &str = "application/vnd.docker.distribution.manifest.v1+json";
const SIGNED: &str = "application/vnd.docker.distribution.manifest.v1+prettyjws";
const OCI: &str = "application/vnd.oci.image.manifest.v1+json";
const INDEX: &str = "application/vnd.oci.image.index.v1+json";

const MANIFESTS: [&str; 6] = [SIGNED, V1, V2, LIST, INDEX, OCI];
const FOR_DAEMON: [&str; 6] = [V2, LIST, INDEX, SIGNED, "application/json", OCI];
const FOR_SKOPEO: [&str; 6] = [OCI, V2, SIGNED, V1, LIST, INDEX];
