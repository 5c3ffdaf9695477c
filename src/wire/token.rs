//! Requests to the token service, and its answers.

use super::conversation::Conversation;
use super::http::{basic, escape, Length, Request};
use super::message::{Header, Message, Piece, Pieces};
use super::reaction::Reaction;
use super::scenario::Kind;
use super::{Party, Source};
use crate::client::Credential;

/// distribution's documents on the service's answers.
const SERVICE: Source =
    Source { text: "distribution, docs/spec/auth/token.md and oauth.md", measured: false };

/// How a token is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Grant {
    /// A GET, with user and password in a header or without a login.
    Basic,
    /// A POST with the refresh token that the file has as identity token.
    RefreshToken,
    /// A POST with user and password.
    Password,
}

impl Conversation<'_> {
    /// Requests a token; returns whether there is one now.
    pub(super) fn fetch_token(&mut self, scope: Option<&str>) -> bool {
        let by_refresh_token =
            !self.scenario.command.is_login() && !self.credential.identity_token.is_empty();
        if by_refresh_token {
            self.post_refresh_token(scope.unwrap_or_default());
        } else {
            self.get_token(scope);
        }
        self.service_answers(if by_refresh_token { Grant::RefreshToken } else { Grant::Basic })
    }

    /// Adds the POST of containerd (`auth/fetch.go`, `FetchTokenWithOAuth`).
    pub(super) fn post_login(&mut self, scope: &str, grant: Grant) {
        let (scope, service) =
            (escape(scope.as_bytes()), escape(self.scenario.registry.service.as_bytes()));
        let client = Pieces::text("client_id=containerd-client&grant_type=");
        let body = if grant == Grant::RefreshToken {
            let token = escape(self.credential.identity_token.expose());
            let form = client.and("refresh_token&refresh_token=").secret(token);
            form.and(format!("&scope={scope}&service={service}"))
        } else {
            let password = escape(self.credential.password.expose());
            let form = client.and("password&password=").secret(password);
            let form = form.and(format!("&scope={scope}&service={service}&username="));
            form.of_user(&self.credential, escape(&self.credential.user))
        };
        let form = "application/x-www-form-urlencoded; charset=utf-8";
        let request =
            self.to_service("POST", None, vec![Header::fixed("Content-Type", form)], body);
        let why = "The challenge names a token service. The login goes there in the body of a POST, which asks for a token for this scope.";
        self.request(Party::TokenService, request, why);
    }

    /// Adds the GET with which containerd tries again (`auth/fetch.go`, `FetchToken`).
    pub(super) fn get_token_again(&mut self, scope: &str) {
        let Credential { user, password, identity_token, .. } = self.credential.clone();
        let is_token = !identity_token.is_empty();
        let login = if is_token {
            Credential { password: identity_token, ..Credential::default() }
        } else {
            Credential { user, password, ..Credential::default() }
        };
        let query = format!(
            "scope={}&service={}",
            escape(scope.as_bytes()),
            escape(self.scenario.registry.service.as_bytes())
        );
        let headers = vec![Header::new("Authorization", basic(&login))];
        let request = self.to_service("GET", Some(&query), headers, Pieces::default());
        let why = "Some token services know no POST, so containerd asks again with a GET and the login in its header.";
        self.request(Party::TokenService, request, why);
    }

    /// Returns a request of containerd to the token service.
    fn to_service(
        &self,
        method: &'static str,
        query: Option<&str>,
        headers: Vec<Header>,
        body: Pieces,
    ) -> Request {
        let (host, path) = realm(&self.scenario.registry.realm);
        let query = query.map_or_else(String::new, |query| format!("?{query}"));
        let length = if body.is_empty() { Length::None } else { Length::Known };
        Request {
            method,
            host: host.to_owned(),
            target: Pieces::text(format!("{path}{query}")),
            agent: Pieces::text("containerd/").varies("version"),
            headers,
            body,
            length,
        }
    }

    /// Adds `GET realm?…` with Basic: the only request with the password.
    fn get_token(&mut self, scope: Option<&str>) {
        let user = &self.credential.user;
        let with_password = !user.is_empty() && !self.credential.password.is_empty();
        // skopeo names the account even without a password.
        let names_account =
            with_password || (self.scenario.command.is_skopeo() && !user.is_empty());
        let (host, path) = realm(&self.scenario.registry.realm);
        let mut target = Pieces::text(format!("{path}?"));
        if names_account {
            target = target.and("account=").of_user(&self.credential, escape(user)).and("&");
        }
        let mut query = Vec::new();
        if self.scenario.command.is_login() {
            query.push("client_id=docker&offline_token=true".to_owned());
        }
        if let Some(scope) = scope {
            query.push(format!("scope={}", escape(scope.as_bytes())));
        }
        query.push(format!("service={}", escape(self.scenario.registry.service.as_bytes())));
        let headers = with_password.then(|| Header::new("Authorization", basic(&self.credential)));
        let why = if with_password {
            "The challenge names a token service. The client sends the password there, and asks for a token for this scope."
        } else {
            "The challenge names a token service. The client has no password and asks for the anonymous token."
        };
        let request = Request {
            method: "GET",
            host: host.to_owned(),
            target: target.and(query.join("&")),
            agent: self.agent(),
            headers: headers.into_iter().collect(),
            body: Pieces::default(),
            length: Length::None,
        };
        self.request(Party::TokenService, request, why);
    }

    /// Adds `POST realm` with the refresh token that the file holds as identity token.
    fn post_refresh_token(&mut self, scope: &str) {
        let skopeo = self.scenario.command.is_skopeo();
        let client = match (skopeo, self.scenario.command.has_daemon()) {
            (true, _) => "containers%2Fimage",
            (false, true) => "docker",
            (false, false) => "registry-client",
        };
        let token = escape(self.credential.identity_token.expose());
        let body =
            Pieces::text(format!("client_id={client}&grant_type=refresh_token&refresh_token="))
                .secret(token)
                .and(format!(
                    "&scope={}&service={}",
                    escape(scope.as_bytes()),
                    escape(self.scenario.registry.service.as_bytes())
                ));
        let (host, path) = realm(&self.scenario.registry.realm);
        let request = Request {
            method: "POST",
            host: host.to_owned(),
            target: Pieces::text(path.to_owned()),
            agent: self.agent(),
            headers: vec![Header::fixed("Content-Type", "application/x-www-form-urlencoded")],
            body,
            length: if skopeo { Length::Chunked } else { Length::Known },
        };
        let why = "The entry has an identity token, which is a refresh token: the client trades it for a short-lived one. When it is stale, the client does not fall back to the password.";
        self.request(Party::TokenService, request, why);
    }

    pub(super) fn service_answers(&mut self, grant: Grant) -> bool {
        let by_refresh_token = grant == Grant::RefreshToken;
        let who = if by_refresh_token {
            Pieces::text("refresh token")
        } else {
            let user = Pieces::default().user(&self.credential);
            if self.credential.user.is_empty() {
                Pieces::text("nobody")
            } else {
                user
            }
        };
        let reaction = self.scenario.reaction;
        let is_anonymous =
            self.credential.user.is_empty() && self.credential.identity_token.is_empty();
        let right = reaction.takes_login() || (is_anonymous && !by_refresh_token);
        let lacks = right
            && matches!(reaction, Reaction::NotThisRepository | Reaction::NoSuchRepository)
            && !self.scenario.command.is_login();
        let why = match (right, by_refresh_token) {
            _ if lacks => "The service accepts the login, finds no right to this repository, and still signs a token, without this repository in it.",
            (true, true) => "The service finds the refresh token, looks up what its account may do with the repository, and signs a token for that.",
            (true, false) => "The service checks the password, looks up what the account may do with the repository, and signs a token for that, valid for minutes.",
            (false, true) => "The service does not know the refresh token, or it was revoked.",
            (false, false) => "The service checks the password: it is wrong.",
        };
        self.inside(Party::TokenService, who, why, SERVICE);
        let (status, body, why) = if right {
            let name = if grant == Grant::Basic { "token" } else { "access_token" };
            let mut body = Pieces::text(format!("{{\"{name}\":\""))
                .varies("token")
                .and("\",\"expires_in\":300");
            if self.scenario.command.is_login()
                && self.scenario.registry.kind == Kind::TokenWithIdentity
            {
                body = body.and(",\"refresh_token\":\"").varies("refresh token").and("\"");
            }
            (
                200,
                body.and("}"),
                "A signed token, usually a JWT: which account may do what until \
                when.",
            )
        } else {
            let body = Pieces::text("{\"details\":\"incorrect username or password\"}");
            let why = if grant == Grant::Basic || !self.scenario.command.has_containerd_store() {
                "No token. The client never reaches the registry again."
            } else {
                "No token."
            };
            (401, body, why)
        };
        let message = Message::Answer {
            status,
            headers: vec![Header::fixed("Content-Type", "application/json")],
            body,
        };
        self.say(Party::TokenService, self.speaker, message, why, SERVICE);
        if right {
            self.authorization =
                Some(Pieces(vec![Piece::Text("Bearer ".into()), Piece::Varies("token")]));
        }
        right
    }
}

/// Returns host and path of the token service's address.
fn realm(realm: &str) -> (&str, &str) {
    let rest = realm.split_once("://").map_or(realm, |(_, rest)| rest);
    let at = rest.find('/').unwrap_or(rest.len());
    rest.split_at(at)
}
