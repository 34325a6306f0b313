#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""The rules of a large Flatpak store that can be checked without it: check-flatpak.py ROOT ID

They concern the manifest (permissions, command, names), the metainfo (what a store page needs),
the desktop file and the icons.
"""

import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

# Everything the program may ask for. Secrets, files and links go through portals.
PERMISSIONS = {
    "--share=network",
    "--share=ipc",
    "--socket=wayland",
    "--socket=fallback-x11",
    "--device=dri",
}


def manifest_faults(manifest, app_id, path):
    if manifest.get("id") != app_id or os.path.splitext(os.path.basename(path))[0] != app_id:
        yield "the manifest's id or file name is not the program's id"
    if manifest.get("runtime") != "org.gnome.Platform" or manifest.get("sdk") != "org.gnome.Sdk":
        yield "runtime and SDK must be those of GNOME"
    if not re.fullmatch(r"[0-9]+", str(manifest.get("runtime-version", ""))):
        yield "runtime-version must be a stable version"
    if "branch" in manifest or "default-branch" in manifest:
        yield "the manifest must not set a branch"
    if "/" in manifest.get("command", "/"):
        yield "the command must be a plain name"
    if manifest.get("separate-locales") is not False:
        yield "separate-locales must be false, or a bundle speaks no German"
    asked = manifest.get("finish-args", [])
    if set(asked) != PERMISSIONS or len(asked) != len(PERMISSIONS):
        yield f"permissions differ from the least set: {sorted(set(asked) ^ PERMISSIONS)}"
    for module in manifest.get("modules", []):
        for source in module.get("sources", []):
            if source.get("type") in ("archive", "file") and not source.get("sha256"):
                yield f"a source of {module.get('name')} has no sha256"
            if source.get("type") == "git" and not source.get("commit"):
                yield f"a source of {module.get('name')} has no commit"


def metainfo_faults(root, app_id):
    tree = ElementTree.parse(os.path.join(root, "data", app_id + ".metainfo.xml.in")).getroot()

    def text(path):
        return (tree.findtext(path) or "").strip()

    if text("id") != app_id:
        yield "metainfo: the id differs"
    for needed in ("name", "summary", "developer/name", "project_license", "metadata_license"):
        if not text(needed):
            yield f"metainfo: no {needed}"
    if len(text("summary")) > 35 * 2 or text("summary").endswith("."):
        yield "metainfo: the summary is too long or ends with a full stop"
    if text("launchable") != app_id + ".desktop":
        yield "metainfo: launchable is not the desktop file"
    urls = {url.get("type") for url in tree.findall("url")}
    for needed in {"homepage", "bugtracker", "vcs-browser"} - urls:
        yield f"metainfo: no url of type {needed}"
    screenshots = tree.findall("screenshots/screenshot")
    if not screenshots:
        yield "metainfo: no screenshots"
    for screenshot in screenshots:
        if not screenshot.findtext("caption") or not screenshot.findtext("image"):
            yield "metainfo: a screenshot without caption or image"
    if tree.find("content_rating") is None:
        yield "metainfo: no content_rating"
    releases = tree.findall("releases/release")
    if not releases or not all(release.get("date") for release in releases):
        yield "metainfo: no release with a date"
    with open(os.path.join(root, "meson.build"), encoding="utf-8") as build:
        version = re.search(r"^  version: '([^']+)'", build.read(), re.MULTILINE)
    if releases and version and releases[0].get("version") != version[1]:
        yield f"metainfo: the newest release is not {version[1]}"


def desktop_faults(root, app_id):
    with open(os.path.join(root, "data", app_id + ".desktop.in"), encoding="utf-8") as desktop:
        lines = desktop.read().split("\n")
    if f"Icon={app_id}" not in lines:
        yield "desktop file: Icon is not the id"
    if "DBusActivatable=true" not in lines:
        yield "desktop file: not activated by the bus"
    icons = os.path.join(root, "data", "icons", "hicolor")
    for icon in (f"scalable/apps/{app_id}.svg", f"symbolic/apps/{app_id}-symbolic.svg"):
        if not os.path.exists(os.path.join(icons, icon)):
            yield f"the icon {icon} is missing"


def main():
    root, app_id = sys.argv[1:]
    path = os.path.join(root, "flatpak", app_id + ".json")
    with open(path, encoding="utf-8") as source:
        manifest = json.load(source)
    found = [
        *manifest_faults(manifest, app_id, path),
        *metainfo_faults(root, app_id),
        *desktop_faults(root, app_id),
    ]
    print("\n".join(found))
    return 1 if found else 0


sys.exit(main())
