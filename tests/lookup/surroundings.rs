//! What a case has besides its file: `env`, `files`, `path_has`.
//!
//! `$DIR` is the directory of the case: `DOCKER_CONFIG` is `$DIR`, `HOME` is `$DIR/home`.

use credenza::client::ClientId;
use credenza::json::Document;
use serde_json::Value;

const DOCKER_FILE: &str = "$DIR/home/.docker/config.json";

pub(crate) struct Surroundings {
    variables: Vec<(String, String)>,
    files: Vec<(String, Document)>,
    programs: Vec<&'static str>,
}

impl Surroundings {
    pub(crate) fn of(case: &Value, client: ClientId, config: Option<&Document>) -> Self {
        let pairs = |value: &Value| -> Vec<(String, String)> {
            let pairs = value.as_object().into_iter().flatten();
            pairs
                .map(|(name, text)| (name.clone(), text.as_str().unwrap_or_default().into()))
                .collect()
        };
        let mut variables = pairs(&case["env"]);
        variables.push(("DOCKER_CONFIG".to_owned(), "$DIR".to_owned()));
        variables.push(("HOME".to_owned(), "$DIR/home".to_owned()));
        let files = pairs(&case["files"]).into_iter();
        let mut files: Vec<(String, Document)> =
            files.map(|(path, text)| (format!("$DIR/{path}"), Document::parse(text))).collect();
        // ORAS Java does not read DOCKER_CONFIG: the case's file was put where it looks.
        let is_laid = files.is_empty() || case["env"].is_object();
        if let Some(config) = config.filter(|_| client.as_str() == "oras-java" && is_laid) {
            files.push((DOCKER_FILE.to_owned(), config.clone()));
        }
        let programs = match case["path_has"].as_str() {
            None => Vec::new(),
            Some("pass") => vec!["pass", "docker-credential-pass"],
            Some("secretservice") => vec!["docker-credential-secretservice"],
            Some("secret") => vec!["docker-credential-secret"],
            Some(other) => panic!("unknown program {other}"),
        };
        Self { variables, files, programs }
    }

    pub(crate) fn variables(&self) -> Vec<(&str, &str)> {
        self.variables.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }

    pub(crate) fn files(&self) -> Vec<(&str, &Document)> {
        self.files.iter().map(|(path, file)| (path.as_str(), file)).collect()
    }

    pub(crate) fn programs(&self) -> Vec<&str> {
        self.programs.clone()
    }
}
