//! `OpenShift`: the pull secret of the whole cluster.

use crate::export::targets::prelude::*;

/// The file and the commands that merge it.
pub(super) const TARGET: Target = Target {
    id: "openshift",
    name: "OpenShift global pull secret",
    summary: "The logins, and the script that adds them to the pull secret of the cluster: whole entries, and nothing that is there is lost.",
    consumer: "OpenShift",
    capacity: Capacity::Logins,
    reader: Some(ClientId::ContainersImage),
    where_to_paste: "Both files in one folder; run the script with sh as a cluster administrator. Every node gets the result, so any pod can pull with it. For one project take a Secret, and oc secrets link default NAME --for=pull.",
    form: Form::File,
    limits: Limits::bytes(1_048_576, "A Secret holds at most 1 MiB. pull-secret.json stays as a backup: remove it when the check has passed."),
    check: Check::printed("oc get secret pull-secret --namespace openshift-config --output 'jsonpath={.data.\\.dockerconfigjson}' | base64 --decode"),
    verified: Verified::By("bash, dash, Python json"),
    unverified: &["OpenShift is not run here."],
    write: |renderer| {
        renderer.auths_file("pull-secret-add.json");
        let text = renderer.fill(SCRIPT, &[]);
        renderer.script("pull-secret.sh", Language::Shell, text);
    },
    ..KUBERNETES
};

const SCRIPT: &str = r"# «made»
(
set -eu
umask 077
oc get secret pull-secret --namespace openshift-config --output 'jsonpath={.data.\.dockerconfigjson}' | base64 --decode > pull-secret.json
jq -s '.[0] + {auths: (.[0].auths + .[1].auths)}' pull-secret.json pull-secret-add.json > pull-secret-new.json
oc set data secret/pull-secret --namespace openshift-config --from-file=.dockerconfigjson=pull-secret-new.json
rm pull-secret-new.json pull-secret-add.json
)
";
