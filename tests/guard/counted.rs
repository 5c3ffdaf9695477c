//! Does one operation on a file of so many registries, for `tests/guard/instructions.test.mjs`, which
//! counts the instructions of the processor.

#![allow(clippy::print_stdout, clippy::expect_used)]

use std::hint::black_box;

use credenza::app::{listed, EntryCommand, Model, Msg, Source};
use credenza::client::{client, ClientId, Query};
use credenza::config::ConfigFile;
use credenza::export::{target, OptionValues, RenderRequest};
use credenza::json::Document;
use credenza::lint::{check, Activity, Example};
use credenza::secret::Secret;

const NOW: i64 = Example::new("").now;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let operation = arguments.next().expect("an operation");
    let registries: usize = arguments.next().and_then(|text| text.parse().ok()).expect("a number");
    let entries: Vec<String> = (0..registries)
        .map(|at| format!("\"registry-{at}.example.com\": {{\"auth\": \"cm9ib3Q6bm90LXJlYWw=\"}}"))
        .collect();
    let text = format!("{{\"auths\": {{\n{}\n}}}}", entries.join(",\n"));
    let image = format!("registry-{}.example.com/team/app", registries / 2);
    let document = Document::parse(text.as_str());
    let ids: Vec<_> = ConfigFile::new(&document).entries().map(|entry| entry.id).collect();
    let count = match operation.as_str() {
        "nothing" => 0,
        "parse" => Document::parse(text.as_str()).bytes().len(),
        "check" => check(&document, NOW, Activity::Editing).len(),
        "list" => listed(&document, "").len(),
        "docker" => {
            client(ClientId::DockerCli).answer(Query::new(Some(&document), &image)).steps.len()
        }
        "kubelet" => {
            client(ClientId::Kubelet).answer(Query::new(Some(&document), &image)).steps.len()
        }
        "export" => {
            let (options, entries) = (OptionValues::default(), ids.as_slice());
            let request =
                RenderRequest { document: &document, entries, now: NOW, options: &options };
            target("kubernetes-secret").expect("a target").render(&request).parts.len()
        }
        "key" => typed(&text, &ids),
        _ => panic!("no operation {operation}"),
    };
    black_box(count);
    println!("{count}");
}

/// Opens the file, chooses a registry, and types a letter into its username.
fn typed(text: &str, ids: &[credenza::config::EntryId]) -> usize {
    let opened = Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(text),
        source: Source::File,
    };
    let model = Model::default().update(opened).update(Msg::EditEntry(ids[ids.len() / 2]));
    let model = model.update(Msg::Entry(EntryCommand::SetUser(b"robots".to_vec())));
    model.file.map_or(0, |file| file.document.bytes().len())
}
