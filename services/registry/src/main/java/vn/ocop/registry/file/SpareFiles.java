package vn.ocop.registry.file;

import java.util.List;

/** Files in the store that nothing names: yet, or any longer. Each method is part of the work at hand. */
public interface SpareFiles {

    /** These are about to be stored; unless they are {@linkplain #named} they are removed from the store after a day. */
    void storing(String unit, List<String> keys);

    /** These are named now, and stay. */
    void named(List<String> keys);

    /** These are not wanted any longer, and are removed from the store soon. */
    void unwanted(String unit, List<String> keys);
}
