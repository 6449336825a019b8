#!/usr/bin/env python3
"""Tells whether the sentences of the catalogs beside this file are our own.

Usage: python3 catalogs/own_words.py [slug ...]

The meaning of each entry and the explanations of its causes, whole and sentence by sentence, are held against what
other programs say about the same code: their messages and the comments in their headers, as far as they are installed
on this machine. Two texts are compared as sets of words, in lower case, without small words, codes and numbers.
Printed are

  equal         both have the same words, three or more
  nearly equal  both have four words or more in common, and these are four fifths of all their words

The exit status is 1 if anything is equal, else 0. A source that is not installed is named with its Debian package.
Nothing is downloaded, nothing is written. SOURCES below lists what is read. systemd-analyze exit-status has names and
no sentences. Needs PyYAML (python3-yaml).
"""

import ctypes
import errno
import http
import os
import re
import runpy
import signal
import socket
import sys

sys.dont_write_bytecode = True  # ahead of the next import, so that nothing is written

from compare import INCLUDE, MINGW, Missing, catalogs, number, source, sources

SMALL = set(
    """a an and any are as at be been but by can could did do does for from had has have he her his i if in into is it
    its it's may might must of off on or our she should so than that the their them then there these they this those to
    too up was we were what when where which while who will with would you your""".split()
)

# Each source is a function that gives texts for a code: for its number or for its name.


def named(pairs):
    """A source of pairs of a code and a text."""
    found = {}
    for key, text in pairs:
        found.setdefault(key, []).append(text)
    return lambda key: found.get(key, ())


def library(package, file, function, *first):
    """What a function of a shared library says about a number, after other functions have been called."""
    try:
        loaded = ctypes.CDLL(file)
    except OSError:
        raise Missing(f"{file} is not installed (package {package})") from None
    for name in first:
        getattr(loaded, name)(0, None)
    say = getattr(loaded, function)
    say.restype = ctypes.c_char_p
    say.argtypes = [ctypes.c_long]

    def texts(key):
        text = say(key) if isinstance(key, int) else None
        return [text.decode(errors="replace")] if text else []

    return texts


def comments(package, *patterns, prefix=""):
    """Comments behind a name or on the lines above it; a prefix is cut off names in small letters."""
    tokens = r"/\*(.*?)\*/|//([^\n]*)|\{([^}\n]*)\}|^[ \t]*(?:#[ \t]*define[ \t]+|XX\()?([A-Za-z]\w+)|\n"
    found = []
    for text in sources(package, *patterns):
        name, above = None, []
        for *comment, word in re.findall(tokens, text, re.S | re.M):
            comment = re.sub(r"[*<%\s]+", " ", "".join(comment))
            if word:
                name = word.removeprefix(prefix).upper() if prefix else word
                found += [(name, one) for one in above]
                above = []
            elif comment and name:
                found.append((name, comment))
            elif comment:
                above.append(comment)
            else:
                name = None
    return named(found)


def addresses():
    """What getaddrinfo of this C library says about its numbers."""
    say = ctypes.CDLL(None).gai_strerror
    say.restype = ctypes.c_char_p
    return named((name, say(getattr(socket, name)).decode()) for name in dir(socket) if name.startswith("EAI_"))


def impacket():
    """Microsoft's sentences from MS-ERREF, of Win32, HRESULT and NTSTATUS."""
    pairs = []
    for table in ("system", "hresult", "nt"):
        path = f"/usr/lib/python3/dist-packages/impacket/{table}_errors.py"
        source("python3-impacket", path)
        for code, (name, text) in runpy.run_path(path)["ERROR_MESSAGES"].items():
            text = re.sub(r"^\{.*?\}", "", text)
            pairs += [(name, text), (number(str(code)), text)]
    return named(pairs)


def postgresql():
    """Condition names in words, and the comments above them."""
    text = source("postgresql-15", "/usr/share/postgresql/*/errcodes.txt")
    rows = re.findall(r"(?:^# ([^\n]*)\n)?^([0-9A-Z]{5})\s+\w\s+ERRCODE_(\w+)", text, re.M)
    return named((code, words) for comment, code, name in rows for words in (comment, name.replace("_", " ")))


def typescript():
    """Messages of the compiler."""
    text = source("node-typescript", "/usr/share/nodejs/typescript/lib/typescript.js")
    rows = re.findall(r"\bdiag\(\s*(\d+),[^\n]*?\"((?:[^\"\\]|\\.)*)\"(?:, [^\n\"]*)?\)", text)
    return named(("TS" + code, message) for code, message in rows)


def headers(package, *names, prefix=""):
    """Comments in headers of C libraries."""
    return comments(package, *(f"{directory}/{name}" for name in names for directory in INCLUDE), prefix=prefix)


# What is read, for which catalogs (None is for all, where names tell codes apart), and how.
SOURCES = [
    ("strerror", {"errno", "libuv"}, lambda: named((name, os.strerror(n)) for n, name in errno.errorcode.items())),
    ("strsignal", {"signals"}, lambda: named((one.name, signal.strsignal(one) or "") for one in signal.Signals)),
    ("gai_strerror", {"dns"}, addresses),
    ("HTTPStatus", {"http"}, lambda: named((s.value, t) for s in http.HTTPStatus for t in (s.phrase, s.description))),
    ("libcurl", {"curl"}, lambda: library("libcurl4", "libcurl.so.4", "curl_easy_strerror")),
    ("libuv", {"libuv"}, lambda: library("libuv1", "libuv.so.1", "uv_strerror")),
    ("SQLite", {"sqlite"}, lambda: library("libsqlite3-0", "libsqlite3.so.0", "sqlite3_errstr")),
    ("GnuTLS", {"gnutls"}, lambda: library("libgnutls30", "libgnutls.so.30", "gnutls_strerror")),
    ("OpenLDAP", {"ldap"}, lambda: library("libldap-2.5-0", "libldap-2.5.so.0", "ldap_err2string")),
    ("OpenSSL", {"openssl-verify"}, lambda: library("libssl3", "libcrypto.so.3", "X509_verify_cert_error_string")),
    ("OpenSSL", {"openssl"}, lambda: library("libssl3", "libssl.so.3", "ERR_reason_error_string", "OPENSSL_init_ssl")),
    (
        "MIT Kerberos",
        {"kerberos"},
        lambda: library("libkrb5-3", "libkrb5.so.3", "error_message", "initialize_krb5_error_table"),
    ),
    ("librdkafka", {"kafka"}, lambda: library("librdkafka1", "librdkafka.so.1", "rd_kafka_err2str")),
    ("Mosquitto", {"mosquitto"}, lambda: library("libmosquitto1", "libmosquitto.so.1", "mosquitto_strerror")),
    ("Mosquitto", {"mqtt"}, lambda: library("libmosquitto1", "libmosquitto.so.1", "mosquitto_reason_string")),
    ("Mosquitto", {"mqtt"}, lambda: library("libmosquitto1", "libmosquitto.so.1", "mosquitto_connack_string")),
    ("CUPS", {"ipp"}, lambda: library("libcups2", "libcups.so.2", "ippErrorString")),
    ("nghttp2", {"http2-http3"}, lambda: library("libnghttp2-14", "libnghttp2.so.14", "nghttp2_http2_strerror")),
    ("MS-ERREF", None, impacket),
    ("PostgreSQL", {"sqlstate"}, postgresql),
    ("TypeScript", {"typescript"}, typescript),
    (
        "mingw-w64",
        None,
        lambda: comments("mingw-w64-common", *(f"{MINGW}/{name}.h" for name in ("winerror", "ntstatus", "bugcodes"))),
    ),
    ("errno.h", {"errno", "libuv"}, lambda: headers("linux-libc-dev", "asm-generic/errno*.h")),
    ("signum.h, sysexits.h", None, lambda: headers("libc6-dev", "bits/signum*.h", "sysexits.h", "netdb.h")),
    ("nameser.h", {"dns"}, lambda: headers("libc6-dev", "arpa/nameser.h", prefix="ns_r_")),
    ("curl.h", None, lambda: headers("libcurl4-openssl-dev", "curl/curl.h")),
    ("sqlite3.h", None, lambda: headers("libsqlite3-dev", "sqlite3.h")),
    ("git2/errors.h", None, lambda: headers("libgit2-dev", "git2/errors.h")),
    ("libssh2.h", None, lambda: headers("libssh2-1-dev", "libssh2.h", "libssh2_sftp.h")),
    ("errmsg.h", None, lambda: headers("libmariadb-dev", "mariadb/errmsg.h", "mariadb/mysqld_error.h")),
    ("rdkafka.h", None, lambda: headers("librdkafka-dev", "librdkafka/rdkafka.h")),
    ("nghttp2.h", None, lambda: headers("libnghttp2-dev", "nghttp2/nghttp2.h")),
    ("status.h", None, lambda: headers("libgrpc-dev", "grpc/impl/codegen/status.h", "grpc/status.h")),
    ("ldap.h", None, lambda: headers("libldap-dev", "ldap.h")),
    ("x509_vfy.h", None, lambda: headers("libssl-dev", "openssl/x509_vfy.h", "openssl/ssl.h")),
    ("NSS", None, lambda: headers("libnss3-dev", "nss/secerr.h", "nss/sslerr.h")),
    ("NSPR", None, lambda: headers("libnspr4-dev", "nspr/prerr.h")),
    ("mosquitto.h", None, lambda: headers("libmosquitto-dev", "mosquitto.h", "mqtt_protocol.h")),
    (
        "Apple's headers",
        None,
        lambda: comments(
            "fpc-source",
            "/usr/share/fpcsrc/*/packages/univint/src/*.pas",
            "/usr/share/fpcsrc/*/packages/cocoaint/src/foundation/*.inc",
        ),
    ),
]


def words(text):
    return {word for word in re.findall(r"\w+", re.sub(r"['’]s\b", "", text.lower())) if word.isalpha()} - SMALL


def parts(text):
    """The text, and its sentences if it has several, each with its words."""
    sentences = re.split(r"(?<=[.:;!?])\s+", text.strip())
    return [(part, frozenset(words(part))) for part in ([text] + sentences if len(sentences) > 1 else [text])]


def keys(entry):
    """Every number and name of an entry."""
    found = {entry["code"], entry.get("symbol")} | {code["text"] for code in entry.get("codes", [])}
    found.discard(None)
    return found | {number(text) for text in found if re.fullmatch(r"-?(0|[1-9]\d*)|0x[0-9A-Fa-f]+", text)}


def likeness(ours, theirs):
    """How alike two sets of words are, None if they are not."""
    common = len(ours & theirs)
    if ours == theirs and common >= 3:
        return "equal"
    return "nearly equal" if common >= 4 and common / len(ours | theirs) >= 0.8 else None


def read_sources():
    """Title, catalogs and texts of the sources that are installed; the others are printed."""
    available = []
    for title, slugs, read in SOURCES:
        try:
            available.append((title, slugs, read()))
        except Missing as missing:
            print(f"{title}: {missing}")
    return available


def alike(slug, entry, available):
    """Where the text of an entry stands, the text, theirs, the source, and how alike they are, for all that are."""
    texts = {"meaning": entry["meaning"]}
    texts |= {f"cause {n}": cause["explanation"] for n, cause in enumerate(entry.get("causes", []), 1)}
    # What stands in quotation marks is cited, such as a line of a log.
    ours = [(place, *part) for place, text in texts.items() for part in parts(re.sub(r'"[^"]*"', "", text))]
    found = {}
    for title, slugs, texts_of in available:
        if slugs is None or slug in slugs:
            for theirs, their_words in {p for key in keys(entry) for text in texts_of(key) for p in parts(text)}:
                for place, own, own_words in ours:
                    how = likeness(own_words, their_words)
                    if how:
                        found.setdefault((place, own, theirs), (title, how))
    return [(*texts, *rest) for texts, rest in found.items()]


def main(slugs):
    available = read_sources()
    counts = {"equal": 0, "nearly equal": 0}
    entries_seen = 0
    for slug, entries in catalogs(slugs):
        for entry in entries:
            entries_seen += 1
            for place, own, theirs, title, how in alike(slug, entry, available):
                counts[how] += 1
                print(f"{how}: {slug} {entry['code']}, {place} ({title})")
                print(f"  ours   {own.strip()}\n  theirs {theirs.strip()}")
    print(f"{entries_seen} entries: {counts['equal']} texts are equal, {counts['nearly equal']} nearly equal")
    return 1 if counts["equal"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
