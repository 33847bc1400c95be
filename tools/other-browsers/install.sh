#!/usr/bin/env bash
# Installs Firefox and WebKit, in which the elements are tested too, and a Chromium without windows, in which tests run faster, where there are apt
# and the right to use it. Tests go on without them.
set -euo pipefail

has() { command -v "$1" >/dev/null; }

missing=()
has firefox-esr || has firefox || missing+=(firefox-esr)
has WebKitWebDriver || missing+=(webkit2gtk-driver)
has Xvfb || missing+=(xvfb)
has chromium-headless-shell || missing+=(chromium-headless-shell)
if [ ${#missing[@]} -eq 0 ] || ! has apt-get || [ "$(id -u)" -ne 0 ]; then exit 0; fi

export DEBIAN_FRONTEND=noninteractive
apt=(timeout --kill-after=10 240 apt-get --quiet=2 -o DPkg::Lock::Timeout=60 -o Acquire::Retries=1)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
failed=()
"${apt[@]}" update >"$log" 2>&1 || true
# One by one: a system that lacks one of them may have the others.
for package in "${missing[@]}"; do
  "${apt[@]}" install --yes --no-install-recommends "$package" >"$log" 2>&1 || failed+=("$package: $(tail -n 1 "$log")")
done
if [ ${#failed[@]} -gt 0 ]; then
  echo "Not all browsers could be installed, and the elements are tested in those that are there ($(printf '%s; ' "${failed[@]}" | sed 's/; $//'))."
fi
