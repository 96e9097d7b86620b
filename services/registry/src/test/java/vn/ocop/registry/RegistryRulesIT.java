package vn.ocop.registry;

import vn.ocop.testing.ServiceRules;

/** What holds for every service holds for this one. */
class RegistryRulesIT extends ServiceRules {}
