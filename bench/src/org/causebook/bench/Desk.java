package org.causebook.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import org.causebook.account.Right;
import org.causebook.account.Secrets;

/** A reviewer at work, with a token for the API and a session for the pages. */
final class Desk {

    private static final String LOGIN = "bench";

    private final Application application;
    private final String token;
    private final String session;

    private Desk(Application application, String token, String session) {
        this.application = application;
        this.token = token;
        this.session = session;
    }

    /** Gives the account a new token and a new session straight in the database. */
    static Desk open(Application application, Connection connection) throws SQLException {
        var desk = new Desk(application, Secrets.nextApiToken(), Secrets.next());
        var account = "(select id from account where login = '" + LOGIN + "')";
        try (var statement = connection.createStatement()) {
            statement.execute("insert into account (login, display_name, role) values ('" + LOGIN
                    + "', 'Benchmark', 'reviewer') on conflict do nothing");
            statement.execute("delete from api_token where account_id = " + account);
            statement.execute("insert into api_token (token_hash, account_id, name, scopes, expires_at) values ('"
                    + Secrets.hash(desk.token) + "', " + account + ", 'bench', array['" + Right.Id.EDIT_ENTRIES + "', '"
                    + Right.Id.READ_WORK + "', '" + Right.Id.REVIEW + "', '" + Right.Id.EDIT_CATALOGS
                    + "'], now() + interval '1 day')");
            statement.execute("insert into session (token_hash, account_id, origin) values ('"
                    + Secrets.hash(desk.session) + "', " + account + ", 'bench')");
        }
        return desk;
    }

    HttpResponse<String> page(String path) throws Exception {
        var request = application.request(path).header("Cookie", "causebook_session=" + session);
        return application.send(request.header("Accept", "text/html").build(), 200);
    }

    HttpResponse<String> get(String path) throws Exception {
        return application.send(authorised(path).build(), 200);
    }

    /** Adds a catalog; one that exists is left as it is. */
    void add(String slug) throws Exception {
        var json = """
                {"slug": "%s", "title": "%s", "summary": "Made by a benchmark.", "notation": "status32"}
                """.formatted(slug, slug);
        application.answer(authorised("/api/v1/catalogs")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Sends a body; perhaps with the tag of what it rests on. */
    HttpResponse<String> post(String path, String body, String type, int expected, String... tag) throws Exception {
        var request = authorised(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        for (var each : tag) {
            request.header("If-Match", each);
        }
        return application.send(request.build(), expected);
    }

    /** Begins the draft with that address; one that exists is left as it is. */
    void beginDraft(String path) throws Exception {
        var begun = application.answer(authorised(path).POST(BodyPublishers.noBody()).build());
        if (begun.statusCode() != 200 && begun.statusCode() != 201) {
            throw new IllegalStateException(path + ": " + begun.statusCode() + " " + begun.body());
        }
    }

    /** Saves over the version with that tag and returns the new tag. */
    String put(String path, String tag, String json) throws Exception {
        var request = authorised(path)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .PUT(BodyPublishers.ofString(json))
                .build();
        return application.send(request, 200).headers().firstValue("ETag").orElseThrow();
    }

    private HttpRequest.Builder authorised(String path) {
        return application.request(path).header("Authorization", "Bearer " + token);
    }
}
