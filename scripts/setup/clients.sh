#!/usr/bin/env bash
# Real registry and real clients for the tests. All of it runs on loopback, none as a daemon.
set -euo pipefail
. "$(dirname "$0")/common.sh"

missing=()
want() { have "$1" || missing+=("$2"); }
want docker docker.io # only the command; no daemon is started
want skopeo skopeo
want podman podman
want docker-registry docker-registry
want htpasswd apache2-utils
want openssl openssl
want brotli brotli
want python3 python3
want kubectl kubernetes-client # reads manifests; no cluster is needed
want dash dash
want zsh zsh
want jq jq
python3 -c 'import yaml' >/dev/null 2>&1 || missing+=(python3-yaml) # YAML's second opinion
[ ${#missing[@]} = 0 ] || apt_install "registry and clients" "${missing[@]}"

venv=$TOOLS/venv
if ! "$venv/bin/python" -c 'import check_jsonschema, docker, hcl2, jsonschema, ruamel.yaml, yaml' >/dev/null 2>&1; then
  say "installing docker-py, readers of YAML and HCL and validators of JSON Schema into .tools/venv, usually 30 seconds"
  python3 -m venv "$venv" >/dev/null 2>&1 || { apt_install "Python's venv" python3-venv; python3 -m venv --clear "$venv"; }
  "$venv/bin/pip" install --quiet --disable-pip-version-check docker==7.2.0 PyYAML==6.0.3 ruamel.yaml==0.19.1 python-hcl2==8.1.4 jsonschema==4.25.1 check-jsonschema==0.39.0
fi
