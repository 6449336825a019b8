package org.causebook.api.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.causebook.webhook.PublicAddress;

/**
 * Posts a message to an address that somebody typed. It connects to the very address that was checked: the name is looked
 * up once, the URL of the request has the address in its place, and the name goes into the header {@code Host}, into SNI
 * and thereby into the check of the certificate. Redirects are not followed, and no proxy is used, which would look the
 * name up by itself.
 */
@ApplicationScoped
class PostMessage {

    static {
        // The client refuses the header otherwise. It reads this once, when it is first used.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    /** How much of an answer is read. */
    private static final int READ = 500;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "webhook-io");
        thread.setDaemon(true);
        return thread;
    });

    private final Set<String> innerHosts;

    @Inject
    PostMessage(WebhookConfig config) {
        this.innerHosts = config.innerHosts().orElse(Set.of());
    }

    /**
     * What the receiver said.
     *
     * @param beginning the first 500 bytes of its body, as text
     */
    record Answer(int status, String beginning) {}

    /**
     * Posts the message. Takes 15 seconds at most, apart from looking up the name.
     *
     * @throws IOException if there is no answer, with a message for administrators
     */
    Answer post(URI uri, byte[] body, Map<String, String> headers) throws IOException, InterruptedException {
        var address = checked(uri.getHost());
        var request = HttpRequest.newBuilder(at(uri, address))
                .timeout(ANSWER_WITHIN)
                .header("Host", uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        var answer = client(uri.getHost()).sendAsync(request.build(), head -> new Beginning());
        try {
            var response = answer.get(CONNECT_WITHIN.plus(ANSWER_WITHIN).toSeconds(), TimeUnit.SECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (TimeoutException late) {
            throw new IOException("it did not answer in time", late);
        } catch (ExecutionException failed) {
            var cause = failed.getCause();
            throw new IOException(words(cause == null ? failed : cause), failed);
        } finally {
            answer.cancel(true);
        }
    }

    private InetAddress checked(String host) throws IOException {
        var addresses = InetAddress.getAllByName(host);
        if (!innerHosts.contains(host)) {
            for (var address : addresses) {
                if (!PublicAddress.is(address)) {
                    throw new IOException("refused: " + host + " is an inner address");
                }
            }
        }
        return addresses[0];
    }

    private static URI at(URI uri, InetAddress address) {
        var literal = address.getHostAddress();
        var host = literal.contains(":") ? "[" + literal + "]" : literal;
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(uri.getScheme() + "://" + host + port + path + query);
    }

    private HttpClient client(String host) throws IOException {
        var tls = new SSLParameters();
        if (!isLiteral(host)) {
            tls.setServerNames(List.of(new SNIHostName(host)));
        }
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT_WITHIN)
                .sslContext(freshContext())
                .sslParameters(tls)
                .executor(threads)
                .build();
    }

    /** One for each message: a session that is resumed is known by its address, and its certificate not checked again. */
    private static SSLContext freshContext() throws IOException {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context;
        } catch (GeneralSecurityException failed) {
            throw new IOException("TLS is not available", failed);
        }
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static String words(Throwable cause) {
        var message = cause.getMessage();
        return cause.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT)
                + (message == null ? "" : ": " + message);
    }

    /** Reads the beginning of a body and lets go of the rest. */
    private static final class Beginning implements BodySubscriber<String> {

        private final CompletableFuture<String> text = new CompletableFuture<>();
        private final ByteBuffer read = ByteBuffer.allocate(READ);

        @SuppressWarnings("NullAway.Init")
        private Flow.Subscription subscription;

        @Override
        public CompletionStage<String> getBody() {
            return text;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (var part : parts) {
                var slice = part.slice();
                slice.limit(Math.min(slice.limit(), read.remaining()));
                read.put(slice);
            }
            if (read.hasRemaining()) {
                subscription.request(1);
            } else {
                subscription.cancel();
                onComplete();
            }
        }

        @Override
        public void onError(Throwable error) {
            text.completeExceptionally(error);
        }

        @Override
        public void onComplete() {
            text.complete(new String(read.array(), 0, read.position(), StandardCharsets.UTF_8));
        }
    }
}
