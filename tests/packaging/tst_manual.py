"""The manual page has each command, option, value and exit code of the program's own --help, and no other; and it is
well-formed."""
import re
import shutil
import subprocess
import sys

from programhelp import all_help

MANUAL, PROGRAM = sys.argv[1:]
WINDOW = "Window"


def plain(text):
    """Without what is only for the eye."""
    text = re.sub(r"\\f[A-Z]", "", text).replace("\\-", "-").replace("\\|", "").replace("\\(dq", '"')
    return text.replace("\\ ", " ")


def sections(text):
    """{heading: its lines}, of .SH and .SS alike."""
    found = {}
    lines = []
    for line in text.split("\n"):
        match = re.match(r"\.S[HS] (.*)", line)
        if match:
            lines = found.setdefault(match[1].strip('"'), [])
        else:
            lines.append(plain(line))
    return found


def declared(lines):
    """Options that a section has for its own, with the name of their value."""
    options = {}
    for before, line in zip(lines, lines[1:]):
        if before != ".TP":
            continue
        match = re.match(r'\.(B|BI|BR) (-\w)?(?: ", " )?(--[a-z-]+)?(?: "? ?([^"]+)"?)?$', line)
        if match and match[3]:
            options[match[3]] = match[4] or ""
        if match and match[2]:
            options[match[2]] = ""
    return options


def groups(lines):
    """The sections after "Also:"."""
    if "Also:" not in lines:
        return []
    names = []
    for line in lines[lines.index("Also:") + 1:]:
        match = re.match(r'\.I[R]? "?([^",.]+)"?', line)
        if not match:
            break
        names.append(match[1].strip())
    return names


def main():
    with open(MANUAL, encoding="utf-8") as file:
        text = file.read()
    page = sections(text)
    wanted = all_help(PROGRAM)
    wrong = []
    passed = 0
    codes = set(re.findall(r"^\.B (\d)$", "\n".join(page["EXIT STATUS"]), re.M))
    if codes != set().union(*(one.exit_codes for one in wanted.values())):
        wrong.append("EXIT STATUS has " + ", ".join(sorted(codes)))
    for command, one in wanted.items():
        lines = page.get(command or WINDOW)
        if lines is None:
            wrong.append("no section for " + command)
            continue
        options = declared(lines)
        for group in groups(lines):
            options.update(declared(page.get(group, [])))
        for name in sorted(set(options) | set(one.options)):
            here, there = options.get(name), one.options.get(name)
            if here == there:
                passed += 1
            else:
                wrong.append("%s %s: the manual has %s, --help has %s" % (command or "window", name,
                    "none" if here is None else repr(here), "none" if there is None else repr(there)))
    known = {option for one in wanted.values() for option in one.options}
    for option in set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", plain(text))):
        # of the Azure CLI, in its own words
        if option not in known and not option.startswith("--endpoint-") and option != "--option":
            wrong.append("%s is no option" % option)
    between = list(page)[list(page).index("COMMANDS") + 1:list(page).index("OPTIONS")]
    if sorted(between) != sorted(command for command in wanted if command):
        wrong.append("the commands are " + ", ".join(between))
    if shutil.which("mandoc"):
        told = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", MANUAL], stdout=subprocess.PIPE, text=True)
        wrong += told.stdout.splitlines()
    for sentence in wrong:
        print("FAIL: " + sentence)
    print("%d passed, %d failed" % (passed, len(wrong)))
    return 1 if wrong or passed < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
