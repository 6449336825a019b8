package org.causebook.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** wrk with one thread, which takes little of the cores from what it measures. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern QUANTILE = Pattern.compile("(50|99)%\\s+([0-9.]+)(us|ms|s)\\b");
    private static final Pattern WRONG = Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: [^\\n]+");

    private final Tool program = new Tool("wrk");
    private final int connections;
    private final int seconds;

    Wrk(int connections, int seconds) {
        this.connections = connections;
        this.seconds = seconds;
    }

    /**
     * What one run came to.
     *
     * @param rate answers a second
     * @param half milliseconds within which half of the answers came
     * @param most milliseconds within which 99 of 100 came
     */
    record Result(double rate, double half, double most) {

        static Result of(String printed) {
            var wrong = WRONG.matcher(printed);
            if (wrong.find()) {
                throw new IllegalStateException(wrong.group() + "\n" + printed);
            }
            var rate = RATE.matcher(printed);
            var quantiles = new ArrayList<Double>();
            var quantile = QUANTILE.matcher(printed);
            while (quantile.find()) {
                quantiles.add(milliseconds(quantile.group(2), quantile.group(3)));
            }
            if (!rate.find() || quantiles.size() != 2) {
                throw new IllegalStateException(printed);
            }
            return new Result(Double.parseDouble(rate.group(1)), quantiles.get(0), quantiles.get(1));
        }

        private static double milliseconds(String number, String unit) {
            double value = Double.parseDouble(number);
            return switch (unit) {
                case "us" -> value / 1000;
                case "s" -> value * 1000;
                default -> value;
            };
        }
    }

    /** @param more options of wrk beyond the usual ones, such as headers or a script */
    Result run(String url, List<String> more) throws IOException, InterruptedException {
        return Result.of(program.run(arguments(url, seconds, more)));
    }

    /** So many times as long, so that code gets compiled; what that is like is nobody's business. */
    void warmUp(int times, String url, List<String> more) throws IOException, InterruptedException {
        program.run(arguments(url, times * seconds, more));
    }

    private List<String> arguments(String url, int time, List<String> more) {
        var arguments = new ArrayList<>(
                List.of("-t1", "-c" + connections, "-d" + time + "s", "--timeout", "10s", "--latency"));
        arguments.addAll(more);
        arguments.add(url);
        return arguments;
    }
}
