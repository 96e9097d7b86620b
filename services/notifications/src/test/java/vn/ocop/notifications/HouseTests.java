package vn.ocop.notifications;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import vn.ocop.testing.HouseRules;

/** The walls of the house, in this service. */
@AnalyzeClasses(packages = "vn.ocop.notifications", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTests extends HouseRules {}
