//! The error message with its parts underlined, and what they are.

use yew::prelude::*;

use crate::diagnose::{Role, Symptom};
use crate::secret::Secret;
use crate::text::{DisplayText, BULLET};

/// Roles that the list explains, in its order; the others are words around them.
const LISTED: [Role; 9] = [
    Role::Registry,
    Role::Repository,
    Role::Tag,
    Role::Platform,
    Role::User,
    Role::Helper,
    Role::Path,
    Role::Byte,
    Role::Status,
];

/// Returns the message, and its reading.
pub(super) fn said(text: &Secret, symptom: &Symptom) -> Html {
    let text = text.expose_lossy();
    let spans = symptom.spans().into_iter().map(|span| {
        let shown = if span.is_secret {
            BULLET.to_string().repeat(8)
        } else {
            DisplayText::new(span.range.of(text.as_bytes())).text()
        };
        let class = classes!(span.role.map(class_of), span.is_secret.then_some("m"));
        html! { <span {class} title={span.role.map(Role::label)}>{shown}</span> }
    });
    let rows = LISTED.iter().filter_map(|role| {
        let part = symptom.part(*role)?;
        Some(row(role.label(), class_of(*role), part.shown().to_owned()))
    });
    let program = match symptom.candidates() {
        [only] => only.name().to_owned(),
        several => {
            let names: Vec<_> = several.iter().take(3).map(|program| program.name()).collect();
            names.join(", or ")
        }
    };
    html! {
        <>
            <pre class="said" tabindex="0" role="group" aria-label="The error message">{for spans}</pre>
            <dl class="parts">
                {row("Program", class_of(Role::Wrapper), program)}
                {row("It could not", class_of(Role::Sentence), symptom.step.words().to_owned())}
                {for rows}
                if let Some(store) = symptom.store { {row("Image store", "", store.name().to_owned())} }
            </dl>
        </>
    }
}

fn row(label: &'static str, class: &'static str, value: String) -> Html {
    html! { <div><dt>{label}</dt><dd><bdi {class}>{value}</bdi></dd></div> }
}

/// Returns the class whose underline ties a part to its row.
fn class_of(role: Role) -> &'static str {
    match role {
        Role::Wrapper => "bit program",
        Role::Sentence => "bit failure",
        Role::Registry => "bit registry",
        Role::Repository | Role::Tag => "bit image",
        Role::Action | Role::Platform | Role::User | Role::Helper | Role::Names => "bit word",
        Role::Path | Role::Byte | Role::Status => "bit place",
    }
}
