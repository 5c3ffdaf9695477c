//! Promises of this page, and promises that no page can make.

/// A statement about this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// True if it holds.
    pub holds: bool,
    /// Text of the statement.
    pub text: &'static str,
    /// Mechanism that ensures it, or the measurement.
    pub source: &'static str,
}

/// All statements, first those that hold.
pub static PROMISES: &[Promise] = &[
    Promise {
        holds: true,
        text: "It sends nothing after it has loaded.",
        source: "The page’s policy allows no request, and a script closes the ways that a policy leaves open; a test tries to get out (`tests/e2e/page.test.mjs`)",
    },
    Promise {
        holds: true,
        text: "It stores nothing: no cookie, no local storage, no setting.",
        source: "The app has no power to do so (`the_page_has_no_power_to_store_or_send`); `make bench` counts what is stored",
    },
    Promise {
        holds: true,
        text: "The browser does not write what you type to its session file.",
        source: "Every control has `autocomplete=\"off\"`; without that Chromium 156 did write it (measured in the profile)",
    },
    Promise {
        holds: true,
        text: "Wipe removes the secrets from this page’s own memory and from the page.",
        source: "Freed memory is zeroed; after Wipe nothing was found in the app’s memory, the script’s and the page (measured, Chromium 156)",
    },
    Promise {
        holds: false,
        text: "Copies may stay inside the browser until the tab is closed, and in part until the browser is. No page can remove these.",
        source: "After Wipe 50 to 61 copies were found in the browser’s own memory, after leaving the page 33 to 36 (measured, Chromium 156)",
    },
    Promise {
        holds: false,
        text: "It cannot keep extensions, clipboard managers, screen capture, or someone else at your browser from reading along.",
        source: "They have more rights than a page",
    },
    Promise {
        holds: false,
        text: "It cannot wipe the clipboard, swapped memory, or a file that you saved.",
        source: "No interface for it; a timed clearing of the clipboard was refused (measured, Chromium 156)",
    },
    Promise {
        holds: false,
        text: "It cannot check whether a token is still valid or a password right: it would have to ask the registry.",
        source: "It sends nothing; its answers come from the text alone",
    },
];
