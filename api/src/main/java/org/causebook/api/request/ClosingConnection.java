package org.causebook.api.request;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends a connection with an answer. The header alone does not: the server looks at the request's header only. Over
 * HTTP/2, which forbids that header, a connection carries other requests too and stays open.
 */
public final class ClosingConnection {

    /** A connection that is closed while its caller still sends is reset, and the caller may not see the answer. */
    private static final long LINGER_MILLIS = 2_000;

    private static final String MARK = ClosingConnection.class.getName();

    private ClosingConnection() {}

    /** Closes the connection after the answer to this request. Only the answer that is sent says so, not a cached copy. */
    public static void after(RoutingContext context) {
        var request = context.request();
        if (request.version() == HttpVersion.HTTP_2 || context.get(MARK) != null) {
            return;
        }
        context.put(MARK, true);
        var response = context.response();
        var vertx = context.vertx();
        context.addHeadersEndHandler(now -> response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
        context.addEndHandler(sent -> close(request, vertx));
    }

    private static void close(HttpServerRequest request, Vertx vertx) {
        var connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        request.exceptionHandler(gone -> connection.close());
        request.handler(unread -> {});
        request.endHandler(end -> connection.close());
        request.resume();
        long timer = vertx.setTimer(LINGER_MILLIS, late -> connection.close());
        connection.closeHandler(closed -> vertx.cancelTimer(timer));
    }
}
