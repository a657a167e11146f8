"""What tells a desktop about the program is well-formed, names the same program everywhere, and is what the validators
take, where they are installed; also for the systems that it is not built on here."""
import configparser
import glob
import os
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

SOURCE, BUILT, ID = sys.argv[1:]
SIZES = [16, 22, 24, 32, 48, 64, 128, 256, 512]
failed = []
passed = 0


def check(what, is_right):
    global passed
    passed += bool(is_right)
    if not is_right:
        failed.append(what)


def validated(*command):
    if not shutil.which(command[0]):
        print("not installed: " + command[0])
        return
    told = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    words = "" if told.returncode == 0 else told.stdout
    check("%s: %s" % (" ".join(command), words), told.returncode == 0 and "warning" not in told.stdout)


def png_size(data):
    return struct.unpack(">II", data[16:24]) if data[:8] == b"\x89PNG\r\n\x1a\n" else None


def read(*path):
    with open(os.path.join(*path), "rb") as file:
        return file.read()


def filled(path):
    """A template with its places filled in."""
    text = read(SOURCE, path).decode()
    return re.sub(r"@PROJECT_VERSION(_\w+)?@", "1", text.replace("@CVM_APP_ID@", ID))


def desktop():
    path = os.path.join(BUILT, "desktop", ID + ".desktop")
    validated("desktop-file-validate", path)
    entry = configparser.ConfigParser(interpolation=None, delimiters=["="])
    entry.optionxform = str
    entry.read(path, encoding="utf-8")
    check("the icon of the desktop entry", entry["Desktop Entry"]["Icon"] == ID)
    check("each action has its group", all("Desktop Action " + action in entry
        for action in entry["Desktop Entry"]["Actions"].strip(";").split(";")))
    metainfo = os.path.join(BUILT, "desktop", ID + ".metainfo.xml")
    validated("appstreamcli", "validate", "--no-net", metainfo)
    component = ElementTree.parse(metainfo).getroot()
    check("the id of the metainfo", component.findtext("id") == ID)
    check("what the metainfo starts", component.findtext("launchable") == ID + ".desktop")
    check("the program of the metainfo", component.findtext("provides/binary") == "cvm-backup-wizard")


def icons():
    for size in SIZES:
        name = "%dx%d/apps/%s.png" % (size, size, ID)
        check(name, png_size(read(BUILT, "icons", name)) == (size, size))
    ico = read(BUILT, "icons", ID + ".ico")
    count = struct.unpack("<HHH", ico[:6])[2]
    for index in range(count):
        width, _, _, _, _, _, length, start = struct.unpack("<BBBBHHII", ico[6 + 16 * index:22 + 16 * index])
        check("picture %d of the .ico" % index, png_size(ico[start:start + length]) == (width or 256, width or 256))
    check("the .ico has its sizes", count >= 6)
    icns = read(BUILT, "icons", ID + ".icns")
    check("the .icns is whole", icns[:4] == b"icns" and struct.unpack(">I", icns[4:8])[0] == len(icns))
    at = 8
    while at < len(icns):
        length = struct.unpack(">I", icns[at + 4:at + 8])[0]
        check("a picture of the .icns", png_size(icns[at + 8:at + length]))
        at += length


def other_systems():
    info = plistlib.loads(filled("packaging/macos/Info.plist.in").encode())
    check("Info.plist", info["CFBundleIdentifier"] == ID and info["CFBundleExecutable"] == "cvm-backup-wizard")
    check("entitlements", all(value is True for value in plistlib.loads(
        read(SOURCE, "packaging/macos/entitlements.plist")).values()))
    ElementTree.fromstring(filled("packaging/windows/program.exe.manifest.in").encode())
    resources = filled("packaging/windows/program.rc.in")
    check("program.rc", ID + ".ico" in resources and "program.exe.manifest" in resources and "@" not in resources)
    flatpak = glob.glob(os.path.join(SOURCE, "packaging", "flatpak", "*.yml"))
    check("the Flatpak manifest is named after the program", [os.path.basename(path) for path in flatpak] == [ID + ".yml"])
    check("the id of the Flatpak manifest", re.search(r"^id: %s$" % re.escape(ID), read(flatpak[0]).decode(), re.M))
    for path in flatpak + glob.glob(os.path.join(SOURCE, "packaging", "windows", "*.in")) \
            + glob.glob(os.path.join(SOURCE, "packaging", "windows", "*.cmake")) \
            + glob.glob(os.path.join(SOURCE, "packaging", "macos", "*")):
        check(path + " does not say that it is not built here", b"Not built here" in b"\n".join(read(path).split(b"\n")[:4]))


desktop()
icons()
other_systems()
for sentence in failed:
    print("FAIL: " + sentence)
print("%d passed, %d failed" % (passed, len(failed)))
sys.exit(1 if failed else 0)
