# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# What `./dev flatpak` needs around it, sourced by ./dev: the Debian 13 root, a second tree for
# the runtime, and a sandbox in which Flatpak can make sandboxes of its own.
#
# The Flatpak is built against a stand-in for the GNOME runtime that is made of Debian packages,
# under the ids of the real one and in a Flatpak installation of its own. So the manifest is
# tried as it is without the real runtime. What is built there is for trying only: a release is
# built on the real runtime.

flatpak_in_root () {
  local platform place process_view
  need_tree "$here/tools/packages-platform"
  platform=$tree
  need_tree "$here/tools/packages"
  environment=root

  # Named after both trees, so that a change to either makes a new runtime.
  place=$cache/flatpak-$(printf '%s %s' "$platform" "$tree" | cat - "$here/tools/make-runtime" |
    sha256sum | cut -c1-12)
  mkdir -p "$place" "$here/build/flatpak"

  # The kernel lets a nested sandbox mount /proc only where the outer one is complete. For root it
  # is not once it has been mounted anew, so there the machine's own is shown.
  if [ "$(id -u)" = 0 ]; then
    process_view=(--bind /proc /proc)
  else
    process_view=(--proc /proc --unshare-pid)
  fi
  enter_root "${process_view[@]}" --unshare-net --unshare-ipc \
    --dev-bind-try /dev/fuse /dev/fuse \
    --ro-bind "$platform" "$platform" --ro-bind "$tree" "$tree" --bind "$place" "$place" \
    --setenv FLATPAK_USER_DIR "$place/installation" \
    --setenv OG_PLATFORM_TREE "$platform" --setenv OG_SDK_TREE "$tree" --setenv OG_RUNTIME "$place" \
    -- "$here/tools/flatpak" "$@"
}
