package org.causebook.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.causebook.api.problem.FieldError;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.api.request.ClosingConnection;
import org.causebook.api.request.ImportPaths;
import org.causebook.api.request.Parameters;
import org.causebook.api.request.ReaderForms;
import org.causebook.api.request.RequestConfig;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, by its head, what no route should ever see, and says so as a problem. It stands before every other filter
 * and route.
 */
@ApplicationScoped
class RequestGate {

    /** Higher numbers run earlier. This is before the cache of lookups; the filters of the framework stay below 1000. */
    private static final int FIRST = 30_000;

    private static final int MAX_ADDRESS = 8192;

    /**
     * Path parameters and encoded separators have no use here. Routers and access rules of several frameworks have seen
     * two different paths in them (CVE-2026-39852, CVE-2026-50559). PostgreSQL cannot store the character NUL.
     */
    private static final Pattern REFUSED_IN_PATH = Pattern.compile(";|%3b|%2f|%5c|\\\\|%00", Pattern.CASE_INSENSITIVE);

    private static final String NUL = "%00";

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    /** Type, subtype, and parameters that are not looked at (RFC 9110, 8.3.1). */
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "\\s*(;[^,]*)?");

    /** Logs are read as UTF-8. Other sets that agree with it about ASCII do no harm: codes and names are ASCII. */
    private static final Pattern OTHER_THAN_ASCII =
            Pattern.compile(".*;\\s*charset=\"?(utf-?(7|16|32)|ucs|ibm|ebcdic).*", Pattern.CASE_INSENSITIVE);

    /** The form of a log or a file. Only at the addresses that take one a body may be long. */
    private static final Pattern LOG =
            Pattern.compile("\\s*(text/plain|multipart/form-data)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern MULTIPART = Pattern.compile("\\s*multipart/.*", Pattern.CASE_INSENSITIVE);

    /** What takes a log, or a file of entries. */
    private static final Pattern UPLOAD = Pattern.compile("/api/v1/scans|/scan|" + ImportPaths.PATTERN);

    private final ProblemAnswer answer;
    private final long maxBody;
    private final long maxStream;
    private final long maxImport;

    @Inject
    RequestGate(ProblemAnswer answer, RequestConfig config) {
        this.answer = answer;
        this.maxBody = config.maxBody().asLongValue();
        this.maxStream = config.maxStream().asLongValue();
        this.maxImport = config.maxImport().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    /** Whether the body is a log to scan or a file to import, which is read as it comes. */
    static boolean isLog(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && LOG.matcher(type).matches() && isUpload(request.path());
    }

    private static boolean isUpload(@Nullable String path) {
        return path != null && UPLOAD.matcher(path).matches();
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (request.version() != HttpVersion.HTTP_2 && asksToClose(request)) {
            ClosingConnection.after(context);
        }
        refusal(request).ifPresentOrElse(problem -> answer.send(context, problem), context::next);
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        return address(request.uri())
                .or(() -> request.version() == HttpVersion.HTTP_2 ? Optional.empty() : framing(request))
                .or(() -> body(request));
    }

    private static Optional<Problem> address(String address) {
        if (address.length() > MAX_ADDRESS) {
            return Optional.of(Problem.of(ProblemType.ADDRESS_TOO_LONG));
        }
        int mark = address.indexOf('?');
        var path = mark < 0 ? address : address.substring(0, mark);
        if (REFUSED_IN_PATH.matcher(path).find() || !PercentEncoding.isUtf8(address)) {
            return Optional.of(Problem.of(ProblemType.REFUSED_ADDRESS));
        }
        return address.contains(NUL) ? Optional.of(nul(address.substring(mark + 1))) : Optional.empty();
    }

    private static Problem nul(String query) {
        var faults = Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.contains(NUL))
                .map(pair -> Parameters.nameable(pair.split("=", 2)[0]))
                .distinct()
                .map(name -> new FieldError(name, "must not hold the character NUL"))
                .toList();
        return Problem.of(ProblemType.INVALID_REQUEST).with(faults);
    }

    /**
     * What another server on the way could read as two requests, or as one for another host (RFC 9112, 3.2 and 6). Two
     * lengths, or a length beside an encoding, never come here: the server refuses them.
     */
    private static Optional<Problem> framing(HttpServerRequest request) {
        if (request.version() == null) {
            return Optional.of(Problem.of(ProblemType.OTHER, "The versions of HTTP are 1.0, 1.1 and 2."));
        }
        int hosts = request.headers().getAll(HttpHeaders.HOST).size();
        if (!(hosts == 0 && isProbe(request)) && (hosts != 1 || request.authority() == null)) {
            return Optional.of(Problem.of(ProblemType.OTHER, "The request needs exactly one valid header Host."));
        }
        var codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean isKnown = codings.isEmpty()
                || (codings.size() == 1
                        && codings.get(0).strip().equalsIgnoreCase("chunked")
                        && request.version() == HttpVersion.HTTP_1_1);
        return isKnown
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemType.OTHER, "The only transfer encoding is chunked, of HTTP/1.1."));
    }

    /** Balancers ask for health over HTTP/1.0, where no host has to be named. */
    private static boolean isProbe(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_1_0
                && request.path() != null
                && request.path().startsWith("/q/health/");
    }

    private Optional<Problem> body(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !MEDIA_TYPE.matcher(type).matches()) {
            return Optional.of(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type is not a media type."));
        }
        if (type != null && isLog(request) && OTHER_THAN_ASCII.matcher(type).matches()) {
            return Optional.of(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the text as UTF-8."));
        }
        if (type != null && MULTIPART.matcher(type).matches() && !isUpload(request.path())) {
            return Optional.of(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the form URL-encoded."));
        }
        if (isEncoded(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
            return Optional.of(Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without a content encoding."));
        }
        var path = request.path();
        long most = !isLog(request) ? maxBody : ImportPaths.isOne(path) ? maxImport : maxStream;
        if (path != null && ReaderForms.isOne(path)) {
            most = Math.min(most, ReaderForms.LONGEST);
        }
        return isTooLarge(request.getHeader(HttpHeaders.CONTENT_LENGTH), most)
                ? Optional.of(Problem.of(ProblemType.BODY_TOO_LARGE))
                : Optional.empty();
    }

    /** The server itself knows {@code close} only where it stands alone. */
    private static boolean asksToClose(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .anyMatch(option -> option.strip().equalsIgnoreCase("close"));
    }

    private static boolean isEncoded(@Nullable String contentEncoding) {
        return contentEncoding != null
                && !contentEncoding.isBlank()
                && !contentEncoding.strip().toLowerCase(Locale.ROOT).equals("identity");
    }

    /** A body without a length is counted while it is read. */
    private static boolean isTooLarge(@Nullable String contentLength, long most) {
        try {
            return contentLength != null && Long.parseLong(contentLength.strip()) > most;
        } catch (NumberFormatException longerThanAnyNumber) {
            return true;
        }
    }
}
