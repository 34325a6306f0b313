# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# Building, sourced by the commands beside it. $build is the build folder, $here the checkout.

# set_up_build [meson options]: a build folder with these options, new or as it was.
set_up_build () {
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
}

# build_program [meson options]: brings $build up to date and installs into $build/install, from
# where the program runs with its translation, icons and schema in their places.
build_program () {
  set_up_build "$@" && ninja -C "$build" && meson install -C "$build" --no-rebuild --quiet
}

# build_target TARGET: brings one target up to date; a build folder that is there stays as it is.
build_target () {
  [ -f "$build/build.ninja" ] || set_up_build || return 1
  ninja -C "$build" "$1"
}

# The surroundings of the installed program.
use_installed () {
  export XDG_DATA_DIRS=$build/install/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
  program=$build/install/bin/ortsgespraech
}
