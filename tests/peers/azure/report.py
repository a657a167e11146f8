"""Counts what passed, as the steps of a peer print it."""
import sys


class Report:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def step(self, name, problem):
        """One step; `problem` is empty where it went well."""
        if problem:
            self.failed += 1
            print(f"FAILED  {name}\n        {problem}", flush=True)
        else:
            self.passed += 1
            print(f"ok      {name}", flush=True)

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed or not self.passed else 0)


def skip(reason):
    """Ends as CTest's SKIP_RETURN_CODE."""
    print("Skipped: " + reason)
    sys.exit(77)
