package vn.ocop.registry;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import vn.ocop.testing.HouseRules;

/** The walls of the house, in this service. */
@AnalyzeClasses(packages = "vn.ocop.registry", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTests extends HouseRules {}
