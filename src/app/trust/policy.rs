//! The page's Content-Security-Policy in plain words.

/// A directive, how its value begins, and what that means.
const MEANINGS: [(&str, &str, &str); 14] = [
    ("default-src", "'none'", "What no other line names is refused."),
    ("script-src", "'sha256-", "A script runs only if its hash is here: a changed character changes the hash. `'wasm-unsafe-eval'` lets WebAssembly run, and no text as a script."),
    ("script-src", "'self'", "Scripts come from the page’s own server. `'wasm-unsafe-eval'` lets WebAssembly run, and no text as a script."),
    ("style-src", "'sha256-", "The page has the styles with these hashes."),
    ("img-src", "data:", "No picture is loaded from an address."),
    ("font-src", "data:", "No font is loaded from an address."),
    ("connect-src", "'none'", "No `fetch`, `XMLHttpRequest`, `WebSocket` or `sendBeacon`, to any server."),
    ("connect-src", "'self'", "Requests go to the page’s own server, and end when the app has started."),
    ("frame-src", "'none'", "No page opens inside this one."),
    ("worker-src", "'none'", "Nothing runs in the background."),
    ("form-action", "'none'", "No form is sent."),
    ("base-uri", "'none'", "No address in the page can be turned to another server."),
    ("require-trusted-types-for", "'script'", "A text never becomes markup or a script."),
    ("trusted-types", "'none'", "No code can make an exception from that."),
];

/// Returns each directive of a policy with its value, and what it means where that matters.
pub fn directives(policy: &str) -> impl Iterator<Item = (&str, Option<&'static str>)> {
    policy.split(';').map(str::trim).filter(|directive| !directive.is_empty()).map(|directive| {
        let (name, value) = directive.split_once(' ').unwrap_or((directive, ""));
        let fits =
            |(of, begin, _): &&(&str, &str, &'static str)| *of == name && value.starts_with(begin);
        (directive, MEANINGS.iter().find(fits).map(|(.., meaning)| *meaning))
    })
}
