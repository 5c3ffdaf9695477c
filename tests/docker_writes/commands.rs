//! Cases outside the vectors: contexts, logins in the browser, odd values, losses.

use credenza::client::docker_write::{
    login, logout, losses, save, use_context, Login, Machine, WriteResult, Written, NO_HELPERS,
};
use credenza::json::Document;
use credenza::secret::Secret;
use proptest::prelude::*;

fn document(text: &str) -> Document {
    Document::parse(text.as_bytes())
}

/// Returns the only result as text; `None` when the file is not touched.
fn only(written: &Written) -> Option<String> {
    assert_eq!(written.results.len(), 1);
    let bytes = written.results[0].bytes.as_ref()?;
    Some(String::from_utf8(bytes.clone()).expect("UTF-8"))
}

fn saved(text: &str) -> String {
    only(&save(Some(&document(text)))).expect("a save")
}

#[test]
fn a_context_is_written_only_when_it_changes() {
    let file = document("{\"currentContext\":\"a\"}");
    assert_eq!(only(&use_context(Some(&file), "a", NO_HELPERS)), None);
    assert_eq!(only(&use_context(None, "default", NO_HELPERS)), None);
    assert_eq!(
        only(&use_context(Some(&file), "b", NO_HELPERS)).as_deref(),
        Some("{\n\t\"auths\": {},\n\t\"currentContext\": \"b\"\n}")
    );
    assert_eq!(
        only(&use_context(Some(&file), "default", NO_HELPERS)).as_deref(),
        Some("{\n\t\"auths\": {}\n}")
    );
}

#[test]
fn a_helper_that_docker_finds_is_written_by_the_next_save() {
    let machine = Machine { detected: Some("osxkeychain"), ..NO_HELPERS };
    assert_eq!(
        only(&use_context(None, "b", machine)).as_deref(),
        Some("{\n\t\"auths\": {},\n\t\"credsStore\": \"osxkeychain\",\n\t\"currentContext\": \"b\"\n}")
    );
}

#[test]
fn logout_of_docker_hub_ends_a_login_in_the_browser() {
    let hub = "https://index.docker.io/v1/";
    // `u:t..c` is a refresh token and a client; `u:t` is not a token of Docker.
    for (token, left) in [("dTp0Li5j", ""), ("dTp0", "access-token refresh-token")] {
        let file = document(&format!(
            r#"{{"auths":{{"{hub}":{{"auth":"dTpw"}},"{hub}access-token":{{"auth":"dTph"}},"{hub}refresh-token":{{"auth":"{token}"}}}}}}"#
        ));
        let written = only(&logout(Some(&file), None, NO_HELPERS)).expect("a save");
        let found = ["access-token", "refresh-token"].map(|end| written.contains(end));
        assert_eq!(found, [!left.is_empty(); 2], "{token}");
        assert!(!written.contains("/v1/\""), "{token}");
    }
}

#[test]
fn a_list_that_stands_twice_is_decoded_into_the_first_one() {
    let filters = |text: &str| saved(&format!("{{{text}}}"));
    assert_eq!(
        filters(r#""pruneFilters":["a","b","c"],"PruneFilters":["x"],"pruneFilters":[null,null]"#),
        "{\n\t\"auths\": {},\n\t\"pruneFilters\": [\n\t\t\"x\",\n\t\t\"b\"\n\t]\n}"
    );
    assert_eq!(
        filters(r#""pruneFilters":["a"],"pruneFilters":[],"pruneFilters":[null]"#),
        "{\n\t\"auths\": {},\n\t\"pruneFilters\": [\n\t\t\"\"\n\t]\n}"
    );
}

#[test]
fn a_null_empties_maps_and_keeps_texts() {
    assert_eq!(
        saved(
            r#"{"auths":{"a.io":{}},"auths":null,"psFormat":"x","psFormat":null,"plugins":{"p":null}}"#
        ),
        "{\n\t\"auths\": {},\n\t\"psFormat\": \"x\",\n\t\"plugins\": {\n\t\t\"p\": null\n\t}\n}"
    );
}

#[test]
fn a_bad_auth_takes_those_behind_it_in_every_order_that_docker_can_have() {
    let file = document(
        r#"{"auths":{"a.io":{"auth":"YTox"},"b.io":{"auth":"Yjox"},"c.io":{"auth":"!"}}}"#,
    );
    let written = save(Some(&file));
    let kept: Vec<String> = written
        .results
        .iter()
        .map(|result| {
            let text = String::from_utf8_lossy(result.bytes.as_deref().unwrap_or_default());
            ["YTox", "Yjox"].into_iter().filter(|auth| text.contains(auth)).collect()
        })
        .collect();
    // Go iterates from a random place, so `a.io` alone is never left.
    let mut sorted = kept.clone();
    sorted.sort();
    assert_eq!(sorted, ["", "YToxYjox", "Yjox"]);
    assert!(!written.more);
}

#[test]
fn losses_are_named() {
    let text = r#"{"auths":{"a.io":{"auth":"YTox","email":"e"},"a.io":{"auth":"Yjox"},"b.io":{"auth":"!"}},"experimental":"on"} rest"#;
    let file = document(text);
    let worst = save(Some(&file));
    let emptied = worst.results.iter().find_map(|result| {
        let bytes = result.bytes.clone()?;
        (!String::from_utf8_lossy(&bytes).contains("Yjox")).then_some(bytes)
    });
    let found = losses(&file, &emptied.expect("an order that empties a.io"));
    let texts: Vec<&str> = found.iter().map(|loss| loss.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "a.io is in the file again. This one is lost.",
            "The entry a.io loses its user and password.",
            "The entry b.io loses its user and password.",
            "Docker does not know experimental. The key and its value are lost.",
            "What follows the first JSON value is lost.",
        ]
    );
    assert!(found.iter().all(|loss| loss.range.is_some()));
}

#[test]
fn a_large_file_with_a_bad_auth_gives_the_best_and_the_worst() {
    let entries: Vec<String> = (0..10_000)
        .map(|at| format!("\"r{at}.io\":{{\"auth\":\"{}\"}}", if at == 5 { "!" } else { "dTpw" }))
        .collect();
    let file = document(&format!("{{\"auths\":{{{}}}}}", entries.join(",")));
    let written = save(Some(&file));
    let kept: Vec<usize> = written
        .results
        .iter()
        .map(|result| {
            let text = String::from_utf8_lossy(result.bytes.as_deref().unwrap_or_default());
            text.matches("dTpw").count()
        })
        .collect();
    assert!(written.more);
    assert_eq!(kept, [9_999, 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_docker_saves_it_saves_again_alike(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..8),
        raw in prop::collection::vec(any::<u8>(), 0..32),
        server in "\\PC{0,12}",
    ) {
        let object = format!("{{{}}}", pieces.join(","));
        for bytes in [object.into_bytes(), raw] {
            let file = Document::parse(bytes);
            let accepted = Login {
                server: Some(&server),
                user: "u",
                password: Secret::new("p"),
                identity_token: Secret::default(),
            };
            logout(Some(&file), Some(&server), NO_HELPERS);
            login(Some(&file), &accepted, NO_HELPERS);
            for result in save(Some(&file)).results {
                let first = result.bytes.expect("a save");
                losses(&file, &first);
                let again = save(Some(&Document::parse(first.clone())));
                // A password without a user is written as an `auth` that the next load refuses.
                let well = |result: &&WriteResult| result.load_error.is_none();
                for result in again.results.iter().filter(well) {
                    prop_assert_eq!(result.bytes.as_ref(), Some(&first));
                }
            }
        }
    }
}

const PIECES: &[&str] = &[
    "\"auths\":{\"a.io\":{\"auth\":\"dTpw\"}}",
    "\"auths\":{\"a.io\":{\"auth\":\"dTpw\\n\",\"email\":\"e\"},\"b.io\":null}",
    "\"AUTHS\":{\"c.io\":{\"username\":\"u\",\"password\":\"p\"}}",
    "\"auths\":{\"c.io\":{\"password\":\"p\"}}",
    "\"auths\":{\"d.io\":{\"auth\":\"!\"}}",
    "\"auths\":null",
    "\"auths\":[]",
    "\"psFormat\":1",
    "\"psFormat\":\"<table>\"",
    "\"credsStore\":\"x\"",
    "\"credHelpers\":{\"a.io\":null,\"b.io\":\"y\"}",
    "\"HttpHeaders\":{\"user-agent\":\"x\",\"X\":\"\u{2028}\"}",
    "\"plugins\":{\"p\":null,\"q\":{\"k\":\"v\"},\"r\":{}}",
    "\"proxies\":{\"default\":{\"noProxy\":\"n\",\"httpProxy\":\"h\"},\"x\":null}",
    "\"pruneFilters\":[\"a\",null]",
    "\"unknown\":{\"a\":[1]}",
];
