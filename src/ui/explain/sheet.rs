//! Sheet for a class: two pages of A4 with pictures and room to write, and a third with the answers.

use yew::prelude::*;

use super::microscope::figure;
use crate::teach::QUESTIONS;
use crate::ui::browser::dom;
use crate::ui::widget::{button, flip, prose, toggle, Dialog};

/// A file as `docker login` writes it.
const FILE: &str = "{\n    \"auths\": {\n        \"https://index.docker.io/v1/\": {\n            \"auth\": \"YWxpY2U6czNjcmV0\"\n        },\n        \"registry.example.com:5000\": {\n            \"auth\": \"Ym90OmZha2UtdG9rZW4tMQ==\"\n        }\n    },\n    \"credHelpers\": {\n        \"ghcr.io\": \"pass\"\n    }\n}";
/// `auth` of the picture.
const AUTH: &str = "YWxpY2U6czNjcmV0";
/// Images, and the key of each.
const KEYS: &[(&str, &str)] = &[
    ("alpine", "https://index.docker.io/v1/"),
    ("ghcr.io/team/app", "ghcr.io"),
    ("registry.example.com:5000/app", "registry.example.com:5000"),
    ("localhost:5000/app", "localhost:5000"),
];
/// What Docker asks for one registry, in order.
const ORDER: &[&str] = &[
    "the variable `DOCKER_AUTH_CONFIG`, since 28.3, if it has this host",
    "the helper that `credHelpers` names for exactly this host",
    "the helper in `credsStore`",
    "the entry in `auths`",
];
/// A pull in five steps.
const PULL: &[&str] = &[
    "The command line finds the login in the file.",
    "It sends the login to the daemon.",
    "The registry answers 401 and names its token service.",
    "The daemon sends the password there and gets a token.",
    "With the token the image arrives.",
];

/// Properties of [`Sheet`].
#[derive(Properties, PartialEq)]
pub(super) struct SheetProps {
    pub(super) on_close: Callback<()>,
}

#[component]
pub(super) fn Sheet(props: &SheetProps) -> Html {
    let answers = use_state_eq(|| false);
    let print = |_: MouseEvent| dom::print();
    html! {
        <Dialog title="Docker’s config.json, a sheet for a class" on_close={props.on_close.clone()} class="broad sheet">
            <div class="group only-screen">
                {button("button primary", print, "Print")}
                {toggle("button", flip(&answers), *answers, "With the answers")}
            </div>
            {first_page()}
            {questions()}
            if *answers { {answers_page()} }
        </Dialog>
    }
}

fn first_page() -> Html {
    let items = |texts: &[&str]| -> Html {
        texts.iter().map(|text| html! { <li>{prose(text)}</li> }).collect()
    };
    html! {
        <section class="page" aria-label="Page 1">
            <h3>{"What is in the file"}</h3>
            <div class="anatomy">
                <pre class="example">{FILE}</pre>
                <ul>
                    <li>{prose("`auths` has one entry per registry. Its key names the registry.")}</li>
                    <li>{prose("`auth` is username, colon and password in base64. Nothing protects it.")}</li>
                    <li>{prose("`credHelpers` names a program that keeps the login of one registry; `credsStore` names one for all.")}</li>
                </ul>
            </div>
            <h3>{"Three bytes become four characters"}</h3>
            {figure(AUTH)}
            <div class="anatomy">
                <div><h3>{"Which key?"}</h3>
                    <table class="clients"><thead><tr><th scope="col">{"Image"}</th><th scope="col">{"Key"}</th></tr></thead>
                    <tbody>{for KEYS.iter().map(|(image, key)| html! { <tr><td><code>{*image}</code></td><td><code>{*key}</code></td></tr> })}</tbody></table></div>
                <div><h3>{"Which one wins?"}</h3><ol class="steps">{items(ORDER)}</ol></div>
            </div>
            <h3>{"A pull in five steps"}</h3>
            <ol class="pull-steps">{items(PULL)}</ol>
        </section>
    }
}

fn questions() -> Html {
    let rows = QUESTIONS.iter().map(|(question, lines, _)| {
        let ruled = (0..*lines).map(|_| html! { <div class="ruled"></div> });
        html! { <li>{prose(question)}{for ruled}</li> }
    });
    html! {
        <section class="page" aria-label="Page 2"><h3>{"Questions"}</h3>
            <p class="name-line">{"Name"}<span class="ruled"></span></p>
            <ol class="questions">{for rows}</ol></section>
    }
}

fn answers_page() -> Html {
    let rows = QUESTIONS.iter().map(|(question, _, answer)| html! { <li><p>{prose(question)}</p><p><b>{prose(answer)}</b></p></li> });
    html! { <section class="page" aria-label="Page 3"><h3>{"Answers"}</h3><ol class="questions">{for rows}</ol></section> }
}
