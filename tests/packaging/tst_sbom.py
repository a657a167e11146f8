"""What the program is made of is written down completely: each library that it asks for, by another way than the script
that writes it, and each library whose headers it was compiled with. Whatever is taken away is missed."""
import copy
import functools
import json
import os
import re
import subprocess
import sys

SBOM, PROGRAM, BUILD = sys.argv[1:]
INTERFACES = ["linux"] # constants and types of system calls; nothing of it is in the program


@functools.lru_cache(None)
def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env=dict(os.environ, LC_ALL="C")).stdout


@functools.lru_cache(None)
def owned():
    """{library: the packages of its file}, by each name that it has before and after the merge of /lib into /usr/lib."""
    names = {}
    for library in re.findall(r"^\s+NEEDED\s+(\S+)", run("objdump", "-p", PROGRAM), re.M):
        path = run("c++", "-print-file-name=" + library).strip()
        real = os.path.realpath(path)
        for name in (path, real, real.replace("/usr/lib", "/lib", 1), os.path.normpath(path)):
            names.setdefault(name, set()).add(library)
    found = {library: set() for libraries in names.values() for library in libraries}
    for line in run("dpkg", "-S", *sorted(names)).splitlines():
        packages, _, place = line.rpartition(": ")
        if place in names and not packages.startswith("diversion"):
            for library in names[place]:
                found[library] |= {package.split(":")[0] for package in packages.split(", ")}
    return found


def field(package, name):
    return run("dpkg-query", "-W", "-f", "${%s}\n" % name, package).split("\n")[0]


def missing(document):
    """What the document does not name, as sentences."""
    wrong = []
    known = {entry["name"]: entry for entry in document["packages"]}
    related = {relation["relatedSpdxElement"] for relation in document["relationships"]}
    related |= {relation["spdxElementId"] for relation in document["relationships"]}
    for library, packages in owned().items():
        if not packages:
            wrong.append("%s: of no package" % library)
        for package in packages:
            entry = known.get(package)
            if entry is None or library not in entry.get("comment", ""):
                wrong.append("%s of %s is not named" % (library, package))
            elif entry["versionInfo"] != field(package, "Version"):
                wrong.append("%s has another version" % package)
            elif entry["SPDXID"] not in related:
                wrong.append("%s is in no relation" % package)
    sources = {entry.get("sourceInfo", "").partition("package ")[2].split(" ")[0] for entry in document["packages"]}
    for source in sorted(compiled_with() - sources - set(INTERFACES)):
        wrong.append("compiled with headers of %s, which is not named" % source)
    return wrong


@functools.lru_cache(None)
def compiled_with():
    """The source packages of all headers that the program's own objects were compiled from."""
    headers = set()
    ours = False
    for line in run("ninja", "-C", BUILD, "-t", "deps").splitlines():
        if not line.startswith(" "):
            ours = re.match(r"(app|ui)/", line) is not None
        elif ours and line.strip().startswith("/usr/"):
            headers.add(line.strip())
    packages = set()
    headers = sorted(headers)
    for start in range(0, len(headers), 500):
        for line in run("dpkg", "-S", *headers[start:start + 500]).splitlines():
            packages |= {package.split(":")[0] for package in line.split(": ")[0].split(", ")}
    return frozenset(field(package, "source:Package") for package in packages)


def main():
    document = json.load(open(SBOM, encoding="utf-8"))
    failed = 0
    for sentence in missing(document):
        print("FAIL: " + sentence)
        failed += 1
    passed = len(document["packages"])
    linked = {relation["relatedSpdxElement"] for relation in document["relationships"]
        if relation["relationshipType"] in ("DYNAMIC_LINK", "STATIC_LINK")}
    families = {}
    for entry in document["packages"]:
        families.setdefault(entry.get("sourceInfo", entry["name"]), set()).add(entry["name"])
    for index, entry in enumerate(document["packages"]):
        if entry["SPDXID"] not in linked:
            continue
        without = copy.deepcopy(document)
        if "NEEDED" in entry.get("comment", ""):
            del without["packages"][index]
        else: # of headers alone: all of its source
            without["packages"] = [one for one in without["packages"] if one["name"] not in families[entry["sourceInfo"]]]
        if missing(without):
            passed += 1
        else:
            print("FAIL: nobody misses " + entry["name"])
            failed += 1
        if entry["licenseConcluded"] == "NOASSERTION":
            print("FAIL: nobody read the terms of " + entry["name"])
            failed += 1
    if len(linked) < 10 or len(compiled_with()) < 5:
        print("FAIL: that is not the program, or not its build")
        failed += 1
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
