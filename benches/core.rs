//! The core beside `serde_json`, for `make bench`: the same file of 100, 1,000 and 10,000 registries.

use credenza::client::{Query, CLIENTS};
use credenza::config::{ConfigFile, Login};
use credenza::export::{target, OptionValues, RenderRequest};
use credenza::json::Document;
use credenza::lint::{check, Activity};
use divan::{black_box, Bencher};

/// 2026-11-30.
const NOW: i64 = 1_796_000_000;
const SIZES: [usize; 3] = [100, 1_000, 10_000];

fn main() {
    divan::main();
}

fn text(registries: usize) -> String {
    let entries: Vec<String> = (0..registries)
        .map(|at| format!("\t\t\"registry-{at}.example.com\": {{\n\t\t\t\"auth\": \"cm9ib3Q6bm90LWEtcmVhbC1wYXNzd29yZA==\"\n\t\t}}"))
        .collect();
    format!("{{\n\t\"auths\": {{\n{}\n\t}}\n}}", entries.join(",\n"))
}

fn image(registries: usize) -> String {
    format!("registry-{}.example.com/team/app:1", registries / 2)
}

#[divan::bench(args = SIZES)]
fn parse_serde_json(bencher: Bencher<'_, '_>, registries: usize) {
    let text = text(registries);
    bencher.bench_local(|| serde_json::from_str::<serde_json::Value>(black_box(&text)).is_ok());
}

#[divan::bench(args = SIZES)]
fn parse(bencher: Bencher<'_, '_>, registries: usize) {
    let text = text(registries);
    bencher.bench_local(|| Document::parse(black_box(text.as_str())));
}

#[divan::bench(args = SIZES)]
fn decode_all(bencher: Bencher<'_, '_>, registries: usize) {
    let document = Document::parse(text(registries));
    bencher.bench_local(|| {
        ConfigFile::new(&document)
            .entries()
            .filter(|entry| !matches!(entry.login(), Login::None))
            .count()
    });
}

#[divan::bench(args = SIZES)]
fn check_all_rules(bencher: Bencher<'_, '_>, registries: usize) {
    let document = Document::parse(text(registries));
    bencher.bench_local(|| check(&document, NOW, Activity::Editing).len());
}

#[divan::bench(args = SIZES)]
fn ask_all_clients(bencher: Bencher<'_, '_>, registries: usize) {
    let (document, image) = (Document::parse(text(registries)), image(registries));
    bencher.bench_local(|| {
        CLIENTS
            .iter()
            .map(|client| client.answer(Query::new(Some(&document), &image)).steps.len())
            .sum::<usize>()
    });
}

#[divan::bench(args = SIZES)]
fn export_a_secret(bencher: Bencher<'_, '_>, registries: usize) {
    let document = Document::parse(text(registries));
    let entries: Vec<_> = ConfigFile::new(&document).entries().map(|entry| entry.id).collect();
    let target = target("kubernetes-secret");
    bencher.bench_local(|| {
        target.map(|target| {
            let options = OptionValues::default();
            target
                .render(&RenderRequest {
                    document: &document,
                    entries: &entries,
                    now: NOW,
                    options: &options,
                })
                .parts
                .len()
        })
    });
}
