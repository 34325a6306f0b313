# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# Building, sourced by the commands beside it. $build is the build folder, $here the checkout.

# build_program [meson options]: brings $build up to date and installs into $build/install, from
# where the program runs with its translation, icons and schema in their places.
build_program () {
  local options=(-Dwerror=true --prefix "$build/install" "$@")
  if [ -f "$build/build.ninja" ]; then
    if ! meson setup --reconfigure "$build" "${options[@]}" >"$build/setup.txt" 2>&1; then
      cat "$build/setup.txt"
      return 1
    fi
  else
    rm -rf "$build"
    meson setup "$build" "${options[@]}" || return 1
  fi
  ninja -C "$build" && meson install -C "$build" --no-rebuild --quiet
}

# The surroundings of the installed program.
use_installed () {
  export XDG_DATA_DIRS=$build/install/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
  program=$build/install/bin/ortsgespraech
}
