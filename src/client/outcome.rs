//! The result of a look-up, and the questions about it.
//!
//! Its parts are private, so that only this file, [`super::sent`] and [`super::words`] interpret an
//! answer.

use std::rc::Rc;

use super::Credential;
use crate::collections::remove_repeats;
use crate::text::TextRange;

/// Result of a look-up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outcome(Kind);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Signs in with the first, and with the next if that is refused; anonymous if empty.
    SignsIn(Vec<Credential>),
    /// Does any one of these, at random.
    OneOf(Vec<Outcome>),
    /// Shared: a client that asks many helpers goes on in the same way after each.
    Asks(Rc<HelperCall>),
    Fails(String),
    /// Gives a message and continues.
    Warns(String, Box<Outcome>),
}

/// Call of a credential helper, and its consequences.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HelperCall {
    /// Part of the name after `docker-credential-`.
    pub name: String,
    /// Text written to the helper's standard input; helpers trim the line break that some clients
    /// put after it.
    pub asks: String,
    /// True if it is called for another registry, as GitLab Runner calls every helper in the file:
    /// its answer is not used, and `otherwise` follows.
    pub for_other: bool,
    /// True if the client first asks the helper for its list, and only for what is in it.
    pub is_listed: bool,
    /// What the file's entry has besides the login, and is sent with the helper's answer.
    pub beside: Credential,
    /// Follows if the helper has no credential.
    pub otherwise: Outcome,
    /// Follows if the helper fails.
    pub fails: Outcome,
    /// Follows if it is not installed.
    pub missing: Outcome,
}

impl HelperCall {
    /// Returns a call for the registry of the image, to which a missing helper is one that fails.
    pub(super) fn new(name: &str, asks: &str, otherwise: Outcome, fails: Outcome) -> Self {
        let (name, asks, missing) = (name.to_owned(), asks.to_owned(), fails.clone());
        let beside = Credential::default();
        Self { name, asks, for_other: false, is_listed: false, beside, otherwise, fails, missing }
    }
}

impl From<HelperCall> for Outcome {
    fn from(call: HelperCall) -> Self {
        Self(Kind::Asks(Rc::new(call)))
    }
}

impl Outcome {
    /// Sends no credential.
    pub(super) fn anonymous() -> Self {
        Self(Kind::SignsIn(Vec::new()))
    }

    /// Signs in with this entry, even if it is empty.
    pub(super) fn signs_in(credential: Credential) -> Self {
        Self(Kind::SignsIn(vec![credential]))
    }

    /// Signs in with this entry, or anonymously if it is empty.
    pub(super) fn signs_in_unless_empty(credential: Credential) -> Self {
        if credential.is_empty() {
            Self::anonymous()
        } else {
            Self::signs_in(credential)
        }
    }

    /// Tries these one after the other.
    pub(super) fn tries(credentials: Vec<Credential>) -> Self {
        Self(Kind::SignsIn(credentials))
    }

    /// Ends with the client's own message.
    pub(super) fn failure(message: impl Into<String>) -> Self {
        Self(Kind::Fails(message.into()))
    }

    /// Gives this message and continues with `then`.
    pub(super) fn warning(message: impl Into<String>, then: Self) -> Self {
        Self(Kind::Warns(message.into(), Box::new(then)))
    }

    /// Does one of these at random, each once; a single one itself, anonymous for none.
    pub(super) fn one_of(outcomes: impl IntoIterator<Item = Self>) -> Self {
        let mut all: Vec<Self> = Vec::new();
        for outcome in outcomes {
            match outcome.0 {
                Kind::OneOf(inner) => all.extend(inner),
                _ => all.push(outcome),
            }
        }
        remove_repeats(&mut all);
        match all.pop() {
            None => Self::anonymous(),
            Some(only) if all.is_empty() => only,
            Some(last) => {
                all.push(last);
                Self(Kind::OneOf(all))
            }
        }
    }

    /// Returns the outcomes of which one happens: the outcome itself if nothing is random.
    pub fn choices(&self) -> &[Self] {
        match &self.0 {
            Kind::OneOf(outcomes) => outcomes,
            _ => std::slice::from_ref(self),
        }
    }

    /// Returns the entries that it signs in with, each if those before it are refused. None for an
    /// anonymous request, or if a message, a helper or chance comes first.
    pub fn logins(&self) -> &[Credential] {
        match &self.0 {
            Kind::SignsIn(credentials) => credentials,
            _ => &[],
        }
    }

    /// Returns the entry that it signs in with first.
    pub fn login(&self) -> Option<&Credential> {
        self.logins().first()
    }

    /// Returns the helper that it calls.
    pub fn helper(&self) -> Option<&HelperCall> {
        match &self.0 {
            Kind::Asks(call) => Some(call),
            _ => None,
        }
    }

    /// Returns the message that it fails or begins with; of several at random the first.
    pub fn message(&self) -> Option<&str> {
        match &self.0 {
            Kind::Fails(message) | Kind::Warns(message, _) => Some(message),
            Kind::OneOf(outcomes) => outcomes.first()?.message(),
            _ => None,
        }
    }

    /// Returns the outcome after the message, if the client continues.
    pub fn after_message(&self) -> Option<&Self> {
        match &self.0 {
            Kind::Warns(_, then) => Some(then),
            _ => None,
        }
    }

    /// Returns whether it sends nothing at all, in every case.
    pub fn fails(&self) -> bool {
        match &self.0 {
            Kind::Fails(_) => true,
            Kind::OneOf(outcomes) => outcomes.iter().all(Self::fails),
            _ => false,
        }
    }

    /// Returns whether it makes its request without reading a credential.
    pub fn is_anonymous(&self) -> bool {
        matches!(&self.0, Kind::SignsIn(credentials) if credentials.is_empty())
    }

    /// Returns the outcome after a warning, and after helpers whose answer is not used.
    pub fn effective(&self) -> &Self {
        match &self.0 {
            Kind::Asks(call) if call.for_other => call.otherwise.effective(),
            Kind::Warns(_, then) => then.effective(),
            _ => self,
        }
    }

    /// Returns it without ranges, which are in another file than the open one.
    pub(super) fn elsewhere(self) -> Self {
        Self(match self.0 {
            Kind::SignsIn(logins) => {
                Kind::SignsIn(logins.into_iter().map(Credential::elsewhere).collect())
            }
            Kind::OneOf(all) => Kind::OneOf(all.into_iter().map(Self::elsewhere).collect()),
            Kind::Asks(call) => {
                let call = Rc::unwrap_or_clone(call);
                let otherwise = call.otherwise.clone().elsewhere();
                // What follows in two cases is shared: walked twice at each of many helpers, it would
                // never end.
                let after = |other: Self| {
                    if other == call.otherwise {
                        otherwise.clone()
                    } else {
                        other.elsewhere()
                    }
                };
                let (fails, missing) = (after(call.fails), after(call.missing));
                let beside = call.beside.elsewhere();
                Kind::Asks(Rc::new(HelperCall { beside, otherwise, fails, missing, ..call }))
            }
            Kind::Warns(message, then) => Kind::Warns(message, Box::new(then.elsewhere())),
            Kind::Fails(message) => Kind::Fails(message),
        })
    }

    /// Returns what follows if it sends nothing and gives no message: `next` in each such case.
    pub(super) fn or_else(self, next: &Self) -> Self {
        match self.0 {
            Kind::SignsIn(logins) if logins.is_empty() => next.clone(),
            Kind::OneOf(all) => Self::one_of(all.into_iter().map(|one| one.or_else(next))),
            Kind::Asks(call) => {
                let call = Rc::unwrap_or_clone(call);
                HelperCall { otherwise: call.otherwise.or_else(next), ..call }.into()
            }
            kind => Self(kind),
        }
    }

    /// Returns the range of its entry in the open file: the first, if there can be several.
    pub fn place(&self) -> Option<TextRange> {
        let effective = self.effective();
        match &effective.0 {
            Kind::OneOf(outcomes) => outcomes.first()?.place(),
            _ => Some(effective.login()?.range).filter(|range| !range.is_empty()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{HelperCall, Outcome};
    use crate::client::Credential;
    use crate::text::TextRange;

    fn entry(at: usize) -> Outcome {
        Outcome::signs_in(Credential {
            key: format!("k{at}"),
            range: TextRange::new(at, at + 1),
            ..Credential::default()
        })
    }

    #[test]
    fn a_chain_of_helpers_is_walked_once() {
        let chain = (0..100).fold(entry(1), |after, at| {
            let call = HelperCall::new("pass", &at.to_string(), after.clone(), after);
            HelperCall { for_other: true, ..call }.into()
        });
        assert!(chain.place().is_some());
        assert_eq!(chain.elsewhere().place(), None);
    }

    #[test]
    fn a_random_choice_has_each_outcome_once_in_its_first_place() {
        let failure = || Outcome::failure("bad");
        let chosen = Outcome::one_of([entry(2), failure(), entry(1), failure(), entry(2)]);
        assert_eq!(chosen.choices(), [entry(2), failure(), entry(1)]);
        let nested = Outcome::one_of([entry(1), chosen]);
        assert_eq!(nested.choices(), [entry(1), entry(2), failure()]);
        assert_eq!(Outcome::one_of([entry(1), entry(1)]), entry(1));
        assert_eq!(Outcome::one_of([]), Outcome::anonymous());
    }

    #[test]
    fn a_warning_is_a_message_and_no_failure() {
        let warning = || Outcome::warning("careful", entry(1));
        assert_eq!(warning().message(), Some("careful"));
        assert_eq!(warning().after_message(), Some(&entry(1)));
        assert!(!warning().fails());
        assert!(warning().logins().is_empty());
        assert_eq!(warning().effective(), &entry(1));
        assert_eq!(warning().place(), Some(TextRange::new(1, 2)));
        let failures = Outcome::one_of([Outcome::failure("a"), Outcome::failure("b")]);
        assert!(failures.fails());
        assert_eq!(failures.message(), Some("a"));
        assert_eq!(failures.place(), None);
        assert!(!Outcome::one_of([Outcome::failure("a"), warning()]).fails());
    }
}
