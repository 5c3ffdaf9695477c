//! Findings of Check, and every fix with its edits.

use std::fmt::Write as _;

use credenza::client::ClientId;
use credenza::json::Document;
use credenza::lint::{check, fix_all_safe, on_leaving, Finding};
use credenza::text::TextEdit;

use crate::files::File;

pub(crate) fn text(file: &File) -> String {
    let document = Document::parse(file.bytes.clone());
    let mut text = String::new();
    let findings = check(&document, file.now, file.activity);
    for finding in findings.iter().chain(&on_leaving(&document, file.now, file.activity)) {
        line(&mut text, finding);
        for fix in finding.fixes() {
            writeln!(
                text,
                "  {} ({:?}) {}",
                fix.label,
                fix.applicability as u8,
                edited(fix.edits())
            )
            .expect("a string");
        }
    }
    if let Some(fixed) = fix_all_safe(&document, file.now, file.activity) {
        writeln!(text, "all {} {}", fixed.count, edited(&[fixed.edit])).expect("a string");
    }
    text
}

fn line(text: &mut String, finding: &Finding) {
    let only: Vec<&str> = finding.only.iter().map(ClientId::as_str).collect();
    writeln!(
        text,
        "{} {:?} {}..{} {:?} {:?} {} [{}] {}",
        finding.rule.id,
        finding.severity,
        finding.range.start,
        finding.range.end,
        finding.entry_id().map(|id| (id.auths, id.index)),
        finding.control,
        finding.registry(),
        only.join(" "),
        finding.message()
    )
    .expect("a string");
}

fn edited(edits: &[TextEdit]) -> String {
    let one = |edit: &TextEdit| {
        format!("{}..{} {}", edit.range.start, edit.range.end, edit.new_bytes.escape_ascii())
    };
    edits.iter().map(one).collect::<Vec<_>>().join(" | ")
}
