"""What the program's own --help says: the table that manual page and completion are compared with."""
import os
import re
import subprocess


class Help:
    """One command's: options with the name of their value ("" for a flag), and exit codes."""

    def __init__(self, program, command):
        arguments = [program] + ([command] if command else []) + ["--lang", "en", "--help"]
        text = subprocess.run(arguments, stdout=subprocess.PIPE, text=True, check=True,
            env=dict(os.environ, COLUMNS="1000")).stdout
        self.options = {}
        for short, name, value in re.findall(r"^  (?:(-\w), )?(--[a-z-]+)(?: <([^>]+)>)?", text, re.M):
            self.options[name] = value
            if short:
                self.options[short] = ""
        self.exit_codes = set(re.findall(r"^  (\d)  ", text, re.M))
        self.commands = re.findall(r"^  ([a-z]+)  ", text, re.M) # in the program's own help alone


def all_help(program):
    """{command: Help}; "" is the window."""
    window = Help(program, "")
    return {"": window, **{command: Help(program, command) for command in window.commands}}
