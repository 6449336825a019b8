package org.causebook.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.causebook.persistence.embedded.EmbeddedPostgres;

/**
 * Imports a table of that many rows into an empty catalog and undoes it, has a reviewer look through a tenth of it and
 * approve it, and ends two more in the middle, one by asking and one by killing the application:
 * {@code bench/run Imports bench/target/data-import 100000}.
 */
public final class Imports {

    /** With its default memory; the catalogs that ship would only make the start longer. */
    private static final List<String> START =
            List.of("java", "-Dcausebook.shipped.catalogs=iissync", "-jar", Application.JAR);

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Pattern FIELD = Pattern.compile("\"(id|state|progress|entries|reason)\":(?:\"([^\"]*)\"|(\\d+))");

    private static final List<String> CATALOGS = List.of("import-a", "import-b", "import-c");

    /** How many of the rows wait for one reviewer. */
    private static final int REVIEWED = 10;

    private final EmbeddedPostgres postgres;
    private final String file;
    private final int rows;

    private Imports(EmbeddedPostgres postgres, int rows) {
        this.postgres = postgres;
        this.file = file(rows);
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        try (var postgres = EmbeddedPostgres.open(Path.of(arguments[0]))) {
            var imports = new Imports(postgres, Integer.parseInt(arguments[1]));
            Memory.printMachine();
            System.out.printf("%,d rows, %,d bytes%n", imports.rows, imports.file.length());
            imports.run();
        }
    }

    private static String file(int rows) {
        var random = new SplittableRandom(11);
        var text = new StringBuilder("code,symbol,meaning,outcome,cause 1,confidence 1,resolution 1\n");
        for (int row = 0; row < rows; row++) {
            text.append(3_000_000_000L + row).append(",INVENTED_").append(row).append(",\"");
            text.append(Words.sentence(random, 5, 10)).append("\",error,\"");
            text.append(Words.sentence(random, 5, 15)).append("\",suspected,\"");
            text.append(Words.sentence(random, 5, 12)).append("\"\n");
        }
        return text.toString();
    }

    private void run() throws Exception {
        try (var application = Application.start(postgres.login(), START)) {
            var desk = desk(application);
            var tag = plan(desk, "import-a", file, "plan");
            long peakOfPlan = peak(application);
            long begun = System.nanoTime();
            var address = start(desk, "import-a", file, "published", tag);
            await(desk, address, "done");
            print("published", begun);
            System.out.printf("peak of memory: plan %d MB, publication %d MB%n", peakOfPlan, peak(application));
            plan(desk, "import-a", file, "plan again: all rows are equal");
            begun = System.nanoTime();
            address = desk.post(address + "/reversal", "", "application/json", 202).headers().firstValue("Location").orElseThrow();
            await(desk, address, "done");
            print("undone", begun);
            review(desk);
            tag = plan(desk, "import-b", file, "plan of another catalog");
            var cancelled = start(desk, "import-b", file, "published", tag);
            awaitProgress(desk, cancelled, 50);
            begun = System.nanoTime();
            desk.post(cancelled + "/cancellation", "", "application/json", 200);
            await(desk, cancelled, "cancelled");
            print("cancelled in the middle", begun);
            count("import-b");
            tag = plan(desk, "import-b", file, "plan once more");
            var killed = start(desk, "import-b", file, "published", tag);
            awaitProgress(desk, killed, 60);
            application.kill();
            System.out.println("killed in the middle; started anew");
            try (var again = Application.start(postgres.login(), START)) {
                Thread.sleep(6_000);
                System.out.println(desk(again).get(killed).body());
                count("import-b");
            }
        }
    }

    /** Brings a part of the rows in for review, opens the pages that a reviewer opens, and approves all but one. */
    private void review(Desk desk) throws Exception {
        var part = file(rows / REVIEWED);
        var tag = plan(desk, "import-c", part, "plan of a tenth");
        long begun = System.nanoTime();
        var address = start(desk, "import-c", part, "review", tag);
        await(desk, address, "done");
        print("in review", begun);
        var page = address.replace("/api/v1/", "/admin/");
        for (var filter : List.of("", "?kind=new&status=waiting", "?q=00042", "?q=the")) {
            begun = System.nanoTime();
            desk.page(page + filter);
            print("page" + filter, begun);
        }
        begun = System.nanoTime();
        desk.post(address + "/approval", "{\"except\": [\"3000000000\"]}", "application/json", 200);
        print("approved, all but one", begun);
    }

    private Desk desk(Application application) throws Exception {
        try (var connection = DriverManager.getConnection(
                postgres.login().url(), "causebook", postgres.login().password())) {
            var desk = Desk.open(application, connection);
            for (var slug : CATALOGS) {
                desk.add(slug);
            }
            try (var statement = connection.createStatement()) {
                statement.execute("update catalog set content = jsonb_set(content, '{fourEyes}', 'false')"
                        + " where slug in ('" + String.join("', '", CATALOGS) + "')");
            }
            return desk;
        }
    }

    private String plan(Desk desk, String catalog, String rows, String what) throws Exception {
        long begun = System.nanoTime();
        var answer = desk.post("/api/v1/catalogs/" + catalog + "/imports/plan?name=codes.csv", rows, "text/plain", 200);
        print(what, begun);
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private String start(Desk desk, String catalog, String rows, String as, String tag) throws Exception {
        return desk.post(
                        "/api/v1/catalogs/" + catalog + "/imports?name=codes.csv&as=" + as, rows, "text/plain", 202, tag)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static void await(Desk desk, String address, String state) throws Exception {
        while (true) {
            var now = desk.get(address).body();
            if (now.contains("\"state\":\"" + state + "\"")) {
                return;
            }
            if (now.contains("\"state\":\"failed\"")) {
                throw new IllegalStateException(now);
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    private static void awaitProgress(Desk desk, String address, int percent) throws Exception {
        while (progress(desk.get(address).body()) < percent) {
            Thread.sleep(LOOK.toMillis());
        }
    }

    private static int progress(String shown) {
        var field = FIELD.matcher(shown);
        while (field.find()) {
            if (field.group(1).equals("progress")) {
                return Integer.parseInt(field.group(3));
            }
        }
        throw new IllegalStateException(shown);
    }

    /** What is left in the database of a catalog that nothing was to remain in. */
    private void count(String catalog) throws Exception {
        try (var connection = DriverManager.getConnection(
                        postgres.login().url(), "causebook", postgres.login().password());
                var statement = connection.createStatement();
                var counts = statement.executeQuery("""
                        select (select count(*) from entry e join catalog c on c.id = e.catalog_id where c.slug = '%1$s'),
                          (select count(*) from published_entry p join catalog c on c.id = p.catalog_id
                            where c.slug = '%1$s'),
                          (select count(*) from import_entry i join import m on m.id = i.import_id
                            join catalog c on c.id = m.catalog_id where c.slug = '%1$s')
                        """.formatted(catalog))) {
            counts.next();
            System.out.printf(
                    "%s has %d entries, %d published, %d of imports%n",
                    catalog, counts.getInt(1), counts.getInt(2), counts.getInt(3));
        }
    }

    private static long peak(Application application) throws Exception {
        var status = Files.readString(Path.of("/proc/" + application.pid() + "/status"), StandardCharsets.UTF_8);
        return Long.parseLong(status.replaceAll("(?s).*VmHWM:\\s+(\\d+) kB.*", "$1")) / 1024;
    }

    private static void print(String what, long begun) {
        System.out.printf("%-32s %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }
}
