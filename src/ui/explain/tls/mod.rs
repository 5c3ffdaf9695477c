//! TLS to a registry: the places of its files, plain HTTP, and the messages of each mistake.

mod mistakes;
mod places;

use yew::prelude::*;

use super::asked::Asked;
use super::source::legend;
use crate::config::secrets::shown_host;
use crate::config::ConfigFile;
use crate::json::Document;
use crate::tls::{first_address, Address};
use crate::ui::dispatch::use_dispatch;
use crate::ui::widget::{labelled, page_title, prose, setter, LineInput};
use mistakes::Mistakes;

/// Properties of [`Tls`].
#[derive(Properties, PartialEq)]
pub(super) struct TlsProps {
    pub(super) document: Document,
    /// Key of the chosen registry, to start with.
    pub(super) address: Option<String>,
    /// Registry of the error message from which the topic was opened.
    pub(super) asked: Asked,
}

/// Address and known facts about it.
#[component]
pub(super) fn Tls(props: &TlsProps) -> Html {
    let dispatch = use_dispatch();
    let typed = use_state_eq(|| None::<String>);
    let suggested = || {
        let config = ConfigFile::new(&props.document);
        let keys = config.entries().map(|entry| entry.key().into_owned());
        let helpers = config.cred_helpers().map(|member| member.key.text().into_owned());
        let all = props.address.iter().cloned().chain(keys).chain(helpers);
        first_address(all.map(|key| shown_host(&key).into_owned()))
    };
    let text = (*typed).clone().or_else(|| props.asked.registry.clone()).unwrap_or_else(suggested);
    let on_input = setter(&typed).reform(Some);
    let address = Address::parse(&text);
    let class = classes!("field", address.is_err().then_some("bad"));
    html! {
        <section class="tls" aria-label="TLS">
            {page_title("TLS: which certificates, and where?")}
            <p class="lede">{prose("None of this is in `config.json`. A private authority’s `ca.crt` goes to the program that contacts the registry: for `docker pull` that is the daemon.")}</p>
            <div {class}>
                {labelled("address", "Registry address", html! {
                    <LineInput id="address" value={text.clone()} {on_input} placeholder="registry.example.com:5000" />
                })}
                <p class="help" role="status">{match &address {
                    Err(error) => html! { <span class="error">{error.to_string()}</span> },
                    Ok(address) if address.is_docker_hub() => html! { "Docker Hub has a certificate that every system trusts, and Docker reads no directory for it." },
                    Ok(address) if address.is_loopback() => html! { "The Docker daemon takes any certificate of its own machine, and reads no directory for it." },
                    Ok(_) => prose("As in the image’s name, with the port."),
                }}</p>
            </div>
            if let Ok(address) = &address {
                {places::certificates(address, &dispatch)}
                <Mistakes address={address.clone()} />
                {places::plain(address)}
                {legend()}
            }
        </section>
    }
}
