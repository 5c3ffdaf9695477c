//! Programs in a cluster that take the Secret of `imagePullSecrets`.

use super::reuse_templates::{
    ARGO, ARGO_STEP, ARGO_TEMPLATE, CROSSPLANE, FLEET, GITLAB, JENKINS, JENKINS_CONTAINER, KYVERNO,
};
use crate::export::targets::prelude::*;
use crate::quote::{groovy, toml};

/// Program that takes the Secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Program {
    ArgoWorkflows,
    Jenkins,
    GitlabRunner,
    Crossplane,
    Kyverno,
    Fleet,
}

impl Choice for Program {
    const OPTION: TargetOption = TargetOption::new(
        "program",
        "What takes it",
        "argo-workflows",
        Rule::OneOf(&[
            ("argo-workflows", "Argo Workflows"),
            ("jenkins", "agents of Jenkins"),
            ("gitlab-runner", "pods of GitLab Runner"),
            ("crossplane", "Crossplane packages"),
            ("kyverno", "Kyverno's image verification"),
            ("fleet", "Fleet's image scan"),
        ]),
    );
    const VALUES: &'static [Self] = &[
        Self::ArgoWorkflows,
        Self::Jenkins,
        Self::GitlabRunner,
        Self::Crossplane,
        Self::Kyverno,
        Self::Fleet,
    ];
}

/// Secret, and what names it.
pub(super) const TARGET: Target = Target {
    id: "secret-users",
    name: "They all take this Secret",
    summary: "The Secret for pulls, and how another program in the cluster names it. None of them needs a separate format.",
    consumer: "programs that take a Secret for pulls",
    where_to_paste: "The Secret into the namespace where the program looks for it: that of the pods, or that of the program itself if it pulls. Cosign on a machine reads Docker's config.json; its policy controller takes the Secret under source, signaturePullSecrets. Knative, Actions Runner Controller and Spark take imagePullSecrets in their pod template.",
    // argoproj/argo-workflows at f016ad89, jenkinsci/kubernetes-plugin at a82d78a0 (README),
    // crossplane/crossplane at 2d040d2d (ImageConfig), kyverno/kyverno at 111e07bb (chart),
    // rancher/fleet at 3b2c622c (ImageScan), sigstore/policy-controller at f925c0c1 (read 2026-11-30).
    verified: Verified::By("kubectl, PyYAML, ruamel.yaml"),
    unverified: &["No cluster is run here. The resources of Argo, Crossplane and Fleet met their CRDs once, with a validator (2026-11-30); Jenkins, GitLab Runner and Kyverno were read."],
    options: &[Program::OPTION, NAME, NAMESPACE, IMAGE, EntryStyle::OPTION],
    write,
    ..SECRET
};

fn write(renderer: &mut Renderer<'_>) {
    secret_file(renderer, "secret.yaml");
    let [name, namespace] = renderer.metadata();
    match renderer.choice() {
        Program::ArgoWorkflows => {
            let step = |at| Text::fill(ARGO_STEP, &[("number", Text::plain(&format!("{at}")))]);
            let steps = Text::join((1..=renderer.accounts.len()).map(step), "");
            let all = renderer.each_image(ARGO_TEMPLATE);
            let values = [name, namespace, ("steps", steps), ("all", all)];
            renderer.file("workflow.yaml", Language::Yaml, ARGO, &values);
        }
        Program::Jenkins => jenkins(renderer),
        Program::GitlabRunner => {
            let name = toml(renderer.option(&NAME)).unwrap_or_default();
            let namespace = toml(renderer.option(&NAMESPACE)).unwrap_or_default();
            let values = [("name", Text::plain(&name)), ("namespace", Text::plain(&namespace))];
            renderer.file("config.toml", Language::Plain, GITLAB, &values);
            renderer.retitle("Lines of config.toml, or of runners.config in the chart's values");
        }
        Program::Crossplane => {
            its_namespace(renderer, "crossplane-system");
            let hosts = hosts(renderer);
            renderer.file(
                "image-config.yaml",
                Language::Yaml,
                CROSSPLANE,
                &[name, ("hosts", hosts)],
            );
        }
        Program::Kyverno => {
            its_namespace(renderer, "kyverno");
            renderer.file("kyverno-values.yaml", Language::Yaml, KYVERNO, &[name]);
        }
        Program::Fleet => {
            let images = renderer.images();
            let scan = |(at, image): (usize, &String)| {
                let number = Text::plain(&(at + 1).to_string());
                let own = [("number", number), ("image", scalar(image))];
                Text::fill(FLEET, &[own, [name.clone(), namespace.clone()]].concat())
            };
            let all = Text::join(images.iter().enumerate().map(scan), "---\n");
            renderer.file("image-scan.yaml", Language::Yaml, "# «made»\n«all»", &[("all", all)]);
        }
    }
}

/// Warns where the Secret has to be in the program's own namespace.
fn its_namespace(renderer: &mut Renderer<'_>, usual: &str) {
    if renderer.option(&NAMESPACE) != usual {
        renderer.warn(format!("The program looks in its own namespace, which is {usual} unless its chart sets another."));
    }
}

/// Returns a rule for the images of each registry.
fn hosts(renderer: &Renderer<'_>) -> Text {
    let host = |account: &Account| {
        let prefix = format!("{}/", account.image_host());
        let prefix = Text::secret_if(account.has_secret_host(), scalar(&prefix).as_str());
        Text::fill("    - type: Prefix\n      prefix: «prefix»\n", &[("prefix", prefix)])
    };
    Text::join(renderer.accounts.iter().map(host), "")
}

fn jenkins(renderer: &mut Renderer<'_>) {
    let container = |(at, image): (usize, &String)| {
        let image = groovy(image).unwrap_or_default();
        let values =
            [("number", Text::plain(&(at + 1).to_string())), ("image", Text::plain(&image))];
        Text::fill(JENKINS_CONTAINER, &values)
    };
    let images = renderer.images();
    let containers = Text::join(images.iter().enumerate().map(container), ",\n");
    let literal = |text: &str| Text::plain(&groovy(text).unwrap_or_default());
    let values = [
        ("name", literal(renderer.option(&NAME))),
        ("namespace", literal(renderer.option(&NAMESPACE))),
        ("containers", containers),
    ];
    renderer.file("Jenkinsfile", Language::Groovy, JENKINS, &values);
}
