//! Files of the dump: the vectors', the samples, the rules' examples and cases, the pastes of
//! import's tests, and 2,000 random ones.

use std::path::{Path, PathBuf};

use base64::engine::general_purpose::STANDARD;
use base64::Engine as _;
use credenza::lint::{rules, Activity, Example};
use serde_json::Value;

use crate::{documents, lint_files, samples, spelling};

/// File with its image and time.
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    /// Image of a vector or an example; empty for none.
    pub(crate) image: String,
    pub(crate) now: i64,
    pub(crate) activity: Activity,
}

impl File {
    fn new(name: String, bytes: Vec<u8>, image: &str) -> Self {
        Self {
            name,
            bytes,
            image: image.to_owned(),
            now: 1_767_268_800,
            activity: Activity::Editing,
        }
    }
}

/// Returns all files, each with a name of its own.
pub(crate) fn all() -> Vec<File> {
    let mut files = vectors();
    for folder in ["samples", "import", "clean"] {
        files.extend(folder_files(folder));
    }
    for rule in rules() {
        for (kind, examples) in [("bad", rule.bad), ("good", rule.good), ("near", rule.near_misses)]
        {
            let named = examples.iter().enumerate();
            files.extend(named.map(|(at, one)| example(format!("{} {kind} {at}", rule.id), one)));
        }
    }
    files.extend(cases());
    files.extend(random());
    files
}

fn example(name: String, example: &Example) -> File {
    File {
        now: example.now,
        activity: example.activity,
        ..File::new(name, example.document().bytes().to_vec(), example.image)
    }
}

fn data(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(path)
}

fn paths(folder: &str) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(data(folder))
        .expect("a folder of test data")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    paths
}

fn file_name(path: &Path) -> String {
    let name = path.file_name().expect("a file's name");
    name.to_string_lossy().into_owned()
}

fn folder_files(folder: &str) -> Vec<File> {
    if folder == "samples" {
        let samples = samples::samples().into_iter();
        return samples
            .map(|(name, bytes)| File::new(format!("samples {name}"), bytes, ""))
            .collect();
    }
    let read = |path: PathBuf| {
        let bytes = std::fs::read(&path).expect("a readable file");
        File::new(format!("{folder} {}", file_name(&path)), bytes, "")
    };
    paths(folder).into_iter().map(read).collect()
}

/// Returns the files of the vectors, given as text, as an object or in base64.
fn vectors() -> Vec<File> {
    let mut files = Vec::new();
    let is_vectors = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "jsonl");
    for path in paths("vectors").into_iter().filter(is_vectors) {
        let text = std::fs::read_to_string(&path).expect("a vector file");
        for (at, line) in text.lines().enumerate() {
            let line: Value = serde_json::from_str(line).expect("a vector");
            let case = if line["in"].is_object() { &line["in"] } else { &line };
            let bytes = match (&case["config_b64"], &case["config"]) {
                (Value::String(base64), _) => STANDARD.decode(base64).expect("base64"),
                (_, Value::String(text)) => text.clone().into_bytes(),
                (_, object @ Value::Object(_)) => object.to_string().into_bytes(),
                _ => continue,
            };
            let name = format!("{} {}", file_name(&path), at + 1);
            files.push(File::new(name, bytes, case["image"].as_str().unwrap_or_default()));
        }
    }
    files
}

/// Returns the files of `tests/data/lint/cases`, one on each line.
fn cases() -> Vec<File> {
    let mut files = Vec::new();
    for path in paths("lint/cases") {
        let text = std::fs::read_to_string(&path).expect("a file of cases");
        for (at, line) in text.lines().enumerate() {
            if !line.is_empty() && !line.starts_with(['#', '@', ' ']) {
                let name = format!("{} {}", file_name(&path), at + 1);
                files.push(File::new(name, spelling::read(line), ""));
            }
        }
    }
    // The snapshot's own lines move when a sentence changes: the names must not.
    for (at, file) in files.iter_mut().enumerate() {
        file.name = format!("cases {at}");
    }
    files
}

fn random() -> impl Iterator<Item = File> {
    (0..2_000_u64).map(|number| {
        let choices = &mut numbers(number).into();
        let (kind, bytes): (_, Vec<u8>) = if number % 2 == 0 {
            ("random for rules", lint_files::file(choices))
        } else {
            ("random", documents::file(choices).0)
        };
        File::new(format!("{kind} {number}"), bytes, "")
    })
}

/// Returns a list of decisions that depends only on `seed` (`SplitMix64`).
fn numbers(seed: u64) -> Vec<u16> {
    let mut state = seed.wrapping_mul(0x2545_f491_4f6c_dd1d);
    let next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u16::try_from((mixed ^ (mixed >> 31)) & 0xffff).expect("16 bits")
    };
    std::iter::repeat_with(next).take(200).collect()
}
