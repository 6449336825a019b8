package org.causebook.persistence.suite;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All other tests of this module; they run at the same time. */
@Suite
@SelectPackages("org.causebook.persistence")
@IncludeClassNamePatterns(".*Test")
@ExcludePackages({InstallationSuite.BACKUP, InstallationSuite.EMBEDDED})
class OtherTestsSuite {}
