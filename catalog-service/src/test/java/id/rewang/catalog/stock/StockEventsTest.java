package id.rewang.catalog.stock;

import id.rewang.catalog.Contracts;
import id.rewang.catalog.stock.StockAnswer.StockRefused;
import id.rewang.catalog.stock.StockAnswer.StockRefused.Code;
import id.rewang.catalog.stock.StockAnswer.StockRefused.Reason;
import id.rewang.catalog.stock.StockAnswer.StockReserved;
import id.rewang.kit.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockEventsTest {

    private static final UUID ORDER = UUID.fromString("019a2f6c-1c00-7a10-8b5e-2f1d6a7c0001");
    private static final UUID FIRST = UUID.fromString("019a0000-0000-7000-8000-0000000000a1");
    private static final UUID SECOND = UUID.fromString("019a0000-0000-7000-8000-0000000000a2");
    private static final Instant NOW = Instant.parse("2026-10-05T02:00:01Z");

    @Test
    void stockReservedIsTheGoldenSample() {
        StockAnswer answer = new StockReserved(
                ORDER,
                1,
                "35.73",
                List.of(
                        new StockReserved.Line(1, FIRST, 100, Money.rupiah(25_000)),
                        new StockReserved.Line(2, SECOND, 40, Money.rupiah(18_000))),
                NOW);

        Contracts.assertIsSample(StockAnswer.TOPIC, "StockReserved.v1", answer);
    }

    @Test
    void stockRefusedIsTheGoldenSample() {
        StockAnswer answer = new StockRefused(
                ORDER,
                1,
                "35.73",
                List.of(
                        new Reason(1, FIRST, Code.OUT_OF_STOCK, "100 are wanted, 60 are free.", 60L),
                        new Reason(
                                2,
                                SECOND,
                                Code.PRICE_CHANGED,
                                "The price is IDR 19000.00 by now, not IDR 18000.00.",
                                null)),
                NOW);

        Contracts.assertIsSample(StockAnswer.TOPIC, "StockRefused.v1", answer);
    }
}
