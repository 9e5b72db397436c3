# ruff: noqa: E501
"""No regular expression of the reader or the extractors backtracks: a run of anything costs what its length costs."""

import subprocess
import sys

CHECK = r"""
import importlib, inspect, pkgutil, re
import kg.canonical, kg.documents, kg.extraction, kg.text
from kg.extraction import build_pipeline
build_pipeline()
PUMPS = ("a", "A ", "ạ ", "1", "1.", "1 ", "1/", "- ", " ", "\t", "(", "[", "[a](", "![", "“", '"', "'a", ",", "a,", ".",
         "_", "a_", "*", "#", ">", "&a", "/", "a/", "http://", "ngày 1 tháng ", "của ", "Ban ", "số 1-", "x:", "T.", "é\u0301",
         "một ", "năm 2020 ", "20", "tỷ đồng ", "và ", "lần thứ ")
SEARCHED = ("search", "finditer", "sub", "findall", "split")
for package in (kg.canonical, kg.documents, kg.extraction, kg):
    prefix = package.__name__ + "."
    found = pkgutil.walk_packages(package.__path__, prefix) if package is not kg else [type("M", (), {"name": "kg.text"})]
    for name in [module.name for module in found]:
        module = importlib.import_module(name)
        source = inspect.getsource(module)
        for key, pattern in vars(module).items():
            if not isinstance(pattern, re.Pattern) or not isinstance(pattern.pattern, str):
                continue
            searched = any(f"{key}.{method}(" in source for method in SEARCHED)
            for pump in PUMPS:
                text = (pump * 8000)[:8000] + "\x00"
                pattern.match(text), pattern.fullmatch(text)
                if searched:
                    for _ in pattern.finditer(text):
                        pass
"""


def test_no_pattern_backtracks() -> None:
    subprocess.run([sys.executable, "-c", CHECK], check=True, timeout=800)
