//! String under the microscope, and the boxes that change it.

use yew::prelude::*;

use crate::config::{ConfigFile, EntryId};
use crate::json::Document;
use crate::microscope::{look, NotBase64, Segment, Specimen};
use crate::secret::Secret;
use crate::ui::widget::{flip, ByteField};

/// Value that is shown when no entry is chosen, or one without an `auth`.
const FAKE: &str = "YWxpY2U6czNjcmV0";

/// Text that cannot be decoded.
#[derive(PartialEq)]
pub(super) struct Refused {
    /// Id of the box that it was typed into.
    id: &'static str,
    typed: Secret,
    message: String,
}

/// Specimen on display.
pub(super) struct Seen {
    pub(super) specimen: UseStateHandle<Specimen>,
    pub(super) revealed: UseStateHandle<bool>,
    refused: UseStateHandle<Option<Refused>>,
    /// Shows another specimen, or a refused text.
    pub(super) take: Callback<Result<Specimen, Refused>>,
}

/// Shows the given value or the `auth` of the chosen entry until another text is typed.
#[hook]
pub(super) fn use_seen(
    document: &Document,
    entry: Option<EntryId>,
    value: Option<&'static str>,
    is_fake: bool,
) -> Seen {
    let own = own_auth(document, entry).filter(|_| value.is_none());
    let is_own = own.is_some() && !is_fake;
    let first = own.unwrap_or_else(|| Secret::new(value.unwrap_or(FAKE)));
    let specimen = use_state_eq(|| look(&first));
    let refused = use_state_eq(|| None);
    let revealed = use_state_eq(|| !is_own);
    {
        let (specimen, revealed) = (specimen.setter(), revealed.setter());
        use_effect_with(first, move |first| {
            specimen.set(look(first));
            revealed.set(!is_own);
        });
    }
    let take = {
        let (specimen, refused) = (specimen.setter(), refused.setter());
        Callback::from(move |found| match found {
            Ok(found) => {
                specimen.set(found);
                refused.set(None);
            }
            Err(error) => refused.set(Some(error)),
        })
    };
    Seen { specimen, revealed, refused, take }
}

impl Seen {
    /// Returns a callback for the box `id`; `look` makes the next specimen from the typed text.
    pub(super) fn on_typed(
        &self,
        id: &'static str,
        look: fn(&Specimen, &Secret) -> Result<Specimen, NotBase64>,
    ) -> Callback<Secret> {
        let specimen = (*self.specimen).clone();
        self.take.reform(move |typed| {
            look(&specimen, &typed).map_err(|error| Refused { id, typed, message: describe(error) })
        })
    }

    /// Returns a box with the value, or with the text that was refused in it.
    pub(super) fn field(
        &self,
        id: &'static str,
        label: &'static str,
        value: &Secret,
        on_input: Callback<Secret>,
        on_caret: Callback<usize>,
    ) -> ByteField {
        let refused = (*self.refused).as_ref().filter(|refused| refused.id == id);
        let reveal = flip(&self.revealed);
        ByteField {
            id: id.into(),
            label: label.into(),
            value: refused.map_or(value, |refused| &refused.typed).clone(),
            secret: Some((*self.revealed, reveal)),
            secret_name: format!("“{label}” inside auth").into(),
            error: refused.map(|refused| refused.message.clone().into()),
            on_input,
            on_caret,
            ..ByteField::default()
        }
    }
}

/// Part of a login that has a box of its own.
#[derive(Clone, Copy)]
pub(super) enum Part {
    User,
    Password,
}

/// Returns the username and the password, if a colon is between them.
pub(super) fn login_in(specimen: &Specimen) -> Option<(Secret, Secret)> {
    let colon = specimen.span(Segment::Colon)?;
    let bytes = specimen.bytes().expose();
    Some((Secret::new(&bytes[..colon.start]), Secret::new(&bytes[colon.end..])))
}

impl Seen {
    /// Returns a callback for the box of a part; the other part stays.
    pub(super) fn on_part(&self, part: Part) -> Callback<Secret> {
        let specimen = (*self.specimen).clone();
        self.take.reform(move |typed: Secret| {
            let (user, password) = login_in(&specimen).unwrap_or_default();
            let (user, password) = match part {
                Part::User => (typed, password),
                Part::Password => (user, typed),
            };
            Ok(specimen.with_bytes(&[user.expose(), b":", password.expose()].concat()))
        })
    }

    /// Returns the box of the username, which is masked when it is a secret itself.
    pub(super) fn user(&self, user: &Secret, on_input: Callback<Secret>) -> ByteField {
        let is_secret = self.specimen.hides(Segment::User);
        let field = self.field("inside-user", "Username", user, on_input, Callback::noop());
        ByteField { secret: field.secret.clone().filter(|_| is_secret), ..field }
    }
}

/// Returns the error and its place.
fn describe(error: NotBase64) -> String {
    let at = error.at() + 1;
    format!("Character {at}: {error} The last good value stays below.")
}

/// Returns the `auth` of the chosen entry.
fn own_auth(document: &Document, entry: Option<EntryId>) -> Option<Secret> {
    let entry = ConfigFile::new(document).entry(entry?)?;
    let auth = entry.string("auth");
    (!auth.is_empty()).then(|| Secret::new(auth.as_bytes()))
}
