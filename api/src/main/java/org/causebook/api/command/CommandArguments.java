package org.causebook.api.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows the name of a command. An option begins with two dashes; its value follows it, or stands behind {@code =}.
 * One dash begins a negative code or stands for standard input. After {@code --} nothing is an option.
 *
 * @param words what is no option, in the order given
 * @param values the options that have a value
 * @param flags the options that have none
 */
public record CommandArguments(List<String> words, Map<String, String> values, Set<String> flags) {

    public CommandArguments {
        words = List.copyOf(words);
        values = Map.copyOf(values);
        flags = Set.copyOf(flags);
    }

    /**
     * Reads arguments.
     *
     * @param options the options with a value that there are
     * @param flags the options without a value that there are
     * @throws CommandFailed if an option is unknown, is given twice, or lacks its value
     */
    public static CommandArguments of(List<String> arguments, Set<String> options, Set<String> flags) {
        var words = new ArrayList<String>();
        var values = new HashMap<String, String>();
        var given = new HashSet<String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            if (argument.equals("--")) {
                rest.forEachRemaining(words::add);
            } else if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (flags.contains(argument)) {
                given.add(argument);
            } else {
                int mark = argument.indexOf('=');
                var name = mark < 0 ? argument : argument.substring(0, mark);
                if (!options.contains(name)) {
                    throw CommandFailed.wrongUse("There is no option " + name + ".");
                }
                if (mark < 0 && !rest.hasNext()) {
                    throw CommandFailed.wrongUse("The option " + name + " needs a value.");
                }
                if (values.put(name, mark < 0 ? rest.next() : argument.substring(mark + 1)) != null) {
                    throw CommandFailed.wrongUse("The option " + name + " is given twice.");
                }
            }
        }
        return new CommandArguments(words, values, given);
    }

    /** The value of an option; empty if it is not given. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** Whether an option without a value is given. */
    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /**
     * The one word.
     *
     * @param what what it is, for the message
     * @throws CommandFailed if there is none, or are several
     */
    public String word(String what) {
        if (words.size() != 1) {
            throw CommandFailed.wrongUse("Give exactly one " + what + ".");
        }
        return words.get(0);
    }
}
