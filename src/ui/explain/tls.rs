//! TLS to a registry: the places of its files, plain HTTP, and the message of each mistake.

use yew::prelude::*;

use super::asked::Asked;
use super::source::source;
use crate::config::secrets::shown_host;
use crate::config::{ConfigFile, EntryId};
use crate::docker::is_docker_hub;
use crate::json::Document;
use crate::tls::{by_words, mistakes, places, plain_http, Address, Mistake, Place};
use crate::ui::dispatch::{use_dispatch, Dispatch};
use crate::ui::widget::{copy_as, labelled, page_title, prose, setter, LineInput};

/// Properties of [`Tls`].
#[derive(Properties, PartialEq)]
pub(super) struct TlsProps {
    pub(super) document: Document,
    /// The chosen entry, for an address to start with.
    pub(super) entry: Option<EntryId>,
    /// Registry of the error message from which the topic was opened.
    pub(super) asked: Asked,
}

/// Address and known facts about it.
#[component]
pub(super) fn Tls(props: &TlsProps) -> Html {
    let dispatch = use_dispatch();
    let typed = use_state_eq(|| None::<String>);
    let entry = props.entry.and_then(|id| ConfigFile::new(&props.document).entry(id));
    // Docker Hub needs no certificate, so nothing begins with it.
    let entry = entry.filter(|entry| !is_docker_hub(&entry.key()));
    let suggested = entry.map_or_else(
        || "registry.example.com:5000".to_owned(),
        |entry| shown_host(&entry.key()).into_owned(),
    );
    let suggested = props.asked.registry.clone().unwrap_or(suggested);
    let text = (*typed).clone().unwrap_or(suggested);
    let on_input = setter(&typed).reform(Some);
    let address = Address::parse(&text);
    let class = classes!("field", address.is_err().then_some("bad"));
    html! {
        <section class="tls" aria-label="TLS">
            {page_title("TLS: which certificates, and where?")}
            <p class="lede">{prose("None of this is in `config.json`. If your registry uses a private certificate authority, put its `ca.crt` where the program that contacts the registry looks for it. For `docker pull` that is the daemon, on the daemon’s machine.")}</p>
            <div {class}>
                {labelled("address", "Registry address", html! {
                    <LineInput id="address" value={text.clone()} {on_input} placeholder="registry.example.com:5000" />
                })}
                <p class="help" role="status">{match &address {
                    Err(error) => html! { <span class="error">{error.to_string()}</span> },
                    Ok(address) if address.is_docker_hub() => html! { "Docker Hub has a certificate that every system trusts, and Docker reads no directory for it." },
                    Ok(address) if address.is_loopback() => html! { "The Docker daemon takes any certificate of its own machine, and reads no directory for it." },
                    Ok(_) => prose("As in the image’s name: the port counts, `host` and `host:5000` are two directories."),
                }}</p>
            </div>
            if let Ok(address) = &address {
                <h3>{"Where the files go"}</h3>
                <div class="protections">{for places(address).iter().enumerate().map(|(at, place)| place_view(place, at == 0, &dispatch))}</div>
                <h3>{format!("Plain HTTP for {}", address.as_str())}</h3>
                {plain(address)}
                <h3>{"What went wrong?"}</h3>
                <p class="help">{"Find your error message. Prefixes and dates are left out."}</p>
                {wrong(&mistakes(address))}
            }
        </section>
    }
}

/// Returns the place of one program.
fn place_view(place: &Place, is_first: bool, dispatch: &Dispatch) -> Html {
    let files = place.files.iter().map(|(role, path)| {
        html! { <li><code>{path}</code><span class="help">{role.label()}</span></li> }
    });
    let paths: Vec<&str> = place.files.iter().map(|(_, path)| path.as_str()).collect();
    let copy = copy_as(dispatch, &paths.join("\n"), "Copy paths");
    let where_to = place.files.first().map(|(_, path)| path.as_str());
    html! {
        <details class="protection place" open={is_first}>
            <summary>{place.reader}<code>{where_to}</code></summary>
            <p><b>{"Machine: "}</b>{prose(place.machine)}</p>
            <ul class="paths">{for files}</ul>
            <p>{copy}</p>
            if let Some(settings) = &place.settings {
                <pre class="example">{settings}</pre>
                <p>{copy_as(dispatch, settings, "Copy settings")}</p>
            }
            <p>{prose(place.then)}{" "}{prose(place.note)}</p>
            {source(place.source.measured, place.source.text)}
        </details>
    }
}

/// Returns each program's treatment of a registry without TLS.
fn plain(address: &Address) -> Html {
    let rows = plain_http(address).map(|one| {
        let class = if one.works { "verdict yes" } else { "verdict no" };
        html! {
            <tr><th scope="row">{one.program}</th>
                <td><span {class}>{if one.works { "works" } else { "fails" }}</span>{one.text}
                    <span class="detail">{"To change it: "}{one.setting.replace("{address}", address.as_str())}</span>
                    {source(one.source.measured, one.source.text)}</td></tr>
        }
    });
    html! {
        <table class="clients"><thead><tr><th scope="col">{"Program"}</th><th scope="col">{"Without TLS"}</th></tr></thead>
            <tbody>{for rows}</tbody></table>
    }
}

/// Returns the mistakes, grouped by their message.
fn wrong(all: &[Mistake]) -> Html {
    let rows = by_words(all).into_iter().map(|group| {
        let words = group[0].said.iter().map(|said| html! {
            <><pre class="example">{&said.text}</pre>{source(said.source.measured, said.source.text)}</>
        });
        let causes = group.iter().map(|mistake| html! { <li>{prose(mistake.what)}{" "}<b>{prose(mistake.fix)}</b></li> });
        html! { <article class="mistake">{for words}<ul>{for causes}</ul></article> }
    });
    html! { <div class="mistakes">{for rows}</div> }
}
