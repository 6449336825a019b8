#!/usr/bin/env python3
"""Compares numbers and symbols of the catalogs beside this file with the headers that they come from.

Usage: python3 catalogs/compare.py [slug ...]

Each catalog is read from its YAML file and held against what the sources on this machine say. A source that is not
installed is named with its Debian package, and its comparison left out. Printed are

  differs   the catalog and the source disagree about a number or a name
  missing   the source has it, the catalog has not
  further   the catalog has it, the source has not: newer versions, other systems, unofficial codes

The exit status is 1 if anything differs or is missing, else 0. Nothing is downloaded, nothing is written.

  catalog        source                                                     Debian package
  errno          asm-generic/errno-base.h, errno.h; errno.h of mingw-w64    linux-libc-dev, mingw-w64-common
  exit-codes     sysexits.h                                                 libc6-dev
  http           http.HTTPStatus                                            python3
  signals        signal.Signals                                             python3
  curl           curl/curl.h                                                libcurl4-openssl-dev
  systemd        systemd-analyze exit-status                                systemd
  dns            arpa/nameser.h, netdb.h                                    libc6-dev
  grpc           grpc/impl/codegen/status.h                                 libgrpc-dev
  libuv          uv.h, uv/errno.h                                           libuv1-dev
  winsock        psdk_inc/_wsa_errnos.h                                     mingw-w64-common

smtp, smtp-enhanced and robocopy have no header; nor have the numbers of macOS. Only numbers and names are read from
the sources, never their texts. Needs PyYAML (python3-yaml).
"""

import errno
import glob
import http
import os
import re
import shutil
import signal
import subprocess
import sys

import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
INCLUDE = "/usr/include"
MINGW = "/usr/share/mingw-w64/include"

# Names that RFC 9110 gave to statuses for which http.HTTPStatus of older Pythons keeps the former ones.
RENAMED_HTTP = {413: "CONTENT_TOO_LARGE", 414: "URI_TOO_LONG", 416: "RANGE_NOT_SATISFIABLE", 422: "UNPROCESSABLE_CONTENT"}


class Missing(Exception):
    """A source is not installed."""


def header(*names, package):
    """The text of the first of these headers that is there, without comments."""
    for name in names:
        for path in sorted(glob.glob(name)):
            with open(path, encoding="utf-8", errors="replace") as file:
                return re.sub(r"/\*.*?\*/|//[^\n]*", " ", file.read(), flags=re.S)
    raise Missing(f"{names[0]} is not installed (package {package})")


def defines(text, pattern):
    """Names and numbers of preprocessor lines; a name defined by another one gets the number of that."""
    found = {}
    for name, value in re.findall(r"^[ \t]*#[ \t]*define[ \t]+(" + pattern + r")[ \t]+(\S.*?)[ \t]*$", text, re.M):
        value = value.strip("() ")
        if re.fullmatch(r"-?\d+", value):
            found[name] = int(value)
        elif value in found:
            found[name] = found[value]
    return found


def enum(text, pattern):
    """Names and numbers of an enumeration, whether the numbers are written out or counted."""
    found = {}
    number = -1
    for name, value in re.findall(r"\b(" + pattern + r")\b[ \t]*(?:=[ \t]*(-?\d+))?[ \t]*[,\n}]", text):
        number = int(value) if value else number + 1
        found.setdefault(name, number)
    return found


def numbers(entry, *qualifiers):
    """The further codes of an entry that are numbers and hold under one of the qualifiers; None is everywhere."""
    return {
        int(code["text"])
        for code in entry.get("codes", [])
        if re.fullmatch(r"-?\d+", code["text"]) and code.get("qualifier") in qualifiers
    }


def names(entry):
    return [entry["code"]] + [code["text"] for code in entry.get("codes", []) if re.match(r"[A-Z]", code["text"])]


def by_name(entries, *qualifiers):
    """For catalogs whose codes are names: every name with the numbers that it has there."""
    return {name: numbers(entry, *qualifiers) for entry in entries for name in names(entry)}


def by_symbol(entries):
    """For catalogs whose codes are numbers: every symbol with its number."""
    return {entry["symbol"]: {int(entry["code"])} for entry in entries if "symbol" in entry}


def report(title, expected, actual, optional=()):
    """Prints what does not agree; returns how many things differ or are missing."""
    differs = sorted(name for name in expected if name in actual and expected[name] not in actual[name])
    missing = sorted(name for name in expected if name not in actual and name not in optional)
    further = sorted(name for name in actual if name not in expected and actual[name])
    agree = sum(1 for name in expected if name in actual and expected[name] in actual[name])
    print(f"{title}: {agree} agree, {len(differs)} differ, {len(missing)} missing, {len(further)} further")
    for name in differs:
        print(f"  differs {name}: source {expected[name]}, catalog {sorted(actual[name]) or 'no number'}")
    for name in missing:
        print(f"  missing {name} ({expected[name]})")
    if further:
        print("  further " + ", ".join(map(str, further)))
    return len(differs) + len(missing)


def compare_errno(entries):
    linux = defines(
        header(f"{INCLUDE}/asm-generic/errno-base.h", package="linux-libc-dev")
        + header(f"{INCLUDE}/asm-generic/errno.h", package="linux-libc-dev"),
        r"E[A-Z0-9]+",
    )
    faults = report("errno, Linux", linux, by_name(entries, "linux"))
    crt = defines(header(f"{MINGW}/errno.h", package="mingw-w64-common"), r"E[A-Z0-9]+|STRUNCATE")
    return faults + report("errno, Windows C runtime", crt, by_name(entries, "windows-crt"), optional={"ENOFILE"})


def compare_exit_codes(entries):
    sysexits = defines(header(f"{INCLUDE}/sysexits.h", package="libc6-dev"), r"EX_[A-Z]+")
    return report("exit-codes, sysexits", sysexits, by_symbol(entries), optional={"EX_OK"})


def compare_http(entries):
    expected = {status.value: RENAMED_HTTP.get(status.value, status.name) for status in http.HTTPStatus}
    actual = {int(entry["code"]): entry.get("symbol") for entry in entries}
    return report("http", expected, {number: {symbol} for number, symbol in actual.items()})


def compare_signals(entries):
    expected = {one.name: one.value for one in signal.Signals}
    return report("signals, Linux", expected, by_name(entries, None, "linux"))


def compare_curl(entries):
    text = header(
        f"{INCLUDE}/*-linux-gnu/curl/curl.h", f"{INCLUDE}/curl/curl.h", package="libcurl4-openssl-dev"
    )
    codes = enum(re.search(r"typedef enum \{\s*CURLE_OK.*?\} CURLcode;", text, re.S).group(0), r"CURLE_[A-Z0-9_]+")
    faults = report(
        "curl", {name: n for name, n in codes.items() if "OBSOLETE" not in name}, by_symbol(entries)
    )
    absent = sorted(set(codes.values()) - {int(entry["code"]) for entry in entries})
    if absent:
        print(f"  missing numbers {absent}")
    return faults + len(absent)


def compare_systemd(entries):
    tool = shutil.which("systemd-analyze")
    if not tool:
        raise Missing("systemd-analyze is not installed (package systemd)")
    output = subprocess.run([tool, "exit-status", "--no-pager"], capture_output=True, text=True, check=True).stdout
    expected = {name: int(number) for name, number in re.findall(r"^([A-Z_]+)\s+(\d+) ", output, re.M)}
    actual = {re.sub(r"^(EXIT|EX)_", "", symbol): number for symbol, number in by_symbol(entries).items()}
    return report("systemd", expected, actual)


def compare_dns(entries):
    rcodes = enum(header(f"{INCLUDE}/arpa/nameser.h", package="libc6-dev"), r"ns_r_[a-z]+")
    expected = {name[5:].upper(): number for name, number in rcodes.items() if name != "ns_r_max"}
    faults = report("dns, answers", expected, by_name(entries, None, "tsig"))
    infos = defines(header(f"{INCLUDE}/netdb.h", package="libc6-dev"), r"EAI_[A-Z_]+")
    asynchronous = {"EAI_INPROGRESS", "EAI_NOTCANCELED", "EAI_ALLDONE", "EAI_INTR"}
    return faults + report("dns, getaddrinfo of glibc", infos, by_name(entries, "glibc"), optional=asynchronous)


def compare_grpc(entries):
    text = header(f"{INCLUDE}/grpc/impl/codegen/status.h", f"{INCLUDE}/grpc/status.h", package="libgrpc-dev")
    expected = {name[12:]: n for name, n in enum(text, r"GRPC_STATUS_[A-Z_]+").items() if "DO_NOT_USE" not in name}
    return report("grpc", expected, by_name(entries, None))


def compare_libuv(entries):
    known = re.findall(r"XX\(([A-Z0-9_]+), \"", header(f"{INCLUDE}/uv.h", package="libuv1-dev"))
    text = header(f"{INCLUDE}/uv/errno.h", package="libuv1-dev")
    written = re.findall(r"define UV__([A-Z0-9_]+)\s+\((-\d+)\)", text)
    # The last number of a name is that of Windows; an earlier one belongs to some other system.
    expected = {name: int(number) for name, number in written if name in known}
    faults = report("libuv, Windows", expected, by_name(entries, None, "windows"))
    linux = {name: -getattr(errno, name) for name in known if hasattr(errno, name)}
    return faults + report("libuv, Linux", linux, by_name(entries, "linux"))


def compare_winsock(entries):
    text = header(f"{MINGW}/psdk_inc/_wsa_errnos.h", package="mingw-w64-common")
    found = re.findall(r"define\s+(WSA\w+)\s+\(WSABASEERR\s*\+\s*(\d+)\s*\)", text)
    return report("winsock", {name: 10000 + int(offset) for name, offset in found}, by_symbol(entries))


def main(slugs):
    faults = 0
    for path in sorted(glob.glob(os.path.join(HERE, "*.yaml"))):
        slug = os.path.basename(path)[: -len(".yaml")]
        if slugs and slug not in slugs:
            continue
        comparison = globals().get("compare_" + slug.replace("-", "_"))
        if comparison is None:
            print(f"{slug}: no header to compare with")
            continue
        with open(path, encoding="utf-8") as file:
            entries = yaml.safe_load(file)["entries"]
        try:
            faults += comparison(entries)
        except Missing as missing:
            print(f"{slug}: not compared, {missing}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
