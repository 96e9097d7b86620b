package vn.ocop.programme;

import vn.ocop.testing.ServiceRules;

/** What holds for every service holds for this one. */
class ProgrammeRulesIT extends ServiceRules {}
