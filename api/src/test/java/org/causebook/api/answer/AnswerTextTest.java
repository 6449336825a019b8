package org.causebook.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void a_reference_is_told_with_its_address_and_its_note() throws JsonProcessingException {
        var entry = new ObjectMapper().readTree("""
                {"code": "3", "meaning": "It failed.", "references": [
                  {"label": "Q1", "url": "https://example.com/q1", "note": "the repair, step by step"},
                  {"label": "Q2", "note": "why"}, {"label": "Q3"}]}
                """);

        assertThat(AnswerText.entry(entry, "").lines().map(String::strip))
                .contains("See Q1 <https://example.com/q1>: the repair, step by step", "See Q2: why", "See Q3");
    }
}
