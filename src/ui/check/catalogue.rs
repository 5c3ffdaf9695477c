//! Page of a rule, and the catalogue of all rules.

use yew::prelude::*;

use crate::app::Link;
use crate::client::{client, ClientSet};
use crate::diagnose::{gives_text, message_of};
use crate::json::Document;
use crate::lint::{on_leaving, Activity, Affects, Example, Rule, Severity, FAMILIES};
use crate::ui::browser::{clock::now, focus};
use crate::ui::dispatch::use_dispatch;
use crate::ui::links::copy_link;
use crate::ui::widget::{paragraphs, prose, Dialog, LineInput};

/// Returns the page of a rule.
pub(in crate::ui) fn rule_page(rule: &'static Rule) -> Html {
    let example = |title: &str, examples: &[Example]| {
        let shown = examples.first().map(|example| {
            let text = String::from_utf8_lossy(&example.contents()).into_owned();
            html! {
                <>
                    <p class="label">{title}if !example.note.is_empty() { {format!(" ({})", example.note)} }</p>
                    <pre class="example"><bdi>{text}</bdi></pre>
                </>
            }
        });
        html! { {for shown} }
    };
    html! {
        <div class="rule">
            {paragraphs(rule.why)}
            <p class="label">{"Concerns"}</p><p>{concerns(rule)}</p>
            if let Some(message) = message_of(rule.id) {
                <p class="label">{"Message"}</p><p><code>{message.shown()}</code></p>
            }
            {example("Like this", rule.bad)}
            {example("Fixed", rule.good)}
            {for rule.fixes().into_iter().map(|(label, applicability)| html! { <p><b>{"Fix: "}</b>{prose(label)}{". "}{applicability.words()}</p> })}
            <p class="source">{prose(rule.source)}</p>
            <p class="source"><code>{rule.id}</code></p>
        </div>
    }
}

/// Returns the findings about handling when the file leaves the page, each with its page to unfold;
/// `None` when there is none.
pub(in crate::ui) fn handling(document: &Document, activity: Activity) -> Option<Html> {
    let found = on_leaving(document, now(), activity);
    if found.is_empty() {
        return None;
    }
    let notes = found.into_iter().map(|finding| {
        html! {
            <details class="finding w" key={finding.rule.id}>
                <summary><b>{finding.rule.title}</b></summary>
                <p>{prose(finding.message())}</p>{rule_page(finding.rule)}
            </details>
        }
    });
    Some(notes.collect())
}

fn concerns(rule: &Rule) -> String {
    let (Affects::Clients(clients) | Affects::Outside(clients)) = rule.affects else {
        return "Everyone who keeps or reads the file.".to_owned();
    };
    if clients == ClientSet::ALL {
        return "All clients.".to_owned();
    }
    let names: Vec<&str> = clients.iter().map(|id| client(id).name).collect();
    format!("{}.", names.join(", "))
}

/// Properties of [`Catalogue`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct CatalogueProps {
    /// Rule that is shown unfolded, with the focus.
    pub(in crate::ui) first: Option<&'static str>,
    pub(in crate::ui) on_close: Callback<()>,
}

/// All rules, with a search.
#[component]
pub(in crate::ui) fn Catalogue(props: &CatalogueProps) -> Html {
    let query = use_state_eq(String::new);
    let on_input = {
        let query = query.setter();
        Callback::from(move |text: String| query.set(text.trim().to_owned()))
    };
    use_effect_with(props.first, |first| {
        focus::soon_at(first.map(|id| format!("#{} summary", id_of(id))));
    });
    let matches = |rule: &&'static Rule| {
        let words = query.to_lowercase();
        let in_text = |text: &str| text.to_lowercase().contains(&words);
        let has = in_text(rule.id) || in_text(rule.title) || in_text(rule.why);
        has || gives_text(rule.id, &query)
    };
    let mut count = 0;
    let families: Vec<Html> = FAMILIES
        .iter()
        .map(|(family, rules)| {
            let shown: Vec<&'static Rule> = rules.iter().filter(matches).collect();
            count += shown.len();
            if shown.is_empty() {
                return Html::default();
            }
            html! {
                <section><h3>{family.title()}</h3>{for shown.into_iter().map(|rule| html! { <Line key={rule.id} {rule} is_first={props.first == Some(rule.id)} /> })}</section>
            }
        })
        .collect();
    html! {
        <Dialog title="All rules" on_close={props.on_close.clone()} class="broad">
            <div class="field"><label for="rule-search">{"Search the rules"}</label>
                <div class="input"><LineInput id="rule-search" search={true} {on_input} placeholder="newline, helper, illegal base64" /></div></div>
            <p class="help" role="status">{if count == 1 { "1 rule".to_owned() } else { format!("{count} rules") }}</p>
            {for families}
        </Dialog>
    }
}

/// Properties of [`Line`].
#[derive(Properties)]
struct LineProps {
    rule: &'static Rule,
    /// True where it is unfolded from the start.
    is_first: bool,
}

impl PartialEq for LineProps {
    fn eq(&self, other: &Self) -> bool {
        (self.rule.id, self.is_first) == (other.rule.id, other.is_first)
    }
}

/// One rule; its page is drawn when it is unfolded, so that the catalogue opens at once.
#[component]
fn Line(props: &LineProps) -> Html {
    let dispatch = use_dispatch();
    let is_first = props.is_first;
    let unfolded = use_state_eq(|| is_first);
    let ontoggle = {
        let unfolded = unfolded.setter();
        move |_: Event| unfolded.set(true)
    };
    let rule = props.rule;
    let (class, word) = match rule.severity {
        Severity::Error => ("e", "error"),
        Severity::Warning => ("w", "warning"),
        Severity::Info => ("i", "note"),
    };
    html! {
        <details class={classes!("finding", class)} id={id_of(rule.id)} open={is_first} {ontoggle}>
            <summary><b>{rule.title}</b>{" "}<span class="help">{word}</span></summary>
            {for unfolded.then(|| html! { <>{rule_page(rule)}{copy_link(&dispatch, Link::Rule(rule.id))}</> })}
        </details>
    }
}

fn id_of(rule: &str) -> String {
    format!("rule-{rule}")
}
