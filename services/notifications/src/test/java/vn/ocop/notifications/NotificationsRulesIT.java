package vn.ocop.notifications;

import vn.ocop.testing.ServiceRules;

/** What holds for every service holds for this one. */
class NotificationsRulesIT extends ServiceRules {}
