package id.rewang.system;

import id.rewang.stack.LocalStack;
import id.rewang.stack.ServiceProcess;
import java.util.List;

/** A process that is killed with -9 and started again on its data. */
record Victim(String name, Runnable kill, Runnable restart) {

    /** Every service and every server, the bank excepted: it is not ours. */
    static List<Victim> of(LocalStack stack) {
        return List.of(
                service(stack.procurement()),
                service(stack.payment()),
                service(stack.catalog()),
                new Victim("kafka", stack.kafka()::kill, stack.kafka()::restart),
                new Victim("postgres", stack.postgres()::kill, stack.postgres()::restart));
    }

    private static Victim service(ServiceProcess service) {
        return new Victim(service.name(), service::kill, () -> {
            service.restart();
            service.awaitHealthy();
        });
    }

    void suffer() {
        kill.run();
        restart.run();
    }
}
