# SPDX-License-Identifier: EUPL-1.2
# shellcheck shell=bash
#
# `./dev run`: lets the program in the root use the display, the bus and the network of this
# machine, or prepares for the browser if there is no display. Sourced by ./dev.

# Shows a path of this machine at the same place inside, if it exists.
share () {
  if [ -e "$1" ]; then
    shared+=("${2:---ro-bind}" "$1" "$1")
  fi
}

share_variable () {
  if [ -n "${!1:-}" ]; then
    shared+=(--setenv "$1" "${!1}")
  fi
}

# What a window needs of the session: screen, its key, the message bus, accessibility, graphics.
share_session () {
  local runtime=${XDG_RUNTIME_DIR:-/run/user/$(id -u)} name bus
  for name in WAYLAND_DISPLAY DISPLAY XAUTHORITY XDG_CURRENT_DESKTOP XDG_SESSION_TYPE; do
    share_variable "$name"
  done
  shared+=(--setenv XDG_RUNTIME_DIR "$runtime")
  [ "$runtime" = "/run/user/$(id -u)" ] || shared+=(--dir "$runtime")
  if [ -n "${WAYLAND_DISPLAY:-}" ]; then
    case $WAYLAND_DISPLAY in
      /*) share "$WAYLAND_DISPLAY" ;;
      *) share "$runtime/$WAYLAND_DISPLAY" ;;
    esac
  fi
  share /tmp/.X11-unix
  [ -z "${XAUTHORITY:-}" ] || share "$XAUTHORITY"
  bus=${DBUS_SESSION_BUS_ADDRESS:-}
  if [ -z "$bus" ] && [ -S "$runtime/bus" ]; then
    bus=unix:path=$runtime/bus
  fi
  if [ -n "$bus" ]; then
    shared+=(--setenv DBUS_SESSION_BUS_ADDRESS "$bus")
    bus=${bus#*path=}
    share "${bus%%,*}"
  fi
  share "$runtime/at-spi"
  share "$runtime/doc" --bind
  share /dev/dri --dev-bind
}

# German unless the machine speaks another language; the root knows German and English.
share_language () {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    en*) shared+=(--setenv LANG en_US.UTF-8) ;;
    *) shared+=(--setenv LANG de_DE.UTF-8) ;;
  esac
}

# The time zone and the way to look up names.
share_place () {
  local zone
  zone=$(readlink -f /etc/localtime 2>/dev/null) || zone=
  case ${TZ:-} in
    '') [ "${zone#*zoneinfo/}" = "$zone" ] || shared+=(--setenv TZ "${zone#*zoneinfo/}") ;;
    *) shared+=(--setenv TZ "$TZ") ;;
  esac
  share /etc/resolv.conf
  share /etc/hosts
}

run_with_screen () {
  local screen=browser data=${XDG_DATA_HOME:-$HOME/.local/share}/ortsgespraech-dev
  if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
    screen=display
  fi
  if [ "${1:-}" = --browser ]; then
    screen=browser
    shift
  fi
  mkdir -p "$data"

  if [ "$environment" = native ]; then
    ORTSGESPRAECH_BUILD=$here/build/native OG_SCREEN=$screen OG_DATA=$data "$here/tools/run" "$@"
    return
  fi

  need_tree "$here/tools/packages"
  # The home is there to choose pictures from; only the program's own folder can be written.
  shared=(--ro-bind "$HOME" "$HOME" --bind "$here" "$here" --bind "$data" "$data"
    --setenv OG_SCREEN "$screen" --setenv OG_DATA "$data")
  share_language
  share_place
  [ "$screen" != display ] || share_session
  # Memory is shared with the screen, so that this namespace is not our own.
  enter_root --proc /proc --unshare-pid "${shared[@]}" -- "$here/tools/run" "$@"
}
