// What people paste with a secret in it: commands, headers, URLs, logs, variables, keys.
import { base64 } from './actions.mjs';
import { HEX, random } from './leaks.mjs';

/** A message that Diagnose knows. */
export const DENIED = 'Error response from daemon: Head "https://ghcr.io/v2/acme/app/manifests/1": denied: denied';

/** Texts with random secrets, by what they are; each secret without its public prefix. */
export function leakyTexts() {
  const secrets = [];
  const secret = (length = 12, prefix = '', letters = undefined) => {
    const text = random(length, letters);
    secrets.push(text);
    return prefix + text;
  };
  const line = () => secret(64);
  const login = () => base64(`bot:${secret()}`);
  /** A file in base64; what is behind its first words is secret. */
  const data = () => {
    const text = base64(JSON.stringify({ auths: { 'ghcr.io': { auth: login() } } }));
    secrets.push(text.slice(48, -4));
    return text;
  };
  const texts = {
    commands: `$ docker login -u bot -p${secret()} ghcr.io\ndocker login ghcr.io -u bot --password="${secret()}"\necho ${secret()} | podman login -u bot --password-stdin quay.io`,
    'one command': `docker login -u bot -p '${secret()}' ghcr.io`,
    'what PowerShell pipes': `$env:REG_PASS = "${secret()}"\n"${secret()}" | docker login ghcr.io -u bot --password-stdin`,
    headers: `> Authorization: Basic ${login()}\n> Cookie: sid=${secret()}\n> PRIVATE-TOKEN: ${secret()}\n< Set-Cookie: _session=${secret()}; path=/`,
    curl: `curl -u bot:${secret()} -H 'X-JFrog-Art-Api: ${secret()}' https://registry.example.com/v2/`,
    URLs: `Get "https://bot:${secret()}@registry.example.com/v2/": EOF\nGet "https://cdn.example.com/b?sp=r&sig=${secret()}&X-Amz-Signature=${secret(64, '', HEX)}": 403`,
    answers: `{"errors":[{"code":"DENIED","detail":{"token":"${secret()}"}}]}\n{"access_token":"${secret()}","refresh_token":"${secret()}"}`,
    logs: `level=debug msg="auth {Username:bot Password:${secret()} Auth:${login()}}"\nDEBU[0000] registry token = ${secret()}\nerror getting credentials - err: exit status 1, out: \`{"Username":"bot","Secret":"${secret()}"}\``,
    'a CI file': `variables:\n  DOCKER_AUTH_CONFIG: '{"auths":{"ghcr.io":{"auth":"${login()}"}}}'\n  CI_REGISTRY_PASSWORD: ${secret()}\nbuild:\n  script:\n    - docker login -u bot -p ${secret()} ghcr.io\n`,
    'a .env file': `REGISTRY=ghcr.io\nREGISTRY_USER=bot\nREGISTRY_PASSWORD=${secret()}\nexport GH_TOKEN='${secret(36, 'ghp_')}'\nDATABASE_URL=postgres://u:${secret()}@db:5432/x\n`,
    'a Secret': `apiVersion: v1\nkind: Secret\nmetadata:\n  name: regcred\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: ${data()}\n`,
    'a helper': `{"ServerURL":"https://ghcr.io","Username":"bot","Secret":"${secret()}"}`,
    'a private key': `failed to load the key:\n-----BEGIN RSA PRIVATE KEY-----\n${line()}\n${line()}\n-----END RSA PRIVATE KEY-----\n`,
    'a .netrc': `machine ghcr.io login bot password ${secret()}\n`,
    tokens: `refused: ${secret(27, 'dckr_pat_')} and ${secret(20, 'glpat-')} and ${secret(64, '', HEX)}`,
    colours: `\u001b[31mpassword\u001b[0m=\u001b[1m${secret()}\u001b[0m and tok\u200ben=${secret()}`,
  };
  return { texts, secrets };
}
