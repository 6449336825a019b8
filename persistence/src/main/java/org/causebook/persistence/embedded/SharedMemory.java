package org.causebook.persistence.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much memory PostgreSQL keeps its pages in. It takes that only as it needs it. */
final class SharedMemory {

    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST = 128;
    private static final long MOST = 4096;

    private SharedMemory() {}

    /** As PostgreSQL's settings have it: an eighth of what the machine, or the container, has, within bounds. */
    static String share() {
        return Math.max(LEAST, Math.min(MOST, machine() / MEGABYTE / 8)) + "MB";
    }

    private static long machine() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
