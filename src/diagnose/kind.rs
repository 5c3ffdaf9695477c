//! A kind of cause: its words, and the function that tests it.

use super::case::Case;
use super::cause::{Cause, Certainty, Proof, Remedy, See, Verify};
use super::cause_id::CauseId;
use super::fill::{fill, Style};
use crate::lint::{Applicability, Finding};
use crate::text::{TextEdit, TextRange};

/// A kind of cause. In its words `{image}` and the like are filled in.
pub(super) struct Kind {
    pub(super) id: CauseId,
    pub(super) title: &'static str,
    pub(super) why: &'static str,
    /// Command that fixes it; empty if there is none.
    pub(super) command: &'static str,
    /// What to do, if no command does it; empty if there is nothing.
    pub(super) advice: &'static str,
    /// Command that verifies it, and its words.
    pub(super) verify: (&'static str, &'static str),
    pub(super) see: See,
    pub(super) test: Test,
}

/// Defaults of most kinds.
pub(super) const BASE: Kind = Kind {
    id: CauseId::OtherLine,
    title: "",
    why: "",
    command: "",
    advice: "",
    verify: ("", ""),
    see: See::OnTheWire,
    test: Test::Always(|_| fits()),
};

/// Test of a cause against a symptom and a file.
pub(super) enum Test {
    /// It is never ruled out.
    Always(fn(&Case<'_>) -> Verdict),
    /// `None` rules it out.
    If(fn(&Case<'_>) -> Option<Verdict>),
}

/// Result of a test.
pub(super) struct Verdict {
    certainty: Certainty,
    title: Option<String>,
    why: Option<String>,
    proof: Option<TextRange>,
    remedy: Option<Remedy>,
    verify: Option<(String, String)>,
}

/// Returns a verdict of this certainty.
pub(super) fn verdict(certainty: Certainty) -> Verdict {
    Verdict { certainty, title: None, why: None, proof: None, remedy: None, verify: None }
}

/// Returns that it fits.
pub(super) fn fits() -> Verdict {
    verdict(Certainty::Fits)
}

/// Returns that nothing here speaks for or against it.
pub(super) fn unseen() -> Verdict {
    verdict(Certainty::Unseen)
}

impl Verdict {
    /// Sets words other than those of the kind.
    pub(super) fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    pub(super) fn why(mut self, why: impl Into<String>) -> Self {
        self.why = Some(why.into());
        self
    }

    pub(super) fn at(mut self, range: Option<TextRange>) -> Self {
        self.proof = range;
        self
    }

    pub(super) fn verify(mut self, command: impl Into<String>, expect: impl Into<String>) -> Self {
        self.verify = Some((command.into(), expect.into()));
        self
    }

    pub(super) fn command(mut self, command: impl Into<String>) -> Self {
        self.remedy = Some(Remedy::Command(command.into()));
        self
    }

    /// Offers a change of the file.
    pub(super) fn edit(
        mut self,
        label: &'static str,
        applicability: Applicability,
        edits: Vec<TextEdit>,
    ) -> Self {
        if !edits.is_empty() {
            self.remedy = Some(Remedy::Edit { label, applicability, edits });
        }
        self
    }

    /// Offers the best fix of a finding.
    pub(super) fn fix_of(self, finding: &Finding) -> Self {
        match finding.fixes().next() {
            Some(fix) => self.edit(fix.label, fix.applicability, fix.edits().to_vec()),
            None => self,
        }
    }
}

impl Kind {
    /// Returns the cause, unless it is ruled out.
    pub(super) fn cause(&self, case: &Case<'_>) -> Option<Cause> {
        let verdict = match self.test {
            Test::Always(test) => test(case),
            Test::If(test) => test(case)?,
        };
        let prose = |text: &str| fill(&case.hide(text), case, Style::Prose);
        let command = |text: &str| fill(&case.hide(text), case, Style::Command);
        let own = || match (self.command, self.advice) {
            ("", "") => None,
            ("", advice) => Some(Remedy::Advice(prose(advice))),
            (text, _) => Some(Remedy::Command(command(text))),
        };
        let remedy = match verdict.remedy {
            Some(Remedy::Command(text)) => Some(Remedy::Command(command(&text))),
            Some(remedy) => Some(remedy),
            None => own(),
        };
        let (run, expect) = match &verdict.verify {
            Some((run, expect)) => (run.as_str(), expect.as_str()),
            None => self.verify,
        };
        Some(Cause {
            id: self.id,
            certainty: verdict.certainty,
            title: prose(verdict.title.as_deref().unwrap_or(self.title)),
            why: prose(verdict.why.as_deref().unwrap_or(self.why)),
            proof: verdict.proof.map(|range| Proof { range, line: case.line(range) }),
            remedy,
            verify: (!run.is_empty())
                .then(|| Verify { command: command(run), expect: prose(expect) }),
            see: self.see,
        })
    }
}
