//! Ansible.

use crate::export::job::{base64, Job};
use crate::export::kubernetes::scalar;
use crate::export::options::{NAME, NAMESPACE};
use crate::export::rendering::Language;
use crate::export::target::{Carries, Form, Group, Limits, Target, Verified};
use crate::export::text::Text;

/// Variables and tasks.
pub(super) const TARGET: Target = Target {
    id: "ansible",
    name: "Ansible",
    group: Group::Code,
    summary: "One variable with base64, so that nothing in it looks like a template, and tasks for a Secret and for a machine, both with no_log.",
    consumer: "Ansible",
    carries: Carries::Tokens,
    several: true,
    reader: Some("docker-cli"),
    where_to_paste: "registry-vars.yml next to the playbook, encrypted with ansible-vault encrypt; the tasks into the playbook.",
    form: Form::Base64,
    limits: Limits {
        max_bytes: None,
        note: "Without no_log Ansible prints the values of a failed task. The last task replaces a config.json and keeps a backup, with the rights that the old file had.",
    },
    check: "ansible-playbook playbook.yml --extra-vars @registry-vars.yml --check --ask-vault-pass",
    verified: Verified::By("PyYAML, ruamel.yaml"),
    unverified: &["The tasks for a machine ran with ansible-core 2.17.7, once; that for Kubernetes did not."],
    options: &[NAME, NAMESPACE],
    write,
};

const TASKS: &str = r#"# «made»
- name: Secret for pulling images
  kubernetes.core.k8s:
    state: present
    definition:
      apiVersion: v1
      kind: Secret
      type: kubernetes.io/dockerconfigjson
      metadata:
        name: «name»
        namespace: «namespace»
      data:
        .dockerconfigjson: "{{ docker_config_base64 }}"
  no_log: true

- name: Folder of config.json
  ansible.builtin.file:
    path: "{{ ansible_facts.user_dir }}/.docker"
    state: directory
    mode: "0700"

- name: config.json on a machine
  ansible.builtin.copy:
    content: "{{ docker_config_base64 | b64decode }}"
    dest: "{{ ansible_facts.user_dir }}/.docker/config.json"
    mode: "0600"
    backup: true
  no_log: true
"#;

fn write(job: &mut Job<'_>) {
    let value = base64(&job.inner());
    let values = [("made", &job.made()), ("value", &value)];
    let vars = Text::fill("# «made»\ndocker_config_base64: \"«value»\"\n", &values);
    job.value_file("registry-vars.yml", Language::Yaml, vars);
    let values = [
        ("made", &job.made()),
        ("name", &scalar(job.option(&NAME))),
        ("namespace", &scalar(job.option(&NAMESPACE))),
    ];
    job.file("tasks.yml", Language::Yaml, Text::fill(TASKS, &values));
}
