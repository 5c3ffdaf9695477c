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
    summary: "The Secret, and a ServiceAccount that has it: every new pod of that account pulls with it.",
    check: "kubectl get serviceaccount «account» --namespace «namespace» --output 'jsonpath={.imagePullSecrets}'",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml, bash, dash"),
    options: &[NAME, NAMESPACE, ACCOUNT, EntryStyle::OPTION],
    write: |renderer| {
        secret_file(renderer, "secret.yaml");
        let [name, namespace] = renderer.metadata();
        let account = renderer.option(&ACCOUNT);
        let values = [name, namespace, ("account", scalar(account))];
        renderer.file("service-account.yaml", Language::Yaml, YAML, &values);
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
        renderer.commands("Or add it to an account that is there", Language::Shell, command);
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
