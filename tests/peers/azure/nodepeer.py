"""Runs Microsoft's libraries for Node against a simulator: sign-in first of all."""
import os
import shutil
import subprocess
import sys

from report import skip
from simulation import Simulation

FOLDER = os.path.dirname(os.path.abspath(__file__))


def main():
    if os.environ.get("CVM_PEERS") != "1":
        skip("packaging/peers runs this.")
    if not shutil.which("node") or not os.path.isdir(os.path.join(FOLDER, "node_modules")):
        skip("The packages of tests/peers/azure/package.json are not installed.")
    simulation = Simulation(sys.argv[1], "managed-hsm")
    try:
        environment = simulation.environment()
        environment.update({"SIMULATOR": simulation.address, "TENANT": simulation.tenant,
                            "CLIENT": simulation.client, "APPLICATION": simulation.application,
                            "SECRET": simulation.secret})
        sys.exit(subprocess.run(["node", os.path.join(FOLDER, "node.mjs")], env=environment, timeout=600,
                                stdin=subprocess.DEVNULL, check=False).returncode)
    finally:
        simulation.close()


main()
