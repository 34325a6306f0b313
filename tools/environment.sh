# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# Where the program is built and run: on this machine itself if it has everything, else inside
# a Debian 13 root in the user's cache, entered with bubblewrap. Sourced by ./dev; $here is the
# checkout.

cache=${XDG_CACHE_HOME:-$HOME/.cache}/ortsgespraech

# The oldest versions the program is written for (the same stand in meson.build).
floor=(
  'glib-2.0 >= 2.84' 'gtk4 >= 4.18' 'libadwaita-1 >= 1.7' 'libsoup-3.0 >= 3.6' 'libdex-1 >= 0.10'
  'json-glib-1.0 >= 1.10' 'sqlite3 >= 3.46' 'libsecret-1 >= 0.21' 'libxml-2.0 >= 2.12'
  'blueprint-compiler >= 0.16'
)
build_tools=(cc meson ninja msgfmt blueprint-compiler)
test_tools=(
  clang clang-format desktop-file-validate appstreamcli xmllint Xvfb dbus-run-session import
  xdotool gnome-keyring-daemon secret-tool snac python3 git
)

has_tools () {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || return 1
  done
}

has_floor () {
  command -v pkg-config >/dev/null && pkg-config --exists "${floor[@]}" && has_tools "${build_tools[@]}"
}

has_test_floor () {
  has_floor && has_tools "${test_tools[@]}" && locale -a | grep -qix 'de_DE.utf-\?8' &&
    python3 -c 'import gi; gi.require_version ("Atspi", "2.0")' 2>/dev/null
}

# choose_environment run|test: sets $environment to "native" or "root". Flatpak always works in
# the root, since it makes its own runtime from it.
choose_environment () {
  environment=${ORTSGESPRAECH_ENVIRONMENT:-}
  [ -n "$environment" ] && return 0
  environment=root
  case $1 in
    run) if has_floor; then environment=native; fi ;;
    test) if has_test_floor; then environment=native; fi ;;
  esac
}

as_root () {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "This needs root rights, and sudo is missing. As root, once:  $*" >&2
    return 1
  fi
}

# Installs what making and entering the root needs: the only change to the machine itself.
install_host_tools () {
  local missing=()
  command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  command -v newuidmap >/dev/null || missing+=(uidmap)
  [ -e /usr/share/keyrings/debian-archive-trixie-stable.gpg ] || missing+=(debian-archive-keyring)
  [ ${#missing[@]} = 0 ] && return 0
  if ! command -v apt-get >/dev/null; then
    echo "Please install these packages with your system's own tool: ${missing[*]}" >&2
    return 1
  fi
  echo "Installing ${missing[*]} ..." >&2
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# tree_name LIST: where the tree with the packages of LIST lies.
tree_name () {
  local kind hash
  case $1 in
    */packages) kind=root ;;
    */packages-*) kind=${1##*/packages-} ;;
  esac
  # The list without comments, the recipe without what surrounds it, and the kind of machine.
  hash=$({
    sed '/^#/d; /^$/d' "$1"
    sed -n '/^bootstrap ()/,/^}/p' "$here/tools/make-root"
    uname -m
  } | sha256sum | cut -c1-12)
  printf '%s/%s-%s\n' "$cache" "$kind" "$hash"
}

# need_tree LIST: makes that tree unless it is there, and sets $tree to its place.
need_tree () {
  tree=$(tree_name "$1")
  [ -d "$tree" ] && return 0
  install_host_tools && "$here/tools/make-root" "$1" "$tree"
}

# A worktree's history lies in another checkout; without it git does not work inside.
git_common_dir () {
  local private
  [ -f "$here/.git" ] || return 0
  private=$(sed -n 's/^gitdir: //p' "$here/.git")
  (cd "$here" && cd "$private" && cd "$(cat commondir)" && pwd -P) || true
}

# enter_root [bwrap arguments] -- command: runs the command inside the Debian 13 root. / is an
# empty tmpfs on which the parts of the root are laid, so that the checkout can lie anywhere.
# Callers add namespaces, screens and folders as they need them.
enter_root () {
  local extra=() user group home=$HOME common run
  while [ "$1" != -- ]; do
    extra+=("$1")
    shift
  done
  shift
  user=$(id -u)
  group=$(id -g)
  run=/run/user/$user
  common=$(git_common_dir)
  [ "$home" = / ] && home=/root

  local -a layers=(
    --tmpfs / --ro-bind "$tree/usr" /usr --ro-bind "$tree/etc" /etc
    --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64
    --dev /dev --perms 1777 --tmpfs /tmp --tmpfs /run --tmpfs /var --perms 1777 --dir /var/tmp
    --ro-bind-try "$tree/var/cache/fontconfig" /var/cache/fontconfig
    --tmpfs /usr/src --tmpfs /usr/local --perms 0700 --dir "$run"
    --tmpfs "$home" --dir "$cache" --bind "$here" "$here"
  )
  [ -n "$common" ] && layers+=(--bind "$common" "$common")

  # The caller's ids must have names, or the message bus refuses to start.
  local passwd='root:x:0:0:root:/root:/bin/sh
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin'
  local groups='root:x:0:
nogroup:x:65534:'
  [ "$user" = 0 ] || passwd+=$'\n'"dev:x:$user:$group:dev:$home:/bin/bash"
  [ "$group" = 0 ] || groups+=$'\n'"dev:x:$group:"

  bwrap "${layers[@]}" \
    --ro-bind-data 8 /etc/passwd --ro-bind-data 9 /etc/group \
    --unshare-uts --hostname devroot --die-with-parent --chdir "$here" \
    --clearenv --setenv HOME "$home" --setenv PATH /usr/bin:/bin:/usr/sbin:/sbin \
    --setenv LANG C.UTF-8 --setenv TERM "${TERM:-dumb}" --setenv XDG_RUNTIME_DIR "$run" \
    --setenv GIT_CONFIG_COUNT 1 --setenv GIT_CONFIG_KEY_0 safe.directory \
    --setenv GIT_CONFIG_VALUE_0 '*' --setenv ORTSGESPRAECH_ENVIRONMENT root \
    --setenv ORTSGESPRAECH_BUILD "$here/build/root" \
    "${extra[@]}" -- "$@" 8<<<"$passwd" 9<<<"$groups"
}
