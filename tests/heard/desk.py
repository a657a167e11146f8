"""What somebody at a desk without a screen has: keys, and what Orca says. And, to know when to go on, the tree that
Orca reads."""
import os
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

patience = 60  # seconds
items = (Atspi.Role.TABLE_CELL, Atspi.Role.LIST_ITEM, Atspi.Role.TREE_ITEM, Atspi.Role.PAGE_TAB)


class Stuck(Exception):
    pass


def key(*combinations):
    subprocess.run(["xdotool", "key", "--delay", "30", *combinations], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "30", text], check=True)


def until(condition, what, within=patience):
    """The first answer of `condition` that is something."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        try:
            answer = condition()
        except gi.repository.GLib.Error:  # what was read has gone in the meantime
            answer = None
        if answer:
            return answer
        time.sleep(0.1)
    raise Stuck(what)


class Speech:
    """Orca's utterances; "--" where it was cut off."""

    def __init__(self, path):
        self.path = path
        self.seen = 0

    def lines(self):
        if not os.path.exists(self.path):
            return []
        with open(self.path, encoding="utf-8") as log:
            return [line.rstrip("\n").split("\t", 1)[1] for line in log if "\t" in line]

    def since(self, mark):
        return self.lines()[mark:]

    def mark(self):
        return len(self.lines())

    def rest(self, mark, quiet=1.0):
        """What is said from `mark` on until nothing more is said."""
        end = time.monotonic() + patience
        count, since = -1, time.monotonic()
        while time.monotonic() < end:
            now = self.mark()
            if now != count:
                count, since = now, time.monotonic()
            elif time.monotonic() - since > quiet:
                break
            time.sleep(0.1)
        return [line for line in self.since(mark) if line != "--"]


def walk(node, depth=0):
    if depth > 40:
        return
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is None:
            continue
        yield child
        if not child.get_state_set().contains(Atspi.StateType.MANAGES_DESCENDANTS):
            yield from walk(child, depth + 1)


def has(node, *states):
    held = node.get_state_set()
    return all(held.contains(state) for state in states)


class Program:
    def __init__(self, arguments, log):
        self.process = subprocess.Popen(arguments, stdout=log, stderr=log)

    def end(self):
        self.process.terminate()
        self.process.wait(10)

    def node(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                child.clear_cache()
                return child
        return None

    def window(self):
        """The window in front."""
        node = self.node()
        if node is None:
            return None
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None and has(child, Atspi.StateType.ACTIVE):
                return child
        return None

    def title(self):
        window = self.window()
        return window.get_name() if window else ""

    def heading(self):
        return self.title().split(" – ")[0]

    def buttons(self):
        """Name and letter of the buttons that can be pressed now."""
        found = {}
        window = self.window()
        for node in walk(window) if window else ():
            if node.get_role() == Atspi.Role.PUSH_BUTTON and has(
                    node, Atspi.StateType.SHOWING, Atspi.StateType.SENSITIVE):
                action = node.get_action_iface()
                binding = action.get_key_binding(0) if action and action.get_n_actions() else ""
                found[node.get_name()] = binding.split(";")[0]
        return found

    def press(self, name):
        """Alt and the letter of this button, as soon as it can be pressed."""
        letter = until(lambda: self.buttons().get(name), f"no button {name!r} with a letter; there are {self.buttons()}")
        key(letter.lower())


def walk_cells(node, depth=0):
    """With the cells of tables and lists, for a reader looks for the focus there, too."""
    if depth > 40:
        return
    for i in range(min(node.get_child_count(), 400)):
        child = node.get_child_at_index(i)
        if child is None or not has(child, Atspi.StateType.SHOWING):
            continue
        yield child
        yield from walk_cells(child, depth + 1)


def focus_widgets(window):
    """What says of itself that it has the focus: node and name. More than one, and whoever reads is misled.

    Qt says it of the current item of every table and every row of tabs; a reader asks only the one that has the focus
    itself. The two are one thing, and its name is the item's."""
    found = []
    for node in walk_cells(window) if window else ():
        if has(node, Atspi.StateType.FOCUSED):
            parent = node.get_parent()
            if node.get_role() in items and parent is not None:
                if not has(parent, Atspi.StateType.FOCUSED):
                    continue
                found = [other for other in found if other[0] != parent]
            found.append((node, node.get_name()))
    return found


def spoken_names(focus):
    """By which of its names a reader may tell what has the focus: of an item in a table also by the table's, whose rows
    may come later."""
    node, name = focus
    return [name, node.get_parent().get_name()] if node.get_role() in items else [name]


def showing(window, beginning, role=None):
    """Something whose name begins so, on the screen."""
    for node in walk(window) if window else ():
        if node.get_name().startswith(beginning) and has(node, Atspi.StateType.SHOWING) \
                and (role is None or node.get_role() == role):
            return node
    return None
