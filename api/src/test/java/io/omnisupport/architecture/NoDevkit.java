package io.omnisupport.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out what is never shipped. */
class NoDevkit implements ImportOption {
    @Override
    public boolean includes(Location location) {
        return !location.contains("/devkit");
    }
}
