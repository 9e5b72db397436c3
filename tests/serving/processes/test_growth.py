"""Memory of a process, as Linux tells it."""

import subprocess
import sys

import pytest

PROGRAM = """
from kg.serving.processes.growth import Growth, give_back
MB = 1 << 20
growth = Growth()
seen = [growth.exceeds(10 * MB)]
kept = [bytes([n % 255 + 1]) * 100_000 for n in range(400)]
seen.append(growth.exceeds(30 * MB))
seen.append(growth.exceeds(60 * MB))
growth.accept()
seen.append(growth.exceeds(10 * MB))
again = Growth()
del kept
give_back()
seen.append(again.exceeds(-30 * MB))
print(seen)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell")
def test_what_a_process_takes_is_seen_and_given_back():
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[False, True, False, False, False]"
