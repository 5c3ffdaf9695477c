//! Every text that the core makes of a file, as the page shows it.

use credenza::app::{listed, EntryCommand, EntryView, Model, Msg, RowText, Source};
use credenza::client::compare::changes;
use credenza::client::docker_write::{losses, save};
use credenza::client::for_entry::{docker_answer, docker_answer_for};
use credenza::client::words::{comment_phrase, sentence, verb_phrase};
use credenza::client::{Query, CLIENTS};
use credenza::config::secrets::{masked, shown_image, Places, Secrets};
use credenza::config::{changed_lines, ConfigFile, EntryId, RowPiece, RowStyle, Rows};
use credenza::export::{targets, OptionValues, RenderRequest, Rendering, Rule, Target};
use credenza::import::{merge, recognise};
use credenza::json::Document;
use credenza::lint::{check, on_leaving, Activity, Destination, Finding};
use credenza::risk::{commands, commands_after, edits, exposed, other_secrets, plan, HELPERS};
use credenza::secret::Secret;
use credenza::teach::Strip;
use credenza::wire::{tell, Kind, Message, Piece, Pieces, Reaction, MASKED};

/// A time for the rules, in 2026.
const NOW: i64 = 1_790_000_000;

/// Gives each text with what it is.
pub(crate) type Say<'a> = dyn FnMut(&str, &str) + 'a;

pub(crate) fn open(text: &str) -> Model {
    Model::default().update(Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(text),
        source: Source::File,
    })
}

pub(crate) fn lines(document: &Document, say: &mut Say<'_>) {
    let (rows, mut places) = (Rows::new(document), Places::new(document));
    for at in 0..rows.count() {
        for RowPiece { text, .. } in rows.row(&mut places, at, RowStyle::default()).pieces {
            say("the file's text", &text);
        }
    }
    difference("Changes", &Document::parse("{}"), document, say);
    difference("Changes", document, &Document::parse("{}"), say);
}

fn difference(what: &str, before: &Document, after: &Document, say: &mut Say<'_>) {
    for line in changed_lines(before, after) {
        say(what, &line.text);
    }
}

pub(crate) fn entries(document: &Document, say: &mut Say<'_>) {
    let config = ConfigFile::new(document);
    for row in listed(document, "") {
        let row = RowText::of_row(document, row, NOW);
        say("the list", &row.name);
        say("the list", &row.login);
    }
    for member in config.helpers_alone() {
        let answer = docker_answer_for(document, &member.name());
        say("What Docker will do", &answer.unwrap_or_default());
    }
    let model = open(&String::from_utf8_lossy(document.bytes()));
    for entry in config.entries() {
        let id = entry.id;
        say("What Docker will do", &docker_answer(document, id).unwrap_or_default());
        let strip = Strip::of(Some(entry));
        say("Not encryption", &strip.user());
        say("Not encryption", &strip.typed(!strip.is_own));
        say("Not encryption", &strip.stored(!strip.is_own));
        let model = model.clone().update(Msg::Select(id));
        if let Some(view) = model.file.as_ref().and_then(EntryView::of) {
            say("the form", &view.name());
            say("the form", &view.auth_error().unwrap_or_default());
        }
        let removed = model.update(Msg::Entry(EntryCommand::Remove));
        say("Undo", &removed.history.undo_label().unwrap_or_default());
        say("a message", &removed.notice.map(|notice| notice.text).unwrap_or_default());
    }
}

fn activities() -> [Activity; 6] {
    let exports = [Destination::Kubernetes, Destination::Ci, Destination::GitHub];
    let [one, two, three] = exports.map(Activity::Exporting);
    [Activity::Editing, Activity::Saving, Activity::Copying, one, two, three]
}

pub(crate) fn findings(document: &Document, say: &mut Say<'_>) {
    let mut one = |finding: &Finding, with_fixes: bool| {
        say(finding.rule.id, finding.message());
        say(finding.rule.id, finding.registry());
        for fix in finding.fixes().filter(|_| with_fixes) {
            difference(finding.rule.id, document, &document.apply(fix.edits()).0, say);
        }
    };
    for activity in activities() {
        let is_first = activity == Activity::Editing;
        for finding in check(document, NOW, activity) {
            one(&finding, is_first);
        }
        for finding in on_leaving(document, NOW, activity) {
            one(&finding, false);
        }
    }
}

/// Images of all registries of the file, without a secret, and one of none.
fn images(document: &Document) -> Vec<String> {
    let keys = ConfigFile::new(document).entries().map(|entry| shown_image(&entry.key()));
    keys.chain(["ghcr.io/o/i".to_owned(), "alpine".to_owned()]).collect()
}

pub(crate) fn answers(document: &Document, say: &mut Say<'_>) {
    let secrets = Secrets::of(ConfigFile::new(document));
    for image in images(document) {
        say("an image", &image);
        for client in CLIENTS {
            let answer = client.answer(Query::new(Some(document), &image));
            let name = client.name;
            say(name, &sentence(client, &answer, &image, &secrets));
            say(name, &secrets.hide(&verb_phrase(&answer.outcome)));
            say(name, &secrets.hide(&comment_phrase(&answer.outcome)));
            for step in &answer.steps {
                say(name, &secrets.hide(&step.text));
            }
            if let Some(call) = answer.outcome.helper() {
                say(name, &secrets.hide(&call.asks));
            }
        }
        for change in changes(document, &Document::parse("{}"), &image) {
            say("a change", &change.was);
            say("a change", &change.is);
        }
    }
    for result in save(Some(document)).results {
        let Some(bytes) = result.bytes else { continue };
        say("a load error", &secrets.hide(&result.load_error.unwrap_or_default()));
        for loss in losses(document, &bytes) {
            say("a loss", &secrets.hide(&loss.text));
        }
        difference("what Docker writes", document, &Document::parse(bytes), say);
    }
}

pub(crate) fn wire(document: &Document, say: &mut Say<'_>) {
    let secrets = Secrets::of(ConfigFile::new(document));
    let shown = |pieces: &Pieces| -> String {
        let texts = pieces.0.iter().map(|piece| match piece {
            Piece::Text(text) => secrets.hide(text),
            Piece::Secret(_) => MASKED.to_owned(),
            Piece::Varies(what) => (*what).to_owned(),
        });
        texts.collect()
    };
    for image in images(document) {
        for command in credenza::wire::Command::ALL {
            let stories = Kind::ALL.into_iter().flat_map(|kind| {
                let reactions = [None, Some(Reaction::Refuses), Some(Reaction::NoSuchRepository)];
                reactions.map(|reaction| tell(document, &image, command, Some(kind), reaction))
            });
            for told in stories {
                let Ok(story) = &told.story else { continue };
                say("on the wire", &secrets.hide(&told.ending(story, command)));
                for exchange in &story.exchanges {
                    say("on the wire", &secrets.hide(&exchange.summary()));
                    say("on the wire", &secrets.hide(&exchange.why));
                    match &exchange.message {
                        Message::Request { target, headers, body, .. } => {
                            say("on the wire", &shown(target));
                            say("on the wire", &shown(body));
                            for header in headers {
                                say("on the wire", &shown(&header.value));
                            }
                        }
                        Message::Answer { headers, body, .. } => {
                            say("on the wire", &shown(body));
                            for header in headers {
                                say("on the wire", &shown(&header.value));
                            }
                        }
                        Message::Program(pieces)
                        | Message::Inside(pieces)
                        | Message::Screen(pieces) => {
                            say("on the wire", &shown(pieces));
                        }
                    }
                }
            }
        }
    }
}

pub(crate) fn risks(document: &Document, say: &mut Say<'_>) {
    let config = ConfigFile::new(document);
    for one in exposed(config) {
        for text in [one.key().into_owned(), one.user(config)] {
            say("Risks", &text);
        }
        say("Risks", &masked(&one.helper.unwrap_or_default()));
    }
    say("Risks", &masked(&other_secrets(config).join(", ")));
    for entry in config.entries() {
        let Some(plan) = plan(config, entry.id) else { continue };
        say("Move", &plan.shown_address());
        for helper in HELPERS {
            for command in commands(&plan, helper).into_iter().chain(commands_after(&plan, helper))
            {
                say("a command of Move", &command.text);
            }
            if let Some(edits) = edits(document, entry.id, helper.id) {
                difference("Move", document, &document.apply(&edits).0, say);
            }
        }
    }
}

pub(crate) fn pastes(document: &Document, say: &mut Say<'_>) {
    for reading in recognise(document.bytes()) {
        say("a reading", &masked(&reading.sentence));
        say("a reading", &masked(&reading.reason));
        reading.remarks.iter().for_each(|remark| say("a remark", &remark.text));
    }
    let other =
        Document::parse(r#"{"auths":{"ghcr.io":{"auth":"dTpw"},"quay.io":{}},"credsStore":"x"}"#);
    for conflict in merge(document, &[other]).conflicts {
        say("a conflict", &masked(&conflict.name));
        conflict.sides.iter().for_each(|side| say("a conflict", &side.describe()));
    }
}

/// Renders a target in all of its choices.
pub(crate) fn renderings(
    document: &Document,
) -> impl Iterator<Item = (&'static Target, Rendering)> + '_ {
    let entries: Vec<EntryId> = ConfigFile::new(document).entries().map(|entry| entry.id).collect();
    targets().flat_map(move |target| {
        let mut choices = vec![Vec::new()];
        for option in target.options {
            if let Rule::OneOf(values) = option.rule {
                choices.extend(values.iter().map(|(value, _)| vec![(option.id, *value)]));
            }
        }
        let entries = entries.clone();
        choices.into_iter().map(move |choice| {
            let request = RenderRequest {
                document,
                entries: &entries,
                now: 0,
                options: &OptionValues::parse(target.options, choice),
            };
            (target, target.render(&request))
        })
    })
}

/// Texts of a rendering beside its parts.
pub(crate) fn remarks(rendering: &Rendering) -> String {
    let warnings = rendering.warnings.iter().map(|warning| warning.text.to_string());
    let left_out = rendering.left_out.iter().map(|left| left.reason.to_owned());
    let titles = rendering.parts.iter().map(|part| part.title.to_string());
    let check = [rendering.check.clone()];
    warnings.chain(left_out).chain(titles).chain(check).collect::<Vec<_>>().join("\n")
}
