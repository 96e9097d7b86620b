package vn.ocop.certification;

import vn.ocop.testing.ServiceRules;

/** What holds for every service holds for this one. */
class CertificationRulesIT extends ServiceRules {}
