"""A stand-alone simulator over TLS, as an administrator would start it."""
import json
import os
import re
import signal
import ssl
import subprocess
import tempfile
import urllib.request


class Simulation:
    """Runs `cvm-backup-wizard simulate --tls` until it is closed."""

    def __init__(self, program, scenario, speed=600):
        self.folder = tempfile.TemporaryDirectory(prefix="cvm-peers-")
        self.authority = os.path.join(self.folder.name, "authority.pem")
        self.token_file = os.path.join(self.folder.name, "token")
        command = [program, "simulate", "--tls", "--approve-device-codes", "--lang", "en", "--scenario", scenario,
                   "--speed", str(speed), "--write-ca", self.authority, "--token-file", self.token_file]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        told = ""
        for line in self.process.stdout:
            told += line
            if "Ctrl+C" in line:
                break
        else:
            raise RuntimeError("The simulator did not start: " + told)
        self.port = int(re.search(r"https://localhost:(\d+)", told).group(1))
        self.address = f"https://localhost:{self.port}"
        self.tenant = re.search(r"--tenant (\S+)", told).group(1)
        self.application = re.search(r"--username (\S+)", told).group(1)
        self.client = self.state()["clientId"]
        self.secret = re.search(r"--password '([^']+)'", told).group(1)

    def environment(self):
        """What a client needs: the proxy, the authority, and nothing of the machine's own Azure settings."""
        kept = {name: value for name, value in os.environ.items()
                if not name.upper().endswith("_PROXY") and not name.startswith(("AZURE_", "ARM_"))}
        kept.update({
            "HTTPS_PROXY": f"http://localhost:{self.port}", "NO_PROXY": "",
            "SSL_CERT_FILE": self.authority, "CURL_CA_BUNDLE": self.authority,
            "REQUESTS_CA_BUNDLE": self.authority, "NODE_EXTRA_CA_CERTS": self.authority,
            "AZURE_CONFIG_DIR": os.path.join(self.folder.name, "azure"),
            "AZURE_CORE_COLLECT_TELEMETRY": "no", "AZURE_CORE_NO_COLOR": "yes",
            "AZURE_CORE_SURVEY_MESSAGE": "no",
        })
        return kept

    def state(self):
        """What has become of the tenant, as everybody may see it."""
        return self.get("/simulator/state", {})

    def whole(self):
        """All that has become of the tenant."""
        with open(self.token_file, encoding="utf-8") as file:
            return self.get("/simulator/tenant", {"Authorization": "Bearer " + file.read().strip()})

    def get(self, path, headers):
        opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}),
            urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=self.authority)))
        with opener.open(urllib.request.Request(self.address + path, headers=headers), timeout=30) as answer:
            return json.load(answer)

    def store(self, name):
        return next(store for store in self.state()["keyStores"] if store["name"] == name)

    def items(self):
        return {item["virtualMachineId"].rsplit("/", 1)[-1]: item["protectionState"]
                for vault in self.state()["recoveryVaults"] for item in vault["items"]}

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)
        self.folder.cleanup()
