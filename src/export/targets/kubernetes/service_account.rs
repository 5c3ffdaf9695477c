//! `ServiceAccount` that gives the Secret to each of its pods.

use crate::export::targets::prelude::*;
use crate::json::encode_string;
use crate::quote::sh;

const ACCOUNT: TargetOption =
    TargetOption::new("account", "ServiceAccount", "default", Rule::KubernetesName);

/// Secret, `ServiceAccount`, and the patch.
pub(super) const TARGET: Target = Target {
    id: "kubernetes-service-account",
    name: "ServiceAccount",
    summary: "The Secret, and the command that adds it to a ServiceAccount: every new pod of that account pulls with it.",
    check: Check {
        before: "",
        each: "kubectl run pull-check-«number» --namespace «namespace» --image «image» --image-pull-policy Always --restart Never --overrides '{\"spec\":{\"serviceAccountName\":\"'«account»'\"}}'",
        after: "sleep 30; kubectl get events --namespace «namespace» --field-selector reason=Pulled",
        right: "a line for each image, Successfully pulled.",
        wrong: "no line; the events with reason=Failed say unauthorized or denied.",
        ..Check::DOCKER
    },
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml, bash, dash"),
    options: &[NAME, NAMESPACE, ACCOUNT, EntryStyle::OPTION],
    write: |renderer| {
        secret_file(renderer, "secret.yaml");
        let [name, namespace] = renderer.metadata();
        let account = renderer.option(&ACCOUNT);
        let manifest = [name, namespace, ("account", scalar(account))];
        let name = encode_string(renderer.option(&NAME));
        let patch = |before: &str, after: &str| {
            let patch = format!("{before}{{\"name\":{name}}}{after}");
            Text::plain(&sh(&patch).unwrap_or_default())
        };
        let word = |text: &str| Text::plain(&shell_word(text));
        let values = [
            ("account", word(account)),
            ("namespace", word(renderer.option(&NAMESPACE))),
            ("add", patch(ADD, "}]")),
            ("make", patch(MAKE, "]}]")),
        ];
        let command = Text::fill(PATCH, &values);
        renderer.commands("Add it to the account", Language::Shell, command);
        // Every namespace has this one, and an apply would drop its other Secrets: the list is
        // atomic (kubectl 1.32, patch --local, run 2026-11-28).
        if account != ACCOUNT.default {
            renderer.file("service-account.yaml", Language::Yaml, YAML, &manifest);
            renderer.retitle("service-account.yaml, only for an account that is not there yet");
        }
    },
    ..SECRET
};

const YAML: &str = "apiVersion: v1
kind: ServiceAccount
metadata:
  name: «account»
  namespace: «namespace»
imagePullSecrets:
  - name: «name»
";

/// Commands that add the Secret to the account. A merge patch would replace the account's other
/// Secrets (measured with kubectl 1.32: the list has no patch strategy), so the first command
/// appends; the second creates the list, and only where there is none.
const PATCH: &str =
    "kubectl patch serviceaccount «account» --namespace «namespace» --type json --patch «add» ||
  kubectl patch serviceaccount «account» --namespace «namespace» --type json --patch «make»
";

const ADD: &str = "[{\"op\":\"add\",\"path\":\"/imagePullSecrets/-\",\"value\":";

const MAKE: &str = "[{\"op\":\"test\",\"path\":\"/imagePullSecrets\",\"value\":null},{\"op\":\"add\",\"path\":\"/imagePullSecrets\",\"value\":[";
