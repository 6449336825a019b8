package org.causebook.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.causebook.account.Right;
import org.causebook.account.Role;
import org.causebook.account.Secrets;
import org.causebook.persistence.embedded.EmbeddedPostgres;

/**
 * Sends generated requests to every operation of the OpenAPI document and to every page, in every role, and holds each
 * answer against the document: {@code bench/run Fuzz bench/target/data-100 30000 10000}. It ends with 1 if an answer has
 * a status of 500 or more, a status that the operation does not name, or a body that is not as its schema says.
 */
public final class Fuzz {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PAGES = Path.of("api/src/test/resources/rights/samples.txt");
    private static final Path LOG = Path.of("bench/target/application.log");
    private static final int SHOWN = 40;

    /** Pages that would end the session that later requests need, or set up the only provider there is. */
    private static final List<String> LEFT_OUT = List.of("/sign-out", "/sign-in/sso", "sessions/end-others");

    private final Random random;
    private final Document document;
    private final Values values;
    private final Map<Role, Person> people;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    private record Person(String token, String session) {}

    /** One line of the samples: method, address, and perhaps the type and text of a body. */
    private record Page(String method, String address, String type, String body) {}

    private Fuzz(JsonNode description, Map<Role, Person> people, long seed) {
        this.random = new Random(seed);
        this.document = new Document(description);
        this.values = new Values(random);
        this.people = people;
    }

    public static void main(String[] arguments) throws Exception {
        int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30_000;
        int pages = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
        boolean right;
        try (var postgres = EmbeddedPostgres.open(Path.of(arguments[0]));
                var application = Application.start(postgres.login());
                var connection = DriverManager.getConnection(
                        postgres.login().url(), "causebook", postgres.login().password())) {
            var answer = application.send(
                    application.request("/q/openapi").header("Accept", "application/json").build(), 200);
            var fuzz = new Fuzz(JSON.readTree(answer.body()), people(connection), seed);
            for (int i = 0; i < requests; i++) {
                fuzz.operation(application);
            }
            for (var page : fuzz.pages(pages)) {
                fuzz.page(application, page);
            }
            right = fuzz.report();
        }
        System.exit(right ? 0 : 1);
    }

    /** A person for each role that has an account, straight in the database. */
    private static Map<Role, Person> people(Connection connection) throws SQLException {
        var people = new LinkedHashMap<Role, Person>();
        people.put(Role.READER, new Person("", ""));
        for (var role : Role.values()) {
            if (role != Role.READER) {
                people.put(role, person(connection, role));
            }
        }
        return people;
    }

    private static Person person(Connection connection, Role role) throws SQLException {
        var person = new Person(Secrets.nextApiToken(), Secrets.next());
        var login = "fuzz-" + role.id();
        var account = "(select id from account where login = '" + login + "')";
        var scopes = String.join(
                "', '", role.rights().stream().map(Right::id).toList());
        try (var statement = connection.createStatement()) {
            statement.execute("insert into account (login, display_name, role) values ('" + login + "', 'Fuzz', '"
                    + role.id() + "') on conflict do nothing");
            statement.execute("delete from api_token where account_id = " + account);
            statement.execute("insert into api_token (token_hash, account_id, name, scopes, expires_at) values ('"
                    + Secrets.hash(person.token()) + "', " + account + ", 'fuzz', array['" + scopes
                    + "'], now() + interval '1 day')");
            statement.execute("insert into session (token_hash, account_id, origin) values ('"
                    + Secrets.hash(person.session()) + "', " + account + ", 'fuzz')");
        }
        return person;
    }

    private Role role() {
        return Role.values()[random.nextInt(Role.values().length)];
    }

    private void operation(Application application) throws InterruptedException {
        var operation = document.operations().get(random.nextInt(document.operations().size()));
        var role = role();
        var query = new StringBuilder();
        var path = operation.path();
        var headers = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asText();
            var in = parameter.path("in").asText();
            if (in.equals("path")) {
                path = path.replace("{" + name + "}", Values.encoded(values.segment(parameter)));
            } else if (in.equals("query") && random.nextInt(3) > 0) {
                query.append(query.isEmpty() ? "?" : "&").append(name).append('=');
                query.append(Values.encoded(values.text(parameter)));
            } else if (in.equals("header") && random.nextInt(5) > 0) {
                headers.add(name);
                headers.add(Values.headerSafe(values.text(parameter)));
            }
        }
        var request = request(application, path + query, headers);
        if (request == null) {
            return;
        }
        if (!people.get(role).token().isEmpty()) {
            request.header("Authorization", "Bearer " + people.get(role).token());
        }
        var body = values.body(operation.body());
        body.type().ifPresent(type -> request.header("Content-Type", type));
        request.method(operation.method(), body.publisher());
        var what = role.id() + " " + operation.method() + " " + operation.path();
        var shown = what + " at " + path + query + " " + headers + " " + body.shown();
        var response = send(request.build(), shown);
        if (response != null) {
            count(operation.method().equals("GET") ? "GET" : "others", response.statusCode());
            document.faults(operation, response).forEach(fault -> faults.putIfAbsent(
                    operation.method() + " " + operation.path() + ": " + fault, shown));
        }
    }

    private List<Page> pages(int count) throws IOException {
        var all = new ArrayList<Page>();
        for (var line : Files.readAllLines(PAGES)) {
            var parts = line.split(" \\| ", 4);
            if (line.startsWith("#") || parts.length < 2 || LEFT_OUT.stream().anyMatch(line::contains)) {
                continue;
            }
            if (!parts[1].startsWith("/api/")) {
                var type = parts.length > 2 ? parts[2].strip() : "";
                all.add(new Page(parts[0].split(" ")[0], parts[1].strip(), type, parts.length > 3 ? parts[3] : ""));
            }
        }
        var chosen = new ArrayList<Page>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.get(random.nextInt(all.size())));
        }
        return chosen;
    }

    private void page(Application application, Page page) throws InterruptedException {
        var role = role();
        var address = values.changedAddress(page.address());
        var request = request(application, address, List.of("Accept", "text/html", "Sec-Fetch-Site", "same-origin"));
        if (request == null) {
            return;
        }
        if (!people.get(role).session().isEmpty()) {
            request.header("Cookie", "causebook_session=" + people.get(role).session());
        }
        var body = page.body().isEmpty() ? "" : values.changedForm(page.body());
        if (!page.type().isEmpty()) {
            request.header("Content-Type", page.type());
        }
        request.method(page.method(), page.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        var shown = role.id() + " " + page.method() + " " + address + " " + body;
        var response = send(request.build(), shown);
        if (response != null) {
            count("pages", response.statusCode());
            if (response.statusCode() >= 500) {
                faults.putIfAbsent(page.method() + " " + page.address() + ": status " + response.statusCode(), shown);
            }
        }
    }

    private static HttpRequest.Builder request(Application application, String address, List<String> headers) {
        try {
            var request = HttpRequest.newBuilder(URI.create(application.server() + address))
                    .timeout(Duration.ofSeconds(30));
            return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
        } catch (IllegalArgumentException clientRefuses) {
            return null;
        }
    }

    private HttpResponse<String> send(HttpRequest request, String shown) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            // Refusals close the connection, which can meet the rest of a body on its way.
            if (request.bodyPublisher().map(body -> body.contentLength() == 0).orElse(true)) {
                faults.putIfAbsent(request.method() + ": no answer, " + broken, shown);
            }
            return null;
        }
    }

    private void count(String kind, int status) {
        statuses.merge(kind + " " + status, 1, Integer::sum);
    }

    /** Prints what came back, and gives whether all of it was right. */
    private boolean report() throws IOException {
        statuses.forEach((status, times) -> System.out.printf(Locale.ROOT, "%8d  %s%n", times, status));
        long errors;
        try (var lines = Files.lines(LOG)) {
            errors = lines.filter(line -> line.contains(" ERROR ")).count();
        }
        System.out.println(errors + " errors in the log, " + faults.size() + " kinds of faults");
        faults.entrySet().stream()
                .limit(SHOWN)
                .forEach(fault -> System.out.println(fault.getKey() + "\n    " + Values.shortened(fault.getValue())));
        return faults.isEmpty() && errors == 0;
    }
}
