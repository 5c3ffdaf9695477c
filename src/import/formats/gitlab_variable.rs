//! CI variable as GitLab's API and `glab` export it: `{"key": …, "value": …}`, or a list of them.

use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{member, string, Input, Wants};
use crate::json::{Kind, NodeRef};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("gitlab-variable"), name: "GitLab variable", recognise };

fn recognise(input: &Input<'_>) -> Option<Match> {
    input.json()?;
    let variables: Vec<NodeRef<'_>> =
        input.objects().filter(|variable| is_variable(*variable)).collect();
    // The variable that the runner reads is meant; without it, any of them could be.
    let named: Vec<NodeRef<'_>> = variables
        .iter()
        .filter(|variable| string(**variable, "key") == "DOCKER_AUTH_CONFIG")
        .copied()
        .collect();
    let sure = !named.is_empty();
    let chosen = if sure { named } else { variables };
    if chosen.is_empty() {
        return None;
    }
    let found = chosen.into_iter().map(variable).collect();
    let (confidence, reason) = if sure {
        (Confidence::Certain, "It is the variable DOCKER_AUTH_CONFIG as GitLab exports it.")
    } else {
        (Confidence::Likely, "It is JSON with key and value, as GitLab exports a variable.")
    };
    Some(Match::of_parts(confidence, reason, found))
}

fn is_variable(variable: NodeRef<'_>) -> bool {
    let mark = ["variable_type", "environment_scope", "protected", "masked"]
        .iter()
        .any(|name| member(variable, name).is_some());
    mark && !string(variable, "key").is_empty() && !string(variable, "value").is_empty()
}

fn variable(variable: NodeRef<'_>) -> Extracted {
    let value = string(variable, "value");
    let wants = if string(variable, "key") == "DOCKER_AUTH_CONFIG" {
        Wants::Text("DOCKER_AUTH_CONFIG")
    } else {
        Wants::Anything
    };
    let raw = member(variable, "raw").is_some_and(|raw| raw.kind() == Kind::True);
    let dollar = (!raw && value.contains('$')).then(|| {
        Remark::new(
            RemarkKind::Dollar,
            "The value has a dollar sign and the variable is not raw: GitLab expands what follows it, and $$ becomes $.",
        )
    });
    let mut found = Extracted::wrapped(value.as_bytes(), wants).remark(dollar);
    found.part = Some(string(variable, "key").into_owned());
    found
}
