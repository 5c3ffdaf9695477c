// The files that the schemas and linters of vendors are asked about.
import { PASSWORDS } from './strings.mjs';

const HUB = 'https://index.docker.io/v1/';
const auth = (user, password) => Buffer.from(`${user}:${password}`).toString('base64');

/** A registry of each issuer that gives a job a token. */
export const KEYLESS = { auths: Object.fromEntries([
  HUB, 'ghcr.io', 'europe-docker.pkg.dev', '123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'demo.azurecr.io',
].map((key) => [key, { auth: auth('bot', 'p') }])) };

/** Logins of the field, and every awkward password. */
export const FILES = [
  { auths: { [HUB]: { auth: auth('alice', 'p$w') }, 'ghcr.io': { auth: auth('bot', "it's") } } },
  { auths: {
    'europe-docker.pkg.dev': { auth: auth('_json_key', '{\n  "private_key": "x\\n"\n}\n') },
    'harbor.example.com': { auth: auth('robot$shop+ci', '${HOME} %{a} {{ b }} #z') },
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com': { auth: auth('AWS', 'eyJwYXlsb2FkIjoi') },
    'registry.example.com:5000': { auth: auth('u', '\'"$`\\`!%& x😀') },
    'gitea.example.com': { auth: auth('octo', 'tab\there') },
  } },
  { auths: Object.fromEntries(Object.entries(PASSWORDS).filter((_, at) => at % 9 === 0)) },
];
