//! Findings in a result that was read back.

use yew::prelude::*;

use crate::lint::{Finding, Severity};
use crate::ui::widget::prose;

/// Returns the findings, or a sentence that there are none.
pub(super) fn view(findings: Option<&Vec<Finding>>) -> Html {
    let Some(findings) = findings else {
        return Html::default();
    };
    let rows = findings.iter().map(|finding| {
        let class = if finding.severity == Severity::Error { "e" } else { "w" };
        html! {
            <div class={classes!("finding", class)}>
                <b>{finding.rule.title}</b>
                if !finding.registry().is_empty() { <p class="at"><bdi>{finding.registry()}</bdi></p> }
                <p>{prose(finding.message())}</p>
            </div>
        }
    });
    html! {
        <section aria-label="Check of the result"><h3>{"Check of the result"}</h3>
            if findings.is_empty() { <p class="calm">{"Read back and checked: no problems for its reader."}</p> }
            {for rows}
        </section>
    }
}
