package id.rewang.procurement;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void packagesHaveNoCyclesAndReachNoInnards() {
        ApplicationModules.of(ProcurementService.class).verify();
    }
}
