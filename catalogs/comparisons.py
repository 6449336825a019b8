"""One comparison for each catalog that has a header; compare.py runs them and says what their sources are.

compare_<slug> takes the entries of the catalog and prints what does not agree. It yields how many faults each source
finds, so that those count too that come before a source that is not installed.
"""

import errno
import http
import re
import shutil
import signal
import subprocess

from compare import (
    Missing,
    both,
    by_name,
    by_symbol,
    code_of,
    defines,
    enum,
    header,
    mingw,
    number,
    numbers,
    report,
    source,
    sources,
    value,
    without,
)


# Unix and the network


def compare_errno(entries):
    text = header("linux-libc-dev", "asm-generic/errno-base.h") + header("linux-libc-dev", "asm-generic/errno.h")
    yield report("errno, Linux", defines(text, r"E[A-Z0-9]+"), by_name(entries, "linux"))
    crt = defines(mingw("errno.h"), r"E[A-Z0-9]+|STRUNCATE")
    yield report("errno, Windows C runtime", crt, by_name(entries, "windows-crt"), optional={"ENOFILE"})


def compare_exit_codes(entries):
    sysexits = defines(header("libc6-dev", "sysexits.h"), r"EX_[A-Z]+")
    yield report("exit-codes, sysexits", sysexits, by_symbol(entries), optional={"EX_OK"})


def compare_signals(entries):
    expected = {one.name: one.value for one in signal.Signals}
    yield report("signals, Linux", expected, by_name(entries, None, "linux"))


def compare_systemd(entries):
    tool = shutil.which("systemd-analyze")
    if not tool:
        raise Missing("systemd-analyze is not installed (package systemd)")
    output = subprocess.run([tool, "exit-status", "--no-pager"], capture_output=True, text=True, check=True).stdout
    expected = {name: int(status) for name, status in re.findall(r"^([A-Z_]+)\s+(\d+) ", output, re.M)}
    actual = {re.sub(r"^(EXIT|EX)_", "", symbol): status for symbol, status in by_symbol(entries).items()}
    yield report("systemd", expected, actual)


def compare_git(entries):
    # The command's own exit statuses are positive and have no header; newer libgit2 has further negative ones.
    text = header("libgit2-dev", "git2/errors.h")
    text = re.search(r"typedef enum \{[^}]*\} git_error_code;", text).group()
    yield report("git, libgit2", enum(text, r"GIT_[A-Z]+"), by_symbol(entries))


def compare_libssh2(entries):
    older = {"LIBSSH2_ERROR_BANNER_NONE", "LIBSSH2_ERROR_PUBLICKEY_UNRECOGNIZED"}
    expected = defines(header("libssh2-1-dev", "libssh2.h"), r"LIBSSH2_ERROR_[A-Z0-9_]+")
    yield report("libssh2", expected, by_symbol(entries), optional=older)


def compare_sftp(entries):
    # libssh2 ends at 21; its names begin with LIBSSH2_FX, and one of them is misspelt.
    found = defines(header("libssh2-1-dev", "libssh2_sftp.h"), r"LIBSSH2_FX_[A-Z_]+")
    expected = {name.replace("LIBSSH2", "SSH"): n for name, n in found.items()}
    yield report("sftp", expected, by_symbol(entries), optional={"SSH_FX_UNKNOWN_PRINCIPLE"})


def compare_ssh_disconnect(entries):
    expected = defines(header("libssh2-1-dev", "libssh2.h"), r"SSH_DISCONNECT_[A-Z_]+")
    yield report("ssh-disconnect", expected, by_symbol(entries))


def compare_libuv(entries):
    known = re.findall(r"XX\(([A-Z0-9_]+), \"", header("libuv1-dev", "uv.h"))
    # The last number of a name is that of Windows; an earlier one belongs to some other system.
    written = {name[4:]: n for name, n in defines(header("libuv1-dev", "uv/errno.h"), r"UV__[A-Z0-9_]+").items()}
    yield report("libuv, Windows", both(written, known), by_name(entries, None, "windows"))
    linux = {name: -getattr(errno, name) for name in known if hasattr(errno, name)}
    yield report("libuv, Linux", linux, by_name(entries, "linux"))


def compare_curl(entries):
    text = header("libcurl4-openssl-dev", "curl/curl.h")
    codes = enum(re.search(r"typedef enum \{\s*CURLE_OK[^}]*\} CURLcode;", text).group(), r"CURLE_[A-Z0-9_]+")
    current = {name: n for name, n in codes.items() if "OBSOLETE" not in name}
    yield report("curl", current, by_symbol(entries))
    obsolete = {str(n): n for name, n in codes.items() if "OBSOLETE" in name}
    actual = {entry["code"]: {int(entry["code"])} for entry in entries}
    yield report("curl, obsolete", obsolete, both(actual, obsolete))


def compare_http(entries):
    # Names that RFC 9110 gave to statuses for which http.HTTPStatus of older Pythons keeps the former ones.
    renamed = {
        413: "CONTENT_TOO_LARGE",
        414: "URI_TOO_LONG",
        416: "RANGE_NOT_SATISFIABLE",
        422: "UNPROCESSABLE_CONTENT",
    }
    expected = {status.value: renamed.get(status.value, status.name) for status in http.HTTPStatus}
    yield report("http", expected, {int(entry["code"]): {entry.get("symbol")} for entry in entries})


def compare_http2_http3(entries):
    text = header("libnghttp2-dev", "nghttp2/nghttp2.h")
    text = re.search(r"typedef enum \{[^}]*NGHTTP2_PROTOCOL_ERROR[^}]*\}", text).group()
    # 0x100 of QUIC is only the base of the range; the catalog has the alerts that people meet.
    protocols = (
        ("HTTP/2", "http2", enum(text, r"NGHTTP2_\w+")),
        ("HTTP/3", "http3", defines(header("libnghttp3-dev", "nghttp3/nghttp3.h"), r"NGHTTP3_(?:H3|QPACK)_\w+")),
        ("QUIC", "quic", defines(header("libngtcp2-dev", "ngtcp2/ngtcp2.h"), r"NGTCP2_(?!CRYPTO_ERROR)\w+")),
    )
    for title, qualifier, found in protocols:
        expected = {name.split("_", 1)[1]: n for name, n in found.items()}
        actual = {name: of for name, of in by_name(entries, qualifier).items() if of}
        yield report(f"http2-http3, {title}", both(expected, actual), both(actual, expected))


def compare_dns(entries):
    rcodes = enum(header("libc6-dev", "arpa/nameser.h"), r"ns_r_[a-z]+")
    expected = {name[5:].upper(): n for name, n in rcodes.items() if name != "ns_r_max"}
    yield report("dns, answers", expected, by_name(entries, None, "tsig"))
    infos = defines(header("libc6-dev", "netdb.h"), r"EAI_[A-Z_]+")
    asynchronous = {"EAI_INPROGRESS", "EAI_NOTCANCELED", "EAI_ALLDONE", "EAI_INTR"}
    yield report("dns, getaddrinfo of glibc", infos, by_name(entries, "glibc"), optional=asynchronous)


def compare_grpc(entries):
    found = enum(header("libgrpc-dev", "grpc/impl/codegen/status.h", "grpc/status.h"), r"GRPC_STATUS_[A-Z_]+")
    expected = {name[12:]: n for name, n in found.items() if "DO_NOT_USE" not in name}
    yield report("grpc", expected, by_name(entries, None))


def compare_sip(entries):
    text = header("libsofia-sip-ua-dev", "sofia-sip-1.12/sofia-sip/sip_status.h")
    expected = {symbol: int(status) for symbol, status in re.findall(r"#define (SIP_\d{3}_\w+)\s+(\d{3}),", text)}
    codes = {int(entry["code"]) for entry in entries}
    yield report("sip, Sofia-SIP", expected, {symbol: {n} for symbol, n in expected.items() if n in codes})


def compare_ipp(entries):
    text = re.search(r"enum ipp_status_e\s*\{[^}]*\}", header("libcups2-dev", "cups/ipp.h")).group()
    expected = enum(text, r"IPP_STATUS_[A-Z0-9_]+")
    yield report("ipp", expected, by_symbol(entries), optional={"IPP_STATUS_CUPS_INVALID"})


# Certificates, encryption and directories


def compare_openssl(entries):
    libraries = defines(header("libssl-dev", "openssl/err.h"), r"ERR_LIB_\w+")
    known = {}
    for text in sources("libssl-dev", "/usr/include/openssl/*err.h"):
        for symbol, reason in defines(code_of(text), r"[A-Z0-9_]+_R_[A-Z0-9_]+").items():
            library = libraries.get("ERR_LIB_" + symbol.split("_R_")[0])
            if library is not None:
                known[symbol] = library << 23 | reason
    actual = by_symbol(entries)
    yield report("openssl", both(known, actual), actual)


def compare_openssl_io(entries):
    expected = defines(header("libssl-dev", "openssl/ssl.h"), r"SSL_ERROR_[A-Z0-9_]+")
    yield report("openssl-io", expected, by_name(entries, None))


def compare_openssl_verify(entries):
    expected = defines(header("libssl-dev", "openssl/x509_vfy.h"), r"X509_V_(?:OK|ERR_[A-Z0-9_]+)")
    actual = by_symbol(entries, None) | both(by_name(entries, None), expected)
    yield report("openssl-verify", expected, actual)


def compare_gnutls(entries):
    actual = by_symbol(entries)
    known = defines(header("libgnutls28-dev", "gnutls/gnutls.h"), r"GNUTLS_E_[A-Z0-9_]+")
    yield report("gnutls", both(known, actual), actual)


def compare_nss(entries):
    # The headers have hundreds of codes that nobody meets; those of mozpkix are in no package.
    actual = by_symbol(entries)
    known = defines(header("libnspr4-dev", "nspr/prerr.h"), r"PR_\w+_ERROR")
    for name in ("secerr", "sslerr"):
        text = header("libnss3-dev", f"nss/{name}.h")
        known |= enum(text, r"(?:SEC|SSL)_ERROR_\w+", defines(text))
    yield report("nss", both(known, actual), actual)


def compare_tls_alerts(entries):
    actual = {name.upper(): of for name, of in by_name(entries, None).items()}
    text = header("libssl-dev", "openssl/ssl3.h") + header("libssl-dev", "openssl/tls1.h")
    found = defines(text, r"(?:SSL3|TLS1|TLS13)_AD_[A-Z0-9_]+")
    openssl = {name.split("_AD_")[1].replace("CANCELLED", "CANCELED"): n for name, n in found.items()}
    yield report("tls-alerts, OpenSSL", openssl, actual)
    found = enum(header("libgnutls28-dev", "gnutls/gnutls.h"), r"GNUTLS_A_[A-Z0-9_]+")
    gnutls = {name[9:]: n for name, n in found.items()}
    yield report("tls-alerts, GnuTLS", gnutls, actual, optional={"SSL3_NO_CERTIFICATE", "MAX"})


def compare_kerberos(entries):
    """MIT adds a base to the numbers of the protocol; its own are negative from the start."""
    base = -1765328384
    families = ("KRB5KDC_", "KRB5KRB_")
    java = {"400", "906"}
    protocol = [entry for entry in entries if int(entry["code"]) >= 0 and entry["code"] not in java]
    expected = {entry["symbol"]: base + int(entry["code"]) for entry in protocol}
    yield report("kerberos, numbers of MIT beside the protocol's", expected, by_symbol(protocol, None))
    short = {
        "KDC_ERR_KEY_EXPIRED": "KDC_ERR_KEY_EXP",
        "KDC_ERR_UNKNOWN_CRITICAL_FAST_OPTIONS": "KDC_ERR_UNKNOWN_CRITICAL_FAST_OPTION",
    }
    mit = defines(header("libkrb5-dev", "krb5/krb5.h"), r"KRB5\w+")
    actual = by_symbol(entry for entry in entries if int(entry["code"]) < 0)
    for symbol, of in by_symbol(protocol, None).items():
        names = [re.sub("^(KDC|KRB)_", family, short.get(symbol, symbol)) for family in families]
        actual[next((name for name in names if name in mit), symbol)] = of
    wanted = {name: n for name, n in mit.items() if name in actual or name.startswith(families) and n < base + 100}
    yield report("kerberos, MIT", wanted, actual, optional={"KRB5KRB_AP_ERR_ILL_CR_TKT"})


def compare_ldap(entries):
    actual = by_symbol(entries)
    text = header("libldap-dev", "ldap.h")
    found = defines(text[text.index("#define LDAP_SUCCESS") :], r"LDAP_[A-Z_]+")
    expected = {symbol: n for symbol, n in found.items() if symbol in actual or n < 0}
    yield report("ldap, OpenLDAP", expected, actual)
    text = re.search(r"LDAP_SUCCESS.*?LDAP_REFERRAL_LIMIT_EXCEEDED = 0x61", mingw("winldap.h"), re.S).group()
    windows = {symbol: of or actual[symbol] for symbol, of in by_symbol(entries, "windows").items()}
    yield report("ldap, Windows", both(enum(text + "\n", r"LDAP_[A-Z_0-9]+"), windows), windows)


# Databases and messages


def compare_mysql(entries):
    # MySQL 8 and MariaDB give these names to different numbers; the catalog has MySQL's and says so in its notes.
    elsewhere = {
        "ER_ACCOUNT_HAS_BEEN_LOCKED",
        "ER_GENERATED_COLUMN_FUNCTION_IS_NOT_ALLOWED",
        "ER_UNSUPPORTED_ACTION_ON_GENERATED_COLUMN",
    }
    actual = {symbol: of for symbol, of in by_symbol(entries).items() if symbol not in elsewhere}
    known = defines(header("libmariadb-dev", "mariadb/mysqld_error.h"), r"(?:ER|WARN)_[A-Z0-9_]+")
    known |= defines(header("libmariadb-dev", "mariadb/errmsg.h"), r"CR_[A-Z0-9_]+")
    yield report("mysql, MariaDB", both(known, actual), actual)


def compare_sqlite(entries):
    text = header("libsqlite3-dev", "sqlite3.h")
    text = text[text.index("#define SQLITE_OK ") : text.index("#define SQLITE_OPEN_READONLY")]
    yield report("sqlite", defines(text, r"SQLITE_[A-Z0-9_]+"), by_symbol(entries))


def compare_sqlstate(entries):
    text = source("postgresql-15", "/usr/share/postgresql/*/errcodes.txt")
    expected = dict(re.findall(r"^([0-9A-Z]{5})\s+[EWS]\s+ERRCODE_\w+\s+(\w+)\s*$", text, re.M))
    # A condition name that PostgreSQL gives to two codes is kept where people meet it; "warning" is an ordinary word.
    expected |= dict.fromkeys(["01000", "01004", "38002", "38003", "38004", "39004"])
    yield report("sqlstate, PostgreSQL", expected, {entry["code"]: {entry.get("symbol")} for entry in entries})


def compare_kafka(entries):
    # librdkafka shortens some of the protocol's names, and keeps the former ones of others.
    official = {
        "UNKNOWN": "UNKNOWN_SERVER_ERROR",
        "NO_ERROR": "NONE",
        "INVALID_MSG": "CORRUPT_MESSAGE",
        "UNKNOWN_TOPIC_OR_PART": "UNKNOWN_TOPIC_OR_PARTITION",
        "INVALID_MSG_SIZE": "INVALID_FETCH_SIZE",
        "NOT_LEADER_FOR_PARTITION": "NOT_LEADER_OR_FOLLOWER",
        "MSG_SIZE_TOO_LARGE": "MESSAGE_TOO_LARGE",
        "STALE_CTRL_EPOCH": "STALE_CONTROLLER_EPOCH",
        "TOPIC_EXCEPTION": "INVALID_TOPIC_EXCEPTION",
    }
    found = enum(header("librdkafka-dev", "librdkafka/rdkafka.h"), r"RD_KAFKA_RESP_ERR_\w+")
    expected = {}
    for name, n in found.items():
        short = name.removeprefix("RD_KAFKA_RESP_ERR_")
        if short not in ("_BEGIN", "_END", "END_ALL"):
            expected[name if short.startswith("_") else official.get(short, short)] = n
    yield report("kafka, librdkafka", expected, by_symbol(entries))


def compare_rabbitmq(entries):
    text = header("librabbitmq-dev", "rabbitmq-c/framing.h", "amqp_framing.h")
    found = defines(text, r"AMQP_(?!FRAME_END)[A-Z_]+(?<!_FLAG)")
    expected = {name: n for name, n in found.items() if 200 <= n <= 599}
    yield report("rabbitmq", expected, by_symbol(entries, None))


def compare_mosquitto(entries):
    expected = enum(header("libmosquitto-dev", "mosquitto.h"), r"MOSQ_ERR_[A-Z0-9_]+")
    yield report("mosquitto", expected, by_symbol(entries))


def compare_mqtt(entries):
    expected = enum(header("libmosquitto-dev", "mqtt_protocol.h"), r"(?:MQTT_RC|CONNACK)_[A-Z0-9_]+")
    # Other names of the number 0, and what is no error.
    fine = {
        "CONNACK_ACCEPTED",
        "MQTT_RC_DISCONNECT_WITH_WILL_MSG",
        "MQTT_RC_GRANTED_QOS0",
        "MQTT_RC_GRANTED_QOS1",
        "MQTT_RC_GRANTED_QOS2",
        "MQTT_RC_NORMAL_DISCONNECTION",
    }
    yield report("mqtt", expected, by_symbol(entries), optional=fine)


# Windows


def compare_windows(entries):
    headers = """winerror lmerr vsserror bitsmsg mapicode wbemcli oledberr mferror vfwmsgs urlmon sherrors audioclient
        d3d9 olectl slerror scarderr winioctl"""
    text = mingw(*(f"{name}.h" for name in headers.split()))
    actual = by_symbol(entries)
    known = enum(text, r"[A-Z]+_[ES]_\w+") | defines(text)
    yield report("windows, mingw-w64", both(known, actual), both(actual, known))
    # mingw-w64 lacks 400 to 999, most of 5900 to 6999 and other newer numbers.
    go = source("golang-1.19-src", "/usr/share/go-*/src/cmd/vendor/golang.org/x/sys/windows/zerrors_windows.go")
    lines = re.findall(r"^\s*(\w+)\s+[\w.]+\s*=\s*(0x[0-9A-Fa-f]+|\d+)\s*$", go, re.M)
    newer = {symbol: number(n) for symbol, n in lines}
    yield report("windows, list of Go", both(newer, actual), without(actual, known) | both(actual, newer))


def compare_ntstatus(entries):
    actual = by_symbol(entries)
    known = defines(mingw("ntstatus.h"))
    yield report("ntstatus", both(known, actual), actual)
    nameless = [entry["code"] for entry in entries if "symbol" not in entry and number(entry["code"]) in known.values()]
    if nameless:
        print(f"  without their symbol {nameless}")
    yield len(nameless)


def compare_bugcheck(entries):
    """bugcodes.h is from ReactOS and ends at 0xFC; winapi's list is from the Windows SDK and ends at 0x1C5."""
    aliases = by_symbol(entries, None)
    actual = {symbol: of | aliases[symbol] for symbol, of in by_symbol(entries).items()}
    # Microsoft's reference has another number for this one.
    outdated = {"IMPERSONATING_WORKER_THREAD"}
    known = {symbol: n for symbol, n in defines(mingw("bugcodes.h")).items() if symbol not in outdated}
    yield report("bugcheck, mingw-w64", both(known, actual), both(actual, known))
    text = source("librust-winapi-dev", "/usr/share/cargo/registry/winapi-0.3*/src/shared/bugcodes.rs")
    newer = {symbol: number(n) for symbol, n in re.findall(r"const (\w+): \w+ = (0x[0-9A-Fa-f]+)", text)}
    yield report("bugcheck, Windows SDK", both(newer, actual), without(actual, known) | both(actual, newer))


def compare_windows_update(entries):
    actual = by_symbol(entries)
    yield report("windows-update, agent", both(defines(mingw("wuerror.h"), r"WU_[ES]_\w+"), actual), actual)


def compare_windows_installer(entries):
    """Exit codes, of which 1617 belongs to devices, and beside each its HRESULT."""
    actual = by_symbol(entries)
    found = defines(mingw("winerror.h"), r"ERROR_\w+")
    expected = {symbol: n for symbol, n in found.items() if symbol in actual or 1601 <= n <= 1654 and n != 1617}
    yield report("windows-installer, exit codes", expected, actual)
    results = {entry["code"]: numbers(entry, None) for entry in entries if numbers(entry, None)}
    expected = {code: number(str(0x80070000 + int(code))) for code in results}
    yield report("windows-installer, HRESULTs", expected, results)


def compare_windows_shell(entries):
    """Task Scheduler's HRESULTs and the numbers of crashed programs; the exit codes of tools have no header."""
    actual = by_symbol(entries)
    known = both(defines(mingw("ntstatus.h")), actual) | defines(mingw("winerror.h"), r"SCHED_[SE]_\w+")
    yield report("windows-shell", known, actual, optional={"SCHED_E_SERVICE_NOT_LOCALSYSTEM"})


def compare_windows_vpn(entries):
    actual = by_symbol(entries)
    yield report("windows-vpn", both(defines(mingw("raserror.h", "winerror.h")), actual), actual)


def compare_winget(entries):
    """No package has winget's header; only the shape of numbers and symbols can be tested."""
    shape = r"0x[80]A15[0-9A-F]{4} (APPINSTALLER_CLI_ERROR|WINGET_INSTALLED_STATUS|WINGET_CONFIG_ERROR)_\w+"
    strange = [entry["code"] for entry in entries if not re.fullmatch(shape, f"{entry['code']} {entry.get('symbol')}")]
    print(f"winget, shape: {len(entries) - len(strange)} agree, {len(strange)} differ {strange or ''}")
    yield len(strange)


def compare_winsock(entries):
    # WSANO_ADDRESS is another name of WSANO_DATA.
    expected = defines(mingw("psdk_inc/_wsa_errnos.h"), r"WSA(?!BASEERR|NO_ADDRESS)\w+")
    yield report("winsock", expected, by_symbol(entries))


def compare_wininet_winhttp(entries):
    """Each number under its symbol of WinINet; that of WinHTTP, if another, stands in the note."""
    actual = by_symbol(entries)
    for entry in entries:
        for symbol in re.findall(r"ERROR_(?:WINHTTP|INTERNET)_\w+", entry.get("symbolNote", "")):
            actual.setdefault(symbol, {number(entry["code"])})
    found = defines(mingw("wininet.h", "winhttp.h"), r"ERROR_(?!.*RESERVED)\w+")
    expected = {symbol: n for symbol, n in found.items() if 12000 <= n < 13000}
    expected |= both(defines(mingw("urlmon.h"), r"INET_E_\w+"), actual)
    yield report("wininet-winhttp", expected, actual)


def compare_dotnet(entries):
    actual = by_symbol(entries)
    yield report("dotnet", both(defines(mingw("winerror.h", "corerror.h")), actual), actual)


def compare_iissync(entries):
    actual = by_symbol(entries)
    yield report("iissync", both(defines(mingw("winerror.h")), actual), actual)


def compare_device_manager(entries):
    yield report("device-manager", defines(mingw("cfg.h"), r"CM_PROB_\w+"), by_symbol(entries))


def compare_setupapi(entries):
    masks = {"APPLICATION_ERROR_MASK": 0x20000000, "ERROR_SEVERITY_ERROR": 0xC0000000}
    # Names with INTERFACE_DEVICE are older ones of the same numbers.
    expected = defines(mingw("setupapi.h"), r"ERROR_(?!SEVERITY_ERROR|.*INTERFACE_DEVICE)\w+", masks)
    yield report("setupapi", expected, by_symbol(entries))
    found = defines(mingw("winerror.h"), r"SPAPI_E_\w+")
    expected = {re.sub("^SPAPI_E_(ERROR_)?", "ERROR_", symbol): n for symbol, n in found.items()}
    yield report("setupapi, HRESULTs", expected, by_symbol(entries, "HRESULT"))


def compare_ad_logon_data(entries):
    actual = by_symbol(entries)
    yield report("ad-logon-data", both(defines(mingw("winerror.h")), actual), actual)
    # Active Directory writes the number in hexadecimal: data 52e.
    written = {
        entry["code"]: {int(code["text"], 16)}
        for entry in entries
        for code in entry.get("codes", [])
        if code.get("qualifier") == "after data"
    }
    yield report("ad-logon-data, hexadecimal", {code: int(code) for code in written}, written)


# Apple


def pascal(actual, *names, known=()):
    """Apple's constants that the catalog has, as Free Pascal knows them; of several numbers the catalog's."""
    found = {}
    for text in sources("fpc-source", *(f"/usr/share/fpcsrc/*/packages/{name}" for name in names)):
        text = re.sub(r"\{.*?\}|\(\*.*?\*\)|//[^\n]*", " ", text, flags=re.S)
        lines = re.findall(r"\b([A-Za-z_]\w+)\s*=\s*(FourCharCode\('[^']*'\)|[^;,'\n]+)[;,\n]", text)
        for symbol, written in lines:
            if written.startswith("Four"):
                n = int.from_bytes(written[14:-2].encode(), "big")
            else:
                n = value(written.replace(" or ", "|").replace("$", "0x"), dict(known))
            if n is not None:
                found.setdefault(symbol, set()).add(n)
    return {symbol: min(found[symbol] & of or found[symbol]) for symbol, of in actual.items() if symbol in found}


def compare_apple_osstatus(entries):
    actual = by_symbol(entries)
    known = pascal(actual, "univint/src/*.pas", "cocoaint/src/avfoundation/*.inc", "cocoaint/src/coremedia/*.inc")
    yield report("apple-osstatus", known, actual)


def compare_apple_security(entries):
    actual = by_symbol(entries)
    known = pascal(actual, *(f"univint/src/{name}.pas" for name in ("SecBase", "Authorization", "AuthSession")))
    yield report("apple-security", known, actual)


def compare_nscocoaerror(entries):
    actual = by_symbol(entries)
    known = pascal(actual, *(f"cocoaint/src/{kit}/*.inc" for kit in ("foundation", "coredata", "appkit")))
    yield report("nscocoaerror", known, actual)


def compare_nsurlerror(entries):
    actual = by_symbol(entries)
    units = ("univint/src/CFNetworkErrorss.pas", "cocoaint/src/foundation/NSURLError.inc")
    yield report("nsurlerror", pascal(actual, *units), actual)
    # kCFURLErrorUnknown is -998, NSURLErrorUnknown is -1: two different codes.
    foundation = {
        symbol.replace("NSURLError", "kCFURLError"): of
        for symbol, of in actual.items()
        if symbol.startswith("NSURLError") and symbol != "NSURLErrorUnknown"
    }
    yield report("nsurlerror, as Core Foundation names them", pascal(foundation, *units), foundation)


def compare_iokit(entries):
    actual = by_symbol(entries)
    base = {"sys_iokit": 0xE0000000, "sub_iokit_common": 0}
    yield report("iokit", pascal(actual, "univint/src/IOKitReturn.pas", known=base), actual)


# Compilers


def compare_typescript(entries):
    text = source("node-typescript", "/usr/share/nodejs/typescript/lib/typescript.js")
    known = {"TS" + n: n for n in re.findall(r"\bdiag\(\s*(\d+),", text)}
    actual = {entry["code"]: {entry["code"][2:]} for entry in entries}
    yield report("typescript", both(known, actual), actual)
