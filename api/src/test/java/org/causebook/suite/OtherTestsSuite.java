package org.causebook.suite;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All other tests of this module; they run at the same time. */
@Suite
@SelectPackages("org.causebook")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns("org\\.causebook\\.pages\\.(?!EveryPageTest).*")
class OtherTestsSuite {}
