//! Requests to the token service, and its answers.

use super::conversation::Conversation;
use super::http::{basic, escape, Length, Request};
use super::message::{Header, Message, Piece, Pieces};
use super::scenario::Kind;
use super::{Party, Source};

/// distribution's documents on the service's answers.
const SERVICE: Source =
    Source { text: "distribution, docs/spec/auth/token.md and oauth.md", measured: false };

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
        self.service_answers(by_refresh_token)
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
            "The challenge names a token service. The client signs in there, with the password, and asks for a token for this scope."
        } else {
            "The challenge names a token service. The client has no password and asks for a token that everybody gets."
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
        let why = "The entry has an identity token, which is a refresh token: the client trades it for a short-lived one. When it is stale, nobody falls back to the password.";
        self.request(Party::TokenService, request, why);
    }

    fn service_answers(&mut self, by_refresh_token: bool) -> bool {
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
        let right = self.scenario.right || (self.credential.user.is_empty() && !by_refresh_token);
        let why = match (right, by_refresh_token) {
            (true, true) => "The service finds the refresh token, looks up what its account may do with the repository, and signs a token for that.",
            (true, false) => "The service checks the password, looks up what the account may do with the repository, and signs a token for that, valid for minutes.",
            (false, true) => "The service does not know the refresh token, or it was revoked.",
            (false, false) => "The service checks the password: it is wrong.",
        };
        self.inside(Party::TokenService, who, why, SERVICE);
        let (status, body, why) = if right {
            let name = if by_refresh_token { "access_token" } else { "token" };
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
                "A signed token, usually a JWT, that says who may do what until when.",
            )
        } else {
            let body = Pieces::text("{\"details\":\"incorrect username or password\"}");
            (401, body, "No token. The client never reaches the registry again.")
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
