package org.causebook.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causebook.exchange.CExpression.Macro;
import org.causebook.exchange.CExpression.NoConstant;
import org.causebook.exchange.CTokens.Comment;
import org.causebook.exchange.CTokens.Kind;
import org.causebook.exchange.CTokens.Token;
import org.causebook.exchange.FileOutline.Family;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constants of a C or C++ header: {@code #define} and the members of enumerations. Conditions are not judged:
 * of both branches all constants are read, save for {@code #if 0}. Comments are the words of others, so they are notes.
 */
final class CHeaderReader {

    private static final Pattern DEFINE = Pattern.compile("define\\s+(\\w{1,200})(\\([^)]*\\))?(.*)", Pattern.DOTALL);
    private static final Pattern ALIAS = Pattern.compile("[A-Z][A-Z0-9_]{2,200}");
    private static final int STEPS = 2_000_000;
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_COMMENTS = 40;
    private static final int FEWEST_OF_FAMILY = 3;

    /** Constants whose names begin so are parts of codes, or for the compiler. */
    private static final List<String> PARTS = List.of("FACILITY_", "SEVERITY_", "STATUS_SEVERITY_", "_");

    /**
     * A name with an expression.
     *
     * @param before the member of the enumeration before it, to which it adds one; null when it has an expression, or is
     *     the first
     */
    private record Constant(
            String name,
            int line,
            List<Token> body,
            @Nullable Constant before,
            boolean member) {}

    private final Map<String, Constant> constants = new LinkedHashMap<>();
    private final Map<String, Macro> macros = new HashMap<>();
    private final IdentityHashMap<Constant, Long> values = new IdentityHashMap<>();
    private final IdentityHashMap<Constant, String> faults = new IdentityHashMap<>();
    private final List<Constant> twice = new ArrayList<>();
    private final Computing computing = new Computing();
    private final List<Token> tokens;
    private final List<Comment> comments;
    private int parts;
    private int conditions;
    private int leftOut = Integer.MAX_VALUE;
    private int at;

    private CHeaderReader(CTokens taken) {
        this.tokens = taken.tokens();
        this.comments = taken.comments();
    }

    static List<FileRow> read(String text, ReadOptions options) {
        var header = new CHeaderReader(CTokens.of(text, 1));
        header.collect();
        return header.rows(options);
    }

    /** What the names of several constants begin with, up to the first underscore, in the beginning of a header. */
    static List<Family> families(String text) {
        var header = new CHeaderReader(CTokens.ofBeginning(text));
        header.collect();
        var counts = new HashMap<String, Integer>();
        for (var constant : header.constants.values()) {
            int end = constant.name().indexOf('_', 1) + 1;
            if (end > 0 && header.value(constant) != null) {
                counts.merge(constant.name().substring(0, end), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(each -> each.getValue() >= FEWEST_OF_FAMILY)
                .map(each -> new Family(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Family::count).reversed().thenComparing(Family::prefix))
                .toList();
    }

    private void collect() {
        while (at < tokens.size()) {
            var token = tokens.get(at++);
            if (token.kind() == Kind.DIRECTIVE) {
                directive(token);
            } else if (token.is("enum") && conditions < leftOut) {
                enumeration();
            }
        }
    }

    private void directive(Token token) {
        var text = token.text();
        if (text.startsWith("if")) {
            conditions++;
            if (text.equals("if 0") && conditions < leftOut) {
                leftOut = conditions;
            }
        } else if (text.startsWith("el") && leftOut == conditions) {
            leftOut = Integer.MAX_VALUE;
        } else if (text.startsWith("endif")) {
            leftOut = leftOut == conditions ? Integer.MAX_VALUE : leftOut;
            conditions--;
        } else if (text.startsWith("define") && conditions < leftOut) {
            define(text, token.line());
        }
    }

    private void define(String text, int line) {
        var define = DEFINE.matcher(text);
        if (!define.matches()) {
            return;
        }
        var name = define.group(1);
        var body = CTokens.of(define.group(3), line).tokens();
        parts += body.size();
        if (parts > CTokens.MOST) {
            throw CTokens.tooMany(line);
        }
        var parameters = define.group(2);
        if (parameters == null) {
            if (!body.isEmpty()) {
                add(new Constant(name, line, body, null, false));
            }
            return;
        }
        var names = parameters.substring(1, parameters.length() - 1).split(",", -1);
        macros.putIfAbsent(name, new Macro(Stream.of(names).map(String::strip).toList(), body));
    }

    private void add(Constant constant) {
        var first = constants.putIfAbsent(constant.name(), constant);
        var itself = constant.body().size() == 1 && constant.body().get(0).is(constant.name());
        if (first != null && !itself) {
            twice.add(constant);
        }
    }

    /** From behind the word to the brace that closes it; anything else is no definition of members. */
    private void enumeration() {
        int start = at;
        while (start < tokens.size() && !tokens.get(start).is("{")) {
            var token = tokens.get(start);
            if (token.kind() == Kind.DIRECTIVE || ";,)=(}".contains(token.text())) {
                at = start;
                return;
            }
            start++;
        }
        at = start + 1;
        Constant before = null;
        while (at < tokens.size() && !tokens.get(at).is("}")) {
            var token = tokens.get(at);
            if (token.kind() == Kind.DIRECTIVE) {
                directive(token);
                at++;
            } else if (token.kind() == Kind.NAME && conditions < leftOut) {
                before = member(token, before);
            } else {
                at++;
            }
        }
    }

    /** A member: its name, attributes, and its value, to the comma or the brace behind it. A macro may make one. */
    private Constant member(Token name, @Nullable Constant before) {
        at++;
        boolean call = at < tokens.size() && tokens.get(at).is("(");
        var value = new ArrayList<Token>();
        int depth = 0;
        boolean hasValue = false;
        while (at < tokens.size()) {
            var token = tokens.get(at);
            if (depth == 0 && (token.is(",") || token.is("}"))) {
                break;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (token.kind() == Kind.DIRECTIVE) {
                directive(token);
            } else if (hasValue) {
                value.add(token);
            }
            hasValue |= depth == 0 && token.is("=");
            at++;
        }
        if (call) {
            var unknown = new Token(Kind.NAME, "what " + name.text() + " makes", name.line());
            return new Constant(name.text(), name.line(), List.of(unknown), null, true);
        }
        var constant = new Constant(name.text(), name.line(), List.copyOf(value), hasValue ? null : before, true);
        add(constant);
        return constant;
    }

    private @Nullable Long value(Constant constant) {
        try {
            return computing.value(constant, 0);
        } catch (NoConstant none) {
            return null;
        }
    }

    /** Values are computed once, in the order of the file. */
    private final class Computing implements CExpression.Names {

        private final Set<Constant> open = Collections.newSetFromMap(new IdentityHashMap<>());
        private int steps;

        long value(Constant constant, int depth) {
            var known = values.get(constant);
            if (known != null) {
                return known;
            }
            var fault = faults.get(constant);
            if (fault != null) {
                throw new NoConstant(fault);
            }
            if (!open.add(constant)) {
                throw new NoConstant("it refers to itself");
            }
            try {
                long value = compute(constant, depth);
                values.put(constant, value);
                return value;
            } catch (NoConstant none) {
                faults.put(constant, none.reason());
                throw none;
            } finally {
                open.remove(constant);
            }
        }

        private long compute(Constant constant, int depth) {
            if (!constant.body().isEmpty()) {
                return CExpression.value(constant.body(), this, depth + 1);
            }
            long distance = 0;
            var base = constant;
            for (var before = base.before(); before != null; before = base.before()) {
                step();
                distance++;
                base = before;
                if (!base.body().isEmpty() || values.containsKey(base)) {
                    return value(base, depth + 1) + distance;
                }
            }
            return distance;
        }

        @Override
        public boolean isConstant(String name) {
            return constants.containsKey(name);
        }

        @Override
        public long value(String name, int depth) {
            return value(Objects.requireNonNull(constants.get(name)), depth + 1);
        }

        @Override
        public @Nullable Macro macro(String name) {
            return macros.get(name);
        }

        @Override
        public void step() {
            steps++;
            if (steps > STEPS) {
                throw new UnreadableFile("Computing the constants of this file takes too long.");
            }
        }
    }

    private List<FileRow> rows(ReadOptions options) {
        var notation = TableRows.notation(options);
        var maker = new NamedNumber(notation);
        var notes = new Notes();
        var rows = new ArrayList<FileRow>();
        for (var again : twice) {
            var first = Objects.requireNonNull(constants.get(again.name()));
            if (isWanted(again.name(), options.prefixes()) && isNumeric(again)) {
                rows.add(new FileRow.FileFault(
                        again.line(), 0, "The name is defined in line " + first.line() + " already.", again.name()));
            }
        }
        for (var constant : constants.values()) {
            if (isWanted(constant.name(), options.prefixes())) {
                var value = value(constant);
                if (value == null) {
                    fault(constant, rows);
                } else if (options.prefixes().isEmpty() && isPart(constant.name())) {
                    rows.add(new FileRow.FileFault(
                            constant.line(), 0, "A constant with such a name is no code by itself.", constant.name()));
                } else {
                    rows.add(maker.row(constant.line(), constant.name(), value, null, null, notes.of(constant)));
                }
            }
        }
        rows.sort(Comparator.comparingInt(FileRow::line));
        return rows;
    }

    private static boolean isWanted(String name, List<String> prefixes) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(name::startsWith);
    }

    private static boolean isPart(String name) {
        return PARTS.stream().anyMatch(name::startsWith);
    }

    /** Texts, types and attributes are no constants at all; what could have been a number is told. */
    private void fault(Constant constant, List<FileRow> rows) {
        if (isNumeric(constant)) {
            rows.add(new FileRow.FileFault(
                    constant.line(),
                    0,
                    "Its value cannot be computed: " + faults.get(constant) + ".",
                    constant.name()));
        }
    }

    private boolean isNumeric(Constant constant) {
        var body = constant.body();
        return constant.member()
                || (body.size() == 1 && ALIAS.matcher(body.get(0).text()).matches())
                || body.stream().anyMatch(token -> token.kind() == Kind.NUMBER || constants.containsKey(token.text()));
    }

    /** Finds the comments that stand directly above a constant, or behind it. Of several in a line the first has them. */
    private final class Notes {

        private final Map<Integer, Comment> byFirst = new HashMap<>();
        private final Map<Integer, Comment> byLast = new HashMap<>();
        private final Set<Integer> taken = new HashSet<>();
        private final Set<Integer> told = new HashSet<>();

        Notes() {
            comments.forEach(comment -> {
                byFirst.putIfAbsent(comment.first(), comment);
                byLast.put(comment.last(), comment);
            });
            constants.values().forEach(constant -> taken.add(constant.line()));
        }

        List<String> of(Constant constant) {
            if (!told.add(constant.line())) {
                return List.of();
            }
            var found = new ArrayList<Comment>();
            int line = constant.line() - 1;
            for (var above = byLast.get(line);
                    above != null && !taken.contains(above.first()) && found.size() < MOST_COMMENTS;
                    above = byLast.get(line)) {
                found.add(0, above);
                line = above.first() - 1;
            }
            var behind = byFirst.get(constant.line());
            if (behind != null) {
                found.add(behind);
            }
            var text = new StringBuilder();
            for (var comment : found) {
                int left = 2 * LONGEST_NOTE - text.length();
                text.append(comment.text(), 0, Math.min(comment.text().length(), Math.max(0, left)))
                        .append('\n');
            }
            var note = Excerpt.of(withoutMarks(text.toString()), LONGEST_NOTE).replaceAll(" {2,}", " ");
            return note.isBlank() ? List.of() : List.of(note);
        }

        /** In one line, without what draws a frame around the words. */
        private static String withoutMarks(String text) {
            return text.lines()
                    .map(line -> {
                        int from = 0;
                        while (from < line.length() && isMark(line.charAt(from), "*/!<")) {
                            from++;
                        }
                        int to = line.length();
                        while (to > from && isMark(line.charAt(to - 1), "*/")) {
                            to--;
                        }
                        return line.substring(from, to);
                    })
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private static boolean isMark(char character, String marks) {
            return Character.isWhitespace(character) || marks.indexOf(character) >= 0;
        }
    }
}
