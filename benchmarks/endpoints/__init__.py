"""What ``benchmarks/serving.py`` and ``benchmarks/load.py`` are made of: a graph, questions, servers, requests."""
