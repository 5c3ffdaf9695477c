//! An independent wrapper: a file in layers, and what must come back.

use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE};
use base64::Engine;
use credenza::import::{recognise, Confidence};
use credenza::secret::Secret;
use serde_json::json;

use crate::choices::Choices;
use crate::documents::config;
use crate::layout::Layout;
use crate::told::chain;
use crate::tree::Tree;

/// Layer: the text around, and the id of its format, or `None` when it does not fit this text.
type Wrap = fn(&[u8], &mut Choices) -> Option<(Vec<u8>, &'static str)>;

const WRAPS: [Wrap; 8] = [
    |bytes, choices| {
        let text = match choices.below(4) {
            0 => STANDARD.encode(bytes),
            1 => STANDARD_NO_PAD.encode(bytes),
            2 => URL_SAFE.encode(bytes),
            _ => {
                let text = STANDARD.encode(bytes);
                let lines: Vec<&[u8]> = text.as_bytes().chunks(76).collect();
                String::from_utf8(lines.join(&b"\n"[..])).ok()? + "\n"
            }
        };
        Some((text.into_bytes(), "base64"))
    },
    |bytes, choices| {
        let data = STANDARD.encode(bytes);
        let pad = choices.of(&["  ", "    "]);
        let value = choices.of(&["{}", "\"{}\"", "'{}' # note", "|\n        {}", ">-\n        {}"]);
        let value = value.replace("{}", &data);
        let text = format!("apiVersion: v1\nkind: Secret\ntype: kubernetes.io/dockerconfigjson\ndata:\n{pad}.dockerconfigjson: {value}\n");
        Some((text.into_bytes(), "kubernetes-secret base64"))
    },
    |bytes, _| {
        let text = json!({"kind": "Secret", "type": "kubernetes.io/dockerconfigjson", "data": {".dockerconfigjson": STANDARD.encode(bytes)}});
        Some((text.to_string().into_bytes(), "kubernetes-secret base64"))
    },
    |bytes, _| {
        let text = std::str::from_utf8(bytes).ok()?;
        let text = json!({"kind": "List", "items": [{"kind": "Service"}, {"kind": "Secret", "type": "kubernetes.io/dockerconfigjson", "stringData": {".dockerconfigjson": text}}]});
        Some((text.to_string().into_bytes(), "kubernetes-secret"))
    },
    |bytes, _| {
        let text = std::str::from_utf8(bytes).ok()?;
        let text = json!([{"key": "DOCKER_AUTH_CONFIG", "value": text, "variable_type": "file"}]);
        Some((text.to_string().into_bytes(), "gitlab-variable"))
    },
    |bytes, _| {
        let text = std::str::from_utf8(bytes).ok()?;
        let text = format!("export DOCKER_AUTH_CONFIG='{}'\n", text.replace('\'', "'\\''"));
        Some((text.into_bytes(), "variables"))
    },
    |bytes, _| {
        let text = std::str::from_utf8(bytes).ok()?;
        Some((serde_json::to_vec(text).ok()?, "quoted"))
    },
    |bytes, _| {
        let text = std::str::from_utf8(bytes).ok()?;
        let units = text.encode_utf16().flat_map(u16::to_le_bytes);
        Some((b"\xFF\xFE".iter().copied().chain(units).collect(), "byte-order"))
    },
];

/// Returns a file that is easily recognised: its first key is `auths`, with an object as value.
fn file(choices: &mut Choices) -> Vec<u8> {
    let Tree::Object(mut members) = config(choices) else {
        return Vec::new();
    };
    let ghcr = Tree::Object(vec![(br#""ghcr.io""#.to_vec(), Tree::Object(Vec::new()))]);
    members.insert(0, (br#""auths""#.to_vec(), ghcr));
    Layout::random(choices).write(&Tree::Object(members), choices)
}

/// Wraps a file in up to three layers, and asserts that the first reading is that file.
pub(crate) fn comes_back(choices: &mut Choices) {
    let file = file(choices);
    let (mut text, mut ids) = (file.clone(), Vec::new());
    for _ in 0..choices.below(4) {
        let wrap = choices.of(&WRAPS);
        if let Some((outer, id)) = wrap(&text, choices) {
            text = outer;
            ids.insert(0, id);
        }
    }
    let whole = ids.join(" ");
    let readings = recognise(&text);
    let right = readings.iter().find(|reading| {
        let chain = chain(reading);
        let inner = chain.strip_prefix(&whole).unwrap_or_default().trim_start();
        matches!(inner, "config-json" | "podman-auth")
    });
    let shown = String::from_utf8_lossy(&text);
    let right = right.unwrap_or_else(|| panic!("{whole} of {shown:?}: {readings:?}"));
    assert_eq!(right.config.as_ref().map(Secret::expose), Some(&file[..]));
    assert_eq!(right.confidence, Confidence::Certain);
    assert_eq!(&readings[0], right, "the right one is the first");
}
