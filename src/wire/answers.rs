//! Answers of the registry, and the reasons for them.

use super::conversation::Conversation;
use super::message::{Header, Pieces};
use super::refusal::Refusal;
use super::scenario::Kind;
use super::{Message, Party, Source};

/// docker-registry 2.8.2 with an htpasswd file, asked by the tests.
const REGISTRY: Source = Source { text: "docker-registry 2.8.2 with htpasswd", measured: true };
/// distribution's documents.
const TOKENS: Source = Source { text: "distribution, docs/spec/auth/token.md", measured: false };
/// The specification.
pub(super) const SPECIFICATION: Source =
    Source { text: "OCI distribution specification v1.1", measured: false };
const HTPASSWD: Source =
    Source { text: "distribution v2.8.2, registry/auth/htpasswd/htpasswd.go", measured: false };

const JSON: &str = "application/json; charset=utf-8";
const UNAUTHORIZED: &str = "{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"authentication required\",\"detail\":null}]}\n";

impl Conversation<'_> {
    /// Turns away a request that had what the challenge asked for.
    pub(super) fn turn_away(&mut self) {
        let has_tokens = self.scenario.registry.kind.has_tokens();
        let denied = "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"requested access to the resource is denied\"}]}\n";
        let unknown = "{\"errors\":[{\"code\":\"NAME_UNKNOWN\",\"message\":\"repository name not known to registry\"}]}\n";
        let (status, body, why) = match self.refusal() {
            Refusal::Unauthorized => {
                let scope = (!self.scenario.command.is_login()).then(|| self.scope());
                let why = "Again 401: what was shown is not enough.";
                return self.challenge(scope.as_deref(), why);
            }
            Refusal::Denied if has_tokens => {
                let scope = self.scope();
                let why = "Again 401, with error=\"insufficient_scope\": the token is good, and this repository is not in it. A repository that does not exist gives the same answer.";
                return self.challenge_with(Some(&scope), ",error=\"insufficient_scope\"", why);
            }
            Refusal::Denied => {
                (403, denied, "The login is good, and has no right to this repository.")
            }
            Refusal::Unknown => {
                (404, unknown, "There is no repository of this name. The login has no part in it.")
            }
        };
        let headers = vec![Header::fixed("Content-Type", JSON)];
        self.reply(status, headers, Pieces::text(body), why, SPECIFICATION);
    }

    /// Answers 401 with the challenge. A token registry names the scope that the request needs.
    pub(super) fn challenge(&mut self, scope: Option<&str>, why: &'static str) {
        self.challenge_with(scope, "", why);
    }

    fn challenge_with(&mut self, scope: Option<&str>, error: &str, why: &'static str) {
        let registry = self.scenario.registry;
        let challenge = match (registry.kind.has_tokens(), scope) {
            (false, _) => format!("Basic realm=\"{}\"", registry.realm),
            (true, None) => {
                format!("Bearer realm=\"{}\",service=\"{}\"", registry.realm, registry.service)
            }
            (true, Some(scope)) => format!(
                "Bearer realm=\"{}\",service=\"{}\",scope=\"{scope}\"{error}",
                registry.realm, registry.service
            ),
        };
        let source = if registry.kind == Kind::Basic { REGISTRY } else { TOKENS };
        let headers = vec![
            Header::fixed("Content-Type", JSON),
            Header::fixed("Docker-Distribution-Api-Version", "registry/2.0"),
            Header::new("Www-Authenticate", Pieces::text(challenge)),
        ];
        self.reply(401, headers, Pieces::text(UNAUTHORIZED), why, source);
    }

    /// Answers 200 to `GET /v2/`.
    pub(super) fn welcome(&mut self, why: &'static str) {
        let headers = vec![
            Header::fixed("Content-Length", "2"),
            Header::fixed("Content-Type", JSON),
            Header::fixed("Docker-Distribution-Api-Version", "registry/2.0"),
        ];
        let source =
            if self.scenario.registry.kind == Kind::Basic { REGISTRY } else { SPECIFICATION };
        self.reply(200, headers, Pieces::text("{}"), why, source);
    }

    /// Gives another successful answer, with the headers that matter.
    pub(super) fn good(&mut self, status: u16, headers: Vec<Header>, why: &'static str) {
        self.reply(status, headers, Pieces::default(), why, SPECIFICATION);
    }

    pub(super) fn reply(
        &mut self,
        status: u16,
        headers: Vec<Header>,
        body: Pieces,
        why: &'static str,
        source: Source,
    ) {
        let message = Message::Answer { status, headers, body };
        self.say(Party::Registry, self.speaker, message, why, source);
    }

    /// Lets the registry check the password itself, or the token.
    pub(super) fn registry_checks(&mut self) {
        let (what, why, source) = if self.scenario.registry.kind == Kind::Basic {
            let line = Pieces::default()
                .user(&self.credential)
                .and(":")
                .varies("bcrypt: cost, salt and hash");
            let why = if self.scenario.reaction.takes_login() {
                "The registry reverses the base64, splits at the first colon, finds the user's line in its htpasswd file, and computes bcrypt of the password with the salt there: the hashes are equal."
            } else {
                "The registry reverses the base64, splits at the first colon, and computes bcrypt of the password with the salt of the user's line in its htpasswd file: the hashes differ, or there is no such line."
            };
            (line, why, HTPASSWD)
        } else {
            let claims = Pieces::text("iss, aud, exp, access");
            let why = "The registry checks the token's signature with the key of the token service it trusts, then issuer, audience, expiry time, and the access it lists. It never sees the password.";
            (claims, why, TOKENS)
        };
        self.inside(Party::Registry, what, why, source);
    }
}
