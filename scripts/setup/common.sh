# Shared by the set-up scripts: messages, root rights, Debian packages.
. "$(dirname "${BASH_SOURCE[0]}")/../env.sh"

# Every line of the set-up starts alike, so that it is easy to tell from a build's output.
say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else fail "needs root rights for: $*"
  fi
}

# apt_install WHY PACKAGE...: installs Debian packages; the package lists are
# refreshed once per set-up, and only when something must be installed.
apt_install() {
  local why=$1; shift
  have apt-get || fail "$why is missing. Install it by hand (Debian packages: $*), then run this again."
  say "installing $why from Debian ($*), usually 1 to 3 minutes"
  local stamp=$TOOLS/.apt-updated
  if [ -z "$(find "$stamp" -mmin -60 2>/dev/null)" ]; then
    # One broken third-party list must not stop us: the install below is the real check.
    as_root apt-get update -qq || say "apt-get update reported a problem; trying with the lists at hand"
    mkdir -p "$TOOLS" && touch "$stamp"
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 \
    install -y -qq --no-install-recommends "$@" >"$TOOLS/apt.log" 2>&1 ||
    { tail -n 20 "$TOOLS/apt.log" >&2; fail "apt-get could not install: $*"; }
}

# npm_packages DIRECTORY WHAT: installs what the lock file of a directory pins. Our own copy of it is
# written when npm was done: the same, so nothing to do.
npm_packages() {
  if [ -f "$1/node_modules/.package-lock.json" ] &&
    cmp -s "$1/package-lock.json" "$1/node_modules/.credenza-lock"; then return; fi
  need npm npm
  say "installing $2 with npm, usually 5 to 20 seconds"
  (cd "$1" && npm ci --silent --ignore-scripts)
  cp "$1/package-lock.json" "$1/node_modules/.credenza-lock"
}

# need PROGRAM PACKAGE [WHY]: installs PACKAGE when PROGRAM is not in PATH.
need() { have "$1" || apt_install "${3:-$1}" "$2"; }
