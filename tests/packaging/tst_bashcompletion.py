"""In bash, every command and option of the program's own --help completes, and so do the values that the program itself
names where it refuses one."""
import os
import re
import subprocess
import sys
import tempfile

from programhelp import all_help

COMPLETION, PROGRAM = (os.path.abspath(path) for path in sys.argv[1:])
# What a refusal needs beside the option in question.
NEEDED = {"protect": ["--scenario", "managed-hsm"], "restore": ["--scenario", "key-purged"], "review": ["."]}
# Commands that take other values for an option than the rest.
OWN_VALUES = ("registration", "restore")
SIGN_IN = ["--sign-in", "az"]
# Options that take one of a few values, which the program names; and those whose value only the user knows.
CHOSEN = {"--lang", "--sign-in", "--cloud", "--proxy", "--role", "--scope", "--grant", "--export", "--format", "--fail-on",
    "--steps"}
FREE = {"--scenario", "--fault", "--screenshots", "--speed", "--latency", "--tenant", "--client-id", "--vm", "--principal",
    "--vault", "--policy", "--new-policy", "--key", "--what-if", "--as-of", "--backup-principal", "--run", "--port", "--point",
    "--staging-account", "--key-store", "--set", "--resource-group", "--subnet", "--name", "--job", "--placeholder-set",
    "--placeholder-store", "--resume"}


def completed(lines, folder):
    """What bash offers at the end of each line, as sets."""
    script = '''
source "$1"
shift
cvm-backup-wizard() { # asked once for each of its answers
    local answer="$ANSWERS/${*// /_}"
    [[ -f $answer ]] || command cvm-backup-wizard "$@" >"$answer" 2>"$answer.complaints"
    cat "$answer"
    cat "$answer.complaints" >&2
}
for line; do
    read -ra COMP_WORDS <<<"${line//=/ = }"
    [[ $line != *" " && $line != *= ]] || COMP_WORDS+=("")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    COMPREPLY=()
    _cvm_backup_wizard cvm-backup-wizard
    printf '%s ' "${COMPREPLY[@]}"
    echo
done'''
    with tempfile.TemporaryDirectory() as answers:
        environment = dict(os.environ, PATH=os.path.dirname(PROGRAM) + ":" + os.environ["PATH"], ANSWERS=answers)
        told = subprocess.run(["bash", "-c", script, "bash", COMPLETION, *lines], stdout=subprocess.PIPE, text=True,
            check=True, env=environment, cwd=folder)
    return [set(line.split()) for line in told.stdout.split("\n")[:len(lines)]]


def refused(arguments):
    """The values that the program names when it refuses one."""
    english = [] if "--lang" in arguments else ["--lang", "en"]
    told = subprocess.run([PROGRAM, *arguments, *english], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL, text=True)
    match = re.search(r": use ([^\n]+)\.\n", told.stderr)
    return {value for value in match[1].split(", ") if re.fullmatch(r"[a-z-]+", value)} if match else set()


def main():
    wrong = []
    passed = 0
    lines = []
    wanted = []
    choices = {}

    def expect(line, values):
        lines.append(line)
        wanted.append(set(values))

    helps = all_help(PROGRAM)
    expect("cvm-backup-wizard ", set(helps) - {""})
    expect("cvm-backup-wizard --lang de ", set(helps) - {""})
    expect("cvm-backup-wizard re", {command for command in helps if command.startswith("re")})
    scenarios = subprocess.run([PROGRAM, "scenarios", "--lang", "en"], stdout=subprocess.PIPE, text=True).stdout
    expect("cvm-backup-wizard --scenario ", re.findall(r"^([a-z-]+)  ", scenarios, re.M))
    expect("cvm-backup-wizard --scenario=large", {"large-tenant"})
    expect("cvm-backup-wizard review ", {"one.json", "folder"})
    expect("cvm-backup-wizard protect ", set())
    expect("cvm-backup-wizard restore ", {"drill"})
    expect("cvm-backup-wizard restore --steps restore-key,cl", {"restore-key,clean-up"})
    expect("cvm-backup-wizard protect --screenshots ", {"folder"})
    for command, one in helps.items():
        start = "cvm-backup-wizard " + (command + " " if command else "")
        expect(start + "-", one.options)
        for option, value in one.options.items():
            expect(start + option[:-1], {other for other in one.options if other.startswith(option[:-1])})
            if value == "file":
                expect(start + option + " o", {"one.json"})
            elif value and option not in CHOSEN | FREE:
                wrong.append("%s of %s: say here what its values are" % (option, command or "the window"))
            elif option in CHOSEN and command:
                needs = NEEDED.get(command, [])
                if option in ("--cloud", "--proxy") and command != "registration":
                    needs = SIGN_IN
                own = command if command in OWN_VALUES else ""
                values = choices.get((option, own)) or refused(
                    [command] + ([] if option in needs else needs) + [option, "no-such-value"])
                choices[option, own] = values
                expect(start + option + " ", values or {"values that the program names"})
                expect(start + option + "=", values)
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "folder"))
        open(os.path.join(folder, "one.json"), "w").close()
        for line, values, offered in zip(lines, wanted, completed(lines, folder)):
            if offered == values:
                passed += 1
            else:
                wrong.append("%r offers %s, not %s" % (line, sorted(offered), sorted(values)))
    for sentence in wrong:
        print("FAIL: " + sentence)
    print("%d passed, %d failed" % (passed, len(wrong)))
    return 1 if wrong or passed < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
