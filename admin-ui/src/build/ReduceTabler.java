import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the part of Tabler's style sheet that our pages use. The build runs it, so a class that a template begins to
 * use has its rules in the next build. Arguments: the address of Tabler's style sheet on the class path, the folder of
 * our resources, the file to write.
 *
 * <p>A selector stays when every class, element and data attribute in it is a word of our templates or scripts. That
 * keeps a few rules too many and none too few. Custom properties and animations stay when something that stays, or a
 * style sheet of ours, uses them.
 */
final class ReduceTabler {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[A-Za-z0-9_-]+)");

    /** What Markdown makes of texts, and what a browser adds. */
    private static final Set<String> ALWAYS = Set.of(
            "html", "body", "tbody", "thead", "tr", "td", "th", "table", "blockquote", "pre", "code", "hr", "del", "em",
            "strong", "ol", "ul", "li", "h1", "h2", "h3", "h4", "h5", "h6", "p", "a", "br");

    /** What a selector must find on a page: {@code .class}, {@code element} or {@code [data-…]}. */
    private static final Pattern NEEDED =
            Pattern.compile("\\.((?:[A-Za-z0-9_-]|\\\\.)+)|\\[(data-(?!bs-theme)[a-z-]+)|(?<![A-Za-z0-9_:.#\\[=\"'-])([a-z][a-z0-9]*)");

    private final Set<String> words;
    private final String ours;

    private ReduceTabler(Set<String> words, String ours) {
        this.words = words;
        this.ours = ours;
    }

    /** A rule, or an at-rule with the rules in it; the body of a rule is its declarations. */
    private record Rule(String head, String body, List<Rule> inner) {}

    public static void main(String... arguments) throws IOException {
        var css = read(arguments[0]);
        var resources = Path.of(arguments[1]);
        var pages = text(resources.resolve("templates"), ".html") + text(resources.resolve("assets"), ".js");
        var words = new HashSet<>(ALWAYS);
        WORD.matcher(pages).results().map(MatchResult::group).forEach(words::add);
        var reduced = new ReduceTabler(words, text(resources.resolve("assets"), ".css")).reduce(css);
        var target = Path.of(arguments[2]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, reduced);
    }

    private static String read(String name) throws IOException {
        try (var file = ReduceTabler.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("not on the class path: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(Path folder, String ending) throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(ending)).sorted().toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }

    private String reduce(String css) {
        var licence = css.substring(css.indexOf("/*!"), css.indexOf("*/") + 2);
        var plain = Pattern.compile("@charset[^;]*;|/\\*.*?\\*/", Pattern.DOTALL).matcher(css).replaceAll("");
        var kept = used(parse(plain));
        return licence + "\n" + write(kept, variables(kept), animations(kept)) + "\n";
    }

    private static List<Rule> parse(String css) {
        var rules = new ArrayList<Rule>();
        int at = 0;
        while (true) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                return rules;
            }
            int close = closing(css, open);
            var head = css.substring(at, open).strip();
            var body = css.substring(open + 1, close);
            boolean nests = head.startsWith("@media") || head.startsWith("@supports");
            rules.add(new Rule(head, nests ? "" : body, nests ? parse(body) : List.of()));
            at = close + 1;
        }
    }

    private static int closing(String css, int open) {
        int depth = 0;
        char quote = 0;
        for (int at = open; at < css.length(); at++) {
            char each = css.charAt(at);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '"' || each == '\'') {
                quote = each;
            } else if (each == '{') {
                depth++;
            } else if (each == '}' && --depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("a brace is never closed: " + css.substring(open, Math.min(css.length(), open + 80)));
    }

    private List<Rule> used(List<Rule> rules) {
        var kept = new ArrayList<Rule>();
        for (var rule : rules) {
            if (rule.head().startsWith("@keyframes")) {
                kept.add(rule);
            } else if (rule.head().startsWith("@")) {
                var inner = used(rule.inner());
                if (!inner.isEmpty()) {
                    kept.add(new Rule(rule.head(), "", inner));
                }
            } else {
                var selectors = parts(rule.head(), ',').stream().filter(this::isUsed).collect(Collectors.joining(","));
                if (!selectors.isEmpty()) {
                    kept.add(new Rule(selectors, rule.body(), List.of()));
                }
            }
        }
        return kept;
    }

    private boolean isUsed(String selector) {
        // What stands in parentheses is an alternative or an exception: it takes nothing away.
        var outside = selector;
        for (var before = ""; !before.equals(outside); ) {
            before = outside;
            outside = outside.replaceAll(":[a-z-]+\\([^()]*\\)", ":x");
        }
        return NEEDED.matcher(outside)
                .results()
                .allMatch(match -> Stream.of(1, 2, 3).allMatch(group -> match.group(group) == null || words.contains(match.group(group))));
    }

    /** The parts of a list, at separators that stand in no parentheses, brackets or quotes. */
    private static List<String> parts(String list, char separator) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        char quote = 0;
        for (int at = 0; at < list.length(); at++) {
            char each = list.charAt(at);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '"' || each == '\'') {
                quote = each;
            } else if (each == '(' || each == '[') {
                depth++;
            } else if (each == ')' || each == ']') {
                depth--;
            } else if (each == separator && depth == 0) {
                parts.add(list.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(list.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    /** The custom properties that a declaration of any other property needs, directly or by way of others. */
    private Set<String> variables(List<Rule> rules) {
        var needed = new HashSet<String>();
        var values = new HashMap<String, List<String>>();
        VARIABLE.matcher(ours).results().map(match -> match.group(1)).forEach(needed::add);
        declarations(rules).forEach(declaration -> {
            if (declaration.startsWith("--")) {
                values.computeIfAbsent(name(declaration), unused -> new ArrayList<>()).add(declaration);
            } else {
                VARIABLE.matcher(declaration).results().map(match -> match.group(1)).forEach(needed::add);
            }
        });
        var left = new ArrayDeque<>(needed);
        while (!left.isEmpty()) {
            for (var value : values.getOrDefault(left.pop(), List.of())) {
                VARIABLE.matcher(value).results().map(match -> match.group(1)).filter(needed::add).forEach(left::add);
            }
        }
        return needed;
    }

    private static Set<String> animations(List<Rule> rules) {
        return declarations(rules)
                .filter(declaration -> declaration.contains("animation"))
                .flatMap(declaration -> WORD.matcher(declaration).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private static Stream<String> declarations(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> !rule.head().startsWith("@keyframes"))
                .flatMap(rule -> Stream.concat(parts(rule.body(), ';').stream(), declarations(rule.inner())));
    }

    private static String name(String declaration) {
        return declaration.substring(0, declaration.indexOf(':')).strip();
    }

    private static String write(List<Rule> rules, Set<String> variables, Set<String> animations) {
        var css = new StringBuilder();
        for (var rule : rules) {
            if (rule.head().startsWith("@keyframes")) {
                if (animations.contains(rule.head().substring("@keyframes".length()).strip())) {
                    css.append(rule.head()).append('{').append(rule.body()).append('}');
                }
                continue;
            }
            var body = rule.inner().isEmpty()
                    ? parts(rule.body(), ';').stream()
                            .filter(each -> !each.startsWith("--") || variables.contains(name(each)))
                            .collect(Collectors.joining(";"))
                    : write(rule.inner(), variables, animations);
            if (!body.isEmpty()) {
                css.append(rule.head()).append('{').append(body).append('}');
            }
        }
        return css.toString();
    }
}
