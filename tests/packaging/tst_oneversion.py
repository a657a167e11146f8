"""The version stands in CMakeLists.txt, and whatever is installed or packaged has it from there."""
import os
import re
import subprocess
import sys

SOURCE, BUILD, PROGRAM = sys.argv[1:]
# Made from these, and each must say where its version goes.
TEMPLATES = [
    "resources/desktop/manual.1.in",
    "resources/desktop/metainfo.xml.in",
    "packaging/debian/changelog.in",
    "packaging/macos/Info.plist.in",
    "packaging/windows/installer.nsi.in",
    "packaging/windows/program.exe.manifest.in",
    "packaging/windows/program.rc.in",
]


def text(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def main():
    failed = []
    passed = 0

    def check(what, is_right):
        nonlocal passed
        passed += bool(is_right)
        if not is_right:
            failed.append(what)

    top = text(os.path.join(SOURCE, "CMakeLists.txt"))
    version = re.search(r"^project\(\S+ VERSION (\d+\.\d+\.\d+) ", top, re.M)[1]
    date = re.search(r"^set\(CVM_RELEASE_DATE (\d{4}-\d\d-\d\d)\)", top, re.M)[1]
    program = subprocess.run([PROGRAM, "--version"], stdout=subprocess.PIPE, text=True).stdout.strip()
    check("the program says " + program, program == "cvm-backup-wizard " + version)

    built = os.path.join(BUILD, "packaging", "desktop")
    manual = text(os.path.join(built, "cvm-backup-wizard.1"))
    check("the manual page", '.TH CVM-BACKUP-WIZARD 1 %s "%s" ' % (date, version) in manual)
    for name in os.listdir(built):
        if name.endswith(".metainfo.xml"):
            check(name, '<release version="%s" date="%s"' % (version, date) in text(os.path.join(built, name)))
    changes = text(os.path.join(SOURCE, "packaging", "CHANGELOG.md"))
    heading = re.search(r"^## (.*)", changes, re.M)[1]
    check("the newest heading of CHANGELOG.md is " + heading, re.search(r"\b%s\b" % re.escape(version), heading))

    for name in TEMPLATES:
        check(name + " has no place for the version", "@PROJECT_VERSION@" in text(os.path.join(SOURCE, name)))
    for folder in ("packaging", "resources/desktop"):
        for place, _, names in os.walk(os.path.join(SOURCE, folder)):
            for name in names:
                path = os.path.join(place, name)
                if name != "CHANGELOG.md":
                    check(path + " has a version of its own", version not in text(path))
    for sentence in failed:
        print("FAIL: " + sentence)
    print("%d passed, %d failed" % (passed, len(failed)))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
