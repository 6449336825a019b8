package org.causebook.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMADMIN_E_APP_FILE_READFAIL and __FILE__",
                "Log on to <server> as \\\\<server>\\admin$.",
                "AT&amp;T, &copy; and R&D",
                "C:\\Windows\\System32\\inetsrv",
                "!important 5 < 6 > 4 #3 # not a heading",
                "-2146368504 is no list either",
                "# no heading",
                "a ~ b, ~c~",
                "2 * 3 * 4",
                "<script>alert(1)</script>",
                "<!-- hidden --> <![CDATA[ x ]]> <?php ?>"
            })
    void what_texts_about_codes_are_full_of_stands_for_itself(String text) {
        assertThat(shown(text)).isEqualTo(text);
        assertThat(Markdown.html(text)).startsWith("<p>").doesNotContain("<script", "<h1", "<li", "<em", "<strong");
    }

    @Test
    void lines_end_where_the_author_ended_them() {
        assertThat(Markdown.html("first\nsecond\n\nthird")).isEqualTo("<p>first<br />second</p>\n<p>third</p>\n");
    }

    @Test
    void emphasis_code_lists_quotes_and_tables_have_marks() {
        assertThat(Markdown.html("*a* **b** ~~c~~ `<d_e>`"))
                .isEqualTo("<p><em>a</em> <strong>b</strong> <del>c</del> <code>&lt;d_e&gt;</code></p>\n");
        assertThat(Markdown.html("3. x\n4. y")).contains("<ol start=\"3\">", "<li>x</li>", "<li>y</li>");
        assertThat(Markdown.html("> said")).contains("<blockquote>");
        assertThat(Markdown.html("```\nnet start\n```")).contains("<pre><code>net start\n</code></pre>");
        assertThat(Markdown.html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<th>a</th>", "<td>2</td>");
    }

    @Test
    void links_go_to_the_web_and_give_nothing_away() {
        assertThat(Markdown.html("[here](https://example.org/a_b) or http://example.org/?x=1&y=2"))
                .contains("<a href=\"https://example.org/a_b\" rel=\"nofollow noopener\">here</a>")
                .contains("<a href=\"http://example.org/?x&#61;1&amp;y&#61;2\" rel=\"nofollow noopener\">");
    }

    @Test
    void a_picture_is_a_link_that_says_so() {
        assertThat(Markdown.html("![the dialog](https://far.example/x.png)"))
                .isEqualTo(
                        "<p><a href=\"https://far.example/x.png\" rel=\"nofollow noopener\">Picture: the dialog</a></p>\n");
        assertThat(Markdown.html("![](https://far.example/x.png)")).contains(">Picture: https://far.example/x.png</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](//example.org)",
                "[x](/admin/sign-out)",
                "[x]( javascript:alert(1))",
                "<javascript:alert(1)>",
                "[x][1]\n\n[1]: javascript:alert(1)",
                "![x](javascript:alert(1))",
                "<a href=javascript:alert(1)>x</a>"
            })
    void a_link_that_could_run_or_mislead_is_no_link(String text) {
        assertThat(Markdown.html(text)).doesNotContain("<a", "<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "*<style>body{display:none}</style>*",
                "`<script>alert(1)</script>`",
                "```\"onmouseover=alert(1)\n</code></pre><script>alert(1)</script>\n```",
                "[\"onclick=alert(1) x](https://example.org/\"onclick=alert(1))",
                "[a](https://example.org \"onclick='alert(1)'\")"
            })
    void html_is_shown_and_never_obeyed(String text) {
        assertThat(Markdown.html(text).replaceAll("</?(p|br /|em|strong|code|pre|a( [a-z]+=\"[^\"]*\")*)>", ""))
                .doesNotContain("<");
        assertThat(Markdown.html(text)).doesNotContainPattern("<[a-z]+ [^>]*on[a-z]+=");
    }

    @Test
    void the_first_words_come_without_marks_and_end_at_a_word() {
        assertThat(Markdown.words("The **share** is\n\n- wrong", 100)).isEqualTo("The share is wrong");
        assertThat(Markdown.words("one two three", 9)).isEqualTo("one two…");
        assertThat(Markdown.words("x".repeat(50), 20)).isEqualTo("x".repeat(10) + "…");
    }

    @Test
    void deep_nesting_is_survived() {
        assertThat(Markdown.html("> ".repeat(10_000) + "x")).contains("x");
        assertThat(Markdown.html("[".repeat(10_000) + "*".repeat(10_000))).contains("[[[");
    }

    private static String shown(String text) {
        return Markdown.html(text)
                .replaceAll("<[^>]*>", "")
                .replace("{<!-- -->{", "{{")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#61;", "=")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&#43;", "+")
                .replace("&#64;", "@")
                .replace("&#96;", "`")
                .replace("&amp;", "&")
                .strip();
    }
}
