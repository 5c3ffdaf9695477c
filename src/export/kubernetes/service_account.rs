//! A `ServiceAccount` that gives the Secret to each of its pods.

use super::manifest::{metadata, scalar, secret_with_config, APPLY, LIMITS};
use crate::export::job::plain_or_sh;
use crate::export::options::{NAME, NAMESPACE, STYLE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Opt, Rule, Target, Verified};
use crate::export::text::Text;
use crate::json::encode_string;
use crate::quote::sh;

const ACCOUNT: Opt = Opt {
    id: "account",
    label: "ServiceAccount",
    default: "default",
    rule: Rule::KubernetesName,
};

/// Secret, `ServiceAccount`, and the patch.
pub(super) const TARGET: Target = Target {
    id: "kubernetes-service-account",
    name: "ServiceAccount",
    group: Group::Kubernetes,
    summary: "The Secret, and a ServiceAccount that has it: every new pod of that account pulls with it.",
    consumer: "Kubernetes imagePullSecrets",
    carries: Carries::Logins,
    several: true,
    reader: Some("kubelet"),
    where_to_paste: APPLY,
    form: Form::File,
    limits: LIMITS,
    check: "kubectl get serviceaccount «account» --namespace «namespace» --output 'jsonpath={.imagePullSecrets}'",
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml, bash, dash"),
    unverified: &[],
    options: &[NAME, NAMESPACE, ACCOUNT, STYLE],
    write: |job| {
        let text = secret_with_config(job);
        job.value_file("secret.yaml", Language::Yaml, text);
        let (name, namespace) = metadata(job);
        let account = scalar(job.option(&ACCOUNT));
        let values = [("name", &name), ("namespace", &namespace), ("account", &account)];
        job.file("service-account.yaml", Language::Yaml, Text::fill(YAML, &values));
        let name = encode_string(job.option(&NAME));
        let patch = |before: &str, after: &str| {
            let patch = [before, "{\"name\":", &name, "}", after].concat();
            Text::plain(&sh(&patch).unwrap_or_default())
        };
        let word = |text: &str| Text::plain(&plain_or_sh(text));
        let command = Text::fill(
            PATCH,
            &[
                ("account", &word(job.option(&ACCOUNT))),
                ("namespace", &word(job.option(&NAMESPACE))),
                ("add", &patch(ADD, "}]")),
                ("make", &patch(MAKE, "]}]")),
            ],
        );
        job.commands("Or add it to an account that is there", Language::Shell, command);
    },
};

const YAML: &str = "apiVersion: v1
kind: ServiceAccount
metadata:
  name: «account»
  namespace: «namespace»
imagePullSecrets:
  - name: «name»
";

/// A merge patch would replace the account's other Secrets (measured with kubectl 1.32: the list has
/// no patch strategy), so the first command adds behind them; the second makes the list, and only
/// where there is none.
const PATCH: &str =
    "kubectl patch serviceaccount «account» --namespace «namespace» --type json --patch «add» ||
  kubectl patch serviceaccount «account» --namespace «namespace» --type json --patch «make»
";

const ADD: &str = "[{\"op\":\"add\",\"path\":\"/imagePullSecrets/-\",\"value\":";

const MAKE: &str = "[{\"op\":\"test\",\"path\":\"/imagePullSecrets\",\"value\":null},{\"op\":\"add\",\"path\":\"/imagePullSecrets\",\"value\":[";
