#!/usr/bin/env bash
# What the tests need beside npm: git and a Redis server. Installs Redis where it may, and says what to do where it may not.
set -euo pipefail

if command -v redis-server >/dev/null 2>&1; then
  redis-server --version
  exit 0
fi
install=(apt-get install -y --no-install-recommends redis-server)
if command -v apt-get >/dev/null 2>&1; then
  as_root=()
  if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root=(sudo -n); fi
  if [ "$(id -u)" -eq 0 ] || [ "${#as_root[@]}" -gt 0 ]; then
    # The tests start servers of their own; the system's service need not run.
    if "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "${install[@]}"; then
      redis-server --version
      exit 0
    fi
  fi
fi
echo "The tests of several processes need a Redis server (7 or newer), and redis-server was not found." >&2
echo "On Debian or Ubuntu: sudo apt-get install redis-server" >&2
exit 1
