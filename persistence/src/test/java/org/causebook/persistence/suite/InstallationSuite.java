package org.causebook.persistence.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Starts databases, crashes them, copies them: half of the work of this module's tests. */
@Suite
@SelectPackages({InstallationSuite.BACKUP, InstallationSuite.EMBEDDED})
@IncludeClassNamePatterns(".*Test")
class InstallationSuite {

    static final String BACKUP = "org.causebook.persistence.backup";
    static final String EMBEDDED = "org.causebook.persistence.embedded";
}
