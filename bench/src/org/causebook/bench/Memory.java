package org.causebook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a Java process takes of the machine. */
record Memory(long pid) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("total(?: reserved \\d+K, committed)? (\\d+)K, used (\\d+)K");

    /** Figures mean nothing without what the machine did besides. */
    static void printMachine() throws IOException {
        System.out.printf(
                "%d processors, load %s%n",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).trim());
    }

    /** Megabytes of memory that the process really has. */
    long resident() throws IOException {
        var status = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
        return status.find() ? Long.parseLong(status.group(1)) / 1024 : 0;
    }

    void print() throws IOException, InterruptedException {
        System.out.printf("resident %d MB", resident());
        var control = new Tool("jcmd");
        control.run(List.of(Long.toString(pid), "GC.run"));
        var heap = HEAP.matcher(control.run(List.of(Long.toString(pid), "GC.heap_info")));
        if (heap.find()) {
            System.out.printf(
                    ", heap %d MB of which %d MB are in use after a collection",
                    Long.parseLong(heap.group(1)) / 1024, Long.parseLong(heap.group(2)) / 1024);
        }
        System.out.println();
        printMachine();
    }
}
