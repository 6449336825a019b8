package org.causebook.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

    private final TestDatabase database = Sample.database();

    @BeforeEach
    void sendBack() {
        database.execute("update revision set state = 'sent-back' where state = 'in-review'");
        database.execute("insert into decision (entry_id, number, reviewer, comment, decided_at)"
                + " select entry_id, number, 'ruth', 'No.', now() from revision where state = 'sent-back'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set reviewer = 'ron'",
                "update decision set reviewer = null",
                "update decision set comment = 'Yes.'",
                "update decision set decided_at = now() + interval '1 day'",
                "update decision set number = 2",
                "delete from decision"
            })
    void what_was_decided_stays_as_it_was(String change) {
        assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("cannot be changed");

        assertThat(database.rows("select number, reviewer, comment from decision"))
                .containsExactly("1|ruth|No.");
    }

    @Test
    void a_revision_is_decided_about_once() {
        assertThatThrownBy(() -> database.execute("insert into decision (entry_id, number, reviewer)"
                        + " select entry_id, number, 'ron' from decision"))
                .hasMessageContaining("pk_decision");
    }
}
