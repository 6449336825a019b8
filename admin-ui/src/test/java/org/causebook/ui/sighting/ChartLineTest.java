package org.causebook.ui.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartLineTest {

    @Test
    void values_that_are_all_zero_lie_on_the_lower_edge() {
        assertThat(ChartLine.points(List.of(0.0, 0.0), 0, 100, 40)).isEqualTo("0.0,38.0 100.0,38.0");
    }

    @Test
    void a_value_that_is_no_number_has_no_place() {
        assertThat(ChartLine.points(List.of(1.0, Double.NaN, 2.0), 2, 100, 40)).isEqualTo("0.0,20.0 100.0,2.0");
    }
}
