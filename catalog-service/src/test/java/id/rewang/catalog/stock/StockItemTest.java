package id.rewang.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rewang.kit.money.Money;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockItemTest {

    @Test
    void holdsWhatIsFreeAndNoMore() {
        StockItem item = item(10, 4);
        item.hold(6);
        assertThat(item.free()).isZero();
        assertThatThrownBy(() -> item.hold(1)).isInstanceOf(IllegalStateException.class);
        assertThat(item.reserved()).isEqualTo(10);
    }

    @Test
    void releasesWhatIsHeldAndNoMore() {
        StockItem item = item(10, 4);
        item.release(4);
        assertThat(item.free()).isEqualTo(10);
        assertThatThrownBy(() -> item.release(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void dispatchesOnlyWhatIsHeld() {
        StockItem item = item(10, 4);
        item.dispatch(4);
        assertThat(item.onHand()).isEqualTo(6);
        assertThat(item.reserved()).isZero();
        assertThatThrownBy(() -> item.dispatch(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesRejectedGoodsBackHeld() {
        StockItem item = item(6, 0);
        item.takeBack(4);
        assertThat(item.onHand()).isEqualTo(10);
        assertThat(item.reserved()).isEqualTo(4);
    }

    @Test
    void takesNothingBackBeyondWhatAProductMayHave() {
        StockItem item = item(StockLevel.MOST_ON_HAND - 3, 0);
        assertThatThrownBy(() -> item.takeBack(4))
                .hasMessageContaining("1000000001 on hand, more than the 1000000000 that a product may have");
        item.takeBack(3);
        assertThat(item.onHand()).isEqualTo(StockLevel.MOST_ON_HAND);
    }

    @Test
    void isNotChangedByARefusedMove() {
        StockItem item = item(1, 0);
        assertThatThrownBy(() -> item.hold(2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> item.hold(Long.MAX_VALUE)).isInstanceOf(IllegalStateException.class);
        assertThat(item.isChanged()).isFalse();
    }

    @Test
    void movesALineBetweenOpenAndConsumedOnlyByWhatIsThere() {
        HeldLine line = new HeldLine(1, UUID.randomUUID(), 10, 0);
        line.dispatch(6);
        line.takeBack(2);
        line.reduce(6);
        assertThat(line.open()).isZero();
        assertThat(line.consumed()).isEqualTo(4);
        assertThat(line.state()).isEqualTo(HeldLine.State.CONSUMED);
        assertThatThrownBy(() -> line.dispatch(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> line.reduce(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> line.takeBack(5)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> line.takeBack(-1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void releasesALineOfWhichNothingWasDispatched() {
        HeldLine line = new HeldLine(1, UUID.randomUUID(), 10, 0);
        assertThat(line.state()).isEqualTo(HeldLine.State.OPEN);
        line.reduce(10);
        assertThat(line.state()).isEqualTo(HeldLine.State.RELEASED);
    }

    private static StockItem item(long onHand, long reserved) {
        return new StockItem(
                UUID.randomUUID(),
                new StockItem.Offered(UUID.randomUUID(), "35.73", Money.rupiah(1), true, true),
                onHand,
                reserved);
    }
}
