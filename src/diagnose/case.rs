//! A symptom, the open file and the time, with what the engines and the rules say about them.

use std::cell::OnceCell;

use super::sends::{ask, Answer, Sends};
use super::symptom::Symptom;
use super::terms::{Action, Program, Role, Step};
use crate::client::{client, ClientId, Credential};
use crate::config::secrets::{log_masked, shown_user, Secrets};
use crate::config::ConfigFile;
use crate::docker::reference::HUB;
use crate::json::Document;
use crate::lint::{self, Activity, Finding};
use crate::text::TextRange;

/// What causes are tested against.
pub(super) struct Case<'a> {
    pub(super) symptom: &'a Symptom,
    pub(super) document: Option<&'a Document>,
    now: i64,
    answer: OnceCell<Option<Answer>>,
    findings: OnceCell<Vec<Finding>>,
    secrets: OnceCell<Secrets>,
}

impl<'a> Case<'a> {
    pub(super) fn new(symptom: &'a Symptom, document: Option<&'a Document>, now: i64) -> Self {
        let (answer, findings, secrets) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { symptom, document, now, answer, findings, secrets }
    }

    /// Returns the program, or the most common one that gives this message.
    pub(super) fn program(&self) -> Program {
        self.symptom.candidates().first().copied().unwrap_or(Program::Docker)
    }

    /// Returns the clients of the programs that may have given the message.
    pub(super) fn clients(&self) -> Vec<ClientId> {
        let mut clients: Vec<ClientId> = Vec::new();
        for id in self.symptom.candidates().iter().filter_map(|program| program.client()) {
            if !clients.contains(&id) {
                clients.push(id);
            }
        }
        clients
    }

    /// Returns the registry: of the image, of the text, or the one that gives this message.
    pub(super) fn registry(&self) -> Option<String> {
        let is_hub = ["hub-", "incorrect-username"]
            .iter()
            .any(|start| self.symptom.message.id.starts_with(start));
        self.symptom.registry().or_else(|| is_hub.then(|| HUB.to_owned()))
    }

    /// Returns what is sent; `None` without a file or a registry.
    pub(super) fn answer(&self) -> Option<&Answer> {
        let find = || {
            // At a sign-in the login is typed, and the file has no part in it.
            let document = self.document.filter(|_| self.symptom.step != Step::SignIn)?;
            let clients = self.clients();
            if let Some(image) = self.symptom.image() {
                return ask(&clients, document, image, true);
            }
            let registry = self.registry()?;
            let image = match registry.as_str() {
                HUB => "docker.io/library/alpine".to_owned(),
                registry => format!("{registry}/team/app"),
            };
            ask(&clients, document, &image, false)
        };
        self.answer.get_or_init(find).as_ref()
    }

    /// Returns the login that is sent.
    pub(super) fn login(&self) -> Option<&Credential> {
        match &self.answer()?.sends {
            Sends::Login(login) => Some(login),
            _ => None,
        }
    }

    /// Returns whether the file, as far as the engines tell, sends a login or what a helper has; also
    /// true without a file.
    pub(super) fn may_send(&self) -> bool {
        let sends = self.answer().map(|answer| &answer.sends);
        !matches!(sends, Some(Sends::Nothing | Sends::Stops))
    }

    /// Returns whether the command pushes; `None` if the text does not tell.
    pub(super) fn pushes(&self) -> Option<bool> {
        self.symptom.action.map(|action| action == Action::Push)
    }

    /// Returns whether the text can come from `docker login`, whose login is typed.
    pub(super) fn may_sign_in(&self) -> bool {
        let has_image = self.symptom.image().is_some();
        let id = self.symptom.message.id;
        self.symptom.step == Step::SignIn || (id == "incorrect-username-or-password" && !has_image)
    }

    /// Returns the findings of the rules in the file.
    pub(super) fn findings(&self) -> &[Finding] {
        self.findings.get_or_init(|| {
            let find = |document| lint::check(document, self.now, Activity::Editing);
            self.document.map(find).unwrap_or_default()
        })
    }

    /// Returns the findings inside `range`.
    pub(super) fn findings_in(&self, range: TextRange) -> impl Iterator<Item = &Finding> {
        self.findings().iter().filter(move |finding| range.contains(finding.range))
    }

    /// Returns the line of a place in the file, from 1.
    pub(super) fn line(&self, range: TextRange) -> usize {
        self.document.map_or(1, |document| document.lines().line_at(range.start) + 1)
    }

    /// Returns the name of the client that was asked.
    pub(super) fn client_name(&self) -> &'static str {
        match self.answer() {
            Some(answer) => client(answer.client).name,
            None => self.program().name(),
        }
    }

    /// Returns the username that is sent, for showing; empty if there is none.
    pub(super) fn user(&self) -> String {
        let of_text = || self.symptom.part(Role::User).map(|part| part.shown().to_owned());
        match self.login() {
            Some(login) => shown_user(&login.user, login.password.expose()).into_owned(),
            None => of_text().unwrap_or_default(),
        }
    }

    /// Masks the secrets of the file and whatever looks like one.
    pub(super) fn hide(&self, text: &str) -> String {
        self.secrets().hide(text)
    }

    /// Masks the secrets of the file in a name from the text, and what is none of the public things
    /// that look random there, such as a tag that is a commit.
    pub(super) fn hide_in_name(&self, name: &str) -> String {
        self.secrets().hide_known(&log_masked(name))
    }

    fn secrets(&self) -> &Secrets {
        let of = |document| Secrets::of(ConfigFile::new(document));
        self.secrets.get_or_init(|| self.document.map(of).unwrap_or_default())
    }
}
