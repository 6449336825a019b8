#!/usr/bin/env python3
"""Compares numbers and symbols of the catalogs beside this file with the headers that they come from.

Usage: python3 catalogs/compare.py [slug ...]

Each catalog is read from its YAML file and held against what the sources on this machine say. A source that is not
installed is named with its Debian package, and its comparison left out. Printed are

  differs   the catalog and the source disagree about a number or a name
  missing   the source has it, the catalog has not
  further   the catalog has it, the source has not: newer versions, other systems, unofficial codes

The exit status is 1 if anything differs or is missing, else 0. Nothing is downloaded, nothing is written.
Catalogs marked * take a part of their source on purpose; for them only what both have is compared.

  catalog            source                                                     Debian package
  ad-logon-data *    winerror.h of mingw-w64                                    mingw-w64-common
  apple-osstatus *   Apple's headers as Free Pascal has them                    fpc-source
  apple-security *   the same                                                   fpc-source
  bugcheck *         bugcodes.h of mingw-w64; bugcodes.rs of winapi             mingw-w64-common, librust-winapi-dev
  curl               curl/curl.h                                                libcurl4-openssl-dev
  device-manager     cfg.h of mingw-w64                                         mingw-w64-common
  dns                arpa/nameser.h, netdb.h                                    libc6-dev
  dotnet *           corerror.h, winerror.h of mingw-w64                        mingw-w64-common
  errno              asm-generic/errno-base.h, errno.h; errno.h of mingw-w64    linux-libc-dev, mingw-w64-common
  exit-codes         sysexits.h                                                 libc6-dev
  git                git2/errors.h                                              libgit2-dev
  gnutls *           gnutls/gnutls.h                                            libgnutls28-dev
  grpc               grpc/impl/codegen/status.h                                 libgrpc-dev
  http               http.HTTPStatus                                            python3
  http2-http3 *      nghttp2.h, nghttp3.h, ngtcp2.h                             libnghttp2-dev, libnghttp3-dev,
                                                                                libngtcp2-dev
  iissync *          winerror.h of mingw-w64                                    mingw-w64-common
  iokit *            IOReturn.h as Free Pascal has it                           fpc-source
  ipp                cups/ipp.h                                                 libcups2-dev
  kafka              librdkafka/rdkafka.h                                       librdkafka-dev
  kerberos           krb5/krb5.h                                                libkrb5-dev
  ldap               ldap.h; winldap.h of mingw-w64                             libldap-dev, mingw-w64-common
  libssh2            libssh2.h                                                  libssh2-1-dev
  libuv              uv.h, uv/errno.h                                           libuv1-dev
  mosquitto          mosquitto.h                                                libmosquitto-dev
  mqtt               mqtt_protocol.h                                            libmosquitto-dev
  mysql *            mariadb/mysqld_error.h, errmsg.h                           libmariadb-dev
  nscocoaerror *     Apple's headers as Free Pascal has them                    fpc-source
  nss *              nspr/prerr.h, nss/secerr.h, nss/sslerr.h                   libnspr4-dev, libnss3-dev
  nsurlerror *       Apple's headers as Free Pascal has them                    fpc-source
  ntstatus *         ntstatus.h of mingw-w64                                    mingw-w64-common
  openssl *          openssl/err.h and the other *err.h                         libssl-dev
  openssl-io         openssl/ssl.h                                              libssl-dev
  openssl-verify     openssl/x509_vfy.h                                         libssl-dev
  rabbitmq           rabbitmq-c/framing.h                                       librabbitmq-dev
  setupapi           setupapi.h, winerror.h of mingw-w64                        mingw-w64-common
  sftp               libssh2_sftp.h                                             libssh2-1-dev
  signals            signal.Signals                                             python3
  sip *              sofia-sip/sip_status.h                                     libsofia-sip-ua-dev
  sqlite             sqlite3.h                                                  libsqlite3-dev
  sqlstate           errcodes.txt                                               postgresql-15
  ssh-disconnect     libssh2.h                                                  libssh2-1-dev
  systemd            systemd-analyze exit-status                                systemd
  tls-alerts         openssl/ssl3.h, tls1.h; gnutls/gnutls.h                    libssl-dev, libgnutls28-dev
  typescript *       typescript.js, the numbers                                 node-typescript
  windows *          winerror.h, lmerr.h and others of mingw-w64; the list of   mingw-w64-common, golang-1.19-src
                     golang.org/x/sys/windows for newer numbers
  windows-installer  winerror.h of mingw-w64, the exit codes                    mingw-w64-common
  windows-shell      winerror.h, ntstatus.h of mingw-w64, Task Scheduler        mingw-w64-common
  windows-update *   wuerror.h of mingw-w64                                     mingw-w64-common
  windows-vpn *      raserror.h, winerror.h of mingw-w64                        mingw-w64-common
  wininet-winhttp    wininet.h, winhttp.h, urlmon.h of mingw-w64                mingw-w64-common
  winsock            psdk_inc/_wsa_errnos.h of mingw-w64                        mingw-w64-common

No header is read for android-exit, android-gatt, android-install, ansible, apt, aws, azure-arm, chromium-net,
cloudflare, db2, diff, docker, dpkg-states, elasticsearch, entra, fsck, ftp, gnu-timeout, google-cloud,
google-play-*, grep, iis, ios-termination, java, kubernetes, mach, mach-exception, make, modbus, mongodb, mount,
msbuild, msvc, npm, nps, ntp, oracle, oracle-jdbc, paho-java, pip, play-integrity, pytest, python, q850, radius,
redis, robocopy, rsync, rustc, smtp, smtp-enhanced, snmp, sql-server, ssh, sshpass, tar, terraform, upnp, websocket,
wget and xargs, nor for the numbers of macOS in errno and signals. Of winget only the shape of numbers and symbols
is tested.

Only numbers and names are read from the sources, never their texts. All numbers are read as signed ones of 32 bits,
so that 0x80070005, 2147942405 and -2147024891 are one number. The comparisons stand in comparisons.py; here is what
they share. Needs PyYAML (python3-yaml).
"""

import functools
import glob
import os
import re
import sys

import yaml

HERE = os.path.dirname(os.path.abspath(__file__))
INCLUDE = ("/usr/include", "/usr/include/*-linux-gnu")
MINGW = "/usr/share/mingw-w64/include"

# Macros of headers that put their argument into a range, and those that leave it as it is.
RANGES = {
    "AUDCLNT_ERR": 0x88890000,
    "EMAKEHR": 0x80130000,
    "HRESULT_FROM_WIN32": 0x80070000,
    "MAKE_D3DHRESULT": 0x88760000,
    "MAKE_MAPI_E": 0x80040000,
    "MAKE_MAPI_S": 0x00040000,
    "STD_CTL_SCODE": 0x800A0000,
}
WRAPPERS = {"_HRESULT_TYPEDEF_", "__MSABI_LONG", "HRESULT", "NTSTATUS", "DWORD", "ULONG", "LONG", "SCODE"}


class Missing(Exception):
    """A source is not installed."""


def sources(package, *patterns):
    """The texts of the files with these names, of each name the newest version first."""
    paths = [path for pattern in patterns for path in sorted(glob.glob(pattern), reverse=True)]
    if not paths:
        raise Missing(f"{patterns[0]} is not installed (package {package})")
    for path in paths:
        with open(path, encoding="utf-8", errors="replace") as file:
            yield file.read()


def source(package, *patterns):
    """The text of the first of these files that is there."""
    return next(sources(package, *patterns))


def code_of(text):
    """The text of a header without its comments."""
    return re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.S)


def header(package, *names):
    return code_of(source(package, *(f"{directory}/{name}" for name in names for directory in INCLUDE)))


@functools.cache
def mingw(*names):
    """The text of all these headers of Windows."""
    return "\n".join(code_of(source("mingw-w64-common", f"{MINGW}/{name}")) for name in names)


def number(text):
    return (int(text, 0) + (1 << 31)) % (1 << 32) - (1 << 31)


def value(text, known):
    """The number of an expression in a header, None if it is none. Its parts never overlap, so that | adds."""

    def replaced(match):
        word = match.group()
        if word in RANGES:
            return f"{RANGES[word]}+"
        return "" if word in WRAPPERS else str(known.get(word, "?"))

    text = re.sub(r"\b(0x[0-9A-Fa-f]+|\d+)[uUlL]+\b", r"\1", text)
    text = re.sub(r"[()\s]", "", re.sub(r"\b[A-Za-z_]\w*", replaced, text))
    total = 0
    try:
        for part in re.split(r"[+|]", text):
            digits, _, shift = part.partition("<<")
            total += int(digits, 0) << int(shift or 0)
    except ValueError:
        return None
    return number(str(total))


def defines(text, pattern=r"\w+", known=()):
    """Names and numbers of preprocessor lines; a number may be made of those of known names and of earlier lines."""
    found = dict(known)
    for name, expression in re.findall(r"^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+(\S.*?)[ \t]*$", text, re.M):
        worked_out = value(expression, found)
        if worked_out is not None:
            found[name] = worked_out
    return {name: n for name, n in found.items() if re.fullmatch(pattern, name)}


def enum(text, pattern, known=()):
    """Names and numbers of an enumeration, whether the numbers are written out or counted."""
    known = dict(known)
    found = {}
    counted = -1
    for name, written in re.findall(r"\b(" + pattern + r")\b[ \t]*(?:=[ \t]*([^,\n}]+))?[,\n}]", text):
        counted = value(written, known | found) if written else counted + 1
        if counted is not None:
            found.setdefault(name, counted)
    return found


def numbers(entry, *qualifiers):
    """The further codes of an entry that are numbers and hold under one of the qualifiers; None is everywhere."""
    return {
        number(code["text"])
        for code in entry.get("codes", [])
        if re.fullmatch(r"-?\d+|0x[0-9A-Fa-f]+", code["text"]) and code.get("qualifier") in qualifiers
    }


def by_name(entries, *qualifiers):
    """For catalogs whose codes are names: every name with the numbers that it has there."""
    found = {}
    for entry in entries:
        for text in [entry["code"]] + [code["text"] for code in entry.get("codes", [])]:
            if text == entry["code"] or re.match(r"[A-Z]", text):
                found[text] = numbers(entry, *qualifiers)
    return found


def by_symbol(entries, *qualifiers):
    """Every symbol with its code, or with the further numbers that it has under the qualifiers."""
    return {
        entry["symbol"]: numbers(entry, *qualifiers) if qualifiers else {number(entry["code"])}
        for entry in entries
        if "symbol" in entry
    }


def both(these, others):
    """Of these what the others have too."""
    return {name: these[name] for name in these if name in others}


def without(these, others):
    """Of these what the others lack."""
    return {name: these[name] for name in these if name not in others}


def report(title, expected, actual, optional=()):
    """Prints what does not agree; returns how many things differ or are missing."""
    agree = sorted(name for name in expected if name in actual and expected[name] in actual[name])
    differs = sorted(name for name in expected if name in actual and expected[name] not in actual[name])
    missing = sorted(name for name in expected if name not in actual and name not in optional)
    further = sorted(name for name in actual if name not in expected and actual[name])
    print(f"{title}: {len(agree)} agree, {len(differs)} differ, {len(missing)} missing, {len(further)} further")
    for name in differs:
        print(f"  differs {name}: source {expected[name]}, catalog {sorted(map(str, actual[name])) or 'no number'}")
    for name in missing:
        print(f"  missing {name} ({expected[name]})")
    if further:
        print("  further " + ", ".join(map(str, further)))
    return len(differs) + len(missing)


def catalogs(slugs=()):
    """Slugs and entries of the catalogs beside this file, of all or of those named."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in sorted(glob.glob(os.path.join(HERE, "*.yaml"))):
        slug = os.path.basename(path)[: -len(".yaml")]
        if not slugs or slug in slugs:
            with open(path, encoding="utf-8") as file:
                yield slug, yaml.load(file, loader)["entries"]


def main(slugs):
    import comparisons  # takes its helpers from this module

    faults = 0
    for slug, entries in catalogs(slugs):
        comparison = getattr(comparisons, "compare_" + slug.replace("-", "_"), None)
        if comparison is None:
            print(f"{slug}: no header to compare with")
            continue
        try:
            for count in comparison(entries):
                faults += count
        except Missing as missing:
            print(f"{slug}: not compared, {missing}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    import compare  # under its name, so that there is one class Missing

    sys.exit(compare.main(sys.argv[1:]))
