package org.causebook.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How well codes are told from other numbers in whole logs, where they stand in double brackets. */
class LabelledLogsTest {

    private static final List<String> FILES = List.of("tuning.log", "heldout.log", "fresh.log", "unseen.log");
    private static final double RECALL = 0.98;

    private final ScanLog scan = SampleCatalogs.known().scanLog();

    @Test
    void nothing_is_taken_for_a_code_that_is_none() throws IOException {
        var wrong = new ArrayList<String>();
        for (var log : all()) {
            found(log).stream()
                    .filter(each -> !log.codes().contains(each))
                    .forEach(each -> wrong.add(named(log, each)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void hardly_any_code_is_missed() throws IOException {
        assertHardlyAnyIsMissed(all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuning.log", "heldout.log", "fresh.log", "unseen.log"})
    void hardly_any_code_of_a_file_is_missed(String file) throws IOException {
        assertHardlyAnyIsMissed(LabelledLog.read(file));
    }

    private void assertHardlyAnyIsMissed(List<LabelledLog> logs) throws IOException {
        var missed = new ArrayList<String>();
        for (var log : logs) {
            var found = found(log);
            log.codes().stream().filter(each -> !found.contains(each)).forEach(each -> missed.add(named(log, each)));
        }
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (codes(logs) * (1 - RECALL)));
    }

    @Test
    void the_labelled_logs_have_many_lines_of_many_kinds() {
        var logs = all();

        assertThat(logs.stream().mapToInt(LabelledLog::lines).sum()).isGreaterThanOrEqualTo(350);
        assertThat(logs.stream().map(LabelledLog::kind).distinct()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(codes(logs)).isGreaterThanOrEqualTo(200);
    }

    private static List<LabelledLog> all() {
        return FILES.stream().flatMap(file -> LabelledLog.read(file).stream()).toList();
    }

    private static int codes(List<LabelledLog> logs) {
        return logs.stream().mapToInt(log -> log.codes().size()).sum();
    }

    private Set<String> found(LabelledLog log) throws IOException {
        var found = new LinkedHashSet<String>();
        scan.scan(new StringReader(log.text()), List.of())
                .found()
                .forEach(find -> found.add(find.line() + ":" + find.column() + " " + find.text()));
        return found;
    }

    private static String named(LabelledLog log, String code) {
        return log.kind() + " " + code;
    }
}
