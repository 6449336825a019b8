package org.causebook.api.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.causebook.api.problem.Problem;
import org.causebook.api.problem.ProblemType;
import org.causebook.api.request.RequestConfig;
import org.jspecify.annotations.Nullable;

/** What a request must not be, as far as its head tells. */
@ApplicationScoped
class RequestRules {

    private static final int MAX_ADDRESS = 8192;

    /**
     * Path parameters and encoded separators have no use here, and have made routers and access rules of many a
     * framework see two different paths (CVE-2026-39852, CVE-2026-50559).
     */
    private static final Pattern TWO_FACED = Pattern.compile(";|%3b|%2f|%5c|\\\\", Pattern.CASE_INSENSITIVE);

    /** What logs come as. No other resource takes these, so what may be longer here is longer nowhere else. */
    private static final Pattern LOG =
            Pattern.compile("\\s*(text/plain|multipart/form-data)\\b.*", Pattern.CASE_INSENSITIVE);

    private final long maxBody;
    private final long maxStream;

    @Inject
    RequestRules(RequestConfig config) {
        this.maxBody = config.maxBody().asLongValue();
        this.maxStream = config.maxStream().asLongValue();
    }

    /** The problem with the request; empty when it may pass. */
    Optional<Problem> refusal(HttpServerRequest request) {
        if (request.uri().length() > MAX_ADDRESS) {
            return Optional.of(Problem.of(ProblemType.ADDRESS_TOO_LONG));
        }
        if (!isPlain(request.uri())) {
            return Optional.of(Problem.of(ProblemType.REFUSED_ADDRESS));
        }
        if (isEncoded(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
            return Optional.of(Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without a content encoding."));
        }
        long most = isLog(request) ? maxStream : maxBody;
        return isTooLarge(request.getHeader(HttpHeaders.CONTENT_LENGTH), most)
                ? Optional.of(Problem.of(ProblemType.BODY_TOO_LARGE))
                : Optional.empty();
    }

    /** Whether the body is a log to scan, which is read as it comes. */
    boolean isLog(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && LOG.matcher(type).matches();
    }

    private static boolean isPlain(String address) {
        int query = address.indexOf('?');
        var path = query < 0 ? address : address.substring(0, query);
        return !TWO_FACED.matcher(path).find() && PercentEncoding.isUtf8(address);
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
