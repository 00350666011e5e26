"""Reads the tables of candidates that `punte-lab features facts` and `features exchanges` write."""
import pathlib, sys
import numpy

sys.path.insert(0, str(pathlib.Path(__file__).parent / "../alignment"))
from fit import UNIT


def read(path):
    """The names of the features, their values, whether each candidate is a mistake, and its (subset, document, link)."""
    rows, right, places = [], [], []
    with open(path, encoding="utf8") as file:
        names = file.readline().rstrip("\n").split("\t")[4:]
        for line in file:
            subset, document, link, label, values = line.split("\t", 4)
            rows.append(numpy.fromstring(values, dtype=numpy.float32, sep="\t"))
            right.append(int(label))
            places.append((subset, document, link))
    return names, numpy.array(rows) / UNIT, numpy.array(right), places
