package vn.ocop.registry.product;

/** What a commune's plan gives priority to (the OCOP plans' section on developing products). */
public enum Mark {
    /** From a new idea. */
    NEW,
    PROCESSED,
    DEEP_PROCESSED,
    /** Of a recognised craft village or traditional craft. */
    CRAFT_VILLAGE,
    GIFT,
    EXPORT,
    COMMUNITY_TOURISM
}
