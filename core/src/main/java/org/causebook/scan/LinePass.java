package org.causebook.scan;

/**
 * Goes through the lines of a log once, from left to right, and notes what may be a code and what was skipped. The loop
 * looks at each character once; everything else happens only where a number, capitals or a word of ours stands.
 */
final class LinePass {

    private final Words words;
    private final Context context = new Context();
    private final Skips skips = new Skips();
    private final Candidates candidates = new Candidates(skips);
    private final Surroundings around;
    private final Shapes shapes;
    private final Numbers numbers;
    private final Names names;
    private final W3cColumns columns;
    private final int[] named;

    /** @param catalogs how many catalogs the words may name */
    LinePass(Words words, int catalogs) {
        this.words = words;
        this.named = new int[catalogs];
        this.around = new Surroundings(words);
        this.shapes = new Shapes(skips, around);
        this.numbers = new Numbers(candidates, around);
        this.names = new Names(candidates);
        this.columns = new W3cColumns(candidates, shapes);
    }

    Candidates candidates() {
        return candidates;
    }

    Skips skips() {
        return skips;
    }

    /** How often the text has named each catalog. */
    int[] named() {
        return named;
    }

    void read(Line line) {
        context.begin();
        if (columns.read(line)) {
            return;
        }
        int at = line.start;
        while (at < line.end) {
            char c = line.chars[at];
            int kind = Line.classOf(c);
            if (kind == 0) {
                context.after(c, line, at);
                at++;
            } else {
                at = kind == Line.DIGIT ? number(line, at) : word(line, at);
            }
        }
    }

    private int number(Line line, int from) {
        int end = line.wordEnd(from);
        if (context.word == Word.HTTP && line.at(from - 1) == '/') {
            return line.at(end) == '.' ? line.digitsEnd(end + 1) : end;
        }
        int taken = numbers.take(line, from, end, context) ? end : shapes.skip(line, from, end, context);
        context.forget();
        return taken;
    }

    private int word(Line line, int from) {
        int classes = 0;
        int hash = 0;
        int at = from;
        while (at < line.end) {
            char c = line.chars[at];
            int kind = Line.classOf(c);
            if (kind == 0) {
                break;
            }
            classes |= kind;
            hash = Words.hash(hash, c);
            at++;
        }
        return word(line, from, at, classes, words.find(line, from, at, hash));
    }

    private int word(Line line, int from, int to, int classes, int place) {
        int catalog = words.catalog(place);
        if (catalog >= 0) {
            named[catalog]++;
        }
        var word = words.word(place);
        if (word == Word.METHOD) {
            return method(line, from, to, classes);
        }
        if (word == Word.NOTHING && ((classes & Line.LOWER) == 0 || (classes & Line.DIGIT) != 0)) {
            int end = code(line, from, to, classes);
            if (end >= to) {
                context.forget();
                return end;
            }
        }
        context.after(word, from, to);
        return to;
    }

    /** Where the code ends that the word is or begins; less than {@code to} when it is none. */
    private int code(Line line, int from, int to, int classes) {
        if (numbers.takeState(line, from, to, context)) {
            return to;
        }
        int end = names.take(line, from, to, classes, context);
        if (end >= 0) {
            return end;
        }
        boolean hexadecimal = (classes & ~(Line.DIGIT | Line.UPPER | Line.LOWER)) == 0 && line.allHex(from, to);
        if (!hexadecimal) {
            return -1;
        }
        if (line.at(to) == '-' || line.at(to) == ':') {
            return shapes.skipGroups(line, from, to, context);
        }
        return numbers.takeHexadecimal(line, from, to, classes, context) ? to : -1;
    }

    /** Steps over the address of a request; what stands behind it may be a status. */
    private int method(Line line, int from, int to, int classes) {
        char first = line.at(to + 1);
        boolean request = classes == Line.UPPER && line.at(to) == ' ' && (first == '/' || first == '*' || first == 'h');
        if (!request) {
            context.after(Word.NOTHING, from, to);
            return to;
        }
        int end = to + 1;
        while (end < line.end && line.chars[end] != ' ' && line.chars[end] != '"') {
            end++;
        }
        context.after(Word.HTTP, end - 1, end);
        return end;
    }
}
