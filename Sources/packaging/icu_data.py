#!/usr/bin/env python3
"""Cuts the data of ICU to the items that a list names, as an object file to link.

    icu_data.py ARCHIVE LIST OUTPUT.o

ARCHIVE is a static library with one member that defines icudtNN_dat: libicudata.a of the system, or
lib_FoundationICU.a of the Swift toolchain. LIST has a pattern a line (as of fnmatch; # begins a
remark). The object defines __wrap_icudtNN_dat, which the linker takes in place of the whole data when
it is called with --wrap=icudtNN_dat; the name is printed first.

icupkg does the same but refuses archives of the size that Foundation has.
"""

import fnmatch
import pathlib
import re
import struct
import subprocess
import sys
import tempfile


def package(archive):
    """Returns the symbol and the bytes of the data package in a static library."""
    symbols = subprocess.run(["nm", "-A", archive], capture_output=True, text=True).stdout
    found = re.search(r":([^:\n]+):[0-9a-f]+ R (icudt\d+_dat)", symbols)
    if not found:
        sys.exit(f"{archive}: defines no ICU data")
    member, symbol = found.groups()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["ar", "x", str(pathlib.Path(archive).resolve()), member], cwd=folder, check=True)
        subprocess.run(
            ["objcopy", "-O", "binary", "--only-section=.rodata", member, "data"], cwd=folder, check=True)
        return symbol, (pathlib.Path(folder) / "data").read_bytes()


def items(data):
    """Returns the header of a package, and the names and bytes of its items in order."""
    size, magic = struct.unpack_from("<HH", data)
    if magic != 0x27DA or data[12:16] != b"CmnD":
        sys.exit("the data is no package of ICU")
    count = struct.unpack_from("<I", data, size)[0]
    table = [struct.unpack_from("<II", data, size + 4 + 8 * number) for number in range(count)]
    ends = [offset for _, offset in table[1:]] + [len(data) - size]
    result = []
    for (name, start), end in zip(table, ends):
        stop = data.index(b"\0", size + name)
        result.append((data[size + name : stop].decode(), data[size + start : size + end]))
    return data[:size], result


def packed(header, kept):
    """Returns a package of items."""
    names = b"".join(name.encode() + b"\0" for name, _ in kept)
    place = 4 + 8 * len(kept)
    offset = -(-(place + len(names)) // 16) * 16
    table = struct.pack("<I", len(kept))
    body = b""
    for name, content in kept:
        table += struct.pack("<II", place, offset + len(body))
        place += len(name) + 1
        body += content + b"\0" * (-len(content) % 16)
    return header + (table + names).ljust(offset, b"\0") + body


def main(archive, selection, output):
    patterns = [
        line for line in pathlib.Path(selection).read_text().splitlines() if line and line[0] != "#"
    ]
    symbol, data = package(archive)
    header, all_items = items(data)
    kept = [
        (name, content)
        for name, content in all_items
        if any(fnmatch.fnmatchcase(name.split("/", 1)[1], pattern) for pattern in patterns)
    ]
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / "data").write_bytes(packed(header, kept))
        (place / "data.S").write_text(
            f".section .rodata\n.balign 16\n.globl __wrap_{symbol}\n"
            f".type __wrap_{symbol}, @object\n__wrap_{symbol}: .incbin \"data\"\n"
            f".size __wrap_{symbol}, . - __wrap_{symbol}\n"
            ".section .note.GNU-stack,\"\",@progbits\n"
        )
        subprocess.run(
            ["cc", "-c", "data.S", "-o", str(pathlib.Path(output).resolve())], cwd=place, check=True)
    size = sum(len(content) for _, content in kept)
    print(f"{symbol} {len(kept)} of {len(all_items)} items, {size / 1e6:.1f} of {len(data) / 1e6:.1f} MB")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
