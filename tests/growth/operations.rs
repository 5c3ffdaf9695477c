//! What the page does with a file and with a pasted text.

use std::hint::black_box;

use credenza::app::{file_facts, find, listed, EntryView, Failure, Model, Msg, RowText, Source};
use credenza::client::compare::{agreement, ask_next, changes, differing};
use credenza::client::docker_write::{self, Login, NO_HELPERS};
use credenza::client::{behaviour, Query, CLIENTS};
use credenza::config::near::near_miss;
use credenza::config::secrets::{has_secret, masked, secret_ranges, Secrets};
use credenza::config::{changed_lines, changed_values, ConfigFile, EntryId, RowStyle, Rows, Token};
use credenza::diagnose::{causes, read};
use credenza::docker::reference::Reference;
use credenza::docker::{image_of_command, strip_command};
use credenza::export::{read_back, target, targets, verify, OptionValues, RenderRequest};
use credenza::import::{merge, recognise, write_back};
use credenza::json::{self, Document, Style};
use credenza::lint::{
    check, fix_all_safe, groups, on_leaving, Activity, Destination, Example, Finding,
};
use credenza::secret::Secret;
use credenza::text::{invisible, DisplayText, TextEdit};
use credenza::wire::{tell, Command};
use credenza::{codec, config, microscope, quote, risk, tls, yaml};

pub(crate) const NOW: i64 = Example::new("").now;

/// Name of an operation, and the operation.
pub(crate) type Operation = (&'static str, fn(&Document));

const IMAGE: &str = "r.example/team/app:1";

fn ids(document: &Document) -> Vec<EntryId> {
    ConfigFile::new(document).entries().map(|entry| entry.id).collect()
}

/// Some entries: for each of them a target asks which client finds it in the whole file.
fn first_ids(document: &Document) -> Vec<EntryId> {
    ids(document).into_iter().take(20).collect()
}

fn opened(document: &Document) -> Model {
    Model::default().update(Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(document.bytes()),
        source: Source::File,
    })
}

/// The file with a member more at its start, and the edit.
fn edited(document: &Document) -> (Document, TextEdit) {
    let at = document.bytes().iter().position(|byte| *byte == b'{').map_or(0, |at| at + 1);
    let edit = TextEdit::insert(at, "\"x\":1,");
    (document.apply(std::slice::from_ref(&edit)).0, edit)
}

/// Targets whose results are read back: files of each capacity, and forms of their own.
const VERIFIED: [&str; 6] =
    ["config", "config-docker", "kubernetes-secret", "docker-auth-config", "k3s", "woodpecker"];

/// What the page does with a file.
pub(crate) const ON_FILES: &[Operation] = &[
    ("parse", |document| drop(black_box(Document::parse(document.bytes())))),
    ("a key and its undo", |document| {
        let middle = document.bytes().len() / 2;
        let (after, undo) = document.apply(&[TextEdit::insert(middle, "x")]);
        black_box(after.apply(&undo));
    }),
    ("format", |document| drop(black_box(json::format(document, &Style::docker())))),
    ("check", |document| drop(black_box(check(document, NOW, Activity::Editing)))),
    ("check on leaving", |document| {
        black_box(on_leaving(document, NOW, Activity::Exporting(Destination::Ci)));
    }),
    ("groups", |document| {
        let findings = check(document, NOW, Activity::Editing);
        black_box(groups(&findings.iter().collect::<Vec<&Finding>>()));
    }),
    ("all fixes", |document| {
        for finding in check(document, NOW, Activity::Editing) {
            black_box(finding.fixes().count());
        }
    }),
    ("edits of 100 fixes", |document| {
        for finding in check(document, NOW, Activity::Editing).iter().take(100) {
            for fix in finding.fixes() {
                black_box(fix.edits());
            }
        }
    }),
    ("fix all", |document| drop(black_box(fix_all_safe(document, NOW, Activity::Editing)))),
    ("answers", |document| {
        let mut rows = Vec::new();
        let query = Query::new(Some(document), IMAGE);
        while !ask_next(&mut rows, query) {}
        black_box(agreement(&differing(&rows, 0)));
    }),
    ("answers for Docker Hub", |document| {
        for client in CLIENTS {
            black_box(client.answer(Query::new(Some(document), "team/app")));
        }
    }),
    ("changes of answers", |document| {
        black_box(changes(document, &edited(document).0, IMAGE));
    }),
    ("images", |document| drop(black_box(behaviour::images(ConfigFile::new(document))))),
    ("near miss", |document| {
        black_box(near_miss(document, IMAGE).is_some());
    }),
    ("docker login", |document| {
        let login = Login {
            server: Some("r.example"),
            user: "bot",
            password: Secret::new("s3cret"),
            identity_token: Secret::default(),
        };
        black_box(docker_write::login(Some(document), &login, NO_HELPERS));
    }),
    ("docker logout", |document| {
        black_box(docker_write::logout(Some(document), Some("r.example"), NO_HELPERS));
    }),
    ("losses", |document| {
        let written = docker_write::save(Some(document));
        for result in &written.results {
            if let Some(after) = &result.bytes {
                black_box(docker_write::losses(document, after));
            }
        }
    }),
    ("merge with itself", |document| {
        black_box(merge(document, std::slice::from_ref(document)).edits(&[]));
    }),
    ("merge into an empty file", |document| {
        black_box(merge(&Document::parse("{}"), std::slice::from_ref(document)).edits(&[]));
    }),
    ("merge with an edited one", |document| {
        black_box(merge(document, &[edited(document).0]).edits(&[]));
    }),
    ("some exports of 20", |document| {
        let entries = first_ids(document);
        for target in targets().step_by(8) {
            let options = OptionValues::default();
            let request =
                RenderRequest { document, entries: &entries, now: NOW, options: &options };
            black_box(target.render(&request));
        }
    }),
    ("exports verified", |document| {
        let entries = first_ids(document);
        for id in VERIFIED {
            let Some(target) = target(id) else { continue };
            let options = OptionValues::default();
            let request =
                RenderRequest { document, entries: &entries, now: NOW, options: &options };
            let rendering = target.render(&request);
            black_box(verify(target, &rendering, NOW));
            black_box(read_back(target, &rendering, document, &Secret::new(document.bytes())));
        }
    }),
    ("risks", |document| {
        let config = ConfigFile::new(document);
        let exposed: Vec<risk::ExposedEntry> = risk::exposed(config).collect();
        black_box(risk::three(&exposed));
        black_box(risk::other_secrets(config));
    }),
    ("moves to a helper", |document| {
        let config = ConfigFile::new(document);
        for id in ids(document).into_iter().take(20) {
            let plan = risk::plan(config, id);
            black_box(risk::edits(document, id, risk::HELPERS[0].id));
            if let Some(plan) = plan {
                black_box(risk::commands(&plan, &risk::HELPERS[0]));
            }
        }
    }),
    ("on the wire", |document| {
        black_box(tell(document, IMAGE, Command::DockerPull, None, None));
    }),
    ("text", |document| {
        let rows = Rows::new(document);
        let mut places = config::secrets::Places::new(document);
        let style = RowStyle { selected: None, is_revealed: false, flaws: &[] };
        for at in 0.. {
            if rows.range(at).is_none() {
                break;
            }
            black_box(rows.row(&mut places, at, style));
        }
    }),
    ("changes", |document| {
        let (after, edit) = edited(document);
        black_box(changed_lines(document, &after));
        black_box(changed_values(document, &after, &[edit]));
    }),
    ("changes to Docker's layout", |document| {
        if let Some(edits) = json::format(document, &Style::docker()) {
            black_box(changed_lines(document, &document.apply(&edits).0));
        }
    }),
    ("secrets", |document| {
        let text = String::from_utf8_lossy(document.bytes());
        black_box(Secrets::of(ConfigFile::new(document)).hide(&text));
    }),
    ("list", |document| {
        for row in listed(document, "r1").into_iter().chain(listed(document, "")) {
            black_box(RowText::of_row(document, row, NOW));
        }
    }),
    ("facts of the file", |document| drop(black_box(file_facts(document, None)))),
    ("open, edit, undo", |document| {
        let mut model = opened(document);
        for msg in [Msg::AddRegistry, Msg::Undo, Msg::FormatAsDocker, Msg::Undo, Msg::Redo] {
            model = model.update(msg);
        }
        black_box(&model);
    }),
    ("form", |document| {
        let mut model = opened(document);
        for id in ids(document).into_iter().take(5) {
            model = model.update(Msg::Select(id));
            black_box(model.file.as_ref().map(EntryView::of));
        }
    }),
    ("find anything", |document| {
        let model = opened(document);
        black_box(find(model.file.as_ref(), std::iter::empty(), "r1", NOW));
        black_box(find(model.file.as_ref(), std::iter::empty(), "zzz", NOW));
    }),
    ("text typed", |document| {
        let shown = DisplayText::masked(document.bytes());
        let typed = format!("{}x", shown.text());
        black_box(shown.edits_to(&typed));
        black_box(shown.typed(&typed, None, 3));
    }),
    ("tokens", |document| {
        for entry in ConfigFile::new(document).entries() {
            let login = entry.credentials();
            black_box(Token::of(&login.user, login.password.expose()));
        }
    }),
    ("causes", |document| {
        let text = "Error response from daemon: Head \"https://r.example/v2/team/app/manifests/1\": denied: denied";
        if let Some(symptom) = read(text) {
            black_box(causes(&symptom, Some(document), NOW));
        }
    }),
];

fn text(document: &Document) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(document.bytes())
}

/// What the page does with a text.
pub(crate) const ON_TEXTS: &[Operation] = &[
    ("recognise", |document| drop(black_box(recognise(document.bytes())))),
    ("readings, compared and written back", |document| {
        let readings = recognise(document.bytes());
        for reading in readings.iter().take(3) {
            if let Some(config) = &reading.config {
                let changed = edited(&Document::parse(config.expose())).0;
                drop(black_box(write_back(reading, changed.bytes())));
            }
        }
    }),
    ("opened", |document| {
        let model = opened(document);
        black_box(&model);
    }),
    ("diagnose", |document| {
        let text = text(document);
        black_box(Failure::new(Secret::new(document.bytes())));
        if let Some(symptom) = read(&text) {
            black_box(symptom.spans());
            black_box(causes(&symptom, None, NOW));
        }
    }),
    ("microscope", |document| {
        let specimen = microscope::look(&Secret::new(document.bytes()));
        black_box(specimen.window(100));
    }),
    ("secrets in a text", |document| {
        let text = text(document);
        black_box((has_secret(&text), secret_ranges(&text), masked(&text)));
    }),
    ("token", |document| {
        black_box(Token::of(b"bot", document.bytes()));
    }),
    ("YAML", |document| {
        drop(black_box(yaml::read(&text(document))));
    }),
    ("image", |document| {
        let text = text(document);
        drop(black_box(Reference::parse(strip_command(&text))));
        black_box(image_of_command(&text));
    }),
    ("base64", |document| {
        let text = text(document);
        black_box(codec::base64::decode_any(document.bytes()));
        drop(black_box(codec::base64::decode_python(&text)));
        black_box(codec::base64::decode_node(&text));
        drop(black_box(config::decode_auth(&text)));
    }),
    ("quotes", |document| {
        let text = text(document);
        black_box((quote::sh(&text), quote::yaml(&text), quote::hcl(&text)));
        black_box((quote::groovy(&text), quote::powershell(&text), quote::systemd(&text)));
        black_box(quote::heredoc_end(&text));
    }),
    ("TLS", |document| {
        if let Ok(address) = tls::Address::parse(&text(document)) {
            black_box((tls::places(&address), tls::mistakes(&address)));
        }
    }),
    ("invisible characters", |document| drop(black_box(invisible::find(&text(document))))),
];
