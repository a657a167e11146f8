"""Three journeys by keys, and what Orca says on them: a backup that is configured, one that fails, and a review.

Does not know how many pages there are: it goes on for as long as there is a button that goes on.
"""
import subprocess
import sys
import time

from desk import Atspi, Program, Speech, Stuck, focus_widgets, key, patience, showing, spoken_names, until

VM = "cvm-erp-01"


class Journey:
    def __init__(self, name, program, log_path, speech):
        self.name = name
        self.program = program
        self.speech = speech
        self.log_path = log_path
        self.begin = speech.mark()
        self.passed = 0
        self.failed = []

    def expect(self, is_so, what):
        if is_so:
            self.passed += 1
        else:
            self.failed.append(what)

    def heard(self, part, within=patience):
        """Whether this was said on this journey, or is said soon."""
        try:
            until(lambda: any(part in line for line in self.speech.since(self.begin)), part, within)
            return True
        except Stuck:
            return False

    def page(self, said):
        """The heading was said, then the one thing that has the focus."""
        heading = self.program.heading()
        at = next((i for i, line in enumerate(said) if heading in line), None)
        self.expect(at is not None, f"{heading}: the heading is not said, but {said}")
        if at is None:
            return
        widgets = focus_widgets(self.program.window())
        names = [name for _, name in widgets]
        self.expect(len(widgets) == 1, f"{heading}: {len(widgets)} things have the focus: {names}")
        controls = [part.split("\n")[0].rstrip(".:") for part in spoken_names(widgets[-1])] if widgets else []
        self.expect(any(control and control in line for control in controls for line in said[at:]),
                    f"{heading}: {controls} has the focus, and after the heading is said {said[at + 1:]}")
        self.expect(not any(line.startswith("Steps") for line in said[at:]), f"{heading}: the steps are said: {said}")

    def after_heading(self, mark):
        """What is said until the heading and what has the focus are said: somebody who listens waits for it."""
        heading = self.program.heading()
        try:
            until(lambda: any(heading in line for line in self.speech.since(mark)), heading, 15)
        except Stuck:
            pass  # page() tells
        return self.speech.rest(mark)

    def forward(self):
        """The button that goes on, once it can be pressed: None where there is none any more."""
        names = self.program.buttons()
        commit = next((name for name in names if "enable backup" in name.lower()), None)
        return commit or ("Next" if "Next" in names else None)

    def choose_machine(self):
        # In the table of machines: the first is chosen.
        for choice in ("Home", "space"):
            if not self.forward():
                key(choice)
                time.sleep(1)

    def walk(self, look=lambda: None):
        """To the end of what recommended choices lead to; True where the last button was the one that writes."""
        wrote = False
        for _ in range(20):
            if "machine" in self.program.heading().lower() or showing(self.program.window(), "Virtual machines"):
                until(lambda: showing(self.program.window(), "Virtual machines"), "the list of machines")
                time.sleep(1)
                self.choose_machine()
            look()
            name = until(self.forward, f"{self.program.heading()}: nothing goes on; {self.program.buttons()}")
            before = self.program.title()
            mark = self.speech.mark()
            self.program.press(name)
            if "enable backup" in name.lower():
                wrote = True
            until(lambda: self.program.title() not in ("", before), f"{before}: {name} does not go on")
            self.page(self.after_heading(mark))
            if wrote:
                return
        raise Stuck("more pages than anybody can count")

    def told(self):
        return "\n".join("    " + line for line in self.speech.since(self.begin) if line != "--")


def protected(journey):
    journey.walk()
    journey.expect(journey.heard(f"{VM} is protected"), "success is not said")
    for quarter in ("25", "50", "75"):
        journey.expect(journey.heard(f"{quarter} percent done", 1), f"{quarter} percent are not said")
    journey.expect(journey.heard("Enable backup", 1), "no stage is said")
    result = next((name for name in ("Next",) if name in journey.program.buttons()), None)
    if result:  # the result has a page of its own
        mark = journey.speech.mark()
        before = journey.program.title()
        journey.program.press(result)
        until(lambda: journey.program.title() not in ("", before), "no result")
        journey.page(journey.after_heading(mark))
    copy = next(name for name in journey.program.buttons() if name.startswith("Copy"))
    journey.program.press(copy)
    journey.expect(journey.heard("Copied to the clipboard", 5), "copying is not said")
    save_report(journey)


def save_report(journey):
    save = next((name for name in journey.program.buttons() if name.startswith("Save report")), None)
    journey.expect(save is not None, f"no report can be saved: {list(journey.program.buttons())}")
    if save is None:
        return
    before = journey.program.title()
    journey.program.press(save)
    until(lambda: journey.program.title() not in ("", before), "no dialog for the file")
    journey.speech.rest(journey.speech.mark())
    key("Return")
    journey.expect(journey.heard("Report saved", 10), "saving is not said")


def do_not_grant(journey):
    """Where the page asks who grants: nobody."""
    window = journey.program.window()
    if not showing(window, "Don't grant", Atspi.Role.RADIO_BUTTON):
        return
    for _ in range(60):
        focus = focus_widgets(journey.program.window())
        if focus and focus[0][0].get_role() == Atspi.Role.RADIO_BUTTON and in_group_of(focus[0][0], "Don't grant"):
            break
        key("Tab")
        time.sleep(0.1)
    for _ in range(4):
        focus = focus_widgets(journey.program.window())
        if focus and focus[0][1].startswith("Don't grant"):
            return
        key("Down")
        time.sleep(0.3)
    raise Stuck("Don't grant cannot be chosen by keys")


def in_group_of(node, beginning):
    parent = node.get_parent()
    return any(
        (child := parent.get_child_at_index(i)) is not None and child.get_name().startswith(beginning)
        for i in range(parent.get_child_count()))


def refused(journey):
    chosen = []

    def look():
        if not chosen and showing(journey.program.window(), "Don't grant", Atspi.Role.RADIO_BUTTON):
            do_not_grant(journey)
            chosen.append(True)

    journey.walk(look)
    journey.expect(bool(chosen), "nobody asked who grants")
    journey.expect(journey.heard("Error: "), "the failure is not said")
    copy = next(name for name in journey.program.buttons() if name.startswith("Copy the details"))
    journey.program.press(copy)
    journey.expect(journey.heard("Copied to the clipboard", 5), "copying is not said")


def reviewed(journey):
    journey.expect(journey.heard("is open", 20), "that the file is open is not said")
    focus = focus_widgets(journey.program.window())
    names = [name for _, name in focus]
    journey.expect(len(focus) == 1, f"review: {len(focus)} things have the focus: {names}")
    journey.expect(journey.heard("Keys", 5), "the table of keys is not said")
    mark = journey.speech.mark()
    key("Down")
    said = journey.speech.rest(mark)
    journey.expect(any("cvm-" in line for line in said), f"no key is said: {said}")
    for tab, name in (("2", "Findings"), ("3", "Grants"), ("5", "Files"), ("1", "Access")):
        mark = journey.speech.mark()
        key(f"ctrl+{tab}")
        said = journey.speech.rest(mark)
        journey.expect(any(name in line for line in said), f"{name}: the tab is not said, but {said}")
    for _ in range(30):  # into the matrix
        focus = focus_widgets(journey.program.window())
        if focus and focus[0][1].startswith("Backup Management Service"):
            break
        key("Tab")
        time.sleep(0.2)
    mark = journey.speech.mark()
    key("Right")
    said = journey.speech.rest(mark)
    journey.expect(any(": Yes" in line or ": No" in line for line in said), f"no answer of the matrix is said: {said}")


def run(name, steps, arguments, speech, log_path):
    with open(log_path, "ab") as log:
        program = Program(arguments, log)
        journey = Journey(name, program, log_path, speech)
        try:
            until(program.window, "no window")
            speech.rest(journey.begin, 2)
            steps(journey)
        except Stuck as stuck:
            journey.failed.append(f"stuck: {stuck}")
        finally:
            speech.rest(speech.mark())
            program.end()
    print(f"{name}\n{journey.told()}\n")
    for failure in journey.failed:
        print(f"FAILED {name}: {failure}")
    return journey


def main():
    binary, folder, spoken = sys.argv[1:4]
    wanted = sys.argv[4:]
    speech = Speech(spoken)
    snapshot = f"{folder}/snapshot.json"
    subprocess.run([binary, "capture", "--scenario", "managed-hsm", "--output", snapshot], check=True,
                   stdout=subprocess.DEVNULL)
    journeys = {
        "A backup is configured": (protected, ["--scenario", "managed-hsm"]),
        "Nobody grants, and it fails": (refused, ["--scenario", "managed-hsm"]),
        "A review": (reviewed, ["--open", snapshot]),
    }
    passed = failed = 0
    for number, (name, (steps, arguments)) in enumerate(journeys.items(), 1):
        if wanted and str(number) not in wanted:
            continue
        journey = run(name, steps, [binary, *arguments], speech, f"{folder}/program.log")
        passed += journey.passed
        failed += len(journey.failed)
    print(f"Heard: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
