package id.rewang.system;

import id.rewang.stack.LocalStack;
import id.rewang.stack.ServiceProcess;
import java.util.List;

/**
 * A process that is killed with -9 and started again on its data.
 *
 * @param moment the day's headline under which it has most to lose
 */
record Victim(String name, String moment, Runnable kill, Runnable restart) {

    /** Every service and every server, the bank excepted: it is not ours. In the order of the day. */
    static List<Victim> of(LocalStack stack) {
        return List.of(
                service(stack.procurement(), "departments order"),
                new Victim("kafka", "the PPK decide, sellers answer", stack.kafka()::kill, stack.kafka()::restart),
                service(stack.catalog(), "goods arrive, BAST are signed"),
                service(stack.payment(), "sellers bill, the city pays"),
                new Victim(
                        "postgres",
                        "the bank's statements are read",
                        stack.postgres()::kill,
                        stack.postgres()::restart));
    }

    private static Victim service(ServiceProcess service, String moment) {
        return new Victim(service.name(), moment, service::kill, () -> {
            service.restart();
            service.awaitHealthy();
        });
    }

    void suffer() {
        kill.run();
        restart.run();
    }
}
