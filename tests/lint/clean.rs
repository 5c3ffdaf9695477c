//! Files of real programs, in which nothing is wrong: no rule finds more than a note.

use std::fs;
use std::path::{Path, PathBuf};

use credenza::config::{edit, ConfigFile};
use credenza::json::Document;
use credenza::lint::{check, Activity, Audiences, Severity, AUDIENCES};

/// 2026-01-01, noon UTC: the tokens in the files expire later.
const NOW: i64 = 1_767_268_800;

/// Minimum number of files in the folders.
const MIN_FILES: usize = 60;

/// Folders, and the audience of their files.
const FOLDERS: [(&str, &str); 13] = [
    ("docker", "Docker"),
    ("podman", "Podman and Skopeo"),
    ("kubernetes", "Kubernetes"),
    ("gitlab", "GitLab Runner"),
    ("kaniko", "Kaniko, Crane, Cosign"),
    ("tekton", "Tekton, Knative"),
    ("helm", "Helm, ORAS"),
    ("nerdctl", "nerdctl"),
    ("libraries", "Python and Rust libraries"),
    ("testcontainers", "Testcontainers, docker-java"),
    ("devcontainers", "Dev Containers"),
    ("java", "Jib, Spring Boot, Maven"),
    ("regclient", "regclient, Bazel"),
];

/// Folder of files that are right for all audiences.
const EVERYONE: &str = "everyone";

/// Returns the findings in `document` worse than a note, for the audience of `folder`: rule and
/// message.
fn problems(document: &Document, folder: &str) -> Vec<String> {
    let audiences = audiences(folder);
    check(document, NOW, Activity::Editing)
        .iter()
        .filter(|found| found.severity < Severity::Info && found.matters_to(audiences))
        .map(|found| format!("{}: {}", found.rule.id, found.message()))
        .collect()
}

fn audiences(folder: &str) -> Audiences {
    if folder == EVERYONE {
        return Audiences::all();
    }
    let name = FOLDERS.iter().find(|(known, _)| *known == folder);
    let (_, name) = name.unwrap_or_else(|| panic!("{folder}: for whom?"));
    let index = AUDIENCES.iter().position(|audience| audience.name == *name);
    let index = index.unwrap_or_else(|| panic!("{name} is no audience"));
    let nobody = Audiences::default().toggled(0);
    nobody.toggled(index)
}

/// Returns all files with their folders.
fn files() -> Vec<(String, PathBuf, Document)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/clean");
    let mut files = Vec::new();
    let folders = fs::read_dir(root).expect("tests/data/clean can be read");
    for folder in folders.map(|folder| folder.expect("a folder").path()) {
        if !folder.is_dir() {
            continue;
        }
        let name = folder.file_name().expect("a name").to_string_lossy();
        for file in fs::read_dir(&folder).expect("a folder can be read") {
            let path = file.expect("a file").path();
            let bytes = fs::read(&path).expect("a file can be read");
            files.push((name.clone().into_owned(), path, Document::parse(bytes)));
        }
    }
    files
}

#[test]
fn clean_files_have_nothing_worse_than_a_note() {
    let files = files();
    assert!(files.len() >= MIN_FILES, "only {} files", files.len());
    let mut wrong = Vec::new();
    for (folder, path, document) in &files {
        assert!(document.error().is_none(), "{}", path.display());
        for problem in problems(document, folder) {
            wrong.push(format!("{}: {problem}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The test above can fail: a space before a registry is found in each of the files.
#[test]
fn the_same_files_with_one_mistake_are_not_clean() {
    let mut spoilt = 0;
    for (folder, path, document) in files() {
        let Some(entry) = ConfigFile::new(&document).entries().next() else {
            continue;
        };
        let key = format!(" {}", entry.key());
        let edits = edit::rename_entry(&document, entry.id, &key).expect("an entry can be renamed");
        let (document, _) = document.apply(&edits);
        let problems = problems(&document, &folder);
        assert!(!problems.is_empty(), "{}: nothing found", path.display());
        spoilt += 1;
    }
    assert!(spoilt >= MIN_FILES, "only {spoilt} files have an entry");
}

#[test]
fn every_audience_has_files() {
    let files = files();
    for folder in FOLDERS.map(|(folder, _)| folder).iter().chain(&[EVERYONE]) {
        let has_one = files.iter().any(|(of, _, _)| of == folder);
        assert!(has_one, "no file for {folder}");
    }
    assert_eq!(FOLDERS.len(), AUDIENCES.len());
}
