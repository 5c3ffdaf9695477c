//! Ansible.

use crate::export::targets::prelude::*;

/// Variables and tasks.
pub(super) const TARGET: Target = Target {
    id: "ansible",
    name: "Ansible",
    summary: "One variable with base64, so that nothing in it looks like a template, and tasks for a Secret and for a machine, both with no_log.",
    consumer: "Ansible",
    capacity: Capacity::Tokens,
    reader: Some(ClientId::DockerCli),
    where_to_paste: "registry-vars.yml next to the playbook, encrypted with ansible-vault encrypt; the tasks into the playbook.",
    form: Form::Base64,
    limits: Limits::note("Without no_log Ansible prints the values of a failed task. The last task replaces a config.json and keeps a backup, with the rights that the old file had."),
    check: Check { each: "docker manifest inspect «image» # on the machine", ..Check::DOCKER },
    verified: Verified::By("PyYAML, ruamel.yaml"),
    unverified: &["The tasks for a machine ran with ansible-core 2.17.7, once; that for Kubernetes did not."],
    options: &[NAME, NAMESPACE],
    write,
    ..CODE
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

fn write(renderer: &mut Renderer<'_>) {
    let value = base64(&renderer.auths());
    let template = "# «made»\ndocker_config_base64: \"«value»\"\n";
    let vars = renderer.fill(template, &[("value", value)]);
    renderer.value_file("registry-vars.yml", Language::Yaml, vars);
    let values = renderer.metadata();
    renderer.file("tasks.yml", Language::Yaml, TASKS, &values);
}
